/* What stands around a number and tells how it is to be read. */
#include "citation/number_internal.h"

bool vb_keeps_strokes(vb_slice text, size_t start, size_t end)
{
    enum { BEFORE = 96, BEHIND = 64, BY_CHANCE = 1 };
    size_t from = start > BEFORE ? start - BEFORE : 0, to = end + BEHIND, letters = 0, next;
    for (size_t at = from; at < text.len && at < to && letters <= BY_CHANCE; at = next) {
        uint32_t letter = code_point_at(text, at, &next);
        bool outside = at < start || at >= end;
        letters += outside && letter >= 0x80 && is_of_vietnamese_alone(letter);
    }
    return letters > BY_CHANCE;
}

bool keeps_strokes(const number_reading *reading)
{
    reading->around->asked = true;
    return vb_keeps_strokes(reading->around->text, reading->start, reading->end);
}
