#include "normalize/token.h"

#include <string.h>
#include <utf8proc.h>

static const rule composed = {"nfc", 1};
static const rule repaired = {"mark-order", 0.95};

static const utf8proc_property_t *property(uint32_t code_point)
{
    return utf8proc_get_property((utf8proc_int32_t)code_point);
}

bool is_combining(uint32_t code_point)
{
    if (code_point < 0x300 || code_point > 0x10FFFF)
        return false;
    if (code_point >= 0x1E00 &&
        code_point < 0x2000) /* Latin and Greek letters: spare the look-up */
        return false;
    return code_point <= 0x036F || property(code_point)->combining_class != 0;
}

/* The vowels and final consonants of Hangul compose with what stands before them by arithmetic, not
 * by table. */
static bool is_trailing_jamo(uint32_t code_point)
{
    return code_point >= 0x1161 && code_point <= 0x11C2;
}

bool joins_previous(uint32_t code_point)
{
    enum {
        SECOND_OF_PAIR = 0x8000
    }; /* utf8proc's comb_index: from here on, it composes with a character before it */
    if (code_point < 0x300 || code_point > 0x10FFFF)
        return false;
    if (is_combining(code_point) || is_trailing_jamo(code_point))
        return true;
    uint16_t index = property(code_point)->comb_index;
    return index >= SECOND_OF_PAIR && index != UINT16_MAX;
}

/* -------------------------------------------------------------------------- Vietnamese marks -- */

static bool diacritic_of_mark(uint32_t mark, vb_diacritic *diacritic)
{
    *diacritic = mark == 0x0302   ? VB_CIRCUMFLEX
                 : mark == 0x0306 ? VB_BREVE
                 : mark == 0x031B ? VB_HORN
                                  : VB_PLAIN;
    return *diacritic != VB_PLAIN;
}

static bool tone_of_mark(uint32_t mark, vb_tone *tone)
{
    switch (mark) {
    case 0x0300:
    case 0x0340:
        *tone = VB_FALLING;
        return true;
    case 0x0301:
    case 0x0341:
        *tone = VB_RISING;
        return true;
    case 0x0309:
        *tone = VB_DIPPING;
        return true;
    case 0x0303:
        *tone = VB_CREAKING;
        return true;
    case 0x0323:
        *tone = VB_HEAVY;
        return true;
    default:
        return false;
    }
}

/*
 * Adds the mark to the letter. `odd` says that Unicode's own composition would not have: a mark
 * that is there already, or a circumflex or breve behind a tone of the same combining class.
 */
static bool add_to_letter(vb_letter *letter, uint32_t mark, bool *odd)
{
    vb_diacritic diacritic;
    vb_tone tone;
    if (diacritic_of_mark(mark, &diacritic)) {
        if (letter->diacritic != VB_PLAIN && letter->diacritic != diacritic)
            return false;
        *odd = letter->diacritic == diacritic ||
               (diacritic != VB_HORN && letter->tone != VB_LEVEL && letter->tone != VB_HEAVY);
        letter->diacritic = diacritic;
        return true;
    }
    if (!tone_of_mark(mark, &tone) || (letter->tone != VB_LEVEL && letter->tone != tone))
        return false;
    *odd = letter->tone == tone;
    letter->tone = tone;
    return true;
}

bool attach_mark(cell *base, uint32_t mark, const rule **why)
{
    bool odd = false;
    vb_letter letter = vb_letter_of(base->code_point);
    if (!letter.base || !add_to_letter(&letter, mark, &odd))
        return false;
    uint32_t code_point = vb_letter_compose(letter);
    if (!code_point)
        return false;
    base->code_point = code_point;
    *why = odd ? &repaired : &composed;
    return true;
}

/* Marks behind a Vietnamese vowel, in whatever order. */
static void compose_marks(token *text)
{
    size_t kept = 0;
    for (size_t i = 0; i < text->count; i++) {
        cell *mark = &text->cells[i], *base = &text->cells[kept ? kept - 1 : 0];
        const rule *why;
        if (kept && mark->code_point >= 0x300 && attach_mark(base, mark->code_point, &why)) {
            base->end = mark->end;
            base->to = mark->to;
            base->why = why;
        } else {
            text->cells[kept++] = *mark;
        }
    }
    text->count = kept;
}

/* --------------------------------------------------------------------------------------- NFC -- */

enum { SEGMENT = MOST_MARKS + 8, ROOM = SEGMENT * GROWTH };

static bool is_stable(uint32_t code_point)
{
    if (code_point < 0x300 || code_point > 0x10FFFF || vb_letter_of(code_point).base)
        return true;
    return !joins_previous(code_point) && property(code_point)->decomp_seqindex == UINT16_MAX;
}

/* Stable sort by combining class, each run of marks for itself: the canonical order. */
static void order_marks(utf8proc_int32_t *text, size_t len)
{
    for (size_t i = 1; i < len; i++) {
        utf8proc_int32_t mark = text[i];
        utf8proc_propval_t class = utf8proc_get_property(mark)->combining_class;
        size_t at = i;
        for (; class && at > 0 && utf8proc_get_property(text[at - 1])->combining_class > class;
             at--)
            text[at] = text[at - 1];
        text[at] = mark;
    }
}

/* NFD of `count` cells in `out` (of ROOM): its length, 0 when utf8proc refuses. */
static size_t decompose_segment(const cell *cells, size_t count, utf8proc_int32_t *out)
{
    const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_DECOMPOSE;
    size_t len = 0;
    int boundary = 0;
    for (size_t i = 0; i < count; i++) {
        utf8proc_ssize_t part =
            utf8proc_decompose_char((utf8proc_int32_t)cells[i].code_point, out + len,
                                    (utf8proc_ssize_t)(ROOM - len), options, &boundary);
        if (part < 0 || len + (size_t)part > ROOM)
            return 0;
        len += (size_t)part;
    }
    order_marks(out, len);
    return len;
}

/* NFC, likewise. */
static size_t normalize_segment(const cell *cells, size_t count, utf8proc_int32_t *out)
{
    utf8proc_ssize_t len = (utf8proc_ssize_t)decompose_segment(cells, count, out);
    utf8proc_ssize_t result =
        utf8proc_normalize_utf32(out, len, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    return result < 0 ? 0 : (size_t)result;
}

static bool is_as_read(const cell *cells, size_t count, const utf8proc_int32_t *text, size_t len)
{
    if (len != count)
        return false;
    for (size_t i = 0; i < count; i++) {
        if (cells[i].code_point != (uint32_t)text[i])
            return false;
    }
    return true;
}

/* Puts `text` in the place of the cells from `start` to `end`: the first takes their whole span,
 * the others none. */
static void replace_cells(token *all, size_t start, size_t end, const utf8proc_int32_t *text,
                          size_t len)
{
    cell whole = all->cells[start];
    whole.end = all->cells[end - 1].end;
    whole.to = all->cells[end - 1].to;
    whole.why = &composed;
    memmove(&all->cells[start + len], &all->cells[end], (all->count - end) * sizeof(cell));
    all->count = all->count - (end - start) + len;
    all->holds |= HAS_ACCENT | HAS_FOREIGN; /* a singleton may have become one: U+1FEF is ` */
    for (size_t i = 0; i < len; i++) {
        whole.code_point = (uint32_t)text[i];
        all->cells[start + i] = whole;
        whole.start = whole.end;
        whole.from = whole.to;
    }
}

/* Everything that is no Vietnamese letter, as utf8proc has it; true when something changed. */
static bool compose_nfc(token *text)
{
    bool changed = false;
    utf8proc_int32_t result[ROOM];
    for (size_t i = 0; i < text->count;) {
        if (is_stable(text->cells[i].code_point)) {
            i++;
            continue;
        }
        size_t start = i, end = i + 1;
        if (joins_previous(text->cells[i].code_point) && i > 0 &&
            text->cells[i - 1].code_point < RAW_BYTE)
            start = i - 1;
        while (end < text->count && end - start < SEGMENT &&
               joins_previous(text->cells[end].code_point))
            end++;
        size_t len = normalize_segment(&text->cells[start], end - start, result);
        if (len == 0 || is_as_read(&text->cells[start], end - start, result, len)) {
            i = end;
        } else {
            replace_cells(text, start, end, result, len);
            i = start + len;
            changed = true;
        }
    }
    return changed;
}

/* The canonical order may bring a mark to a letter that did not have it before. */
void compose(token *text)
{
    enum { ROUNDS = 8 };
    for (int round = 0; round < ROUNDS; round++) {
        compose_marks(text);
        if (!compose_nfc(text))
            break;
    }
}

/* --------------------------------------------------------------------------------------- NFD -- */

size_t letter_end(const token *text, size_t at, size_t end)
{
    size_t start = at++;
    while (at < end && at - start < SEGMENT && joins_previous(text->cells[at].code_point))
        at++;
    return at;
}

void add_decomposed(vb_buffer *out, const cell *cells, size_t count)
{
    utf8proc_int32_t result[ROOM];
    size_t len = cells[0].code_point < RAW_BYTE ? decompose_segment(cells, count, result) : 0;
    if (len == 0)
        add_cells(out, cells, count);
    for (size_t i = 0; i < len; i++)
        vb_buffer_add_code_point(out, (uint32_t)result[i]);
}

uint32_t take_mark_off(uint32_t *letter)
{
    utf8proc_int32_t apart[GROWTH];
    int boundary = 0;
    utf8proc_ssize_t len = utf8proc_decompose_char((utf8proc_int32_t)*letter, apart, GROWTH,
                                                   UTF8PROC_STABLE | UTF8PROC_DECOMPOSE, &boundary);
    if (len != 2 || apart[0] >= 0x80)
        return 0;
    *letter = (uint32_t)apart[0];
    return (uint32_t)apart[1];
}
