#include "vanban/orthography.h"

enum { ASCII = 0x80, LETTERS = 26 };

vb_case vb_case_of(vb_slice word)
{
    size_t upper = 0, lower = 0, before = 0; /* so many small ones stand before the last capital */
    uint32_t code_point;
    for (size_t at = 0; at < word.len;) {
        uint32_t byte = (unsigned char)word.data[at];
        bool is_upper, is_lower;
        if (byte < ASCII) { /* half of the letters */
            is_upper = byte - 'A' < LETTERS;
            is_lower = byte - 'a' < LETTERS;
            at++;
        } else {
            size_t len = vb_decode_marked(word, at, &code_point);
            at += len ? len : vb_utf8_decode(word, at, &code_point);
            vb_letter letter = vb_letter_of(code_point); /* as most are */
            is_upper = letter.base ? letter.upper : vb_lower(code_point) != code_point;
            is_lower = !is_upper && (letter.base || vb_is_letter(code_point));
        }
        before = is_upper ? lower : before;
        upper += is_upper;
        lower += is_lower;
    }
    if (upper == 0)
        return lower ? VB_CASE_LOWER : VB_CASE_NONE;
    if (upper == 1 && before == 0)
        return VB_CASE_CAPITALISED;
    return lower ? VB_CASE_MIXED : VB_CASE_UPPER;
}

bool vb_is_in_capitals(vb_slice words)
{
    size_t small = 0, capitals = 0;
    uint32_t letter;
    vb_case shape = vb_case_of(words);
    if (shape != VB_CASE_MIXED)
        return shape == VB_CASE_UPPER;
    for (size_t at = 0; at < words.len;) {
        at += vb_utf8_decode(words, at, &letter);
        small += letter == 'i';
        if (letter != 'i' && vb_upper(letter) != letter)
            return false;
        capitals += vb_lower(letter) != letter;
    }
    return 2 * small <= capitals;
}

bool vb_is_bare_capitals(vb_slice word)
{
    enum { FEWEST = 2, MOST = 6 };
    size_t count = 0;
    for (size_t at = 0; at < word.len && count <= MOST; count++) {
        uint32_t letter;
        at += vb_utf8_decode(word, at, &letter);
        if (!(letter >= 'A' && letter <= 'Z') && letter != VB_D_STROKE)
            return false;
    }
    return count >= FEWEST && count <= MOST;
}

static void add_mapped(vb_buffer *out, vb_slice text, uint32_t (*map)(uint32_t))
{
    uint32_t code_point;
    for (size_t at = 0, len; at < text.len; at += len) {
        len = vb_utf8_decode(text, at, &code_point);
        if (code_point == VB_INVALID_BYTE)
            vb_buffer_add_byte(out, text.data[at]);
        else
            vb_buffer_add_code_point(out, map(code_point));
    }
}

void vb_add_lower(vb_buffer *out, vb_slice text)
{
    add_mapped(out, text, vb_lower);
}

void vb_add_upper(vb_buffer *out, vb_slice text)
{
    add_mapped(out, text, vb_upper);
}

void vb_add_capitalised(vb_buffer *out, vb_slice word)
{
    uint32_t first;
    size_t len = word.len ? vb_utf8_decode(word, 0, &first) : 0;
    vb_buffer_add(out, vb_slice_cut(word, 0, len));
    vb_add_lower(out, vb_slice_cut(word, len, word.len));
}

void vb_add_cased(vb_buffer *out, vb_slice lower, vb_case shape)
{
    uint32_t first;
    if (shape == VB_CASE_UPPER) {
        vb_add_upper(out, lower);
    } else if (shape == VB_CASE_CAPITALISED && lower.len) {
        size_t len = vb_utf8_decode(lower, 0, &first);
        vb_add_upper(out, vb_slice_cut(lower, 0, len));
        vb_buffer_add(out, vb_slice_cut(lower, len, lower.len));
    } else {
        vb_buffer_add(out, lower);
    }
}

void vb_add_folded(vb_buffer *out, vb_slice text)
{
    uint32_t code_point;
    for (size_t at = 0, next; at < text.len; at = next) {
        char base = vb_base_at(text, at, &code_point, &next);
        if (base)
            vb_buffer_add_byte(out, base);
        else
            add_mapped(out, vb_slice_cut(text, at, next), vb_lower);
    }
}

bool vb_add_slug(vb_buffer *out, vb_slice text)
{
    uint32_t code_point;
    bool gap = false;
    if (!text.len || !vb_buffer_reserve(out, 2 * text.len))
        return false;
    char *begin = out->data + out->len, *end = begin;
    for (size_t at = 0; at < text.len;) {
        char base = vb_base_at(text, at, &code_point, &at);
        char byte = base ? base : vb_is_digit(code_point) ? (char)code_point : '\0';
        if (byte && gap && end > begin)
            *end++ = '-';
        if (byte)
            *end++ = byte;
        gap = !byte;
    }
    out->len += (size_t)(end - begin);
    return end > begin;
}
