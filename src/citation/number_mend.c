/*
 * Parts of a number that were read as no symbol is: where its own letters tell what was written, it
 * is mended before its shape is chosen.
 */
#include "citation/number_mend.h"

#include "citation/cps.h"
#include "citation/lattice.h"
#include "citation/number_around.h"
#include "citation/number_reading.h"
#include "citation/number_repair.h"
#include "citation/number_separators.h"
#include "citation/symbol.h"
#include "citation/tables.h"
#include "vanban/orthography.h"

#include "tables/stroked-abbreviations.h"

#include <string.h>

/* What a letter costs that was read twice. */
#define DOUBLE_COST 0.2f

static cps cut_token(const cps *token, size_t from, size_t to)
{
    cps out = {.len = 0};
    for (size_t i = from; i < to && i < token->len; i++)
        cps_add(&out, token->at[i]);
    return out;
}

/* Where a type and a body that are known meet in `token` over a letter that a slash is read as;
 * 0: nowhere. */
static size_t letter_for_slash(const vb_citation *citation, const cps *token)
{
    for (size_t i = 2; i + 2 < token->len; i++) {
        cps head = cut_token(token, 0, i), tail = cut_token(token, i + 1, token->len);
        uint32_t sign = token->at[i];
        if ((sign == 'I' || sign == 'l' || sign == '1' || sign == '7' || sign == '|') &&
            match_exact(citation, VB_SYMBOL_TYPE, &head) &&
            match_exact(citation, VB_SYMBOL_BODY, &tail))
            return i;
    }
    return 0;
}

/* TTLTIBTC-BCA: a slash in the symbol was read as a letter. */
static void part_at_slash(const vb_citation *citation, number_reading *reading)
{
    number_part *parts = reading->parts;
    size_t at = letter_for_slash(citation, &parts[0].token);
    if (!at || reading->count < 2 || reading->count == PARTS_MAX)
        return;
    for (size_t i = reading->count++; i > 0; i--)
        parts[i] = parts[i - 1];
    parts[1].token = cut_token(&parts[0].token, at + 1, parts[0].token.len);
    parts[1].before = (separator){SEP_SLASH, false, false, false, 0.35f};
    parts[0].token = cut_token(&parts[0].token, 0, at);
    parts[0].dotted = parts[0].end;
}

/* Where BC stands with one or two letters behind it at the end of a body, or at its beginning;
 * CP_MAX: nowhere. */
static size_t place_of_committee(const cps *token)
{
    size_t len = token->len, places[] = {len - 3, len - 4, 0};
    for (size_t i = 0; len > 3 && i < sizeof places / sizeof places[0]; i++)
        if (token->at[places[i]] == 'B' && token->at[places[i] + 1] == 'C')
            return places[i];
    return CP_MAX;
}

/*
 * CQTTBCD: a body that is in no table ends or begins with BCĐ, a steering committee, for no body is
 * called BCD. Behind BC stands what an Đ is read as: D, or two letters of which one remains.
 */
static void mend_committee(const vb_citation *citation, number_part *part, number_reading *reading)
{
    static const cps stroke = {.at = {VB_D_STROKE}, .len = 1};
    cps *token = &part->token;
    size_t at = place_of_committee(token);
    if (at == CP_MAX)
        return;
    cps read = cut_token(token, at + 2, at ? token->len : 3);
    float cost = channel_distance(&citation->tables->symbol_channel, &stroke, &read, 0.35f);
    if (cost == 0 || cost > 0.35f || (read.len == 1 && read.at[0] != 'D') ||
        match_symbol(citation, VB_SYMBOL_BODY, token, 0.3f).symbol ||
        match_symbol(citation, VB_SYMBOL_UNIT, token, 0).symbol)
        return;
    cps rest = cut_token(token, at + 2 + read.len, token->len);
    token->len = at + 2;
    cps_add(token, stroke.at[0]);
    for (size_t i = 0; i < rest.len; i++)
        cps_add(token, rest.at[i]);
    reading->changed = true;
    reading->cost += cost;
}

/* ----------------------------------------------------------------------------------- strokes -- */

/* Codes of fewer letters nearly all mean something; of more letters that may be an Đ none is asked
 * for. */
enum { FEWEST_LETTERS = 4, MOST_LACKING = 4 };

/* A code that was read, and the one that is listed with some of its letters read for an Đ. */
typedef struct stroked_code {
    const cps *read;
    uint32_t like; /* bit i: letter i may be an Đ */
    cps written;
    size_t ways;
} stroked_code;

/* The ways of what is listed, but hardly read so. */
enum { IN_DOUBT = 2 };

/* Cheap: whether it is letters of which one may be an Đ. */
static bool may_lack_strokes(const cps *token)
{
    if (token->len < FEWEST_LETTERS || vb_is_digit(token->at[token->len - 1]))
        return false;
    for (size_t i = 0; i < token->len; i++)
        if (vb_is_read_for_stroke(token->at[i]))
            return true;
    return false;
}

/* Whether a row of any role is written so. */
static bool is_symbol(const vb_citation *citation, const cps *token)
{
    return match_exact(citation, VB_SYMBOL_BODY, token) ||
           match_exact(citation, VB_SYMBOL_TYPE, token) ||
           match_exact(citation, VB_SYMBOL_UNIT, token);
}

/* The row of data/stroked-abbreviations.tsv; as many as it has: none. */
static size_t row_of_abbreviation(const cps *written)
{
    char bytes[CP_MAX * 4];
    size_t len = 0;
    for (size_t i = 0; i < written->len; i++)
        len += vb_utf8_encode(written->at[i], bytes + len);
    return vb_table_find(&vb_table_stroked_abbreviations, (vb_slice){bytes, len});
}

/* What stands for the letter in the table: of a P that is the first one alone. */
static char letter_read(const cps *read, size_t at)
{
    return read->at[at] == 'D' ? 'd' : read->at[at] == 'P' && at == 0 ? 'p' : 'b';
}

/* Whether these letters may be read for its Đ: what is written with them means something else. */
static bool is_read_so(size_t row, const cps *read, uint32_t strokes)
{
    vb_slice letters =
        vb_table_cell(&vb_table_stroked_abbreviations, row, STROKED_ABBREVIATIONS_READ);
    for (size_t i = 0; strokes >> i; i++)
        if (strokes >> i & 1 && !memchr(letters.data, letter_read(read, i), letters.len))
            return false;
    return true;
}

static bool is_same(const cps *a, const cps *b)
{
    return a->len == b->len && memcmp(a->at, b->at, a->len * sizeof *a->at) == 0;
}

/* Takes the code with these letters as an Đ, if it is listed; the letter behind `pair` was read
 * with that one for the same. */
static void try_strokes(const vb_citation *citation, stroked_code *code, uint32_t strokes,
                        size_t pair)
{
    cps written = {.len = 0};
    for (size_t i = 0; i < code->read->len; i++)
        if (i != pair + 1)
            cps_add(&written, strokes >> i & 1 ? VB_D_STROKE : code->read->at[i]);
    bool symbol = is_symbol(citation, &written);
    size_t row = symbol ? 0 : row_of_abbreviation(&written);
    if (row == vb_table_stroked_abbreviations.rows ||
        (code->ways && is_same(&code->written, &written))) /* QLBBD: BB D, or B BD */
        return;
    code->written = written;
    code->ways += symbol || is_read_so(row, code->read, strokes) ? 1 : IN_DOUBT;
}

/* Each of the letters an Đ, or some of them. */
static void try_each(const vb_citation *citation, stroked_code *code)
{
    for (uint32_t own = code->like; own; own = (own - 1) & code->like)
        try_strokes(citation, code, own, CP_MAX);
}

/* Two letters that stand together were read for one Đ: XDBD. */
static void try_pairs(const vb_citation *citation, stroked_code *code)
{
    for (uint32_t pairs = code->like & code->like >> 1, pair = 0; pairs >> pair; pair++) {
        uint32_t other = code->like & ~((uint32_t)3 << pair), first = (uint32_t)1 << pair;
        if (!(pairs >> pair & 1))
            continue;
        for (uint32_t own = other; own; own = (own - 1) & other)
            try_strokes(citation, code, own | first, pair);
        try_strokes(citation, code, first, pair);
    }
}

/* The one code that it is but for its strokes: a symbol, or a listed abbreviation. */
static bool find_stroked(const vb_citation *citation, const cps *token, cps *written)
{
    stroked_code code = {.read = token};
    for (size_t i = 0; i < token->len; i++)
        code.like |= (uint32_t)vb_is_read_for_stroke(token->at[i]) << i;
    if (vb_count_bits(code.like) > MOST_LACKING)
        return false;
    try_each(citation, &code);
    if (code.ways == 0)
        try_pairs(citation, &code);
    *written = code.written;
    return code.ways == 1;
}

/* The same of the half behind an `&`: HTKT&PTBT. */
static bool find_stroked_half(const vb_citation *citation, const cps *token, cps *written)
{
    size_t sign = 0;
    while (sign < token->len && token->at[sign] != '&')
        sign++;
    cps half = cut_token(token, sign + 1, token->len), found;
    if (sign == token->len || !may_lack_strokes(&half) || is_symbol(citation, &half) ||
        !find_stroked(citation, &half, &found))
        return false;
    *written = cut_token(token, 0, sign + 1);
    for (size_t i = 0; i < found.len; i++)
        cps_add(written, found.at[i]);
    return true;
}

/* HBTN, SLBTBXH-VLATLD: in a text that was read without its Đ, a code that is in no table but for
 * that is the one that is. */
static bool mend_strokes(const vb_citation *citation, const number_reading *reading,
                         const cps *token, cps *mended)
{
    return !reads_strokes(reading) && !is_symbol(citation, token) && !keeps_strokes(reading) &&
           (find_stroked(citation, token, mended) || find_stroked_half(citation, token, mended));
}

/* The same of all parts: an Đ that was put into one is none that was read. */
static void mend_all_strokes(const vb_citation *citation, number_reading *reading)
{
    cps mended[PARTS_MAX];
    uint32_t changed = 0;
    for (size_t i = 0; i < reading->count; i++) {
        const cps *token = &reading->parts[i].token;
        bool own = may_lack_strokes(token) && mend_strokes(citation, reading, token, &mended[i]);
        changed |= (uint32_t)own << i;
    }
    for (size_t i = 0; changed >> i; i++)
        if (changed >> i & 1)
            reading->parts[i].token = mended[i];
    reading->changed |= changed != 0;
    reading->mended |= changed != 0;
    reading->cost += changed ? STROKES_COST : 0;
}

/* ----------------------------------------------------------------------------- letters twice -- */

static cps without_letter(const cps *token, size_t letter)
{
    cps rest = {.len = 0};
    for (size_t i = 0; i < token->len; i++)
        if (i != letter)
            cps_add(&rest, token->at[i]);
    return rest;
}

/* Takes the part for what it is without letters that a scan put in. */
static void take_shorter(number_part *part, const cps *token, number_reading *reading)
{
    part->token = *token;
    reading->changed = true;
    reading->cost += DOUBLE_COST;
}

/* KGVxX: the small letter beside its capital that was read twice, where the rest is a symbol that
 * it is not. */
static void mend_double(const vb_citation *citation, number_part *part, number_reading *reading)
{
    const cps *token = &part->token;
    for (size_t i = 0; i < token->len; i++) {
        if (token->at[i] < 'a' || token->at[i] > 'z')
            continue;
        uint32_t capital = vb_upper(token->at[i]);
        bool beside = (i > 0 && token->at[i - 1] == capital) ||
                      (i + 1 < token->len && token->at[i + 1] == capital);
        if (!beside || is_symbol(citation, token))
            continue;
        cps once = without_letter(token, i);
        if (!is_symbol(citation, &once))
            continue;
        take_shorter(part, &once, reading);
        return;
    }
}

/* ---------------------------------------------------------------------------- letters put in -- */

/* TTLT-BNNPTNT-BTINMT: of what bodies made together each part is the symbol of one, so that one in
 * no table is the only symbol that it is but for a letter. */
static void mend_put_in(const vb_citation *citation, number_part *part, number_reading *reading)
{
    enum { FEWEST = 5 };
    const cps *token = &part->token;
    const vb_symbol *only = NULL;
    cps written = {.len = 0};
    if (token->len < FEWEST || is_symbol(citation, token))
        return;
    for (size_t i = 0; i < token->len; i++) {
        cps once = without_letter(token, i);
        const vb_symbol *symbol = match_exact(citation, VB_SYMBOL_BODY, &once);
        if (!symbol)
            continue;
        if (only && symbol != only)
            return;
        only = symbol;
        written = once;
    }
    if (only)
        take_shorter(part, &written, reading);
}

bool is_put_in_before_last(const vb_citation *citation, const cps *token, cps *written)
{
    enum { FEWEST = 4 };
    uint32_t last = token->len < FEWEST ? 0 : token->at[token->len - 1];
    if (last < 'a' || last > 'z' || is_symbol(citation, token))
        return false;
    *written = without_letter(token, token->len - 2);
    return match_exact(citation, VB_SYMBOL_BODY, written) != NULL;
}

/* TTEg, TTpg: the same of the small letter that a symbol ends in. */
static void mend_before_last(const vb_citation *citation, number_part *part,
                             number_reading *reading)
{
    cps written;
    if (is_put_in_before_last(citation, &part->token, &written))
        take_shorter(part, &written, reading);
}

/* QĐĐĐ: one Đ that a scan read as a row of them. */
static void mend_row_of_strokes(const vb_citation *citation, number_part *part,
                                number_reading *reading)
{
    enum { LEAST = 3 };
    const cps *token = &part->token;
    cps once = {.len = 0};
    size_t longest = 0;
    for (size_t i = 0, row = 0; i < token->len; i++) {
        row = token->at[i] == VB_D_STROKE ? row + 1 : 0;
        longest = row > longest ? row : longest;
        if (row <= 1)
            cps_add(&once, token->at[i]);
    }
    if (longest < LEAST || is_symbol(citation, token) || !is_symbol(citation, &once))
        return;
    take_shorter(part, &once, reading);
}

void mend_parts(const vb_citation *citation, number_reading *reading)
{
    if (reading->count > 0)
        part_at_slash(citation, reading);
    for (size_t i = 0; i < reading->count; i++)
        mend_row_of_strokes(citation, &reading->parts[i], reading);
    mend_all_strokes(citation, reading);
    bool joint = reading->count > 2 &&
                 is_joint(match_exact(citation, VB_SYMBOL_TYPE, &reading->parts[0].token));
    for (size_t i = 1; joint && i < reading->count; i++)
        mend_put_in(citation, &reading->parts[i], reading);
    for (size_t i = 1; i < reading->count; i++) {
        mend_committee(citation, &reading->parts[i], reading);
        mend_double(citation, &reading->parts[i], reading);
        mend_before_last(citation, &reading->parts[i], reading);
    }
}
