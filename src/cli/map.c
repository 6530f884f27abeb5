/*
 * --map: which bytes of the first input a stretch of the text came from.
 *
 * A map is the list of the stretches that differ, [out_start, out_end, in_start, in_end], in order
 * and apart from each other; between two of them bytes were copied, so that the distance to the
 * stretch before gives the place. Two maps are composed by walking over the text between them,
 * which is the `out` of the earlier and the `in` of the later one.
 */
#include "cli/frame.h"

#include <stdlib.h>

static int compare_stretches(const void *a, const void *b)
{
    const cli_stretch *x = a, *y = b;
    if (x->in_start != y->in_start)
        return x->in_start < y->in_start ? -1 : 1;
    if (x->in_end != y->in_end)
        return x->in_end < y->in_end ? -1 : 1;
    return (x->out_start > y->out_start) - (x->out_start < y->out_start);
}

static bool is_sorted(const vb_array *stretches)
{
    for (size_t i = 1; i < stretches->count; i++) {
        const cli_stretch *two = VB_ARRAY_AT(stretches, cli_stretch, i - 1);
        if (compare_stretches(&two[0], &two[1]) > 0)
            return false;
    }
    return true;
}

static size_t larger(size_t a, size_t b)
{
    return a > b ? a : b;
}

void cli_map_settle(vb_array *stretches)
{
    cli_stretch *items = stretches->items;
    size_t kept = 0;
    if (!is_sorted(stretches))
        qsort(items, stretches->count, sizeof *items, compare_stretches);
    for (size_t i = 0; i < stretches->count; i++) {
        cli_stretch *last = kept ? &items[kept - 1] : NULL;
        if (last && (items[i].in_start < last->in_end || items[i].out_start < last->out_end)) {
            last->in_end = larger(last->in_end, items[i].in_end);
            last->out_end = larger(last->out_end, items[i].out_end);
        } else {
            items[kept++] = items[i];
        }
    }
    stretches->count = kept;
}

/* The walk of a composition: what is left of one map, and how far its other side is ahead of the
 * middle text. */
typedef struct map_side {
    const cli_stretch *next, *end;
    size_t middle,
        other; /* a point that both of its sides share: the end of the last stretch taken */
} map_side;

static map_side side_of(const vb_array *map)
{
    const cli_stretch *first = map->items;
    return (map_side){.next = first, .end = map->count ? first + map->count : first};
}

static void interval(const cli_stretch *stretch, bool earlier, size_t *start, size_t *end)
{
    *start = earlier ? stretch->out_start : stretch->in_start;
    *end = earlier ? stretch->out_end : stretch->in_end;
}

/* True when the next stretch of `one` touches the middle text before that of `two`. */
static bool comes_first(const map_side *one, bool one_is_earlier, const map_side *two)
{
    if (two->next == two->end)
        return one->next != one->end;
    if (one->next == one->end)
        return false;
    size_t start, end, other_start, other_end;
    interval(one->next, one_is_earlier, &start, &end);
    interval(two->next, !one_is_earlier, &other_start, &other_end);
    return start < other_start || (start == other_start && end <= other_end);
}

static size_t place_of(const map_side *side, size_t middle)
{
    return side->other + (middle - side->middle);
}

/* Takes the next stretch into the group that ends at `*end` in the middle text. */
static void take(map_side *side, bool earlier, size_t *end)
{
    size_t start, stop;
    interval(side->next, earlier, &start, &stop);
    side->middle = stop;
    side->other = earlier ? side->next->in_end : side->next->out_end;
    *end = larger(*end, stop);
    side->next++;
}

static bool reaches_into(const map_side *side, bool earlier, size_t end)
{
    size_t start, stop;
    if (side->next == side->end)
        return false;
    interval(side->next, earlier, &start, &stop);
    return start < end;
}

bool cli_map_compose(const vb_array *earlier, const vb_array *later, vb_array *composed)
{
    map_side from = side_of(earlier), to = side_of(later);
    while (from.next != from.end || to.next != to.end) {
        bool from_first = comes_first(&from, true, &to);
        size_t start = from_first ? from.next->out_start : to.next->in_start, end = start;
        cli_stretch group = {.out_start = place_of(&to, start), .in_start = place_of(&from, start)};
        if (from_first)
            take(&from, true, &end);
        else
            take(&to, false, &end);
        for (bool grown = true; grown;) {
            grown = false;
            for (; reaches_into(&from, true, end); grown = true)
                take(&from, true, &end);
            for (; reaches_into(&to, false, end); grown = true)
                take(&to, false, &end);
        }
        group.out_end = place_of(&to, end);
        group.in_end = place_of(&from, end);
        if (!vb_array_push(composed, &group))
            return false;
    }
    return true;
}

/* -------------------------------------------------------------------------------------- JSON -- */

json_t *cli_map_to_json(const vb_array *stretches)
{
    json_t *list = json_array();
    for (size_t i = 0; list && i < stretches->count; i++) {
        const cli_stretch *item = VB_ARRAY_AT(stretches, cli_stretch, i);
        json_t *row = json_pack("[IIII]", (json_int_t)item->out_start, (json_int_t)item->out_end,
                                (json_int_t)item->in_start, (json_int_t)item->in_end);
        if (json_array_append_new(list, row) != 0) {
            json_decref(list);
            return NULL;
        }
    }
    return list;
}

static bool read_number(const json_t *row, size_t index, size_t *number)
{
    const json_t *value = json_array_get(row, index);
    *number = (size_t)json_integer_value(value);
    return json_is_integer(value) && json_integer_value(value) >= 0;
}

bool cli_map_from_json(const json_t *json, vb_array *stretches)
{
    cli_stretch last = {0};
    if (!json_is_array(json))
        return false;
    for (size_t i = 0; i < json_array_size(json); i++) {
        const json_t *row = json_array_get(json, i);
        cli_stretch item;
        if (json_array_size(row) != 4 || !read_number(row, 0, &item.out_start) ||
            !read_number(row, 1, &item.out_end) || !read_number(row, 2, &item.in_start) ||
            !read_number(row, 3, &item.in_end))
            return false;
        bool forward = item.out_start >= last.out_end &&
                       item.in_start - last.in_end == item.out_start - last.out_end &&
                       item.out_end >= item.out_start && item.in_end >= item.in_start;
        if (!forward || !vb_array_push(stretches, &item))
            return false;
        last = item;
    }
    return true;
}
