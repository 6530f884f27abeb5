/*
 * The letters by which an office is called: of a body or a unit, as numbers have them, or of who
 * keeps the papers (VT). Entries of recipients are made of them.
 */
#include "vanban/citation.h"

#include "tables/issuing-bodies.h"
#include "tables/number-units.h"
#include "tables/recipient-notes.h"

static bool has_row(const vb_table *table, vb_slice word)
{
    return vb_table_search(table, word) < table->rows;
}

bool vb_is_office(vb_slice word)
{
    return has_row(&vb_table_issuing_bodies, word) || has_row(&vb_table_number_units, word) ||
           vb_table_search_kind(&vb_table_recipient_notes, 0, VB_SLICE("keeping"),
                                RECIPIENT_NOTES_MEANING, word) < vb_table_recipient_notes.rows;
}
