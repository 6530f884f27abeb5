/*
 * From pairs of lines to counted segments: Viterbi EM. A line that was written is cut into units of
 * one or two symbols, each read as nothing up to three; a symbol may also be read where nothing was
 * written. The first pass aligns by the likeness of letters, the later ones by what the pass before
 * has counted.
 */
#include "train/train.h"

#include <math.h>
#include <string.h>

enum { LINE_MAX_LENGTH = 2000, BAND = 24, BEAM = 16 };

void aligner_init(aligner *a, const vb_allocator *memory)
{
    *a = (aligner){.memory = memory,
                   .arena = VB_ARENA(memory),
                   .symbol_count = 1,
                   .symbol_of = COUNT_MAP(memory),
                   .families = VB_ARRAY(family, memory)};
}

void aligner_free(aligner *a)
{
    for (size_t i = 0; i < a->families.count; i++) {
        family *f = VB_ARRAY_AT(&a->families, family, i);
        vb_array_free(&f->lines);
        count_map_free(&f->segments);
        count_map_free(&f->written_pairs);
        count_map_free(&f->read_pairs);
        vb_release(a->memory, f->written);
    }
    vb_array_free(&a->families);
    count_map_free(&a->symbol_of);
    vb_arena_free(&a->arena);
}

/* ---------------------------------------------------------------------------------- reading -- */

static family *find_family(aligner *a, const char *name)
{
    for (size_t i = 0; i < a->families.count; i++) {
        family *f = VB_ARRAY_AT(&a->families, family, i);
        if (strcmp(f->name, name) == 0)
            return f;
    }
    family *f = vb_array_add(&a->families);
    uint64_t *written = f ? vb_allocate(a->memory, SYMBOLS_MAX * sizeof *written) : NULL;
    if (!written)
        return NULL;
    *f = (family){.lines = VB_ARRAY(pair_line, a->memory),
                  .segments = COUNT_MAP(a->memory),
                  .written_pairs = COUNT_MAP(a->memory),
                  .read_pairs = COUNT_MAP(a->memory),
                  .written = written};
    memcpy(f->name, name, strlen(name));
    return f;
}

static uint16_t symbol_of(aligner *a, uint32_t code_point)
{
    if (code_point == VB_INVALID_BYTE)
        return 0;
    uint64_t known = count_map_get(&a->symbol_of, code_point + 1);
    if (known || a->symbol_count == SYMBOLS_MAX)
        return (uint16_t)known;
    a->symbols[a->symbol_count] = code_point;
    count_map_add(&a->symbol_of, code_point + 1, a->symbol_count);
    return (uint16_t)a->symbol_count++;
}

static uint16_t *read_symbols(aligner *a, vb_slice text, uint32_t *len)
{
    uint16_t *symbols = vb_arena_allocate(&a->arena, (text.len + 1) * sizeof *symbols);
    uint32_t c;
    *len = 0;
    for (size_t at = 0; at < text.len && symbols;) {
        at += vb_utf8_decode(text, at, &c);
        symbols[(*len)++] = symbol_of(a, c);
    }
    return symbols;
}

vb_status aligner_add(aligner *a, const char *name, vb_slice written, vb_slice read)
{
    if (strlen(name) >= sizeof((family *)0)->name)
        return VB_ERR_ARGUMENT;
    if (written.len > LINE_MAX_LENGTH || read.len > LINE_MAX_LENGTH)
        return VB_OK; /* no line of paper is so long: the pair was torn */
    family *f = find_family(a, name);
    if (!f)
        return VB_ERR_MEMORY;
    pair_line line;
    line.written = read_symbols(a, written, &line.written_len);
    line.read = read_symbols(a, read, &line.read_len);
    for (uint32_t i = 0; i < line.written_len && line.written; i++) {
        f->written[line.written[i]]++;
        f->letters++;
        if (i)
            count_map_add(&f->written_pairs, symbol_pair(line.written[i - 1], line.written[i]), 1);
    }
    for (uint32_t i = 0, last = 0; i <= line.read_len && line.read; i++) {
        uint32_t own = i < line.read_len && a->symbols[line.read[i]] > ' ' ? line.read[i] : 0;
        count_map_add(&f->read_pairs, symbol_pair(last, own), 1);
        last = own;
    }
    vb_array_push(&f->lines, &line);
    bool failed = f->lines.failed || f->read_pairs.failed || f->written_pairs.failed ||
                  a->symbol_of.failed || a->arena.failed;
    return failed ? VB_ERR_MEMORY : VB_OK;
}

/* --------------------------------------------------------------------------------- segments -- */

uint64_t segment_key(const segment *s)
{
    uint64_t key = (uint64_t)s->written_len << 2 | s->read_len | 1 << 5;
    for (size_t i = 0; i < 2; i++)
        key = key << 10 | (i < s->written_len ? s->written[i] : 0);
    for (size_t i = 0; i < 3; i++)
        key = key << 10 | (i < s->read_len ? s->read[i] : 0);
    return key;
}

segment segment_of_key(uint64_t key)
{
    segment s;
    for (size_t i = 3; i-- > 0; key >>= 10)
        s.read[i] = (uint16_t)(key & 0x3FF);
    for (size_t i = 2; i-- > 0; key >>= 10)
        s.written[i] = (uint16_t)(key & 0x3FF);
    s.read_len = (uint8_t)(key & 3);
    s.written_len = (uint8_t)(key >> 2 & 3);
    return s;
}

/* How unlike two symbols are, in nats, before anything is counted. */
static float unlikeness(const aligner *a, uint16_t written, uint16_t read)
{
    uint32_t w = a->symbols[written], r = a->symbols[read];
    if (w == r)
        return 0;
    if (w == ' ' || r == ' ')
        return 5;
    vb_letter left = vb_letter_of(w), right = vb_letter_of(r);
    return left.base && left.base == right.base ? 0.6F : 2.5F;
}

/*
 * Units of several symbols are dearer than dropping or inserting one beside a symbol that stayed,
 * and cheaper than changing one and dropping another: they are for what melts together (`rn` read
 * as m, ư as `tr`), not for what is lost.
 */
static float first_cost(const aligner *a, const segment *s)
{
    static const float units[3][4] = {{0, 2.2F, 0, 0}, {2.0F, 0, 3.4F, 5}, {0, 3.2F, 0, 5}};
    float least = 10;
    for (size_t i = 0; i < s->written_len; i++) {
        for (size_t j = 0; j < s->read_len; j++) {
            float cost = unlikeness(a, s->written[i], s->read[j]);
            least = cost < least ? cost : least;
        }
    }
    if (s->written_len == 0 || s->read_len == 0)
        return units[s->written_len][s->read_len];
    if (s->written_len == 1 && s->read_len == 1)
        return least;
    return units[s->written_len][s->read_len] + (least < 0.8F ? least : 0.8F);
}

static double written_count(const family *f, const segment *s)
{
    if (s->written_len == 0)
        return (double)f->letters;
    if (s->written_len == 1)
        return (double)f->written[s->written[0]];
    return (double)count_map_get(&f->written_pairs, symbol_pair(s->written[0], s->written[1]));
}

static float learnt_cost(const aligner *a, const family *f, const count_map *counts,
                         const segment *s)
{
    double seen = (double)count_map_get(counts, segment_key(s));
    double prior = exp(-(double)first_cost(a, s) - 1.5);
    return (float)-log((seen + 0.5 * prior) / (written_count(f, s) + 1));
}

/* -------------------------------------------------------------------------------- alignment -- */

/* One way on from a cell: so many symbols written, so many read. */
static const struct move {
    uint8_t written, read;
} moves[] = {{1, 1}, {1, 0}, {1, 2}, {1, 3}, {2, 1}, {2, 3}, {0, 1}};

typedef struct lattice {
    float *costs;
    uint8_t *moves;
    size_t capacity;
} lattice;

static segment segment_at(const pair_line *line, size_t i, size_t j, struct move m)
{
    segment s = {.written_len = m.written, .read_len = m.read};
    for (size_t k = 0; k < m.written; k++)
        s.written[k] = line->written[i + k];
    for (size_t k = 0; k < m.read; k++)
        s.read[k] = line->read[j + k];
    return s;
}

/* The single-symbol costs of a family, which the inner loop asks for most. */
typedef struct cost_table {
    const aligner *a;
    const family *f;
    const count_map *counts; /* NULL on the first pass */
    float *single;           /* [written][read], NAN until it is asked for */
} cost_table;

static float cost_of(cost_table *t, const segment *s)
{
    float *known = s->written_len == 1 && s->read_len == 1
                       ? &t->single[(size_t)s->written[0] * SYMBOLS_MAX + s->read[0]]
                       : NULL;
    if (known && *known == *known)
        return *known;
    float cost = t->counts ? learnt_cost(t->a, t->f, t->counts, s) : first_cost(t->a, s);
    if (known)
        *known = cost;
    return cost;
}

static bool reserve(lattice *l, size_t cells, const vb_allocator *memory)
{
    if (cells <= l->capacity)
        return true;
    vb_release(memory, l->costs);
    vb_release(memory, l->moves);
    l->costs = vb_allocate(memory, cells * sizeof *l->costs);
    l->moves = vb_allocate(memory, cells);
    l->capacity = l->costs && l->moves ? cells : 0;
    return l->capacity > 0;
}

static void relax_cell(lattice *l, const pair_line *line, size_t i, size_t j, cost_table *t)
{
    size_t width = line->read_len + 1;
    for (uint8_t k = 0; k < sizeof moves / sizeof moves[0]; k++) {
        size_t to_i = i + moves[k].written, to_j = j + moves[k].read;
        if (to_i > line->written_len || to_j > line->read_len)
            continue;
        segment s = segment_at(line, i, j, moves[k]);
        float cost = l->costs[i * width + j] + cost_of(t, &s);
        if (cost < l->costs[to_i * width + to_j]) {
            l->costs[to_i * width + to_j] = cost;
            l->moves[to_i * width + to_j] = k;
        }
    }
}

static float least_of_row(const float *row, size_t start, size_t end)
{
    float least = INFINITY;
    for (size_t j = start; j <= end; j++)
        least = row[j] < least ? row[j] : least;
    return least;
}

/*
 * Fills the lattice within a band around the diagonal, leaving cells alone that the best of their
 * row beats by far; false when no path lies in it.
 */
static bool align_line(lattice *l, const pair_line *line, cost_table *t)
{
    size_t m = line->written_len, n = line->read_len, width = n + 1;
    size_t band = BAND + (m > n ? m - n : n - m);
    for (size_t cell = 0; cell < (m + 1) * width; cell++)
        l->costs[cell] = INFINITY;
    l->costs[0] = 0;
    for (size_t i = 0; i <= m; i++) {
        size_t middle = m ? i * n / m : 0;
        size_t start = middle > band ? middle - band : 0,
               end = middle + band < n ? middle + band : n;
        float limit = least_of_row(l->costs + i * width, start, end) + BEAM;
        for (size_t j = start; j <= end; j++) {
            if (l->costs[i * width + j] < limit)
                relax_cell(l, line, i, j, t);
        }
    }
    return m + n > 0 && l->costs[m * width + n] < INFINITY;
}

static void count_path(const lattice *l, const pair_line *line, count_map *counts)
{
    size_t i = line->written_len, j = line->read_len;
    while (i + j > 0) {
        struct move m = moves[l->moves[i * (line->read_len + 1) + j]];
        i -= m.written;
        j -= m.read;
        segment s = segment_at(line, i, j, m);
        count_map_add(counts, segment_key(&s), 1);
    }
}

static vb_status run_pass(aligner *a, family *f, lattice *l, float *single, bool first)
{
    count_map counts = COUNT_MAP(a->memory);
    cost_table table = {a, f, first ? NULL : &f->segments, single};
    for (size_t i = 0; i < (size_t)SYMBOLS_MAX * SYMBOLS_MAX; i++)
        single[i] = NAN;
    for (size_t i = 0; i < f->lines.count; i++) {
        const pair_line *line = VB_ARRAY_AT(&f->lines, pair_line, i);
        if (!reserve(l, (size_t)(line->written_len + 1) * (line->read_len + 1), a->memory)) {
            count_map_free(&counts);
            return VB_ERR_MEMORY;
        }
        /* A line whose best path costs more than two nats a symbol was matched to the wrong line.
         */
        if (align_line(l, line, &table) &&
            l->costs[(size_t)(line->written_len + 1) * (line->read_len + 1) - 1] <
                2 * (float)line->written_len + 8)
            count_path(l, line, &counts);
    }
    count_map_free(&f->segments);
    f->segments = counts;
    return counts.failed ? VB_ERR_MEMORY : VB_OK;
}

vb_status aligner_run(aligner *a, const vb_train_options *options)
{
    lattice l = {0};
    float *single = vb_allocate(a->memory, (size_t)SYMBOLS_MAX * SYMBOLS_MAX * sizeof *single);
    vb_status status = single ? VB_OK : VB_ERR_MEMORY;
    for (size_t i = 0; i < a->families.count && status == VB_OK; i++) {
        family *f = VB_ARRAY_AT(&a->families, family, i);
        for (unsigned pass = 0; pass <= options->iterations && status == VB_OK; pass++) {
            if (options->progress)
                options->progress(options->context, f->name, pass);
            status = run_pass(a, f, &l, single, pass == 0);
        }
    }
    vb_release(a->memory, single);
    vb_release(a->memory, l.costs);
    vb_release(a->memory, l.moves);
    return status;
}
