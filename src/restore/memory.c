/*
 * What a document says of its own words: which it uses, and which follow which, as a first reading
 * found them. The second reading weighs the language model's costs by it.
 *
 * Two adaptations, both from speech recognition. A word that the document uses more often than
 * language at large is likelier everywhere in it, by a power of the ratio (fast marginal
 * adaptation: Kneser, Peters and Klakow 1997); and a pair of words that stood together stands
 * together again (the cache: Kuhn and De Mori 1990), so that of one phrase garbled in many ways the
 * clear places vote for the others. A place has no vote on itself: what the first reading found
 * there is taken out of the counts before the second asks.
 */
#include "restore/memory.h"

#include "restore/lexicon.h"
#include "restore/slots.h"
#include "restore/step.h"
#include "vanban/model.h"
#include "vanban/model_search.h"

#include <math.h>
#include <string.h>

enum {
    SLOTS_MOST = 1 << 17, /* a document of a thousand pages has fewer pairs than half of them */
    SLOT_BYTES = 2,       /* of text: two slots and more a word */
    SIGNS = 1 << 18       /* a bit for some pairs: few enough that most asked for have none */
};

static const float pair_share = 0.1F; /* of the next word's probability that the cache has */
static const float unpaired_cost = 0.1053605F; /* that share's cost to all other words */
static const float pair_doubt = 1.0F; /* as if every word had been followed by others so often */
static const float frequency_power = 0.5F; /* of the ratio of frequencies */
static const float frequency_doubt = 500;  /* as if the document had so many more usual words */
static const float seen_least = 0.05F;     /* less of a sighting is none */

typedef struct pair_count {
    uint32_t key; /* last << 16 | word, plus 1 */
    float count;
} pair_count;

/* What a word costs more in this document than at large, worked out when first asked for. */
typedef struct word_gain {
    uint32_t learnt;
    float surplus;
} word_gain;

struct document_memory {
    const vb_allocator *memory;
    const vb_model *model;
    const lexicon *own; /* with the user's words; NULL: the model's alone */
    size_t words;
    float total;
    float *counts;     /* by word */
    float *named;      /* by word: in names of persons */
    word_gain *gains;  /* by word */
    uint32_t learnt;   /* how often: what was worked out before is void */
    vb_array pairs;    /* pair_count: slots, a power of two */
    size_t pair_count; /* of them, half at most; more are not learnt */
    uint64_t *signs;   /* that a pair may be among them, by its hash */
};

document_memory *memory_new(const vb_allocator *allocator, const vb_model *model)
{
    document_memory *m = vb_allocate(allocator, sizeof *m);
    if (!m)
        return NULL;
    *m = (document_memory){.memory = allocator,
                           .model = model,
                           .words = vb_model_word_count(model),
                           .pairs = VB_ARRAY(pair_count, allocator)};
    m->counts = vb_allocate(allocator, m->words * sizeof *m->counts);
    m->named = vb_allocate(allocator, m->words * sizeof *m->named);
    m->gains = vb_allocate(allocator, m->words * sizeof *m->gains);
    m->signs = vb_allocate(allocator, SIGNS / 8);
    if (!m->counts || !m->named || !m->gains || !m->signs) {
        memory_free(m);
        return NULL;
    }
    return m;
}

void memory_free(document_memory *m)
{
    if (!m)
        return;
    vb_release(m->memory, m->counts);
    vb_release(m->memory, m->named);
    vb_release(m->memory, m->gains);
    vb_array_free(&m->pairs);
    vb_release(m->memory, m->signs);
    vb_release(m->memory, m);
}

bool memory_widen(document_memory *m, const lexicon *words)
{
    float *counts = vb_allocate(m->memory, VB_WORDS_MAX * sizeof *counts),
          *named = vb_allocate(m->memory, VB_WORDS_MAX * sizeof *named);
    word_gain *gains = vb_allocate(m->memory, VB_WORDS_MAX * sizeof *gains);
    if (!counts || !named || !gains) {
        vb_release(m->memory, counts);
        vb_release(m->memory, named);
        vb_release(m->memory, gains);
        return false;
    }
    vb_release(m->memory, m->counts);
    vb_release(m->memory, m->named);
    vb_release(m->memory, m->gains);
    m->counts = counts;
    m->named = named;
    m->gains = gains;
    m->learnt++;
    m->words = VB_WORDS_MAX;
    m->own = words;
    return true;
}

bool memory_begin(document_memory *m, size_t text_len)
{
    if (m->pair_count)
        memset(m->signs, 0, SIGNS / 8);
    memset(m->counts, 0, m->words * sizeof *m->counts);
    memset(m->named, 0, m->words * sizeof *m->named);
    m->pair_count = 0;
    m->total = 0;
    m->learnt++;
    return slots_begin(&m->pairs, slots_for_text(text_len, SLOT_BYTES, SLOTS_MOST));
}

/* The bit of a pair, and the word of `signs` that holds it. */
static uint64_t sign_of(uint16_t last, uint16_t word, size_t *place)
{
    uint32_t hash = (((uint32_t)last << 16 | word) * UINT32_C(0x9E3779B1)) >> 14;
    *place = hash / 64;
    return UINT64_C(1) << hash % 64;
}

static uint32_t pair_key(uint16_t last, uint16_t word)
{
    return ((uint32_t)last << 16 | word) + 1;
}

/* The slot where the search for a pair begins. */
static size_t slot_of(const document_memory *m, uint32_t key)
{
    return vb_hash_key(key) & (m->pairs.count - 1);
}

static pair_count *find_pair(const document_memory *m, uint16_t last, uint16_t word)
{
    uint32_t key = pair_key(last, word);
    pair_count *pairs = m->pairs.items;
    size_t at = slot_of(m, key);
    while (pairs[at].key && pairs[at].key != key)
        at = (at + 1) & (m->pairs.count - 1);
    return &pairs[at];
}

static void learn_pair(document_memory *m, uint16_t last, uint16_t word, float count)
{
    pair_count *pair = find_pair(m, last, word);
    if (!pair->key && m->pair_count == m->pairs.count / 2)
        return;
    size_t place;
    uint64_t sign = sign_of(last, word, &place);
    m->signs[place] |= sign;
    m->pair_count += !pair->key;
    pair->key = pair_key(last, word);
    pair->count += count;
}

/* Says that the pair that begins step `i` will soon be learnt. */
static void fetch_pair(const document_memory *m, const vb_array *steps, size_t i)
{
    if (i == 0 || i >= steps->count)
        return;
    const edge *before = VB_ARRAY_AT(steps, step, i - 1)->edge,
               *e = VB_ARRAY_AT(steps, step, i)->edge;
    const pair_count *pairs = m->pairs.items;
    vb_fetch(&pairs[slot_of(m, pair_key(edge_last_word(before), e->word[0]))]);
}

void memory_learn(document_memory *m, const vb_array *steps)
{
    uint16_t last = VB_WORD_START;
    float last_sure = 1;
    m->learnt++;
    for (size_t i = 0; i < steps->count; i++) {
        fetch_pair(m, steps, i + SLOT_SOON);
        const step *s = VB_ARRAY_AT(steps, step, i);
        float sure = (float)s->confidence;
        for (size_t k = 0; k < s->edge->words; k++) {
            uint16_t word = s->edge->word[k];
            m->counts[word] += sure;
            m->named[word] += s->edge->named ? sure : 0;
            m->total += 1;
            learn_pair(m, last, word, fminf(sure, last_sure));
            last = word;
            last_sure = sure;
        }
    }
}

/* What `word` costs more than at large where it was seen `count` times. */
static float surplus(const document_memory *m, uint16_t word, float count)
{
    float unigram =
        m->own ? lexicon_unigram_cost(m->own, word) : vb_model_unigram_cost(m->model, word);
    return -frequency_power *
           logf((count / expf(-unigram) + frequency_doubt) / (m->total + frequency_doubt));
}

static float usual_surplus(const document_memory *m, uint16_t word)
{
    word_gain *gain = &m->gains[word];
    if (gain->learnt != m->learnt)
        *gain = (word_gain){m->learnt, surplus(m, word, m->counts[word])};
    return gain->surplus;
}

/* How often a word was seen, but for what comes from the place that asks. */
static float seen_elsewhere(float count, float own)
{
    return own < count ? count - own : 0;
}

/* Nothing is learnt of these. */
static bool is_learnt(uint16_t word)
{
    return word != VB_WORD_UNKNOWN && word != VB_WORD_NUMBER;
}

float memory_surplus(const document_memory *m, uint16_t word, float own)
{
    if (!is_learnt(word))
        return 0;
    return unpaired_cost + (own > 0 ? surplus(m, word, seen_elsewhere(m->counts[word], own))
                                    : usual_surplus(m, word));
}

float memory_name_surplus(const document_memory *m, uint16_t word, float own)
{
    return is_learnt(word) ? unpaired_cost + surplus(m, word, seen_elsewhere(m->named[word], own))
                           : 0;
}

bool memory_has(const document_memory *m, uint16_t word, float own)
{
    return is_learnt(word) && seen_elsewhere(m->counts[word], own) > seen_least;
}

bool memory_may_pair(const document_memory *m, uint16_t last, uint16_t word)
{
    size_t place;
    uint64_t sign = sign_of(last, word, &place);
    return m->signs[place] & sign;
}

float memory_pair_share(const document_memory *m, uint16_t last, uint16_t word, float own)
{
    float seen = find_pair(m, last, word)->count - own;
    if (seen <= seen_least)
        return 0;
    float lasts = m->counts[last] > seen ? m->counts[last] : seen;
    return pair_share * seen / (lasts + pair_doubt);
}

float memory_mix(float cost, float share)
{
    return share > 0 ? -logf(expf(-cost) + share) : cost;
}

float memory_cost(const document_memory *m, float cost, uint16_t last, uint16_t word, float own)
{
    float share = memory_has(m, word, own) ? memory_pair_share(m, last, word, own) : 0;
    return memory_mix(cost + memory_surplus(m, word, own), share);
}
