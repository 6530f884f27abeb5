/* What was found out of the text asked last: one line is asked for many parts of a document. */
#include "segment/private.h"

seg_asked *seg_asked_of(const seg_work *work, vb_slice text)
{
    seg_asked *asked = work->asked;
    if (asked->text.data != text.data || asked->text.len != text.len) {
        asked->text = text;
        asked->has_caps = asked->has_date = asked->has_motto = false;
        asked->letters = 0;
        asked->roles = asked->found = 0;
    }
    return asked;
}

/* The skeleton of so many letters at least. */
static seg_skeleton *skeleton_of(const seg_work *work, vb_slice text, size_t letters)
{
    seg_asked *asked = seg_asked_of(work, text);
    if (asked->letters < letters)
        seg_skeleton_of(work->tools, text, letters, &asked->skeleton);
    if (asked->letters < letters)
        asked->letters = asked->skeleton.len < letters ? SEG_SKELETON_MAX : letters;
    return &asked->skeleton;
}

seg_skeleton *seg_asked_skeleton(const seg_work *work, vb_slice text)
{
    return skeleton_of(work, text, SEG_SKELETON_MAX);
}

vb_slice seg_ask_line(const seg_work *work, const seg_line *line)
{
    vb_slice text = seg_line_text(work, line);
    seg_asked *asked = seg_asked_of(work, text);
    asked->caps = line->caps;
    asked->has_caps = true;
    return text;
}

bool seg_asked_caps(const seg_work *work, vb_slice text)
{
    seg_asked *asked = seg_asked_of(work, text);
    if (!asked->has_caps)
        asked->caps = seg_is_caps(work->tools, text);
    asked->has_caps = true;
    return asked->caps;
}

bool seg_asked_cue(const seg_work *work, vb_slice text, seg_role role)
{
    seg_match match;
    enum { FEW = 48 }; /* no cue that a text begins with is longer */
    size_t reach = work->tools->lists[role].reach;
    seg_skeleton *skeleton = skeleton_of(work, text, reach < FEW ? FEW : reach);
    seg_asked *asked = work->asked;
    uint32_t bit = 1u << role;
    if (!(asked->roles & bit) && seg_cue_find(work->tools, skeleton, role, &match))
        asked->found |= bit;
    asked->roles |= bit;
    return (asked->found & bit) != 0;
}
