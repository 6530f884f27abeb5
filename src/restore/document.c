/* The text as tokens: where sentences may begin, which blanks may be damage, and what is locked. */
#include "restore/document.h"

#include "restore/codes.h"
#include "restore/labels.h"
#include "restore/locks.h"
#include "restore/numerals.h"
#include "restore/paragraphs.h"
#include "restore/token.h"
#include "restore/types.h"
#include "restore/word.h"
#include "vanban/citation.h"
#include "vanban/model.h"
#include "vanban/orthography.h"

#include <string.h>

/* Below this the grammar of numbers only locks, and does not rewrite. */
static const double repair_confidence = 0.5;

/* How sure a label is that was repaired by its place: a list may also be told twice. */
static const double label_confidence = 0.9;

/* Lines of paper are shorter; a longer one is a document without its lines. */
enum { PIECE_BYTES = 1 << 14, GAP_SIGNS_MAX = 2 };

void document_begin(document *d, const vb_citation *citation, vb_slice text, const vb_array *kept)
{
    *d = (document){.citation = citation, .text = text, .kept = kept, .line = 1};
    d->has_number = citation && vb_number_find(citation, text, 0, &d->number);
    paragraphs_begin(&d->paragraphs, text);
}

static bool has_any(vb_slice text, const char *signs)
{
    for (size_t i = 0; i < text.len; i++) {
        if (vb_is_among(text.data[i], signs))
            return true;
    }
    return false;
}

/* ---------------------------------------------------------------------------------- numbers -- */

/* The least number of letters to change, add or drop between two short strings. */
static size_t edit_distance(vb_slice a, vb_slice b)
{
    size_t row[VB_NUMBER_SIZE + 1];
    if (a.len > VB_NUMBER_SIZE || b.len > VB_NUMBER_SIZE)
        return SIZE_MAX / 2;
    for (size_t j = 0; j <= b.len; j++)
        row[j] = j;
    for (size_t i = 1; i <= a.len; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b.len; j++) {
            size_t changed = diagonal + (a.data[i - 1] != b.data[j - 1]);
            diagonal = row[j];
            size_t least = row[j] < row[j - 1] ? row[j] + 1 : row[j - 1] + 1;
            row[j] = changed < least ? changed : least;
        }
    }
    return row[b.len];
}

/* Where the canonical number is cut as the read one was by a blank or a line end: `28-` | `CT/TW`;
 * never inside a letter. */
static size_t find_cut(vb_slice left, vb_slice right, vb_slice canonical)
{
    size_t best = 0, least = SIZE_MAX;
    for (size_t cut = 0; cut <= canonical.len; cut++) {
        if (cut < canonical.len && vb_utf8_continues(canonical.data[cut]))
            continue;
        size_t distance = edit_distance(left, vb_slice_cut(canonical, 0, cut)) +
                          edit_distance(right, vb_slice_cut(canonical, cut, canonical.len));
        if (distance < least) {
            least = distance;
            best = cut;
        }
    }
    return best;
}

static void push_locked(document *d, vb_array *tokens, size_t start, size_t end, vb_slice written)
{
    vb_array_push(tokens, &(token){.start = start,
                                   .end = end,
                                   .line = d->line,
                                   .kind = VB_TOKEN_LOCKED,
                                   .written = written,
                                   .confidence = d->number.confidence});
}

/* Whether a blank parts the figures of a number, which no author does: `144/202 1/ND-CP`. Where it
 * may be a lost separator it does not. */
static bool parts_figures(const document *d, size_t blank)
{
    return d->text.data[blank] == ' ' && !d->number.guessed && blank > d->number.start &&
           blank + 1 < d->number.end && vb_is_digit((unsigned char)d->text.data[blank - 1]) &&
           vb_is_digit((unsigned char)d->text.data[blank + 1]);
}

static bool has_parted_figures(const document *d)
{
    for (size_t at = d->number.start; at < d->number.end; at++) {
        if (parts_figures(d, at))
            return true;
    }
    return false;
}

/* One piece of the number, from `start` to the next blank or the number's end. */
static size_t piece_end(const document *d, size_t start)
{
    while (start < d->number.end && (!is_blank(d->text.data[start]) || parts_figures(d, start)))
        start++;
    return start;
}

/* What an engine reads for no other: a capital for a small letter, as in the QĐ-TTG of a title, and
 * the stroke of an Đ. */
static bool is_surely_read(uint32_t read, uint32_t meant)
{
    return vb_lower(read) == meant || (read == VB_D_STROKE && meant == 'D');
}

/* The canonical number with the letters that its author chose; as it is where what was read has
 * more of them, or fewer. */
static vb_slice as_written(vb_slice read, vb_slice canonical, char written[2 * VB_NUMBER_SIZE])
{
    size_t at = 0, len = 0;
    for (size_t other = 0, meant_len; other < canonical.len; other += meant_len) {
        uint32_t own, meant;
        while (at < read.len && is_blank(read.data[at]))
            at++;
        if (at == read.len)
            return canonical;
        size_t own_len = vb_utf8_decode(read, at, &own);
        meant_len = vb_utf8_decode(canonical, other, &meant);
        vb_slice letter = is_surely_read(own, meant) && own_len <= 2 * meant_len
                              ? vb_slice_cut(read, at, at + own_len)
                              : vb_slice_cut(canonical, other, other + meant_len);
        memcpy(written + len, letter.data, letter.len);
        len += letter.len;
        at += own_len;
    }
    return at == read.len ? (vb_slice){written, len} : canonical;
}

/* Whether a number's symbol is letters and what parts them, as its author wrote it: no figure, no
 * blank and no other sign stands among them. */
static bool looks_whole(vb_slice number)
{
    size_t at = 0;
    uint32_t letter;
    while (at < number.len && vb_is_among(number.data[at], "0123456789/-"))
        at++;
    while (at < number.len) {
        at += vb_utf8_decode(number, at, &letter);
        if (!vb_is_letter(letter) && letter != '-' && letter != '/' && letter != '&')
            return false;
    }
    return true;
}

/* Whether nothing was read otherwise than it is meant but Đ: without its stroke, where no other has
 * one, as hands write it (ND-CP), or twice, as good engines do (QĐĐ-TTg). */
static bool differs_in_strokes_alone(vb_slice read, vb_slice meant)
{
    size_t at = 0, other = 0;
    bool stroke = false, lost = false;
    while (at < read.len) {
        uint32_t own, letter = 0;
        size_t len = other < meant.len ? vb_utf8_decode(meant, other, &letter) : 0;
        bool again = at > 0 && vb_slice_ends(vb_slice_cut(read, 0, at), VB_SLICE("Đ"));
        at += vb_utf8_decode(read, at, &own);
        stroke |= own == VB_D_STROKE;
        if (own == VB_D_STROKE && letter != own && again)
            continue;
        if (own != letter && !(own == 'D' && letter == VB_D_STROKE))
            return false;
        lost |= own != letter;
        other += len;
    }
    return other == meant.len && !(stroke && lost);
}

/*
 * Whether a number is rewritten. A separator that is not there may have been left out by the
 * author, unless this kind of scan loses signs; and in clean text a symbol that looks whole was
 * written so, though no table has it: KHPH, HĐTD, TTrLN.
 */
static bool is_repaired(const document *d)
{
    const vb_number *n = &d->number;
    vb_slice read = vb_slice_cut(d->text, n->start, n->end);
    if ((n->exact && !has_parted_figures(d)) || (n->guessed && !d->loses_signs) ||
        n->confidence < repair_confidence || document_keeps(d, n->start, n->end))
        return false;
    return !d->authored || !looks_whole(read) ||
           differs_in_strokes_alone(read, (vb_slice){n->text, n->text_len});
}

static size_t skip_blanks(const document *d, size_t at)
{
    while (at < d->number.end && is_blank(d->text.data[at]))
        at++;
    return at;
}

/* Where the second piece of the number begins; a page may turn before it, and its number is none.
 */
static size_t second_piece(const document *d, size_t first_end)
{
    size_t start = skip_blanks(d, first_end), end = piece_end(d, start);
    bool turned = memchr(d->text.data + first_end, '\f', start - first_end) != NULL;
    return turned && is_digits(vb_slice_cut(d->text, start, end)) ? skip_blanks(d, end) : start;
}

/*
 * Whether a number stands as it was written until about 2000, with a blank before the type and a
 * slash behind it (1417 QĐ/UB, 111 TTg/VG): two signs of 1417/QĐ-UB are hardly lost at once.
 */
static bool is_in_old_form(const document *d, size_t first_end, size_t second)
{
    const vb_number *n = &d->number;
    vb_slice symbol = vb_slice_cut(d->text, second, n->end);
    return n->year == 0 && first_end - n->start == n->ordinal_len && symbol.data[0] != '/' &&
           has_any(symbol, "/") && !has_any(symbol, "-");
}

/* The symbol of such a number, whose type and body a slash parts. */
static vb_slice old_symbol(const vb_number *number, vb_slice canonical, char *written)
{
    vb_slice symbol = vb_slice_cut(canonical, number->ordinal_len + 1, canonical.len);
    memcpy(written, symbol.data, symbol.len);
    for (size_t i = 0; i < symbol.len; i++)
        written[i] = written[i] == '-' ? '/' : written[i];
    return (vb_slice){written, symbol.len};
}

/*
 * The part of the number at hand that begins at `at` on this line, as one token. A number in two
 * pieces is rewritten piece by piece, one in more is left as read.
 */
static size_t read_number(document *d, size_t at, vb_arena *arena, vb_array *tokens)
{
    const vb_number *n = &d->number;
    size_t end = piece_end(d, at), first_end = piece_end(d, n->start);
    size_t second = second_piece(d, first_end), second_end = piece_end(d, second);
    types_learn(&d->types, n);
    bool between = at >= first_end && at < second; /* the number of a page */
    char letters[2 * VB_NUMBER_SIZE], old[2 * VB_NUMBER_SIZE];
    vb_slice canonical = as_written(vb_slice_cut(d->text, n->start, n->end),
                                    (vb_slice){n->text, n->text_len}, letters),
             written = {0};
    bool repairs = is_repaired(d);
    bool torn = repairs && second < n->end && second_end == n->end;
    bool on_line = !memchr(d->text.data + first_end, '\n', second - first_end);
    if (torn && is_in_old_form(d, first_end, second)) {
        if (at == second)
            written = old_symbol(n, canonical, old);
    } else if (torn && n->guessed && on_line) { /* 108 2016-QH13: the blank is the lost separator */
        written = canonical;
        end = n->end;
    } else if (torn) {
        size_t cut = find_cut(vb_slice_cut(d->text, n->start, first_end),
                              vb_slice_cut(d->text, second, n->end), canonical);
        written = at == n->start ? vb_slice_cut(canonical, 0, cut)
                                 : vb_slice_cut(canonical, cut, canonical.len);
    } else if (repairs && second == n->end) {
        written = canonical;
    }
    push_locked(d, tokens, at, end,
                written.data && !between ? vb_arena_copy(arena, written) : (vb_slice){0});
    return end;
}

/* ------------------------------------------------------------------------------------ lines -- */

/* Nearly always nothing else stands between two words. */
static bool is_one_space(vb_slice between)
{
    return between.len == 1 && between.data[0] == ' ';
}

/* What stands between two words of a line tells whether a sentence begins with the second, which
 * begins at `right`. */
static opening opening_between(vb_slice text, vb_slice between, size_t right)
{
    if (is_one_space(between))
        return OPENS_NOTHING;
    if ((is_column_gap(between) || has_any(between, "|")) &&
        begins_capital(vb_slice_cut(text, right, text.len)))
        return OPENS_PERHAPS;
    if (has_any(between, ".!?"))
        return OPENS_SENTENCE;
    bool perhaps = has_any(between, ":;\"()+*") ||
                   vb_slice_find(between, VB_SLICE("\xE2\x80\x9C"), 0) != SIZE_MAX;
    return perhaps ? OPENS_PERHAPS : OPENS_NOTHING;
}

/* `II- `, `1- `, as the Party numbers: whether the line's first word is a number before a dash. */
static bool is_numbered(const document *d, const token *first, vb_slice between)
{
    vb_slice word = token_slice(d->text, first);
    return between.len > 1 && between.data[0] == '-' && is_blank(between.data[1]) &&
           (vb_is_digit((unsigned char)word.data[0]) || numeral_value(word) > 0 || first->label);
}

/* The last sign above a line, blanks aside; empty when there is none. */
static vb_slice last_above(const document *d, size_t line_start)
{
    while (line_start > 0 && is_blank(d->text.data[line_start - 1]))
        line_start--;
    return vb_slice_cut(d->text, line_start ? line_start - 1 : 0, line_start);
}

/* Whether the line above is short, as a title's or a cell's is. */
static bool is_below_short(vb_slice text, size_t line_start)
{
    enum { SHORT_BYTES = 40 };
    size_t end = line_start ? line_start - 1 : 0, start = end;
    while (start > 0 && end - start <= SHORT_BYTES && text.data[start - 1] != '\n')
        start--;
    return end - start <= SHORT_BYTES;
}

/* The same for a line's first word, whose line begins with `between`; `paragraph`: a blank line
 * stands above. */
static opening opening_of_line(const document *d, vb_slice between, bool paragraph,
                               size_t line_start)
{
    vb_slice last = last_above(d, line_start);
    bool ended = last.len == 0 || has_any(last, ".;:!?");
    if (has_any(last, ".!?") || (paragraph && (ended || has_any(between, "-+*"))))
        return OPENS_SENTENCE;
    vb_slice word = vb_slice_cut(d->text, line_start + between.len, d->text.len);
    bool apart = begins_capital(word) && is_below_short(d->text, line_start);
    return ended || paragraph || apart || has_any(between, "-+*(") ? OPENS_PERHAPS : OPENS_NOTHING;
}

/* Whether two letters or more, of which the first is small, stand before a blank or a comma: but
 * for V/v no label, code or abbreviation does, and most words do. */
static bool is_mere_word(vb_slice text, size_t start, size_t end)
{
    char first = text.data[start], behind = end < text.len ? text.data[end] : ' ';
    return end - start > 1 && first >= 'a' && first <= 'z' && first != 'v' &&
           (is_blank(behind) || behind == ',');
}

/* Locks a word that is a label, a code or an abbreviation, as it was written. */
static void lock_word(document *d, token *word, size_t line_start, vb_arena *arena)
{
    size_t start = word->start, end = word->end;
    word->label =
        !word->kept && (label_read(&d->labels, d->text, line_start, start, end, &word->written) ||
                        (d->misread && type_read(d, start, end, &word->written)) ||
                        (vb_is_digit((unsigned char)d->text.data[start]) &&
                         (code_is_measure(vb_slice_cut(d->text, start, end)) ||
                          code_is_unit_label(d->text, start, end))));
    code_reading own;
    bool is_code = code_read(d->text, start, end, &own) ||
                   (d->misread && code_read_misread(d->text, start, end, &own));
    if (is_code && !word->kept && own.misread && d->misread)
        word->written = (vb_slice){own.written, own.len};
    if (word->kept || word->label || is_code)
        word->kind = VB_TOKEN_LOCKED;
    if (word->written.data) {
        word->written = vb_arena_copy(arena, word->written);
        word->confidence = label_confidence;
    }
}

static void push_word(document *d, const vb_token *found, size_t line_start, opening place,
                      vb_arena *arena, vb_array *tokens)
{
    size_t start = line_start + found->start, end = line_start + found->end;
    token *word = vb_array_place(tokens);
    if (!word)
        return;
    *word =
        (token){.start = start, .end = end, .line = d->line, .kind = found->kind, .opening = place};
    word->kept = document_keeps(d, start, end);
    if (word->kept || !is_mere_word(d->text, start, end))
        lock_word(d, word, line_start, arena);
}

static bool is_single_mark(uint32_t c)
{
    return c == '\'' || c == 0x2018 || c == 0x2019;
}

/* A straight or curved quotation mark right behind `word`, or a question mark: its length in bytes,
 * 0 when there is none. */
static size_t mark_behind(vb_slice text, const token *word, uint32_t *mark)
{
    if (word->end >= text.len || text.data[word->end] == ' ')
        return 0;
    size_t len = vb_utf8_decode(text, word->end, mark);
    bool doubled = *mark == '"' || *mark == 0x201C || *mark == 0x201D;
    return doubled || is_single_mark(*mark) || *mark == '?' ? len : 0;
}

/* The quotations that are open on a line. */
typedef struct quotations {
    bool straight, curved, single;
} quotations;

/* Looks at one sign, behind the sign `last`: a straight mark opens a quotation before a word. */
static void look_for_quotation(quotations *open, uint32_t last, uint32_t c)
{
    bool opens = last == ' ' || last == '\t' || last == '(';
    if (c == '"')
        open->straight = opens;
    open->curved |= c == 0x201C;
    open->single |= c == 0x2018 || (c == '\'' && opens);
}

/* Whether a mark is open behind a word of a line in which such a quotation was opened. */
static bool is_quoted(const quotations *open, uint32_t mark)
{
    return is_single_mark(mark) ? open->single : open->straight || open->curved;
}

/* Where a mark stands behind a word, and whether a quotation that was opened on the line is still
 * open there. */
static void mark_tails(const document *d, size_t line_start, vb_array *tokens, size_t first)
{
    quotations open = {0};
    uint32_t last = ' ', c;
    size_t at = line_start;
    for (size_t i = first; i < tokens->count; i++) {
        token *word = VB_ARRAY_AT(tokens, token, i);
        if (word->kind == VB_TOKEN_WORD)
            word->tail = (uint8_t)mark_behind(d->text, word, &word->mark);
        if (!word->tail) /* most lines are never looked at */
            continue;
        for (; at < word->end; last = c) {
            at += vb_utf8_decode(d->text, at, &c);
            look_for_quotation(&open, last, c);
        }
        word->quoted = is_quoted(&open, word->mark);
    }
}

/* A sign that accents are read as, and a blank. */
static bool is_fallen_accent(vb_slice between)
{
    return between.len == 2 && vb_is_among(between.data[0], "^\"'~`") && between.data[1] == ' ';
}

/* A page's end is wide, too. */
static gap gap_of(vb_slice between)
{
    size_t blanks = 0, signs = 0;
    if (is_one_space(between))
        return GAP_BLANKS;
    for (size_t i = 0; i < between.len; i++) {
        blanks += between.data[i] == ' ' || between.data[i] == '\t';
        signs += vb_is_among(between.data[i], "*.'^~`\",)");
    }
    if (blanks == between.len && blanks)
        return GAP_BLANKS;
    if (between.len == 1 && between.data[0] == '-')
        return GAP_HYPHEN;
    if (signs == 1 && is_fallen_accent(between)) /* QUO" C */
        return GAP_SIGNS;
    return signs == between.len && signs && signs <= GAP_SIGNS_MAX ? GAP_SIGNS : GAP_WIDE;
}

static void measure_gaps(const document *d, vb_array *tokens, size_t first)
{
    for (size_t i = first; i + 1 < tokens->count; i++) {
        token *left = VB_ARRAY_AT(tokens, token, i), *right = VB_ARRAY_AT(tokens, token, i + 1);
        left->behind = gap_of(vb_slice_cut(d->text, left->end, right->start));
        if (left->kind != VB_TOKEN_WORD || right->kind == VB_TOKEN_LOCKED ||
            (right->kind == VB_TOKEN_NUMBER && left->behind == GAP_BLANKS))
            left->behind = GAP_WIDE;
    }
}

/* `Số: 27/NQ-HĐND` of a head: a word and a colon before a document's number begin anew. */
static void open_head(const document *d, vb_array *tokens, size_t first)
{
    if (tokens->count < first + 2)
        return;
    token *word = VB_ARRAY_AT(tokens, token, first),
          *number = VB_ARRAY_AT(tokens, token, first + 1);
    vb_slice between = vb_slice_cut(d->text, word->end, number->start);
    if (number->kind == VB_TOKEN_LOCKED && !number->label && has_any(between, ":"))
        word->opening = OPENS_SENTENCE;
}

/* Whether a stop and nothing like an ellipsis stands between two words of which only the second has
 * a capital: behind a label or an abbreviation a sentence goes on. */
static bool ends_sentence(const document *d, const token *left, const token *right)
{
    vb_slice between = vb_slice_cut(d->text, left->end, right->start),
             read = token_slice(d->text, left), next = token_slice(d->text, right);
    return right->opening == OPENS_SENTENCE && left->kind == VB_TOKEN_WORD &&
           right->kind == VB_TOKEN_WORD && read.len > 1 && begins_small(read) &&
           vb_case_of(next) == VB_CASE_CAPITALISED && between.len > 1 &&
           vb_is_among(between.data[0], ".!?") && between.data[1] != '.';
}

/* Whether token `i` is in capitals that somebody could say: UBND and GD&ĐT are no words. */
static bool is_word_in_capitals(const document *d, const vb_array *tokens, size_t i)
{
    enum { LETTERS_MOST = 8 };
    vb_slice word = token_slice(d->text, VB_ARRAY_AT(tokens, token, i));
    char letters[LETTERS_MOST];
    size_t count = 0;
    for (size_t at = 0; at < word.len && count < LETTERS_MOST; count++)
        letters[count] = next_base(word, &at);
    return is_in_capitals(word) && may_be_syllable((vb_slice){letters, count});
}

/* Whether all letters are small but perhaps the first; TiNH is a word in capitals. */
static bool is_in_small_letters(vb_slice word)
{
    vb_case how = vb_case_of(word);
    return word.len > 1 && (how == VB_CASE_LOWER || how == VB_CASE_CAPITALISED);
}

/* Whether the words from token `i` to the end of the line are in capitals, parted by blanks, behind
 * one in small letters: those of another column, `Chính PHÓ THỦ TƯỚNG`. */
static bool begins_column_in_capitals(const document *d, const vb_array *tokens, size_t i)
{
    enum { FEWEST = 2 };
    const token *own = VB_ARRAY_AT(tokens, token, i);
    if (!may_be_capitals(token_slice(d->text, own)) || own[-1].kind != VB_TOKEN_WORD ||
        i + FEWEST > tokens->count || !is_in_small_letters(token_slice(d->text, own - 1)))
        return false;
    bool column = true;
    for (size_t k = i; k < tokens->count && column; k++)
        column = is_word_in_capitals(d, tokens, k) &&
                 is_one_blank_in_line(d->text, VB_ARRAY_AT(tokens, token, k - 1),
                                      VB_ARRAY_AT(tokens, token, k));
    return column;
}

/* Where the language model begins anew: with a paragraph, a sentence, and another column. */
static void mark_beginnings(const document *d, vb_array *tokens, size_t first)
{
    for (size_t i = first; i < tokens->count; i++) {
        token *own = VB_ARRAY_AT(tokens, token, i);
        own->anew = own->paragraph || (i > 0 && ends_sentence(d, own - 1, own)) ||
                    (i > first && begins_column_in_capitals(d, tokens, i));
    }
}

/* ----------------------------------------------------------------------------- interruptions -- */

/* Whether a line begins with a word in small letters; a letter alone may be a label. */
static bool begins_small_word(vb_slice line)
{
    vb_slice text = vb_slice_trim(line);
    uint32_t first, second;
    if (!begins_small(text))
        return false;
    size_t at = vb_utf8_decode(text, 0, &first);
    if (at == text.len)
        return false;
    vb_utf8_decode(text, at, &second);
    return vb_is_letter(first) && vb_is_letter(second);
}

/* Whether figures are all that stands on the line of the last token. */
static bool ends_in_lone_figures(const vb_array *tokens)
{
    const token *last = VB_ARRAY_AT(tokens, token, tokens->count - 1);
    return last->kind == VB_TOKEN_NUMBER && (tokens->count == 1 || last[-1].line < last->line);
}

/* Whether a line goes on with the sentence of the tokens so far, though blank lines stand between
 * them, as where a page ends or an engine took a line for a block: no stop does, and the line
 * begins small. The number of a page may stand there, too. */
static bool goes_on(const document *d, const vb_array *tokens, vb_slice line)
{
    if (!tokens->count || ends_in_lone_figures(tokens))
        return false;
    size_t start = (size_t)(line.data - d->text.data),
           end = VB_ARRAY_AT(tokens, token, tokens->count - 1)->end;
    while (end < start && (is_blank(d->text.data[end]) || d->text.data[end] == ',' ||
                           vb_is_digit((unsigned char)d->text.data[end])))
        end++;
    return end == start && begins_small_word(line);
}

/* Whether the line is the number of a page in the middle of a sentence: what stands before it goes
 * on behind it. */
static bool is_number_inside(const document *d, const vb_array *tokens, vb_slice line)
{
    enum { FIGURES = 3 };
    size_t start = (size_t)(line.data - d->text.data), at = start + line.len;
    vb_slice figures = vb_slice_trim(line), next = VB_SLICE("");
    bool in_number = d->has_number && start >= d->number.start && start < d->number.end;
    if (in_number || figures.len > FIGURES || !is_digits(figures))
        return false;
    while (vb_slice_trim(next).len == 0 && vb_next_line(d->text, &at, &next))
        continue;
    return goes_on(d, tokens, next);
}

/* ------------------------------------------------------------------------------------- lines -- */

/* Returns where reading ended: the line's end, or that of a number over it where the line was cut.
 */
static size_t read_line(document *d, vb_slice line, bool paragraph, vb_arena *arena,
                        vb_array *tokens)
{
    size_t line_start = (size_t)(line.data - d->text.data), at = 0, end = 0, first = tokens->count;
    vb_token found;
    paragraph = paragraph && !goes_on(d, tokens, line);
    while (at < line.len) {
        bool in_number =
            d->has_number && line_start + at >= d->number.start && line_start + at < d->number.end;
        size_t stop = d->has_number && !in_number && d->number.start < line_start + line.len
                          ? d->number.start - line_start
                          : line.len;
        if (in_number) {
            while (at < line.len && is_blank(line.data[at]))
                at++;
            if (at < line.len)
                at = end = read_number(d, line_start + at, arena, tokens) - line_start;
        } else if (vb_next_token(vb_slice_cut(line, 0, stop), &at, &found)) {
            vb_slice between = vb_slice_cut(line, end, found.start);
            opening place = tokens->count > first
                                ? opening_between(d->text, between, line_start + found.start)
                                : opening_of_line(d, between, paragraph, line_start);
            if (tokens->count == first + 1 &&
                is_numbered(d, VB_ARRAY_AT(tokens, token, first), between))
                place = OPENS_SENTENCE;
            push_word(d, &found, line_start, place, arena, tokens);
            end = found.end;
        } else {
            at = stop;
        }
        while (d->has_number && line_start + at >= d->number.end)
            d->has_number = vb_number_find(d->citation, d->text, d->number.end, &d->number);
    }
    bool begins_line = line_start == 0 || d->text.data[line_start - 1] == '\n';
    bool anew = begins_line && paragraphs_next(&d->paragraphs, line);
    if (tokens->count > first)
        VB_ARRAY_AT(tokens, token, first)->paragraph = paragraph || anew;
    first = dates_mend(d, tokens, first, line_start, arena);
    recipients_mend(d, line, tokens, first, arena);
    authorities_mend(d, tokens, first, arena);
    columns_mend(d, tokens, first, arena);
    highlands_mend(d, tokens, first, arena);
    open_head(d, tokens, first);
    measure_gaps(d, tokens, first);
    mark_tails(d, line_start, tokens, first);
    mark_beginnings(d, tokens, first);
    return line_start + at;
}

/* The next line, or as much of a very long one as a window may hold; false at the text's end. */
static bool next_piece(document *d, vb_slice *line, bool *whole)
{
    size_t start = d->at;
    vb_slice near = vb_slice_cut(d->text, 0, start + PIECE_BYTES);
    if (!vb_next_line(near, &d->at, line))
        return false;
    *whole = d->at < near.len || near.len == d->text.len || near.data[near.len - 1] == '\n';
    if (*whole)
        return true;
    while (d->at > start + PIECE_BYTES / 2 && !is_blank(d->text.data[d->at]))
        d->at--;
    if (d->at == start + PIECE_BYTES / 2)
        d->at = near.len;
    while (d->at > near.len - 4 && vb_utf8_continues(d->text.data[d->at]))
        d->at--; /* no character is cut */
    *line = vb_slice_cut(d->text, start, d->at);
    return true;
}

vb_status document_read(document *d, size_t limit, vb_arena *arena, vb_array *tokens)
{
    vb_slice line;
    bool paragraph = d->at == 0, whole;
    while (tokens->count < limit && next_piece(d, &line, &whole)) {
        size_t end = 0;
        bool blank = vb_slice_trim(line).len == 0 || is_number_inside(d, tokens, line);
        if (!blank)
            end = read_line(d, line, paragraph, arena, tokens);
        paragraph = blank && (whole || paragraph);
        d->at = end > d->at ? end : d->at;
        d->line += whole;
    }
    return tokens->failed || arena->failed ? VB_ERR_MEMORY : VB_OK;
}
