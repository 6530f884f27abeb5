/*
 * How the document's words were read: the channel as this document bears it out, word by word. A
 * scanner that made `gan` of gắn a dozen times, as the places where that is plain tell, did so the
 * thirteenth time too. As in the memory of words, a place has no vote on itself.
 */
#include "restore/forms.h"

#include "restore/lattice.h"
#include "restore/slots.h"
#include "restore/step.h"
#include "restore/token.h"
#include "vanban/model.h"

#include <math.h>
#include <string.h>

enum {
    SLOTS_MOST = 1 << 16,
    SLOT_BYTES = 2, /* of text: two slots and more a word */
    SIGN_BITS = 18,
    SIGNS = 1 << SIGN_BITS /* a bit for some keys: few enough that most asked for have none */
};

static const float power = 0.4F; /* of how often the form was the word; forms are no chance draws */
static const float doubt = 0.6F; /* as if it had been seen so often */

typedef struct form_count {
    uint64_t key; /* of a read form and a word; 0 is none */
    float count;
} form_count;

struct form_memory {
    const vb_allocator *memory;
    vb_array slots; /* form_count: a power of two */
    size_t count;   /* of them, half at most; more are not learnt */
    /* That a key may be among them, by its hash: nearly all that are asked for are not, and the
     * slot of each would have to come from memory to tell. */
    uint64_t signs[SIGNS / 64];
};

form_memory *forms_new(const vb_allocator *allocator)
{
    form_memory *m = vb_allocate(allocator, sizeof *m);
    if (!m)
        return NULL;
    m->memory = allocator;
    m->slots = VB_ARRAY(form_count, allocator);
    return m;
}

void forms_free(form_memory *m)
{
    if (!m)
        return;
    vb_array_free(&m->slots);
    vb_release(m->memory, m);
}

bool forms_begin(form_memory *m, size_t text_len)
{
    if (m->count)
        memset(m->signs, 0, sizeof m->signs);
    m->count = 0;
    return slots_begin(&m->slots, slots_for_text(text_len, SLOT_BYTES, SLOTS_MOST));
}

/* Of a read form by its hash. */
static uint64_t form_key(uint64_t form, uint16_t word)
{
    return vb_hash_key(form + word) | 1;
}

/* The slot where the search for a key begins. */
static size_t slot_of(const form_memory *m, uint64_t key)
{
    return (key >> 1) & (m->slots.count - 1);
}

/* The place of `key`, which may be free. */
static form_count *find_form(const form_memory *m, uint64_t key)
{
    form_count *slots = m->slots.items;
    size_t at = slot_of(m, key);
    while (slots[at].key && slots[at].key != key)
        at = (at + 1) & (m->slots.count - 1);
    return &slots[at];
}

/* The bit of a key, and the word of `signs` that holds it; from the top, for the slots are by the
 * lowest bits. */
static uint64_t sign_of(uint64_t key, size_t *place)
{
    uint64_t hash = key >> (64 - SIGN_BITS);
    *place = hash / 64;
    return UINT64_C(1) << hash % 64;
}

/* Says that the key will soon be asked for. */
static void fetch(const form_memory *m, uint64_t key)
{
    vb_fetch(VB_ARRAY_AT(&m->slots, form_count, slot_of(m, key)));
}

static void learn(form_memory *m, uint64_t key, float sure)
{
    form_count *known = find_form(m, key);
    if (!known->key && m->count == m->slots.count / 2)
        return;
    size_t place;
    uint64_t sign = sign_of(key, &place);
    m->signs[place] |= sign;
    m->count += !known->key;
    known->key = key;
    known->count += sure;
}

/* What a step says of how its token was read; 0: nothing. */
static uint64_t key_of_step(vb_slice text, const vb_array *tokens, const step *s)
{
    const token *t = VB_ARRAY_AT(tokens, token, s->edge->from);
    bool tells = edge_is_plain(s->edge) && t->kind != VB_TOKEN_LOCKED;
    return tells ? form_key(token_hash(text, t), s->edge->word[0]) : 0;
}

void forms_learn(form_memory *m, vb_slice text, const vb_array *tokens, const vb_array *steps)
{
    for (size_t i = 0; i < steps->count; i++) {
        if (i + SLOT_SOON < steps->count)
            fetch(m, key_of_step(text, tokens, VB_ARRAY_AT(steps, step, i + SLOT_SOON)));
        const step *s = VB_ARRAY_AT(steps, step, i);
        uint64_t key = key_of_step(text, tokens, s);
        if (key)
            learn(m, key, (float)s->confidence);
    }
}

float forms_count(const form_memory *m, uint64_t form, uint16_t word)
{
    size_t place;
    uint64_t key = form_key(form, word), sign = sign_of(key, &place);
    return m->signs[place] & sign ? find_form(m, key)->count : 0;
}

float forms_relief(const form_memory *m, uint64_t form, const edge *e)
{
    if (!edge_is_plain(e))
        return 0;
    float count = forms_count(m, form, e->word[0]) - e->before;
    return count > 0 ? power * log1pf(count / doubt) : 0;
}
