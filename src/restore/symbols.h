/*
 * restore/symbols.h: which words may be symbols of bodies and of documents, asked of most words.
 */
#ifndef VANBAN_RESTORE_SYMBOLS_H
#define VANBAN_RESTORE_SYMBOLS_H

#include "vanban/base.h"

/* A bit for the hash of each symbol that is listed: of most words it says that they are none. */
enum { SYMBOL_HASHES = 1 << 14 };
typedef struct symbol_hashes {
    uint64_t bits[SYMBOL_HASHES / 64];
} symbol_hashes;

symbol_hashes symbol_hashes_read(void);

#endif
