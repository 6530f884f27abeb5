/*
 * The model's words and the user's, as one trie.
 *
 * The model is mapped and read-only, so the trie is copied once the user adds a word, and the word
 * grafted on: where a node gets another child, its children move to the end of the nodes, for
 * children lie side by side. The search need not know whose words it finds.
 *
 * A user's word has a number of its own. The language model takes it for the word it stands for: an
 * unknown one, or the model's own in another writing. Unknown words are shared out by weight among
 * the user's and `others`, so the more the user adds the less each is expected; but where a word
 * stands behind its neighbour in a name it is expected, and a name is a chain of such pairs.
 */
#include "restore/lexicon.h"

#include "restore/list.h"
#include "vanban/model.h"
#include "vanban/model_search.h"
#include "vanban/orthography.h"

#include <math.h>
#include <string.h>

static const double others = 50; /* the weight of all other words that are unknown */
/* What a name's second word of two costs less than it would: a new one than an unknown word; one
 * that the model knows, behind a new one and behind another it knows. */
static const float new_bonus = 1, behind_new_bonus = 5, known_bonus = 2;
static const float upper_cost = 1; /* of a name with capitals, all in capitals: in a heading */

/* Marks the spellings that are not in the model. */
#define OWN_SPELLING UINT32_C(0x80000000)

enum { FIRST_PAIRS = 64 };

/* A word of the user's. */
typedef struct own_word {
    uint16_t stands_for;
    unsigned weight;
    float cost; /* beyond that of the word it stands for */
} own_word;

/* A slot of a hash table: two neighbours in a name. */
typedef struct name_pair {
    uint32_t key; /* first << 16 | second; 0 is no pair, for VB_WORD_UNKNOWN is in none */
    float bonus;
} name_pair;

struct lexicon {
    const vb_allocator *memory;
    const vb_model *model;
    vb_lexicon trie; /* its nodes and forms are those below */
    vb_array nodes;  /* vb_trie_node */
    vb_array forms;  /* vb_form */
    vb_buffer spellings;
    vb_array words; /* own_word */
    double weight;  /* of them all */
    vb_array pairs; /* name_pair: a power of two of slots, at most half of them full */
    size_t pair_count;
    size_t model_forms; /* how many forms are the model's */
    vb_buffer scratch;
    bool failed; /* memory ran out where no array remembers it */
};

static void *copied(vb_array *to, const void *items, size_t count)
{
    if (vb_array_resize(to, count) && count)
        memcpy(to->items, items, count * to->item_size);
    return to->items;
}

lexicon *lexicon_new(const vb_allocator *memory, const vb_model *model)
{
    lexicon *l = vb_allocate(memory, sizeof *l);
    if (!l)
        return NULL;
    *l = (lexicon){.memory = memory,
                   .model = model,
                   .trie = vb_model_lexicon(model),
                   .nodes = VB_ARRAY(vb_trie_node, memory),
                   .forms = VB_ARRAY(vb_form, memory),
                   .spellings = VB_BUFFER(memory),
                   .words = VB_ARRAY(own_word, memory),
                   .pairs = VB_ARRAY(name_pair, memory),
                   .scratch = VB_BUFFER(memory)};
    l->trie.nodes = copied(&l->nodes, l->trie.nodes, l->trie.node_count);
    l->trie.forms = copied(&l->forms, l->trie.forms, l->trie.form_count);
    l->model_forms = l->trie.form_count;
    vb_array_resize(&l->pairs, FIRST_PAIRS);
    if (l->nodes.failed || l->forms.failed || l->pairs.failed) {
        lexicon_free(l);
        return NULL;
    }
    return l;
}

void lexicon_free(lexicon *l)
{
    if (!l)
        return;
    vb_array_free(&l->nodes);
    vb_array_free(&l->forms);
    vb_buffer_free(&l->spellings);
    vb_array_free(&l->words);
    vb_array_free(&l->pairs);
    vb_buffer_free(&l->scratch);
    vb_release(l->memory, l);
}

vb_lexicon lexicon_trie(const lexicon *l)
{
    return l->trie;
}

vb_slice lexicon_spelling(const lexicon *l, const vb_model *model, const vb_form *form)
{
    if (!(form->spelling & OWN_SPELLING))
        return vb_model_form_spelling(model, form);
    size_t start = form->spelling & ~OWN_SPELLING;
    return vb_slice_cut(vb_buffer_slice(&l->spellings), start, start + form->spelling_len);
}

/* ------------------------------------------------------------------------------------- costs -- */

static const own_word *own_of(const lexicon *l, uint16_t word)
{
    size_t known = vb_model_word_count(l->model);
    return word < known ? NULL : VB_ARRAY_AT(&l->words, own_word, word - known);
}

uint16_t lexicon_stands_for(const lexicon *l, uint16_t word)
{
    const own_word *own = own_of(l, word);
    return own ? own->stands_for : word;
}

static size_t word_count(const lexicon *l)
{
    return vb_model_word_count(l->model) + l->words.count;
}

float lexicon_unigram_cost(const lexicon *l, uint16_t word)
{
    const own_word *own = own_of(l, word);
    return vb_model_unigram_cost(l->model, own ? own->stands_for : word) + (own ? own->cost : 0);
}

static name_pair *pair_slot(const lexicon *l, uint32_t key)
{
    size_t at = vb_hash_key(key) & (l->pairs.count - 1);
    name_pair *pairs = l->pairs.items;
    while (pairs[at].key && pairs[at].key != key)
        at = (at + 1) & (l->pairs.count - 1);
    return &pairs[at];
}

float lexicon_surplus(const lexicon *l, uint16_t last, uint16_t word)
{
    const own_word *own = own_of(l, word);
    float bonus = pair_slot(l, (uint32_t)last << 16 | word)->bonus;
    return own && bonus == 0 ? own->cost : -bonus;
}

/* --------------------------------------------------------------------------------- the trie -- */

static vb_trie_node *node_at(const lexicon *l, uint32_t index)
{
    return VB_ARRAY_AT(&l->nodes, vb_trie_node, index);
}

/* The child of `parent` by `letter`; 0, which is the root, when there is none. */
static uint32_t child_of(const lexicon *l, uint32_t parent, uint16_t letter)
{
    const vb_trie_node *node = node_at(l, parent);
    for (uint32_t i = 0; i < node->children; i++) {
        if (node_at(l, node->first_child + i)->letter == letter)
            return node->first_child + i;
    }
    return 0;
}

/* Gives `parent` another child, in the order of their letters. */
static uint32_t add_child(lexicon *l, uint32_t parent, uint16_t letter)
{
    uint32_t first = (uint32_t)l->nodes.count, old = node_at(l, parent)->first_child, place = 0;
    uint16_t count = node_at(l, parent)->children, above = node_at(l, parent)->letter;
    if (!vb_array_resize(&l->nodes, first + count + 1U))
        return 0;
    while (place < count && node_at(l, old + place)->letter < letter)
        place++;
    for (uint32_t i = 0; i < count; i++)
        *node_at(l, first + i + (i >= place)) = *node_at(l, old + i);
    *node_at(l, first + place) = (vb_trie_node){.letter = letter,
                                                .pair = vb_model_pair(l->model, above, letter),
                                                .best_cost = VB_COST_NEVER};
    node_at(l, parent)->first_child = first;
    node_at(l, parent)->children = (uint16_t)(count + 1);
    return first + place;
}

/* The letter on the path, of the code point at `*at`, which moves behind it. A mark that the model
 * does not know (the one in H'leo) has no node: to the channel it was put in when it was read. */
static uint16_t next_letter(const lexicon *l, vb_slice spelling, size_t *at)
{
    uint32_t c;
    uint16_t letter = 0;
    while (!letter && *at < spelling.len) {
        *at += vb_utf8_decode(spelling, *at, &c);
        letter = vb_model_letter(l->model, c);
    }
    return letter;
}

/* The form that spells `spelling` and no other, or NULL. */
static const vb_form *find_form(const lexicon *l, vb_slice spelling)
{
    uint32_t node = 0;
    uint16_t letter;
    for (size_t at = 0; (letter = next_letter(l, spelling, &at));) {
        node = child_of(l, node, letter);
        if (!node)
            return NULL;
    }
    uint32_t number = node_at(l, node)->form;
    const vb_form *form = number ? VB_ARRAY_AT(&l->forms, vb_form, number - 1) : NULL;
    return form && vb_slice_equal(lexicon_spelling(l, l->model, form), spelling) ? form : NULL;
}

static uint16_t fixed_point(float cost)
{
    float units = cost * VB_COST_UNIT;
    return units < VB_COST_NEVER - 1 ? (uint16_t)units : VB_COST_NEVER - 1;
}

/* Adds a spelling of the user's word `number`, where its letters spell nothing yet. */
static void add_form(lexicon *l, uint16_t number, vb_slice spelling, bool fixed, float variant)
{
    vb_form form = {.word = number,
                    .variant = fixed_point(variant),
                    .fixed = fixed,
                    .spelling = OWN_SPELLING | (uint32_t)l->spellings.len,
                    .spelling_len = (uint32_t)spelling.len};
    uint32_t node = 0;
    uint16_t letter;
    for (size_t at = 0; (letter = next_letter(l, spelling, &at)) && !l->nodes.failed;) {
        uint32_t child = child_of(l, node, letter);
        node = child ? child : add_child(l, node, letter);
    }
    if (l->nodes.failed || node_at(l, node)->form)
        return;
    vb_buffer_add(&l->spellings, spelling);
    vb_array_push(&l->forms, &form);
    node_at(l, node)->form = (uint32_t)l->forms.count;
}

/* Lets the nodes on a form's path know of its cost. */
static void lower_path(lexicon *l, const vb_form *form)
{
    vb_slice spelling = lexicon_spelling(l, l->model, form);
    uint32_t node = 0;
    uint16_t letter = 0;
    size_t at = 0;
    do {
        node = letter ? child_of(l, node, letter) : node;
        if (form->cost < node_at(l, node)->best_cost)
            node_at(l, node)->best_cost = form->cost;
    } while ((letter = next_letter(l, spelling, &at)));
}

/* The costs of the user's words, once all are there. */
static void set_costs(lexicon *l)
{
    for (size_t i = 0; i < l->words.count; i++) {
        own_word *own = VB_ARRAY_AT(&l->words, own_word, i);
        if (own->stands_for == VB_WORD_UNKNOWN)
            own->cost = (float)log((l->weight + others) / own->weight);
    }
    for (size_t i = l->model_forms; i < l->forms.count; i++) {
        vb_form *form = VB_ARRAY_AT(&l->forms, vb_form, i);
        form->cost = (uint16_t)(fixed_point(lexicon_unigram_cost(l, form->word)) + form->variant);
        lower_path(l, form);
    }
}

/* ------------------------------------------------------------------------------------- words -- */

/* What was found in the scratch buffer's writing of a word. */
static const vb_form *find_scratch(lexicon *l, void (*add)(vb_buffer *, vb_slice), vb_slice word)
{
    vb_buffer_clear(&l->scratch);
    add(&l->scratch, word);
    l->failed |= l->scratch.failed; /* the next word clears it */
    return find_form(l, vb_buffer_slice(&l->scratch));
}

/* The number of the word written so, VB_WORD_UNKNOWN when none is; `*otherwise` is then a word of
 * the same letters in another case. */
static uint16_t known_word(lexicon *l, vb_slice text, uint16_t *otherwise)
{
    const vb_form *form = find_form(l, text);
    vb_case how = vb_case_of(text);
    *otherwise = VB_WORD_UNKNOWN;
    if (form || how == VB_CASE_LOWER || how == VB_CASE_NONE)
        return form ? form->word : VB_WORD_UNKNOWN;
    form = find_scratch(l, vb_add_lower, text);
    if (!form)
        return VB_WORD_UNKNOWN;
    if (how != VB_CASE_MIXED && !form->fixed)
        return form->word;
    *otherwise = lexicon_stands_for(l, form->word);
    return VB_WORD_UNKNOWN;
}

static uint16_t add_word(lexicon *l, vb_slice text, uint16_t stands_for, unsigned weight)
{
    size_t number = word_count(l);
    vb_case how = vb_case_of(text);
    bool fixed = how != VB_CASE_LOWER && how != VB_CASE_NONE;
    if (!vb_array_push(&l->words, &(own_word){stands_for, weight, 0}))
        return VB_WORD_UNKNOWN;
    l->weight += weight;
    add_form(l, (uint16_t)number, text, fixed, 0);
    if (fixed && how != VB_CASE_UPPER && !find_scratch(l, vb_add_upper, text))
        add_form(l, (uint16_t)number, vb_buffer_slice(&l->scratch), true, upper_cost);
    return (uint16_t)number;
}

/* Whether the channels can have read every letter of a word. */
static bool has_letters(const lexicon *l, vb_slice word)
{
    uint32_t c;
    bool some = false;
    for (size_t at = 0; at < word.len;) {
        at += vb_utf8_decode(word, at, &c);
        uint16_t letter = vb_model_letter(l->model, c);
        if (!letter && vb_is_letter(c))
            return false;
        some |= letter != 0;
    }
    return some;
}

/* ------------------------------------------------------------------------------------- names -- */

static void grow_pairs(lexicon *l)
{
    vb_array old = l->pairs;
    l->pairs = VB_ARRAY(name_pair, l->memory);
    if (!vb_array_resize(&l->pairs, 2 * old.count)) {
        vb_array_free(&l->pairs);
        l->pairs = old;
        l->failed = true;
        return;
    }
    for (size_t i = 0; i < old.count; i++) {
        const name_pair *pair = VB_ARRAY_AT(&old, name_pair, i);
        if (pair->key)
            *pair_slot(l, pair->key) = *pair;
    }
    vb_array_free(&old);
}

static void add_pair(lexicon *l, uint16_t first, uint16_t second, float preference)
{
    float bonus = preference + (own_of(l, second)  ? new_bonus
                                : own_of(l, first) ? behind_new_bonus
                                                   : known_bonus);
    if (2 * (l->pair_count + 1) > l->pairs.count)
        grow_pairs(l);
    if (l->failed)
        return;
    uint32_t key = (uint32_t)first << 16 | second;
    name_pair *pair = pair_slot(l, key);
    l->pair_count += !pair->key;
    *pair = (name_pair){key, fmaxf(pair->bonus, bonus)};
}

/* A word given twice has the better of its weights. */
static void prefer(lexicon *l, uint16_t word, unsigned weight)
{
    size_t known = vb_model_word_count(l->model);
    own_word *own = word < known ? NULL : VB_ARRAY_AT(&l->words, own_word, word - known);
    if (!own || weight <= own->weight)
        return;
    l->weight += weight - own->weight;
    own->weight = weight;
}

/* The number of a word of a name, added if need be; VB_WORD_UNKNOWN when it cannot be. */
static uint16_t take_word(lexicon *l, vb_slice word, const list_entry *entry, vb_slice list,
                          vb_reporter reporter)
{
    uint16_t otherwise, number = known_word(l, word, &otherwise);
    if (number != VB_WORD_UNKNOWN) {
        prefer(l, number, entry->weight);
        return number;
    }
    if (!has_letters(l, word)) {
        vb_report(reporter, VB_WARNING, "unknown-letter",
                  "the model's channels do not know all letters of this word: it is not added",
                  list, word, entry->line);
        return VB_WORD_UNKNOWN;
    }
    return add_word(l, word, otherwise, entry->weight);
}

static vb_status add_entry(lexicon *l, const list_entry *entry, vb_slice list, vb_reporter reporter)
{
    vb_token found;
    uint16_t last = VB_WORD_UNKNOWN;
    for (size_t at = 0; vb_next_token(entry->name, &at, &found);) {
        vb_slice text = vb_slice_cut(entry->name, found.start, found.end);
        if (word_count(l) >= VB_WORDS_MAX) {
            vb_report(reporter, VB_ERROR, "too-many-words",
                      "the model's words and the list's together are more than can be told apart",
                      list, text, entry->line);
            return VB_ERR_INPUT;
        }
        uint16_t word = found.kind == VB_TOKEN_WORD ? take_word(l, text, entry, list, reporter)
                                                    : VB_WORD_UNKNOWN;
        if (last != VB_WORD_UNKNOWN && word != VB_WORD_UNKNOWN)
            add_pair(l, last, word, logf((float)entry->weight));
        last = word;
    }
    return VB_OK;
}

vb_status lexicon_add(lexicon *l, vb_slice list, vb_reporter reporter)
{
    list_reader r = list_begin(list, (vb_reporter){0});
    list_entry entry;
    vb_status status = VB_OK;
    while (status == VB_OK && list_next(&r, &entry))
        status = add_entry(l, &entry, list, reporter);
    set_costs(l);
    l->trie.nodes = l->nodes.items;
    l->trie.node_count = l->nodes.count;
    l->trie.forms = l->forms.items;
    l->trie.form_count = l->forms.count;
    bool failed =
        l->nodes.failed || l->forms.failed || l->spellings.failed || l->words.failed || l->failed;
    return failed ? VB_ERR_MEMORY : status;
}
