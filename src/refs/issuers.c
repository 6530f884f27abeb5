#include "refs/refs_internal.h"

#include "vanban/orthography.h"

#include "tables/issuers.h"

#include <string.h>

/* The body that issued a document, where the words behind its number or before its type name it. */

enum { WORD_MAX = 24, WORDS = 16 };

/* ------------------------------------------------------------------------------------ behind -- */

bool is_of(vb_slice word)
{
    uint32_t first;
    if (word.len == 0 || word.len > 9)
        return false;
    vb_utf8_decode(word, 0, &first);
    vb_letter letter = vb_letter_of(first);
    return letter.base == 'c' || letter.base == 'e' || first == 0xA2;
}

static bool contains(vb_slice text, vb_slice part)
{
    return vb_slice_find(text, part, 0) != SIZE_MAX;
}

/* Whether it is a number of Trung ương. */
static bool is_centre(const vb_number *number)
{
    return number->body && vb_slice_equal(number->body->symbol, VB_SLICE("TW"));
}

/*
 * Whether a body may have issued the number: the symbol may name another (23/QĐ-TTg is no
 * province's, whoever is named behind it), and TW is no local committee.
 */
static bool may_issue(const reference_search *search, const vb_number *number, vb_slice issuer,
                      bool local)
{
    if (!number || !number->body)
        return true;
    vb_slice named = vb_number_issuer(search->citation, number);
    if (named.len)
        return contains(issuer, named) || contains(named, issuer);
    if (!is_centre(number))
        return true;
    /* Of Trung ương only Bộ Chính trị and Ban Bí thư give directives (Quy định 66-QĐ/TW).
     */
    bool directive = number->type && vb_slice_equal(number->type->symbol, VB_SLICE("CT"));
    return !local && !(directive && vb_slice_starts(issuer, VB_SLICE("Ban Chấp hành Trung ương")));
}

/* Bodies that made one document together. */
enum { JOINT_MAX = 9 };

/* Their names as one, whatever parted them: Bộ Nội vụ, Bộ Tài chính và Bộ Tư pháp. */
static vb_slice join_bodies(reference_search *search, const vb_slice *bodies, size_t count)
{
    vb_buffer *joined = &search->scratch;
    vb_buffer_clear(joined);
    for (size_t i = 0; i < count; i++) {
        vb_buffer_add_string(joined, i == 0 ? "" : i + 1 < count ? ", " : " và ");
        vb_buffer_add(joined, bodies[i]);
    }
    return keep(search, vb_buffer_slice(joined));
}

/* Behind a dash between blanks; `end`: none stands there. */
static size_t pass_dash(vb_slice text, size_t end)
{
    size_t at = skip_space(text, end, GAP_MAX), behind = word_end(text, at, GAP_MAX);
    vb_slice word = vb_slice_cut(text, at, behind);
    bool dash = vb_slice_equal(word, VB_SLICE("-")) || vb_slice_equal(word, VB_SLICE("–"));
    return dash ? skip_space(text, behind, GAP_MAX) : end;
}

/* Where the next of several bodies begins: behind a comma, `và` or a dash; SIZE_MAX: none of them
 * stands there. */
static size_t pass_joint(vb_slice text, size_t end)
{
    size_t dash = pass_dash(text, end);
    if (dash > end)
        return dash;
    size_t at = skip_space(text, end, GAP_MAX), behind = word_end(text, at, GAP_MAX);
    if (stands_at(text, at, ','))
        behind = at + 1;
    else if (!folds_to(vb_slice_cut(text, at, behind), "va"))
        return SIZE_MAX;
    return skip_space(text, behind, GAP_MAX);
}

vb_slice joint_issuer(reference_search *search, const vb_number *number)
{
    vb_slice bodies[JOINT_MAX];
    size_t count = vb_number_joint_issuers(search->citation, number, bodies, JOINT_MAX);
    return count ? join_bodies(search, bodies, count) : VB_SLICE("");
}

/* The body of which `head` is the beginning and the rest stands at `at`, up to `end`; in `scratch`
 * its name. False: that is none. */
static bool match_rest(reference_search *search, vb_slice head, size_t at, size_t *end,
                       vb_name_match *match)
{
    enum { REST_MAX = 64 };
    vb_buffer whole = VB_BUFFER(search->refs->memory);
    vb_buffer_add(&whole, head);
    vb_buffer_add_byte(&whole, ' ');
    size_t before = whole.len;
    vb_buffer_add(&whole, vb_slice_cut(search->text, at, at + REST_MAX));
    bool found =
        vb_issuer_match(search->citation, vb_buffer_slice(&whole), 0, &search->scratch, match) &&
        match->end > before;
    *end = found ? at + match->end - before : *end;
    search->scratch.failed |= whole.failed;
    vb_buffer_free(&whole);
    return found;
}

/* The next of several bodies, at `at`; the word that all of them begin with may stand before the
 * first alone: liên Bộ Tài chính - Nội vụ. */
static bool next_joint(reference_search *search, vb_slice shared, size_t at, size_t *end,
                       vb_slice *body)
{
    vb_name_match match;
    if (issuer_at(search, at, body, &match)) {
        *end = match.end;
        return true;
    }
    if (!shared.len || !match_rest(search, shared, at, end, &match) || match.score < 1)
        return false;
    *body = keep(search, vb_buffer_slice(&search->scratch));
    return true;
}

/* The bodies behind the first: `, Bộ Nội vụ và Bộ Tư pháp`, `- Bộ Tài chính`. Where the symbol
 * names more, not all were read. False: there is but one where there are said to be several. */
static bool read_joint_issuers(reference_search *search, const vb_number *number, vb_slice shared,
                               size_t *end, vb_slice *issuer)
{
    vb_slice bodies[JOINT_MAX] = {*issuer}, named[JOINT_MAX];
    size_t count = 1;
    for (size_t at; count < JOINT_MAX && (at = pass_joint(search->text, *end)) != SIZE_MAX; count++)
        if (!next_joint(search, shared, at, end, &bodies[count]))
            break;
    size_t meant = vb_number_joint_issuers(search->citation, number, named, JOINT_MAX);
    if (count < meant)
        *issuer = joint_issuer(search, number);
    else if (count > 1)
        *issuer = join_bodies(search, bodies, count);
    return count > 1 || meant > 0 || !shared.len;
}

vb_slice read_dashed_bodies(reference_search *search, vb_slice first, size_t *end)
{
    vb_slice text = search->text, bodies[JOINT_MAX] = {first};
    vb_name_match match;
    size_t count = 1;
    for (; count < JOINT_MAX; count++) {
        size_t at = pass_dash(text, *end);
        bool below = at == *end && count > 1 && stands_at(text, *end, '\n');
        at = below ? skip_space(text, *end, GAP_MAX) : at;
        if (at == *end || !issuer_at(search, at, &bodies[count], &match) ||
            (below && match.score < 1))
            break;
        *end = match.end;
    }
    return count > 1 ? join_bodies(search, bodies, count) : VB_SLICE("");
}

/* Behind `liên`, which what several bodies made may be said of: `của liên Bộ Quốc phòng - Bộ Công
 * an`. */
static size_t pass_joined(vb_slice text, size_t at)
{
    enum { WORD = 8 };
    if (!stands_at(text, at, 'l') && !stands_at(text, at, 'L'))
        return at;
    size_t end = word_end(text, at, WORD);
    return folds_to(vb_slice_cut(text, at, end), "lien") ? skip_space(text, end, GAP_MAX) : at;
}

/* Behind a comma that `của` follows as it must be written, as the Party writes: `, ngày 25-10-2017,
 * của`; else `end`. */
static size_t pass_comma(vb_slice text, size_t end)
{
    if (!stands_at(text, end, ','))
        return end;
    size_t word = skip_space(text, end + 1, GAP_MAX);
    return vb_slice_starts(vb_slice_cut(text, word, text.len), VB_SLICE("của ")) ? end + 1 : end;
}

/* Behind `Hội nghị lần thứ sáu`, which tells the session of the body that follows; `at` where it
 * does not stand. */
static size_t pass_session(vb_slice text, size_t at)
{
    static const char *const words[] = {"hoi", "nghi", "lan", "thu"};
    enum { WORD = 12, ORDINAL_WORDS = 2 };
    size_t next = at, end;
    if (!at || !stands_at(text, at, 'H'))
        return at;
    for (size_t i = 0; i < sizeof words / sizeof words[0];
         i++, next = skip_space(text, end, GAP_MAX)) {
        end = word_end(text, next, WORD);
        if (!folds_to(vb_slice_cut(text, next, end), words[i]))
            return at;
    }
    for (int i = 0; i < ORDINAL_WORDS && next < text.len && !is_capital(text, next); i++)
        next = skip_space(text, word_end(text, next, WORD), GAP_MAX);
    return next;
}

/* Whether `của` is glued to the date before it: 27/6/2025của. */
static bool is_glued_of(vb_slice text, size_t at)
{
    return at > 0 && vb_is_digit((unsigned char)text.data[at - 1]) &&
           vb_slice_starts(vb_slice_cut(text, at, text.len), VB_SLICE("của "));
}

/* Where the next line begins that is set in its middle with `của`, as it must be written; else
 * `at`, which is in the blanks before it. */
static size_t pass_indentation(vb_slice text, size_t end, size_t at)
{
    enum { WIDEST = 120 };
    if (!stands_at(text, at, ' ') || !memchr(text.data + end, '\n', at - end))
        return at;
    size_t of = skip_space(text, at, WIDEST);
    return vb_slice_starts(vb_slice_cut(text, of, text.len), VB_SLICE("của ")) ? of : at;
}

/* Where the word behind `của` at `end` begins; 0: no such word stands there. */
static size_t behind_of(vb_slice text, size_t end, size_t *of)
{
    size_t behind, name;
    end = pass_comma(text, end);
    *of = pass_indentation(text, end, skip_space(text, end, GAP_MAX));
    if (*of == end && !is_glued_of(text, end))
        return 0;
    behind = word_end(text, *of, GAP_MAX);
    name = skip_space(text, behind, GAP_MAX);
    if (text.data[name - 1] == '\n')
        name = vb_page_number_pass(text, name);
    return name == behind || !is_of(vb_slice_cut(text, *of, behind)) ? 0 : name;
}

/* The same body with its place, where a page ends between them: `của Tỉnh ủy⏎⏎2⏎Lạng Sơn`. */
static void read_place_over_page(reference_search *search, size_t *end, vb_slice *issuer)
{
    vb_slice text = search->text;
    vb_name_match match;
    if (!stands_at(text, *end, '\n') && !stands_at(text, *end, '\r'))
        return;
    size_t page = skip_space(text, *end, GAP_MAX), place = vb_page_number_pass(text, page),
           behind = place;
    if (place == page || place >= text.len || !is_capital(text, place) ||
        !match_rest(search, *issuer, place, &behind, &match) ||
        !vb_slice_starts(vb_buffer_slice(&search->scratch), *issuer))
        return;
    *issuer = keep(search, vb_buffer_slice(&search->scratch));
    *end = behind;
}

bool is_of_party_centre(vb_slice issuer)
{
    static const char *const bodies[] = {"Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương"};
    return is_one_of(issuer, bodies, sizeof bodies / sizeof bodies[0]);
}

/* `của Bộ Chính trị, Ban Bí thư`, whose numbers are of one series: a conclusion that both came to.
 */
static void read_second_of_centre(reference_search *search, const vb_number *number, size_t *end,
                                  vb_slice *issuer)
{
    vb_slice bodies[2] = {*issuer};
    vb_name_match match;
    size_t at;
    if (!number || !is_centre(number) || !is_of_party_centre(*issuer) ||
        (at = pass_joint(search->text, *end)) == SIZE_MAX ||
        !issuer_at(search, at, &bodies[1], &match) || !is_of_party_centre(bodies[1]) ||
        vb_slice_equal(bodies[0], bodies[1]))
        return;
    *issuer = join_bodies(search, bodies, 2);
    *end = match.end;
}

bool read_issuer(reference_search *search, const vb_number *number, size_t *end, vb_slice *issuer)
{
    enum { PLACE = 2 }; /* column of data/issuers.tsv */
    vb_name_match match;
    vb_slice found, shared = VB_SLICE("");
    size_t of, name = pass_session(search->text, behind_of(search->text, *end, &of));
    bool joint = name && number && vb_number_is_joint(search->citation, number);
    size_t joined = name && number ? pass_joined(search->text, name) : name;
    if (joined > name)
        shared = vb_slice_cut(search->text, joined, word_end(search->text, joined, WORD_MAX));
    name = joined;
    if (!name || !issuer_at(search, name, &found, &match) || goes_on_behind_body(search, match.end))
        return false;
    vb_slice place = vb_table_cell(&vb_table_issuers, match.row, PLACE);
    if (!may_issue(search, number, found, !vb_slice_equal(place, VB_SLICE("-"))))
        return false;
    size_t behind = match.end;
    if ((joint || shared.len) && !read_joint_issuers(search, number, shared, &behind, &found))
        return false;
    *issuer = found;
    *end = behind;
    if (!joint)
        read_place_over_page(search, end, issuer);
    read_second_of_centre(search, number, end, issuer);
    return true;
}

bool read_issuer_that_issued(reference_search *search, const vb_number *number, size_t *end,
                             vb_slice *issuer)
{
    vb_name_match match;
    vb_slice found, text = search->text;
    size_t verb, by = skip_space(text, *end, GAP_MAX);
    if (by == *end || !stands_at(text, by, 'd'))
        return false;
    size_t behind = word_end(text, by, GAP_MAX), name = skip_space(text, behind, GAP_MAX);
    if (!folds_to(vb_slice_cut(text, by, behind), "do") ||
        !issuer_at(search, name, &found, &match) ||
        !cue_at(search, CUE_DATED, skip_space(text, match.end, GAP_MAX), &verb) ||
        !may_issue(search, number, found, false))
        return false;
    *issuer = found;
    *end = match.end;
    return true;
}

bool read_unlisted_issuer(reference_search *search, const vb_number *number, size_t *end,
                          vb_slice *issuer)
{
    vb_name_match listed;
    vb_slice found;
    size_t of, behind, name = behind_of(search->text, *end, &of);
    if (!name || !vb_slice_starts(vb_slice_cut(search->text, of, name), VB_SLICE("của")) ||
        (issuer_at(search, name, &found, &listed) && !goes_on_behind_body(search, listed.end)) ||
        !read_unlisted_body(search, name, &behind, &found) ||
        !may_issue(search, number, found, false))
        return false;
    /* Ủy ban Thường vụ khóa XV: less than the number's symbol says. */
    vb_slice named = vb_number_issuer(search->citation, number);
    if (named.len > found.len && contains(named, found))
        return false;
    *issuer = found;
    *end = behind;
    return true;
}

/* ------------------------------------------------------------------------------------ before -- */

/* Whether the word is `của` with both its edges read: cua, ciia, ctia. */
static bool is_plain_of(vb_slice word)
{
    char folded[8];
    if (word.len == 0 || word.data[0] != 'c')
        return false;
    size_t len = folded_word(word, folded, sizeof folded);
    return len >= 2 && len <= 4 && folded[len - 1] == 'a';
}

/*
 * The body whose name ends at `end`, the longest: Chủ tịch Ủy ban nhân dân tỉnh, not Ủy ban nhân
 * dân tỉnh. With `of`, only one that stands behind `của`, which a word of the name may look like:
 * Ban Tổ chức Tỉnh ủy. Sets where its name, or `của`, begins.
 */
static bool body_up_to(reference_search *search, size_t floor, size_t end, bool of, size_t *start,
                       vb_slice *body)
{
    vb_slice text = search->text, issuer;
    vb_name_match match;
    bool found = false;
    size_t at = end;
    for (int words = 0; words < WORDS && at > floor; words++) {
        size_t name = at, word = skip_space_back(text, at, GAP_MAX);
        if (!of && word > 0 && vb_is_among(text.data[word - 1], ";:."))
            break;
        at = word_start(text, word, WORD_MAX);
        if (at == word || at < floor)
            break;
        if (of && (!is_of(vb_slice_cut(text, at, word)) || is_capital(text, at)))
            continue;
        if (!issuer_at(search, of ? name : at, &issuer, &match) ||
            skip_space(text, match.end, GAP_MAX) != end)
            continue;
        *body = issuer;
        *start = at;
        found = true;
        if (of && is_plain_of(vb_slice_cut(text, at, word)))
            break;
    }
    return found;
}

/* Whether the body is one of those the number's symbol stands for: UBND is of a province, a
 * district or a commune. */
static bool is_of_symbol(const vb_number *number, vb_slice issuer)
{
    if (is_centre(number))
        return is_of_party_centre(issuer);
    return number->body && contains(issuer, number->body->name);
}

/* `đề nghị của Giám đốc Sở Y tế tại Tờ trình số …`: the body stands before the type. */
static bool read_proposer(reference_search *search, size_t floor, size_t end,
                          const vb_number *number, vb_slice *issuer)
{
    size_t of, at = word_start(search->text, end, WORD_MAX);
    return at >= floor && folds_to(vb_slice_cut(search->text, at, end), "tai") &&
           body_up_to(search, floor, at, true, &of, issuer) &&
           may_issue(search, number, *issuer, false);
}

/* The same before the bracket that ends at `end`: `ý kiến của Sở Y tế (Công văn số …)`. What stands
 * in one may be another's, `chức năng của Sở Y tế (Quyết định số …)`: of a symbol that does not
 * tell, it must be said that the body gave its opinion. */
static bool read_issuer_before_bracket(reference_search *search, size_t floor, size_t end,
                                       const vb_number *number, vb_slice *issuer)
{
    size_t of, bracket = end - 1;
    if (bracket < floor || !body_up_to(search, floor, bracket, true, &of, issuer))
        return false;
    return number->body ? is_of_symbol(number, *issuer) && may_issue(search, number, *issuer, false)
                        : cue_before(search, CUE_PROPOSES, floor, of) < of;
}

/* The code behind the type in a number: KT of 188/BC-KT, BTCTU of 128-TTr/BTCTU. */
static vb_slice code_of(vb_slice number)
{
    size_t slash = vb_slice_find(number, VB_SLICE("/"), 0),
           dash = vb_slice_find(number, VB_SLICE("-"), 0), at = slash < dash ? dash : slash;
    return at < number.len ? vb_slice_cut(number, at + 1, number.len) : VB_SLICE("");
}

/* `Báo cáo số 188/BC-KT và Tờ trình số 203/TTr-KT`: with what else of its own the body proposed it,
 * whose name stands before the first. */
static bool take_proposer_of_last(const reference_search *search, vb_reference *reference)
{
    size_t count = search->order.count;
    const found_reference *last = count ? found_at(search, count - 1) : NULL;
    if (!last || !last->proposed || !code_of(reference->number).len ||
        !vb_slice_equal(code_of(last->reference.number), code_of(reference->number)) ||
        !is_row(search->text, last->reference.end, reference->start))
        return false;
    reference->issuer = last->reference.issuer;
    return true;
}

/* The body that the symbol names, where but the end of its name was read: Tỉnh ủy of a Ban Tổ chức
 * Tỉnh ủy whose number is of BTCTU. */
static vb_slice whole_by_symbol(const vb_number *number, vb_slice issuer)
{
    return number->body && vb_slice_ends(number->body->name, issuer) ? number->body->name : issuer;
}

bool read_issuer_before(reference_search *search, size_t floor, const vb_number *number,
                        vb_reference *reference)
{
    vb_slice text = search->text, issuer;
    size_t end = skip_space_back(text, reference->start, GAP_MAX);
    bool bracket = end > floor && text.data[end - 1] == '(',
         found = bracket ? read_issuer_before_bracket(search, floor, end, number, &issuer)
                         : read_proposer(search, floor, end, number, &issuer);
    if (!found)
        return !bracket && take_proposer_of_last(search, reference);
    reference->issuer = whole_by_symbol(number, issuer);
    return true;
}

bool read_issuer_between(reference_search *search, size_t floor, const vb_number *number,
                         size_t end, size_t *of, vb_slice *issuer)
{
    enum { REACH = 96 };
    vb_slice text = search->text;
    vb_name_match match;
    size_t from = end > REACH && end - REACH > floor ? end - REACH : floor;
    size_t last = skip_space_back(text, end, GAP_MAX);
    if (last > from && text.data[last - 1] == ':') /* before several numbers */
        end = --last;
    if (last <= from || vb_is_among(text.data[last - 1], ",;:.()-"))
        return false;
    for (size_t at = end; (at = behind_last(text, 'c', from, at)) > from; at--) {
        size_t word = at - 1, behind = word_end(text, word, WORD_MAX);
        if (word == 0 || !is_space(text.data[word - 1]) ||
            !is_plain_of(vb_slice_cut(text, word, behind)))
            continue;
        size_t name = skip_space(text, behind, GAP_MAX);
        *of = word;
        return is_capital(text, name) && issuer_at(search, name, issuer, &match) &&
               skip_space(text, match.end, GAP_MAX) == end &&
               may_issue(search, number, *issuer, false);
    }
    return false;
}

/* Whether `của` stands behind: then the body does, too, though it may be one that nobody knows. */
static bool goes_on_with_of(vb_slice text, size_t at)
{
    size_t start = skip_space(text, at, GAP_MAX), end = word_end(text, start, WORD_MAX);
    return is_plain_of(vb_slice_cut(text, start, end));
}

/* The document's own body up to its level, where the place is its own too: Ủy ban nhân dân tỉnh. */
static vb_slice own_body(const reference_search *search)
{
    vb_place_level level;
    vb_slice own = search->own.issuer;
    for (size_t i = 0; vb_place_level_at(i, &level); i++) {
        size_t at = vb_slice_find(own, level.name, 0);
        if (at != SIZE_MAX && at > 0 && own.data[at - 1] == ' ')
            return vb_slice_cut(own, 0, at + level.name.len);
    }
    return search->own.body ? VB_SLICE("") : own;
}

vb_slice symbol_of_body(const vb_number *number)
{
    return (vb_slice){number->text + number->body_at, number->body_len};
}

/* An act is amended and replaced by one of its own body (Luật Ban hành văn bản quy phạm pháp luật),
 * so that one of the document's own series is its body's. */
static bool is_own_series(const reference_search *search, const vb_number *number)
{
    if (number->body != search->own.body || !number->type || number->type != search->own.type)
        return false;
    return number->body ? is_of_symbol(number, search->own.issuer)
                        : vb_slice_equal(symbol_of_body(number), search->own.symbol);
}

/* Where `các` begins that ends before `start`, as before several documents; else `start`. */
static size_t pass_several_back(vb_slice text, size_t start)
{
    size_t end = skip_space_back(text, start, GAP_MAX), word = word_start(text, end, WORD_MAX);
    return folds_to(vb_slice_cut(text, word, end), "cac") ? word : start;
}

bool read_issuer_by_verb(reference_search *search, size_t floor, const vb_number *number,
                         vb_reference *reference)
{
    vb_slice issuer;
    size_t begin;
    if ((!number->body && !is_own_series(search, number)) ||
        goes_on_with_of(search->text, reference->end))
        return false;
    size_t start = pass_several_back(search->text, reference->start),
           amends = cue_before(search, CUE_AMENDS, floor, start);
    size_t verb = amends < start ? amends : cue_before(search, CUE_ISSUES, floor, start);
    if (verb == start)
        return false;
    if (body_up_to(search, floor, verb, false, &begin, &issuer) && is_of_symbol(number, issuer))
        reference->issuer = issuer;
    else if (amends < start && is_own_series(search, number))
        reference->issuer = own_body(search);
    return reference->issuer.len > 0;
}

/* Whether no sentence or part of one ends between two places, and no other number stands there. */
static bool is_one_clause(vb_slice text, size_t from, size_t to)
{
    for (size_t at = from; at < to; at++)
        if (vb_is_among(text.data[at], ";:.") || vb_is_digit((unsigned char)text.data[at]))
            return false;
    return true;
}

/* The last `Ngày` before `end` with a capital, as sentences begin with it; SIZE_MAX: none is near.
 */
static size_t day_before(vb_slice text, size_t floor, size_t end)
{
    enum { REACH = 128, DAY = 8 };
    size_t from = end - floor < REACH ? floor : end - REACH;
    for (size_t at = end; (at = behind_last(text, 'N', from, at)) > from; at--)
        if (folds_to(vb_slice_cut(text, at - 1, word_end(text, at, DAY)), "ngay"))
            return at - 1;
    return SIZE_MAX;
}

bool read_day_of_issue(reference_search *search, size_t floor, size_t start, vb_date *date)
{
    vb_slice before = vb_slice_cut(search->text, 0, start);
    size_t day =
        may_end_cue(search, CUE_ISSUES, start) ? day_before(before, floor, start) : SIZE_MAX;
    if (day == SIZE_MAX || !vb_date_find(search->citation, before, day, date) || date->start != day)
        return false;
    size_t body = skip_space(before, date->end + (before.data[date->end] == ','), GAP_MAX);
    return body < start && is_capital(before, body) && is_one_clause(before, body, start) &&
           cue_before(search, CUE_ISSUES, body, start) < start;
}

bool read_body_that_directs(reference_search *search, size_t from, vb_slice *body)
{
    enum { REACH = 12000 };
    vb_slice text = vb_slice_cut(search->text, 0, from + REACH);
    const char *colon;
    for (size_t at = from; at < text.len; at = (size_t)(colon - text.data) + 1) {
        colon = memchr(text.data + at, ':', text.len - at);
        if (!colon)
            return false;
        size_t end = (size_t)(colon - text.data);
        size_t begin, verb = cue_before(search, CUE_DIRECTS, from, end);
        if (verb < end)
            return body_up_to(search, from, verb, false, &begin, body);
    }
    return false;
}
