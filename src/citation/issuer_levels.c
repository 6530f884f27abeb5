/*
 * What is said behind a body of the level that it is of: huyện, khu vực 4; and its province, which
 * is one of a list.
 */
#include "citation/issuer_levels.h"

#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/cps.h"
#include "citation/figures.h"
#include "citation/fold.h"
#include "citation/issuer_match.h"
#include "citation/issuer_places.h"
#include "citation/names.h"
#include "citation/place_words.h"
#include "citation/places.h"
#include "citation/tables.h"
#include "citation/well_read.h"
#include "vanban/orthography.h"

/* How far ahead a province's name is looked for, in bytes. */
enum { PROVINCE_WINDOW = 40 };

/* Where the province's name begins behind a body: behind its level, `Sở Tài chính thành phố Hà
 * Nội`, and behind the point of TP. */
static size_t behind_level(vb_slice text, size_t end, size_t *looked)
{
    vb_place_level level;
    size_t at = skip_blanks(text, end, 8), behind = at;
    for (size_t i = 0; at > end && behind == at && vb_place_level_at(i, &level); i++) {
        if (!may_be_of_province(i))
            continue;
        behind = folded_end(text, at, level.letters, looked);
        if (behind == at && short_level(i).len)
            behind = folded_end(text, at, short_level(i), looked);
    }
    end = behind > at ? behind : end;
    end = pass_short_form(text, end);
    *looked = end + 1 > *looked ? end + 1 : *looked;
    return skip_blanks(text, end, 8);
}

static bool are_all_syllables(vb_slice words)
{
    vb_syllable syllable;
    for (size_t at = 0, end; at < words.len; at = skip_blanks(words, end, 16)) {
        for (end = at; end < words.len && !is_ascii_blank(words.data[end]);)
            end++;
        if (!vb_syllable_parse(vb_slice_cut(words, at, end), &syllable))
            return false;
    }
    return true;
}

/* Whether what was read, marks aside, is a syllable of other letters: Phổ Yên is no Phú Yên. In
 * clean text no letters are lost, either: Bình Tân is no Bình Thuận. */
static bool is_another_place(vb_slice text, bool clean, const vb_name_match *match)
{
    if (match->score == 1)
        return false;
    vb_slice read = vb_slice_cut(text, match->start, match->end);
    vb_name_likeness like = vb_compare_name(read, match->name);
    return like.other && (!like.garbled || (clean && are_all_syllables(read)));
}

/* Whether nothing says that the place is a province: of cities and of what has no level said there
 * are more. */
static bool may_be_no_province(vb_slice text, size_t end, vb_slice body)
{
    enum { FIRST = 0 }; /* tỉnh, which a province alone is */
    vb_place_level province = {.letters = VB_SLICE("")};
    size_t looked = 0, at = skip_blanks(text, end, 8);
    vb_place_level_at(FIRST, &province);
    return folded_end(text, at, province.letters, &looked) == at &&
           vb_place_level_of_body(body) != FIRST;
}

/* The listed city whose name goes on behind the province's: Thành ủy Điện Biên Phủ. */
static bool add_longer_city(vb_slice text, size_t end, vb_buffer *out, vb_name_match *match)
{
    size_t at = skip_blanks(text, end, 2), next;
    uint32_t first = code_point_at(text, at, &next);
    look_further(match, next);
    return at > end && vb_lower(first) != first && add_listed_place(text, end, out, match);
}

bool add_province(const vb_citation *citation, vb_slice text, bool clean, vb_buffer *out,
                  vb_name_match *match)
{
    vb_name_match province;
    size_t looked = 0, at = behind_level(text, match->end, &looked);
    look_further(match, looked);
    province.looked = at;
    bool found = at > match->end && find_name(citation, &citation->tables->provinces, text, at,
                                              PROVINCE_WINDOW, 0.8, &province);
    look_further(match, province.looked);
    bool other = found && may_be_no_province(text, match->end, vb_buffer_slice(out));
    if (!found || (other && is_another_place(text, clean, &province)))
        return false;
    if (other && add_longer_city(text, province.end, out, match))
        return true;
    add_word(out, province.name);
    match->end = province.end;
    return true;
}

bool is_below_province(vb_slice body)
{
    size_t level = vb_place_level_of_body(body);
    return level != SIZE_MAX && !may_be_of_province(level);
}

bool higher_level_at(vb_slice text, size_t at, const vb_place_level *own, bool *clean,
                     vb_name_match *match)
{
    vb_place_level level;
    for (size_t i = 0; vb_place_level_at(i, &level) && !vb_slice_equal(level.places, own->places);
         i++) {
        size_t looked = at, end = folded_end(text, at, level.letters, &looked);
        look_further(match, looked);
        *clean = end > at && is_clean(text, at, end, level.name);
        if (end > at)
            return true;
    }
    return false;
}

/* The end of the word at `at` where it is one that the level is often misread as: x4; else `at`. */
static size_t misread_level_end(vb_slice text, size_t at, size_t number, size_t *looked)
{
    vb_slice readings = misread_level(number), reading;
    for (size_t from = 0; from < readings.len; from += reading.len + 1) {
        size_t blank = vb_slice_find(readings, VB_SLICE(" "), from), next;
        reading = vb_slice_cut(readings, from, blank < readings.len ? blank : readings.len);
        if (!vb_slice_starts(vb_slice_cut(text, at, text.len), reading))
            continue;
        bool more = is_word_letter(code_point_at(text, at + reading.len, &next));
        *looked = next + 1 > *looked ? next + 1 : *looked;
        return more ? at : at + reading.len;
    }
    return at;
}

/* The level below the province at `at`, whatever marks it lost, or where `garbled` its letters; its
 * name, empty when there is none. */
static vb_slice level_at(vb_slice text, size_t at, bool garbled, size_t *end, size_t *looked)
{
    vb_place_level level;
    for (size_t i = 0; vb_place_level_at(i, &level); i++) {
        if (!vb_slice_equal(level.places, VB_SLICE("provinces")) &&
            ((*end = folded_end(text, at, level.letters, looked)) > at ||
             (garbled && (*end = misread_level_end(text, at, i, looked)) > at)))
            return level.name;
    }
    return VB_SLICE("");
}

bool add_level(vb_slice text, vb_buffer *out, vb_name_match *match, bool *clean)
{
    size_t at = skip_blanks(text, match->end, 2), end = at, looked = at;
    vb_slice level = level_at(text, at, !*clean, &end, &looked);
    look_further(match, looked);
    if (!level.len || at == match->end)
        return false;
    bool same = is_clean(text, at, end, level);
    if (*clean && !same && is_marked(vb_slice_cut(text, at, end)))
        return false;
    add_word(out, level);
    match->end = end;
    *clean &= same;
    return true;
}

/* The letters and figures of a word, without their marks. */
static cps fold_between(vb_slice text, size_t at, size_t end)
{
    cps word = {.len = 0};
    while (at < end)
        cps_add(&word, fold_letter(code_point_at(text, at, &at)));
    return word;
}

bool add_misread_level(vb_slice text, vb_buffer *out, vb_name_match *match)
{
    enum { SHORTEST = 5 };
    vb_place_level level;
    const vb_name_match body = *match;
    size_t len = out->len, looked = 0, at = skip_blanks(text, match->end, 2),
           end = capitalised_word(text, at, VB_CASE_UPPER, &looked);
    const cps word = fold_between(text, at, end);
    look_further(match, looked);
    for (size_t i = 0; end > at && vb_place_level_at(i, &level); i++) {
        if (level.letters.len < SHORTEST || vb_slice_equal(level.places, VB_SLICE("provinces")) ||
            letters_apart(level.letters, &word) != 1)
            continue;
        add_word(out, level.name);
        match->end = end;
        if (add_listed_place(text, end, out, match))
            return true;
        out->len = len;
        match->end = body.end;
    }
    return false;
}

/* The end of the number of a region at `at`, in figures or Roman; `at`: none stands there. */
static size_t region_end(vb_slice text, size_t at, vb_name_match *match)
{
    enum { FIGURES = 2 };
    size_t figures = vb_figures_end(text, at, FIGURES), end = roman_end(text, figures, ROMAN_MAX),
           next;
    bool more = is_word_letter(code_point_at(text, end, &next));
    look_further(match, next + 1);
    return more ? at : end;
}

bool add_region(const vb_citation *citation, vb_slice text, vb_buffer *out, vb_name_match *match)
{
    size_t at = skip_blanks(text, match->end, 8), end = region_end(text, at, match);
    if (at == match->end || end == at)
        return false;
    add_word(out, vb_slice_cut(text, at, end));
    match->end = end;
    size_t dash = skip_blanks(text, end, 1);
    look_further(match, dash + 2);
    if (dash == end || dash + 1 >= text.len || text.data[dash] != '-')
        return true;
    vb_name_match behind = *match;
    size_t len = out->len;
    vb_buffer_add_string(out, " -");
    behind.end = dash + 1;
    bool placed = add_province(citation, text, false, out, &behind);
    look_further(match, behind.looked);
    if (placed)
        match->end = behind.end;
    else
        out->len = len;
    return true;
}
