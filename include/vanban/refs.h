/*
 * vanban/refs.h: references to documents, found in running text.
 *
 * Reads restored text and raw OCR text alike, over line ends. A reference is given as it must be written (type, number,
 * date, issuer), with the bytes it stands in. Nothing is made up: a date or an issuer is given when it stands with the
 * reference, an issuer also when the number's symbol alone names it (23/QĐ-TTg), and what is not known is empty.
 *
 * A number that the scan garbled differently from all its other places in the document is read as the one that stands
 * there often, when no more than a likely misreading parts them; its confidence says so.
 */
#ifndef VANBAN_REFS_H
#define VANBAN_REFS_H

#include "vanban/base.h"
#include "vanban/citation.h"

#ifdef __cplusplus
extern "C" {
#endif

/* NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.b knows the first three. The numbers never move. */
typedef enum vb_reference_kind {
    VB_REFERENCE_FULL,  /* with its date or issuer: the first citation */
    VB_REFERENCE_SHORT, /* type and number only: the later ones */
    VB_REFERENCE_LAW,   /* a law, code, ordinance or treaty by its name */
    VB_REFERENCE_SELF,  /* the number the document bears itself */
} vb_reference_kind;

typedef struct vb_reference {
    vb_reference_kind kind;
    vb_slice type;   /* Chỉ thị */
    vb_slice number; /* 28-CT/TW; empty for a law by name alone */
    vb_slice date;   /* 2023-12-25 */
    vb_slice issuer; /* Bộ Chính trị */
    vb_slice title;  /* Luật Trẻ em: for laws */
    vb_slice dieu, khoan, diem; /* of an article cited right before it: 5, 2, a */
    vb_slice key;    /* /akn/vn/act/chi-thi/bo-chinh-tri/2023-12-25/28-ct-tw, unknown parts left out */
    vb_slice text;   /* as it stands; a slice of the text given */
    size_t start, end;            /* its bytes */
    size_t first_line, last_line; /* from 1 */
    size_t column;                /* of `start` in its line, in code points, from 1 */
    double confidence;            /* 0 to 1 */
} vb_reference;

/* The name of a kind as records and tables write it: "full", "short", "law", "self". */
VB_API const char *vb_reference_kind_name(vb_reference_kind kind);

/* References in the order of the text. The slices live in the list, `text` in the text given. */
typedef struct vb_reference_list {
    const vb_reference *items;
    size_t count;
    vb_array array;
    vb_arena arena;
} vb_reference_list;

VB_API void vb_reference_list_free(vb_reference_list *list); /* leaves it empty; an all-zero list is fine */

typedef struct vb_refs_options {
    double min_confidence; /* below it a reference is left out; 0 keeps all */
    bool no_laws;          /* leave out laws by name */
    bool no_self;          /* leave out the document's own number */
    bool no_voting;        /* each number is read by itself */
} vb_refs_options;

typedef struct vb_refs vb_refs;

/*
 * `citation` must outlive the handle, NULL `options` are all zero. NULL when memory ran out. A handle never changes:
 * threads may share it.
 */
VB_API vb_refs *vb_refs_new(const vb_allocator *memory, const vb_citation *citation, const vb_refs_options *options);
VB_API void vb_refs_free(vb_refs *refs); /* NULL is fine */

/*
 * The references of one document. `list` is filled anew (its old content must be freed by the caller), and must be
 * freed by him also when the status is not VB_OK. Linear in the length of `text`.
 */
VB_API vb_status vb_refs_find(const vb_refs *refs, vb_slice text, vb_reference_list *list);

#ifdef __cplusplus
}
#endif

#endif
