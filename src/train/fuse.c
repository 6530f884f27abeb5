/*
 * Fuse tables (vanban/model_format.h), built by peeling: a cell that one key alone has is that
 * key's own, and with the key gone others have cells of their own. The last key to go is the first
 * whose own cell is set, to what makes the three of it say what they should. A seed by which not
 * all keys go, as happens once in many, is followed by another.
 */
#include "train/train.h"

#include <math.h>
#include <string.h>

enum { SEEDS_MAX = 64, SEGMENT_LEAST = 4, SEGMENT_MOST = 1 << 18 };

/* A cell while keys go: how many have it, and the exclusive or of their numbers. */
typedef struct held_cell {
    uint32_t keys, numbers;
} held_cell;

/* A key that went, and which of its cells was its own. */
typedef struct gone_key {
    uint32_t number;
    uint32_t own;
} gone_key;

typedef struct fuse_builder {
    const uint64_t *keys;
    size_t count;
    vb_fuse_header header;
    size_t cells;
    held_cell *held;
    uint32_t *alone; /* cells that one key has, or had */
    gone_key *gone;
} fuse_builder;

/* Graf & Lemire's sizes: by them nearly every seed will do. */
static void choose_size(fuse_builder *b)
{
    double keys = b->count > 2 ? (double)b->count : 2;
    double length = exp2(floor(log(keys) / log(3.33) + 2.25));
    double room = keys * fmax(1.125, 0.875 + 0.25 * log(1e6) / log(keys));
    length = fmin(fmax(length, SEGMENT_LEAST), SEGMENT_MOST);
    b->header.segment_length = (uint32_t)length;
    b->header.segments = (uint32_t)fmax(1, ceil(room / length) - 2);
    b->cells = ((size_t)b->header.segments + 2) * b->header.segment_length;
}

static void hold_keys(fuse_builder *b)
{
    memset(b->held, 0, b->cells * sizeof *b->held);
    for (size_t i = 0; i < b->count; i++) {
        vb_fuse_place place = vb_fuse_find(&b->header, b->keys[i]);
        for (size_t k = 0; k < 3; k++) {
            held_cell *cell = &b->held[place.cells[k]];
            cell->keys++;
            cell->numbers ^= (uint32_t)i;
        }
    }
}

/* Whether all keys went; in the order of their going, they are in `gone`. */
static bool peel(fuse_builder *b)
{
    size_t alone = 0, gone = 0;
    hold_keys(b);
    for (size_t i = 0; i < b->cells; i++) {
        if (b->held[i].keys == 1)
            b->alone[alone++] = (uint32_t)i;
    }
    while (alone) {
        uint32_t own = b->alone[--alone], number = b->held[own].numbers;
        if (b->held[own].keys != 1) /* by now its key went by another cell */
            continue;
        b->gone[gone++] = (gone_key){number, own};
        vb_fuse_place place = vb_fuse_find(&b->header, b->keys[number]);
        for (size_t k = 0; k < 3; k++) {
            held_cell *cell = &b->held[place.cells[k]];
            cell->numbers ^= number;
            if (--cell->keys == 1)
                b->alone[alone++] = (uint32_t)place.cells[k];
        }
    }
    return gone == b->count;
}

static uint32_t entry_at(const uint8_t *cells, size_t cell_bytes, size_t cell)
{
    uint32_t entry = 0;
    for (size_t i = 0; i < cell_bytes; i++)
        entry |= (uint32_t)cells[cell * cell_bytes + i] << 8 * i;
    return entry;
}

/* Into cells that are 0. */
static void set_cells(const fuse_builder *b, const uint16_t *numbers, size_t cell_bytes,
                      uint8_t *cells)
{
    for (size_t i = b->count; i-- > 0;) {
        const gone_key *key = &b->gone[i];
        vb_fuse_place place = vb_fuse_find(&b->header, b->keys[key->number]);
        uint32_t entry = (uint32_t)numbers[key->number] << VB_FUSE_PRINT_BITS | place.print;
        for (size_t k = 0; k < 3; k++)
            entry ^= entry_at(cells, cell_bytes, place.cells[k]); /* its own is still 0 */
        for (size_t k = 0; k < cell_bytes; k++)
            cells[key->own * cell_bytes + k] = (uint8_t)(entry >> 8 * k);
    }
}

static vb_status build(fuse_builder *b, const uint16_t *numbers, size_t cell_bytes,
                       const vb_allocator *memory, image *out)
{
    size_t bytes = b->cells * cell_bytes + VB_FUSE_PADDING;
    uint8_t *cells = vb_allocate(memory, bytes);
    bool gone = false;
    for (uint64_t seed = 1; seed <= SEEDS_MAX && !gone && cells; seed++) {
        b->header.seed = vb_hash_key(seed);
        gone = peel(b);
    }
    if (gone) {
        set_cells(b, numbers, cell_bytes, cells);
        image_add(out, &b->header, 1, sizeof b->header);
        image_add(out, cells, 1, bytes);
    }
    vb_release(memory, cells);
    return gone ? VB_OK : cells ? VB_ERR_ARGUMENT : VB_ERR_MEMORY;
}

vb_status fuse_write(image *out, vb_section_kind kind, const uint64_t *keys,
                     const uint16_t *numbers, size_t count, size_t cell_bytes,
                     const vb_allocator *memory)
{
    fuse_builder b = {.keys = keys, .count = count};
    choose_size(&b);
    b.held = vb_allocate(memory, b.cells * sizeof *b.held);
    b.alone = vb_allocate(memory, b.cells * sizeof *b.alone);
    b.gone = vb_allocate(memory, (count + 1) * sizeof *b.gone);
    image_begin(out, kind, 0);
    vb_status status = count > UINT32_MAX            ? VB_ERR_ARGUMENT
                       : b.held && b.alone && b.gone ? build(&b, numbers, cell_bytes, memory, out)
                                                     : VB_ERR_MEMORY;
    vb_release(memory, b.held);
    vb_release(memory, b.alone);
    vb_release(memory, b.gone);
    return status;
}
