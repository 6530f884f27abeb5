/* The sections of a model as typed arrays, with every index in them checked once so that no later
 * look-up need be. */
#include "model/model.h"

#include <string.h>

static const void *items(const vb_model *model, vb_section_kind kind, size_t item_size,
                         size_t *count)
{
    vb_slice bytes = model->sections[kind];
    *count = bytes.len / item_size;
    return bytes.data;
}

/* Whatever is asked of a table whose head is sound lies in it. */
static bool bind_fuse(const vb_model *model, vb_section_kind kind, size_t cell_bytes,
                      fuse_table *table)
{
    vb_slice bytes = model->sections[kind];
    if (bytes.len < sizeof table->header)
        return false;
    memcpy(&table->header, bytes.data, sizeof table->header);
    table->cells = bytes.data + sizeof table->header;
    uint64_t length = table->header.segment_length, segments = table->header.segments;
    return length && (length & (length - 1)) == 0 && segments && segments * length <= UINT32_MAX &&
           (segments + 2) * length * cell_bytes + VB_FUSE_PADDING ==
               bytes.len - sizeof table->header;
}

static bool bind_ngrams(vb_model *model)
{
    size_t index_count, bigram_count, floats;
    model->unigrams = items(model, VB_SECTION_UNIGRAMS, sizeof(vb_unigram), &model->word_count);
    model->bigram_index = items(model, VB_SECTION_BIGRAM_INDEX, sizeof(uint32_t), &index_count);
    model->bigrams = items(model, VB_SECTION_BIGRAMS, sizeof(vb_bigram), &bigram_count);
    model->codebooks = items(model, VB_SECTION_CODEBOOKS, sizeof(float), &floats);
    size_t words = model->word_count;
    if (words < VB_WORD_FIRST || words > VB_WORDS_MAX || index_count != words + 1 ||
        floats != 3 * 256 ||
        !bind_fuse(model, VB_SECTION_TRIGRAMS, VB_FUSE_SMALL, &model->trigrams))
        return false;
    for (size_t i = 0; i < words; i++) {
        if (model->bigram_index[i] > model->bigram_index[i + 1])
            return false;
    }
    return model->bigram_index[words] <= bigram_count;
}

static bool bind_words(vb_model *model)
{
    vb_slice bytes = model->sections[VB_SECTION_WORDS];
    size_t offsets = (model->word_count + 1) * sizeof(uint32_t);
    if (bytes.len < offsets)
        return false;
    model->word_offsets = (const void *)bytes.data;
    model->spellings = bytes.data + offsets;
    model->spelling_bytes = bytes.len - offsets;
    for (size_t i = 0; i < model->word_count; i++) {
        if (model->word_offsets[i] > model->word_offsets[i + 1])
            return false;
    }
    return model->word_offsets[model->word_count] <= model->spelling_bytes;
}

static bool bind_case(vb_model *model)
{
    size_t words;
    model->case_words = items(model, VB_SECTION_CASE_WORDS, sizeof(vb_case_odds), &words);
    return words == model->word_count &&
           bind_fuse(model, VB_SECTION_CASE_PAIRS, VB_FUSE_SMALL, &model->case_pairs);
}

static bool bind_collocations(vb_model *model)
{
    return !model->sections[VB_SECTION_COLLOCATIONS].len ||
           bind_fuse(model, VB_SECTION_COLLOCATIONS, VB_FUSE_LARGE, &model->collocations);
}

static bool node_is_sound(const vb_lexicon *lexicon, size_t index)
{
    const vb_trie_node *node = &lexicon->nodes[index];
    /* Children lie behind their parent: a walk down always ends. */
    return (node->children == 0 || node->first_child > index) &&
           node->first_child <= lexicon->node_count &&
           node->children <= lexicon->node_count - node->first_child &&
           node->form <= lexicon->form_count && node->letter < lexicon->letter_count &&
           node->pair < lexicon->pair_count;
}

static bool pairs_are_sound(const vb_lexicon *lexicon)
{
    for (size_t i = 1; i < lexicon->pair_count; i++) {
        if (lexicon->pairs[i] >> 16 >= lexicon->letter_count ||
            (lexicon->pairs[i] & 0xFFFF) >= lexicon->letter_count)
            return false;
    }
    return true;
}

static bool form_is_sound(const vb_model *model, const vb_form *form)
{
    return form->word < model->word_count && form->spelling <= model->spelling_bytes &&
           form->spelling_len <= model->spelling_bytes - form->spelling;
}

static bool bind_lexicon(vb_model *model)
{
    vb_lexicon *lexicon = &model->lexicon;
    lexicon->nodes = items(model, VB_SECTION_TRIE, sizeof(vb_trie_node), &lexicon->node_count);
    lexicon->forms = items(model, VB_SECTION_FORMS, sizeof(vb_form), &lexicon->form_count);
    lexicon->letters = items(model, VB_SECTION_ALPHABET, sizeof(uint32_t), &lexicon->letter_count);
    lexicon->pairs = items(model, VB_SECTION_WRITTEN_PAIRS, sizeof(uint32_t), &lexicon->pair_count);
    if (!lexicon->node_count || !lexicon->letter_count || lexicon->letter_count >= VB_UNIT_PAIR ||
        !lexicon->pair_count || lexicon->pair_count >= VB_UNIT_PAIR)
        return false;
    for (size_t i = 0; i < lexicon->node_count; i++) {
        if (!node_is_sound(lexicon, i))
            return false;
    }
    for (size_t i = 0; i < lexicon->form_count; i++) {
        if (!form_is_sound(model, &lexicon->forms[i]))
            return false;
    }
    letters_bind(&model->letters, lexicon->letters, lexicon->letter_count);
    return pairs_are_sound(lexicon);
}

vb_status vb_model_bind(vb_model *model)
{
    bool sound = bind_ngrams(model) && bind_words(model) && bind_case(model) &&
                 bind_collocations(model) && bind_lexicon(model);
    return sound ? VB_OK : VB_ERR_MODEL_DAMAGED;
}
