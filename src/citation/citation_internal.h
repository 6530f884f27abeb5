/* What the files of the citation room share. */
#ifndef VANBAN_CITATION_INTERNAL_H
#define VANBAN_CITATION_INTERNAL_H

#include "vanban/citation.h"
#include "vanban/orthography.h"

/* The longest word or squeezed name that is compared; a longer one is no symbol and no name. */
enum { CP_MAX = 64 };

/* Some code points to compare. `marked`: bit i is set when letter i bore a tone or another mark
 * before it was folded. */
typedef struct cps {
    size_t len;
    uint64_t marked;
    uint32_t at[CP_MAX];
} cps;

/* `written` is often read as `read`; a row of data/citation-confusables.tsv. */
typedef struct confusion {
    uint32_t written[2], read[2];
    uint8_t written_len, read_len;
    uint8_t cost; /* in twentieths, as all costs of letters: of a wrong letter 20 */
} confusion;

#define COST(value) ((uint8_t)((value)*20 + 0.5))

enum { ROW_BYTES = 16, RULES_MAX = 64 };

/* The costs of an ocr_channel as rows of them, to be added to many at once. */
typedef struct channel_steps {
    uint8_t lost[2][ROW_BYTES]; /* of a letter without marks, and with them */
    uint8_t wrong[ROW_BYTES];
    uint8_t extra[4][ROW_BYTES]; /* of 1, 2, 4 and 8 letters */
} channel_steps;

/* The confusions of one kind of text: what it costs to read one ASCII letter as another, the other
 * rules, and what a letter too few or too many costs. */
typedef struct ocr_channel {
    confusion rules[RULES_MAX];
    size_t count;
    uint64_t rules_for[129]; /* bit i of [w]: rule i ends in the ASCII letter w; last: in another */
    uint64_t rules_read[129];   /* the same of the letter that rules read last, */
    uint64_t rules_behind[129]; /* and of the one before that; all that read but one letter */
    uint8_t missing;            /* a written letter that was not read, */
    uint8_t marked;             /* when it bore a mark: what scanners drop (K hoch) */
    uint8_t extra;              /* a letter read where none was written */
    channel_steps steps;
    uint8_t single[128][128]; /* what it costs to read the ASCII letter w as r, by [w][r] */
    /* Bit w of [r]: a name that begins with the ASCII letter w may be read with r first. */
    uint64_t beginnings[128][2];
    uint64_t readings[128][2]; /* bit r of [w]: the same, the other way round */
    uint64_t endings[128][2];  /* bit w of [r]: what ends in the letter w may be read with r last */
    uint64_t likely[128]
                   [2]; /* bit r of [w]: the letter w is often read as r, OTHER_INITIAL as any */
} ocr_channel;

/* The folded first letters of the first words; what is not ASCII is OTHER_INITIAL. */
enum { INITIALS_MAX = 6, OTHER_INITIAL = '@' };
typedef struct word_initials {
    uint8_t letter[INITIALS_MAX];
    uint8_t count;
} word_initials;

/* What the first letters of some words that were read may stand for: bit w - 64 of a word is set
 * when it may be the letter w. */
typedef struct initial_readings {
    uint64_t letters[INITIALS_MAX];
    uint8_t count;
} initial_readings;

/* A symbol or name ready for comparing. It has no pointers, so that the shipped ones are laid out
 * in the build. */
typedef struct table_entry {
    cps compare;            /* code points; for names folded and squeezed */
    word_initials initials; /* of names */
    uint8_t first_word;     /* of its gate, */
    uint32_t word_end;      /* and where the entries end that begin with it */
    uint8_t words, stops;   /* words and commas in it */
    uint8_t alike;          /* letters that the entry before it begins with too, whatever marks */
    bool ends_longer;       /* a longer name of the list ends in it, */
    bool has_twin;          /* or another has the same letters but for their marks */
    float prior;            /* how much its frequency takes off the cost of a repair */
    uint32_t row;           /* of the public vb_symbol, or of its own table */
} table_entry;

/* Entries are looked up by their first letter: ASCII, and one row for all other letters. */
enum { FIRST_LETTERS = 129 };

/* Some of the first words of a gate; `all`: it may be any. */
enum { WORD_SET = 128 };
typedef struct word_set {
    uint64_t bits[WORD_SET / 64];
    bool all;
} word_set;

typedef struct name_gate name_gate;

/* 64 names, as bits, by the first letters of their words behind the first, of which INITIALS_MAX
 * are looked at: small letters have a row each, what may be read as any has the first. */
enum { INITIAL_ROWS = 32 };
typedef struct initial_block {
    uint64_t ended[INITIALS_MAX]; /* [i]: names of i words at most */
    uint64_t letters[INITIALS_MAX][INITIAL_ROWS];
} initial_block;

/* What a name ends in, and the next entries + 1 that end so, 0: none. */
typedef struct name_ending {
    uint16_t tail;   /* the last two bytes of the text, */
    uint16_t letter; /* and its last letter, as it is compared */
    uint16_t next_tail, next_letter;
    uint16_t first, len; /* the first byte of the text, and how many there are */
} name_ending;

enum { ENDING_SLOTS = 64 };

/* The entries of a list by what they end in: the first + 1 of each slot. */
typedef struct ending_index {
    const name_ending *of; /* of each entry; NULL: not found out */
    uint16_t tails[ENDING_SLOTS], letters[ENDING_SLOTS];
} ending_index;

/* Entries in the order of their letters. */
typedef struct entry_list {
    const table_entry *items;
    size_t count;
    const vb_slice *names; /* as they must be written, by their rows; NULL: they are */
    const vb_table *table; /* the cells of a column, */
    size_t column;
    const char *kind;      /* in rows that begin so; NULL: in all */
    const uint8_t *shared; /* letters an entry begins with as the one before it, marks included; */
    const initial_block *blocks;        /* room for a row is behind them */
    uint16_t begins[FIRST_LETTERS + 1]; /* those that begin with r are [begins[r], begins[r + 1]) */
    size_t longest;                     /* letters of the longest */
    ending_index endings;
    const name_gate *gate; /* NULL: none was made */
    bool by_syllables;     /* a syllable that was read well is no misreading of another */
} entry_list;

static inline vb_slice name_of_row(const entry_list *list, size_t row)
{
    return list->names ? list->names[row] : vb_table_cell(list->table, row, list->column);
}

/* The name as it must be written. */
static inline vb_slice entry_name(const entry_list *list, const table_entry *entry)
{
    return name_of_row(list, entry->row);
}

typedef struct symbol_facts {
    bool alone;    /* the symbol alone names the body, */
    bool local;    /* or that of its place */
    bool numbered; /* QH14, BCĐ138 */
    /* The row + 1 of a common symbol that this one, which nobody was ever seen to use, is misread
     * from: ĐA for DA; 0: none. */
    uint16_t rival;
    uint16_t
        used[2]; /* the row + 1 of the first that is written so and of use to the State, Party */
} symbol_facts;

typedef struct assembly_term {
    int term, first, last;
} assembly_term;

/* What is made of the tables of data/ when vanban is built (src/lay_out_citation): nothing of it is
 * written when a program starts. */
typedef struct citation_tables {
    const symbol_facts *facts; /* by the symbols of a handle */
    entry_list by_role[3];     /* symbols of one role, in byte order */
    entry_list types;          /* distinct names of document types */
    entry_list issuers, provinces;
    const entry_list *others; /* that rooms beyond this one ask for */
    size_t other_count;
    ocr_channel symbol_channel, name_channel;
    const assembly_term *terms;
    size_t term_count;
    uint64_t standard_ends[4]; /* bit b % 64 of [b / 64]: a standard's prefix ends in the byte b */
} citation_tables;

extern const citation_tables shipped_tables;

struct vb_citation {
    const vb_allocator *memory;
    const citation_tables *tables;
    vb_symbol *symbols;
    size_t symbol_count;
};

/* ---- of a channel ---- */

/* Of the tables of rules: letters beyond ASCII have one together. */
static inline size_t slot_of(uint32_t letter)
{
    return letter < 128 ? letter : 128;
}

static inline uint32_t last_written(const confusion *rule)
{
    return rule->written[rule->written_len - 1];
}

static inline uint32_t last_read(const confusion *rule)
{
    return rule->read[rule->read_len - 1];
}

/* Whether what begins with the letter `written` may be read as beginning with `read`. */
static inline bool may_begin(const ocr_channel *channel, uint32_t written, uint32_t read)
{
    return written >= 128 || read >= 128 ||
           (channel->beginnings[read][written >> 6] >> (written & 63) & 1);
}

/* Whether what ends in the letter `written` may be read as ending in `read`, when no letter is
 * lost, too many, or read as any other. */
static inline bool may_end(const ocr_channel *channel, uint32_t written, uint32_t read)
{
    return written >= 128 || read >= 128 ||
           (channel->endings[read][written >> 6] >> (written & 63) & 1);
}

/* A name whose first letter was read as one that is no likelier than this is not looked at. */
#define FIRST_LETTER COST(0.6)

/* ---- lattice.c ---- */

/* Weighted edit distance of `read` taken for `written`; a cost above `limit` when it is past that.
 */
float channel_distance(const ocr_channel *channel, const cps *written, const cps *read,
                       float limit);

/* How far the letters read may run ahead of or behind the letters written, and the letters that a
 * row may look at before the first and behind the last. */
enum { BAND = 5, LETTERS_BEFORE = BAND + 2, LETTERS_BEHIND = 16 };

/* Of letters whose numbers are too far apart. */
#define VERY_DEAR 1000.0f

/* A limit of costs that are counted in twentieths: 0.35f is seven of them, and not a little less.
 */
static inline float in_twentieths(float limit)
{
    return limit * 20 + 0.01f;
}

/* The costs of what was read against written names, one after the other; see lattice.c. */
typedef struct cost_lattice {
    const ocr_channel *channel;
    const cps *read;
    const cps *written; /* the name filled last, */
    size_t valid;       /* the rows that hold for it, */
    bool pruned;        /* and whether it was given up there */
    bool laid;          /* the first row is there: most names never need one */
    /* The letters read, 0 for those that are not ASCII, with room at both ends, */
    uint8_t ascii[LETTERS_BEFORE + CP_MAX + LETTERS_BEHIND];
    uint64_t foreign;           /* which have a bit here; */
    uint64_t read_rules;        /* rules whose reading stands somewhere, */
    uint64_t places[RULES_MAX]; /* and where it ends */
    size_t taken;               /* letters that were taken in so far */
    uint8_t least[CP_MAX + 1];
    uint8_t rows[CP_MAX + 1][ROW_BYTES];
} cost_lattice;

void lattice_start(cost_lattice *lattice, const ocr_channel *channel, const cps *read);

/*
 * Works out what the beginnings of what was read cost against the first `most` letters of
 * `written`; the rows of letters that the name before it begins with hold for it too. Letters read
 * must be there up to BAND more. False when some beginning of `written`, of n letters, costs more
 * than base + rate * n.
 */
bool lattice_fill(cost_lattice *lattice, const cps *written, size_t most, float base, float rate);

/* The cost of the first `read_len` letters read for the `written_len` letters filled last; very
 * dear when their numbers are too far apart. */
float lattice_cost(const cost_lattice *lattice, size_t written_len, size_t read_len);

/* ---- fold.c ---- */

/* Letters that look like an Đ. */
enum { ETH = 0x00D0, SMALL_ETH = 0x00F0, AFRICAN_D = 0x0189 };

void cps_add(cps *word, uint32_t code_point); /* nothing when full */
bool cps_from(cps *word, vb_slice text);      /* false when it does not fit */

/* The lower-case base letter of any Latin letter, other code points lower-cased. Ð (U+00D0) is an
 * Đ. */
uint32_t fold_letter(uint32_t code_point);

bool is_word_letter_beyond_ascii(uint32_t code_point);

/* A letter or a digit. */
static inline bool is_word_letter(uint32_t code_point)
{
    if (code_point < 0x80)
        return (code_point >= '0' && code_point <= '9') ||
               ((code_point | 0x20) >= 'a' && (code_point | 0x20) <= 'z');
    return is_word_letter_beyond_ascii(code_point);
}

/* The digit that a digit, or a letter often read for one, stands for; 0 for others. */
static inline char ocr_digit(uint32_t code_point)
{
    switch (code_point) {
    case 'O':
    case 'o':
        return '0';
    case 'I':
    case 'l':
    case '|':
        return '1';
    default:
        return vb_is_digit(code_point) ? (char)code_point : 0;
    }
}

/* Space, tab, NBSP, CR, LF, FF. */
static inline bool is_blank(uint32_t code_point)
{
    return code_point == ' ' || (code_point >= '\t' && code_point <= '\r') || code_point == 0xA0;
}

/* The same of a byte, where NBSP is none. */
static inline bool is_ascii_blank(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* The code point at a place, 0 at the end of the text. */
static inline uint32_t code_point_at(vb_slice text, size_t at, size_t *end)
{
    uint32_t code_point = 0;
    if (at >= text.len) {
        *end = text.len;
        return 0;
    }
    if ((unsigned char)text.data[at] < 0x80) {
        *end = at + 1;
        return (unsigned char)text.data[at];
    }
    *end = at + vb_utf8_decode(text, at, &code_point);
    return code_point;
}

/* The code point before a place, 0 at the beginning of the text. */
static inline uint32_t code_point_before(vb_slice text, size_t at, size_t *start)
{
    uint32_t code_point = 0;
    if (at == 0) {
        *start = 0;
        return 0;
    }
    if ((unsigned char)text.data[at - 1] < 0x80) {
        *start = at - 1;
        return (unsigned char)text.data[at - 1];
    }
    *start = at - vb_utf8_decode_back(text, at, &code_point);
    return code_point;
}

/* A byte that no blank begins or ends with. */
static inline bool is_in_no_blank(char byte)
{
    return (unsigned char)byte > ' ' && byte != '\xC2' && byte != '\xA0';
}

/* As skip_blanks and skip_blanks_back, whatever blanks stand there. */
size_t skip_all_blanks(vb_slice text, size_t at, size_t most);
size_t skip_all_blanks_back(vb_slice text, size_t at, size_t most);

/* Over at most `most` blanks, and from one page to the next. Mostly one stands between two words,
 * or none. */
static inline size_t skip_blanks(vb_slice text, size_t at, size_t most)
{
    if (at >= text.len || is_in_no_blank(text.data[at]))
        return at;
    if (most && text.data[at] == ' ' && at + 1 < text.len && is_in_no_blank(text.data[at + 1]))
        return at + 1;
    return skip_all_blanks(text, at, most);
}

static inline size_t skip_blanks_back(vb_slice text, size_t at, size_t most)
{
    if (at == 0 || is_in_no_blank(text.data[at - 1]))
        return at;
    if (most && text.data[at - 1] == ' ' && at > 1 && is_in_no_blank(text.data[at - 2]))
        return at - 1;
    return skip_all_blanks_back(text, at, most);
}

/* Letters of the longest Roman numeral of a month, a term or a region: XXVIII. */
enum { ROMAN_MAX = 6 };

/* Where the letters of the Roman numeral at `at` end, of which at most so many are looked at; `at`:
 * none stands there. */
static inline size_t roman_end(vb_slice text, size_t at, size_t most)
{
    size_t end = at;
    while (end < text.len && end - at < most && vb_is_among(text.data[end], "IVX"))
        end++;
    return end;
}

/* Where four figures end that one blank tore (20 18), `at` when none stand there. */
size_t torn_figures_end(vb_slice text, size_t at);

/* ---- symbol.c ---- */

typedef struct symbol_match {
    const vb_symbol *symbol; /* NULL: none near enough */
    float cost;
    uint32_t suffix;   /* the number behind it: QH14 gives 14, 0 none */
    size_t suffix_len; /* in digits */
} symbol_match;

/* The symbol of `role` that `token` stands for with the least cost up to `limit`. */
symbol_match match_symbol(const vb_citation *citation, vb_symbol_role role, const cps *token,
                          float limit);

/* As match_symbol for a body that may carry a number; `year` (0 unknown) helps to read a damaged
 * term. */
symbol_match match_body(const vb_citation *citation, const cps *token, unsigned year, float limit);

bool is_assembly(const vb_symbol *symbol); /* QH or UBTVQH */

/* The term of `token` when it is an assembly and a term that is known, in figures: QH14. Else 0. */
uint32_t assembly_term_of(const vb_citation *citation, const cps *token);

/* Whether the term may have acts of `year` (0: of any). */
bool term_fits(const vb_citation *citation, uint32_t term, unsigned year);

bool differ_in_one_figure(unsigned a, unsigned b); /* of years */

/* The one year of the term's acts that differs from `year` in one figure; 0: none, or several. */
unsigned year_of_term(const vb_citation *citation, uint32_t term, unsigned year);

/* The row written exactly as `token`, */
const vb_symbol *match_exact(const vb_citation *citation, vb_symbol_role role, const cps *token);

/* or so. */
const vb_symbol *find_exact(const vb_citation *citation, vb_symbol_role role, vb_slice symbol);
/* The row of the same spelling that the Party, or else the State, uses; NULL when it has none. */
const vb_symbol *symbol_used_by(const vb_citation *citation, const vb_symbol *symbol, bool party);

symbol_facts facts_of(const vb_citation *citation, const vb_symbol *symbol);

/* ---- symbol_list.c ---- */

/* All symbols, in the order of their tables; NULL when memory ran out. */
vb_symbol *list_symbols(const vb_allocator *memory, size_t *count);

unsigned read_count(vb_slice cell);                            /* the figures it begins with */
bool is_set(const vb_table *table, size_t row, size_t column); /* whether the cell says 1 */

/* ---- words.c ---- */

/* Letters of a stretch of text, folded, blanks and marks left out, with the bytes each came from.
 */
typedef struct squeezed {
    cps letters;
    word_initials initials;
    size_t starts[CP_MAX], ends[CP_MAX];
    uint64_t begin_word, end_word; /* bit i: letter i is the first of a word, or the last */
    uint8_t stops[CP_MAX];         /* commas, semicolons and colons passed before it */
    vb_slice text;
    size_t next, end, most; /* how far it was squeezed, and may be */
    uint8_t stop_count;
    bool in_word, finished;
} squeezed;

static inline bool begins_word(const squeezed *text, size_t letter)
{
    return text->begin_word >> letter & 1;
}

static inline bool ends_word(const squeezed *text, size_t letter)
{
    return text->end_word >> letter & 1;
}

/* What a sign is to a squeezed text. */
typedef enum sign_kind { SIGN_GAP, SIGN_LETTER, SIGN_BLANK, SIGN_STOP } sign_kind;

sign_kind kind_of_sign(uint32_t code_point);

static inline sign_kind kind_at(vb_slice text, size_t at)
{
    size_t next;
    return kind_of_sign(code_point_at(text, at, &next));
}

/* Whether the letter is of Vietnamese alone, so that no OCR of another language reads it: ă, đ, ơ,
 * ư, or one with two marks or a dot. */
bool is_of_vietnamese_alone(uint32_t letter);

/* Whether the word, marks behind it aside, is a syllable that bears a letter of Vietnamese alone:
 * one that was read with its marks has the right letters. */
bool is_well_read(vb_slice word);
/* Whether it bears any mark. */
bool is_marked(vb_slice words);

/* Squeezes what lies from `at` up to `end`, at most so many letters (and CP_MAX). */
void squeeze(vb_slice text, size_t at, size_t end, size_t most, squeezed *out);

/* The same in steps: until so many letters and words are begun there, or it is finished. Of the
 * last letter it is not known before whether it ends its word. */
void start_squeezing(vb_slice text, size_t at, size_t end, size_t most, squeezed *out);
void squeeze_on(squeezed *out, size_t letters, size_t words);

/* ---- date.c ---- */

/* Years that administrative texts are of or plan for. */
enum { YEAR_FIRST = 1945, YEAR_LAST = 2050 };

/* Writes what was read of a date whose year, month and day are set; `misread`: figures that were.
 */
void set_date(vb_date *date, size_t start, size_t end, bool in_words, size_t misread);

/* Real figures, at least one and at most `most`; where they end, 0 when there are none or more. */
size_t read_plain_figure(vb_slice text, size_t at, size_t most, int *value);

/* Behind a speck or a comma between a figure and the word that follows it: `tháng 12. năm 2020`. */
size_t pass_speck(vb_slice text, size_t at);

/* Whether a slash may stand at `at`, as itself or as what a scan read it for; sets what is behind. */
bool is_misread_slash(vb_slice text, size_t at, size_t *behind);

bool is_date_sign(uint32_t code_point); /* between the figures of a date: / - . */

/* Behind the sign at `at`, which must be `wanted` unless that is 0; blanks and a line end may
 * follow it. 0 when none. */
size_t pass_date_sign(vb_slice text, size_t at, uint32_t *wanted);

/* 01/02/2020/TT: what ends at `at` is the year of a number, no date; but 01/02/2020/. ends a
 * document, and `của` may be glued to a date. */
bool goes_on_as_number(vb_slice text, size_t at);

/* ---- date_parts.c ---- */

/* The two figures of a day or month of which one was read twice (066, 244), in three; -1 when none
 * stands beside its like. */
int figures_read_once(int three);

/* The figure that a letter is read for where figures are due, by data/label-glyphs.tsv; '\0': none.
 */
char figure_of_letter(uint32_t code_point);

/* ---- entries.c ---- */

/* The order of entries: by their letters, then the shorter first. */
int compare_code_points(const cps *a, const cps *b);

/* Sorts the items of a list, which are `items`, and makes it ready to be looked up in; false when
 * memory ran out. */
bool index_entries(vb_arena *arena, entry_list *list, table_entry *items);

/*
 * Makes a list of the distinct ones of its names, which are in `rows` rows, with a gate by
 * `channel` if that is not NULL; false when memory ran out.
 */
bool load_names(vb_arena *arena, entry_list *list, size_t rows, const ocr_channel *channel);

/* The two bytes before `end`. */
static inline uint16_t tail_of(const char *end)
{
    return (uint16_t)((unsigned char)end[-2] << 8 | (unsigned char)end[-1]);
}

static inline size_t slot_of_tail(uint16_t tail)
{
    return (size_t)(tail ^ tail >> 8) % ENDING_SLOTS;
}

/* ---- gate_make.c ---- */

/* Makes the gate of a list of names, whose items are `items`; false when memory ran out. */
bool make_gate(vb_arena *arena, entry_list *list, table_entry *items, const ocr_channel *channel);

/* ---- gate.c ---- */

/* Whether one of the names may begin with the word at byte `at`, as far as that word and the first
 * letter of the next tell. */
bool passes_gate(const entry_list *list, const ocr_channel *channel, vb_slice text, size_t at);

/* The bytes that a name may begin with in text: bit b % 64 of [b / 64]. */
void first_bytes(const entry_list *list, uint64_t bytes[4]);

/* The same by three words, once that is known. */
bool passes_three_words(const entry_list *list, const ocr_channel *channel, vb_slice text,
                        size_t at);

/* What may stand behind the word in a name that begins with it; 0: none does. */
vb_next_word passes_first_word(const entry_list *list, const ocr_channel *channel,
                               vb_read_word *word);

/* Those that the word at `at` may be. */
word_set first_words(const entry_list *list, const ocr_channel *channel, vb_slice text, size_t at);

static inline bool has_word(const word_set *words, uint8_t word)
{
    return words->all || (words->bits[word / 64] >> (word & 63) & 1);
}

/* ---- walk.c ---- */

/* A walk over the entries that may be what the lattice has read, by their first letter, in order:
 * those that begin as one that it has just given up are passed over. */
typedef struct entry_walk {
    const entry_list *list;
    const cost_lattice *lattice;
    const initial_readings *read; /* leaves out names that are foreign by these; NULL: none */
    uint64_t letters[2];          /* first letters still to come */
    bool others;                  /* and those beyond ASCII */
    size_t at, end;
    size_t block;    /* the entries that were looked at last, */
    uint64_t wanted; /* and which of them `read` leaves */
} entry_walk;

entry_walk walk_entries(const entry_list *list, const cost_lattice *lattice);

/* The same over the entries from `from` up to `to`. */
entry_walk walk_some(const entry_list *list, const cost_lattice *lattice, const table_entry *from,
                     const table_entry *to);

const table_entry *next_entry(entry_walk *walk); /* NULL at the end */

/* Goes on behind the entries that begin with the same word as this, the last that was given. */
void pass_first_word(entry_walk *walk, const table_entry *entry);

/* Adds the readings of the initials that are new. */
void read_initials(const ocr_channel *channel, const word_initials *read,
                   initial_readings *readings);

/*
 * Of a block, the names of which the first letters of their words do not tell that they do not
 * stand where these were read: no more of them are others than a damaged name has, words torn or
 * glued included.
 */
uint64_t native_names(const initial_block *block, const initial_readings *read);

/* ---- places.c ---- */

/* Of a place whose name ends in a figure, behind the words `read`: its name without the figure as
 * it must be written, "" for those of a number alone. Whether the body may be of such a place. */
vb_slice numbered_place_of_body(vb_slice body, vb_slice read, bool *numbered);

/* ---- names.c ---- */

/* How far ahead a name is looked for, in bytes: the longest has about 60 letters. */
enum { NAME_WINDOW = 160 };

/*
 * The name at `at`, where a letter stands, that explains most of the next `reach` bytes with at
 * least `score`; it ends at a word's end.
 */
bool find_name(const vb_citation *citation, const entry_list *names, vb_slice text, size_t at,
               size_t reach, double score, vb_name_match *match);

bool at_word_start(vb_slice text, size_t at);

/* A name held against letters that were read. */
typedef struct name_hit {
    const table_entry *entry; /* NULL: none */
    size_t letters;           /* that were read for it */
    float cost;
    double score; /* 0 to 1 */
} name_hit;

/* What a beginning of a name may cost at most before it is given up: a damaged letter more than its
 * share. */
#define SLACK 0.7f

/* Whether no name of `len` letters can explain more than `best`, however it is read. */
bool is_beaten(size_t len, const name_hit *best);

/* Whether a name of `len` letters read at this cost explains more. */
bool is_heavier(size_t len, float cost, const name_hit *best);

/* A name of several words is not found in one word, unless its words are glued together. */
bool has_words(const table_entry *name, size_t words, size_t letters);

#endif
