#include "normalize/decode.h"

#include <string.h>

static bool is_high_surrogate(uint32_t unit)
{
    return unit >= 0xD800 && unit < 0xDC00;
}

static bool is_low_surrogate(uint32_t unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}

static uint32_t unit_at(const vb_normalizer *all, size_t at, bool big_endian)
{
    unsigned first = all->carry[at], second = all->carry[at + 1];
    return big_endian ? first << 8 | second : second << 8 | first;
}

/* Takes what is carried as soon as it is a character. A lone surrogate is invalid. */
static void take_utf16(vb_normalizer *all, bool big_endian)
{
    while (all->carried >= 2 && all->carried % 2 == 0) {
        uint32_t unit = unit_at(all, 0, big_endian);
        bool high = is_high_surrogate(unit);
        if (high && all->carried < 4)
            return;
        uint32_t low = high ? unit_at(all, 2, big_endian) : 0;
        size_t len = high && is_low_surrogate(low) ? 4 : 2;
        if (len == 4)
            take_character(all, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00), 4);
        else if (high || is_low_surrogate(unit))
            take_invalid(all, vb_slice_cut(carried(all), 0, 2));
        else
            take_character(all, unit, 2);
        uncarry(all, len);
    }
}

static void feed_utf16(vb_normalizer *all, vb_slice bytes, bool big_endian)
{
    for (size_t i = 0; i < bytes.len && all->status == VB_OK; i++) {
        all->carry[all->carried++] = (unsigned char)bytes.data[i];
        take_utf16(all, big_endian);
    }
}

void feed_utf16le(vb_normalizer *all, vb_slice bytes)
{
    feed_utf16(all, bytes, false);
}

void feed_utf16be(vb_normalizer *all, vb_slice bytes)
{
    feed_utf16(all, bytes, true);
}

/* Reads two bytes and decides by the mark; only FE and FF can begin one. */
void feed_utf16_by_mark(vb_normalizer *all, vb_slice bytes)
{
    size_t taken = vb_slice_cut(bytes, 0, 2 - all->carried).len;
    carry_over(all, vb_slice_cut(bytes, 0, taken));
    if (all->carried < 2 && all->carry[0] >= 0xFE)
        return;
    unsigned char head[2];
    size_t len = all->carried;
    memcpy(head, all->carry, len);
    all->carried = 0;
    go_on_in(all, vb_slice_starts((vb_slice){(const char *)head, len}, VB_SLICE("\xFE\xFF"))
                      ? "utf-16be"
                      : "utf-16le");
    all->decoder->feed(all, (vb_slice){(const char *)head, len});
    if (all->status == VB_OK)
        all->decoder->feed(all, vb_slice_cut(bytes, taken, bytes.len));
}
