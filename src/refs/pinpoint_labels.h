/*
 * refs/pinpoint_labels.h: what units of a document are labelled with.
 */
#ifndef VANBAN_REFS_PINPOINT_LABELS_H
#define VANBAN_REFS_PINPOINT_LABELS_H

#include "refs/handle.h"
#include "vanban/orthography.h"

static inline size_t count_figures(const char *from)
{
    size_t count = 0;
    while (vb_is_digit((unsigned char)from[count]))
        count++;
    return count;
}

bool is_label_number(const char *label);

/* Whether a unit may be labelled so; a label that was misread is mended in its place. */
typedef enum label_state { LABEL_GOOD, LABEL_MENDED, LABEL_BAD } label_state;
label_state check_label(label_kind kind, char *label);

/* Parts a label that is a range, 1-3 or a-đ; returns the second, NULL: it is none. */
char *split_label_range(label_kind kind, char *label);

#endif
