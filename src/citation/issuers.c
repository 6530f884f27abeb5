#include "citation/citation_internal.h"

#include <string.h>

/* The bodies that issue documents, with the places they are of. */

/* How far ahead a province's name is looked for, in bytes. */
enum { PROVINCE_WINDOW = 40 };

/* Whether the bytes are the very words of `name`, so that what follows is clean text too. */
static bool is_clean(vb_slice text, size_t start, size_t end, vb_slice name)
{
    size_t next, at = 0, after;
    while (start < end && at < name.len) {
        uint32_t read = code_point_at(text, start, &next),
                 written = code_point_at(name, at, &after);
        if (is_blank(read) && is_blank(written)) {
            next = skip_blanks(text, start, 16);
        } else if (vb_lower(read) != vb_lower(written)) {
            return false;
        }
        start = next;
        at = after;
    }
    return at == name.len;
}

/* One capitalised word of letters at `at`; its end, or `at`. */
static size_t capitalised_word(vb_slice text, size_t at, size_t *looked)
{
    size_t end = at, next;
    uint32_t first = code_point_at(text, at, &next);
    *looked = next;
    if (vb_lower(first) == first)
        return at;
    for (; end < text.len && is_word_letter(code_point_at(text, end, &next)); end = next)
        *looked = next;
    *looked = next;
    return vb_case_of(vb_slice_cut(text, at, end)) == VB_CASE_CAPITALISED ? end : at;
}

static void look_further(vb_name_match *match, size_t looked)
{
    if (looked > match->looked)
        match->looked = looked;
}

static bool add_province(const vb_citation *citation, vb_slice text, vb_buffer *out,
                         vb_name_match *match)
{
    vb_name_match province;
    size_t at = skip_blanks(text, match->end, 8);
    province.looked = at;
    bool found = at > match->end && find_name(citation, &citation->provinces, text, at,
                                              PROVINCE_WINDOW, 0.8, &province);
    look_further(match, province.looked);
    if (!found)
        return false;
    vb_buffer_add_byte(out, ' ');
    vb_buffer_add(out, province.name);
    match->end = province.end;
    return true;
}

/* Whether what follows the place word at `at` is a small word of the same line: the capital was a
 * sentence's, as in `tỉnh / Căn cứ`, `thành phố Quy định`. */
static bool small_word_follows(vb_slice text, size_t end, size_t *looked)
{
    size_t at = skip_blanks(text, end, 2), next;
    uint32_t first = code_point_at(text, at, &next);
    *looked = next;
    return at > end && is_word_letter(first) && vb_lower(first) == first;
}

/* At most three capitalised words behind a body whose own words are clean: Huyện ủy Long Thành. */
static void add_place(vb_slice text, vb_buffer *out, vb_name_match *match)
{
    for (int words = 0; words < 3; words++) {
        size_t at = skip_blanks(text, match->end, 2);
        size_t looked, end = capitalised_word(text, at, &looked);
        look_further(match, looked);
        if (at == match->end || end == at)
            return;
        bool small = words == 0 && small_word_follows(text, end, &looked);
        look_further(match, looked);
        if (small)
            return;
        vb_buffer_add_byte(out, ' ');
        vb_buffer_add(out, vb_slice_cut(text, at, end));
        match->end = end;
    }
}

/* The end of the letters at `at` that fold to `folded`, blanks between them aside; `at` when other
 * letters stand there, or more. What the text ends in may go on elsewhere: that is looked beyond.
 */
static size_t folded_end(vb_slice text, size_t at, const char *folded, size_t *looked)
{
    size_t next = at, after = at, end = at;
    uint32_t code_point;
    for (const char *letter = folded; *letter; letter++, next = after) {
        next = letter == folded ? at : skip_blanks(text, next, 2);
        after = next + 1;
        if (next >= text.len || base_at(text, next, &code_point, &after) != *letter)
            break;
        if (letter[1])
            continue;
        next = after;
        bool more = next < text.len && is_word_letter(code_point_at(text, next, &after));
        end = more ? at : next;
        after += next >= text.len;
        break;
    }
    *looked = after > *looked ? after : *looked;
    return end;
}

/* The level at `at`, whatever marks it lost; its name, empty when there is none. */
static vb_slice level_at(vb_slice text, size_t at, size_t *end, size_t *looked)
{
    static const char *const levels[][2] = {
        {"huyen", "huyện"},   {"quan", "quận"}, {"thixa", "thị xã"},     {"thanhpho", "thành phố"},
        {"phuong", "phường"}, {"xa", "xã"},     {"thitran", "thị trấn"}, {"dackhu", "đặc khu"}};
    for (size_t i = 0; i < sizeof levels / sizeof levels[0]; i++)
        if ((*end = folded_end(text, at, levels[i][0], looked)) > at)
            return vb_slice_of(levels[i][1]);
    return VB_SLICE("");
}

/* huyện, behind an office of districts; true when a place may still follow. */
static bool add_level(vb_slice text, vb_buffer *out, vb_name_match *match)
{
    size_t at = skip_blanks(text, match->end, 2), end = at, looked = at;
    vb_slice level = level_at(text, at, &end, &looked);
    look_further(match, looked);
    if (!level.len || at == match->end)
        return false;
    vb_buffer_add_byte(out, ' ');
    vb_buffer_add(out, level);
    match->end = end;
    return is_clean(text, at, end, level);
}

bool vb_issuer_match(const vb_citation *citation, vb_slice text, size_t at, vb_buffer *out,
                     vb_name_match *match)
{
    vb_buffer_clear(out);
    if (!at_word_start(text, at) ||
        !find_name(citation, &citation->issuers, text, at, NAME_WINDOW, 0.78, match))
        return false;
    const issuer_facts *facts = &citation->issuer_facts[match->row];
    bool clean = is_clean(text, match->start, match->end, match->name);
    match->name = facts->canonical;
    vb_buffer_add(out, facts->canonical);
    if (facts->place == 'd' && !add_level(text, out, match))
        return true;
    if (facts->place != '-' && !add_province(citation, text, out, match) && clean)
        add_place(text, out, match);
    return true;
}

vb_slice vb_number_issuer(const vb_citation *citation, const vb_number *number)
{
    if (!number->body || !facts_of(citation, number->body).alone)
        return VB_SLICE("");
    bool joint = memchr(number->text + number->body_at, '-', number->body_len) != NULL;
    bool party = number->system == VB_NUMBER_PARTY;
    return joint || !(party ? number->body->party : number->body->state) ? VB_SLICE("")
                                                                         : number->body->name;
}

vb_slice vb_number_local_issuer(const vb_citation *citation, const vb_number *number)
{
    if (!number->body || !facts_of(citation, number->body).local)
        return VB_SLICE("");
    return number->body->name;
}
