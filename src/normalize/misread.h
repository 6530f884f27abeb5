/*
 * normalize/misread.h: legacy text that was stored as if it were Windows-1252, inside text that is
 * well-formed (`ViÖt Nam`, `Vieät Nam`, `Viá»‡t Nam` for Việt Nam), found and undone.
 *
 * A line is a sequence of words, and each word is either what it seems or was written in one of
 * some encodings. The likeliest sequence is found (Viterbi), where a word costs what likelihood.h
 * says of what it is then, and beginning a run of words in an encoding costs what one would bet
 * against that. So a whole line is undone as well as some words in another font, and good text
 * never pays. An encoding that was met in the document is met again more cheaply.
 */
#ifndef VANBAN_NORMALIZE_MISREAD_H
#define VANBAN_NORMALIZE_MISREAD_H

#include "normalize/legacy.h"
#include "normalize/likelihood.h"
#include "normalize/line.h"

enum { MOST_MISREADINGS = 16, SIGNS = 64 };

typedef struct misreader {
    const legacy *tables[MOST_MISREADINGS]; /* NULL: UTF-8 itself was misread */
    size_t count;
    syllable_memory *memory;
    misread_sign signs[SIGNS]; /* by character */
    size_t sign_count;
    unsigned gained[MOST_MISREADINGS];      /* bits, in the document at hand */
    unsigned undone_bits[MOST_MISREADINGS]; /* of those, by what was undone and not only learnt */
    bool learning;                          /* nothing is undone, only learnt */
    unsigned doubt;                         /* bits more that a run must gain in this document */
    unsigned words_undone;                  /* in that document */
    unsigned words_unicode; /* good Vietnamese that no byte could have been, in lines looked at */
    bool line_is_unicode;   /* such a word is in the line at hand */
    bool capitals_by_font;  /* some of the last line was in TCVN3 */
    vb_array words;         /* of the line at hand */
    vb_array undone;        /* of character: the line when undone */
    vb_buffer paths;
} misreader;

void misreader_init(misreader *all, const vb_allocator *memory);
void misreader_free(misreader *all);
void misreader_forget(misreader *all); /* another document begins */

/* Sets it up with the tables of the encodings, once. */
void misreader_set_tables(misreader *all, const legacy *legacies, size_t count,
                          syllable_memory *memory);

/* Whether the document at hand has shown an encoding so often that lines are worth looking at that
 * hold nothing remarkable. */
bool misreader_expects(const misreader *all);

/* The name of the encoding that most was undone of in the document at hand; NULL when nothing was.
 */
const char *misreader_encoding(const misreader *all);

/* Undoes what was misread in the line; false when nothing was. VB_ERR_MEMORY shows in its arrays.
 */
bool undo_misreading(misreader *all, line *text);
bool misreader_failed(const misreader *all);

/* A line was garbled: more of the document will be, and look misread by chance. */
void misreader_doubt(misreader *all);

#endif
