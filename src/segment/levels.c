/* The levels of the outline that are open: where a list hangs that opens, and which it closes. */
#include "segment/outline.h"
#include "segment/work.h"

void seg_close_levels(seg_work *work, size_t keep)
{
    while (work->levels.count > keep) {
        work->levels.count--;
        work->level_of[seg_level_at(work, work->levels.count)->key] = SEG_NONE;
    }
}

/* What may stand under what when a list opens: the smaller number is nearer to the top. */
static int rank_of(int key)
{
    if (seg_is_law(key) || key == SEG_KEY_UPPER || key == SEG_KEY_ROMAN)
        return key;
    if (seg_is_step(key))
        return SEG_KEY_STEP;
    if (seg_is_decimal(key) ||
        (key >= SEG_KEY_LETTER_DECIMAL && key <= SEG_KEY_LAST_BRACKET_DECIMAL))
        return key;
    return seg_is_bullet(key) ? SEG_KEY_COUNT : SEG_KEY_LETTER;
}

/* Whether a letter is alone in the list that is open at `keep`: B. behind it does not come, but
 * what that list goes on with. No letter takes this below itself. */
static bool is_lone_letter(const seg_work *work, const seg_label *label, size_t block, size_t keep)
{
    const seg_level *around = seg_level_at(work, keep);
    if (label->key != SEG_KEY_UPPER || label->values[0] == 1)
        return false;
    size_t line = seg_piece_at(work, seg_block_at(work, block)->first_piece)->line;
    return seg_find_next_value(work, line, around->key) == around->value + 1 &&
           seg_find_next_value(work, line, label->key) != label->values[0] + 1;
}

/* `Bước 1:` hangs below what is open, whatever that is counted by, but for dashes that do not
 * announce it with a colon. */
static size_t find_place_of_step(const seg_work *work, const seg_context *context)
{
    size_t keep = work->levels.count;
    while (!context->colon && keep > seg_first_level(work) &&
           seg_is_bullet(seg_level_at(work, keep - 1)->key))
        keep--;
    return keep;
}

/* Whether the list of numerals or letters that opens stands inside a step. */
static bool opens_in_step(const seg_label *label, int around)
{
    return seg_is_step(around) && label->values[0] == 1 &&
           (label->key == SEG_KEY_ROMAN || label->key == SEG_KEY_UPPER);
}

/*
 * Where a list that opens hangs: below everything that ranks above it. A list of the same rank
 * (`(1)` after `a)`) and a dash go under what is open; a numbered list goes under a dash only when
 * the dash announces it with a colon.
 */
static size_t find_place(const seg_work *work, const seg_label *label, const seg_context *context,
                         size_t block)
{
    size_t keep = work->levels.count;
    int rank = rank_of(label->key);
    /* `* Hình thức` over dashes: a title takes the place of the dashes before it. */
    if (label->key == SEG_KEY_STAR && context->titled && !context->colon &&
        keep > seg_first_level(work) && seg_level_at(work, keep - 1)->key == SEG_KEY_DASH)
        return keep - 1;
    if (seg_is_bullet(label->key))
        return keep;
    if (label->key == SEG_KEY_FORM)
        return seg_first_level(work);
    if (seg_is_step(label->key))
        return find_place_of_step(work, context);
    /* `A.` below II.: had it stood above, it would have come before I. */
    size_t roman = work->level_of[SEG_KEY_ROMAN];
    if (label->key == SEG_KEY_UPPER && label->values[0] == 1 && roman != SEG_NONE)
        return roman + 1;
    if (context->colon && !seg_is_law(label->key) && rank >= SEG_KEY_DECIMAL &&
        label->values[0] == 1 && label->depth == 1)
        return keep;
    size_t inner = keep;
    while (keep > seg_first_level(work) && rank_of(seg_level_at(work, keep - 1)->key) > rank &&
           !opens_in_step(label, seg_level_at(work, keep - 1)->key))
        keep--;
    return keep < inner && is_lone_letter(work, label, block, keep) ? inner : keep;
}

unsigned seg_enter_level(seg_work *work, const seg_label *label, const seg_context *context,
                         size_t block)
{
    size_t open = work->level_of[label->key], keep = open;
    if (open == SEG_NONE || seg_is_law(label->key)) {
        keep = find_place(work, label, context, block);
        if (open != SEG_NONE && open < keep)
            keep = open;
    }
    seg_close_levels(work, keep);
    seg_level *level = vb_array_add(&work->levels);
    if (!level)
        return 1;
    *level =
        (seg_level){.key = label->key, .value = label->values[label->depth - 1], .block = block};
    work->level_of[label->key] = work->levels.count - 1;
    return (unsigned)work->levels.count;
}
