#include "normalize/scan.h"

#include "vanban/orthography.h"

/*
 * A finite automaton over bytes whose whole transition row for one byte is a 64-bit word: the state
 * is a shift count, and stepping is one load and one shift, with no branch that the mix of one- to
 * three-byte letters could mispredict (P. Vognsen, "Shift-based DFAs", 2022).
 */
enum {
    DIRTY, /* the sink; being 0, it is where every transition leads that is not set */
    CLEAN,
    AFTER_C2,
    AFTER_C3,
    AFTER_C6,
    AFTER_E1,
    AFTER_E1_BA,
    AFTER_E2,
    AFTER_E2_80,
    AFTER_LATIN, /* any continuation byte ends a clean letter */
    STATES,
    BITS = 6,
};

_Static_assert(STATES *BITS <= 64, "a row of the automaton is one word");

static bool within(unsigned byte, unsigned first, unsigned last)
{
    return byte >= first && byte <= last;
}

/* Where a byte leads from CLEAN, as far as `clean` allows. */
static unsigned step_from_clean(unsigned byte, unsigned clean)
{
    bool letters = clean & CLEAN_LETTERS;
    switch (byte) {
    case '^': /* spacing accents may have fallen from a vowel */
    case '`':
    case '~':
        return DIRTY;
    case '\t':
    case '\n':
    case '\f':
        return CLEAN;
    case 0xC2:
        return clean & CLEAN_WESTERN ? AFTER_C2 : DIRTY;
    case 0xC3:
        return letters ? AFTER_C3 : DIRTY;
    case 0xC4:
    case 0xC5:
        return letters ? AFTER_LATIN : DIRTY;
    case 0xC6:
        return letters ? AFTER_C6 : DIRTY;
    case 0xE1:
        return letters ? AFTER_E1 : DIRTY;
    case 0xE2:
        return clean & CLEAN_PUNCTUATION ? AFTER_E2 : DIRTY;
    default:
        return within(byte, ' ', '~') ? CLEAN : DIRTY;
    }
}

/* U+00A1–00BF without soft hyphen and the spacing diaeresis, macron, acute and cedilla; quotation
 * marks are punctuation. */
static bool clean_behind_c2(unsigned byte, unsigned clean)
{
    bool quotation_mark = byte == 0xAB || byte == 0xBB;
    return within(byte, 0xA1, 0xBF) && byte != 0xA8 && byte != 0xAD && byte != 0xAF &&
           byte != 0xB4 && byte != 0xB8 && (!quotation_mark || clean & CLEAN_PUNCTUATION);
}

/* U+00C0–00FF: the letters of Vietnamese, or all but Ð and ð. */
static bool clean_behind_c3(unsigned byte, unsigned clean)
{
    if (!within(byte, 0x80, 0xBF))
        return false;
    return clean & CLEAN_WESTERN ? byte != 0x90 && byte != 0xB0
                                 : vb_letter_of(byte + 0x40).base != 0;
}

static unsigned step(unsigned state, unsigned byte, unsigned clean)
{
    switch (state) {
    case CLEAN:
        return step_from_clean(byte, clean);
    case AFTER_C2:
        return clean_behind_c2(byte, clean) ? CLEAN : DIRTY;
    case AFTER_C3:
        return clean_behind_c3(byte, clean) ? CLEAN : DIRTY;
    case AFTER_LATIN:
        return within(byte, 0x80, 0xBF) ? CLEAN : DIRTY;
    case AFTER_C6: /* Ơ ơ Ư ư */
        return byte == 0xA0 || byte == 0xA1 || byte == 0xAF || byte == 0xB0 ? CLEAN : DIRTY;
    case AFTER_E1:
        return byte == 0xBA ? AFTER_E1_BA : byte == 0xBB ? AFTER_LATIN : DIRTY;
    case AFTER_E1_BA:
        return within(byte, 0xA0, 0xBF) ? CLEAN : DIRTY;
    case AFTER_E2:
        return byte == 0x80 ? AFTER_E2_80 : DIRTY;
    case AFTER_E2_80: /* dashes, quotation marks, bullets, dots; ‰ … */
        return within(byte, 0x92, 0xA7) || within(byte, 0xB0, 0xBB) ? CLEAN : DIRTY;
    default:
        return DIRTY;
    }
}

void scanner_init(scanner *scan, unsigned clean)
{
    for (unsigned byte = 0; byte < 256; byte++) {
        scan->next[byte] = 0;
        for (unsigned state = 0; state < STATES; state++)
            scan->next[byte] |= (uint64_t)step(state, byte, clean) * BITS << (state * BITS);
    }
}

/* Whether a block is printable ASCII, tabs and line feeds, without spacing accents; without
 * branches, so that the compiler can look at many bytes at once. */
static bool is_plain_ascii(const unsigned char *bytes, size_t block)
{
    unsigned char bad = 0;
    for (size_t i = 0; i < block; i++) {
        unsigned char byte = bytes[i];
        bad |= (unsigned char)((byte < ' ') & (byte != '\n') & (byte != '\t')) |
               (unsigned char)(byte >= '~') | (unsigned char)(byte == '^') |
               (unsigned char)(byte == '`');
    }
    return !bad;
}

/* The end of the plain ASCII at `at`, in whole blocks. */
static size_t skip_ascii(vb_slice text, size_t at)
{
    enum { BLOCK = 128 };
    const unsigned char *bytes = (const unsigned char *)text.data;
    while (text.len - at >= BLOCK && is_plain_ascii(bytes + at, BLOCK))
        at += BLOCK;
    return at;
}

size_t scan_clean(const scanner *scan, vb_slice text)
{
    const unsigned char *bytes = (const unsigned char *)text.data;
    enum { BLOCK = 16, START = CLEAN * BITS, ASCII_EVERY = 1024 };
    uint64_t state = START;
    size_t at = 0, ascii = 2 * BLOCK; /* text that stops soon is not worth the look */
    for (; text.len - at >= BLOCK; at += BLOCK) {
        if (at >= ascii && (state & 63) == START) {
            at = skip_ascii(text, at);
            ascii = at + ASCII_EVERY;
            if (text.len - at < BLOCK)
                break;
        }
        uint64_t ahead = state;
        for (size_t i = 0; i < BLOCK; i++)
            ahead = scan->next[bytes[at + i]] >> (ahead & 63);
        if ((ahead & 63) == DIRTY)
            break;
        state = ahead;
    }
    for (; at < text.len; at++) {
        state = scan->next[bytes[at]] >> (state & 63);
        if ((state & 63) == DIRTY)
            break;
    }
    return at;
}

size_t copy_clean(const scanner *scan, vb_slice text, char *to)
{
    uint64_t state = (uint64_t)CLEAN * BITS;
    size_t at = 0;
    for (; at < text.len; at++) {
        state = scan->next[(unsigned char)text.data[at]] >> (state & 63);
        if ((state & 63) == DIRTY)
            break;
        to[at] = text.data[at];
    }
    return at;
}
