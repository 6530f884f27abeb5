/* measure/intern.h: gives equal strings the same number, counted from 0. */
#ifndef VANBAN_MEASURE_INTERN_H
#define VANBAN_MEASURE_INTERN_H

#include "vanban/base.h"

typedef struct vb_intern {
    vb_array names; /* vb_slice: name of each number, not copied */
    vb_array slots; /* uint32_t: number + 1, 0 for a free slot; a power of two of them */
} vb_intern;

vb_intern vb_intern_make(const vb_allocator *memory);
void vb_intern_free(vb_intern *intern);

/* The number of `name`, which must live as long as the table. UINT32_MAX when memory ran out. */
uint32_t vb_intern_number(vb_intern *intern, vb_slice name);

#endif
