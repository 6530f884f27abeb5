/*
 * Why a block is what it is said to be. The confidences are shares of blocks that were right, by
 * reason, among clean documents set in pages and read back (tests/accuracy/outlines.sh) and scans
 * with known roles; a reason that is rarely met there was given the value of its nearest kin.
 */
#include "segment/work.h"

static const struct {
    const char *id, *meaning;
    double confidence;
} reasons[] = {
    [SEG_REASON_CUE] = {"cue", "words that only this part has", 0.99},
    [SEG_REASON_GRAMMAR] = {"grammar", "it reads as a number or a date", 0.99},
    [SEG_REASON_PLACE] = {"place", "where it stands among the other boxes", 0.95},
    [SEG_REASON_GUESS] = {"guess", "it stands among boxes and fits none", 0.60},
    [SEG_REASON_LABEL] = {"label", "a clean label, the next in line", 0.99},
    [SEG_REASON_FIRST_LABEL] = {"first-label", "a clean label that opens a list", 0.99},
    [SEG_REASON_OTHER_LABEL] = {"other-label", "a clean label out of line", 0.95},
    [SEG_REASON_REPAIRED_LABEL] = {"repaired-label", "a label read as something else", 0.90},
    [SEG_REASON_BULLET] = {"bullet", "a dash, a plus or another bullet", 0.99},
    [SEG_REASON_CAPITALS] = {"capitals", "a line of capitals of its own", 0.90},
    [SEG_REASON_APART] = {"apart", "set apart by a blank line, a page, an indent or a label before",
                          0.97},
    [SEG_REASON_STOP] = {"stop", "behind a sentence that ended before the line was full", 0.99},
    [SEG_REASON_WIDTH] = {"width", "behind a line that had room for more", 0.93},
    [SEG_REASON_ENTRY] = {"entry", "an entry of the list of recipients", 0.97},
    [SEG_REASON_PAGE_NUMBER] = {"page-number", "a number alone that goes on counting", 0.97},
    [SEG_REASON_RUNNING_HEAD] = {"running-head", "a line that stands on every page", 0.97},
    [SEG_REASON_COLUMNS] = {"columns", "cells set apart by blanks, line below line", 0.85},
    [SEG_REASON_SIGNS] = {"signs", "more signs than letters", 0.90},
};

_Static_assert(sizeof reasons / sizeof reasons[0] == VB_REASON_COUNT,
               "vanban/segment.h counts them");

const char *vb_block_reason(size_t index, const char **meaning, double *confidence)
{
    if (index >= VB_REASON_COUNT)
        return NULL;
    if (meaning)
        *meaning = reasons[index].meaning;
    if (confidence)
        *confidence = reasons[index].confidence;
    return reasons[index].id;
}
