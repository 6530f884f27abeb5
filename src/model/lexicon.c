#include "model/model.h"

vb_lexicon vb_model_lexicon(const vb_model *model)
{
    return model->lexicon;
}

/* The place of `wanted` in `sorted[1…count)`, whose place 0 is unused; 0 when it is not there. */
static uint16_t find_sorted(const uint32_t *sorted, size_t count, uint32_t wanted)
{
    const uint32_t *low = sorted + 1;
    if (count < 2)
        return 0;
    for (size_t left = count - 1; left > 1;) {
        size_t half = left / 2;
        low += low[half] <= wanted ? half : 0; /* a conditional move: no branch foresees this */
        left -= half;
    }
    return *low == wanted ? (uint16_t)(low - sorted) : 0;
}

/* The place of a code point among the near ones; LETTERS_NEAR or more when it is none. */
static inline uint32_t near_place(uint32_t code_point)
{
    return code_point < LETTERS_LOW_END       ? code_point
           : code_point >= LETTERS_HIGH_START ? code_point - LETTERS_HIGH_START + LETTERS_LOW_END
                                              : LETTERS_NEAR;
}

void letters_bind(letter_index *index, const uint32_t *letters, size_t count)
{
    *index = (letter_index){.letters = letters, .count = count};
    for (size_t i = count; i-- > 1;) {
        if (near_place(letters[i]) < LETTERS_NEAR)
            index->near[near_place(letters[i])] = (uint16_t)i;
    }
}

static uint16_t find_letter(const letter_index *index, uint32_t code_point)
{
    uint32_t place = near_place(code_point);
    return place < LETTERS_NEAR ? index->near[place]
                                : find_sorted(index->letters, index->count, code_point);
}

uint16_t vb_model_letter(const vb_model *model, uint32_t code_point)
{
    return find_letter(&model->letters, code_point);
}

uint16_t vb_model_pair(const vb_model *model, uint16_t first, uint16_t second)
{
    return find_sorted(model->lexicon.pairs, model->lexicon.pair_count,
                       (uint32_t)first << 16 | second);
}

uint16_t vb_channel_read_letter(const vb_channel *channel, uint32_t code_point)
{
    return find_letter(&channel->read_letters, code_point);
}

static const vb_trie_node *find_child(const vb_lexicon *lexicon, const vb_trie_node *node,
                                      uint16_t letter)
{
    for (size_t i = 0; i < node->children; i++) {
        const vb_trie_node *child = &lexicon->nodes[node->first_child + i];
        if (child->letter == letter)
            return child;
    }
    return NULL;
}

const vb_form *vb_model_find(const vb_model *model, vb_slice spelling)
{
    const vb_lexicon *lexicon = &model->lexicon;
    const vb_trie_node *node = lexicon->nodes;
    uint32_t code_point;
    for (size_t at = 0; at < spelling.len && node;) {
        at += vb_utf8_decode(spelling, at, &code_point);
        uint16_t letter = vb_model_letter(model, code_point);
        node = letter ? find_child(lexicon, node, letter) : NULL;
    }
    return node && node->form ? &lexicon->forms[node->form - 1] : NULL;
}

vb_slice vb_model_form_spelling(const vb_model *model, const vb_form *form)
{
    return (vb_slice){model->spellings + form->spelling, form->spelling_len};
}
