/* What a piece of the end is by its words: an authority, a position, Nơi nhận, an entry, a name. */
#include "segment/asked.h"
#include "segment/bytes.h"
#include "segment/cues.h"
#include "segment/ending.h"
#include "segment/signs.h"
#include "segment/words.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <string.h>

/* Whether what the mark may stand before begins there. */
static bool stands_behind(const vb_authority_mark *mark, vb_slice text)
{
    return (mark->before_body && seg_has_cue(text, SEG_ROLE_BODY)) ||
           (mark->before_position && seg_has_cue(text, SEG_ROLE_POSITION));
}

/* The mark that the text begins with. A colon, a semicolon or a comma is only one that a stop was
 * read as. */
static bool find_mark(vb_slice text, vb_authority_mark *found)
{
    return vb_authority_mark_at(text, 0, found) &&
           (!vb_is_among(found->mark.data[found->mark.len - 1], ":;,") ||
            stands_behind(found, vb_slice_cut(text, found->mark.len, text.len)));
}

size_t ending_authority_mark(vb_slice text)
{
    vb_authority_mark found;
    return find_mark(text, &found) ? found.mark.len : 0;
}

/* `TIM BAN THƯỜNG VỤ`, `KIT.`: the stroke of T/M, K/T and T/L read as a letter, a figure or a stop.
 * So many bytes with the signs behind them. */
static size_t misread_mark(vb_slice text)
{
    static const char strokes[] = "I1.", behind[] = " .-:/";
    if (text.len < 5 || !vb_is_among(text.data[1], strokes) || !vb_is_among(text.data[3], behind))
        return 0;
    bool first = text.data[0] == 'T' || text.data[0] == 'K';
    if (!first || (text.data[2] != 'M' && text.data[2] != 'T' && text.data[2] != 'L'))
        return 0;
    size_t len = 3;
    while (len < text.len && vb_is_among(text.data[len], behind))
        len++;
    return len;
}

/* The bytes of one whose stroke was misread, and how it is written; 0: none. */
static size_t find_misread_stroke(vb_slice text, vb_slice *written)
{
    vb_authority_mark mark;
    size_t len = misread_mark(text);
    if (!len || !vb_authority_mark_with_stroke(text.data[0], text.data[2], &mark))
        return 0;
    *written = mark.mark;
    return stands_behind(&mark, vb_slice_cut(text, len, text.len)) ? len : 0;
}

size_t ending_misread_authority(vb_slice text, vb_slice *written)
{
    vb_authority_mark found;
    if (!find_mark(text, &found))
        return find_misread_stroke(text, written);
    *written = found.written;
    return written->len ? found.mark.len : 0;
}

/* `- Cục KT VB &QLXLVPHC`: letters without a stop behind words of an entry are an office's, unless
 * somebody stands behind who signs. */
static bool is_of_entry(vb_slice before, vb_slice mark, vb_slice rest)
{
    if (mark.data[mark.len - 1] != ' ' || before.len == 0 || ending_ends_entry(before) ||
        seg_begins_recipients(before))
        return false;
    return !seg_has_cue(rest, SEG_ROLE_POSITION) && !seg_has_cue(rest, SEG_ROLE_BODY);
}

/* `- Lưu: VT, KT; CHỦ TỊCH`: what a semicolon or a comma stands behind is an office's, unless it
 * begins the line or an entry that was closed stands before it. */
static bool is_office_of_entry(vb_slice before, vb_slice mark)
{
    if (before.len == 0 || !vb_is_among(mark.data[mark.len - 1], ";,"))
        return false;
    return (!vb_is_among(before.data[before.len - 1], ";)") && !seg_begins_recipients(before)) ||
           ending_is_filed(before);
}

/* Capitals behind such a mark, which stands where a word begins; where it begins the text,
 * `TM/UBND`, `K/T CHÁNH`, or stands behind Nơi nhận, one word of them will do. */
static bool is_authority(vb_slice text, size_t at)
{
    char before = at ? text.data[at - 1] : ' ';
    if (before != ' ' && before != '\t' && before != '*' && before != ')')
        return false;
    enum { FEWEST = 4, FEWEST_BEHIND_STOP = 3 }; /* TM. BTV */
    vb_slice rest = vb_slice_cut(text, at, text.len), written;
    size_t len = ending_authority_mark(rest);
    if (!len && (len = find_misread_stroke(rest, &written)) == 0)
        return false;
    bool stop = rest.data[len - 1] == '.';
    vb_slice mark = vb_slice_cut(rest, 0, len);
    rest = vb_slice_trim(vb_slice_cut(rest, len, rest.len));
    if (rest.len == 0 || rest.data[0] == '(') /* TL (b/c); CHỦ TỊCH */
        return false;
    seg_letters letters = seg_count_letters(vb_slice_cut(rest, 0, ENDING_LONGEST_SIGNATURE));
    if (letters.upper < 3 * letters.lower ||
        is_of_entry(vb_slice_trim(vb_slice_cut(text, 0, at)), mark, rest) ||
        is_office_of_entry(vb_slice_trim(vb_slice_cut(text, 0, at)), mark))
        return false;
    if (letters.words >= 2)
        return letters.upper >= FEWEST;
    return letters.words == 1 && letters.upper >= (stop ? FEWEST_BEHIND_STOP : FEWEST) &&
           (at == 0 || seg_begins_recipients(vb_slice_trim(vb_slice_cut(text, 0, at))));
}

/* Where one of the marks may begin among the sixteen bytes at `at`, by its first two letters, a bit
 * each: in most lines none does. */
static uint64_t find_authorities(vb_slice text, size_t at)
{
    seg_bytes here = seg_bytes_at(text.data + at, text.len - at);
    seg_bytes first = (seg_bytes)((here == 'T') | (here == 'K') | (here == 'Q'));
    if (!seg_is_any(first))
        return 0;
    seg_bytes behind = seg_bytes_at(text.data + at + 1, text.len - at - 1);
    behind |= 1; /* takes . and /, L and M, T and U together, and H with I, 0 with 1 */
    seg_bytes second = (seg_bytes)((behind == '/') | (behind == 'M') | (behind == 'U') |
                                   (behind == 'I') | (behind == '1'));
    return seg_mask_of(first & second);
}

enum { SHORTEST_AUTHORITY = 4 };

bool ending_begins_with_authority(vb_slice text)
{
    return text.len >= SHORTEST_AUTHORITY && text.len <= ENDING_LONGEST_LINE &&
           find_authorities(text, 0) & 1 && is_authority(text, 0);
}

size_t ending_find_authority(vb_slice text)
{
    if (text.len > ENDING_LONGEST_LINE)
        return SIZE_MAX;
    for (size_t step = 0; step + SHORTEST_AUTHORITY <= text.len; step += SEG_STEP) {
        /* Where fewer bytes are left, the ones before them are looked at again. */
        size_t base =
            text.len > SEG_STEP && text.len - step <= SEG_STEP ? text.len - SEG_STEP - 1 : step;
        for (uint64_t found = find_authorities(text, base); found; found &= found - 1) {
            size_t at = base + (size_t)__builtin_ctzll(found);
            if (at >= step && at + SHORTEST_AUTHORITY <= text.len && is_authority(text, at))
                return at;
        }
    }
    return SIZE_MAX;
}

bool ending_is_collective(vb_slice text)
{
    return seg_is_caps(text) && seg_has_cue(text, SEG_ROLE_COLLECTIVE);
}

bool ending_begins_open(vb_slice text)
{
    return (seg_open_word(seg_first_word(text)) & SEG_OPEN_ALWAYS) != 0;
}

bool ending_is_position(const seg_work *work, vb_slice text)
{
    return text.len <= ENDING_LONGEST_SIGNATURE && seg_asked_caps(work, text) &&
           seg_asked_cue(work, text, SEG_ROLE_POSITION);
}

vb_slice ending_whole_position(vb_slice text)
{
    seg_skeleton skeleton;
    seg_match match;
    seg_skeleton_of(text, SEG_SKELETON_MAX, &skeleton);
    bool whole = seg_cue_find(&skeleton, SEG_ROLE_POSITION, &match) && match.distance == 0 &&
                 match.end == skeleton.len;
    return whole ? seg_cue_written(match.cue) : VB_SLICE("");
}

bool ending_is_position_in_part(vb_slice text)
{
    enum { LONGEST = 64 };
    size_t capitals = 0, words = 0;
    if (text.len > LONGEST)
        return false;
    for (vb_slice rest = text; rest.len; words++) {
        vb_slice word = seg_take_word(&rest);
        if (!seg_is_capital_first(word))
            return false;
        capitals += vb_case_of(word) == VB_CASE_UPPER && seg_count_letters(word).upper > 1;
    }
    return capitals && words > 1 && ending_whole_position(text).len;
}

bool ending_ends_entry(vb_slice text)
{
    uint32_t mark = seg_last_char(text);
    return mark == ',' || mark == ';' || mark == '.' || mark == ':' || mark == ')';
}

bool ending_may_be_capitals(vb_slice text)
{
    enum { FIRST = 4 };
    for (size_t i = 0; i < FIRST && i < text.len; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        if ((byte >= 'a' && byte <= 'z') || byte == '-')
            return false;
    }
    return true;
}

/* `I THƯ`: the first letter of a position was lost; what the position is. */
vb_slice ending_torn_position(vb_slice text)
{
    enum { LONGEST = 40 };
    const seg_cue_list *list = &seg_cue_lists[SEG_ROLE_POSITION];
    seg_skeleton skeleton;
    if (text.len > LONGEST || !ending_may_be_capitals(text) || !seg_is_caps(text))
        return VB_SLICE("");
    seg_skeleton_of(text, SEG_SKELETON_MAX, &skeleton);
    for (size_t i = list->first; i < list->end; i++) {
        const seg_cue *cue = &seg_cues[i];
        if (cue->len == skeleton.len + 1 && memcmp(cue->text + 1, skeleton.text, skeleton.len) == 0)
            return seg_cue_written(cue);
    }
    return VB_SLICE("");
}

size_t ending_speck_before_dash(vb_slice text)
{
    enum { LONGEST = 3 };
    for (size_t i = 1; i <= LONGEST && i + 2 < text.len; i++) {
        if (text.data[i] != '-' || text.data[i + 1] != ' ')
            continue;
        seg_letters letters = seg_count_letters(vb_slice_cut(text, 0, i));
        return letters.upper + letters.lower + letters.digits ? 0 : i;
    }
    return 0;
}

bool ending_is_bullet(vb_slice text)
{
    static const char *const signs[] = {"–", "—", "•", "“", "‘", "«", "»"};
    enum { FIRST_QUOTE = 3 };
    if (memchr("-+~_", text.data[0], 4) || ending_speck_before_dash(text) ||
        vb_slice_starts(text, VB_SLICE("= ")))
        return true;
    if (text.data[0] == '*') /* what else it stands before is no entry */
        return text.len > 2 && text.data[1] == ' ' &&
               (vb_is_among(text.data[text.len - 1], ",;") ||
                ending_is_filed(vb_slice_cut(text, 2, text.len)));
    if (text.data[0] == '"')
        return ending_ends_entry(text);
    for (size_t i = 0; i < sizeof signs / sizeof signs[0] && (unsigned char)text.data[0] > 0x7F;
         i++) {
        if (vb_slice_starts(text, vb_slice_of(signs[i])))
            return i < FIRST_QUOTE || ending_ends_entry(text);
    }
    return false;
}

bool ending_is_misread_dash(vb_slice above, vb_slice text)
{
    uint32_t mark;
    vb_slice rest = text, word = seg_take_word(&rest);
    if (!ending_ends_entry(above) || !seg_is_capital_first(rest) ||
        vb_utf8_decode(word, 0, &mark) < word.len || mark == '(' || mark == '.')
        return false;
    if (vb_is_digit(mark)) /* of several that commas part, it may count them */
        return seg_last_char(above) != ',';
    return vb_lower(mark) == mark;
}

bool ending_is_typist(vb_slice text)
{
    enum { LONGEST = 40 };
    if (text.len > LONGEST || !memchr(text.data, '/', text.len)) /* as most have none */
        return false;
    bool digits = false, blank = memchr(text.data, ' ', text.len) != NULL;
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

bool ending_may_be_name(vb_slice text)
{
    enum { LONGEST = 48, FEWEST = 2, MOST = 5 };
    size_t words = 0;
    while (text.len && text.len <= LONGEST) {
        vb_slice word = seg_take_word(&text);
        vb_case shape = vb_case_of(word);
        if (shape == VB_CASE_NONE || shape == VB_CASE_LOWER || shape == VB_CASE_UPPER ||
            seg_last_char(word) == ';')
            return false;
        words++;
    }
    return text.len == 0 && words >= FEWEST && words <= MOST;
}

/* A rank has two words, of which an edit makes others: Trung tướng, Trung ương. */
bool ending_is_degree(vb_slice text)
{
    seg_skeleton skeleton;
    seg_match match;
    seg_skeleton_of(text, SEG_SKELETON_MAX, &skeleton);
    return seg_cue_find(&skeleton, SEG_ROLE_DEGREE, &match) &&
           (match.distance == 0 || !memchr(text.data, ' ', text.len));
}

/* The bytes that the first degree or rank takes, `PGS,`, `Đại tá,`, with the blank behind it; 0: it
 * begins with none. */
static size_t first_degree(vb_slice text)
{
    vb_slice rest = text, word = seg_take_word(&rest);
    vb_slice second = seg_first_word(rest);
    if (rest.len && ending_is_degree(word))
        return (size_t)(rest.data - text.data);
    if (second.len == 0 || vb_case_of(second) != VB_CASE_LOWER ||
        !ending_is_degree(seg_join_columns(word, second)))
        return 0;
    seg_take_word(&rest);
    return rest.len ? (size_t)(rest.data - text.data) : 0;
}

/* `TS.BS. Y Brếu Niê`: behind a degree any name is one, whatever surname it begins with. */
static bool is_name_with_degree(vb_slice text)
{
    vb_slice name = text;
    if (vb_is_among(text.data[0], "-+(") ||
        !(memchr(text.data, '.', text.len) || memchr(text.data, ',', text.len)))
        return false; /* as most pieces are told at once */
    for (size_t len; (len = first_degree(name)) > 0;)
        name = vb_slice_cut(name, len, name.len);
    return name.len < text.len && (seg_is_person(name) || ending_may_be_name(name));
}

/* `Y Hương Lan`, `K' Mák`: the letter that names of the peoples of Tây Nguyên begin with, and words
 * with a capital. */
static bool is_name_of_letter(vb_slice text)
{
    enum { MOST_BEHIND = 4 };
    vb_slice rest = text, letter = seg_take_word(&rest);
    if (!vb_is_among(text.data[0], "AHKY") ||
        (letter.len > 1 && seg_apostrophe_at(letter, 1) + 1 != letter.len))
        return false;
    size_t words = 0;
    for (; rest.len; words++) {
        vb_slice word = seg_take_word(&rest);
        if (seg_case_in_name(word) != VB_CASE_CAPITALISED || !ending_is_of_letters(word))
            return false;
    }
    return words > 0 && words <= MOST_BEHIND;
}

/* A person; the mark that closes a recipient is behind none, and what commas part are places. */
bool ending_is_name(vb_slice text)
{
    enum { LONGEST = 80 };
    uint32_t last = seg_last_char(text);
    if (text.len > LONGEST || memchr(text.data, ';', text.len) || last == ':' || last == ',')
        return false;
    return is_name_with_degree(text) ||
           (!memchr(text.data, ',', text.len) && (seg_is_person(text) || is_name_of_letter(text)));
}

bool ending_is_of_letters(vb_slice word)
{
    uint32_t code_point;
    for (size_t at = 0; at < word.len;) {
        size_t apostrophe = at && at + 1 < word.len ? seg_apostrophe_at(word, at) : 0;
        at += apostrophe ? apostrophe : vb_utf8_decode(word, at, &code_point);
        if (!apostrophe && !vb_is_letter(code_point))
            return false;
    }
    return true;
}

bool ending_is_filed(vb_slice text)
{
    return seg_has_cue(vb_slice_cut(text, 0, ENDING_LONGEST_CUE), SEG_ROLE_FILED);
}

bool ending_is_enumeration(vb_slice entry)
{
    vb_slice first = vb_slice_cut(entry, 0, ENDING_LONGEST_LINE); /* an entry may go on for long */
    return seg_last_char(entry) == ',' && memchr(first.data, ':', first.len) &&
           !ending_is_filed(entry);
}
