/*
 * A date of which a slash was read as a letter or a sign, or was lost: 05/3I2020, 05:3/2020.
 */
#include "citation/date_slashes.h"

#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/date.h"
#include "citation/date_figures.h"
#include "citation/date_with_signs.h"
#include "citation/date_words.h"

/* How a slash between figures was read. */
typedef enum slash { SLASH_NONE, SLASH_PLAIN, SLASH_LETTER, SLASH_SIGN, SLASH_LOST } slash;

/* The slash at `at`, as which a sign or a letter may stand; sets what is behind it. */
static slash slash_at(vb_slice text, size_t at, size_t *behind)
{
    switch (code_point_at(text, at, behind)) {
    case '/':
        return SLASH_PLAIN;
    case 'I':
    case 'l':
    case '|':
        return SLASH_LETTER;
    case ':':
    case ';':
    case '\'':
    case '.':
    case 0xB0:   /* ° */
    case 0x2044: /* ⁄ */
        return SLASH_SIGN;
    case ' ':
        return SLASH_LOST;
    default:
        return SLASH_NONE;
    }
}

bool is_misread_slash(vb_slice text, size_t at, size_t *behind)
{
    slash read = slash_at(text, at, behind);
    return read != SLASH_NONE && read != SLASH_LOST;
}

/* Whether the two slashes tell that the figures are a date: not when both are plain, for that is no
 * misreading, or when none is but for letters. A colon beside another is one of a time; two unlike
 * signs are slashes, and a blank is one that was lost, only behind `ngày`. */
static bool are_of_date(vb_slice text, size_t start, slash before, slash behind, bool alike)
{
    bool both = before == SLASH_PLAIN && behind == SLASH_PLAIN,
         either = before == SLASH_PLAIN || behind == SLASH_PLAIN,
         letters = before == SLASH_LETTER && behind == SLASH_LETTER,
         signs = before == SLASH_SIGN && behind == SLASH_SIGN && !alike,
         lost = before == SLASH_LOST || behind == SLASH_LOST;
    return !both && (either || letters || signs) &&
           ((!lost && !signs) || follows_day_word(text, skip_blanks_back(text, start, 2)));
}

bool vb_date_read_misread_slashes(vb_slice text, size_t at, vb_date *date)
{
    enum { YEAR = 4 };
    *date = (vb_date){0};
    size_t month, year, first = read_plain_figure(text, at, 2, &date->day), second, end;
    slash before = first ? slash_at(text, first, &month) : SLASH_NONE;
    if (!before || !(second = read_plain_figure(text, month, 2, &date->month)))
        return false;
    slash behind = slash_at(text, second, &year);
    /* What goes on is the number of a document. */
    if (!behind || !(end = read_plain_figure(text, year, YEAR, &date->year)) ||
        !are_of_date(text, at, before, behind, text.data[first] == text.data[second]) ||
        end - year != YEAR || goes_on_as_number(text, end) ||
        !vb_date_valid(date->year, date->month, date->day))
        return false;
    set_date(date, at, end, false, 1);
    return true;
}
