#include "citation/citation_internal.h"

#include "vanban/orthography.h"

#include <string.h>

/* How far ahead a name is looked for, in bytes: the longest has about 60 letters. */
enum { NAME_WINDOW = 160, BEFORE_WINDOW = 72 };

/* What a name explains of the text: its letters, less what it costs to believe it. */
static float weight_of(size_t letters, float cost)
{
    return (float)letters - 4 * cost;
}

/* Whether no name of `len` letters can explain more than `best`, however it is read. */
static bool is_beaten(size_t len, const name_hit *best)
{
    return best->entry && (float)len <= weight_of(best->entry->compare.len, best->cost);
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

/* What a beginning of a name may cost at most before it is given up: a damaged letter more than its
 * share. */
#define SLACK 0.7f

/* What each letter may cost that a longer name has beyond one that stands letter for letter: Luật
 * Đầu tư cũng is not Luật Đầu tư công. */
#define MORE_COST 0.12f

static void try_near(const table_entry *entry, const squeezed *text, const cost_lattice *lattice,
                     double score, name_hit *best)
{
    size_t len = entry->compare.len, words = 0;
    float limit = limit_for(len, score);
    for (size_t j = 1; j <= text->letters.len && j <= len + 4; j++) {
        words += text->begins_word[j - 1];
        if (!text->ends_word[j - 1])
            continue;
        float cost = lattice_cost(lattice, len, j);
        if (cost > limit || !has_words(entry, words, j) || text->stops[j - 1] > entry->stops)
            continue;
        if (best->entry && weight_of(len, cost) <= weight_of(best->entry->compare.len, best->cost))
            continue;
        /* Words glued together are the very words: Luật Thuế is not Luật Thú y. */
        if (words < entry->words && entry->words < 4 && cost > MORE_COST / 2 * (float)len)
            continue;
        if (best->cost == 0 && best->entry && cost > MORE_COST * (float)(len - best->letters))
            continue;
        *best = (name_hit){entry, j, cost, 1 - (double)cost / (double)len};
    }
}

static bool extends(const cps *name, const cps *beginning)
{
    return name->len > beginning->len &&
           memcmp(name->at, beginning->at, beginning->len * sizeof *name->at) == 0;
}

/* A search for names near to what was read. */
typedef struct near_search {
    const ocr_channel *channel;
    const squeezed *text;
    initial_readings initials;
    double score;
    cost_lattice lattice;
} near_search;

static void start_near(near_search *search, const vb_citation *citation, const squeezed *text,
                       double score)
{
    search->channel = &citation->name_channel;
    search->text = text;
    search->initials = read_initials(search->channel, &text->initials);
    search->score = score;
    lattice_start(&search->lattice, search->channel, &text->letters);
}

static void weigh_near(near_search *search, const table_entry *entry, name_hit *best)
{
    const squeezed *text = search->text;
    float rate = (float)(1 - search->score);
    bool unwanted = entry->compare.len > text->letters.len + 4 ||
                    is_beaten(entry->compare.len, best) ||
                    is_foreign(&entry->initials, &search->initials);
    if (lattice_skips(&search->lattice, entry->shared, unwanted))
        return;
    if (lattice_fill(&search->lattice, &entry->compare, entry->shared, SLACK * (0.55f + 2 * rate),
                     rate))
        try_near(entry, text, &search->lattice, search->score, best);
}

/* Where a name stands letter for letter, only longer ones that begin so may stand there as well. */
static void match_longer(near_search *search, const entry_list *names, name_hit *best)
{
    const table_entry *exact = best->entry, *end = names->items + names->count;
    for (const table_entry *entry = exact + 1;
         entry < end && extends(&entry->compare, &exact->compare); entry++)
        weigh_near(search, entry, best);
}

static void match_near(near_search *search, const entry_list *names, name_hit *best)
{
    entry_walk walk = walk_entries(names, search->channel, search->text->letters.at[0]);
    for (const table_entry *entry; (entry = next_entry(&walk)) != NULL;)
        weigh_near(search, entry, best);
}

name_hit match_name(const vb_citation *citation, const entry_list *names, const squeezed *text,
                    double score)
{
    near_search search;
    const table_entry *exact = find_beginning(names, text);
    name_hit best = exact ? (name_hit){exact, exact->compare.len, 0, 1} : (name_hit){0};
    if (score >= 1)
        return best;
    if (exact &&
        (exact + 1 == names->items + names->count || !extends(&exact[1].compare, &exact->compare)))
        return best;
    start_near(&search, citation, text, score);
    if (exact)
        match_longer(&search, names, &best);
    else
        match_near(&search, names, &best);
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

/* ------------------------------------------------------------------------------------- types -- */

/* Below this a type's name is not believed, whatever stands around it. */
#define LEAST_SCORE 0.62

bool open_window(const entry_list *names, vb_slice text, size_t at, squeezed *window)
{
    /* As many letters more as a name may be read with. */
    enum { BEYOND = BAND };
    if (at >= text.len || !at_word_start(text, at))
        return false;
    squeeze(text, at, at + NAME_WINDOW, names->longest + BEYOND, window);
    return window->letters.len && window->starts[0] == at;
}

static bool match_type(const vb_citation *citation, vb_slice text, size_t at, double score,
                       vb_name_match *match)
{
    squeezed window;
    if (!open_window(&citation->types, text, at, &window))
        return false;
    name_hit hit = match_name(citation, &citation->types, &window, score);
    if (!hit.entry)
        return false;
    set_name_match(match, &window, &hit);
    return true;
}

bool vb_document_type_first_word(const vb_citation *citation, vb_slice text, size_t at)
{
    return passes_first_word(&citation->types, &citation->name_channel, text, at);
}

bool vb_document_type_begins(const vb_citation *citation, vb_slice text, size_t at)
{
    return passes_gate(&citation->types, &citation->name_channel, text, at);
}

bool vb_document_type_match(const vb_citation *citation, vb_slice text, size_t at,
                            vb_name_match *match)
{
    return match_type(citation, text, at, LEAST_SCORE, match);
}

bool vb_document_type_match_well(const vb_citation *citation, vb_slice text, size_t at,
                                 double score, vb_name_match *match)
{
    return match_type(citation, text, at, score, match);
}

/* A type's name that stands letter for letter at the end of the window; the longest. */
static name_hit find_exact_at_end(const entry_list *types, const squeezed *window)
{
    name_hit best = {0};
    for (size_t i = 0; i < types->count; i++) {
        const cps *name = &types->items[i].compare;
        size_t start = window->letters.len - name->len;
        if (name->len <= window->letters.len && window->begins_word[start] &&
            name->len > best.letters &&
            memcmp(name->at, window->letters.at + start, name->len * sizeof *name->at) == 0)
            best = (name_hit){&types->items[i], name->len, 0, 1};
    }
    return best;
}

/* Of the names near to all of `read`, one that explains more than `best`. */
static void try_whole(const vb_citation *citation, const cps *read, size_t words, name_hit *best)
{
    const entry_list *types = &citation->types;
    entry_walk walk = walk_entries(types, &citation->name_channel, read->at[0]);
    cost_lattice lattice;
    lattice_start(&lattice, &citation->name_channel, read);
    for (const table_entry *entry; (entry = next_entry(&walk)) != NULL;) {
        size_t len = entry->compare.len;
        float limit = (float)(1 - LEAST_SCORE) * (float)len;
        bool unlike = read->len > len + 4 || len > read->len + 5 ||
                      !has_words(entry, words, read->len) || is_beaten(len, best);
        if (lattice_skips(&lattice, entry->shared, unlike))
            continue;
        if (!lattice_fill(&lattice, &entry->compare, entry->shared, SLACK,
                          (float)(1 - LEAST_SCORE)))
            continue;
        float cost = lattice_cost(&lattice, len, read->len);
        if (cost > limit)
            continue;
        if (!best->entry || weight_of(len, cost) > weight_of(best->entry->compare.len, best->cost))
            *best = (name_hit){entry, read->len, cost, 1 - (double)cost / (double)len};
    }
}

/* Whether another type ends in this one: Luật is in Bộ luật. */
static bool is_ending(const entry_list *types, const cps *name)
{
    for (size_t i = 0; i < types->count; i++) {
        const cps *other = &types->items[i].compare;
        if (other->len > name->len &&
            memcmp(other->at + other->len - name->len, name->at, name->len * sizeof *name->at) == 0)
            return true;
    }
    return false;
}

/* The words from the end backwards, as long as a type's name may be. */
static name_hit find_near_at_end(const vb_citation *citation, vb_slice text, const squeezed *window,
                                 name_hit best)
{
    enum { WORDS = 5, LETTERS = 28 };
    size_t words = 0, len = window->letters.len;
    if (best.entry && !is_ending(&citation->types, &best.entry->compare))
        return best;
    for (size_t i = len; i-- > 0 && len - i <= LETTERS && words < WORDS;) {
        if (!window->begins_word[i])
            continue;
        words++;
        /* A longer name may end in the one that stands there: Bộ luật, Luật. */
        if (len - i <= best.letters ||
            !passes_gate(&citation->types, &citation->name_channel, text, window->starts[i]))
            continue;
        cps read = {.len = len - i};
        memcpy(read.at, window->letters.at + i, read.len * sizeof *read.at);
        try_whole(citation, &read, words, &best);
    }
    return best;
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
    squeeze(text, start, end, CP_MAX, &window);
    size_t len = window.letters.len;
    if (!len)
        return false;
    name_hit hit =
        find_near_at_end(citation, text, &window, find_exact_at_end(&citation->types, &window));
    if (!hit.entry)
        return false;
    *match = (vb_name_match){window.starts[len - hit.letters], window.ends[len - 1],
                             hit.entry->text, hit.score, hit.entry->row};
    return true;
}

bool vb_document_type_find(const vb_citation *citation, vb_slice text, size_t from, size_t to,
                           double score, vb_name_match *match)
{
    size_t next;
    for (size_t at = from; at < to && at < text.len; at = next) {
        uint32_t code_point = code_point_at(text, at, &next);
        if (is_word_letter(code_point) && at_word_start(text, at) &&
            match_type(citation, text, at, score, match))
            return true;
    }
    return false;
}

vb_slice vb_document_type_name(const vb_citation *citation, vb_slice symbol,
                               vb_number_system system)
{
    const vb_symbol *row = find_exact(citation, VB_SYMBOL_TYPE, symbol);
    const vb_symbol *used = row ? symbol_used_by(citation, row, system == VB_NUMBER_PARTY) : NULL;
    return used ? used->name : VB_SLICE("");
}

/* ----------------------------------------------------------------------------------- issuers -- */

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
    squeeze(text, at, at + 40, CP_MAX, &window);
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
    if (!open_window(&citation->issuers, text, at, &window))
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

vb_slice vb_number_local_issuer(const vb_citation *citation, const vb_number *number)
{
    if (!number->body || !facts_of(citation, number->body).local)
        return VB_SLICE("");
    return number->body->name;
}
