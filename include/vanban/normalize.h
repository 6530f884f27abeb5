/*
 * vanban/normalize.h: bytes of any origin → clean text.
 *
 * What comes out is UTF-8 in NFC with LF line ends, one blank kind, no invisible characters, no
 * mojibake, and the right letter where one only looked right. Every rule is named in normalize(1).
 * Lines are kept: line i of the output is line i of the input, where LF, CR LF and CR each end a
 * line. Form feeds and tabs stay. Clean text passes through unchanged, and what came out once comes
 * out the same again.
 *
 *     vb_normalizer *normalizer;
 *     vb_status status = vb_normalizer_new(NULL, &(vb_normalize_options){0}, NULL, &normalizer);
 *     if (status == VB_OK)
 *         status = vb_normalizer_feed(normalizer, chunk, sink);  ... as often as there is input
 *     if (status == VB_OK)
 *         status = vb_normalizer_finish(normalizer, sink);
 *     vb_normalizer_free(normalizer);
 */
#ifndef VANBAN_NORMALIZE_H
#define VANBAN_NORMALIZE_H

#include "vanban/base.h"
#include "vanban/orthography.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What becomes of bytes that the encoding does not know. Each run of them is reported as
 * `invalid-bytes`. */
typedef enum vb_invalid {
    VB_INVALID_REPLACE, /* U+FFFD for each byte */
    VB_INVALID_KEEP,  /* UTF-8 only: the byte itself, so that the output is no valid UTF-8; else as
                         REPLACE */
    VB_INVALID_ERROR, /* the call returns VB_ERR_INPUT */
} vb_invalid;

/* Whether legacy text that was stored as if it were Windows-1252 is undone inside Unicode text. */
typedef enum vb_mojibake { VB_MOJIBAKE_UNDO, VB_MOJIBAKE_KEEP } vb_mojibake;

/* Unicode's normalization form C or D (UAX #15). */
typedef enum vb_normal_form { VB_NFC, VB_NFD } vb_normal_form;

typedef enum vb_punctuation {
    VB_PUNCTUATION_KEEP,
    VB_PUNCTUATION_ASCII, /* dashes, quotation marks and dots as a typewriter has them */
} vb_punctuation;

/*
 * What becomes of lines that belong to the page and not to the text: page numbers, running heads
 * and feet, notices of OCR programs and stamps of digital signatures. With MARK and DROP a page is
 * held until the three behind it were seen, or until it is too long for a page.
 */
typedef enum vb_furniture {
    VB_FURNITURE_KEEP,
    VB_FURNITURE_MARK, /* the line gets its kind before it: `[page number] 3` */
    VB_FURNITURE_DROP, /* the line goes with its line end; form feeds stay */
} vb_furniture;

/* All zero is the default. */
typedef struct vb_normalize_options {
    /*
     * NULL or "auto": what the start of the document says: a byte order mark, good UTF-8, or else
     * the likeliest by its syllables, which is reported as `encoding` (not with VB_INVALID_KEEP,
     * where bytes are to stay as they are). Or utf-8, utf-16 (by its mark, little-endian without
     * one), utf-16le, utf-16be, one of vb_encoding_name, or whatever name iconv knows; case does
     * not matter. The string must outlive the handle.
     */
    const char *encoding;
    vb_invalid invalid;
    vb_tone_style tones;
    vb_mojibake mojibake;
    bool upper_font; /* TCVN3 is in a capital font (.VnTimeH) throughout */
    vb_normal_form form;
    vb_punctuation punctuation;
    vb_furniture furniture;
} vb_normalize_options;

typedef struct vb_normalizer vb_normalizer;

/*
 * Makes a normalizer for one document after another. `memory` and `reporter` may be NULL; `options`
 * and `reporter` are copied. VB_ERR_ARGUMENT: no such encoding. On failure `*normalizer` is NULL.
 */
VB_API vb_status vb_normalizer_new(const vb_allocator *memory, const vb_normalize_options *options,
                                   const vb_reporter *reporter, vb_normalizer **normalizer);

VB_API void vb_normalizer_free(vb_normalizer *normalizer); /* NULL is fine */

/*
 * Takes the next bytes of a document, cut anywhere, and writes what is decided to `sink`. The
 * output does not depend on where the input is cut, and memory does not grow with it, whatever the
 * length of its lines.
 *
 * Edits are reported in order, their spans in bytes of the document as read and of its output. A
 * `before` longer than 4 KiB is cut short. What edits cost is spent only when the
 * reporter takes them.
 *
 * VB_ERR_INPUT under VB_INVALID_ERROR, VB_ERR_MEMORY, or the status of the sink. After a failure
 * only vb_normalizer_reset and vb_normalizer_free make sense.
 */
VB_API vb_status vb_normalizer_feed(vb_normalizer *normalizer, vb_slice chunk, vb_sink sink);

/* Ends the document: writes what was held back. The normalizer is then ready for another one. */
VB_API vb_status vb_normalizer_finish(vb_normalizer *normalizer, vb_sink sink);

/* Drops the document at hand and makes ready for another one. */
VB_API void vb_normalizer_reset(vb_normalizer *normalizer);

/* The encoding the document at hand, or the last one, was read in, in lower case; "auto" until that
 * is known. */
VB_API const char *vb_normalizer_encoding(const vb_normalizer *normalizer);

/* The encoding of most of the legacy text that was undone inside Unicode text in the document at
 * hand, or in the last one; NULL when there was none. */
VB_API const char *vb_normalizer_mojibake(const vb_normalizer *normalizer);

/* Invalid and NUL bytes met in the document at hand, or in the last one. */
VB_API size_t vb_normalizer_invalid_count(const vb_normalizer *normalizer);

/*
 * The encodings of before Unicode that vanban reads by its own tables: `index` from 0, a name for
 * vb_normalize_options and what it is in a few words; NULL behind the last.
 */
VB_API const char *vb_encoding_name(size_t index);
VB_API const char *vb_encoding_about(size_t index);

#ifdef __cplusplus
}
#endif

#endif
