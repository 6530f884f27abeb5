#include "train/train.h"

#include <string.h>

enum { RUNS_MAX = 256, READ_AHEAD = 4096 };

/* A sorted run in a file, read in pieces. */
typedef struct run {
    FILE *file;
    counted *ahead;
    size_t at, count;
} run;

struct sorter {
    const vb_allocator *memory;
    counted *items, *spare;
    size_t count, capacity;
    run runs[RUNS_MAX];
    size_t run_count;
    size_t at; /* in `items`, while iterating over what never left memory */
    vb_status status;
};

sorter *sorter_new(const vb_allocator *memory, size_t limit)
{
    sorter *s = vb_allocate(memory, sizeof *s);
    if (!s)
        return NULL;
    s->memory = memory;
    s->capacity = limit / (2 * sizeof(counted));
    if (s->capacity < READ_AHEAD)
        s->capacity = READ_AHEAD;
    s->items = vb_allocate(memory, s->capacity * sizeof(counted));
    s->spare = vb_allocate(memory, s->capacity * sizeof(counted));
    if (s->items && s->spare)
        return s;
    sorter_free(s);
    return NULL;
}

void sorter_free(sorter *s)
{
    if (!s)
        return;
    for (size_t i = 0; i < s->run_count; i++) {
        if (s->runs[i].file)
            fclose(s->runs[i].file);
        vb_release(s->memory, s->runs[i].ahead);
    }
    vb_release(s->memory, s->items);
    vb_release(s->memory, s->spare);
    vb_release(s->memory, s);
}

/* One pass of a radix sort by the 16 bits at `shift`. False when they are the same everywhere, and
 * nothing was moved. */
static bool sort_by_digit(const counted *from, counted *to, size_t count, unsigned shift,
                          size_t *starts)
{
    memset(starts, 0, 65537 * sizeof *starts);
    for (size_t i = 0; i < count; i++)
        starts[(from[i].key >> shift & 0xFFFF) + 1]++;
    if (count && starts[(from[0].key >> shift & 0xFFFF) + 1] == count)
        return false;
    for (size_t i = 0; i < 65536; i++)
        starts[i + 1] += starts[i];
    for (size_t i = 0; i < count; i++)
        to[starts[from[i].key >> shift & 0xFFFF]++] = from[i];
    return true;
}

/* Sorts the items in memory and adds equal keys up. */
static void settle(sorter *s)
{
    size_t *starts = vb_allocate(s->memory, 65537 * sizeof *starts);
    if (!starts) {
        s->status = VB_ERR_MEMORY;
        return;
    }
    for (unsigned shift = 0; shift < 64; shift += 16) {
        if (!sort_by_digit(s->items, s->spare, s->count, shift, starts))
            continue;
        counted *sorted = s->spare;
        s->spare = s->items;
        s->items = sorted;
    }
    vb_release(s->memory, starts);
    size_t kept = 0;
    for (size_t i = 0; i < s->count; i++) {
        if (kept && s->items[kept - 1].key == s->items[i].key)
            s->items[kept - 1].count += s->items[i].count;
        else
            s->items[kept++] = s->items[i];
    }
    s->count = kept;
}

static void spill(sorter *s)
{
    if (s->run_count == RUNS_MAX) {
        s->status = VB_ERR_ARGUMENT; /* the memory limit is far too small for the input */
        return;
    }
    run *r = &s->runs[s->run_count++];
    *r = (run){.file = tmpfile(), .ahead = vb_allocate(s->memory, READ_AHEAD * sizeof(counted))};
    if (!r->ahead)
        s->status = VB_ERR_MEMORY;
    else if (!r->file || fwrite(s->items, sizeof(counted), s->count, r->file) != s->count ||
             fflush(r->file))
        s->status = VB_ERR_WRITE;
    s->count = 0;
}

vb_status sorter_add(sorter *s, uint64_t key, uint64_t count)
{
    if (s->status == VB_OK && s->count == s->capacity) {
        settle(s);
        if (s->status == VB_OK && s->count > s->capacity / 2)
            spill(s);
    }
    if (s->status == VB_OK)
        s->items[s->count++] = (counted){key, count};
    return s->status;
}

static void read_ahead(sorter *s, run *r)
{
    r->at = 0;
    r->count = fread(r->ahead, sizeof(counted), READ_AHEAD, r->file);
    if (r->count == 0 && ferror(r->file))
        s->status = VB_ERR_READ;
}

vb_status sorter_rewind(sorter *s)
{
    if (s->status == VB_OK && s->count)
        settle(s);
    if (s->status == VB_OK && s->run_count && s->count)
        spill(s);
    s->at = 0;
    for (size_t i = 0; i < s->run_count && s->status == VB_OK; i++) {
        rewind(s->runs[i].file);
        read_ahead(s, &s->runs[i]);
    }
    return s->status;
}

/* The runs are few, so the least head is looked for one by one. */
static bool next_of_runs(sorter *s, counted *item)
{
    uint64_t least = UINT64_MAX;
    for (size_t i = 0; i < s->run_count; i++) {
        const run *r = &s->runs[i];
        if (r->at < r->count && r->ahead[r->at].key < least)
            least = r->ahead[r->at].key;
    }
    *item = (counted){least, 0};
    for (size_t i = 0; i < s->run_count && least != UINT64_MAX; i++) {
        run *r = &s->runs[i];
        if (r->at >= r->count || r->ahead[r->at].key != least)
            continue;
        item->count += r->ahead[r->at++].count;
        if (r->at == r->count)
            read_ahead(s, r);
    }
    return least != UINT64_MAX && s->status == VB_OK;
}

bool sorter_next(sorter *s, counted *item)
{
    if (s->status != VB_OK)
        return false;
    if (s->run_count)
        return next_of_runs(s, item);
    if (s->at == s->count)
        return false;
    *item = s->items[s->at++];
    return true;
}

vb_status sorter_status(const sorter *s)
{
    return s->status;
}
