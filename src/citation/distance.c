#include "citation/citation_internal.h"

#include "vanban/orthography.h"

#include <string.h>

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

static const confusion *first_rule(const ocr_channel *channel, uint32_t written)
{
    size_t low = 0, high = channel->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (channel->rules[middle].written[0] < written)
            low = middle + 1;
        else
            high = middle;
    }
    return channel->rules + low;
}

static bool rule_fits(const confusion *rule, const cps *written, size_t i, const cps *read,
                      size_t j)
{
    if (i + rule->written_len > written->len || j + rule->read_len > read->len)
        return false;
    if (rule->written_len == 2 && rule->written[1] != written->at[i + 1])
        return false;
    return rule->read[0] == read->at[j] &&
           (rule->read_len == 1 || rule->read[1] == read->at[j + 1]);
}

typedef float cost_row[CP_MAX + 1];

static void relax(float *cell, float cost)
{
    if (cost < *cell)
        *cell = cost;
}

/* Pushes the best cost of cell (i, j) on to the cells it leads to; `rule` is the first of letter i.
 * A rule reaches two rows on, hence three rows. */
static void push_cell(const ocr_channel *channel, const confusion *rule, const cps *written,
                      size_t i, const cps *read, size_t j, cost_row *rows)
{
    float here = rows[i % 3][j];
    if (j < read->len)
        relax(&rows[i % 3][j + 1], here + channel->extra);
    if (i == written->len)
        return;
    bool marked = written->marked >> i & 1;
    relax(&rows[(i + 1) % 3][j], here + (marked ? channel->marked : channel->missing));
    if (j == read->len)
        return;
    relax(&rows[(i + 1) % 3][j + 1], here + substitution(written->at[i], read->at[j]));
    const confusion *end = channel->rules + channel->count;
    for (; rule < end && rule->written[0] == written->at[i]; rule++)
        if (rule_fits(rule, written, i, read, j))
            relax(&rows[(i + rule->written_len) % 3][j + rule->read_len], here + rule->cost);
}

static void clear_row(float *row, size_t len)
{
    for (size_t j = 0; j <= len; j++)
        row[j] = 1000;
}

bool channel_prefixes(const ocr_channel *channel, const cps *written, const cps *read, float limit,
                      float *costs)
{
    cost_row rows[3];
    for (size_t i = 0; i < 3; i++)
        clear_row(rows[i], read->len);
    rows[0][0] = 0;
    float last_best = 0;
    for (size_t i = 0; i <= written->len; i++) {
        float best = 1000;
        const confusion *rule = i < written->len ? first_rule(channel, written->at[i]) : NULL;
        for (size_t j = 0; j <= read->len; j++) {
            /* Costs only grow on the way, so a cell past the limit leads to no cell within it. */
            if (rows[i % 3][j] <= limit)
                push_cell(channel, rule, written, i, read, j, rows);
            relax(&best, rows[i % 3][j]);
        }
        if (i == written->len)
            break;
        /* A rule may step over a row: only two dear rows in a run prove that the end is dear too.
         */
        if (best > limit && last_best > limit)
            return false;
        last_best = best;
        clear_row(rows[i % 3], read->len);
    }
    memcpy(costs, rows[written->len % 3], (read->len + 1) * sizeof *costs);
    return true;
}

float channel_distance(const ocr_channel *channel, const cps *written, const cps *read, float limit)
{
    cost_row costs;
    return channel_prefixes(channel, written, read, limit, costs) ? costs[read->len] : limit + 1;
}
