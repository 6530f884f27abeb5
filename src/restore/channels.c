/*
 * Which channel a text came through: the one under which its letters follow one another as they do.
 * Each channel knows how likely one read letter is after another, so a few lines tell a family of
 * scanners from the next.
 */
#include "restore/restore.h"

#include <string.h>

enum { SAMPLE_BYTES = 64 * 1024 };

const vb_channel *channel_by_name(const vb_model *model, const char *name)
{
    for (size_t i = 0; i < vb_model_channel_count(model); i++) {
        const vb_channel *channel = vb_model_channel(model, i);
        if (strcmp(vb_channel_name(channel), name) == 0)
            return channel;
    }
    return NULL;
}

static double cost_of_text(const vb_channel *channel, vb_slice text)
{
    uint32_t c;
    uint16_t last = 0;
    double cost = 0;
    for (size_t at = 0; at < text.len;) {
        at += vb_utf8_decode(text, at, &c);
        uint16_t letter = c <= ' ' ? 0 : vb_channel_read_letter(channel, c);
        if (letter || last)
            cost += vb_channel_follows(channel, last, letter);
        last = letter;
    }
    return cost;
}

const vb_channel *channel_of_text(const vb_model *model, vb_slice text)
{
    const vb_channel *best = vb_model_channel(model, 0);
    double least = 0;
    text = vb_slice_cut(text, 0, SAMPLE_BYTES);
    for (size_t i = 0; i < vb_model_channel_count(model); i++) {
        const vb_channel *channel = vb_model_channel(model, i);
        double cost = cost_of_text(channel, text);
        if (i == 0 || cost < least) {
            best = channel;
            least = cost;
        }
    }
    return best;
}
