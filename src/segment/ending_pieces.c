/* A line of the end taken apart where two boxes were read as one: at an authority, a position or a
 * name behind a recipient, and at what a stamp left. */
#include "segment/asked.h"
#include "segment/bytes.h"
#include "segment/cues.h"
#include "segment/ending.h"
#include "segment/signs.h"
#include "segment/tools.h"
#include "segment/words.h"
#include "vanban/orthography.h"

#include <string.h>

/* A word of a position: in capitals, or a short one of which one letter came out small, `Bí THƯ`.
 */
static bool is_of_position(vb_slice word)
{
    enum { SHORT = 3 };
    vb_case shape = vb_case_of(word);
    return shape == VB_CASE_UPPER || (shape == VB_CASE_CAPITALISED && word.len <= SHORT);
}

/* Whether a position is named by all of it, or by all but its first letter. */
static bool names_position(const seg_work *work, vb_slice word, vb_slice rest, bool behind)
{
    return (word.len > 1 && ending_is_position(work, rest)) ||
           (behind && ending_torn_position(rest).len);
}

/* Whether the words that begin `text` are a position's, letter by letter. */
static bool begins_with_position(vb_slice text)
{
    seg_skeleton skeleton;
    seg_skeleton_of(text, seg_cue_lists[SEG_ROLE_POSITION].reach, &skeleton);
    return seg_begins_with_cue(&skeleton, SEG_ROLE_POSITION);
}

/* `Trợ lý TTg, TGĐ CHÁNH VĂN PHÒNG`, `Hà⏎Nam CHÁNH VĂN PHÒNG`, `…; SL CHÁNH VĂN PHÒNG`: where the
 * position begins behind what ends the entry, if that is known by its letters. */
static size_t skip_offices(vb_slice text, size_t start)
{
    enum { SHORT = 2 };
    vb_syllable parts;
    uint32_t mark = start == SIZE_MAX ? 0 : seg_last_char(vb_slice_cut(text, 0, start));
    bool closed = mark == ';' || mark == '.' || mark == ')';
    for (size_t at = start; at < text.len;) {
        vb_slice rest = vb_slice_cut(text, at, text.len), word = seg_first_word(rest);
        if (begins_with_position(rest))
            return at;
        bool scrap = closed && word.len <= SHORT && !vb_syllable_parse(word, &parts);
        if (vb_case_of(word) == VB_CASE_UPPER && !scrap &&
            (closed || vb_syllable_parse(word, &parts)))
            return start;
        seg_take_word(&rest);
        at = text.len - rest.len;
    }
    return start;
}

/* A position in capitals behind a recipient: the longest run of capitals at the end that names one;
 * 0 when that is the whole text. The capitals that end the entry, `VT. PHÓ CỤC TRƯỞNG`, are none of
 * its. */
static size_t find_position_behind(const seg_work *work, vb_slice text)
{
    size_t start = text.len, found = SIZE_MAX;
    bool over_mark = false;
    while (start > 0) {
        size_t before = seg_word_start(text, start);
        vb_slice word = vb_slice_trim(vb_slice_cut(text, before, start));
        /* HÀNH CHÍNH - TỔNG HỢP, and specks: PHÓ BÍ THƯ : THƯỜNG TRỰC */
        if (before > 0 && (seg_is_dash(word) ||
                           (start < text.len && word.len && !ending_has_letter_or_figure(word)))) {
            start = before;
            continue;
        }
        if (!is_of_position(word))
            break;
        start = before;
        vb_slice rest = vb_slice_cut(text, start, text.len);
        over_mark |= start + word.len < text.len && ending_ends_entry(word);
        if (over_mark && !begins_with_position(rest))
            continue;
        bool behind = ending_ends_entry(vb_slice_cut(text, 0, start));
        bool closed = behind || seg_count_letters(rest).words >= 2;
        if (closed && names_position(work, word, rest, behind))
            found = start;
    }
    return skip_offices(text, found);
}

/* `- Như Điều 3; CHỦ Tịch`: all that stands behind an entry's mark; SIZE_MAX: there is none. */
static size_t find_position_in_part(vb_slice text)
{
    enum { MOST_WORDS = 5 };
    size_t start = ending_ends_entry(text) ? 0 : text.len; /* as most do */
    for (size_t words = 0; words < MOST_WORDS && start > 0; words++) {
        start = seg_word_start(text, start);
        if (!seg_is_capital_first(vb_slice_cut(text, start, text.len)))
            return SIZE_MAX;
        if (ending_ends_entry(vb_slice_cut(text, 0, start)))
            return ending_is_position_in_part(vb_slice_cut(text, start, text.len)) ? start
                                                                                   : SIZE_MAX;
    }
    return SIZE_MAX;
}

bool ending_has_letter_or_figure(vb_slice word)
{
    seg_letters letters = seg_count_letters(word);
    return letters.upper + letters.lower + letters.digits > 0;
}

static bool ends_in_letter(vb_slice text)
{
    unsigned char last = text.len ? (unsigned char)text.data[text.len - 1] : 'a';
    return (last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z') || last >= SEG_ASCII;
}

static bool may_be_signs(vb_slice word)
{
    return word.len && !vb_is_among(word.data[word.len - 1], ".,;:)");
}

/* `Lưu: VT, VP. ~`: without the signs behind it that are no word. */
static vb_slice strip_last_signs(vb_slice text)
{
    vb_slice word = seg_last_word(text);
    while (word.len < text.len && may_be_signs(word) && !ending_has_letter_or_figure(word)) {
        text = vb_slice_trim(vb_slice_cut(text, 0, text.len - word.len));
        word = seg_last_word(text);
    }
    return text;
}

/* `UBND TP.` goes on with the name of a place. */
static bool ends_with_short_kind(vb_slice text)
{
    static const char *const kinds[] = {"TP.", "Tp.", "TX.", "Tx."};
    vb_slice word = seg_last_word(text);
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if (vb_slice_equal(word, vb_slice_of(kinds[i])))
            return true;
    }
    return false;
}

/* `TH.nvt12`, `KGVX.lmc.264`: an office with its typist's letters or number behind a full stop. */
static bool is_typists_code(vb_slice word)
{
    const char *stop = memchr(word.data, '.', word.len);
    if (!stop || stop + 1 == word.data + word.len || word.data[0] < 'A' || word.data[0] > 'Z')
        return false;
    return (stop[1] >= 'a' && stop[1] <= 'z') || vb_is_digit((unsigned char)stop[1]);
}

/* Whether a name may stand behind it: an entry that is closed, a scrap, the typist's mark. Where
 * nothing of the signature was read yet, it stands beside the last recipient. */
static bool may_stand_before_name(const ending *at, vb_slice text)
{
    enum { BULLET = 4 };
    if (ending_is_typist(text) || (at->signing && ending_is_small_scrap(text)))
        return true;
    if (at->signing && is_typists_code(seg_last_word(text)) && ending_is_filed(text))
        return true;
    if (ends_in_letter(text)) /* as most of the words before a name do */
        return false;
    text = strip_last_signs(text);
    if (at->signing)
        return ending_ends_entry(text) && !ends_with_short_kind(text) &&
               (seg_last_char(text) != ':' || seg_begins_recipients(text) ||
                !ending_goes_on_below(at, text));
    uint32_t mark = seg_last_char(text);
    return (mark == '.' || mark == ')') && text.len > BULLET && ending_is_filed(text);
}

/* `- Lưu: VT, CN. Phùng Ngọc Chi`: behind a comma of the last entry CN is an office. */
static bool is_filed_office(vb_slice text, size_t at, vb_slice word)
{
    return seg_last_char(vb_slice_trim(vb_slice_cut(text, 0, at))) == ',' &&
           seg_count_letters(word).lower == 0 && ending_is_filed(text);
}

/* `PGS.TS. Vi Thái Lễ`: the degrees before a name are part of it. */
static size_t skip_degrees_back(vb_slice text, size_t start)
{
    for (size_t at = start; at > 0;) {
        at = seg_word_start(text, at);
        vb_slice word = vb_slice_trim(vb_slice_cut(text, at, start));
        if (seg_last_char(word) == ';') /* CN; */
            break;
        if (at > 0 && word.len && vb_case_of(word) == VB_CASE_LOWER) { /* Đại tá */
            at = seg_word_start(text, at);
            word = vb_slice_trim(vb_slice_cut(text, at, start));
        }
        if (word.len == 0 || !ending_is_degree(word) || is_filed_office(text, at, word))
            break;
        start = at;
    }
    return start;
}

/* `ai Thanh Tuyến`: what a stamp left of a name's first word. */
static bool is_torn_first(vb_slice word, vb_slice behind)
{
    enum { LONGEST = 4 };
    return word.len <= LONGEST && vb_case_of(word) == VB_CASE_LOWER && ending_is_of_letters(word) &&
           seg_first_word(behind).len < behind.len;
}

/* `- Lưu: VT, KGVX. Nay Kỳ Hiệp`: of surnames that few have a name is known by its place behind the
 * last entry's full stop, every word with a capital but for a torn first one. */
static bool is_name_behind_filed(const ending *at, vb_slice before, vb_slice text)
{
    enum { MOST = 5 };
    size_t words = 0;
    if (!at->signing || seg_last_char(before) != '.' || !ending_is_filed(before) ||
        seg_has_cue(text, SEG_ROLE_BODY))
        return false;
    for (; text.len; words++) {
        vb_slice word = seg_take_word(&text);
        if ((seg_case_in_name(word) != VB_CASE_CAPITALISED || !ending_is_of_letters(word)) &&
            (words || !is_torn_first(word, text)))
            return false;
    }
    return words <= MOST;
}

/* Whether a name stands there, and no place of several that the entry lists. */
static bool is_name_behind(const ending *at, vb_slice before, vb_slice text)
{
    return may_stand_before_name(at, before) && seg_last_char(text) != ',' &&
           !ending_is_enumeration(before) &&
           (ending_is_name(text) || is_name_behind_filed(at, before, text));
}

/* A name behind a recipient's closing mark, behind the typist's, or behind a scrap. */
static size_t find_name_behind(const ending *at, vb_slice text)
{
    enum { MOST_WORDS = 6 }; /* with a rank */
    size_t start = text.len, beside = ending_find_name_beside_open(at, text);
    if (beside != SIZE_MAX) /* `CN, Lê Văn Tám`: an office that is listed is no degree */
        return seg_last_char(vb_slice_cut(text, 0, beside)) == ','
                   ? beside
                   : skip_degrees_back(text, beside);
    for (size_t words = 1; words <= MOST_WORDS && start > 0; words++) {
        start = seg_word_start(text, start);
        vb_slice rest = vb_slice_cut(text, start, text.len);
        vb_slice before = vb_slice_trim(vb_slice_cut(text, 0, start));
        if (before.len && words >= 2 && is_name_behind(at, before, rest))
            return skip_degrees_back(text, start);
    }
    return SIZE_MAX;
}

/* `KT. BỘ TRƯỞNG BỘ A KT. BỘ TRƯỞNG BỘ B`: where the second begins; SIZE_MAX: there is none. */
static size_t find_second_authority(vb_slice text)
{
    size_t first = ending_authority_mark(text);
    size_t second = ending_find_authority(vb_slice_cut(text, first, text.len));
    return first == 0 || second == SIZE_MAX || second == 0 ? SIZE_MAX : first + second;
}

/* `KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN`: where the position begins of who signs for another; SIZE_MAX: it
 * stands elsewhere. */
static size_t find_deputy(vb_slice text)
{
    static const char *const words[] = {" PHÓ ", " THỨ "};
    if (text.data[0] != 'K')
        return SIZE_MAX;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t found = vb_slice_find(text, vb_slice_of(words[i]), 0);
        if (found != SIZE_MAX && begins_with_position(vb_slice_cut(text, found + 1, text.len)))
            return found + 1;
    }
    return SIZE_MAX;
}

bool ending_is_rest_of_position(const ending *at, vb_slice text)
{
    enum { FEWEST_WORDS = 3 };
    size_t words = 0;
    vb_syllable parts;
    if (!at->signing || at->named || at->positioned || at->paired)
        return false;
    for (; text.len; words++) {
        vb_slice word = seg_take_word(&text);
        if (vb_case_of(word) != VB_CASE_UPPER || !vb_syllable_parse(word, &parts))
            return false;
    }
    return words >= FEWEST_WORDS;
}

/* `- Lưu: VT. TỔNG HỢP` below a position that ends in a dash: capitals behind a closed entry go on
 * with it; without a dash words do that are no abbreviations, behind one that goes on below, too.
 */
static size_t find_rest_of_position(const ending *at, vb_slice text)
{
    enum { FEWEST_LETTERS = 3 };
    vb_syllable parts;
    size_t start = text.len;
    while (start > 0) {
        size_t before = seg_word_start(text, start);
        vb_slice word = vb_slice_trim(vb_slice_cut(text, before, start));
        if (vb_case_of(word) != VB_CASE_UPPER || !ending_is_of_letters(word) ||
            (!at->dashed && !vb_syllable_parse(word, &parts)))
            break;
        start = before;
    }
    vb_slice entry = vb_slice_trim(vb_slice_cut(text, 0, start));
    vb_slice rest = vb_slice_cut(text, start, text.len);
    bool closed = start > 0 && ending_ends_entry(entry);
    if (closed && at->dashed)
        return rest.len >= FEWEST_LETTERS ? start : SIZE_MAX;
    return start > 0 && ending_is_rest_of_position(at, rest) &&
                   (closed || ending_goes_on_below(at, entry))
               ? start
               : SIZE_MAX;
}

/* Whether a position stands on the line below, alone or behind an entry. */
static bool is_position_below(const ending *at)
{
    const seg_work *work = at->work;
    if (at->line + 1 >= work->lines.count)
        return false;
    vb_slice below = seg_line_text(work, seg_line_at(work, at->line + 1));
    return ending_is_position(work, below) || find_position_behind(work, below) != SIZE_MAX;
}

bool ending_is_torn_authority(const ending *at, vb_slice text)
{
    return !at->signing && text.len <= ENDING_LONGEST_SIGNATURE && !ending_ends_entry(text) &&
           ending_is_collective(text) && is_position_below(at);
}

/* `Nơi nhận: BAN THƯỜNG VỤ`: where such an authority begins beside the list's first line. */
static size_t find_torn_authority(const ending *at, vb_slice text)
{
    if (at->signing || !seg_begins_recipients(text))
        return SIZE_MAX;
    const char *colon = memchr(text.data, ':', text.len);
    size_t cut = colon ? (size_t)(colon - text.data) + 1 : text.len;
    vb_slice rest = vb_slice_trim(vb_slice_cut(text, cut, text.len));
    return rest.len && ending_is_torn_authority(at, rest) ? cut : SIZE_MAX;
}

/* Where the line is to be cut; SIZE_MAX: nowhere. */
static size_t find_cut(const ending *at, vb_slice text)
{
    size_t cut = ending_find_authority(text);
    bool authority = cut == 0; /* `KT. CHỦ TỊCH` is one piece */
    if (authority)
        cut = find_second_authority(text);
    if (authority && cut == SIZE_MAX)
        cut = find_deputy(text);
    if (cut == SIZE_MAX && !authority)
        cut = ending_find_beside(at, text);
    if (cut == SIZE_MAX)
        cut = find_torn_authority(at, text);
    if (cut == SIZE_MAX && !authority && !ending_is_signatory(at->work, text))
        cut = find_position_behind(at->work, text);
    if (cut == SIZE_MAX && !authority &&
        (at->recipients != SEG_NONE || seg_begins_recipients(text)))
        cut = find_position_in_part(text);
    if (cut == SIZE_MAX && !authority && at->listed && at->signing && !at->named)
        cut = find_rest_of_position(at, text);
    if (cut == SIZE_MAX && (at->signing || at->listed) && !at->named)
        cut = find_name_behind(at, text);
    return cut;
}

size_t ending_take_apart(const ending *at, vb_slice text, vb_slice *pieces)
{
    size_t count = 0;
    while (count + 1 < ENDING_MOST_PIECES) {
        size_t cut = find_cut(at, text);
        if (cut == SIZE_MAX || cut == 0)
            break;
        pieces[count++] = vb_slice_trim(vb_slice_cut(text, 0, cut));
        text = vb_slice_trim(vb_slice_cut(text, cut, text.len));
        if (!at->paired)
            break;
    }
    pieces[count++] = text;
    return count;
}
