/*
 * citation/entries.h: lists of symbols and names, made ready to be looked up in.
 */
#ifndef VANBAN_CITATION_ENTRIES_H
#define VANBAN_CITATION_ENTRIES_H

#include "citation/channel.h"
#include "citation/cps.h"
#include "citation/entry_list.h"

/* The order of entries: by their letters, then the shorter first. */
int compare_code_points(const cps *a, const cps *b);

/* Sorts the items of a list, which are `items`, and makes it ready to be looked up in where the
 * channel reads; false when memory ran out. */
bool index_entries(vb_arena *arena, entry_list *list, table_entry *items,
                   const ocr_channel *channel);

/*
 * Makes a list of the distinct ones of its names, which are in `rows` rows, with a gate if one is
 * wanted; false when memory ran out.
 */
bool load_names(vb_arena *arena, entry_list *list, size_t rows, const ocr_channel *channel,
                bool gate);

#endif
