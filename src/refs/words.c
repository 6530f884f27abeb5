#include "refs/refs_internal.h"

/*
 * Which lists of names may begin with a word, remembered by its letters: a text has few words that
 * begin with a capital, and has them again and again.
 */

enum { WORD_BYTES = 24 };

static uint64_t hash_of_word(vb_slice text, size_t at)
{
    const uint64_t prime = UINT64_C(0x9E3779B97F4A7C15);
    uint64_t hash = 0;
    size_t end = at + WORD_BYTES < text.len ? at + WORD_BYTES : text.len;
    for (; at < end && !is_space(text.data[at]); at++)
        hash = (hash + (unsigned char)text.data[at]) * prime;
    return hash ^ hash >> 31;
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
