/* A line of the end taken apart where two boxes were read as one: at an authority, a position or a
 * name behind a recipient, and at what a stamp left. */
#include "segment/asked.h"
#include "segment/bytes.h"
#include "segment/cues.h"
#include "segment/ending.h"
#include "segment/words.h"
#include "vanban/orthography.h"

#include <string.h>

/* ------------------------------------------------------------------------------ what it is -- */

/* The mark of authority at the beginning of `text`: its length, 0 when there is none. */
static size_t authority_mark(vb_slice text)
{
    static const char *const marks[] = {"TM.", "KT.",  "TL.", "TUQ.", "T/M", "K/T",
                                        "T/L", "T/UQ", "Q.",  "TM ",  "KT ", "TL "};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (text.len > 1 && marks[i][0] == text.data[0] && marks[i][1] == text.data[1] &&
            vb_slice_starts(text, vb_slice_of(marks[i])))
            return strlen(marks[i]);
    }
    return 0;
}

/* Capitals behind such a mark, which stands where a word begins. */
static bool is_authority(const vb_segmenter *tools, vb_slice text, size_t at)
{
    char before = at ? text.data[at - 1] : ' ';
    if (before != ' ' && before != '\t' && before != '*' && before != ')')
        return false;
    vb_slice rest = vb_slice_cut(text, at, text.len);
    size_t len = authority_mark(rest);
    if (!len)
        return false;
    rest = vb_slice_trim(vb_slice_cut(rest, len, rest.len));
    seg_letters letters = seg_count_letters(tools, vb_slice_cut(rest, 0, ENDING_LONGEST_SIGNATURE));
    return letters.words >= 2 && letters.upper >= 4 && letters.upper >= 3 * letters.lower;
}

/* Whether one of the marks may begin among the sixteen bytes at `at`, by its first two letters: in
 * most lines none does. Where fewer are left, the ones before them are looked at again. */
static bool may_begin_authority(vb_slice text, size_t at)
{
    if (text.len > SEG_STEP && text.len - at <= SEG_STEP)
        at = text.len - SEG_STEP - 1;
    seg_bytes here = seg_bytes_at(text.data + at, text.len - at),
              behind = seg_bytes_at(text.data + at + 1, text.len - at - 1);
    seg_bytes first = (seg_bytes)((here == 'T') | (here == 'K') | (here == 'Q'));
    seg_bytes second = (seg_bytes)((behind == '.') | (behind == '/') | (behind == 'M') |
                                   (behind == 'T') | (behind == 'L') | (behind == 'U'));
    return seg_is_any(first & second);
}

size_t ending_find_authority(const vb_segmenter *tools, vb_slice text)
{
    if (text.len > ENDING_LONGEST_LINE)
        return SIZE_MAX;
    for (size_t step = 0; step + 3 < text.len; step += SEG_STEP) {
        if (!may_begin_authority(text, step))
            continue;
        for (size_t at = step; at < step + SEG_STEP && at + 3 < text.len; at++) {
            char letter = text.data[at];
            if ((letter == 'T' || letter == 'K' || letter == 'Q') && is_authority(tools, text, at))
                return at;
        }
    }
    return SIZE_MAX;
}

bool ending_is_position(const seg_work *work, vb_slice text)
{
    return text.len <= ENDING_LONGEST_SIGNATURE && seg_asked_caps(work, text) &&
           seg_asked_cue(work, text, SEG_ROLE_POSITION);
}

bool ending_is_recipients_cue(const seg_work *work, vb_slice text)
{
    enum { SHORTEST_CUE = 6 };
    return text.len >= SHORTEST_CUE && text.len <= ENDING_LONGEST_LINE &&
           text.data[text.data[0] == '*'] == 'N' &&
           seg_has_cue(work->tools, vb_slice_cut(text, 0, ENDING_LONGEST_CUE), SEG_ROLE_RECIPIENTS);
}

/* ---------------------------------------------------------------------------- taking apart -- */

size_t ending_word_start(vb_slice text, size_t end)
{
    while (end > 0 && text.data[end - 1] == ' ')
        end--;
    while (end > 0 && text.data[end - 1] != ' ' && text.data[end - 1] != '\t')
        end--;
    return end;
}

bool ending_ends_entry(vb_slice text)
{
    uint32_t mark = seg_last_char(text);
    return mark == ',' || mark == ';' || mark == '.' || mark == ':' || mark == ')';
}

/* A position in capitals behind a recipient: the longest run of capitals at the end that names one;
 * 0 when that is the whole text. */
static size_t find_position_behind(const seg_work *work, vb_slice text)
{
    size_t start = text.len, found = SIZE_MAX;
    while (start > 0) {
        size_t before = ending_word_start(text, start);
        vb_slice word = vb_slice_trim(vb_slice_cut(text, before, start));
        if (vb_case_of(word) != VB_CASE_UPPER)
            break;
        start = before;
        vb_slice rest = vb_slice_cut(text, start, text.len);
        bool closed = ending_ends_entry(vb_slice_cut(text, 0, start)) ||
                      seg_count_letters(work->tools, rest).words >= 2;
        if (closed && ending_is_position(work, rest))
            found = start;
    }
    return found;
}

bool ending_is_typist(vb_slice text)
{
    enum { LONGEST = 40 };
    bool digits = false, blank = memchr(text.data, ' ', text.len) != NULL;
    if (text.len > LONGEST || !memchr(text.data, '/', text.len))
        return false;
    for (size_t i = 0; i < text.len; i++) {
        bool begins = i == 0 || text.data[i - 1] == ' ';
        if (blank && begins && text.data[i] >= 'a' && text.data[i] <= 'z')
            return false;
        digits |= vb_is_digit((unsigned char)text.data[i]);
    }
    return !blank || digits;
}

bool ending_is_small_scrap(vb_slice text)
{
    enum { LONGEST_SCRAP = 2 };
    return text.len <= LONGEST_SCRAP && vb_case_of(text) == VB_CASE_LOWER;
}

/* A name behind a recipient's closing mark, behind the typist's, or behind a scrap. */
static size_t find_name_behind(const ending *at, vb_slice text)
{
    enum { MOST_WORDS = 5 };
    size_t start = text.len;
    for (size_t words = 1; words <= MOST_WORDS && start > 0; words++) {
        start = ending_word_start(text, start);
        vb_slice rest = vb_slice_cut(text, start, text.len);
        vb_slice before = vb_slice_trim(vb_slice_cut(text, 0, start));
        if (before.len && words >= 2 &&
            ((at->signing && (ending_ends_entry(before) || ending_is_small_scrap(before))) ||
             ending_is_typist(before)) &&
            seg_is_person(at->work->tools, rest))
            return start;
    }
    return SIZE_MAX;
}

/* `\%7`, `|`, `o\`: signs, or a letter or two among them. */
static bool is_scrap(const vb_segmenter *tools, vb_slice word)
{
    seg_letters letters = seg_count_letters(tools, word);
    return letters.other && letters.upper + letters.lower <= 2;
}

/* What the stamp left at the end of a line: scraps, and what stands between the first one and the
 * closing mark. */
size_t ending_find_rubbish_behind(const seg_work *work, vb_slice text)
{
    size_t cut = SIZE_MAX, start = text.len;
    while (start > 0) {
        size_t end = start;
        start = ending_word_start(text, end);
        vb_slice word = vb_slice_trim(vb_slice_cut(text, start, end));
        bool closing =
            word.len && (word.data[word.len - 1] == ',' || word.data[word.len - 1] == ';');
        if (closing || word.len == 0)
            break;
        if (is_scrap(work->tools, word)) {
            vb_slice behind = vb_slice_trim(vb_slice_cut(text, end, text.len));
            cut = behind.len && ending_is_position(work, behind) ? SIZE_MAX : start;
        } else if (seg_count_letters(work->tools, word).lower > 2) {
            break;
        }
    }
    return cut == 0 ? SIZE_MAX : cut;
}

/* `…; Do` before a position: what stands between a recipient's closing mark and the other column is
 * the stamp's, if it is no more than a word of two small letters. */
size_t ending_find_rubbish_between(const vb_segmenter *tools, vb_slice text)
{
    size_t start = ending_word_start(text, text.len);
    vb_slice word = vb_slice_trim(vb_slice_cut(text, start, text.len));
    vb_slice before = vb_slice_trim(vb_slice_cut(text, 0, start));
    seg_letters letters = seg_count_letters(tools, word);
    return before.len && seg_last_char(before) == ';' && letters.digits == 0 &&
                   letters.upper <= 1 && letters.lower <= 2 && letters.upper + letters.lower > 0
               ? start
               : SIZE_MAX;
}

size_t ending_take_apart(const ending *at, vb_slice text, vb_slice *pieces)
{
    size_t cut = ending_find_authority(at->work->tools, text);
    if (cut == SIZE_MAX || cut == 0)
        cut = cut == 0 ? SIZE_MAX : find_position_behind(at->work, text);
    if (cut == SIZE_MAX && (at->signing || at->listed) && !at->named)
        cut = find_name_behind(at, text);
    if (cut == SIZE_MAX || cut == 0) {
        pieces[0] = text;
        return 1;
    }
    pieces[0] = vb_slice_cut(text, 0, cut);
    pieces[1] = vb_slice_cut(text, cut, text.len);
    return 2;
}
