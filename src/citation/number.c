#include "citation/blanks.h"
#include "citation/body_memory.h"
#include "citation/code_points.h"
#include "citation/cps.h"
#include "citation/figures.h"
#include "citation/fold.h"
#include "citation/lattice.h"
#include "citation/number_around.h"
#include "citation/number_before.h"
#include "citation/number_figures.h"
#include "citation/number_mend.h"
#include "citation/number_read.h"
#include "citation/number_reading.h"
#include "citation/number_separators.h"
#include "citation/number_shape.h"
#include "citation/number_write.h"
#include "citation/row.h"
#include "citation/symbol.h"
#include "citation/tables.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include "tables/standard-prefixes.h"

#include <stddef.h>
#include <string.h>

/* Bytes of the longest sign; figures of a year, and of an ordinal that has swallowed one. */
enum {
    SIGN_MAX = 4,
    YEAR_FIGURES = 4,
    GLUED_LEAST = YEAR_FIGURES + 2,
    GLUED_MAX = YEAR_FIGURES + 5,
    GLUED_ORDINAL_MAX = 3,
    CUT_FIGURES = GLUED_ORDINAL_MAX + YEAR_FIGURES - 1
};

/* `2021 - Ban`: a word behind a dash, which nothing makes a code. Cheap, for such are many. */
static bool is_plain_word(const vb_citation *citation, const number_reading *reading)
{
    const cps *token = &reading->parts[0].token;
    return reading->count == 1 && !reading->introduced && !looks_like_code(token) &&
           !match_exact(citation, VB_SYMBOL_BODY, token);
}

static bool finish(const vb_citation *citation, vb_slice text, number_reading *reading,
                   vb_number *number)
{
    number_shape shape;
    if (reading->count == 0 || is_plain_word(citation, reading))
        return false;
    if (!choose_shape(citation, reading, &shape))
        return false;
    write_number(citation, text, reading, &shape, number);
    return true;
}

/*
 * Whether the last figure may be the separator itself: 1097NQ-CP is 109/NQ-CP. A slash that is read
 * as a 7 is several times as frequent as a 7 behind which it is lost; of a 1 nothing is said.
 */
static char slash_figure(const number_reading *reading)
{
    char last = reading->ordinal_len > 2 ? reading->ordinal[reading->ordinal_len - 1] : '\0';
    return last == '1' || last == '7' ? last : '\0';
}

/* Whether a symbol that is beyond doubt stands right behind figures or, `parted`, a stop:
 * 1719QĐ-TTg, 1592.QB-TTg, 3636BGDĐT-GDTH. */
static bool stands_behind_figures(const vb_citation *citation, vb_slice text, size_t symbol,
                                  bool parted, number_reading *reading)
{
    char figure = parted ? '\0' : slash_figure(reading);
    bool typed = figure != '1' && begins_symbol(citation, text, symbol, reading);
    reading->ordinal_len -= typed && figure == '7';
    return typed ||
           (parted && reading->introduced &&
            begins_year_of_assembly(citation, text, symbol, reading)) ||
           ((!parted || reading->introduced) && begins_old_symbol(citation, text, symbol, reading));
}

/* The same behind a blank, where `số` or a type must stand before the figures: số 109 NQ-CP, số
 * 1000 BYT-QĐ, Thông tư 26 TC/TCDN, Nghị định 05 CP. */
static bool stands_behind_blank(const vb_citation *citation, vb_slice text, size_t symbol,
                                number_reading *reading)
{
    if (reading->introduced && begins_year_of_assembly(citation, text, symbol, reading))
        return true;
    if (symbol == text.len || vb_is_digit((unsigned char)text.data[symbol]))
        return false;
    return (begins_symbol(citation, text, symbol, reading) ||
            begins_old_symbol(citation, text, symbol, reading) ||
            begins_lone_symbol(citation, text, symbol, reading)) &&
           (reading->introduced || follows_type(citation, reading));
}

/*
 * What stands behind an ordinal that ends at `at`, when no separator does: a letter that a slash is
 * read as, or a symbol that is beyond doubt. Before a year `số` must stand (số 108 2016/QH13); and
 * a line may end before the hyphen.
 */
static bool guess_separator(const vb_citation *citation, vb_slice text, size_t at,
                            number_reading *reading, size_t *symbol)
{
    size_t next;
    uint32_t sign = code_point_at(text, at, &next);
    *symbol = reading->introduced ? behind_dash_of_line(citation, text, at, reading) : at;
    reading->parts[0].before = (separator){SEP_DASH, true, true, true, 0.1f};
    if (*symbol > at)
        return true;
    *symbol = behind_lost_separator(text, at, true);
    reading->parts[0].before = lost_separator;
    bool blank = *symbol > at && text.data[at] == ' ';
    reading->guessed = blank
                           ? stands_behind_blank(citation, text, *symbol, reading)
                           : stands_behind_figures(citation, text, *symbol, *symbol > at, reading);
    if (blank && !reading->introduced)
        return reading->guessed;
    if (reading->guessed)
        return true;
    /* 131 2025/NĐ-CP, 36. 2020/NĐ-CP */
    size_t year = behind_line_end(citation, text, *symbol, reading);
    if (reading->introduced && *symbol > at &&
        (year > *symbol || begins_year_of_symbol(citation, text, year, reading))) {
        *symbol = year;
        return true;
    }
    *symbol = behind_line_end(citation, text, next, reading);
    reading->parts[0].before.cost = 0.4f;
    return sign == 'I' || sign == 'l';
}

/* Years in which acts were numbered, or may be. */
static bool is_plausible(unsigned year)
{
    return year >= 1945 && year < 2040;
}

/* The one plausible year that differs from `year` in one figure; 0: several. */
static unsigned nearest_year(unsigned year)
{
    unsigned only = 0;
    for (unsigned known = 1900; known < 2100; known++) {
        if (!is_plausible(known) || !differ_in_one_figure(known, year))
            continue;
        if (only)
            return 0;
        only = known;
    }
    return only;
}

/*
 * A year that cannot be one was misread. 06/9003/QH11 is of 2003, the only year of its term that is
 * but one figure away, and 28/3015/NĐ-CP of 2015, the only year at all. What nothing mends makes no
 * number.
 */
static bool settle_year(const vb_citation *citation, number_reading *reading)
{
    if (!reading->year || is_plausible(reading->year))
        return true;
    uint32_t term = 0;
    for (size_t i = 0; i < reading->count && !term; i++)
        term = assembly_term_of(citation, &reading->parts[i].token);
    unsigned meant =
        term ? year_of_term(citation, term, reading->year) : nearest_year(reading->year);
    if (!meant)
        return is_year(reading->year);
    reading->year = meant;
    reading->cost += 0.5f;
    return true;
}

/*
 * A number whose year stands in one with its ordinal, the figures from `at` to `end`: a slash was
 * read as a 7 (2872023/QH15 is 28/2023/QH15), or was lost (092013/NĐ-CP). Of a 1 nothing is said.
 * Only a symbol that is known is believed.
 */
static bool read_glued(const vb_citation *citation, vb_slice text, size_t at, size_t end,
                       number_reading *reading, vb_number *number)
{
    separator sep;
    if (end - at < GLUED_LEAST || end - at > GLUED_MAX ||
        !vb_is_digit((unsigned char)text.data[at]))
        return false;
    unsigned year = value_of(text.data + end - YEAR_FIGURES);
    size_t symbol = read_separator(text, end, &sep);
    char last = text.data[end - YEAR_FIGURES - 1];
    look_to(reading, symbol);
    if (!is_plausible(year) || last == '1' || sep.kind != SEP_SLASH)
        return false;
    reading->ordinal_len = end - at - YEAR_FIGURES - (last == '7');
    if (last != '7' && reading->ordinal_len > GLUED_ORDINAL_MAX)
        return false; /* 20252026: two years */
    memcpy(reading->ordinal, text.data + at, reading->ordinal_len);
    reading->year = year;
    reading->year_separator = lost_separator;
    reading->guessed = last != '7';
    reading->changed = true;
    reading->parts[0].before = sep;
    read_parts(citation, text, symbol, reading);
    mend_parts(citation, reading);
    return finish(citation, text, reading, number) && number->body &&
           (number->type || number->system == VB_NUMBER_ASSEMBLY);
}

/*
 * 136202/NĐ-CP ngày 12/6/2025: the same where the year's last figure was lost, too, which the date
 * tells. No act has a number of six figures.
 */
static bool read_cut_year(const vb_citation *citation, vb_slice text, size_t at, size_t end,
                          number_reading *reading, vb_number *number)
{
    enum { FIGURES = CUT_FIGURES - GLUED_ORDINAL_MAX, REACH = 48 };
    char cut[] = "0000";
    vb_date date;
    memcpy(cut, text.data + end - FIGURES, FIGURES);
    size_t symbol = read_separator(text, end, &reading->parts[0].before);
    look_to(reading, symbol);
    if (!is_plausible(value_of(cut)) || reading->parts[0].before.kind != SEP_SLASH)
        return false;
    reading->ordinal_len = GLUED_ORDINAL_MAX;
    memcpy(reading->ordinal, text.data + at, GLUED_ORDINAL_MAX);
    reading->year_separator = lost_separator;
    reading->guessed = reading->changed = true;
    read_parts(citation, text, symbol, reading);
    mend_parts(citation, reading);
    look_to(reading, reading->end + REACH);
    if (!read_date_behind(citation, text, reading->end, &date) ||
        (unsigned)date.year / 10 != value_of(cut) / 10)
        return false;
    reading->year = (unsigned)date.year;
    return finish(citation, text, reading, number) && number->body && number->type;
}

/* Reads on behind an ordinal that ends at `at`. */
static bool read_after_ordinal(const vb_citation *citation, vb_slice text, size_t at,
                               number_reading *reading, vb_number *number)
{
    separator *first = &reading->parts[0].before;
    size_t symbol = read_separator(text, at, first);
    look_to(reading, symbol > at ? symbol : skip_blanks(text, at, 4));
    if (symbol == at && !guess_separator(citation, text, at, reading, &symbol))
        return false;
    if (symbol > at && first->kind == SEP_DAMAGED)
        symbol = behind_line_end(citation, text, symbol, reading);
    symbol = read_year(citation, text, symbol, reading);
    read_parts(citation, text, symbol, reading);
    mend_parts(citation, reading);
    return settle_year(citation, reading) && finish(citation, text, reading, number);
}

/* Begins a reading. Its parts are large, and mostly none is read. */
static void start_reading(number_reading *reading, const number_site *site, size_t at)
{
    memset(reading, 0, offsetof(number_reading, parts));
    reading->start = at;
    reading->end = site->end;
    reading->introduced = site->introduced;
    reading->introduced_at = site->introduced_at;
    reading->around = site->around;
    reading->bodies = site->bodies;
}

/* How far was looked for a reading, if that is farther. */
static size_t farther(size_t looked, const number_reading *reading)
{
    size_t at = reading->looked + SIGN_MAX;
    return at > looked ? at : looked;
}

/* The figures of the ordinal, at most one more than it may have. */
static size_t read_ordinal(vb_slice text, size_t at, bool loose, const number_site *site,
                           number_reading *reading)
{
    return site->torn ? read_torn_ordinal(text, at, site->end, reading)
                      : read_digits(text, at, ORDINAL_MAX + 1, loose, reading->ordinal,
                                    &reading->ordinal_len);
}

/* 12A-UBND is a room and its owner: behind a capital only `số`, or a type and a body, tell that it
 * is of a number. */
static bool is_letter_believed(const vb_number *number)
{
    char last = number->ordinal_len ? number->text[number->ordinal_len - 1] : '\0';
    return last < 'A' || last > 'Z' || number->introduced || (number->type && number->body);
}

/* The ordinal from `at`, first as plain digits, then with letters taken for digits (1O/2021). Sets
 * how far the text was looked at. */
static bool read_from(const vb_citation *citation, vb_slice text, size_t at,
                      const number_site *site, vb_number *number, size_t *looked)
{
    enum { MORE = 16 }; /* bytes of a dotted ordinal, of its letter and the separator behind it */
    number_reading glued;
    start_reading(&glued, site, at);
    bool is_glued = read_glued(citation, text, at, site->end, &glued, number);
    *looked = farther(site->end + MORE, &glued);
    if (is_glued)
        return true;
    if (site->end - at == CUT_FIGURES && vb_figures_end(text, at, CUT_FIGURES) == site->end) {
        start_reading(&glued, site, at);
        is_glued = read_cut_year(citation, text, at, site->end, &glued, number);
        *looked = farther(*looked, &glued);
        if (is_glued)
            return true;
    }
    for (int loose = 0; loose < 2; loose++) {
        number_reading reading;
        start_reading(&reading, site, at);
        size_t end = read_ordinal(text, at, loose, site, &reading);
        if (reading.ordinal_len > ORDINAL_MAX ||
            (loose && end == site->end && vb_figures_end(text, at, SIZE_MAX) >= end))
            return false;
        if (reading.ordinal_len == 0)
            continue;
        reading.changed |= loose;
        reading.cost += loose ? 0.3f : 0;
        end = read_ordinal_letter(citation, text, end, &reading);
        bool found =
            read_after_ordinal(citation, text, end, &reading, number) && is_letter_believed(number);
        *looked = farther(*looked, &reading);
        if (found)
            return true;
    }
    return false;
}

/* ---------------------------------------------------------------------------------- memory -- */

/* A place where a number was looked for. */
typedef struct known_number {
    uint64_t hash;     /* of its first bytes */
    size_t at, looked; /* the bytes that the answer rests on; none: nothing is known */
    size_t number;     /* the index of what is or was found here + 1 */
    bool introduced, found;
} known_number;

/* The numbers stand apart: most places stay empty, and those that are asked for lie close together.
 */
struct vb_number_memory {
    const vb_allocator *memory;
    body_memory *bodies;
    vb_array numbers;
    unsigned bits; /* of a hash that tell the place */
    known_number places[];
};

vb_number_memory *vb_number_memory_new(const vb_allocator *memory, size_t text_len)
{
    enum { BYTES_A_NUMBER = 512, LEAST = 3, MOST = 13 };
    unsigned bits = LEAST;
    while (bits < MOST && text_len / BYTES_A_NUMBER >> bits)
        bits++;
    vb_number_memory *known =
        vb_allocate(memory, sizeof *known + sizeof(known_number) * ((size_t)1 << bits));
    if (!known)
        return NULL;
    known->memory = memory;
    known->bits = bits;
    known->numbers = VB_ARRAY(vb_number, memory);
    known->bodies = body_memory_new(memory, text_len);
    if (known->bodies)
        return known;
    vb_number_memory_free(known);
    return NULL;
}

void vb_number_memory_free(vb_number_memory *memory)
{
    if (!memory)
        return;
    body_memory_free(memory->bodies);
    vb_array_free(&memory->numbers);
    vb_release(memory->memory, memory);
}

/* Where what begins at `at` is kept; NULL near the end of the text. */
static known_number *place_of(vb_number_memory *memory, vb_slice text, size_t at, uint64_t *hash)
{
    uint64_t first, second;
    if (!memory || text.len - at < sizeof first + sizeof second)
        return NULL;
    memcpy(&first, text.data + at, sizeof first);
    memcpy(&second, text.data + at + sizeof first, sizeof second);
    const uint64_t prime = UINT64_C(0x9E3779B97F4A7C15);
    *hash = (first * prime ^ second ^ first >> 32) * prime;
    return &memory->places[*hash >> (64 - memory->bits)];
}

/* The number at `known`, moved to `at`; false: none stands there. */
static bool move_number(const vb_number_memory *memory, const known_number *known, size_t at,
                        size_t introduced_at, vb_number *number)
{
    if (!known->found)
        return false;
    *number = *VB_ARRAY_AT(&memory->numbers, vb_number, known->number - 1);
    number->end = at + (number->end - known->at);
    number->start = at;
    number->introduced_at = introduced_at;
    return true;
}

/* Keeps the number that was read, NULL: none, in place of the one that was kept there. */
static void keep_number(vb_number_memory *memory, known_number *known, const vb_number *number)
{
    if (number && known->number)
        *VB_ARRAY_AT(&memory->numbers, vb_number, known->number - 1) = *number;
    else if (number && vb_array_push(&memory->numbers, number))
        known->number = memory->numbers.count;
    else if (number)
        known->looked = 0;
}

/* Reads the number at `at`, unless the same bytes were read before. */
static bool read_anew(const vb_citation *citation, vb_number_memory *memory, vb_slice text,
                      size_t at, const number_site *site, vb_number *number)
{
    uint64_t hash = 0;
    known_number *known = place_of(memory, text, at, &hash);
    if (known && known->hash == hash && known->looked && known->introduced == site->introduced &&
        text.len - at >= known->looked &&
        memcmp(text.data + at, text.data + known->at, known->looked) == 0)
        return move_number(memory, known, at, site->introduced_at, number);
    size_t looked;
    bool found = read_from(citation, text, at, site, number, &looked);
    if (known && looked <= text.len && !site->around->asked) {
        *known = (known_number){hash, at, looked - at, known->number, site->introduced, found};
        keep_number(memory, known, found ? number : NULL);
    }
    return found;
}

/* ----------------------------------------------------------------------------------- finding -- */

/* How sure a number is before which figures of it may stand that were not read. */
static const double doubtful_confidence = 0.5;

/* QCVN 06:2022/BXD is a technical regulation. */
static bool is_standard(const vb_citation *citation, vb_slice text, size_t start)
{
    size_t end = skip_blanks_back(text, start, 4), at = end, before;
    unsigned char last = end ? (unsigned char)text.data[end - 1] : 0;
    if (!(citation->tables->standard_ends[last / 64] >> (last & 63) & 1))
        return false;
    for (size_t i = 0; i < 8 && is_word_letter(code_point_before(text, at, &before)); i++)
        at = before;
    vb_slice word = vb_slice_cut(text, at, end);
    for (size_t i = 0; i < vb_table_standard_prefixes.rows; i++)
        if (vb_slice_equal(word, vb_table_cell(&vb_table_standard_prefixes, i, 0)))
            return true;
    return false;
}

/* Whether nothing stands before it on its line and nothing right behind it: `Số: 29/KH` in a head,
 * where a second column may follow. */
static bool stands_alone(vb_slice text, const vb_number *number)
{
    size_t begin = number->introduced_at, end = number->end;
    while (begin > 0 && is_ascii_blank(text.data[begin - 1]) && text.data[begin - 1] != '\n')
        begin--;
    while (end < text.len && text.data[end] == ' ')
        end++;
    return number->introduced && (begin == 0 || text.data[begin - 1] == '\n') &&
           (end == text.len || text.data[end] == '\n' || text.data[end] == '\r' ||
            end > number->end + 1);
}

/* Whether a dash between blanks parts the figures from a body alone: Phòng Giao dịch số 12 - KBNN
 * khu vực XIV. */
static bool is_parted_from_body(vb_slice text, const vb_number *number)
{
    if (number->type)
        return false;
    size_t dash = vb_figures_end(text, number->start, SIZE_MAX);
    vb_slice symbol = {number->text + number->symbol_at, number->text_len - number->symbol_at};
    return vb_slice_starts(vb_slice_cut(text, dash, number->end), VB_SLICE(" - ")) &&
           !memchr(symbol.data, '-', symbol.len) && !memchr(symbol.data, '/', symbol.len);
}

/* Whether the line, a date or a type tells that a document is numbered. */
static bool is_told_beside(const vb_citation *citation, vb_slice text, const vb_number *number)
{
    vb_name_match type;
    vb_date date;
    return stands_alone(text, number) || read_date_behind(citation, text, number->end, &date) ||
           vb_document_type_before(citation, text, 0, number->introduced_at, &type);
}

/* `số 10/CTL`, `số 29/BC`: of one code that names no body only the word before `số` tells that it
 * is a document's, or, of a type, its place, or the date behind it. */
static bool is_told_by_type(const vb_citation *citation, vb_slice text, const vb_number *number)
{
    vb_name_match type;
    vb_date date;
    if (is_parted_from_body(text, number))
        return is_told_beside(citation, text, number);
    return number->body || (number->type && number->body_len) ||
           memchr(number->text + number->symbol_at, '-', number->text_len - number->symbol_at) ||
           (number->type &&
            (stands_alone(text, number) ||
             (number->introduced && read_date_behind(citation, text, number->end, &date)))) ||
           vb_document_type_before(citation, text, 0, number->introduced_at, &type);
}

/* `số 2 8-CT/TW`: the number whose first figures a blank parts from those at `start`. What is kept
 * of a number is told by its bytes alone, which do not say that a blank parts figures. */
static bool read_torn(const vb_citation *citation, vb_slice text, size_t start,
                      const number_site *site, vb_number *number, bool *doubtful)
{
    size_t looked;
    number_site torn = *site;
    size_t first = torn_ordinal_start(citation, text, start, &torn.introduced_at, doubtful);
    torn.introduced = torn.torn = true;
    return first < start && read_from(citation, text, first, &torn, number, &looked);
}

/* ND124/2020/ND-CP: whether the word before it is its type's symbol, its Đ misread at most. */
static bool follows_own_type(const vb_citation *citation, vb_slice text, size_t start,
                             const vb_symbol *type)
{
    enum { LONGEST = 5 };
    size_t from = start, before;
    cps word;
    for (size_t i = 0; i < LONGEST && is_word_letter(code_point_before(text, from, &before)); i++)
        from = before;
    if (!cps_from(&word, vb_slice_cut(text, from, start)))
        return false;
    const vb_symbol *glued = match_symbol(citation, VB_SYMBOL_TYPE, &word, STROKE_LOST).symbol;
    return glued && vb_slice_equal(glued->symbol, type->symbol);
}

static bool read_at(const vb_citation *citation, vb_number_memory *memory, vb_slice text,
                    size_t digit, size_t run_end, vb_number *number)
{
    surroundings around = {text, false};
    number_site site = {
        .around = &around, .bodies = memory ? memory->bodies : NULL, .end = run_end};
    size_t start;
    if (is_glued_so(text, digit, &site.introduced_at)) {
        site.introduced = true;
        return digit + 1 < run_end && read_anew(citation, memory, text, digit + 1, &site, number);
    }
    number_boundary boundary = look_back(citation, text, digit, &start);
    if (boundary == BOUNDARY_BAD || is_standard(citation, text, start) ||
        is_page_number(text, digit))
        return false;
    bool doubtful = boundary == BOUNDARY_DOUBTFUL;
    if (boundary == BOUNDARY_CLEAN && read_torn(citation, text, start, &site, number, &doubtful))
        return true;
    site.introduced = vb_so_before(text, start, &site.introduced_at);
    if (!site.introduced)
        site.introduced_at = start;
    if (!read_anew(citation, memory, text, start, &site, number) ||
        !is_told_by_type(citation, text, number))
        return false;
    if (doubtful)
        number->confidence *= doubtful_confidence;
    /* A number inside a word is one only when nothing about it is in doubt. */
    return boundary != BOUNDARY_GLUED || site.introduced ||
           (number->type && number->body &&
            (number->exact || follows_own_type(citation, text, start, number->type)));
}

/* Cheap: a few capitals and a separator: 1719QĐ-TTg. */
static bool may_be_symbol(vb_slice text, size_t at)
{
    enum { LONGEST = 8 };
    size_t end = at;
    if (at >= text.len || text.data[at] < 'A' || text.data[at] > 'Z')
        return false;
    while (end < text.len && end < at + LONGEST &&
           (((unsigned char)text.data[end] | 0x20u) - 'a' < 26 || (text.data[end] & 0x80)))
        end++;
    return end - at >= 2 && end < text.len && (text.data[end] == '-' || text.data[end] == '/');
}

/* Cheap: a few capitals behind a blank, and what may be the `ngày` of a date: 36 TTg ngày. */
static bool may_be_lone_symbol(vb_slice text, size_t at)
{
    enum { LONGEST = 8 };
    size_t end = at;
    if (at + 1 >= text.len || text.data[at] < 'A' || text.data[at] > 'Z' ||
        (text.data[at + 1] >= 'a' && text.data[at + 1] <= 'z'))
        return false;
    while (end < text.len && end < at + LONGEST && text.data[end] != ' ' && text.data[end] != ',')
        end++;
    end += end < text.len && text.data[end] == ',';
    return end + 2 < text.len && text.data[end] == ' ' && text.data[end + 1] == 'n' &&
           text.data[end + 2] == 'g';
}

/*
 * Cheap: of figures behind a separator, only a year and another separator make a number, so that
 * most dates and ranges are passed over at once: 25/12/2023, 2021 - 2025.
 */
static bool may_go_on(vb_slice text, size_t at)
{
    size_t start = skip_blanks(text, at + 1, 2), end = vb_figures_end(text, start, SIZE_MAX);
    if (end == start || end == text.len)
        return end < text.len;
    unsigned char next = (unsigned char)text.data[end];
    if (ocr_digit(next) || (next == 'H' && end == start + 1 && text.data[start] == '0'))
        return true; /* 0H15 */
    if (end - start == 3 && next == '%')
        return true; /* 202%NĐ */
    /* 20117TT-BTC */
    if (end - start == 5 && (text.data[end - 1] == '7' || text.data[end - 1] == '1'))
        return may_be_symbol(text, end);
    if (end - start != 4)
        return torn_year_end(text, start) > start ||
               (text.data[start - 1] == '\n' && vb_page_number_pass(text, start) > start);
    /* 2016QH13, 2013TTLT-BTC */
    if (next == 'Q' || next == 'U' || may_be_symbol(text, end))
        return true;
    end = skip_blanks(text, end, 4);
    next = end < text.len ? (unsigned char)text.data[end] : 0;
    return next >= 0x80 || vb_is_among(next, "/-_\\~':;|!%=") ||
           (next == ')' && may_be_symbol(text, end + 1));
}

/* Cheap: a year and a symbol, and before an assembly's Q or U whatever parts them: 2025/NĐ-CP,
 * 2016QH13. */
static bool may_be_year(vb_slice text, size_t at)
{
    size_t end = vb_figures_end(text, at, YEAR_FIGURES + 1);
    if (end != at + YEAR_FIGURES || end + 3 >= text.len)
        return false;
    if (text.data[end] == '/')
        return text.data[end + 1] >= 'A';
    end += vb_is_among(text.data[end], "-. ");
    return text.data[end] == 'Q' || text.data[end] == 'U';
}

/* Cheap: a capital right before a separator: 30A/2008/NQ-CP. */
static bool is_capital_of_ordinal(vb_slice text, size_t at)
{
    return at + 1 < text.len && text.data[at] >= 'A' && text.data[at] <= 'Z' &&
           (text.data[at + 1] == '/' || text.data[at + 1] == '-');
}

/* Cheap: what follows the digits can only begin a number when a separator, or what is read as one,
 * comes soon. */
static bool may_be_number(vb_slice text, size_t run_end)
{
    size_t at = skip_blanks(text, run_end, 4);
    if (at >= text.len)
        return false;
    unsigned char byte = (unsigned char)text.data[at];
    if (byte == '/' || byte == '-')
        return may_go_on(text, at);
    if (byte == '_' || byte == '\\' || byte == '~' || byte >= 0xC2)
        return true;
    if (at > run_end)
        return at == run_end + 1 &&
               (may_be_symbol(text, at) || may_be_year(text, at) || may_be_lone_symbol(text, at));
    if (byte == '.' || byte == ',')
        return dotted_ordinal_end(text, run_end) > run_end || may_be_symbol(text, at + 1) ||
               (at + 1 < text.len && text.data[at + 1] == ' ' && may_be_year(text, at + 2));
    return vb_is_among(byte, "abcdeIlOo|':;!%") || may_be_symbol(text, run_end) ||
           is_capital_of_ordinal(text, at);
}

/* Bit i: byte i of a row is a digit. */
static inline unsigned digits_in(const char *from)
{
    row bytes = row_load((const uint8_t *)from);
    return row_equal(bytes, row_less(row_more(bytes, row_of_byte('0')), row_of_byte('9')));
}

/* The first digit at or after `at`, two rows at a time. */
static size_t next_digit(vb_slice text, size_t at)
{
    for (; at + 2 * ROW_LANES <= text.len; at += 2 * ROW_LANES) {
        const char *from = text.data + at;
        unsigned digits = digits_in(from) | digits_in(from + ROW_LANES) << ROW_LANES;
        if (digits)
            return at + (size_t)__builtin_ctz(digits);
    }
    while (at < text.len && !vb_is_digit((unsigned char)text.data[at]))
        at++;
    return at;
}

bool vb_number_find(const vb_citation *citation, vb_slice text, size_t from, vb_number *number)
{
    return vb_number_find_again(citation, NULL, text, from, number);
}

bool vb_number_find_again(const vb_citation *citation, vb_number_memory *memory, vb_slice text,
                          size_t from, vb_number *number)
{
    for (size_t at = next_digit(text, from); at < text.len; at = next_digit(text, at)) {
        size_t end = vb_figures_end(text, at, SIZE_MAX);
        if (end - at <= GLUED_MAX && may_be_number(text, end) &&
            read_at(citation, memory, text, at, end, number) && number->start >= from)
            return true;
        at = end;
    }
    return false;
}

double vb_number_distance(const vb_citation *citation, vb_slice written, vb_slice read)
{
    cps a, b;
    if (vb_slice_equal(written, read))
        return 0;
    if (!cps_from(&a, written) || !cps_from(&b, read))
        return CP_MAX;
    double cost = (double)channel_distance(&citation->tables->symbol_channel, &a, &b, CP_MAX);
    size_t digits = 0;
    for (size_t i = 0; i < a.len && i < b.len && vb_is_digit(a.at[i]); i++)
        digits += a.at[i] != b.at[i];
    return cost + 0.5 * (double)digits;
}
