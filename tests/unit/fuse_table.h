/* tests/unit/fuse_table.h: what a fuse table says that training wrote, cell by cell. */
#ifndef VANBAN_TEST_FUSE_TABLE_H
#define VANBAN_TEST_FUSE_TABLE_H

#include "train/train.h"

#include <string.h>

/* Whether the image's first section knows the key, and by what number. */
static inline bool fuse_read(const image *out, size_t cell_bytes, uint64_t key, uint16_t *number)
{
    const vb_model_section *section = VB_ARRAY_AT(&out->sections, vb_model_section, 0);
    const char *bytes = out->bytes.data + section->offset;
    vb_fuse_header header;
    memcpy(&header, bytes, sizeof header);
    vb_fuse_place place = vb_fuse_find(&header, key);
    uint32_t entry = 0;
    for (size_t i = 0; i < 3; i++) {
        uint32_t cell = 0;
        memcpy(&cell, bytes + sizeof header + place.cells[i] * cell_bytes, cell_bytes);
        entry ^= cell;
    }
    *number = (uint16_t)(entry >> VB_FUSE_PRINT_BITS);
    return (uint16_t)entry == place.print;
}

#endif
