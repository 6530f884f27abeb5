/*
 * Places of two words that the other column of a head stands between: the name of a body ends its
 * line beside Quốc hiệu, Đảng Cộng sản Việt Nam or Đoàn TNCS Hồ Chí Minh, and goes on below (`TINH
 * THAI CỘNG HÒA …`, `BINH Doc lap`), so that neither word has the other beside it: LAI | CHÂU would
 * be LẠI | CHÂU. The level before the name tells which of the places with these letters are meant.
 */
#include "restore/site.h"

#include "restore/formulas.h"
#include "restore/token.h"
#include "restore/word.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <string.h>

static const relief of_name = {12.0F, 10.0F}, of_level = {4.0F, 6.0F};

enum { NAME_BYTES = 32 };

/* Whether the words in capitals of tokens `above` and `below` may be one name: the first ends the
 * left column, the second begins the line below, alone in its column. */
static bool may_be_parted(const site *s, size_t above, size_t below, size_t count)
{
    enum { LINES = 2 /* one may be blank */ };
    const token *first = &s->tokens[above], *second = &s->tokens[below];
    bool goes_on = below + 1 < count && !site_begins_line(s, below + 1) &&
                   is_in_capitals(site_word(s, below + 1));
    return !goes_on && !site_begins_line(s, above) && first->line == second[-1].line &&
           second->line - first->line <= LINES && is_in_capitals(site_word(s, above)) &&
           is_in_capitals(site_word(s, below)) &&
           site_word(s, above).len + site_word(s, below).len <= NAME_BYTES;
}

/* The listed places with the letters of both. */
static size_t find_places(const site *s, size_t above, size_t below, vb_place *places, size_t most)
{
    char letters[NAME_BYTES];
    vb_slice first = site_word(s, above), second = site_word(s, below);
    memcpy(letters, first.data, first.len);
    memcpy(letters + first.len, second.data, second.len);
    return vb_places_by_letters((vb_slice){letters, first.len + second.len}, places, most);
}

/* A level whose places are of one kind. */
typedef struct place_level {
    const char *word;
    vb_place_kind kind;
} place_level;

/* The level that token `i` has the letters of; NULL: none. */
static const place_level *level_at(const site *s, size_t i)
{
    static const place_level levels[] = {{"tỉnh", VB_PLACE_PROVINCE}, {"huyện", VB_PLACE_DISTRICT}};
    for (size_t k = 0; k < sizeof levels / sizeof levels[0]; k++)
        if (has_same_letters(site_word(s, i), vb_slice_of(levels[k].word)))
            return &levels[k];
    return NULL;
}

/* The level right before the name, or before the ủy of its committee; `*at` is where. */
static const place_level *level_before(const site *s, size_t name, size_t *at)
{
    *at = name - 1;
    if (name > 1 && !site_begins_line(s, *at) &&
        has_same_letters(site_word(s, *at), VB_SLICE("uy")))
        --*at;
    return level_at(s, *at);
}

static bool is_of_level(const vb_place *place, const place_level *level)
{
    return !level || place->kind == level->kind;
}

/* Whether one of the places is of the level. */
static bool any_of_level(const vb_place *places, size_t found, const place_level *level)
{
    bool any = false;
    for (size_t k = 0; k < found; k++)
        any |= is_of_level(&places[k], level);
    return any;
}

/* Lets a word of the name, or its level, cost less in token `i`. */
static void relieve_word(const site *s, size_t i, uint16_t word, relief by)
{
    site one = *s;
    one.end = i + 1;
    formula_relieve(&one, &word, 1, 1, by);
}

void parted_place_relieve(const site *s, size_t count, size_t beside)
{
    enum { SAME_MAX = 8 };
    size_t below = s->end, above = below - beside - 1, level_at_token;
    if (below < beside + 2 || below >= count || !may_be_parted(s, above, below, count))
        return;
    vb_place places[SAME_MAX];
    size_t found = find_places(s, above, below, places, SAME_MAX);
    const place_level *level = level_before(s, above, &level_at_token);
    bool told = any_of_level(places, found, level);
    if (level && told)
        relieve_word(s, level_at_token, formula_word(s->model, vb_slice_of(level->word)), of_level);
    for (size_t k = 0; k < found; k++) {
        uint16_t words[WORDS_MAX];
        if ((told && !is_of_level(&places[k], level)) ||
            formula_words(s->model, places[k].name, words) != 2)
            continue;
        relieve_word(s, above, words[0], of_name);
        relieve_word(s, below, words[1], of_name);
    }
}
