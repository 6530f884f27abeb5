/*
 * The words of a date, `ngày`, `tháng` and `năm`, as they must be written or as a scan leaves them.
 */
#include "citation/date_words.h"

#include "citation/blanks.h"
#include "citation/channel.h"
#include "citation/code_points.h"
#include "citation/cps.h"
#include "citation/date_page.h"
#include "citation/figures.h"
#include "citation/fold.h"
#include "citation/lattice.h"
#include "citation/squeezed.h"
#include "citation/tables.h"
#include "vanban/orthography.h"

#include <string.h>

const date_word date_day = {{"ngày", sizeof "ngày" - 1}, "ngay", 1.6f},
                date_month = {{"tháng", sizeof "tháng" - 1}, "thang", 2.2f},
                date_year = {{"năm", sizeof "năm" - 1}, "nam", 1.3f};

/* Signs of the longest word that is looked at. */
enum { SIGNS = 10 };

static size_t squeezed_word(vb_slice text, size_t at, squeezed *word)
{
    size_t end = at, next;
    for (size_t i = 0; i < SIGNS && end < text.len; i++, end = next)
        if (is_blank(code_point_at(text, end, &next)))
            break;
    squeeze(text, at, end, CP_MAX, word);
    return end;
}

bool is_date_word(const vb_citation *citation, const squeezed *word, const char *wanted,
                  float limit)
{
    cps name;
    size_t len = 0;
    while (len < word->letters.len && (uint32_t)(unsigned char)wanted[len] == word->letters.at[len])
        len++;
    if (len == word->letters.len && !wanted[len])
        return true;
    const ocr_channel *channel = &citation->tables->name_channel;
    if (!may_begin(channel, (uint32_t)(unsigned char)wanted[0], word->letters.at[0]))
        return false;
    cps_from(&name, vb_slice_of(wanted));
    return channel_distance(channel, &name, &word->letters, limit) <= limit;
}

/* The byte behind a word that stands at `at` as it must be written; NUL: it does not. */
static char behind_word(vb_slice text, size_t at, vb_slice word)
{
    bool written = text.len - at > word.len && memcmp(text.data + at, word.data, word.len) == 0;
    return written ? text.data[at + word.len] : '\0';
}

/* Whether the first letter of the word at `at` tells that it is another, or none stands there. */
static bool begins_otherwise(const vb_citation *citation, vb_slice text, size_t at, char wanted)
{
    const size_t start = at;
    char sign = '\0';
    for (; at < text.len && at < start + SIGNS; at++) {
        sign = text.data[at];
        if ((unsigned char)sign >= 0x80)
            return false; /* it may be any letter */
        if (is_ascii_blank(sign) || kind_of_sign((unsigned char)sign) == SIGN_LETTER)
            break;
    }
    return at == text.len || at == start + SIGNS || is_ascii_blank(sign) ||
           !may_begin(&citation->tables->name_channel, (unsigned char)wanted,
                      fold_letter((unsigned char)sign));
}

size_t pass_speck(vb_slice text, size_t at)
{
    bool speck = at + 1 < text.len && (text.data[at] == '.' || text.data[at] == ',') &&
                 is_ascii_blank(text.data[at + 1]);
    return at + speck;
}

/* Whether four figures of a year of our time stand at `at`, and none behind them. */
static bool is_year_at(vb_slice text, size_t at)
{
    enum { YEAR = 4 };
    vb_slice figures = vb_slice_cut(text, at, vb_figures_end(text, at, SIZE_MAX));
    return figures.len == YEAR &&
           (vb_slice_starts(figures, VB_SLICE("19")) || vb_slice_starts(figures, VB_SLICE("20")));
}

/* Between the month and a year that stands as it must be written whatever begins as `năm` does is
 * that, however its other letters were read: nany, ndéim. */
static bool is_year_word(vb_slice text, size_t end, const squeezed *word, const date_word *wanted)
{
    size_t year = skip_blanks(text, end, 2);
    return wanted == &date_year && word->letters.len > 1 &&
           word->letters.at[0] == (uint32_t)(unsigned char)wanted->folded[0] && year > end &&
           is_year_at(text, year);
}

size_t pass_word_inside(const vb_citation *citation, vb_slice text, size_t at,
                        const date_word *wanted)
{
    squeezed word;
    size_t start = pass_page_inside(text, skip_blanks(text, pass_speck(text, at), 16)),
           end = start + wanted->written.len, next;
    char behind = behind_word(text, start, wanted->written);
    if (vb_is_digit((unsigned char)behind)) /* tháng5 */
        return end;
    if (!is_ascii_blank(behind)) {
        if (begins_otherwise(citation, text, start, wanted->folded[0]))
            return SIZE_MAX;
        end = squeezed_word(text, start, &word);
        if (!word.letters.len || (!is_date_word(citation, &word, wanted->folded, wanted->limit) &&
                                  !is_year_word(text, end, &word, wanted)))
            return SIZE_MAX;
    }
    at = skip_blanks(text, end, 16);
    /* `ndm, 2022`: a stray mark does no harm, it is in the word. */
    return at > end && vb_ocr_digit(code_point_at(text, at, &next)) ? at : SIZE_MAX;
}

size_t pass_date_word(const vb_citation *citation, vb_slice text, size_t at,
                      const date_word *wanted)
{
    squeezed word;
    if (begins_otherwise(citation, text, at, wanted->folded[0]))
        return SIZE_MAX;
    size_t end = squeezed_word(text, at, &word);
    bool found = word.letters.len && is_date_word(citation, &word, wanted->folded, wanted->limit);
    return found ? skip_blanks(text, end, 16) : SIZE_MAX;
}

bool follows_day_word(vb_slice text, size_t at)
{
    vb_slice word = date_day.written;
    return at >= word.len && memcmp(text.data + at - word.len, word.data, word.len) == 0;
}

void take_day_word(const vb_citation *citation, vb_slice text, vb_date *date)
{
    size_t end = skip_blanks_back(text, date->start, 16), start = end, before;
    squeezed word;
    if (follows_day_word(text, end) &&
        (end == date_day.written.len ||
         is_ascii_blank(text.data[end - date_day.written.len - 1]))) {
        date->start = end - date_day.written.len;
        return;
    }
    for (size_t i = 0; i < 7 && start > 0; i++, start = before)
        if (is_blank(code_point_before(text, start, &before)))
            break;
    if (end == date->start)
        return;
    squeeze(text, start, end, CP_MAX, &word);
    if (word.letters.len >= 2 && is_date_word(citation, &word, date_day.folded, date_day.limit))
        date->start = word.starts[0];
}
