#include "citation/citation_internal.h"

#include "tables/assembly-terms.h"
#include "tables/citation-confusables.h"
#include "tables/document-types.h"
#include "tables/issuers.h"
#include "tables/issuing-bodies.h"
#include "tables/number-units.h"
#include "tables/provinces.h"
#include "tables/standard-prefixes.h"

#include <math.h>

static unsigned read_count(vb_slice cell)
{
    unsigned value = 0;
    for (size_t i = 0; i < cell.len && cell.data[i] >= '0' && cell.data[i] <= '9'; i++)
        value = value * 10 + (unsigned)(cell.data[i] - '0');
    return value;
}

static bool is_set(const vb_table *table, size_t row, size_t column)
{
    return vb_slice_equal(vb_table_cell(table, row, column), VB_SLICE("1"));
}

/* ---------------------------------------------------------------------------------- channels -- */

/* `0.35`: two decimals, independent of the locale, as twentieths. */
static uint8_t read_cost(vb_slice cell)
{
    size_t dot = vb_slice_find(cell, VB_SLICE("."), 0);
    unsigned tenths = read_count(vb_slice_cut(cell, dot + 1, dot + 2)),
             hundredths = read_count(vb_slice_cut(cell, dot + 2, dot + 3));
    return (uint8_t)(read_count(cell) * 20 + tenths * 2 + hundredths / 5);
}

static bool read_pair(vb_slice cell, uint32_t *pair, uint8_t *len)
{
    cps word;
    if (!cps_from(&word, cell) || word.len == 0 || word.len > 2)
        return false;
    pair[0] = word.at[0];
    pair[1] = word.len == 2 ? word.at[1] : 0;
    *len = (uint8_t)word.len;
    return true;
}

static void load_channel(ocr_channel *channel, vb_slice where)
{
    const vb_table *table = &vb_table_citation_confusables;
    start_channel(channel);
    for (size_t row = 0; row < table->rows && channel->count < RULES_MAX; row++) {
        confusion *rule = &channel->rules[channel->count];
        if (!vb_slice_equal(vb_table_cell(table, row, 0), where) ||
            !read_pair(vb_table_cell(table, row, 1), rule->written, &rule->written_len) ||
            !read_pair(vb_table_cell(table, row, 2), rule->read, &rule->read_len))
            continue;
        rule->cost = read_cost(vb_table_cell(table, row, 3));
        channel->count += !add_single(channel, rule);
    }
    index_channel(channel);
}

/* ----------------------------------------------------------------------------------- symbols -- */

static void add_symbol(vb_citation *citation, vb_symbol symbol, symbol_facts facts)
{
    if (vb_slice_equal(symbol.symbol, VB_SLICE("-")))
        return;
    citation->symbols[citation->symbol_count] = symbol;
    citation->facts[citation->symbol_count++] = facts;
}

static void load_types(vb_citation *citation)
{
    const vb_table *table = &vb_table_document_types;
    for (size_t row = 0; row < table->rows; row++)
        add_symbol(citation,
                   (vb_symbol){vb_table_cell(table, row, 0), vb_table_cell(table, row, 1),
                               VB_SYMBOL_TYPE, is_set(table, row, 2), is_set(table, row, 3),
                               read_count(vb_table_cell(table, row, 4))},
                   (symbol_facts){0});
}

static void load_bodies(vb_citation *citation)
{
    const vb_table *table = &vb_table_issuing_bodies;
    for (size_t row = 0; row < table->rows; row++)
        add_symbol(
            citation,
            (vb_symbol){vb_table_cell(table, row, 0), vb_table_cell(table, row, 1), VB_SYMBOL_BODY,
                        is_set(table, row, 2), is_set(table, row, 3),
                        read_count(vb_table_cell(table, row, 6))},
            (symbol_facts){.alone = is_set(table, row, 4),
                           .local = vb_slice_equal(vb_table_cell(table, row, 4), VB_SLICE("2")),
                           .numbered = is_set(table, row, 5)});
}

static void load_units(vb_citation *citation)
{
    const vb_table *table = &vb_table_number_units;
    for (size_t row = 0; row < table->rows; row++)
        add_symbol(citation,
                   (vb_symbol){vb_table_cell(table, row, 0), vb_table_cell(table, row, 1),
                               VB_SYMBOL_UNIT, false, true,
                               read_count(vb_table_cell(table, row, 2))},
                   (symbol_facts){0});
}

static size_t count_role(const vb_citation *citation, vb_symbol_role role)
{
    size_t count = 0;
    for (size_t i = 0; i < citation->symbol_count; i++)
        count += citation->symbols[i].role == role;
    return count;
}

static void index_role(vb_citation *citation, vb_symbol_role role)
{
    entry_list *list = &citation->by_role[role];
    size_t count = count_role(citation, role);
    list->items = vb_arena_allocate(&citation->arena, (count + 1) * sizeof *list->items);
    for (size_t i = 0; list->items && i < citation->symbol_count; i++) {
        const vb_symbol *symbol = &citation->symbols[i];
        if (symbol->role != role)
            continue;
        table_entry *entry = &list->items[list->count++];
        entry->text = symbol->symbol;
        entry->prior = 0.02f * log2f(1 + (float)symbol->frequency);
        entry->row = i;
        cps_from(&entry->compare, symbol->symbol);
    }
    index_entries(&citation->arena, list);
}

/* ------------------------------------------------------------------------------------- names -- */

static void squeeze_name(table_entry *entry, vb_slice name, size_t row)
{
    squeezed letters;
    squeeze(name, 0, name.len, CP_MAX, &letters);
    entry->text = name;
    entry->compare = letters.letters;
    entry->initials = letters.initials;
    entry->words = (size_t)__builtin_popcountll(letters.begin_word);
    entry->stops = letters.letters.len ? letters.stops[letters.letters.len - 1] : 0;
    entry->row = row;
}

void load_names(vb_arena *arena, entry_list *list, const vb_slice *names, size_t count)
{
    list->items = vb_arena_allocate(arena, (count + 1) * sizeof *list->items);
    for (size_t row = 0; list->items && row < count; row++)
        squeeze_name(&list->items[list->count++], names[row], row);
    index_entries(arena, list);
}

const vb_slice *list_column(vb_arena *arena, const vb_table *table, size_t column)
{
    vb_slice *cells = vb_arena_allocate(arena, (table->rows + 1) * sizeof *cells);
    for (size_t row = 0; cells && row < table->rows; row++)
        cells[row] = vb_table_cell(table, row, column);
    return cells;
}

void load_column(vb_arena *arena, entry_list *list, const vb_table *table, size_t column)
{
    const vb_slice *names = list_column(arena, table, column);
    load_names(arena, list, names, names ? table->rows : 0);
}

static void load_issuers(vb_citation *citation)
{
    const vb_table *table = &vb_table_issuers;
    load_column(&citation->arena, &citation->issuers, table, 0);
    citation->issuers.by_syllables = true;
    citation->issuer_facts =
        vb_arena_allocate(&citation->arena, (table->rows + 1) * sizeof(issuer_facts));
    for (size_t row = 0; citation->issuer_facts && row < table->rows; row++) {
        vb_slice canonical = vb_table_cell(table, row, 1), place = vb_table_cell(table, row, 2);
        citation->issuer_facts[row] =
            (issuer_facts){canonical.len ? canonical : vb_table_cell(table, row, 0),
                           place.len ? place.data[0] : '-'};
    }
}

static void load_terms(vb_citation *citation)
{
    const vb_table *table = &vb_table_assembly_terms;
    citation->terms =
        vb_arena_allocate(&citation->arena, (table->rows + 1) * sizeof *citation->terms);
    for (size_t row = 0; citation->terms && row < table->rows; row++)
        citation->terms[citation->term_count++] =
            (assembly_term){(int)read_count(vb_table_cell(table, row, 0)),
                            (int)read_count(vb_table_cell(table, row, 1)),
                            (int)read_count(vb_table_cell(table, row, 2))};
}

static void load_standards(vb_citation *citation)
{
    const vb_table *table = citation->standards = &vb_table_standard_prefixes;
    for (size_t row = 0; row < table->rows; row++) {
        vb_slice word = vb_table_cell(table, row, 0);
        unsigned char last = word.len ? (unsigned char)word.data[word.len - 1] : 0;
        citation->standard_ends[last / 64] |= (uint64_t)1 << (last & 63);
    }
}

/* ------------------------------------------------------------------------------------ handle -- */

static bool load(vb_citation *citation)
{
    size_t most = vb_table_document_types.rows + vb_table_issuing_bodies.rows +
                  vb_table_number_units.rows + 1;
    citation->symbols = vb_arena_allocate(&citation->arena, most * sizeof *citation->symbols);
    citation->facts = vb_arena_allocate(&citation->arena, most * sizeof *citation->facts);
    if (!citation->symbols || !citation->facts)
        return false;
    citation->symbol_channel =
        (ocr_channel){.missing = COST(0.9), .marked = COST(0.9), .extra = COST(0.9)};
    citation->name_channel =
        (ocr_channel){.missing = COST(0.8), .marked = COST(0.4), .extra = COST(0.7)};
    load_channel(&citation->symbol_channel, VB_SLICE("symbol"));
    load_channel(&citation->name_channel, VB_SLICE("name"));
    load_types(citation);
    load_bodies(citation);
    load_units(citation);
    for (int role = VB_SYMBOL_TYPE; role <= VB_SYMBOL_UNIT; role++)
        index_role(citation, (vb_symbol_role)role);
    if (citation->arena.failed)
        return false;
    find_rivals(citation);
    load_column(&citation->arena, &citation->types, &vb_table_document_types, 1);
    mark_endings(&citation->arena, &citation->types);
    load_column(&citation->arena, &citation->provinces, &vb_table_provinces, 0);
    make_gate(&citation->arena, &citation->types, &citation->name_channel);
    load_issuers(citation);
    load_terms(citation);
    load_standards(citation);
    return !citation->arena.failed;
}

vb_citation *vb_citation_new(const vb_allocator *memory)
{
    vb_citation *citation = vb_allocate(memory, sizeof *citation);
    if (!citation)
        return NULL;
    citation->memory = memory;
    citation->arena = VB_ARENA(memory);
    if (load(citation))
        return citation;
    vb_citation_free(citation);
    return NULL;
}

void vb_citation_free(vb_citation *citation)
{
    if (!citation)
        return;
    vb_arena_free(&citation->arena);
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
