/* How a body is read, with the place that it is of; shared by issuers.c and the files that read
 * what stands behind a body. All that the text was looked at for goes into match->looked. */
#ifndef VANBAN_CITATION_ISSUER_INTERNAL_H
#define VANBAN_CITATION_ISSUER_INTERNAL_H

#include "citation/citation_internal.h"

static inline void look_further(vb_name_match *match, size_t looked)
{
    if (looked > match->looked)
        match->looked = looked;
}

static inline void add_word(vb_buffer *out, vb_slice word)
{
    vb_buffer_add_byte(out, ' ');
    vb_buffer_add(out, word);
}

/* ---- place_words.c ---- */

/* Of what may be a place. */
typedef struct place_word {
    size_t start, end;
} place_word;

/* One word of letters at `at` that begins with a capital, or is in capitals; its end, or `at`. */
size_t capitalised_word(vb_slice text, size_t at, vb_case shape, size_t *looked);

/* The capitalised words that stand at `behind` and are written as `body` is, `most` at most. */
size_t list_words(vb_slice text, size_t behind, vb_slice body, vb_case shape, size_t most,
                  place_word *words, vb_name_match *match);

/* Whether the bytes are the very words of `name`, so that what follows is clean text too. */
bool is_clean(vb_slice text, size_t start, size_t end, vb_slice name);

/* The end of the letters at `at` that fold to `folded`, blanks between them aside; `at` when other
 * letters stand there, or more. What the text ends in may go on elsewhere: that is looked beyond.
 */
size_t folded_end(vb_slice text, size_t at, vb_slice folded, size_t *looked);

/* Whether the word that ends at `end` is short for another: TP., Q. have no vowel. */
bool is_short_form(vb_slice text, size_t end);

/* Behind the point of a short form: Q. Bình Tân. */
size_t pass_short_form(vb_slice text, size_t end);

/* ---- places.c ---- */

/* Whether bodies of the level of that number may be a province's, as those of a thành phố; and the
 * letters of how the level is written for short before a name, "" where it is not. */
bool may_be_of_province(size_t number);
vb_slice short_level(size_t number);

/* ---- issuer_levels.c ---- */

/* Each adds to `out` what stands behind the body that ends at match->end, which goes behind it;
 * false: it does not stand there. */

/* Thành phố Hà Nội, or its name alone, behind a body of provinces; `clean`: the body's own words
 * are. */
bool add_province(const vb_citation *citation, vb_slice text, bool clean, vb_buffer *out,
                  vb_name_match *match);

/* huyện, behind an office of districts; true when a place may still follow. Of clean text other
 * marks are another word: Đảng ủy Quân sự is of no quận. */
bool add_level(vb_slice text, vb_buffer *out, vb_name_match *match, bool *clean);

/* The same of a level in capitals of which a letter was misread, and the listed place that stands
 * behind it: ĐẢNG ỦY PHUGNG RACH DUA. */
bool add_misread_level(vb_slice text, vb_buffer *out, vb_name_match *match);

/* 4 - Sơn La, behind Tòa án nhân dân khu vực. */
bool add_region(const vb_citation *citation, vb_slice text, vb_buffer *out, vb_name_match *match);

/* Whether the level that the body's name ends in is no province's: a thành phố may be one. */
bool is_below_province(vb_slice body);

/* Whether a level above that one is named at `at`, whatever marks it lost; `clean`: none. */
bool higher_level_at(vb_slice text, size_t at, const vb_place_level *own, bool *clean,
                     vb_name_match *match);

/* ---- issuer_places.c ---- */

/*
 * The same of a place below the province: Huyện ủy Long Thành. Where the body's own words are
 * clean, so are at most three that follow, and only their marks may be lost; else, and in capitals,
 * they must have the letters of a place that is listed. In a head read across its columns that is
 * HUYEN UY LONG THANH DANG CONG SAN.
 */
bool add_place(const vb_citation *citation, vb_slice text, bool clean, vb_buffer *out,
               vb_name_match *match);

/* The same of a listed place alone, whose name goes on behind `beyond`. */
bool add_listed_place(vb_slice text, size_t beyond, vb_buffer *out, vb_name_match *match);

#endif
