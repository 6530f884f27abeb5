/*
 * restore/lattice_build.h: tokens to a lattice, by all that is known beforehand.
 */
#ifndef VANBAN_RESTORE_LATTICE_BUILD_H
#define VANBAN_RESTORE_LATTICE_BUILD_H

#include "restore/candidates.h"
#include "restore/forms.h"
#include "restore/formulas.h"
#include "restore/lattice.h"
#include "restore/letters.h"
#include "restore/passages.h"

/* What is known beforehand of the words of a lattice. */
typedef struct evidence {
    formula_lists *lists;           /* NULL: none are asked for */
    const passage_memory *passages; /* for a first reading */
    /* For a second one, the steps of the first, and how it read words and letters; NULL where no
     * scanner has read any: */
    const vb_array *first;
    const form_memory *forms;
    letter_memory *letters;
} evidence;

/*
 * In a first reading, what stands in a known passage has no other way than it had there. In a
 * second, what the first left no doubt of has none any more, and the rest is searched further and
 * weighed by `forms` and `letters`.
 */
vb_status lattice_build(lattice *l, speller *s, const vb_model *model, vb_slice text,
                        const vb_array *tokens, const evidence *known);

#endif
