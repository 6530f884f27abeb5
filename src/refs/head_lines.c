/*
 * The body that a head names above its number, by all the lines of its name at once: of HỘI CHỮ
 * THẬP ĐỎ VIỆT NAM / HỘI CHỮ THẬP / ĐỎ TỈNH PHÚ YÊN the last two are a listed name, and no line
 * alone is. The most lines that are wholly a name of the list are the body; else it is the last
 * that begins as a body does with all that stands below, where it was read well: a listed name that
 * leaves words over, BỆNH VIỆN ĐA KHOA / II LÂM ĐỒNG, is another's.
 */
#include "refs/head_lines.h"

#include "refs/bodies.h"
#include "refs/capitals.h"
#include "refs/handle.h"
#include "refs/head_names.h"
#include "refs/own_places.h"
#include "refs/text.h"
#include "vanban/orthography.h"

#include "tables/body-compounds.h"
#include "tables/body-words.h"

enum { MOST_LINES = 8 };

/* The lines of the head that have a body's name, without the other column. */
typedef struct head_lines {
    vb_slice lines[MOST_LINES];
    size_t count;
} head_lines;

/* Only the last lines are kept. */
static void add_line(head_lines *head, vb_slice words)
{
    if (head->count == MOST_LINES)
        for (size_t i = 1; i < MOST_LINES; i++)
            head->lines[i - 1] = head->lines[i];
    head->count -= head->count == MOST_LINES;
    head->lines[head->count++] = words;
}

/* Without the signs that a scan makes of the rules and stars of a head. */
static vb_slice without_rules(vb_slice line)
{
    static const char signs[] = "_*|~";
    line = vb_slice_trim(line);
    while (line.len && vb_is_among(line.data[0], signs))
        line = vb_slice_trim(vb_slice_cut(line, 1, line.len));
    while (line.len && vb_is_among(line.data[line.len - 1], signs))
        line = vb_slice_trim(vb_slice_cut(line, 0, line.len - 1));
    return line;
}

static head_lines read_lines(vb_slice head)
{
    head_lines found = {.count = 0};
    vb_slice line;
    for (size_t from = 0; vb_next_line(head, &from, &line);) {
        vb_slice words = without_rules(before_other_column(capitals_of(without_rules(line))));
        if (words.len && vb_case_of(words) != VB_CASE_NONE)
            add_line(&found, words);
    }
    return found;
}

static vb_slice join_lines(reference_search *search, const head_lines *head, size_t first)
{
    vb_slice words = keep_line(search, head->lines[first]);
    for (size_t i = first + 1; i < head->count; i++)
        words = join_names(search, words, keep_line(search, head->lines[i]));
    return words;
}

/* ------------------------------------------------------------------------------- in the list -- */

static bool is_wholly_listed(reference_search *search, vb_slice words, head_body *body)
{
    return read_listed(search, words, 0, WELL_READ, body) && body->read.len == words.len;
}

/* The same of the words with what they are called by behind them. */
static bool is_listed_with(reference_search *search, vb_slice words, vb_slice behind,
                           head_body *body)
{
    return behind.len && is_wholly_listed(search, join_names(search, words, behind), body);
}

/* The listed name of the body with its parent's or its parent's place, where that is one. */
static vb_slice place_listed(reference_search *search, vb_slice words, vb_slice name,
                             vb_slice parent)
{
    head_body whole;
    if (is_listed_with(search, words, parent, &whole))
        return whole.name;
    vb_slice placed = parent.len ? name_with_place(search, name, parent) : VB_SLICE("");
    return placed.len ? placed : name;
}

/* ------------------------------------------------------------------------------ in no list -- */

/* The words that say what kind of body one is. */
enum { KINDS = 3 };
static const body_kind kinds[KINDS] = {BODY_BEGINS, BODY_OF, BODY_IN_HEAD};

/* Whether the folded words are wholly those of the kind. */
static bool are_words_of(reference_search *search, vb_slice folded, body_kind kind)
{
    const kind_rows *rows = &search->refs->body_rows[kind];
    for (size_t row = rows->from; row < rows->to; row++) {
        vb_buffer_clear(&search->scratch);
        add_folded(&search->scratch, vb_table_cell(&vb_table_body_words, row, BODY_WORDS_WORDS));
        if (vb_slice_equal(vb_buffer_slice(&search->scratch), folded))
            return true;
    }
    return false;
}

/* Whether a line says what kind of body it names and no more: CHI CỤC, ĐẢNG ỦY. */
static bool is_kind_alone(reference_search *search, vb_slice line)
{
    vb_buffer folded = VB_BUFFER(search->refs->memory);
    bool alone = false;
    add_folded(&folded, line);
    for (size_t i = 0; !alone && i < KINDS; i++)
        alone = are_words_of(search, vb_buffer_slice(&folded), kinds[i]);
    search->scratch.failed |= folded.failed;
    vb_buffer_free(&folded);
    return alone;
}

/* Whether a word was parted by the line end: MÔI / TRƯỜNG. */
static bool parts_word(reference_search *search, vb_slice above, vb_slice below)
{
    vb_slice first = vb_slice_cut(above, word_start(above, above.len, above.len), above.len),
             second = vb_slice_cut(below, 0, word_end(below, 0, below.len));
    vb_buffer_clear(&search->scratch);
    vb_buffer_add(&search->scratch, first);
    vb_buffer_add_byte(&search->scratch, ' ');
    vb_buffer_add(&search->scratch, second);
    return vb_table_find(&vb_table_body_compounds, vb_buffer_slice(&search->scratch)) <
           vb_table_body_compounds.rows;
}

/* The line with which the last body begins; that behind the last where none does. */
static size_t find_last_body(reference_search *search, const head_lines *head)
{
    for (size_t i = head->count; i > 0; i--) {
        vb_slice line = head->lines[i - 1];
        if (is_body_in_capitals(search, line) &&
            (i == 1 || !(is_kind_alone(search, head->lines[i - 2]) ||
                         parts_word(search, head->lines[i - 2], line))))
            return i - 1;
    }
    return head->count;
}

/* Whether the words are the name of a place and no more, mark for mark: NAM ĐỊNH. */
static bool is_named_place(reference_search *search, vb_slice words)
{
    vb_slice place = vb_place_by_letters(words);
    if (!place.len)
        return false;
    vb_buffer_clear(&search->scratch);
    vb_add_upper(&search->scratch, place);
    return vb_slice_equal(vb_buffer_slice(&search->scratch), words);
}

/* Whether words that begin with a listed name are another's, all the same: the committee of a body
 * in no list, ĐẢNG ỦY TỔNG CÔNG TY CÀ PHÊ VIỆT NAM, or the office of a place, KHO BẠC NHÀ NƯỚC NAM
 * ĐỊNH. What else stands behind one may have been read wrong. */
static bool goes_on_as_name(reference_search *search, const head_body *listed, vb_slice words)
{
    vb_slice rest = vb_slice_trim(vb_slice_cut(words, listed->read.len, words.len));
    if (ends_as_committee(listed->name))
        return is_body_in_capitals(search, rest);
    return !is_of_any_level(listed->name) && !place_in(listed->name).len &&
           vb_place_level_of_body(listed->name) == SIZE_MAX && is_named_place(search, rest);
}

/* The place without the level of a province, which its offices' names leave out: Sở Xây dựng Hà
 * Nam.
 */
static vb_slice without_province(vb_slice place)
{
    vb_place_level province;
    bool starts = vb_place_level_at(0, &province) && vb_slice_starts(place, province.name);
    return starts ? vb_slice_trim(vb_slice_cut(place, province.name.len, place.len)) : place;
}

/* The level and place of the committee that is the parent: huyện Thọ Xuân of its Huyện ủy. Empty:
 * it is none. */
static vb_slice place_of_committee(reference_search *search, vb_slice parent)
{
    vb_place_level level;
    if (vb_slice_starts(parent, VB_SLICE("Ủy ban nhân dân ")))
        return without_province(place_in(parent));
    for (size_t i = 0; vb_place_level_at(i, &level); i++) {
        size_t end = level.committee.len;
        if (end && vb_slice_starts(parent, level.committee) && parent.len > end + 1)
            return without_province(
                join_names(search, level.name, vb_slice_cut(parent, end + 1, parent.len)));
    }
    return VB_SLICE("");
}

/* The name with its parent's place, where such bodies are called by it and it has none: Phòng Văn
 * hóa huyện Mèo Vạc. */
static vb_slice place_unlisted(reference_search *search, vb_slice name, vb_slice parent)
{
    if (!name.len || !begins_as_body(search->refs, name, BODY_PLACED) || place_in(name).len)
        return name;
    vb_slice place = place_of_committee(search, parent);
    return place.len && !contains(name, place) ? join_names(search, name, place) : name;
}

/* Whether the name is but the kind of a body and a place, BAN CHẤP HÀNH TỈNH KON TUM: its
 * organisation stands above it. */
static bool lacks_organisation(const reference_search *search, vb_slice name)
{
    vb_slice place = place_in(name),
             kind = vb_slice_trim(vb_slice_cut(name, 0, name.len - place.len));
    bool alone = false;
    for (size_t i = 0; !alone && i < KINDS; i++)
        alone = is_body(search->refs, kind, kinds[i]);
    return place.len && alone;
}

/* Whether the words end in a few capitals that are no word, as a stamp is read. */
static bool ends_in_speck(vb_slice words)
{
    enum { LONGEST_SPECK = 3 };
    vb_syllable syllable;
    vb_slice last = vb_slice_cut(words, word_start(words, words.len, words.len), words.len);
    return vb_utf8_count(last) <= LONGEST_SPECK && vb_is_bare_capitals(last) &&
           !vb_syllable_parse(last, &syllable);
}

/* The name of a body in no list; empty: not all of it was read well. */
static vb_slice write_unlisted(reference_search *search, vb_slice words, vb_slice parent)
{
    vb_slice name = ends_in_speck(words) ? VB_SLICE("") : write_body_name(search, words);
    return lacks_organisation(search, name) ? VB_SLICE("") : place_unlisted(search, name, parent);
}

/* --------------------------------------------------------------------------------- the whole -- */

whole_body name_whole_body(reference_search *search, vb_slice words, vb_slice parent)
{
    head_body listed;
    whole_body body = {words, VB_SLICE(""), parent, false};
    bool begins = read_listed(search, words, 0, WELL_READ, &listed);
    if ((begins && listed.read.len == words.len) ||
        is_listed_with(search, words, parent, &listed) ||
        is_listed_with(search, words, place_in(parent), &listed)) {
        body.listed = true;
        body.name = place_listed(search, words, listed.name, parent);
    } else if (is_body_in_capitals(search, words) &&
               (!begins || goes_on_as_name(search, &listed, words))) {
        body.name = write_unlisted(search, words, parent);
    }
    return body;
}

/* Where the last body begins, that of the most lines that are wholly one of the list; that behind
 * the last: nowhere. */
static size_t find_listed(reference_search *search, const head_lines *head, head_body *listed)
{
    size_t first = 0;
    while (first < head->count &&
           !is_wholly_listed(search, join_lines(search, head, first), listed))
        first++;
    return first;
}

/* The listed name of the body that the lines end in; empty: they end in none. */
static vb_slice name_parent(reference_search *search, head_lines head, size_t count)
{
    head_body listed;
    head.count = count;
    return find_listed(search, &head, &listed) < count ? listed.name : VB_SLICE("");
}

/* Whether a listed body stands behind the dash at `at` in the words. */
static bool is_listed_behind(reference_search *search, vb_slice words, size_t at)
{
    head_body listed;
    vb_slice behind = vb_slice_trim(vb_slice_cut(words, at, words.len));
    return behind.len && read_listed(search, behind, 0, WELL_READ, &listed);
}

/* Whether a dash parts listed bodies, which made the document together: BỘ NỘI VỤ - BỘ TÀI CHÍNH,
 * on one line or more. */
static bool has_joint(reference_search *search, const head_lines *head)
{
    const vb_slice dashes[] = {VB_SLICE("- "), VB_SLICE("– ")};
    vb_slice words = head->count ? join_lines(search, head, 0) : VB_SLICE("");
    for (size_t i = 0; i < sizeof dashes / sizeof dashes[0]; i++)
        for (size_t at = 0; (at = vb_slice_find(words, dashes[i], at)) != SIZE_MAX;) {
            at += dashes[i].len;
            if (is_listed_behind(search, words, at))
                return true;
        }
    return false;
}

whole_body read_whole_body(reference_search *search, vb_slice head)
{
    const whole_body unknown = {VB_SLICE(""), VB_SLICE(""), VB_SLICE(""), false};
    const head_lines lines = read_lines(head);
    if (has_joint(search, &lines))
        return unknown;
    head_body listed;
    size_t first = find_listed(search, &lines, &listed);
    if (first == lines.count)
        first = find_last_body(search, &lines);
    if (first == lines.count)
        return unknown;
    return name_whole_body(search, join_lines(search, &lines, first),
                           name_parent(search, lines, first));
}
