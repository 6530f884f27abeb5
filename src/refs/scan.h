/*
 * refs/scan.h: where something may begin.
 */
#ifndef VANBAN_REFS_SCAN_H
#define VANBAN_REFS_SCAN_H

#include "refs/search.h"

/* Bytes of which is found out together whether something may begin there. */
enum { BEGINNINGS = 64 };

/* A walk over the places where something may begin: at marks, and at capitals or an n that begin a
 * word. */
typedef struct byte_scan {
    reference_search *search;
    size_t block, next; /* the bytes that were looked at last, */
    uint64_t bits;      /* and which of them begin something */
} byte_scan;

/* The first of them at or after `at`, `to` when there is none before that. */
size_t next_beginning(byte_scan *scan, size_t at, size_t to);

#endif
