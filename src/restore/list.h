/*
 * restore/list.h: the user's lists, line by line.
 */
#ifndef VANBAN_RESTORE_LIST_H
#define VANBAN_RESTORE_LIST_H

#include "vanban/base.h"

/* A line of a list: a word, or a name of several. */
typedef struct list_entry {
    vb_slice name;
    unsigned weight; /* 1 when the line gives none */
    size_t line;
} list_entry;

typedef struct list_reader {
    vb_slice text;
    size_t at, line;
    vb_reporter reporter;
    vb_status status; /* VB_ERR_INPUT once a line was refused */
} list_reader;

list_reader list_begin(vb_slice text, vb_reporter reporter);
/* The next line that is in order; those that are not are reported and passed over. */
bool list_next(list_reader *r, list_entry *entry);
/* Reports every line that is not in order. */
vb_status list_check(vb_slice text, vb_reporter reporter);

#endif
