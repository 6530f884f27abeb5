/* Which steps of a first reading are beyond doubt, and how far to look for the others. */
#include "restore/step.h"

/*
 * A step of the first reading is beyond doubt when it was this sure, and when the language model
 * found its words and the two after them no less usual than this: a reading that was never looked
 * at, because the channel made it too unlikely, could not win more than that.
 */
static const double settled_confidence = 0.95;
static const float settled_language = 18.0F;

/* Whether the language model found the words of a step and of the two after it likely. */
static bool is_likely(const vb_array *steps, size_t number)
{
    float sum = 0;
    for (size_t k = number; k < number + 3 && k < steps->count; k++)
        sum += VB_ARRAY_AT(steps, step, k)->language;
    return sum < settled_language;
}

bool step_is_settled(const vb_array *first, size_t number)
{
    const step *s = VB_ARRAY_AT(first, step, number);
    return s->confidence >= settled_confidence && !s->edge->unstopped && is_likely(first, number);
}

search_reach step_reach(const vb_array *first, size_t number)
{
    bool sure = VB_ARRAY_AT(first, step, number)->confidence >= settled_confidence;
    return sure || is_likely(first, number) ? REACH_FAR : REACH_FARTHEST;
}
