/*
 * Places of which letters were misread: huyén Con Cuéng, Buc Hoa. Thousands of names differ in a
 * letter or two, so that one is believed only where it is much nearer than any other.
 */
#include "citation/place_misread.h"

#include "citation/channel.h"
#include "citation/code_points.h"
#include "citation/cps.h"
#include "citation/fold.h"
#include "citation/lattice.h"
#include "citation/places.h"
#include "citation/tables.h"

/* What a letter of the name may cost, and how much nearer than any other it must be. */
#define LETTER_COST 0.14f
#define NEARER 0.3f

/* How many letters more or fewer may have been read. */
enum { MORE_OR_FEWER = 3 };

/* The nearest of some places so far, and how near the next was. */
typedef struct nearest_place {
    vb_slice name;
    float cost, next;
} nearest_place;

/* Whether the name may have been read so, by its first letter: cheap. */
static bool may_begin_place(const ocr_channel *channel, vb_slice name, const cps *read)
{
    size_t next;
    return read->len && may_begin(channel, fold_letter(code_point_at(name, 0, &next)), read->at[0]);
}

static void weigh(const ocr_channel *channel, vb_slice name, const cps *read,
                  nearest_place *nearest)
{
    if (!may_begin_place(channel, name, read))
        return;
    const cps written = fold_word(name);
    if (written.len > read->len + MORE_OR_FEWER || read->len > written.len + MORE_OR_FEWER)
        return;
    float limit = LETTER_COST * (float)written.len + NEARER,
          cost = channel_distance(channel, &written, read, limit);
    if (cost > limit || cost >= nearest->next)
        return;
    if (cost >= nearest->cost) {
        nearest->next = cost;
        return;
    }
    *nearest = (nearest_place){name, cost, nearest->cost};
}

vb_slice misread_place(const vb_citation *citation, vb_slice body, vb_slice read)
{
    const vb_table *places = places_of_body(body);
    const cps letters = fold_word(read);
    nearest_place nearest = {.cost = VERY_DEAR, .next = VERY_DEAR};
    for (size_t row = 0; places && row < places->rows; row++)
        weigh(&citation->tables->name_channel, name_of_place(places, row), &letters, &nearest);
    bool near = nearest.cost <= LETTER_COST * (float)letters.len;
    return near && nearest.next - nearest.cost >= NEARER ? nearest.name : VB_SLICE("");
}
