/*
 * normalize/decode.h: what the decoders share. A decoder is two functions that turn bytes, cut
 * anywhere, into characters: UTF-8 line by line, most of it by the fast path (pass.c), the others
 * one by one through take().
 */
#ifndef VANBAN_NORMALIZE_DECODE_H
#define VANBAN_NORMALIZE_DECODE_H

#include "normalize/normalizer.h"

typedef struct decoder {
    const char *name; /* lower case; NULL: in `name` of the normalizer */
    void (*feed)(vb_normalizer *all, vb_slice bytes);
    void (*finish)(vb_normalizer *all);
    bool keeps_bytes; /* an invalid byte can be kept in UTF-8 output */
    bool is_unicode;  /* so that legacy text in it was misread, and can be undone */
} decoder;

/* Goes on in the encoding called `name`, which stands in the table of decode.c. */
void go_on_in(vb_normalizer *all, const char *name);

/* Goes on in the legacy encoding of this index. */
void go_on_in_legacy(vb_normalizer *all, size_t index);

/* decode_utf8.c */
void feed_utf8(vb_normalizer *all, vb_slice bytes);
void finish_utf8(vb_normalizer *all);
void repair_utf8(vb_normalizer *all, vb_slice text); /* whole characters, not looked at as lines */

/* decode_utf16.c */
void feed_utf16_by_mark(vb_normalizer *all, vb_slice bytes);
void feed_utf16le(vb_normalizer *all, vb_slice bytes);
void feed_utf16be(vb_normalizer *all, vb_slice bytes);

/* decode_legacy.c */
void feed_legacy(vb_normalizer *all, vb_slice bytes);
void finish_legacy(vb_normalizer *all);

/* decode_iconv.c: VB_ERR_ARGUMENT when it does not know the encoding `name` of the normalizer. */
vb_status open_converter(vb_normalizer *all);
void close_converter(vb_normalizer *all);
void feed_iconv(vb_normalizer *all, vb_slice bytes);
void finish_iconv(vb_normalizer *all);

/* decode_auto.c: reads a sample first, to learn from it what the document is. */
void feed_sample(vb_normalizer *all, vb_slice bytes);
void finish_sample(vb_normalizer *all);
void feed_ascii_so_far(vb_normalizer *all, vb_slice bytes);
void finish_ascii_so_far(vb_normalizer *all);

/* ---------------------------------------------------------------------------- bytes in carry -- */

void take_character(vb_normalizer *all, uint32_t code_point, size_t len);
void take_invalid(vb_normalizer *all, vb_slice bytes);
void carry_over(vb_normalizer *all, vb_slice bytes);
void uncarry(vb_normalizer *all, size_t len); /* drops the first bytes of it */
vb_slice carried(const vb_normalizer *all);
void finish_with_carry(vb_normalizer *all);

#endif
