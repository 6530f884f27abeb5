/*
 * Places of the Highlands. Those that begin with Ia (in Jrai, water): Ia Ly, Ia Mơ Nông. Engines
 * read `la` of it, which words would be made of (là). So it is Ia behind the word for a commune or
 * the like, in a list of such places, before what is no word of the language (Drang), and where the
 * place was met before, if a listed one follows from it: `là Sao` may be meant, too. What was read
 * as Ia before such a name is that, wherever it stands. And words of such names that no lexicon
 * has: behind the word for a place `Ea Kuang` is Ea Kuăng, the only one that is listed with these
 * letters. So is the name of a family (data/surnames.tsv) beside another word with a capital:
 * `Zoram Thi` is Zơrâm Thị, and of Ê Đê the family's name stands last, `Nie Kdam` is Niê Kdăm.
 */
#include "restore/locks.h"

#include "restore/document.h"
#include "restore/token.h"
#include "restore/word.h"
#include "tables/given-names.h"
#include "tables/surnames.h"
#include "vanban/citation.h"
#include "vanban/model.h"
#include "vanban/orthography.h"

#include <string.h>

/* How sure such a name is. */
static const double place_confidence = 0.9;

enum { WORDS_MOST = 3, NAME_BYTES = 64 };

/* What may have been read of Ia: a stroke of any kind, and an a with any mark. */
static bool may_be_ia(const document *d, const token *t)
{
    enum { LONGEST = 4 }; /* bytes */
    uint32_t second;
    vb_slice word = token_slice(d->text, t);
    if (word.len < 2 || word.len > LONGEST || !vb_is_among(word.data[0], "lJjf1|!") ||
        t->kind != VB_TOKEN_WORD || t->kept)
        return false;
    return 1 + vb_utf8_decode(word, 1, &second) == word.len && vb_latin_base(second) == 'a';
}

/* Whether it was read itself, which là hardly ever is before a name. */
static bool reads_ia(const document *d, const token *t)
{
    return t->kind == VB_TOKEN_WORD && !t->kept &&
           vb_slice_equal(token_slice(d->text, t), VB_SLICE("Ia"));
}

/* What may have been read of xã: `x4`, `xd`. */
static bool may_be_commune(vb_slice word)
{
    return (word.data[0] | 0x20) == 'x' && vb_utf8_count(word) == 2;
}

/* Whether such a name may stand behind the token, by its letters: xã, huyện, làng. */
static bool is_before_place(const document *d, const token *t)
{
    static const char *const words[] = {"huyen", "lang", "thon", "buon", "song",
                                        "suoi",  "ho",   "dien", "huyn" /* where ệ vanished */};
    vb_slice word = token_slice(d->text, t);
    if (!is_one_blank(d->text, t, t + 1))
        return false;
    size_t at = 0;
    char first = next_base(word, &at);
    bool before = may_be_commune(word);
    for (size_t k = 0; k < sizeof words / sizeof words[0] && !before; k++)
        before = words[k][0] == first && has_same_letters(word, vb_slice_of(words[k]));
    return before;
}

/* The letter that a figure was read of: `Ia T6` is Ia Tô. */
static char letter_of(char read)
{
    return read == '6' || read == '0' ? 'o' : read == '4' ? 'a' : read;
}

/* The listed place of so many words whose letters are those of Ia and of what was read behind it;
 * "Ia" alone when there are several, "" when there is none. */
static vb_slice find_place(vb_slice rest, size_t words)
{
    enum { SAME_MAX = 4 };
    char letters[NAME_BYTES] = "Ia";
    size_t len = strlen(letters);
    vb_place places[SAME_MAX];
    vb_slice name = VB_SLICE("");
    if (rest.len + len > NAME_BYTES)
        return name;
    for (size_t i = 0; i < rest.len; i++)
        letters[len + i] = letter_of(rest.data[i]);
    size_t found = vb_places_by_letters((vb_slice){letters, rest.len + len}, places, SAME_MAX);
    for (size_t k = 0; k < found; k++) {
        if (!vb_slice_starts(places[k].name, VB_SLICE("Ia ")) ||
            words_in_name(places[k].name) != words)
            continue;
        bool same = name.len == 0 || vb_slice_equal(name, places[k].name);
        name = same ? places[k].name : VB_SLICE("Ia");
    }
    return name;
}

/* The place that begins with token `i`, the longest; `*end` is where it ends. */
static vb_slice place_at(const document *d, const vb_array *tokens, size_t i, size_t *end)
{
    const token *t = VB_ARRAY_AT(tokens, token, i);
    vb_slice name = VB_SLICE("");
    size_t to = i + 1;
    while (to < tokens->count && to < i + WORDS_MOST &&
           VB_ARRAY_AT(tokens, token, to)->kind == VB_TOKEN_WORD &&
           begins_capital(token_slice(d->text, VB_ARRAY_AT(tokens, token, to))) &&
           is_one_blank_in_line(d->text, VB_ARRAY_AT(tokens, token, to - 1),
                                VB_ARRAY_AT(tokens, token, to)))
        to++;
    for (*end = to; *end > i + 1 && !name.len; *end -= !name.len)
        name = find_place(vb_slice_cut(d->text, t[1].start, t[*end - 1 - i].end), *end - i);
    return name;
}

/* Whether behind the token stands what begins with a capital and is no syllable: Drang. */
static bool is_before_strange(const document *d, const token *t)
{
    vb_syllable parts;
    vb_slice word = token_slice(d->text, t + 1);
    return begins_capital(word) && is_one_blank_in_line(d->text, t, t + 1) &&
           !vb_syllable_parse(word, &parts);
}

/* The only listed place with the letters of tokens [first, end), of as many words; "" when there is
 * none. */
static vb_slice only_place(const document *d, const vb_array *tokens, size_t first, size_t end)
{
    enum { SAME_MAX = 8 };
    vb_place places[SAME_MAX];
    vb_slice letters = vb_slice_cut(d->text, VB_ARRAY_AT(tokens, token, first)->start,
                                    VB_ARRAY_AT(tokens, token, end - 1)->end);
    size_t found = vb_places_by_letters(letters, places, SAME_MAX);
    bool same = found > 0 && found < SAME_MAX && words_in_name(places[0].name) == end - first;
    for (size_t k = 1; k < found; k++)
        same = same && vb_slice_equal(places[k].name, places[0].name);
    return same ? places[0].name : VB_SLICE("");
}

/* Whether the tokens [first, end) may be words of a name, on one line. */
static bool may_be_name(const document *d, const vb_array *tokens, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        const token *t = VB_ARRAY_AT(tokens, token, i);
        if (t->kind != VB_TOKEN_WORD || t->kept || !begins_capital(token_slice(d->text, t)) ||
            (i > first && !is_one_blank_in_line(d->text, t - 1, t)))
            return false;
    }
    return true;
}

/* Whether a token is read as a word with a capital that is no syllable: Kuang, Drăng. */
static bool is_strange(const document *d, const token *t)
{
    vb_syllable parts;
    vb_slice word = token_slice(d->text, t);
    return t->kind == VB_TOKEN_WORD && word.len > 2 && is_capitalised(word) &&
           !vb_syllable_parse(word, &parts);
}

/* The only listed place of which the tokens from `first` on are the words, up to token `last` or
 * one behind it. */
static vb_slice place_from(const document *d, const vb_array *tokens, size_t first, size_t last)
{
    vb_slice name = VB_SLICE("");
    for (size_t end = first + WORDS_MOST; end > last && !name.len; end--)
        if (end <= tokens->count && may_be_name(d, tokens, first, end))
            name = only_place(d, tokens, first, end);
    return name;
}

static void lock(token *t, vb_slice written, vb_arena *arena)
{
    token_lock_as(t, written, place_confidence, arena);
}

/* Writes the words of the name, from token `i` on. */
static void write_name(vb_array *tokens, size_t i, vb_slice name, vb_arena *arena)
{
    for (size_t at = 0, end; at < name.len; i++, at = end + 1) {
        for (end = at; end < name.len && name.data[end] != ' ';)
            end++;
        lock(VB_ARRAY_AT(tokens, token, i), vb_slice_cut(name, at, end), arena);
    }
}

/* Whether the document had the place before. */
static bool is_met(const document *d, vb_slice name)
{
    bool met = false;
    for (size_t k = 0; k < d->ia_count; k++)
        met |= vb_slice_equal(d->ia[k], name);
    return met;
}

static void remember(document *d, vb_slice name)
{
    if (d->ia_count < IA_MOST && words_in_name(name) > 1 && !is_met(d, name))
        d->ia[d->ia_count++] = name;
}

/* Whether where the token stands, or what it is, tells that it is Ia before any name. */
static bool is_surely_ia(const document *d, const token *t, bool behind, bool in_list)
{
    return in_list || behind || reads_ia(d, t) || is_before_strange(d, t);
}

void highlands_mend(document *d, vb_array *tokens, size_t first, vb_arena *arena)
{
    size_t last = SIZE_MAX; /* where the last such place of the line ends */
    for (size_t i = first, end; d->misread && i + 1 < tokens->count; i++) {
        const token *t = VB_ARRAY_AT(tokens, token, i);
        bool in_list = last != SIZE_MAX && i - last <= 1; /* `và` may stand between */
        if (!may_be_ia(d, t) && !reads_ia(d, t))
            continue;
        vb_slice name = place_at(d, tokens, i, &end);
        bool behind = i > 0 && is_before_place(d, t - 1);
        if (!name.len || !(is_surely_ia(d, t, behind, in_list) || is_met(d, name)) ||
            document_keeps(d, t->start, VB_ARRAY_AT(tokens, token, end - 1)->end))
            continue;
        remember(d, name);
        if (behind && reads_ia(d, t)) /* the model knows as much of it */
            continue;
        write_name(tokens, i, name, arena);
        if (i > 0 && t[-1].kind == VB_TOKEN_WORD && !t[-1].kept &&
            may_be_commune(token_slice(d->text, t - 1)))
            lock(VB_ARRAY_AT(tokens, token, i - 1),
                 begins_small(token_slice(d->text, t - 1)) ? VB_SLICE("xã") : VB_SLICE("Xã"),
                 arena);
        last = end;
        i = end - 1;
    }
}

/* Locks the words of the place that begins with token `first` which the model does not know. */
static void lock_unknown(const document *d, const vb_model *model, vb_array *tokens, size_t first,
                         vb_arena *arena)
{
    for (size_t i = first; i < tokens->count && i < first + WORDS_MOST; i++) {
        token *t = VB_ARRAY_AT(tokens, token, i);
        if (!is_strange(d, t))
            continue;
        vb_slice name = place_from(d, tokens, first, i);
        vb_slice word = name.len ? word_of_name(name, i - first) : name;
        if (vb_case_of(word) == VB_CASE_CAPITALISED && !form_in_small_letters(model, word))
            lock(t, word, arena);
    }
}

/* The listed names of families that no lexicon has. */
enum { FAMILIES_MAX = 256 };
typedef struct family_list {
    vb_slice names[FAMILIES_MAX];
    char letters[FAMILIES_MAX]; /* that they begin with, in small and without marks */
    size_t count;
    bool listed;
} family_list;

static void list_families(const vb_model *model, family_list *all)
{
    for (size_t row = 0; row < vb_table_surnames.rows && all->count < FAMILIES_MAX; row++) {
        vb_slice name = vb_table_cell(&vb_table_surnames, row, SURNAMES_SURNAME);
        if (form_in_small_letters(model, name))
            continue;
        all->letters[all->count] = first_base(name);
        all->names[all->count++] = name;
    }
    all->listed = true;
}

/* The one with the letters of the token; "" when there is none. */
static vb_slice strange_family(const document *d, const vb_model *model, family_list *all,
                               const token *t)
{
    vb_slice read = token_slice(d->text, t);
    char first = first_base(read);
    if (!all->listed)
        list_families(model, all);
    for (size_t k = 0; k < all->count; k++) {
        if (all->letters[k] == first && has_same_letters(all->names[k], read))
            return all->names[k];
    }
    return VB_SLICE("");
}

/* Whether a word with a capital stands before token `i`, or behind it, and a blank parts them. */
static bool is_beside_name(const document *d, const vb_array *tokens, size_t i)
{
    const token *t = VB_ARRAY_AT(tokens, token, i);
    return (i + 1 < tokens->count && begins_capital(token_slice(d->text, t + 1)) &&
            is_one_blank_in_line(d->text, t, t + 1)) ||
           (i > 0 && begins_capital(token_slice(d->text, t - 1)) &&
            is_one_blank_in_line(d->text, t - 1, t));
}

/* Locks token `i` where it is the name of such a family. */
static void lock_family(const document *d, const vb_model *model, family_list *all,
                        vb_array *tokens, size_t i, vb_arena *arena)
{
    token *t = VB_ARRAY_AT(tokens, token, i);
    if (t->kept || !is_beside_name(d, tokens, i))
        return;
    vb_slice name = strange_family(d, model, all, t);
    if (name.len && is_strange(d, t))
        lock(t, name, arena);
}

/* The family behind Rơ that has these letters. */
static vb_slice clan_of(vb_slice read)
{
    for (size_t row = 0; row < vb_table_surnames.rows; row++) {
        vb_slice name = vb_table_cell(&vb_table_surnames, row, SURNAMES_SURNAME);
        if (has_same_letters(name, read))
            return name;
    }
    return VB_SLICE("");
}

/* Whether the token is a word that was read without marks in a text that has lost them. */
static bool lost_marks(const document *d, const token *t)
{
    return t->kind == VB_TOKEN_WORD && !t->kept && is_bare(token_slice(d->text, t)) &&
           !vb_keeps_strokes(d->text, t->start, t->end);
}

/* `Ro Cham`: locks Rơ and the name of a clan of the Jrai behind it, at token `i`. */
static void lock_clan(const document *d, vb_array *tokens, size_t i, vb_arena *arena)
{
    token *t = VB_ARRAY_AT(tokens, token, i);
    vb_slice word = token_slice(d->text, t),
             before = i > 0 ? token_slice(d->text, t - 1) : VB_SLICE("");
    if (before.len < 2 || before.data[0] != 'R' || !has_same_letters(before, VB_SLICE("ro")) ||
        !is_one_blank_in_line(d->text, t - 1, t) || !is_capitalised(word) || !lost_marks(d, t))
        return;
    vb_slice name = clan_of(word);
    if (!name.len)
        return;
    lock(t - 1, VB_SLICE("Rơ"), arena);
    lock(t, name, arena);
}

/* The only given name with these letters; "" when there is none, or several. */
static vb_slice only_given_name(vb_slice read)
{
    vb_slice found = VB_SLICE("");
    for (size_t row = 0; row < vb_table_given_names.rows; row++) {
        vb_slice name = vb_table_cell(&vb_table_given_names, row, GIVEN_NAMES_WORD);
        if (!has_same_letters(name, read))
            continue;
        if (found.len)
            return VB_SLICE("");
        found = name;
    }
    return found;
}

/* Whether a text that has lost its marks names somebody there by H' or K'. */
static bool begins_highland_name(const document *d, const token *t)
{
    vb_slice word = token_slice(d->text, t);
    return word.len > 3 && word.data[1] == '\'' && vb_is_among(word.data[0], "HK") &&
           lost_marks(d, t);
}

/* `H'Nghia`: locks it with the marks of the only name that it may be. */
static void lock_given_name(const document *d, token *t, vb_arena *arena)
{
    char written[NAME_BYTES];
    vb_slice word = token_slice(d->text, t),
             name = only_given_name(vb_slice_cut(word, 2, word.len));
    if (!name.len || name.len + 2 > sizeof written)
        return;
    memcpy(written, word.data, 2);
    memcpy(written + 2, name.data, name.len);
    lock(t, (vb_slice){written, name.len + 2}, arena);
}

/* Whether a word begins with two consonants that no word of the language begins with: Br, Kl. */
static bool begins_strange(vb_slice word)
{
    return word.len > 2 && vb_is_among(word.data[0], "BDGKM") && vb_is_among(word.data[1], "lr");
}

/* Whether the token stands behind `K' ` or `H' `. */
static bool is_behind_mark(const document *d, const token *t)
{
    enum { MARK = 3 };
    return t->start >= MARK && vb_is_among(d->text.data[t->start - MARK], "HK") &&
           d->text.data[t->start - MARK + 1] == '\'' && d->text.data[t->start - 1] == ' ';
}

/* Locks what belongs to names that are given in the Highlands alone, at token `i`. */
static void lock_highland_name(const document *d, vb_array *tokens, size_t i, vb_arena *arena)
{
    token *t = VB_ARRAY_AT(tokens, token, i);
    lock_clan(d, tokens, i, arena);
    if (begins_highland_name(d, t))
        lock_given_name(d, t, arena);
    else if (t->kind == VB_TOKEN_WORD && is_behind_mark(d, t) &&
             begins_strange(token_slice(d->text, t)))
        token_lock(t);
}

/* Whether a token may begin with a capital, by its first byte. */
static bool may_begin_name(const document *d, const token *t)
{
    char first = d->text.data[t->start];
    return first < 'a' || first > 'z';
}

void highlands_lock(const document *d, const vb_model *model, vb_array *tokens, vb_arena *arena)
{
    bool before = false, own = tokens->count && may_begin_name(d, tokens->items);
    family_list families = {.listed = false};
    for (size_t i = 0; i < tokens->count; i++) { /* most words are no names, nor beside any */
        const token *t = VB_ARRAY_AT(tokens, token, i);
        bool behind = i + 1 < tokens->count && may_begin_name(d, t + 1);
        if (behind && is_before_place(d, t))
            lock_unknown(d, model, tokens, i + 1, arena);
        if (own && (before || behind))
            lock_family(d, model, &families, tokens, i, arena);
        if (own)
            lock_highland_name(d, tokens, i, arena);
        before = own;
        own = behind;
    }
}
