/*
 * The numbering automaton. It remembers every open level, so that it knows what may come next:
 * after `2.` a `3.`, a `2.1.`, an `a)`, a dash; and it weighs that against how the line stands to
 * the one before. That is what tells a label from a number that a wrapped line happens to begin
 * with, and one reading of a damaged label from another.
 */
#include "segment/outline.h"
#include "segment/signs.h"
#include "segment/words.h"
#include "segment/work.h"
#include "vanban/orthography.h"

#include <string.h>

/* All points are halves of what a clean sign counts: a label needs NEEDED of them. */
enum {
    NEEDED = 4,
    NEXT_IN_LINE = 7,
    SKIPS_SOME = 2,
    OPENS_A_LIST = 4,
    BEGINS_ANEW = 0,
    AGAIN_THE_SAME = -2,
    OUT_OF_LINE = -3,
    FOR_A_BULLET = 2,
};

/* Vietnamese lists go without f j w z, foreign ones without đ: seg_letter_value. */
static bool may_be_skipped(int key, uint32_t value)
{
    enum { D_STROKE = 5, F = 7, J = 11, W = 24, Z = 27 };
    if (key != SEG_KEY_LETTER && key != SEG_KEY_LETTER_IN_PARENS && key != SEG_KEY_UPPER)
        return false;
    return value == D_STROKE || value == F || value == J || value == W || value == Z;
}

bool seg_comes_next(const seg_label *label, uint32_t last)
{
    uint32_t value = label->values[label->depth - 1];
    return value == last + 1 || (value == last + 2 && may_be_skipped(label->key, last + 1));
}

static int weigh_next(const seg_label *label, uint32_t last)
{
    uint32_t value = label->values[label->depth - 1];
    if (seg_comes_next(label, last))
        return NEXT_IN_LINE;
    if (value > last && value - last <= 3)
        return SKIPS_SOME;
    if (value == last)
        return AGAIN_THE_SAME;
    /* A list may begin anew under an unnumbered title, and articles do inside an amended law. */
    return value == 1 ? BEGINS_ANEW : OUT_OF_LINE;
}

/* `2.1.` must stand under `2.`. */
static int weigh_decimal(const seg_work *work, const seg_label *label)
{
    bool known = false;
    for (unsigned depth = 1; depth < label->depth; depth++) {
        uint32_t last = seg_last_value(work, SEG_KEY_DECIMAL + (int)depth - 1);
        if (last == 0)
            continue;
        known = true;
        if (last != label->values[depth - 1])
            return label->values[label->depth - 1] == 1 && depth + 1 == label->depth &&
                           last + 1 == label->values[depth - 1]
                       ? SKIPS_SOME
                       : OUT_OF_LINE;
    }
    uint32_t value = label->values[label->depth - 1], last = seg_last_value(work, label->key);
    if (last)
        return weigh_next(label, last);
    if (value == 1)
        return OPENS_A_LIST + (known ? 1 : 0);
    return value <= 3 ? 1 : OUT_OF_LINE + 2;
}

static int weigh_sequence(const seg_work *work, const seg_label *label)
{
    if (seg_is_bullet(label->key))
        return FOR_A_BULLET;
    if (seg_is_decimal(label->key) && label->depth > 1)
        return weigh_decimal(work, label);
    uint32_t value = label->values[label->depth - 1];
    const seg_level *open = seg_open_level(work, label->key);
    if (open)
        return weigh_next(label, open->value);
    if (value == 1)
        return OPENS_A_LIST;
    /* Nothing of the kind is open: an extract that begins in the middle, or a first label that was
     * lost. */
    if (seg_is_law(label->key))
        return 2;
    if (work->levels.count == seg_first_level(work) || value == 2)
        return value <= 30 ? 1 : OUT_OF_LINE;
    return OUT_OF_LINE + (value <= 20 ? 3 : 0);
}

/* Whether the title behind the label is in capitals. */
static bool is_before_capitals(vb_slice line, const seg_label *label)
{
    enum { BEGINNING = 120 };
    return seg_is_caps(vb_slice_cut(line, label->text_at, label->text_at + BEGINNING));
}

/* A clean label before a capital can hardly be anything else, a letter or a numeral only before a
 * title in capitals. */
static bool is_certain(vb_slice line, const seg_label *label)
{
    if (label->at_end) /* `Chương I` alone on its line */
        return label->damage == 0 && label->key <= SEG_KEY_SUBSECTION;
    if (label->damage || !label->suffix || !label->spaced || seg_is_bullet(label->key))
        return false;
    if (label->key == SEG_KEY_UPPER || label->key == SEG_KEY_ROMAN)
        return is_before_capitals(line, label);
    return seg_is_capital_first(vb_slice_cut(line, label->text_at, line.len));
}

/*
 * How the line stands to the text before it. A dash may be the one of `chính trị - xã hội`, a plus
 * is never text. A clean label is hardly one that a sentence wrapped at, even where the line before
 * was full: unless that cannot end there.
 */
static int weigh_context(const seg_work *work, const seg_context *context, const seg_label *label,
                         bool certain)
{
    int points = 0;
    if (context->first)
        return 3;
    if (context->ended)
        points += 3;
    if (context->gap)
        points += 2;
    if (context->ended)
        return points;
    if (context->listed)
        return points + 2;
    if (!context->full || (work->first_indent && context->indented && !context->hangs))
        return points + 2;
    if (context->gap)
        return points - (label->key == SEG_KEY_DASH && !seg_open_level(work, label->key) ? 3 : 2);
    if (!certain || context->hangs)
        return points - 6;
    if (seg_is_law(
            label->key)) /* references are wrapped as well: only the number that is due will do */
        return points - 5;
    return points - (context->heading && label->values[label->depth - 1] == 1 ? 2 : 4);
}

static int weigh_text(vb_slice line, const seg_label *label)
{
    int points = 0;
    uint32_t first = 0;
    vb_slice rest = vb_slice_cut(line, label->text_at, line.len);
    if (label->at_end) /* `Chương I` alone on its line */
        return label->key <= SEG_KEY_SUBSECTION ? 5 : label->key == SEG_KEY_ARTICLE ? 2 : 0;
    vb_utf8_decode(rest, 0, &first);
    if (seg_is_capital(first))
        points += 2;
    else if (vb_is_letter(first) && !seg_is_bullet(label->key) && label->key < SEG_KEY_LETTER)
        points -= 3;
    else if (vb_is_digit(first) && (!seg_is_bullet(label->key) || seg_begins_with_year(rest)))
        points -= 1;
    if (label->key == SEG_KEY_ROMAN || label->key == SEG_KEY_UPPER || label->key == SEG_KEY_CHAPTER)
        points += is_before_capitals(line, label) ? 2 : 0;
    /* `1- MỤC ĐÍCH`: the Party writes `I-` over capitals, nobody `1-`. */
    if (label->key == SEG_KEY_ROMAN && label->text[label->len - 1] == '-' &&
        is_before_capitals(line, label))
        points += 1;
    if (seg_is_bullet(label->key) && vb_is_letter(first) && !seg_is_capital(first))
        points -= 1;
    /* `_ DANH MỤC`: a speck before a title, and no dash. */
    if (seg_is_bullet(label->key) && label->damage && is_before_capitals(line, label))
        points -= 4;
    return points;
}

/* `1)` where l) is due, and no colon announces a list. */
static bool is_due_l(const seg_work *work, const seg_context *context, const seg_label *label)
{
    enum { K = 12 }; /* seg_letter_value */
    return label->key == SEG_KEY_NUMBER_PAREN && label->values[0] == 1 && !context->colon &&
           !seg_open_level(work, SEG_KEY_NUMBER_PAREN) && seg_last_value(work, SEG_KEY_LETTER) == K;
}

size_t seg_line_of(const seg_work *work, vb_slice text)
{
    size_t at = (size_t)(text.data - work->input.data), low = 0, high = work->lines.count;
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (seg_line_at(work, middle)->start <= at)
            low = middle;
        else
            high = middle;
    }
    return low;
}

bool seg_stands_apart(const seg_work *work, size_t index)
{
    const seg_line *line = seg_line_at(work, index);
    return index == 0 || line->gap || line->page_break || line[-1].kind != SEG_LINE_TEXT ||
           line[-1].caps || seg_ends_sentence(seg_line_text(work, line - 1));
}

/* Which numbers of a kind a line may begin with. */
typedef struct numbers_read {
    bool roman, decimal; /* the number itself */
    bool lists;          /* 1., which opens a list below */
} numbers_read;

static numbers_read read_numbers_of(const seg_work *work, vb_slice line, uint32_t value)
{
    seg_label labels[SEG_READINGS_MAX];
    numbers_read found = {0};
    size_t count = seg_read_labels(work, line, labels);
    for (size_t i = 0; i < count; i++) {
        bool is = labels[i].depth == 1 && labels[i].values[0] == value;
        found.roman |= is && labels[i].key == SEG_KEY_ROMAN;
        found.decimal |= is && labels[i].key == SEG_KEY_DECIMAL && !labels[i].damage;
        found.lists |= labels[i].key == SEG_KEY_DECIMAL && labels[i].values[0] == 1;
    }
    return found;
}

/* The next line, at most so many below, that says what a number 2 is; only a title in capitals, or
 * also one that opens a list. */
static numbers_read find_two(const seg_work *work, vb_slice line, size_t far, bool title)
{
    size_t first = seg_line_of(work, line) + 1;
    for (size_t i = first; i < work->lines.count && i < first + far; i++) {
        const seg_line *below = seg_line_at(work, i);
        if ((title && !below->caps) || below->kind != SEG_LINE_TEXT)
            continue;
        numbers_read two = read_numbers_of(work, seg_line_text(work, below), 2);
        if (two.roman || two.decimal || (!title && two.lists))
            return two;
    }
    return (numbers_read){0};
}

/* Whether the title in capitals that comes next has the number II., not 2. */
static bool is_two_roman(const seg_work *work, vb_slice line)
{
    enum { FAR = 160 };
    numbers_read two = find_two(work, line, FAR, true);
    return two.roman && !two.decimal;
}

/* Whether 2. comes next, and neither II. nor a list that begins with 1. */
static bool is_two_decimal(const seg_work *work, vb_slice line)
{
    enum { FAR = 40 };
    numbers_read two = find_two(work, line, FAR, false);
    return two.decimal && !two.roman;
}

/* No list of either kind is open. */
static bool is_unnumbered(const seg_work *work)
{
    return !seg_open_level(work, SEG_KEY_ROMAN) && !seg_open_level(work, SEG_KEY_DECIMAL);
}

/* `I- Đối tượng` where no list is open and 2- comes next: it is 1-, as an OCR reads it. */
static bool is_first_decimal(const seg_work *work, vb_slice line, const seg_label *label)
{
    return label->values[0] == 1 && label->depth == 1 && line.data[0] == 'I' &&
           vb_is_among(label->text[label->len - 1], ".-") && is_unnumbered(work) &&
           !is_before_capitals(line, label) && is_two_decimal(work, line);
}

/* `1. MỤC ĐÍCH` where no list is open and II. comes next: it is I., as an OCR reads it. */
static bool is_first_roman(const seg_work *work, vb_slice line, const seg_label *label)
{
    return label->values[0] == 1 && label->depth == 1 && vb_is_digit((unsigned char)line.data[0]) &&
           vb_is_among(label->text[label->len - 1], ".-") && is_unnumbered(work) &&
           is_before_capitals(line, label) && is_two_roman(work, line);
}

/* `I. YÊU CẦU` behind I., where no list is open and no title has a 2: it is II. that lost a stroke,
 * not 1. */
static bool is_doubled_roman(const seg_work *work, vb_slice line, const seg_label *label)
{
    enum { FAR = 160 };
    return label->values[0] == 1 && label->depth == 1 && line.data[0] == 'I' &&
           seg_last_value(work, SEG_KEY_ROMAN) == 1 && !seg_open_level(work, SEG_KEY_DECIMAL) &&
           is_before_capitals(line, label) && !find_two(work, line, FAR, true).decimal;
}

/* `I.` as the letter behind H where numerals are counted and no letter H was. */
static bool is_numeral(const seg_work *work, const seg_label *label)
{
    if (label->key != SEG_KEY_UPPER || !vb_is_among(label->text[0], "IVX") ||
        !seg_open_level(work, SEG_KEY_ROMAN))
        return false;
    const seg_level *letters = seg_open_level(work, SEG_KEY_UPPER);
    return !letters || !seg_comes_next(label, letters->value);
}

static int weigh(const seg_work *work, vb_slice line, const seg_context *context,
                 const seg_label *label)
{
    bool certain = is_certain(line, label);
    int points = weigh_sequence(work, label) + weigh_context(work, context, label, certain) +
                 weigh_text(line, label);
    points -= 2 * (int)label->damage;
    /* A clause of an article is numbered `1.`. */
    if (label->key == SEG_KEY_ROMAN && label->damage &&
        work->levels.count > seg_first_level(work) &&
        seg_level_at(work, work->levels.count - 1)->key == SEG_KEY_ARTICLE)
        points -= 4;
    if (!label->suffix)
        points -= label->key == SEG_KEY_ARTICLE ? 3 : 2;
    if (!label->spaced && !label->at_end)
        points -= 1;
    /* `đ)` is a label and nothing else; a year or a share of a sum is hardly one. */
    if (label->depth == 1 && label->values[0] > 200 && !seg_is_law(label->key))
        points -= 4;
    /* `1.` is no I. unless a numeral is due, or capitals follow. */
    bool all_digits = label->key == SEG_KEY_ROMAN && vb_is_digit((unsigned char)line.data[0]);
    if (all_digits && !seg_open_level(work, SEG_KEY_ROMAN) && !is_before_capitals(line, label))
        points -= 4;
    if (context->ended && certain)
        points += 2;
    /* `kinh tế⏎- xã hội` over the end of a page */
    if (context->page && !context->ended && label->key == SEG_KEY_DASH &&
        seg_is_small_first(vb_slice_cut(line, label->text_at, line.len)))
        points -= 6;
    if (is_due_l(work, context, label))
        points -= 3;
    if ((label->key == SEG_KEY_ROMAN && is_first_roman(work, line, label)) ||
        (label->key == SEG_KEY_DECIMAL && is_first_decimal(work, line, label)))
        points += 6;
    if (is_numeral(work, label) ||
        (label->key == SEG_KEY_DECIMAL && is_doubled_roman(work, line, label)))
        points -= 6;
    return points;
}

/* ---------------------------------------------------------------------------- clean labels -- */

/* The text around the line without words that no Vietnamese writes: what there is of them in a
 * clean text are loans and codes. Of abbreviations and names nothing is asked. */
static bool reads_clean(const seg_work *work, vb_slice line)
{
    enum { BEFORE = 120, BEHIND = 160, SHORTEST = 3, FEWEST_WORDS = 4, ONE_OF = 10, MOST_ODD = 6 };
    size_t at = (size_t)(line.data - work->input.data), words = 0, odd = 0;
    vb_slice text = vb_slice_cut(work->input, at > BEFORE ? at - BEFORE : 0, at + BEHIND);
    vb_syllable parts;
    seg_take_word(&text);                                     /* what is left of one, */
    for (size_t i = 0; i < text.len && odd < MOST_ODD; i++) { /* more are too many */
        size_t start = i;
        while (i < text.len && !seg_is_blank(text.data[i]) && text.data[i] != '\n')
            i++;
        vb_slice word = vb_slice_cut(text, start, i);
        while (word.len && vb_is_among(word.data[word.len - 1], ".,;:)"))
            word.len--;
        if (i == text.len || word.len < SHORTEST || vb_case_of(word) != VB_CASE_LOWER)
            continue; /* or the beginning of one, or a letter */
        words++;
        odd += !vb_syllable_parse(word, &parts);
    }
    return words >= FEWEST_WORDS && odd * ONE_OF <= words;
}

/* Whether the next label of that kind, read as it stands, is the one behind `label`, and not the
 * one behind `clean` as well. */
static bool is_gone_on_with(const seg_work *work, vb_slice line, const seg_label *label,
                            const seg_label *clean)
{
    enum { FAR = 160 };
    seg_label labels[SEG_READINGS_MAX];
    size_t first = seg_line_of(work, line) + 1;
    for (size_t i = first; i < work->lines.count && i < first + FAR; i++) {
        const seg_line *below = seg_line_at(work, i);
        size_t count = below->kind == SEG_LINE_TEXT
                           ? seg_read_labels(work, seg_line_text(work, below), labels)
                           : 0;
        for (size_t j = 0; j < count; j++) {
            if (labels[j].key == label->key && labels[j].depth == label->depth && !labels[j].damage)
                return seg_comes_next(&labels[j], label->values[label->depth - 1]) &&
                       !seg_comes_next(&labels[j], clean->values[clean->depth - 1]);
        }
    }
    return false;
}

/* Whether a label that is read as it stands says the same as the other, but for what counts. */
static bool is_same_kind(vb_slice line, const seg_label *as_it_stands, const seg_label *other)
{
    if (as_it_stands->damage || !as_it_stands->suffix)
        return false;
    if (other->key == SEG_KEY_IN_PARENS)
        return as_it_stands->key == SEG_KEY_ROMAN_IN_PARENS; /* (i) */
    if (other->key == SEG_KEY_ROMAN)                         /* 11. */
        return as_it_stands->key == SEG_KEY_DECIMAL && !is_before_capitals(line, other);
    return as_it_stands->key == other->key && as_it_stands->depth == other->depth;
}

bool seg_is_behind_quotation(const seg_work *work, const seg_level *level, vb_slice line)
{
    size_t from = seg_block_at(work, level->block)->text_start;
    vb_slice between = vb_slice_cut(work->input, from, (size_t)(line.data - work->input.data));
    return vb_slice_find(between, VB_SLICE("”"), 0) != SIZE_MAX ||
           vb_slice_find(between, VB_SLICE("\""), 0) != SIZE_MAX;
}

/* Whether a figure stands for the one that is due: an OCR takes them for one another on the
 * cleanest of pages. Behind a quotation, or one that counts back, the row may be that of a quoted
 * text. */
static bool is_figure_of_row(const seg_work *work, vb_slice line, const seg_label *clean,
                             const seg_label *best)
{
    const seg_level *open = seg_open_level(work, clean->key);
    if (clean->key != SEG_KEY_DECIMAL || best->key != clean->key || !open ||
        !is_certain(line, clean) || clean->values[0] < open->value)
        return false;
    return !seg_is_behind_quotation(work, open, line);
}

/* Whether a second d) is đ) without its stroke: no label near has one. */
static bool lost_stroke(const seg_work *work, vb_slice line, const seg_label *clean)
{
    enum { NEAR = 1 << 15 };
    char marked[] = "\nđ)";
    size_t at = (size_t)(line.data - work->input.data);
    vb_slice text = vb_slice_cut(work->input, at > NEAR ? at - NEAR : 0, at + NEAR);
    if (clean->key != SEG_KEY_LETTER || clean->text[0] != 'd')
        return false;
    marked[sizeof marked - 2] = clean->text[clean->len - 1];
    return vb_slice_find(text, vb_slice_of(marked), 0) == SIZE_MAX;
}

/*
 * The label as it stands, where the best reading makes another of it and nothing but the row says
 * so: numbers are taken verbatim where the text around is clean, and the next label does not bear
 * the other one out. Amended acts count what they quote, and people miscount. Else the best.
 */
static const seg_label *take_as_it_stands(const seg_work *work, vb_slice line,
                                          const seg_context *context, const seg_label *labels,
                                          size_t count, const seg_label *best)
{
    const seg_label *clean = NULL;
    for (size_t i = 0; i < count && !clean; i++)
        clean = is_same_kind(line, &labels[i], best) ? &labels[i] : NULL;
    if (!clean || !reads_clean(work, line))
        return best;
    const seg_level *open = seg_open_level(work, clean->key);
    bool again = open && open->value == clean->values[clean->depth - 1];
    if (again
            ? lost_stroke(work, line, clean)
            : is_figure_of_row(work, line, clean, best) || is_gone_on_with(work, line, best, clean))
        return best;
    bool label = context->ended ? clean->spaced : !context->full && is_certain(line, clean);
    return label ? clean : NULL;
}

const seg_label *seg_judge_labels(const seg_work *work, vb_slice line, const seg_context *context,
                                  const seg_label *labels, size_t count)
{
    const seg_label *best = NULL;
    int most = NEEDED - 1;
    for (size_t i = 0; i < count; i++) {
        int points = weigh(work, line, context, &labels[i]);
        if (points > most) {
            most = points;
            best = &labels[i];
        }
    }
    return best && best->damage && count > 1
               ? take_as_it_stands(work, line, context, labels, count, best)
               : best;
}

seg_reason seg_label_reason(const seg_work *work, const seg_label *label)
{
    const seg_level *open = seg_open_level(work, label->key);
    if (label->damage)
        return SEG_REASON_REPAIRED_LABEL;
    if (seg_is_bullet(label->key))
        return SEG_REASON_BULLET;
    if (open && seg_comes_next(label, open->value))
        return SEG_REASON_LABEL;
    return label->values[label->depth - 1] == 1 ? SEG_REASON_FIRST_LABEL : SEG_REASON_OTHER_LABEL;
}
