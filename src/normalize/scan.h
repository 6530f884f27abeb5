/*
 * normalize/scan.h: how far text needs nothing done to it.
 *
 * Clean are the ASCII characters without control characters and spacing accents, the letters of
 * Vietnamese and of western Europe, and the common punctuation: all of them in NFC whatever their
 * neighbours. Whatever else there is may be clean too, but costs a closer look.
 */
#ifndef VANBAN_NORMALIZE_SCAN_H
#define VANBAN_NORMALIZE_SCAN_H

#include "vanban/base.h"

/* A table of shifts: entry `byte` holds for each state, six bits apart, the shift that leads to the
 * next one. */
typedef struct scanner {
    uint64_t next[256];
} scanner;

/* What is clean besides ASCII. */
enum {
    CLEAN_LETTERS = 1,     /* those of Vietnamese */
    CLEAN_PUNCTUATION = 2, /* dashes, quotation marks, bullets, dots */
    CLEAN_WESTERN = 4,     /* the other letters and signs of Latin-1 that are clean */
};

void scanner_init(scanner *scan, unsigned clean);

/* The length of the clean text at the start of `text`; it may end behind some bytes of the first
 * character that is not. */
size_t scan_clean(const scanner *scan, vb_slice text);

/* The same for text that is clean for some bytes only, which are copied to `to`. */
size_t copy_clean(const scanner *scan, vb_slice text, char *to);

#endif
