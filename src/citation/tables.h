/*
 * citation/tables.h: what is made of the tables of data/.
 */
#ifndef VANBAN_CITATION_TABLES_H
#define VANBAN_CITATION_TABLES_H

#include "citation/channel.h"
#include "citation/entry_list.h"
#include "vanban/citation.h"

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

/* What is made of the tables of data/ when vanban is built (src/generate/lay_out_citation): nothing
 * of it is written when a program starts. */
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

#endif
