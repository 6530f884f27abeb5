/*
 * What is known beforehand of the words of some places (NĐ 30/2020/NĐ-CP, Phụ lục I). Before the
 * date of a head stands the place where the document was signed (II.4): the words of a listed place
 * with the letters that were read, or of any province that they may have been, cost less there, or
 * others that are more usual would take their places: `Diễn biến, ngày 10 tháng 3 …`. Six words
 * parted by two dashes of which most may be those of Tiêu ngữ (II.1) are Tiêu ngữ, and NAM at the
 * end of the line above it is the end of a Quốc hiệu that was too long for its own. And what stands
 * before a document's number is Số (II.3): `S: 14/TB-VP`, of a scanner that drops letters. What
 * begins a line and ends in a colon may be Kính gửi or Nơi nhận (II.9), which the sentence above
 * has nothing to say of; and below KT. BỘ TRƯỞNG signs a THỨ TRƯỞNG (II.7). Behind xã, huyện and
 * tỉnh stand names of places (data/communes.tsv and its like), often several.
 */
#include "restore/restore.h"

#include "tables/provinces.h"
#include "tables/segment-cues.h"

#include <math.h>
#include <string.h>

/* How much less each word costs, if it is no further than that from what was read. */
typedef struct relief {
    float less, near;
} relief;

static const relief of_place = {4.0F, 6.0F}, of_only_place = {6.0F, 6.0F}, of_motto = {8.0F, 12.0F},
                    of_ordinal = {4.0F, 6.0F}, of_named = {4.0F, 6.0F}, of_level = {2.0F, 6.0F},
                    of_nation = {8.0F, 6.0F}, of_cue = {6.0F, 6.0F}, of_deputy = {8.0F, 6.0F};

enum {
    WORDS_MAX = 6,
    PLACE_WORDS_MAX = 4,
    MOTTO_WORDS = 6,
    MOTTO_WORDS_LEAST = 4,
    PARTY_WORDS = 5,
    CUE_WORDS = 2
};

/* Tokens that may be words known beforehand. */
typedef struct site {
    const lattice *l;
    const vb_model *model;
    vb_slice text;
    const token *tokens;
    size_t first, end;
    vb_buffer *scratch;
} site;

/* ------------------------------------------------------------------------------------ words -- */

static uint16_t word_of(const site *s, vb_slice spelling)
{
    vb_buffer_clear(s->scratch);
    vb_add_lower(s->scratch, spelling);
    const vb_form *form = vb_model_find(s->model, vb_buffer_slice(s->scratch));
    return form ? form->word : VB_WORD_UNKNOWN;
}

static bool parts_words(char byte)
{
    return byte == ' ' || byte == '-';
}

/* The words of a name, as the model knows them; their number. */
static size_t list_words(const site *s, vb_slice name, uint16_t *words)
{
    size_t count = 0, at = 0;
    while (at < name.len && count < WORDS_MAX) {
        size_t start = at;
        while (at < name.len && !parts_words(name.data[at]))
            at++;
        if (at > start)
            words[count++] = word_of(s, vb_slice_cut(name, start, at));
        at++;
    }
    return count;
}

/* The edge that reads token `i` as the word, NULL when it would be far from what was read. */
static edge *find_edge(const site *s, size_t i, uint16_t word, float near)
{
    size_t from = *VB_ARRAY_AT(&s->l->first, size_t, i),
           to = *VB_ARRAY_AT(&s->l->first, size_t, i + 1);
    edge *found = NULL;
    float least = INFINITY;
    for (size_t k = from; k < to && word != VB_WORD_UNKNOWN; k++) {
        edge *e = VB_ARRAY_AT(&s->l->edges, edge, k);
        least = fminf(least, e->cost);
        if (edge_is_plain(e) && e->word[0] == word && (!found || e->cost < found->cost))
            found = e;
    }
    return found && found->cost <= least + near ? found : NULL;
}

/* Lets the words of the name cost less in the last tokens, if so many of them may have been read.
 */
static void relieve(const site *s, const uint16_t *words, size_t count, size_t least, relief by)
{
    edge *edges[WORDS_MAX];
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        edges[i] = find_edge(s, s->end - count + i, words[i], by.near);
        found += edges[i] != NULL;
    }
    for (size_t i = 0; found >= least && i < count; i++) {
        if (edges[i])
            edges[i]->cost -= by.less;
    }
}

/* ------------------------------------------------------------------------------------ place -- */

/* Whether `ngày 10 tháng` begins at token `i`, behind a comma; its own letters may be misread. */
static bool is_date(vb_slice text, const token *tokens, size_t count, size_t i)
{
    if (i == 0 || i + 2 >= count || text.data[tokens[i].start] != 'n' ||
        !vb_is_digit((unsigned char)text.data[tokens[i + 1].start]) ||
        text.data[tokens[i + 2].start] != 't')
        return false;
    size_t end = tokens[i - 1].end;
    return memchr(text.data + end, ',', tokens[i].start - end) != NULL;
}

static bool begins_capital(vb_slice text, const token *t)
{
    uint32_t first;
    vb_utf8_decode(text, t->start, &first);
    return vb_lower(first) != first;
}

static bool is_capital(const site *s, size_t i)
{
    vb_slice word = vb_slice_cut(s->text, s->tokens[i].start, s->tokens[i].end);
    return word.len > 1 && vb_case_of(word) == VB_CASE_UPPER;
}

/* The words with capitals before `end`. */
static void find_first(site *s)
{
    s->first = s->end;
    for (size_t i = s->end; i-- > 0 && s->end - i <= PLACE_WORDS_MAX; s->first = i) {
        const token *t = &s->tokens[i];
        if (t->kind != VB_TOKEN_WORD || !begins_capital(s->text, t) ||
            (i + 1 < s->end && t->behind != GAP_BLANKS))
            return;
    }
}

/* Whether they may end in a place of so many words: a last word by itself is none. */
static bool may_end_in(const site *s, size_t words)
{
    size_t most = s->end - s->first;
    return words <= most && words >= (most > 1 ? 2 : 1);
}

/* The listed place with the letters that were read, the longest; "" where there is none. */
static vb_slice place_by_letters(const site *s)
{
    vb_slice place = VB_SLICE("");
    for (size_t i = s->first; may_end_in(s, s->end - i) && !place.len; i++)
        place = vb_place_by_letters(
            vb_slice_cut(s->text, s->tokens[i].start, s->tokens[s->end - 1].end));
    return place;
}

static void relieve_place(const site *s, vb_slice place, relief by)
{
    uint16_t words[WORDS_MAX];
    size_t count = list_words(s, place, words);
    if (may_end_in(s, count))
        relieve(s, words, count, count, by);
}

static void relieve_places(site *s)
{
    find_first(s);
    vb_slice place = place_by_letters(s);
    if (place.len)
        relieve_place(s, place, of_only_place);
    for (size_t row = 0; row < vb_table_provinces.rows && !place.len; row++)
        relieve_place(s, vb_table_cell(&vb_table_provinces, row, 0), of_place);
}

/* ----------------------------------------------------------------------------- named places -- */

/* The words that a level of local government ends in, by their first letters as they are read. */
enum { LEVELS = 7, LIST_MAX = 40 };

typedef struct levels {
    uint16_t words[LEVELS], before[LEVELS]; /* thị of thị trấn */
    uint16_t committee;                     /* ủy, which may stand between */
} levels;

static const char level_letters[LEVELS + 1] = "xphqttp";

static levels list_levels(const site *s)
{
    static const char *const names[LEVELS] = {"xã",   "phường", "huyện", "quận",
                                              "tỉnh", "trấn",   "phố"};
    static const char *const before[LEVELS] = {[5] = "thị", [6] = "thành"};
    levels all = {.committee = word_of(s, VB_SLICE("ủy"))};
    for (size_t i = 0; i < LEVELS; i++) {
        all.words[i] = word_of(s, vb_slice_of(names[i]));
        all.before[i] = before[i] ? word_of(s, vb_slice_of(before[i])) : VB_WORD_UNKNOWN;
    }
    return all;
}

/* The edge that reads token `i` as a level, NULL when it may be none. */
static edge *find_level(const site *s, const levels *all, size_t i)
{
    char first = (char)(s->text.data[s->tokens[i].start] | 0x20);
    edge *found = NULL;
    for (size_t k = 0; k < LEVELS && !found; k++) {
        if (level_letters[k] == first &&
            (all->before[k] == VB_WORD_UNKNOWN ||
             (i > 0 && find_edge(s, i - 1, all->before[k], of_level.near))))
            found = find_edge(s, i, all->words[k], of_level.near);
    }
    return found;
}

/* Whether token `i` may be a word of a name. */
static bool is_named(const site *s, size_t i, size_t count)
{
    return i < count && s->tokens[i].kind == VB_TOKEN_WORD &&
           begins_capital(s->text, &s->tokens[i]);
}

/* Whether the name is what was read, letter for letter: it needs no help, and what its author wrote
 * otherwise (`Cư KBang`) stays. */
static bool is_as_read(vb_slice name, vb_slice read)
{
    size_t at = 0, i = 0;
    uint32_t own, other;
    while (i < name.len) {
        i += vb_utf8_decode(name, i, &own);
        if (!vb_is_letter(own))
            continue;
        for (other = ' '; at < read.len && !vb_is_letter(other);)
            at += vb_utf8_decode(read, at, &other);
        if (vb_lower(own) != vb_lower(other))
            return false;
    }
    return true;
}

/* The place number `k` of those with the letters that were read, which may be among them twice. */
static void relieve_once(const site *s, const vb_slice *names, size_t k, size_t count)
{
    uint16_t words[WORDS_MAX];
    for (size_t i = 0; i < k; i++) {
        if (vb_slice_equal(names[i], names[k]))
            return;
    }
    if (list_words(s, names[k], words) == count)
        relieve(s, words, count, count, of_named);
}

/* Lets the words of a place cost less in tokens [first, end), by the letters that were read; Đ is
 * read as B or P. Returns whether there is a place of those letters. */
static bool relieve_letters(site *s, size_t first, size_t end)
{
    enum { SAME_MAX = 6, NAME_BYTES = 64 };
    vb_slice read = vb_slice_cut(s->text, s->tokens[first].start, s->tokens[end - 1].end),
             names[SAME_MAX];
    char letters[NAME_BYTES];
    if (read.len > NAME_BYTES)
        return false;
    size_t found = vb_places_by_letters(read, names, SAME_MAX);
    for (size_t k = 0; k < found; k++) {
        if (is_as_read(names[k], read))
            return true;
    }
    memcpy(letters, read.data, read.len);
    for (size_t i = first; i < end && found == 0; i++) {
        char *letter = &letters[s->tokens[i].start - s->tokens[first].start];
        *letter = *letter == 'B' || *letter == 'P' ? 'D' : *letter;
        found = vb_places_by_letters((vb_slice){letters, read.len}, names, SAME_MAX);
    }
    s->end = end;
    for (size_t k = 0; k < found; k++)
        relieve_once(s, names, k, end - first);
    return found > 0;
}

/* The place that begins with token `i`, the longest; `*end` is where it ends, or where the words
 * with capitals do. False when none is listed. */
static bool relieve_named(site *s, size_t i, size_t count, size_t *end)
{
    size_t run = i;
    while (run < i + PLACE_WORDS_MAX && is_named(s, run, count) &&
           (run == i || s->tokens[run - 1].behind == GAP_BLANKS))
        run++;
    for (*end = run; *end > i; --*end) {
        if ((*end - i > 1 || run == *end) && relieve_letters(s, i, *end))
            return true;
    }
    *end = run;
    return false;
}

/* Whether another place of a list follows behind token `end`: behind a comma, in brackets, behind
 * `và`. */
static bool goes_on(const site *s, size_t *end, size_t count)
{
    const token *last = &s->tokens[*end - 1];
    if (*end >= count || s->tokens[*end].line > last->line + 1)
        return false;
    vb_slice between = vb_slice_cut(s->text, last->end, s->tokens[*end].start);
    if (memchr(between.data, ',', between.len) || memchr(between.data, '(', between.len))
        return is_named(s, *end, count);
    bool and = s->text.data[s->tokens[*end].start] == 'v' && is_named(s, *end + 1, count);
    *end += and;
    return and;
}

/* Whether the name of a place may follow token `i`: on its line, behind blanks or a colon. */
static bool names_follow(const site *s, size_t i, size_t count)
{
    if (!is_named(s, i + 1, count) || s->tokens[i + 1].line != s->tokens[i].line)
        return false;
    size_t at = s->tokens[i].end, end = s->tokens[i + 1].start;
    while (at < end && (s->text.data[at] == ' ' || s->text.data[at] == ':'))
        at++;
    return at == end;
}

/* The places behind the level that is token `i`. */
static void relieve_level(site *s, const levels *all, size_t i, size_t count)
{
    if (!names_follow(s, i, count))
        return;
    bool committee = find_edge(s, i + 1, all->committee, of_level.near) != NULL;
    size_t at = i + 1 + committee;
    edge *level = names_follow(s, at - 1, count) ? find_level(s, all, i) : NULL;
    for (size_t places = 0; places < LIST_MAX && level; places++) {
        bool listed = relieve_named(s, at, count, &at);
        if (listed && places == 0)
            level->cost -= of_level.less;
        if (!goes_on(s, &at, count))
            return;
    }
}

static void relieve_levels(site *s, size_t count)
{
    const levels all = list_levels(s);
    for (size_t i = 0; i + 1 < count; i++) {
        const token *t = &s->tokens[i];
        char first = (char)(s->text.data[t->start] | 0x20);
        if (t->kind == VB_TOKEN_WORD && first && strchr(level_letters, first))
            relieve_level(s, &all, i, count);
    }
}

/* ------------------------------------------------------------------------------------ motto -- */

/* A dash between token `i` and the next, on the same line; most gaps are a blank. */
static inline bool has_dash(vb_slice text, const token *tokens, size_t i)
{
    size_t start = tokens[i].end, end = tokens[i + 1].start;
    if (start == end || (start + 1 == end && text.data[start] == ' '))
        return false;
    vb_slice between = vb_slice_cut(text, start, end);
    if (memchr(between.data, '\n', between.len))
        return false;
    return memchr(between.data, '-', between.len) ||
           vb_slice_find(between, VB_SLICE("–"), 0) != SIZE_MAX ||
           vb_slice_find(between, VB_SLICE("—"), 0) != SIZE_MAX;
}

/* Độc lập - Tự do - Hạnh phúc: whether words so parted end before token `end`. */
static bool is_parted_as_motto(vb_slice text, const token *tokens, size_t end)
{
    return end >= MOTTO_WORDS && has_dash(text, tokens, end - 3) && has_dash(text, tokens, end - 5);
}

/* Lets the words of the first cue of a role cost less, if so many of them may have been read. */
static void relieve_role(const site *s, const char *role, size_t least)
{
    const vb_table *cues = &vb_table_segment_cues;
    uint16_t words[WORDS_MAX];
    size_t row = 0;
    while (row < cues->rows && !vb_slice_equal(vb_table_cell(cues, row, 0), vb_slice_of(role)))
        row++;
    size_t count = list_words(s, vb_table_cell(cues, row, 2), words);
    if (count <= s->end)
        relieve(s, words, count, least, of_motto);
}

/* Đảng Cộng sản Việt Nam, in capitals at the end of a line, as the Party's papers have above. */
static bool may_be_party(const site *s, size_t count)
{
    if (s->end < PARTY_WORDS || s->text.data[s->tokens[s->end - 1].start] != 'N' ||
        (s->end < count && s->tokens[s->end].line == s->tokens[s->end - 1].line))
        return false;
    for (size_t i = s->end - PARTY_WORDS; i < s->end; i++) {
        if (s->tokens[i].line != s->tokens[s->end - 1].line || !is_capital(s, i))
            return false;
    }
    return true;
}

/* The last word of Quốc hiệu, on a line of its own or behind a body's name: `THÔN NAM`. */
static void relieve_nation_end(const site *s)
{
    if (s->end <= MOTTO_WORDS)
        return;
    site before = *s;
    before.end = s->end - MOTTO_WORDS;
    const token *last = &s->tokens[before.end - 1], *motto = last + 1;
    uint16_t word = word_of(s, VB_SLICE("nam"));
    if (last->line < motto->line && begins_capital(s->text, last))
        relieve(&before, &word, 1, 1, of_nation);
}

/* ---------------------------------------------------------------------------------- ordinal -- */

/* Whether a document's number begins at token `end`, on the same line as the word before it. */
static bool is_number(const site *s, size_t count)
{
    if (s->end >= count || s->tokens[s->end].line != s->tokens[s->end - 1].line)
        return false;
    const token *number = &s->tokens[s->end];
    vb_slice read = vb_slice_cut(s->text, number->start, number->end);
    return number->kind == VB_TOKEN_LOCKED && !number->label && !number->kept && read.len &&
           (number->written.data || memchr(read.data, '/', read.len)) &&
           vb_is_digit((unsigned char)(number->written.data ? number->written : read).data[0]);
}

static void relieve_ordinal(const site *s)
{
    edge *e = find_edge(s, s->end - 1, word_of(s, VB_SLICE("số")), of_ordinal.near);
    if (!e)
        return;
    e->cost -= of_ordinal.less;
    e->ordinal = true;
}

/* --------------------------------------------------------------------------------- line starts --
 */

static bool begins_line(const site *s, size_t i)
{
    return i == 0 || s->tokens[i - 1].line < s->tokens[i].line;
}

/* Whether two words before token `end` are all that stands on their line before a colon. */
static bool is_before_colon(const site *s)
{
    if (s->end < CUE_WORDS || !begins_line(s, s->end - CUE_WORDS))
        return false;
    size_t behind = s->tokens[s->end - 1].end;
    return behind < s->text.len && s->text.data[behind] == ':';
}

/* Kính gửi, Nơi nhận. */
static void relieve_cue(const site *s)
{
    const vb_table *cues = &vb_table_segment_cues;
    for (size_t row = 0; row < cues->rows; row++) {
        vb_slice role = vb_table_cell(cues, row, 0);
        uint16_t words[WORDS_MAX];
        if ((vb_slice_equal(role, VB_SLICE("recipients")) ||
             vb_slice_equal(role, VB_SLICE("addressee"))) &&
            list_words(s, vb_table_cell(cues, row, 2), words) == CUE_WORDS)
            relieve(s, words, CUE_WORDS, CUE_WORDS, of_cue);
    }
}

/* Whether KT. BỘ TRƯỞNG ends before token `end`. */
static bool ends_proxy(const site *s)
{
    enum { WORDS = 3 };
    if (s->end < WORDS || s->text.data[s->tokens[s->end - WORDS].start] != 'K')
        return false;
    vb_slice all = vb_slice_cut(s->text, s->tokens[s->end - WORDS].start, s->text.len);
    return vb_slice_starts(all, VB_SLICE("KT.")) && is_capital(s, s->end - 1) &&
           find_edge(s, s->end - 2, word_of(s, VB_SLICE("bộ")), of_deputy.near) &&
           find_edge(s, s->end - 1, word_of(s, VB_SLICE("trưởng")), of_deputy.near);
}

/* Two capitals a line or a few below, for recipients may stand beside. */
static void relieve_deputy(const site *s)
{
    const uint16_t deputy[] = {word_of(s, VB_SLICE("thứ")), word_of(s, VB_SLICE("trưởng"))};
    if (is_capital(s, s->end - 2) && is_capital(s, s->end - 1))
        relieve(s, deputy, CUE_WORDS, CUE_WORDS, of_deputy);
}

void formulas_relieve(const lattice *l, const vb_model *model, vb_slice text,
                      const vb_array *tokens, vb_buffer *scratch)
{
    enum { PROXY_REACH = 4 };
    size_t proxy_line = SIZE_MAX - PROXY_REACH; /* none yet */
    site s = {.l = l, .model = model, .text = text, .tokens = tokens->items, .scratch = scratch};
    relieve_levels(&s, tokens->count);
    for (s.end = 1; s.end <= tokens->count; s.end++) {
        if (is_date(text, s.tokens, tokens->count, s.end))
            relieve_places(&s);
        if (is_parted_as_motto(text, s.tokens, s.end)) {
            relieve_role(&s, "motto", MOTTO_WORDS_LEAST);
            relieve_nation_end(&s);
        }
        if (may_be_party(&s, tokens->count))
            relieve_role(&s, "party", PARTY_WORDS - 1);
        if (is_number(&s, tokens->count))
            relieve_ordinal(&s);
        if (is_before_colon(&s))
            relieve_cue(&s);
        size_t line = s.tokens[s.end - 1].line;
        if (s.end >= CUE_WORDS && line > proxy_line && line <= proxy_line + PROXY_REACH)
            relieve_deputy(&s);
        if (ends_proxy(&s))
            proxy_line = line;
    }
}
