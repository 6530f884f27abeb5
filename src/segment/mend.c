/*
 * Numbers that only what follows can tell. When a label is read, what comes behind it is not known:
 * `Điều 11.` before `Điều 2.` was the first one, and so was `Chương II` over `Điều 1.`; what stands
 * between II. and IV. was III. A number is mended only where a stroke or a figure more or less
 * makes it the one that is missing: any one figure is as near to another as the next. Between its
 * neighbours a numeral is certain however many strokes it lost, and so is the 1. before 2. and 3.
 */
#include "segment/label.h"
#include "vanban/orthography.h"

#include <string.h>

/* The number in a block's label, as it is written. */
typedef struct number {
    vb_slice label;
    size_t start, end; /* bytes of the label */
    bool roman;
} number;

static bool is_roman(char byte)
{
    return vb_is_among(byte, "IVXL");
}

/* `Điều 11.`, `Chương II`, `(3)`, `4.`; false for `2.1.` and `a)`. */
static bool find_number(const seg_work *work, const seg_block *block, number *out)
{
    enum { MOST_MARKS = 2 }; /* `I/.` */
    *out = (number){.label = seg_label_text(work, block)};
    vb_slice label = out->label;
    for (size_t i = 0; i < label.len; i++) {
        if (label.data[i] == ' ' || label.data[i] == '(')
            out->start = i + 1;
    }
    out->end = out->start;
    out->roman = out->start < label.len && is_roman(label.data[out->start]);
    while (out->end < label.len && (out->roman ? is_roman(label.data[out->end])
                                               : vb_is_digit((unsigned char)label.data[out->end])))
        out->end++;
    return out->end > out->start && label.len - out->end <= MOST_MARKS;
}

static size_t write_number(uint32_t value, bool roman, char out[16])
{
    seg_label digits = {0};
    if (roman)
        return seg_write_roman(value, out);
    seg_put_number(&digits, value);
    memcpy(out, digits.text, digits.len);
    return digits.len;
}

/* `I` of III, `V` of IV: strokes were lost, and those that are left stand in their order. */
static bool lost_strokes(vb_slice read, const char *written, size_t len)
{
    size_t at = 0;
    for (size_t i = 0; i < len && at < read.len; i++)
        at += read.data[at] == written[i];
    return at == read.len && read.len < len;
}

/* How sure it is which number is due. */
typedef enum certainty { DUE_NEARLY, DUE_BETWEEN, DUE_FIRST } certainty;

/* Whether what was read may be that number: between its neighbours a numeral may have lost several
 * strokes, and before 2. and 3. any figure is 1. */
static bool may_be(const number *read, vb_slice text, const char *written, size_t len,
                   certainty sure)
{
    if (sure == DUE_FIRST && !read->roman)
        return text.len == 1;
    return text.len != len &&
           (seg_is_near(text.data, text.len, written, len) ||
            (sure == DUE_BETWEEN && read->roman && lost_strokes(text, written, len)));
}

/* Writes the number into the block's label in place of the one that was read. */
static void write_label(seg_work *work, size_t index, const number *read, vb_slice written)
{
    seg_label label = {0};
    seg_put_text(&label, read->label.data, read->start);
    seg_put_text(&label, written.data, written.len);
    seg_put_text(&label, read->label.data + read->end, read->label.len - read->end);
    seg_set_label(work, index, (vb_slice){label.text, label.len});
    seg_block_at(work, index)->repaired = true;
    seg_explain(work, index, SEG_REASON_REPAIRED_LABEL, NULL);
}

/* Gives the block's label the number that is due there, if it was read nearly so. */
static void mend(seg_work *work, size_t index, uint32_t due, certainty sure)
{
    number read;
    char written[16];
    seg_block *block = seg_block_at(work, index);
    if (!find_number(work, block, &read))
        return;
    vb_slice text = vb_slice_cut(read.label, read.start, read.end);
    size_t len = write_number(due, read.roman, written);
    if (!may_be(&read, text, written, len, sure))
        return;
    block->value = due;
    write_label(work, index, &read, (vb_slice){written, len});
}

/* `Chương 1` before `Chương II`: the stroke of I was read as a figure. */
static void mend_stroke(seg_work *work, size_t first, size_t second)
{
    number one, two;
    const seg_block *block = seg_block_at(work, first);
    if (block->key > SEG_KEY_CHAPTER || seg_is_annex(block->key) ||
        !find_number(work, block, &one) || !find_number(work, seg_block_at(work, second), &two) ||
        one.roman || !two.roman || one.end - one.start != 1)
        return;
    write_label(work, first, &one, VB_SLICE("I"));
}

/* The block `index` is the next in its list: what stands before it may have been misread. */
static void look_back(seg_work *work, const seg_list *open, size_t index)
{
    uint32_t value = seg_block_at(work, index)->value;
    uint32_t last = seg_block_at(work, open->last)->value;
    if (value == 3 && last == 2 && open->count == 2 &&
        seg_block_at(work, open->before)->value > value)
        mend(work, open->before, 1, DUE_FIRST);
    if (value == 2 && last == 1 && open->count == 1)
        mend_stroke(work, open->last, index);
    if (value < 2 || last == value - 1)
        return;
    bool first = open->before == SEG_NONE;
    if (first ? last > value : seg_block_at(work, open->before)->value + 2 == value)
        mend(work, open->last, value - 1, first ? DUE_NEARLY : DUE_BETWEEN);
}

/* The first article stands in the first chapter; where articles go on counting, the chapter that
 * was read as the first one again is the next. */
static void look_up(seg_work *work, const seg_block *article)
{
    for (size_t level = 0; level < work->lists.count && level < article->level; level++) {
        const seg_list *open = VB_ARRAY_AT(&work->lists, seg_list, level);
        if (open->last == SEG_NONE || seg_block_at(work, open->last)->key != SEG_KEY_CHAPTER)
            continue;
        bool first = open->before == SEG_NONE, one = seg_block_at(work, open->last)->value == 1;
        if (first && !one && article->value == 1)
            mend(work, open->last, 1, DUE_NEARLY);
        else if (!first && one && article->value > 1)
            mend(work, open->last, seg_block_at(work, open->before)->value + 1, DUE_BETWEEN);
    }
}

static void enter(seg_work *work, size_t index)
{
    const seg_list none = {SEG_NONE, SEG_NONE, 0};
    const seg_block *block = seg_block_at(work, index);
    vb_array *lists = &work->lists;
    while (lists->count > block->level)
        lists->count--;
    while (lists->count < block->level) {
        if (!vb_array_push(lists, &none))
            return;
    }
    seg_list *open = VB_ARRAY_AT(lists, seg_list, block->level - 1);
    if (open->last != SEG_NONE && seg_block_at(work, open->last)->key != block->key)
        *open = none;
    if (open->last != SEG_NONE)
        look_back(work, open, index);
    else if (block->key == SEG_KEY_ARTICLE)
        look_up(work, block);
    *open = (seg_list){index, open->last, open->count + 1};
}

void seg_mend_numbers(seg_work *work)
{
    work->lists.count = 0;
    for (size_t i = work->document.first; i < work->document.end && !work->lists.failed; i++) {
        const seg_block *block = seg_block_at(work, i);
        if (seg_ends_document(block->type, block->box))
            work->lists.count = 0;
        else if (block->level && block->key >= 0)
            enter(work, i);
    }
}
