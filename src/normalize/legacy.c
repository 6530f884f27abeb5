#include "normalize/legacy.h"

#include "normalize/hex.h"
#include "tables/encoding-letters.h"
#include "tables/encodings.h"
#include "tables/misread-signs.h"

#include <stdlib.h>
#include <string.h>

static vb_slice about(size_t index, size_t column)
{
    return vb_table_cell(&vb_table_encodings, index, column);
}

size_t legacy_count(void)
{
    return vb_table_encodings.rows;
}

const char *legacy_name(size_t index)
{
    return index < legacy_count() ? about(index, ENCODINGS_NAME).data : "";
}

const char *legacy_about(size_t index)
{
    return index < legacy_count() ? about(index, ENCODINGS_ABOUT).data : "";
}

/* Whether `word` is one of the words of `list`, which are apart by blanks. */
static bool has_word(vb_slice list, vb_slice word)
{
    for (size_t at = 0; at < list.len;) {
        size_t end = vb_slice_find(list, VB_SLICE(" "), at);
        end = end == SIZE_MAX ? list.len : end;
        if (vb_slice_equal(vb_slice_cut(list, at, end), word))
            return true;
        at = end + 1;
    }
    return false;
}

size_t legacy_find(vb_slice name)
{
    size_t index = 0;
    while (index < legacy_count() && !vb_slice_equal(about(index, ENCODINGS_NAME), name) &&
           !has_word(about(index, ENCODINGS_ALIASES), name))
        index++;
    return index;
}

/* ----------------------------------------------------------------------------------- loading -- */

static void add_sequence(legacy *table, const legacy_sequence *read)
{
    if (read->len == 1)
        table->single[read->bytes[0]] = read->code_point;
    else
        vb_array_push(&table->sequences, read);
}

/* Reads a cell: hexadecimal bytes, several ways to write the character apart by `|`. */
static void add_ways(legacy *table, uint32_t code_point, vb_slice cell)
{
    legacy_sequence read = {.code_point = code_point};
    for (size_t at = 0; at < cell.len; at++) {
        if (cell.data[at] == '|') {
            add_sequence(table, &read);
            read.len = 0;
        } else if (read.len < LONGEST_SEQUENCE && at + 1 < cell.len) {
            unsigned high = hex_digit(cell.data[at]), low = hex_digit(cell.data[at + 1]);
            read.bytes[read.len++] = (unsigned char)(high << 4 | low);
            at++;
        }
    }
    if (read.len)
        add_sequence(table, &read);
}

static void add_column(legacy *table, size_t column)
{
    const vb_table *letters = &vb_table_encoding_letters;
    for (size_t row = 0; row < letters->rows; row++) {
        const char *character = vb_table_cell(letters, row, ENCODING_LETTERS_CHARACTER).data;
        vb_slice cell = vb_table_cell(letters, row, column);
        if (cell.len)
            add_ways(table, read_hex(&character), cell);
    }
}

/* By first byte; then the longer first, so that the first that fits is the longest. */
static int compare_sequences(const void *a, const void *b)
{
    const legacy_sequence *x = a, *y = b;
    if (x->bytes[0] != y->bytes[0])
        return x->bytes[0] < y->bytes[0] ? -1 : 1;
    if (x->len != y->len)
        return x->len > y->len ? -1 : 1;
    return memcmp(x->bytes, y->bytes, sizeof x->bytes);
}

static const legacy_sequence *sequence_at(const legacy *table, size_t index)
{
    return VB_ARRAY_AT(&table->sequences, legacy_sequence, index);
}

static void sort_sequences(legacy *table)
{
    if (table->sequences.failed || table->sequences.count == 0)
        return;
    qsort(table->sequences.items, table->sequences.count, sizeof(legacy_sequence),
          compare_sequences);
    memset(table->first, 0, sizeof table->first);
    for (size_t i = table->sequences.count; i-- > 0;)
        table->first[sequence_at(table, i)->bytes[0]] = (uint16_t)(i + 1);
}

static size_t match(const legacy *table, vb_slice bytes, size_t at, uint32_t *code_point)
{
    unsigned char byte = (unsigned char)bytes.data[at];
    size_t index = table->first[byte];
    for (; index && index <= table->sequences.count; index++) {
        const legacy_sequence *one = sequence_at(table, index - 1);
        if (one->bytes[0] != byte)
            break;
        if (one->len <= bytes.len - at && memcmp(one->bytes, bytes.data + at, one->len) == 0) {
            *code_point = one->code_point;
            return one->len;
        }
    }
    return 0;
}

/* People typed vowel and mark with the shift key at odds: the vowel decides, and the mark of the
 * other case does as well where it means nothing else. */
static void add_marks_of_other_case(legacy *table)
{
    enum { CAPITALS = 0xC0, SMALL = 0xE0 };
    size_t count = table->sequences.count;
    sort_sequences(table);
    for (size_t i = 0; i < count && !table->sequences.failed; i++) {
        uint32_t taken;
        legacy_sequence other = *sequence_at(table, i);
        unsigned char *mark = &other.bytes[other.len - 1];
        if (*mark < CAPITALS)
            continue;
        *mark = (unsigned char)(*mark < SMALL ? *mark + 0x20 : *mark - 0x20);
        if (!match(table, (vb_slice){(const char *)other.bytes, other.len}, 0, &taken))
            vb_array_push(&table->sequences, &other);
    }
}

static void set_rest(legacy *table, bool as_windows)
{
    for (unsigned byte = 0; byte < 256; byte++) {
        bool known = byte < 0x80 || (as_windows && byte >= 0xA0);
        table->single[byte] = known ? byte : VB_INVALID_BYTE;
    }
    if (as_windows)
        add_column(table, ENCODING_LETTERS_WINDOWS_1252);
}

vb_status legacy_init(legacy *table, size_t index, const vb_allocator *memory)
{
    *table = (legacy){
        .name = legacy_name(index),
        .guessed = about(index, ENCODINGS_GUESSED).len > 0,
        .misread = about(index, ENCODINGS_MISREAD).len > 0,
        .capitals_by_font = vb_slice_equal(about(index, ENCODINGS_MARKS), VB_SLICE("font")),
        .sequences = VB_ARRAY(legacy_sequence, memory),
    };
    set_rest(table, vb_slice_equal(about(index, ENCODINGS_REST), VB_SLICE("windows")));
    add_column(table, index + 1);
    if (vb_slice_equal(about(index, ENCODINGS_MARKS), VB_SLICE("cased")))
        add_marks_of_other_case(table);
    sort_sequences(table);
    return vb_array_status(&table->sequences);
}

void legacy_free(legacy *table)
{
    vb_array_free(&table->sequences);
}

/* ----------------------------------------------------------------------------------- reading -- */

size_t legacy_read(const legacy *table, vb_slice bytes, size_t at, uint32_t *code_point)
{
    bool alone = table->first[(unsigned char)bytes.data[at]] == 0;
    size_t len = alone ? 0 : match(table, bytes, at, code_point);
    if (len)
        return len;
    *code_point = table->single[(unsigned char)bytes.data[at]];
    return 1;
}

bool legacy_is_cut(const legacy *table, vb_slice bytes, size_t at)
{
    size_t left = bytes.len - at, index = table->first[(unsigned char)bytes.data[at]];
    if (left >= LONGEST_SEQUENCE || index == 0)
        return false;
    for (; index <= table->sequences.count; index++) {
        const legacy_sequence *one = sequence_at(table, index - 1);
        if (one->bytes[0] != (unsigned char)bytes.data[at])
            break;
        if (one->len > left && memcmp(one->bytes, bytes.data + at, left) == 0)
            return true;
    }
    return false;
}

/* ------------------------------------------------------------------------------ misreadings -- */

static size_t add_signs(const vb_table *table, size_t from, size_t to, misread_sign *signs,
                        size_t count, size_t room)
{
    for (size_t row = 0; row < table->rows; row++) {
        const char *character = vb_table_cell(table, row, from).data;
        const char *byte = vb_table_cell(table, row, to).data;
        if (*byte == '\0')
            continue;
        if (count < room)
            signs[count] = (misread_sign){read_hex(&character), (unsigned char)read_hex(&byte)};
        count++;
    }
    return count;
}

static int compare_signs(const void *a, const void *b)
{
    const misread_sign *x = a, *y = b;
    return (x->character > y->character) - (x->character < y->character);
}

size_t list_misread_signs(misread_sign *signs, size_t room)
{
    size_t count = add_signs(&vb_table_encoding_letters, ENCODING_LETTERS_CHARACTER,
                             ENCODING_LETTERS_WINDOWS_1252, signs, 0, room);
    count = add_signs(&vb_table_misread_signs, MISREAD_SIGNS_CHARACTER, MISREAD_SIGNS_BYTE, signs,
                      count, room);
    qsort(signs, count < room ? count : room, sizeof *signs, compare_signs);
    return count;
}
