#include "normalize/normalizer.h"
#include "vanban/orthography.h"

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
        if (style == VB_TONES_OLD ? next_marked && vb_is_among(text.data[at], "ouOU")
                                  : marked && vb_is_among(text.data[at + 1], "aeyAEY"))
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

/* ----------------------------------------------------------------------------- composing NFD -- */

/* The mark U+0300–033F at `at`, 0 when none stands there. */
static uint32_t mark_at(vb_slice text, size_t at)
{
    if (at + 1 >= text.len || (unsigned char)text.data[at] != 0xCC)
        return 0;
    unsigned last = (unsigned char)text.data[at + 1];
    return last >= 0x80 && last < 0xC0 ? 0x0300 + (last & 0x3F) : 0;
}

/*
 * Adds the character that ends at `stop`, which is `*len` bytes long, with the marks behind it when
 * it is a Vietnamese vowel that takes all of them. Returns the bytes of the marks, 0 when it is
 * not.
 */
static size_t add_composed(vb_normalizer *all, vb_slice text, size_t stop)
{
    cell base = {0};
    const rule *why;
    unsigned char last = (unsigned char)text.data[stop - 1];
    size_t marks = 0, len = 1;
    if (last < 0x80)
        base.code_point = last;
    else
        len = vb_utf8_decode_back(text, stop, &base.code_point);
    for (uint32_t mark; (mark = mark_at(text, stop + marks)) != 0; marks += 2) {
        if (!attach_mark(&base, mark, &why))
            return 0;
    }
    if (marks) {
        all->out.len -= len;
        all->out.len += vb_utf8_encode(base.code_point, all->out.data + all->out.len);
    }
    return marks;
}

/* Takes what was written of a token back, and returns where the token starts. `at` is where what
 * was written ends in the text, and nothing before `start` was written now. */
static size_t take_token_back(vb_normalizer *all, vb_slice text, size_t start, size_t at,
                              size_t written_from)
{
    while (at > start && !is_blank(text.data[at - 1]))
        at--;
    size_t len = all->out.len;
    while (len > written_from && !is_blank(all->out.data[len - 1]))
        len--;
    all->out.len = len;
    return at;
}

size_t pass_composed(vb_normalizer *all, vb_slice text, size_t start)
{
    size_t at = start, written_from = all->out.len, stop, marks = 1;
    bool plain =
        !wants_edits(all) && all->options.tones == VB_TONES_KEEP && all->options.form == VB_NFC;
    if (!plain || !vb_buffer_reserve(&all->out, text.len - start))
        return start;
    while (marks && at < text.len) {
        vb_slice rest = {text.data + at, text.len - at};
        stop = at + copy_clean(&all->scan, rest, all->out.data + all->out.len);
        all->out.len += stop - at;
        marks = stop > at && stop < text.len ? add_composed(all, text, stop) : 0;
        at = stop + marks;
    }
    if (at < text.len ? !is_before_return(text, at) : !is_blank(text.data[at - 1]))
        at = take_token_back(all, text, start, at, written_from);
    count_read(all, vb_slice_cut(text, start, at));
    add_out(all, VB_SLICE(""));
    return at;
}
