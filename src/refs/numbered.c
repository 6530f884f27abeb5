#include "refs/refs_internal.h"

#include "vanban/orthography.h"

#include "tables/issuers.h"

#include <string.h>

/* How far, in bytes, the parts of one reference may lie apart. */
enum { GAP_MAX = 24, DAY_WORD = 32, DATE_REACH = 72, ABBREVIATION_MAX = 8 };

/* -------------------------------------------------------------------------------------- type -- */

static vb_number_system system_of(const vb_number *number)
{
    return number->system;
}

/* The type the number's symbol stands for; a number of body and unit alone is a letter's (NĐ 30,
 * Phụ lục I, II.3). */
static vb_slice type_by_symbol(const reference_search *search, const vb_number *number)
{
    if (number->type)
        return vb_document_type_name(search->citation, number->type->symbol, system_of(number));
    bool has_unit = memchr(number->text + number->body_at, '-', number->body_len) != NULL;
    return number->system == VB_NUMBER_STATE && has_unit ? VB_SLICE("Công văn") : VB_SLICE("");
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

/* TT is the State's Thông tư and the Party's Thông tri: which, a garbled word does not tell. */
static bool is_of_other_system(const vb_number *number, const vb_symbol *meaning)
{
    return number->system == VB_NUMBER_PARTY ? !meaning->party : !meaning->state;
}

/* Whether two symbols are as long and differ in one letter. */
static bool are_alike(vb_slice a, vb_slice b)
{
    size_t differing = a.len != b.len;
    for (size_t i = 0; i < a.len && a.len == b.len; i++)
        differing += a.data[i] != b.data[i];
    return differing == 1;
}

/*
 * `Thông báo số 34/PB-VPCP` in a number that was read with damage: its symbol is that of the word,
 * which stands there letter for letter, and one letter away.
 */
static void read_symbol_by_word(reference_search *search, const vb_number *number,
                                const vb_name_match *word, vb_reference *reference)
{
    const vb_symbol *symbol;
    if (number->exact || !number->type || word->score < 1 ||
        find_meaning(search, number, word->name))
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
        return;
    }
}

/* The word before the number decides, unless it is too garbled to overrule the symbol. */
static bool type_by_word(reference_search *search, size_t floor, size_t before,
                         const vb_number *number, vb_reference *reference)
{
    vb_name_match match;
    if (!type_before(search, floor, before, &match))
        return false;
    const vb_symbol *meaning = match.score < 1 ? find_meaning(search, number, match.name) : NULL;
    if (match.score < 0.85 && !meaning)
        return false;
    bool other = meaning && is_of_other_system(number, meaning);
    reference->type = other ? type_by_symbol(search, number) : match.name;
    reference->start = match.start;
    add_evidence(reference, VB_EVIDENCE_TYPE_WORD);
    read_symbol_by_word(search, number, &match, reference);
    return true;
}

/* NQ 10-NQ/TW, QĐ số 12/QĐ-UBND: the symbol stands for the word. */
static bool type_by_abbreviation(reference_search *search, size_t floor, size_t before,
                                 const vb_number *number, vb_reference *reference)
{
    size_t end = skip_space_back(search->text, before, GAP_MAX);
    size_t start = word_start(search->text, end, ABBREVIATION_MAX);
    while (start < end && strchr("([\"'", search->text.data[start]) && search->text.data[start])
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

/* Báo cáo thẩm tra số 116/BC-HĐND: words stand between the type and `số`, but no mark does. */
static bool type_further_back(reference_search *search, size_t floor, size_t before,
                              const vb_number *number, vb_reference *reference)
{
    enum { REACH = 40 };
    size_t from = before > REACH && before - REACH > floor ? before - REACH : floor;
    for (size_t at = before; at > from; at--)
        if (strchr(",;.:()", search->text.data[at - 1]) && search->text.data[at - 1]) {
            from = at;
            break;
        }
    vb_name_match match;
    vb_slice name = type_by_symbol(search, number);
    char wanted[8], letter[8];
    if (!folded_word(vb_slice_cut(name, 0, 4), wanted, sizeof wanted))
        return false;
    for (size_t at = from; at < before; at++) {
        if (is_space(search->text.data[at]) || (at > 0 && !is_space(search->text.data[at - 1])) ||
            !folded_word(vb_slice_cut(search->text, at, at + 4), letter, sizeof letter) ||
            letter[0] != wanted[0])
            continue;
        if (!vb_document_type_match(search->citation, search->text, at, &match) ||
            match.score < 0.9 || !vb_slice_equal(match.name, name) || match.end > before)
            continue;
        reference->type = name;
        reference->start = match.start;
        return true;
    }
    return false;
}

/* Whether nothing but commas and `và` lies between two places: Luật số A và B. */
bool is_enumeration(vb_slice text, size_t from, size_t to)
{
    char letters[8];
    if (to < from || to - from > GAP_MAX)
        return false;
    size_t len = folded_word(vb_slice_cut(text, from, to), letters, sizeof letters);
    return len == 0 || (len <= 3 && letters[0] == 'v');
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

/* Whether the National Assembly or its Standing Committee passes what is so called: their symbols
 * name no type, and a garbled word may. */
static bool is_passed_by_assembly(vb_slice name)
{
    static const char *const types[] = {"Luật", "Bộ luật", "Nghị quyết", "Pháp lệnh"};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
        if (vb_slice_equal(name, vb_slice_of(types[i])))
            return true;
    return false;
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

static void read_type(reference_search *search, const numbered_place *place, size_t floor,
                      const vb_number *number, vb_reference *reference)
{
    const vb_reference *last =
        search->found.count ? &found_at(search, search->found.count - 1)->reference : NULL;
    reference->start = place->introduced_at;
    bool assembly = number->system == VB_NUMBER_ASSEMBLY;
    if (assembly && law_before(search, floor, place->introduced_at, reference->number, reference)) {
        read_number_by_name(search, reference);
        return;
    }
    if (type_by_word(search, floor, place->introduced_at, number, reference))
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
        type_further_back(search, floor, place->introduced_at, number, reference))
        return;
    reference->type = type_by_symbol(search, number);
    if (reference->type.len)
        add_evidence(reference, VB_EVIDENCE_TYPE_SYMBOL);
}

/* ---------------------------------------------------------------------- date and issuer -- */

/* Passes over blanks and at most one comma, or a full stop that ends no sentence, for `ngày` goes
 * on behind it. */
static size_t pass_comma(vb_slice text, size_t at)
{
    size_t next = skip_space(text, at, GAP_MAX);
    if (next == text.len || (text.data[next] != ',' && text.data[next] != '.'))
        return next;
    size_t behind = skip_space(text, next + 1, GAP_MAX);
    bool goes_on = behind < text.len && text.data[behind] == 'n';
    return text.data[next] == ',' || goes_on ? behind : next;
}

bool read_date(reference_search *search, size_t *end, vb_date *date)
{
    size_t at = pass_comma(search->text, *end), digit = at;
    /* No more than `ngày` stands before the figures. */
    while (digit < search->text.len && digit < at + DAY_WORD &&
           !vb_is_digit((unsigned char)search->text.data[digit]))
        digit++;
    if (digit == at + DAY_WORD)
        return false;
    vb_slice near = vb_slice_cut(search->text, 0, digit + DATE_REACH);
    if (!vb_date_find(search->citation, near, at, date) || date->start > at + 1)
        return false;
    *end = date->end;
    return true;
}

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
    return !(local && vb_slice_equal(number->body->symbol, VB_SLICE("TW")));
}

/* A number of several bodies: TTLT-BTC-BKHCN. */
static bool is_joint(const vb_number *number)
{
    return number->type && vb_slice_starts(number->type->symbol, VB_SLICE("TTLT")) &&
           memchr(number->text + number->body_at, '-', number->body_len) != NULL;
}

/* The bodies behind the first: `, Bộ Nội vụ và Bộ Tư pháp`. */
static void read_joint_issuers(reference_search *search, size_t *end, vb_slice *issuer)
{
    enum { MOST = 8 };
    vb_slice text = search->text;
    for (int bodies = 0; bodies < MOST; bodies++) {
        char folded[8];
        vb_name_match match;
        bool comma = *end < text.len && text.data[*end] == ',';
        size_t at = skip_space(text, *end + comma, GAP_MAX), word = word_end(text, at, GAP_MAX);
        folded_word(vb_slice_cut(text, at, word), folded, sizeof folded);
        if (!comma && strcmp(folded, "va") != 0)
            return;
        if (!comma)
            at = skip_space(text, word, GAP_MAX);
        vb_slice next;
        if (!issuer_at(search, at, &next, &match))
            return;
        vb_buffer_clear(&search->scratch);
        vb_buffer_add(&search->scratch, *issuer);
        vb_buffer_add_string(&search->scratch, comma ? ", " : " và ");
        vb_buffer_add(&search->scratch, next);
        *issuer = keep(search, vb_buffer_slice(&search->scratch));
        *end = match.end;
    }
}

bool read_issuer(reference_search *search, const vb_number *number, size_t *end, vb_slice *issuer)
{
    enum { PLACE = 2 }; /* column of data/issuers.tsv */
    vb_name_match match;
    vb_slice found;
    size_t at = skip_space(search->text, *end, GAP_MAX);
    size_t of = word_end(search->text, at, GAP_MAX);
    size_t name = skip_space(search->text, of, GAP_MAX);
    if (at == *end || name == of || !is_of(vb_slice_cut(search->text, at, of)) ||
        !issuer_at(search, name, &found, &match))
        return false;
    vb_slice place = vb_table_cell(&vb_table_issuers, match.row, PLACE);
    if (!may_issue(search, number, found, !vb_slice_equal(place, VB_SLICE("-"))))
        return false;
    *issuer = found;
    *end = match.end;
    if (number && is_joint(number))
        read_joint_issuers(search, end, issuer);
    return true;
}

/* ------------------------------------------------------------------------------------- title -- */

enum { TITLE_REACH = 400 };

/* Where a quotation that begins at `at` ends; `at` when none begins there. */
static size_t quotation_end(vb_slice text, size_t at, size_t ceiling, size_t *inside)
{
    static const char *const marks[][2] = {{"“", "”"}, {"\"", "\""}, {"«", "»"}};
    vb_slice rest = vb_slice_cut(text, at, at + TITLE_REACH < ceiling ? at + TITLE_REACH : ceiling);
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        vb_slice open = vb_slice_of(marks[i][0]), close = vb_slice_of(marks[i][1]);
        size_t end = vb_slice_starts(rest, open) ? vb_slice_find(rest, close, open.len) : SIZE_MAX;
        if (end == SIZE_MAX)
            continue;
        *inside = at + open.len;
        return at + end;
    }
    return at;
}

/* Where the line of `at` begins. References come in order, so that the text is passed over once. */
static size_t line_of(reference_search *search, size_t at)
{
    for (size_t start = at; start > search->line_seen; start--)
        if (search->text.data[start - 1] == '\n') {
            search->line_begin = start;
            break;
        }
    search->line_seen = at > search->line_seen ? at : search->line_seen;
    return search->line_begin;
}

/* Whether the line of `at` begins with `Căn cứ`. */
static bool is_recital(reference_search *search, size_t at)
{
    char folded[8];
    vb_slice text = search->text;
    size_t start = skip_space(text, line_of(search, at), GAP_MAX), end = word_end(text, start, 8);
    while (start < end && text.data[start] == '-')
        start++;
    folded_word(vb_slice_cut(text, start, end), folded, sizeof folded);
    return strcmp(folded, "can") == 0;
}

/* The end of a recital's title: its semicolon, or the full stop at the end of a line. */
static size_t recital_end(vb_slice text, size_t at, size_t ceiling)
{
    size_t most = at + TITLE_REACH < ceiling ? at + TITLE_REACH : ceiling;
    for (size_t end = at; end < most; end++) {
        char next = end + 1 < text.len ? text.data[end + 1] : '\n';
        if (text.data[end] == ';' || (text.data[end] == '.' && (next == '\n' || next == '\r')))
            return end;
        if (text.data[end] == '\n' && next == '\n')
            return at;
    }
    return at;
}

/* `về “tăng cường …”`, and in a recital all up to its semicolon. */
static void read_title_behind(reference_search *search, size_t ceiling, vb_reference *reference)
{
    vb_slice text = search->text;
    char folded[8];
    size_t at = skip_space(text, reference->end, GAP_MAX), end = word_end(text, at, GAP_MAX),
           inside;
    if (at == reference->end || at >= text.len || reference->title.len)
        return;
    folded_word(vb_slice_cut(text, at, end), folded, sizeof folded);
    size_t quoted = strcmp(folded, "ve") == 0 ? skip_space(text, end, GAP_MAX) : at;
    if ((end = quotation_end(text, quoted, ceiling, &inside)) > quoted) {
        reference->title = keep_line(search, vb_slice_cut(text, inside, end));
        reference->full_end = end;
    } else if (folded[0] && is_recital(search, reference->start) &&
               (end = recital_end(text, at, ceiling)) > at) {
        reference->title = keep_line(search, vb_slice_cut(text, at, end));
        reference->full_end = end;
    }
}

/* --------------------------------------------------------------------------------- reference -- */

/* The date as it is written, once for all references to the number that have it. */
static vb_slice keep_date(reference_search *search, distinct_number *meant, const vb_date *date)
{
    vb_slice iso = vb_slice_of(date->iso);
    if (!vb_slice_equal(meant->date, iso))
        meant->date = keep(search, iso);
    return meant->date;
}

/* The year behind the first slash of a law's number. */
static unsigned year_in(vb_slice number)
{
    unsigned year = 0;
    size_t at = vb_slice_find(number, VB_SLICE("/"), 0);
    for (size_t i = at + 1; at < number.len && i < number.len && i <= at + 4; i++)
        year = year * 10 + (unsigned)(number.data[i] - '0');
    return year;
}

/* The date and the body in either order. */
static void read_date_and_issuer(reference_search *search, distinct_number *meant,
                                 vb_reference *reference)
{
    const vb_number *number = &meant->number;
    vb_date date;
    bool dated = read_date(search, &reference->end, &date);
    if (read_issuer(search, number, &reference->end, &reference->issuer)) {
        add_evidence(reference, VB_EVIDENCE_ISSUER);
        dated = dated || read_date(search, &reference->end, &date);
    }
    if (!dated)
        return;
    unsigned year = has_evidence(reference, VB_EVIDENCE_NUMBER_BY_NAME) ? year_in(reference->number)
                                                                        : number->year;
    if (year && date.year != (int)year) {
        /* An act is dated in the year of its number. */
        add_evidence(reference, VB_EVIDENCE_DATE_REJECTED);
        reference->confidence *= 0.8;
        return;
    }
    add_evidence(reference, VB_EVIDENCE_DATE);
    reference->date = keep_date(search, meant, &date);
    reference->confidence *= date.confidence;
}

static void set_number(reference_search *search, const numbered_place *place,
                       vb_reference *reference)
{
    const distinct_number *read = VB_ARRAY_AT(&search->distinct, distinct_number, place->distinct);
    distinct_number *meant = VB_ARRAY_AT(&search->distinct, distinct_number, read->read_as);
    if (!meant->text.len)
        meant->text = keep(search, (vb_slice){meant->number.text, meant->number.text_len});
    reference->number = meant->text;
    reference->number_start = place->start;
    reference->number_end = place->end;
    if (meant != read) {
        reference->confidence *= 1 - 0.5 * (double)read->doubt;
        add_evidence(reference, VB_EVIDENCE_VOTED);
    } else {
        add_evidence(reference, place->exact ? VB_EVIDENCE_EXACT : VB_EVIDENCE_REPAIRED);
    }
    if (place->introduced)
        add_evidence(reference, VB_EVIDENCE_SO);
}

void read_numbered(reference_search *search, const numbered_place *place, size_t floor,
                   size_t ceiling, found_reference *found)
{
    vb_reference *reference = &found->reference;
    const distinct_number *read = VB_ARRAY_AT(&search->distinct, distinct_number, place->distinct);
    distinct_number *meant = VB_ARRAY_AT(&search->distinct, distinct_number, read->read_as);
    const vb_number *number = &meant->number;
    *reference = (vb_reference){.kind = VB_REFERENCE_SHORT,
                                .end = place->end,
                                .confidence = (double)place->confidence,
                                .target = VB_NO_REFERENCE};
    set_number(search, place, reference);
    read_type(search, place, floor, number, reference);
    if (!reference->type.len)
        reference->confidence *= 0.7;
    bool named = reference->title.len > 0;
    reference->full_start = reference->start;
    read_pinpoints(search, floor, reference);
    read_date_and_issuer(search, meant, reference);
    if (!reference->issuer.len && read_issuer_before(search, floor, reference))
        add_evidence(reference, VB_EVIDENCE_ISSUER);
    reference->full_end = reference->end;
    read_title_behind(search, ceiling, reference);
    if (reference->date.len || has_evidence(reference, VB_EVIDENCE_ISSUER))
        reference->kind = VB_REFERENCE_FULL;
    else if (named)
        reference->kind = VB_REFERENCE_LAW;
    found->series = vb_number_issuer(search->citation, number);
    if (!reference->issuer.len)
        reference->issuer = found->series;
    if (!reference->issuer.len && read_issuer_by_verb(search, floor, number, reference))
        add_evidence(reference, VB_EVIDENCE_ISSUER);
    if (!reference->issuer.len)
        reference->issuer = vb_number_local_issuer(search->citation, number);
    if (reference->issuer.len && !has_evidence(reference, VB_EVIDENCE_ISSUER))
        add_evidence(reference, VB_EVIDENCE_ISSUER_SYMBOL);
}
