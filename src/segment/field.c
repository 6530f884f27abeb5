/* One field of a header: its text without what is no part of it, kept as long as the outline. */
#include "segment/field.h"
#include "segment/cues.h"
#include "segment/values.h"
#include "vanban/orthography.h"

vb_slice field_keep(vb_outline *outline, vb_slice text)
{
    vb_slice trimmed = vb_slice_trim(text);
    return trimmed.len ? vb_arena_copy(&outline->strings, trimmed) : VB_SLICE("");
}

vb_slice field_keep_buffer(vb_outline *outline, vb_buffer *made)
{
    vb_slice out = made->failed ? VB_SLICE("") : field_keep(outline, vb_buffer_slice(made));
    outline->strings.failed |= made->failed;
    vb_buffer_free(made);
    return out;
}

vb_slice field_keep_clean(vb_outline *outline, vb_slice text)
{
    if (seg_is_clean(text))
        return field_keep(outline, text);
    vb_buffer kept = VB_BUFFER(outline->memory);
    seg_add_clean(&kept, text);
    return field_keep_buffer(outline, &kept);
}

vb_slice field_append(vb_outline *outline, vb_slice had, const char *between, vb_slice value)
{
    enum { LONG_ENOUGH = 16384 }; /* many ends in one text must not make the field grow forever */
    if (had.len == 0)
        return field_keep(outline, value);
    if (had.len > LONG_ENOUGH)
        return had;
    vb_buffer joined = VB_BUFFER(outline->memory);
    vb_buffer_add(&joined, had);
    vb_buffer_add_string(&joined, between);
    vb_buffer_add(&joined, vb_slice_trim(value));
    vb_slice out = joined.failed ? had : vb_arena_copy(&outline->strings, vb_buffer_slice(&joined));
    outline->strings.failed |= joined.failed;
    vb_buffer_free(&joined);
    return out;
}

static bool is_mark(char byte)
{
    return byte == ' ' || byte == ',' || byte == ';' || byte == '.' || byte == ':' || byte == '-' ||
           byte == '*';
}

vb_slice field_strip_first_marks(vb_slice text)
{
    while (text.len && (is_mark(text.data[0]) || text.data[0] == '+'))
        text = vb_slice_cut(text, 1, text.len);
    return text;
}

vb_slice field_strip_marks(vb_slice text)
{
    while (text.len && (is_mark(text.data[text.len - 1]) || text.data[text.len - 1] == '/'))
        text.len--;
    return field_strip_first_marks(text);
}

vb_slice field_strip_first_quote(vb_slice text)
{
    static const char *const quotes[] = {"'", "`", "\"", "‘", "’", "“"};
    for (size_t i = 0; i < sizeof quotes / sizeof quotes[0]; i++) {
        vb_slice quote = vb_slice_of(quotes[i]);
        if (vb_slice_starts(text, quote))
            return vb_slice_trim(vb_slice_cut(text, quote.len, text.len));
    }
    return text;
}

vb_slice field_behind_cue(vb_slice text, size_t letters)
{
    seg_skeleton skeleton;
    seg_skeleton_of(vb_slice_cut(text, 0, 80), SEG_SKELETON_MAX, &skeleton);
    for (size_t i = 0; i < text.len && i < 32; i++) {
        if (text.data[i] == ':')
            return vb_slice_trim(vb_slice_cut(text, i + 1, text.len));
    }
    return skeleton.len > letters ? vb_slice_trim(vb_slice_cut(
                                        text, seg_letter_at(&skeleton, text, letters), text.len))
                                  : VB_SLICE("");
}
