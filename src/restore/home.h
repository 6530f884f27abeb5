/*
 * restore/home.h: the province that a document is of, by the places that it names.
 */
#ifndef VANBAN_RESTORE_HOME_H
#define VANBAN_RESTORE_HOME_H

#include "vanban/citation.h"

enum { HOME_CODES = 100 }; /* a code has two digits */

typedef struct home_province {
    uint16_t told[HOME_CODES]; /* how many places tell of each, by its code */
    size_t places;             /* how many told any */
    size_t code;               /* of which the most do, HOME_CODES where none does; */
    bool known;                /* they are enough */
} home_province;

/* Another document. */
void home_forget(home_province *home);
/* Places with the letters that were read where one of this kind stands. */
void home_tell(home_province *home, const vb_place *places, size_t count, vb_place_kind kind);
/* Whether there is such a place in the province that the document is known to be of. */
bool home_has(const home_province *home, const vb_place *place);

#endif
