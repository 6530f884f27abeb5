/* What a scan left of a value in its box, written as it must have stood there. Each function is
 * asked only where the grammar of clean values could not read it. */
#include "segment/cues.h"
#include "segment/label.h"
#include "segment/signs.h"
#include "segment/tools.h"
#include "segment/values.h"
#include "segment/words.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <string.h>

/* ----------------------------------------------------------------------------------- numbers -- */

static bool is_alphanumeric(vb_slice text, size_t at, size_t *next)
{
    uint32_t code_point;
    *next = at + seg_decode(text, at, &code_point);
    return vb_is_letter(code_point) || vb_is_digit(code_point);
}

/* What the signs between two parts of a number were, of which `strokes` have been read: the stroke
 * behind the ordinal, and the second one behind a year (33/2014/TTLT) or behind the dash of the
 * Party (102-QĐ/TW); else a dash between the bodies. */
static char separator(vb_slice signs, vb_slice before, size_t strokes, bool dashed)
{
    enum { YEAR = 4 };
    if (memchr(signs.data, '/', signs.len))
        return '/';
    if (memchr(signs.data, '-', signs.len))
        return '-';
    if (strokes == 0)
        return '/';
    bool year = before.len == YEAR && vb_is_digit((unsigned char)before.data[0]);
    return strokes == 1 && (dashed || year) ? '/' : '-';
}

/* `08`, `O8`. */
static bool begins_with_figure(vb_slice read)
{
    size_t at = read.len > 1 && read.data[0] == 'O';
    return at < read.len && vb_is_digit((unsigned char)read.data[at]);
}

static bool is_figures(vb_slice part)
{
    for (size_t i = 0; i < part.len; i++) {
        if (!vb_is_digit((unsigned char)part.data[i]))
            return false;
    }
    return part.len > 0;
}

bool seg_is_serial(vb_slice text)
{
    enum { LONGEST = 13 };
    char last = text.len > 1 ? text.data[text.len - 1] : '0';
    return text.len <= LONGEST &&
           is_figures(vb_slice_cut(text, 0, text.len - (last >= 'A' && last <= 'Z')));
}

/* Whether the figures behind a blank are the ordinal's, `3795 1/QLD`, and no year. */
static bool is_torn_figure(vb_slice signs, vb_slice before, vb_slice behind)
{
    enum { YEAR = 4, MOST_FIGURES = 5 };
    size_t count = 0;
    while (count < behind.len && vb_is_digit((unsigned char)behind.data[count]))
        count++;
    return vb_slice_equal(signs, VB_SLICE(" ")) && count > 0 && count < YEAR &&
           before.len + count <= MOST_FIGURES &&
           vb_slice_starts(vb_slice_cut(behind, count, behind.len), VB_SLICE("/"));
}

/* `144,TANDTC-PC`: 144/TANDTC-PC. False for what does not begin with an ordinal. */
bool seg_mend_number(vb_slice read, vb_buffer *out)
{
    enum { LONGEST = 48 };
    size_t at = 0, strokes = 0, next;
    bool dashed = false;
    if (read.len > LONGEST || !begins_with_figure(read))
        return false;
    if (read.data[0] == 'O') {
        vb_buffer_add_byte(out, '0');
        at++;
    }
    while (at < read.len) {
        size_t start = at;
        while (at < read.len && is_alphanumeric(read, at, &next))
            at = next;
        vb_slice part = vb_slice_cut(read, start, at);
        if (strokes == 0 && !is_figures(part))
            return false;
        vb_buffer_add(out, part);
        start = at;
        while (at < read.len && !is_alphanumeric(read, at, &next))
            at = next;
        if (at == read.len)
            break;
        vb_slice signs = vb_slice_cut(read, start, at);
        if (strokes == 0 && is_torn_figure(signs, part, vb_slice_cut(read, at, read.len)))
            continue;
        char sign = separator(signs, part, strokes, dashed);
        dashed |= strokes == 0 && sign == '-';
        strokes++;
        vb_buffer_add_byte(out, sign);
    }
    return strokes > 0;
}

/* ------------------------------------------------------------------------------------- dates -- */

/* The words of a date, and what stands between them. */
typedef struct open_date {
    size_t start;              /* of `ngày` */
    vb_slice day, month, year; /* as they were read */
} open_date;

/* Where the word begins that the skeleton has at letter `from` or behind it; SIZE_MAX: nowhere. */
static size_t find_word(const seg_skeleton *skeleton, size_t from, const char *word)
{
    size_t len = strlen(word);
    for (size_t i = from; i + len <= skeleton->len; i++) {
        if (memcmp(skeleton->text + i, word, len) == 0 && seg_begins_word(skeleton, i))
            return i;
    }
    return SIZE_MAX;
}

static vb_slice between(const seg_skeleton *skeleton, vb_slice text, size_t from, size_t to)
{
    return vb_slice_trim(
        vb_slice_cut(text, skeleton->behind[from - 1],
                     to == SIZE_MAX ? text.len : seg_letter_at(skeleton, text, to)));
}

static bool find_open_date(vb_slice text, open_date *out)
{
    enum { DAY = 4, MONTH = 5, YEAR = 3 };
    seg_skeleton skeleton;
    seg_skeleton_of(text, SEG_SKELETON_MAX, &skeleton);
    size_t day = find_word(&skeleton, 0, "ngay");
    if (day == SIZE_MAX)
        return false;
    *out = (open_date){.start = seg_letter_at(&skeleton, text, day)};
    size_t month = find_word(&skeleton, day + DAY, "thang");
    size_t year = month == SIZE_MAX ? SIZE_MAX : find_word(&skeleton, month + MONTH, "nam");
    if (year == SIZE_MAX)
        return true;
    out->day = between(&skeleton, text, day + DAY, month);
    out->month = between(&skeleton, text, month + MONTH, year);
    out->year = seg_first_word(between(&skeleton, text, year + YEAR, SIZE_MAX));
    return true;
}

/* What the sign looks like in a date: figures, NULL when none. */
static const char *figures_of(uint32_t sign)
{
    size_t from = 0;
    const char *written = seg_look_alike(SEG_GLYPH_DIGIT, sign, &from);
    return written ? written : seg_look_alike(SEG_GLYPH_ITALIC, sign, &from);
}

/* The digits that signs which all look like digits stand for; false for other signs. */
static bool read_digits(vb_slice read, size_t most, char *out)
{
    size_t count = 0;
    for (size_t at = 0; at < read.len;) {
        uint32_t sign;
        at += seg_decode(read, at, &sign);
        char digit[] = {(char)sign, '\0'};
        const char *figures = vb_is_digit(sign) ? digit : figures_of(sign);
        size_t len = figures ? strlen(figures) : 0;
        if (len == 0 || count + len > most)
            return false;
        memcpy(out + count, figures, len);
        count += len;
    }
    out[count] = '\0';
    return count > 0;
}

/* Day or month. */
static int read_pair(vb_slice read)
{
    enum { PAIR = 2 };
    char digits[PAIR + 1];
    if (!read_digits(read, PAIR, digits))
        return 0;
    return digits[1] ? (digits[0] - '0') * 10 + digits[1] - '0' : digits[0] - '0';
}

enum { YEAR_FIGURES = 4 };

/* The year that so many digits are without the one left out; 0: none of a document. */
static int year_without(const char *digits, size_t count, size_t left_out)
{
    enum { FIRST = 1945, LAST = 2040 };
    int year = 0;
    for (size_t i = 0; i < count; i++)
        year = i == left_out ? year : year * 10 + digits[i] - '0';
    return year < FIRST || year > LAST ? 0 : year;
}

/* Of five digits, one of them too many: if only one year can be meant. `doubled`: only one that
 * stands there twice is left out. */
static int year_of_five(const char *digits, bool doubled)
{
    int found = 0;
    for (size_t i = 0; i <= YEAR_FIGURES; i++) {
        bool twice = i < YEAR_FIGURES && digits[i] == digits[i + 1];
        int year = doubled && !twice ? 0 : year_without(digits, YEAR_FIGURES + 1, i);
        if (year && found && year != found)
            return 0;
        found = year ? year : found;
    }
    return found;
}

/* A year of four figures, or of five: a scan that doubled the last put in no other. */
static int read_year(vb_slice read)
{
    char digits[YEAR_FIGURES + 2];
    if (!read_digits(read, YEAR_FIGURES + 1, digits) || strlen(digits) < YEAR_FIGURES)
        return 0;
    if (strlen(digits) == YEAR_FIGURES)
        return year_without(digits, YEAR_FIGURES, YEAR_FIGURES);
    return year_of_five(digits, digits[YEAR_FIGURES - 1] == digits[YEAR_FIGURES]);
}

/* `ngày 21 tháng Hl năm 2019`, of which the grammar of dates made nothing: its day in `iso`, or ""
 * where it cannot be told; false where no date begins. */
bool seg_mend_date(vb_slice text, size_t *start, vb_buffer *iso)
{
    open_date found;
    if (!find_open_date(text, &found))
        return false;
    *start = found.start;
    int day = read_pair(found.day), month = read_pair(found.month), year = read_year(found.year);
    if (day && month && year && vb_date_valid(year, month, day))
        vb_buffer_add_format(iso, "%04d-%02d-%02d", year, month, day);
    return true;
}

/* ------------------------------------------------------------------------------------- place -- */

/* Whether the letters are the same but for one: left out, put in or read for another. */
static bool is_a_letter_off(const char *a, size_t a_len, const char *b, size_t b_len)
{
    size_t least = a_len < b_len ? a_len : b_len, most = a_len + b_len - least;
    size_t before = 0, behind = 0;
    while (before < least && a[before] == b[before])
        before++;
    while (before + behind < least && a[a_len - 1 - behind] == b[b_len - 1 - behind])
        behind++;
    return most - before - behind == 1;
}

/* The bytes of the level that a name in small letters begins with, the blank behind it with them:
 * `thành phố hồ chí minh`. */
static size_t level_before(vb_slice name)
{
    vb_place_level level;
    for (size_t i = 0; vb_place_level_at(i, &level); i++) {
        if (vb_slice_starts(name, level.name) && name.len > level.name.len &&
            name.data[level.name.len] == ' ')
            return level.name.len + 1;
    }
    return 0;
}

/* A place as a sentence has it, of what a head has in capitals: Thành phố Hồ Chí Minh. */
static void add_place(vb_slice head, vb_buffer *out)
{
    vb_buffer lower = VB_BUFFER(out->memory);
    vb_add_lower(&lower, head);
    vb_slice text = vb_buffer_slice(&lower);
    size_t level = level_before(text);
    if (level)
        vb_add_cased(out, vb_slice_cut(text, 0, level), VB_CASE_CAPITALISED);
    for (text = vb_slice_cut(text, level, text.len); text.len;) {
        vb_add_cased(out, seg_take_word(&text), VB_CASE_CAPITALISED);
        if (text.len)
            vb_buffer_add_byte(out, ' ');
    }
    out->failed |= lower.failed;
    vb_buffer_free(&lower);
}

/* Where a document is signed is its body's own place (II.4): `An Lo` under UBND HUYỆN AN LÃO is An
 * Lão, of which a letter was lost. False for a place that is listed, and where the body ends in
 * none like it. */
bool seg_mend_place(vb_slice place, vb_slice body, vb_buffer *out)
{
    enum { LETTERS_LEAST = 4 };
    seg_skeleton read, head;
    seg_skeleton_of(place, SEG_SKELETON_MAX, &read);
    seg_skeleton_of(body, SEG_SKELETON_MAX, &head);
    bool numbered = place.len && vb_is_digit((unsigned char)place.data[place.len - 1]); /* Quận 3 */
    if (read.len < LETTERS_LEAST || head.len == SEG_SKELETON_MAX || numbered)
        return false;
    for (size_t i = head.len; i-- > 0 && head.len - i <= read.len + 1;) {
        if (!seg_begins_word(&head, i) ||
            !is_a_letter_off(head.text + i, head.len - i, read.text, read.len))
            continue;
        if (vb_place_by_letters(place).len)
            return false;
        vb_slice named = vb_slice_cut(body, seg_letter_at(&head, body, i), body.len);
        vb_slice listed = vb_place_by_letters(named);
        if (listed.len)
            vb_buffer_add(out, listed);
        else if (head.text[i] == read.text[0])
            add_place(named, out);
        if (out->len)
            return true;
    }
    return false;
}

/* Whether the letters from `at` on are those of the place, one of which may have been misread, and
 * the word of the level before them, or their own words, were run together. */
static bool is_glued_place(const seg_skeleton *body, size_t level, size_t at,
                           const seg_skeleton *place)
{
    enum { FEWEST = 2, FEWEST_MISREAD = 3 };
    bool glued = !seg_begins_word(body, at);
    size_t len = body->len - at;
    if (at <= level || at >= body->len || place->len < FEWEST)
        return false;
    for (size_t i = 1; len == place->len && i < len; i++)
        glued |= seg_begins_word(place, i) && !seg_begins_word(body, at + i);
    bool same = len == place->len && memcmp(body->text + at, place->text, len) == 0;
    return glued && (same || (place->len >= FEWEST_MISREAD &&
                              is_a_letter_off(body->text + at, len, place->text, place->len)));
}

/* `XALONGTHANH`, `XÂY TỰ` where the date is given at Long Thành, at Y Tý: the word of a level and
 * its place, which were run together, as they are written apart. */
bool seg_part_place(vb_slice body, vb_slice place, vb_buffer *out)
{
    seg_skeleton read, named;
    vb_place_level level;
    seg_skeleton_of(body, SEG_SKELETON_MAX, &read);
    seg_skeleton_of(place, SEG_SKELETON_MAX, &named);
    for (size_t i = 0; vb_place_level_at(i, &level) && read.len < SEG_SKELETON_MAX; i++) {
        seg_skeleton word;
        seg_skeleton_of(level.name, SEG_SKELETON_MAX, &word);
        for (size_t at = 0; at + word.len < read.len; at++) {
            if (!seg_begins_word(&read, at) || memcmp(read.text + at, word.text, word.len) != 0 ||
                !is_glued_place(&read, at, at + word.len, &named))
                continue;
            vb_buffer_add(out, vb_slice_cut(body, 0, seg_letter_at(&read, body, at)));
            vb_add_upper(out, level.name);
            vb_buffer_add_byte(out, ' ');
            vb_add_upper(out, place);
            return true;
        }
    }
    return false;
}

/* ------------------------------------------------------------------------------------- motto -- */

static const seg_role motto_roles[] = {SEG_ROLE_FORMER_NATION, SEG_ROLE_NATION, SEG_ROLE_MOTTO,
                                       SEG_ROLE_PARTY};
enum { MOTTO_ROLES = sizeof motto_roles / sizeof motto_roles[0] };

static bool is_same_word(vb_slice word, vb_slice written)
{
    return vb_slice_equal(word, written) || (seg_is_dash(word) && seg_is_dash(written)) ||
           (vb_slice_equal(word, VB_SLICE("HOÀ")) && vb_slice_equal(written, VB_SLICE("HÒA")));
}

/* Whether the words are those of `written`, in either spelling of HÒA and with either dash. */
static bool is_spelt(vb_slice text, vb_slice written)
{
    while (text.len && written.len) {
        if (!is_same_word(seg_take_word(&text), seg_take_word(&written)))
            return false;
    }
    return text.len == written.len;
}

/* Whether it is Quốc hiệu and Tiêu ngữ, or the Party's name, to the byte: so is most of a text. */
static bool is_motto_to_the_byte(vb_slice text)
{
    for (size_t i = 0; i < MOTTO_ROLES && text.len; i++) {
        vb_slice written = seg_cue_written(&seg_cues[seg_cue_lists[motto_roles[i]].first]);
        if (vb_slice_starts(text, written))
            text = vb_slice_trim(vb_slice_cut(text, written.len, text.len));
    }
    return text.len == 0;
}

/* Quốc hiệu, Tiêu ngữ or the Party's name are always the same: those that were found, as they must
 * be written. False where none was, and where it is written so. */
bool seg_mend_motto(vb_slice text, vb_buffer *out)
{
    seg_skeleton skeleton;
    seg_match match;
    if (is_motto_to_the_byte(text))
        return false;
    seg_skeleton_of(text, SEG_SKELETON_MAX, &skeleton);
    for (size_t i = 0; i < MOTTO_ROLES; i++) {
        if (!seg_cue_find(&skeleton, motto_roles[i], &match))
            continue;
        if (out->len)
            vb_buffer_add_byte(out, ' ');
        vb_buffer_add(out, seg_cue_written(match.cue));
    }
    return out->len > 0 && !is_spelt(text, vb_buffer_slice(out));
}

/* ------------------------------------------------------------------------------------ bodies -- */

/* Whether each word is a syllable of Vietnamese: no scan put letters into it or words together. */
bool seg_is_of_syllables(vb_slice text)
{
    while (text.len) {
        vb_syllable parts;
        vb_slice word = seg_take_word(&text);
        if (word.data[word.len - 1] == ',')
            word.len--;
        if (word.len && !seg_is_dash(word) && !vb_syllable_parse(word, &parts))
            return false;
    }
    return true;
}

bool seg_has_marks(vb_slice text)
{
    uint32_t code_point;
    for (size_t at = 0; at < text.len;) {
        at += seg_decode(text, at, &code_point);
        if (code_point >= SEG_ASCII && vb_is_letter(code_point))
            return true;
    }
    return false;
}

/* `THƯ CẢM ƠN` is no Thư công, though all but three letters are: nothing in it was misread. */
bool seg_match_type(const vb_segmenter *tools, vb_slice text, size_t at, vb_name_match *match)
{
    const double one_letter = 0.87; /* of a name that has eight or more */
    if (!vb_document_type_match(tools->citation, text, at, match))
        return false;
    vb_slice read = vb_slice_cut(text, match->start, match->end);
    return match->score >= one_letter || !seg_has_marks(read) || !seg_is_of_syllables(read);
}

bool seg_is_prose(vb_slice line)
{
    vb_slice text = line;
    enum { FEWEST_WORDS = 5, DASHES_OF_MOTTO = 2 };
    size_t words = 0, syllables = 0, dashes = 0;
    seg_letters letters = seg_count_letters(text);
    if (letters.words < FEWEST_WORDS || letters.lower < 2 * letters.upper)
        return false;
    while (text.len) {
        vb_syllable parts;
        vb_slice word = seg_take_word(&text);
        while (word.len && vb_is_among(word.data[word.len - 1], ",;:.)"))
            word.len--;
        dashes += seg_is_dash(word);
        words += word.len > 0;
        syllables += word.len > 0 && vb_syllable_parse(word, &parts);
    }
    return syllables >= FEWEST_WORDS && syllables * 3 >= words * 2 && dashes != DASHES_OF_MOTTO &&
           !seg_has_cue(line, SEG_ROLE_DIGITAL_NEAR);
}

/* Whether all of the text is, or nearly is, a listed body. */
bool seg_is_listed_body(const vb_segmenter *tools, vb_slice text)
{
    const double near = 0.9;
    vb_name_match match;
    vb_buffer name = VB_BUFFER(tools->memory);
    bool is = vb_issuer_match(tools->citation, text, 0, &name, &match) && match.end == text.len &&
              match.score >= near;
    vb_buffer_free(&name);
    return is;
}

static bool is_as_long(vb_slice text, vb_slice name)
{
    enum { MOST = 1 };
    seg_skeleton read, written;
    seg_skeleton_of(text, SEG_SKELETON_MAX, &read);
    seg_skeleton_of(name, SEG_SKELETON_MAX, &written);
    return read.len <= written.len + MOST && written.len <= read.len + MOST;
}

/* `BOTAICHINH`, `BOQ TÀI CHÍNH`: the listed body that has nearly these letters, in capitals as the
 * head has it. A name of good syllables is only corrected where all of it is listed, for a place in
 * it may be another. False where none is so near, or it is written so. */
bool seg_mend_body(const vb_segmenter *tools, vb_slice text, vb_buffer *out)
{
    const double near = 0.9, nearest = 0.95;
    vb_name_match match;
    vb_buffer name = VB_BUFFER(tools->memory);
    bool told = vb_issuer_match(tools->citation, text, 0, &name, &match) && match.end == text.len &&
                match.score >= near;
    if (told)
        vb_add_upper(out, vb_buffer_slice(&name));
    told = told && !vb_slice_equal(vb_buffer_slice(out), text) &&
           ((match.score >= nearest && vb_slice_equal(vb_buffer_slice(&name), match.name)) ||
            !seg_is_of_syllables(text)) &&
           is_as_long(text, vb_buffer_slice(&name));
    out->failed |= name.failed;
    vb_buffer_free(&name);
    return told;
}

/* ----------------------------------------------------------------------------------- letters -- */

/* `V/v`, `V/về`, `VỀ/VỀ`: a v on either side of the stroke. */
bool seg_is_about_word(vb_slice word)
{
    enum { LONGEST = 10 };
    const char *stroke = word.len <= LONGEST ? memchr(word.data, '/', word.len) : NULL;
    return stroke && vb_is_among(word.data[0], "Vv") && stroke > word.data &&
           stroke + 1 < word.data + word.len && vb_is_among(stroke[1], "Vv");
}

/* The bytes of `Viv`, `V:v`, `V‘v`, `Vw`: a short first word of two v and a sign between, or of
 * what both together look like, `Vì` when it was read as a word; 0: it begins with another. */
static size_t misread_about(vb_slice text)
{
    enum { LONGEST = 6, MOST_LETTERS = 3 };
    seg_skeleton skeleton;
    vb_slice word = seg_first_word(text);
    if (vb_slice_equal(word, VB_SLICE("Vì")))
        return word.len;
    if (word.len < 2 || word.len > LONGEST || !vb_is_among(word.data[0], "Vv") ||
        !vb_is_among(word.data[word.len - 1], "Vvw"))
        return 0;
    seg_skeleton_of(word, SEG_SKELETON_MAX, &skeleton);
    return skeleton.len <= MOST_LETTERS ? word.len : 0;
}

/* A subject whose V/v stands before it as it must be written: V/V before capitals. `letter`: of a
 * letter, where it is due. */
void seg_add_subject(vb_slice text, bool letter, vb_buffer *out)
{
    vb_slice word = seg_first_word(text);
    size_t len = seg_is_about_word(word) ? word.len : letter ? misread_about(text) : 0;
    if (len) {
        text = vb_slice_cut(text, len, text.len);
        vb_buffer_add_string(out, seg_is_caps(text) ? "V/V" : "V/v");
    }
    vb_buffer_add(out, text);
}
