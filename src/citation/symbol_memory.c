/*
 * The types and bodies that the symbols of a text stand for. To hold a damaged symbol against all
 * that are known is dear, and a text has the same ones again and again behind other figures:
 * 12/QB-UBND, 13/QB-UBND.
 */
#include "citation/symbol_memory.h"

#include "citation/cps.h"
#include "citation/number_reading.h"
#include "citation/symbol.h"

#include <string.h>

/* The use of letters that are matched as a type: no year, and no term. */
enum { AS_TYPE = 10000 };

/* The use of letters that are matched as a body in a number of this year: the year, or the one term
 * of it, for what a symbol stands for depends on the year by its terms alone. */
static unsigned use_of_year(const vb_citation *citation, unsigned year)
{
    uint32_t term = only_term(citation, year);
    return term ? term : year;
}

typedef struct known_symbol {
    uint32_t letters[PART_MAX];
    size_t len; /* 0: nothing is kept */
    unsigned use;
    symbol_match match;
} known_symbol;

struct symbol_memory {
    const vb_allocator *memory;
    unsigned bits; /* of a hash that tell the place */
    known_symbol places[];
};

symbol_memory *symbol_memory_new(const vb_allocator *memory, size_t text_len)
{
    enum { BYTES_A_SYMBOL = 1024, LEAST = 3, MOST = 10 };
    unsigned bits = vb_hash_bits(text_len / BYTES_A_SYMBOL, LEAST, MOST);
    symbol_memory *symbols =
        vb_allocate(memory, sizeof *symbols + sizeof(known_symbol) * ((size_t)1 << bits));
    if (!symbols)
        return NULL;
    symbols->memory = memory;
    symbols->bits = bits;
    return symbols;
}

void symbol_memory_free(symbol_memory *symbols)
{
    if (symbols)
        vb_release(symbols->memory, symbols);
}

static size_t size_of(const cps *token)
{
    return token->len * sizeof *token->at;
}

static known_symbol *place_of(symbol_memory *symbols, const cps *token, unsigned use)
{
    const uint64_t prime = UINT64_C(0x9E3779B97F4A7C15);
    uint64_t hash = use;
    for (size_t i = 0; i < token->len; i++)
        hash = (hash ^ token->at[i]) * prime;
    return &symbols->places[hash >> (64 - symbols->bits)];
}

/* Where the match of these letters is kept, or is to be; NULL: nowhere. */
static known_symbol *find_place(symbol_memory *symbols, const cps *token, unsigned use, bool *known)
{
    if (!symbols || token->len == 0 || token->len > PART_MAX)
        return NULL;
    known_symbol *place = place_of(symbols, token, use);
    *known = place->len == token->len && place->use == use &&
             memcmp(place->letters, token->at, size_of(token)) == 0;
    place->len = token->len;
    place->use = use;
    memcpy(place->letters, token->at, size_of(token));
    return place;
}

symbol_match match_body_again(const vb_citation *citation, symbol_memory *symbols, const cps *token,
                              unsigned year, float limit)
{
    bool known;
    known_symbol *place = find_place(symbols, token, use_of_year(citation, year), &known);
    if (!place)
        return match_body(citation, token, year, limit);
    if (!known)
        place->match = match_body(citation, token, year, limit);
    return place->match;
}

symbol_match match_type_again(const vb_citation *citation, symbol_memory *symbols, const cps *token,
                              float limit)
{
    bool known;
    known_symbol *place = find_place(symbols, token, AS_TYPE, &known);
    if (!place)
        return match_symbol(citation, VB_SYMBOL_TYPE, token, limit);
    if (!known)
        place->match = match_symbol(citation, VB_SYMBOL_TYPE, token, limit);
    return place->match;
}
