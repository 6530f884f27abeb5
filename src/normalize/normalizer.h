/*
 * normalize/normalizer.h: the document at hand, between the decoders that push characters into it
 * and the output.
 */
#ifndef VANBAN_NORMALIZE_NORMALIZER_H
#define VANBAN_NORMALIZE_NORMALIZER_H

#include "normalize/scan.h"
#include "normalize/token.h"
#include "vanban/normalize.h"

#include <iconv.h>

/* An encoding is two functions: one takes bytes cut anywhere, the other takes the end of the
 * document. */
typedef struct encoding {
    const char *name; /* lower case; NULL for the one that iconv does */
    void (*feed)(vb_normalizer *all, vb_slice bytes);
    void (*finish)(vb_normalizer *all);
    bool keeps_bytes; /* an invalid byte can be kept in UTF-8 output */
} encoding;

enum { LONGEST_CHARACTER = 8, LONGEST_NAME = 32 };

struct vb_normalizer {
    const vb_allocator *memory;
    vb_normalize_options options;
    vb_reporter reporter;
    scanner scan;
    tables tables;

    const encoding *encoding; /* NULL until the first bytes have told */
    char name[LONGEST_NAME];  /* of the encoding, for the caller */
    iconv_t converter;
    bool converts; /* the converter is open */
    size_t held;   /* bytes the converter has taken and not yet given a character for */
    unsigned char carry[LONGEST_CHARACTER]; /* bytes of a character that was cut */
    size_t carried;

    size_t read;    /* bytes of the document pushed */
    size_t written; /* bytes given to the sink */
    size_t line;
    bool after_return; /* a CR was read and is not written: LF may follow */
    size_t return_start, return_end;
    token token;
    vb_buffer out;

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
} source;

/* Takes the next character. VB_INVALID_BYTE: `from` is no character. */
void push(vb_normalizer *all, uint32_t code_point, const source *from);

/* Writes clean text as it stands; no token may be open. */
void push_clean(vb_normalizer *all, vb_slice text);

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
 * Passes the token that starts at `at`, its marks composed, when there is nothing else to do about
 * it, and returns where it ends; else `at`.
 */
size_t pass_composed(vb_normalizer *all, vb_slice text, size_t at);

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

/* ---------------------------------------------------------------------------------- decode.c -- */

/* Starts a document: the encoding the options name, or the one to find out. VB_ERR_ARGUMENT: nobody
 * knows it. */
vb_status start_decoding(vb_normalizer *all);
void end_decoding(vb_normalizer *all);

#endif
