/*
 * The name of a table that begins at a place of the text. Letter for letter it is looked for in the
 * text itself; only where none stands so, or a longer one begins with it, are the letters that
 * follow held against names they may be misread from.
 *
 *     name_exact.c           letter for letter
 *       name_joined.c          but with two words as one
 *     name_near.c            nearly; walk.c tells which names may be near, lattice.c what they cost
 *       name_hit.c             which of two explains more
 *       name_other.c           words that were read well, which tell that it is another
 *       name_abbreviations.c   and abbreviations that do
 */
#include "citation/names.h"

#include "citation/code_points.h"
#include "citation/entry_list.h"
#include "citation/fold.h"
#include "citation/name_exact.h"
#include "citation/name_hit.h"
#include "citation/name_near.h"
#include "citation/squeezed.h"

bool find_name(const vb_citation *citation, const entry_list *names, vb_slice text, size_t at,
               size_t reach, double score, vb_name_match *match)
{
    enum { SIGN = 4 }; /* bytes of the longest */
    size_t end = at + reach < text.len ? at + reach : text.len;
    *match = (vb_name_match){.start = at, .score = 1, .looked = at + SIGN};
    if (at >= end || kind_at(text, at) != SIGN_LETTER)
        return false;
    const table_entry *exact = name_letter_for_letter(names, text, at, end, match);
    name_hit best = exact ? (name_hit){exact, exact->compare.len, 0, 1} : (name_hit){0};
    if (score < 1 && (!exact || may_be_longer(citation, names, exact, text, end, match)))
        find_near_name(citation, names, text, end, score, &best, match);
    /* The sign behind the last letter tells whether that ends a word, or what the next would be. */
    match->looked += SIGN;
    if (!best.entry)
        return false;
    match->name = entry_name(names, best.entry);
    match->row = best.entry->row;
    return true;
}

bool at_word_start(vb_slice text, size_t at)
{
    size_t before;
    return !is_word_letter(code_point_before(text, at, &before));
}
