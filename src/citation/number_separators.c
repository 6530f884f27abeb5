/* What parts the parts of a number, as it was written and as a scan leaves it. */
#include "citation/number_separators.h"

#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/number_reading.h"
#include "vanban/citation.h"

#include <string.h>

separator_kind separator_class(uint32_t code_point, float *cost)
{
    *cost = 0;
    switch (code_point) {
    case '/':
        return SEP_SLASH;
    case '-':
        return SEP_DASH;
    case 0x2044: /* fraction slash */
    case 0x2215: /* division slash */
        return SEP_SLASH;
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
    case 0xAD:
        return SEP_DASH;
    case '_':
    case '~':
        *cost = 0.2f;
        return SEP_DASH;
    case '\\':
        *cost = 0.2f;
        return SEP_SLASH;
    case '\'':
    case 0x2018:
    case 0x2019:
    case ':':
    case ';':
    case '|':
    case '!':
    case '%':
    case 0xB0:
    case '=':
        *cost = 0.4f;
        return SEP_DAMAGED;
    default:
        return SEP_NONE;
    }
}

/* Behind a second slash where one was read twice, or as another sign and itself: 13/⁄2025,
 * 2025%⁄QH15. */
static size_t behind_doubled_slash(vb_slice text, size_t at, separator *sep)
{
    size_t next;
    float cost;
    if (sep->kind == SEP_DASH ||
        separator_class(code_point_at(text, at, &next), &cost) != SEP_SLASH)
        return at;
    sep->kind = SEP_SLASH;
    sep->cost = 0.3f;
    return next;
}

/* Behind a dash that stands at the end of a line and again before what goes on: QĐ-⏎-TTg. */
static size_t behind_doubled_dash(vb_slice text, size_t at, size_t end)
{
    bool again = end > at && end + 1 < text.len && text.data[end] == '-' &&
                 memchr(text.data + at, '\n', end - at) != NULL &&
                 !is_ascii_blank(text.data[end + 1]);
    return again ? end + 1 : end;
}

/* `điều 5` and a line `- TTTU, …` below it: the dash of an entry in a list. */
static bool is_dash_of_entry(vb_slice text, size_t at, size_t sign, size_t after)
{
    return after < text.len && is_ascii_blank(text.data[after]) &&
           memchr(text.data + at, '\n', sign - at) != NULL;
}

/* Where a symbol goes on behind a separator and the blanks from `at` to `end`: 28-⏎- 2 -⏎CT/TW,
 * where a page turns. */
static size_t pass_page(vb_slice text, size_t at, size_t end)
{
    enum { BLANKS = 160 };
    if (end == at || !memchr(text.data + at, '\n', end - at))
        return end;
    size_t line = skip_all_blanks(text, end, BLANKS), behind = vb_page_number_pass(text, line);
    return behind > line ? behind : end;
}

size_t read_separator(vb_slice text, size_t at, separator *out)
{
    size_t sign = skip_blanks(text, at, 4), after;
    uint32_t code_point = code_point_at(text, sign, &after);
    *out = (separator){0};
    out->kind = separator_class(code_point, &out->cost);
    if (out->kind == SEP_DASH && is_dash_of_entry(text, at, sign, after))
        out->kind = SEP_NONE;
    if (out->kind == SEP_NONE || (out->kind == SEP_DAMAGED && sign > at))
        return at;
    after = behind_doubled_slash(text, after, out);
    size_t end = out->kind == SEP_DAMAGED
                     ? after
                     : pass_page(text, after, skip_blanks(text, after, BLANKS_MAX));
    if (out->kind == SEP_DASH)
        end = behind_doubled_dash(text, after, end);
    out->blank_before = sign > at;
    out->blank_after = end > after;
    out->plain = code_point == '/' || code_point == '-';
    return end;
}

const separator lost_separator = {SEP_DAMAGED, false, false, false, 0.5f};

size_t behind_lost_separator(vb_slice text, size_t at, bool blank)
{
    char sign = at < text.len ? text.data[at] : '\0';
    return sign == '.' || sign == ',' || (blank && sign == ' ') ? at + 1 : at;
}
