/* Where the end of a document begins: at Nơi nhận, at an authority, or at who signs below. */
#include "segment/asked.h"
#include "segment/cues.h"
#include "segment/ending.h"
#include "segment/outline.h"
#include "segment/words.h"

#include <string.h>

/* Whether a number begins the line, as that of a heading. */
static bool is_numbered(const seg_work *work, vb_slice text)
{
    seg_label labels[SEG_READINGS_MAX];
    return seg_read_labels(work, text, labels) > 0 && labels[0].key < SEG_KEY_DASH &&
           labels[0].suffix;
}

/* Whether a position alone on its line is signed: a name stands below it before any other text. */
static bool is_signed_below(const seg_work *work, size_t index)
{
    enum { FEWEST_INITIALS = 3 }; /* of two names, without Đ */
    for (size_t i = index + 1; i < work->lines.count && i <= index + 8; i++) {
        const seg_line *line = seg_line_at(work, i);
        vb_slice text = seg_line_text(work, line);
        if (line->kind == SEG_LINE_DIGITAL || seg_is_person(text) || seg_begins_recipients(text) ||
            ending_is_signed(text) ||
            (line->upper >= FEWEST_INITIALS && ending_find_second_name(text) != SIZE_MAX))
            return true;
        if (line->kind == SEG_LINE_TEXT &&
            ((!line->caps && line->width > 30) || is_numbered(work, text)))
            return false;
    }
    return false;
}

/* How many sign side by side where the line says so. */
static size_t count_signatories(const seg_work *work, const seg_line *line)
{
    vb_slice columns[ENDING_MOST_COLUMNS] = {seg_line_text(work, line)};
    size_t count = 1, signatories = 0;
    if (line->columns)
        count = seg_split_columns(columns[0], columns, ENDING_MOST_COLUMNS);
    for (size_t i = 0; i < count; i++) {
        if (ending_is_signatory(work, columns[i]))
            signatories += ending_find_second_signatory(columns[i]) == SIZE_MAX ? 1 : 2;
    }
    return signatories;
}

/* Whether the text ends with the parties who are to sign, beside or below one another. */
static bool are_last_to_sign(const seg_work *work, size_t index)
{
    enum { MOST_LINES = 3, FEWEST = 2 };
    size_t signatories = 0;
    if (index + MOST_LINES < work->lines.count)
        return false; /* as most lines are */
    for (size_t i = index; i < work->lines.count; i++) {
        const seg_line *line = seg_line_at(work, i);
        size_t here = line->kind == SEG_LINE_TEXT ? count_signatories(work, line) : 0;
        if (line->kind == SEG_LINE_TEXT && here == 0)
            return false;
        signatories += here;
    }
    return signatories >= FEWEST;
}

/* Whether each column of the line says where to sign, or names who signed; how many names. */
static bool are_signed_or_named(vb_slice text, bool in_columns, bool *sign, size_t *names)
{
    vb_slice columns[ENDING_MOST_COLUMNS] = {text};
    size_t count = in_columns ? seg_split_columns(text, columns, ENDING_MOST_COLUMNS) : 1;
    for (size_t i = 0; i < count; i++) {
        if (seg_is_person(columns[i]) && !seg_is_caps(columns[i]))
            ++*names;
        else if (ending_find_second_name(columns[i]) != SIZE_MAX)
            *names += 2;
        else if (columns[i].data[0] == '(' && ending_is_signed(columns[i]))
            *sign = true;
        else
            return false;
    }
    return true;
}

/* An office in capitals that no list has, or two beside each other. */
static bool may_be_office(const seg_work *work, const seg_line *line)
{
    enum { FEWEST_WORDS = 2, MOST_WORDS = 16 };
    vb_slice text = seg_line_text(work, line);
    size_t words = seg_count_letters(text).words;
    return line->caps && line->kind == SEG_LINE_TEXT && line->width <= ENDING_LONGEST_SIGNATURE &&
           words >= FEWEST_WORDS && words <= MOST_WORDS && !memchr(text.data, ':', text.len) &&
           !memchr(text.data, '/', text.len) && !seg_ends_sentence(text) &&
           !is_numbered(work, text);
}

bool ending_is_office_at_end(const seg_work *work, size_t index)
{
    enum { MOST_LINES = 12, MOST_BESIDE = 2 };
    size_t offices = 0, names = 0, lines = work->lines.count;
    bool sign = false, apart = false;
    if (index + MOST_LINES < lines || !may_be_office(work, seg_line_at(work, index)))
        return false;
    for (size_t i = index; i < lines; i++) {
        const seg_line *line = seg_line_at(work, i);
        size_t before = names;
        if (line->kind != SEG_LINE_TEXT)
            continue;
        if (i > index && line->page_break)
            return false;
        if (are_signed_or_named(seg_line_text(work, line), line->columns, &sign, &names))
            apart |= names > 0 && before == 0 && (line->gap || sign);
        else if (!may_be_office(work, line))
            return false;
        else
            offices++;
    }
    return names > 0 && apart && names <= MOST_BESIDE * offices;
}

bool ending_is_body_over_authority(const seg_work *work, size_t index)
{
    if (index + 1 >= work->lines.count || !seg_line_at(work, index)->caps)
        return false;
    const seg_line *below = seg_line_at(work, index + 1);
    return below->kind == SEG_LINE_TEXT && !below->page_break &&
           ending_begins_with_authority(seg_line_text(work, below)) &&
           seg_asked_cue(work, seg_line_text(work, seg_line_at(work, index)), SEG_ROLE_BODY);
}

bool seg_is_ending_start(const seg_work *work, size_t index)
{
    enum { LONGEST_POSITION = 60 };
    const seg_line *line = seg_line_at(work, index);
    if (line->width > ENDING_LONGEST_LINE)
        return false;
    vb_slice text = seg_line_text(work, line);
    if (seg_begins_recipients(text))
        return true;
    /* Beside an authority there is nothing but Nơi nhận, however it was read. */
    size_t authority =
        line->upper < SEG_AUTHORITY_CAPITALS ? SIZE_MAX : ending_find_authority(text);
    if (authority != SIZE_MAX)
        return authority <= ENDING_LONGEST_CUE || is_signed_below(work, index);
    uint32_t longest = line->columns ? ENDING_LONGEST_SIGNATURE : LONGEST_POSITION;
    if (line->width > longest || !line->caps)
        return false;
    /* Most of such lines are headings: that nothing is signed below is told sooner than what they
     * say. */
    if (!seg_is_capital_first(text) ||
        (!is_signed_below(work, index) && !are_last_to_sign(work, index)))
        return false;
    text = seg_ask_line(work, line);
    return (line->width <= LONGEST_POSITION && ending_is_position(work, text)) ||
           ending_is_signatory(work, text) || ending_is_body_over_authority(work, index) ||
           ending_is_office_at_end(work, index);
}
