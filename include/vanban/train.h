/*
 * vanban/train.h: clean text and aligned pairs in, a model out.
 *
 * Training reads everything once, as a stream: the text goes into a spool (a nameless temporary
 * file of four bytes a word), the pairs stay in memory. vb_trainer_finish then counts n-grams in
 * runs that fit `memory_limit` and merges them, so that the memory needed grows with the model and
 * not with the corpus. The same input gives the same bytes.
 *
 *   language model   trigrams with interpolated modified Kneser–Ney smoothing (Chen & Goodman 1998,
 * with discounts estimated from the counts of counts), cut off by count, quantised to 8 bits
 *   channels         segments of 1–2 written and 0–3 read code points, by Viterbi EM over the
 * aligned lines (the joint segment model of Bisani & Ney 2008, without context), smoothed from the
 * family over all families to the features of letters capitals         how often a word has a
 * capital inside a sentence, by the word before it
 */
#ifndef VANBAN_TRAIN_H
#define VANBAN_TRAIN_H

#include "vanban/base.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct vb_train_options {
    size_t memory_limit;       /* bytes for counting; the rest is proportional to the model */
    uint32_t syllable_minimum; /* least count of a Vietnamese syllable that becomes a word */
    uint32_t foreign_minimum;  /* the same for whatever else is written: loans, acronyms */
    uint32_t
        bigram_minimum; /* least count (adjusted, after Kneser and Ney) of a bigram that is kept */
    uint32_t trigram_minimum;
    uint32_t collocation_minimum; /* of a word that its neighbours decide */
    unsigned iterations;          /* of EM over the pairs */

    /* Called now and then with what is being done and how much of it; may be NULL. */
    void (*progress)(void *context, const char *stage, uint64_t done);
    void *context;
} vb_train_options;

VB_API vb_train_options vb_train_defaults(void);

typedef struct vb_trainer vb_trainer;

/* `options` NULL are the defaults. VB_ERR_MEMORY, or VB_ERR_WRITE when no temporary file can be
 * made. */
VB_API vb_status vb_trainer_new(const vb_allocator *memory, const vb_train_options *options,
                                vb_trainer **trainer);
VB_API void vb_trainer_free(vb_trainer *trainer); /* NULL is fine */

/* One paragraph of clean text, without its line end. It counts `weight` times (1 to 255). */
VB_API vb_status vb_trainer_add_text(vb_trainer *trainer, vb_slice paragraph, unsigned weight);

/* One line as it was written and as a scanner of `family` (at most 15 bytes) read it. */
VB_API vb_status vb_trainer_add_pair(vb_trainer *trainer, const char *family, vb_slice written,
                                     vb_slice read);

/* Builds the model and writes it. VB_ERR_INPUT when there was no text, or no pair. The trainer is
 * then spent: nothing but vb_trainer_free may follow. */
VB_API vb_status vb_trainer_finish(vb_trainer *trainer, vb_sink out);

#ifdef __cplusplus
}
#endif

#endif
