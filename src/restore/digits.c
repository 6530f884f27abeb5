/*
 * The number channel: which digits may have been written where letters or signs were read (`ngày OF
 * tháng il`, `khoản | Điều`, `QH1S`). The channel was learnt from whole lines and knows how digits
 * are misread; whether a number stands at a place is for the words around to say, so this only
 * offers one, at its cost.
 */
#include "restore/digits.h"

#include "vanban/model.h"
#include "vanban/model_search.h"
#include "vanban/orthography.h"

#include <math.h>

/* A sign that is so unlike every digit ends the attempt; and one that is as like another digit
 * does, too: no number at all misleads less than a wrong one. */
static const float unlike = 12.0F, plain_share = 0.6F;

static letter_digit plain_digit(const vb_model *model, const vb_channel *channel, uint16_t read)
{
    const uint16_t *costs = vb_channel_single(channel, read);
    letter_digit best = {.known = true, .cost = unlike};
    float all = 0;
    for (char digit = '0'; digit <= '9'; digit++) {
        float own = (float)costs[vb_model_letter(model, (uint32_t)digit)] / VB_COST_UNIT;
        all += expf(-own);
        if (own < best.cost) {
            best.cost = own;
            best.digit = digit;
        }
    }
    if (expf(-best.cost) < plain_share * all)
        best.digit = 0;
    return best;
}

bool digits_begin(digit_memory *known, const vb_channel *channel)
{
    if (known->channel == channel && !known->letters.failed)
        return true;
    vb_array_clear(&known->letters);
    known->channel = channel;
    return vb_array_resize(&known->letters, vb_channel_read_count(channel));
}

/* The same, remembered. */
static letter_digit digit_of_letter(digit_memory *known, const vb_model *model, uint16_t read)
{
    letter_digit *own = VB_ARRAY_AT(&known->letters, letter_digit, read);
    if (!own->known)
        *own = plain_digit(model, known->channel, read);
    return *own;
}

/*
 * `6b` and `10c` name annexes and articles: behind digits a small letter is none, unless it looks
 * like one. `118A` and `12B` name houses, roads, parcels and forms: nor is an A or B at the end,
 * though a 4 or 8 looks much like it, but in what may be a year.
 */
static bool is_lettered(vb_slice word)
{
    size_t digits = 0;
    bool letters = false;
    for (size_t i = 0; i < word.len; i++) {
        char c = word.data[i];
        digits += vb_is_digit((unsigned char)c);
        letters |= c >= 'a' && c <= 'z' && !vb_is_among(c, "oli");
    }
    char last = word.len ? word.data[word.len - 1] : '\0';
    bool year = word.len == 4 &&
                (vb_slice_starts(word, VB_SLICE("19")) || vb_slice_starts(word, VB_SLICE("20")));
    letters |= (last == 'A' || last == 'B') && digits + 1 == word.len && !year;
    return digits && letters;
}

bool digits_of_word(digit_memory *known, const vb_model *model, vb_slice word, char *digits,
                    float *cost)
{
    size_t count = 0;
    uint32_t c;
    *cost = 0;
    for (size_t at = 0; at < word.len; count++) {
        at += vb_utf8_decode(word, at, &c);
        uint16_t read = vb_channel_read_letter(known->channel, c);
        if (count == DIGITS_MAX || !read)
            return false;
        letter_digit own = digit_of_letter(known, model, read);
        if (!own.digit)
            return false;
        digits[count] = own.digit;
        *cost += own.cost;
    }
    digits[count] = '\0';
    return count > 0 && word.data[0] != '~' && !is_lettered(word); /* ~3 is about three, or dirt */
}
