/*
 * Items inside a line: `… sau: (1) …; (2) …`. They are found in the pieces of the input, where
 * their bytes are, and then in the reflowed text, which differs from the pieces in its blanks
 * alone: so a place is carried over by counting what is none.
 */
#include "segment/cues.h"
#include "segment/label.h"
#include "segment/result.h"
#include "segment/signs.h"
#include "segment/words.h"

#include <string.h>

enum { MOST_PARTS = 64 };

/* A label inside a text. */
typedef struct mark {
    seg_label label;
    size_t start;  /* byte of the input */
    size_t ink;    /* bytes of the text before it that are no blanks */
    size_t behind; /* and before what stands behind the label */
} inner_mark;

typedef struct finder {
    const seg_work *work;
    inner_mark marks[MOST_PARTS];
    size_t count;
    size_t ink;
    char before; /* the last byte that is no blank */
    bool apart;  /* a blank stands behind that */
} finder;

/* What may stand before an item that is not the first. */
static bool ends_item(char byte)
{
    return byte == ';' || byte == '.' || byte == ',' || byte == ':';
}

/* Reads a label that goes on with the list, or opens one while there is none. */
static bool read_mark(const finder *at, vb_slice text, seg_label *label)
{
    seg_label labels[SEG_READINGS_MAX];
    size_t count = seg_read_inner_labels(at->work, text, labels);
    for (size_t i = 0; i < count; i++) {
        const seg_label *open = at->count ? &at->marks[at->count - 1].label : NULL;
        bool next = open && open->key == labels[i].key &&
                    seg_comes_next(&labels[i], open->values[0]) && ends_item(at->before);
        bool first = at->count <= 1 && labels[i].values[0] == 1 && labels[i].damage == 0;
        if ((next || first) && labels[i].spaced) {
            *label = labels[i];
            return true;
        }
    }
    return false;
}

static void add_mark(finder *at, const seg_label *label, vb_slice text, size_t start)
{
    size_t ink = 0;
    for (size_t i = 0; i < label->text_at; i++)
        ink += !seg_is_blank(text.data[i]);
    if (label->values[0] == 1)
        at->count = 0; /* the one before stood alone */
    if (at->count == MOST_PARTS)
        return;
    at->marks[at->count++] =
        (inner_mark){.label = *label, .start = start, .ink = at->ink, .behind = at->ink + ink};
}

static void search_piece(finder *at, vb_slice text)
{
    enum { NEAR = 16 };
    seg_label label;
    at->apart = true;
    for (size_t i = 0; i < text.len; i++) {
        char byte = text.data[i];
        if (seg_is_blank(byte)) {
            at->apart = true;
            continue;
        }
        vb_slice rest = vb_slice_cut(text, i, text.len);
        if (at->apart && memchr(rest.data, ')', rest.len < NEAR ? rest.len : NEAR) &&
            read_mark(at, rest, &label))
            add_mark(at, &label, rest, (size_t)(rest.data - at->work->input.data));
        at->ink++;
        at->before = byte;
        at->apart = false;
    }
}

/* The byte of `text` behind its first `ink` bytes that are no blanks, going on from `*from`. */
static size_t place_of(vb_slice text, size_t ink, size_t *from, size_t *passed)
{
    while (*from < text.len && (*passed < ink || seg_is_blank(text.data[*from]))) {
        *passed += !seg_is_blank(text.data[*from]);
        ++*from;
    }
    return *from;
}

static void add_parts(const finder *at, vb_outline *outline, vb_block *block)
{
    size_t from = 0, passed = 0;
    for (size_t i = 0; i < at->count; i++) {
        const inner_mark *mark = &at->marks[i];
        bool last = i + 1 == at->count;
        vb_part *part = vb_array_add(&outline->parts);
        if (!part)
            return;
        size_t start = place_of(block->text, mark->behind, &from, &passed);
        size_t end = last ? block->text.len : place_of(block->text, mark[1].ink, &from, &passed);
        part->label =
            vb_arena_copy(&outline->strings, (vb_slice){mark->label.text, mark->label.len});
        part->text = vb_slice_trim(vb_slice_cut(block->text, start, end));
        part->start = mark->start;
        part->end = last ? block->end : mark[1].start;
        block->part_count++;
    }
}

static bool may_have_parts(const vb_block *block)
{
    if (block->type < VB_BLOCK_PREAMBLE || block->type > VB_BLOCK_ITEM)
        return false;
    const char *end = block->text.data + block->text.len;
    const char *first = memchr(block->text.data, ')', block->text.len);
    return first && memchr(first + 1, ')', (size_t)(end - first - 1));
}

/* Whether it is a title, before a small letter or a figure, and does not lead on to what follows.
 */
static bool is_title_before_text(vb_slice title)
{
    enum { LONGEST = 80 };
    return title.len <= LONGEST && !memchr(title.data, '(', title.len) &&
           !seg_has_cue(seg_last_word(title), SEG_ROLE_LEADING);
}

/* A title that the text runs on behind, parted by a colon: `Sở Tài chính: Bố trí kinh phí …`. */
static vb_slice find_run_in(const vb_block *block)
{
    enum { LONGEST = 120 };
    if (block->type != VB_BLOCK_ITEM)
        return VB_SLICE("");
    vb_slice start = vb_slice_cut(block->text, 0, LONGEST);
    if (!memchr(start.data, ':', start.len))
        return VB_SLICE("");
    size_t colon = vb_slice_find(start, VB_SLICE(": "), 0);
    vb_slice title = vb_slice_cut(start, 0, colon == SIZE_MAX ? 0 : colon);
    for (size_t i = 0; i < title.len; i++) {
        if (title.data[i] == ';' || title.data[i] == '"' || (title.data[i] == '.' && i > 3))
            return VB_SLICE("");
    }
    vb_slice rest = vb_slice_cut(block->text, title.len + 2, block->text.len);
    bool is_title = title.len && rest.len && !seg_starts_lower(title) &&
                    (!seg_starts_lower(rest) || is_title_before_text(title));
    return is_title ? title : VB_SLICE("");
}

vb_status seg_find_parts(const seg_work *work, vb_outline *outline)
{
    finder at = {.work = work};
    for (size_t i = 0; i < outline->blocks.count; i++) {
        vb_block *block = VB_ARRAY_AT(&outline->blocks, vb_block, i);
        const seg_block *from = seg_block_at(work, i);
        block->run_in = find_run_in(block);
        if (!may_have_parts(block))
            continue;
        at.count = at.ink = 0;
        at.before = 0;
        for (size_t p = from->first_piece; p != SEG_NONE; p = seg_piece_at(work, p)->next) {
            const seg_piece *piece = seg_piece_at(work, p);
            size_t start = p == from->first_piece ? from->text_start : piece->start;
            search_piece(&at, vb_slice_cut(work->input, start, piece->end));
        }
        if (at.count >= 2)
            add_parts(&at, outline, block);
    }
    if (outline->parts.failed || outline->strings.failed)
        return VB_ERR_MEMORY;
    const vb_part *parts = outline->parts.items; /* they have stopped moving */
    for (size_t i = 0; i < outline->blocks.count; i++) {
        vb_block *block = VB_ARRAY_AT(&outline->blocks, vb_block, i);
        block->parts = block->part_count ? parts : NULL;
        if (parts)
            parts += block->part_count;
    }
    return VB_OK;
}
