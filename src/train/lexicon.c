/* The lexicon: every spelling of every word as a path in a trie, children of a node side by side.
 */
#include "train/train.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { LETTERS_MAX = 24 };

/* A form and its path. */
typedef struct path {
    uint16_t letters[LETTERS_MAX];
    size_t len;
    vb_form form;
} path;

typedef struct builder {
    const vocabulary *v;
    const ngrams *n;
    const vb_array *alphabet, *pairs;
    vb_buffer spellings;
    vb_array offsets; /* uint32_t */
    vb_array paths;   /* path */
    vb_array nodes;   /* vb_trie_node */
    vb_array ranges;  /* size_t[2]: the paths below each node */
    vb_array forms;   /* vb_form */
} builder;

static bool spell(const builder *b, vb_slice spelling, path *out)
{
    uint32_t c;
    out->len = 0;
    for (size_t at = 0; at < spelling.len;) {
        at += vb_utf8_decode(spelling, at, &c);
        uint16_t letter = place_in_set(b->alphabet, c);
        if (!letter || out->len == LETTERS_MAX)
            return false;
        out->letters[out->len++] = letter;
    }
    return out->len > 0;
}

static uint16_t to_cost(double nats)
{
    return (uint16_t)lround(fmin(nats * VB_COST_UNIT, VB_COST_NEVER - 1));
}

/* Adds a form whose spelling lies at `offset`. `share` of the word's uses are spelt so. */
static void add_form(builder *b, uint16_t word, size_t offset, size_t len, double share)
{
    path p = {.len = 0};
    if (!spell(b, (vb_slice){b->spellings.data + offset, len}, &p))
        return;
    float unigram = VB_ARRAY_AT(&b->n->unigrams, vb_unigram, word)->cost;
    p.form = (vb_form){.word = word,
                       .cost = to_cost((double)unigram - log(share)),
                       .variant = to_cost(-log(share)),
                       .fixed = vocabulary_word(b->v, word)->fixed,
                       .spelling = (uint32_t)offset,
                       .spelling_len = (uint32_t)len};
    vb_array_push(&b->paths, &p);
}

/* Words first, one behind another as the offsets want them; the spellings in the other tone
 * placement follow. */
static void add_forms(builder *b)
{
    size_t words = vocabulary_size(b->v);
    vb_array_resize(&b->offsets, words + 1);
    for (size_t i = 0; i < words && !b->offsets.failed; i++) {
        vb_buffer_add(&b->spellings, vocabulary_word(b->v, (uint16_t)i)->spelling);
        *VB_ARRAY_AT(&b->offsets, uint32_t, i + 1) = (uint32_t)b->spellings.len;
    }
    for (size_t i = VB_WORD_FIRST; i < words && !b->spellings.failed && !b->offsets.failed; i++) {
        const draft_word *word = vocabulary_word(b->v, (uint16_t)i);
        double all = (double)word->count + 2, other = (double)word->new_toned + 1;
        size_t own = *VB_ARRAY_AT(&b->offsets, uint32_t, i), start = b->spellings.len;
        bool moved = !word->fixed && vb_add_toned(&b->spellings, word->spelling, VB_TONES_NEW);
        add_form(b, (uint16_t)i, own, word->spelling.len, moved ? (all - other) / all : 1);
        if (moved)
            add_form(b, (uint16_t)i, start, b->spellings.len - start, other / all);
        else
            b->spellings.len = start;
    }
}

static int compare_paths(const void *a, const void *b)
{
    const path *left = a, *right = b;
    for (size_t i = 0; i < left->len && i < right->len; i++) {
        if (left->letters[i] != right->letters[i])
            return left->letters[i] < right->letters[i] ? -1 : 1;
    }
    if (left->len != right->len)
        return left->len < right->len ? -1 : 1;
    return (left->form.cost > right->form.cost) - (left->form.cost < right->form.cost);
}

static void add_node(builder *b, uint16_t parent_letter, uint16_t letter, size_t start, size_t end)
{
    vb_trie_node node = {.letter = letter,
                         .pair = place_in_set(b->pairs, (uint32_t)parent_letter << 16 | letter)};
    const size_t range[2] = {start, end};
    vb_array_push(&b->nodes, &node);
    vb_array_push(&b->ranges, range);
}

/* Gives node `index`, which stands at `depth`, its form and its children. */
static void grow_node(builder *b, size_t index, size_t depth)
{
    size_t start = VB_ARRAY_AT(&b->ranges, size_t, 0)[index * 2],
           end = VB_ARRAY_AT(&b->ranges, size_t, 0)[index * 2 + 1];
    const path *paths = b->paths.items;
    if (start < end && paths[start].len == depth) {
        vb_array_push(&b->forms, &paths[start].form);
        VB_ARRAY_AT(&b->nodes, vb_trie_node, index)->form = (uint32_t)b->forms.count;
        while (start < end &&
               paths[start].len == depth) /* a second word of the same letters is never read */
            start++;
    }
    size_t first = b->nodes.count;
    uint16_t own = VB_ARRAY_AT(&b->nodes, vb_trie_node, index)->letter;
    for (size_t next; start < end; start = next) {
        for (next = start + 1;
             next < end && paths[next].letters[depth] == paths[start].letters[depth];)
            next++;
        add_node(b, own, paths[start].letters[depth], start, next);
    }
    vb_trie_node *node = VB_ARRAY_AT(&b->nodes, vb_trie_node, index);
    node->first_child = (uint32_t)first;
    node->children = (uint16_t)(b->nodes.count - first);
}

static void find_best_costs(builder *b)
{
    vb_trie_node *nodes = b->nodes.items;
    for (size_t i = b->nodes.count; i-- > 0;) {
        uint16_t best = VB_COST_NEVER;
        if (nodes[i].form)
            best = VB_ARRAY_AT(&b->forms, vb_form, nodes[i].form - 1)->cost;
        for (size_t child = 0; child < nodes[i].children; child++) {
            uint16_t below = nodes[nodes[i].first_child + child].best_cost;
            best = below < best ? below : best;
        }
        nodes[i].best_cost = best;
    }
}

static void build_trie(builder *b)
{
    if (b->paths.count)
        qsort(b->paths.items, b->paths.count, b->paths.item_size, compare_paths);
    add_node(b, 0, 0, 0, b->paths.count);
    size_t level_end = b->nodes.count, depth = 0;
    for (size_t i = 0;
         i < b->nodes.count && !b->nodes.failed && !b->ranges.failed && !b->forms.failed; i++) {
        if (i == level_end) {
            level_end = b->nodes.count;
            depth++;
        }
        grow_node(b, i, depth);
    }
    find_best_costs(b);
}

vb_status lexicon_write(const vocabulary *v, const ngrams *n, const vb_array *alphabet,
                        const vb_array *pairs, const vb_allocator *memory, image *out)
{
    builder b = {.v = v,
                 .n = n,
                 .alphabet = alphabet,
                 .pairs = pairs,
                 .spellings = VB_BUFFER(memory),
                 .offsets = VB_ARRAY(uint32_t, memory),
                 .paths = VB_ARRAY(path, memory),
                 .nodes = VB_ARRAY(vb_trie_node, memory),
                 .ranges = VB_ARRAY(size_t[2], memory),
                 .forms = VB_ARRAY(vb_form, memory)};
    add_forms(&b);
    build_trie(&b);
    image_begin(out, VB_SECTION_WORDS, 0);
    image_add(out, b.offsets.items, b.offsets.count, sizeof(uint32_t));
    image_add(out, b.spellings.data, b.spellings.len, 1);
    image_begin(out, VB_SECTION_TRIE, 0);
    image_add(out, b.nodes.items, b.nodes.count, sizeof(vb_trie_node));
    image_begin(out, VB_SECTION_FORMS, 0);
    image_add(out, b.forms.items, b.forms.count, sizeof(vb_form));
    bool failed = b.spellings.failed || b.offsets.failed || b.paths.failed || b.nodes.failed ||
                  b.ranges.failed || b.forms.failed;
    vb_buffer_free(&b.spellings);
    vb_array_free(&b.offsets);
    vb_array_free(&b.paths);
    vb_array_free(&b.nodes);
    vb_array_free(&b.ranges);
    vb_array_free(&b.forms);
    return failed ? VB_ERR_MEMORY : VB_OK;
}
