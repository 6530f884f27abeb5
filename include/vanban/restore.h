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
 * A text is read twice. What the first reading found tells which words this document uses, which
 * follow which, and how words and letters are misread in it; the second, by that and with many more
 * spellings to choose from, looks again at what the first left in doubt. So of one phrase garbled
 * in many ways the clear places vote for the others; and what the first has read between the same
 * words before, and surely, it reads so again. The channel, where none is named, is the one under
 * which a sample of the text can be read at the least cost.
 *
 * Line i of the output is line i of the input. What stands between words is copied, but for signs
 * that cannot have been written: between words that are never parted, before a small letter, and
 * alone at a line's end; and only where the channel reads dirt as signs. Such an edit's rule is
 * `sign`.
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
    double min_confidence; /* words, capitals and signs less sure than that stay as read */
    unsigned beam;         /* readings kept at each word; the more, the further from the best they
                              may be; 0: the default */
    unsigned readings;     /* readings told of each word, at most; 0: none */
} vb_restore_options;

/* What may have been written where a word was read. */
typedef struct vb_reading {
    vb_slice text;
    double confidence; /* its share in all the readings of the lines around that were weighed */
} vb_reading;

/* A word of the input and what became of it. A word may have become two, or two words one: spans
 * hold what is joined. */
typedef struct vb_restored_word {
    size_t start, end;          /* bytes of the input */
    size_t out_start, out_end;  /* bytes of the output */
    double confidence;          /* that the reading chosen is right, and its capitals */
    const vb_reading *readings; /* the likeliest first, until the restorer's next run */
    size_t reading_count;
} vb_restored_word;

typedef struct vb_restorer vb_restorer;

/*
 * The model and the grammar of citations must outlive the restorer. NULL `options` are all zero;
 * where `citation` is NULL, no number of a document is known. VB_ERR_ARGUMENT when the model has no
 * channel of that name, or VB_ERR_MEMORY; `*restorer` is NULL then. A restorer serves one thread at
 * a time; several may share a model.
 */
VB_API vb_status vb_restorer_new(const vb_allocator *memory, const vb_model *model,
                                 const vb_citation *citation, const vb_restore_options *options,
                                 vb_reporter reporter, vb_restorer **restorer);
VB_API void vb_restorer_free(vb_restorer *restorer); /* NULL is fine */

/*
 * The user's say, from the next document on. A list is UTF-8 text, NFC, a word or a name (several
 * words, with blanks between) a line; a weight, 1 to 1000000, may follow behind a tab; `#` at a
 * line's beginning or behind a blank begins a comment. Nothing of the list is kept by reference,
 * and several may be given one after another. VB_ERR_INPUT when a line is not in order (not UTF-8,
 * a control character, a word of more than 24 letters, no word, no weight): each such line is
 * reported, and nothing of the list is taken. So it is, from the word on that is one too many, when
 * the words of the model and of the lists are more than VB_WORDS_MAX.
 *
 * vb_restorer_add_words adds words that the model does not know, or writes otherwise, to those
 * that may have been written. One that has capitals is written as the list writes it, or all in
 * capitals; one that has none, as any other word. Where a word stands that the model does not know
 * it is one of these by their weights, 1 where none is given, beside 50 for all others: of one
 * word, one in 51. Of a name, each word is added, and where two neighbours of it stand together the
 * second is likelier: a new word by 1 nat than an unknown one, a known one by 5 behind a new word
 * and by 2 behind a known one, and by the logarithm of the weight. A word with a letter that the
 * model has no channel for is not added, with a warning.
 *
 * vb_restorer_protect names what is never to be touched: where it stands in a text just as in the
 * list, whole words, it is copied. Blanks and one line end may stand where the list has a blank.
 */
VB_API vb_status vb_restorer_add_words(vb_restorer *restorer, vb_slice list);
VB_API vb_status vb_restorer_protect(vb_restorer *restorer, vb_slice list);

/*
 * Restores one document, NFC text, and appends it to `out`. `words`, when not NULL, is an array of
 * vb_restored_word that is appended to. An edit is reported for each word that changed. Text that is
 * no UTF-8 is read all the same; what comes of its odd bytes is not promised. VB_ERR_MEMORY.
 */
VB_API vb_status vb_restorer_run(vb_restorer *restorer, vb_slice text, vb_buffer *out,
                                 vb_array *words);

/*
 * Searches beforehand for the spellings of words that scans often have, as a file of them for
 * vb_model_open_spellings, which is appended to `out`. A line of `list` has a word as it is read, a
 * tab, and the channels through which it is, with blanks between them; `#` begins a comment line.
 * VB_ERR_INPUT when a line is not so, or names no channel of the model: each such line is reported.
 */
VB_API vb_status vb_spellings_make(const vb_allocator *memory, const vb_model *model, vb_slice list,
                                   vb_reporter reporter, vb_buffer *out);

/* The channel that the last document was read with; "" before the first. */
VB_API const char *vb_restorer_channel(const vb_restorer *restorer);

#ifdef __cplusplus
}
#endif

#endif
