#include "citation/citation_internal.h"

#include "vanban/orthography.h"

#include <string.h>

/*
 * What a misreading costs: a weighted edit distance, filled row by row, a row for each written
 * letter. Names of a sorted table that begin alike share the rows of their beginning, and a
 * beginning that has become dear is not gone on with, so that a table of hundreds costs little more
 * than the few names that are near.
 */

void cps_add(cps *word, uint32_t code_point)
{
    if (word->len < CP_MAX)
        word->at[word->len++] = code_point;
}

bool cps_from(cps *word, vb_slice text)
{
    uint32_t code_point;
    word->len = 0;
    word->marked = 0;
    for (size_t at = 0; at < text.len;) {
        if (word->len == CP_MAX)
            return false;
        at += vb_utf8_decode(text, at, &code_point);
        word->at[word->len++] = code_point;
    }
    return true;
}

#define OTHER_CASE 0.1f

/* One letter read for another that is not the same, not both of them ASCII. */
static float substitution(uint32_t written, uint32_t read)
{
    vb_letter a = vb_letter_of(written), b = vb_letter_of(read);
    if (!a.base || a.base != b.base)
        return 1;
    return a.upper == b.upper ? 0.2f : 0.3f;
}

static uint32_t last_written(const confusion *rule)
{
    return rule->written[rule->written_len - 1];
}

static const confusion *first_rule(const ocr_channel *channel, uint32_t written)
{
    if (written < 128)
        return channel->rules + channel->first[written];
    size_t at = channel->first[127];
    while (at < channel->count && last_written(&channel->rules[at]) < written)
        at++;
    return channel->rules + at;
}

/* A name whose first letter was not read, or read as a very different one, is not looked at. */
#define FIRST_LETTER 0.6f

/* What is often read for another letter costs no more than this. */
#define LIKELY 0.35f

static bool is_ascii_letter(uint32_t letter)
{
    return letter < 128 && is_word_letter(letter) && !is_digit(letter);
}

static void add_beginning(ocr_channel *channel, uint32_t written, uint32_t read, float cost)
{
    if (written >= 128 || read >= 128)
        return;
    if (cost <= LIKELY)
        channel->likely[written][read >> 6] |= (uint64_t)1 << (read & 63);
    channel->beginnings[read][written >> 6] |= (uint64_t)1 << (written & 63);
    channel->readings[written][read >> 6] |= (uint64_t)1 << (read & 63);
}

void start_channel(ocr_channel *channel)
{
    for (uint32_t written = 0; written < 128; written++)
        for (uint32_t read = 0; read < 128; read++)
            channel->single[written][read] = 1;
    for (uint32_t letter = 0; letter < 128; letter++) {
        channel->single[letter][letter] = 0;
        add_beginning(channel, letter, letter, 0);
        if (is_ascii_letter(letter)) {
            channel->single[letter][letter ^ 0x20] = OTHER_CASE;
            add_beginning(channel, letter, letter ^ 0x20, OTHER_CASE);
        }
    }
}

bool add_single(ocr_channel *channel, const confusion *rule)
{
    uint32_t written = rule->written[0], read = rule->read[0];
    if (rule->written_len == 1 && rule->cost <= FIRST_LETTER)
        add_beginning(channel, written, read, rule->cost);
    if (rule->written_len > 1 || rule->read_len > 1 || written >= 128 || read >= 128)
        return false;
    channel->single[written][read] = rule->cost;
    return true;
}

void index_channel(ocr_channel *channel)
{
    size_t at = 0;
    for (uint32_t letter = 0; letter < 128; letter++) {
        while (at < channel->count && last_written(&channel->rules[at]) < letter)
            at++;
        channel->first[letter] = (uint16_t)at;
    }
}

static size_t lowest_bit(uint64_t bits)
{
    return (size_t)__builtin_ctzll(bits);
}

/* Of a row only the cells near the diagonal are kept: cell_of(row, j) is the cost of `row` letters
 * written and j read. Those beside them are never on a path. */
#define FAR 1000.0f

static size_t cell_of(size_t row, size_t read_len)
{
    return read_len + CELLS_BESIDE + BAND - row;
}

static size_t band_low(size_t row)
{
    return row > BAND ? row - BAND : 0;
}

static size_t band_high(size_t row, size_t len)
{
    return row + BAND < len ? row + BAND : len;
}

/* Shuts the cells beside the band, and those for fewer letters than none. */
static void close_front(float *cells, size_t row)
{
    for (size_t cell = 0; cell < CELLS_BESIDE; cell++)
        cells[cell] = cells[ROW_CELLS - 1 - cell] = FAR;
    for (size_t cell = CELLS_BESIDE; row < BAND && cell < cell_of(row, 0); cell++)
        cells[cell] = FAR;
}

/* Shuts the cells for more letters than were read. */
static void close_back(float *cells, size_t row, size_t len)
{
    for (size_t j = len + 1 > band_low(row) ? len + 1 : band_low(row); j <= row + BAND; j++)
        cells[cell_of(row, j)] = FAR;
}

static void relax(float *cell, float cost)
{
    if (cost < *cell)
        *cell = cost;
}

/* Bit j is set when letter j was read so. */
static void mark_places(cost_lattice *lattice)
{
    const cps *read = lattice->read;
    memset(lattice->places, 0, sizeof lattice->places);
    lattice->foreign = 0;
    for (size_t j = 0; j < read->len; j++)
        lattice->ascii[j] = read->at[j] < 128 ? (uint8_t)read->at[j] : 0;
    for (size_t j = 0; j < read->len; j++)
        *(read->at[j] < 128 ? &lattice->places[read->at[j]] : &lattice->foreign) |= (uint64_t)1
                                                                                    << j;
}

/* Where `letter` was read. */
static uint64_t places_of(const cost_lattice *lattice, uint32_t letter)
{
    if (letter < 128)
        return lattice->places[letter];
    uint64_t places = 0;
    for (uint64_t rest = lattice->foreign; rest; rest &= rest - 1)
        if (lattice->read->at[lowest_bit(rest)] == letter)
            places |= rest & -rest;
    return places;
}

void lattice_start(cost_lattice *lattice, const ocr_channel *channel, const cps *read)
{
    lattice->channel = channel;
    lattice->read = read;
    lattice->valid = 0;
    lattice->chain = 0;
    lattice->pruned = false;
    lattice->laid = false;
}

static void lay(cost_lattice *lattice)
{
    const ocr_channel *channel = lattice->channel;
    const cps *read = lattice->read;
    lattice->laid = true;
    mark_places(lattice);
    for (size_t j = 0; j <= BAND; j++)
        lattice->rows[0][cell_of(0, j)] = (float)j * channel->extra;
    close_front(lattice->rows[0], 0);
    close_back(lattice->rows[0], 0, read->len);
    lattice->least[0] = 0;
}

/* The letters that a row's band takes in, as bits. */
static uint64_t band_bits(size_t row, size_t len)
{
    size_t low = band_low(row), high = band_high(row, len);
    if (low > high || high == 0)
        return 0;
    uint64_t up_to_high = ~(uint64_t)0 >> (64 - high);
    return low ? up_to_high & ~(uint64_t)0 << (low - 1) : up_to_high;
}

/* Takes a step to each of the letters at `places` in the row. `from` is the row where it begins,
 * moved so that a step stays in its cell. */
static void relax_places(float *here, const float *from, uint64_t places, size_t row, float cost)
{
    for (; places; places &= places - 1) {
        size_t cell = cell_of(row, lowest_bit(places) + 1);
        relax(&here[cell], from[cell] + cost);
    }
}

static void apply_rules(cost_lattice *lattice, size_t row, const uint32_t *written, uint64_t band)
{
    const ocr_channel *channel = lattice->channel;
    const confusion *end = channel->rules + channel->count;
    for (const confusion *rule = first_rule(channel, written[row - 1]);
         rule < end && last_written(rule) == written[row - 1]; rule++) {
        uint64_t places = places_of(lattice, rule->read[rule->read_len - 1]) & band;
        if (rule->read_len == 2 && places)
            places &= places_of(lattice, rule->read[0]) << 1;
        if (rule->written_len == 1 || (row > 1 && rule->written[0] == written[row - 2]))
            relax_places(lattice->rows[row],
                         lattice->rows[row - rule->written_len] + rule->written_len -
                             rule->read_len,
                         places, row, rule->cost);
    }
}

/* An ASCII letter read as any ASCII letter. */
static void apply_single(cost_lattice *lattice, size_t row, uint32_t written)
{
    float *restrict here = lattice->rows[row];
    const float *restrict above = lattice->rows[row - 1], *cost = lattice->channel->single[written];
    size_t low = band_low(row), high = band_high(row, lattice->read->len);
    for (size_t j = low ? low : 1; j <= high; j++) {
        size_t cell = cell_of(row, j);
        float path = above[cell] + cost[lattice->ascii[j - 1]];
        here[cell] = path < here[cell] ? path : here[cell];
    }
}

/* A letter that is not ASCII, written or read. */
static void apply_likeness(cost_lattice *lattice, size_t row, uint32_t written, uint64_t band)
{
    float *here = lattice->rows[row];
    const float *above = lattice->rows[row - 1];
    if (written < 128) {
        apply_single(lattice, row, written);
        band &= lattice->foreign;
    }
    for (; band; band &= band - 1) {
        size_t j = lowest_bit(band), cell = cell_of(row, j + 1);
        uint32_t read = lattice->read->at[j];
        relax(&here[cell], above[cell] + (read == written ? 0 : substitution(written, read)));
    }
}

/* Letters read where none was written; the least cost of the row. */
static float take_extra(float *here, float extra)
{
    float least = FAR, before = FAR;
    for (size_t cell = CELLS_BESIDE; cell <= CELLS_BESIDE + 2 * BAND; cell++) {
        float cost = before + extra;
        before = here[cell] = cost < here[cell] ? cost : here[cell];
        least = before < least ? before : least;
    }
    return least;
}

/* A letter that was not read, or read as any other. */
static void take_wrong(float *restrict here, const float *restrict above, float missing)
{
    for (size_t cell = 0; cell + 1 < ROW_CELLS; cell++) {
        float lost = above[cell + 1] + missing, other = above[cell] + 1;
        here[cell] = lost < other ? lost : other;
    }
}

static void fill_row(cost_lattice *lattice, size_t row, const cps *written)
{
    const ocr_channel *channel = lattice->channel;
    size_t len = lattice->read->len;
    uint64_t band = band_bits(row, len);
    bool marked = written->marked >> (row - 1) & 1;
    float *here = lattice->rows[row];
    take_wrong(here, lattice->rows[row - 1], marked ? channel->marked : channel->missing);
    apply_likeness(lattice, row, written->at[row - 1], band);
    apply_rules(lattice, row, written->at, band);
    close_front(here, row);
    lattice->least[row] = take_extra(here, channel->extra);
    close_back(here, row, len);
}

static bool first_letter_fits(const cost_lattice *lattice)
{
    for (size_t j = 1; j <= lattice->read->len && j <= 2; j++)
        if (lattice->rows[1][cell_of(1, j)] <= FIRST_LETTER)
            return true;
    return lattice->read->len == 0;
}

bool lattice_fill(cost_lattice *lattice, const cps *written, size_t shared, float base, float rate)
{
    if (shared > lattice->chain)
        shared = lattice->chain;
    size_t row = shared < lattice->valid ? shared : lattice->valid;
    lattice->chain = CP_MAX;
    lattice->pruned = true;
    if (row == 0 && written->len && lattice->read->len &&
        !may_begin(lattice->channel, written->at[0], lattice->read->at[0])) {
        /* Given up at its first row, as all that begin so. */
        lattice->valid = 1;
        return false;
    }
    if (!lattice->laid)
        lay(lattice);
    while (row < written->len) {
        row++;
        fill_row(lattice, row, written);
        lattice->valid = row;
        if (row == 1 && !first_letter_fits(lattice))
            return false;
        /* A rule may step over one row: only two dear ones prove that the rest is dear. */
        float most = base + rate * (float)row;
        if (lattice->least[row] > most && lattice->least[row - 1] > most)
            return false;
    }
    lattice->valid = row;
    lattice->pruned = false;
    return true;
}

float lattice_cost(const cost_lattice *lattice, size_t written_len, size_t read_len)
{
    bool reached = read_len <= lattice->read->len && read_len >= band_low(written_len) &&
                   read_len <= written_len + BAND;
    return reached ? lattice->rows[written_len][cell_of(written_len, read_len)] : FAR;
}

float channel_distance(const ocr_channel *channel, const cps *written, const cps *read, float limit)
{
    cost_lattice lattice;
    lattice_start(&lattice, channel, read);
    return lattice_fill(&lattice, written, 0, limit, 0)
               ? lattice_cost(&lattice, written->len, read->len)
               : limit + 1;
}
