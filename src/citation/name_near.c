/*
 * A name that what stands in the text is near to. The letters that follow are squeezed and held
 * against the names that they may be misread from, in the order of their letters; most of them are
 * given up within a few. Of names that are near, what explains most of the text is taken, unless
 * words that were read well tell that another stands there.
 */
#include "citation/name_near.h"

#include "citation/channel.h"
#include "citation/cps.h"
#include "citation/entry_list.h"
#include "citation/fold.h"
#include "citation/gate.h"
#include "citation/initials.h"
#include "citation/lattice.h"
#include "citation/name_abbreviations.h"
#include "citation/name_hit.h"
#include "citation/name_joined.h"
#include "citation/name_other.h"
#include "citation/squeezed.h"
#include "citation/tables.h"
#include "citation/walk.h"
#include "vanban/orthography.h"

#include <string.h>

/* What each letter may cost that a longer name has beyond one that stands letter for letter: Luật
 * Đầu tư cũng is not Luật Đầu tư công. */
#define MORE_COST 0.12f

/* The most a name of `len` letters may cost at `score`: short names are like too many other words.
 */
static float limit_for(size_t len, double score)
{
    float most = (float)((1 - score) * (double)len);
    return len >= 10 ? most : most * (float)(len + 10) / 20;
}

/* A search for names near to what was read. The text is squeezed no further than it is asked for.
 */
typedef struct near_search {
    squeezed text;
    word_set first;   /* the words that the first may be */
    float base, rate; /* what a beginning of n letters may cost: base + rate * n */
    double score;
    const entry_list *names;
    cost_lattice lattice;
} near_search;

/* Whether the name explains more than the best, or as much and stands before it in the list. */
static bool is_better(const table_entry *entry, float cost, const name_hit *best)
{
    return entry < best->entry ? is_as_heavy(entry->compare.len, cost, best)
                               : is_heavier(entry->compare.len, cost, best);
}

static void try_near(const near_search *search, const table_entry *entry, name_hit *best)
{
    const squeezed *text = &search->text;
    size_t len = entry->compare.len, words = 0;
    float limit = limit_for(len, search->score);
    for (size_t j = 1; j <= text->letters.len && j <= len + 4; j++) {
        words += begins_word(text, j - 1);
        if (!ends_word(text, j - 1))
            continue;
        float cost = lattice_cost(&search->lattice, len, j);
        if (cost > limit || !has_words(entry, words, j) || text->stops[j - 1] > entry->stops ||
            !is_better(entry, cost, best))
            continue;
        /* Words glued together are the very words: Luật Thuế is not Luật Thú y. */
        vb_slice name = entry_name(search->names, entry);
        if (words < entry->words && entry->words < 4 &&
            (cost > MORE_COST / 2 * (float)len ||
             joins_two(text->text, text->starts[0], text->ends[j - 1], name)))
            continue;
        if (best->cost == 0 && best->entry && cost > MORE_COST * (float)(len - best->letters))
            continue;
        if (search->names->by_syllables &&
            (is_another_name(entry, name, text, j) ||
             has_other_abbreviation(search->lattice.channel, name, text, j)))
            continue;
        *best = (name_hit){entry, j, cost, 1 - (double)cost / (double)len};
    }
}

/* Letters that most names are given up within, and that must be read to tell it. */
enum { FIRST_STEP = 8, LETTERS_READ = FIRST_STEP + BAND + 1 };

static void start_near(near_search *search, const vb_citation *citation, double score)
{
    const ocr_channel *channel = &citation->tables->name_channel;
    squeeze_on(&search->text, LETTERS_READ, INITIALS_MAX);
    search->score = score;
    search->rate = (float)(1 - score);
    search->base = SLACK * (0.55f + 2 * search->rate);
    lattice_start(&search->lattice, channel, &search->text.letters);
}

/* Whether a name may stand there by its first letters, and what is left of the cost to be seen. */
static bool may_be_near(near_search *search, const table_entry *entry)
{
    cost_lattice *lattice = &search->lattice;
    const cps *name = &entry->compare;
    if (name->len + BAND + 1 > search->text.letters.len) {
        if (name->len > FIRST_STEP &&
            !lattice_fill(lattice, name, FIRST_STEP, search->base, search->rate))
            return false;
        squeeze_on(&search->text, name->len + BAND + 1, 0);
        if (name->len > search->text.letters.len + 4)
            return false;
    }
    return lattice_fill(lattice, name, name->len, search->base, search->rate);
}

/* What a name of `len` letters, which is not beaten, may cost at most to be taken. */
static float most_cost(size_t len, double score, const name_hit *best)
{
    float limit = limit_for(len, score), most = best->entry && best->cost == 0
                                                    ? MORE_COST * (float)(len - best->letters)
                                                    : most_useful_cost(len, best);
    return most < limit ? most : limit;
}

static void weigh_near(near_search *search, const table_entry *entry, name_hit *best)
{
    if (is_beaten(entry->compare.len, best))
        return;
    search->lattice.ceiling =
        (int)in_twentieths(most_cost(entry->compare.len, search->score, best));
    if (may_be_near(search, entry))
        try_near(search, entry, best);
}

/* Where a name stands letter for letter, only longer ones that begin so may stand there as well. */
static void match_longer(near_search *search, const entry_list *names, name_hit *best)
{
    const table_entry *exact = best->entry, *end = names->items + names->count, *entry = exact + 1;
    while (entry < end && entry->alike >= exact->compare.len)
        entry++;
    entry_walk walk = walk_some(names, &search->lattice, &search->text.initials, exact + 1, entry);
    while ((entry = next_entry(&walk)) != NULL)
        weigh_near(search, entry, best);
}

/* Weighs the likeliest of many names: what it costs soon tells of most others that they are worse;
 * of few, all are as soon weighed. */
static const table_entry *weigh_likeliest(near_search *search, const entry_list *names,
                                          name_hit *best)
{
    enum { MANY = 128 };
    const table_entry *likeliest =
        names->count > MANY ? likeliest_entry(names, &search->text.initials) : NULL;
    if (!likeliest || !has_word(&search->first, likeliest->first_word))
        return NULL;
    weigh_near(search, likeliest, best);
    return likeliest;
}

static void match_near(near_search *search, const entry_list *names, bool spelt, name_hit *best)
{
    /* What stands there letter for letter is held against longer names in the order of the list. */
    const table_entry *weighed = spelt ? NULL : weigh_likeliest(search, names, best);
    entry_walk walk = walk_entries(names, &search->lattice, &search->text.initials, &search->first);
    for (const table_entry *entry; (entry = next_entry(&walk)) != NULL;)
        if (entry != weighed)
            weigh_near(search, entry, best);
}

void find_near_name(const vb_citation *citation, const entry_list *names, vb_slice text, size_t end,
                    double score, name_hit *best, vb_name_match *match)
{
    near_search search;
    const table_entry *exact = best->entry;
    size_t behind = match->start;
    search.first = exact ? (word_set){.all = true}
                         : first_words(names, &citation->tables->name_channel, text, &behind);
    if (has_no_word(&search.first)) {
        match->looked = behind > match->looked ? behind : match->looked;
        return;
    }
    /* As many letters more as a name may be read with. */
    start_squeezing(text, match->start, end, names->longest + BAND, &search.text);
    start_near(&search, citation, score);
    search.names = names;
    if (exact)
        match_longer(&search, names, best);
    else
        match_near(&search, names, match->end > 0, best);
    if (best->entry != exact) {
        match->score = best->score;
        match->end = search.text.ends[best->letters - 1];
    }
    if (search.text.next > match->looked)
        match->looked = search.text.next;
}

/* The next letters of the text, from `*from` on, which is moved behind them; their number. */
static size_t next_letters(vb_slice text, size_t *from, size_t end, size_t most, uint32_t *letters)
{
    size_t count = 0, next, at;
    for (at = *from; at < end && count < most; at = next) {
        uint32_t code_point;
        char base = vb_base_at(text, at, &code_point, &next);
        if (base || kind_of_sign(code_point) == SIGN_LETTER)
            letters[count++] = base ? (uint32_t)base : fold_letter(code_point);
    }
    *from = at;
    return count;
}

bool may_be_longer(const vb_citation *citation, const entry_list *names, const table_entry *exact,
                   vb_slice text, size_t end, vb_name_match *match)
{
    enum { FEW = 9 };
    const ocr_channel *channel = &citation->tables->name_channel;
    uint32_t read[2] = {0, 0};
    size_t len = exact->compare.len, at = match->end;
    bool any = next_letters(text, &at, end, 2, read);
    match->looked = at > match->looked ? at : match->looked;
    if (!any)
        return false;
    for (const table_entry *entry = exact + 1;
         entry < names->items + names->count && entry->alike >= len; entry++) {
        const uint32_t *more = entry->compare.at + len;
        if (entry->compare.len > len + FEW || may_begin(channel, more[0], read[0]) ||
            may_begin(channel, more[0], read[1]) ||
            (entry->compare.len > len + 1 && may_begin(channel, more[1], read[0])))
            return true;
    }
    return false;
}
