/*
 * refs/head_lines.h: the body that all the lines of a head name together.
 */
#ifndef VANBAN_REFS_HEAD_LINES_H
#define VANBAN_REFS_HEAD_LINES_H

#include "refs/search.h"

/* The last body that the lines of the head name, and where it stands. */
typedef struct whole_body {
    vb_slice words;  /* all of it, in capitals */
    vb_slice name;   /* as it is written elsewhere; empty: not all of it is known */
    vb_slice parent; /* the listed name of the body above it; empty: unknown */
    bool listed;
} whole_body;

/* By the lines of the head, which stands in the text. */
whole_body read_whole_body(reference_search *search, vb_slice head);

/* The same of words that are one body's, below a listed parent. */
whole_body name_whole_body(reference_search *search, vb_slice words, vb_slice parent);

#endif
