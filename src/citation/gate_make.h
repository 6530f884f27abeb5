/*
 * citation/gate_make.h: the gate of a list of names, when it is made.
 */
#ifndef VANBAN_CITATION_GATE_MAKE_H
#define VANBAN_CITATION_GATE_MAKE_H

#include "citation/channel.h"
#include "citation/entry_list.h"

/* Makes the gate of a list of names, whose items are `items`; false when memory ran out. */
bool make_gate(vb_arena *arena, entry_list *list, table_entry *items, const ocr_channel *channel);

#endif
