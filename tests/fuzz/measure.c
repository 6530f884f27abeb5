/*
 * Byte 0: case, lines, words and whether a line is left out; byte 1: how much of the rest is gold,
 * what is left being the output. Counts add up, mistakes are told as they are counted, and a text
 * measured by itself is right.
 */
#include "vanban/measure.h"

#include "fuzz.h"

enum { HEAD = 3, WORDS_MOST = 16 };

static void count_mistake(void *context, const vb_mistake *mistake)
{
    size_t *count = context;
    FUZZ_ASSERT(mistake->gold.len || mistake->out.len);
    ++*count;
}

static void check_score(const vb_score *score)
{
    const vb_alignment_counts *counts = &score->syllables;
    FUZZ_ASSERT(counts->gold == counts->correct + counts->substituted + counts->deleted);
    FUZZ_ASSERT(score->signs_right <= score->signs);
    FUZZ_ASSERT(vb_score_accuracy(score) >= 0 && vb_score_accuracy(score) <= 100);
    FUZZ_ASSERT(vb_score_wer(score) >= 0 && vb_score_cer(score) >= 0);
}

/* As many mistakes are listed as were made. */
static void check_confusions(vb_measure *measure, size_t mistakes)
{
    const vb_mistake *list;
    size_t count, sum = 0;
    FUZZ_ASSERT(vb_measure_confusions(measure, &list, &count) == VB_OK);
    for (size_t i = 0; i < count; i++) {
        FUZZ_ASSERT(list[i].count > 0 && (i == 0 || list[i].count <= list[i - 1].count));
        sum += list[i].count;
    }
    FUZZ_ASSERT(sum == mistakes);
}

/* The output cut into words of that many bytes. */
static size_t cut_words(vb_measured_word *words, size_t len, size_t width)
{
    size_t count = 0;
    for (size_t at = 0; at < len && count < WORDS_MOST; at += width, count++) {
        size_t end = at + width < len ? at + width : len;
        words[count] = (vb_measured_word){.start = at, .end = end, .confidence = 0.5};
    }
    return count;
}

static void measure_texts(const uint8_t *data, vb_slice gold, vb_slice out)
{
    size_t mistakes = 0, skip = data[2], skips = data[0] >> 3 & 1;
    bool uneven;
    vb_measured_word words[WORDS_MOST];
    vb_measure *measure;
    vb_measure_options options = {.ignore_case = data[0] & 1,
                                  .by_line = data[0] >> 1 & 1,
                                  .confusions = true,
                                  .mistake = count_mistake,
                                  .context = &mistakes};
    size_t count = data[0] & 4 ? cut_words(words, out.len, 1 + data[2] % 16) : 0;
    FUZZ_ASSERT(vb_measure_new(&options, NULL, &measure) == VB_OK);
    FUZZ_ASSERT(vb_measure_add_words(measure, gold, out, words, count, &skip, skips, &uneven) ==
                VB_OK);
    vb_score score = vb_measure_score(measure);
    check_score(&score);
    FUZZ_ASSERT(mistakes ==
                score.syllables.substituted + score.syllables.deleted + score.syllables.inserted);
    check_confusions(measure, mistakes);
    if (count) { /* one that ends behind the text */
        words[count - 1].end = out.len + 1;
        FUZZ_ASSERT(vb_measure_add_words(measure, gold, out, words, count, &skip, skips, &uneven) ==
                    VB_ERR_ARGUMENT);
    }
    vb_measure_free(measure);
}

static void measure_by_itself(vb_slice text)
{
    vb_measure *measure;
    bool uneven;
    FUZZ_ASSERT(vb_measure_new(NULL, NULL, &measure) == VB_OK);
    FUZZ_ASSERT(vb_measure_add(measure, text, text, NULL, 0, &uneven) == VB_OK && !uneven);
    vb_score score = vb_measure_score(measure);
    check_score(&score);
    FUZZ_ASSERT(score.syllables.correct == score.syllables.gold && !score.syllables.inserted);
    FUZZ_ASSERT(score.character_errors == 0 && score.signs_right == score.signs);
    vb_measure_free(measure);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < HEAD)
        return 0;
    vb_slice text = {(const char *)data + HEAD, size - HEAD};
    size_t middle = text.len * data[1] / 255;
    measure_texts(data, vb_slice_cut(text, 0, middle), vb_slice_cut(text, middle, text.len));
    measure_by_itself(text);
    return 0;
}
