/*
 * How sure a share makes. The share of a reading in all that were weighed is no probability: the
 * channel and the language are taken for independent and are not, and what never was weighed has no
 * share. What shares are worth was counted for each kind of scan (data/confidence.tsv): their odds
 * to a power and times a factor, and of all words a few are lost whatever seems to fit (Platt 1999,
 * with a ceiling).
 */
#include "restore/calibration.h"

#include "tables/confidence.h"
#include "vanban/orthography.h"

#include <math.h>

/* A whole number, perhaps with a minus. */
static double read_number(vb_slice cell)
{
    double value = 0;
    for (size_t i = 0; i < cell.len; i++) {
        if (vb_is_digit((unsigned char)cell.data[i]))
            value = 10 * value + (cell.data[i] - '0');
    }
    return vb_slice_starts(cell, VB_SLICE("-")) ? -value : value;
}

calibration calibration_of(const char *channel)
{
    const vb_table *table = &vb_table_confidence;
    size_t row = vb_table_find(table, vb_slice_of(channel));
    if (row == table->rows)
        row = vb_table_find(table, VB_SLICE("*"));
    return (calibration){.offset = read_number(vb_table_cell(table, row, CONFIDENCE_OFFSET)) / 100,
                         .slope = read_number(vb_table_cell(table, row, CONFIDENCE_SLOPE)) / 100,
                         .lost = read_number(vb_table_cell(table, row, CONFIDENCE_LOST)) / 100000};
}

double calibrated(const calibration *c, double share)
{
    double against = share < 1 ? pow((1 - share) / share, c->slope) * exp(-c->offset) : 0;
    return share > 0 ? (1 - c->lost) / (1 + against) : 0;
}
