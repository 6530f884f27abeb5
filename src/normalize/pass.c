#include "normalize/normalizer.h"

#include <string.h>

/* What can be done to UTF-8 without taking it apart into cells: most of it. */

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\f';
}

/* Whether the line, of which all is clean, ends at `end` in a CR. */
static bool is_before_return(vb_slice text, size_t end)
{
    uint32_t last = 0;
    if (end == text.len || text.data[end] != '\r')
        return false;
    if (end > 0)
        vb_utf8_decode_back(text, end, &last);
    return last != VB_INVALID_BYTE;
}

static bool is_one_of(char byte, const char *bytes)
{
    return byte && strchr(bytes, byte);
}

/*
 * The first place up to `end` where a tone may have to move, by what every such place looks like: a
 * marked letter behind a plain o or u (hoà, to become hòa), or one before a plain a, e or y (hòa,
 * to become hoà).
 */
static size_t find_movable_tone(vb_slice text, size_t at, size_t end, vb_tone_style style)
{
    for (; at + 1 < end; at++) {
        bool marked = text.data[at] & 0x80, next_marked = text.data[at + 1] & 0x80;
        if (marked == next_marked)
            continue;
        if (style == VB_TONES_OLD ? next_marked && is_one_of(text.data[at], "ouOU")
                                  : marked && is_one_of(text.data[at + 1], "aeyAEY"))
            return at;
    }
    return end;
}

size_t pass_clean(vb_normalizer *all, vb_slice text, size_t at, size_t *clean)
{
    if (at >= *clean)
        *clean = at + scan_clean(&all->scan, vb_slice_cut(text, at, text.len));
    size_t end = *clean;
    if (all->options.tones != VB_TONES_KEEP)
        end = find_movable_tone(text, at, end, all->options.tones);
    if (!is_before_return(text, end)) {
        while (end > at && !is_blank(text.data[end - 1]))
            end--;
    }
    if (end > at)
        push_clean(all, vb_slice_cut(text, at, end));
    return end;
}

/* ------------------------------------------------------------------------------ composing NFD --
 */

/* The mark U+0300–033F at `at`, 0 when none stands there. */
static uint32_t mark_at(vb_slice text, size_t at)
{
    if (at + 1 >= text.len || (unsigned char)text.data[at] != 0xCC)
        return 0;
    unsigned last = (unsigned char)text.data[at + 1];
    return last >= 0x80 && last < 0xC0 ? 0x0300 + (last & 0x3F) : 0;
}

/*
 * Adds the clean character at `at`, with the marks behind it when it is a Vietnamese vowel that
 * takes them. Returns the bytes that were read, 0 for anything else.
 */
static size_t add_composed(vb_normalizer *all, vb_slice text, size_t at)
{
    cell base = {.code_point = (unsigned char)text.data[at]};
    const rule *why;
    size_t len = base.code_point < 0x80 ? 1 : vb_utf8_decode(text, at, &base.code_point);
    if (base.code_point == VB_INVALID_BYTE ||
        scan_clean(&all->scan, vb_slice_cut(text, at, at + len)) < len)
        return 0;
    for (uint32_t mark; (mark = mark_at(text, at + len)) != 0; len += 2) {
        if (!attach_mark(&base, mark, &why))
            return 0;
    }
    add_cells(&all->out, &base, 1);
    return len;
}

static bool ends_token(char byte)
{
    return is_blank(byte) || byte == '\r';
}

size_t pass_composed(vb_normalizer *all, vb_slice text, size_t at)
{
    enum { LONGEST = 256 };
    size_t before = all->out.len, end = at, len = 1;
    if (wants_edits(all) || all->options.tones != VB_TONES_KEEP)
        return at;
    for (; len > 0 && end < text.len && end - at < LONGEST && !ends_token(text.data[end]);
         end += len)
        len = add_composed(all, text, end);
    if (len > 0 && end > at && end < text.len && ends_token(text.data[end])) {
        all->read += end - at;
        return end;
    }
    all->out.len = before;
    return at;
}
