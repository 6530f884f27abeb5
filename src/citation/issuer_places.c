/*
 * The place behind a body, below the province: listed for bodies such as that, or clean words.
 */
#include "citation/issuer_places.h"

#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/entry_list.h"
#include "citation/figures.h"
#include "citation/fold.h"
#include "citation/issuer_levels.h"
#include "citation/issuer_match.h"
#include "citation/place_misread.h"
#include "citation/place_words.h"
#include "citation/places.h"
#include "citation/tables.h"
#include "vanban/orthography.h"

#include "tables/other-column.h"

/* So many words at most make up a name that is listed, and so many of one that is in no list. */
enum { PLACE_WORDS = 4, CLEAN_WORDS = 3 };

/* Whether the head's other column begins with the word. */
static bool begins_other_column(vb_slice word)
{
    const vb_table *table = &vb_table_other_column;
    for (size_t row = 0; row < table->rows; row++) {
        size_t looked = 0;
        if (vb_table_cell(table, row, OTHER_COLUMN_ALONE).len &&
            folded_end(word, 0, vb_table_cell(table, row, OTHER_COLUMN_WORD), &looked) == word.len)
            return true;
    }
    return false;
}

/* Where the number ends that a place's name ends in, one or two figures behind a blank; `end`: none
 * stands there, or one of an amount, a date or a document. */
static size_t place_number_end(vb_slice text, size_t end, vb_name_match *match)
{
    size_t first = end + 1, at, next;
    look_further(match, end + 1);
    if (first >= text.len || text.data[end] != ' ' || text.data[first] == '0')
        return end;
    at = vb_figures_end(text, first, 2);
    uint32_t behind = code_point_at(text, at, &next);
    look_further(match, next + 1);
    bool goes_on = is_word_letter(behind) || behind == '/' || behind == '-' || behind == '%' ||
                   ((behind == '.' || behind == ',') && next < text.len &&
                    vb_is_digit((unsigned char)text.data[next]));
    return at == first || goes_on ? end : at;
}

/* The place behind a body whose name ends in a figure: quận 3, xã A Lưới 2. False: there is none.
 */
static bool add_numbered_place(vb_slice text, size_t from, const place_word *words, size_t count,
                               vb_buffer *out, vb_name_match *match)
{
    size_t behind = count ? words[count - 1].end : from;
    size_t end = place_number_end(text, behind, match);
    if (end == behind)
        return false;
    bool numbered;
    vb_slice read = count ? vb_slice_cut(text, words[0].start, behind) : VB_SLICE("");
    vb_slice name = numbered_place_of_body(vb_buffer_slice(out), read, &numbered);
    if (!numbered)
        return false;
    if (name.len)
        add_word(out, name);
    vb_buffer_add(out, vb_slice_cut(text, behind, end));
    match->end = end;
    return true;
}

static vb_slice first_word(vb_slice name)
{
    size_t blank = vb_slice_find(name, VB_SLICE(" "), 0);
    return vb_slice_cut(name, 0, blank < name.len ? blank : name.len);
}

static bool same_word(vb_slice read, vb_slice written)
{
    return read.len == written.len && is_clean(read, 0, read.len, written);
}

/* Whether the word is the first of a listed body's name: Đảng ủy Trường … is of no place. */
static bool begins_body(const vb_citation *citation, vb_slice text, const place_word *word)
{
    const entry_list *bodies = &citation->tables->issuers;
    vb_slice read = vb_slice_cut(text, word->start, word->end);
    size_t next;
    uint32_t first = fold_letter(code_point_at(read, 0, &next));
    size_t letter = first < 128 ? first : 128;
    for (size_t i = bodies->begins[letter]; i < bodies->begins[letter + 1]; i++)
        if (same_word(read, first_word(entry_name(bodies, &bodies->items[i]))))
            return true;
    return false;
}

/* Whether a numeral stands behind: Hội đồng nhân dân tỉnh Khoá XII. */
static bool numeral_follows(vb_slice text, size_t end, vb_name_match *match)
{
    size_t first = skip_blanks(text, end, 2), at = roman_end(text, first, ROMAN_MAX);
    look_further(match, at + 1);
    return at > first && (at == text.len || is_blank((unsigned char)text.data[at]) ||
                          vb_is_among(text.data[at], ",.;)"));
}

/* Whether the body is in capitals, and so is its place: UBND HUYỆN SÓC SƠN, but UBND TP Thủ Đức. */
static bool is_in_capitals(vb_slice text, vb_name_match *match)
{
    size_t looked, next = skip_blanks(text, pass_short_form(text, match->end), 2);
    if (!vb_is_in_capitals(vb_slice_cut(text, match->start, match->end)))
        return false;
    bool small = is_short_form(text, match->end) &&
                 capitalised_word(text, next, VB_CASE_CAPITALISED, &looked) > next;
    if (is_short_form(text, match->end))
        look_further(match, looked);
    return !small;
}

static vb_slice words_read(vb_slice text, const place_word *words, size_t count)
{
    return vb_slice_cut(text, words[0].start, words[count - 1].end);
}

/*
 * The place of a body in capitals that a place of a higher level follows: XÃ CHIỀNG MAI HUYỆN MAI
 * SƠN. The longest that is listed, for a name may end in the word for a level, as Phước Tỉnh does;
 * `count` becomes the number of its words. Where none is, that of the words before the level, if
 * it was read with its marks; else 0.
 */
static vb_slice place_before_level(vb_slice text, const place_word *words, size_t *count,
                                   vb_slice body, vb_name_match *match)
{
    size_t before = 0, most = *count;
    vb_place_level own;
    bool clean;
    *count = 0;
    if (!vb_place_level_at(vb_place_level_of_body(body), &own))
        return VB_SLICE("");
    for (size_t i = most - 1; i > 0; i--) {
        if (!higher_level_at(text, words[i].start, &own, &clean, match))
            continue;
        vb_slice listed = vb_place_of_body(body, words_read(text, words, i));
        before = clean ? i : before;
        *count = listed.len ? i : *count;
        if (listed.len)
            return listed;
    }
    *count = before;
    return VB_SLICE("");
}

/* The listed place of two names with a dash, whose first was read: Xuân Hương - Đà Lạt. */
static bool add_dashed_place(vb_slice text, vb_slice read, vb_case shape, vb_buffer *out,
                             vb_name_match *match)
{
    size_t before = (size_t)(read.data - text.data) + read.len, looked, next;
    size_t dash = skip_blanks(text, before, 1), ends[PLACE_WORDS], count = 0;
    uint32_t sign = code_point_at(text, dash, &next);
    look_further(match, next);
    if (sign != '-' && sign != 0x2013)
        return false;
    for (size_t at = skip_blanks(text, next, 2); count < PLACE_WORDS;
         at = skip_blanks(text, ends[count++], 2)) {
        ends[count] = capitalised_word(text, at, shape, &looked);
        look_further(match, looked);
        if (ends[count] == at)
            break;
    }
    while (count-- > 0) {
        vb_slice name = vb_place_of_body(vb_buffer_slice(out),
                                         vb_slice_cut(text, before - read.len, ends[count]));
        if (vb_slice_find(name, VB_SLICE("-"), 0) >= name.len)
            continue;
        add_word(out, name);
        match->end = ends[count];
        return true;
    }
    return false;
}

/* Whether all the words are syllables: what is in no list is only believed where it was read well.
 */
static bool are_syllables(vb_slice text, const place_word *words, size_t count)
{
    vb_syllable syllable;
    size_t i = 0;
    while (i < count &&
           vb_syllable_parse(vb_slice_cut(text, words[i].start, words[i].end), &syllable))
        i++;
    return i == count;
}

/* Adds a place that is in no list as it stands, or, in capitals, as it is written elsewhere. */
static void add_unlisted(vb_slice text, const place_word *words, size_t count, bool capitals,
                         vb_buffer *out)
{
    for (size_t i = 0; i < count; i++) {
        vb_slice word = vb_slice_cut(text, words[i].start, words[i].end);
        vb_buffer_add_byte(out, ' ');
        if (capitals)
            vb_add_capitalised(out, word);
        else
            vb_buffer_add(out, word);
    }
}

/* How the words of the place are written behind the body. */
static vb_case place_case(bool capitals)
{
    return capitals ? VB_CASE_UPPER : VB_CASE_CAPITALISED;
}

bool add_listed_place(vb_slice text, size_t beyond, vb_buffer *out, vb_name_match *match)
{
    place_word words[PLACE_WORDS];
    size_t from = pass_short_form(text, match->end);
    size_t count = list_words(text, from, vb_buffer_slice(out),
                              place_case(is_in_capitals(text, match)), PLACE_WORDS, words, match);
    for (; count && words[count - 1].end > beyond; count--) {
        vb_slice name = vb_place_of_body(vb_buffer_slice(out), words_read(text, words, count));
        if (!name.len)
            continue;
        add_word(out, name);
        match->end = words[count - 1].end;
        return true;
    }
    return false;
}

/* The listed place behind a body whose name tells no level, where the text has no marks, Hat Kiem
 * lam Son Dong, or is in capitals. Of one word it may be any. */
static vb_slice place_of_any_level(vb_slice body, vb_slice read, size_t words, bool clean)
{
    if (words < 2 || vb_place_level_of_body(body) != SIZE_MAX)
        return VB_SLICE("");
    vb_slice place = vb_place_by_letters(read);
    return clean && !is_clean(read, 0, read.len, place) ? VB_SLICE("") : place;
}

bool add_place(const vb_citation *citation, vb_slice text, bool clean, vb_buffer *out,
               vb_name_match *match)
{
    place_word words[PLACE_WORDS];
    bool capitals = is_in_capitals(text, match), whole = clean;
    clean = clean && !capitals;
    size_t from = pass_short_form(text, match->end);
    size_t count = list_words(text, from, vb_buffer_slice(out), place_case(capitals), PLACE_WORDS,
                              words, match);
    for (size_t i = 0; capitals && i < count; i++)
        if (begins_other_column(vb_slice_cut(text, words[i].start, words[i].end)))
            count = i;
    if (add_numbered_place(text, from, words, count, out, match) ||
        (count &&
         add_dashed_place(text, words_read(text, words, count), place_case(capitals), out, match)))
        return true;
    if (count == 0)
        return false;
    vb_slice listed = vb_place_of_body(vb_buffer_slice(out), words_read(text, words, count));
    if (!listed.len && clean && count > CLEAN_WORDS) {
        count = CLEAN_WORDS;
        listed = vb_place_of_body(vb_buffer_slice(out), words_read(text, words, count));
    }
    size_t all = count;
    if (!listed.len && capitals) {
        listed = place_before_level(text, words, &count, vb_buffer_slice(out), match);
        clean = whole && count > 0 && are_syllables(text, words, count);
    }
    if (!listed.len && !whole && all) {
        listed = misread_place(citation, vb_buffer_slice(out), words_read(text, words, all));
        count = listed.len ? all : count;
    }
    if (!listed.len && (!whole || capitals) && all) {
        listed = place_of_any_level(vb_buffer_slice(out), words_read(text, words, all), all, whole);
        count = listed.len ? all : count;
    }
    if (!listed.len && (!clean || begins_body(citation, text, &words[0]) ||
                        numeral_follows(text, words[count - 1].end, match)))
        return false;
    if (listed.len)
        add_word(out, listed);
    else
        add_unlisted(text, words, count, capitals, out);
    match->end = words[count - 1].end;
    return true;
}
