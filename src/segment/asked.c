/* What was found out of the texts asked last: one line is asked for many parts of a document. */
#include "segment/asked.h"
#include "segment/tools.h"
#include "segment/words.h"

static bool is_of(const seg_asked *asked, vb_slice text)
{
    return asked->text.data == text.data && asked->text.len == text.len;
}

/* In place of the one that has been there longest. */
static void take_text(seg_recall *recall, vb_slice text)
{
    recall->last = recall->next;
    recall->next = (recall->next + 1) % SEG_TEXTS_KEPT;
    seg_asked *asked = &recall->texts[recall->last];
    asked->text = text;
    asked->has_caps = asked->has_date = asked->has_motto = asked->has_number = false;
    seg_skeleton_begin(text, &asked->skeleton);
    asked->roles = asked->found = 0;
}

seg_asked *seg_asked_of(const seg_work *work, vb_slice text)
{
    seg_recall *recall = work->recall;
    if (!is_of(&recall->texts[recall->last], text)) {
        size_t i = 0;
        while (i < SEG_TEXTS_KEPT && !is_of(&recall->texts[i], text))
            i++;
        if (i < SEG_TEXTS_KEPT)
            recall->last = i;
        else
            take_text(recall, text);
    }
    return &recall->texts[recall->last];
}

/* The skeleton of so many letters at least. */
static seg_skeleton *skeleton_of(const seg_work *work, seg_asked *asked, size_t letters)
{
    seg_skeleton *skeleton = &asked->skeleton;
    if (skeleton->len < letters && skeleton->read < asked->text.len)
        seg_skeleton_go_on(work->tools, letters, skeleton);
    return skeleton;
}

seg_skeleton *seg_asked_skeleton(const seg_work *work, vb_slice text)
{
    return skeleton_of(work, seg_asked_of(work, text), SEG_SKELETON_MAX);
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
    seg_asked *asked = seg_asked_of(work, text);
    uint32_t bit = UINT32_C(1) << role;
    if (!(asked->roles & bit) &&
        seg_cue_find(work->tools, skeleton_of(work, asked, work->tools->lists[role].reach), role,
                     NULL))
        asked->found |= bit;
    asked->roles |= bit;
    return (asked->found & bit) != 0;
}
