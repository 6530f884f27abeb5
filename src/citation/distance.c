#include "citation/citation_internal.h"

#include "vanban/orthography.h"

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

/* One letter read for another, by the letters alone. */
static float substitution(uint32_t written, uint32_t read)
{
    if (written == read)
        return 0;
    if (written < 0x80 && read < 0x80)
        return (written ^ read) == 0x20 && is_word_letter(written) && is_word_letter(read) ? 0.1f
                                                                                           : 1;
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
    size_t low = 0, high = channel->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (last_written(&channel->rules[middle]) < written)
            low = middle + 1;
        else
            high = middle;
    }
    return channel->rules + low;
}

/* How far the letters read may run ahead of or behind the letters written. */
enum { BAND = 5 };
#define FAR 1000.0f

static size_t band_low(size_t row)
{
    return row > BAND ? row - BAND : 0;
}

static size_t band_high(size_t row, size_t len)
{
    return row + BAND < len ? row + BAND : len;
}

/* The cells beside the band are looked at, but never on a path. */
static void clear_row(cost_lattice *lattice, size_t row)
{
    size_t low = band_low(row), high = band_high(row, lattice->read->len) + 3;
    low = low > 3 ? low - 3 : 0;
    for (size_t j = low; j <= high && j <= lattice->read->len; j++)
        lattice->rows[row][j] = FAR;
}

static void relax(float *cell, float cost)
{
    if (cost < *cell)
        *cell = cost;
}

void lattice_start(cost_lattice *lattice, const ocr_channel *channel, const cps *read)
{
    lattice->channel = channel;
    lattice->read = read;
    lattice->valid = 0;
    lattice->chain = 0;
    lattice->present[0] = lattice->present[1] = 0;
    for (size_t j = 0; j < read->len; j++)
        if (read->at[j] < 128)
            lattice->present[read->at[j] >> 6] |= (uint64_t)1 << (read->at[j] & 63);
    lattice->pruned = false;
    clear_row(lattice, 0);
    for (size_t j = 0; j <= band_high(0, read->len); j++)
        lattice->rows[0][j] = (float)j * channel->extra;
    lattice->least[0] = 0;
}

static bool is_present(const cost_lattice *lattice, uint32_t letter)
{
    return letter >= 128 || (lattice->present[letter >> 6] >> (letter & 63) & 1);
}

static void apply_rule(cost_lattice *lattice, size_t row, const confusion *rule)
{
    const cps *read = lattice->read;
    size_t from = row - rule->written_len, low = band_low(row), high = band_high(row, read->len);
    if (low < rule->read_len)
        low = rule->read_len;
    for (size_t j = low; j <= high; j++) {
        const uint32_t *end = &read->at[j];
        if (end[-1] != rule->read[rule->read_len - 1] ||
            (rule->read_len == 2 && end[-2] != rule->read[0]))
            continue;
        relax(&lattice->rows[row][j], lattice->rows[from][j - rule->read_len] + rule->cost);
    }
}

static void apply_rules(cost_lattice *lattice, size_t row, const uint32_t *written)
{
    const ocr_channel *channel = lattice->channel;
    const confusion *end = channel->rules + channel->count;
    for (const confusion *rule = first_rule(channel, written[row - 1]);
         rule < end && last_written(rule) == written[row - 1]; rule++)
        if (is_present(lattice, rule->read[0]) &&
            (rule->written_len == 1 || (row > 1 && rule->written[0] == written[row - 2])))
            apply_rule(lattice, row, rule);
}

static void fill_row(cost_lattice *lattice, size_t row, const cps *written)
{
    const cps *read = lattice->read;
    const ocr_channel *channel = lattice->channel;
    uint32_t letter = written->at[row - 1];
    bool marked = written->marked >> (row - 1) & 1;
    float missing = marked ? channel->marked : channel->missing, *here = lattice->rows[row];
    const float *above = lattice->rows[row - 1];
    size_t low = band_low(row), high = band_high(row, read->len);
    clear_row(lattice, row);
    for (size_t j = low; j <= high; j++)
        here[j] = above[j] + missing;
    for (size_t j = low ? low : 1; j <= high; j++) {
        uint32_t other = read->at[j - 1];
        float cost = above[j - 1] + (letter == other ? 0 : substitution(letter, other));
        here[j] = cost < here[j] ? cost : here[j];
    }
    apply_rules(lattice, row, written->at);
    float least = here[low];
    for (size_t j = low + 1; j <= high; j++) {
        float cost = here[j - 1] + channel->extra;
        here[j] = cost < here[j] ? cost : here[j];
        least = here[j] < least ? here[j] : least;
    }
    lattice->least[row] = least;
}

/* A name whose first letter was not read, or read as a very different one, is not looked at. */
#define FIRST_LETTER 0.6f

static bool first_letter_fits(const cost_lattice *lattice)
{
    for (size_t j = 1; j <= lattice->read->len && j <= 2; j++)
        if (lattice->rows[1][j] <= FIRST_LETTER)
            return true;
    return lattice->read->len == 0;
}

const float *lattice_fill(cost_lattice *lattice, const cps *written, size_t shared, float base,
                          float rate)
{
    if (shared > lattice->chain)
        shared = lattice->chain;
    size_t row = shared < lattice->valid ? shared : lattice->valid;
    lattice->chain = CP_MAX;
    lattice->pruned = true;
    while (row < written->len) {
        row++;
        fill_row(lattice, row, written);
        lattice->valid = row;
        if (row == 1 && !first_letter_fits(lattice))
            return NULL;
        /* A rule may step over one row: only two dear ones prove that the rest is dear. */
        float most = base + rate * (float)row;
        if (lattice->least[row] > most && lattice->least[row - 1] > most)
            return NULL;
    }
    lattice->valid = row;
    lattice->pruned = false;
    return lattice->rows[row];
}

bool lattice_skips(cost_lattice *lattice, size_t shared, bool unwanted)
{
    if (shared < lattice->chain)
        lattice->chain = shared;
    return unwanted || (lattice->pruned && lattice->chain >= lattice->valid);
}

bool lattice_reaches(const cost_lattice *lattice, size_t written_len, size_t read_len)
{
    return read_len <= lattice->read->len && read_len >= band_low(written_len) &&
           read_len <= written_len + BAND;
}

float channel_distance(const ocr_channel *channel, const cps *written, const cps *read, float limit)
{
    cost_lattice lattice;
    lattice_start(&lattice, channel, read);
    const float *costs = lattice_fill(&lattice, written, 0, limit, 0);
    return costs && lattice_reaches(&lattice, written->len, read->len) ? costs[read->len]
                                                                       : limit + 1;
}
