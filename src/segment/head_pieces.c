/* A line of a head taken apart where two boxes were read as one: at a motto, at a place and a date.
 */
#include "segment/head.h"
#include "segment/values.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <string.h>

bool head_has_letters(vb_slice text, size_t least)
{
    uint32_t code_point;
    for (size_t at = 0; at < text.len && least > 0;) {
        at += seg_decode(text, at, &code_point);
        least -= vb_is_letter(code_point);
    }
    return least == 0;
}

bool head_is_one_of(vb_slice word, const char *const *words, size_t count)
{
    seg_skeleton skeleton;
    seg_skeleton_of(word, SEG_SKELETON_MAX, &skeleton);
    for (size_t i = 0; i < count; i++) {
        if (skeleton.len == strlen(words[i]) && memcmp(skeleton.text, words[i], skeleton.len) == 0)
            return true;
    }
    return false;
}

bool head_has_digit(vb_slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (vb_is_digit((unsigned char)text.data[i]))
            return true;
    }
    return false;
}

/* Whether the skeleton ends with these letters, a word's beginning. */
static bool ends_with_letters(const seg_skeleton *skeleton, const char *letters, size_t len)
{
    size_t start = skeleton->len - len;
    return skeleton->len >= len && seg_begins_word(skeleton, start) &&
           memcmp(skeleton->text + start, letters, len) == 0;
}

static bool stands_before(const seg_skeleton *skeleton, size_t letter, const char *word)
{
    size_t len = strlen(word);
    return letter >= len && memcmp(skeleton->text + letter - len, word, len) == 0;
}

/* `NHÂN DANH / NƯỚC CỘNG HÒA …` of a judgment and `QUỐC HỘI NƯỚC CỘNG HÒA …` are no Quốc hiệu;
 * beside KHO BẠC NHÀ NƯỚC, XÃ CÁI NƯỚC and CÔNG TY CẤP NƯỚC it is: only what is the State's has its
 * whole name behind it. */
static bool is_behind_nuoc(const seg_skeleton *skeleton, size_t letter)
{
    static const char *const of_state[] = {"danh", "tich", "quochoi", "chinhphu", "suquan", "cua"};
    enum { WORD = 4 };
    if (!stands_before(skeleton, letter, "nuoc"))
        return false;
    bool is = letter == WORD;
    for (size_t i = 0; i < sizeof of_state / sizeof of_state[0]; i++)
        is = is || stands_before(skeleton, letter - WORD, of_state[i]);
    return is;
}

static const seg_cue *first_cue(seg_role role)
{
    return &seg_cues[seg_cue_lists[role].first];
}

/* Whether Tiêu ngữ stands on the next line, alone or behind the left column. */
static bool is_above_motto(const head *at)
{
    const seg_work *work = at->work;
    if (at->line + 1 >= work->lines.count)
        return false;
    vb_slice below = seg_line_text(work, seg_line_at(work, at->line + 1));
    return below.len <= HEAD_LONGEST_BOX && seg_has_cue(below, SEG_ROLE_MOTTO);
}

/* `PHỦ THỦ TƯỚNG VIỆT NAM DÂN CHỦ CỘNG HÒA`: Quốc hiệu of before 1976 beside a body. In the name of
 * one, CHỦ TỊCH NƯỚC VIỆT NAM DÂN CHỦ CỘNG HÒA, no Tiêu ngữ stands below it. */
static bool find_former_nation_behind(const head *at, vb_slice text, size_t *start, size_t *end)
{
    const seg_cue *nation = first_cue(SEG_ROLE_FORMER_NATION);
    const seg_skeleton *skeleton = head_skeleton(at, text);
    if (skeleton->len <= nation->len || !ends_with_letters(skeleton, nation->text, nation->len) ||
        is_behind_nuoc(skeleton, skeleton->len - nation->len) || !is_above_motto(at))
        return false;
    *start = seg_letter_at(skeleton, text, skeleton->len - nation->len);
    *end = text.len;
    return seg_is_caps(vb_slice_cut(text, *start, *end));
}

/* Whether it has such a title: its bytes, with the rest of the words that the cue takes part of. */
static bool find_title(const head *at, vb_slice text, seg_role role, size_t *start, size_t *end)
{
    seg_match match;
    seg_skeleton *skeleton = head_skeleton(at, text);
    if (role == SEG_ROLE_FORMER_NATION && text.data[0] != 'V')
        return find_former_nation_behind(at, text, start, end);
    if (!seg_cue_find(skeleton, role, &match))
        return false;
    size_t first = match.start, last = match.end;
    if (role == SEG_ROLE_NATION && is_behind_nuoc(skeleton, first))
        return false;
    while (first > 0 && match.start - first < 3 && !seg_begins_word(skeleton, first))
        first--;
    while (last < skeleton->len && last - match.end < 3 && !seg_begins_word(skeleton, last))
        last++;
    *start = seg_letter_at(skeleton, text, first);
    *end = last < skeleton->len ? seg_letter_at(skeleton, text, last) : text.len;
    /* The Party's name in running text is no title. */
    return role == SEG_ROLE_MOTTO || seg_is_caps(vb_slice_cut(text, *start, *end));
}

bool head_find_motto(const head *at, vb_slice text, size_t *start, size_t *end, seg_role *role)
{
    enum { FEWEST_CAPITALS = 10 }; /* of all but Tiêu ngữ: running text has fewer */
    static const seg_role roles[] = {SEG_ROLE_NATION, SEG_ROLE_MOTTO, SEG_ROLE_PARTY,
                                     SEG_ROLE_FORMER_NATION};
    if ((at->typed && at->motto != SEG_NONE) || text.len > HEAD_LONGEST_BOX)
        return false;
    seg_findings *found = head_findings(at, text);
    if (!found->has_motto) {
        bool capitals = seg_has_capitals(text, FEWEST_CAPITALS);
        for (size_t i = 0; i < sizeof roles / sizeof roles[0] && !found->motto; i++) {
            found->motto_role = (unsigned char)roles[i];
            found->motto = (capitals || roles[i] == SEG_ROLE_MOTTO) &&
                           find_title(at, text, roles[i], start, end);
        }
        found->motto_start = found->motto ? (uint16_t)*start : 0;
        found->motto_end = found->motto ? (uint16_t)*end : 0;
        found->has_motto = true;
    }
    *start = found->motto_start;
    *end = found->motto_end;
    *role = found->motto_role;
    return found->motto;
}

bool head_ends_nation(const head *at, vb_slice text, size_t letters, size_t *start)
{
    const seg_cue *nation = first_cue(SEG_ROLE_NATION);
    const seg_skeleton *skeleton = head_skeleton(at, text);
    if (!ends_with_letters(skeleton, nation->text + nation->len - letters, letters))
        return false;
    *start = seg_letter_at(skeleton, text, skeleton->len - letters);
    return true;
}

/* Whether the next line ends with the last so many letters of Quốc hiệu. */
static bool is_rest_below(const head *at, size_t letters)
{
    const seg_work *work = at->work;
    const seg_cue *nation = first_cue(SEG_ROLE_NATION);
    seg_skeleton skeleton;
    if (at->line + 1 >= work->lines.count)
        return false;
    vb_slice below = seg_line_text(work, seg_line_at(work, at->line + 1));
    if (below.len > HEAD_LONGEST_BOX)
        return false;
    seg_skeleton_of(below, SEG_SKELETON_MAX, &skeleton);
    return ends_with_letters(&skeleton, nation->text + nation->len - letters, letters);
}

size_t head_find_broken_nation(const head *at, vb_slice text, size_t *rest)
{
    enum { FEWEST = 9, FEWEST_BELOW = 7 }; /* CỘNG HÒA XÃ, VIỆT NAM */
    const seg_cue *nation = first_cue(SEG_ROLE_NATION), *party = first_cue(SEG_ROLE_PARTY);
    if (at->motto != SEG_NONE || at->typed || text.len > HEAD_LONGEST_BOX ||
        !head_is_caps(at, text))
        return SIZE_MAX;
    seg_skeleton *skeleton = head_skeleton(at, text);
    const uint64_t either = UINT64_C(1) << SEG_ROLE_NATION | UINT64_C(1) << SEG_ROLE_PARTY;
    if (!(seg_roles_of(skeleton) & either)) /* which their first letters tell */
        return SIZE_MAX;
    char last = skeleton->text[skeleton->len - 1];
    for (size_t len = FEWEST; len < party->len; len++) { /* ĐẢNG CỘNG SẢN ends as it does */
        if (last == party->text[len - 1] && party->len - len >= FEWEST_BELOW &&
            ends_with_letters(skeleton, party->text, len) && is_rest_below(at, party->len - len)) {
            *rest = party->len - len;
            return seg_letter_at(skeleton, text, skeleton->len - len);
        }
    }
    for (size_t len = FEWEST; len < nation->len; len++) {
        if (last == nation->text[len - 1] && ends_with_letters(skeleton, nation->text, len) &&
            is_rest_below(at, nation->len - len)) {
            *rest = nation->len - len;
            return seg_letter_at(skeleton, text, skeleton->len - len);
        }
    }
    return SIZE_MAX;
}

/* Where the end of Quốc hiệu stands that was broken onto this line: `TỈNH … NAM`, the left column
 * before it; 0: nowhere. */
static size_t find_nation_end(const head *at, vb_slice text)
{
    size_t start;
    if (!at->nation_rest || at->motto_line + 1 != at->line || text.len > HEAD_LONGEST_BOX ||
        !head_ends_nation(at, text, at->nation_rest, &start))
        return 0;
    return head_has_letters(vb_slice_cut(text, 0, start), 2) ? start : 0;
}

/* Where its beginning stands, behind the left column; 0: nowhere. */
static size_t find_nation_start(const head *at, vb_slice text)
{
    size_t rest, start = head_find_broken_nation(at, text, &rest);
    return start == SIZE_MAX ? 0 : start;
}

size_t head_count_dashes(vb_slice text)
{
    size_t count = 0;
    for (size_t at = 0; (at = vb_slice_find(text, VB_SLICE(" - "), at)) != SIZE_MAX; at += 2)
        count++;
    return count;
}

/* Where Tiêu ngữ stands that nobody can read, under Quốc hiệu and behind a body in capitals: by its
 * two dashes; 0: nowhere. */
static size_t find_unread_motto(const head *at, vb_slice text)
{
    enum { MOTTO_WORDS = 3 };
    if (at->motto == SEG_NONE || at->motto_line + 1 != at->line || text.len > HEAD_LONGEST_BOX ||
        head_count_dashes(text) != 2)
        return 0;
    size_t dash = vb_slice_find(text, VB_SLICE(" - "), 0), start = dash;
    for (size_t words = 0; start > 0 && words < MOTTO_WORDS; words++) {
        size_t end = start;
        while (start > 0 && text.data[start - 1] != ' ')
            start--;
        if (vb_case_of(vb_slice_cut(text, start, end)) == VB_CASE_UPPER)
            return words && seg_is_caps(vb_slice_cut(text, 0, end)) ? end : 0;
        while (start > 0 && text.data[start - 1] == ' ')
            start--;
    }
    return 0;
}

/* `…, ngày`: a place and a comma stand before it; without them it is a date in a sentence, but for
 * one behind a number. */
static bool parts_number(const head *at, vb_slice text, size_t place, size_t date)
{
    return memchr(text.data + place, ',', date - place) ||
           head_is_number(at, vb_slice_trim(vb_slice_cut(text, 0, place)));
}

/* What stands before a place is another box, or a short first word of it that was misread. */
static bool is_box_of_its_own(vb_slice text)
{
    enum { LETTERS = 4 };
    return head_has_letters(text, LETTERS) || (head_has_digit(text) && head_has_letters(text, 2));
}

/* Where the place and the date begin that stand beside a number; 0: nowhere. */
static size_t find_place_date(const head *at, vb_slice text)
{
    size_t date;
    if (at->typed || !head_find_date(at, text, &date))
        return 0;
    size_t start = head_find_place(at, text, date);
    return start < date && parts_number(at, text, start, date) &&
                   is_box_of_its_own(vb_slice_cut(text, 0, start))
               ? start
               : 0;
}

/* Where the year stands that a date above lacks, `V/v xử lý xe 2022`; 0: nowhere. */
static size_t find_year(const head *at, vb_slice text)
{
    enum { FIGURES = 4 };
    vb_slice year = seg_last_word(text);
    if (!head_is_year_due(at) || year.len != FIGURES || year.len == text.len)
        return 0;
    for (size_t i = 0; i < FIGURES; i++) {
        if (!vb_is_digit((unsigned char)year.data[i]))
            return 0;
    }
    return text.len - year.len;
}

/* Where the date begins of a decree, `SỐ 33C NGÀY 13 THÁNG 9 NĂM 1945` right below its type; 0:
 * nowhere. */
static size_t find_date_of_decree(const head *at, vb_slice text)
{
    static const char *const cue[] = {"so"};
    size_t date;
    if (!at->typed || at->numbered || at->subject != SEG_NONE || text.data[0] != 'S')
        return 0;
    vb_slice rest = text, word = seg_take_word(&rest);
    if (!head_is_one_of(word, cue, 1) || !head_find_date(at, text, &date))
        return 0;
    vb_slice number = vb_slice_cut(text, (size_t)(rest.data - text.data), date);
    return seg_is_serial(vb_slice_trim(number)) ? date : 0;
}

/* Where the date of a judgment begins that stands beside its number, `Bản án số: 5/2023/HS-ST Ngày
 * 15-6-2023`; 0: nowhere. */
static size_t find_date_of_judgment(const head *at, vb_slice text)
{
    enum { LONGEST = 90 };
    size_t date = at->typed || text.len > LONGEST || !memchr(text.data, '/', text.len)
                      ? SIZE_MAX
                      : vb_slice_find(text, VB_SLICE(" Ngày"), 0);
    if (date == SIZE_MAX || !head_is_date_alone(at, head_from(text, date + 1)) ||
        !head_is_number(at, vb_slice_trim(vb_slice_cut(text, 0, date))))
        return 0;
    return date + 1;
}

size_t head_find_copy_mark(vb_slice text)
{
    size_t start = vb_slice_find(text, VB_SLICE("SAO"), 0); /* all of them have that word */
    if (start == SIZE_MAX || seg_has_cue(head_from(text, start), SEG_ROLE_COPY))
        return start;
    start = seg_word_start(text, start); /* TRÍCH SAO */
    return seg_has_cue(head_from(text, start), SEG_ROLE_COPY) ? start : SIZE_MAX;
}

/* Where the mark of a copy begins that stands beside the body which made it; 0: nowhere. */
static size_t find_copy_mark_behind(const head *at, vb_slice text)
{
    bool may = at->body == SEG_NONE && head_is_behind_end(at->work);
    size_t mark = may ? head_find_copy_mark(text) : SIZE_MAX;
    bool behind = mark != SIZE_MAX && mark > 0 && head_is_caps(at, text) &&
                  seg_has_cue(vb_slice_cut(text, 0, mark), SEG_ROLE_BODY);
    return behind ? mark : 0;
}

/* `VÀ DU LỊCH | ees`: where a stroke begins, behind a body in capitals, and the one or two small
 * words that a speck beside the column was read as; 0: nowhere. */
static size_t find_scraps_behind(const head *at, vb_slice text)
{
    enum { FEWEST_LETTERS = 4, MOST_SMALL = 6, MOST_WORDS = 2 };
    const char *stroke = at->body == SEG_NONE ? NULL : memchr(text.data, '|', text.len);
    if (!stroke)
        return 0;
    size_t start = (size_t)(stroke - text.data);
    vb_slice body = vb_slice_trim(vb_slice_cut(text, 0, start));
    seg_letters behind = seg_count_letters(head_from(text, start));
    bool scraps = behind.lower > 0 && behind.lower <= MOST_SMALL && behind.words <= MOST_WORDS &&
                  behind.upper + behind.digits == 0;
    return scraps && head_has_letters(body, FEWEST_LETTERS) && seg_is_caps(body) ? start : 0;
}

static size_t find_second_box(const head *at, vb_slice text)
{
    size_t start = find_nation_end(at, text);
    if (!start)
        start = find_scraps_behind(at, text);
    if (!start)
        start = find_copy_mark_behind(at, text);
    if (!start)
        start = find_date_of_judgment(at, text);
    if (!start)
        start = find_date_of_decree(at, text);
    if (!start)
        start = find_nation_start(at, text);
    if (!start)
        start = find_year(at, text);
    if (!start)
        start = find_unread_motto(at, text);
    return start ? start : find_place_date(at, text);
}

/* Where a number stands behind the body it is of, `CHÍNH PHỦ Số: 170/2025/NĐ-CP`; 0: nowhere. */
static size_t find_number_behind(const head *at, vb_slice text)
{
    static const char *const cue[] = {"so"};
    const char *colon = memchr(text.data, ':', text.len);
    if (!colon)
        return 0;
    size_t end = (size_t)(colon - text.data);
    vb_slice word = seg_last_word(vb_slice_cut(text, 0, end));
    vb_slice body = vb_slice_trim(vb_slice_cut(text, 0, end - word.len));
    bool behind = body.len && head_is_one_of(word, cue, 1) && head_is_caps(at, body) &&
                  head_has_cue(at, body, SEG_ROLE_BODY) &&
                  head_is_number(at, head_from(text, end - word.len));
    return behind ? end - word.len : 0;
}

/* The left column, of which the number may stand on the body's line. */
static size_t take_left(const head *at, vb_slice text, vb_slice *pieces)
{
    size_t count = 0, start = find_number_behind(at, text);
    if (start)
        pieces[count++] = vb_slice_trim(vb_slice_cut(text, 0, start));
    pieces[count++] = vb_slice_trim(head_from(text, start));
    return count;
}

/* All of the piece is the motto that was found: who asks it again need not search. Elsewhere the
 * same bytes may be another part of a line. */
static void remember_motto(const head *at, vb_slice piece, seg_role role)
{
    seg_asked *asked = seg_asked_of(at->work, piece);
    if (asked->found.has_motto)
        return;
    asked->place = NULL;
    asked->found.has_motto = asked->found.motto = true;
    asked->found.motto_role = (unsigned char)role;
    asked->found.motto_start = 0;
    asked->found.motto_end = (uint16_t)piece.len;
}

size_t head_take_apart(const head *at, vb_slice text, vb_slice *pieces, size_t max)
{
    size_t start, end, count = 0;
    seg_role role;
    if (max < 3) {
        pieces[0] = text;
        return 1;
    }
    if (head_find_motto(at, text, &start, &end, &role)) {
        if (head_has_letters(vb_slice_cut(text, 0, start), 2))
            count = take_left(at, vb_slice_cut(text, 0, start), pieces);
        else
            start = 0;
        if (!head_has_letters(head_from(text, end), 3) || max - count < 2)
            end = text.len;
        pieces[count] = vb_slice_cut(text, start, end);
        remember_motto(at, pieces[count++], role);
        if (end < text.len)
            count += head_take_apart(at, vb_slice_trim(head_from(text, end)), pieces + count,
                                     max - count);
        return count;
    }
    if ((start = find_second_box(at, text)) == 0) {
        pieces[0] = text;
        return 1;
    }
    count = take_left(at, vb_slice_cut(text, 0, start), pieces);
    pieces[count] = vb_slice_trim(head_from(text, start));
    return count + 1;
}
