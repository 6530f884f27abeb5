/*
 * What was found at one place is found wherever the same bytes stand again, as far as they were
 * looked at: a document says `Hội đồng nhân dân`, `Luật Đất đai` and `Nghị định này` again and
 * again, and a scan garbles them alike. So names are looked for where their words are new.
 */
#include "refs/names.h"

#include "refs/handle.h"
#include "refs/hash.h"
#include "refs/laws.h"
#include "refs/search.h"
#include "refs/text.h"
#include "refs/words.h"

#include <string.h>

/* Short names of few letters are like other words, so a near match must be a close one. */
#define LAW_SCORE 0.86

/* Short forms are no names that are known, so they must be well read. */
#define SHORT_FORM_SCORE 0.9

typedef enum name_kind {
    NAME_LAW,
    NAME_TYPE,
    NAME_TYPE_BEFORE,
    NAME_TYPE_UP_TO,
    NAME_ISSUER,
    NAME_SHORT_FORM
} name_kind;

/* A place where a name was looked for. */
typedef struct known_name {
    uint64_t hash;     /* of what was looked for, and of its first words */
    size_t at, looked; /* the bytes that the answer rests on; none: nothing is known */
    vb_name_match match;
    vb_slice issuer;
    name_kind kind;
    bool found;
} known_name;

enum { TOGETHER = 4 };

/* The hashes stand apart: most of what is looked for was not kept, and they tell that alone. */
struct known_names {
    size_t turn;      /* which of those that lie together is given up next */
    unsigned bits;    /* of a hash that tell the place */
    uint64_t *hashes; /* of the places; behind them */
    known_name places[];
};

bool open_names(reference_search *search)
{
    enum { BYTES_A_NAME = 256, LEAST = 3, MOST = 11 };
    unsigned bits = vb_hash_bits(search->text.len / BYTES_A_NAME, LEAST, MOST);
    size_t count = (size_t)1 << bits, size = sizeof(known_name) + sizeof(uint64_t);
    known_names *names = vb_allocate(search->refs->memory, sizeof *names + size * count);
    search->names = names;
    if (!names)
        return false;
    names->bits = bits;
    names->hashes = (uint64_t *)(names->places + count);
    return true;
}

static bool find(reference_search *search, name_kind kind, size_t at, known_name *found)
{
    vb_name_match *match = &found->match;
    switch (kind) {
    case NAME_LAW:
        return vb_name_list_match(search->refs->laws, search->text, at, LAW_SCORE, match) &&
               !is_another_law(search->text, match);
    case NAME_TYPE:
        return vb_document_type_match_well(search->citation, search->text, at, TYPE_SCORE, match);
    case NAME_ISSUER:
        if (!vb_issuer_match(search->citation, search->text, at, &search->scratch, match))
            return false;
        found->issuer = keep(search, vb_buffer_slice(&search->scratch));
        return true;
    case NAME_SHORT_FORM:
        return vb_name_list_match(search->short_forms, search->text, at, SHORT_FORM_SCORE, match);
    case NAME_TYPE_BEFORE: /* looked for by damaged_type_before */
    case NAME_TYPE_UP_TO:  /* and by type_up_to */
        break;
    }
    return false;
}

/* The hash of what is looked for at `at`; 0 inside of words, where nothing is kept. */
static uint64_t hash_of(const reference_search *search, name_kind kind, size_t at)
{
    if (at > 0 && !is_space(search->text.data[at - 1]))
        return 0;
    return hash_of_beginning(search->text, at) + (uint64_t)kind;
}

/* The first of the places where it may be kept. */
static size_t first_place(const known_names *names, uint64_t hash)
{
    return (hash >> (64 - names->bits)) / TOGETHER * TOGETHER;
}

/* The text is asked last: what stood there may lie far away. */
static bool is_same(vb_slice text, const known_name *known, const known_name *name)
{
    return known->looked && known->kind == name->kind && text.len - name->at >= known->looked &&
           memcmp(text.data + name->at, text.data + known->at, known->looked) == 0;
}

static const known_name *find_known(const reference_search *search, const known_name *name)
{
    const known_names *names = search->names;
    size_t first = first_place(names, name->hash);
    for (size_t i = first; name->hash && i < first + TOGETHER; i++)
        if (names->hashes[i] == name->hash && is_same(search->text, &names->places[i], name))
            return &names->places[i];
    return NULL;
}

/* Keeps what was found, if it rests on bytes that are there: one kept before it is given up. */
static void remember(reference_search *search, known_name *name)
{
    if (!name->hash || name->match.looked <= name->at || name->match.looked > search->text.len)
        return;
    known_names *names = search->names;
    size_t place = first_place(names, name->hash) + names->turn++ % TOGETHER;
    name->looked = name->match.looked - name->at;
    names->places[place] = *name;
    names->hashes[place] = name->hash;
}

/* The match that is known, moved to where the same bytes stand. */
static vb_name_match moved_match(const known_name *known, size_t at)
{
    vb_name_match match = known->match;
    match.start = at + (match.start - known->at);
    match.end = at + (match.end - known->at);
    return match;
}

/* The name at `at`, as it is known or else looked for. */
static bool name_at(reference_search *search, name_kind kind, size_t at, known_name *name)
{
    *name = (known_name){.at = at, .kind = kind, .hash = hash_of(search, kind, at)};
    const known_name *known = find_known(search, name);
    if (known) {
        name->match = moved_match(known, at);
        name->issuer = known->issuer;
        return known->found;
    }
    name->found = find(search, kind, at, name);
    remember(search, name);
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

bool short_form_at(reference_search *search, size_t at, vb_name_match *match)
{
    known_name name;
    bool found = name_at(search, NAME_SHORT_FORM, at, &name);
    *match = name.match;
    return found;
}

/* A place where what stands in some bytes is looked for; inside of words nothing is kept. */
static known_name name_in(const reference_search *search, name_kind kind, size_t from, size_t end)
{
    known_name name = {.at = from, .kind = kind};
    if (from == 0 || is_space(search->text.data[from - 1]))
        name.hash = hash_of_bytes(vb_slice_cut(search->text, from, end)) + (uint64_t)kind;
    return name;
}

bool type_up_to(reference_search *search, size_t at, size_t end, vb_name_match *match)
{
    known_name name = name_in(search, NAME_TYPE_UP_TO, at, end);
    const known_name *known = find_known(search, &name);
    if (known) {
        *match = moved_match(known, at);
        return known->found;
    }
    name.found = vb_document_type_match_well(search->citation, vb_slice_cut(search->text, 0, end),
                                             at, TYPE_SCORE, &name.match);
    name.match.looked = end;
    remember(search, &name);
    *match = name.match;
    return name.found;
}

/* Where the first of the words before `end` stands that may begin a type's name, of as many as one
 * may have; `end`: none may. */
static size_t first_of_type(reference_search *search, size_t from, size_t end)
{
    enum { WORDS = 6, GAP = 24 };
    size_t first = end, at = end;
    for (int words = 0; words < WORDS; words++) {
        size_t word = skip_space_back(search->text, at, GAP);
        at = word_start(search->text, word, word - from);
        if (at == word)
            break;
        if (may_begin_name(search, WORD_TYPES, at))
            first = at;
    }
    return first;
}

/* The type before `end`, no further back than the word at `from`, as it is known or else looked
 * for. Of what stands behind `end` the next word is looked at. */
static bool damaged_type_before(reference_search *search, size_t from, size_t end,
                                vb_name_match *match)
{
    enum { GAP = 16, WORD = 64 };
    vb_slice text = search->text;
    size_t next = word_end(text, skip_space(text, end, GAP), WORD);
    size_t looked = next < text.len ? next + 1 : next;
    known_name name = name_in(search, NAME_TYPE_BEFORE, from, looked);
    name.hash += name.hash ? end - from : 0;
    const known_name *known = find_known(search, &name);
    if (known) {
        *match = moved_match(known, from);
        return known->found;
    }
    name.found = vb_document_type_before(search->citation, text, from, end, &name.match);
    name.match.looked = looked;
    remember(search, &name);
    *match = name.match;
    return name.found;
}

bool type_before(reference_search *search, size_t floor, size_t end, vb_name_match *match)
{
    enum { REACH = 96 };
    size_t from = end > REACH && end - REACH > floor ? end - REACH : floor;
    if (vb_document_type_written_before(search->citation, search->text, from, end, match) ||
        vb_document_type_unmarked_before(search->citation, search->text, from, end, match))
        return true;
    size_t first = from < end ? first_of_type(search, from, end) : end;
    if (first == end)
        return vb_document_type_torn_before(search->citation, search->text, from, end, match);
    return damaged_type_before(search, first, end, match);
}

bool issuer_at(reference_search *search, size_t at, vb_slice *issuer, vb_name_match *match)
{
    known_name name;
    bool found = name_at(search, NAME_ISSUER, at, &name);
    *match = name.match;
    *issuer = name.issuer;
    return found;
}
