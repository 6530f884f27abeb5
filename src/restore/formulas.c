/*
 * What is known beforehand of the words of some places (NĐ 30/2020/NĐ-CP, Phụ lục I). Before the
 * date of a head stands the place where the document was signed (II.4): the words of a listed place
 * with the letters that were read, or of any province that they may have been, cost less there, or
 * others that are more usual would take their places: `Diễn biến, ngày 10 tháng 3 …`; and so they
 * do in the names of bodies around. Where one letter was misread it is the place that the name of a
 * body above ends in. Six words parted by two dashes of which most may be those of Tiêu ngữ (II.1)
 * are Tiêu ngữ, eight in capitals Quốc hiệu, and NAM at the end of the line above it is the end of
 * one that was too long for its own. And what stands before a document's number is Số (II.3): `S:
 * 14/TB-VP`, of a scanner that drops letters. What begins a line and ends in a colon may be Kính
 * gửi or Nơi nhận (II.9), which the sentence above has nothing to say of, nor of Căn cứ before a
 * document's type (II.5); marks of secrecy and haste stand alone (II.10); and below KT. BỘ TRƯỞNG
 * signs a THỨ TRƯỞNG (II.7). Days of the week have capitals, and quarters Roman numerals; a Sở is
 * no số. Names: places.c, parted_places.c, persons.c and laws.c; phrases: phrases.c; words before a
 * sign: unstopped.c; of recipients: entries.c; what a capital says: capitals.c.
 */
#include "restore/formulas.h"

#include "restore/home.h"
#include "restore/lattice.h"
#include "restore/numerals.h"
#include "restore/site.h"
#include "restore/token.h"
#include "restore/word.h"
#include "tables/document-types.h"
#include "tables/provinces.h"
#include "tables/segment-cues.h"
#include "vanban/citation.h"
#include "vanban/model.h"
#include "vanban/orthography.h"

#include <string.h>

static const relief of_place = {4.0F, 6.0F}, of_only_place = {6.0F, 6.0F},
                    of_same_place = {4.0F, 6.0F}, of_place_of_body = {9.0F, 12.0F},
                    of_motto = {8.0F, 12.0F}, of_ordinal = {4.0F, 6.0F}, of_figures = {9.0F, 12.0F},
                    of_nation = {8.0F, 6.0F}, of_cue = {8.0F, 9.0F}, of_deputy = {8.0F, 6.0F},
                    of_mark = {6.0F, 9.0F}, of_day = {4.0F, 6.0F}, of_quarter = {6.0F, 8.0F},
                    of_office = {2.0F, 9.0F}, of_office_by_letters = {8.0F, 9.0F},
                    of_grounds = {8.0F, 13.0F};
static const float type_near = 6.0F;

enum {
    MOTTO_WORDS = 6,
    MOTTO_WORDS_LEAST = 4,
    NATION_WORDS = 8,
    NATION_WORDS_LEAST = 5,
    PARTY_WORDS = 5,
    CUE_WORDS = 2
};

/* ------------------------------------------------------------------------------------ place -- */

/* Whether `ngày 10 tháng` begins at token `i`, behind a comma; its own letters may be misread. */
static bool is_date(vb_slice text, const token *tokens, size_t count, size_t i)
{
    if (i == 0 || i + 2 >= count || text.data[tokens[i].start] != 'n' ||
        !vb_is_digit((unsigned char)text.data[tokens[i + 1].start]) ||
        text.data[tokens[i + 2].start] != 't')
        return false;
    size_t end = tokens[i - 1].end;
    return memchr(text.data + end, ',', tokens[i].start - end) != NULL;
}

/* The words with capitals before `end`. */
static void find_first(site *s)
{
    s->first = s->end;
    for (size_t i = s->end; i-- > 0 && s->end - i <= PLACE_WORDS_MAX; s->first = i) {
        const token *t = &s->tokens[i];
        if (t->kind != VB_TOKEN_WORD || !begins_capital(site_word(s, i)) ||
            (i + 1 < s->end && t->behind != GAP_BLANKS))
            return;
    }
}

/* Whether they may end in a place of so many words: a last word by itself is none. */
static bool may_end_in(const site *s, size_t words)
{
    size_t most = s->end - s->first;
    return words <= most && words >= (most > 1 ? 2 : 1);
}

/* The listed place with the letters that were read, the longest; "" where there is none. */
static vb_slice place_by_letters(const site *s)
{
    vb_slice place = VB_SLICE("");
    for (size_t i = s->first; may_end_in(s, s->end - i) && !place.len; i++)
        place = vb_place_by_letters(
            vb_slice_cut(s->text, s->tokens[i].start, s->tokens[s->end - 1].end));
    return place;
}

static void relieve_place(const site *s, vb_slice place, relief by)
{
    uint16_t words[WORDS_MAX];
    size_t count = formula_words(s->model, place, words);
    if (may_end_in(s, count))
        formula_relieve(s, words, count, count, by);
}

/* What the place where the document was signed says of its province. */
static void tell_home(const site *s, vb_slice place)
{
    enum { SAME_MAX = 16 };
    vb_place places[SAME_MAX];
    size_t found = s->again ? 0 : vb_places_by_letters(place, places, SAME_MAX);
    if (found) /* the highest of its kinds comes last */
        home_tell(&s->lists->home, places, found, places[found - 1].kind);
}

/* Whether the words were read in tokens from `i` on, by their letters, each with a capital. */
static bool are_read_at(const site *s, const uint16_t *words, size_t count, size_t i)
{
    bool read = true;
    for (size_t k = 0; k < count && read; k++)
        read = s->tokens[i + k].kind == VB_TOKEN_WORD && begins_capital(site_word(s, i + k)) &&
               words[k] != VB_WORD_UNKNOWN &&
               has_same_letters(vb_model_spelling(s->model, words[k]), site_word(s, i + k));
    return read;
}

/* The same place stands in the names of bodies around: above the date, in the title, before who
 * signs. `TRUONG … CANH LIEN` of Canh Liên is no CẠNH LIỀN. */
static void relieve_place_around(const site *s, vb_slice place, size_t tokens)
{
    enum { ABOVE = 64, BELOW = 256, WORDS_LEAST = 2 };
    uint16_t words[WORDS_MAX];
    size_t count = formula_words(s->model, place, words);
    size_t end = s->end + BELOW < tokens ? s->end + BELOW : tokens;
    site around = *s;
    for (size_t i = s->first > ABOVE ? s->first - ABOVE : 0;
         count >= WORDS_LEAST && i + count <= end; i++) {
        around.end = i + count;
        if (around.end != s->end && are_read_at(s, words, count, i))
            formula_relieve(&around, words, count, count, of_same_place);
    }
}

/* Whether the place of these words in the head above may be the one before the date: of no more
 * than one word was another letter read there. */
static bool is_nearly_read(const site *s, vb_slice name, size_t words)
{
    size_t same = 0;
    for (size_t k = 0; k < words; k++)
        same += has_same_letters(word_of_name(name, k), site_word(s, s->end - words + k));
    return same + 1 == words;
}

/* The listed place of so many words that the name of a body above ends in, `HUYEN TRAN VAN THOI`,
 * and that was read before the date but for a letter: `Tran Van Thui`. */
static vb_slice place_of_body_above(const site *s, size_t words)
{
    enum { ABOVE = 64 };
    size_t i = s->first > ABOVE ? s->first - ABOVE : 0;
    for (; i + words < s->first; i++) {
        const token *first = &s->tokens[i + 1], *last = &s->tokens[i + words];
        if (last->line != first[-1].line || !vb_is_in_capitals(site_word(s, i)) ||
            !vb_is_in_capitals(site_word(s, i + 1)) || !place_is_level(site_word(s, i)))
            continue;
        vb_slice name = vb_place_by_letters(vb_slice_cut(s->text, first->start, last->end));
        if (words_in_name(name) == words && is_nearly_read(s, name, words))
            return name;
    }
    return VB_SLICE("");
}

/* Lets the words of such a place cost less. */
static void relieve_place_of_body(const site *s)
{
    vb_slice name = VB_SLICE("");
    for (size_t words = PLACE_WORDS_MAX; words > 1 && !name.len; words--)
        name = may_end_in(s, words) ? place_of_body_above(s, words) : name;
    if (name.len)
        relieve_place(s, name, of_place_of_body);
}

static void relieve_places(site *s, size_t count)
{
    find_first(s);
    vb_slice place = place_by_letters(s);
    if (!place.len)
        relieve_place_of_body(s);
    if (place.len) {
        relieve_place(s, place, of_only_place);
        relieve_place_around(s, place, count);
        tell_home(s, place);
    }
    for (size_t row = 0; row < vb_table_provinces.rows && !place.len; row++)
        relieve_place(s, vb_table_cell(&vb_table_provinces, row, PROVINCES_NAME), of_place);
}

/* ------------------------------------------------------------------------------------ motto -- */

/* A dash between token `i` and the next, on the same line; most gaps are a blank. */
static inline bool has_dash(vb_slice text, const token *tokens, size_t i)
{
    size_t start = tokens[i].end, end = tokens[i + 1].start;
    if (tokens[i].behind == GAP_BLANKS || start == end)
        return false;
    vb_slice between = vb_slice_cut(text, start, end);
    if (memchr(between.data, '\n', between.len))
        return false;
    return memchr(between.data, '-', between.len) ||
           vb_slice_find(between, VB_SLICE("–"), 0) != SIZE_MAX ||
           vb_slice_find(between, VB_SLICE("—"), 0) != SIZE_MAX;
}

/* Độc lập - Tự do - Hạnh phúc: whether words so parted end before token `end`. */
static bool is_parted_as_motto(vb_slice text, const token *tokens, size_t end)
{
    return end >= MOTTO_WORDS && has_dash(text, tokens, end - 3) && has_dash(text, tokens, end - 5);
}

/* Lets the words of the first cue of a role cost less, if so many of them may have been read. */
static void relieve_role(const site *s, const char *role, size_t least)
{
    const vb_table *cues = &vb_table_segment_cues;
    uint16_t words[WORDS_MAX];
    size_t row = vb_table_search(cues, vb_slice_of(role));
    size_t count = formula_words(s->model, vb_table_cell(cues, row, SEGMENT_CUES_CUE), words);
    if (count <= s->end)
        formula_relieve(s, words, count, least, of_motto);
}

/* Whether the last so many words stand in capitals at the end of a line, and end in a word with
 * that letter. */
static bool ends_line_in_capitals(const site *s, size_t count, size_t words, char last)
{
    if (s->end < words || s->text.data[s->tokens[s->end - 1].start] != last ||
        (s->end < count && s->tokens[s->end].line == s->tokens[s->end - 1].line))
        return false;
    for (size_t i = s->end - words; i < s->end; i++) {
        if (s->tokens[i].line != s->tokens[s->end - 1].line || !vb_is_in_capitals(site_word(s, i)))
            return false;
    }
    return true;
}

/* Đảng Cộng sản Việt Nam, as the Party's papers have above. */
static bool may_be_party(const site *s, size_t count)
{
    return ends_line_in_capitals(s, count, PARTY_WORDS, 'N');
}

/* Đoàn TNCS Hồ Chí Minh, as those of its Youth Union have. */
static bool may_be_union(const site *s, size_t count)
{
    return ends_line_in_capitals(s, count, PARTY_WORDS, 'M');
}

/* Quốc hiệu, behind a body's name too, of which the last word may stand on the next line: what is
 * before it may make other words likely (Đồng Văn Cống is a name). */
static void relieve_nation(const site *s, size_t count)
{
    uint16_t words[NATION_WORDS];
    bool whole = ends_line_in_capitals(s, count, NATION_WORDS, 'N');
    if (!whole && !ends_line_in_capitals(s, count, NATION_WORDS - 1, 'V'))
        return;
    const vb_table *cues = &vb_table_segment_cues;
    size_t row = vb_table_search(cues, VB_SLICE("nation"));
    if (formula_words(s->model, vb_table_cell(cues, row, SEGMENT_CUES_CUE), words) == NATION_WORDS)
        formula_relieve(s, words, NATION_WORDS - !whole, NATION_WORDS_LEAST, of_motto);
    if (whole)
        parted_place_relieve(s, count, NATION_WORDS);
}

/* Where the line above Tiêu ngữ ends, beside which the end of a body's name may stand in capitals;
 * 0 when other text does. */
static size_t end_above_motto(const site *s)
{
    enum { BESIDE = 12 };
    size_t end = s->end - MOTTO_WORDS;
    for (size_t i = 0; i < BESIDE && end > 0 && !site_begins_line(s, end); i++, end--) {
        vb_slice word = site_word(s, end - 1);
        if (!is_in_capitals(word) && !(word.len == 1 && begins_capital(word)))
            return 0;
    }
    return end > 0 && site_begins_line(s, end) ? end : 0;
}

/* The last word of Quốc hiệu, on a line of its own or behind a body's name: `THÔN NAM`. */
static void relieve_nation_end(const site *s)
{
    site before = *s;
    before.end = s->end > MOTTO_WORDS ? end_above_motto(s) : 0;
    uint16_t word = formula_word(s->model, VB_SLICE("nam"));
    if (before.end && begins_capital(site_word(s, before.end - 1)))
        formula_relieve(&before, &word, 1, 1, of_nation);
}

/* Tiêu ngữ, where there is a `choice`; what ends above it stands further back. */
static void relieve_motto(const site *s, bool choice)
{
    if (choice)
        relieve_role(s, "motto", MOTTO_WORDS_LEAST);
    relieve_nation_end(s);
}

/* ---------------------------------------------------------------------------------- ordinal -- */

/* Whether a document's number begins at token `end`, on the same line as the word before it. */
static bool is_number(const site *s, size_t count)
{
    if (s->end >= count || s->tokens[s->end].line != s->tokens[s->end - 1].line)
        return false;
    const token *number = &s->tokens[s->end];
    vb_slice read = vb_slice_cut(s->text, number->start, number->end);
    return number->kind == VB_TOKEN_LOCKED && !number->label && !number->kept && read.len &&
           (number->written.data || memchr(read.data, '/', read.len)) &&
           vb_is_digit((unsigned char)(number->written.data ? number->written : read).data[0]);
}

/* Whether a single blank stands on either side of token `i`, on its line. */
static bool stands_in_line(const site *s, size_t i)
{
    return i > 0 && is_one_blank_in_line(s->text, &s->tokens[i - 1], &s->tokens[i]) &&
           is_one_blank_in_line(s->text, &s->tokens[i], &s->tokens[i + 1]);
}

/* Whether token `i` begins a line behind one that ends in a document's type. */
static bool stands_below_type(const site *s, size_t i)
{
    const vb_table *types = &vb_table_document_types;
    uint16_t words[WORDS_MAX];
    bool below = false;
    if (i < 2 || s->tokens[i].line != s->tokens[i - 1].line + 1 || s->tokens[i].paragraph)
        return false;
    for (size_t row = 0; row < types->rows && !below; row++) {
        size_t count =
            formula_words(s->model, vb_table_cell(types, row, DOCUMENT_TYPES_NAME), words);
        below = count == 2 && formula_edge(s, i - 2, words[0], type_near) &&
                formula_edge(s, i - 1, words[1], type_near);
    }
    return below;
}

/* Of two numbers in a sentence the first is none, `thụ lý 86 112/2023/TLST-DS`; in a list or a
 * table it is the number of the row. */
static void relieve_ordinal(const site *s)
{
    size_t last = s->end - 1;
    bool figures = s->tokens[last].kind == VB_TOKEN_NUMBER;
    if (figures && !stands_in_line(s, last) && !stands_below_type(s, last))
        return;
    relief by = figures ? of_figures : of_ordinal;
    edge *e = formula_edge(s, last, formula_word(s->model, VB_SLICE("số")), by.near);
    if (!e)
        return;
    e->cost -= by.less;
    e->ordinal = true;
}

/* ------------------------------------------------------------------------------- line starts -- */

/* Whether two words before token `end` are all that stands on their line before a colon. */
static bool is_before_colon(const site *s)
{
    if (s->end < CUE_WORDS || !site_begins_line(s, s->end - CUE_WORDS))
        return false;
    size_t behind = s->tokens[s->end - 1].end;
    return behind < s->text.len && s->text.data[behind] == ':';
}

/* Lets the words of the cues of a role cost less that are all of the last so many tokens. */
static void relieve_whole(const site *s, const char *role, size_t count, relief by)
{
    const vb_table *cues = &vb_table_segment_cues;
    uint16_t words[WORDS_MAX];
    for (size_t row = vb_table_search(cues, vb_slice_of(role));
         row < cues->rows &&
         vb_slice_equal(vb_table_cell(cues, row, SEGMENT_CUES_ROLE), vb_slice_of(role));
         row++)
        if (formula_words(s->model, vb_table_cell(cues, row, SEGMENT_CUES_CUE), words) == count)
            formula_relieve(s, words, count, count, by);
}

/* MẬT, HỎA TỐC: a mark in capitals, alone on its line, above the text (II.10). */
static void relieve_mark(const site *s, size_t count)
{
    enum { HEAD = 80, LONGEST = 4 }; /* words */
    size_t first = s->end;
    if (s->end > HEAD || (s->end < count && !site_begins_line(s, s->end)) ||
        !is_in_capitals(site_word(s, s->end - 1)))
        return;
    do {
        if (!is_in_capitals(site_word(s, --first)) || s->end - first > LONGEST)
            return;
    } while (!site_begins_line(s, first));
    relieve_whole(s, "secrecy", s->end - first, of_mark);
    relieve_whole(s, "urgency", s->end - first, of_mark);
}

/* Whether KT. BỘ TRƯỞNG ends before token `end`. */
static bool ends_proxy(const site *s)
{
    enum { WORDS = 3 };
    if (s->end < WORDS || s->text.data[s->tokens[s->end - WORDS].start] != 'K')
        return false;
    vb_slice all = vb_slice_cut(s->text, s->tokens[s->end - WORDS].start, s->text.len);
    return vb_slice_starts(all, VB_SLICE("KT.")) && is_in_capitals(site_word(s, s->end - 1)) &&
           formula_edge(s, s->end - 2, formula_word(s->model, VB_SLICE("bộ")), of_deputy.near) &&
           formula_edge(s, s->end - 1, formula_word(s->model, VB_SLICE("trưởng")), of_deputy.near);
}

/* Two capitals a line or a few below, for recipients may stand beside. */
static void relieve_deputy(const site *s)
{
    const uint16_t deputy[] = {formula_word(s->model, VB_SLICE("thứ")),
                               formula_word(s->model, VB_SLICE("trưởng"))};
    if (is_in_capitals(site_word(s, s->end - 2)) && is_in_capitals(site_word(s, s->end - 1)))
        formula_relieve(s, deputy, CUE_WORDS, CUE_WORDS, of_deputy);
}

/* ---------------------------------------------------------------------------------- grounds -- */

/* Whether token `i` may be the first word of a document's type, with its capital. */
static bool may_begin_type(const site *s, size_t i)
{
    const vb_table *types = &vb_table_document_types;
    uint16_t words[WORDS_MAX];
    bool begins = false;
    for (size_t row = 0; row < types->rows && begins_capital(site_word(s, i)) && !begins; row++)
        begins = formula_words(s->model, vb_table_cell(types, row, DOCUMENT_TYPES_NAME), words) &&
                 formula_edge(s, i, words[0], type_near);
    return begins;
}

/* Căn cứ, in italics as it is set (II.5), is read as `Can cut` and worse, line below line alike. */
static void relieve_grounds(const site *s, size_t count)
{
    if (s->end < CUE_WORDS || s->end >= count || !site_begins_line(s, s->end - CUE_WORDS) ||
        s->text.data[s->tokens[s->end - CUE_WORDS].start] != 'C' ||
        (s->text.data[s->tokens[s->end - 1].start] | 0x20) != 'c' || !may_begin_type(s, s->end))
        return;
    const uint16_t words[] = {formula_word(s->model, VB_SLICE("căn")),
                              formula_word(s->model, VB_SLICE("cứ"))};
    formula_relieve(s, words, CUE_WORDS, CUE_WORDS, of_grounds);
}

/* ------------------------------------------------------------------------------------ dates -- */

static inline bool begins_day(char first)
{
    return first == 'H' || first == 'B' || first == 'T' || first == 'N' || first == 'S';
}

/* Thứ Hai to thứ Bảy: a day of the week is written with a capital (NĐ 30/2020/NĐ-CP, Phụ lục II).
 */
static void relieve_weekday(const site *s)
{
    static const char *const days[] = {"hai", "ba", "tư", "năm", "sáu", "bảy"};
    if (s->end < CUE_WORDS || !begins_day(s->text.data[s->tokens[s->end - 1].start]) ||
        is_in_capitals(site_word(s, s->end - 1)))
        return;
    vb_slice before = site_word(s, s->end - CUE_WORDS);
    if (before.len < 2 || (before.data[0] | 0x20) != 't' || (before.data[1] | 0x20) != 'h')
        return;
    uint16_t words[CUE_WORDS] = {formula_word(s->model, VB_SLICE("thứ"))};
    if (!formula_edge(s, s->end - CUE_WORDS, words[0], of_day.near))
        return;
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        words[1] = formula_word(s->model, vb_slice_of(days[i]));
        formula_relieve(s, words, CUE_WORDS, CUE_WORDS, of_day);
    }
}

/* Quý before I to IV. */
static void relieve_quarter(const site *s, size_t count)
{
    enum { QUARTERS = 4 };
    if (s->end >= count || (s->text.data[s->tokens[s->end - 1].start] | 0x20) != 'q' ||
        s->tokens[s->end - 1].behind != GAP_BLANKS)
        return;
    unsigned numeral = numeral_of_strokes(site_word(s, s->end));
    if (numeral == 0 || numeral > QUARTERS)
        return;
    uint16_t word = formula_word(s->model, VB_SLICE("quý"));
    formula_relieve(s, &word, 1, 1, of_quarter);
}

/* ---------------------------------------------------------------------------------- offices -- */

/* Whether the last token was read as S and a letter or two, inside of a sentence, and no number or
 * colon stands behind it. */
static bool may_be_office(const site *s, size_t count)
{
    enum { BYTES = 4 };
    const token *t = &s->tokens[s->end - 1];
    vb_slice word = site_word(s, s->end - 1);
    if (word.data[0] != 'S' || word.len < 2 || word.len > BYTES || t->opening != OPENS_NOTHING ||
        (t->end < s->text.len && s->text.data[t->end] == ':'))
        return false;
    return s->end == count || s->tokens[s->end].kind == VB_TOKEN_WORD ||
           s->tokens[s->end].line > t->line;
}

/* Whether an abbreviation in capitals stands right behind the last token, as no number is. */
static bool is_before_abbreviation(const site *s, size_t count)
{
    if (s->end >= count || s->tokens[s->end - 1].behind != GAP_BLANKS ||
        is_in_capitals(site_word(s, s->end - 1)))
        return false;
    vb_slice behind = site_word(s, s->end);
    return is_in_capitals(behind) && !memchr(behind.data, '/', behind.len) &&
           !form_in_small_letters(s->model, behind);
}

/* Sở: with a capital, and without a number behind it, it is no số. */
static void relieve_office(const site *s, size_t count)
{
    if (!may_be_office(s, count))
        return;
    uint16_t word = formula_word(s->model, VB_SLICE("sở"));
    formula_relieve(s, &word, 1, 1,
                    is_before_abbreviation(s, count) ? of_office_by_letters : of_office);
}

/* What ends in a word with a capital before token `end`. */
static void relieve_capital(const site *s, size_t count)
{
    relieve_weekday(s);
    relieve_office(s, count);
    if (!vb_is_in_capitals(site_word(s, s->end - 1)))
        return;
    if (may_be_party(s, count))
        relieve_role(s, "party", PARTY_WORDS - 1);
    if (may_be_party(s, count) || may_be_union(s, count))
        parted_place_relieve(s, count, PARTY_WORDS);
    relieve_nation(s, count);
    relieve_mark(s, count);
}

/* What ends before token `end`; a line where KT. BỘ TRƯỞNG ended is told by `proxy_line`. */
static void relieve_before(site *s, size_t count, size_t proxy_line)
{
    enum { PROXY_REACH = 4 };
    size_t line = s->tokens[s->end - 1].line;
    char first = s->text.data[s->tokens[s->end - 1].start];
    if (is_date(s->text, s->tokens, count, s->end))
        relieve_places(s, count);
    if (first < 'a' || first > 'z')
        relieve_capital(s, count);
    if (is_number(s, count))
        relieve_ordinal(s);
    if (is_before_colon(s)) { /* Kính gửi, Nơi nhận */
        relieve_whole(s, "addressee", CUE_WORDS, of_cue);
        relieve_whole(s, "recipients", CUE_WORDS, of_cue);
    }
    relieve_grounds(s, count);
    relieve_quarter(s, count);
    phrases_relieve(s);
    if (s->end >= CUE_WORDS && line > proxy_line && line - proxy_line <= PROXY_REACH)
        relieve_deputy(s);
}

void formulas_relieve(lattice *l, formula_lists *lists, const vb_model *model, vb_slice text,
                      const vb_array *tokens, bool again)
{
    enum { REACH = NATION_WORDS };
    size_t proxy_line = SIZE_MAX; /* none yet */
    site s = {.l = l,
              .lists = lists,
              .model = model,
              .text = text,
              .tokens = tokens->items,
              .again = again};
    if (!lists->listed) {
        places_list(&lists->places, model);
        persons_list(&lists->persons, model);
        phrases_list(&lists->phrases, model);
        entries_list(&lists->entries, model);
        laws_list(&lists->laws, model);
        unstopped_list_words(&lists->unstopped, model);
        capitals_list(&lists->capitals);
        lists->listed = true;
    }
    places_relieve(&s, tokens->count);
    persons_relieve(&s, tokens->count);
    entries_relieve(&s, tokens->count);
    laws_relieve(&s, tokens->count);
    for (s.end = 1; s.end <= tokens->count; s.end++) {
        bool choice = !again || site_has_choice(&s, s.end > REACH ? s.end - REACH : 0, s.end);
        if (choice)
            relieve_before(&s, tokens->count, proxy_line);
        if (is_parted_as_motto(text, s.tokens, s.end))
            relieve_motto(&s, choice);
        if (site_has_choice(&s, s.end - 1, s.end))
            unstopped_weigh(&s, tokens->count);
        if (ends_proxy(&s))
            proxy_line = s.tokens[s.end - 1].line;
    }
    for (size_t i = 0; i < tokens->count; i++)
        capitals_weigh(&s, i);
}
