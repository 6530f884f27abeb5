#include "measure/intern.h"

vb_intern vb_intern_make(const vb_allocator *memory)
{
    return (vb_intern){VB_ARRAY(vb_slice, memory), VB_ARRAY(uint32_t, memory)};
}

void vb_intern_free(vb_intern *intern)
{
    vb_array_free(&intern->names);
    vb_array_free(&intern->slots);
}

/* The slot that holds `name`, or the free one where it belongs (linear probing). */
static uint32_t *find_slot(const vb_intern *intern, vb_slice name)
{
    size_t mask = intern->slots.count - 1;
    for (size_t at = vb_slice_hash(name) & mask;; at = (at + 1) & mask) {
        uint32_t *slot = VB_ARRAY_AT(&intern->slots, uint32_t, at);
        if (*slot == 0 || vb_slice_equal(*VB_ARRAY_AT(&intern->names, vb_slice, *slot - 1), name))
            return slot;
    }
}

/* Doubles the table before it is half full. */
static bool make_room(vb_intern *intern)
{
    size_t size = intern->slots.count;
    if (intern->names.count < size / 2)
        return true;
    vb_array_clear(&intern->slots);
    if (!vb_array_resize(&intern->slots, size ? size * 2 : 64))
        return false;
    for (size_t i = 0; i < intern->names.count; i++)
        *find_slot(intern, *VB_ARRAY_AT(&intern->names, vb_slice, i)) = (uint32_t)i + 1;
    return true;
}

uint32_t vb_intern_number(vb_intern *intern, vb_slice name)
{
    if (!make_room(intern))
        return UINT32_MAX;
    uint32_t *slot = find_slot(intern, name);
    if (*slot == 0) {
        if (!vb_array_push(&intern->names, &name))
            return UINT32_MAX;
        *slot = (uint32_t)intern->names.count;
    }
    return *slot - 1;
}
