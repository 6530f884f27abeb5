/* The ways that tokens may be read, as a lattice: its life, and what its edges say. */
#include "restore/lattice.h"

#include "restore/builder.h"
#include "restore/digits.h"
#include "restore/numerals.h"
#include "restore/symbols.h"
#include "vanban/model.h"

lattice lattice_of_nothing(const vb_allocator *memory)
{
    return (lattice){.edges = VB_ARRAY(edge, memory),
                     .first = VB_ARRAY(size_t, memory),
                     .shares = VB_ARRAY(float, memory),
                     .initials = VB_ARRAY(initial, memory),
                     .digits = {.letters = VB_ARRAY(letter_digit, memory)}};
}

lattice lattice_new(const vb_allocator *memory)
{
    lattice l = lattice_of_nothing(memory);
    l.numerals = numeral_signs_read();
    l.symbols = symbol_hashes_read();
    return l;
}

void lattice_clear(lattice *l)
{
    vb_array_clear(&l->edges);
    vb_array_clear(&l->first);
    vb_array_clear(&l->shares);
    vb_array_clear(&l->initials);
}

void lattice_free(lattice *l)
{
    vb_array_free(&l->edges);
    vb_array_free(&l->first);
    vb_array_free(&l->shares);
    vb_array_free(&l->initials);
    vb_array_free(&l->digits.letters);
}

bool edge_is_plain(const edge *e)
{
    return e->to == e->from + 1 && e->words == 1 && !e->with_tail && !e->note && !e->ampersand &&
           !e->digits[0];
}

bool edges_say_the_same(const edge *a, const edge *b)
{
    if (a->to != b->to || a->words != b->words || a->note != b->note)
        return false;
    for (size_t k = 0; k < a->words; k++) {
        if (a->word[k] != b->word[k] || a->word[k] < VB_WORD_FIRST)
            return false;
    }
    return true;
}

vb_status lattice_append(lattice *whole, const lattice *part, size_t from)
{
    size_t before = whole->edges.count;
    if (whole->first.count)
        whole->first.count--; /* where the last edges ended the next begin */
    for (size_t i = 0; i < part->first.count; i++) {
        size_t *first = vb_array_place(&whole->first);
        if (first)
            *first = before + *VB_ARRAY_AT(&part->first, size_t, i);
    }
    for (size_t i = 0; i < part->edges.count; i++) {
        edge own = *VB_ARRAY_AT(&part->edges, edge, i);
        own.from += (uint32_t)from;
        own.to += (uint32_t)from;
        vb_array_push(&whole->edges, &own);
        vb_array_push(&whole->shares, VB_ARRAY_AT(&part->shares, float, i));
    }
    bool failed = whole->first.failed || whole->edges.failed || whole->shares.failed;
    return failed ? VB_ERR_MEMORY : VB_OK;
}
