#include "vanban/orthography.h"

#include <utf8proc.h>

/*
 * The toned vowels, one row a vowel letter: base, diacritic, then the lower-case code points in the
 * order of vb_tone. Everything else about letters is derived from these rows at compile time, so
 * that a lookup is one array access.
 */
#define VOWEL_ROWS(ROW)                                                                            \
    ROW('a', VB_PLAIN, 'a', 0x00E0, 0x00E1, 0x1EA3, 0x00E3, 0x1EA1)                                \
    ROW('a', VB_BREVE, 0x0103, 0x1EB1, 0x1EAF, 0x1EB3, 0x1EB5, 0x1EB7)                             \
    ROW('a', VB_CIRCUMFLEX, 0x00E2, 0x1EA7, 0x1EA5, 0x1EA9, 0x1EAB, 0x1EAD)                        \
    ROW('e', VB_PLAIN, 'e', 0x00E8, 0x00E9, 0x1EBB, 0x1EBD, 0x1EB9)                                \
    ROW('e', VB_CIRCUMFLEX, 0x00EA, 0x1EC1, 0x1EBF, 0x1EC3, 0x1EC5, 0x1EC7)                        \
    ROW('i', VB_PLAIN, 'i', 0x00EC, 0x00ED, 0x1EC9, 0x0129, 0x1ECB)                                \
    ROW('o', VB_PLAIN, 'o', 0x00F2, 0x00F3, 0x1ECF, 0x00F5, 0x1ECD)                                \
    ROW('o', VB_CIRCUMFLEX, 0x00F4, 0x1ED3, 0x1ED1, 0x1ED5, 0x1ED7, 0x1ED9)                        \
    ROW('o', VB_HORN, 0x01A1, 0x1EDD, 0x1EDB, 0x1EDF, 0x1EE1, 0x1EE3)                              \
    ROW('u', VB_PLAIN, 'u', 0x00F9, 0x00FA, 0x1EE7, 0x0169, 0x1EE5)                                \
    ROW('u', VB_HORN, 0x01B0, 0x1EEB, 0x1EE9, 0x1EED, 0x1EEF, 0x1EF1)                              \
    ROW('y', VB_PLAIN, 'y', 0x1EF3, 0x00FD, 0x1EF7, 0x1EF9, 0x1EF5)

/* The letters lie in two ranges, laid end to end in one table: U+0000–01FF and U+1EA0–1EFF. */
enum {
    LOW_END = 0x200,
    HIGH_START = 0x1EA0,
    HIGH_END = 0x1F00,
    SLOTS = LOW_END + HIGH_END - HIGH_START
};

#define SLOT(lower) ((lower) < LOW_END ? (lower) : (lower)-HIGH_START + LOW_END)

/* Case pairs are 0x20 apart in ASCII and Latin-1 and neighbours in the later blocks. */
#define UPPER_OF(lower) ((lower) < 0x100 ? (lower)-0x20 : (lower)-1)

#define LETTER(code_point, base, diacritic, tone)                                                  \
    [SLOT(code_point)] = {base, diacritic, tone, false},                                           \
    [SLOT(UPPER_OF(code_point))] = {base, diacritic, tone, true},
#define VOWEL_LETTERS(base, diacritic, level, falling, rising, dipping, creaking, heavy)           \
    LETTER(level, base, diacritic, VB_LEVEL)                                                       \
    LETTER(falling, base, diacritic, VB_FALLING)                                                   \
    LETTER(rising, base, diacritic, VB_RISING)                                                     \
    LETTER(dipping, base, diacritic, VB_DIPPING)                                                   \
    LETTER(creaking, base, diacritic, VB_CREAKING)                                                 \
    LETTER(heavy, base, diacritic, VB_HEAVY)

static const vb_letter letters[SLOTS] = {LETTER(VB_SMALL_D_STROKE, 'd', VB_STROKE, VB_LEVEL)
                                             VOWEL_ROWS(VOWEL_LETTERS)};

#define VOWEL_COMPOSITION(base, diacritic, ...) [(base) - 'a'][diacritic] = {__VA_ARGS__},

static const uint16_t compositions[26][VB_STROKE + 1][VB_HEAVY + 1] = {
    ['d' - 'a'][VB_STROKE] = {VB_SMALL_D_STROKE}, VOWEL_ROWS(VOWEL_COMPOSITION)};

static bool is_ascii_upper(uint32_t code_point)
{
    return code_point >= 'A' && code_point <= 'Z';
}

static bool is_ascii_lower(uint32_t code_point)
{
    return code_point >= 'a' && code_point <= 'z';
}

/* The letter outside ASCII at `code_point`; its base is 0 when there is none. */
static vb_letter marked_letter(uint32_t code_point)
{
    if (code_point < LOW_END)
        return letters[code_point];
    if (code_point >= HIGH_START && code_point < HIGH_END)
        return letters[SLOT(code_point)];
    return (vb_letter){0};
}

char vb_marked_base(uint32_t code_point)
{
    return marked_letter(code_point).base;
}

/* Base letters of U+00C0 to U+00FF. */
static const char latin1_bases[] =
    "aaaaaaaceeeeiiiidnooooo*ouuuuypsaaaaaaaceeeeiiiidnooooo*ouuuuypy";

char vb_foreign_base(uint32_t code_point)
{
    enum { FIRST = 0x00C0, LAST = 0x00FF };
    char base = code_point >= FIRST && code_point <= LAST ? latin1_bases[code_point - FIRST] : '*';
    return base == '*' ? '\0' : base;
}

vb_letter vb_letter_of(uint32_t code_point)
{
    if (is_ascii_lower(code_point))
        return (vb_letter){.base = (char)code_point};
    if (is_ascii_upper(code_point))
        return (vb_letter){.base = (char)(code_point + 0x20), .upper = true};
    return marked_letter(code_point);
}

uint32_t vb_letter_compose(vb_letter letter)
{
    if (!is_ascii_lower((unsigned char)letter.base) || letter.diacritic > VB_STROKE ||
        letter.tone > VB_HEAVY)
        return 0;
    uint32_t lower = compositions[letter.base - 'a'][letter.diacritic][letter.tone];
    if (letter.diacritic == VB_PLAIN && letter.tone == VB_LEVEL)
        lower = (uint32_t)(unsigned char)letter.base;
    return letter.upper && lower ? UPPER_OF(lower) : lower;
}

uint32_t vb_lower(uint32_t code_point)
{
    if (code_point < 0x80)
        return is_ascii_upper(code_point) ? code_point + 0x20 : code_point;
    vb_letter letter = marked_letter(code_point);
    if (letter.base)
        return !letter.upper ? code_point : code_point < 0x100 ? code_point + 0x20 : code_point + 1;
    return code_point > 0x10FFFF ? code_point
                                 : (uint32_t)utf8proc_tolower((utf8proc_int32_t)code_point);
}

uint32_t vb_upper(uint32_t code_point)
{
    if (code_point < 0x80)
        return is_ascii_lower(code_point) ? code_point - 0x20 : code_point;
    vb_letter letter = marked_letter(code_point);
    if (letter.base)
        return letter.upper ? code_point : UPPER_OF(code_point);
    return code_point > 0x10FFFF ? code_point
                                 : (uint32_t)utf8proc_toupper((utf8proc_int32_t)code_point);
}

bool vb_is_letter(uint32_t code_point)
{
    if (code_point < 0x80)
        return is_ascii_upper(code_point) || is_ascii_lower(code_point);
    if (marked_letter(code_point).base)
        return true;
    if (code_point > 0x10FFFF)
        return false;
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code_point);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

char vb_latin_base(uint32_t code_point)
{
    utf8proc_int32_t parts[8];
    int boundary = 0;
    char base = vb_letter_of(code_point).base;
    if (base || code_point > 0x10FFFF)
        return base;
    utf8proc_ssize_t count = utf8proc_decompose_char((utf8proc_int32_t)code_point, parts, 8,
                                                     UTF8PROC_DECOMPOSE, &boundary);
    return count > 0 && count <= 8 ? vb_letter_of((uint32_t)parts[0]).base : 0;
}
