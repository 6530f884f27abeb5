#include "normalize/decode.h"

/* The encodings of data/encodings.tsv. Bytes are carried over while they may be the start of a
 * longer sequence. */

static size_t take_legacy(vb_normalizer *all, vb_slice bytes, size_t at)
{
    uint32_t code_point;
    size_t len = legacy_read(&all->legacies[all->legacy], bytes, at, &code_point);
    if (code_point == VB_INVALID_BYTE)
        take_invalid(all, vb_slice_cut(bytes, at, at + len));
    else
        take_character(all, code_point, len);
    return len;
}

/* Takes the characters of `bytes` and returns where those begin that may not be whole. */
static size_t take_whole(vb_normalizer *all, vb_slice bytes)
{
    size_t at = 0;
    while (at < bytes.len && all->status == VB_OK &&
           !legacy_is_cut(&all->legacies[all->legacy], bytes, at))
        at += take_legacy(all, bytes, at);
    return at;
}

void feed_legacy(vb_normalizer *all, vb_slice bytes)
{
    size_t at = 0;
    while (all->carried && at < bytes.len && all->status == VB_OK) {
        carry_over(all, vb_slice_cut(bytes, at, at + 1));
        at++;
        uncarry(all, take_whole(all, carried(all)));
    }
    vb_slice rest = vb_slice_cut(bytes, at, bytes.len);
    at = take_whole(all, rest);
    if (all->status == VB_OK && at < rest.len)
        carry_over(all, vb_slice_cut(rest, at, rest.len));
}

void finish_legacy(vb_normalizer *all)
{
    while (all->carried && all->status == VB_OK)
        uncarry(all, take_legacy(all, carried(all), 0));
    end_line(all);
}
