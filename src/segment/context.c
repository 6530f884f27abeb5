/* How a line stands to the one before: whether that could end there, and whether it had room for
 * more. */
#include "segment/asked.h"
#include "segment/bytes.h"
#include "segment/cues.h"
#include "segment/flow.h"
#include "segment/signs.h"
#include "segment/values.h"
#include "segment/words.h"
#include "vanban/citation.h"
#include "tables/dashed-names.h"
#include "tables/issuing-bodies.h"

#include <string.h>

/* Per cent of the width; letters are of many widths, and a sentence that ended is rarely gone on
 * with. */
enum { LONG_ENOUGH = 72, NEARLY_FULL = 88, BRIMFUL = 97 };

/* The columns that the first word of a line takes; most words are short. */
static uint32_t first_word_width(vb_slice text)
{
    uint32_t width = 0;
    seg_bytes here = {0};
    if (text.len >= SEG_STEP)
        memcpy(&here, text.data, SEG_STEP);
    uint64_t blanks = seg_mask_of((seg_bytes)(here == ' '));
    if (blanks) {
        seg_bytes begins = (seg_bytes)((here & 0xC0) != 0x80);
        return seg_sum_of(-(begins & seg_first_bytes((size_t)__builtin_ctzll(blanks))));
    }
    for (size_t i = 0; i < text.len && text.data[i] != ' '; i++)
        width += ((unsigned char)text.data[i] & 0xC0) != 0x80;
    return width;
}

static uint32_t end_of(const seg_line *line)
{
    return line->indent + line->width;
}

/*
 * How far the line before would have reached had it taken this line's first word as well, as
 * hundredths of columns: near the page's width its end says nothing. 0 when lines are paragraphs.
 */
static uint64_t reach_with_word(const seg_work *work, const seg_line *before, vb_slice text)
{
    if (work->full_width == 0)
        return 0;
    uint64_t end = end_of(before);
    if (end * 100 < (uint64_t)BRIMFUL * work->full_width) /* else there is no more to say */
        end += 1 + first_word_width(text);
    return end * 100;
}

/* Whether the line goes on with the sentence of the one above it, by that one and its own first
 * letter alone. */
static bool goes_on_plainly(const seg_work *work, const seg_line *above, const seg_line *line)
{
    enum { SHORTEST = 30 };
    return above->kind == SEG_LINE_TEXT && line->kind == SEG_LINE_TEXT && !line->gap &&
           !line->page_break && !above->ragged && above->width >= SHORTEST &&
           seg_is_small_first(seg_line_text(work, line)) &&
           !seg_ends_sentence(seg_line_tail(work, above));
}

/* Looks at the lines that wrap: the first of them, which are enough. */
static seg_wrapping look_at_wrapping(const seg_work *work)
{
    enum { WIDEST = 160, FEW = 8, MANY = 50, ENOUGH = 1000, ODD_ONE_OF = 50 };
    size_t reaches[WIDEST + 1] = {0}, seen = 0;
    seg_wrapping out = {.known = true};
    uint32_t least = WIDEST;
    for (size_t i = 1; i < work->lines.count && seen < ENOUGH; i++) {
        const seg_line *above = seg_line_at(work, i - 1), *line = above + 1;
        if (!goes_on_plainly(work, above, line))
            continue;
        uint32_t reach = end_of(above) + 1 + first_word_width(seg_line_text(work, line));
        reach = reach < WIDEST ? reach : WIDEST;
        least = reach < least ? reach : least;
        out.widest = end_of(above) > out.widest ? end_of(above) : out.widest;
        reaches[reach]++;
        seen++;
    }
    out.in_columns = seen >= FEW && least > out.widest;
    size_t odd = seen / ODD_ONE_OF, below = reaches[0];
    while (seen >= MANY && below <= odd)
        below += reaches[++out.least_reach];
    return out;
}

/* Whether a name may begin with the text: it has more than one capital, or is what a body or a
 * document is called. */
static bool may_begin_name(vb_slice text)
{
    enum { LONGEST = 64, LETTERS = 24 };
    seg_skeleton skeleton;
    size_t row, len;
    vb_slice rest = text;
    seg_take_word(&rest);
    seg_skeleton_of(vb_slice_cut(text, 0, LONGEST), LETTERS, &skeleton);
    return !seg_is_small_first(rest) || seg_cue_find(&skeleton, SEG_ROLE_BODY, NULL) ||
           seg_type_find(&skeleton, &row, &len);
}

bool seg_had_room(const seg_work *work, const seg_line *before, vb_slice text)
{
    enum { NAME_WORDS = 3 };
    seg_wrapping *wrapping = &work->recall->wrapping;
    if (!wrapping->known)
        *wrapping = look_at_wrapping(work);
    uint32_t reach = end_of(before) + 1 + first_word_width(text);
    if (wrapping->in_columns)
        return reach <= wrapping->widest;
    vb_slice tail = seg_line_tail(work, before);
    return reach < wrapping->least_reach && vb_is_letter(seg_last_char(tail)) &&
           !seg_ends_in_name(tail, NAME_WORDS) && !may_begin_name(text);
}

vb_slice seg_line_tail(const seg_work *work, const seg_line *line)
{
    enum { LONG_ENOUGH_TO_TELL = 64 };
    vb_slice text = seg_line_text(work, line);
    size_t len = text.len < LONG_ENOUGH_TO_TELL ? text.len : LONG_ENOUGH_TO_TELL;
    return (vb_slice){text.data + (text.len - len), len};
}

/* `1. Tại`, `1.1- Đối tượng`: a number with its mark before a capital, the first word behind which
 * begins at `*behind`. */
static bool begins_with_number(vb_slice text, size_t *behind)
{
    size_t at = 0;
    while (at < text.len && (vb_is_digit((unsigned char)text.data[at]) || text.data[at] == '.'))
        at++;
    at += at > 0 && at < text.len && (text.data[at] == '-' || text.data[at] == '/');
    *behind = at + 1;
    return at > 1 && vb_is_among(text.data[at - 1], ".-/") && at + 1 < text.len &&
           text.data[at] == ' ';
}

/* Whether a label begins the line rather than that it goes on behind a word like `thuộc`, or with
 * the number of a reference: this one may be its sentence's last word where the line before was
 * long. */
static bool begins_with_label(vb_slice text, bool long_before)
{
    size_t behind = 2;
    if (!vb_slice_starts(text, VB_SLICE("- ")) &&
        (long_before || !begins_with_number(text, &behind)))
        return false;
    return seg_is_capital_first(vb_slice_cut(text, behind, text.len));
}

bool seg_parts_name(vb_slice text, vb_slice next)
{
    const vb_table *names = &vb_table_dashed_names;
    if (!vb_slice_starts(next, VB_SLICE("- ")))
        return false;
    next = vb_slice_cut(next, 2, next.len);
    for (size_t row = 0; row < names->rows; row++) {
        vb_slice right = vb_table_cell(names, row, DASHED_NAMES_RIGHT);
        uint32_t behind = ' ';
        if (!vb_slice_ends(text, vb_table_cell(names, row, DASHED_NAMES_LEFT)) ||
            !vb_slice_starts(next, right))
            continue;
        if (next.len > right.len)
            vb_utf8_decode(next, right.len, &behind);
        if (!vb_is_letter(behind))
            return true;
    }
    return false;
}

/* The last word and the one before it. */
static vb_slice last_two_words(vb_slice text, vb_slice last)
{
    vb_slice before = vb_slice_trim(vb_slice_cut(text, 0, text.len - last.len));
    return vb_slice_cut(text, before.len - seg_last_word(before).len, text.len);
}

/* The first two words, without the mark behind them. */
static vb_slice first_two_words(vb_slice text)
{
    vb_slice rest = text;
    seg_take_word(&rest);
    seg_take_word(&rest);
    vb_slice two = vb_slice_trim(vb_slice_cut(text, 0, text.len - rest.len));
    while (two.len && vb_is_among(two.data[two.len - 1], ",;:.)"))
        two.len--;
    return two;
}

/* `Tân Khê, …`: two words with a capital each; of those that a body or an office begins with only
 * such a place as is listed. */
static SEG_SELDOM bool begins_with_name(vb_slice text)
{
    vb_place place;
    vb_slice two = first_two_words(text), last = seg_last_word(two), first = seg_first_word(two);
    if (first.len == two.len || vb_case_of(first) != VB_CASE_CAPITALISED ||
        !seg_is_capital_first(last) || vb_case_of(last) != VB_CASE_CAPITALISED)
        return false;
    return !(seg_has_cue(two, SEG_ROLE_BODY) || seg_has_cue(two, SEG_ROLE_POSITION)) ||
           (vb_places_by_letters(two, &place, 1) && vb_slice_equal(place.name, two));
}

/* Whether two words are the same; without marks, by their letters. */
static bool are_same_words(vb_slice read, vb_slice written)
{
    return vb_slice_equal(read, written) ||
           (!seg_has_marks(read) && seg_hash_reduced(read) == seg_hash_reduced(written));
}

/* `Nông nghiệp và …` behind `Sở`: there is a body that is called so. */
static SEG_SELDOM bool goes_on_with_body(vb_slice word, vb_slice next)
{
    const vb_table *bodies = &vb_table_issuing_bodies;
    vb_slice two = first_two_words(next);
    for (size_t row = 0; row < bodies->rows; row++) {
        vb_slice name = vb_table_cell(bodies, row, ISSUING_BODIES_NAME);
        if (name.len > word.len && name.data[0] == word.data[0] && name.data[word.len] == ' ' &&
            vb_slice_starts(name, word) &&
            are_same_words(two, first_two_words(vb_slice_cut(name, word.len + 1, name.len))))
            return true;
    }
    return false;
}

bool seg_parts_body(vb_slice text, vb_slice next)
{
    vb_slice word = seg_last_word(text);
    return (seg_open_word(word) & SEG_OPEN_BEFORE_BODY) && seg_is_capital_first(word) &&
           seg_is_capital_first(next) && goes_on_with_body(word, next);
}

/* Whether the line above, which ends in such a word, has its name on this line: where it was long,
 * for a short one ends a title. */
static bool is_before_name(unsigned open, vb_slice text, vb_slice word, vb_slice next, bool is_long)
{
    enum { LONG = 60 }; /* bytes of what is looked at of a line */
    if ((!is_long && text.len < LONG) || !seg_is_capital_first(next))
        return false;
    if (open & SEG_OPEN_BEFORE_BODY)
        return seg_parts_body(text, next);
    return !seg_is_closed_word(last_two_words(text, word)) && begins_with_name(next);
}

/*
 * Whether a line cannot end here: after a hyphen, a word like `của`, or the beginning of a
 * reference (`khoản 2`, `số`), or between `huyện` and its name. Says more than the width where
 * lines are of many lengths. `last`: its last sign. `is_long`: nearly as wide as the page.
 */
static bool hangs(vb_slice text, uint32_t last, vb_slice next, bool is_long)
{
    if (last == '-' && text.len > 2 && seg_ends_sentence(vb_slice_cut(text, 0, text.len - 1)))
        return false; /* a speck behind a full stop */
    if (last == '-' || last == '/' || last == '(')
        return true;
    vb_slice word = seg_last_word(text);
    if (word.len == text.len) /* alone it is a name: CHỢ without its marks */
        return false;
    unsigned open = seg_open_word(word);
    bool before_number = next.len && vb_is_digit((unsigned char)next.data[0]);
    if (open & SEG_OPEN_ALWAYS || (open & SEG_OPEN_BEFORE_NUMBER && before_number))
        return !(open & SEG_OPEN_UNLESS_SECOND && seg_is_closed_word(last_two_words(text, word))) &&
               !begins_with_label(next, is_long);
    if (open & (SEG_OPEN_BEFORE_NAME | SEG_OPEN_BEFORE_BODY))
        return is_before_name(open, text, word, next, is_long);
    bool number = word.len && word.len <= 4 && vb_is_digit((unsigned char)word.data[0]);
    if (!number && !(word.len == 1 && seg_starts_lower(word)))
        return false;
    word = seg_last_word(vb_slice_trim(vb_slice_cut(text, 0, text.len - word.len)));
    open = seg_open_word(word);
    return open & SEG_OPEN_ALWAYS || (number && open & SEG_OPEN_BEFORE_NUMBER);
}

/* `(Kèm theo Quyết định số …)`: a block of its own that needs no full stop. */
static bool is_in_parentheses(const seg_work *work, const seg_cursor *at)
{
    return at->block != SEG_NONE &&
           work->input.data[seg_block_at(work, at->block)->text_start] == '(';
}

bool seg_is_label_alone(const seg_work *work, const seg_cursor *at, const seg_line *line)
{
    return at->block != SEG_NONE && line->end <= seg_block_at(work, at->block)->text_start;
}

/* `… sau đây: . ,`: without the lone signs that a scan left behind the mark of the line. */
static vb_slice without_specks(vb_slice tail)
{
    vb_slice rest = tail;
    while (rest.len > 2 && rest.data[rest.len - 2] == ' ' &&
           vb_is_among(rest.data[rest.len - 1], ".,:;'`"))
        rest = vb_slice_trim(vb_slice_cut(rest, 0, rest.len - 1));
    return rest.len < tail.len && vb_is_among(rest.data[rest.len - 1], ".;:") ? rest : tail;
}

void seg_look_back(const seg_work *work, const seg_cursor *at, size_t index, seg_context *context)
{
    const seg_line *line = seg_line_at(work, index);
    *context = (seg_context){.first = at->line == SEG_NONE};
    if (context->first)
        return;
    const seg_line *before = seg_line_at(work, at->line);
    vb_slice text = seg_line_text(work, line), tail = without_specks(seg_line_tail(work, before));
    uint32_t last = seg_last_char(tail);
    context->gap = line->gap || at->furniture;
    context->page = at->page || line->page_break;
    context->stopped =
        at->apart || seg_ends_sentence(tail) || (last == ')' && is_in_parentheses(work, at));
    context->ended = context->stopped || (at->title && !context->gap && last != '-');
    context->indented =
        work->first_indent ? line->indent >= work->first_indent : line->indent > before->indent + 2;
    context->flush = work->first_indent && !context->indented;
    context->colon = last == ':';
    context->comma = last == ',';
    uint64_t reach = reach_with_word(work, before, text);
    uint64_t width = work->full_width ? work->full_width : 1;
    context->long_enough = reach >= LONG_ENOUGH * width;
    context->in_name = !context->ended && text.data[0] == '-' && seg_parts_name(tail, text);
    bool below_title = at->title && !line->caps && !seg_starts_lower(text);
    context->hangs = !context->ended && !at->table && !below_title &&
                     !seg_is_label_alone(work, at, before) &&
                     (context->in_name || hangs(tail, last, text, context->long_enough));
    context->full =
        reach >= NEARLY_FULL * width || context->hangs || (!context->ended && last == ',');
    context->brimful = reach >= (work->gapped ? NEARLY_FULL : BRIMFUL) * width;
}
