/*
 * restore/restorer.h: what a restorer holds, for the two files that work on it: restorer.c reads
 * texts, write.c writes them.
 */
#ifndef VANBAN_RESTORER_PRIVATE_H
#define VANBAN_RESTORER_PRIVATE_H

#include "restore/restore.h"

struct vb_restorer {
    const vb_allocator *memory;
    const vb_model *model;
    const vb_citation *citation;
    vb_restore_options options;
    vb_reporter reporter;
    const vb_channel *forced, *channel;
    calibration calibration; /* of the channel */
    speller *speller;
    lattice first, second; /* of a part in the first reading, and of the second */
    lattice whole;         /* of all parts, where anybody wants to know what else words may be */
    decoder *decoder;
    formula_lists lists;
    document_memory *known;
    passage_memory *passages;
    form_memory *forms;
    letter_memory *letters;
    lexicon *words;        /* with the user's; NULL before the first */
    protection *protected; /* NULL before the first */
    vb_array kept;         /* span: where they stand in the document at hand */
    vb_array tokens, first_steps, steps;
    vb_array first_edges; /* of the first steps, one each */
    vb_arena strings;
    vb_arena readings; /* of the document at hand */
    vb_array gathered; /* vb_reading: of the word at hand */
    bool doubts;       /* somebody wants to know how sure words are */
    vb_buffer word;    /* the spelling at hand */
    vb_buffer last;    /* and the one before it */
    tone_counts tones; /* of the document so far */
    bool scanned;      /* a scanner read the text: its signs are not to be trusted */
    bool clean;        /* none did, or a good one: its letters have their marks */
    bool opens_line;   /* the last word was its line's first */
    bool in_grounds;   /* it stands in a clause `Căn cứ` */
    size_t recipients; /* the line of the last Nơi nhận; 0: none */
};

/* Before the first step of a document is written. */
void write_begin(vb_restorer *r);
/* Writes a step and what stands before it, from byte `*at` of the text on, and tells of both.
 * `origin`: where this document's output begins. */
void write_step(vb_restorer *r, vb_slice text, const step *s, size_t *at, size_t origin,
                vb_buffer *out, vb_array *words);

#endif
