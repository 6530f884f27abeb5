/*
 * A name that stands in the text letter for letter, marks, capitals and blanks aside: a search in a
 * sorted list, a letter at a time.
 */
#include "citation/name_exact.h"

#include "citation/code_points.h"
#include "citation/cps.h"
#include "citation/entry_list.h"
#include "citation/fold.h"
#include "citation/name_joined.h"
#include "citation/squeezed.h"
#include "vanban/orthography.h"

#include <string.h>

/* A letter of the text, and what ends where it begins. */
typedef struct text_letter {
    uint32_t letter;
    size_t at, next;
    bool behind_blank;
} text_letter;

/* Moves to the next letter before `end`, over blanks and marks; false when there is none, and then
 * `at` is the end. */
static inline bool next_letter(vb_slice text, size_t end, text_letter *here)
{
    here->behind_blank = false;
    for (here->at = here->next; here->at < end; here->at = here->next) {
        uint32_t code_point;
        char base = vb_base_at(text, here->at, &code_point, &here->next);
        sign_kind kind = base ? SIGN_LETTER : kind_of_sign(code_point);
        here->letter = base ? (uint32_t)base : code_point;
        if (kind == SIGN_LETTER) {
            if (!base)
                here->letter = fold_letter(code_point);
            return true;
        }
        here->behind_blank |= kind == SIGN_BLANK;
    }
    return false;
}

/* A letter of a name; 0 behind its last. The first are in its key, and the keys of all names lie
 * close together. */
static uint32_t letter_at(const entry_list *names, size_t index, size_t depth)
{
    if (depth < KEY_LETTERS)
        return letter_of_key(names->keys[index], depth);
    const cps *name = &names->items[index].compare;
    return depth < name->len ? name->at[depth] : 0;
}

/* The first of the names [low, high), alike up to `depth`, whose letter there is not before this.
 */
static size_t lower_bound(const entry_list *names, size_t low, size_t high, size_t depth,
                          uint32_t letter)
{
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (letter_at(names, middle, depth) < letter)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Whether the letter that ends at `last`, behind which no other stands before `end`, ends its word:
 * one may stand right behind the text to be looked at. */
static bool is_end_of_word(vb_slice text, size_t last, size_t end)
{
    size_t after;
    return last < end || kind_of_sign(code_point_at(text, last, &after)) != SIGN_LETTER;
}

/* The names that are alike up to `depth`, and go on with this letter; false when there are none. */
static bool narrow(const entry_list *names, size_t *low, size_t *high, size_t depth,
                   uint32_t letter)
{
    if (depth == 0 && letter < FIRST_LETTERS - 1) {
        *low = names->begins[letter];
        *high = names->begins[letter + 1];
        return *low < *high;
    }
    if (letter_at(names, *low, depth) != letter)
        *low = lower_bound(names, *low, *high, depth, letter);
    if (*low < *high && letter_at(names, *high - 1, depth) != letter)
        *high = lower_bound(names, *low, *high, depth, letter + 1);
    return *low < *high;
}

const table_entry *name_letter_for_letter(const entry_list *names, vb_slice text, size_t at,
                                          size_t end, vb_name_match *match)
{
    const table_entry *found = NULL;
    text_letter here = {.next = at};
    size_t low = 0, high = names->count, words = 1, words_found = 0;
    bool more = next_letter(text, end, &here);
    if (here.letter >= FIRST_LETTERS - 1)
        return NULL;
    for (size_t depth = 0; more && narrow(names, &low, &high, depth, here.letter); depth++) {
        size_t last = here.next;
        more = next_letter(text, end, &here);
        bool ends = more ? here.behind_blank : is_end_of_word(text, last, end);
        for (size_t i = low; ends && i < high && names->items[i].compare.len == depth + 1; i++) {
            found = &names->items[i];
            match->end = last;
            words_found = words;
        }
        words += here.behind_blank;
    }
    match->looked = here.at;
    bool joined = found && words_found < found->words &&
                  joins_two(text, at, match->end, entry_name(names, found));
    return joined ? NULL : found;
}
