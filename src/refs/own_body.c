/*
 * The body that issued the document itself: the last of those that its head names above the number,
 * where those before it are its parents (NĐ 30/2020/NĐ-CP, Phụ lục I, II.2). A hospital is in no
 * list, and its department did not issue what it issued: its name is that of the head, and where
 * that was not read well, better no body than the parent.
 */
#include "refs/own_body.h"

#include "refs/bodies.h"
#include "refs/capitals.h"
#include "refs/handle.h"
#include "refs/head_lines.h"
#include "refs/head_names.h"
#include "refs/issuers_joint.h"
#include "refs/own_places.h"
#include "refs/search.h"
#include "refs/text.h"
#include "vanban/orthography.h"

#include <string.h>

static bool has_words(vb_slice name, const vb_symbol *symbol)
{
    return symbol && contains(name, symbol->name);
}

/* The listed body at `at`, or those that made the document together: BỘ NỘI VỤ - BỘ TÀI CHÍNH. */
static bool read_listed_in_head(reference_search *search, size_t at, head_body *body)
{
    if (!read_listed(search, search->text, at, 0, body))
        return false;
    size_t end = at + body->read.len;
    vb_slice joint = read_dashed_bodies(search, body->name, &end);
    if (joint.len)
        *body = (head_body){vb_slice_cut(search->text, at, end), joint, VB_SLICE(""), false};
    return true;
}

/* Where a level of local government begins behind the first words: `TỈNH LÂM ĐỒNG`; 0: nowhere. */
static size_t find_level(reference_search *search, vb_slice capitals)
{
    enum { MOST_WORDS = 6, LONGEST_LEVEL = 32 };
    size_t at = 0;
    for (size_t words = 0; words < MOST_WORDS && at < capitals.len; words++) {
        at = skip_space(capitals, word_end(capitals, at, capitals.len), capitals.len);
        if (begins_with_level(search, vb_slice_cut(capitals, at, at + LONGEST_LEVEL)))
            return at;
    }
    return 0;
}

/* An organ below the organisation that it is of: HỘI NÔNG DÂN VIỆT NAM / BAN CHẤP HÀNH TỈNH LÂM
 * ĐỒNG is Ban Chấp hành Hội Nông dân tỉnh Lâm Đồng. Empty: there is no such one. */
static vb_slice name_with_organisation(reference_search *search, vb_slice capitals,
                                       vb_slice organisation)
{
    const vb_slice nation = VB_SLICE(" Việt Nam");
    size_t level = organisation.len ? find_level(search, capitals) : 0;
    if (level == 0)
        return VB_SLICE("");
    organisation.len -= vb_slice_ends(organisation, nation) ? nation.len : 0;
    vb_buffer *upper = &search->scratch;
    vb_buffer_clear(upper);
    vb_buffer_add(upper, vb_slice_cut(capitals, 0, level));
    vb_add_upper(upper, organisation);
    return name_with_parent(search, keep(search, vb_buffer_slice(upper)),
                            vb_slice_cut(capitals, level, capitals.len));
}

/* A branch as it is called by its parent; empty: that is not known, or the branch was not read
 * well. */
static vb_slice name_branch(reference_search *search, vb_slice parent, vb_slice capitals)
{
    vb_slice written = parent.len ? write_body_name(search, capitals) : VB_SLICE("");
    return written.len ? join_names(search, parent, written) : written;
}

/* The body, in no list, that a line is of, which may go on the one above: TRƯỜNG ĐẠI HỌC SƯ PHẠM /
 * KỸ THUẬT VINH. Its name is empty but for a branch, which has its parent's. */
static head_body read_unlisted_line(reference_search *search, vb_slice capitals, bool begins,
                                    const head_body *last)
{
    vb_slice words = before_other_column(capitals);
    head_body body = {capitals, VB_SLICE(""), begins ? keep_line(search, words) : last->unlisted,
                      words.len < capitals.len || (!begins && last->ended)};
    bool branch = is_branch_in_capitals(search, words);
    body.name = branch ? name_branch(search, last->name, words) : VB_SLICE("");
    if (begins || body.name.len || (branch && !last->unlisted.len))
        return body;
    if (!last->unlisted.len)
        return *last;
    if (words.len && !last->ended)
        body.unlisted = join_names(search, last->unlisted, words);
    return body;
}

/* Whether the line has the first words of the body above it, which goes on below in another place:
 * BẢO HIỂM XÃ HỘI VIỆT NAM / BẢO HIỂM XÃ HỘI / TỈNH LONG AN. */
static bool begins_again(const head_body *last, vb_slice capitals)
{
    return last->name.len && vb_slice_starts(last->read, capitals) &&
           last->read.len > capitals.len && last->read.data[capitals.len] == ' ';
}

/* A body of no level with the level and place below it, where its own words were not read well: the
 * lines of its name may not stand together, ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT / NAM / TỈNH ĐỒNG NAI. */
static vb_slice name_with_level(reference_search *search, vb_slice name, vb_slice capitals)
{
    if (vb_place_level_of_body(name) != SIZE_MAX || place_in(name).len)
        return VB_SLICE("");
    vb_buffer *upper = &search->scratch;
    vb_buffer_clear(upper);
    vb_add_upper(upper, name);
    return name_with_parent(search, keep(search, vb_buffer_slice(upper)), capitals);
}

/* The listed body whose name goes on in the line: below one that has none yet all of it may stand,
 * below another what its name lacks. Empty: it does not. */
static vb_slice name_over_lines(reference_search *search, vb_slice capitals, bool unlisted,
                                const head_body *last)
{
    vb_slice name = VB_SLICE("");
    /* CHỦ TỊCH / ỦY BAN NHÂN DÂN TỈNH: one name on two lines. */
    if (!last->name.len) {
        name = name_with_parent(search, last->read, capitals);
        return name.len ? name
                        : name_with_parent(search, last->unlisted, before_other_column(capitals));
    }
    if (unlisted) {
        name = name_with_parent(search, capitals, last->name);
        return name.len ? name : name_with_parent(search, last->read, capitals);
    }
    if (begins_with_level(search, capitals)) {
        name = name_with_parent(search, last->read, capitals);
        return name.len ? name : name_with_level(search, last->name, capitals);
    }
    return name;
}

/* Whether the listed body is a committee of the Party in a body that is not: ĐẢNG ỦY CÔNG TY CỔ
 * PHẦN. It has no place of its parent then, but the whole name. */
static bool is_committee_in_unlisted(reference_search *search, const head_body *body,
                                     vb_slice capitals)
{
    vb_slice words = before_other_column(capitals);
    if (!ends_as_committee(body->name) || body->read.len >= words.len)
        return false;
    return is_body_in_capitals(search,
                               vb_slice_trim(vb_slice_cut(words, body->read.len, words.len)));
}

/* The body that a line begins with, below the last that was read; `whole`: all of the line is in
 * capitals. */
static head_body read_line(reference_search *search, size_t at, vb_slice capitals, bool whole,
                           const head_body *last)
{
    head_body body = {capitals, VB_SLICE(""), VB_SLICE(""), false};
    bool unlisted = is_body_in_capitals(search, capitals);
    body.name =
        name_with_organisation(search, capitals, last->name.len ? last->name : last->unlisted);
    if (body.name.len)
        return body;
    body.name = name_over_lines(search, capitals, unlisted, last);
    bool listed = body.name.len || ((whole || unlisted) && read_listed_in_head(search, at, &body));
    if (!listed && begins_again(last, capitals))
        return (head_body){capitals, last->name, VB_SLICE(""), false};
    if (!listed)
        return read_unlisted_line(search, capitals, unlisted, last);
    if (is_committee_in_unlisted(search, &body, capitals))
        return read_unlisted_line(search, capitals, true, last);
    /* ỦY BAN NHÂN DÂN below UBND TỈNH LÀO CAI is another's, whose place was not read. */
    bool lower = is_of_any_level(body.name) && vb_slice_starts(last->name, body.name);
    vb_slice name =
        last->name.len && !lower ? name_with_place(search, body.name, last->name) : VB_SLICE("");
    body.name = name.len ? name : body.name;
    return body;
}

/* Whether the letters of `part`, marks aside, stand in those of `name`. */
static bool is_part_of(reference_search *search, vb_slice part, vb_slice name)
{
    vb_buffer *letters = &search->scratch;
    vb_buffer_clear(letters);
    add_folded(letters, part);
    size_t len = letters->len;
    add_folded(letters, name);
    vb_slice both = vb_buffer_slice(letters);
    return vb_slice_find(vb_slice_cut(both, len, both.len), vb_slice_cut(both, 0, len), 0) !=
           SIZE_MAX;
}

/* Whether the symbol is of no other body than the one in capitals. */
static bool agrees_with_symbol(reference_search *search, const vb_symbol *symbol, vb_slice capitals)
{
    return !symbol || is_part_of(search, symbol->name, capitals);
}

/* Whether the body issues what it makes itself, and it is told whose it is. */
static bool issues(const reference_search *search, vb_slice name)
{
    return !begins_as_body(search->refs, name, BODY_MEMBERS) &&
           !is_body(search->refs, name, BODY_NOBODYS);
}

/* The name of the body where all of it is known, and it is no other's than the number's; empty: it
 * is not. */
static vb_slice agreed_name(reference_search *search, const whole_body *body, vb_slice by_symbol,
                            const vb_symbol *symbol)
{
    bool other = has_words(body->parent, symbol) && !has_words(body->name, symbol);
    bool told = body->listed || !by_symbol.len || is_named_by(search, body->name, by_symbol);
    bool agrees = body->listed || agrees_with_symbol(search, symbol, body->words);
    return body->name.len && !other && told && agrees && issues(search, body->name) ? body->name
                                                                                    : VB_SLICE("");
}

/* The body that the lines of the head name together; empty: not all of it is known, or it is
 * another's than the number's. */
static vb_slice read_body_of_lines(reference_search *search, size_t line, vb_slice by_symbol,
                                   const vb_symbol *symbol)
{
    whole_body body = read_whole_body(search, vb_slice_cut(search->text, 0, line));
    vb_slice name = agreed_name(search, &body, by_symbol, symbol);
    note_own_body(search, name.len ? body.parent : name);
    note_own_body(search, name);
    return name;
}

/* The same, line by line: what was not read well of one does not undo the others. */
static vb_slice read_body_by_lines(reference_search *search, size_t line, vb_slice by_symbol,
                                   const vb_symbol *symbol)
{
    vb_slice head = vb_slice_cut(search->text, 0, line), text = VB_SLICE("");
    head_body last = {VB_SLICE(""), VB_SLICE(""), VB_SLICE(""), false};
    size_t behind = 0; /* the words of the last */
    for (size_t from = 0, at = 0; vb_next_line(head, &from, &text); at = from) {
        size_t first = skip_space(search->text, at, 80);
        vb_slice capitals = capitals_of(vb_slice_trim(text));
        if (first >= line || first < behind ||    /* a name that goes on below */
            vb_case_of(capitals) == VB_CASE_NONE) /* the rule or star below a body, too */
            continue;
        head_body body = read_line(search, first, capitals, vb_is_in_capitals(text), &last);
        /* 3050/QĐ-UBND is of the committee, whatever office stands below it. */
        if (has_words(last.name, symbol) && !has_words(body.name, symbol))
            continue;
        last = body;
        note_own_body(search, body.name);
        if (last.read.len)
            behind = (size_t)(last.read.data - search->text.data) + last.read.len;
    }
    if (last.unlisted.len && !by_symbol.len && agrees_with_symbol(search, symbol, last.unlisted))
        return write_body_name(search, last.unlisted);
    return issues(search, last.name) ? last.name : VB_SLICE("");
}

vb_slice read_body_above(reference_search *search, size_t line, vb_slice by_symbol,
                         const vb_symbol *symbol)
{
    vb_slice body = read_body_of_lines(search, line, by_symbol, symbol);
    return body.len ? body : read_body_by_lines(search, line, by_symbol, symbol);
}

/* The last of several bodies: `BỘ Y TẾ; CỤC QUẢN LÝ KHÁM, CHỮA BỆNH`. */
static vb_slice last_body(vb_slice bodies)
{
    size_t at = bodies.len;
    while (at > 0 && bodies.data[at - 1] != ';')
        at--;
    return vb_slice_trim(vb_slice_cut(bodies, at, bodies.len));
}

/* Notes where the bodies are that the document's own is below. */
static void note_parents(reference_search *search, vb_slice parents)
{
    head_body listed;
    for (size_t at = 0, end; at < parents.len; at = end + 1) {
        end = vb_slice_find(parents, VB_SLICE(";"), at);
        end = end < parents.len ? end : parents.len;
        if (read_listed(search, vb_slice_trim(vb_slice_cut(parents, at, end)), 0, 0, &listed))
            note_own_body(search, listed.name);
    }
}

/* Without the Party's title, which segment takes for the end of a body's name in a head read across
 * its columns. */
static vb_slice without_title(vb_slice body)
{
    const vb_slice title = VB_SLICE("ĐẢNG CỘNG SẢN VIỆT NAM");
    return body.len > title.len && vb_slice_ends(body, title)
               ? vb_slice_trim(vb_slice_cut(body, 0, body.len - title.len))
               : body;
}

vb_slice body_of_symbol(reference_search *search, vb_slice by_symbol, vb_slice name)
{
    const vb_slice province = VB_SLICE("Tỉnh ủy"), city = VB_SLICE("Thành ủy");
    if (!vb_slice_ends(by_symbol, province) || !contains(name, city))
        return by_symbol;
    vb_buffer_clear(&search->scratch);
    vb_buffer_add(&search->scratch, vb_slice_cut(by_symbol, 0, by_symbol.len - province.len));
    vb_buffer_add(&search->scratch, city);
    return vb_buffer_slice(&search->scratch);
}

bool is_named_by(reference_search *search, vb_slice name, vb_slice by_symbol)
{
    return contains(name, by_symbol) ||
           vb_slice_starts(name, body_of_symbol(search, by_symbol, name));
}

/* What stands in the head without a few capitals behind a body that is listed, which were read from
 * a stamp: SỞ Y TẾ NE. They are no place of it, where the whole is in no list. */
static vb_slice without_speck(reference_search *search, vb_slice value)
{
    enum { LONGEST_SPECK = 3 }; /* letters */
    head_body listed;
    size_t at = value.len;
    while (at > 0 && value.data[at - 1] != ' ')
        at--;
    vb_slice rest = vb_slice_trim(vb_slice_cut(value, 0, at));
    if (!rest.len || vb_utf8_count(vb_slice_cut(value, at, value.len)) > LONGEST_SPECK ||
        (read_listed(search, value, 0, WELL_READ, &listed) && listed.read.len == value.len))
        return value;
    bool known = read_listed(search, rest, 0, WELL_READ, &listed) && listed.read.len == rest.len &&
                 !place_in(listed.name).len;
    return known ? rest : value;
}

/* Notes the places of higher levels that stand behind a body: HUYỆN MAI SƠN, behind a commune's. */
static void note_levels(reference_search *search, vb_slice places)
{
    head_body listed;
    if (!begins_with_level(search, places))
        return;
    vb_slice name = join_names(search, VB_SLICE("ỦY BAN NHÂN DÂN"), places);
    if (read_listed(search, name, 0, WELL_READ, &listed))
        note_own_body(search, listed.name);
}

vb_slice read_issuing_body(reference_search *search, vb_slice value, vb_slice parents,
                           vb_slice by_symbol, const vb_symbol *symbol)
{
    head_body listed;
    value = without_speck(search, without_title(value));
    note_parents(search, parents);
    parents = last_body(parents);
    vb_slice parent =
        read_listed(search, parents, 0, WELL_READ, &listed) ? listed.name : VB_SLICE("");
    whole_body whole = name_whole_body(search, value, parent);
    vb_slice agreed = agreed_name(search, &whole, by_symbol, symbol);
    if (agreed.len)
        return agreed;
    vb_slice name = name_with_parent(search, value, parents);
    if (name.len && is_named_by(search, name, by_symbol))
        return name;
    if (!name.len && read_listed(search, parents, 0, 0, &listed))
        name = is_branch_in_capitals(search, value) ? name_branch(search, listed.name, value)
                                                    : name_with_place(search, value, listed.name);
    if (name.len && contains(name, by_symbol))
        return name;
    if (by_symbol.len &&
        (is_part_of(search, value, by_symbol) || is_part_of(search, by_symbol, value)))
        return by_symbol;
    if (!name.len && read_listed(search, value, 0, 0, &listed)) {
        name = listed.name;
        value = vb_slice_trim(vb_slice_cut(value, listed.read.len, value.len));
        note_levels(search, value);
        return is_branch_in_capitals(search, value) ? name_branch(search, name, value) : name;
    }
    if (name.len)
        return name;
    if (by_symbol.len || !is_body_in_capitals(search, value) ||
        !agrees_with_symbol(search, symbol, value))
        return by_symbol;
    name = write_body_name(search, value);
    return name.len ? name : keep_line(search, value);
}
