/*
 * A body of local government that is cited without its place is that of the document's own place:
 * in a plan of a province `UBND tỉnh` and `Sở Y tế` are the province's, and `UBND huyện` is
 * nobody's that is known. The places are those of the bodies that the head names, each of its
 * level.
 */
#include "refs/own_places.h"

#include "refs/hash.h"
#include "refs/search.h"

#include "tables/issuers.h"
#include "tables/provinces.h"

#include <string.h>

enum { PROVINCE = 0, OFFICES = OWN_LEVELS - 1, NO_LEVEL };

static bool is_empty(vb_slice text)
{
    return text.len == 0;
}

/* The level that the name ends in, NO_LEVEL: none. */
static size_t level_at_end(vb_slice name)
{
    size_t level = vb_place_level_of_body(name);
    return level < OFFICES ? level : NO_LEVEL;
}

/* The level that the place begins with, as behind an office: huyện Long Thành. Cut off. */
static size_t cut_level(vb_slice *place)
{
    vb_place_level level;
    for (size_t i = 0; i < OFFICES && vb_place_level_at(i, &level); i++) {
        if (!vb_slice_starts(*place, level.name) || place->len <= level.name.len + 1 ||
            place->data[level.name.len] != ' ')
            continue;
        *place = vb_slice_cut(*place, level.name.len + 1, place->len);
        return i;
    }
    return NO_LEVEL;
}

/* A listed body's name taken apart. */
typedef struct body_parts {
    size_t level;   /* of its place; NO_LEVEL: it has none */
    vb_slice place; /* empty: it is not named */
} body_parts;

/* Of a name as vb_issuer_match writes it; false for a body that is in no list or of no place. */
static bool take_apart(reference_search *search, vb_slice name, body_parts *parts)
{
    vb_name_match match;
    if (!vb_issuer_match(search->citation, name, 0, &search->scratch, &match) ||
        match.end != name.len || !vb_slice_starts(name, match.name))
        return false;
    vb_slice follows = vb_table_cell(&vb_table_issuers, match.row, ISSUERS_PLACE);
    parts->place = vb_slice_trim(vb_slice_cut(name, match.name.len, name.len));
    parts->level = level_at_end(match.name);
    if (parts->level == NO_LEVEL && !is_empty(parts->place))
        parts->level = level_at_end(parts->place);
    if (parts->level == NO_LEVEL)
        parts->level = cut_level(&parts->place);
    else if (level_at_end(parts->place) != NO_LEVEL)
        parts->place = VB_SLICE("");
    if (parts->level == NO_LEVEL && vb_slice_equal(follows, VB_SLICE("p")))
        parts->level = OFFICES;
    return parts->level != NO_LEVEL;
}

static bool is_province(vb_slice place)
{
    for (size_t row = 0; row < vb_table_provinces.rows; row++)
        if (vb_slice_equal(vb_table_cell(&vb_table_provinces, row, PROVINCES_NAME), place))
            return true;
    return false;
}

static void note_place(own_places *own, size_t level, vb_slice place)
{
    if (!is_empty(own->place[level]) && !vb_slice_equal(own->place[level], place))
        own->several |= 1u << level;
    own->place[level] = place;
}

void note_own_body(reference_search *search, vb_slice name)
{
    body_parts parts;
    if (is_empty(name) || !take_apart(search, name, &parts) || is_empty(parts.place))
        return;
    note_place(&search->own_places, parts.level, parts.place);
    /* Those of Hà Nội are a city's, and a province's all the same. */
    if (parts.level == PROVINCE || (parts.level != OFFICES && is_province(parts.place)))
        note_place(&search->own_places, OFFICES, parts.place);
    search->own_places.known = true;
}

bool is_of_any_level(vb_slice issuer)
{
    return vb_slice_ends(issuer, VB_SLICE(" nhân dân"));
}

/* The level of the document's own body, NO_LEVEL where that is of none or of a province's offices.
 */
static size_t own_level(reference_search *search)
{
    body_parts parts;
    return take_apart(search, search->own.issuer, &parts) && parts.level < OFFICES ? parts.level
                                                                                   : NO_LEVEL;
}

/* The body with the document's own place, and its level where none is told; empty: it lacks none,
 * or the head does not tell it. */
static vb_slice add_own_place(reference_search *search, vb_slice issuer)
{
    body_parts parts = {NO_LEVEL, VB_SLICE("")};
    vb_place_level level = {.name = VB_SLICE("")};
    const own_places *own = &search->own_places;
    if (is_of_any_level(issuer)) {
        parts.level = own_level(search);
        vb_place_level_at(parts.level, &level);
    } else if (!take_apart(search, issuer, &parts)) {
        return VB_SLICE("");
    }
    if (parts.level == NO_LEVEL || !is_empty(parts.place) || is_empty(own->place[parts.level]) ||
        (own->several >> parts.level & 1))
        return VB_SLICE("");
    vb_buffer_clear(&search->scratch);
    vb_buffer_add(&search->scratch, issuer);
    vb_buffer_add_byte(&search->scratch, ' ');
    if (!is_empty(level.name)) {
        vb_buffer_add(&search->scratch, level.name);
        vb_buffer_add_byte(&search->scratch, ' ');
    }
    vb_buffer_add(&search->scratch, own->place[parts.level]);
    return keep(search, vb_buffer_slice(&search->scratch));
}

vb_slice with_own_place(reference_search *search, vb_slice issuer)
{
    own_places *own = &search->own_places;
    if (!own->known || is_empty(issuer))
        return VB_SLICE("");
    /* A document cites few bodies, and each again and again. */
    placed_body *asked = &own->asked[hash_of_bytes(issuer) >> 32 & (OWN_ASKED - 1)];
    if (!vb_slice_equal(asked->issuer, issuer))
        *asked = (placed_body){issuer, add_own_place(search, issuer)};
    return asked->placed;
}

bool is_of_other_place(reference_search *search, vb_slice issuer)
{
    body_parts parts;
    const own_places *own = &search->own_places;
    if (!own->known || !take_apart(search, issuer, &parts) || is_empty(parts.place))
        return false;
    bool provincial = parts.level == PROVINCE || is_province(parts.place);
    size_t level = provincial ? OFFICES : parts.level;
    return !is_empty(own->place[level]) && !(own->several >> level & 1) &&
           !vb_slice_equal(own->place[level], parts.place);
}
