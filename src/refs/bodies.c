/*
 * Bodies that are in no list: `của Viện Vệ sinh dịch tễ Trung ương về …`. The name begins with
 * words that bodies begin with, and ends at a mark or at a word that is in no name
 * (data/body-words.tsv). Nothing is known of what lies between, so all of it must have been read
 * well: a garbled name, or one whose end is not seen, is none.
 */
#include "refs/bodies.h"

#include "refs/byte_kind.h"
#include "refs/cues.h"
#include "refs/handle.h"
#include "refs/names.h"
#include "refs/search.h"
#include "refs/text.h"
#include "vanban/orthography.h"

#include "tables/body-words.h"

#include <string.h>

enum { WORD_MAX = 48, NAME_WORDS = 16 };

/* Where the words end that stand at `at` as they are written but for their line ends, `at`: they do
 * not. */
static size_t words_end(vb_slice text, size_t at, vb_slice words)
{
    size_t end = at;
    for (size_t i = 0; i < words.len; i++, end++) {
        if (end >= text.len)
            return at;
        if (words.data[i] == ' ' && is_space(text.data[end]))
            end = skip_space(text, end, GAP_MAX) - 1;
        else if (words.data[i] != text.data[end])
            return at;
    }
    uint32_t next = 0;
    if (end < text.len)
        vb_utf8_decode(text, end, &next);
    return vb_letter_of(next).base ? at : end;
}

void bodies_open(vb_refs *refs)
{
    static const char *const names[BODY_KINDS] = {
        "begins",  "of",     "ends",    "goes-on", "in-head", "heads",   "branch",
        "fields",  "named",  "inside",  "title",   "members", "nobodys", "centre",
        "village", "placed", "numbers", "worded",  "longer"};
    find_kinds(&vb_table_body_words, names, BODY_KINDS, refs->body_rows);
}

/* The end of the longest words of the kind at `at`; `at`: there are none. */
static size_t end_of_kind(const vb_refs *refs, vb_slice text, size_t at, body_kind kind)
{
    const vb_table *table = &vb_table_body_words;
    size_t end = at;
    for (size_t row = refs->body_rows[kind].from; at < text.len && row < refs->body_rows[kind].to;
         row++) {
        vb_slice words = vb_table_cell(table, row, BODY_WORDS_WORDS);
        if (words.data[0] != text.data[at])
            continue;
        size_t found = words_end(text, at, words);
        end = found > end ? found : end;
    }
    return end;
}

bool is_body(const vb_refs *refs, vb_slice name, body_kind kind)
{
    return name.len && end_of_kind(refs, name, 0, kind) == name.len;
}

bool begins_as_body(const vb_refs *refs, vb_slice name, body_kind kind)
{
    return end_of_kind(refs, name, 0, kind) > 0;
}

/* Whether a figure follows the word that ends at `end`. */
static bool goes_on_with_figure(vb_slice text, size_t end)
{
    size_t next = skip_space(text, end, GAP_MAX);
    next += stands_at(text, next, ':');
    next = skip_space(text, next, GAP_MAX);
    return next < text.len && vb_is_digit((unsigned char)text.data[next]);
}

/* Words in small letters, whose first the text may have as a capital: Điều, Căn cứ. */
bool begins_what_follows(reference_search *search, size_t at)
{
    vb_buffer *lower = &search->scratch;
    vb_buffer_clear(lower);
    vb_add_lower(lower, vb_slice_cut(search->text, at, at + WORD_MAX));
    vb_slice words = vb_buffer_slice(lower);
    size_t end = end_of_kind(search->refs, words, 0, BODY_ENDS);
    if (end == 0) {
        end = end_of_kind(search->refs, words, 0, BODY_NUMBERS);
        end = end > 0 && goes_on_with_figure(search->text, at + end) ? end : 0;
    }
    return end > 0 && end_of_kind(search->refs, words, 0, BODY_INSIDE) < end;
}

bool goes_on_behind_body(const reference_search *search, size_t end)
{
    vb_slice text = search->text;
    size_t next = skip_space(text, end, GAP_MAX);
    if (next == end || next >= text.len)
        return false;
    body_kind kind = is_capital(text, next) ? BODY_GOES_ON : BODY_LONGER;
    return end_of_kind(search->refs, text, next, kind) > next;
}

/* A word of a name. */
typedef struct name_word {
    size_t start, end; /* without the mark behind it */
    vb_case shape;
    bool marked; /* it bears a mark, as most words do that were read well */
    bool last;   /* a mark stands behind it, or the paragraph ends there */
    bool begins_line;
} name_word;

static bool ends_paragraph(vb_slice text, size_t at)
{
    size_t next = skip_space(text, at, GAP_MAX), lines = 0;
    for (; at < next; at++)
        lines += text.data[at] == '\n';
    return lines > 1 || next == text.len;
}

/* Whether a word in capitals or with one goes on with a hyphen and a figure or two: Covid-19. */
static bool is_numbered_word(vb_slice word)
{
    size_t sign = vb_slice_find(word, VB_SLICE("-"), 0);
    vb_case shape = vb_case_of(vb_slice_cut(word, 0, sign < word.len ? sign : 0));
    return sign < word.len && sign > 1 && sign + 1 < word.len &&
           (shape == VB_CASE_UPPER || shape == VB_CASE_CAPITALISED) &&
           vb_figures_end(word, sign + 1, 2) == word.len;
}

/* Whether the word is one of Vietnamese, an abbreviation or, among others, a foreign name. */
static bool is_word_of_name(vb_slice word, const name_word *read)
{
    vb_syllable syllable;
    if (vb_syllable_parse(word, &syllable) || is_numbered_word(word))
        return true;
    for (size_t i = 0; i < word.len; i++)
        if (vb_is_digit((unsigned char)word.data[i]) || memchr("/.:@", word.data[i], 4))
            return false;
    return word.len > 1 && (read->shape == VB_CASE_UPPER ||
                            (read->shape == VB_CASE_CAPITALISED && !read->marked && word.len > 4));
}

/* The word at `at`; false when it is none of a name. */
static bool read_word(vb_slice text, size_t at, name_word *word)
{
    size_t before = skip_space_back(text, at, GAP_MAX);
    *word = (name_word){.start = at, .end = word_end(text, at, WORD_MAX)};
    word->begins_line = memchr(text.data + before, '\n', at - before) != NULL;
    size_t behind = word->end;
    while (word->end > at && vb_is_among(text.data[word->end - 1], ",;.:)\"") &&
           text.data[word->end - 1])
        word->end--;
    word->last = word->end < behind || ends_paragraph(text, behind);
    vb_slice bytes = vb_slice_cut(text, at, word->end);
    word->shape = vb_case_of(bytes);
    for (size_t i = 0; i < bytes.len; i++)
        word->marked |= (unsigned char)bytes.data[i] >= 0x80;
    return vb_slice_equal(bytes, VB_SLICE("-")) || is_word_of_name(bytes, word);
}

static bool is_small(const name_word *word)
{
    return word->shape == VB_CASE_LOWER;
}

/* A level of local government, or `quốc gia`. */
static bool is_level_at(vb_slice text, size_t at)
{
    vb_place_level level;
    for (size_t i = 0; vb_place_level_at(i, &level); i++)
        if (words_end(text, at, level.name) > at)
            return true;
    return words_end(text, at, VB_SLICE("quốc gia")) > at;
}

/* Về việc, whatever letters it is in. */
static bool is_about(vb_slice text, const name_word *word)
{
    static const char *const abouts[] = {"Về việc", "VỀ VIỆC", "V/v", "V/V"};
    for (size_t i = 0; i < sizeof abouts / sizeof abouts[0]; i++)
        if (words_end(text, word->start, vb_slice_of(abouts[i])) > word->start)
            return true;
    return false;
}

/* Whether another document is cited at `at`: `của Thanh tra huyện và Báo cáo số …`, but Phòng Tài
 * chính và Kế hoạch. */
static bool is_numbered_type(reference_search *search, size_t at)
{
    vb_name_match type;
    if (!vb_document_type_begins(search->citation, search->text, at) || !type_at(search, at, &type))
        return false;
    size_t behind = skip_space(search->text, type.end, GAP_MAX);
    return words_end(search->text, behind, VB_SLICE("số")) > behind;
}

/*
 * Whether small words stand at `at` up to the level of a place, or `quốc gia`, as the names go on
 * that are made of such: `, giáo dục pháp luật tỉnh`, `và tái định cư huyện`. None of them begins
 * another body or a document, and no sentence goes on with them.
 */
static bool goes_on_to_level(reference_search *search, size_t at)
{
    enum { MOST = 8 };
    vb_slice text = search->text;
    for (size_t words = 0; words < MOST && at < text.len; words++) {
        name_word word;
        if (words > 0 && is_level_at(text, at))
            return end_of_kind(search->refs, text, at, BODY_INSIDE) == at;
        if (!read_word(text, at, &word) || !is_small(&word) || begins_what_follows(search, at) ||
            vb_document_type_begins(search->citation, text, at) ||
            (word.last && !stands_at(text, word.end, ',')))
            return false;
        at = skip_space(text, word.end + (word.last ? 1 : 0), GAP_MAX);
    }
    return false;
}

/* Whether the name ended before the word: `về`, and at a line's beginning `Điều 2.`; `và` goes on
 * with a capital alone, but in a `worded` name up to its level. */
static bool is_behind_name(reference_search *search, const name_word *word, bool worded)
{
    vb_slice text = search->text;
    if (vb_slice_equal(vb_slice_cut(text, word->start, word->end), VB_SLICE("và"))) {
        name_word next;
        if (worded && goes_on_to_level(search, skip_space(text, word->end, GAP_MAX)))
            return false;
        return word->last || !read_word(text, skip_space(text, word->end, GAP_MAX), &next) ||
               is_small(&next) ||
               end_of_kind(search->refs, text, next.start, BODY_BEGINS) > next.start ||
               is_numbered_type(search, next.start);
    }
    return ((is_small(word) || word->begins_line) && begins_what_follows(search, word->start)) ||
           is_about(text, word);
}

/* Hướng dẫn, Thông báo địa điểm …: two words that are in no name, as what it is about begins. */
static bool begins_title(reference_search *search, const name_word *word)
{
    return !is_small(word) && begins_what_follows(search, word->start);
}

/* What the mark behind a word tells. */
typedef enum name_mark { MARK_ENDS, MARK_GOES_ON, MARK_UNCLEAR } name_mark;

/*
 * A comma may be the name's own: Phòng, chống thiên tai; phát triển khoa học, công nghệ. It ends
 * the name where what follows is known to be no part of it.
 */
static name_mark mark_behind(reference_search *search, const name_word *word, bool worded)
{
    vb_slice text = search->text;
    size_t next = skip_space(text, word->end + 1, GAP_MAX);
    if (word->end >= text.len || text.data[word->end] != ',' || next >= text.len)
        return MARK_ENDS;
    if (words_end(text, next, VB_SLICE("chống")) > next ||
        (worded && goes_on_to_level(search, next)))
        return MARK_GOES_ON;
    return begins_what_follows(search, next) ||
                   end_of_kind(search->refs, text, next, BODY_BEGINS) > next ||
                   vb_document_type_begins(search->citation, text, next)
               ? MARK_ENDS
               : MARK_UNCLEAR;
}

/* Where the name ends whose first words end at `end`, and how many words and marked words it has
 * from `at` on; false when its end is not seen. */
static bool find_end(reference_search *search, size_t at, size_t *end, size_t *words,
                     size_t *marked)
{
    vb_slice text = search->text;
    size_t head_end = *end;
    bool worded = end_of_kind(search->refs, text, at, BODY_WORDED) > at;
    *words = *marked = 0;
    for (size_t next = at; *words < NAME_WORDS; next = skip_space(text, next, GAP_MAX)) {
        name_word word;
        if (stands_at(text, next, '('))
            return next >= head_end;
        if (next >= text.len || (!read_word(text, next, &word) && word.end > head_end))
            return false;
        if (word.start >= head_end && is_behind_name(search, &word, worded))
            return true;
        if (word.start >= head_end && begins_title(search, &word))
            return false;
        ++*words;
        *marked += word.marked;
        *end = word.end;
        name_mark mark = word.last ? mark_behind(search, &word, worded) : MARK_GOES_ON;
        if (mark != MARK_GOES_ON)
            return mark == MARK_ENDS && word.end >= head_end;
        next = word.end + (word.last ? 1 : 0);
    }
    return false;
}

/* về, but not `về việc`: what the body is for, or what the document is about. */
static bool tells_its_task(vb_slice text, size_t end)
{
    size_t about = skip_space(text, end, GAP_MAX), behind;
    if ((behind = words_end(text, about, VB_SLICE("về"))) == about)
        return false;
    size_t next = skip_space(text, behind, GAP_MAX);
    return words_end(text, next, VB_SLICE("việc")) == next;
}

/* Behind `Trung ương`, with which the name of a committee may end though that of its task follows;
 * 0: it does not stand there. */
static size_t behind_central(vb_slice text, size_t end)
{
    size_t word = skip_space(text, end, GAP_MAX),
           behind = words_end(text, word, VB_SLICE("Trung ương"));
    return behind > word ? behind : 0;
}

/* Whether the last word before `end` is `các`, behind which a name goes on. */
static bool ends_in_several(vb_slice text, size_t end)
{
    return vb_slice_equal(vb_slice_cut(text, word_start(text, end, WORD_MAX), end),
                          VB_SLICE("các"));
}

/* Behind the number that a steering committee is called by: Ban Chỉ đạo 389 quốc gia, 35 tỉnh;
 * `end` where none of two or three figures and a small letter stand. */
static size_t pass_committee_number(vb_slice text, size_t end)
{
    enum { LEAST = 2, MOST = 3 };
    size_t number = skip_space(text, end, GAP_MAX), behind = vb_figures_end(text, number, MOST),
           next = skip_space(text, behind, 1);
    uint32_t letter = 0;
    if (next < text.len)
        vb_utf8_decode(text, next, &letter);
    bool small = vb_is_letter(letter) && vb_lower(letter) == letter;
    return number > end && behind - number >= LEAST && next > behind && small ? behind : end;
}

bool read_unlisted_body(reference_search *search, size_t at, size_t *end, vb_slice *body)
{
    vb_slice text = search->text;
    size_t words, marked, begins = end_of_kind(search->refs, text, at, BODY_BEGINS);
    size_t of = end_of_kind(search->refs, text, at, BODY_OF), name_end = of > begins ? of : begins;
    if (name_end == at)
        return false;
    name_end = of > begins ? pass_committee_number(text, name_end) : name_end;
    size_t central = of > begins ? behind_central(text, name_end) : 0;
    bool whole = find_end(search, at, &name_end, &words, &marked) && words > 1 &&
                 marked * 4 >= words && !(of > begins && tells_its_task(text, name_end)) &&
                 !ends_in_several(text, name_end);
    if (!whole && !central)
        return false;
    name_end = whole ? name_end : central;
    *body = keep_line(search, vb_slice_cut(text, at, name_end));
    *end = name_end;
    return true;
}

bool ends_as_committee(vb_slice body)
{
    return vb_slice_ends(body, VB_SLICE("ủy"));
}

vb_slice headed_body(const vb_refs *refs, vb_slice issuer)
{
    size_t office = end_of_kind(refs, issuer, 0, BODY_HEADS);
    return office ? vb_slice_trim(vb_slice_cut(issuer, office, issuer.len)) : VB_SLICE("");
}

/* ------------------------------------------------------------------------------- in capitals -- */

static char first_letter(vb_slice text)
{
    uint32_t first;
    vb_utf8_decode(text, 0, &first);
    return vb_letter_of(first).base;
}

/* Whether the folded words `read` begin with one of the kind, whose letter `first` theirs is, too.
 */
static bool begins_with_kind(reference_search *search, vb_slice read, char first, body_kind kind)
{
    const kind_rows *rows = &search->refs->body_rows[kind];
    vb_buffer *words = &search->scratch;
    for (size_t row = rows->from; row < rows->to; row++) {
        vb_slice listed = vb_table_cell(&vb_table_body_words, row, BODY_WORDS_WORDS);
        if (first_letter(listed) != first)
            continue;
        vb_buffer_clear(words);
        add_folded(words, listed);
        if (vb_slice_starts(read, vb_buffer_slice(words)) &&
            (read.len == words->len || read.data[words->len] == ' '))
            return true;
    }
    return false;
}

/* Whether the words in capitals begin with one of some kinds. */
static bool begins_with_any(reference_search *search, vb_slice capitals, const body_kind *kinds,
                            size_t count)
{
    vb_buffer read = VB_BUFFER(search->refs->memory);
    char first = capitals.len ? first_letter(capitals) : '\0';
    bool found = false;
    add_folded(&read, capitals);
    for (size_t i = 0; first && !found && i < count; i++)
        found = begins_with_kind(search, vb_buffer_slice(&read), first, kinds[i]);
    search->scratch.failed |= read.failed;
    vb_buffer_free(&read);
    return found;
}

bool is_body_in_capitals(reference_search *search, vb_slice capitals)
{
    static const body_kind kinds[] = {BODY_BEGINS, BODY_OF, BODY_IN_HEAD};
    return begins_with_any(search, capitals, kinds, sizeof kinds / sizeof kinds[0]);
}

bool is_branch_in_capitals(reference_search *search, vb_slice capitals)
{
    static const body_kind kinds[] = {BODY_BRANCH};
    return begins_with_any(search, capitals, kinds, 1);
}
