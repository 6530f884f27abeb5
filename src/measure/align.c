#include "measure/align.h"

#include <string.h>

enum { WORD = 64 };

/* 64 rows of one column as differences to the row above: +1 where `up` has a bit, -1 where `down`
 * has one. */
typedef struct cells {
    uint64_t up, down;
} cells;

/* Where each symbol stands in the gold sequence, which runs down the rows of the matrix. */
typedef struct row_index {
    size_t blocks;      /* of 64 rows */
    uint32_t *starts;   /* by symbol: its first index in `rows`; one more entry closes the last */
    uint32_t *rows;     /* the rows of each symbol, ascending */
    uint64_t **bitmaps; /* by symbol: its rows as bits; only for symbols so frequent that a bitmap
                           is cheaper */
    uint64_t *scratch;  /* the bits of the symbol at hand, when it has no bitmap */
} row_index;

/* A run over the columns: the band of blocks [first, last] at the column reached. */
typedef struct band_run {
    const vb_sequences *sequences;
    const row_index *pattern;
    cells *column;
    size_t above, below; /* rows of the band over and under the main diagonal */
    bool widest;         /* it grows no more */
    size_t first, last;
    size_t score;   /* at the bottom row of block `last` */
    uint64_t *same; /* of the column at hand: bits where the value equals its upper left
                       neighbour's; may be NULL */
} band_run;

/* ----------------------------------------------------------------------------------- pattern -- */

static void index_rows(row_index *self, const vb_sequences *sequences)
{
    for (size_t i = 0; i < sequences->gold_len; i++)
        self->starts[sequences->gold[i] + 1]++;
    for (uint32_t symbol = 0; symbol < sequences->alphabet; symbol++)
        self->starts[symbol + 1] += self->starts[symbol];
    /* Filling moves every start to its end, which is the next one's start: move them back by one
     * symbol. */
    for (size_t i = 0; i < sequences->gold_len; i++)
        self->rows[self->starts[sequences->gold[i]]++] = (uint32_t)i;
    memmove(self->starts + 1, self->starts, sequences->alphabet * sizeof *self->starts);
    self->starts[0] = 0;
}

/* No more than 64 symbols can fill more than a 64th of the rows: the bitmaps stay within 8 bytes a
 * row. */
static bool make_bitmaps(row_index *self, const vb_sequences *sequences, const vb_allocator *memory)
{
    for (uint32_t symbol = 0; symbol < sequences->alphabet; symbol++) {
        uint32_t start = self->starts[symbol], end = self->starts[symbol + 1];
        if (end - start <= self->blocks)
            continue;
        uint64_t *bits = vb_allocate(memory, self->blocks * sizeof *bits);
        if (!bits)
            return false;
        self->bitmaps[symbol] = bits;
        for (uint32_t i = start; i < end; i++)
            bits[self->rows[i] / WORD] |= UINT64_C(1) << self->rows[i] % WORD;
    }
    return true;
}

static void free_pattern(row_index *self, const vb_sequences *sequences, const vb_allocator *memory)
{
    for (uint32_t symbol = 0; self->bitmaps && symbol < sequences->alphabet; symbol++)
        vb_release(memory, self->bitmaps[symbol]);
    vb_release(memory, self->bitmaps);
    vb_release(memory, self->starts);
    vb_release(memory, self->rows);
    vb_release(memory, self->scratch);
}

static bool make_pattern(row_index *self, const vb_sequences *sequences, const vb_allocator *memory)
{
    *self = (row_index){.blocks = (sequences->gold_len + WORD - 1) / WORD};
    self->starts = vb_allocate(memory, ((size_t)sequences->alphabet + 1) * sizeof *self->starts);
    self->rows = vb_allocate(memory, sequences->gold_len * sizeof *self->rows);
    self->bitmaps = vb_allocate(memory, (size_t)sequences->alphabet * sizeof *self->bitmaps);
    self->scratch = vb_allocate(memory, self->blocks * sizeof *self->scratch);
    if (self->starts && self->rows && self->bitmaps && self->scratch) {
        index_rows(self, sequences);
        if (make_bitmaps(self, sequences, memory))
            return true;
    }
    free_pattern(self, sequences, memory);
    return false;
}

/* The first index in `rows` of `symbol` whose row is not above `row`. */
static uint32_t first_row_from(const row_index *self, uint32_t symbol, size_t row)
{
    uint32_t low = self->starts[symbol], high = self->starts[symbol + 1];
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (self->rows[middle] < row)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Sets or clears the scratch bits of `symbol` in the blocks [first, last]. */
static void toggle_scratch(const row_index *self, uint32_t symbol, size_t first, size_t last)
{
    uint32_t end = self->starts[symbol + 1];
    for (uint32_t i = first_row_from(self, symbol, first * WORD);
         i < end && self->rows[i] / WORD <= last; i++)
        self->scratch[self->rows[i] / WORD] ^= UINT64_C(1) << self->rows[i] % WORD;
}

/* ------------------------------------------------------------------------------------ column -- */

/*
 * One block of one column. `step` is the difference of the row above to its left neighbour, and of
 * the block's bottom row on return. `same` gets the bits where a cell equals its upper left
 * neighbour.
 */
static void advance_block(cells *block, uint64_t equal, int *step, uint64_t *same)
{
    uint64_t up = block->up, down = block->down;
    uint64_t from_above = *step < 0;
    uint64_t vertical = equal | down;
    equal |= from_above;
    uint64_t carried = (((equal & up) + up) ^ up) | equal;
    uint64_t right_up = down | ~(carried | up), right_down = up & carried;
    if (same)
        *same = carried | down;
    int bottom = (int)(right_up >> (WORD - 1)) - (int)(right_down >> (WORD - 1));
    right_up = right_up << 1 | (*step > 0);
    right_down = right_down << 1 | from_above;
    block->up = right_down | ~(vertical | right_up);
    block->down = right_up & vertical;
    *step = bottom;
}

static size_t last_block_of(const band_run *self, size_t column)
{
    size_t rows = self->sequences->gold_len, row = column + self->below;
    return ((row < rows ? row : rows) - 1) / WORD;
}

static size_t first_block_of(const band_run *self, size_t column)
{
    return column > self->above ? (column - self->above - 1) / WORD : 0;
}

/*
 * A way that costs `threshold` at most leaves its first diagonal and reaches its last one by
 * deleting and inserting, so that it strays from the two by half of what is left (Ukkonen).
 */
static void set_band(band_run *self, size_t threshold)
{
    size_t rows = self->sequences->gold_len, columns = self->sequences->out_len;
    size_t down = rows > columns ? rows - columns : 0, right = columns > rows ? columns - rows : 0;
    size_t stray = (threshold - down - right) / 2;
    if (stray > VB_STRAY_MAX)
        stray = VB_STRAY_MAX;
    self->above = right + stray;
    self->below = down + stray;
    self->widest = stray == VB_STRAY_MAX;
}

/* A block that the band reaches for the first time continues the column downwards, one more in each
 * row. */
static void open_blocks(band_run *self, size_t last)
{
    while (self->last < last) {
        self->column[++self->last] = (cells){.up = UINT64_MAX};
        self->score += WORD;
    }
}

static void start_run(band_run *self)
{
    self->first = 0;
    self->last = last_block_of(self, 0);
    self->score = (self->last + 1) * WORD;
    for (size_t block = 0; block <= self->last; block++)
        self->column[block] = (cells){.up = UINT64_MAX};
}

/* Goes on to column `column` (from 1). Above the band the values are taken to grow by one, as they
 * do at its top row. */
static void advance_column(band_run *self, size_t column)
{
    const row_index *pattern = self->pattern;
    uint32_t symbol = self->sequences->out[column - 1];
    const uint64_t *equal = pattern->bitmaps[symbol] ? pattern->bitmaps[symbol] : pattern->scratch;
    int step = 1;
    self->first = first_block_of(self, column);
    open_blocks(self, last_block_of(self, column));
    if (equal == pattern->scratch)
        toggle_scratch(pattern, symbol, self->first, self->last);
    if (self->sequences->work)
        *self->sequences->work += self->last - self->first + 1;
    for (size_t block = self->first; block <= self->last; block++)
        advance_block(&self->column[block], equal[block], &step,
                      self->same ? &self->same[block - self->first] : NULL);
    if (equal == pattern->scratch)
        toggle_scratch(pattern, symbol, self->first, self->last);
    self->score = step < 0 ? self->score - 1 : self->score + (size_t)step;
}

static size_t count_bits(uint64_t bits)
{
    size_t count = 0;
    for (; bits; bits &= bits - 1)
        count++;
    return count;
}

/* The value in the last row of the matrix, once the last block is in the band: the rows behind it
 * are padding. */
static size_t bottom_value(const band_run *self)
{
    size_t rows_used = self->sequences->gold_len % WORD;
    uint64_t padding = rows_used ? UINT64_MAX << rows_used : 0;
    const cells *block = &self->column[self->last];
    return self->score - count_bits(block->up & padding) + count_bits(block->down & padding);
}

/* ------------------------------------------------------------------------------- checkpoints -- */

/* The columns kept on the way there, and the columns of one stretch computed anew on the way back.
 */
typedef struct back_trail {
    size_t interval; /* columns from one checkpoint to the next */
    size_t width;    /* blocks that a band can have */
    cells *kept;     /* `width` for each checkpoint */
    uint64_t *ups;   /* of the stretch: `width` words a column */
    uint64_t *sames;
    size_t stretch; /* which stretch is there; SIZE_MAX for none */
} back_trail;

static size_t square_root(size_t number)
{
    size_t root = 1;
    while (root * root < number)
        root++;
    return root;
}

static size_t band_width(const band_run *run)
{
    size_t width = (run->above + run->below) / WORD + 3, blocks = run->pattern->blocks;
    return width < blocks ? width : blocks;
}

static void free_trail(back_trail *self, const vb_allocator *memory)
{
    vb_release(memory, self->kept);
    vb_release(memory, self->ups);
    vb_release(memory, self->sames);
}

static bool make_trail(back_trail *self, const band_run *run, const vb_allocator *memory)
{
    size_t columns = run->sequences->out_len;
    *self = (back_trail){.interval = square_root(columns), .stretch = SIZE_MAX};
    self->width = band_width(run);
    size_t stretches = columns / self->interval + 1;
    self->kept = vb_allocate(memory, stretches * self->width * sizeof *self->kept);
    self->ups = vb_allocate(memory, self->interval * self->width * sizeof *self->ups);
    self->sames = vb_allocate(memory, self->interval * self->width * sizeof *self->sames);
    if (self->kept && self->ups && self->sames)
        return true;
    free_trail(self, memory);
    return false;
}

static void keep_column(const back_trail *self, const band_run *run, size_t column)
{
    size_t blocks = run->last - run->first + 1;
    memcpy(self->kept + column / self->interval * self->width, run->column + run->first,
           blocks * sizeof *run->column);
}

/* Puts the run back to the checkpoint where `stretch` begins. */
static void return_to(const back_trail *self, band_run *run, size_t stretch)
{
    size_t column = stretch * self->interval;
    run->first = column ? first_block_of(run, column) : 0;
    run->last = last_block_of(run, column);
    memcpy(run->column + run->first, self->kept + stretch * self->width,
           (run->last - run->first + 1) * sizeof *run->column);
}

/* Computes the columns of a stretch again and keeps what the way back asks of them. */
static void recompute(back_trail *self, band_run *run, size_t stretch)
{
    size_t start = stretch * self->interval, columns = run->sequences->out_len - start;
    if (columns > self->interval)
        columns = self->interval;
    return_to(self, run, stretch);
    for (size_t i = 0; i < columns; i++) {
        run->same = self->sames + i * self->width;
        advance_column(run, start + i + 1);
        for (size_t block = run->first; block <= run->last; block++)
            self->ups[i * self->width + block - run->first] = run->column[block].up;
    }
    run->same = NULL;
    self->stretch = stretch;
}

/* The step that leads to the cell at `row` and `column`, both from 1. Where the widest band is too
 * narrow the way runs along its edge, outside: there the values were taken to grow by one, to the
 * right above the band and downwards below it. */
static vb_step step_to(back_trail *self, band_run *run, size_t row, size_t column)
{
    const vb_sequences *sequences = run->sequences;
    if ((row - 1) / WORD < first_block_of(run, column))
        return VB_STEP_INSERT;
    if ((row - 1) / WORD > last_block_of(run, column))
        return VB_STEP_DELETE;
    if (sequences->gold[row - 1] == sequences->out[column - 1])
        return VB_STEP_MATCH;
    size_t stretch = (column - 1) / self->interval;
    if (self->stretch != stretch)
        recompute(self, run, stretch);
    size_t block = (row - 1) / WORD - first_block_of(run, column);
    size_t at = (column - 1 - stretch * self->interval) * self->width + block;
    uint64_t bit = UINT64_C(1) << (row - 1) % WORD;
    if (!(self->sames[at] & bit))
        return VB_STEP_SUBSTITUTE;
    return self->ups[at] & bit ? VB_STEP_DELETE : VB_STEP_INSERT;
}

static void walk_back(back_trail *self, band_run *run, vb_buffer *steps)
{
    size_t row = run->sequences->gold_len, column = run->sequences->out_len;
    while (row > 0 && column > 0) {
        vb_step step = step_to(self, run, row, column);
        vb_buffer_add_byte(steps, (char)step);
        row -= step != VB_STEP_INSERT;
        column -= step != VB_STEP_DELETE;
    }
    for (; row > 0; row--)
        vb_buffer_add_byte(steps, VB_STEP_DELETE);
    for (; column > 0; column--)
        vb_buffer_add_byte(steps, VB_STEP_INSERT);
}

/* ------------------------------------------------------------------------------------ public -- */

/* Runs over all columns, keeping checkpoints in `trail` if there is one; the distance, right if
 * within the threshold. */
static size_t run_columns(band_run *self, const back_trail *trail)
{
    start_run(self);
    for (size_t column = 0; column < self->sequences->out_len; column++) {
        if (trail && column % trail->interval == 0)
            keep_column(trail, self, column);
        advance_column(self, column + 1);
    }
    return bottom_value(self);
}

static size_t difference(size_t a, size_t b)
{
    return a > b ? a - b : b - a;
}

/* Wide enough that the band is never empty. */
static size_t first_threshold(const vb_sequences *sequences)
{
    return difference(sequences->gold_len, sequences->out_len) + (size_t)2 * WORD;
}

/* Leaves the band as it was when the distance was found. */
static size_t find_distance(band_run *self)
{
    for (size_t threshold = first_threshold(self->sequences);; threshold *= 2) {
        set_band(self, threshold);
        size_t distance = run_columns(self, NULL);
        if (distance <= threshold || self->widest)
            return distance;
    }
}

static bool make_run(band_run *self, const vb_sequences *sequences, const row_index *pattern,
                     const vb_allocator *memory)
{
    *self = (band_run){.sequences = sequences, .pattern = pattern};
    self->column = vb_allocate(memory, pattern->blocks * sizeof *self->column);
    return self->column != NULL;
}

static vb_status trace(band_run *self, const vb_allocator *memory, vb_buffer *steps)
{
    back_trail trail;
    if (!make_trail(&trail, self, memory))
        return VB_ERR_MEMORY;
    run_columns(self, &trail);
    walk_back(&trail, self, steps);
    free_trail(&trail, memory);
    return vb_buffer_status(steps);
}

/* With `steps` the alignment, else the distance alone. */
static vb_status align(const vb_sequences *sequences, const vb_allocator *memory, size_t *distance,
                       vb_buffer *steps)
{
    row_index pattern;
    band_run run;
    if (!make_pattern(&pattern, sequences, memory))
        return VB_ERR_MEMORY;
    vb_status status = VB_ERR_MEMORY;
    if (make_run(&run, sequences, &pattern, memory)) {
        *distance = find_distance(&run);
        status = steps ? trace(&run, memory, steps) : VB_OK;
        vb_release(memory, run.column);
    }
    free_pattern(&pattern, sequences, memory);
    return status;
}

vb_status vb_align_distance(const vb_sequences *sequences, const vb_allocator *memory,
                            size_t *distance)
{
    *distance = sequences->gold_len + sequences->out_len;
    if (sequences->gold_len == 0 || sequences->out_len == 0)
        return VB_OK;
    return align(sequences, memory, distance, NULL);
}

vb_status vb_align_steps(const vb_sequences *sequences, vb_buffer *steps)
{
    size_t distance;
    for (size_t i = 0; sequences->out_len == 0 && i < sequences->gold_len; i++)
        vb_buffer_add_byte(steps, VB_STEP_DELETE);
    for (size_t i = 0; sequences->gold_len == 0 && i < sequences->out_len; i++)
        vb_buffer_add_byte(steps, VB_STEP_INSERT);
    if (sequences->gold_len == 0 || sequences->out_len == 0)
        return vb_buffer_status(steps);
    return align(sequences, steps->memory, &distance, steps);
}
