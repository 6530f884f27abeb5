#include "normalize/token.h"

#include <string.h>

void token_init(token *text, const vb_allocator *memory)
{
    text->drops = VB_ARRAY(cell, memory);
    text->source = VB_BUFFER(memory);
    text->scratch = VB_BUFFER(memory);
    token_clear(text);
}

void token_free(token *text)
{
    vb_array_free(&text->drops);
    vb_buffer_free(&text->source);
    vb_buffer_free(&text->scratch);
}

void token_clear(token *text)
{
    text->count = 0;
    text->holds = 0;
    text->marks = 0;
    text->overlong = false;
    text->ends_raw = false;
    text->failed = false;
    vb_array_clear(&text->drops);
    vb_buffer_clear(&text->source);
    vb_buffer_clear(&text->scratch);
}

vb_status token_status(const token *text)
{
    bool failed = text->failed || text->drops.failed || text->source.failed || text->scratch.failed;
    return failed ? VB_ERR_MEMORY : VB_OK;
}

vb_buffer *token_scratch(token *text)
{
    text->failed |= text->scratch.failed;
    vb_buffer_clear(&text->scratch);
    return &text->scratch;
}

static unsigned held_by(const tables *all, uint32_t code_point)
{
    if (code_point == 0xF0)
        return HAS_ETH;
    if (code_point == SOFT_HYPHEN)
        return HAS_SOFT_HYPHEN;
    if (vb_letter_of(code_point).base)
        return 0;
    unsigned holds = find_accent(all, code_point) ? HAS_ACCENT : 0;
    if (code_point < 0x300 || code_point >= RAW_BYTE)
        return holds;
    bool foreign = (code_point >= 0x370 && code_point < 0x530) ||
                   (code_point >= 0x1F00 && code_point < 0x2000);
    return holds | HAS_OTHERS | (foreign ? HAS_FOREIGN : 0);
}

void token_add(token *text, const tables *all, const cell *read)
{
    static const rule too_many = {"mark-run", 1};
    bool combining = read->code_point >= 0x300 && is_combining(read->code_point);
    if (read->code_point != SOFT_HYPHEN) /* it may vanish, and the marks around it meet */
        text->marks = combining ? text->marks + 1 : 0;
    if (text->marks > MOST_MARKS) {
        cell left_out = *read;
        left_out.why = &too_many;
        token_drop(text, left_out);
        return;
    }
    text->ends_raw = read->code_point >= RAW_BYTE;
    if (read->code_point >= '^')
        text->holds |= held_by(all, read->code_point);
    text->cells[text->count++] = *read;
}

void token_drop(token *text, cell read)
{
    cell *last = text->drops.count ? VB_ARRAY_AT(&text->drops, cell, text->drops.count - 1) : NULL;
    bool many = text->drops.count >= TOKEN_CELLS;
    if (last && last->end == read.start && (many || last->why == read.why)) {
        last->end = read.end;
        last->to = read.to;
    } else if (!many) {
        vb_array_push(&text->drops, &read);
    }
}

void token_rewrite(token *text, const tables *all, vb_tone_style tones)
{
    enum { ROUNDS = 8 };
    if (text->holds & HAS_SOFT_HYPHEN)
        resolve_soft_hyphens(text);
    if (text->holds & HAS_OTHERS)
        compose(text);
    if (text->overlong || text->count > WORD_CELLS || (!text->holds && tones == VB_TONES_KEEP))
        return;
    for (int round = 0; round < ROUNDS; round++) {
        bool changed = text->holds & HAS_ACCENT && attach_fallen_accents(text, all);
        changed |= text->holds & HAS_OTHERS && move_stray_marks(text);
        changed |= text->holds & HAS_FOREIGN && fold_look_alikes(text, all);
        changed |= text->holds & HAS_ETH && fold_eth(text);
        changed |= tones != VB_TONES_KEEP && place_tones(text, tones);
        if (!changed)
            break;
        compose(text);
    }
}

size_t token_safe_cut(const token *text)
{
    enum { LOOK_BACK = MOST_MARKS + EXPANSION };
    for (size_t cut = text->count - 1; cut > 0 && text->count - cut < LOOK_BACK; cut--) {
        if (!joins_previous(text->cells[cut].code_point))
            return cut;
    }
    return text->count;
}

void add_cells(vb_buffer *out, const cell *cells, size_t count)
{
    if (!vb_buffer_reserve(out, 4 * count))
        return;
    for (size_t i = 0; i < count; i++) {
        uint32_t code_point = cells[i].code_point;
        if (code_point < 0x80 || code_point >= RAW_BYTE)
            out->data[out->len++] = (char)(code_point & 0xFF);
        else
            out->len += vb_utf8_encode(code_point, out->data + out->len);
    }
}
