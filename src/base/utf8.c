#include "vanban/base.h"

/* Bytes that may follow a lead byte first (Unicode 15, table 3-7); later ones are always 80..BF. */
static bool second_byte_fits(unsigned char lead, unsigned char second)
{
    switch (lead) {
    case 0xE0:
        return second >= 0xA0 && second <= 0xBF;
    case 0xED:
        return second >= 0x80 && second <= 0x9F;
    case 0xF0:
        return second >= 0x90 && second <= 0xBF;
    case 0xF4:
        return second >= 0x80 && second <= 0x8F;
    default:
        return second >= 0x80 && second <= 0xBF;
    }
}

static size_t sequence_length(unsigned char lead)
{
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

static size_t decode_any(vb_slice text, size_t at, uint32_t *code_point)
{
    static const unsigned char lead_mask[] = {0, 0, 0x1F, 0x0F, 0x07};
    const unsigned char *bytes = (const unsigned char *)text.data + at;
    size_t len = sequence_length(bytes[0]);
    *code_point = VB_INVALID_BYTE;
    if (len == 0 || len > text.len - at || !second_byte_fits(bytes[0], bytes[1]))
        return 1;
    uint32_t value = bytes[0] & lead_mask[len];
    for (size_t i = 1; i < len; i++) {
        if ((bytes[i] & 0xC0) != 0x80)
            return 1;
        value = value << 6 | (bytes[i] & 0x3F);
    }
    *code_point = value;
    return len;
}

/* The letters of Vietnamese are two bytes from C2 on or three from E1 on, where any bytes may
 * follow that go on with a code point; all others are rare. */
size_t vb_utf8_decode_sequence(vb_slice text, size_t at, uint32_t *code_point)
{
    const unsigned char *bytes = (const unsigned char *)text.data + at;
    size_t left = text.len - at;
    if (bytes[0] >= 0xC2 && bytes[0] <= 0xDF && left > 1 && (bytes[1] & 0xC0) == 0x80) {
        *code_point = (bytes[0] & 0x1Fu) << 6 | (bytes[1] & 0x3Fu);
        return 2;
    }
    if (bytes[0] >= 0xE1 && bytes[0] <= 0xEC && left > 2 && (bytes[1] & 0xC0) == 0x80 &&
        (bytes[2] & 0xC0) == 0x80) {
        *code_point = (bytes[0] & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
        return 3;
    }
    return decode_any(text, at, code_point);
}

size_t vb_utf8_decode_back(vb_slice text, size_t at, uint32_t *code_point)
{
    for (size_t len = 1; len <= 4 && len <= at; len++) {
        if (vb_utf8_continues(text.data[at - len]))
            continue;
        if (vb_utf8_decode(vb_slice_cut(text, 0, at), at - len, code_point) == len)
            return len;
        break;
    }
    *code_point = VB_INVALID_BYTE;
    return 1;
}

size_t vb_utf8_encode(uint32_t code_point, char out[4])
{
    if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF))
        code_point = 0xFFFD;
    if (code_point < 0x80) {
        out[0] = (char)code_point;
        return 1;
    }
    size_t len = code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = len - 1; i > 0; i--, code_point >>= 6)
        out[i] = (char)(0x80 | (code_point & 0x3F));
    out[0] = (char)(lead[len] | code_point);
    return len;
}

/* Behind what is well-formed at a glance: ASCII, and the letters of Vietnamese, of two bytes or of
 * three that begin with E1. */
static size_t skip_usual(vb_slice text, size_t at)
{
    while (at < text.len) {
        unsigned char lead = (unsigned char)text.data[at];
        if (lead < 0x80)
            at++;
        else if (lead >= 0xC2 && lead <= 0xDF && text.len - at > 1 &&
                 vb_utf8_continues(text.data[at + 1]))
            at += 2;
        else if (lead == 0xE1 && text.len - at > 2 && vb_utf8_continues(text.data[at + 1]) &&
                 vb_utf8_continues(text.data[at + 2]))
            at += 3;
        else
            break;
    }
    return at;
}

bool vb_utf8_valid(vb_slice text, size_t *first_invalid)
{
    uint32_t code_point;
    for (size_t at = skip_usual(text, 0); at < text.len; at = skip_usual(text, at)) {
        size_t len = vb_utf8_decode(text, at, &code_point);
        if (code_point == VB_INVALID_BYTE) {
            if (first_invalid)
                *first_invalid = at;
            return false;
        }
        at += len;
    }
    return true;
}

size_t vb_utf8_count(vb_slice text)
{
    size_t count = 0;
    uint32_t code_point;
    for (size_t at = 0; at < text.len; count++)
        at += vb_utf8_decode(text, at, &code_point);
    return count;
}
