/*
 * The search for what is no usual syllable: foreign words and abbreviations, thousands of them, and
 * all rare.
 *
 * They are mostly written in letters that every scanner knows, so that it is enough to look near
 * what was read: where both agree but for one letter of each at most, that is another, too many or
 * missing, once marks and case and strokes that look alike are taken away. What is left of a word
 * then, its skeleton, is looked up as it is and with each of its letters left out in turn, as the
 * skeletons of the lexicon are (symmetric deletion: Garbe 2012). What such a word costs, the
 * channel says as of any other.
 */
#include "restore/search.h"

#include "restore/candidates.h"
#include "restore/reading.h"
#include "restore/syllables.h"
#include "restore/word.h"
#include "vanban/model_search.h"
#include "vanban/orthography.h"

#include <string.h>

typedef struct skeleton {
    char letters[WORD_LETTERS_MAX];
    size_t length;
} skeleton;

/* ------------------------------------------------------------------------------------ bones -- */

/* What is left of a code point; 0: nothing. */
static char bone_of(uint32_t code_point)
{
    char base = vb_is_digit(code_point) ? (char)code_point : vb_latin_base(code_point);
    if (base == '0')
        return 'o';
    return base == '1' || base == 'l' || base == 'j' ? 'i' : base;
}

static void add_bone(skeleton *s, char bone)
{
    if (bone && s->length < WORD_LETTERS_MAX)
        s->letters[s->length++] = bone;
}

static skeleton skeleton_of_word(const search *s, const rare_word *word)
{
    skeleton own = {.length = 0};
    const written *letters = VB_ARRAY_AT(&s->word.syllables.letters, written, word->first);
    for (size_t i = 0; i < word->length; i++)
        add_bone(&own, *VB_ARRAY_AT(&s->rare.bones, char, letters[i].letter));
    return own;
}

static skeleton skeleton_of_text(vb_slice text)
{
    skeleton own = {.length = 0};
    uint32_t c;
    for (size_t at = 0; at < text.len;) {
        at += vb_utf8_decode(text, at, &c);
        add_bone(&own, bone_of(c));
    }
    return own;
}

/* The key of a skeleton without letter `left_out`; with all when there is no such letter. */
static uint32_t key_of(const skeleton *s, size_t left_out)
{
    uint64_t key = 0;
    for (size_t i = 0; i < s->length; i++)
        key = i == left_out ? key : key * 31 + (unsigned char)s->letters[i];
    return (uint32_t)vb_hash_key(key);
}

/* How many keys a skeleton has: its own, and one for each letter that may be left out. */
static size_t key_count(const skeleton *s)
{
    return s->length > 1 ? 1 + s->length : s->length;
}

/* ------------------------------------------------------------------------------------ index -- */

static size_t slot_after(const vb_array *slots, size_t at)
{
    return (at + 1) & (slots->count - 1);
}

static void enter(vb_array *slots, uint32_t key, uint32_t word)
{
    size_t at = key & (slots->count - 1);
    while (VB_ARRAY_AT(slots, rare_slot, at)->word)
        at = slot_after(slots, at);
    *VB_ARRAY_AT(slots, rare_slot, at) = (rare_slot){key, word + 1};
}

rare_work rare_of_nothing(const vb_allocator *memory)
{
    return (rare_work){.bones = VB_ARRAY(char, memory),
                       .slots = VB_ARRAY(rare_slot, memory),
                       .asked = VB_ARRAY(uint32_t, memory)};
}

void rare_free(rare_work *work)
{
    vb_array_free(&work->bones);
    vb_array_free(&work->slots);
    vb_array_free(&work->asked);
}

static bool list_bones(search *s)
{
    const vb_lexicon *all = &s->word.lexicon;
    if (!vb_array_resize(&s->rare.bones, all->letter_count))
        return false;
    for (size_t i = 1; i < all->letter_count; i++)
        *VB_ARRAY_AT(&s->rare.bones, char, i) = bone_of(all->letters[i]);
    return true;
}

/* Enters all words by their skeletons. */
static bool fill_slots(search *s)
{
    const vb_array *words = &s->word.syllables.rare;
    vb_array *slots = &s->rare.slots;
    size_t letters = s->word.syllables.letters.count, room = 1;
    while (room < 2 * (words->count + letters) + 1) /* no word has more keys */
        room *= 2;
    if (!vb_array_resize(slots, room))
        return false;
    for (uint32_t i = 0; i < words->count; i++) {
        skeleton own = skeleton_of_word(s, VB_ARRAY_AT(words, rare_word, i));
        for (size_t k = 0; k < key_count(&own); k++)
            enter(slots, key_of(&own, k - 1), i);
    }
    return true;
}

bool rare_learn(search *s)
{
    vb_array_clear(&s->rare.asked);
    return list_bones(s) && vb_array_resize(&s->rare.asked, s->word.syllables.rare.count) &&
           (s->rare.slots.count || fill_slots(s));
}

/* ----------------------------------------------------------------------------------- search -- */

/* Lists the words with a key, each once. */
static void list_words(rare_work *work, uint32_t key)
{
    const vb_array *slots = &work->slots;
    for (size_t at = key & (slots->count - 1);; at = slot_after(slots, at)) {
        const rare_slot *slot = VB_ARRAY_AT(slots, rare_slot, at);
        if (!slot->word || work->near_count == RARE_NEAR_MAX)
            return;
        uint32_t *asked = VB_ARRAY_AT(&work->asked, uint32_t, slot->word - 1);
        if (slot->key != key || *asked == work->question)
            continue;
        *asked = work->question;
        for (shape mode = SHAPE_LOWER; mode < SHAPES; mode++)
            work->costs[work->near_count][mode] = -1;
        work->near[work->near_count++] = slot->word - 1;
    }
}

/* All slots are fetched before the first is looked at: each is another line of memory. */
void rare_ask(search *s, vb_slice text)
{
    skeleton own = skeleton_of_text(text);
    const vb_array *slots = &s->rare.slots;
    uint32_t keys[1 + WORD_LETTERS_MAX];
    size_t count = key_count(&own);
    s->rare.question++;
    s->rare.near_count = 0;
    for (size_t k = 0; k < count; k++) {
        keys[k] = key_of(&own, k - 1);
        vb_fetch(VB_ARRAY_AT(slots, rare_slot, keys[k] & (slots->count - 1)));
    }
    for (size_t k = 0; k < count; k++)
        list_words(&s->rare, keys[k]);
}

static const vb_form *form_of(const search *s, const rare_word *word)
{
    return &s->word.lexicon.forms[word->form];
}

static void spell(const search *s, const void *what, found *f)
{
    const rare_word *word = what;
    f->is_usual = false;
    f->length = word->length;
    memcpy(f->letters, VB_ARRAY_AT(&s->word.syllables.letters, written, word->first),
           word->length * sizeof *f->letters);
}

/* What the channel asks for a word in the shape at hand. */
static int32_t cost_of(search *s, size_t place, const rare_word *word)
{
    int32_t *known = &s->rare.costs[place][s->mode];
    if (*known < 0) {
        found f;
        spell(s, word, &f);
        *known = found_cost(s, &f);
    }
    return *known;
}

void rare_visit(search *s, bool free_too, rare_visitor *visit)
{
    for (size_t i = 0; i < s->rare.near_count; i++) {
        const rare_word *word = VB_ARRAY_AT(&s->word.syllables.rare, rare_word, s->rare.near[i]);
        const vb_form *form = form_of(s, word);
        if (form->fixed ? s->mode != SHAPE_LOWER : !free_too)
            continue;
        if (s->word.rest.cells[FIRST] + form->cost > s->limit) /* no reading of it costs less */
            continue;
        int32_t channel_cost = cost_of(s, i, word);
        if (channel_cost + form->cost <= s->limit)
            visit(s, word, channel_cost);
    }
}

void rare_note(search *s, const rare_word *word, int32_t channel_cost)
{
    search_note(s, channel_cost + form_of(s, word)->cost);
}

void rare_add(search *s, const rare_word *word, int32_t channel_cost)
{
    found_add(s, form_of(s, word), channel_cost, spell, word);
}
