#include "citation/citation_internal.h"

#include "vanban/orthography.h"

#include <string.h>

/* How far ahead a name is looked for, in bytes: the longest has about 60 letters. */
enum { NAME_WINDOW = 160, BEFORE_WINDOW = 72 };

static bool starts_alike(const vb_citation *citation, uint32_t written, uint32_t read)
{
    cps a = {.at = {written}, .len = 1}, b = {.at = {read}, .len = 1};
    return written == read || channel_distance(&citation->name_channel, &a, &b, 0.6f) <= 0.6f;
}

static bool begins_exactly(const cps *name, const squeezed *text, size_t from)
{
    size_t len = name->len;
    return from + len <= text->letters.len &&
           memcmp(name->at, text->letters.at + from, len * sizeof *name->at) == 0 &&
           text->ends_word[from + len - 1];
}

/* What a name explains of the text: its letters, less what it costs to believe it. */
static float weight_of(size_t letters, float cost)
{
    return (float)letters - 4 * cost;
}

static void try_exact(const table_entry *entry, const squeezed *text, name_hit *best)
{
    if (begins_exactly(&entry->compare, text, 0) &&
        (!best->entry || entry->compare.len > best->letters))
        *best = (name_hit){entry, entry->compare.len, 0, 1};
}

/* The most a name of `len` letters may cost at `score`: short names are like too many other words.
 */
static float limit_for(size_t len, double score)
{
    float most = (float)((1 - score) * (double)len);
    return len >= 10 ? most : most * (float)(len + 10) / 20;
}

/* A name of several words is not found in one word, unless its words are glued together. */
static bool has_words(const table_entry *name, size_t words, size_t letters)
{
    return words + 1 > name->words || (words + 2 > name->words && name->words > 3) ||
           letters * 10 >= name->compare.len * 9;
}

static void try_near(const vb_citation *citation, const table_entry *entry, const squeezed *text,
                     double score, name_hit *best)
{
    float costs[CP_MAX + 1];
    const cps *name = &entry->compare;
    float limit = limit_for(name->len, score);
    size_t words = 0;
    cps read = text->letters;
    if (read.len > name->len + 4)
        read.len = name->len + 4;
    if (!read.len || !starts_alike(citation, name->at[0], read.at[0]) ||
        !channel_prefixes(&citation->name_channel, name, &read, limit, costs))
        return;
    for (size_t j = 1; j <= read.len; j++) {
        words += text->begins_word[j - 1];
        if (!text->ends_word[j - 1] || costs[j] > limit || !has_words(entry, words, j) ||
            text->stops[j - 1] > entry->stops)
            continue;
        if (best->entry &&
            weight_of(name->len, costs[j]) <= weight_of(best->entry->compare.len, best->cost))
            continue;
        *best = (name_hit){entry, j, costs[j], 1 - (double)costs[j] / (double)name->len};
    }
}

name_hit match_name(const vb_citation *citation, const entry_list *names, const squeezed *text,
                    double score)
{
    name_hit best = {0};
    for (size_t i = 0; i < names->count; i++)
        try_exact(&names->items[i], text, &best);
    /* A longer name may stand there with a damaged letter, so near ones are tried unless the
     * longest is exact. */
    for (size_t i = 0; i < names->count && score < 1; i++)
        if (!best.entry || names->items[i].compare.len > best.entry->compare.len || best.cost > 0)
            try_near(citation, &names->items[i], text, score, &best);
    return best;
}

void set_name_match(vb_name_match *match, const squeezed *text, const name_hit *hit)
{
    *match = (vb_name_match){text->starts[0], text->ends[hit->letters - 1], hit->entry->text,
                             hit->score, hit->entry->row};
}

static bool at_word_start(vb_slice text, size_t at)
{
    size_t before;
    return !is_word_letter(code_point_before(text, at, &before));
}

/* -------------------------------------------------------------------------------------------------
 * types -- */

/* Below this a type's name is not believed, whatever stands around it. */
#define LEAST_SCORE 0.62

bool open_window(vb_slice text, size_t at, squeezed *window)
{
    if (at >= text.len || !at_word_start(text, at))
        return false;
    squeeze(text, at, at + NAME_WINDOW, window);
    return window->letters.len && window->starts[0] == at;
}

bool vb_document_type_match(const vb_citation *citation, vb_slice text, size_t at,
                            vb_name_match *match)
{
    squeezed window;
    if (!open_window(text, at, &window))
        return false;
    name_hit hit = match_name(citation, &citation->types, &window, LEAST_SCORE);
    if (!hit.entry)
        return false;
    set_name_match(match, &window, &hit);
    return true;
}

static squeezed *drop_first(squeezed *window, size_t count)
{
    size_t len = window->letters.len - count;
    memmove(window->letters.at, window->letters.at + count, len * sizeof *window->letters.at);
    memmove(window->starts, window->starts + count, len * sizeof *window->starts);
    memmove(window->ends, window->ends + count, len * sizeof *window->ends);
    memmove(window->begins_word, window->begins_word + count, len * sizeof *window->begins_word);
    memmove(window->stops, window->stops + count, len);
    memmove(window->ends_word, window->ends_word + count, len * sizeof *window->ends_word);
    window->letters.len = len;
    return window;
}

/* Of a hit that must reach to the end of the window. */
static void try_whole(const vb_citation *citation, const squeezed *window, size_t words,
                      name_hit *best, size_t *best_start)
{
    const cps *read = &window->letters;
    for (size_t i = 0; i < citation->types.count; i++) {
        const table_entry *entry = &citation->types.items[i];
        size_t len = entry->compare.len;
        if (read->len > len + 4 || len > read->len * 2 ||
            !starts_alike(citation, entry->compare.at[0], read->at[0]))
            continue;
        float limit = (float)(1 - LEAST_SCORE) * (float)len;
        if (!has_words(entry, words, read->len))
            continue;
        float cost = channel_distance(&citation->name_channel, &entry->compare, read, limit);
        if (cost > limit || (best->entry && weight_of(len, cost) <=
                                                weight_of(best->entry->compare.len, best->cost)))
            continue;
        *best = (name_hit){entry, read->len, cost, 1 - (double)cost / (double)len};
        *best_start = window->starts[0];
    }
}

bool vb_document_type_before(const vb_citation *citation, vb_slice text, size_t from, size_t end,
                             vb_name_match *match)
{
    squeezed window;
    size_t start = end > BEFORE_WINDOW ? end - BEFORE_WINDOW : 0, next;
    if (start < from)
        start = from;
    while (start < end && start > 0 && is_word_letter(code_point_at(text, start, &next)) &&
           !at_word_start(text, start))
        start = next;
    squeeze(text, start, end, &window);
    name_hit best = {0};
    size_t best_start = 0;
    size_t words = 0;
    for (size_t i = 0; i < window.letters.len; i++)
        words += window.begins_word[i];
    while (window.letters.len) {
        size_t last = window.letters.len - 1, end_at = window.ends[last];
        if (words <= 8) {
            try_whole(citation, &window, words, &best, &best_start);
            *match =
                (vb_name_match){best_start, end_at, best.entry ? best.entry->text : VB_SLICE(""),
                                best.score, best.entry ? best.entry->row : 0};
        }
        size_t skip = 1;
        while (skip < window.letters.len && !window.begins_word[skip])
            skip++;
        drop_first(&window, skip);
        words--;
    }
    return best.entry != NULL;
}

bool vb_document_type_find(const vb_citation *citation, vb_slice text, size_t from, size_t to,
                           double score, vb_name_match *match)
{
    size_t next;
    for (size_t at = from; at < to && at < text.len; at = next) {
        uint32_t code_point = code_point_at(text, at, &next);
        if (is_word_letter(code_point) && at_word_start(text, at) &&
            vb_document_type_match(citation, text, at, match) && match->score >= score)
            return true;
    }
    return false;
}

vb_slice vb_document_type_name(const vb_citation *citation, vb_slice symbol,
                               vb_number_system system)
{
    bool party = system == VB_NUMBER_PARTY;
    for (size_t i = 0; i < citation->symbol_count; i++) {
        const vb_symbol *row = &citation->symbols[i];
        if (row->role == VB_SYMBOL_TYPE && (party ? row->party : row->state) &&
            vb_slice_equal(row->symbol, symbol))
            return row->name;
    }
    return VB_SLICE("");
}

/* -----------------------------------------------------------------------------------------------
 * issuers -- */

/* Whether the bytes are the very words of `name`, so that what follows is clean text too. */
static bool is_clean(vb_slice text, size_t start, size_t end, vb_slice name)
{
    size_t next, at = 0, after;
    while (start < end && at < name.len) {
        uint32_t read = code_point_at(text, start, &next),
                 written = code_point_at(name, at, &after);
        if (is_blank(read) && is_blank(written)) {
            next = skip_blanks(text, start, 16);
        } else if (vb_lower(read) != vb_lower(written)) {
            return false;
        }
        start = next;
        at = after;
    }
    return at == name.len;
}

/* One capitalised word of letters at `at`; its end, or `at`. */
static size_t capitalised_word(vb_slice text, size_t at)
{
    size_t end = at, next;
    uint32_t first = code_point_at(text, at, &next);
    if (vb_lower(first) == first)
        return at;
    while (end < text.len && is_word_letter(code_point_at(text, end, &next)))
        end = next;
    return vb_case_of(vb_slice_cut(text, at, end)) == VB_CASE_CAPITALISED ? end : at;
}

static bool add_province(const vb_citation *citation, vb_slice text, vb_buffer *out,
                         vb_name_match *match)
{
    squeezed window;
    size_t at = skip_blanks(text, match->end, 8);
    squeeze(text, at, at + 40, &window);
    if (at == match->end || !window.letters.len || window.starts[0] != at)
        return false;
    name_hit hit = match_name(citation, &citation->provinces, &window, 0.8);
    if (!hit.entry)
        return false;
    vb_buffer_add_byte(out, ' ');
    vb_buffer_add(out, hit.entry->text);
    match->end = window.ends[hit.letters - 1];
    return true;
}

/* At most three capitalised words behind a body whose own words are clean: Huyện ủy Long Thành. */
static void add_place(vb_slice text, vb_buffer *out, vb_name_match *match)
{
    for (int words = 0; words < 3; words++) {
        size_t at = skip_blanks(text, match->end, 2);
        size_t end = capitalised_word(text, at);
        if (at == match->end || end == at)
            return;
        vb_buffer_add_byte(out, ' ');
        vb_buffer_add(out, vb_slice_cut(text, at, end));
        match->end = end;
    }
}

bool vb_issuer_match(const vb_citation *citation, vb_slice text, size_t at, vb_buffer *out,
                     vb_name_match *match)
{
    squeezed window;
    vb_buffer_clear(out);
    if (!open_window(text, at, &window))
        return false;
    name_hit hit = match_name(citation, &citation->issuers, &window, 0.78);
    if (!hit.entry)
        return false;
    set_name_match(match, &window, &hit);
    const issuer_facts *facts = &citation->issuer_facts[hit.entry->row];
    bool clean = is_clean(text, match->start, match->end, hit.entry->text);
    match->name = facts->canonical;
    vb_buffer_add(out, facts->canonical);
    if (facts->place != '-' && !add_province(citation, text, out, match) && clean)
        add_place(text, out, match);
    return true;
}

vb_slice vb_number_issuer(const vb_citation *citation, const vb_number *number)
{
    if (!number->body || !facts_of(citation, number->body).alone)
        return VB_SLICE("");
    bool joint = memchr(number->text + number->body_at, '-', number->body_len) != NULL;
    bool party = number->system == VB_NUMBER_PARTY;
    return joint || !(party ? number->body->party : number->body->state) ? VB_SLICE("")
                                                                         : number->body->name;
}
