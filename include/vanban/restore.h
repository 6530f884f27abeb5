/*
 * vanban/restore.h: what a scanner read → what was written.
 *
 * A noisy channel: of all word sequences W for the read text R, the one with the least cost −log
 * P(R | W) − log P(W). P(R | W) is the model's channel for the family of scans the document belongs
 * to, P(W) its trigram language model, whose context runs on across line ends. Words may have been
 * torn apart or run together; numbers, addresses and words the lexicon does not know stay as read
 * unless a better reading pays for itself; whether a word has a capital is decided after the words,
 * by how it is usually written and by what was read.
 *
 * A text is read twice. What the first reading found tells which words this document uses, and
 * which follow which; the second, by that and with many more spellings to choose from, looks again
 * at what the first left in doubt. So of one phrase garbled in many ways the clear places vote for
 * the others. The channel, where none is named, is the one under which a sample of the text can be
 * read at the least cost.
 *
 * Everything between words is copied: line i of the output is line i of the input.
 */
#ifndef VANBAN_RESTORE_H
#define VANBAN_RESTORE_H

#include "vanban/base.h"
#include "vanban/citation.h"
#include "vanban/model.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct vb_restore_options {
    const char *channel;   /* a channel of the model by name; NULL: chosen from the text */
    double min_confidence; /* a word whose confidence is below stays as read */
    unsigned beam;         /* readings kept at each word; 0: the default */
} vb_restore_options;

/* A word of the input and what became of it. A word may have become two, or two words one: spans
 * hold what is joined. */
typedef struct vb_restored_word {
    size_t start, end;         /* bytes of the input */
    size_t out_start, out_end; /* bytes of the output */
    double confidence;         /* the posterior probability of the reading chosen */
} vb_restored_word;

typedef struct vb_restorer vb_restorer;

/*
 * The model and the grammar of citations must outlive the restorer. VB_ERR_ARGUMENT when the model
 * has no channel of that name. A restorer serves one thread at a time; several may share a model.
 */
VB_API vb_status vb_restorer_new(const vb_allocator *memory, const vb_model *model,
                                 const vb_citation *citation, const vb_restore_options *options,
                                 vb_reporter reporter, vb_restorer **restorer);
VB_API void vb_restorer_free(vb_restorer *restorer); /* NULL is fine */

/*
 * Restores one document, NFC text, and appends it to `out`. `words`, when not NULL, is an array of
 * vb_restored_word that is appended to. An edit is reported for each word that changed.
 */
VB_API vb_status vb_restorer_run(vb_restorer *restorer, vb_slice text, vb_buffer *out,
                                 vb_array *words);

/* The channel that the last document was read with. */
VB_API const char *vb_restorer_channel(const vb_restorer *restorer);

#ifdef __cplusplus
}
#endif

#endif
