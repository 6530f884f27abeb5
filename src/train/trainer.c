#include "train/train.h"
#include "vanban/orthography.h"

struct vb_trainer {
    const vb_allocator *memory;
    vb_train_options options;
    vocabulary words;
    aligner pairs;
    FILE *spool;
    unsigned weight;
    uint64_t tokens;
};

vb_train_options vb_train_defaults(void)
{
    return (vb_train_options){.memory_limit = (size_t)1 << 30,
                              .syllable_minimum = 4,
                              .foreign_minimum = 40,
                              .bigram_minimum = 2,
                              .trigram_minimum = 3,
                              .collocation_minimum = 8,
                              .iterations = 3};
}

vb_status vb_trainer_new(const vb_allocator *memory, const vb_train_options *options,
                         vb_trainer **trainer)
{
    vb_trainer *t = *trainer = vb_allocate(memory, sizeof *t);
    if (!t)
        return VB_ERR_MEMORY;
    t->memory = memory;
    t->options = options ? *options : vb_train_defaults();
    vocabulary_init(&t->words, memory);
    aligner_init(&t->pairs, memory);
    t->spool = tmpfile();
    if (t->spool)
        return VB_OK;
    vb_trainer_free(t);
    *trainer = NULL;
    return VB_ERR_WRITE;
}

void vb_trainer_free(vb_trainer *t)
{
    if (!t)
        return;
    vocabulary_free(&t->words);
    aligner_free(&t->pairs);
    if (t->spool)
        fclose(t->spool);
    vb_release(t->memory, t);
}

vb_status vb_trainer_add_pair(vb_trainer *t, const char *family_name, vb_slice written,
                              vb_slice read)
{
    return aligner_add(&t->pairs, family_name, written, read);
}

/* ------------------------------------------------------------------------------------- text -- */

static bool put(vb_trainer *t, uint32_t mark)
{
    return fwrite(&mark, sizeof mark, 1, t->spool) == 1;
}

static bool has_lower_case(vb_slice text)
{
    vb_case shape = vb_case_of(text);
    return shape != VB_CASE_UPPER && shape != VB_CASE_NONE;
}

/* Whether a sentence may end in what stands between two words. */
static bool ends_sentence(vb_slice between)
{
    for (size_t i = 0; i < between.len; i++) {
        if (vb_is_among(between.data[i], ".!?:;\""))
            return true;
    }
    return vb_slice_find(between, VB_SLICE("\xE2\x80\x9C"), 0) !=
           SIZE_MAX; /* an opening quotation mark */
}

static uint32_t spool_word(vb_trainer *t, vb_slice word, bool caseless, bool initial)
{
    token_case shape;
    uint32_t mark = vocabulary_count(&t->words, word, t->weight, &shape);
    if (caseless && shape != TOKEN_CASELESS)
        shape = TOKEN_CASELESS;
    return mark | (uint32_t)shape << SPOOL_CASE_SHIFT | (initial ? SPOOL_INITIAL : 0);
}

vb_status vb_trainer_add_text(vb_trainer *t, vb_slice paragraph, unsigned weight)
{
    vb_token token;
    size_t at = 0, end = 0;
    bool caseless = !has_lower_case(paragraph), initial = true;
    t->weight = weight;
    bool written = put(t, SPOOL_PARAGRAPH | weight);
    while (written && vb_next_token(paragraph, &at, &token)) {
        initial |= ends_sentence(vb_slice_cut(paragraph, end, token.start));
        uint32_t mark = token.kind == VB_TOKEN_NUMBER ? VB_WORD_NUMBER : VB_WORD_UNKNOWN;
        if (token.kind == VB_TOKEN_WORD)
            mark =
                spool_word(t, vb_slice_cut(paragraph, token.start, token.end), caseless, initial);
        else
            mark |= (uint32_t)TOKEN_CASELESS << SPOOL_CASE_SHIFT;
        written = put(t, mark);
        initial =
            initial &&
            token.kind != VB_TOKEN_WORD; /* `1. Mục tiêu`: the number does not begin the sentence */
        end = token.end;
        if (++t->tokens % (1 << 20) == 0 && t->options.progress)
            t->options.progress(t->options.context, "text", t->tokens);
    }
    return written ? vocabulary_status(&t->words) : VB_ERR_WRITE;
}

/* --------------------------------------------------------------------------------- counting -- */

/* Where counting stands in a paragraph. */
typedef struct reader {
    uint16_t before, last;
    bool last_capital;
    unsigned weight;
} reader;

/* What is counted of the texts. */
typedef struct counts {
    sorter *trigrams, *cases;
    collocations collocations;
} counts;

static vb_status count_token(const vb_trainer *t, reader *r, uint32_t mark, counts *c)
{
    uint16_t word = t->words.word_of[mark & SPOOL_WORD_MASK];
    token_case shape = (token_case)(mark >> SPOOL_CASE_SHIFT & 3);
    uint64_t suffix_key = vb_trigram_key(word, r->last, r->before);
    vb_status status = sorter_add(c->trigrams, suffix_key, r->weight);
    if (status == VB_OK)
        status = collocations_count(&c->collocations, r->before, r->last, word, r->weight);
    if (status == VB_OK && word >= VB_WORD_FIRST && shape != TOKEN_CASELESS &&
        !(mark & SPOOL_INITIAL)) {
        uint64_t count = (uint64_t)r->weight << 32 | (shape == TOKEN_CAPITAL ? r->weight : 0);
        status = sorter_add(c->cases, vb_trigram_key(r->last_capital, r->last, word), count);
    }
    r->before = r->last;
    r->last = word;
    r->last_capital = shape == TOKEN_CAPITAL;
    return status;
}

static vb_status count_spool(vb_trainer *t, counts *c)
{
    uint32_t marks[4096];
    size_t count;
    reader r = {0};
    vb_status status = VB_OK;
    rewind(t->spool);
    while (status == VB_OK && (count = fread(marks, sizeof marks[0], 4096, t->spool)) > 0) {
        for (size_t i = 0; i < count && status == VB_OK; i++) {
            if (marks[i] & SPOOL_PARAGRAPH)
                r = (reader){VB_WORD_START, VB_WORD_START, false, marks[i] & 0xFF};
            else
                status = count_token(t, &r, marks[i], c);
        }
    }
    return status == VB_OK && ferror(t->spool) ? VB_ERR_READ : status;
}

/* -------------------------------------------------------------------------------- finishing -- */

static vb_status write_counts(vb_trainer *t, ngrams *n, counts *c, image *out)
{
    vb_status status = count_spool(t, c);
    if (status == VB_OK && t->options.progress)
        t->options.progress(t->options.context, "n-grams", t->tokens);
    if (status == VB_OK)
        status = cases_write(c->cases, n->words, t->memory, out);
    if (status == VB_OK)
        status = collocations_write(&c->collocations, out);
    return status;
}

static vb_status build_language_model(vb_trainer *t, ngrams *n, image *out)
{
    counts c = {.trigrams = sorter_new(t->memory, t->options.memory_limit / 3),
                .cases = sorter_new(t->memory, t->options.memory_limit / 6)};
    vb_status status = collocations_begin(&c.collocations, &t->words, &t->options, t->memory);
    if (!c.trigrams || !c.cases)
        status = VB_ERR_MEMORY;
    if (status == VB_OK)
        status = write_counts(t, n, &c, out);
    collocations_free(&c.collocations);
    sorter_free(c.cases);
    if (status == VB_OK)
        status = ngrams_estimate(n, c.trigrams, &t->options);
    sorter_free(c.trigrams);
    return status == VB_OK ? ngrams_write(n, out) : status;
}

static vb_status build_lexicon_and_channels(vb_trainer *t, const ngrams *n, image *out)
{
    vb_array alphabet = VB_ARRAY(uint32_t, t->memory), pairs = VB_ARRAY(uint32_t, t->memory);
    vb_status status = aligner_run(&t->pairs, &t->options);
    if (status == VB_OK)
        status = channels_alphabet(&t->pairs, &t->words, &alphabet, &pairs);
    if (status == VB_OK)
        status = lexicon_write(&t->words, n, &alphabet, &pairs, t->memory, out);
    if (status == VB_OK)
        status = channels_write(&t->pairs, &alphabet, &pairs, out);
    vb_array_free(&alphabet);
    vb_array_free(&pairs);
    return status;
}

vb_status vb_trainer_finish(vb_trainer *t, vb_sink sink)
{
    if (t->tokens == 0 || t->pairs.families.count == 0)
        return VB_ERR_INPUT;
    image out;
    ngrams n;
    image_init(&out, t->memory);
    vb_status status = vocabulary_choose(&t->words, &t->options);
    ngrams_init(&n, t->memory, vocabulary_size(&t->words));
    if (status == VB_OK)
        status = build_language_model(t, &n, &out);
    if (status == VB_OK)
        status = build_lexicon_and_channels(t, &n, &out);
    if (status == VB_OK)
        status = image_write(&out, sink);
    ngrams_free(&n);
    image_free(&out);
    return status;
}
