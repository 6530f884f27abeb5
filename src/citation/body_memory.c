/*
 * The bodies that the symbols of a text stand for. To hold a damaged symbol against all that are
 * known is dear, and a text has the same ones again and again behind other figures: 12/QB-UBND,
 * 13/QB-UBND.
 */
#include "citation/body_memory.h"

#include "citation/cps.h"
#include "citation/number_reading.h"
#include "citation/symbol.h"

#include <string.h>

typedef struct known_body {
    uint32_t letters[PART_MAX];
    size_t len; /* 0: nothing is kept */
    unsigned year;
    symbol_match match;
} known_body;

struct body_memory {
    const vb_allocator *memory;
    unsigned bits; /* of a hash that tell the place */
    known_body places[];
};

body_memory *body_memory_new(const vb_allocator *memory, size_t text_len)
{
    enum { BYTES_A_BODY = 4096, LEAST = 3, MOST = 10 };
    unsigned bits = LEAST;
    while (bits < MOST && text_len / BYTES_A_BODY >> bits)
        bits++;
    body_memory *bodies =
        vb_allocate(memory, sizeof *bodies + sizeof(known_body) * ((size_t)1 << bits));
    if (!bodies)
        return NULL;
    bodies->memory = memory;
    bodies->bits = bits;
    return bodies;
}

void body_memory_free(body_memory *bodies)
{
    if (bodies)
        vb_release(bodies->memory, bodies);
}

static size_t size_of(const cps *token)
{
    return token->len * sizeof *token->at;
}

static known_body *place_of(body_memory *bodies, const cps *token, unsigned year)
{
    const uint64_t prime = UINT64_C(0x9E3779B97F4A7C15);
    uint64_t hash = year;
    for (size_t i = 0; i < token->len; i++)
        hash = (hash ^ token->at[i]) * prime;
    return &bodies->places[hash >> (64 - bodies->bits)];
}

symbol_match match_body_again(const vb_citation *citation, body_memory *bodies, const cps *token,
                              unsigned year, float limit)
{
    if (!bodies || token->len == 0 || token->len > PART_MAX)
        return match_body(citation, token, year, limit);
    known_body *known = place_of(bodies, token, year);
    if (known->len == token->len && known->year == year &&
        memcmp(known->letters, token->at, size_of(token)) == 0)
        return known->match;
    known->match = match_body(citation, token, year, limit);
    known->len = token->len;
    known->year = year;
    memcpy(known->letters, token->at, size_of(token));
    return known->match;
}
