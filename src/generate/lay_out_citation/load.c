#include "citation/channel.h"
#include "citation/cps.h"
#include "citation/entries.h"
#include "citation/entry_list.h"
#include "citation/symbol_list.h"
#include "citation/tables.h"
#include "generate/lay_out_citation/lay_out.h"
#include "vanban/orthography.h"

#include "tables/assembly-terms.h"
#include "tables/citation-confusables.h"
#include "tables/document-types.h"
#include "tables/issuers.h"
#include "tables/issuing-bodies.h"
#include "tables/laws.h"
#include "tables/provinces.h"
#include "tables/reference-cues.h"
#include "tables/standard-prefixes.h"

#include <math.h>
#include <string.h>

/* From the tables of data/ to those that the library reads. */

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

/* What keeps a row's rule from being one; NULL: nothing does. */
static const char *read_rule(confusion *rule, const vb_table *table, size_t row)
{
    rule->cost = read_cost(vb_table_cell(table, row, CITATION_CONFUSABLES_COST));
    return read_pair(vb_table_cell(table, row, CITATION_CONFUSABLES_WRITTEN), rule->written,
                     &rule->written_len) &&
                   read_pair(vb_table_cell(table, row, CITATION_CONFUSABLES_READ), rule->read,
                             &rule->read_len)
               ? NULL
               : "data/citation-confusables.tsv has a rule of no letter or of more than two";
}

/* The rules of one kind of text; NULL, or why they could not be laid out. */
static const char *load_channel(ocr_channel *channel, vb_slice where)
{
    const vb_table *table = &vb_table_citation_confusables;
    const char *failure = NULL;
    start_channel(channel);
    for (size_t row = 0; !failure && row < table->rows; row++) {
        confusion rule = {0};
        if (!vb_slice_equal(vb_table_cell(table, row, CITATION_CONFUSABLES_WHERE), where))
            continue;
        failure = read_rule(&rule, table, row);
        if (failure || add_single(channel, &rule))
            continue;
        if (channel->count < RULES_MAX)
            channel->rules[channel->count++] = rule;
        else
            failure = "data/citation-confusables.tsv has more rules of a kind than RULES_MAX";
    }
    index_channel(channel);
    return failure;
}

/* ----------------------------------------------------------------------------------- symbols -- */

/* What the table of bodies tells of its symbols, which stand behind those of types. */
static void load_facts(symbol_facts *facts, const laid_out *all)
{
    const vb_table *table = &vb_table_issuing_bodies;
    size_t at = 0;
    while (at < all->symbol_count && all->symbols[at].role != VB_SYMBOL_BODY)
        at++;
    for (size_t row = 0; row < table->rows; row++) {
        if (vb_slice_equal(vb_table_cell(table, row, ISSUING_BODIES_SYMBOL), VB_SLICE("-")))
            continue;
        facts[at++] = (symbol_facts){
            .alone = is_set(table, row, ISSUING_BODIES_ALONE),
            .local = vb_slice_equal(vb_table_cell(table, row, ISSUING_BODIES_ALONE), VB_SLICE("2")),
            .numbered = is_set(table, row, ISSUING_BODIES_NUMBERED)};
    }
}

/* The row + 1 of the first symbol of a role that is written so; 0: there is none. */
static uint16_t find_symbol(const laid_out *all, vb_symbol_role role, const cps *written)
{
    cps token;
    for (size_t i = 0; i < all->symbol_count; i++)
        if (all->symbols[i].role == role && cps_from(&token, all->symbols[i].symbol) &&
            compare_code_points(&token, written) == 0)
            return (uint16_t)(i + 1);
    return 0;
}

/* The common symbol that a rare one becomes when its letter `i` is an Đ that was read as D. */
static uint16_t with_stroke(const laid_out *all, vb_symbol_role role, cps token, size_t i)
{
    enum { COMMON = 10 };
    token.at[i] = VB_D_STROKE;
    uint16_t rival = find_symbol(all, role, &token);
    return rival && all->symbols[rival - 1].frequency >= COMMON ? rival : 0;
}

static void find_rivals(symbol_facts *facts, const laid_out *all)
{
    for (size_t row = 0; row < all->symbol_count; row++) {
        const vb_symbol *symbol = &all->symbols[row];
        cps token;
        if (symbol->frequency > 0 || !cps_from(&token, symbol->symbol))
            continue;
        for (size_t i = 0; i < token.len; i++) {
            uint16_t rival = token.at[i] == 'D' ? with_stroke(all, symbol->role, token, i) : 0;
            facts[row].rival = rival ? rival : facts[row].rival;
        }
    }
}

/* The row + 1 of the first symbol that is written as this one and is of use there; 0: none is. */
static uint16_t find_used(const laid_out *all, const vb_symbol *symbol, bool party)
{
    for (size_t row = 0; row < all->symbol_count; row++) {
        const vb_symbol *other = &all->symbols[row];
        if (other->role == symbol->role && (party ? other->party : other->state) &&
            vb_slice_equal(other->symbol, symbol->symbol))
            return (uint16_t)(row + 1);
    }
    return 0;
}

static void load_symbols(laid_out *all)
{
    all->symbols = list_symbols(NULL, &all->symbol_count);
    symbol_facts *facts = vb_arena_allocate(&all->arena, (all->symbol_count + 1) * sizeof *facts);
    if (!all->symbols || !facts)
        return;
    load_facts(facts, all);
    find_rivals(facts, all);
    for (size_t row = 0; row < all->symbol_count; row++)
        for (int party = 0; party < 2; party++)
            facts[row].used[party] = find_used(all, &all->symbols[row], party);
    all->tables.facts = facts;
}

static void index_role(laid_out *all, vb_symbol_role role)
{
    entry_list *list = &all->tables.by_role[role];
    table_entry *items = vb_arena_allocate(&all->arena, (all->symbol_count + 1) * sizeof *items);
    for (size_t i = 0; items && i < all->symbol_count; i++) {
        const vb_symbol *symbol = &all->symbols[i];
        if (symbol->role != role)
            continue;
        table_entry *entry = &items[list->count++];
        entry->prior = 0.02f * log2f(1 + (float)symbol->frequency);
        entry->row = (uint32_t)i;
        cps_from(&entry->compare, symbol->symbol);
    }
    if (items)
        index_entries(&all->arena, list, items, &all->tables.symbol_channel);
}

/* ------------------------------------------------------------------------------------- names -- */

static void load_column(laid_out *all, entry_list *list, const vb_table *table, size_t column,
                        bool gate)
{
    list->table = table;
    list->column = column;
    load_names(&all->arena, list, table->rows, &all->tables.name_channel, gate);
}

/* A copy of a list's items that may be written. */
static table_entry *copy_items(vb_arena *arena, const entry_list *list)
{
    table_entry *items = vb_arena_allocate(arena, (list->count + 1) * sizeof *items);
    return items ? memcpy(items, list->items, list->count * sizeof *items) : NULL;
}

/* Luật is in Bộ luật. */
static bool is_ending(const cps *name, const cps *of)
{
    return of->len > name->len &&
           memcmp(of->at + of->len - name->len, name->at, name->len * sizeof *name->at) == 0;
}

/* An index of endings while it is made. */
typedef struct making_endings {
    ending_index *index;
    name_ending *of;
} making_endings;

/* Notes what an entry ends in; those behind it are there. */
static void index_ending(const making_endings *to, const cps *letters, vb_slice name, size_t i)
{
    name_ending *ending = &to->of[i];
    ending->tail = name.len >= 2 ? tail_of(name.data + name.len) : 0;
    ending->letter = letters->len ? (uint16_t)letters->at[letters->len - 1] : 0;
    ending->first = name.len ? (unsigned char)name.data[0] : 0;
    ending->len = (uint16_t)name.len;
    uint16_t *tail = &to->index->tails[slot_of_tail(ending->tail)];
    uint16_t *letter = &to->index->letters[ending->letter % ENDING_SLOTS];
    ending->next_tail = *tail;
    ending->next_letter = *letter;
    *tail = *letter = (uint16_t)(i + 1);
}

/* Finds out what names end in. */
static void mark_endings(vb_arena *arena, entry_list *list)
{
    table_entry *items = copy_items(arena, list);
    name_ending *of = vb_arena_allocate(arena, (list->count + 1) * sizeof *of);
    if (!items || !of)
        return;
    making_endings to = {&list->endings, of};
    for (size_t i = list->count; i-- > 0;)
        index_ending(&to, &items[i].compare, entry_name(list, &items[i]), i);
    for (size_t i = 0; i < list->count; i++)
        for (size_t j = 0; j < list->count && !items[i].ends_longer; j++)
            items[i].ends_longer = is_ending(&items[i].compare, &items[j].compare);
    for (size_t i = 1; i < list->count; i++)
        if (compare_code_points(&items[i - 1].compare, &items[i].compare) == 0)
            items[i - 1].has_twin = items[i].has_twin = true;
    list->items = items;
    list->endings.of = of;
}

static void load_others(laid_out *all, const vb_table *table, size_t column, const char *kind)
{
    if (all->other_count++ >= OTHERS_MAX)
        return; /* lay_out() tells */
    entry_list *list = &all->others[all->other_count - 1];
    list->kind = kind;
    load_column(all, list, table, column, true);
}

/* A list for each kind of cue; those of a kind stand together. */
static void load_cues(laid_out *all)
{
    const vb_table *table = &vb_table_reference_cues;
    vb_slice kind = VB_SLICE("");
    for (size_t row = 0; row < table->rows; row++) {
        vb_slice next = vb_table_cell(table, row, REFERENCE_CUES_KIND);
        if (!vb_slice_equal(kind, next))
            load_others(all, table, REFERENCE_CUES_WORDS, next.data);
        kind = next;
    }
}

static void load_terms(laid_out *all)
{
    const vb_table *table = &vb_table_assembly_terms;
    assembly_term *terms = vb_arena_allocate(&all->arena, (table->rows + 1) * sizeof *terms);
    for (size_t row = 0; terms && row < table->rows; row++)
        terms[row] =
            (assembly_term){(int)read_count(vb_table_cell(table, row, ASSEMBLY_TERMS_TERM)),
                            (int)read_count(vb_table_cell(table, row, ASSEMBLY_TERMS_FIRST)),
                            (int)read_count(vb_table_cell(table, row, ASSEMBLY_TERMS_LAST))};
    all->tables.terms = terms;
    all->tables.term_count = table->rows;
}

static void load_standards(citation_tables *tables)
{
    const vb_table *table = &vb_table_standard_prefixes;
    for (size_t row = 0; row < table->rows; row++) {
        vb_slice word = vb_table_cell(table, row, STANDARD_PREFIXES_WORD);
        unsigned char last = word.len ? (unsigned char)word.data[word.len - 1] : 0;
        tables->standard_ends[last / 64] |= (uint64_t)1 << (last & 63);
    }
}

const char *lay_out(laid_out *all)
{
    citation_tables *tables = &all->tables;
    tables->symbol_channel =
        (ocr_channel){.missing = COST(0.9), .marked = COST(0.9), .extra = COST(0.9)};
    tables->name_channel =
        (ocr_channel){.missing = COST(0.8), .marked = COST(0.4), .extra = COST(0.7)};
    const char *failure = load_channel(&tables->symbol_channel, VB_SLICE("symbol"));
    if (!failure)
        failure = load_channel(&tables->name_channel, VB_SLICE("name"));
    load_symbols(all);
    for (int role = VB_SYMBOL_TYPE; all->symbols && role <= VB_SYMBOL_UNIT; role++)
        index_role(all, (vb_symbol_role)role);
    load_column(all, &tables->types, &vb_table_document_types, DOCUMENT_TYPES_NAME, true);
    load_column(all, &tables->provinces, &vb_table_provinces, PROVINCES_NAME, false);
    load_column(all, &tables->issuers, &vb_table_issuers, ISSUERS_NAME, false);
    load_others(all, &vb_table_laws, LAWS_CITED, NULL);
    load_cues(all);
    tables->issuers.by_syllables = true;
    tables->provinces.by_syllables = true;
    mark_endings(&all->arena, &tables->types);
    load_terms(all);
    load_standards(tables);
    if (!failure && all->other_count > OTHERS_MAX)
        failure = "data/reference-cues.tsv has more kinds than OTHERS_MAX leaves room for";
    if (!failure && (!all->symbols || all->arena.failed))
        failure = "out of memory";
    return failure;
}
