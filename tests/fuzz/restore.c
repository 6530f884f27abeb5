/* The first byte says how the document, all the rest, is restored, and how much of it is taken for
 * lists of words before: lines stay, words and edits lie in order, and no word is missing. */
#include "vanban/orthography.h"
#include "vanban/restore.h"
#include "vanban/train.h"

#include "fuzz.h"
#include "tiny.h"

/* No letter and no digit stands between two words: every word is there. */
static void check_gap(vb_slice between)
{
    uint32_t c;
    for (size_t at = 0; at < between.len;) {
        at += vb_utf8_decode(between, at, &c);
        FUZZ_ASSERT(c == VB_INVALID_BYTE || !(vb_is_letter(c) || vb_is_digit(c)));
    }
}

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
        check_gap(vb_slice_cut(in, at, word->start));
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

/* A restorer that knows the words of the text's beginning and leaves alone those behind them. */
static vb_restorer *new_restorer(const vb_model *model, const vb_citation *citation, vb_slice text,
                                 size_t lists)
{
    vb_restorer *restorer;
    vb_restore_options options = {.readings = 3};
    vb_slice words = vb_slice_cut(text, 0, lists * text.len / 16),
             kept = vb_slice_cut(text, words.len, 2 * words.len);
    FUZZ_ASSERT(vb_restorer_new(NULL, model, citation, &options, (vb_reporter){0}, &restorer) ==
                VB_OK);
    vb_status status = vb_restorer_add_words(restorer, words);
    FUZZ_ASSERT(status == VB_OK || status == VB_ERR_INPUT);
    status = vb_restorer_protect(restorer, kept);
    FUZZ_ASSERT(status == VB_OK || status == VB_ERR_INPUT);
    return restorer;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static vb_restorer *restorers[2];
    static vb_model *model;
    static vb_citation *citation;
    if (!model) {
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
    size_t lists = data[0] / 2 % 8;
    vb_restorer *restorer =
        lists ? new_restorer(model, citation, text, lists) : restorers[data[0] & 1];
    FUZZ_ASSERT(vb_restorer_run(restorer, text, &out, &words) == VB_OK);
    check_words(&words, text, vb_buffer_slice(&out));
    FUZZ_ASSERT(count_breaks(text) == count_breaks(vb_buffer_slice(&out)));
    vb_buffer_free(&out);
    vb_array_free(&words);
    if (lists)
        vb_restorer_free(restorer);
    return 0;
}
