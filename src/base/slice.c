#include "vanban/base.h"

#include <string.h>

vb_slice vb_slice_of(const char *string)
{
    return string ? (vb_slice){string, strlen(string)} : (vb_slice){"", 0};
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

bool vb_slice_ends(vb_slice text, vb_slice suffix)
{
    if (text.len < suffix.len || suffix.len == 0)
        return suffix.len == 0;
    return text.data[text.len - 1] == suffix.data[suffix.len - 1] &&
           memcmp(text.data + text.len - suffix.len, suffix.data, suffix.len) == 0;
}

int vb_slice_compare(vb_slice a, vb_slice b)
{
    size_t len = a.len < b.len ? a.len : b.len;
    if (len && a.data[0] != b.data[0])
        return (unsigned char)a.data[0] < (unsigned char)b.data[0] ? -1 : 1;
    int order = len ? memcmp(a.data, b.data, len) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

size_t vb_slice_find(vb_slice text, vb_slice needle, size_t from)
{
    if (needle.len == 0)
        return from <= text.len ? from : SIZE_MAX;
    while (from < text.len && text.len - from >= needle.len) {
        const char *first =
            memchr(text.data + from, needle.data[0], text.len - from - needle.len + 1);
        if (!first)
            return SIZE_MAX;
        if (first[needle.len - 1] == needle.data[needle.len - 1] &&
            memcmp(first, needle.data, needle.len) == 0)
            return (size_t)(first - text.data);
        from = (size_t)(first - text.data) + 1;
    }
    return SIZE_MAX;
}

/* FNV-1a (Fowler, Noll, Vo), 64 bits, with a final mix so that the low bits are good for
 * power-of-two tables. */
static const uint64_t hash_start = UINT64_C(0xcbf29ce484222325),
                      hash_prime = UINT64_C(0x100000001b3);

static uint64_t mix(uint64_t hash)
{
    hash ^= hash >> 32;
    return hash * UINT64_C(0x9e3779b97f4a7c15) >> 8;
}

uint64_t vb_slice_hash(vb_slice text)
{
    uint64_t hash = hash_start;
    for (size_t i = 0; i < text.len; i++)
        hash = (hash ^ (unsigned char)text.data[i]) * hash_prime;
    return mix(hash);
}

/* A text of which `rest` is still to be hashed. */
typedef struct hash_lane {
    vb_slice rest;
    size_t number;
    uint64_t hash;
} hash_lane;

enum { HASH_LANES = 4 };

/* Each step of a hash waits for the one before; steps of different texts do not. */
static void hash_together(hash_lane *lanes, size_t count)
{
    uint64_t a = lanes[0].hash, b = lanes[1].hash, c = lanes[2].hash, d = lanes[3].hash;
    const unsigned char *from[HASH_LANES];
    for (size_t k = 0; k < HASH_LANES; k++)
        from[k] = (const unsigned char *)lanes[k].rest.data;
    for (size_t i = 0; i < count; i++) {
        a = (a ^ from[0][i]) * hash_prime;
        b = (b ^ from[1][i]) * hash_prime;
        c = (c ^ from[2][i]) * hash_prime;
        d = (d ^ from[3][i]) * hash_prime;
    }
    lanes[0].hash = a, lanes[1].hash = b, lanes[2].hash = c, lanes[3].hash = d;
    for (size_t k = 0; k < HASH_LANES; k++)
        lanes[k].rest = vb_slice_cut(lanes[k].rest, count, lanes[k].rest.len);
}

void vb_slice_hash_all(const vb_slice *texts, size_t count, uint64_t *hashes)
{
    hash_lane lanes[HASH_LANES];
    size_t next = 0;
    if (count < HASH_LANES) {
        for (; next < count; next++)
            hashes[next] = vb_slice_hash(texts[next]);
        return;
    }
    for (; next < HASH_LANES; next++)
        lanes[next] = (hash_lane){texts[next], next, hash_start};
    for (;;) {
        size_t shortest = 0;
        for (size_t k = 1; k < HASH_LANES; k++)
            shortest = lanes[k].rest.len < lanes[shortest].rest.len ? k : shortest;
        hash_together(lanes, lanes[shortest].rest.len);
        hashes[lanes[shortest].number] = mix(lanes[shortest].hash);
        if (next == count)
            break;
        lanes[shortest] = (hash_lane){texts[next], next, hash_start};
        next++;
    }
    for (size_t k = 0; k < HASH_LANES; k++) {
        for (size_t i = 0; i < lanes[k].rest.len; i++)
            lanes[k].hash = (lanes[k].hash ^ (unsigned char)lanes[k].rest.data[i]) * hash_prime;
        hashes[lanes[k].number] = mix(lanes[k].hash);
    }
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

size_t vb_table_search(const vb_table *table, vb_slice key)
{
    size_t row = 0;
    while (row < table->rows && !vb_slice_equal(vb_table_cell(table, row, 0), key))
        row++;
    return row;
}

size_t vb_table_search_kind(const vb_table *table, size_t row, vb_slice kind, size_t column,
                            vb_slice cell)
{
    while (row < table->rows && !(vb_slice_equal(vb_table_cell(table, row, column), cell) &&
                                  vb_slice_equal(vb_table_cell(table, row, 0), kind)))
        row++;
    return row;
}

size_t vb_table_find(const vb_table *table, vb_slice key)
{
    size_t low = 0, high = table->rows;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = vb_slice_compare(key, vb_table_cell(table, middle, 0));
        if (order == 0)
            return middle;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return table->rows;
}
