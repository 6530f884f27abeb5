/*
 * citation/number_gate.h: which figures may begin a number.
 */
#ifndef VANBAN_CITATION_NUMBER_GATE_H
#define VANBAN_CITATION_NUMBER_GATE_H

#include "vanban/base.h"

/* Cheap: what follows the figures that end at `run_end` can only begin a number when a separator,
 * or what is read as one, comes soon. */
bool may_be_number(vb_slice text, size_t run_end);

#endif
