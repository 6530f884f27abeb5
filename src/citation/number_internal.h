/* How a document number is read; shared by the number*.c files. */
#ifndef VANBAN_CITATION_NUMBER_INTERNAL_H
#define VANBAN_CITATION_NUMBER_INTERNAL_H

#include "citation/citation_internal.h"

/*
 * A number is an ordinal, perhaps a year, and a symbol of one to six parts:
 *
 *     28 - CT / TW            Party: a hyphen behind the ordinal, a slash before the body
 *     56 / 2017 / NĐ - CP     State: slashes, then hyphens between the parts of the symbol
 *     59 / 2020 / QH14        National Assembly
 *     2896 / SGDĐT - VP       a letter: body and drafting unit, no type
 *
 * It is read from its first digit on: ordinal, separators and parts are collected as they stand,
 * then the parts are held against the tables, and only what makes a number of one of these shapes
 * is one. Everything looked at lies within a bounded distance of the digit, so a text is read in
 * linear time.
 */

enum { ORDINAL_MAX = 6, PARTS_MAX = 7, PART_MAX = 20, BLANKS_MAX = 16 };

/* How a separator was read. */
typedef enum separator_kind { SEP_NONE, SEP_SLASH, SEP_DASH, SEP_DAMAGED } separator_kind;

typedef struct separator {
    separator_kind kind;
    bool blank_before, blank_after, plain; /* plain: the very ASCII sign */
    float cost;
} separator;

typedef struct number_part {
    separator before;
    cps token;
    size_t start, end;
    size_t dotted; /* of it, where a unit behind a full stop begins, `.NC`; `end`: there is none */
    bool changed;  /* a letter that only looks right was replaced */
} number_part;

/* Bodies that were matched before: a text has few symbols, damaged ones included. */
typedef struct body_memory body_memory;

/* The text around a number, for what its own bytes do not tell. */
typedef struct surroundings {
    vb_slice text;
    bool asked; /* the answer rests on them */
} surroundings;

/* Where a number may stand. */
typedef struct number_site {
    surroundings *around;
    body_memory *bodies; /* NULL: none is kept */
    size_t end;          /* of its first figures */
    size_t introduced_at;
    bool introduced;
    bool torn; /* a blank parts the figures */
} number_site;

typedef struct number_reading {
    size_t start, end; /* of what was read so far */
    size_t looked;     /* how far the text was looked at, but for the next sign */
    char ordinal[ORDINAL_MAX + 6];
    size_t ordinal_len;
    unsigned year;
    separator year_separator; /* before the year; parts[0].before stands before the symbol */
    size_t count;             /* of the parts below */
    float cost;               /* of what was repaired */
    bool changed;             /* anything was */
    bool guessed;             /* no sign is left of a separator */
    bool torn;                /* a blank parted the figures of the ordinal */
    bool by_stops;            /* full stops part the symbol: QĐ.UB.90 */
    bool mended;              /* the letters of a part were */
    bool introduced;
    size_t introduced_at;
    surroundings *around;         /* of its site, */
    body_memory *bodies;          /* as these */
    number_part parts[PARTS_MAX]; /* nothing stands in those that were not read */
} number_reading;

/* What the parts of a reading were taken for. */
typedef struct number_shape {
    symbol_match type;
    symbol_match bodies[PARTS_MAX];
    symbol_match units[PARTS_MAX];
    size_t first_body; /* index of the part with the first body; count when there is none */
    size_t count;      /* parts used */
    float cost;
    bool merged; /* type and body stood in one part without their separator */
    cps merged_body;
    unsigned unknown; /* bodies not in the table */
} number_shape;

static inline void look_to(number_reading *reading, size_t at)
{
    reading->looked = at > reading->looked ? at : reading->looked;
}

/* ---- number_separators.c ---- */

/* What kind of separator a sign is, and what it costs to be one. */
separator_kind separator_class(uint32_t code_point, float *cost);

/* Reads blanks, a separator and blanks; a damaged separator has no blanks around it. */
size_t read_separator(vb_slice text, size_t at, separator *out);

/* Stands for a separator where there is none. */
extern const separator lost_separator;

/* Behind the point or comma, or the blank where that is allowed, that stands for a separator; `at`
 * when none of them stands there. */
size_t behind_lost_separator(vb_slice text, size_t at, bool blank);

/* ---- number_figures.c ---- */

/* Digits, or with `loose` what an OCR takes for digits, at `at`; at most `most`. */
size_t read_digits(vb_slice text, size_t at, size_t most, bool loose, char *out, size_t *len);

/* Where the part of an ordinal behind its dot ends, `at` when there is none: 66.16/2026/NQ-CP. */
size_t dotted_ordinal_end(vb_slice text, size_t at);

/* The figures from `at` to `end`, whatever blanks part them. */
size_t read_torn_ordinal(vb_slice text, size_t at, size_t end, number_reading *reading);

/* 66.16/2026, 30a/2008/NQ-CP: the part behind a dot; a letter of an inserted number stands right
 * before the separator, as does one that is the slash read once more. */
size_t read_ordinal_letter(const vb_citation *citation, vb_slice text, size_t at,
                           number_reading *reading);

/* Other years are misread. */
static inline bool is_year(unsigned year)
{
    return year >= 1900 && year <= 2099;
}

unsigned value_of(const char *digits); /* of four figures */

/* Where a year ends that a blank tore and a slash follows, `at` when there is none: 201 5/NĐ-CP. */
size_t torn_year_end(vb_slice text, size_t at);

/* Behind the blank or the line end that stands between a misread separator and a symbol, `Số: 4:
 * TT-BYT`, where `số` stands before the number; `at`: none does. */
size_t behind_line_end(const vb_citation *citation, vb_slice text, size_t at,
                       number_reading *reading);

/* A year and the separator behind it; `at` when there is none, and then nothing is changed. It may
 * be out of all bounds: only settle_year tells. */
size_t read_year(const vb_citation *citation, vb_slice text, size_t at, number_reading *reading);

/* ---- number_read.c ---- */

/* Whether a type and a body that are known stand at `at` as they must be written, but for the
 * stroke of an Đ: QĐ-TTg, CT/TW, QB-TTg. */
bool begins_symbol(const vb_citation *citation, vb_slice text, size_t at, number_reading *reading);

/* The same of a body and its type or unit, as they stand: BYT-QĐ, TTg/VG. */
bool begins_old_symbol(const vb_citation *citation, vb_slice text, size_t at,
                       number_reading *reading);

/* And of a body alone behind the type's name and a number, and before its date, 36 TTg: the State
 * numbered so until 1998. */
bool begins_lone_symbol(const vb_citation *citation, vb_slice text, size_t at,
                        number_reading *reading);

/* Where the symbol begins behind a line end, a dash and a blank, 21⏎- KH/TW; `at` where none does.
 */
size_t behind_dash_of_line(const vb_citation *citation, vb_slice text, size_t at,
                           number_reading *reading);

/* The same of an assembly with the term of the year: QH13, UBTVQH13; */
bool begins_assembly(const vb_citation *citation, vb_slice text, size_t at, unsigned year,
                     number_reading *reading);

/* A year, and behind its slash a symbol: 2025/NĐ-CP; */
bool begins_year_of_symbol(const vb_citation *citation, vb_slice text, size_t at,
                           number_reading *reading);
/* and one that such a term follows, whatever parts them: 2016/QH13, 2016-QH13, 2016QH13. */
bool begins_year_of_assembly(const vb_citation *citation, vb_slice text, size_t at,
                             number_reading *reading);

/* Capitals, perhaps with the small letters that symbols have (CTr, TTg, SNgV, GDTrH). */
bool looks_like_code(const cps *token);

/* C07, V9: a letter and figures, as the police and the procuracy number their offices; they stand
 * behind a body. */
bool is_office_number(const cps *token);

/* 3 of 305-VP/3: figures alone. */
bool is_serial(const cps *token);

/* Like a symbol that is known, at no more than an Đ costs that was read as D or B. */
#define STROKE_LOST 0.15f

/* Whether it is a type's, or misread so. */
bool is_type(const vb_citation *citation, const cps *token);

/* The letters and signs at `at`. False when there are none, or more than a symbol may have. */
bool read_part(vb_slice text, size_t at, number_part *part);

/* Whether a row of any role is written so, or is misread so at a cost of at most `limit`. */
bool is_known(const vb_citation *citation, const cps *token, float limit);

/*
 * Collects the parts of the symbol from `at`, where the first begins. The reading's end is behind
 * the last of them.
 */
void read_parts(const vb_citation *citation, vb_slice text, size_t at, number_reading *reading);

/* ---- number_dots.c ---- */

/* Takes in what stands behind a full stop and is of the number too: UBND.NC, NQ-HĐND.K7. */
void join_dotted_unit(const vb_citation *citation, vb_slice text, number_part *part,
                      number_reading *reading);

/* Where the body begins that a full stop parts from its type, 15/QĐ.UB; behind the type where none
 * does. */
size_t behind_dot(const vb_citation *citation, vb_slice text, number_reading *reading,
                  separator *out);

/* ---- number_before.c ---- */

/* What stands before the first figures: a mark or a word that ends there, a letter that may be `số`
 * or a figure, figures that are part of the same, or letters that are none. */
typedef enum number_boundary {
    BOUNDARY_CLEAN,
    BOUNDARY_DOUBTFUL,
    BOUNDARY_BAD,
    BOUNDARY_GLUED
} number_boundary;

/* Where the ordinal begins whose plain figures stand at `digit`: letters before them may be figures
 * misread (l5/2020, 2S6-KH/TU). */
number_boundary look_back(const vb_citation *citation, vb_slice text, size_t digit, size_t *start);

/* S6363 /PGDĐT is Số: 363: the 6 is the ô of `số`. Sets where that word begins. */
bool is_glued_so(vb_slice text, size_t digit, size_t *start);

/* Whether the figures are the number of a page, in dashes and alone on their line: - 2 -. */
bool is_page_number(vb_slice text, size_t digit);

/* `Chỉ thị số 2 8-CT/TW`: where the figures begin that a blank parts from those at `start`, which
 * `số` and a type stand before; `start` where there are none. Of `số 18 19-NQ/TW` it is doubtful
 * whether a blank tore one number, or two stand in a row. */
size_t torn_ordinal_start(const vb_citation *citation, vb_slice text, size_t start,
                          size_t *introduced_at, bool *doubtful);

/* ---- number_around.c ---- */

/* Whether the text was read with its Đ: a B or a D of the number was written so. */
bool keeps_strokes(const number_reading *reading);

/* The date that stands behind byte `end`, over a comma at most. */
bool read_date_behind(const vb_citation *citation, vb_slice text, size_t end, vb_date *date);

/* Whether a type's name, well read, stands before it, perhaps before `số`. */
bool follows_type(const vb_citation *citation, const number_reading *reading);

/* Whether a type's name stands before it and a date behind it: Quyết định 327-CT ngày 15/9/1992. */
bool stands_between_type_and_date(const vb_citation *citation, const number_reading *reading);

/* Whether the State numbered it as the Party does, the hyphen first, as it did before 1996. The
 * date behind it tells that, or a symbol of data/old-symbols.tsv: 12-LCT/HĐNN8. */
bool keeps_old_order(const vb_citation *citation, const number_reading *reading,
                     const number_shape *shape);

/* ---- number_repair.c ---- */

/* Whether nobody but the Party, or but the State, uses the body. */
bool is_of_one(const vb_citation *citation, const vb_symbol *body, bool party);

/* Whether some Đ of the symbol was read as one, and none was put into it. */
bool reads_strokes(const number_reading *reading);

/* Whether part `index`, an unknown code, may be the misread symbol that is nearest; behind a body
 * it is rather a unit. */
bool is_likely_repair(const vb_citation *citation, const number_reading *reading,
                      const number_shape *shape, size_t index, const symbol_match *match);

/* The same of the type. */
bool is_likely_type(const number_reading *reading, const cps *token, const symbol_match *match);

/* ---- number_mend.c ---- */

/* What the codes of a number cost of which nothing but the strokes was mended. */
#define STROKES_COST 0.1f

/* Parts where a slash was read as a letter, those that are codes but for their strokes, and the Đ
 * of a steering committee. */
void mend_parts(const vb_citation *citation, number_reading *reading);

/* ---- body_memory.c ---- */

/* NULL when memory ran out. */
body_memory *body_memory_new(const vb_allocator *memory, size_t text_len);
void body_memory_free(body_memory *bodies); /* NULL is fine */

/* As match_body, whose limit is always the same for the same letters; from memory if it is kept. */
symbol_match match_body_again(const vb_citation *citation, body_memory *bodies, const cps *token,
                              unsigned year, float limit);

/* ---- number_shape.c ---- */

/* What the parts stand for: the cheapest of the shapes that is believable; false when none is. */
bool choose_shape(const vb_citation *citation, const number_reading *reading, number_shape *shape);

/* What all repairs together cost. */
float damage_of(const number_reading *reading, const number_shape *shape);

/* ---- number_write.c ---- */

/* Writes the number as it must be written, with what is known of it. */
void write_number(const vb_citation *citation, vb_slice text, number_reading *reading,
                  const number_shape *shape, vb_number *number);

#endif
