/*
 * channel_definition.h: what a channel says of a read word, by its definition: the least cost over
 * all ways of having read some letters where others were written. Include after cmocka.h.
 */
#ifndef VANBAN_TESTS_CHANNEL_DEFINITION_H
#define VANBAN_TESTS_CHANNEL_DEFINITION_H

#include "restore/candidates.h"
#include "restore/reading.h"
#include "restore/word.h"

enum { FAR_OFF = 1 << 20, LETTERS = WORD_LETTERS_MAX + 1 };

/* A word that was read through a channel, and what the channel lists of each of its segments. */
typedef struct read_word {
    const vb_model *model;
    const vb_channel *channel;
    uint16_t letters[LETTERS];
    size_t count;
    const vb_channel_unit *units[LETTERS][VB_READ_MAX + 1]; /* by the segment's start and length */
    size_t unit_counts[LETTERS][VB_READ_MAX + 1];
} read_word;

static inline read_word read_through(const vb_model *model, const vb_channel *channel,
                                     vb_slice text)
{
    read_word w = {.model = model, .channel = channel};
    uint32_t c;
    for (size_t at = 0; at < text.len; w.count++) {
        assert_true(w.count < LETTERS);
        at += vb_utf8_decode(text, at, &c);
        w.letters[w.count] = vb_channel_read_letter(channel, c);
    }
    for (size_t i = 0; i < w.count; i++) {
        for (size_t n = 1; n <= VB_READ_MAX && i + n <= w.count; n++)
            w.units[i][n] = vb_channel_units(channel, w.letters + i, n, &w.unit_counts[i][n]);
    }
    return w;
}

/* The letters of a spelling that the model knows, in a shape; returns how many. */
static inline size_t letters_in_shape(const vb_model *model, vb_slice spelling, shape own,
                                      uint16_t letters[LETTERS])
{
    size_t count = 0;
    uint32_t c;
    for (size_t at = 0; at < spelling.len;) {
        at += vb_utf8_decode(spelling, at, &c);
        bool capital = own == SHAPE_UPPER || (own == SHAPE_CAPITAL && count == 0);
        uint16_t plain = vb_model_letter(model, c), upper = vb_model_letter(model, vb_upper(c));
        if (plain)
            letters[count++] = capital && upper ? upper : plain;
    }
    return count;
}

static inline int least_cost(int a, int b)
{
    return a < b ? a : b;
}

/* What the channel asks for a unit (a letter, or VB_UNIT_PAIR | pair) where `count` letters were
 * read from `start` on. */
static inline int unit_cost(const read_word *w, unsigned unit, size_t start, size_t count)
{
    int own = FAR_OFF;
    for (size_t i = 0; i < w->unit_counts[start][count]; i++) {
        if (w->units[start][count][i].written == unit)
            own = least_cost(w->units[start][count][i].cost, COST_MAX);
    }
    if (count == 1 && !(unit & VB_UNIT_PAIR))
        own = least_cost(vb_channel_single(w->channel, w->letters[start])[unit], COST_MAX);
    return own;
}

/*
 * The least cost of having read what was read from `from` on where `letters` were written. Letters
 * may have been put in anywhere; but before what is written only if `before` says so.
 */
static inline int cost_by_definition(const read_word *w, size_t from, const uint16_t *letters,
                                     size_t letter_count, bool before)
{
    int costs[LETTERS][LETTERS];
    const uint16_t *dropped = vb_channel_dropped(w->channel);
    size_t read = w->count - from;
    for (size_t i = 0; i <= letter_count; i++) {
        uint16_t pair = i > 1 ? vb_model_pair(w->model, letters[i - 2], letters[i - 1]) : 0;
        for (size_t j = 0; j <= read; j++) {
            int own = i == 0 && j == 0 ? 0 : FAR_OFF;
            if (j && (i || before)) {
                uint16_t put_in = vb_channel_inserted(w->channel, w->letters[from + j - 1]);
                own = least_cost(own, costs[i][j - 1] + least_cost(put_in, COST_MAX));
            }
            if (i)
                own = least_cost(own,
                                 costs[i - 1][j] + least_cost(dropped[letters[i - 1]], COST_MAX));
            for (size_t n = 1; i && n <= VB_READ_MAX && n <= j; n++)
                own = least_cost(own, costs[i - 1][j - n] +
                                          unit_cost(w, letters[i - 1], from + j - n, n));
            for (size_t n = 1; pair && n <= VB_READ_MAX && n <= j; n++)
                own = least_cost(own, costs[i - 2][j - n] +
                                          unit_cost(w, VB_UNIT_PAIR | pair, from + j - n, n));
            costs[i][j] = own;
        }
    }
    return costs[letter_count][read];
}

#endif
