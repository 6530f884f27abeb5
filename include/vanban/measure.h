/*
 * vanban/measure.h: how much of a text was read right.
 *
 * A text is compared with its gold transcript twice, syllable by syllable and character by
 * character, each along the alignment of Levenshtein. Both texts are put into NFC first.
 *
 * A syllable is a run between blanks, split at dashes unless it holds a digit (`28-CT/TW` is one),
 * without the punctuation at its two ends; where the tone mark stands does not count (`hoà` =
 * `hòa`). The characters are the code points, blanks taken together.
 *
 * Signs are compared where the syllables on either side are correct, or a text begins or ends:
 * what stands between two syllables is right when its signs are, whatever the blanks.
 *
 * Among alignments of the same cost the one is taken that, read from the end, pairs rather than
 * deletes and deletes rather than inserts: the number of correct syllables depends on it. What
 * stands more than 8192 syllables (or characters) from its place is not found again, so that texts
 * that have nothing in common take time in proportion to their length.
 */
#ifndef VANBAN_MEASURE_H
#define VANBAN_MEASURE_H

#include "vanban/base.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What an alignment came to. */
typedef struct vb_alignment_counts {
    size_t gold; /* units of the gold text = correct + substituted + deleted */
    size_t correct;
    size_t substituted;
    size_t deleted;  /* only in the gold text */
    size_t inserted; /* only in the output */
} vb_alignment_counts;

typedef struct vb_score {
    vb_alignment_counts syllables;
    size_t characters;       /* of the gold text */
    size_t character_errors; /* substituted, deleted and inserted */
    size_t signs;            /* places between correct syllables with a sign in either text */
    size_t signs_right;
} vb_score;

VB_API double
vb_score_accuracy(const vb_score *score); /* per cent of the gold syllables that are correct */
VB_API double
vb_score_wer(const vb_score *score); /* errors per hundred gold syllables; may pass 100 */
VB_API double vb_score_cer(const vb_score *score);   /* the same of characters */
VB_API double vb_score_signs(const vb_score *score); /* per cent of the signs that are right */

/* One syllable that went wrong, as it is written; `gold` is empty for an inserted one, `out` for a
 * deleted one. */
typedef struct vb_mistake {
    vb_slice gold, out;
    size_t count; /* in vb_measure_confusions: how often */
} vb_mistake;

typedef struct vb_measure_options {
    bool ignore_case; /* of syllables; characters are compared as they stand */
    bool by_line;     /* align line i with line i, so that a lost line costs no more than itself */
    bool confusions;  /* remember the mistakes for vb_measure_confusions */
    /* Called for each mistake in the order of the text; may be NULL. */
    void (*mistake)(void *context, const vb_mistake *mistake);
    void *context;
} vb_measure_options;

typedef struct vb_measure vb_measure;

/* `options` NULL is all zero. VB_ERR_MEMORY. */
VB_API vb_status vb_measure_new(const vb_measure_options *options, const vb_allocator *memory,
                                vb_measure **measure);
VB_API void vb_measure_free(vb_measure *measure); /* NULL is fine */

/*
 * Adds one document to the score. Lines end in LF, CR, CR LF or a form feed. `skip` are numbers of
 * lines, from 1, to leave out of both texts, in any order. With `by_line` or `skip` line i is taken
 * to be line i of the other text, and lines behind the end of the shorter text are left out;
 * `uneven` (may be NULL) says that there were some. VB_ERR_MEMORY.
 */
VB_API vb_status vb_measure_add(vb_measure *measure, vb_slice gold, vb_slice out,
                                const size_t *skip, size_t skip_count, bool *uneven);

/* What became of a word of the output. */
typedef enum vb_verdict {
    VB_NOT_COMPARED, /* it holds no syllable, or its line was left out */
    VB_RIGHT,        /* every syllable that it holds, or a part of it, is correct */
    VB_WRONG,
} vb_verdict;

/* A word of the output, and how sure of it its writer was. */
typedef struct vb_measured_word {
    size_t start, end; /* bytes of the output, half open */
    double confidence; /* from 0 to 1 */
    vb_verdict verdict;
} vb_measured_word;

/*
 * The same, and sets the verdict of each of `words`, which must stand in `out`, in order and apart:
 * VB_ERR_ARGUMENT if not. VB_ERR_MEMORY.
 */
VB_API vb_status vb_measure_add_words(vb_measure *measure, vb_slice gold, vb_slice out,
                                      vb_measured_word *words, size_t word_count,
                                      const size_t *skip, size_t skip_count, bool *uneven);

VB_API vb_score vb_measure_score(const vb_measure *measure);

/*
 * The mistakes and how often each was made, most often first and then by their bytes. The list
 * belongs to `measure` and lives until the next call. VB_ERR_MEMORY.
 */
VB_API vb_status vb_measure_confusions(vb_measure *measure, const vb_mistake **list, size_t *count);

/* -------------------------------------------------------------------------------- reliability --
 *
 * Whether confidences mean what they say: of the words that their writer gave 0.9, nine of ten
 * should be right. Words are counted in bins of confidence; the caller has the bins, with `from`
 * and `to` set and in order, each beginning where the one before ends.
 */
typedef struct vb_reliability_bin {
    double from, to; /* half open, but the last one holds `to` itself */
    size_t words, right;
    double confidence; /* the sum over the words */
} vb_reliability_bin;

/* Counts `word` where it belongs; one that was not compared nowhere. `count` is 1 or more. */
VB_API void vb_reliability_count(vb_reliability_bin *bins, size_t count,
                                 const vb_measured_word *word);

VB_API vb_reliability_bin vb_reliability_total(const vb_reliability_bin *bins, size_t count);

VB_API double vb_bin_confidence(const vb_reliability_bin *bin); /* mean; 0 of no words */
VB_API double vb_bin_right(const vb_reliability_bin *bin);      /* share; 0 of no words */

/* The expected calibration error (Naeini et al. 2015): how far mean confidence and share of right
 * words are apart in a bin, as the mean over all words. */
VB_API double vb_reliability_error(const vb_reliability_bin *bins, size_t count);

#ifdef __cplusplus
}
#endif

#endif
