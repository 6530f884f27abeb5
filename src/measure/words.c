#include "measure/words.h"

bool vb_words_in_order(const vb_measured_word *words, size_t count, size_t len)
{
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        if (words[i].start < at || words[i].end < words[i].start || words[i].end > len)
            return false;
        at = words[i].end;
    }
    return true;
}

vb_status vb_read_word_points(vb_slice text, const vb_word_run *run, vb_array *points,
                              vb_array *spans)
{
    size_t at = 0;
    vb_status status = VB_OK;
    for (size_t i = 0; status == VB_OK && i < run->count; i++) {
        size_t start = run->words[i].start - run->offset, end = run->words[i].end - run->offset;
        status = vb_read_points(vb_slice_cut(text, at, start), points);
        vb_unit span = {.start = points->count};
        if (status == VB_OK)
            status = vb_read_points(vb_slice_cut(text, start, end), points);
        span.end = points->count;
        at = end;
        if (!vb_array_push(spans, &span))
            status = VB_ERR_MEMORY;
    }
    if (status == VB_OK)
        status = vb_read_points(vb_slice_cut(text, at, text.len), points);
    return status;
}

/* Both lists ascend, so that one pass over the syllables serves all words. A syllable may reach
 * over several words (`a/b`), and counts for each. */
void vb_judge_words(vb_word_run *run, const vb_array *spans, const vb_array *units, vb_slice right)
{
    size_t first = 0;
    for (size_t i = 0; i < run->count; i++) {
        vb_unit span = *VB_ARRAY_AT(spans, vb_unit, i);
        while (first < units->count && VB_ARRAY_AT(units, vb_unit, first)->end <= span.start)
            first++;
        vb_verdict verdict = VB_NOT_COMPARED;
        for (size_t at = first;
             at < units->count && VB_ARRAY_AT(units, vb_unit, at)->start < span.end; at++) {
            if (verdict != VB_WRONG)
                verdict = right.data[at] ? VB_RIGHT : VB_WRONG;
        }
        run->words[i].verdict = verdict;
    }
}
