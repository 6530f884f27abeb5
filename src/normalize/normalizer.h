/*
 * normalize/normalizer.h: the document at hand, on its way from bytes to clean text:
 *
 *     decode*.c      bytes, cut anywhere → characters (legacy.c, guess.c)
 *     straighten.c   a line of them: what was misread is undone (misread.c), what a capital font
 *                    showed is raised (capitals.c)
 *     push.c         a character: replaced, dropped, or added to the token at hand
 *     token.c        a token: composed (compose.c), its words repaired (words.c)
 *     output.c       written, each change reported
 *     pages.c        held page by page, where furniture is marked or dropped
 *
 * UTF-8 in which nothing has to be done takes the short way, line by line and copied (scan.c,
 * pass.c). Every decision hangs on the bytes alone and never on how they were cut.
 */
#ifndef VANBAN_NORMALIZE_NORMALIZER_H
#define VANBAN_NORMALIZE_NORMALIZER_H

#include "normalize/legacy.h"
#include "normalize/line.h"
#include "normalize/misread.h"
#include "normalize/pages.h"
#include "normalize/scan.h"
#include "normalize/token.h"
#include "vanban/normalize.h"

#include <iconv.h>

typedef struct decoder decoder; /* decode.h */

enum { LONGEST_CHARACTER = 8, LONGEST_NAME = 32 };

struct vb_normalizer {
    const vb_allocator *memory;
    vb_normalize_options options;
    vb_reporter reporter;
    scanner scan;       /* finds what needs repair */
    scanner scan_sure;  /* finds what may have been misread as well */
    scanner scan_ascii; /* finds what is not ASCII as well */
    tables tables;

    const decoder *decoder;  /* of the encoding, or of the sample that will tell it */
    char name[LONGEST_NAME]; /* of the encoding, for the caller */
    iconv_t converter;
    bool converts; /* the converter is open */
    size_t held;   /* bytes the converter has taken and not yet given a character for */
    unsigned char carry[LONGEST_CHARACTER]; /* bytes of a character that was cut */
    size_t carried;
    legacy *legacies; /* as many as legacy_count(); NULL until one is wanted */
    size_t legacy;    /* the one that is read */

    bool guesses;     /* the encoding is to be found out */
    vb_buffer sample; /* the start of the document, until it is */
    size_t examined;  /* bytes of the sample that were looked at, and what was found there: */
    size_t sample_marked;
    bool sample_invalid;

    vb_buffer held_line; /* UTF-8: the start of a line that is not all there */
    line whole_line;     /* the line at hand, where it is looked at as a whole */
    misreader misread;
    syllable_memory syllables;

    size_t read;    /* bytes of the document pushed */
    size_t written; /* bytes given to the sink */
    size_t line;
    bool after_return; /* a CR was read and is not written: LF may follow */
    size_t return_start, return_end;
    token token;
    vb_buffer out;
    pages pages; /* what is held back of the output, for vb_furniture */

    size_t invalid;     /* bytes, so far */
    size_t invalid_end; /* where the last of them ended */
    size_t diagnostics; /* of invalid bytes, so far */

    bool finished; /* the next call starts another document */
    vb_sink sink;
    vb_status status; /* what went wrong in the call at hand */
};

/* ------------------------------------------------------------------------------------ push.c -- */

/* Where a character was read: its length in bytes of the document, and those bytes (as UTF-8 when
 * they are one). */
typedef struct source {
    size_t len;
    vb_slice text;
    const rule *why; /* what made it the character that it is; NULL: it was read so */
} source;

/* Takes the next character. VB_INVALID_BYTE: `from` is no character. */
void push(vb_normalizer *all, uint32_t code_point, const source *from);

/* Writes clean text as it stands; no token may be open. */
void push_clean(vb_normalizer *all, vb_slice text);

/* Counts bytes of the document, and lines, that are written without being pushed. */
void count_read(vb_normalizer *all, vb_slice text);

/* Writes the line end that a CR stands for; before LF it is left out, and the LF is the line end.
 */
void end_return(vb_normalizer *all, bool before_newline);

/* Says how many bytes were invalid, if not each of them was reported. */
void report_invalid_count(vb_normalizer *all);

/* ------------------------------------------------------------------------------------ pass.c -- */

/*
 * Passes what is clean from `at` on, up to the start of the first token that is not or that the
 * chunk cuts, and returns where that is. `*clean` is the end of what was found clean so far.
 */
size_t pass_clean(vb_normalizer *all, vb_slice text, size_t at, size_t *clean);

/*
 * Passes the tokens from `start` on, their marks composed, up to the first that needs more than
 * that, and returns where that is.
 */
size_t pass_composed(vb_normalizer *all, vb_slice text, size_t start);

/* ---------------------------------------------------------------------------------- output.c -- */

void fail(vb_normalizer *all, vb_status status); /* the first failure is kept */

void add_out(vb_normalizer *all, vb_slice text);
void flush_out(vb_normalizer *all);

/* Rewrites and writes the token at hand. */
void end_token(vb_normalizer *all);

/* Writes the start of a token that has grown too long, and goes on with the rest of it. */
void write_overlong(vb_normalizer *all);

bool wants_edits(const vb_normalizer *all);

/* The bytes of `changed` became `after`, which is about to be written. */
void report_edit(vb_normalizer *all, const cell *changed, vb_slice before, vb_slice after);

void report(vb_normalizer *all, vb_severity severity, const char *id, const char *message,
            vb_slice excerpt);

/* ----------------------------------------------------------------------------------- pages.c -- */

/* Takes what would go to the sink, and edits of it, when furniture is looked for. */
void hold_text(vb_normalizer *all, vb_slice text);
void hold_edit(vb_normalizer *all, const vb_edit *edit);

/* Where a line ends in the input; to be called before its line feed is held. */
void hold_line_end(vb_normalizer *all, size_t in_end);

/* Writes all that is held. */
void finish_pages(vb_normalizer *all);

/* ----------------------------------------------------------------------------- page_output.c -- */

/* Makes the output of the first held page and hands on its edits; returns how many those are. */
size_t settle_page(vb_normalizer *all);

/* Hands on the edits up to `end`, moved from where their text was, at `start` of the held text, to
 * where it goes. */
void forward_edits(vb_normalizer *all, size_t start, size_t edit, size_t end);

/* ---------------------------------------------------------------------------------- decode.c -- */

/* Starts a document: the encoding the options name, or the one to find out. VB_ERR_ARGUMENT: nobody
 * knows it. */
vb_status start_decoding(vb_normalizer *all);
void end_decoding(vb_normalizer *all);

/* Makes the tables of the legacy encodings ready, once. */
vb_status load_legacies(vb_normalizer *all);

/* ------------------------------------------------------------------------------ straighten.c -- */

/* Takes the next character as decoded, `len` bytes of the document, and pushes the line that it
 * ends. VB_INVALID_BYTE: `text` is no character. */
void take(vb_normalizer *all, uint32_t code_point, size_t len, vb_slice text);

/* Pushes the line at hand, set right. */
void end_line(vb_normalizer *all);

bool undoes_misreadings(const vb_normalizer *all);

/* Pushes a line of UTF-8 when something in it had been misread; else does nothing. */
bool push_undone(vb_normalizer *all, vb_slice text);

/* Learns from the start of the document which misreadings to expect. */
void learn_misreadings(vb_normalizer *all, vb_slice sample);

#endif
