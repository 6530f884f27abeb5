/*
 * vanban/orthography.h: how Vietnamese is written.
 *
 * A Vietnamese letter is a Latin base letter, a diacritic that makes another letter of it (ă â ê ô
 * ơ ư đ), and one of six tones. Text is UTF-8 in NFC; other forms are seen as letters followed by
 * foreign characters.
 */
#ifndef VANBAN_ORTHOGRAPHY_H
#define VANBAN_ORTHOGRAPHY_H

#include "vanban/base.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---------------------------------------------------------------------------------- letters -- */

typedef enum vb_diacritic {
    VB_PLAIN,      /* a, e, o, u, d … */
    VB_BREVE,      /* ă */
    VB_CIRCUMFLEX, /* â ê ô */
    VB_HORN,       /* ơ ư */
    VB_STROKE,     /* đ */
} vb_diacritic;

/* đ is a letter of its own, which no mark can be taken from. */
#define VB_D_STROKE 0x0110
#define VB_SMALL_D_STROKE 0x0111

typedef enum vb_tone {
    VB_LEVEL,    /* ngang: no mark */
    VB_FALLING,  /* huyền: grave */
    VB_RISING,   /* sắc: acute */
    VB_DIPPING,  /* hỏi: hook above */
    VB_CREAKING, /* ngã: tilde */
    VB_HEAVY,    /* nặng: dot below */
} vb_tone;

/* A letter taken apart. `base` is an ASCII lower-case letter, 0 for whatever is no letter of the
 * Vietnamese kind. */
typedef struct vb_letter {
    char base;
    vb_diacritic diacritic;
    vb_tone tone;
    bool upper;
} vb_letter;

/* Takes any ASCII letter or Vietnamese letter (of either case, toned or not) apart. */
VB_API vb_letter vb_letter_of(uint32_t code_point);
VB_API char vb_marked_base(uint32_t code_point); /* its base alone; of a code point beyond ASCII */

/*
 * Decodes a Vietnamese letter beyond ASCII, two bytes from C3 to C6 or three from E1 on, quicker
 * than any code point; 0 where there is none of those.
 */
static inline size_t vb_decode_marked(vb_slice text, size_t at, uint32_t *code_point)
{
    const unsigned char *byte = (const unsigned char *)text.data + at;
    size_t left = text.len - at;
    if (byte[0] >= 0xC3 && byte[0] <= 0xC6 && left > 1 && (byte[1] & 0xC0) == 0x80) {
        *code_point = (byte[0] & 0x1Fu) << 6 | (byte[1] & 0x3Fu);
        return 2;
    }
    if (byte[0] == 0xE1 && left > 2 && (byte[1] & 0xC0) == 0x80 && (byte[2] & 0xC0) == 0x80) {
        *code_point = 0x1000 | (byte[1] & 0x3Fu) << 6 | (byte[2] & 0x3Fu);
        return 3;
    }
    return 0;
}

/* The base of the letter at a place of a text, with its code point and where it ends; 0 for what is
 * no Vietnamese letter: no others are taken apart. */
static inline char vb_base_at(vb_slice text, size_t at, uint32_t *code_point, size_t *end)
{
    unsigned char first = (unsigned char)text.data[at];
    if (first < 0x80) {
        *code_point = first;
        *end = at + 1;
        return (char)((first | 0x20u) - 'a' < 26 ? first | 0x20 : 0);
    }
    size_t len = vb_decode_marked(text, at, code_point);
    if (len) {
        *end = at + len;
        return vb_marked_base(*code_point);
    }
    *end = at + vb_utf8_decode(text, at, code_point);
    return 0;
}

/* The code point of `letter` in NFC, 0 when Unicode has no such precomposed letter (b with a tone).
 */
VB_API uint32_t vb_letter_compose(vb_letter letter);

/* The ASCII lower-case letter under the marks of any Latin letter (`ä`, `ç`, `Ố`), 0 for whatever
 * has none. */
VB_API char vb_latin_base(uint32_t code_point);

/* The letter of Vietnamese that scanners of Western languages mean by one of theirs: Î, ü, and
 * those without a mark to take off, such as ø, ß and þ; 0 for whatever is none. A look at a table,
 * where vb_latin_base asks Unicode. */
VB_API char vb_foreign_base(uint32_t code_point);

/* The letters of points (`điểm a`), in their order, which is that of the alphabet without ă, â, ê,
 * ô, ơ, ư, f, j, w and z; places are counted from 1. NULL where there is no such place, and 0 for
 * what is no such letter. */
VB_API const char *vb_point_letter(size_t place);
VB_API size_t vb_point_letter_place(vb_slice letter);

/* ------------------------------------------------------------------------------------- case -- */

/* Simple case mapping of any script, one code point to one; independent of the locale. */
VB_API uint32_t vb_lower(uint32_t code_point);
VB_API uint32_t vb_upper(uint32_t code_point);
VB_API bool vb_is_letter(uint32_t code_point); /* general category L* */

/* ASCII 0-9 only. */
static inline bool vb_is_digit(uint32_t code_point)
{
    return code_point - '0' < 10;
}

/* Whether a byte or a code point is one of these signs of ASCII. NUL, which ends them, is none. Of
 * a literal, as most are, the compiler makes two sets of bits, once it is where it is asked. */
#ifdef __GNUC__
__attribute__((always_inline))
#endif
static inline bool
vb_is_among(int32_t sign, const char *signs)
{
    uint64_t low = 0, high = 0;
    for (size_t i = 0, count = strlen(signs); i < count; i++) {
        low |= signs[i] < 64 ? UINT64_C(1) << (signs[i] & 63) : 0;
        high |= signs[i] < 64 ? 0 : UINT64_C(1) << (signs[i] & 63);
    }
    /* without a branch: of the signs of a text none could be foretold */
    uint64_t half = (uint32_t)sign >> 6;
    return ((low >> (sign & 63) & (half == 0)) | (high >> (sign & 63) & (half == 1))) != 0;
}

/* Behind the figures that begin at `at`, of which at most so many are looked at; `at`: none stands
 * there. */
static inline size_t vb_figures_end(vb_slice text, size_t at, size_t most)
{
    size_t end = at;
    while (end < text.len && vb_is_digit((unsigned char)text.data[end]) && end - at < most)
        end++;
    return end;
}

/* Where the figures begin that end at `at`, of which at most so many are looked at; `at`: none end
 * there. */
static inline size_t vb_figures_start(vb_slice text, size_t at, size_t most)
{
    size_t start = at;
    while (start > 0 && vb_is_digit((unsigned char)text.data[start - 1]) && at - start < most)
        start--;
    return start;
}

/* What the figures that begin at `at` are worth, of which at most so many are looked at; 0 where
 * there are none, UINT32_MAX for more than that can be. */
static inline uint32_t vb_figures_value(vb_slice text, size_t at, size_t most)
{
    uint64_t value = 0;
    for (size_t end = vb_figures_end(text, at, most); at < end && value < UINT32_MAX; at++)
        value = value * 10 + (uint64_t)(text.data[at] - '0');
    return value < UINT32_MAX ? (uint32_t)value : UINT32_MAX;
}

typedef enum vb_case {
    VB_CASE_NONE,        /* no letter in it */
    VB_CASE_LOWER,       /* kế hoạch */
    VB_CASE_CAPITALISED, /* Kế; one upper-case letter alone counts here */
    VB_CASE_UPPER,       /* KẾ */
    VB_CASE_MIXED,       /* CTr, iPhone */
} vb_case;

VB_API vb_case vb_case_of(vb_slice word);
/* Whether the words are in capitals, of which scanners read an I for a small one: TiNH. */
VB_API bool vb_is_in_capitals(vb_slice words);
/* Two to six capitals without a mark, as most abbreviations are: THCS, HĐND. */
VB_API bool vb_is_bare_capitals(vb_slice word);

VB_API void vb_add_lower(vb_buffer *out, vb_slice text);
VB_API void vb_add_upper(vb_buffer *out, vb_slice text);
/* Its first letter as it stands, the others small: Kế. */
VB_API void vb_add_capitalised(vb_buffer *out, vb_slice word);
/* A lower-case word in another shape. */
VB_API void vb_add_cased(vb_buffer *out, vb_slice lower, vb_case shape);

/* -------------------------------------------------------------------------------- comparing -- */

/*
 * Appends `text` without tones and diacritics and in lower case: `Đề án` gives `de an`. One code
 * point gives one code point; whatever is no Vietnamese letter is only lower-cased. The form to
 * compare OCR text in.
 */
VB_API void vb_add_folded(vb_buffer *out, vb_slice text);

/*
 * Appends the letters without their marks, in lower case, and the digits of `text`, what lies
 * between them as one hyphen: `Số 28-CT/TW` gives `so-28-ct-tw`. The form that names take in URIs
 * (AKN naming convention 1.0). Returns whether anything was appended.
 */
VB_API bool vb_add_slug(vb_buffer *out, vb_slice text);

/* --------------------------------------------------------------------------------- syllable -- */

/* A written syllable taken apart, each part a slice of the word it was read from; `tone` is taken
 * off none of them. */
typedef struct vb_syllable {
    vb_slice onset;   /* ngh, tr, qu is onset q + glide u; may be empty */
    vb_slice glide;   /* o or u before the nucleus (hoa, quy), or empty */
    vb_slice nucleus; /* a, iê, ươ … */
    vb_slice coda;    /* c ch m n ng nh p t, or i y o u, or empty */
    vb_tone tone;
} vb_syllable;

/*
 * Reads one word as a Vietnamese syllable: letters only, any case, NFC, either tone placement.
 * False when it breaks the phonotactics (onset × rhyme × tone), as loans (`pin` passes, `logistics`
 * does not).
 */
VB_API bool vb_syllable_parse(vb_slice word, vb_syllable *syllable);

/* Where the tone stands in open oa, oe, uy: `hòa` (old) or `hoà` (new). */
typedef enum vb_tone_style { VB_TONES_KEEP, VB_TONES_OLD, VB_TONES_NEW } vb_tone_style;

/*
 * Appends `word` with its tone placed by `style`; what is no syllable, or has no choice (quý,
 * hoàn), is appended as it stands. Returns true when something moved.
 */
VB_API bool vb_add_toned(vb_buffer *out, vb_slice word, vb_tone_style style);

#ifdef __cplusplus
}
#endif

#endif
