#include "vanban/measure.h"

#include <math.h>

void vb_reliability_count(vb_reliability_bin *bins, size_t count, const vb_measured_word *word)
{
    if (word->verdict == VB_NOT_COMPARED)
        return;
    size_t at = 0;
    while (at + 1 < count && word->confidence >= bins[at].to)
        at++;
    bins[at].words++;
    bins[at].right += word->verdict == VB_RIGHT;
    bins[at].confidence += word->confidence;
}

vb_reliability_bin vb_reliability_total(const vb_reliability_bin *bins, size_t count)
{
    vb_reliability_bin total = {.from = bins[0].from, .to = bins[count - 1].to};
    for (size_t i = 0; i < count; i++) {
        total.words += bins[i].words;
        total.right += bins[i].right;
        total.confidence += bins[i].confidence;
    }
    return total;
}

static double share(double part, size_t whole)
{
    return whole ? part / (double)whole : 0;
}

double vb_bin_confidence(const vb_reliability_bin *bin)
{
    return share(bin->confidence, bin->words);
}

double vb_bin_right(const vb_reliability_bin *bin)
{
    return share((double)bin->right, bin->words);
}

double vb_reliability_error(const vb_reliability_bin *bins, size_t count)
{
    double astray = 0;
    size_t words = 0;
    for (size_t i = 0; i < count; i++) {
        astray += fabs(bins[i].confidence - (double)bins[i].right);
        words += bins[i].words;
    }
    return share(astray, words);
}
