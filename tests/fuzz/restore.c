/* The first byte says how the document, all the rest, is restored: lines stay, words and edits lie
 * in order. */
#include "vanban/restore.h"
#include "vanban/train.h"

#include "fuzz.h"
#include "tiny.h"

static void check_words(const vb_array *words, vb_slice in, vb_slice out)
{
    size_t at = 0, out_at = 0;
    for (size_t i = 0; i < words->count; i++) {
        const vb_restored_word *word = VB_ARRAY_AT(words, vb_restored_word, i);
        FUZZ_ASSERT(at <= word->start && word->start < word->end && word->end <= in.len);
        FUZZ_ASSERT(out_at <= word->out_start && word->out_end <= out.len);
        FUZZ_ASSERT(vb_slice_equal(vb_slice_cut(in, at, word->start),
                                   vb_slice_cut(out, out_at, word->out_start)));
        FUZZ_ASSERT(word->confidence >= 0 && word->confidence <= 1);
        at = word->end;
        out_at = word->out_end;
    }
    FUZZ_ASSERT(vb_slice_equal(vb_slice_cut(in, at, in.len), vb_slice_cut(out, out_at, out.len)));
}

static size_t count_breaks(vb_slice text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++)
        count += text.data[i] == '\n' || text.data[i] == '\f';
    return count;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static vb_restorer *restorers[2];
    if (!restorers[0]) {
        static vb_model *model;
        static vb_citation *citation;
        citation = vb_citation_new(NULL);
        FUZZ_ASSERT(citation && vb_model_read(tiny_image(), NULL, &model) == VB_OK);
        for (size_t i = 0; i < 2; i++) {
            vb_restore_options options = {.min_confidence = i ? 0.9 : 0, .beam = i ? 2 : 0};
            FUZZ_ASSERT(vb_restorer_new(NULL, model, citation, &options, (vb_reporter){0},
                                        &restorers[i]) == VB_OK);
        }
    }
    if (size == 0)
        return 0;
    vb_slice text = {(const char *)data + 1, size - 1};
    vb_buffer out = VB_BUFFER(NULL);
    vb_array words = VB_ARRAY(vb_restored_word, NULL);
    FUZZ_ASSERT(vb_restorer_run(restorers[data[0] & 1], text, &out, &words) == VB_OK);
    check_words(&words, text, vb_buffer_slice(&out));
    FUZZ_ASSERT(count_breaks(text) == count_breaks(vb_buffer_slice(&out)));
    vb_buffer_free(&out);
    vb_array_free(&words);
    return 0;
}
