/*
 * The symbols of types, bodies and units, as they stand in a table or as they may be misread, and
 * the terms of assemblies, whose symbols carry a number.
 */
#include "citation/symbol.h"

#include "citation/channel.h"
#include "citation/cps.h"
#include "citation/entries.h"
#include "citation/entry_list.h"
#include "citation/lattice.h"
#include "citation/tables.h"
#include "citation/walk.h"
#include "vanban/orthography.h"

#include <math.h>

/* The first entry of `list` that is not before `token`, whose key is this. */
static size_t lower_bound(const entry_list *list, const cps *token, uint64_t key)
{
    uint32_t first = token->len ? token->at[0] : 0;
    size_t letter = first < FIRST_LETTERS - 1 ? first : FIRST_LETTERS - 1;
    size_t low = list->begins[letter], high = list->begins[letter + 1];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (list->keys[middle] < key ||
            (list->keys[middle] == key &&
             compare_code_points(&list->items[middle].compare, token) < 0))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const vb_symbol *match_exact(const vb_citation *citation, vb_symbol_role role, const cps *token)
{
    const entry_list *list = &citation->tables->by_role[role];
    uint64_t key = key_of_letters(token);
    size_t at = lower_bound(list, token, key);
    if (at == list->count || list->keys[at] != key ||
        compare_code_points(&list->items[at].compare, token) != 0)
        return NULL;
    return &citation->symbols[list->items[at].row];
}

const vb_symbol *find_exact(const vb_citation *citation, vb_symbol_role role, vb_slice symbol)
{
    cps token;
    return cps_from(&token, symbol) ? match_exact(citation, role, &token) : NULL;
}

symbol_facts facts_of(const vb_citation *citation, const vb_symbol *symbol)
{
    return citation->tables->facts[symbol - citation->symbols];
}

const vb_symbol *symbol_used_by(const vb_citation *citation, const vb_symbol *symbol, bool party)
{
    uint16_t used = facts_of(citation, symbol).used[party];
    return used ? &citation->symbols[used - 1] : NULL;
}

/* Whether the last letter tells that the entry is not near enough. */
static bool ends_otherwise(const ocr_channel *channel, const cps *written, const cps *read,
                           float limit)
{
    uint8_t least = channel->missing < channel->extra ? channel->missing : channel->extra;
    return in_twentieths(limit) < (float)least && written->len && read->len &&
           !may_end(channel, written->at[written->len - 1], read->at[read->len - 1]);
}

static symbol_match best_of(const entry_list *list, const vb_citation *citation, const cps *token,
                            float limit)
{
    symbol_match best = {NULL, limit, 0, 0};
    float best_score = limit;
    cost_lattice lattice;
    lattice_start(&lattice, &citation->tables->symbol_channel, token);
    entry_walk walk = walk_entries(list, &lattice, NULL, NULL);
    for (const table_entry *entry; (entry = next_entry(&walk)) != NULL;) {
        if (entry->compare.len > token->len + 2 ||
            ends_otherwise(&citation->tables->symbol_channel, &entry->compare, token, limit))
            continue;
        if (!lattice_fill(&lattice, &entry->compare, CP_MAX, limit, 0))
            continue;
        float cost = lattice_cost(&lattice, entry->compare.len, token->len);
        float score = cost - entry->prior;
        if (cost <= limit && (!best.symbol || score < best_score)) {
            best = (symbol_match){&citation->symbols[entry->row], cost, 0, 0};
            best_score = score;
        }
    }
    return best;
}

/*
 * An exact match stands, unless nobody was ever seen to use it and a common symbol differs by no
 * more than an Đ read as D: DA for ĐA.
 */
static symbol_match settle_exact(const vb_citation *citation, const vb_symbol *exact)
{
    symbol_facts facts = facts_of(citation, exact);
    return facts.rival ? (symbol_match){&citation->symbols[facts.rival - 1], 0.05f, 0, 0}
                       : (symbol_match){exact, 0, 0, 0};
}

symbol_match match_symbol(const vb_citation *citation, vb_symbol_role role, const cps *token,
                          float limit)
{
    const vb_symbol *exact = match_exact(citation, role, token);
    return exact ? settle_exact(citation, exact)
                 : best_of(&citation->tables->by_role[role], citation, token, limit);
}

static const char digit_readings[][2] = {
    {'I', '1'}, {'l', '1'}, {'i', '1'}, {'|', '1'}, {'!', '1'}, {'T', '1'}, {'O', '0'}, {'o', '0'},
    {'S', '5'}, {'s', '5'}, {'$', '5'}, {'Z', '2'}, {'A', '4'}, {'G', '6'}, {'B', '8'}};

/* The digit that `code_point` stands for, 0 when it is none; `cost` is added to when it was no
 * digit. */
static char digit_for(uint32_t code_point, float *cost)
{
    if (vb_is_digit(code_point))
        return (char)code_point;
    for (size_t i = 0; i < sizeof digit_readings / sizeof digit_readings[0]; i++)
        if (code_point == (uint32_t)(unsigned char)digit_readings[i][0]) {
            *cost += 0.15f;
            return digit_readings[i][1];
        }
    return 0;
}

/* The number in token->at[from…]: at most three digits, 0 when there is none. */
static uint32_t read_suffix(const cps *token, size_t from, float *cost)
{
    uint32_t number = 0;
    if (from >= token->len || token->len - from > 3)
        return 0;
    for (size_t i = from; i < token->len; i++) {
        char digit = digit_for(token->at[i], cost);
        if (!digit)
            return 0;
        number = number * 10 + (uint32_t)(digit - '0');
    }
    return number;
}

static bool is_known_term(const vb_citation *citation, uint32_t term)
{
    for (size_t i = 0; i < citation->tables->term_count; i++)
        if ((uint32_t)citation->tables->terms[i].term == term)
            return true;
    return false;
}

bool term_fits(const vb_citation *citation, uint32_t term, unsigned year)
{
    for (size_t i = 0; i < citation->tables->term_count; i++)
        if ((uint32_t)citation->tables->terms[i].term == term)
            return year == 0 || (year >= (unsigned)citation->tables->terms[i].first &&
                                 year <= (unsigned)citation->tables->terms[i].last);
    return year == 0 && term > 0 && term < 100;
}

bool is_assembly(const vb_symbol *symbol)
{
    return vb_slice_equal(symbol->symbol, VB_SLICE("QH")) ||
           vb_slice_equal(symbol->symbol, VB_SLICE("UBTVQH"));
}

bool is_joint(const vb_symbol *type)
{
    return type && vb_slice_find(type->name, VB_SLICE(" liên "), 0) != SIZE_MAX;
}

uint32_t assembly_term_of(const vb_citation *citation, const cps *token)
{
    cps head = *token;
    while (head.len > 0 && vb_is_digit(token->at[head.len - 1]))
        head.len--;
    const vb_symbol *body =
        head.len && head.len < token->len ? match_exact(citation, VB_SYMBOL_BODY, &head) : NULL;
    float cost = 0;
    uint32_t term = body && is_assembly(body) ? read_suffix(token, head.len, &cost) : 0;
    return is_known_term(citation, term) ? term : 0;
}

bool differ_in_one_figure(unsigned a, unsigned b)
{
    unsigned differing = 0;
    for (int i = 0; i < 4; i++, a /= 10, b /= 10)
        differing += a % 10 != b % 10;
    return differing == 1;
}

unsigned year_of_term(const vb_citation *citation, uint32_t term, unsigned year)
{
    unsigned only = 0;
    for (size_t i = 0; i < citation->tables->term_count; i++) {
        const assembly_term *known = &citation->tables->terms[i];
        for (int own = known->first; (uint32_t)known->term == term && own <= known->last; own++) {
            if (!differ_in_one_figure((unsigned)own, year))
                continue;
            if (only)
                return 0;
            only = (unsigned)own;
        }
    }
    return only;
}

static uint32_t digits_of(int number, cps *digits)
{
    digits->len = 0;
    digits->marked = 0;
    if (number > 9)
        cps_add(digits, (uint32_t)('0' + number / 10));
    cps_add(digits, (uint32_t)('0' + number % 10));
    return (uint32_t)number;
}

/* Of the terms with acts of `year` (0: of all), the one that `read` is most like; 0 when two are,
 * or none is. */
static uint32_t nearest_term(const vb_citation *citation, const cps *read, unsigned year,
                             float *cost)
{
    uint32_t nearest = 0;
    bool tie = false;
    *cost = 1.7f;
    for (size_t i = 0; i < citation->tables->term_count; i++) {
        cps digits;
        const assembly_term *term = &citation->tables->terms[i];
        if (year && (year < (unsigned)term->first || year > (unsigned)term->last))
            continue;
        uint32_t number = digits_of(term->term, &digits);
        float distance = channel_distance(&citation->tables->symbol_channel, &digits, read, *cost);
        tie = distance == *cost;
        if (distance < *cost) {
            nearest = number;
            *cost = distance;
        }
    }
    return tie ? 0 : nearest;
}

uint32_t only_term(const vb_citation *citation, unsigned year)
{
    uint32_t only = 0;
    for (size_t i = 0; i < citation->tables->term_count; i++) {
        const assembly_term *term = &citation->tables->terms[i];
        if (year < (unsigned)term->first || year > (unsigned)term->last)
            continue;
        if (only)
            return 0;
        only = (uint32_t)term->term;
    }
    return only;
}

/*
 * A term read with damage (QHIS, QH1I, QH113, QHES) is what its signs stand for where the year
 * agrees, and else the term of that year: the only one, or the one that is most like them.
 */
static bool settle_term(const vb_citation *citation, symbol_match *match, const cps *read,
                        unsigned year, float suffix_cost)
{
    if (!is_assembly(match->symbol)) {
        match->cost += suffix_cost;
        return match->suffix > 0;
    }
    /* A term that stands there in figures is believed before the year. */
    bool clean = suffix_cost == 0 && is_known_term(citation, match->suffix);
    if (!clean && (!match->suffix || !term_fits(citation, match->suffix, year))) {
        uint32_t only = only_term(citation, year);
        match->suffix = only                    ? only
                        : year || match->suffix ? nearest_term(citation, read, year, &suffix_cost)
                                                : 0;
        /* The year speaks for it: half of the damage is explained, or nearly all. */
        suffix_cost = only ? 0.3f : suffix_cost / 2;
    }
    match->cost += suffix_cost;
    match->suffix_len = match->suffix > 9 ? 2 : 1;
    return match->suffix > 0;
}

/* Nearly all that follows a number and a year in one part is an act of the assembly of that year.
 */
static const float year_relief = 0.4f;

/* 2025/Q15: of QH a letter was lost, and the term in figures is that of the year. */
static symbol_match match_half_assembly(const vb_citation *citation, const cps *token,
                                        unsigned year)
{
    float cost = 0;
    uint32_t term = read_suffix(token, 1, &cost);
    bool half = year && (token->at[0] == 'Q' || token->at[0] == 'H') && cost == 0 &&
                is_known_term(citation, term) && term_fits(citation, term, year);
    const vb_symbol *assembly = half ? find_exact(citation, VB_SYMBOL_BODY, VB_SLICE("QH")) : NULL;
    return assembly ? (symbol_match){assembly, 0.4f, term, token->len - 1} : (symbol_match){0};
}

static symbol_match match_numbered(const vb_citation *citation, const cps *token, size_t letters,
                                   unsigned year, float limit)
{
    cps head = *token;
    head.len = letters;
    bool one_term = only_term(citation, year) != 0;
    symbol_match match =
        match_symbol(citation, VB_SYMBOL_BODY, &head, one_term ? limit + year_relief : limit);
    if (!match.symbol || !facts_of(citation, match.symbol).numbered)
        return (symbol_match){0};
    if (one_term && is_assembly(match.symbol))
        match.cost = fmaxf(match.cost - year_relief, match.cost / 2);
    float cost = 0;
    match.suffix = read_suffix(token, letters, &cost);
    match.suffix_len = token->len - letters;
    cps digits = {.len = 0};
    for (size_t i = letters; i < token->len; i++)
        cps_add(&digits, token->at[i]);
    if (token->len - letters > 3 ||
        !settle_term(citation, &match, &digits, year, match.suffix ? cost : 0.6f) ||
        match.cost > limit)
        return (symbol_match){0};
    return match;
}

symbol_match match_body(const vb_citation *citation, const cps *token, unsigned year, float limit)
{
    const vb_symbol *exact = match_exact(citation, VB_SYMBOL_BODY, token);
    if (exact)
        return settle_exact(citation, exact);
    symbol_match best = match_half_assembly(citation, token, year);
    for (size_t letters = 2; letters < token->len; letters++) {
        float allowed = best.symbol ? best.cost : limit;
        /* Bounded work: letters before the number are repaired only where a number may follow. */
        float cost = 0;
        if (token->len - letters > 3 ||
            (!digit_for(token->at[letters], &cost) && !only_term(citation, year)))
            continue;
        symbol_match match = match_numbered(citation, token, letters, year, allowed);
        if (match.symbol && (!best.symbol || match.cost < best.cost))
            best = match;
    }
    if (best.symbol && best.cost == 0)
        return best;
    symbol_match plain = match_symbol(citation, VB_SYMBOL_BODY, token, limit);
    if (!plain.symbol || (best.symbol && best.cost < plain.cost))
        return best;
    return plain;
}

bool is_of_one(const vb_citation *citation, const vb_symbol *body, bool party)
{
    return symbol_used_by(citation, body, party) && !symbol_used_by(citation, body, !party);
}
