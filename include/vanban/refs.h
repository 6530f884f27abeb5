/*
 * vanban/refs.h: references to documents, found in running text.
 *
 * Reads restored text and raw OCR text alike, over line ends. A reference is given as it must be written (type, number,
 * date, issuer), with the bytes it stands in. Its fields say what stands with the reference, and an issuer also when the
 * number's symbol alone names it (23/QĐ-TTg), or a list of acts by its number and date (29-NQ/TW); which document that
 * is, as far as the rest of the text or a list of acts tells, stand in `key`, `target` and `act`. Nothing is made up: what
 * is not known is empty, and what may be one of several documents is left open.
 *
 * A number that the scan garbled differently from all its other places in the document is read as the one that stands
 * there often, when no more than a likely misreading parts them; so is a date that differs in one digit. Every repair is
 * reported.
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
    VB_REFERENCE_SHORT, /* type and number only, or a short form the document defined: the later ones */
    VB_REFERENCE_LAW,   /* a law, code, ordinance or treaty by its name */
    VB_REFERENCE_SELF,  /* the document itself: its own number in the head, `Kế hoạch này` */
    VB_REFERENCE_BACK,  /* a document cited before: `Chỉ thị nêu trên`, `Chỉ thị`, `Kế hoạch của Tỉnh ủy` */
} vb_reference_kind;

/* The name of a kind as records and tables write it: "full", "short", "law", "self", "back". */
VB_API const char *vb_reference_kind_name(vb_reference_kind kind);

/* ---------------------------------------------------------------------------------- pinpoints -- */

/* The units of a document from the smallest on; data/pinpoint-units.tsv has their words. */
enum { VB_PINPOINT_UNITS = 12 };

/* One place in a document: `điểm a khoản 2 Điều 5`. */
typedef struct vb_pinpoint {
    vb_slice unit[VB_PINPOINT_UNITS]; /* empty when it is not named */
    vb_slice eid;                     /* by AKN NC 1.0: art_5__para_2__point_a */
} vb_pinpoint;

/* The key of a unit, as records write it: "diem", "khoan", "dieu"; NULL past the last. */
VB_API const char *vb_pinpoint_unit_name(size_t unit);

/* ----------------------------------------------------------------------------------- evidence -- */

/* What speaks for a reference: bits, each with a name. The numbers never move. */
typedef enum vb_evidence {
    VB_EVIDENCE_SO,            /* `số` stands before the number */
    VB_EVIDENCE_EXACT,         /* the number stands as it must be written */
    VB_EVIDENCE_REPAIRED,      /* it was repaired by the tables of symbols */
    VB_EVIDENCE_VOTED,         /* it was repaired by its other places in the document */
    VB_EVIDENCE_TYPE_WORD,     /* the type stands before the number */
    VB_EVIDENCE_TYPE_SYMBOL,   /* or else the number's symbol tells it */
    VB_EVIDENCE_DATE,          /* a date stands with it */
    VB_EVIDENCE_DATE_VOTED,    /* which was repaired by the document */
    VB_EVIDENCE_DATE_REJECTED, /* a date stood there that cannot be this document's */
    VB_EVIDENCE_ISSUER,        /* an issuing body stands with it */
    VB_EVIDENCE_ISSUER_SYMBOL, /* or the number's symbol names it */
    VB_EVIDENCE_NAME,          /* a name of a list, letter for letter, */
    VB_EVIDENCE_NAME_NEAR,     /* or nearly */
    VB_EVIDENCE_CUE,           /* a word that points: này, nêu trên */
    VB_EVIDENCE_DEFINED,       /* a short form that the document defines */
    VB_EVIDENCE_ALWAYS,        /* a name that the user gave */
    VB_EVIDENCE_NUMBER_BY_NAME, /* the number was repaired by the law's name beside it */
    VB_EVIDENCE_ISSUER_LISTED,  /* no issuer stands there: a list of acts tells it */
    VB_EVIDENCE_COUNT
} vb_evidence;

VB_API const char *vb_evidence_name(vb_evidence evidence); /* "so", "exact"; NULL past the last */

/* --------------------------------------------------------------------------------- references -- */

/* A document, as far as it is known. */
typedef struct vb_act {
    vb_slice type, number, date, issuer, title;
    vb_slice key; /* empty: made of the others */
} vb_act;

/* Where the document that a reference means was found. */
typedef enum vb_act_source {
    VB_ACT_OPEN,      /* nowhere, or in several places */
    VB_ACT_DOCUMENT,  /* in another reference of the same text */
    VB_ACT_AUTHORITY, /* in the list of acts that is shipped, */
    VB_ACT_INDEX,     /* or in the user's */
} vb_act_source;

VB_API const char *vb_act_source_name(vb_act_source source); /* "document", "authority", "index"; "" for open */

#define VB_NO_REFERENCE SIZE_MAX

typedef struct vb_reference {
    vb_reference_kind kind;
    uint32_t evidence; /* bit i: vb_evidence i */
    vb_slice type;    /* Chỉ thị */
    vb_slice number;  /* 28-CT/TW; empty for a law by name, and for self and back */
    vb_slice date;    /* 2023-12-25 */
    vb_slice issuer;  /* Bộ Chính trị */
    vb_slice title;   /* Luật Trẻ em: for laws; of others where it is quoted, or ends a recital */
    vb_slice defines; /* the short form that the text gives it: `sau đây gọi tắt là …` */
    const vb_pinpoint *pinpoints; /* the places in it that are cited, ranges and lists taken apart */
    size_t pinpoint_count;
    vb_slice key;  /* /akn/vn/act/chi-thi/bo-chinh-tri/2023-12-25/28-ct-tw, unknown parts left out */
    vb_slice text; /* as it stands; a slice of the text given */
    size_t start, end;             /* its bytes, */
    size_t full_start, full_end;   /* and with the pinpoints before and the title behind it */
    size_t number_start, number_end; /* of the number in it; both 0 when there is none */
    size_t first_line, last_line;  /* from 1 */
    size_t column;                 /* of `start` in its line, in code points, from 1 */
    double confidence;             /* 0 to 1 */
    size_t target;        /* the index of the reference it resolves to; VB_NO_REFERENCE: none */
    const vb_act *act;    /* the document it means, as far as it is known; never NULL, and one for all references to it */
    vb_act_source source; /* and where */
} vb_reference;

/* References in the order of the text. The slices live in the list, `text` in the text given. */
typedef struct vb_reference_list {
    const vb_reference *items;
    size_t count;
    vb_array array;
    vb_arena arena;
} vb_reference_list;

VB_API void vb_reference_list_free(vb_reference_list *list); /* leaves it empty; an all-zero list is fine */

/* A name that always means a document. */
typedef struct vb_named_act {
    vb_slice name;
    vb_act act;
} vb_named_act;

/* What the slices point to must outlive the handle. */
typedef struct vb_refs_options {
    double min_confidence; /* below it a reference is left out; 0 keeps all */
    bool no_laws;          /* leave out laws by name */
    bool no_self;          /* leave out the document's own number, and `Kế hoạch này` */
    bool no_back;          /* leave out references to what was cited before */
    bool no_voting;        /* each number is read by itself */
    bool no_authority;     /* the list of acts that is shipped is not asked */
    vb_slice own_date;     /* of the documents, where it is known: YYYY-MM-DD */
    const vb_act *index;   /* acts to resolve against, in any order */
    size_t index_count;
    const vb_named_act *always; /* names to find, before all others */
    size_t always_count;
    const vb_slice *never; /* surfaces, numbers and keys of references to leave out; case and marks do not count */
    size_t never_count;
    /* Which references are wanted; NULL: all. Asked last, of references that are complete. */
    bool (*wants)(void *context, const vb_reference *reference);
    void *context;
    vb_reporter reporter; /* its `edit` is told of every repair: rules number, vote, name, date, pinpoint */
} vb_refs_options;

typedef struct vb_refs vb_refs;

/*
 * `citation` must outlive the handle, NULL `options` are all zero. NULL when memory ran out. A handle never changes:
 * threads may share it, if the callbacks of its options allow that.
 */
VB_API vb_refs *vb_refs_new(const vb_allocator *memory, const vb_citation *citation, const vb_refs_options *options);
VB_API void vb_refs_free(vb_refs *refs); /* NULL is fine */

/*
 * The references of one document. `list` is filled anew (its old content must be freed by the caller), and must be
 * freed by him also when the status is not VB_OK: VB_ERR_MEMORY. Linear in the length of `text`.
 */
VB_API vb_status vb_refs_find(const vb_refs *refs, vb_slice text, vb_reference_list *list);

/* What somebody who read the head of a document knows of it, as segment does; what is empty is not known. */
typedef struct vb_known_head {
    vb_slice number, date, type, subject;
    vb_slice parent_body, issuing_body;  /* of several bodies, `;` stands between them */
    size_t number_start, number_end;     /* the bytes of the text that its number stands in; both 0: unknown */
} vb_known_head;

/* The same where the head is known: it is believed rather than the text that it was read from. */
VB_API vb_status vb_refs_find_below(const vb_refs *refs, vb_slice text, const vb_known_head *head,
                                    vb_reference_list *list);

/* ------------------------------------------------------------------------------- what is wanted -- */

/* Whether it is YYYY, YYYY-MM or YYYY-MM-DD, and in the calendar. */
VB_API bool vb_is_date(vb_slice text);

/* Whether it is the type that somebody asks for, whose marks and capitals may be missing, and whose words may be parted
 * otherwise: Chỉ thị is chi thi, chi-thi and chithi. */
VB_API bool vb_type_is_like(vb_slice type, vb_slice asked);

/* What is asked of a document; an empty slice asks for nothing. Type and number may lack marks and capitals. */
typedef struct vb_reference_filter {
    vb_slice type, number;
    vb_slice after, before; /* a date (vb_is_date); a day or month not given is that of the bound: after 2023 is 2024 */
} vb_reference_filter;

/* Whether the reference, or the document that it means, is all that. */
VB_API bool vb_filter_wants(const vb_reference_filter *filter, const vb_reference *reference);

/*
 * The user's lists, to be given as options: rows of cells parted by tabs, where blank lines and those that begin with #
 * say nothing. They are appended to an array and point into `text`. Lines that are not in order are reported (id
 * `bad-list`), and the status is VB_ERR_INPUT then; VB_ERR_MEMORY.
 *
 * An index has the rows that the catalogue's are written as, key (it begins with /akn/), type, number, date, issuer,
 * title and a count (vb_act); `always` has name, type, number, date, issuer and title (vb_named_act); `never` one cell
 * (vb_slice).
 */
VB_API vb_status vb_refs_read_index(vb_slice text, vb_reporter reporter, vb_array *acts);
VB_API vb_status vb_refs_read_always(vb_slice text, vb_reporter reporter, vb_array *names);
VB_API vb_status vb_refs_read_never(vb_slice text, vb_reporter reporter, vb_array *surfaces);

/* ------------------------------------------------------------------------------------- writing -- */

/* Appends the row `line column kind type number date issuer key text`. */
VB_API void vb_reference_write_tsv(const vb_reference *reference, vb_buffer *out);

/* Appends the cells `key type number date issuer title`, each with a tab behind it. */
VB_API void vb_act_write_tsv(const vb_act *act, vb_buffer *out);

/* Append the text they were found in with the references marked: `[[text|key]]`, or as HTML with links by key. */
VB_API void vb_references_write_inline(vb_slice text, const vb_reference *references, size_t count, vb_buffer *out);
VB_API void vb_references_write_html(vb_slice text, const vb_reference *references, size_t count, vb_buffer *out);

/*
 * For XML: `out` becomes the text of a document, as long as `xml`, with blanks where its tags, comments, CDATA sections
 * and instructions, its `meta` and the references it has already stand. References found in it can be written back as `ref` elements of Akoma Ntoso; one
 * that goes over a tag is left out.
 */
VB_API vb_status vb_xml_text(vb_slice xml, vb_buffer *out);
VB_API void vb_references_write_akn(vb_slice xml, const vb_reference *references, size_t count, vb_buffer *out);

/* ----------------------------------------------------------------------------------- catalogue -- */

/* A document and how often it was added. */
typedef struct vb_catalogued {
    vb_act act;
    size_t count, documents; /* references, and documents that they stand in */
} vb_catalogued;

/*
 * Distinct documents, in the order in which they were added first; what later ones know is taken in. What is added for one
 * document is one where it has one key; what is added for several, only where the key lacks nothing: a Party number without its
 * date, or QĐ-UBND of an unknown place, may be another document each time.
 */
typedef struct vb_catalogue vb_catalogue;

VB_API vb_catalogue *vb_catalogue_new(const vb_allocator *memory); /* NULL when memory ran out */
VB_API void vb_catalogue_free(vb_catalogue *catalogue);            /* NULL is fine */
VB_API vb_status vb_catalogue_add(vb_catalogue *catalogue, const vb_act *act); /* copies what it keeps */
VB_API void vb_catalogue_next_document(vb_catalogue *catalogue);   /* what is added from now on stands in another */
VB_API const vb_catalogued *vb_catalogue_at(const vb_catalogue *catalogue, size_t index); /* NULL past the end */

/* Appends the key that AKN's naming convention gives an act: what is not known is left out. */
VB_API void vb_act_key(const vb_act *act, vb_buffer *out);

#ifdef __cplusplus
}
#endif

#endif
