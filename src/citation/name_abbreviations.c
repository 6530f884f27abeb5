/*
 * Abbreviations in a name: of HĐND every letter stands for a word, so that one that was read and is
 * not the name's tells that another name stands there.
 */
#include "citation/name_abbreviations.h"

#include "citation/channel.h"
#include "citation/code_points.h"
#include "citation/cps.h"
#include "citation/fold.h"
#include "citation/lattice.h"
#include "citation/read_word.h"
#include "citation/squeezed.h"
#include "vanban/orthography.h"

/* HĐND, of which every letter stands for a word; a scan makes BO of Bộ. */
static bool is_abbreviation(vb_slice word)
{
    vb_syllable syllable;
    return vb_utf8_count(word) > 1 && vb_case_of(word) == VB_CASE_UPPER &&
           !vb_syllable_parse(word, &syllable);
}

/* Whether several of its signs are no small letters, as those of an abbreviation, however it was
 * read. */
static bool may_be_abbreviation(vb_slice word)
{
    size_t small = 0, signs = 0;
    for (size_t at = 0; at < word.len; signs++) {
        uint32_t sign = code_point_at(word, at, &at);
        small += vb_is_letter(sign) && vb_lower(sign) == sign;
    }
    return signs > small + 1;
}

/* Whether one of the name's own abbreviations may be read so: of a wrong letter there are too many
 * others, HĐND and UBND. */
static bool has_abbreviation(const ocr_channel *channel, vb_slice name, vb_slice read)
{
    const float misread = 0.6f;
    const cps letters = fold_word(read);
    for (size_t at = 0, end; at < name.len; at = end + 1) {
        end = vb_slice_find(name, VB_SLICE(" "), at);
        end = end < name.len ? end : name.len;
        vb_slice word = vb_slice_cut(name, at, end);
        const cps written = fold_word(word);
        if (is_abbreviation(word) &&
            channel_distance(channel, &written, &letters, misread) <= misread)
            return true;
    }
    return false;
}

/* Whether a word of the name behind its first is an abbreviation. */
static bool abbreviates(vb_slice name)
{
    for (size_t at = 0, end; (at = vb_slice_find(name, VB_SLICE(" "), at)) != SIZE_MAX; at = end) {
        end = vb_slice_find(name, VB_SLICE(" "), ++at);
        end = end < name.len ? end : name.len;
        if (is_abbreviation(vb_slice_cut(name, at, end)))
            return true;
    }
    return false;
}

bool has_other_abbreviation(const ocr_channel *channel, vb_slice name, const squeezed *text,
                            size_t letters)
{
    read_word word = word_from(text, 0);
    bool any = false;
    if (vb_case_of(word.bytes) == VB_CASE_UPPER)
        return false;
    while (word.behind < letters) {
        word = word_from(text, word.behind);
        if (is_abbreviation(word.bytes) && !has_abbreviation(channel, name, word.bytes))
            return true;
        any |= may_be_abbreviation(word.bytes);
    }
    return !any && abbreviates(name);
}
