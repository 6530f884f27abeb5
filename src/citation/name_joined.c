/*
 * Words of a name that stand in the text as one: letter for letter they are the name, but may be a
 * syllable of another.
 */
#include "citation/name_joined.h"

#include "citation/blanks.h"
#include "citation/cps.h"
#include "citation/fold.h"
#include "vanban/orthography.h"

#include <string.h>

/* Whether the letters of the word are those of two words of the name side by side. */
static bool has_two_as_one(vb_slice name, vb_slice word)
{
    const vb_slice blank = VB_SLICE(" ");
    const cps read = fold_word(word);
    for (size_t at = 0, next; (next = vb_slice_find(name, blank, at)) < name.len; at = next + 1) {
        size_t end = vb_slice_find(name, blank, next + 1);
        const cps both = fold_word(vb_slice_cut(name, at, end < name.len ? end : name.len));
        if (both.len == read.len && memcmp(both.at, read.at, read.len * sizeof *read.at) == 0)
            return true;
    }
    return false;
}

bool joins_two(vb_slice text, size_t at, size_t end, vb_slice name)
{
    vb_syllable syllable;
    for (size_t behind; at < end; at = behind + 1) {
        for (behind = at; behind < end && !is_ascii_blank(text.data[behind]);)
            behind++;
        vb_slice word = vb_slice_cut(text, at, behind);
        if (vb_syllable_parse(word, &syllable) && has_two_as_one(name, word))
            return true;
    }
    return false;
}
