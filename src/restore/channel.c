/*
 * Which channel a text came through. How its letters follow one another leaves a few families of
 * scanners; of these that one is taken under which a sample of the text can be read at the least
 * cost, channel and language together. A scanner that none of them knows writes letters like one of
 * them, but makes words of it only under the broad channel.
 */
#include "restore/channel.h"

#include "vanban/model.h"
#include "vanban/model_search.h"

#include <math.h>
#include <string.h>

enum {
    LETTER_SAMPLE = 16 * 1024, /* bytes */
    TRIED = 4,                 /* channels that are read with */
    FIRST_TRIAL = 24,          /* tokens; twice as many while it is not plain */
    LAST_TRIAL = 1536
};

/* Costs that are further apart, in nats, speak a plain language; and so do these at the text's end,
 * where there is no more to read. */
static const float plain = 12, plain_at_end = 9;

/* A channel whose letters cost more than this much of the best one's, and this in a short text,
 * reads nothing like it. */
static const float unlike_ratio = 1.3F, unlike_cost = 200;

typedef struct trial {
    const vb_channel *channel;
    float cost;
} trial;

const vb_channel *channel_by_name(const vb_model *model, const char *name)
{
    for (size_t i = 0; i < vb_model_channel_count(model); i++) {
        const vb_channel *channel = vb_model_channel(model, i);
        if (strcmp(vb_channel_name(channel), name) == 0)
            return channel;
    }
    return NULL;
}

/* What it costs in a channel how the letters of a text follow one another. */
static float cost_of_letters(const vb_channel *channel, vb_slice text)
{
    uint64_t units = 0;
    uint16_t last = 0;
    uint32_t c;
    for (size_t at = 0; at < text.len;) {
        at += vb_utf8_decode(text, at, &c);
        uint16_t letter = c <= ' ' ? 0 : vb_channel_read_letter(channel, c);
        units += letter || last ? vb_channel_follows(channel, last, letter) : 0;
        last = letter;
    }
    return (float)((double)units / VB_COST_UNIT);
}

/* Gives a channel its place among the few best. */
static size_t rank(trial *tried, size_t kept, trial own)
{
    size_t place = kept < TRIED ? kept++ : TRIED;
    for (; place > 0 && own.cost < tried[place - 1].cost; place--) {
        if (place < TRIED)
            tried[place] = tried[place - 1];
    }
    if (place < TRIED)
        tried[place] = own;
    return kept;
}

/* The channels in the order of what the letters say; returns how many are to be tried. */
static size_t rank_by_letters(const vb_model *model, vb_slice text, trial *tried)
{
    size_t count = vb_model_channel_count(model), kept = 0;
    text = vb_slice_cut(text, 0, LETTER_SAMPLE);
    for (size_t i = 0; i < count; i++) {
        const vb_channel *channel = vb_model_channel(model, i);
        kept = rank(tried, kept, (trial){channel, cost_of_letters(channel, text)});
    }
    while (kept > 1 && tried[kept - 1].cost > unlike_ratio * tried[0].cost + unlike_cost)
        kept--;
    return kept;
}

/* The first, unless another is plainly better. */
static size_t best_of(const trial *tried, size_t count)
{
    size_t best = 0;
    for (size_t i = 1; i < count; i++)
        best = tried[i].cost < tried[best].cost ? i : best;
    return tried[best].cost + plain_at_end < tried[0].cost ? best : 0;
}

/* Keeps those that may still win, in their order; returns how many they are. */
static size_t drop_losers(trial *tried, size_t count)
{
    float least = INFINITY;
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        least = fminf(least, tried[i].cost);
    for (size_t i = 0; i < count; i++) {
        if (tried[i].cost <= least + plain)
            tried[kept++] = tried[i];
    }
    return kept;
}

const vb_channel *channel_of_text(const vb_model *model, vb_slice text, channel_reader *read,
                                  void *context)
{
    trial tried[TRIED];
    size_t count = rank_by_letters(model, text, tried), last = 0;
    for (size_t tokens = FIRST_TRIAL; count > 1 && tokens <= LAST_TRIAL; tokens *= 2) {
        size_t read_tokens = 0;
        for (size_t i = 0; i < count; i++)
            tried[i].cost = read(context, tried[i].channel, tokens, &read_tokens);
        count = drop_losers(tried, count);
        if (read_tokens < tokens && read_tokens <= last) /* that was all, not one long line */
            break;
        last = read_tokens;
    }
    return tried[best_of(tried, count)].channel; /* where words do not decide, letters do */
}
