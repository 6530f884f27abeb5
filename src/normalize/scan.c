#include "normalize/scan.h"

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

static unsigned step_from_clean(unsigned byte)
{
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
        return AFTER_C2;
    case 0xC3:
        return AFTER_C3;
    case 0xC4:
    case 0xC5:
        return AFTER_LATIN;
    case 0xC6:
        return AFTER_C6;
    case 0xE1:
        return AFTER_E1;
    case 0xE2:
        return AFTER_E2;
    default:
        return within(byte, ' ', '~') ? CLEAN : DIRTY;
    }
}

/* U+00A1–00BF without soft hyphen and the spacing diaeresis, macron, acute and cedilla. */
static bool clean_behind_c2(unsigned byte)
{
    return within(byte, 0xA1, 0xBF) && byte != 0xA8 && byte != 0xAD && byte != 0xAF &&
           byte != 0xB4 && byte != 0xB8;
}

static unsigned step(unsigned state, unsigned byte)
{
    switch (state) {
    case CLEAN:
        return step_from_clean(byte);
    case AFTER_C2:
        return clean_behind_c2(byte) ? CLEAN : DIRTY;
    case AFTER_C3: /* without Ð and ð */
        return within(byte, 0x80, 0xBF) && byte != 0x90 && byte != 0xB0 ? CLEAN : DIRTY;
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

void scanner_init(scanner *scan)
{
    for (unsigned byte = 0; byte < 256; byte++) {
        scan->next[byte] = 0;
        for (unsigned state = 0; state < STATES; state++)
            scan->next[byte] |= (uint64_t)step(state, byte) * BITS << (state * BITS);
    }
}

size_t scan_clean(const scanner *scan, vb_slice text)
{
    const unsigned char *bytes = (const unsigned char *)text.data;
    enum { BLOCK = 16, START = CLEAN * BITS };
    uint64_t state = START;
    size_t at = 0;
    for (; text.len - at >= BLOCK; at += BLOCK) {
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
