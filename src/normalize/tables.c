#include "normalize/tables.h"

#include "normalize/hex.h"

#include "tables/characters.h"
#include "tables/fallen-accents.h"
#include "tables/look-alikes.h"
#include "tables/punctuation.h"

#include <string.h>

/* 0.95: digits and a point only, read without the locale's idea of a point. */
static double read_confidence(const char *text)
{
    double value = 0, unit = 1;
    bool fraction = false;
    for (; *text; text++) {
        if (*text == '.') {
            fraction = true;
            continue;
        }
        value = value * 10 + (*text - '0');
        unit *= fraction ? 10 : 1;
    }
    return value / unit;
}

static bool at_range(const char *at)
{
    return at[0] == '.' && at[1] == '.';
}

static replacement read_replacement(const char *from, const char *to)
{
    replacement row = {.from = read_hex(&from)};
    row.last = row.from;
    if (at_range(from)) {
        from += 2;
        row.last = read_hex(&from);
    }
    while (*to && row.len < EXPANSION) {
        row.to[row.len++] = read_hex(&to);
        row.shifted |= at_range(to);
        to += row.shifted ? strlen(to) : *to == ' ';
    }
    return row;
}

static const char *cell(const vb_table *table, size_t row, size_t column)
{
    return vb_table_cell(table, row, column).data;
}

_Static_assert((int)PUNCTUATION_FROM == CHARACTERS_FROM && (int)PUNCTUATION_TO == CHARACTERS_TO &&
                   (int)PUNCTUATION_RULE == CHARACTERS_RULE &&
                   (int)PUNCTUATION_CONFIDENCE == CHARACTERS_CONFIDENCE &&
                   (int)LOOK_ALIKES_FROM == CHARACTERS_FROM && (int)LOOK_ALIKES_TO == CHARACTERS_TO,
               "tables of replacements have one form");

static void load_replacements(vb_array *rows, const vb_table *table)
{
    for (size_t i = 0; i < table->rows; i++) {
        replacement row =
            read_replacement(cell(table, i, CHARACTERS_FROM), cell(table, i, CHARACTERS_TO));
        row.rule = (rule){cell(table, i, CHARACTERS_RULE),
                          read_confidence(cell(table, i, CHARACTERS_CONFIDENCE))};
        vb_array_push(rows, &row);
    }
}

static void load_look_alikes(vb_array *rows, const vb_table *table)
{
    for (size_t i = 0; i < table->rows; i++) {
        replacement row =
            read_replacement(cell(table, i, CHARACTERS_FROM), cell(table, i, CHARACTERS_TO));
        row.rule = (rule){"look-alike", 0.95};
        vb_array_push(rows, &row);
    }
}

static void load_accents(vb_array *rows, const vb_table *table)
{
    for (size_t i = 0; i < table->rows; i++) {
        const char *from = cell(table, i, FALLEN_ACCENTS_FROM),
                   *mark = cell(table, i, FALLEN_ACCENTS_MARK);
        accent row = {
            .from = read_hex(&from),
            .mark = read_hex(&mark),
            .inside_only = strcmp(cell(table, i, FALLEN_ACCENTS_WHERE), "inside") == 0,
            .rule = {"fallen-accent", read_confidence(cell(table, i, FALLEN_ACCENTS_CONFIDENCE))},
        };
        vb_array_push(rows, &row);
    }
}

vb_status tables_init(tables *all, const vb_allocator *memory)
{
    *all = (tables){
        .replacements = VB_ARRAY(replacement, memory),
        .punctuation = VB_ARRAY(replacement, memory),
        .accents = VB_ARRAY(accent, memory),
        .look_alikes = VB_ARRAY(replacement, memory),
    };
    load_replacements(&all->replacements, &vb_table_characters);
    load_replacements(&all->punctuation, &vb_table_punctuation);
    load_accents(&all->accents, &vb_table_fallen_accents);
    load_look_alikes(&all->look_alikes, &vb_table_look_alikes);
    bool failed = all->replacements.failed || all->punctuation.failed || all->accents.failed ||
                  all->look_alikes.failed;
    return failed ? VB_ERR_MEMORY : VB_OK;
}

void tables_free(tables *all)
{
    vb_array_free(&all->replacements);
    vb_array_free(&all->punctuation);
    vb_array_free(&all->accents);
    vb_array_free(&all->look_alikes);
}

const replacement *find_replacement(const vb_array *sorted, uint32_t code_point)
{
    size_t low = 0, high = sorted->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const replacement *row = VB_ARRAY_AT(sorted, replacement, middle);
        if (code_point < row->from)
            high = middle;
        else if (code_point > row->last)
            low = middle + 1;
        else
            return row;
    }
    return NULL;
}

const accent *find_accent(const tables *all, uint32_t code_point)
{
    for (size_t i = 0; i < all->accents.count; i++) {
        const accent *row = VB_ARRAY_AT(&all->accents, accent, i);
        if (row->from >= code_point)
            return row->from == code_point ? row : NULL;
    }
    return NULL;
}

uint32_t replaced_by(const replacement *row, uint32_t code_point, unsigned index)
{
    return row->to[index] + (row->shifted ? code_point - row->from : 0);
}
