/* What stands side by side: columns with a gap between them, and those who sign side by side, of
 * whom an OCR makes one line: offices, places to sign, names. */
#include "segment/asked.h"
#include "segment/cues.h"
#include "segment/ending.h"
#include "segment/signs.h"
#include "segment/tools.h"
#include "segment/words.h"
#include "vanban/orthography.h"

#include <string.h>

/* --------------------------------------------------------------------------------- columns -- */

/*
 * Whether a gap between `left` and what is behind it parts columns. A scan leaves gaps between
 * words, too, `PHÓ   CHỦ   TỊCH`, `- UBND   các tỉnh`: a narrow one parts columns only where the
 * right column is known to begin, and not inside that; there a wide one does not either beside
 * another that is twice as wide.
 */
static bool is_between_columns(const ending *at, vb_slice left, vb_slice right, size_t widest)
{
    enum { WIDE = 8, SLACK = 4 };
    const seg_line *line = seg_line_at(at->work, at->line);
    size_t width = seg_gap_between(left, right);
    if (seg_tab_between(left, right))
        return true;
    bool beside = seg_column_of(at->work, line, left.data) + SLACK < at->column;
    if (width >= WIDE)
        return width * 2 > widest || beside || !at->column;
    uint32_t begins = seg_column_of(at->work, line, right.data);
    return beside && !seg_starts_lower(right) && begins + SLACK >= at->column;
}

size_t ending_split_columns(ending *at, vb_slice text, vb_slice *columns)
{
    enum { MOST_GAPS = 8 };
    vb_slice parts[MOST_GAPS] = {text};
    const seg_line *line = seg_line_at(at->work, at->line);
    size_t part_count = line->columns ? seg_split_columns(text, parts, MOST_GAPS) : 1, count = 0;
    size_t widest = seg_widest_gap(parts, part_count);
    columns[count++] = parts[0];
    for (size_t i = 1; i < part_count; i++) {
        vb_slice *left = &columns[count - 1];
        if (count < ENDING_MOST_COLUMNS && is_between_columns(at, *left, parts[i], widest)) {
            uint32_t begins = seg_column_of(at->work, line, parts[i].data);
            at->column = at->column && at->column < begins ? at->column : begins;
            columns[count++] = parts[i];
        } else {
            *left = seg_join_columns(*left, parts[i]);
        }
    }
    at->parted = count > 1;
    return count;
}

/* ------------------------------------------------------------------------------- who signs -- */

/* `BÊN A: UBND XÃ TÂN KHÊ`, where a contract says who that is. */
static bool says_who(vb_slice text)
{
    const char *colon = memchr(text.data, ':', text.len);
    return colon && colon + 1 < text.data + text.len;
}

bool ending_is_signatory(const seg_work *work, vb_slice text)
{
    return ending_may_be_capitals(text) && text.len <= ENDING_LONGEST_SIGNATURE &&
           seg_asked_caps(work, text) && seg_asked_cue(work, text, SEG_ROLE_SIGNATORY) &&
           !says_who(text);
}

/* `Đã ký:`, without brackets. */
static bool is_da_ky(vb_slice text)
{
    static const char letters[] = "daky";
    seg_skeleton skeleton;
    seg_skeleton_of(text, sizeof letters, &skeleton);
    return skeleton.len == sizeof letters - 1 && memcmp(skeleton.text, letters, skeleton.len) == 0;
}

bool ending_is_signed(vb_slice text)
{
    enum { LONGEST = 80, SHORTEST = 5 };
    static const char first_of_stroke = '\xC4'; /* of Đ */
    if (text.len >= SHORTEST && text.len <= sizeof "(Đã ký)" && text.data[0] != '(')
        return is_da_ky(text);
    return text.len >= SHORTEST && text.len <= LONGEST && text.data[0] == '(' &&
           /* Ký, Chữ ký, Ghi, Đã ký */
           (vb_is_among(text.data[1], "KkCcGgDd") || text.data[1] == first_of_stroke) &&
           seg_has_cue(text, SEG_ROLE_SIGNED);
}

bool ending_was_signed(vb_slice text)
{
    seg_skeleton skeleton;
    seg_skeleton_of(text, 2, &skeleton);
    return skeleton.len == 2 && memcmp(skeleton.text, "da", 2) == 0;
}

static size_t count_words(vb_slice text)
{
    size_t words = 0;
    for (; text.len; words++)
        seg_take_word(&text);
    return words;
}

/* `Đại tá Phan Văn Hóa` without the rank. */
static vb_slice skip_rank(vb_slice name)
{
    vb_slice rest = name;
    seg_take_word(&rest);
    vb_slice behind = rest, word = seg_take_word(&behind);
    if (word.len == 0 || vb_case_of(word) != VB_CASE_LOWER)
        return name;
    vb_slice rank = vb_slice_trim(vb_slice_cut(name, 0, (size_t)(behind.data - name.data)));
    return ending_is_degree(rank) ? behind : name;
}

/* How well two names stand there: a surname in each, and as many words in both as may be. One name
 * has up to five. */
static size_t weigh_names(vb_slice first, vb_slice second)
{
    enum { SURNAME = 8, ONE_NAME = 5 };
    first = skip_rank(first);
    second = skip_rank(second);
    if (!ending_may_be_name(first) || !ending_may_be_name(second))
        return 0;
    size_t surnames =
        seg_is_surname(seg_first_word(first)) + (size_t)seg_is_surname(seg_first_word(second));
    size_t words = count_words(first), also = count_words(second);
    if (words + also + surnames <= ONE_NAME + 1)
        return 0;
    return surnames ? surnames * SURNAME + (words < also ? words : also) : 0;
}

/* Whether there are as many words as two names and their ranks have, and none with a small first
 * letter of ASCII but for tá and tướng: in running text there are. */
static bool may_be_two_names(vb_slice text)
{
    enum { LONGEST = 100, FEWEST = 4, MOST = 14, MOST_SMALL = 2 };
    size_t words = 0, small = 0;
    char before = ' ';
    for (size_t i = 0; i < text.len && text.len <= LONGEST; i++) {
        bool begins = before == ' ' && text.data[i] != ' ';
        bool capital = text.data[i] >= 'A' && text.data[i] <= 'Z';
        bool second = before >= 'A' && before <= 'Z';
        bool is_small = begins && text.data[i] >= '0' && text.data[i] <= 'z' && !capital;
        small += is_small;
        if (small > MOST_SMALL || (is_small && text.data[i] != 't') ||
            (!begins && capital && second))
            return false;
        words += begins;
        before = text.data[i];
    }
    return words >= FEWEST && words <= MOST;
}

size_t ending_find_second_name(vb_slice text)
{
    size_t found = SIZE_MAX, most = 0;
    for (size_t start = may_be_two_names(text) ? text.len : 0; start > 0;) {
        start = seg_word_start(text, start);
        vb_slice first = vb_slice_trim(vb_slice_cut(text, 0, start));
        size_t weight = weigh_names(first, vb_slice_cut(text, start, text.len));
        if (weight > most) {
            most = weight;
            found = start;
        }
    }
    return found;
}

/* Whether all of the text names who signs. */
static bool is_office(vb_slice text, seg_role role)
{
    seg_skeleton skeleton;
    seg_match match;
    seg_skeleton_of(text, SEG_SKELETON_MAX, &skeleton);
    return seg_cue_find(&skeleton, role, &match) && match.distance == 0 &&
           (role == SEG_ROLE_SIGNATORY || match.end == skeleton.len);
}

/* `XÁC NHẬN CỦA`, `ĐẠI DIỆN`: of whom comes behind. */
static bool is_unfinished(vb_slice text)
{
    seg_skeleton skeleton;
    vb_slice last = seg_last_word(text);
    seg_skeleton_of(last, SEG_SKELETON_MAX, &skeleton);
    return seg_ends_open(text) || seg_ends_with_word(&skeleton, "dien");
}

static bool is_any_office(vb_slice text)
{
    return is_office(text, SEG_ROLE_SIGNATORY) || is_office(text, SEG_ROLE_POSITION);
}

size_t ending_find_second_signatory(vb_slice text)
{
    if (text.len > ENDING_LONGEST_SIGNATURE || !seg_is_caps(text))
        return SIZE_MAX;
    for (size_t start = seg_word_start(text, text.len); start > 0;
         start = seg_word_start(text, start)) {
        vb_slice first = vb_slice_trim(vb_slice_cut(text, 0, start));
        vb_slice second = vb_slice_cut(text, start, text.len);
        if (is_any_office(second) && is_any_office(first) && !is_unfinished(first))
            return start;
    }
    return SIZE_MAX;
}

/* `(Ký, ghi rõ họ tên) HIỆU TRƯỞNG`, `Hội đồng trường; (đã ký)`. */
static size_t find_beside_signed(vb_slice text)
{
    const char *open = memchr(text.data, '(', text.len);
    size_t at = open ? (size_t)(open - text.data) : 0;
    if (at > 0)
        return ending_is_signed(vb_slice_cut(text, at, text.len)) ? at : SIZE_MAX;
    at = open ? vb_slice_find(text, VB_SLICE(") "), 0) : SIZE_MAX;
    if (at == SIZE_MAX || !ending_is_signed(vb_slice_cut(text, 0, at + 1)))
        return SIZE_MAX;
    vb_slice rest = vb_slice_trim(vb_slice_cut(text, at + 1, text.len));
    return ending_is_signed(rest) || seg_is_caps(rest) ? at + 1 : SIZE_MAX;
}

/* Whether two are named where nothing else told that two sign: a surname in each, and more words
 * than one name has. */
static size_t find_two_who_signed(vb_slice text)
{
    enum { FEWEST_WORDS = 6 };
    size_t cut = ending_find_second_name(text);
    if (cut == SIZE_MAX)
        return cut;
    vb_slice first = skip_rank(vb_slice_trim(vb_slice_cut(text, 0, cut)));
    vb_slice second = skip_rank(vb_slice_cut(text, cut, text.len));
    return seg_is_surname(seg_first_word(first)) && seg_is_surname(seg_first_word(second)) &&
                   count_words(first) + count_words(second) >= FEWEST_WORDS
               ? cut
               : SIZE_MAX;
}

size_t ending_find_beside(const ending *at, vb_slice text)
{
    const seg_work *work = at->work;
    size_t cut = find_beside_signed(text);
    if (cut == SIZE_MAX && (at->paired || ending_is_signatory(work, text)))
        cut = ending_find_second_signatory(text);
    /* Names that stand in columns are parted. */
    if (cut == SIZE_MAX && at->paired && !at->parted)
        cut = ending_find_second_name(text);
    else if (cut == SIZE_MAX && at->signing && !at->named && !at->parted && text.data[0] != '-')
        cut = find_two_who_signed(text);
    return cut;
}
