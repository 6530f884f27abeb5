/*
 * The life of a handle, and the symbols that its tables have.
 */
#include "citation/symbol.h"
#include "citation/symbol_list.h"
#include "citation/tables.h"
#include "vanban/citation.h"

vb_citation *vb_citation_new(const vb_allocator *memory)
{
    vb_citation *citation = vb_allocate(memory, sizeof *citation);
    if (!citation)
        return NULL;
    citation->memory = memory;
    citation->tables = &shipped_tables;
    citation->symbols = list_symbols(memory, &citation->symbol_count);
    if (citation->symbols)
        return citation;
    vb_citation_free(citation);
    return NULL;
}

void vb_citation_free(vb_citation *citation)
{
    if (!citation)
        return;
    vb_release(citation->memory, citation->symbols);
    vb_release(citation->memory, citation);
}

size_t vb_symbol_count(const vb_citation *citation)
{
    return citation->symbol_count;
}

const vb_symbol *vb_symbol_at(const vb_citation *citation, size_t index)
{
    return index < citation->symbol_count ? &citation->symbols[index] : NULL;
}

const vb_symbol *vb_symbol_find(const vb_citation *citation, vb_slice symbol, vb_symbol_role role)
{
    return find_exact(citation, role, symbol);
}
