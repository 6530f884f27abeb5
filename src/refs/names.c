#include "refs/refs_internal.h"

#include <string.h>

/*
 * What was found at one place is found wherever the same bytes stand again, as far as they were
 * looked at: a document says `Hội đồng nhân dân`, `Luật Đất đai` and `Nghị định này` again and
 * again, and a scan garbles them alike. So names are looked for where their words are new.
 */

/* Below this a type's name is not believed without a number. */
#define TYPE_SCORE 0.75

/* Short names of few letters are like other words, so a near match must be a close one. */
#define LAW_SCORE 0.86

typedef enum name_kind { NAME_LAW, NAME_TYPE, NAME_ISSUER } name_kind;

/* A place where a name was looked for. */
typedef struct known_name {
    size_t at, looked; /* the bytes that the answer rests on; none: nothing is known */
    vb_name_match match;
    vb_slice issuer;
    name_kind kind;
    bool found;
} known_name;

enum { TOGETHER = 4 };

struct known_names {
    size_t turn;   /* which of those that lie together is given up next */
    unsigned bits; /* of a hash that tell the place */
    known_name places[];
};

bool open_names(reference_search *search)
{
    enum { BYTES_A_NAME = 256, LEAST = 3, MOST = 11 };
    unsigned bits = bits_for(search->text.len / BYTES_A_NAME, LEAST, MOST);
    known_names *names =
        vb_allocate(search->refs->memory, sizeof *names + sizeof(known_name) * ((size_t)1 << bits));
    search->names = names;
    if (names)
        names->bits = bits;
    return names != NULL;
}

static bool find(reference_search *search, name_kind kind, size_t at, known_name *found)
{
    vb_name_match *match = &found->match;
    switch (kind) {
    case NAME_LAW:
        return vb_name_list_match(search->refs->laws, search->text, at, LAW_SCORE, match);
    case NAME_TYPE:
        return vb_document_type_match_well(search->citation, search->text, at, TYPE_SCORE, match);
    case NAME_ISSUER:
        if (!vb_issuer_match(search->citation, search->text, at, &search->scratch, match))
            return false;
        found->issuer = keep(search, vb_buffer_slice(&search->scratch));
        return true;
    }
    return false;
}

/* The first of the places where what is looked for at `at` may be kept; NULL inside of words. */
static known_name *places_of(const reference_search *search, name_kind kind, size_t at)
{
    if (at > 0 && !is_space(search->text.data[at - 1]))
        return NULL;
    uint64_t hash = hash_of_two_words(search->text, at) + (uint64_t)kind;
    return search->names->places + (hash >> (64 - search->names->bits)) / TOGETHER * TOGETHER;
}

static bool is_same(vb_slice text, const known_name *known, name_kind kind, size_t at)
{
    return known->looked && known->kind == kind && text.len - at >= known->looked &&
           memcmp(text.data + at, text.data + known->at, known->looked) == 0;
}

static const known_name *find_known(const reference_search *search, const known_name *places,
                                    name_kind kind, size_t at)
{
    for (size_t i = 0; places && i < TOGETHER; i++)
        if (is_same(search->text, &places[i], kind, at))
            return &places[i];
    return NULL;
}

/* Keeps what was found, if it rests on bytes that are there: one kept before it is given up. */
static void remember(reference_search *search, known_name *places, known_name *name)
{
    if (!places || name->match.looked <= name->at || name->match.looked > search->text.len)
        return;
    name->looked = name->match.looked - name->at;
    places[search->names->turn++ % TOGETHER] = *name;
}

/* The name at `at`, as it is known or else looked for. */
static bool name_at(reference_search *search, name_kind kind, size_t at, known_name *name)
{
    known_name *places = places_of(search, kind, at);
    const known_name *known = find_known(search, places, kind, at);
    if (known) {
        *name = *known;
        name->match.start = at;
        name->match.end = at + (known->match.end - known->at);
        return known->found;
    }
    *name = (known_name){.at = at, .kind = kind};
    name->found = find(search, kind, at, name);
    remember(search, places, name);
    return name->found;
}

bool law_at(reference_search *search, size_t at, vb_name_match *match)
{
    known_name name;
    bool found = name_at(search, NAME_LAW, at, &name);
    *match = name.match;
    return found;
}

bool type_at(reference_search *search, size_t at, vb_name_match *match)
{
    known_name name;
    bool found = name_at(search, NAME_TYPE, at, &name);
    *match = name.match;
    return found;
}

bool type_before(const reference_search *search, size_t floor, size_t end, vb_name_match *match)
{
    enum { REACH = 96 };
    size_t from = end > REACH && end - REACH > floor ? end - REACH : floor;
    return vb_document_type_before(search->citation, search->text, from, end, match);
}

bool issuer_at(reference_search *search, size_t at, vb_slice *issuer, vb_name_match *match)
{
    known_name name;
    bool found = name_at(search, NAME_ISSUER, at, &name);
    *match = name.match;
    *issuer = name.issuer;
    return found;
}
