/* segment/field.h: what the files that fill in a header share: field.c, head_fields.c, end_fields.c
 * and fields.c, which goes through the blocks. */
#ifndef VANBAN_SEGMENT_FIELD_H
#define VANBAN_SEGMENT_FIELD_H

#include "segment/result.h"
#include "vanban/citation.h"

/* The header being filled. */
typedef struct field_filler {
    const vb_segmenter *tools;
    vb_slice input; /* that the blocks were found in */
    vb_outline *outline;
    vb_header *header;
    size_t first_signature;          /* of this header in outline->signatures */
    const vb_symbol *type;           /* that its number names, NULL: none */
    vb_slice named_type;             /* that stands before its number, "": none */
    size_t name_line, position_line; /* where the last of them stood: others may sign beside */
    bool beside;                     /* as they do */
    bool for_another;                /* the last authority is KT.: a deputy signs */
    bool comma;                      /* and ends in one: it goes on */
    bool dashed;                     /* the position ends in a dash: it goes on */
    bool another;                    /* another one signs below the first */
    bool letter;                     /* its subject is one of box 5b, V/v */
} field_filler;

/* ---------------------------------------------------------------------------------- keeping -- */

/* A copy that lives as long as the outline. */
vb_slice field_keep(vb_outline *outline, vb_slice text);
/* What was put together, which ends there. */
vb_slice field_keep_buffer(vb_outline *outline, vb_buffer *made);
/* A value without specks. */
vb_slice field_keep_clean(vb_outline *outline, vb_slice text);
/* `value`, or `had` and `value` with `between` in the middle. */
vb_slice field_append(vb_outline *outline, vb_slice had, const char *between, vb_slice value);

/* Without the signs at its beginning that are no part of a value, and at its ends. */
vb_slice field_strip_first_marks(vb_slice text);
vb_slice field_strip_marks(vb_slice text);
/* Without the quotation mark before it that was a speck. */
vb_slice field_strip_first_quote(vb_slice text);
/* Behind the first colon, when it stands near: `Kính gửi: X` gives X; else behind so many letters.
 */
vb_slice field_behind_cue(vb_slice text, size_t letters);

/* ------------------------------------------------------------------------------------ head -- */

/* The name of a body. */
vb_slice field_keep_name(field_filler *at, vb_slice text);
void field_fill_number(field_filler *at, const vb_block *block);
/* For a head without a title: a letter's, with V/v and Kính gửi, is Công văn however its symbol
 * begins (4218/CT-TTHT of a Cục Thuế), of others the number's symbol names it. */
void field_fill_type_from_number(field_filler *at);
void field_fill_place_date(field_filler *at, vb_slice text);
/* The place, where the head names it again as that of its body. */
void field_mend_place(field_filler *at);
/* The bodies, where the word of a level and the place before the date were run together. */
void field_part_bodies(field_filler *at);
void field_fill_doc_type(field_filler *at, vb_slice text);
void field_fill_motto(field_filler *at, vb_slice text);
void field_add_subject(field_filler *at, const vb_block *block);
void field_add_addressee(field_filler *at, vb_slice text);
/* A mark above the head, by the box it stands in. */
void field_fill_mark(field_filler *at, const vb_block *block);

/* ------------------------------------------------------------------------------------- end -- */

void field_add_recipient(field_filler *at, const vb_block *block);
/* The signature's line of that number, from 1. */
void field_add_signature(field_filler *at, const vb_block *block, size_t line);
/* Who signs by KT. is a deputy: where the office itself stands for him, a stamp covered PHÓ, of a
 * minister's THỨ. */
void field_mend_deputy(field_filler *at);
void field_add_digital(field_filler *at, vb_slice text);

#endif
