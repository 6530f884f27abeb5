#include "vanban/base.h"

#include <string.h>

vb_slice vb_slice_of(const char *string)
{
    return string ? (vb_slice){string, strlen(string)} : (vb_slice){"", 0};
}

vb_slice vb_slice_cut(vb_slice text, size_t start, size_t end)
{
    if (end > text.len)
        end = text.len;
    if (start > end)
        start = end;
    return (vb_slice){text.data + start, end - start};
}

static bool is_blank(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

vb_slice vb_slice_trim(vb_slice text)
{
    size_t start = 0, end = text.len;
    while (start < end && is_blank(text.data[start]))
        start++;
    while (end > start && is_blank(text.data[end - 1]))
        end--;
    return vb_slice_cut(text, start, end);
}

bool vb_slice_equal(vb_slice a, vb_slice b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.data, b.data, a.len) == 0);
}

bool vb_slice_starts(vb_slice text, vb_slice prefix)
{
    return text.len >= prefix.len && vb_slice_equal(vb_slice_cut(text, 0, prefix.len), prefix);
}

bool vb_slice_ends(vb_slice text, vb_slice suffix)
{
    return text.len >= suffix.len && vb_slice_equal(vb_slice_cut(text, text.len - suffix.len, text.len), suffix);
}

int vb_slice_compare(vb_slice a, vb_slice b)
{
    size_t len = a.len < b.len ? a.len : b.len;
    int order = len ? memcmp(a.data, b.data, len) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

size_t vb_slice_find(vb_slice text, vb_slice needle, size_t from)
{
    if (needle.len == 0)
        return from <= text.len ? from : SIZE_MAX;
    while (from < text.len && text.len - from >= needle.len) {
        const char *first = memchr(text.data + from, needle.data[0], text.len - from - needle.len + 1);
        if (!first)
            return SIZE_MAX;
        if (memcmp(first, needle.data, needle.len) == 0)
            return (size_t)(first - text.data);
        from = (size_t)(first - text.data) + 1;
    }
    return SIZE_MAX;
}

/* FNV-1a (Fowler, Noll, Vo), 64 bits, with a final mix so that the low bits are good for power-of-two tables. */
uint64_t vb_slice_hash(vb_slice text)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (size_t i = 0; i < text.len; i++)
        hash = (hash ^ (unsigned char)text.data[i]) * UINT64_C(0x100000001b3);
    hash ^= hash >> 32;
    return hash * UINT64_C(0x9e3779b97f4a7c15) >> 8;
}

bool vb_next_line(vb_slice text, size_t *at, vb_slice *line)
{
    if (*at >= text.len)
        return false;
    const char *start = text.data + *at;
    const char *end = memchr(start, '\n', text.len - *at);
    size_t len = end ? (size_t)(end - start) : text.len - *at;
    *line = (vb_slice){start, len};
    *at += len + 1;
    return true;
}

vb_slice vb_table_cell(const vb_table *table, size_t row, size_t column)
{
    return row < table->rows && column < table->columns ? vb_slice_of(table->cells[row * table->columns + column])
                                                        : VB_SLICE("");
}
