/*
 * The type of a numbered document: the word before the number tells it, else the number's symbol.
 * An act of the National Assembly, whose symbol names no type, is a law by its name.
 */
#include "refs/types.h"

#include "refs/authority.h"
#include "refs/byte_kind.h"
#include "refs/enumerations.h"
#include "refs/found.h"
#include "refs/handle.h"
#include "refs/issuers_before.h"
#include "refs/laws.h"
#include "refs/names.h"
#include "refs/numbers.h"
#include "refs/search.h"
#include "refs/text.h"
#include "refs/type_facts.h"
#include "vanban/orthography.h"

#include "tables/court-symbols.h"

#include <string.h>

enum { ABBREVIATION_MAX = 8 };

/* The type of a court's number, which it ends in: 12/2023/HS-ST; empty: it is none. */
static vb_slice type_by_court(const vb_number *number)
{
    vb_slice text = {number->text, number->text_len};
    size_t last = text.len;
    while (last > number->symbol_at && text.data[last - 1] != '-' && text.data[last - 1] != '/')
        last--;
    size_t row = vb_table_search(&vb_table_court_symbols, vb_slice_cut(text, last, text.len));
    return row < vb_table_court_symbols.rows
               ? vb_table_cell(&vb_table_court_symbols, row, COURT_SYMBOLS_TYPE)
               : VB_SLICE("");
}

/* The type the number's symbol stands for; a number of body and unit alone is a letter's (NĐ 30,
 * Phụ lục I, II.3). */
static vb_slice type_by_symbol(const reference_search *search, const vb_number *number)
{
    if (number->type) {
        vb_slice name =
            vb_document_type_name(search->citation, number->type->symbol, number->system);
        /* 15-KHLT/HĐTN-CAH: of a body of the Party's kind and one of the State. */
        return name.len ? name : number->type->name;
    }
    vb_slice by_court = number->year ? type_by_court(number) : VB_SLICE("");
    if (by_court.len)
        return by_court;
    bool has_unit = memchr(number->text + number->body_at, '-', number->body_len) != NULL;
    bool letter = has_unit && (number->body || !number->year);
    return number->system == VB_NUMBER_STATE && letter ? VB_SLICE("Công văn") : VB_SLICE("");
}

/* The number's symbol as that of the type `name`, NULL when it means no such type: QĐ is Quyết định
 * and Quy định. */
static const vb_symbol *find_meaning(const reference_search *search, const vb_number *number,
                                     vb_slice name)
{
    const vb_symbol *symbol;
    for (size_t i = 0; number->type && (symbol = vb_symbol_at(search->citation, i)) != NULL; i++)
        if (symbol->role == VB_SYMBOL_TYPE &&
            vb_slice_equal(symbol->symbol, number->type->symbol) &&
            vb_slice_equal(symbol->name, name))
            return symbol;
    return NULL;
}

bool is_longer_type(vb_slice type, vb_slice shorter)
{
    return vb_slice_starts(type, shorter) &&
           (type.len == shorter.len || type.data[shorter.len] == ' ');
}

/* TT is the State's Thông tư and the Party's Thông tri: which, a garbled word does not tell. */
static bool is_of_other_system(const vb_number *number, const vb_symbol *meaning)
{
    return number->system == VB_NUMBER_PARTY ? !meaning->party : !meaning->state;
}

/* Whether two symbols are as long and differ in one letter, or a scan lost the last of one. */
static bool are_alike(vb_slice a, vb_slice b)
{
    size_t differing = 0;
    if (a.len != b.len)
        return vb_slice_starts(a, b) || vb_slice_starts(b, a);
    for (size_t i = 0; i < a.len; i++)
        differing += a.data[i] != b.data[i];
    return differing == 1;
}

/*
 * `Thông báo số 34/PB-VPCP` in a number that was read with damage, or whose symbol is so rare that
 * it was never counted: its symbol is that of the word, which stands there letter for letter, and
 * one letter away. A symbol of a kind of what the word says, `Hướng dẫn số 35/HDLN-SYT-STC` of
 * several offices, is right as it stands.
 */
static void read_symbol_by_word(reference_search *search, const vb_number *number,
                                const vb_name_match *word, vb_reference *reference)
{
    const vb_symbol *symbol;
    if (!number->type || (number->exact && number->type->frequency) || word->score < 1 ||
        find_meaning(search, number, word->name) || is_longer_type(number->type->name, word->name))
        return;
    for (size_t i = 0; (symbol = vb_symbol_at(search->citation, i)) != NULL; i++) {
        if (symbol->role != VB_SYMBOL_TYPE || !vb_slice_equal(symbol->name, word->name) ||
            !are_alike(symbol->symbol, number->type->symbol))
            continue;
        vb_slice text = {number->text, number->text_len};
        size_t behind = number->symbol_at + number->type->symbol.len;
        vb_buffer_clear(&search->scratch);
        vb_buffer_add(&search->scratch, vb_slice_cut(text, 0, number->symbol_at));
        vb_buffer_add(&search->scratch, symbol->symbol);
        vb_buffer_add(&search->scratch, vb_slice_cut(text, behind, text.len));
        reference->number = keep(search, vb_buffer_slice(&search->scratch));
        reference->confidence *= 0.7;
        reference->evidence &= ~((uint32_t)1 << VB_EVIDENCE_EXACT);
        add_evidence(reference, VB_EVIDENCE_REPAIRED);
        return;
    }
}

/* Whether the type that stands at `match` may be that of the number: the one its symbol stands for
 * or a kind of that, Thông tư liên bộ, or where it stands for none, any that is written so with a
 * capital: Bản án hình sự. */
static bool is_type_of(reference_search *search, const vb_name_match *match, vb_slice by_symbol)
{
    if (by_symbol.len)
        return match->score >= 0.9 && is_longer_type(match->name, by_symbol);
    return match->score == 1 && is_capital(search->text, match->start);
}

/* Whether a sign stands at `at` that no words of a title go over: a stop, or that of a date with
 * which a line begins. */
static bool parts_title(vb_slice text, size_t at)
{
    if ((unsigned char)text.data[at] >= 'A') /* as most are */
        return false;
    if (vb_is_among(text.data[at], ",;.:()"))
        return true;
    if (!vb_is_among(text.data[at], "/-"))
        return false;
    size_t day = at;
    while (day > 0 && at - day < 2 && vb_is_digit((unsigned char)text.data[day - 1]))
        day--;
    return day < at && day > 0 && text.data[day - 1] == '\n';
}

/* Whether a body stands between a type and a number that are far apart: it is that of the one, and
 * may not be that of the other. */
static bool parts_by_body(vb_slice text, size_t start, size_t end)
{
    enum { NEAR = 40 };
    vb_slice between = vb_slice_cut(text, start, end);
    return end - start > NEAR && (vb_slice_find(between, VB_SLICE(" của "), 0) != SIZE_MAX ||
                                  vb_slice_find(between, VB_SLICE(" cua "), 0) != SIZE_MAX);
}

/* The reference begins with the word that gives its type. */
static void take_type(const vb_name_match *match, vb_reference *reference)
{
    reference->type = match->name;
    reference->start = match->start;
    add_evidence(reference, VB_EVIDENCE_TYPE_WORD);
}

/* Báo cáo thẩm tra số 116/BC-HĐND: words stand between the type and `số`, but no mark does. */
static bool type_further_back(reference_search *search, size_t floor, size_t before,
                              const vb_number *number, vb_reference *reference)
{
    enum { REACH = 64 };
    size_t from = before > REACH && before - REACH > floor ? before - REACH : floor;
    for (size_t at = before; at > from; at--)
        if (parts_title(search->text, at - 1)) {
            from = at;
            break;
        }
    vb_name_match match;
    /* A letter has no year: 11/2019/KDTM-GĐT is a court's. */
    bool told = number->type || !number->year;
    vb_slice name = told ? type_by_symbol(search, number) : VB_SLICE("");
    char wanted[8], letter[8];
    folded_word(vb_slice_cut(name, 0, 4), wanted, sizeof wanted);
    for (size_t at = from; at < before; at++) {
        char first = (char)(search->text.data[at] | 0x20);
        if ((at > 0 && !is_space(search->text.data[at - 1])) || is_space(search->text.data[at]) ||
            (wanted[0] && first >= 'a' && first <= 'z' && first != wanted[0]) ||
            !folded_word(vb_slice_cut(search->text, at, at + 4), letter, sizeof letter) ||
            (wanted[0] && letter[0] != wanted[0]))
            continue;
        if (!vb_document_type_match(search->citation, search->text, at, &match) ||
            !is_type_of(search, &match, name) || match.end > before ||
            parts_by_body(search->text, at, before))
            continue;
        take_type(&match, reference);
        return true;
    }
    return false;
}

/* Whether the words from `at` on begin with the letters of the symbol, whatever their marks: LKX of
 * `Lệnh khám xét`. */
static bool has_initials(vb_slice text, size_t at, size_t end, vb_slice symbol)
{
    enum { LONGEST = 24 };
    size_t letters = 0, next;
    uint32_t initial, letter;
    for (size_t i = 0; i < symbol.len; letters++, at = next) {
        if (at >= end)
            return false;
        vb_utf8_decode(text, at, &initial);
        i += vb_utf8_decode(symbol, i, &letter);
        if (!vb_is_letter(initial) || vb_latin_base(initial) != vb_latin_base(letter))
            return false;
        next = skip_space(text, word_end(text, at, LONGEST), GAP_MAX);
    }
    return letters > 1;
}

/* `Lệnh khám xét số 07/LKX-CSĐT`: the symbol is in no table, but of the letters that a type and
 * what it is about begin with. */
static bool type_by_initials(reference_search *search, size_t floor, size_t before,
                             const vb_number *number, vb_reference *reference)
{
    enum { WORDS = 12, LONGEST = 24 };
    vb_slice text = search->text, symbol = {number->text + number->symbol_at, 0};
    vb_name_match match;
    while (number->symbol_at + symbol.len < number->text_len &&
           !vb_is_among(symbol.data[symbol.len], "-/"))
        symbol.len++;
    for (size_t words = 0, at = before; !number->type && !number->year && words < WORDS; words++) {
        size_t end = skip_space_back(text, at, GAP_MAX), start = word_start(text, end, LONGEST);
        if (start == end || start < floor || vb_is_among(text.data[end - 1], ",;.:()"))
            return false;
        at = start;
        if (!is_capital(text, at) || !has_initials(text, at, before, symbol) ||
            !vb_document_type_match(search->citation, text, at, &match) || match.score < 1)
            continue;
        take_type(&match, reference);
        return true;
    }
    return false;
}

/* `Quyết định phê duyệt dự án số 1186/QĐ-SYT`: a small word that the symbol does not stand for is
 * what the document is about. */
static bool is_of_subject(reference_search *search, const vb_number *number,
                          const vb_name_match *word)
{
    return number->exact && number->type && !is_capital(search->text, word->start) &&
           !find_meaning(search, number, word->name);
}

/* `Văn bản hợp nhất Nghị định số 10/VBHN-BNV`: the number is that of what was made of an act, which
 * stands before it, and no act's. */
static bool read_consolidation(reference_search *search, size_t floor, const vb_number *number,
                               const vb_name_match *word, vb_reference *reference)
{
    vb_name_match type;
    const vb_slice name = VB_SLICE("Văn bản hợp nhất");
    if (!number->type || !vb_slice_equal(number->type->name, name) ||
        vb_slice_equal(word->name, name))
        return false;
    bool named = type_before(search, floor, word->start, &type) && vb_slice_equal(type.name, name);
    reference->type = name;
    reference->start = named ? type.start : word->start;
    add_evidence(reference, named ? VB_EVIDENCE_TYPE_WORD : VB_EVIDENCE_TYPE_SYMBOL);
    return true;
}

/* The type before `before` with the number of a page in its name: `Quyết⏎5⏎định số`. */
static bool type_over_page(reference_search *search, size_t floor, size_t before,
                           vb_name_match *match)
{
    enum { REACH = 48 };
    vb_slice text = search->text;
    size_t from = before > REACH && before - REACH > floor ? before - REACH : floor, line = before;
    while ((line = behind_last(text, '\n', from, line)) > from) {
        size_t behind = vb_page_number_pass(text, line);
        if (behind == line || behind >= before) {
            line--;
            continue;
        }
        vb_buffer *joined = &search->scratch;
        vb_buffer_clear(joined);
        vb_buffer_add(joined, vb_slice_cut(text, from, line));
        vb_buffer_add(joined, vb_slice_cut(text, behind, before));
        bool found = vb_document_type_before(search->citation, vb_buffer_slice(joined), 0,
                                             joined->len, match);
        match->start += from;
        return found && match->score == 1 && match->start < line;
    }
    return false;
}

/* ĐẢNG ỦY XÃ BẮC LỆNH / * / Số 07-NQ/ĐU: the last word of a line in capitals, over a number whose
 * symbol stands for another type, is a part of a name. */
static bool ends_name_of_head(reference_search *search, size_t before, const vb_number *number,
                              const vb_name_match *word)
{
    enum { LONGEST = 160 };
    vb_slice text = search->text;
    if (!memchr(text.data + word->end, '\n', before - word->end) || /* as behind most types */
        !number->exact || !number->type ||
        skip_space(text, word->end, 1) < line_end(text, word->end) ||
        find_meaning(search, number, word->name))
        return false;
    size_t start = line_start(text, word->start);
    return word->start > start && word->end - start <= LONGEST &&
           vb_case_of(vb_slice_cut(text, start, word->end)) == VB_CASE_UPPER;
}

/* The word before the number decides, unless it is too garbled to overrule the symbol. */
static bool type_by_word(reference_search *search, size_t floor, size_t before,
                         const vb_number *number, vb_reference *reference)
{
    vb_name_match match;
    bool found = type_before(search, floor, before, &match) &&
                 !ends_name_of_head(search, before, number, &match);
    const vb_symbol *meaning =
        found && match.score < 1 ? find_meaning(search, number, match.name) : NULL;
    if ((!found || (match.score < 0.85 && !meaning)) &&
        !type_over_page(search, floor, before, &match))
        return false;
    if (read_consolidation(search, floor, number, &match, reference))
        return true;
    if (is_of_subject(search, number, &match) &&
        type_further_back(search, floor, before, number, reference))
        return true;
    bool other = meaning && is_of_other_system(number, meaning);
    reference->type = other ? type_by_symbol(search, number) : match.name;
    reference->start = match.start;
    add_evidence(reference, VB_EVIDENCE_TYPE_WORD);
    read_symbol_by_word(search, number, &match, reference);
    return true;
}

/* Where the date begins that ends before `end`, perhaps before a comma: `Quyết định ngày 12/3/2024
 * số …`; `end`: none does. */
static size_t date_before(reference_search *search, size_t floor, size_t end, vb_date *date)
{
    enum { REACH = 48, DAY = 8 };
    size_t last = skip_space_back(search->text, end, GAP_MAX);
    if (last > floor && search->text.data[last - 1] == ',')
        last = skip_space_back(search->text, last - 1, GAP_MAX);
    if (last <= floor || !vb_is_digit((unsigned char)search->text.data[last - 1]))
        return end;
    vb_slice text = vb_slice_cut(search->text, 0, last);
    size_t from = last - floor < REACH ? floor : last - REACH;
    for (size_t at = last; (at = behind_last(text, 'n', from, at)) > from; at--)
        if (folds_to(vb_slice_cut(text, at - 1, word_end(text, at - 1, DAY)), "ngay"))
            return vb_date_find(search->citation, text, at - 1, date) && date->start == at - 1 &&
                           date->end == last
                       ? at - 1
                       : end;
    return end;
}

/* The word before the date and the body that stand before the number, in either order: `Quyết định
 * của Ủy ban nhân dân tỉnh ngày 12/3/2024 số …`. */
static bool type_further_before(reference_search *search, size_t floor, const numbered_place *place,
                                const vb_number *number, vb_reference *reference)
{
    vb_slice issuer = VB_SLICE("");
    vb_date date = {.year = 0};
    vb_name_match type;
    size_t end = place->introduced_at, before;
    if (!place->introduced)
        return false;
    for (int parts = 0; parts < 2; parts++) {
        if (!date.year && (before = date_before(search, floor, end, &date)) < end)
            end = before;
        else if (!issuer.len && read_issuer_between(search, floor, number, end, &before, &issuer))
            end = before;
    }
    if (end == place->introduced_at ||
        (date.year && number->year && date.year != (int)number->year))
        return false;
    /* A date is also behind what another document is. */
    if (date.year && (!type_before(search, floor, end, &type) ||
                      (number->type && !find_meaning(search, number, type.name))))
        return false;
    if (!type_by_word(search, floor, end, number, reference))
        return false;
    if (issuer.len) {
        reference->issuer = issuer;
        add_evidence(reference, VB_EVIDENCE_ISSUER);
    }
    if (date.year) {
        reference->date = keep(search, vb_slice_of(date.iso));
        reference->confidence *= date.confidence;
        add_evidence(reference, VB_EVIDENCE_DATE);
    }
    return true;
}

/* NQ 10-NQ/TW, QĐ số 12/QĐ-UBND: the symbol stands for the word. */
static bool type_by_abbreviation(reference_search *search, size_t floor, size_t before,
                                 const vb_number *number, vb_reference *reference)
{
    size_t end = skip_space_back(search->text, before, GAP_MAX);
    size_t start = word_start(search->text, end, ABBREVIATION_MAX);
    while (start < end && vb_is_among(search->text.data[start], "([\"'"))
        start++;
    if (start < floor || start == end || !number->type)
        return false;
    vb_slice word = vb_slice_cut(search->text, start, end);
    vb_slice name = type_by_symbol(search, number);
    const vb_symbol *symbol = vb_symbol_find(search->citation, word, VB_SYMBOL_TYPE);
    if (!symbol || !name.len)
        return false;
    reference->type = vb_slice_equal(word, number->type->symbol) ? name : symbol->name;
    reference->start = start;
    return true;
}

/*
 * A law's name beside a number that no act of that name has, and one of them a figure away. In a
 * text where no number is damaged its author erred, and what stands there is told.
 */
static void read_number_by_name(reference_search *search, vb_reference *reference)
{
    vb_act act;
    if (!search->damaged || search->refs->options.no_voting ||
        !find_misread_act(search->refs, reference->title, reference->number, &act))
        return;
    reference->number = act.number;
    reference->confidence *= 0.7;
    reference->evidence &= ~((uint32_t)1 << VB_EVIDENCE_EXACT);
    add_evidence(reference, VB_EVIDENCE_NUMBER_BY_NAME);
}

/* Lu…: a law, whatever was read behind its first letters. */
static bool begins_as_law(vb_slice word)
{
    enum { LEAST = 3, MOST = 5 };
    char folded[8];
    size_t letters = folded_word(word, folded, sizeof folded);
    return letters >= LEAST && letters <= MOST && folded[0] == 'l' && folded[1] == 'u';
}

/* A garbled type before `số` and the number of an act of the National Assembly: Ludt s6
 * 45/2024/QH15. */
static bool garbled_act_before(reference_search *search, size_t floor, size_t before,
                               vb_reference *reference)
{
    vb_name_match type;
    size_t end = skip_space_back(search->text, before, GAP_MAX);
    size_t start = word_start(search->text, end, ABBREVIATION_MAX);
    if (start >= floor && begins_as_law(vb_slice_cut(search->text, start, end))) {
        reference->type = VB_SLICE("Luật");
        reference->start = start;
    } else if (type_before(search, floor, before, &type) && is_passed_by_assembly(type.name)) {
        reference->type = type.name;
        reference->start = type.start;
    } else {
        return false;
    }
    reference->confidence *= 0.8;
    add_evidence(reference, VB_EVIDENCE_TYPE_WORD);
    return true;
}

/* Bộ luật Hàng hải số 42-LCT/HĐNN8: until 1996 a law had the number of the order that announced it.
 * Most symbols are told by their first letter to be no order's. */
static bool has_number_of_order(const reference_search *search, const vb_number *number)
{
    return number->type && number->type->symbol.data[0] == 'L' &&
           find_meaning(search, number, VB_SLICE("Luật"));
}

void read_type(reference_search *search, const numbered_place *place, size_t floor,
               const vb_number *number, vb_reference *reference)
{
    const vb_reference *last = last_reference(search);
    reference->start = place->introduced_at;
    bool known, assembly = number->system == VB_NUMBER_ASSEMBLY;
    if ((assembly || has_number_of_order(search, number)) &&
        law_before(search, floor, place->introduced_at, reference->number, reference, &known)) {
        if (!known)
            read_number_by_name(search, reference);
        return;
    }
    if (type_by_word(search, floor, place->introduced_at, number, reference) ||
        type_further_before(search, floor, place, number, reference))
        return;
    if (assembly) {
        if (last && is_enumeration(search->text, last->end, place->introduced_at))
            reference->type = last->type;
        else if (place->introduced &&
                 !unlisted_law_before(search, floor, place->introduced_at, reference))
            garbled_act_before(search, floor, place->introduced_at, reference);
        return;
    }
    if (type_by_abbreviation(search, floor, place->introduced_at, number, reference) ||
        type_by_initials(search, floor, place->introduced_at, number, reference) ||
        type_further_back(search, floor, place->introduced_at, number, reference))
        return;
    /* 26/CP and 05/CP: what names no type of its own is of that of its row. */
    vb_slice of_row = type_of_row(search, reference), own = type_by_symbol(search, number);
    bool is_of_row =
        !own.len ||
        (of_row.len && (find_meaning(search, number, of_row) || is_longer_type(of_row, own)));
    reference->type = is_of_row ? of_row : own;
    if (reference->type.len)
        add_evidence(reference, VB_EVIDENCE_TYPE_SYMBOL);
}
