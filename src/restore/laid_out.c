/*
 * The spellings of a model's lexicon as syllables.c and rare.c lay them out, in a file of spellings
 * (vanban/model_format.h). To lay them out takes some milliseconds, as much as a page takes to be
 * read; to see that what lies in the file leads nowhere else takes a tenth of one.
 *
 * The arrays lie one behind the other as they are in memory, each at a multiple of 8 and behind the
 * number of its items.
 */
#include "restore/search.h"

#include "restore/lanes.h"
#include "restore/syllables.h"
#include "restore/word.h"
#include "vanban/model_search.h"

#include <string.h>

enum { ARRAYS = SYLLABLE_ARRAYS + 1 };

static void all_arrays(search *s, vb_array *arrays[ARRAYS])
{
    syllables_arrays(&s->word.syllables, arrays);
    arrays[SYLLABLE_ARRAYS] = &s->rare.slots;
}

/* Bytes up to the next multiple of 8. */
static size_t gap_behind(uint64_t bytes)
{
    return (size_t)(-bytes % 8);
}

void laid_out_write(search *s, vb_buffer *out)
{
    vb_array *arrays[ARRAYS];
    all_arrays(s, arrays);
    for (size_t i = 0; i < ARRAYS; i++) {
        uint64_t count = arrays[i]->count, bytes = count * arrays[i]->item_size;
        vb_buffer_add(out, (vb_slice){(const char *)&count, sizeof count});
        vb_buffer_add(out, (vb_slice){arrays[i]->items, (size_t)bytes});
        vb_buffer_add(out, (vb_slice){"\0\0\0\0\0\0\0", gap_behind(bytes)});
    }
}

/* Takes an array off the front of `rest`. */
static bool take(vb_slice *rest, vb_array *array)
{
    uint64_t count;
    if (rest->len < sizeof count)
        return false;
    memcpy(&count, rest->data, sizeof count);
    *rest = vb_slice_cut(*rest, sizeof count, rest->len);
    if (count > rest->len / array->item_size)
        return false;
    size_t bytes = (size_t)count * array->item_size, all = bytes + gap_behind(bytes);
    if (all > rest->len)
        return false;
    vb_array_borrow(array, rest->data, (size_t)count);
    *rest = vb_slice_cut(*rest, all, rest->len);
    return true;
}

/* -------------------------------------------------------------------------------- soundness -- */

/* Whether all numbers are at most so much. */
static bool are_within(const uint16_t *numbers, size_t count, size_t most)
{
    uint16_t largest = 0;
    for (size_t i = 0; i < count; i++)
        largest = numbers[i] > largest ? numbers[i] : largest;
    return count == 0 || largest <= most;
}

static bool are_forms(const vb_array *forms, const vb_lexicon *all)
{
    uint32_t largest = 0;
    for (size_t i = 0; i < forms->count; i++) {
        uint32_t own = *VB_ARRAY_AT(forms, uint32_t, i);
        largest = own > largest ? own : largest;
    }
    return largest < all->form_count;
}

/* Whether each part leads to a shorter one before it, by a letter that there is. */
static bool are_parts(const vb_array *parts, const vb_lexicon *all, size_t *longest)
{
    const part *items = parts->items;
    *longest = 0;
    for (size_t i = 0; i < parts->count; i++) {
        const part *own = &items[i];
        bool leads = own->length ? own->parent < i && items[own->parent].length + 1 == own->length
                                 : own->parent == 0;
        if (!leads || (i == 0 && own->length) || own->letter >= all->letter_count ||
            own->pair >= all->pair_count)
            return false;
        *longest = own->length > *longest ? own->length : *longest;
    }
    return parts->count > 0;
}

static bool table_is_sound(syllable_table *t, const vb_lexicon *all)
{
    size_t onset, rime;
    if (!are_parts(&t->onsets, all, &onset) || !are_parts(&t->rimes, all, &rime) ||
        onset + rime > WORD_LETTERS_MAX || t->onsets.count > ONSETS_MAX ||
        t->rimes.count > UINT16_MAX || !syllables_measure(t))
        return false;
    size_t cells = t->onsets.count * t->stride;
    return t->costs.count == cells && t->forms.count == cells && t->pairs.count == cells &&
           t->least.count == t->onsets.count && are_within(t->costs.items, cells, COST_NEVER) &&
           are_within(t->least.items, t->least.count * BUNDLES, COST_NEVER) &&
           are_within(t->pairs.items, cells, all->pair_count - 1) && are_forms(&t->forms, all);
}

static bool rest_is_sound(const syllables *s, const vb_lexicon *all)
{
    for (size_t i = 0; i < s->rare.count; i++) {
        const rare_word *own = VB_ARRAY_AT(&s->rare, rare_word, i);
        if (own->form >= all->form_count || own->length > WORD_LETTERS_MAX ||
            own->first > s->letters.count || own->length > s->letters.count - own->first)
            return false;
    }
    for (size_t i = 0; i < s->letters.count; i++) {
        const written *own = VB_ARRAY_AT(&s->letters, written, i);
        if (own->letter >= all->letter_count || own->pair >= all->pair_count)
            return false;
    }
    return true;
}

/* Some must be free, where a search ends. */
static bool slots_are_sound(const vb_array *slots, size_t words)
{
    size_t taken = 0;
    bool sound = slots->count > 0 && (slots->count & (slots->count - 1)) == 0;
    for (size_t i = 0; i < slots->count; i++) {
        uint32_t word = VB_ARRAY_AT(slots, rare_slot, i)->word;
        taken += word > 0;
        sound &= word <= words;
    }
    return sound && taken < slots->count;
}

static bool is_sound(search *s)
{
    syllables *own = &s->word.syllables;
    return table_is_sound(&own->table, &s->word.lexicon) && rest_is_sound(own, &s->word.lexicon) &&
           slots_are_sound(&s->rare.slots, own->rare.count);
}

bool laid_out_read(search *s, vb_slice bytes)
{
    vb_array *arrays[ARRAYS];
    all_arrays(s, arrays);
    bool whole = true;
    for (size_t i = 0; i < ARRAYS && whole; i++)
        whole = take(&bytes, arrays[i]);
    if (whole && bytes.len == 0 && is_sound(s))
        return true;
    for (size_t i = 0; i < ARRAYS; i++)
        vb_array_borrow(arrays[i], NULL, 0);
    return false;
}
