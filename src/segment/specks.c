/* Specks among the words of a header's fields. */
#include "segment/private.h"

#include <string.h>

static bool has_letter_or_digit(vb_slice word)
{
    for (size_t at = 0; at < word.len;) {
        uint32_t sign;
        at += vb_utf8_decode(word, at, &sign);
        if (vb_is_letter(sign) || vb_is_digit(sign))
            return true;
    }
    return false;
}

/* Rules, stars and dirt that an OCR reads as signs: at the ends of a value whatever has no letter
 * and no figure, inside what nobody sets alone. A blank to fill in is none. */
static bool is_speck(vb_slice word, bool at_end)
{
    static const char alone[] = ".*|_~`'^=\\";
    if (!at_end)
        return word.len == 1 && memchr(alone, word.data[0], sizeof alone - 1);
    return !has_letter_or_digit(word) && vb_slice_find(word, VB_SLICE(".."), 0) == SIZE_MAX &&
           vb_slice_find(word, VB_SLICE("…"), 0) == SIZE_MAX;
}

/* The signs that stick to a word and are never its own. */
static vb_slice strip_word(vb_slice word)
{
    while (word.len && memchr("_|~", word.data[0], 3))
        word = vb_slice_cut(word, 1, word.len);
    while (word.len && memchr("_|~", word.data[word.len - 1], 3))
        word.len--;
    return word;
}

/* Whether a value has no sign that may be a speck, as most have none: its first and its last word
 * have letters or figures, and none of those signs stands inside. */
bool seg_is_clean(vb_slice text)
{
    static const bool odd[128] = {
        ['*'] = true, ['|'] = true, ['_'] = true,  ['~'] = true, ['`'] = true,
        ['^'] = true, ['='] = true, ['\''] = true, ['.'] = true, ['\\'] = true};
    for (size_t i = 0; i < text.len; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        if (byte < sizeof odd && odd[byte])
            return false;
    }
    return has_letter_or_digit(seg_first_word(text)) && has_letter_or_digit(seg_last_word(text));
}

vb_slice seg_strip_specks(vb_slice text)
{
    vb_slice word;
    text = vb_slice_trim(text);
    while (text.len && is_speck(word = seg_last_word(text), true))
        text = vb_slice_trim(vb_slice_cut(text, 0, text.len - word.len));
    while (text.len && is_speck(word = seg_first_word(text), true))
        text = vb_slice_trim(vb_slice_cut(text, word.len, text.len));
    return text;
}

void seg_add_clean(vb_buffer *out, vb_slice text)
{
    vb_slice word;
    size_t start = out->len;
    for (text = seg_strip_specks(text); text.len;
         text = vb_slice_trim(vb_slice_cut(text, word.len, text.len))) {
        word = seg_first_word(text);
        if (is_speck(word, false))
            continue;
        if (out->len > start)
            vb_buffer_add_byte(out, ' ');
        vb_buffer_add(out, strip_word(word));
    }
}
