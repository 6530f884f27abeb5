/* segment/tools.h: the handle, and tables of data/ as src/generate/lay_out_segment.c lays them out
 * when the library is built; those of cues.h and signs.h as well. */
#ifndef VANBAN_SEGMENT_TOOLS_H
#define VANBAN_SEGMENT_TOOLS_H

#include "segment/cues.h"
#include "segment/signs.h"
#include "vanban/citation.h"
#include "vanban/segment.h"

/* What a byte among the first ones of a line may be in a label. */
enum {
    SEG_BYTE_MARK = 1,
    SEG_BYTE_DIGIT = 2,
    SEG_BYTE_STROKE = 4,
    SEG_BYTE_BLANK = 8,
    SEG_BYTE_SMALL = 16,  /* a small letter of ASCII */
    SEG_BYTE_NUMERAL = 32 /* of a sign that a letter of a numeral is read as, or of the letter */
};

typedef enum seg_glyph_kind {
    SEG_GLYPH_DIGIT,
    SEG_GLYPH_ROMAN,
    SEG_GLYPH_LETTER,
    SEG_GLYPH_OPEN,
    SEG_GLYPH_CLOSE,
    SEG_GLYPH_BULLET,
    SEG_GLYPH_ITALIC,
    SEG_GLYPH_MARKED,
    SEG_GLYPH_NUMERAL,
    SEG_GLYPH_LISTED,
    SEG_GLYPH_KINDS
} seg_glyph_kind;

/* A row of data/label-glyphs.tsv. */
typedef struct seg_glyph {
    seg_glyph_kind kind;
    uint32_t read;
    char written[8];
} seg_glyph;

/* A row of data/open-words.tsv. */
typedef struct seg_open_word_row {
    uint64_t hash;  /* of the word in lower case; 0: no row */
    unsigned kinds; /* of SEG_OPEN_… */
} seg_open_word_row;

enum { SEG_OPEN_WORD_SLOTS = 256, SEG_SURNAME_SLOTS = 512, SEG_LONGEST_OPEN_WORD = 12 };

struct vb_segmenter {
    const vb_allocator *memory;
    vb_citation *citation;
};

extern const seg_glyph seg_glyphs[]; /* by kind and read */
extern const size_t seg_glyph_count;
extern const unsigned char seg_glyph_rows[SEG_GLYPH_KINDS][SEG_ASCII]; /* the first row of each */
extern const uint16_t
    seg_ascii_glyphs[SEG_ASCII], /* the kinds in which a sign is a look-alike, a bit each */
    seg_other_glyphs[SEG_ASCII]; /* the same of all other signs by their lower bits */
extern const unsigned char
    seg_label_bytes[SEG_BYTES]; /* what a byte is to a label: of SEG_BYTE_… */
extern const uint32_t
    seg_label_word_letters[]; /* how the words of labels begin: seg_may_begin_label_word */
extern const uint64_t seg_surnames[SEG_SURNAME_SLOTS]; /* hashes of folded surnames; 0: none */
extern const seg_open_word_row seg_open_words[SEG_OPEN_WORD_SLOTS];
extern const uint16_t seg_open_ends[SEG_BYTES]; /* how long those are that end with a byte, in
                                                   capitals or not, a bit each */

#endif
