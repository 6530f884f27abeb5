/*
 * segment/private.h: what the files of the room share.
 *
 * A text goes through these steps, each a file:
 *   - lines.c: the lines that are not blank, with their features; letters.c: those of their
 *     letters; furniture.c: page numbers, running heads, noise
 *   - head.c and the files of head.h: the boxes above the text
 *   - body.c: does a line go on or begin anew; label.c, law_label.c and glyphs.c read labels,
 *     outline.c judges them
 *   - ending.c: recipients and signature, in one column or two
 *   - mend.c: numbers that only the following labels tell
 *   - shape.c: heading or item, preamble, parents: what only the following blocks tell
 *   - build.c: pieces to reflowed text, the public blocks; parts.c: what stands inside them;
 * fields.c, specks.c and values.c: the headers in canonical form; reason.c: why each is what it is
 *   - write.c, write_text.c …: the outputs; akn.h: those of Akoma Ntoso
 *
 * cue.c finds the words a part is known by, asked.c remembers what was found; tables.c makes them
 * ready.
 *
 * Most lines of a text are running text: each question that is asked of every line begins with one
 * that is cheap and answers no (seg_line's counts, a cue's key, the first bytes of a label).
 *
 * A block is a chain of pieces (parts of lines), so that two columns on one line and a page number
 * inside a paragraph are nothing special.
 */
#ifndef VANBAN_SEGMENT_PRIVATE_H
#define VANBAN_SEGMENT_PRIVATE_H

#include "vanban/base.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"
#include "vanban/segment.h"

#include <string.h>

#define SEG_NONE SIZE_MAX

/* ------------------------------------------------------------------------------------ cues -- */

/* What a cue of data/segment-cues.tsv says about the text it stands in. */
typedef enum seg_role {
    SEG_ROLE_NONE,
    SEG_ROLE_NATION,      /* Quốc hiệu */
    SEG_ROLE_MOTTO,       /* Tiêu ngữ */
    SEG_ROLE_PARTY,       /* ĐẢNG CỘNG SẢN VIỆT NAM */
    SEG_ROLE_BODY,        /* how the name of a body begins */
    SEG_ROLE_AREA,        /* TỈNH, XÃ …: goes on with the name of a body */
    SEG_ROLE_SECRECY,     /* MẬT … */
    SEG_ROLE_URGENCY,     /* KHẨN … */
    SEG_ROLE_CIRCULATION, /* LƯU HÀNH NỘI BỘ … */
    SEG_ROLE_DRAFT,       /* DỰ THẢO */
    SEG_ROLE_COPY,        /* SAO Y …, and what else is stamped above a head */
    SEG_ROLE_ATTACHED,    /* Kèm theo: the document this belongs to */
    SEG_ROLE_CONTACT,     /* address and telephone of the body */
    SEG_ROLE_SUBJECT,     /* V/v, Về việc */
    SEG_ROLE_ADDRESSEE,   /* Kính gửi */
    SEG_ROLE_PREAMBLE,    /* Căn cứ …: grounds */
    SEG_ROLE_OPENING,     /* Ngày …, Sau khi …: the text begins, without grounds */
    SEG_ROLE_ENACTING,    /* QUYẾT ĐỊNH: */
    SEG_ROLE_ANNEX,       /* PHỤ LỤC */
    SEG_ROLE_RECIPIENTS,
    SEG_ROLE_FILED, /* Lưu: the last recipient */
    SEG_ROLE_POSITION,
    SEG_ROLE_GAZETTE, /* CÔNG BÁO/Số: the running head of the gazette */
    SEG_ROLE_DIGITAL,
    SEG_ROLE_DIGITAL_WITHIN,
    SEG_ROLE_DIGITAL_NEAR, /* only beside another line of a digital signature */
    SEG_ROLE_COUNT
} seg_role;

typedef enum seg_where { SEG_WHOLE, SEG_PREFIX, SEG_WITHIN } seg_where;

enum { SEG_CUE_MAX = 63, SEG_SKELETON_MAX = 320, SEG_LETTER_SLOTS = 27 };

/*
 * What a code point is to a skeleton: the letter or digit that it is reduced to, and the case of a
 * letter of Vietnamese. 0: nothing of it.
 */
enum {
    SEG_SIGN_REDUCED = 0xFF,
    SEG_SIGN_UPPER = 0x4000,
    SEG_SIGN_LOWER = 0x100,
    SEG_SIGN_DIGIT = 0x400,
    SEG_SIGN_USUAL = 0x800,    /* a blank, or punctuation of running text */
    SEG_SIGN_INNER = 0x1000,   /* of a step: the code point goes on */
    SEG_SIGN_FOREIGN = 0x2000, /* of a step: there was a code point that is none of these */
    SEG_LOW_SIGNS = 0x200,
    SEG_FIRST_TONED = 0x1EA0, /* the letters of two marks: each capital, and its small letter */
    SEG_TONED_SIGNS = 90,
    SEG_EURO = 0x20AC
};

extern const uint16_t seg_low_signs[SEG_LOW_SIGNS];
extern const char seg_toned_signs[SEG_TONED_SIGNS + 1];

static inline unsigned seg_sign(uint32_t code_point)
{
    if (code_point < SEG_LOW_SIGNS)
        return seg_low_signs[code_point];
    uint32_t toned = code_point - SEG_FIRST_TONED;
    if (toned < SEG_TONED_SIGNS)
        return (unsigned char)seg_toned_signs[toned] |
               (toned % 2 ? SEG_SIGN_LOWER : SEG_SIGN_UPPER);
    return code_point == SEG_EURO ? 'e' : 0;
}

/* To a letter or digit of a skeleton; 0: neither. */
static inline char seg_reduce(uint32_t code_point)
{
    return (char)(seg_sign(code_point) & SEG_SIGN_REDUCED);
}

/*
 * Text is read byte by byte, each byte one look-up whatever it is part of: in a text of Vietnamese
 * no branch could be foretold. A step says what the code point that ends there is, and where the
 * next byte is to be looked up.
 */
typedef struct seg_step {
    uint16_t sign; /* seg_sign of the code point that ends with the byte; 0 before its end */
    uint16_t next; /* state: where its steps begin */
    uint32_t bit;  /* of the letter that it is reduced to; 0: none */
} seg_step;

enum { SEG_BYTES = 256, SEG_STATES = 16 };

/* What a byte among the first ones of a line may be in a label. */
enum { SEG_BYTE_MARK = 1, SEG_BYTE_DIGIT = 2, SEG_BYTE_STROKE = 4 };

/* A place for each small letter, and one for whatever else a skeleton may hold. */
static inline unsigned seg_slot_of(char letter)
{
    return letter >= 'a' ? (unsigned)(letter - 'a') : SEG_LETTER_SLOTS - 1;
}

/* Text reduced to what survives an OCR: folded letters, look-alikes taken together, everything else
 * left out. */
typedef struct seg_skeleton {
    size_t len;
    vb_slice source; /* of which so many bytes were read, */
    size_t read;
    uint16_t state; /* and where the steps of the next one begin */
    char text[SEG_SKELETON_MAX];
    uint32_t behind[SEG_SKELETON_MAX];   /* the byte behind each letter */
    uint32_t seen[SEG_SKELETON_MAX + 1]; /* which letters are among the first so many, a bit each */
    size_t paired;                       /* so many of them are in `pairs`: */
    uint32_t pairs[SEG_LETTER_SLOTS];    /* which stand right behind each letter, a bit each */
} seg_skeleton;

typedef struct seg_cue {
    seg_role role;
    seg_where where;
    unsigned tolerance; /* edits */
    size_t len;
    char text[SEG_CUE_MAX + 1];
    uint8_t slots[SEG_CUE_MAX];        /* its letters by seg_slot_of */
    vb_slice written;                  /* as the table has it */
    uint64_t places[SEG_LETTER_SLOTS]; /* where it has each, a bit a place */
} seg_cue;

/* The name of a document type, reduced. */
typedef struct seg_type {
    size_t row; /* of data/document-types.tsv */
    size_t len;
    char text[SEG_CUE_MAX + 1];
} seg_type;

/* What is asked of a cue first, so that most are never looked at. */
typedef struct seg_cue_key {
    uint32_t letters; /* which it has, a bit each */
    uint32_t begin;   /* and among its first ones, one more than may be edited */
    uint8_t len, tolerance;
    uint8_t where; /* seg_where */
} seg_cue_key;

/* The cues of a role: those that may be some edits away or stand anywhere, then those that the text
 * begins with letter by letter. */
typedef struct seg_cue_list {
    size_t first, exact, end; /* in vb_segmenter's `cues` */
    size_t reach;             /* so many letters of a text they look at */
    /* Of those that may be some edits away, a bit each, which a text may begin with that has a
     * letter among its first `beginning`, and which may stand anywhere in it. */
    uint64_t with_letter[SEG_LETTER_SLOTS], anywhere;
    size_t beginning;
    uint64_t exact_with[SEG_LETTER_SLOTS]; /* of the exact ones, by their first letter */
} seg_cue_list;

typedef struct seg_match {
    size_t start, end; /* letters of the skeleton */
    unsigned distance;
    const seg_cue *cue;
} seg_match;

seg_cue_key seg_cue_key_of(const seg_cue *cue);
void seg_place_letters(seg_cue *cue); /* fills in `slots` and `places` */
/* The `index`th of the list's cues that may be some edits away, and of its exact ones. */
void seg_list_cue(seg_cue_list *list, const seg_cue_key *key, size_t index);
void seg_list_exact(seg_cue_list *list, const seg_cue *cue, size_t index);
void seg_load_steps(vb_segmenter *tools);
void seg_skeleton_of(const vb_segmenter *tools, vb_slice text, size_t most,
                     seg_skeleton *out); /* of its first `most` letters */
/* The same piece by piece: of no letters, and up to `most` of them. */
void seg_skeleton_begin(vb_slice text, seg_skeleton *out);
void seg_skeleton_go_on(const vb_segmenter *tools, size_t most, seg_skeleton *out);
/* Whether a word begins with the letter: a blank, a dash or a stroke stands before it. */
static inline bool seg_begins_word(const seg_skeleton *skeleton, size_t letter)
{
    if (letter == 0)
        return true;
    for (size_t at = skeleton->behind[letter - 1]; at + 1 < skeleton->behind[letter]; at++) {
        char byte = skeleton->source.data[at];
        if (byte == ' ' || byte == '\t' || byte == '-' || byte == '/')
            return true;
    }
    return false;
}

/* Whether each letter of the word is somewhere in it. */
bool seg_has_letters(const seg_skeleton *skeleton, const char *word);
/* The first byte of a letter in the text; of the one behind the last: the byte behind that. */
size_t seg_letter_at(const seg_skeleton *skeleton, vb_slice text, size_t letter);
/* The cue of that role that fits best; NULL: whether any does. */
bool seg_cue_find(const vb_segmenter *tools, seg_skeleton *text, seg_role role, seg_match *best);
bool seg_has_cue(const vb_segmenter *tools, vb_slice text, seg_role role);

/* The name of a document type that the text begins with, letter by letter: its row in the table and
 * the letters it takes; false when it has none. */
bool seg_type_find(const vb_segmenter *tools, const seg_skeleton *text, size_t *row, size_t *len);

/* What was found out of a text. */
typedef struct seg_asked {
    vb_slice text;
    bool has_caps, has_date, has_motto, has_number; /* which of them were worked out */
    seg_skeleton skeleton;                          /* as far as it was asked for */
    bool caps;
    size_t date;           /* where it begins, SIZE_MAX: none */
    uint32_t roles, found; /* whose cues were looked for and found, a bit each */
    bool motto;            /* it has Quốc hiệu, Tiêu ngữ or the Party's name: */
    seg_role motto_role;   /* which, and its bytes */
    size_t motto_start, motto_end;
    bool number; /* it is one */
} seg_asked;

/* The texts asked last: what reads a head looks ahead, and comes to these lines later. */
enum { SEG_TEXTS_KEPT = 8 };

typedef struct seg_recall {
    seg_asked texts[SEG_TEXTS_KEPT];
    size_t last; /* the one asked last */
    size_t next; /* the one that has been there longest */
} seg_recall;

typedef enum seg_glyph_kind {
    SEG_GLYPH_DIGIT,
    SEG_GLYPH_ROMAN,
    SEG_GLYPH_LETTER,
    SEG_GLYPH_OPEN,
    SEG_GLYPH_CLOSE,
    SEG_GLYPH_BULLET,
    SEG_GLYPH_ITALIC,
    SEG_GLYPH_KINDS
} seg_glyph_kind;

/* A row of data/label-glyphs.tsv. */
typedef struct seg_glyph {
    seg_glyph_kind kind;
    uint32_t read;
    const char *written;
} seg_glyph;

/* How a word of data/open-words.tsv keeps a line open. */
enum { SEG_OPEN_ALWAYS = 1, SEG_OPEN_BEFORE_NUMBER = 2 };

typedef struct seg_open_word_row {
    uint64_t hash; /* of the word in lower case; 0: no row */
    unsigned kinds;
} seg_open_word_row;

enum {
    SEG_OPEN_WORD_SLOTS = 256,
    SEG_SURNAME_SLOTS = 512,
    SEG_LONGEST_OPEN_WORD = 12,
    SEG_ASCII = 128
};

struct vb_segmenter {
    const vb_allocator *memory;
    vb_citation *citation;
    unsigned char glyph_rows[SEG_GLYPH_KINDS][SEG_ASCII]; /* the first row of each */
    seg_step steps[SEG_STATES * SEG_BYTES]; /* by state and byte; a text begins at the first */
    vb_array glyphs;                        /* seg_glyph, by kind and read */
    unsigned char
        ascii_glyphs[SEG_ASCII]; /* the kinds in which a sign is a look-alike, a bit each */
    unsigned char label_bytes[SEG_BYTES]; /* what a byte is to a label: of SEG_BYTE_… */
    vb_array cues;                        /* seg_cue, by role */
    vb_array cue_keys;                    /* seg_cue_key, of each */
    seg_cue_list lists[SEG_ROLE_COUNT];
    vb_array types; /* seg_type, by first letter */
    size_t first_type[SEG_LETTER_SLOTS + 1];
    uint64_t surnames[SEG_SURNAME_SLOTS]; /* hashes of folded surnames; 0: none */
    seg_open_word_row open_words[SEG_OPEN_WORD_SLOTS];
};

bool seg_is_surname(const vb_segmenter *tools, vb_slice word);

/* How the word keeps a line open: of SEG_OPEN_…, 0: not at all. */
unsigned seg_open_word(const vb_segmenter *tools, vb_slice word);

/* ----------------------------------------------------------------------------------- lines -- */

typedef enum seg_line_kind {
    SEG_LINE_TEXT,
    SEG_LINE_PAGE_NUMBER,
    SEG_LINE_NOISE,
    SEG_LINE_RUNNING_HEAD,
    SEG_LINE_DIGITAL,
    SEG_LINE_TABLE,
} seg_line_kind;

/* A line that is not blank. */
typedef struct seg_line {
    size_t start, end; /* bytes of the input, without the blanks around */
    size_t number;     /* from 1, blank lines counted */
    uint32_t page;
    uint32_t indent;       /* columns */
    uint32_t width;        /* code points */
    uint32_t upper, lower; /* letters of ASCII: cheap bounds for what the line may be */
    bool gap;              /* a blank line stands before it, */
    bool page_break;       /* a form feed */
    bool ragged;           /* it has blanks other than single spaces */
    bool columns;          /* a gap that may part columns: a tab or three blanks */
    bool caps;             /* seg_is_caps of all of it */
    bool telling;          /* it has a sign that a digital signature has: `:`, `!` or `<` */
    unsigned char kind;    /* seg_line_kind */
} seg_line;

typedef struct seg_piece {
    size_t line; /* index of the seg_line */
    size_t start, end;
    size_t next; /* in the same block, SEG_NONE at its end */
} seg_piece;

/* What told a block's type and beginning, as vb_block_reason lists them. */
typedef enum seg_reason {
    SEG_REASON_CUE,
    SEG_REASON_GRAMMAR,
    SEG_REASON_PLACE,
    SEG_REASON_GUESS,
    SEG_REASON_LABEL,
    SEG_REASON_FIRST_LABEL,
    SEG_REASON_OTHER_LABEL,
    SEG_REASON_REPAIRED_LABEL,
    SEG_REASON_BULLET,
    SEG_REASON_CAPITALS,
    SEG_REASON_APART,
    SEG_REASON_STOP,
    SEG_REASON_WIDTH,
    SEG_REASON_ENTRY,
    SEG_REASON_PAGE_NUMBER,
    SEG_REASON_RUNNING_HEAD,
    SEG_REASON_COLUMNS,
    SEG_REASON_SIGNS,
    SEG_REASON_COUNT
} seg_reason;

typedef struct seg_block {
    vb_block_type type;
    seg_reason reason;
    const char *box;
    unsigned level;
    size_t first_piece, last_piece;
    size_t label, label_len; /* in work->labels */
    size_t parent;
    size_t text_start; /* byte of the input behind the label */
    int key;           /* seg_key of its label, -1: none */
    uint32_t value;    /* of its label: the last of its numbers */
    bool repaired;     /* the label */
} seg_block;

/* A head that was read. */
typedef struct seg_head {
    size_t first, end; /* its blocks, half open */
    bool opens;        /* a document of its own, not part of the one before */
} seg_head;

/* One open level of the outline. */
typedef struct seg_level {
    int key;
    uint32_t value;
    size_t block;
} seg_level;

enum { SEG_DECIMAL_DEPTH = 16 };

/* What labels look like; the order is that of nesting when nothing else is known. */
typedef enum seg_key {
    SEG_KEY_ANNEX,
    SEG_KEY_PART,
    SEG_KEY_CHAPTER,
    SEG_KEY_SECTION,
    SEG_KEY_SUBSECTION,
    SEG_KEY_ARTICLE,
    SEG_KEY_UPPER,
    SEG_KEY_ROMAN,
    SEG_KEY_DECIMAL, /* 1. ; SEG_KEY_DECIMAL + n - 1 is the one with n numbers */
    SEG_KEY_LETTER = SEG_KEY_DECIMAL + SEG_DECIMAL_DEPTH,
    SEG_KEY_NUMBER_PAREN, /* 1) */
    SEG_KEY_IN_PARENS,    /* (1) */
    SEG_KEY_LETTER_IN_PARENS,
    SEG_KEY_ROMAN_IN_PARENS,
    SEG_KEY_DASH,
    SEG_KEY_PLUS,
    SEG_KEY_STAR,
    SEG_KEY_BULLET,
    SEG_KEY_COUNT
} seg_key;

/* How much of an outline is worked out. */
typedef struct seg_extent {
    bool details; /* spans, parts and run-in titles */
    bool headers; /* of all documents, not of the first alone */
} seg_extent;

/* A text on its way. */
typedef struct seg_work {
    const vb_segmenter *tools;
    const vb_allocator *memory;
    vb_slice input;
    seg_extent extent;
    vb_array lines;                 /* seg_line */
    vb_array pieces;                /* seg_piece */
    vb_array blocks;                /* seg_block */
    vb_array levels;                /* seg_level */
    vb_buffer labels;               /* the labels as they must be written, end to end */
    size_t level_of[SEG_KEY_COUNT]; /* where a key stands in `levels`, SEG_NONE: not open */
    uint32_t full_width;            /* columns of a full line; 0: one line is one paragraph */
    uint32_t first_indent;          /* columns of a paragraph's first line; 0: as any other */
    bool gapped;                    /* paragraphs stand apart by blank lines */
    vb_array heads;                 /* seg_head */
    seg_recall *recall;
    bool failed;
} seg_work;

static inline seg_line *seg_line_at(const seg_work *work, size_t index)
{
    return VB_ARRAY_AT(&work->lines, seg_line, index);
}

static inline seg_block *seg_block_at(const seg_work *work, size_t index)
{
    return VB_ARRAY_AT(&work->blocks, seg_block, index);
}

static inline seg_piece *seg_piece_at(const seg_work *work, size_t index)
{
    return VB_ARRAY_AT(&work->pieces, seg_piece, index);
}

static inline vb_slice seg_line_text(const seg_work *work, const seg_line *line)
{
    return (vb_slice){work->input.data + line->start, line->end - line->start};
}

/* Whether what stands behind the first bytes of the line can be in capitals, by its letters of
 * ASCII alone: no for most of a text. Only the beginning of a long line is asked. */
static inline bool seg_may_be_caps(const seg_line *line, size_t behind)
{
    enum { LONG = 200 };
    return line->end - line->start > LONG || line->lower <= behind ||
           (line->lower - behind) * 5 <= line->width;
}

static inline bool seg_is_blank(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* Whether the byte is one of the signs; a NUL is none. */
static inline bool seg_is_among(char byte, const char *signs)
{
    return byte && strchr(signs, byte);
}

/* vb_utf8_decode, without the call for what most of a text is made of: ASCII, U+00C0-01BF and
 * U+1000-1FFF, where the letters of Vietnamese are. */
static inline size_t seg_decode(vb_slice text, size_t at, uint32_t *code_point)
{
    const unsigned char *byte = (const unsigned char *)text.data + at;
    size_t left = text.len - at;
    if (byte[0] < SEG_ASCII) {
        *code_point = byte[0];
        return 1;
    }
    if (byte[0] == 0xE1 && left > 2 && (byte[1] & 0xC0) == 0x80 && (byte[2] & 0xC0) == 0x80) {
        *code_point = 0x1000u | (byte[1] & 0x3Fu) << 6 | (byte[2] & 0x3Fu);
        return 3;
    }
    if (byte[0] >= 0xC3 && byte[0] <= 0xC6 && left > 1 && (byte[1] & 0xC0) == 0x80) {
        *code_point = (byte[0] & 0x1Fu) << 6 | (byte[1] & 0x3Fu);
        return 2;
    }
    return vb_utf8_decode(text, at, code_point);
}

/* What is kept of the text, for who finds out more. */
seg_asked *seg_asked_of(const seg_work *work, vb_slice text);
seg_skeleton *seg_asked_skeleton(const seg_work *work, vb_slice text);
bool seg_asked_caps(const seg_work *work, vb_slice text);
/* The text of a line, of which it is known whether it is in capitals. */
vb_slice seg_ask_line(const seg_work *work, const seg_line *line);
bool seg_asked_cue(const seg_work *work, vb_slice text, seg_role role);

void seg_split_lines(seg_work *work);
void seg_mark_furniture(seg_work *work);

/* How the line reads: of its letters, how many are capitals; 0 when it has none. */
typedef struct seg_letters {
    size_t upper, lower, digits, words;
    size_t other; /* signs that are no punctuation of running text */
} seg_letters;

seg_letters seg_count_letters(const vb_segmenter *tools, vb_slice text);
bool seg_is_caps(const vb_segmenter *tools,
                 vb_slice text); /* at least four letters in five, two in all */
/* The same of all of a line, by what was counted of it. */
bool seg_is_caps_line(const vb_segmenter *tools, const seg_line *line, vb_slice text);
bool seg_is_rubbish(const vb_segmenter *tools,
                    vb_slice text);   /* no two letters together that could be a word */
bool seg_starts_lower(vb_slice text); /* the first letter is a small one; a digit counts as one */
uint32_t seg_last_char(vb_slice text);
/* Up to the first space, and behind the last. */
vb_slice seg_first_word(vb_slice text);
vb_slice seg_last_word(vb_slice text);
/* The first word, which is taken off the text with the blanks behind it. */
vb_slice seg_take_word(vb_slice *text);
bool seg_is_dash(vb_slice word);       /* a short one, or half a long one */
bool seg_ends_sentence(vb_slice text); /* . ; : ! ? … with or without closing quotes */
bool seg_is_person(const vb_segmenter *tools, vb_slice text);

/* Splits at gaps of three blanks or a tab; returns the number of columns put in `columns`, at most
 * `max`. */
size_t seg_split_columns(vb_slice text, vb_slice *columns, size_t max);

/* ---------------------------------------------------------------------------------- blocks -- */

/* Both return the block's index, SEG_NONE when memory ran out. */
size_t seg_add_block(seg_work *work, vb_block_type type, size_t line, vb_slice part);
void seg_extend_block(seg_work *work, size_t block, size_t line, vb_slice part);
/* Says why, and for a block that the grammar has no box for by its type, which: NULL keeps it. */
void seg_explain(seg_work *work, size_t block, seg_reason reason, const char *box);
void seg_set_label(seg_work *work, size_t block, vb_slice label);
vb_slice seg_label_text(const seg_work *work, const seg_block *block);

/* Adds the line as the block that its kind says; false for text. */
bool seg_add_furniture(seg_work *work, size_t line);

/* ---------------------------------------------------------------------------------- labels -- */

enum { SEG_LABEL_MAX = 64, SEG_READINGS_MAX = 8 };

/* One way to read the beginning of a line as a label. */
typedef struct seg_label {
    int key;
    unsigned depth; /* numbers in a decimal, else 1 */
    uint32_t values[SEG_DECIMAL_DEPTH];
    size_t text_at; /* bytes of the line the label takes, blanks behind it included */
    unsigned damage;
    bool suffix; /* it has the mark it must have */
    bool spaced; /* a blank stands behind it */
    bool at_end; /* nothing stands behind it */
    char text[SEG_LABEL_MAX];
    size_t len;
} seg_label;

/* All ways to read it, at most SEG_READINGS_MAX; `work` says what is expected next. */
size_t seg_read_labels(const seg_work *work, vb_slice line, seg_label *labels);

/* How the line stands to the text before it. */
typedef struct seg_context {
    bool first;       /* nothing before it */
    bool gap;         /* a blank line */
    bool page;        /* a page break */
    bool stopped;     /* the text before ended a sentence, */
    bool ended;       /* or a title */
    bool colon;       /* … with a colon */
    bool indented;    /* further in than the line before, or as first lines are */
    bool flush;       /* not in, where first lines are */
    bool brimful;     /* … nor any at all: then even a full stop ends no paragraph */
    bool long_enough; /* it was no short last line of a paragraph */
    bool hangs;       /* it cannot end there */
    bool titled;      /* this line's label stands before what may be a title */
    bool full;        /* the line before had no room for this line's first word */
    bool heading;     /* the block before is a label with what may be a title */
} seg_context;

/* The reading that fits best, NULL when the line is no label. */
const seg_label *seg_judge_labels(const seg_work *work, vb_slice line, const seg_context *context,
                                  const seg_label *labels, size_t count);

/* Why it is taken for one, judged before its level is entered. */
seg_reason seg_label_reason(const seg_work *work, const seg_label *label);

/* Whether the label goes on with a list whose last value was `last`. */
bool seg_comes_next(const seg_label *label, uint32_t last);

/* Opens the label's level, closes those it ends; returns the nesting depth from 1. */
unsigned seg_enter_level(seg_work *work, const seg_label *label, const seg_context *context,
                         size_t block);
void seg_close_levels(seg_work *work, size_t keep);

/* ----------------------------------------------------------------------------------- steps -- */

/* Reads a head that begins at `line`; returns the first line behind it, `line` itself when there is
 * none. */
size_t seg_read_head(seg_work *work, size_t line);
bool seg_is_head_start(const seg_work *work, size_t line);

void seg_read_body(seg_work *work, size_t line);

/* True when an ending begins at the line. */
bool seg_is_ending_start(const seg_work *work, size_t line);
size_t seg_read_ending(seg_work *work, size_t line);

void seg_mend_numbers(seg_work *work);
void seg_shape(seg_work *work);
vb_status seg_build(seg_work *work, vb_outline **outline);

/* ---------------------------------------------------------------------------------- result -- */

struct vb_outline {
    const vb_allocator *memory;
    vb_array blocks;     /* vb_block */
    vb_buffer text;      /* what their slices point into */
    vb_array documents;  /* vb_document */
    vb_array parts;      /* vb_part: of all blocks */
    vb_array spans;      /* vb_span: of all blocks */
    vb_arena strings;    /* of the headers */
    vb_array recipients; /* vb_slice: of all headers */
    vb_array signatures; /* vb_digital_signature: of all headers */
};

/* Of the first so many documents. */
vb_status seg_fill_headers(const vb_segmenter *tools, vb_outline *outline, size_t documents);

/* Whether a value has no sign that may be a speck, as most have none. */
bool seg_is_clean(vb_slice text);
/* Without the specks at its ends. */
vb_slice seg_strip_specks(vb_slice text);
/* Appends the text without specks, also those inside it. */
void seg_add_clean(vb_buffer *out, vb_slice text);
/* The same of the name of a body in capitals, where more is known to be none of it. */
void seg_add_name(vb_buffer *out, vb_slice text, bool all);
/* A title in capitals without the full stops that no sentence ends in. */
void seg_add_title(vb_buffer *out, vb_slice text);
bool seg_is_of_words(vb_slice text); /* it would append it as it stands */

/* What a damaged value must have been, by what its box may hold: values.c says how. */
bool seg_mend_number(vb_slice read, vb_buffer *out);
bool seg_mend_date(const vb_segmenter *tools, vb_slice text, size_t *start, vb_buffer *iso);
bool seg_mend_place(const vb_segmenter *tools, vb_slice place, vb_slice body, vb_buffer *out);
bool seg_mend_motto(const vb_segmenter *tools, vb_slice text, vb_buffer *out);
bool seg_mend_body(const vb_segmenter *tools, vb_slice text, vb_buffer *out);
bool seg_is_listed_body(const vb_segmenter *tools, vb_slice text);
bool seg_is_of_syllables(vb_slice text);
bool seg_is_about_word(vb_slice word); /* V/v */
void seg_add_subject(const vb_segmenter *tools, vb_slice text, bool letter, vb_buffer *out);

/* The stretches of blocks that a writer writes one after the other: each document, or all as one.
 */
typedef struct seg_stretch {
    size_t first, end;
    const vb_header *header;
} seg_stretch;

/* The `*at`th stretch, from 0; false past the last one. */
bool seg_next_stretch(const vb_outline *outline, const vb_selection *selection, size_t *at,
                      seg_stretch *stretch);

/* Of the end of a document: recipients, signature, what a digital one left. */
static inline bool seg_is_end(vb_block_type type)
{
    return type >= VB_BLOCK_RECIPIENTS && type <= VB_BLOCK_DIGITAL_SIGNATURE;
}

/* Nothing to read on. */
static inline bool seg_is_waste(vb_block_type type)
{
    return type == VB_BLOCK_PAGE_NUMBER || type == VB_BLOCK_NOISE;
}

/* Appends label, blank and text, with line feeds and tabs of the text as they are. */
void seg_add_labelled(vb_buffer *out, const vb_block *block);

/* Finds the items inside the texts of the outline's blocks. */
vb_status seg_find_parts(const seg_work *work, vb_outline *outline);

#endif
