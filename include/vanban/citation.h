/*
 * vanban/citation.h: how official documents are numbered, dated, named and signed.
 *
 * Reads document numbers (`28-CT/TW`, `56/2017/NĐ-CP`), dates, names of document types and of
 * issuing bodies out of restored text and out of raw OCR text alike. What the OCR damaged
 * (`28-⏎CT/lW`, `23/Qb-TTg`, `344-KHITU`) is repaired against the tables of known symbols and never
 * made up: what cannot be read as a number is not found.
 *
 * A handle is built once from the tables in data/ and never changes: any number of threads may
 * share it. The functions that read allocate nothing and run in time linear in the bytes they pass
 * over. Spans are half-open byte offsets into the text given.
 */
#ifndef VANBAN_CITATION_H
#define VANBAN_CITATION_H

#include "vanban/base.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct vb_citation vb_citation;

/* NULL when memory ran out. `memory` must outlive the handle. */
VB_API vb_citation *vb_citation_new(const vb_allocator *memory);
VB_API void vb_citation_free(vb_citation *citation); /* NULL is fine */

/* ---------------------------------------------------------------------------------- symbols -- */

/* The system of numbering, NĐ 30/2020/NĐ-CP (State) and HD 36-HD/VPTW (Party). */
typedef enum vb_number_system {
    VB_NUMBER_STATE,    /* 234/KH-UBND, 56/2017/NĐ-CP; a letter 2896/SGDĐT-VP */
    VB_NUMBER_PARTY,    /* 28-CT/TW */
    VB_NUMBER_ASSEMBLY, /* 59/2020/QH14, 02/2020/UBTVQH14, 28/2005/PL-UBTVQH11 */
    VB_NUMBER_OLD,      /* 12/CP, 87-CT, 326/TTg: without type or year, before about 1997 */
} vb_number_system;

typedef enum vb_symbol_role {
    VB_SYMBOL_TYPE, /* KH: Kế hoạch */
    VB_SYMBOL_BODY, /* TW, UBND, SGDĐT */
    VB_SYMBOL_UNIT, /* VP, VX, KGVX: the drafting unit or field at the end of a letter's number */
} vb_symbol_role;

/* One row of data/document-types.tsv, issuing-bodies.tsv or number-units.tsv; lives as long as the
 * handle. */
typedef struct vb_symbol {
    vb_slice symbol; /* as it must be written: CTr, TTg, BGDĐT */
    vb_slice name; /* Chương trình; for a body its full name, "" when the symbol alone does not tell
                      (TW) */
    vb_symbol_role role;
    bool party, state; /* who uses it; QĐ/TW is both Quyết định and Quy định: two rows, the more
                          frequent first */
    uint32_t frequency; /* in document numbers of our counts; 0 for what was never seen there */
    unsigned until; /* the last year in which the body was one; 0: it still is, as far as the table
                       knows */
} vb_symbol;

VB_API size_t vb_symbol_count(const vb_citation *citation);
VB_API const vb_symbol *vb_symbol_at(const vb_citation *citation,
                                     size_t index); /* NULL past the end */

/* The first row that is written exactly `symbol`, NULL when there is none. */
VB_API const vb_symbol *vb_symbol_find(const vb_citation *citation, vb_slice symbol,
                                       vb_symbol_role role);

/* ---------------------------------------------------------------------------------- numbers -- */

/* The digit that a digit, or a letter often read for one, stands for; 0 for others. */
static inline char vb_ocr_digit(uint32_t code_point)
{
    switch (code_point) {
    case 'O':
    case 'o':
        return '0';
    case 'I':
    case 'l':
    case '|':
        return '1';
    case 0xA7: /* § */
        return '8';
    default:
        return code_point - '0' < 10 ? (char)code_point : 0;
    }
}

#define VB_NUMBER_SIZE 128

typedef struct vb_number {
    size_t start, end; /* the bytes it was read from, line end and stray blanks inside included */
    char text[VB_NUMBER_SIZE]; /* canonical and NUL-terminated: `28-CT/TW`; leading zeros as they
                                  stood */
    size_t text_len;
    size_t ordinal_len;       /* `text` begins with the ordinal: 28, 30a */
    unsigned year;            /* 0: none in the number */
    size_t symbol_at;         /* where in `text` the symbol begins: `CT/TW` */
    const vb_symbol *type;    /* NULL: the number names no type (a letter, a law) */
    const vb_symbol *body;    /* the first body; NULL: not in the table */
    size_t body_at, body_len; /* all bodies in `text`: `TANDTC-VKSNDTC`; QH14 with its term */
    vb_number_system system;
    bool introduced;      /* `số` stands before it, */
    size_t introduced_at; /* here; else `start` */
    bool exact;           /* the bytes say `text`, blanks and the line end aside */
    bool guessed; /* a separator that is not there (1719QĐ-TTg), another sign (15/QĐ.UB), or two in
                     each other's place (28/CT-TW), is all that was read into it: its author may
                     have erred, and who writes the text anew lets it stand */
    double confidence; /* 0 to 1: known symbols and no repair give 1 */
} vb_number;

/*
 * The first document number that begins at or after byte `from`. False when there is none. A number
 * that begins before `from` is not seen, so go on from `number->end`.
 */
VB_API bool vb_number_find(const vb_citation *citation, vb_slice text, size_t from,
                           vb_number *number);

/*
 * The same where one text is looked through: it has few numbers, and has them again and again, so
 * what was read once is not read anew. A memory is for one text and one thread. NULL: nothing is
 * remembered.
 */
typedef struct vb_number_memory vb_number_memory;

/* NULL when memory ran out; `text_len`: of the text, which a memory is made for. */
VB_API vb_number_memory *vb_number_memory_new(const vb_allocator *memory, size_t text_len);
VB_API void vb_number_memory_free(vb_number_memory *memory); /* NULL is fine */
VB_API bool vb_number_find_again(const vb_citation *citation, vb_number_memory *memory,
                                 vb_slice text, size_t from, vb_number *number);

/*
 * The numbers in a row before `last` that have its symbol though it stands behind that one alone:
 * of `các Nghị quyết số 70, 71 và 72-NQ/TW` first 71-NQ/TW, then 70-NQ/TW. Their bytes are those of
 * the figures. Only where a type stands before them all, none before byte `from`, and at most
 * `most`; returns how many.
 */
VB_API size_t vb_number_row_before(const vb_citation *citation, vb_slice text, size_t from,
                                   const vb_number *last, vb_number *row, size_t most);

/* Whether `số`, however it was read (s6, sé, so"), stands right before byte `end`; sets where it
 * begins. */
VB_API bool vb_so_before(vb_slice text, size_t end, size_t *start);

/*
 * Behind a line of which `at` is the first sign and that bears the number of a page alone, `2` or
 * `- 2 -`, and behind the blanks below it: what stands there goes on what the page turned in. `at`
 * where no such line begins.
 */
VB_API size_t vb_page_number_pass(vb_slice text, size_t at);

/*
 * Whether letters that Vietnamese alone has stand around bytes [start, end): the text was read with
 * its Đ, and a B or a D there is none that lost its stroke.
 */
VB_API bool vb_keeps_strokes(vb_slice text, size_t start, size_t end);

/* Whether an engine without Vietnamese reads the letter for an Đ. */
static inline bool vb_is_read_for_stroke(uint32_t letter)
{
    return letter == 'D' || letter == 'B' || letter == 'P';
}

/* Whether `read` is `written` but that each Đ may have been read so: QB for QĐ. */
VB_API bool vb_lacks_only_strokes(vb_slice read, vb_slice written);

/*
 * How far two numbers are apart when `read` is taken for a misreading of `written`, both canonical:
 * 0 the same, about 1 a wrong letter. Digits cost more than letters.
 */
VB_API double vb_number_distance(const vb_citation *citation, vb_slice written, vb_slice read);

/* ------------------------------------------------------------------------------------ dates -- */

typedef struct vb_date {
    size_t start, end;   /* with the word `ngày` where it stands */
    size_t digits_start; /* the first digit */
    int year, month, day;
    bool in_words; /* ngày 25 tháng 12 năm 2023 */
    bool noted;    /* one figure more stands behind it: a footnote's mark, or the year is misread */
    char iso[11];  /* 2023-12-25, NUL-terminated */
    double confidence;
} vb_date;

/*
 * The first date at or after `from` that the calendar has, 1900 to 2099: `25/12/2023`,
 * `25-12-2023`, `25.12.2023`, `ngày 25 tháng 12 năm 2023` with or without its marks, with OCR
 * digits (`0l`, `2O24`), over a line end.
 */
VB_API bool vb_date_find(const vb_citation *citation, vb_slice text, size_t from, vb_date *date);

/*
 * The date in words whose word `ngày` begins at or behind blanks from `from`, whatever its figures
 * were read for (`ngày OF tháng 1] năm 202.3`): slower, and only for where a date is due.
 */
VB_API bool vb_date_find_misread(const vb_citation *citation, vb_slice text, size_t from,
                                 vb_date *date);

/*
 * The date that begins at or behind blanks from `from` in a form that is looked for only where one
 * is due: in words, all or in part (`ngày mồng bốn tháng mười một năm 2013`), with its month as a
 * numeral (`4/XI/2013`), with unlike signs (`04-11/2013`, `04/11 năm 2013`), year first
 * (`2013-11-04`), and behind `ngày` with two figures of its year (`09/05/17`). That is the last
 * year up to `latest` that ends so; with 0 for `latest` only where no other may be meant.
 */
VB_API bool vb_date_read_due(vb_slice text, size_t from, int latest, vb_date *date);

/* Whether the word at byte `at` is one that numbers are written in (data/number-words.tsv); sets
 * where it ends. */
VB_API bool vb_is_number_word(vb_slice text, size_t at, size_t *end);

/* The number in such words that begins at or behind blanks from `at`; where it ends, 0 when none
 * stands there. */
VB_API size_t vb_number_in_words(vb_slice text, size_t at, int *value);

/*
 * The date in figures at byte `at` whose slashes a scan read as other signs: `21I11/2012`,
 * `25:3/2015`. False for a date that is right, and where the signs may be meant. vb_date_find reads
 * it, too.
 */
VB_API bool vb_date_read_misread_slashes(vb_slice text, size_t at, vb_date *date);

/*
 * The date in figures at byte `at`, where one is due, of which a scan lost a slash or read one as
 * the figure 1 or 7: `237.2024`, `28/42017`, `1382024`, `2973:2023`. False when the figures can be
 * parted into a day and a month of the calendar in no way or in several. Its confidence is low.
 * Writes the date with its slashes, NUL-terminated, its zeros as they stood.
 */
enum { VB_DATE_SIZE = sizeof "31/12/2099" };
VB_API bool vb_date_read_crowded(vb_slice text, size_t at, vb_date *date,
                                 char written[VB_DATE_SIZE]);

typedef enum vb_date_part { VB_DATE_DAY, VB_DATE_MONTH, VB_DATE_YEAR } vb_date_part;
enum { VB_DATE_PART_SIZE = 5 };

/*
 * What was written where `read` stands as that part of a date in words. Letters and signs are read
 * for figures by data/label-glyphs.tsv (`OF`, `1]`, `202.3`), of three figures one was read twice
 * (`066`), and a first figure 3 that makes no day or no year is a 2 (`32`, `3025`). Writes the
 * figures NUL-terminated, in `sure` how sure they are: 1 where they stood so. False when nothing is
 * told.
 */
VB_API bool vb_date_part_read(vb_slice read, vb_date_part part, char figures[VB_DATE_PART_SIZE],
                              double *sure);

/* The year behind the name of a document. */
typedef struct vb_year {
    size_t end;
    char figures[VB_DATE_PART_SIZE];
    bool named; /* by `năm`, however it was read, or it stands by itself; else a word that nobody
                   can read stands before it */
    double confidence;
} vb_year;

/*
 * The year behind blanks from `at`: 2013, `năm 2013`, also where its word or its figures were
 * misread (`nim 2013`, `năm 20l3`). A word that was not read may stand before it, too: that is
 * told.
 */
VB_API bool vb_year_read(const vb_citation *citation, vb_slice text, size_t at, vb_year *year);

VB_API bool vb_date_valid(int year, int month, int day);
VB_API int vb_days_in_month(int year, int month); /* from 1 to 12, of any year */

/* ------------------------------------------------------------------------------------ names -- */

/* A name of a table found in text. */
typedef struct vb_name_match {
    size_t start, end;
    vb_slice name; /* as it must be written: `Chỉ thị`; lives as long as the handle */
    double score;  /* 0 to 1; 1: the letters are the same, marks aside */
    size_t row;    /* of the table it stands in */
    size_t looked; /* how far the text was looked at: what stands there again up to here is read the
                      same */
} vb_name_match;

/* The type of document named at byte `at` (a word's beginning), in any case, over blanks and line
 * ends. */
VB_API bool vb_document_type_match(const vb_citation *citation, vb_slice text, size_t at,
                                   vb_name_match *match);

/* The same with at least `score`: the more is asked, the less it costs. */
VB_API bool vb_document_type_match_well(const vb_citation *citation, vb_slice text, size_t at,
                                        double score, vb_name_match *match);

/* Whether a type's name may begin at byte `at`, a word's beginning: a cheap question to ask before
 * those above. */
VB_API bool vb_document_type_begins(const vb_citation *citation, vb_slice text, size_t at);

/*
 * What may stand behind a word that a name begins with, as bits: i, a word that was read with the
 * letter a + i first, whatever its case and marks; these, a word of figures alone, and anything
 * else. 0: no name begins with the word.
 */
typedef uint32_t vb_next_word;
enum { VB_NEXT_FIGURES = 1 << 26, VB_NEXT_OTHER = 1 << 27, VB_NEXT_ANY = (1 << 28) - 1 };

/* The beginning of a word: its letters without their marks, in small ASCII, and a sign for all
 * others. */
enum { VB_WORD_LETTERS = 12 };
typedef struct vb_word_letters {
    uint8_t letter[VB_WORD_LETTERS];
    uint8_t len;
} vb_word_letters;

/* A word of a text that lists of names are asked for; what is found out of it is found out once for
 * all of them. */
typedef struct vb_read_word {
    vb_word_letters letters;
    vb_slice bytes;
    bool read;             /* it has letters, and no more than are kept */
    bool asked, well_read; /* whether it is known if it was read well, and if it was */
} vb_read_word;

/* The word at byte `*at`, which is moved behind it. */
VB_API vb_read_word vb_word_read(vb_slice text, size_t *at);

/* Of the names of types that may begin with the word; the answer holds for the word wherever it
 * stands. */
VB_API vb_next_word vb_document_type_first_word(const vb_citation *citation, vb_read_word *word);

/* The type named right before byte `end`; `from` is as far back as it may begin. */
VB_API bool vb_document_type_before(const vb_citation *citation, vb_slice text, size_t from,
                                    size_t end, vb_name_match *match);

/* The same only as it must be written, byte for byte, and when no other may be meant: cheap, and so
 * most stand there. */
VB_API bool vb_document_type_written_before(const vb_citation *citation, vb_slice text, size_t from,
                                            size_t end, vb_name_match *match);

/* The same with its letters and words, whatever their marks (Nghi dinh): nearly as cheap. */
VB_API bool vb_document_type_unmarked_before(const vb_citation *citation, vb_slice text,
                                             size_t from, size_t end, vb_name_match *match);

/* The same where its letters are right, but its words may be torn (Pháp l ệnh). */
VB_API bool vb_document_type_torn_before(const vb_citation *citation, vb_slice text, size_t from,
                                         size_t end, vb_name_match *match);

/* The type that `symbol` stands for, by the system it is used in; "" when unknown. `QĐ` of the
 * Party: Quyết định. */
VB_API vb_slice vb_document_type_name(const vb_citation *citation, vb_slice symbol,
                                      vb_number_system system);

/* Of a match that found nothing only `looked` is set. */

/*
 * An issuing body at byte `at`: `Bộ Chính trị`, `Bộ trưởng Bộ Tài chính`, `Ban Thường vụ Tỉnh ủy
 * Hậu Giang`, `UBND tỉnh Kiên Giang`. `out` is cleared and given the full name; a place is added
 * when it stands there and is a province, is listed (vb_place_of_body), or is written in clean
 * capitalised words.
 */
VB_API bool vb_issuer_match(const vb_citation *citation, vb_slice text, size_t at, vb_buffer *out,
                            vb_name_match *match);

/*
 * Names of any kind, to be found in OCR text as types and issuers are. `citation` and the bytes of
 * the names must outlive the list; NULL when memory ran out.
 */
typedef struct vb_name_list vb_name_list;

VB_API vb_name_list *vb_name_list_new(const vb_allocator *memory, const vb_citation *citation,
                                      const vb_slice *names, size_t count);
/* The same of those in a column of a table. */
VB_API vb_name_list *vb_name_list_of_table(const vb_allocator *memory, const vb_citation *citation,
                                           const vb_table *table, size_t column);
/* And of those only in the rows that begin with `kind`, which must outlive the list. */
VB_API vb_name_list *vb_name_list_of_kind(const vb_allocator *memory, const vb_citation *citation,
                                          const vb_table *table, size_t column, const char *kind);
VB_API void vb_name_list_free(vb_name_list *list); /* NULL is fine */

/* The bytes that a name of the list may begin with where it stands in text: bit b % 64 of [b / 64]
 * for the byte b. */
VB_API void vb_name_list_first_bytes(const vb_name_list *list, uint64_t bytes[4]);

/* Whether a name of the list may begin at byte `at`, a word's beginning: cheap, to be asked first
 * of every word. */
VB_API bool vb_name_list_begins(const vb_name_list *list, vb_slice text, size_t at);
/* The same by the two words behind that one, once it may: Nghị định này is no Nghị định thư. */
VB_API bool vb_name_list_goes_on(const vb_name_list *list, vb_slice text, size_t at);
/* What the one word alone tells, as vb_document_type_first_word does. */
VB_API vb_next_word vb_name_list_first_word(const vb_name_list *list, vb_read_word *word);

/* The name at byte `at` (a word's beginning) that explains most of the text, with at least `score`.
 */
VB_API bool vb_name_list_match(const vb_name_list *list, vb_slice text, size_t at, double score,
                               vb_name_match *match);

/* How the words that were read compare with those of the name they were taken for. */
typedef struct vb_name_likeness {
    size_t words, same, other; /* in all, with the same letters and marks, and with other letters */
    bool marked;  /* one of the same bears a mark of Vietnamese alone: the text has its marks, */
    bool garbled; /* but one of the others may be a misreading: it is no syllable, or lost letters,
                     so that no other name is told, and those behind it are not looked at */
    bool lost_capital; /* one is small that the name has in capitals */
} vb_name_likeness;

VB_API vb_name_likeness vb_compare_name(vb_slice read, vb_slice written);

/* A level of local government, as the names of its bodies say it (data/place-levels.tsv). */
typedef struct vb_place_level {
    vb_slice name;      /* thị xã */
    vb_slice letters;   /* thi xa */
    vb_slice committee; /* the Party's, Thị ủy; "" where it has no name of its own */
    vb_slice places;    /* provinces, districts or communes: where its places are listed */
} vb_place_level;

/* Level `number`, from 0 on and the province down; false when there are no more. */
VB_API bool vb_place_level_at(size_t number, vb_place_level *level);

/* The number of the level that a body's name ends in, or whose committee: of Ủy ban nhân dân huyện,
 * Huyện ủy. SIZE_MAX: in none. */
VB_API size_t vb_place_level_of_body(vb_slice body);

/*
 * A place as it must be written, of which only the letters were read: of `Ủy ban nhân dân huyện` or
 * `Huyện ủy`, `An Lao` is An Lão. What the body's name ends in tells whether it is a district's or
 * a commune's. "" where no such place has those letters and marks or fewer, and none of several
 * that have the letters has the marks, too. A mark of Vietnamese alone tells that none was lost: Mù
 * Cang Chải is no other place.
 */
VB_API vb_slice vb_place_of_body(vb_slice body, vb_slice read);

/*
 * The same of a place that was read twice, with a letter misread in each at most; empty when none
 * is listed, or several are.
 */
VB_API vb_slice vb_place_read_twice(vb_slice body, vb_slice read, vb_slice again);

/*
 * The province with the letters of what was read, whatever its marks, else the district, else the
 * commune; "" where there is none, or the first of these levels that has any has several. For a
 * place where nothing but a place stands: before the date of a head.
 */
VB_API vb_slice vb_place_by_letters(vb_slice read);

typedef enum vb_place_kind { VB_PLACE_COMMUNE, VB_PLACE_DISTRICT, VB_PLACE_PROVINCE } vb_place_kind;

/* A listed place. */
typedef struct vb_place {
    vb_slice name;
    vb_slice provinces; /* codes of two digits of those that have one of the name and kind, a blank
                           between them; its own */
    vb_place_kind kind;
} vb_place;

/* All listed places with those letters, at most `most`, communes first; one name may come twice.
 * Returns how many. */
VB_API size_t vb_places_by_letters(vb_slice read, vb_place *places, size_t most);

/* Whether the letters are those by which an office is called: a body, a unit, or who keeps the
 * papers. */
VB_API bool vb_is_office(vb_slice word);

/* By whose authority somebody signs: KT., T/M (data/authority-marks.tsv). */
typedef struct vb_authority_mark {
    vb_slice mark;
    vb_slice written;                  /* as it must be; "" where it is as it was read */
    bool before_body, before_position; /* what may stand behind it */
    bool told;                         /* it is one whatever stands there */
} vb_authority_mark;

/* The mark that begins at byte `at`, before something else. */
VB_API bool vb_authority_mark_at(vb_slice text, size_t at, vb_authority_mark *mark);

/* The mark of those two letters with a stroke between them (T/M), which may have been read as
 * anything (TIM). */
VB_API bool vb_authority_mark_with_stroke(char first, char last, vb_authority_mark *mark);

/* The full name of the body a number's symbol stands for, "" when the symbol alone does not tell
 * (TW, TU, UBND). */
VB_API vb_slice vb_number_issuer(const vb_citation *citation, const vb_number *number);

/* Whether several bodies made it together, by the name of its type and by its symbol: Thông tư liên
 * tịch, TTLT-BTC-BNV. */
VB_API bool vb_number_is_joint(const vb_citation *citation, const vb_number *number);

/*
 * The full names of the bodies that the symbol of a joint number stands for, BTC-BNV, in its order,
 * at most `most`; how many. 0 where it is not joint, or one of them is not told by its symbol
 * alone.
 */
VB_API size_t vb_number_joint_issuers(const vb_citation *citation, const vb_number *number,
                                      vb_slice *bodies, size_t most);

/* The body of its place that a number's symbol stands for, which place is not told: SYT, Sở Y tế.
 * Else "", and of joint ones. */
VB_API vb_slice vb_number_local_issuer(const vb_citation *citation, const vb_number *number);

/* ------------------------------------------------------------------------------------ acts -- */

/* The year behind the first slash of a number; empty: it has none. */
VB_API vb_slice vb_number_year(vb_slice number);

/* Whether the number has a year and lacks the 0 before a single figure (NĐ 30/2020/NĐ-CP, Phụ lục
 * I, II.3), so that 7/2016/TT-BYT is 07/2016/TT-BYT. */
VB_API bool vb_number_lacks_zero(vb_slice number);

/* Appends the URI of an act (AKN NC 1.0), /akn/vn/act/TYPE/ACTOR/DATE/NAME, its name being its
 * number, or what a law is called where it has none. What is empty is left out, and a 0 that the
 * number lacks is written. */
VB_API void vb_add_act_uri(vb_buffer *out, vb_slice type, vb_slice issuer, vb_slice date,
                           vb_slice name);

#ifdef __cplusplus
}
#endif

#endif
