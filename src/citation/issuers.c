/*
 * The bodies that issue documents: the name that stands in a table, and what may follow that.
 */
#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/fold.h"
#include "citation/issuer_levels.h"
#include "citation/issuer_match.h"
#include "citation/issuer_places.h"
#include "citation/likeness.h"
#include "citation/names.h"
#include "citation/place_words.h"
#include "citation/tables.h"
#include "citation/well_read.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include "tables/body-words.h"
#include "tables/issuers.h"

#include <string.h>

/* Whether the full stop at `at` ends a sentence: it stands right behind its last word, and a
 * capital follows it. Sets how far it looked. */
static bool ends_sentence(vb_slice text, size_t at, size_t *looked)
{
    enum { BLANKS = 8 };
    size_t next = skip_blanks(text, at + 1, BLANKS);
    uint32_t first = code_point_at(text, next, looked);
    *looked += next == text.len; /* what the text ends in may go on elsewhere */
    bool speck = at > 0 && is_ascii_blank(text.data[at - 1]); /* Bộ trưởng . / Bộ Y tế */
    return next > at + 1 && vb_lower(first) != first && !speck && !is_short_form(text, at);
}

/* Where the sentence ends that the body at `at` stands in, no further than `end`. */
static size_t sentence_end(vb_slice text, size_t at, size_t end)
{
    size_t looked;
    const char *stop;
    for (; at < end && (stop = memchr(text.data + at, '.', end - at)) != NULL; at++) {
        at = (size_t)(stop - text.data);
        if (ends_sentence(text, at, &looked))
            return at;
    }
    return end;
}

/* Of the stops that were looked at it had to be known what follows them. */
static void look_behind_stops(vb_slice text, vb_name_match *match)
{
    size_t at = match->start, end = match->looked < text.len ? match->looked : text.len, looked;
    const char *stop;
    for (; at < end && (stop = memchr(text.data + at, '.', end - at)) != NULL; at++) {
        at = (size_t)(stop - text.data);
        ends_sentence(text, at, &looked);
        look_further(match, looked);
    }
}

/* The body whose name stands at `at`, in one sentence. */
static bool find_body(const vb_citation *citation, vb_slice text, size_t at, vb_name_match *match)
{
    size_t end = at + NAME_WINDOW < text.len ? at + NAME_WINDOW : text.len;
    end = sentence_end(text, at, end);
    bool found = find_name(citation, &citation->tables->issuers, text, at, end - at, 0.78, match);
    look_behind_stops(text, match);
    return found;
}

/* What the table of issuers says of a row. */
typedef struct issuer_facts {
    vb_slice canonical;
    char place; /* what may follow, a letter of data/issuers.tsv; - nothing */
} issuer_facts;

static issuer_facts facts_of_issuer(const vb_name_match *match)
{
    const vb_table *table = &vb_table_issuers;
    vb_slice canonical = vb_table_cell(table, match->row, ISSUERS_ISSUER);
    vb_slice place = vb_table_cell(table, match->row, ISSUERS_PLACE);
    return (issuer_facts){canonical.len ? canonical : match->name, place.len ? place.data[0] : '-'};
}

/* Whether what was read tells that another body stands there: by one word where it was read well,
 * without its marks by such as no scan makes of one another, Hoi dong tham dinh. */
static bool is_another_body(vb_slice text, const vb_name_match *match)
{
    vb_slice read = vb_slice_cut(text, match->start, match->end);
    if (match->score == 1)
        return false;
    vb_name_likeness like = vb_compare_name(read, match->name);
    return like.other && ((like.marked && !like.garbled) || has_other_words(read, match->name));
}

/* The letters of words without their marks, in `folded`; too many are cut off. */
static vb_slice fold_words(vb_slice words, char *folded, size_t size)
{
    size_t len = 0, at = 0;
    uint32_t letter;
    while (at < words.len && len < size) {
        char base = vb_base_at(words, at, &letter, &at);
        folded[len++] = base ? base : (char)letter;
    }
    return (vb_slice){folded, len};
}

/* Whether the word at `at` is one that no name has, whatever marks it lost: vé, ban hanh. Without
 * them one of two letters may be any, co of cổ phần, and one that begins with a capital, Giao duc.
 */
static bool is_behind_names(vb_slice text, size_t at, vb_name_match *match)
{
    enum { LONGEST = 24, SHORTEST = 3 };
    const vb_table *table = &vb_table_body_words;
    for (size_t row = 0; row < table->rows; row++) {
        vb_slice kind = vb_table_cell(table, row, BODY_WORDS_KIND);
        char folded[LONGEST];
        size_t looked = at;
        bool about = vb_slice_equal(kind, VB_SLICE("about"));
        if (!about && !vb_slice_equal(kind, VB_SLICE("ends")) &&
            !vb_slice_equal(kind, VB_SLICE("numbers")))
            continue;
        vb_slice words = vb_table_cell(table, row, BODY_WORDS_WORDS),
                 letters = fold_words(words, folded, sizeof folded);
        size_t end = folded_end(text, at, letters, &looked);
        bool small = vb_case_of(vb_slice_cut(text, at, end)) == VB_CASE_LOWER;
        look_further(match, looked);
        if (end > at && ((small && (about || letters.len >= SHORTEST)) ||
                         (is_marked(words) && is_clean(text, at, end, words))))
            return true;
    }
    return false;
}

/* Whether `và` at `at` joins what is said next, not another name: và có hiệu lực. */
static bool joins_sentence(vb_slice text, size_t at, vb_name_match *match)
{
    size_t looked = at, next, end = folded_end(text, at, VB_SLICE("va"), &looked);
    size_t word = skip_blanks(text, end, 8);
    uint32_t first = code_point_at(text, word, &next);
    look_further(match, next > looked ? next + 1 : looked);
    return end > at && word > end && vb_is_letter(first) && vb_lower(first) == first;
}

/* Whether a name that ends there goes on no further: Giám đốc Công ty về …, but Công ty cổ phần. */
static bool ends_there(vb_slice text, vb_name_match *match)
{
    size_t at = skip_blanks(text, match->end, 8), next;
    uint32_t sign = code_point_at(text, at, &next);
    look_further(match, next + 1);
    if (at == text.len || vb_is_among(text.data[at], ".,;:)("))
        return true;
    return is_word_letter(sign) && at > match->end &&
           (is_behind_names(text, at, match) || joins_sentence(text, at, match));
}

static bool add_body(const vb_citation *citation, vb_slice text, vb_buffer *out,
                     vb_name_match *match);

/* Adds the place behind a body, or behind a committee the body whose it is; false when it lacks
 * what it cannot be without. */
static bool add_what_follows(const vb_citation *citation, vb_slice text, vb_buffer *out,
                             vb_name_match *match)
{
    char place = facts_of_issuer(match).place;
    bool clean = is_clean(text, match->start, match->end, match->name);
    if (place == 'r')
        return add_region(citation, text, out, match);
    if (place == 'b' && add_body(citation, text, out, match))
        return true;
    if (place == 'e' || place == 'b')
        return ends_there(text, match) ||
               (!clean && add_place(citation, text, clean, out, match) && ends_there(text, match));
    bool level = vb_is_among(place, "cdl") && add_level(text, out, match, &clean);
    if (!level && vb_is_among(place, "cdl") && add_misread_level(text, out, match))
        return true;
    if (place == '-' || (place == 'd' && !level) ||
        (place == 'c' && !level && add_body(citation, text, out, match)))
        return true;
    /* Đảng ủy phường Bình Tân is of no province of Bình Thuận. */
    if (level && is_below_province(vb_buffer_slice(out))) {
        add_place(citation, text, clean, out, match);
        return true;
    }
    /* Huyện Phù Yên is no province of Phú Yên. */
    if (place == 'n' && add_place(citation, text, clean, out, match))
        return true;
    if (!add_province(citation, text, clean, out, match) && place != 'o' && place != 'n')
        add_place(citation, text, clean, out, match);
    return true;
}

/* The body at `at`, with its place, behind what is in `out`. */
static bool read_body(const vb_citation *citation, vb_slice text, size_t at, bool committee,
                      vb_buffer *out, vb_name_match *match)
{
    if (!find_body(citation, text, at, match) || is_another_body(text, match))
        return false;
    issuer_facts facts = facts_of_issuer(match);
    /* No committee of the Party is another's: ĐẢNG ỦY below TỈNH ỦY. */
    if (!committee && (facts.place == 'c' || vb_slice_ends(facts.canonical, VB_SLICE("ủy"))))
        return false;
    vb_buffer_add(out, facts.canonical);
    bool whole = add_what_follows(citation, text, out, match);
    match->name = facts.canonical;
    return whole;
}

/* Đảng ủy Sở Y tế: the committee of a body. */
static bool add_body(const vb_citation *citation, vb_slice text, vb_buffer *out,
                     vb_name_match *match)
{
    vb_name_match body;
    size_t len = out->len, at = skip_blanks(text, match->end, 8), next;
    uint32_t first = code_point_at(text, at, &next);
    look_further(match, next + 1);
    if (at == match->end || vb_lower(first) == first)
        return false;
    vb_buffer_add_byte(out, ' ');
    bool found = read_body(citation, text, at, false, out, &body);
    look_further(match, body.looked);
    if (found)
        match->end = body.end;
    else
        out->len = len;
    return found;
}

bool vb_issuer_match(const vb_citation *citation, vb_slice text, size_t at, vb_buffer *out,
                     vb_name_match *match)
{
    vb_buffer_clear(out);
    return at_word_start(text, at) && read_body(citation, text, at, true, out, match);
}
