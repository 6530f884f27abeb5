/*
 * refs/definitions.h: short forms that a document defines.
 */
#ifndef VANBAN_REFS_DEFINITIONS_H
#define VANBAN_REFS_DEFINITIONS_H

#include "refs/found.h"
#include "refs/search.h"

/* A short form and the reference it stands for. */
typedef struct definition {
    vb_slice name;
    size_t reference;
    size_t at; /* where it stands */
} definition;

/* The references that were found last, the nearest first. */
enum { LAST_FOUND = 4 };
typedef struct last_found {
    found_reference *found[LAST_FOUND];
    size_t count, index; /* of the nearest, as they stand in the text */
} last_found;

/* Whether a short form may be defined behind the bracket or comma at `at`: cheap. */
bool may_define(reference_search *search, size_t at);

/* Reads the short form that is defined behind the bracket or comma at `at`, if one is, for one of
 * the references found last. */
vb_status read_definition(reference_search *search, const last_found *last, size_t at);

/* Adds the references by short forms. */
vb_status use_definitions(reference_search *search);

#endif
