/*
 * The lexicon's spellings by onset and rime, taken off its trie.
 *
 * All are gathered first: the onsets are the trie itself down to the first vowels, the rimes a tree
 * of linked nodes, from their last letters on. Then it shows which onsets and rimes have so many
 * words that they make the table. Parents come before their children in all lists, so that one walk
 * passes on what a node has to say.
 */
#include "restore/syllables.h"

#include "restore/lanes.h"
#include "restore/word.h"
#include "vanban/model_search.h"

#include <string.h>

enum {
    SLOTS_FIRST = 1 << 12,
    /* An onset of the table has so many words, and a rime so many with such onsets, or one that
       costs less. In a small lexicon all have. */
    ONSET_WORDS = 16,
    RIME_WORDS = 3,
    USUAL = 8 * VB_COST_UNIT,
    SMALL_LEXICON = 2048 /* words */
};

/* An onset, of all there are. */
typedef struct start {
    uint32_t parent;
    uint16_t letter, pair; /* as of a part */
    uint8_t length;
    size_t words; /* native ones */
    bool in_table;
    uint16_t row; /* in the table, plus 1; 0: it has none */
} start;

/* A rime, of all there are. */
typedef struct branch {
    uint32_t parent;
    uint16_t letter, pair;
    uint8_t length;
    size_t words; /* with onsets of the table */
    bool in_table;
    uint16_t column; /* in the table, plus 1; 0: it has none */
} branch;

typedef struct leaf {
    uint32_t onset, branch;
    uint32_t form;
    uint16_t pair;  /* of the onset's last letter and the rime's first */
    bool is_native; /* it may be written in any shape, and its rime is none of a foreign word */
    bool in_table;
} leaf;

typedef struct gatherer {
    const vb_lexicon *all;
    const letter_kind *kinds;
    const bool *is_capital;
    vb_array starts;   /* start */
    vb_array branches; /* branch */
    vb_array leaves;   /* leaf */
    uint32_t *slots;   /* of a hash table: branches by their parent and letter; 0 is none */
    size_t slot_count; /* a power of two */
    written word[WORD_LETTERS_MAX];
} gatherer;

static start *start_at(const gatherer *g, size_t number)
{
    return VB_ARRAY_AT(&g->starts, start, number);
}

static branch *branch_at(const gatherer *g, size_t number)
{
    return VB_ARRAY_AT(&g->branches, branch, number);
}

static leaf *leaf_at(const gatherer *g, size_t number)
{
    return VB_ARRAY_AT(&g->leaves, leaf, number);
}

/* ----------------------------------------------------------------------------------- gather -- */

/* Where the child of `parent` by a letter is or belongs. */
static uint32_t *find_slot(const gatherer *g, uint32_t parent, uint16_t letter)
{
    size_t at = vb_hash_key((uint64_t)parent << 16 | letter) & (g->slot_count - 1);
    for (; g->slots[at]; at = (at + 1) & (g->slot_count - 1)) {
        const branch *b = branch_at(g, g->slots[at]);
        if (b->parent == parent && b->letter == letter)
            break;
    }
    return &g->slots[at];
}

/* Twice as many slots once half of them are taken. */
static bool grow_slots(gatherer *g)
{
    if (2 * g->branches.count < g->slot_count)
        return true;
    g->slot_count = g->slot_count ? 2 * g->slot_count : SLOTS_FIRST;
    vb_release(g->branches.memory, g->slots);
    g->slots = vb_allocate(g->branches.memory, g->slot_count * sizeof *g->slots);
    for (uint32_t i = 1; i < g->branches.count && g->slots; i++)
        *find_slot(g, branch_at(g, i)->parent, branch_at(g, i)->letter) = i;
    return g->slots != NULL;
}

/* The child of `parent` by a letter, made if need be; 0 when memory ran out. */
static uint32_t branch_by(gatherer *g, uint32_t parent, uint16_t letter, uint16_t pair)
{
    if (g->branches.failed || !grow_slots(g)) {
        g->branches.failed = true;
        return 0;
    }
    uint32_t *slot = find_slot(g, parent, letter);
    if (*slot)
        return *slot;
    branch own = {.parent = parent,
                  .letter = letter,
                  .pair = pair,
                  .length = (uint8_t)(branch_at(g, parent)->length + 1)};
    uint32_t number = (uint32_t)g->branches.count;
    if (!vb_array_push(&g->branches, &own))
        return 0;
    return *slot = number;
}

/* Whether the word at hand may be written in any shape. */
static bool is_free(const gatherer *g, size_t length, uint32_t form)
{
    bool is_so = !g->all->forms[form].fixed;
    for (size_t i = 0; i < length; i++)
        is_so = is_so && !g->is_capital[g->word[i].letter];
    return is_so;
}

/* Whether the word at hand has a letter of a kind at a place. */
static bool has_kind(const gatherer *g, size_t at, size_t length, letter_kind kind)
{
    return at < length && g->kinds[g->word[at].letter] == kind;
}

/* Whether the rime of the word at hand, from letter `first` on, is nothing, or vowels and behind
 * them what ends syllables. */
static bool is_rime(const gatherer *g, size_t first, size_t length)
{
    size_t at = first;
    while (has_kind(g, at, length, VOWEL))
        at++;
    size_t vowels = at - first;
    if (vowels && has_kind(g, at, length, ENDING_CONSONANT))
        at += has_kind(g, at + 1, length, CLOSING_CONSONANT) ? 2 : 1;
    return at == length && vowels <= VOWELS_MAX;
}

/* The word at hand, of an onset and the letters from `first` on. */
static void add_word(gatherer *g, uint32_t onset, size_t first, size_t length, uint32_t form)
{
    leaf own = {.onset = onset,
                .form = form,
                .is_native = is_free(g, length, form) && is_rime(g, first, length)};
    for (size_t i = length; i > first; i--) {
        own.branch =
            branch_by(g, own.branch, g->word[i - 1].letter, i < length ? g->word[i].pair : 0);
        if (!own.branch)
            return;
    }
    if (first > 0 && first < length)
        own.pair = g->word[first].pair;
    start_at(g, onset)->words += own.is_native;
    vb_array_push(&g->leaves, &own);
}

/* Whether the letters of the word at hand are two. */
static bool is_written(const gatherer *g, size_t depth, char first, char second)
{
    const uint32_t *letters = g->all->letters;
    return depth == 2 && letters[g->word[0].letter] == (uint32_t)first &&
           letters[g->word[1].letter] == (uint32_t)second;
}

/* An onset with one letter more; returns its number. */
static uint32_t lengthen(gatherer *g, uint32_t own, written letter, size_t depth)
{
    start longer = {
        .parent = own, .letter = letter.letter, .pair = letter.pair, .length = (uint8_t)depth};
    vb_array_push(&g->starts, &longer);
    return (uint32_t)g->starts.count - 1;
}

/*
 * Gathers the words below a node of the trie, of which `depth` letters are written. They begin with
 * onset `own`, and go on with a rime from letter `first` on, which is `depth` while none is there.
 * The u of `qu` is the onset's, and the i of `gi` where a vowel follows.
 */
static void gather(gatherer *g, const vb_trie_node *node, size_t depth, uint32_t own, size_t first)
{
    uint32_t with_i = 0;
    if (first == 1 && is_written(g, depth, 'q', 'u')) {
        own = lengthen(g, own, g->word[1], 2);
        first = 2;
    }
    if (node->form)
        add_word(g, own, first, depth, node->form - 1);
    for (uint32_t i = 0; i < node->children && depth < WORD_LETTERS_MAX; i++) {
        const vb_trie_node *below = &g->all->nodes[node->first_child + i];
        bool is_vowel = g->kinds[below->letter] == VOWEL, in_onset = first == depth && !is_vowel,
             behind_gi = first == 1 && is_vowel && is_written(g, depth, 'g', 'i');
        if (behind_gi && !with_i)
            with_i = lengthen(g, own, g->word[1], 2);
        g->word[depth] = (written){below->letter, below->pair};
        uint32_t next = in_onset    ? lengthen(g, own, g->word[depth], depth + 1)
                        : behind_gi ? with_i
                                    : own;
        if (g->starts.failed)
            return;
        gather(g, below, depth + 1, next, in_onset ? depth + 1 : behind_gi ? 2 : first);
    }
}

static bool gather_all(gatherer *g)
{
    if (!vb_array_add(&g->starts) || !vb_array_add(&g->branches))
        return false;
    gather(g, g->all->nodes, 0, 0, 0);
    return !g->starts.failed && !g->branches.failed && !g->leaves.failed;
}

/* -------------------------------------------------------------------------------- the table -- */

/* How many words an onset and a rime of the table have. */
typedef struct thresholds {
    size_t onset_words, rime_words;
} thresholds;

/* Counts the words of the rimes, with onsets that have enough; a usual word counts for enough. */
static void count_words(gatherer *g, thresholds t)
{
    for (size_t i = 0; i < g->branches.count; i++)
        branch_at(g, i)->words = 0;
    for (size_t i = 0; i < g->leaves.count; i++) {
        leaf *l = leaf_at(g, i);
        l->in_table = l->is_native && start_at(g, l->onset)->words >= t.onset_words;
        bool usual = g->all->forms[l->form].cost < USUAL;
        if (l->in_table)
            branch_at(g, l->branch)->words += usual ? t.rime_words : 1;
    }
}

/* Marks what is in the table, with the beginnings and the ends that lead there; false when that is
 * too much. */
static bool choose_table(gatherer *g, thresholds t)
{
    size_t onsets = 0, rimes = 0;
    count_words(g, t);
    for (size_t i = 0; i < g->starts.count; i++)
        start_at(g, i)->in_table = i == 0;
    for (size_t i = 0; i < g->branches.count; i++)
        branch_at(g, i)->in_table = i == 0;
    for (size_t i = 0; i < g->leaves.count; i++) {
        leaf *l = leaf_at(g, i);
        l->in_table = l->in_table && branch_at(g, l->branch)->words >= t.rime_words;
        start_at(g, l->onset)->in_table |= l->in_table;
        branch_at(g, l->branch)->in_table |= l->in_table;
    }
    for (size_t i = g->starts.count; i-- > 0; onsets += start_at(g, i)->in_table)
        start_at(g, start_at(g, i)->parent)->in_table |= start_at(g, i)->in_table;
    for (size_t i = g->branches.count; i-- > 0; rimes += branch_at(g, i)->in_table)
        branch_at(g, branch_at(g, i)->parent)->in_table |= branch_at(g, i)->in_table;
    return onsets <= ONSETS_MAX && rimes <= RIMES_MAX;
}

static void list_onsets(gatherer *g, syllable_table *t)
{
    for (size_t i = 0; i < g->starts.count; i++) {
        start *own = start_at(g, i);
        if (!own->in_table)
            continue;
        uint16_t parent = start_at(g, own->parent)->row;
        vb_array_push(&t->onsets, &(part){.parent = (uint16_t)(parent ? parent - 1 : 0),
                                          .letter = own->letter,
                                          .pair = own->pair,
                                          .length = own->length});
        own->row = (uint16_t)t->onsets.count;
    }
}

static void fill_places(vb_array *rimes, size_t multiple)
{
    while (rimes->count % multiple && vb_array_add(rimes))
        continue;
}

static void list_rimes(gatherer *g, syllable_table *t)
{
    size_t longest = 0;
    for (size_t i = 0; i < g->branches.count; i++) {
        size_t length = branch_at(g, i)->in_table ? branch_at(g, i)->length : 0;
        longest = length > longest ? length : longest;
    }
    for (size_t length = 0; length <= longest; length++) {
        for (size_t i = 0; i < g->branches.count; i++) {
            branch *own = branch_at(g, i);
            if (!own->in_table || own->length != length)
                continue;
            uint16_t parent = branch_at(g, own->parent)->column;
            vb_array_push(&t->rimes, &(part){.parent = (uint16_t)(parent ? parent - 1 : 0),
                                             .letter = own->letter,
                                             .pair = own->pair,
                                             .length = own->length});
            own->column = (uint16_t)t->rimes.count;
        }
        fill_places(&t->rimes, LANES);
    }
    fill_places(&t->rimes, (size_t)BUNDLES * LANES);
}

bool syllables_measure(syllable_table *t)
{
    size_t end = 0; /* of those that are none's filling */
    t->longest = 0;
    t->first_of_length[0] = 0;
    t->stride = t->rimes.count;
    t->bundle = t->stride / BUNDLES;
    for (size_t i = 0; i < t->stride; i++) {
        size_t length = VB_ARRAY_AT(&t->rimes, part, i)->length;
        if (i > 0 && length == 0)
            continue;
        if (length < t->longest || length > WORD_LETTERS_MAX || (length > t->longest && i % LANES))
            return false;
        while (t->longest < length)
            t->first_of_length[++t->longest] = i;
        end = i + 1;
    }
    for (size_t length = t->longest + 1; length <= WORD_LETTERS_MAX + 1; length++)
        t->first_of_length[length] = (end + LANES - 1) / LANES * LANES;
    return t->stride > 0 && t->stride % ((size_t)BUNDLES * LANES) == 0;
}

least_by_bundle bundles_of(const syllable_table *t, const cost *row)
{
    least_by_bundle least;
    for (size_t i = 0; i < BUNDLES; i++) {
        lanes own = load(row + i * t->bundle);
        for (size_t k = LANES; k < t->bundle; k += LANES)
            own = lesser_lanes(own, load(row + i * t->bundle + k));
        least.of[i] = (cost)least_lane(own);
    }
    return least;
}

static void fill_table(const gatherer *g, syllable_table *t)
{
    cost *costs = t->costs.items;
    for (size_t i = 0; i < t->costs.count; i++)
        costs[i] = COST_NEVER;
    for (size_t i = 0; i < g->leaves.count; i++) {
        const leaf *l = leaf_at(g, i);
        if (!l->in_table)
            continue;
        size_t row = start_at(g, l->onset)->row - 1U,
               cell = row * t->stride + branch_at(g, l->branch)->column - 1U;
        uint16_t own = g->all->forms[l->form].cost;
        costs[cell] = own < COST_NEVER ? (cost)own : (cost)COST_NEVER;
        *VB_ARRAY_AT(&t->forms, uint32_t, cell) = l->form;
        *VB_ARRAY_AT(&t->pairs, uint16_t, cell) = l->pair;
    }
    for (size_t i = 0; i < t->onsets.count; i++)
        *VB_ARRAY_AT(&t->least, least_by_bundle, i) = bundles_of(t, costs + i * t->stride);
}

static bool lay_out_table(gatherer *g, syllable_table *t)
{
    bool small = g->leaves.count < SMALL_LEXICON;
    thresholds words = {small ? 1 : ONSET_WORDS, small ? 1 : RIME_WORDS};
    while (!choose_table(g, words)) /* it takes more words for each then */
        words = (thresholds){2 * words.onset_words, 2 * words.rime_words};
    list_onsets(g, t);
    list_rimes(g, t);
    if (t->onsets.failed || t->rimes.failed || !syllables_measure(t))
        return false;
    size_t cells = t->onsets.count * t->stride;
    if (!vb_array_resize(&t->costs, cells) || !vb_array_resize(&t->forms, cells) ||
        !vb_array_resize(&t->pairs, cells) || !vb_array_resize(&t->least, t->onsets.count))
        return false;
    fill_table(g, t);
    return true;
}

/* --------------------------------------------------------------------------------- the rest -- */

/* Appends the letters of a leaf: its onset's, and its rime's from the branch down to the root. */
static void list_letters(const gatherer *g, const leaf *l, syllables *s)
{
    const start *own = start_at(g, l->onset);
    size_t first = s->letters.count;
    uint16_t pair = l->pair;
    if (!vb_array_resize(&s->letters, first + own->length))
        return;
    for (; own->length; own = start_at(g, own->parent))
        *VB_ARRAY_AT(&s->letters, written, first + own->length - 1) =
            (written){own->letter, own->pair};
    for (const branch *b = branch_at(g, l->branch); b->length; b = branch_at(g, b->parent)) {
        vb_array_push(&s->letters, &(written){b->letter, pair});
        pair = b->pair;
    }
}

static bool list_rare(const gatherer *g, syllables *s)
{
    for (size_t i = 0; i < g->leaves.count; i++) {
        const leaf *l = leaf_at(g, i);
        if (l->in_table)
            continue;
        rare_word own = {.form = l->form, .first = (uint32_t)s->letters.count};
        list_letters(g, l, s);
        own.length = (uint32_t)s->letters.count - own.first;
        vb_array_push(&s->rare, &own);
    }
    return !s->rare.failed && !s->letters.failed;
}

/* ------------------------------------------------------------------------------------- life -- */

syllables syllables_of_nothing(const vb_allocator *memory)
{
    return (syllables){.table = {.onsets = VB_ARRAY(part, memory),
                                 .rimes = VB_ARRAY(part, memory),
                                 .costs = VB_ARRAY(cost, memory),
                                 .forms = VB_ARRAY(uint32_t, memory),
                                 .pairs = VB_ARRAY(uint16_t, memory),
                                 .least = VB_ARRAY(least_by_bundle, memory)},
                       .rare = VB_ARRAY(rare_word, memory),
                       .letters = VB_ARRAY(written, memory)};
}

void syllables_arrays(syllables *s, vb_array *arrays[SYLLABLE_ARRAYS])
{
    vb_array *all[SYLLABLE_ARRAYS] = {&s->table.onsets, &s->table.rimes, &s->table.costs,
                                      &s->table.forms,  &s->table.pairs, &s->table.least,
                                      &s->rare,         &s->letters};
    memcpy(arrays, all, sizeof all);
}

void syllables_free(syllables *s)
{
    vb_array *arrays[SYLLABLE_ARRAYS];
    syllables_arrays(s, arrays);
    for (size_t i = 0; i < SYLLABLE_ARRAYS; i++)
        vb_array_free(arrays[i]);
}

bool syllables_list(syllables *s, const vb_lexicon *all, const letter_kind *kinds,
                    const bool *is_capital)
{
    const vb_allocator *memory = s->rare.memory;
    gatherer g = {.all = all,
                  .kinds = kinds,
                  .is_capital = is_capital,
                  .starts = VB_ARRAY(start, memory),
                  .branches = VB_ARRAY(branch, memory),
                  .leaves = VB_ARRAY(leaf, memory)};
    vb_array *arrays[SYLLABLE_ARRAYS];
    syllables_arrays(s, arrays);
    for (size_t i = 0; i < SYLLABLE_ARRAYS; i++)
        vb_array_clear(arrays[i]);
    bool whole = gather_all(&g) && lay_out_table(&g, &s->table) && list_rare(&g, s);
    vb_release(memory, g.slots);
    vb_array_free(&g.starts);
    vb_array_free(&g.branches);
    vb_array_free(&g.leaves);
    return whole;
}
