/* One family's channel: what may have been written where this was read. */
#include "model/model.h"

#include <string.h>

/* Takes `count` items of `size` bytes off the front of `rest`, padded so that the next part is
 * aligned. */
static const void *take(vb_slice *rest, uint64_t count, size_t size, bool *sound)
{
    uint64_t bytes = (count * size + 7) / 8 * 8;
    if (!*sound || bytes > rest->len) {
        *sound = false;
        return NULL;
    }
    const void *items = rest->data;
    *rest = vb_slice_cut(*rest, (size_t)bytes, rest->len);
    return items;
}

static bool units_are_sound(const struct vb_channel *channel, const vb_lexicon *lexicon)
{
    const vb_channel_header *header = channel->header;
    for (size_t i = 0; i < header->segment_count; i++) {
        if (channel->first[i] > channel->first[i + 1])
            return false;
    }
    for (size_t i = 0; i < header->unit_count; i++) {
        unsigned written = channel->units[i].written;
        size_t limit = written & VB_UNIT_PAIR ? lexicon->pair_count : lexicon->letter_count;
        if ((written & ~(unsigned)VB_UNIT_PAIR) >= limit)
            return false;
    }
    return channel->first[header->segment_count] <= header->unit_count;
}

bool vb_channel_bind(struct vb_channel *channel, vb_slice section, const vb_lexicon *lexicon)
{
    bool sound = true;
    const vb_channel_header *header = take(&section, 1, sizeof *header, &sound);
    if (!sound || header->letters != lexicon->letter_count ||
        !memchr(header->name, '\0', sizeof header->name) || header->read_count == 0 ||
        header->read_count > UINT16_MAX)
        return false;
    channel->header = header;
    const uint32_t *read_letters = take(&section, header->read_count, sizeof(uint32_t), &sound);
    channel->dropped = take(&section, header->letters, sizeof(uint16_t), &sound);
    channel->inserted = take(&section, header->read_count, sizeof(uint16_t), &sound);
    channel->follows =
        take(&section, (uint64_t)header->read_count * header->read_count, sizeof(uint16_t), &sound);
    channel->single =
        take(&section, (uint64_t)header->read_count * header->letters, sizeof(uint16_t), &sound);
    channel->keys = take(&section, header->segment_count, sizeof(uint64_t), &sound);
    channel->first = take(&section, (uint64_t)header->segment_count + 1, sizeof(uint32_t), &sound);
    channel->units = take(&section, header->unit_count, sizeof(vb_channel_unit), &sound);
    if (!sound || !units_are_sound(channel, lexicon))
        return false;
    letters_bind(&channel->read_letters, read_letters, header->read_count);
    return true;
}

size_t vb_model_channel_count(const vb_model *model)
{
    return model->channel_count;
}

const vb_channel *vb_model_channel(const vb_model *model, size_t index)
{
    return index < model->channel_count ? &model->channels[index] : NULL;
}

const char *vb_channel_name(const vb_channel *channel)
{
    return channel->header->name;
}

size_t vb_channel_read_count(const vb_channel *channel)
{
    return channel->header->read_count;
}

const uint16_t *vb_channel_dropped(const vb_channel *channel)
{
    return channel->dropped;
}

uint16_t vb_channel_inserted(const vb_channel *channel, uint16_t read)
{
    return channel->inserted[read];
}

uint16_t vb_channel_follows(const vb_channel *channel, uint16_t last, uint16_t read)
{
    return channel->follows[(size_t)last * channel->header->read_count + read];
}

const uint16_t *vb_channel_single(const vb_channel *channel, uint16_t read)
{
    return channel->single + (size_t)read * channel->header->letters;
}

const vb_channel_unit *vb_channel_units(const vb_channel *channel, const uint16_t *read,
                                        size_t count, size_t *unit_count)
{
    uint64_t key = vb_segment_key(read, count);
    const uint64_t *low = channel->keys;
    *unit_count = 0;
    for (size_t left = channel->header->segment_count; left > 1;) {
        size_t half = left / 2;
        low += low[half] <= key ? half : 0; /* a conditional move: no branch foresees this */
        left -= half;
    }
    if (channel->header->segment_count == 0 || *low != key)
        return NULL;
    const uint32_t *first = channel->first + (low - channel->keys);
    *unit_count = first[1] - first[0];
    return channel->units + first[0];
}
