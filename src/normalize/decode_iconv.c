#include "normalize/decode.h"

#include <errno.h>
#include <string.h>

/*
 * A converter may take a vowel and give nothing until it has seen whether a tone follows
 * (Windows-1258). The character it then gives first is taken to come from what it held.
 */
static void take_converted(vb_normalizer *all, vb_slice text, size_t taken)
{
    uint32_t code_point;
    for (size_t at = 0, len; at < text.len; at += len) {
        len = vb_utf8_decode(text, at, &code_point);
        size_t from = all->held ? all->held : taken;
        if (all->held)
            all->held = 0;
        else
            taken = 0;
        take_character(all, code_point, from);
    }
    all->held += taken;
}

/* Converts what is carried over; false when it is the start of a character or of none. */
static bool convert(vb_normalizer *all)
{
    char converted[32], *in = (char *)all->carry, *out = converted;
    size_t left = all->carried, room = sizeof converted;
    size_t result = iconv(all->converter, &in, &left, &out, &room);
    int why = errno;
    size_t taken = all->carried - left;
    take_converted(all, (vb_slice){converted, (size_t)(out - converted)}, taken);
    uncarry(all, taken);
    if (result == (size_t)-1 && (why != EINVAL || all->carried == LONGEST_CHARACTER)) {
        take_invalid(all, vb_slice_cut(carried(all), 0, 1));
        uncarry(all, 1);
        return all->carried > 0;
    }
    return false;
}

void feed_iconv(vb_normalizer *all, vb_slice bytes)
{
    for (size_t i = 0; i < bytes.len && all->status == VB_OK; i++) {
        all->carry[all->carried++] = (unsigned char)bytes.data[i];
        while (convert(all))
            ;
    }
}

void finish_iconv(vb_normalizer *all)
{
    char converted[32], *out = converted;
    size_t room = sizeof converted;
    iconv(all->converter, NULL, NULL, &out, &room);
    take_converted(all, (vb_slice){converted, (size_t)(out - converted)}, 0);
    finish_with_carry(all);
}

vb_status open_converter(vb_normalizer *all)
{
    if (all->converts) {
        iconv(all->converter, NULL, NULL, NULL, NULL); /* back to its initial state */
        return VB_OK;
    }
    all->converter = iconv_open("UTF-8", all->name);
    all->converts = (intptr_t)all->converter != -1;
    if (all->converts)
        return VB_OK;
    return errno == ENOMEM ? VB_ERR_MEMORY : VB_ERR_ARGUMENT;
}

void close_converter(vb_normalizer *all)
{
    if (all->converts)
        iconv_close(all->converter);
}
