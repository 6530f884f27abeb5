/*
 * citation/issuer_match.h: a body while the words behind it are read. All that the text was looked
 * at for goes into match->looked.
 */
#ifndef VANBAN_CITATION_ISSUER_MATCH_H
#define VANBAN_CITATION_ISSUER_MATCH_H

#include "vanban/citation.h"

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

#endif
