/* What is made of the tables of data/ when vanban is built, so that no tool need make it. */
#ifndef VANBAN_LAY_OUT_H
#define VANBAN_LAY_OUT_H

#include "citation/channel.h"
#include "citation/entry_list.h"
#include "citation/tables.h"

enum { OTHERS_MAX = 24 };

/* The tables while they are made. */
typedef struct laid_out {
    vb_arena arena;
    vb_symbol *symbols;
    size_t symbol_count;
    citation_tables tables;
    entry_list others[OTHERS_MAX]; /* that rooms beyond the citation room ask for */
    size_t other_count;
} laid_out;

/* ---- channel.c ---- */

void start_channel(ocr_channel *channel); /* before its first rule */
void index_channel(ocr_channel *channel); /* once its rules are sorted */

/* Takes in a rule of one ASCII letter read as another; false when it is another rule. */
bool add_single(ocr_channel *channel, const confusion *rule);

/* ---- load.c ---- */

/* NULL; else why the tables could not be laid out. */
const char *lay_out(laid_out *all);

#endif
