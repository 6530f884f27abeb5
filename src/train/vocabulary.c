#include "train/train.h"

#include <stdlib.h>
#include <string.h>

void vocabulary_init(vocabulary *v, const vb_allocator *memory)
{
    static const char *const special[] = {"<unk>", "<s>", "<num>"};
    *v = (vocabulary){.memory = memory,
                      .spellings = VB_ARENA(memory),
                      .drafts = VB_ARRAY(draft_word, memory),
                      .words = VB_ARRAY(uint32_t, memory),
                      .scratch = VB_BUFFER(memory),
                      .toned = VB_BUFFER(memory)};
    for (size_t i = 0; i < VB_WORD_FIRST; i++)
        vb_array_push(&v->drafts, &(draft_word){.spelling = vb_slice_of(special[i])});
}

void vocabulary_free(vocabulary *v)
{
    vb_arena_free(&v->spellings);
    vb_array_free(&v->drafts);
    vb_array_free(&v->words);
    vb_buffer_free(&v->scratch);
    vb_buffer_free(&v->toned);
    vb_release(v->memory, v->table);
    vb_release(v->memory, v->word_of);
}

static draft_word *draft(const vocabulary *v, uint32_t index)
{
    return VB_ARRAY_AT(&v->drafts, draft_word, index);
}

static size_t find_place(const vocabulary *v, vb_slice spelling)
{
    size_t at = vb_slice_hash(spelling) & (v->table_size - 1);
    while (v->table[at] && !vb_slice_equal(draft(v, v->table[at] - 1)->spelling, spelling))
        at = (at + 1) & (v->table_size - 1);
    return at;
}

static bool grow_table(vocabulary *v)
{
    size_t size = v->table_size ? v->table_size * 2 : 1 << 16;
    uint32_t *table = vb_allocate(v->memory, size * sizeof *table);
    if (!table)
        return false;
    vb_release(v->memory, v->table);
    v->table = table;
    v->table_size = size;
    for (uint32_t i = VB_WORD_FIRST; i < v->drafts.count; i++)
        v->table[find_place(v, draft(v, i)->spelling)] = i + 1;
    return true;
}

/* A word that is no syllable and has capitals past its first letter is written in no other way:
 * UBND, CTr, iPhone. */
static bool is_fixed(vb_slice word, vb_case shape, bool syllable)
{
    return !syllable &&
           (shape == VB_CASE_MIXED || (shape == VB_CASE_UPPER && vb_utf8_count(word) > 1));
}

static bool has_only_letters(vb_slice word)
{
    uint32_t c;
    for (size_t at = 0; at < word.len;) {
        at += vb_utf8_decode(word, at, &c);
        if (!vb_is_letter(c))
            return false;
    }
    return word.len > 0;
}

uint32_t vocabulary_count(vocabulary *v, vb_slice word, unsigned weight, token_case *shape)
{
    *shape = TOKEN_CASELESS;
    if (!has_only_letters(word) || word.len > 64)
        return VB_WORD_UNKNOWN;
    if (v->drafts.count * 2 >= v->table_size && !grow_table(v)) {
        v->drafts.failed = true;
        return VB_WORD_UNKNOWN;
    }
    vb_case written = vb_case_of(word);
    vb_syllable parts;
    vb_buffer_clear(&v->scratch);
    vb_buffer_clear(&v->toned);
    vb_add_lower(&v->scratch, word);
    bool syllable = vb_syllable_parse(vb_buffer_slice(&v->scratch), &parts);
    bool fixed = is_fixed(word, written, syllable);
    bool moved = !fixed && vb_add_toned(&v->toned, vb_buffer_slice(&v->scratch), VB_TONES_OLD);
    if (v->scratch.failed || v->toned.failed) { /* the next word clears them */
        v->drafts.failed = true;
        return VB_WORD_UNKNOWN;
    }
    vb_slice spelling = fixed ? word : vb_buffer_slice(&v->toned);
    uint32_t *place = &v->table[find_place(v, spelling)];
    if (!*place) {
        vb_slice copy = vb_arena_copy(&v->spellings, spelling);
        if (v->drafts.count > SPOOL_WORD_MASK ||
            !vb_array_push(&v->drafts,
                           &(draft_word){.spelling = copy, .syllable = syllable, .fixed = fixed}))
            return VB_WORD_UNKNOWN;
        *place = (uint32_t)v->drafts.count;
    }
    draft_word *found = draft(v, *place - 1);
    found->count += weight;
    found->new_toned += moved ? weight : 0;
    if (!fixed && written != VB_CASE_UPPER)
        *shape = written == VB_CASE_CAPITALISED ? TOKEN_CAPITAL : TOKEN_LOWER;
    return *place - 1;
}

vb_status vocabulary_status(const vocabulary *v)
{
    bool failed = v->drafts.failed || v->words.failed || v->spellings.failed || v->scratch.failed ||
                  v->toned.failed;
    return failed ? VB_ERR_MEMORY : VB_OK;
}

/* Most frequent first, then by spelling: the same corpus gives the same numbers. */
static int compare_words(const void *a, const void *b)
{
    const draft_word *left = *(const draft_word *const *)a, *right = *(const draft_word *const *)b;
    if (left->count != right->count)
        return left->count < right->count ? 1 : -1;
    return vb_slice_compare(left->spelling, right->spelling);
}

vb_status vocabulary_choose(vocabulary *v, const vb_train_options *options)
{
    vb_array chosen = VB_ARRAY(const draft_word *, v->memory);
    for (uint32_t i = VB_WORD_FIRST; i < v->drafts.count; i++) {
        const draft_word *word = draft(v, i);
        if (word->count >= (word->syllable ? options->syllable_minimum : options->foreign_minimum))
            vb_array_push(&chosen, &word);
    }
    if (chosen.count)
        qsort(chosen.items, chosen.count, chosen.item_size, compare_words);
    if (chosen.count > VB_WORDS_MAX - VB_WORD_FIRST)
        chosen.count = VB_WORDS_MAX - VB_WORD_FIRST;
    v->word_of = vb_allocate(v->memory, v->drafts.count * sizeof *v->word_of);
    for (uint32_t i = 0; i < VB_WORD_FIRST; i++)
        vb_array_push(&v->words, &i);
    for (size_t i = 0; i < chosen.count && v->word_of; i++) {
        const draft_word *word = *VB_ARRAY_AT(&chosen, const draft_word *, i);
        uint32_t index = (uint32_t)(word - draft(v, 0));
        v->word_of[index] = (uint16_t)v->words.count;
        vb_array_push(&v->words, &index);
    }
    if (v->word_of)
        v->word_of[VB_WORD_NUMBER] = VB_WORD_NUMBER;
    vb_status status = v->word_of && !chosen.failed ? vocabulary_status(v) : VB_ERR_MEMORY;
    vb_array_free(&chosen);
    return status;
}

size_t vocabulary_size(const vocabulary *v)
{
    return v->words.count;
}

const draft_word *vocabulary_word(const vocabulary *v, uint16_t word)
{
    return draft(v, *VB_ARRAY_AT(&v->words, uint32_t, word));
}
