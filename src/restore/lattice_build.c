/* Tokens → the ways they may be read as words: one by one, and as blanks.c has them where a blank
 * is not to be trusted. */
#include "restore/lattice_build.h"

#include "restore/builder.h"
#include "restore/candidates.h"
#include "restore/collocations.h"
#include "restore/digits.h"
#include "restore/forms.h"
#include "restore/formulas.h"
#include "restore/initials.h"
#include "restore/lattice.h"
#include "restore/letters.h"
#include "restore/numerals.h"
#include "restore/passages.h"
#include "restore/signs.h"
#include "restore/step.h"
#include "restore/token.h"
#include "restore/word.h"
#include "vanban/model.h"
#include "vanban/model_search.h"
#include "vanban/orthography.h"

#include <math.h>
#include <string.h>

enum { DIGITS_AS_WORD_MAX = 4, NOTE_DIGITS_MAX = 2 };

static const float number_cost = 2.0F; /* numbers are of any length */
static const float digit_cost = 2.3F;  /* each digit of a number: ten of them are equally likely */
static const float stray_mark_cost =
    3.0F; /* a mark behind a word that is neither its accent nor ends a quotation */
/* Channels that put a mark in for less read dirt for it, and remains of accents. */
static const float debris_cost = 11.5F;
static const float bar_cost = 4.0F;            /* a bar that may part two cells */
static const float digits_as_word_cost = 2.5F; /* a number is wronged worse than a word is missed */
static const float digit_as_word_cost = 1.0F;  /* but 6 is ở as often */
static const float plain_figure_cost = 3.0F;   /* 2, 3, 7 and 9 look like no letter */
static const float note_cost = 8.0F;           /* few words have a footnote */
/* A last letter read as itself and as the figure that it is often read for: `mo6` is mô. */
static const float twice_cost = 5.0F;
static const uint16_t often_read_cost = 4 * VB_COST_UNIT;

/*
 * Text that only lost its marks was read with every spelling that it may have, and what the
 * document says of its words weighs little beside their neighbours: so sure a step is settled. And
 * one that is likelier than not, unless the document reads such a word rather as another.
 */
static const double bare_confidence = 0.7, bare_likelier = 0.5;

/*
 * The slips of a word come together: where a fold or a blot took one letter, it takes the next as
 * well. The channel, which adds them up as if each came alone, makes a word that was garbled badly
 * far too unlikely; of what it costs more than this, in a second reading, the half counts. The
 * words around decide such a word, and the channel among those that they allow. Not with a capital:
 * names and codes are of no likely words, and would all become some.
 */
static const float garbled_cost = 12, garbled_share = 0.5F;

/* The word that the next one follows behind a number: TW of 28-CT/TW. */
static const vb_form *last_symbol(const builder *b, vb_slice number)
{
    size_t start = last_symbol_of(number);
    return start ? vb_model_find(b->model, vb_slice_cut(number, start, number.len)) : NULL;
}

/* A number or a locked token is read in one way. */
static void add_locked(builder *b, size_t i)
{
    const token *t = &b->tokens[i];
    vb_slice text = t->written.data ? t->written : token_text(b, i);
    bool is_number = text.len && vb_is_digit((unsigned char)text.data[0]);
    const vb_form *last = t->kept && !is_number        ? builder_known(b, text)
                          : t->kind == VB_TOKEN_LOCKED ? last_symbol(b, text)
                                                       : NULL;
    edge e = {.from = (uint32_t)i, .to = (uint32_t)i + 1, .words = 1};
    stroked strokes;
    e.word[0] = is_number ? VB_WORD_NUMBER : last ? last->word : VB_WORD_UNKNOWN;
    if (is_number && last)
        e.word[e.words++] = last->word;
    if (is_number && initials_find(b, i, &strokes))
        e.strokes = strokes;
    vb_array_push(&b->l->edges, &e);
}

static bool is_short_digits(vb_slice text)
{
    return text.len <= DIGITS_AS_WORD_MAX && is_digits(text);
}

/* The word with the mark behind it: an accent that fell off its vowel (`so"` is số, `xi?` is xử).
 */
static void add_with_tail(builder *b, size_t i)
{
    const token *t = &b->tokens[i];
    const candidates *found =
        builder_find(b, vb_slice_cut(b->text, t->start, t->end + t->tail), INFINITY);
    for (size_t k = 0; found && k < found->count; k++) {
        const candidate *c = &found->items[k];
        edge *e = c->form ? builder_add_word(b, i, i + 1, c, c->cost) : NULL;
        if (e)
            e->with_tail = true;
    }
}

/* Whether the last letter of a candidate is often read as the figure. */
static bool ends_in_letter_read_as(const builder *b, const candidate *c, char figure)
{
    const vb_channel *channel = speller_channel(b->s);
    vb_slice spelling = speller_spelling(b->s, c->form);
    uint32_t last;
    vb_utf8_decode_back(spelling, spelling.len, &last);
    uint16_t read = vb_channel_read_letter(channel, (unsigned char)figure);
    return vb_channel_single(channel, read)[vb_model_letter(b->model, last)] <= often_read_cost;
}

static size_t first_of_line(const builder *b, size_t i)
{
    while (i > 0 && b->tokens[i - 1].line == b->tokens[i].line)
        i--;
    return i;
}

/* Whether a word of the line of token `i` begins small: it is none in capitals. */
static bool is_among_small(const builder *b, size_t i)
{
    bool small = false;
    for (size_t k = first_of_line(b, i);
         !small && k < b->count && b->tokens[k].line == b->tokens[i].line; k++)
        small = begins_small(token_text(b, k));
    return small;
}

/* Whether letters before a figure are none of a word: PC06; and, all capitals in a line of small
 * letters, CO2. */
static bool is_of_code(const builder *b, size_t i, vb_slice letters, vb_slice figures)
{
    return is_in_capitals(letters) &&
           ((figures.len > 1 && figures.data[0] == '0') || is_among_small(b, i));
}

/* The word before the mark of a footnote, which stays (`khoán2`), or is its last letter again. */
static void add_with_note(builder *b, size_t i)
{
    vb_slice text = token_text(b, i), word = text;
    while (word.len > 0 && vb_is_digit((unsigned char)word.data[word.len - 1]))
        word.len--;
    size_t note = text.len - word.len;
    if (note == 0 || note > NOTE_DIGITS_MAX || vb_utf8_count(word) < 2 ||
        is_of_code(b, i, word, vb_slice_cut(text, word.len, text.len)))
        return;
    const candidates *found = builder_find(b, word, INFINITY);
    for (size_t k = 0; found && k < found->count; k++) {
        const candidate *c = &found->items[k];
        if (!c->form)
            continue;
        if (note == 1 && ends_in_letter_read_as(b, c, text.data[word.len]))
            builder_add_word(b, i, i + 1, c, c->cost + twice_cost);
        edge *e = builder_add_word(b, i, i + 1, c, c->cost + note_cost);
        if (e)
            e->note = (uint8_t)note;
    }
}

/* Whether the mark behind a word is what this kind of scan reads for dirt, and ends no quotation
 * and no question, and is none of a name of the Highlands: `H’ Bích`, `K'Khiêm`. */
static bool has_debris(const builder *b, const token *t)
{
    vb_slice word = token_slice(b->text, t);
    bool begins_name = word.len == 1 && (word.data[0] == 'H' || word.data[0] == 'K');
    if (!t->tail || t->quoted || t->mark == '?' || begins_name)
        return false;
    const vb_channel *channel = speller_channel(b->s);
    uint16_t mark = vb_channel_read_letter(channel, t->mark); /* 0: training never met it */
    return mark && vb_channel_inserted(channel, mark) < debris_cost * VB_COST_UNIT;
}

/* A numeral that is written right is no other one (XX is no XIX), whatever is commoner. */
static bool is_other_numeral(const builder *b, const candidate *c, unsigned numeral)
{
    unsigned own = c->form ? numeral_of_strokes(speller_spelling(b->s, c->form)) : 0;
    return own && own != numeral;
}

/* A candidate's cost when slips come together. */
static float cost_if_garbled(float cost)
{
    return cost > garbled_cost ? garbled_cost + garbled_share * (cost - garbled_cost) : cost;
}

static void add_words(builder *b, size_t i, const candidates *found)
{
    const token *t = &b->tokens[i];
    bool debris = has_debris(b, t), stray = t->tail && !t->quoted && !debris;
    unsigned numeral = numeral_of_strokes(token_text(b, i));
    symbol how = symbol_at(b, i);
    if (how == SYMBOL_PERHAPS && symbol_lost_strokes(b, i, found))
        how = SYMBOL_NONE;
    bool garbled = b->far && begins_small(token_text(b, i));
    for (size_t k = 0; k < found->count; k++) {
        const candidate *c = &found->items[k];
        if (numeral && is_other_numeral(b, c, numeral))
            continue;
        float cost = symbol_cost_of(b, i, c, how) + (stray ? stray_mark_cost : 0);
        edge *e = builder_add_word(b, i, i + 1, c, garbled ? cost_if_garbled(cost) : cost);
        if (e)
            e->with_tail = debris;
    }
    initials_add(b, i, found);
    if (t->tail && b->dirty)
        add_with_tail(b, i);
    add_with_note(b, i);
    twice_add(b, i, found);
}

/* Whether the same figures stand right before the token: of `Quốc 16 16` only the first are lộ. */
static bool repeats_figures(const builder *b, size_t i)
{
    const token *t = &b->tokens[i];
    return i > 0 && t[-1].kind == VB_TOKEN_NUMBER &&
           vb_slice_equal(vb_slice_cut(b->text, t[-1].end, t->start), VB_SLICE(" ")) &&
           vb_slice_equal(token_text(b, i - 1), token_text(b, i));
}

/* Whether token `i` is one of three numbers in a row, as the cells of a table are. */
static bool is_among_figures(const builder *b, size_t i)
{
    enum { ROW = 3 };
    size_t first = i, end = i + 1;
    while (first > 0 && i - first < ROW && b->tokens[first - 1].kind == VB_TOKEN_NUMBER &&
           is_one_blank_in_line(b->text, &b->tokens[first - 1], &b->tokens[first]))
        first--;
    while (end < b->count && end - i < ROW && b->tokens[end].kind == VB_TOKEN_NUMBER &&
           is_one_blank_in_line(b->text, &b->tokens[end - 1], &b->tokens[end]))
        end++;
    return end - first >= ROW;
}

/* The short number that token `i` is, -1 when it is none. */
static long number_of(const builder *b, size_t i)
{
    vb_slice text = token_text(b, i);
    bool is_number = b->tokens[i].kind == VB_TOKEN_NUMBER && is_short_digits(text);
    return is_number ? (long)vb_figures_value(text, 0, text.len) : -1;
}

/* Whether nothing but figures follows token `i` on its line, and some do. */
static bool is_before_figures(const builder *b, size_t i)
{
    size_t end = i + 1;
    while (end < b->count && b->tokens[end].line == b->tokens[i].line &&
           b->tokens[end].kind == VB_TOKEN_NUMBER)
        end++;
    return end > i + 1 && (end == b->count || b->tokens[end].line > b->tokens[i].line);
}

/* Whether a line is a row of a table by its first token, which is its number: a bar follows, or it
 * comes next to that of the line above or below. */
static bool begins_row(const builder *b, size_t first)
{
    size_t end = first + 1;
    long own = number_of(b, first);
    if (own < 0 || end == b->count)
        return false;
    bool bar = b->tokens[end].line == b->tokens[first].line &&
               vb_slice_equal(token_text(b, end), VB_SLICE("|"));
    while (end < b->count && b->tokens[end].line == b->tokens[first].line)
        end++;
    long above = first > 0 ? number_of(b, first_of_line(b, first - 1)) : -1,
         below = end < b->count ? number_of(b, end) : -1;
    return bar || (above >= 0 && above + 1 == own) || below == own + 1;
}

/* Whether token `i` is a cell of such a row, before a capital or before figures alone: `4 Giáo viên
 * THCS 6 Đại học`, `4 | Điểm phát sóng 6 14`. */
static bool is_in_row(const builder *b, size_t i)
{
    size_t first = first_of_line(b, i);
    return i > first && i + 1 < b->count &&
           (begins_capital(token_text(b, i + 1)) || is_before_figures(b, i)) &&
           begins_row(b, first);
}

/* Whether token `i` numbers what its line begins to name: `Điều 1.`, `Trường hợp 1:`. */
static bool numbers_heading(const builder *b, size_t i, char behind)
{
    enum { WORDS_BEFORE = 2 };
    size_t first = first_of_line(b, i);
    bool ends = behind == '.' || behind == ':' || behind == '\n';
    return ends && i > first && i - first <= WORDS_BEFORE && begins_capital(token_text(b, first));
}

/* The number of a page, of a footnote or of a row, alone on its line or in its cell, or that of a
 * point before its stop or of a heading. */
static bool is_plainly_number(const builder *b, size_t i)
{
    const token *t = &b->tokens[i];
    bool begins = i == 0 || t[-1].line < t->line;
    char behind = t->end < b->text.len ? b->text.data[t->end] : '\n';
    return builder_has_cell(b, i) || (begins && (behind == '.' || behind == ')')) ||
           repeats_figures(b, i) || is_among_figures(b, i) || is_in_row(b, i) ||
           numbers_heading(b, i, behind);
}

/* `161` is a number, unless the channel and the words around make it `lối`. */
static void add_digits(builder *b, size_t i)
{
    vb_slice text = token_text(b, i);
    size_t number = b->l->edges.count;
    add_locked(b, i);
    if (b->l->edges.failed)
        return;
    VB_ARRAY_AT(&b->l->edges, edge, number)->cost = number_cost + digit_cost * (float)text.len;
    const candidates *found = b->dirty ? builder_find(b, text, INFINITY) : NULL;
    float as_word = text.len > 1 ? digits_as_word_cost : digit_as_word_cost;
    for (size_t at = 0; at < text.len; at++)
        as_word += vb_is_among(text.data[at], "2379") ? plain_figure_cost : 0;
    for (size_t k = 0; found && k < found->count; k++) {
        if (found->items[k].form) /* the copy is the number */
            builder_add_word(b, i, i + 1, &found->items[k], found->items[k].cost + as_word);
    }
}

/* Whether a token is a part of something longer: a code, an abbreviation. */
static bool is_bound(const builder *b, size_t i)
{
    const token *t = &b->tokens[i];
    char before = t->start > 0 ? b->text.data[t->start - 1] : ' ',
         after = t->end < b->text.len ? b->text.data[t->end] : ' ';
    return before == '/' || before == '-' || before == '.' || after == '/' || after == '-';
}

/* Whether a bar stands before what may begin a cell: then it is rather the rule of a table than a
 * figure, as it is in `Điều | chịu`. */
static bool may_part_cells(const builder *b, size_t i)
{
    const token *t = &b->tokens[i];
    if (i + 1 == b->count || !vb_slice_equal(token_text(b, i), VB_SLICE("|")) ||
        !is_one_blank_in_line(b->text, t, t + 1))
        return false;
    vb_slice next = token_text(b, i + 1);
    return t[1].kind == VB_TOKEN_NUMBER || begins_capital(next);
}

/* `ngày OF tháng il` is `ngày 01 tháng 11`, if the words around say so. */
static void add_number(builder *b, size_t i)
{
    float cost;
    edge e = {.from = (uint32_t)i, .to = (uint32_t)i + 1, .words = 1, .word = {VB_WORD_NUMBER}};
    if (is_bound(b, i) ||
        !digits_of_word(&b->l->digits, b->model, token_text(b, i), e.digits, &cost))
        return;
    e.cost = cost + number_cost + digit_cost * (float)strlen(e.digits) +
             (may_part_cells(b, i) ? bar_cost : 0);
    vb_array_push(&b->l->edges, &e);
}

static void add_token(builder *b, size_t i)
{
    if (b->tokens[i].kind == VB_TOKEN_NUMBER && is_short_digits(token_text(b, i)) &&
        !is_plainly_number(b, i)) {
        add_digits(b, i);
        return;
    }
    if (b->tokens[i].kind != VB_TOKEN_WORD) {
        add_locked(b, i);
        return;
    }
    if (abbreviation_add(b, i))
        return;
    const candidates *found = builder_find_read(b, i, b->reach);
    if (!found)
        return;
    add_words(b, i, found);
    add_number(b, i);
    if (b->dirty) /* clean text has no strokes that run together */
        numeral_add(b, i);
    blanks_split(b, i, found);
    blanks_split_at_capital(b, i);
    blanks_fill(b, i, found);
    if (i + 1 < b->count)
        blanks_join(b, i, found->least);
}

/* The step's own edge, as the only way over its tokens. */
static void add_settled(builder *b, const step *s)
{
    edge *own = vb_array_place(&b->l->edges);
    if (!own)
        return;
    *own = *s->edge;
    own->settled = true;
    own->before = (float)s->confidence;
    own->language = 0;
}

/* Tells the edges of a token which of them the first reading took. */
static void mark_chosen(builder *b, const step *s, size_t first_edge)
{
    for (size_t k = first_edge; k < b->l->edges.count; k++) {
        edge *e = VB_ARRAY_AT(&b->l->edges, edge, k);
        if (e->to == s->edge->to && e->words == s->edge->words &&
            memcmp(e->word, s->edge->word, e->words * sizeof *e->word) == 0)
            e->before = (float)s->confidence;
    }
}

/* Lets the document's own misreadings cost less. */
static void relieve(builder *b, size_t i, size_t first_edge)
{
    uint64_t form = token_hash(b->text, &b->tokens[i]);
    bool has_letters = b->letters && letters_read(b->letters, token_text(b, i));
    float least = INFINITY;
    for (size_t k = first_edge; k < b->l->edges.count; k++)
        least = fminf(least, VB_ARRAY_AT(&b->l->edges, edge, k)->cost);
    for (size_t k = first_edge; k < b->l->edges.count; k++) {
        edge *e = VB_ARRAY_AT(&b->l->edges, edge, k);
        float relief = forms_relief(b->forms, form, e);
        if (has_letters)
            relief += letters_relief(b->letters, e, least);
        e->cost -= relief;
    }
}

/* Whether such a word as the plain step at token `i` reads was read more often as another elsewhere
 * in the document. */
static bool is_read_otherwise(builder *b, size_t i, const step *s)
{
    uint64_t form = token_hash(b->text, &b->tokens[i]);
    uint16_t word = s->edge->word[0];
    float elsewhere = forms_count(b->forms, form, word) - (float)s->confidence;
    const candidates *found = builder_find_read(b, i, REACH_NEAR);
    bool otherwise = false;
    for (size_t k = 0; found && k < found->count && !otherwise; k++) {
        uint16_t other = word_of(&found->items[k]);
        otherwise = other != word && forms_count(b->forms, form, other) > elsewhere;
    }
    return otherwise;
}

/* Whether a step is settled in text that only lost its marks. */
static bool is_settled_bare(builder *b, size_t i, const step *s)
{
    return s->confidence >= bare_confidence ||
           (s->confidence >= bare_likelier && edge_is_plain(s->edge) &&
            !is_read_otherwise(b, i, s));
}

/* The ways from token `i` where the first reading took step `number`; returns whether it ends
 * there. */
static void add_again(builder *b, size_t i, const vb_array *first, size_t number)
{
    const step *s = VB_ARRAY_AT(first, step, number);
    stroked strokes;
    bool settled = (b->far ? step_is_settled(first, number) : is_settled_bare(b, i, s)) &&
                   !(initials_may_be(b, i) && initials_find(b, i, &strokes));
    size_t first_edge = b->l->edges.count;
    if (settled) {
        if (i == s->edge->from)
            add_settled(b, s);
        return;
    }
    b->reach = b->far ? step_reach(first, number) : REACH_NEAR;
    add_token(b, i);
    if (i == s->edge->from)
        mark_chosen(b, s, first_edge);
    relieve(b, i, first_edge);
}

/* Fetches what tokens soon behind `i` ask for in a first reading: time enough for it to arrive. */
static void fetch_ahead(const builder *b, size_t i, const passage_memory *passages)
{
    enum { VERY_SOON = 3, SOON = 6 };
    if (i + SOON >= b->count)
        return;
    const token *very_soon = &b->tokens[i + VERY_SOON], *soon = &b->tokens[i + SOON];
    speller_fetch_found(b->s, very_soon->hash);
    speller_fetch(b->s, soon->hash);
    collocation_fetch(b->model, soon);
    if (passages)
        passages_fetch(passages, soon);
}

/* The ways from token `i` in a first reading: only one where a passage or its neighbours say which.
 */
static void add_first(builder *b, size_t i, const passage_memory *passages)
{
    fetch_ahead(b, i, passages);
    const passage *known = passages ? passages_find(passages, &b->tokens[i]) : NULL;
    if (known)
        builder_add_settled(b, i, known->word, known->cost, known->confidence, known->language);
    else if (!collocation_add(b, i))
        add_token(b, i);
}

/* Room for the edges of so many tokens: more than a second reading mostly has, for what is not used
 * costs nothing, and growing step by step leaves twice as much behind. */
static bool reserve_edges(lattice *l, size_t tokens)
{
    enum { EDGES_OF_TOKEN = 12 };
    return vb_array_reserve(&l->edges, tokens * EDGES_OF_TOKEN);
}

/* The edges of the next token begin here. */
static void begin_edges(lattice *l)
{
    size_t *first = vb_array_place(&l->first);
    if (first)
        *first = l->edges.count;
}

vb_status lattice_build(lattice *l, speller *s, const vb_model *model, vb_slice text,
                        const vb_array *tokens, const evidence *known)
{
    const vb_array *first = known->first;
    builder b = {.l = l,
                 .s = s,
                 .far = known->letters != NULL,
                 .dirty = signs_are_dirty(speller_channel(s)),
                 .forms = known->forms,
                 .letters = known->letters,
                 .first = first,
                 .model = model,
                 .text = text,
                 .tokens = tokens->items,
                 .count = tokens->count,
                 .scratch = VB_BUFFER(l->edges.memory)};
    size_t number = 0;
    lattice_clear(l);
    b.failed = !digits_begin(&l->digits, speller_channel(s)) || !reserve_edges(l, tokens->count);
    blanks_begin(&b);
    for (size_t i = 0; i < tokens->count && !b.failed; i++) {
        begin_edges(l);
        if (!first) {
            add_first(&b, i, known->passages);
            continue;
        }
        while (VB_ARRAY_AT(first, step, number)->edge->to <= i)
            number++;
        add_again(&b, i, first, number);
    }
    begin_edges(l);
    if (known->lists && !b.failed && !l->edges.failed && !l->first.failed)
        formulas_relieve(l, known->lists, model, text, tokens, first != NULL);
    bool failed = b.failed || b.scratch.failed || l->edges.failed || l->first.failed;
    vb_buffer_free(&b.scratch);
    return failed ? VB_ERR_MEMORY : VB_OK;
}
