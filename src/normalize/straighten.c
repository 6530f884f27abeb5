#include "normalize/normalizer.h"

#include "normalize/decode.h"
#include "normalize/odd.h"

/* A line between the decoders and push(): what concerns it as a whole is set right here. */

bool undoes_misreadings(const vb_normalizer *all)
{
    return all->options.mojibake == VB_MOJIBAKE_UNDO;
}

/* What was misread twice is undone twice. */
static bool undo(vb_normalizer *all)
{
    enum { ROUNDS = 4 };
    int rounds = 0;
    bool by_font = false;
    fail(all, load_legacies(all));
    for (; rounds < ROUNDS && all->status == VB_OK; rounds++) {
        if (!undo_misreading(&all->misread, &all->whole_line))
            break;
        by_font |= all->misread.capitals_by_font;
    }
    if (by_font)
        line_raise_font(&all->whole_line, true);
    return rounds > 0;
}

static void push_characters(vb_normalizer *all)
{
    vb_slice text = vb_buffer_slice(&all->whole_line.text);
    for (size_t i = 0; i < all->whole_line.characters.count && all->status == VB_OK; i++) {
        const character *one = character_at(&all->whole_line, i);
        push(all, one->code_point,
             &(source){one->len, vb_slice_cut(text, one->from, one->to), one->why});
    }
}

/* Whether nobody asks where a character of the line was read: no edits are wanted, and nothing in
 * it has to be reported with its place. */
static bool needs_no_places(const vb_normalizer *all)
{
    for (size_t i = 0; i < all->whole_line.characters.count; i++) {
        uint32_t code_point = character_at(&all->whole_line, i)->code_point;
        if (code_point == VB_INVALID_BYTE || code_point == 0)
            return false;
    }
    return !wants_edits(all);
}

/* The line goes the fast way of UTF-8 where it can. */
static void push_line(vb_normalizer *all)
{
    if (!needs_no_places(all)) {
        push_characters(all);
        return;
    }
    size_t end = all->read;
    line_write(&all->whole_line, &end);
    fail(all, line_status(&all->whole_line));
    if (all->status == VB_OK)
        repair_utf8(all, vb_buffer_slice(&all->whole_line.text));
    all->read = end;
}

static void check_memory(vb_normalizer *all)
{
    fail(all, line_status(&all->whole_line));
    if (misreader_failed(&all->misread))
        fail(all, VB_ERR_MEMORY);
}

/* ---------------------------------------------------------------- lines of other encodings -- */

static bool line_looks_misread(const line *text)
{
    uint32_t before = ' ';
    for (size_t i = 0; i < text->characters.count; i++) {
        uint32_t code_point = character_at(text, i)->code_point;
        bool ascii = (before | code_point) < 0x80 && code_point >= ' ';
        if (!ascii && looks_misread(before, code_point))
            return true;
        before = code_point;
    }
    return false;
}

static void straighten(vb_normalizer *all)
{
    bool by_font = !all->decoder->is_unicode && all->legacies[all->legacy].capitals_by_font;
    if (by_font && all->options.upper_font)
        line_raise(&all->whole_line);
    else if (by_font)
        line_raise_font(&all->whole_line, false);
    if (undoes_misreadings(all) &&
        (misreader_expects(&all->misread) || line_looks_misread(&all->whole_line)))
        undo(all);
}

void end_line(vb_normalizer *all)
{
    if (all->whole_line.characters.count && all->status == VB_OK) {
        straighten(all);
        check_memory(all);
        push_line(all);
    }
    line_clear(&all->whole_line);
}

void take(vb_normalizer *all, uint32_t code_point, size_t len, vb_slice text)
{
    /* What was read is asked for where edits are, and of what is reported. */
    bool kept = wants_edits(all) || code_point == VB_INVALID_BYTE || code_point == 0;
    line_add(&all->whole_line, code_point, len, kept ? text : VB_SLICE(""));
    size_t count = all->whole_line.characters.count;
    bool ends = code_point == '\n' || code_point == '\r' ||
                (code_point == ' ' && count >= LONGEST_LINE) || count >= 2 * LONGEST_LINE;
    if (ends)
        end_line(all);
    else
        fail(all, line_status(&all->whole_line));
}

/* -------------------------------------------------------------------------- lines of UTF-8 -- */

bool push_undone(vb_normalizer *all, vb_slice text)
{
    line_set(&all->whole_line, text);
    bool undone = undo(all);
    check_memory(all);
    if (undone)
        push_line(all);
    line_clear(&all->whole_line);
    return undone;
}

void learn_misreadings(vb_normalizer *all, vb_slice sample)
{
    vb_slice one;
    all->misread.learning = true;
    for (size_t at = 0; undoes_misreadings(all) && vb_next_line(sample, &at, &one);) {
        first_sight seen = look_at(one);
        if (seen == LOOKS_GARBLED)
            misreader_doubt(&all->misread);
        if (seen != LOOKS_MISREAD)
            continue;
        line_set(&all->whole_line, one);
        undo(all);
        check_memory(all);
    }
    all->misread.learning = false;
    line_clear(&all->whole_line);
}
