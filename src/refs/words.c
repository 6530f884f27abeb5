#include "refs/refs_internal.h"

#include <string.h>

/*
 * Which lists of names may begin with a word, remembered by its letters: a text has few words that
 * begin with a capital, and has them again and again.
 */

/* Eight bytes of the text, those from its first blank on as zeros. `ended`: there was one. */
static uint64_t bytes_of_word(vb_slice text, size_t at, bool *ended)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), high = ones << 7;
    uint64_t bytes = 0;
    size_t len = text.len - at < sizeof bytes ? text.len - at : sizeof bytes;
    memcpy(&bytes, text.data + at, len);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    bytes = __builtin_bswap64(bytes);
#endif
    /* A byte up to 0x20 is a blank, or a sign that ends a word as well. */
    uint64_t blanks = (bytes - ones * 0x21) & ~bytes & high;
    *ended = blanks != 0 || len < sizeof bytes;
    return blanks ? bytes & ((blanks & -blanks) - 1) >> 7 : bytes;
}

static uint64_t hash_of_word(vb_slice text, size_t at)
{
    enum { STEPS = 3 };
    const uint64_t prime = UINT64_C(0x9E3779B97F4A7C15);
    uint64_t hash = 0;
    bool ended = false;
    for (int step = 0; step < STEPS && !ended && at < text.len; step++, at += sizeof hash)
        hash = (hash ^ bytes_of_word(text, at, &ended)) * prime;
    return (hash ^ hash >> 29) * prime;
}

static bool ask(const reference_search *search, word_list list, size_t at)
{
    const vb_refs *refs = search->refs;
    switch (list) {
    case WORD_TYPES:
        return vb_document_type_first_word(search->citation, search->text, at);
    case WORD_LAWS:
        return vb_name_list_first_word(refs->laws, search->text, at);
    case WORD_ALWAYS:
        return refs->always && vb_name_list_first_word(refs->always, search->text, at);
    case WORD_BACK:
        return vb_name_list_first_word(refs->cues[CUE_BACK].names, search->text, at);
    case WORD_DEFINE:
        return vb_name_list_first_word(refs->cues[CUE_DEFINE].names, search->text, at);
    case WORD_SHORT_FORMS:
        return vb_name_list_first_word(search->short_forms, search->text, at);
    }
    return false;
}

/* Of what is kept of a word, the last bits are the lists that were asked, and those that said yes.
 */
enum { LISTS = 6, ASKED = (1 << 2 * LISTS) - 1 };

bool may_begin_name(reference_search *search, word_list list, size_t at)
{
    uint64_t hash = hash_of_word(search->text, at) & ~(uint64_t)ASKED;
    uint64_t *known = &search->words[hash >> 54];
    uint64_t asked = (uint64_t)1 << (LISTS + list), yes = (uint64_t)1 << list;
    if ((*known & ~(uint64_t)ASKED) != hash)
        *known = hash;
    if (!(*known & asked))
        *known |= asked | (ask(search, list, at) ? yes : 0);
    return *known & yes;
}
