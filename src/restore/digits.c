/*
 * The number channel: which digits may have been written where letters or signs were read (`ngày OF
 * tháng il`, `khoản | Điều`, `QH1S`). The channel was learnt from whole lines and knows how digits
 * are misread; whether a number stands at a place is for the words around to say, so this only
 * offers one, at its cost.
 */
#include "restore/restore.h"

#include <math.h>
#include <string.h>

/* A sign that is so unlike every digit ends the attempt; and one that is as like another digit
 * does, too: no number at all misleads less than a wrong one. */
static const float unlike = 12.0F, plain_share = 0.6F;

/* The digit that a letter of the channel was, and its cost; 0 when that is not plain. */
static char plain_digit(const vb_model *model, const vb_channel *channel, uint16_t read,
                        float *cost)
{
    const uint16_t *costs = vb_channel_single(channel, read);
    float all = 0;
    char best = 0;
    *cost = unlike;
    for (char digit = '0'; digit <= '9'; digit++) {
        float own = (float)costs[vb_model_letter(model, (uint32_t)digit)] / VB_COST_UNIT;
        all += expf(-own);
        if (own < *cost) {
            *cost = own;
            best = digit;
        }
    }
    return expf(-*cost) >= plain_share * all ? best : 0;
}

/* `6b` and `10c` name annexes and articles: behind digits a small letter is none, unless it looks
 * like one. */
static bool is_lettered(vb_slice word)
{
    bool digits = false, letters = false;
    for (size_t i = 0; i < word.len; i++) {
        char c = word.data[i];
        digits |= vb_is_digit((unsigned char)c);
        letters |= c >= 'a' && c <= 'z' && !strchr("oli", c);
    }
    return digits && letters;
}

bool digits_of_word(const vb_model *model, const vb_channel *channel, vb_slice word, char *digits,
                    float *cost)
{
    size_t count = 0;
    uint32_t c;
    *cost = 0;
    if (is_lettered(word))
        return false;
    for (size_t at = 0; at < word.len; count++) {
        float own;
        at += vb_utf8_decode(word, at, &c);
        uint16_t read = vb_channel_read_letter(channel, c);
        if (count == DIGITS_MAX || !read)
            return false;
        digits[count] = plain_digit(model, channel, read, &own);
        if (!digits[count])
            return false;
        *cost += own;
    }
    digits[count] = '\0';
    return count > 0;
}
