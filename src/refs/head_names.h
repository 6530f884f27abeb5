/*
 * refs/head_names.h: names of bodies in the lines of a head.
 */
#ifndef VANBAN_REFS_HEAD_NAMES_H
#define VANBAN_REFS_HEAD_NAMES_H

#include "refs/search.h"

/* Names that were put together must be well read to be one. */
#define WELL_READ 0.95

/* A body as the head names it. */
typedef struct head_body {
    vb_slice read;     /* the words of the text */
    vb_slice name;     /* as it is written in full; empty: it is in no list */
    vb_slice unlisted; /* all its words in capitals then, of several lines; else empty */
    bool ended;        /* the other column stands behind it */
} head_body;

/* The listed body at `at`, read at least so well; no title. */
bool read_listed(reference_search *search, vb_slice text, size_t at, double least, head_body *body);

/* What a body is called by its parent's name, if that is listed: BAN TUYÊN GIÁO below TỈNH ỦY TUYÊN
 * QUANG. Empty: it is not. */
vb_slice name_with_parent(reference_search *search, vb_slice body, vb_slice parent);

/* What an office is called by the place of its parent: SỞ Y TẾ below ỦY BAN NHÂN DÂN TỈNH GIA LAI.
 * Empty: its name has no place, or one of another level: HUYỆN ỦY below ĐẢNG BỘ TỈNH. */
vb_slice name_with_place(reference_search *search, vb_slice body, vb_slice parent);

/* The level and place that the body's name ends in: `tỉnh Gia Lai`. */
vb_slice place_in(vb_slice name);

/* The words in capitals that a line begins with, and a number behind them: what stands left of a
 * wide gap or of `Độc lập` is a body. */
vb_slice capitals_of(vb_slice line);

/* The words before those of the head's other column: TRƯỜNG ĐẠI HỌC VINH CỘNG HÒA XÃ HỘI …; all,
 * where those do not follow. */
vb_slice before_other_column(vb_slice capitals);

/* Whether the words begin with a level of local government: TỈNH QUẢNG NAM, QUẬN 3. */
bool begins_with_level(reference_search *search, vb_slice capitals);

/* The two names with a blank between them. */
vb_slice join_names(reference_search *search, vb_slice name, vb_slice behind);

#endif
