/*
 * Places as they must be written, by what a scan left of them: the tables of data/ stand in the
 * order of the letters without their marks, in which `An Lao` is looked for.
 */
#include "citation/places.h"

#include "citation/code_points.h"
#include "citation/cps.h"
#include "citation/fold.h"
#include "citation/well_read.h"
#include "vanban/orthography.h"

#include "tables/communes.h"
#include "tables/districts.h"
#include "tables/numbered-places.h"
#include "tables/place-levels.h"
#include "tables/provinces.h"

/* The column of the names in all tables of places. */
enum { PLACE_NAME = PROVINCES_NAME };
_Static_assert((int)COMMUNES_NAME == PLACE_NAME && (int)DISTRICTS_NAME == PLACE_NAME,
               "tables of places begin with the name");

bool vb_place_level_at(size_t number, vb_place_level *level)
{
    const vb_table *table = &vb_table_place_levels;
    if (number >= table->rows)
        return false;
    *level = (vb_place_level){vb_table_cell(table, number, PLACE_LEVELS_LEVEL),
                              vb_table_cell(table, number, PLACE_LEVELS_LETTERS),
                              vb_table_cell(table, number, PLACE_LEVELS_COMMITTEE),
                              vb_table_cell(table, number, PLACE_LEVELS_PLACES)};
    return true;
}

size_t vb_place_level_of_body(vb_slice body)
{
    vb_place_level level;
    for (size_t i = 0; vb_place_level_at(i, &level); i++)
        if (vb_slice_ends(body, level.name) ||
            (level.committee.len && vb_slice_ends(body, level.committee)))
            return i;
    return SIZE_MAX;
}

static bool says_yes(size_t number, size_t column)
{
    const vb_table *table = &vb_table_place_levels;
    return number < table->rows && vb_table_cell(table, number, column).len > 0;
}

bool may_be_of_province(size_t number)
{
    return says_yes(number, PLACE_LEVELS_PROVINCE);
}

vb_slice short_level(size_t number)
{
    return vb_table_cell(&vb_table_place_levels, number, PLACE_LEVELS_SHORT);
}

vb_slice misread_level(size_t number)
{
    return vb_table_cell(&vb_table_place_levels, number, PLACE_LEVELS_MISREAD);
}

const vb_table *places_of_body(vb_slice body)
{
    vb_place_level level;
    if (!vb_place_level_at(vb_place_level_of_body(body), &level))
        return NULL;
    return vb_slice_equal(level.places, VB_SLICE("districts"))  ? &vb_table_districts
           : vb_slice_equal(level.places, VB_SLICE("communes")) ? &vb_table_communes
                                                                : NULL;
}

vb_slice name_of_place(const vb_table *places, size_t row)
{
    return vb_table_cell(places, row, PLACE_NAME);
}

/* The letter at `*at` or behind, which is moved behind it; 0: there is no other. */
static uint32_t next_letter(vb_slice text, size_t *at)
{
    while (*at < text.len) {
        size_t next;
        uint32_t code_point = code_point_at(text, *at, &next);
        *at = next;
        if (vb_is_letter(code_point))
            return code_point;
    }
    return 0;
}

/* The letters of what was read, without their marks: held against many names. No place has so many
 * that what is cut off would count. */
static cps fold_letters(vb_slice read)
{
    cps all = {.len = 0};
    uint32_t letter;
    for (size_t at = 0; (letter = next_letter(read, &at)) != 0;)
        cps_add(&all, fold_letter(letter));
    return all;
}

static int compare_letters(vb_slice name, const cps *read)
{
    size_t at = 0, i = 0;
    uint32_t x, y;
    do {
        x = fold_letter(next_letter(name, &at));
        y = i < read->len ? read->at[i++] : 0;
    } while (x && x == y);
    return (x > y) - (x < y);
}

/* Whether each letter was read as it is written, or without any mark: where one of Vietnamese alone
 * was read, none lost its mark. */
static bool lost_marks_only(vb_slice name, vb_slice read)
{
    size_t i = 0, j = 0;
    bool lost = false, vietnamese = false;
    for (uint32_t written; (written = vb_lower(next_letter(name, &i))) != 0;) {
        uint32_t letter = vb_lower(next_letter(read, &j));
        if (letter != written && letter != fold_letter(written))
            return false;
        lost |= letter != written;
        vietnamese |= is_of_vietnamese_alone(letter);
    }
    return !(lost && vietnamese);
}

static bool has_same_marks(vb_slice name, vb_slice read)
{
    size_t i = 0, j = 0;
    uint32_t written;
    while ((written = vb_lower(next_letter(name, &i))) != 0)
        if (vb_lower(next_letter(read, &j)) != written)
            return false;
    return true;
}

/* The first place whose letters are those or come behind them. */
static size_t first_place(const vb_table *places, const cps *read)
{
    size_t low = 0, high = places->rows;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_letters(vb_table_cell(places, middle, PLACE_NAME), read) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The place with those letters, "" when there is none; sets how many there are, two for more. */
static vb_slice find_place(const vb_table *places, const cps *letters, size_t *count)
{
    size_t low = first_place(places, letters);
    *count = 0;
    while (*count < 2 && low + *count < places->rows &&
           compare_letters(vb_table_cell(places, low + *count, PLACE_NAME), letters) == 0)
        ++*count;
    return *count == 1 ? vb_table_cell(places, low, PLACE_NAME) : VB_SLICE("");
}

/* Of several places with those letters, the one that was read with its very marks; "" where two
 * differ in their capitals alone, and neither was read with its own. */
static vb_slice find_marked_place(const vb_table *places, const cps *letters, vb_slice read)
{
    vb_slice found = VB_SLICE("");
    size_t count = 0;
    for (size_t row = first_place(places, letters); row < places->rows; row++) {
        vb_slice name = vb_table_cell(places, row, PLACE_NAME);
        if (compare_letters(name, letters) != 0)
            break;
        if (!has_same_marks(name, read))
            continue;
        if (vb_slice_equal(name, read))
            return name;
        found = name;
        count++;
    }
    return count == 1 ? found : VB_SLICE("");
}

vb_slice vb_place_of_body(vb_slice body, vb_slice read)
{
    const vb_table *places = places_of_body(body);
    const cps letters = fold_letters(read);
    size_t count = 0;
    vb_slice name = places ? find_place(places, &letters, &count) : VB_SLICE("");
    if (count > 1 && is_marked(read))
        return find_marked_place(places, &letters, read);
    return name.len && lost_marks_only(name, read) ? name : VB_SLICE("");
}

size_t letters_apart(vb_slice name, const cps *read)
{
    size_t at = 0, i = 0, other = 0;
    uint32_t letter;
    while ((letter = next_letter(name, &at)) != 0 && i < read->len && other < 2)
        other += fold_letter(letter) != read->at[i++];
    return letter || i < read->len ? 2 : other;
}

vb_slice vb_place_read_twice(vb_slice body, vb_slice read, vb_slice again)
{
    const vb_table *places = places_of_body(body);
    const cps first = fold_letters(read), second = fold_letters(again);
    vb_slice only = VB_SLICE("");
    for (size_t row = 0; places && row < places->rows; row++) {
        vb_slice name = vb_table_cell(places, row, PLACE_NAME);
        if (letters_apart(name, &first) > 1 || letters_apart(name, &second) > 1)
            continue;
        if (only.len)
            return VB_SLICE("");
        only = name;
    }
    return only;
}

/* Whether the places of the level, said in the body's name, may be named by a number alone: of a
 * Quận ủy they are not. */
static bool has_numbers(vb_slice body)
{
    vb_place_level level;
    size_t number = vb_place_level_of_body(body);
    return says_yes(number, PLACE_LEVELS_NUMBER) && vb_place_level_at(number, &level) &&
           vb_slice_ends(body, level.name);
}

vb_slice numbered_place_of_body(vb_slice body, vb_slice read, bool *numbered)
{
    const cps letters = fold_letters(read);
    size_t count;
    const vb_table *places = places_of_body(body);
    vb_slice name = places == &vb_table_communes && read.len
                        ? find_place(&vb_table_numbered_places, &letters, &count)
                        : VB_SLICE("");
    *numbered = read.len ? name.len && lost_marks_only(name, read) : has_numbers(body);
    return *numbered ? name : VB_SLICE("");
}

vb_slice vb_place_by_letters(vb_slice read)
{
    static const vb_table *const tables[] = {&vb_table_provinces, &vb_table_districts,
                                             &vb_table_communes};
    const cps letters = fold_letters(read);
    vb_slice name = VB_SLICE("");
    size_t count = 0;
    for (size_t i = 0; i < sizeof tables / sizeof tables[0] && count == 0; i++)
        name = find_place(tables[i], &letters, &count);
    return name;
}

size_t vb_places_by_letters(vb_slice read, vb_place *places, size_t most)
{
    static const struct place_table {
        const vb_table *rows;
        size_t provinces; /* the column that says which it lies in */
    } tables[] = {[VB_PLACE_COMMUNE] = {&vb_table_communes, COMMUNES_PROVINCES},
                  [VB_PLACE_DISTRICT] = {&vb_table_districts, DISTRICTS_PROVINCES},
                  [VB_PLACE_PROVINCE] = {&vb_table_provinces, PROVINCES_CODE}};
    const cps letters = fold_letters(read);
    size_t count = 0;
    for (vb_place_kind kind = VB_PLACE_COMMUNE; kind <= VB_PLACE_PROVINCE; kind++) {
        const vb_table *table = tables[kind].rows;
        for (size_t row = first_place(table, &letters); count < most && row < table->rows; row++) {
            vb_slice name = vb_table_cell(table, row, PLACE_NAME);
            if (compare_letters(name, &letters) != 0)
                break;
            places[count++] =
                (vb_place){name, vb_table_cell(table, row, tables[kind].provinces), kind};
        }
    }
    return count;
}
