#include "measure/units.h"

#include "vanban/orthography.h"

#include <utf8proc.h>

enum { REPLACEMENT = 0xFFFD };

/* ------------------------------------------------------------------------------------ points -- */

static vb_status add_decomposed(vb_slice text, vb_array *points)
{
    const utf8proc_option_t options = UTF8PROC_COMPOSE | UTF8PROC_STABLE;
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)text.data;
    utf8proc_ssize_t len = (utf8proc_ssize_t)text.len;
    utf8proc_ssize_t count = utf8proc_decompose(bytes, len, NULL, 0, options);
    if (count < 0)
        return VB_ERR_INTERNAL;
    if (count == 0)
        return VB_OK;
    size_t before = points->count;
    if (!vb_array_resize(points, before + (size_t)count))
        return VB_ERR_MEMORY;
    int32_t *items = VB_ARRAY_AT(points, int32_t, before);
    utf8proc_decompose(bytes, len, items, count, options);
    count = utf8proc_normalize_utf32(items, count, options);
    points->count = before + (count < 0 ? 0 : (size_t)count);
    return count < 0 ? VB_ERR_INTERNAL : VB_OK;
}

static void add_valid(vb_buffer *out, vb_slice text)
{
    uint32_t code_point;
    for (size_t at = 0; at < text.len;) {
        at += vb_utf8_decode(text, at, &code_point);
        vb_buffer_add_code_point(out, code_point == VB_INVALID_BYTE ? REPLACEMENT : code_point);
    }
}

vb_status vb_read_points(vb_slice text, vb_array *points)
{
    if (vb_utf8_valid(text, NULL))
        return add_decomposed(text, points);
    vb_buffer valid = VB_BUFFER(points->memory);
    add_valid(&valid, text);
    vb_status status = vb_buffer_status(&valid);
    if (status == VB_OK)
        status = add_decomposed(vb_buffer_slice(&valid), points);
    vb_buffer_free(&valid);
    return status;
}

static int32_t point_at(const vb_array *points, size_t index)
{
    return *VB_ARRAY_AT(points, int32_t, index);
}

/* ----------------------------------------------------------------------------------- classes -- */

static bool is_blank(int32_t point)
{
    if (point < 0x80)
        return point == ' ' || (point >= '\t' && point <= '\r') || (point >= 0x1C && point <= 0x1F);
    utf8proc_category_t category = utf8proc_category(point);
    return point == 0x85 || (category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP);
}

static bool is_dash(int32_t point)
{
    return point == '-' || point == 0x2013 || point == 0x2014; /* - – — */
}

static bool is_number(int32_t point)
{
    utf8proc_category_t category = utf8proc_category(point);
    return category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO;
}

/* What a syllable may begin and end with. */
static bool is_inner(int32_t point)
{
    return point == '_' || point == '%' || vb_is_letter((uint32_t)point) || is_number(point);
}

/* --------------------------------------------------------------------------------- syllables -- */

static bool add_syllable(const vb_array *points, vb_unit unit, vb_array *units)
{
    while (unit.start < unit.end && !is_inner(point_at(points, unit.start)))
        unit.start++;
    while (unit.end > unit.start && !is_inner(point_at(points, unit.end - 1)))
        unit.end--;
    return unit.start == unit.end || vb_array_push(units, &unit);
}

static bool has_digit(const vb_array *points, vb_unit unit)
{
    for (size_t i = unit.start; i < unit.end; i++) {
        if (utf8proc_category(point_at(points, i)) == UTF8PROC_CATEGORY_ND)
            return true;
    }
    return false;
}

/* A run between blanks is one syllable or, where dashes join words and no digit makes it a number,
 * several. */
static void add_run(const vb_array *points, vb_unit run, vb_array *units)
{
    vb_unit part = run;
    if (has_digit(points, run)) {
        add_syllable(points, run, units);
        return;
    }
    for (size_t i = run.start; i < run.end; i++) {
        if (!is_dash(point_at(points, i)))
            continue;
        add_syllable(points, (vb_unit){part.start, i}, units);
        part.start = i + 1;
    }
    add_syllable(points, part, units);
}

vb_status vb_split_syllables(const vb_array *points, vb_array *units)
{
    size_t start = 0;
    for (size_t i = 0; i <= points->count; i++) {
        if (i < points->count && !is_blank(point_at(points, i)))
            continue;
        if (i > start)
            add_run(points, (vb_unit){start, i}, units);
        start = i + 1;
    }
    return vb_array_status(units);
}

void vb_squeeze_blanks(vb_array *points)
{
    int32_t *items = points->items;
    size_t kept = 0;
    for (size_t i = 0; i < points->count; i++) {
        if (!is_blank(items[i]))
            items[kept++] = items[i];
        else if (kept && items[kept - 1] != ' ')
            items[kept++] = ' ';
    }
    points->count = kept && items[kept - 1] == ' ' ? kept - 1 : kept;
}

/* ---------------------------------------------------------------------------- canonical form -- */

/* The digit that stands for a combining tone mark, 0 when `mark` is none. */
static char tone_digit(int32_t mark)
{
    static const int32_t tones[] = {0x0300, 0x0301, 0x0309, 0x0303, 0x0323};
    for (size_t i = 0; i < sizeof tones / sizeof tones[0]; i++) {
        if (tones[i] == mark)
            return (char)('1' + i);
    }
    return 0;
}

/* Appends one code point without its tones, which go to `tones`. */
static void add_without_tones(vb_buffer *out, vb_buffer *tones, int32_t point)
{
    int32_t parts[16];
    int boundary = 0;
    utf8proc_ssize_t count =
        utf8proc_decompose_char(point, parts, 16, UTF8PROC_DECOMPOSE, &boundary);
    utf8proc_ssize_t kept = 0;
    for (utf8proc_ssize_t i = 0; i < count && count <= 16; i++) {
        char digit = tone_digit(parts[i]);
        if (digit)
            vb_buffer_add_byte(tones, digit);
        else
            parts[kept++] = parts[i];
    }
    kept = utf8proc_normalize_utf32(parts, kept, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
    for (utf8proc_ssize_t i = 0; i < kept; i++)
        vb_buffer_add_code_point(out, (uint32_t)parts[i]);
}

void vb_add_canonical(vb_buffer *out, const vb_array *points, vb_unit unit, bool lower)
{
    vb_buffer tones = VB_BUFFER(out->memory);
    for (size_t i = unit.start; i < unit.end; i++) {
        int32_t point = point_at(points, i);
        if (lower)
            point = (int32_t)vb_lower((uint32_t)point);
        if (point < 0x80)
            vb_buffer_add_byte(out, (char)point);
        else
            add_without_tones(out, &tones, point);
    }
    vb_buffer_add(out, vb_buffer_slice(&tones));
    out->failed |= tones.failed;
    vb_buffer_free(&tones);
}

void vb_add_unit(vb_buffer *out, const vb_array *points, vb_unit unit)
{
    for (size_t i = unit.start; i < unit.end; i++)
        vb_buffer_add_code_point(out, (uint32_t)point_at(points, i));
}

/* ------------------------------------------------------------------------------------- signs -- */

/* The next point of the stretch that is no blank; -1 at its end. */
static int32_t next_sign(const vb_array *points, vb_unit *between)
{
    while (between->start < between->end) {
        int32_t point = point_at(points, between->start++);
        if (!is_blank(point))
            return point;
    }
    return -1;
}

vb_signs vb_compare_signs(const vb_array *gold, vb_unit between_gold, const vb_array *out,
                          vb_unit between_out)
{
    int32_t ours = next_sign(gold, &between_gold), theirs = next_sign(out, &between_out);
    if (ours < 0 && theirs < 0)
        return VB_SIGNS_NONE;
    while (ours == theirs && ours >= 0) {
        ours = next_sign(gold, &between_gold);
        theirs = next_sign(out, &between_out);
    }
    return ours == theirs ? VB_SIGNS_SAME : VB_SIGNS_OTHER;
}
