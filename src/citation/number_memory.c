/*
 * Numbers that were read before. A text has the same ones again and again, and what the same bytes
 * gave they give again, as far as the answer rests on them alone.
 */
#include "citation/number_memory.h"

#include "citation/number_reading.h"
#include "citation/number_whole.h"
#include "citation/symbol_memory.h"

#include <string.h>

/* A place where a number was looked for. */
typedef struct known_number {
    uint64_t hash;     /* of its first bytes */
    size_t at, looked; /* the bytes that the answer rests on; none: nothing is known */
    size_t number;     /* the index of what is or was found here + 1 */
    bool introduced, found;
} known_number;

/* The numbers stand apart: most places stay empty, and those that are asked for lie close together.
 */
struct vb_number_memory {
    const vb_allocator *memory;
    symbol_memory *symbols;
    vb_array numbers;
    unsigned bits; /* of a hash that tell the place */
    known_number places[];
};

vb_number_memory *vb_number_memory_new(const vb_allocator *memory, size_t text_len)
{
    enum { BYTES_A_NUMBER = 512, LEAST = 3, MOST = 13 };
    unsigned bits = vb_hash_bits(text_len / BYTES_A_NUMBER, LEAST, MOST);
    vb_number_memory *known =
        vb_allocate(memory, sizeof *known + sizeof(known_number) * ((size_t)1 << bits));
    if (!known)
        return NULL;
    known->memory = memory;
    known->bits = bits;
    known->numbers = VB_ARRAY(vb_number, memory);
    known->symbols = symbol_memory_new(memory, text_len);
    if (known->symbols)
        return known;
    vb_number_memory_free(known);
    return NULL;
}

void vb_number_memory_free(vb_number_memory *memory)
{
    if (!memory)
        return;
    symbol_memory_free(memory->symbols);
    vb_array_free(&memory->numbers);
    vb_release(memory->memory, memory);
}

symbol_memory *known_symbols(vb_number_memory *memory)
{
    return memory ? memory->symbols : NULL;
}

/* Where what begins at `at` is kept; NULL near the end of the text. */
static known_number *place_of(vb_number_memory *memory, vb_slice text, size_t at, uint64_t *hash)
{
    uint64_t first, second;
    if (!memory || text.len - at < sizeof first + sizeof second)
        return NULL;
    memcpy(&first, text.data + at, sizeof first);
    memcpy(&second, text.data + at + sizeof first, sizeof second);
    const uint64_t prime = UINT64_C(0x9E3779B97F4A7C15);
    *hash = (first * prime ^ second ^ first >> 32) * prime;
    return &memory->places[*hash >> (64 - memory->bits)];
}

/* The number at `known`, moved to `at`; false: none stands there. */
static bool move_number(const vb_number_memory *memory, const known_number *known, size_t at,
                        size_t introduced_at, vb_number *number)
{
    if (!known->found)
        return false;
    *number = *VB_ARRAY_AT(&memory->numbers, vb_number, known->number - 1);
    number->end = at + (number->end - known->at);
    number->start = at;
    number->introduced_at = introduced_at;
    return true;
}

/* Keeps the number that was read, NULL: none, in place of the one that was kept there. */
static void keep_number(vb_number_memory *memory, known_number *known, const vb_number *number)
{
    if (number && known->number)
        *VB_ARRAY_AT(&memory->numbers, vb_number, known->number - 1) = *number;
    else if (number && vb_array_push(&memory->numbers, number))
        known->number = memory->numbers.count;
    else if (number)
        known->looked = 0;
}

bool read_number_again(const vb_citation *citation, vb_number_memory *memory, vb_slice text,
                       size_t at, const number_site *site, vb_number *number)
{
    uint64_t hash = 0;
    known_number *known = place_of(memory, text, at, &hash);
    if (known && known->hash == hash && known->looked && known->introduced == site->introduced &&
        text.len - at >= known->looked &&
        memcmp(text.data + at, text.data + known->at, known->looked) == 0)
        return move_number(memory, known, at, site->introduced_at, number);
    size_t looked;
    bool found = read_number_from(citation, text, at, site, number, &looked);
    if (known && looked <= text.len && !site->around->asked) {
        *known = (known_number){hash, at, looked - at, known->number, site->introduced, found};
        keep_number(memory, known, found ? number : NULL);
    }
    return found;
}
