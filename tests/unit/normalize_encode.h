/* Text written in the encodings of before Unicode, for the tests of src/normalize. */
#ifndef VANBAN_TESTS_NORMALIZE_ENCODE_H
#define VANBAN_TESTS_NORMALIZE_ENCODE_H

#include "normalize/hex.h"
#include "normalize/legacy.h"
#include "tables/encoding-letters.h"
#include "vanban/orthography.h"

#include "normalize_helpers.h"

#include <stdio.h>

/* The bytes by which the encoding writes the character, its first way; 0 when it has none. */
static inline size_t encode_character(size_t encoding, uint32_t code_point, char *bytes)
{
    for (size_t row = 0; row < vb_table_encoding_letters.rows; row++) {
        const char *hexadecimal =
            vb_table_cell(&vb_table_encoding_letters, row, ENCODING_LETTERS_CHARACTER).data;
        const char *cell = vb_table_cell(&vb_table_encoding_letters, row, encoding + 1).data;
        if (!*cell || read_hex(&hexadecimal) != code_point)
            continue;
        size_t len = 0;
        for (; *cell && *cell != '|'; cell += 2)
            bytes[len++] = (char)(hex_digit(cell[0]) << 4 | hex_digit(cell[1]));
        return len;
    }
    return 0;
}

static inline bool has_small_letters_only(size_t encoding)
{
    vb_slice name = vb_slice_of(legacy_name(encoding));
    return vb_slice_equal(name, VB_SLICE("tcvn3")) || vb_slice_equal(name, VB_SLICE("vietware-f"));
}

/*
 * Appends the text in the encoding, capitals as small letters where it has none. Left out is what
 * no encoding has: of the fixtures, dashes and quotation marks, which are written in ASCII.
 */
static inline void encode(vb_buffer *out, vb_slice text, size_t encoding)
{
    uint32_t code_point;
    char bytes[4];
    for (size_t at = 0; at < text.len;) {
        at += vb_utf8_decode(text, at, &code_point);
        size_t len = code_point < 0x80 ? 0 : encode_character(encoding, code_point, bytes);
        if (len == 0 && code_point >= 0x80)
            len = encode_character(encoding, vb_lower(code_point), bytes);
        if (len)
            vb_buffer_add(out, (vb_slice){bytes, len});
        else if (code_point < 0x80)
            vb_buffer_add_byte(out, (char)code_point);
    }
}

/* The text with what every encoding has: Vietnamese letters and ASCII that no encoding took for
 * something else. */
static inline void add_encodable(vb_buffer *out, vb_slice text)
{
    uint32_t code_point;
    for (size_t at = 0; at < text.len;) {
        at += vb_utf8_decode(text, at, &code_point);
        bool ascii = code_point < 0x7B && !strchr("#@\\^`'(+*?.~", (int)code_point);
        if (code_point >= 0x80 ? vb_letter_of(code_point).base != 0 : ascii)
            vb_buffer_add_code_point(out, code_point);
    }
}

/* What a program stores that takes the bytes for Windows-1252. */
static inline void add_misread(vb_buffer *out, vb_slice bytes)
{
    static legacy windows;
    if (!windows.name)
        assert_int_equal(legacy_init(&windows, 0, NULL), VB_OK);
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char byte = (unsigned char)bytes.data[i];
        uint32_t stored = windows.single[byte];
        vb_buffer_add_code_point(out, stored == VB_INVALID_BYTE ? byte : stored);
    }
}

static inline void read_fixture(vb_buffer *out, const char *name)
{
    char path[512];
    char chunk[4096];
    snprintf(path, sizeof path, SOURCE_DIR "/tests/fixtures/%s", name);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    for (size_t len; (len = fread(chunk, 1, sizeof chunk, file)) > 0;)
        vb_buffer_add(out, (vb_slice){chunk, len});
    fclose(file);
}

/* The documents among the fixtures, as they are printed. */
static const char *const printed_documents[] = {
    "chi-thi.txt",       "cong-van.txt",   "huong-dan-btc.txt", "ke-hoach-tu.txt",
    "ke-hoach-ubnd.txt", "nghi-quyet.txt", "quyet-dinh.txt",    "thong-bao-hu.txt",
};

enum { PRINTED_DOCUMENTS = sizeof printed_documents / sizeof printed_documents[0] };

/* In small letters, for encodings that have no others. */
static inline bool same_letters(vb_slice one, vb_slice other, bool any_case)
{
    if (!any_case)
        return vb_slice_equal(one, other);
    vb_buffer a = VB_BUFFER(NULL), b = VB_BUFFER(NULL);
    vb_add_lower(&a, one);
    vb_add_lower(&b, other);
    bool same = vb_slice_equal(vb_buffer_slice(&a), vb_buffer_slice(&b));
    vb_buffer_free(&a);
    vb_buffer_free(&b);
    return same;
}

#endif
