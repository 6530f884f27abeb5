/* What was found out of texts: one line is asked for many parts of a document, and many documents
 * have the same lines. */
#include "segment/asked.h"
#include "segment/tools.h"
#include "segment/words.h"

#include <string.h>

void seg_recall_begin(seg_recall *recall, const vb_allocator *memory, size_t length)
{
    /* A text that comes again is asked in every so many bytes; bits of a hash for as many. */
    enum { EVERY = 512, LEAST = 5, MOST = 12 };
    *recall = (seg_recall){.remembered = VB_ARRAY(seg_remembered, memory),
                           .bits = vb_hash_bits(length / EVERY, LEAST, MOST)};
    vb_array_resize(&recall->remembered, (size_t)1 << recall->bits);
}

void seg_recall_end(seg_recall *recall)
{
    vb_array_free(&recall->remembered);
}

/* The place of a text, by its length and what it has at its beginning, its middle and its end. */
static seg_remembered *place_of(seg_recall *recall, vb_slice text)
{
    uint64_t first, middle, last;
    if (text.len < sizeof first || recall->remembered.failed)
        return NULL;
    memcpy(&first, text.data, sizeof first);
    memcpy(&middle, text.data + (text.len - sizeof middle) / 2, sizeof middle);
    memcpy(&last, text.data + text.len - sizeof last, sizeof last);
    uint64_t mixed = (first + text.len) * UINT64_C(0x9E3779B97F4A7C15);
    mixed = (mixed ^ mixed >> 32 ^ middle) * UINT64_C(0x9E3779B97F4A7C15);
    mixed = (mixed ^ mixed >> 32 ^ last) * UINT64_C(0x9E3779B97F4A7C15);
    /* the upper bits come from all of them */
    return VB_ARRAY_AT(&recall->remembered, seg_remembered, mixed >> (64 - recall->bits));
}

/* In place of the one that has been there longest. */
static void take_text(seg_recall *recall, vb_slice text)
{
    recall->last = recall->next;
    recall->next = (recall->next + 1) % SEG_TEXTS_KEPT;
    seg_asked *asked = &recall->texts[recall->last];
    if (asked->place)
        *asked->place = (seg_remembered){asked->text, asked->found};
    asked->text = text;
    asked->place = place_of(recall, text);
    bool again = asked->place && vb_slice_equal(asked->place->text, text);
    asked->found = again ? asked->place->found : (seg_findings){0};
    seg_skeleton_begin(text, &asked->skeleton);
}

seg_asked *seg_ask(seg_recall *recall, vb_slice text)
{
    size_t i = 0;
    while (i < SEG_TEXTS_KEPT && !seg_is_asked(&recall->texts[i], text))
        i++;
    if (i < SEG_TEXTS_KEPT)
        recall->last = i;
    else
        take_text(recall, text);
    return &recall->texts[recall->last];
}

vb_slice seg_ask_line(const seg_work *work, const seg_line *line)
{
    vb_slice text = seg_line_text(work, line);
    seg_asked *asked = seg_asked_of(work, text);
    asked->found.caps = line->caps;
    asked->found.has_caps = true;
    return text;
}

bool seg_asked_caps(const seg_work *work, vb_slice text)
{
    seg_findings *found = &seg_asked_of(work, text)->found;
    if (!found->has_caps)
        found->caps = seg_is_caps(text);
    found->has_caps = true;
    return found->caps;
}

bool seg_ask_cue(seg_asked *asked, seg_role role)
{
    uint64_t bit = UINT64_C(1) << role;
    seg_skeleton *skeleton = seg_skeleton_to(asked, seg_cue_lists[role].reach);
    if (skeleton->read == asked->text.len) /* what no letters tell is answered for all roles */
        asked->found.roles |= ~seg_roles_of(skeleton);
    if (seg_cue_find(skeleton, role, NULL))
        asked->found.cues |= bit;
    asked->found.roles |= bit;
    return (asked->found.cues & bit) != 0;
}
