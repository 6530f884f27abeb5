/* What the files of the refs room share. */
#ifndef VANBAN_REFS_INTERNAL_H
#define VANBAN_REFS_INTERNAL_H

#include "vanban/refs.h"

/* Words of data/reference-cues.tsv of one kind. */
typedef struct cue_list {
    vb_slice *words; /* a NUL behind each */
    size_t count;
    vb_name_list *names;
} cue_list;

/* Bit b % 64 of [b / 64]: the byte b is one of them. */
typedef struct byte_set {
    uint64_t bits[4];
} byte_set;

static inline bool has_byte(const byte_set *set, char byte)
{
    unsigned char b = (unsigned char)byte;
    return set->bits[b / 64] >> (b & 63) & 1;
}

static inline void add_byte(byte_set *set, char byte)
{
    unsigned char b = (unsigned char)byte;
    set->bits[b / 64] |= (uint64_t)1 << (b & 63);
}

typedef enum cue_kind {
    CUE_BACK,
    CUE_DEFINE,
    CUE_ATTACHED,
    CUE_BEFORE,
    CUE_BEFORE_BODY,
    CUE_GOES_ON,
    CUE_ISSUES,
    CUE_AMENDS,
    CUE_DIRECTS,
    CUE_DATED,
    CUE_DRAFT,
    CUE_ENFORCES,
    CUE_REVISED,
    CUE_ABOUT,
    CUE_PROPOSES,
    CUE_UNTIL,
    CUE_FORM,
    CUE_NO_FORM,
    CUE_TREATY,
    CUE_KINDS
} cue_kind;

/* The kinds of words of data/body-words.tsv, and the rows of one, which stand together. */
typedef enum body_kind {
    BODY_BEGINS,
    BODY_OF,
    BODY_ENDS,
    BODY_GOES_ON,
    BODY_IN_HEAD,
    BODY_HEADS,
    BODY_BRANCH,
    BODY_FIELDS,
    BODY_NAMED,
    BODY_INSIDE,
    BODY_TITLE,
    BODY_MEMBERS,
    BODY_NOBODYS,
    BODY_CENTRE,
    BODY_KINDS
} body_kind;

typedef struct body_rows {
    size_t from, to;
} body_rows;

/* An act of the user's by its folded title. */
typedef struct titled_act {
    vb_slice folded;
    const vb_act *act;
} titled_act;

/* Acts to resolve against. */
typedef struct authority {
    titled_act *titled; /* the user's, in the order of their titles, then their dates, */
    size_t titled_count;
    const vb_act **index; /* and of their numbers */
    size_t index_count;
    bool shipped; /* the list that is compiled in may be asked */
} authority;

/* What a unit is labelled with. */
typedef enum label_kind { LABELS_ANY, LABELS_LETTERS, LABELS_FIGURES } label_kind;

/* A row of data/pinpoint-units.tsv. */
typedef struct unit_word {
    const char *word, *last; /* folded; `last`: the second of two words, or NULL */
    vb_slice eid;
    size_t unit;
    label_kind labels;
} unit_word;

enum { UNIT_WORDS = 32, CHAIN_SLOTS = 1024 };

/* A word of a chain of pinpoints, or a unit of two words, as it may be read; by its hash, with
 * empty slots between. */
typedef struct chain_word {
    char letters[24];
    uint8_t len, kind, unit;
    uint8_t other;       /* of a misread unit, the one + 1 whose very word it is, and */
    const char *written; /* what that is written as; without another, what is not this word: bằng */
    bool number;         /* numbers are said with it: hai, tư */
} chain_word;

/* A type that one body alone issues, and the symbol of its numbers; a row of data/sole-symbols.tsv.
 */
typedef struct sole_symbol {
    vb_slice name;
    const vb_symbol *type, *body;
    unsigned since; /* the year */
} sole_symbol;

enum { SOLE_SYMBOLS = 8 };

struct vb_refs {
    const vb_allocator *memory;
    const vb_citation *citation;
    vb_name_list *laws;
    vb_name_list *always; /* NULL: none */
    vb_slice *never;      /* folded, in order */
    cue_list cues[CUE_KINDS];
    byte_set cue_bytes[CUE_KINDS]; /* those that cues may begin with, */
    uint32_t cue_ends[CUE_KINDS];  /* and bit i: one ends in the letter a + i */
    body_rows body_rows[BODY_KINDS];
    authority authority;
    unit_word units[UNIT_WORDS];
    size_t unit_count;
    size_t unit_rows[VB_PINPOINT_UNITS]; /* a row of each unit */
    chain_word chain_words[CHAIN_SLOTS];
    size_t chain_word_count;
    sole_symbol sole[SOLE_SYMBOLS];
    size_t sole_count;
    uint32_t last_words; /* bit i: the second word of a unit begins with this letter */
    vb_arena arena;
    vb_refs_options options;
};

/* One distinct number of the document. */
typedef struct distinct_number {
    vb_number number; /* as it was read with most confidence */
    size_t count, exact;
    size_t read_as; /* the index of the number it is taken for: mostly its own */
    vb_slice text;  /* as it is written, */
    vb_slice date;  /* and the date that stood with it last: they live in the list */
    float doubt;    /* how far it is from that one */
} distinct_number;

/* One place where a number stands. */
typedef struct numbered_place {
    size_t start, end, introduced_at;
    size_t distinct;
    float confidence;
    bool introduced, exact;
    bool shares_symbol; /* which stands behind a later number of its row */
} numbered_place;

/* A label that was misread, and what it was taken for. */
typedef struct mended_label {
    size_t reference; /* where that begins */
    size_t start, end;
    vb_slice after;
} mended_label;

/* A reference as it was found, with what only its resolution needs. */
typedef struct found_reference {
    vb_reference reference;
    vb_slice series;       /* the body that the number's symbol names by itself, */
    vb_slice body;         /* and as far as it names one: UBND, of which place is not told */
    vb_slice ordinal;      /* `Chỉ thị 28`: only the beginning of a number was given */
    vb_slice year;         /* `Luật Đất đai năm 2013`, `Nghị định 61/2018` */
    vb_slice earlier_date; /* the first of two dates behind it: that of the number before it */
    bool own;              /* the document's number in its head */
    bool issued_behind;    /* a body stands behind it, */
    bool elsewhere;        /* whose name goes on with what may be a place that nobody knows */
    bool shares_symbol;    /* that of a later number of its row, and its date */
    bool same_day;         /* as all of its row: `cùng ngày` */
    bool abbreviated;      /* `NQ 42`: nothing, if no such document was cited before */
    bool issued_before; /* its body stands before what it did, `thay thế Quyết định`, or before
                           its number alone: `Nghị quyết của Hội đồng nhân dân tỉnh số …` */
    bool proposed; /* its body stands before `tại` or a bracket: `đề nghị của … tại Tờ trình` */
    bool bare;      /* a name that says little: nothing when it is not known which document it is */
    bool earlier;   /* a document cited before it, not the document itself */
    bool described; /* what follows it tells which document: it may be any */
    bool unpassed;  /* the draft of a law, which is none of that name yet */
    bool enforced;  /* a law that is carried out, perhaps before it is in force */
    size_t definition; /* the reference whose short form it is; VB_NO_REFERENCE: none */
    size_t act;        /* which of the search's acts it is; VB_NO_REFERENCE: unknown */
} found_reference;

/* A document that the text cites. */
typedef struct known_act {
    vb_act act;
    const vb_act *kept;   /* a copy that lives in the list */
    vb_slice series;      /* the body that the number's symbol names by itself, */
    vb_slice body;        /* and as far as it names one */
    vb_act_source source; /* where what no reference says came from */
    size_t first;         /* the first reference to it, a full one if there is one */
    size_t dated;         /* references that give its date */
    size_t same_name;     /* the next act of the same number or title, VB_NO_REFERENCE: none */
    size_t same_ordinal;  /* and of the same type and ordinal */
    size_t same_type;     /* the act seen before it of the same type */
    bool full, own, seen;
    bool elsewhere;  /* its body may be of another place than the document's */
    bool superseded; /* another law of its name was in force when the document was written */
    bool unpassed;   /* a draft */
    bool enforced;   /* a law that may not be in force yet, but carried out */
} known_act;

/* Acts by a hash; each slot begins a list through the acts themselves. */
typedef struct act_index {
    size_t *slots; /* act + 1 */
    size_t count;
} act_index;

/* Below this a type's name is not believed without a number. */
#define TYPE_SCORE 0.75

/* The lists of names that a word may be the first of; then WORD_THIS, `này`, and WORD_SYMBOL: that
 * of a type, `NQ`, or glued to a number, `NQ42`. */
typedef enum word_list {
    WORD_TYPES,
    WORD_LAWS,
    WORD_ALWAYS,
    WORD_BACK,
    WORD_DEFINE,
    WORD_SHORT_FORMS, /* no word is asked for it before they are all known */
    WORD_NAMES,
    WORD_THIS = WORD_NAMES,
    WORD_SYMBOL,
    WORD_LISTS
} word_list;

typedef struct known_words known_words;
typedef struct known_names known_names;
typedef struct known_tokens known_tokens;

/* What the document is itself: its body, and what its number's symbol stands for; NULL: unknown. */
typedef struct own_series {
    vb_slice issuer, name; /* of its type */
    const vb_symbol *type, *body;
    vb_slice symbol; /* what stands behind the type in its number */
} own_series;

/* Levels of local government, and behind them the offices that are a province's or a city's alike:
 * Sở Y tế. */
enum { OWN_LEVELS = 16, OWN_ASKED = 128 };

/* A body as it is cited, and with its place; empty: that is not told. */
typedef struct placed_body {
    vb_slice issuer, placed;
} placed_body;

/* The places of the bodies that the document's head names, by their levels. */
typedef struct own_places {
    vb_slice place[OWN_LEVELS];   /* empty: unknown */
    uint32_t several;             /* bit i: the head names more than one */
    bool known;                   /* any */
    placed_body asked[OWN_ASKED]; /* bodies that were asked for, by their hash */
} own_places;

/* What is known while one document is read. */
typedef struct reference_search {
    const vb_refs *refs;
    const vb_citation *citation;
    vb_slice text;
    const vb_known_head *head; /* NULL: only what the text tells of it is known */
    vb_reference_list *list;
    vb_array distinct; /* distinct_number */
    vb_array places;   /* numbered_place, in order */
    bool damaged;    /* some number does not stand as it must be written: a scan garbled the text */
    vb_array found;  /* found_reference, as they are found, */
    vb_array order;  /* and size_t: which they are, as they stand in the text */
    vb_array acts;   /* known_act */
    vb_array mended; /* mended_label: those of pinpoints */
    vb_buffer scratch;
    size_t *slots; /* hash of the distinct numbers: index + 1 */
    size_t slot_count;
    act_index by_name, by_ordinal;
    size_t line_seen, line_begin; /* how far lines were looked for, and where the last begins */
    vb_slice own_date;            /* of the document; empty when unknown */
    vb_slice own_place;           /* where it was signed, */
    vb_slice own_title;           /* and its subject, */
    vb_buffer own_title_words;    /* folded, once that was asked for */
    own_series own;
    own_places own_places;
    size_t own_act;    /* the document among the acts; VB_NO_REFERENCE: its number was not found */
    vb_buffer own_law; /* the name of the law that it is, folded; empty: it is none */
    vb_array cited_types;      /* vb_slice: of the documents cited by number */
    vb_array definitions;      /* definition */
    byte_set form_bytes;       /* those that the short forms begin with */
    vb_array noted;            /* noted_word: those that one defined before them may begin with */
    vb_name_list *short_forms; /* their names; NULL: none */
    known_words *words;        /* the lists that words may be of, */
    known_names *names;        /* what was found where words begin, */
    known_tokens *tokens;      /* and what words of pinpoints are */
} reference_search;

/* The number that the one which stands there is taken for. */
static inline distinct_number *meant_at(const reference_search *search, const numbered_place *place)
{
    const distinct_number *read = VB_ARRAY_AT(&search->distinct, distinct_number, place->distinct);
    return VB_ARRAY_AT(&search->distinct, distinct_number, read->read_as);
}

/* The reference that stands in the text behind so many others. */
static inline found_reference *found_at(const reference_search *search, size_t index)
{
    return VB_ARRAY_AT(&search->found, found_reference,
                       *VB_ARRAY_AT(&search->order, size_t, index));
}

/* The last of the references that were found in order; NULL: none was yet. */
static inline vb_reference *last_reference(const reference_search *search)
{
    size_t count = search->order.count;
    return count ? &found_at(search, count - 1)->reference : NULL;
}

static inline void add_evidence(vb_reference *reference, vb_evidence evidence)
{
    reference->evidence |= (uint32_t)1 << evidence;
}

static inline bool has_evidence(const vb_reference *reference, vb_evidence evidence)
{
    return reference->evidence >> evidence & 1;
}

/* ---- numbers.c: where numbers stand, and which of them are the same ---- */

void sole_symbols_open(vb_refs *refs);

vb_status collect_numbers(reference_search *search);
vb_status vote_on_numbers(reference_search *search);

/* Where a number stands among the distinct ones, which it is added to if need be; VB_NO_REFERENCE:
 * memory ran out. */
size_t index_of_number(reference_search *search, const vb_number *number);

/* ---- symbol_votes.c: parts of symbols that are rare and known to nobody ---- */

vb_status vote_on_symbols(reference_search *search);

/* ---- issuer_symbols.c ---- */

/* The symbol of the issuer that the number's body is but for an Đ, where that is no body of the
 * issuer's name: BCT of a Đoàn Chủ tịch; NULL: none. */
const vb_symbol *stroked_symbol_of(const reference_search *search, const vb_number *number,
                                   vb_slice issuer);

/* Takes a number for the one with the symbol of the body that stands beside it, which it is a
 * misread letter away from: TT-BNY of Bộ Nội vụ, whose symbol is in no table, and BCT of a Đoàn Chủ
 * tịch; false: it is none. */
bool mend_symbol_by_issuer(reference_search *search, const numbered_place *place, vb_slice issuer);

/* ---- numbered.c ---- */

/* The day and the body behind a number without its symbol, where both are told: `Nghị quyết số 42
 * ngày 16/10/2009 của Chính phủ`. */
void read_day_and_body(reference_search *search, found_reference *found);

/* The reference around one number. `floor` is where the one before it ends, `ceiling` where the
 * next number begins. */
void read_numbered(reference_search *search, const numbered_place *place, size_t floor,
                   size_t ceiling, found_reference *found);

/* ---- dates.c ---- */

/* A date right behind `*end`, perhaps behind a comma, which it is moved over, of a document with
 * this year in its number (0: none); false: none. */
bool read_date(reference_search *search, unsigned year, size_t *end, vb_date *date);

/* Behind `ngày` and what may be a date that nobody can read; `at` where that does not stand. */
size_t pass_unread_date(vb_slice text, size_t at);

/* Behind the term of a congress, `(khóa XII)` or `khóa XII`; `at` where none stands. */
size_t pass_congress(vb_slice text, size_t at);

/* ---- enumerations.c: numbers in a row ---- */

/* Whether nothing but a comma or semicolon, `và` and `số` lies between two places. */
bool is_row(vb_slice text, size_t from, size_t to);

/* Whether the number goes on a row that the reference found last began, which has no date. */
bool is_second_of_row(const reference_search *search, const vb_reference *reference);

/* The type of the row that the number goes on; "": it goes on none. */
vb_slice type_of_row(const reference_search *search, const vb_reference *reference);

/* The day of the number before it in its row, of one that is said to be of the same; "": none. */
vb_slice day_of_row(const reference_search *search, const vb_reference *reference);

/* The body of the row whose first number it stands before; "": none. */
vb_slice issuer_of_row(const reference_search *search, const vb_reference *reference);

/* Gives what stands behind the number, which is not among those found yet, to the others of its
 * row. */
void share_with_row(reference_search *search, const found_reference *found);

/* ---- types.c ---- */

/* The type of the document with the number at `place`, and where it begins, not before `floor`; of
 * a law also its name, which may mend the number. */
void read_type(reference_search *search, const numbered_place *place, size_t floor,
               const vb_number *number, vb_reference *reference);

/* Whether a type's name begins with the whole of another's: Thông báo kết luận, Thông báo. */
bool is_longer_type(vb_slice type, vb_slice shorter);

/* ---- type_facts.c: what a type tells by itself ---- */

/* Whether acts of the type are known by their names: no treaty, no statute. */
bool is_law(vb_slice type);

/* Whether the National Assembly or its Standing Committee passes what is so called: their symbols
 * name no type, and a garbled word may. */
bool is_passed_by_assembly(vb_slice type);

/* Whether other documents are issued by acts of the type: `Quyết định … phê duyệt Chương trình …`.
 */
bool issues_others(vb_slice type);

/* Whether documents of the type have numbers with their year. */
bool has_yearly_numbers(vb_slice type);

/* Whether the folded words begin with a law's type and go on. */
bool begins_with_law(vb_slice folded);

/* ---- titles.c ---- */

/* `về “tăng cường …”` behind the reference, and in a recital all up to its semicolon. */
void read_title_behind(reference_search *search, size_t ceiling, vb_reference *reference);

/* ---- bodies.c: bodies that are in no list ---- */

void bodies_open(vb_refs *refs);

/* Whether the name is one of the kind, and whether it begins with one. */
bool is_body(const vb_refs *refs, vb_slice name, body_kind kind);
bool begins_as_body(const vb_refs *refs, vb_slice name, body_kind kind);

/* Whether words begin at `at` that are in no body's name, or with what a document does: Quy định.
 */
bool begins_what_follows(reference_search *search, size_t at);

/* Whether the body that ends at `end` is the beginning of another's name: Ban Bí thư Trung ương
 * Đoàn. */
bool goes_on_behind_body(const reference_search *search, size_t end);

/* The name at `at` of a body that is in no list, in words that were read well; sets where it ends.
 */
bool read_unlisted_body(reference_search *search, size_t at, size_t *end, vb_slice *body);

/* The body that an issuer heads: of `Chủ tịch Ủy ban nhân dân tỉnh`, the committee; empty: it heads
 * none. */
vb_slice headed_body(const vb_refs *refs, vb_slice issuer);

/* Whether the words in capitals begin as the name of a body does: BỆNH VIỆN, BAN CHỈ ĐẠO. */
bool is_body_in_capitals(reference_search *search, vb_slice capitals);

/* Whether they begin as an office does that is called by its parent: CHI NHÁNH TỈNH SƠN LA. */
bool is_branch_in_capitals(reference_search *search, vb_slice capitals);

/* ---- capitals.c: names in capitals ---- */

/* The name of a body in capitals as it is written elsewhere; empty where it was not read well. */
vb_slice write_body_name(reference_search *search, vb_slice capitals);

/* ---- own_body.c: the body that issued the document itself ---- */

/* By the lines of the head above `line`, the body that its number's symbol names by itself, and the
 * symbol (NULL: unknown); empty: unknown. One in no list only where the symbol names none. */
vb_slice read_body_above(reference_search *search, size_t line, vb_slice by_symbol,
                         const vb_symbol *symbol);

/* By the fields of the head: the listed name of the issuing body below its parents, or what the
 * number's symbol stands for where that is it, or, where the symbol is of no other, the name as it
 * is written elsewhere, else as it stands. */
vb_slice read_issuing_body(reference_search *search, vb_slice value, vb_slice parents,
                           vb_slice by_symbol, const vb_symbol *symbol);

/* ---- own_title.c: the subject of the document itself ---- */

/* Notes the subject below the type of its title, whose line ends before `at`. */
void note_own_title(reference_search *search, size_t at);

/* Whether what is said at `at` of a document of its type and body, at least so many words, is its
 * own subject. */
bool tells_own_title(reference_search *search, size_t at, size_t least);

/* ---- own_law.c: the law that the document is ---- */

/* Reads its name, if the document is one. */
void open_own_law(reference_search *search);

/* The day on which the act of the National Assembly that the document is was passed. */
bool read_adoption(reference_search *search, vb_date *date);

/* Whether the law, of which no more is told than its name, is the document itself. */
bool names_own_law(reference_search *search, const vb_reference *law);

/* ---- own_places.c: where the document's own bodies are ---- */

/* Notes the place of a body that the head names. */
void note_own_body(reference_search *search, vb_slice name);

/* The name of a cited body with the document's own place, where that is what it lacks; empty: it
 * lacks none, or the head does not tell it. */
vb_slice with_own_place(reference_search *search, vb_slice issuer);

/* Whether it is a body that each level has, of which none is told: Thường trực Hội đồng nhân dân.
 */
bool is_of_any_level(vb_slice issuer);

/* Whether the body is of another place than the one of its level that the head names. */
bool is_of_other_place(reference_search *search, vb_slice issuer);

/* ---- header.c ---- */

/* The head as segment writes it: lines `Name: value` up to a blank line; false where it has no
 * number. */
bool read_fields(vb_slice text, vb_known_head *fields);

/* Whether the place is that of the number which is known to be the document's own. */
bool is_known_own(const reference_search *search, const numbered_place *place);

/* Whether the number is the document's own; completes the reference from the head of the document.
 */
bool read_own_number(reference_search *search, const numbered_place *place,
                     vb_reference *reference);

/* ---- laws.c ---- */

/* Whether a law's name may begin at `at`: cheap. */
bool may_begin_law(reference_search *search, size_t at);

/* Whether what was read well tells that another name stands there than the law's that matched. */
bool is_another_law(vb_slice text, const vb_name_match *match);

/* Reads the law named at `at`, before which nothing is looked at back from `floor`; false when
 * there is none. */
bool read_law(reference_search *search, size_t floor, size_t at, found_reference *found);

/* The same of one that amends others in words of its own: `Luật sửa đổi, bổ sung Điều 126 của Luật
 * Nhà ở`. */
bool read_amending_law(reference_search *search, size_t floor, size_t at, found_reference *found);

/* The law whose name ends at `end` (`Luật Trẻ em` before `số`) and whose number may be this, not
 * before `floor`; `known`: it is known to be its number. */
bool law_before(reference_search *search, size_t floor, size_t end, vb_slice number,
                vb_reference *reference, bool *known);

/* The same for a law that is in no list. */
bool unlisted_law_before(reference_search *search, size_t floor, size_t end,
                         vb_reference *reference);

/* ---- scan.c: where something may begin ---- */

/* What the byte at which something may begin is. */
typedef enum byte_kind { BYTE_PLAIN, BYTE_CAPITAL, BYTE_LEAD, BYTE_N, BYTE_MARK } byte_kind;

static inline byte_kind kind_of(unsigned char byte)
{
    if (byte >= 'A' && byte <= 'Z')
        return BYTE_CAPITAL;
    if (byte == '(' || byte == ',')
        return BYTE_MARK;
    /* Đ, and the Ð that stands for it, begin with these. */
    if (byte == 0xC3 || byte == 0xC4)
        return BYTE_LEAD;
    return byte == 'n' ? BYTE_N : BYTE_PLAIN;
}

/* Whether a letter makes one of two with the n before it. Most words that begin with an n have ng
 * or nh; none that points to a document has, and the vowel of này or nêu is hardly read as these.
 */
static inline bool makes_pair(char letter)
{
    return letter == 'g' || letter == 'h';
}

/* Đ, and the Ð that stands for it, behind their first byte. */
static inline bool is_d_stroke(vb_slice text, size_t at)
{
    return at + 1 < text.len && (unsigned char)text.data[at + 1] == 0x90;
}

static inline bool is_capital(vb_slice text, size_t at)
{
    byte_kind kind = kind_of((unsigned char)text.data[at]);
    return kind == BYTE_CAPITAL || (kind == BYTE_LEAD && is_d_stroke(text, at));
}

/* Bytes of which is found out together whether something may begin there. */
enum { BEGINNINGS = 64 };

/* A walk over the places where something may begin: at marks, and at capitals or an n that begin a
 * word. */
typedef struct byte_scan {
    reference_search *search;
    size_t block, next; /* the bytes that were looked at last, */
    uint64_t bits;      /* and which of them begin something */
} byte_scan;

/* The first of them at or after `at`, `to` when there is none before that. */
size_t next_beginning(byte_scan *scan, size_t at, size_t to);

/* ---- between.c: what is cited without a number, between the numbers ---- */

/* The lists that a word which begins with a capital is asked for. */
static inline unsigned lists_of_capitals(const reference_search *search)
{
    return 1u << WORD_TYPES | 1u << WORD_LAWS | 1u << WORD_SYMBOL |
           (search->refs->always ? 1u << WORD_ALWAYS : 0);
}

vb_status collect_between_numbers(reference_search *search);

/* Puts those in order that were found since the others were, each where it stands; `moved`, if
 * given, says where the others are. */
vb_status order_found(reference_search *search, size_t *moved);

/* ---- pointing.c: words that point to a document ---- */

/* Whether the text cites a document of this type by its number, or is one: else nothing can be
 * meant. */
bool cites_type(const reference_search *search, vb_slice type);

/* Whether the word is `này`, however it was read: nay, nảy, n6y, nây. */
bool is_this(vb_slice word);

/* The symbol of a type that a word begins with, and nothing but a number glued to it: NQ, QĐ15. The
 * strokes that a scan lost are given back: QD, NB. NULL: none. */
const vb_symbol *symbol_at_start(const reference_search *search, vb_slice word, size_t *end);

/* A type's symbol at `at` and the number behind it: `NQ 42`, `NĐ 28/2022`. */
bool read_symbol_and_ordinal(reference_search *search, size_t at, found_reference *found);

/* Puts in place of a number without its symbol the next of its row: `Nghị quyết 57, 59 và 66`. That
 * is nothing, if no such document was cited. */
bool read_next_ordinal(reference_search *search, found_reference *found);

/* A type that stands alone at `at`, a capital: `Kế hoạch này`, `Chỉ thị nêu trên`, `Chỉ thị`. */
bool read_type_alone(reference_search *search, size_t floor, size_t at, found_reference *found);

/* The same by its last word at `at`: `kế hoạch này`. */
bool read_pointing_word(reference_search *search, size_t floor, size_t at, found_reference *found);

/* ---- definitions.c ---- */

/* A short form and the reference it stands for. */
typedef struct definition {
    vb_slice name;
    size_t reference;
    size_t at; /* where it stands */
} definition;

/* The references that were found last, the nearest first. */
enum { LAST_FOUND = 4 };
typedef struct last_found {
    found_reference *found[LAST_FOUND];
    size_t count, index; /* of the nearest, as they stand in the text */
} last_found;

/* Whether a short form may be defined behind the bracket or comma at `at`: cheap. */
bool may_define(reference_search *search, size_t at);

/* Reads the short form that is defined behind the bracket or comma at `at`, if one is, for one of
 * the references found last. */
vb_status read_definition(reference_search *search, const last_found *last, size_t at);

/* Adds the references by short forms. */
vb_status use_definitions(reference_search *search);

/* ---- pinpoint_words.c ---- */

void units_open(vb_refs *refs);
bool open_tokens(reference_search *search); /* false when memory ran out */

/* ---- pinpoints.c ---- */

/* Reads the pinpoints that stand before the reference, not before `floor`, where the one before it
 * ends. */
void read_pinpoints(reference_search *search, size_t floor, vb_reference *reference);

/* Reads those in brackets right behind it, if it has none yet: `Nghị định số … (Điều 5, Điều 6)`.
 */
void read_pinpoints_behind(reference_search *search, vb_reference *reference);

/* ---- acts.c: the documents that the references cite ---- */

/* Makes the acts of all references that name one. */
vb_status collect_acts(reference_search *search);

/* The one act of the type whose number begins with the ordinal that is cited, and of the year, day
 * and body that are given; VB_NO_REFERENCE: none, or several. */
size_t act_by_ordinal(const reference_search *search, const found_reference *found);

/* Adds an act of which no more is known than what the reference says; VB_NO_REFERENCE: memory ran
 * out.
 */
size_t add_act(reference_search *search, const vb_act *cited, size_t reference);

/* ---- quotes.c: what stands in quotation marks ---- */

/* “ and ". */
enum { QUOTATION_MARKS = 2 };

/* The line of a text that was looked at last. */
typedef struct quotation {
    size_t begun[QUOTATION_MARKS]; /* the next line that begins with the mark, if not before it */
    size_t end;                    /* behind it */
    size_t lines;                  /* of the quotation */
    bool inside;                   /* it is in one, */
    bool open;                     /* which does not end with it */
} quotation;

/* Whether `at`, which is not before the place asked for last, is in a quotation of whole lines. */
bool is_quoted(vb_slice text, quotation *last, size_t at);

/* ---- resolve.c: which documents are meant ---- */

vb_status resolve_references(reference_search *search);

/* Whether nothing known of two bodies parts them: one may be named with its place or its head. */
bool issuers_agree(vb_slice a, vb_slice b);

/* ---- authority.c ---- */

bool authority_open(vb_refs *refs);

/* The one act with this number that agrees with what is known, and that the document may cite;
 * false: none, or several. */
bool find_numbered_act(reference_search *search, const vb_act *known, vb_act *act,
                       vb_act_source *source);

/* Whether it was made behind the day the document was written, as far as both are known. */
bool is_of_later(const reference_search *search, const vb_act *act);

/* The one act of this title and date, or year, that the document may cite. */
bool find_dated_act(const reference_search *search, vb_slice title, vb_slice date, vb_act *act);

/* The one act of this type and date that amends a law of this title, perhaps among others. */
bool find_amending_act(const reference_search *search, vb_slice type, vb_slice amended,
                       vb_slice date, vb_act *act);

/* Whether an act of the same title takes the place of one: none is known, one that was to be passed
 * later, or one that had been passed and was not in force yet. */
typedef enum act_successor { SUCCESSOR_NONE, SUCCESSOR_LATER, SUCCESSOR_PASSED } act_successor;

/* The one act of this title that was in force `today`, which may be empty; and which one follows.
 */
bool find_act_in_force(const vb_refs *refs, vb_slice title, vb_slice today, vb_act *act,
                       act_successor *next_one);

/* The one act of this title whose number may be misread as `number`; false when the number is that
 * of an act of the title, or of none or several that may. */
bool find_misread_act(const vb_refs *refs, vb_slice title, vb_slice number, vb_act *act);

/* ---- words.c ---- */

bool open_words(reference_search *search); /* false when memory ran out */
void close_words(reference_search *search);

/* Bits of a hash for so many places, but at least and at most these. */
unsigned bits_for(size_t count, unsigned least, unsigned most);

uint64_t hash_of_bytes(vb_slice bytes); /* whatever they are */

/* A hash of two words and of what the third begins with. */
uint64_t hash_of_beginning(vb_slice text, size_t at);

/* Of some lists (bit i: word_list i) those of which the word at `at` may be the first of a name. */
unsigned lists_of_word(reference_search *search, size_t at, unsigned lists);

/* Bytes of a word and of those behind it that are looked at, at most. */
enum { WORDS_REACH = 80 };

/* Of the places in the block at `from`, as bits, those where a word stands, behind a mark also
 * after a blank, of which it is not known that it begins nothing there. No end of the text may be
 * within WORDS_REACH of them. */
uint64_t new_beginnings(reference_search *search, size_t from, uint64_t places);

/* Notes the words from `from` up to `to` that short forms may begin with; those noted there before
 * are forgotten. */
void note_capitals(reference_search *search, size_t from, size_t to);

/* A word that begins with a capital as some short form does, and its hash: most are told by that to
 * begin none, and the text is not looked at again. */
typedef struct noted_word {
    size_t at;
    uint64_t hash;
} noted_word;

/* Whether it is known of a word that no short form begins with it. */
bool begins_no_short_form(const reference_search *search, const noted_word *word);

/* Whether a name of the list may begin at `at`, as far as two words tell. */
bool may_begin_name(reference_search *search, word_list list, size_t at);

/* ---- names.c: names that were looked for before ---- */

bool open_names(reference_search *search); /* false when memory ran out */

/* A law's name at `at`, and a type's that is well enough read to be believed without a number. */
bool law_at(reference_search *search, size_t at, vb_name_match *match);
bool type_at(reference_search *search, size_t at, vb_name_match *match);
/* A short form at `at`, once they are known. */
bool short_form_at(reference_search *search, size_t at, vb_name_match *match);

/* The type at `at`, as if the text ended at `end`. */
bool type_up_to(reference_search *search, size_t at, size_t end, vb_name_match *match);

/* The type whose name ends at `end`, no further back than `floor`. */
bool type_before(reference_search *search, size_t floor, size_t end, vb_name_match *match);

/* The body at `at`, whose name lives in the list. */
bool issuer_at(reference_search *search, size_t at, vb_slice *issuer, vb_name_match *match);

/* ---- cues.c ---- */

bool cues_open(vb_refs *refs);
void cues_close(vb_refs *refs);

/* Whether a cue of the kind stands at `at`; sets where it ends. */
bool cue_at(reference_search *search, cue_kind kind, size_t at, size_t *end);

/* Where the cue of the kind begins that ends right before `end`, not before `floor`; `end`: none
 * does.
 */
size_t cue_before(reference_search *search, cue_kind kind, size_t floor, size_t end);

/* Whether a cue of the kind may end right before `end`, as far as its last letter tells: cheap. */
bool may_end_cue(const reference_search *search, cue_kind kind, size_t end);

/* Whether the folded word is a cue of the kind. */
bool is_cue(const vb_refs *refs, cue_kind kind, const char *folded);

/* ---- key.c ---- */

/* What an act is known by: its number, or else its title. */
vb_slice name_of_act(const vb_act *act);

/* Whether the number has a year and lacks the 0 before a single figure (NĐ 30/2020/NĐ-CP, Phụ lục
 * I, II.3), so that 7/2016/TT-BYT is 07/2016/TT-BYT. */
bool lacks_zero(vb_slice number);

vb_slice make_key(reference_search *search, const vb_act *act);

/* ---- text.c ---- */

/* Blanks that may stand between two words of one reference, at most: a line end, and how far in a
 * layout sets the line below it. Behind more of them another column begins. */
enum { GAP_MAX = 24 };

static inline bool is_space(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static inline bool stands_at(vb_slice text, size_t at, char byte)
{
    return at < text.len && text.data[at] == byte;
}

/* As skip_space, wherever blanks stand side by side. */
size_t skip_spaces(vb_slice text, size_t at, size_t most);

/* Over at most `most` blanks, and from one page to the next. Mostly one stands between two words,
 * or none. */
static inline size_t skip_space(vb_slice text, size_t at, size_t most)
{
    if (at >= text.len || !is_space(text.data[at]))
        return at;
    if (most && text.data[at] == ' ' && at + 1 < text.len && !is_space(text.data[at + 1]))
        return at + 1;
    return skip_spaces(text, at, most);
}

static inline size_t skip_space_back(vb_slice text, size_t at, size_t most)
{
    while (most-- > 0 && at > 0 && is_space(text.data[at - 1]))
        at--;
    return at;
}

size_t line_start(vb_slice text, size_t at);

/* Behind the last such sign between `from` and `at`; `from` where none stands. */
size_t behind_last(vb_slice text, char sign, size_t from, size_t at);

size_t line_end(vb_slice text, size_t at);

/* The end of the word (no blank in it) at `at`, and the beginning of the one that ends at `at`; at
 * most `most` bytes. */
size_t word_end(vb_slice text, size_t at, size_t most);
size_t word_start(vb_slice text, size_t at, size_t most);

/* The folded letters of a word in `out` (NUL-terminated), what is no letter or digit left out;
 * their number. */
size_t folded_word(vb_slice word, char *out, size_t size);

static inline bool contains(vb_slice text, vb_slice part)
{
    return vb_slice_find(text, part, 0) != SIZE_MAX;
}

/* The year behind the first slash of a number; empty: it has none. */
vb_slice year_of_number(vb_slice number);

/* Whether the folded letters of a word are these; most words are others by their first. */
bool folds_to(vb_slice word, const char *letters);

/* Whether the name is one of these, letter for letter. */
bool is_one_of(vb_slice name, const char *const *names, size_t count);

/* Whether nothing but commas and `và` lies between two places. */
bool is_enumeration(vb_slice text, size_t from, size_t to);

/* Appends the folded letters and digits of a text, its words parted by one blank. */
void add_folded(vb_buffer *out, vb_slice text);

vb_slice keep(reference_search *search, vb_slice text); /* a copy that lives in the list */

/* The same, blanks and line ends as one blank. */
vb_slice keep_line(reference_search *search, vb_slice text);

#endif
