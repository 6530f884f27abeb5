/*
 * The head of a document by NĐ 30/2020/NĐ-CP, Phụ lục I (State) and HD 36-HD/VPTW (Party): issuing
 * body, `Số`, place and date, type, and under the type of a Party document `của` and the body once
 * more.
 */
#include "refs/header.h"

#include "refs/bodies.h"
#include "refs/byte_kind.h"
#include "refs/found.h"
#include "refs/handle.h"
#include "refs/issuer_symbols.h"
#include "refs/issuers_by_verb.h"
#include "refs/numbers.h"
#include "refs/own_body.h"
#include "refs/own_law.h"
#include "refs/own_places.h"
#include "refs/own_title.h"
#include "refs/search.h"
#include "refs/text.h"
#include "vanban/orthography.h"

#include <string.h>

enum { HEAD_LINES = 24, HEAD_BYTES = 4096, DATE_LINES = 6, TITLE_LINES = 14, ADDRESS_LINES = 20 };

/* Whether `at` is within the first lines of the text, blank lines aside. */
static bool in_head(vb_slice text, size_t at)
{
    size_t lines = 0, from = 0;
    vb_slice line;
    if (at > HEAD_BYTES)
        return false;
    while (from <= at && vb_next_line(text, &from, &line))
        lines += vb_slice_trim(line).len > 0;
    return lines <= HEAD_LINES;
}

/* Nothing but signs stands before `at` on its line. */
static bool begins_line(vb_slice text, size_t at)
{
    char letter[2];
    size_t start = line_start(text, at);
    return at - start < 40 &&
           folded_word(vb_slice_cut(text, start, at), letter, sizeof letter) == 0;
}

static bool has_colon(vb_slice text, size_t from, size_t to)
{
    return memchr(text.data + from, ':', to - from) != NULL;
}

/* The end of the `lines`-th line from `at`. */
static size_t lines_on(vb_slice text, size_t at, size_t lines)
{
    for (size_t i = 0; i < lines && at < text.len; i++)
        at = line_end(text, at) + 1;
    return at < text.len ? at : text.len;
}

/* `Hà`, and of the highlands `KBang`, `H'Leo`: begins with a capital, whatever stands within, and
 * ends in a small letter. */
static bool is_word_of_place(vb_slice word)
{
    vb_case shape = vb_case_of(word);
    if (shape != VB_CASE_MIXED)
        return shape == VB_CASE_CAPITALISED;
    size_t last = word.len;
    while (last > 0 && ((unsigned char)word.data[last - 1] & 0xC0) == 0x80)
        last--;
    uint32_t letter = 0;
    if (last > 0)
        vb_utf8_decode(word, last - 1, &letter);
    return is_capital(word, 0) && vb_is_letter(letter) && vb_upper(letter) != letter;
}

/* The words before the date that name the place it was signed in: `Vĩnh Hà, ngày 18 …`. */
static vb_slice place_before(vb_slice text, size_t date)
{
    enum { WORDS = 4 };
    size_t end = skip_space_back(text, date, 4), start;
    if (end == 0 || text.data[end - 1] != ',')
        return VB_SLICE("");
    start = --end;
    for (int words = 0; words < WORDS; words++) {
        size_t at = start, before = skip_space_back(text, at, 1);
        size_t word = word_start(text, words ? before : at, 16);
        if (word == (words ? before : at) || (words && before == at) ||
            !is_word_of_place(vb_slice_cut(text, word, words ? before : at)))
            break;
        start = word;
    }
    return vb_slice_cut(text, start, end);
}

/* The first date from `at` on, one whose figures were misread included. */
static bool find_date(const reference_search *search, vb_slice near, size_t at, vb_date *date)
{
    bool found = vb_date_find(search->citation, near, at, date);
    size_t end = found ? date->start : near.len;
    for (; at + 1 < end; at++) {
        bool day = (near.data[at] | 0x20) == 'n' && (near.data[at + 1] | 0x20) == 'g';
        vb_date misread;
        if (day && vb_date_find_misread(search->citation, near, at, &misread)) {
            *date = misread;
            return true;
        }
    }
    return found;
}

/* Where the document's own date is looked for; its year is that of the number, 0: unknown. */
typedef struct date_zone {
    size_t from, to; /* where it may begin */
    size_t end;      /* of what is looked at */
    unsigned year;
    bool placed;  /* only behind the place it was signed in */
    bool figures; /* also one in figures, */
    bool alone;   /* if it, or its place, begins its line: `Ngày 28 - 9 - 2021` */
} date_zone;

/* Whether what stands before the date is what the zone asks for. */
static bool is_placed_for(vb_slice near, const date_zone *zone, const vb_date *date)
{
    vb_slice place = zone->placed ? place_before(near, date->start) : VB_SLICE("");
    size_t start = place.len ? (size_t)(place.data - near.data) : date->start;
    return (place.len || !zone->placed) && (!zone->alone || begins_line(near, start));
}

static bool find_date_in(reference_search *search, const date_zone *zone, vb_date *date)
{
    vb_slice near = vb_slice_cut(search->text, 0, zone->end);
    for (size_t at = zone->from; at < zone->to && find_date(search, near, at, date); at = date->end)
        if (date->start < zone->to && (date->in_words || zone->figures) &&
            (!zone->year || (int)zone->year == date->year) && is_placed_for(near, zone, date))
            return true;
    return false;
}

/* Whether the line at `at` begins with one of these, whatever their marks. */
static bool line_begins(vb_slice line, const char *const *words, size_t count)
{
    char folded[16];
    folded_word(vb_slice_cut(vb_slice_trim(line), 0, 24), folded, sizeof folded);
    for (size_t i = 0; i < count; i++)
        if (strncmp(folded, words[i], strlen(words[i])) == 0)
            return true;
    return false;
}

/* Where the line `Kính gửi` of a letter begins behind `from`; `from`: none is near. */
static size_t addressee_line(vb_slice text, size_t from)
{
    static const char *const addressed[] = {"kinhgui"};
    vb_slice line;
    for (size_t i = 0, at = from, next = from;
         i < ADDRESS_LINES && vb_next_line(text, &next, &line); i++, at = next)
        if (line_begins(line, addressed, 1))
            return at;
    return from;
}

/*
 * The date of the head is in words; figures may be a date in the subject, so they only count on the
 * number's line, and below it alone on theirs, as a court sets them. The State sets it below the
 * body or right of it, the Party above its number, and both behind the place and before the title:
 * below that stand the dates of other documents. Read by columns, the whole subject of a letter
 * stands before the column of the place and date.
 */
static void read_own_date(reference_search *search, const numbered_place *place, size_t title,
                          vb_reference *reference)
{
    enum { ABOVE = 400 };
    size_t line = line_end(search->text, place->end),
           below = lines_on(search->text, place->end, DATE_LINES),
           from = place->start > ABOVE ? place->start - ABOVE : 0;
    unsigned year = meant_at(search, place)->number.year;
    size_t head_end = title < below ? title : below,
           column_end = title < search->text.len ? title : addressee_line(search->text, line);
    const date_zone zones[] = {
        {place->end, line, below, year, false, true, false},
        {from, place->start, place->start, year, true, false, false},
        {line, head_end, below, year, true, false, false},
        {from, place->start, place->start, year, false, false, false},
        {line, head_end, below, year, false, false, false},
        {line, head_end, below, year, false, true, true},
        {head_end, below, below, year, true, false, false},
        {below, column_end, column_end, year, true, false, true},
    };
    vb_date date;
    for (size_t i = 0; i < sizeof zones / sizeof zones[0]; i++) {
        if (!find_date_in(search, &zones[i], &date))
            continue;
        reference->date = keep(search, vb_slice_of(date.iso));
        search->own_place = place_before(search->text, date.start);
        return;
    }
}

/* The title under the number: a type's name that begins a line in capitals. Sets where the next
 * line begins. */
static bool read_title(reference_search *search, size_t from, vb_name_match *title, size_t *next)
{
    size_t at = from;
    for (size_t i = 0; i < TITLE_LINES && at < search->text.len; i++) {
        size_t end = line_end(search->text, at);
        size_t word = at;
        while (word < end && !vb_is_letter((unsigned char)search->text.data[word]) &&
               (unsigned char)search->text.data[word] < 0x80)
            word++;
        vb_case shape = vb_case_of(vb_slice_cut(search->text, word, end));
        *next = end + 1;
        if (shape == VB_CASE_UPPER &&
            vb_document_type_match(search->citation, search->text, word, title) &&
            title->score >= 0.8)
            return true;
        at = end + 1;
    }
    return false;
}

/*
 * Whether the document is a letter: below its number stand V/v or Kính gửi, and above them no line
 * in capitals that may be a title (NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.5). What its symbol begins
 * with is its body then, not a type: 4218/CT-TTHT of a Cục Thuế.
 */
static bool is_letter(vb_slice text, size_t from)
{
    static const char *const addressed[] = {"vv", "kinhgui"};
    static const char *const other_column[] = {"cong", "doclap"};
    vb_slice line;
    for (size_t i = 0; i < TITLE_LINES && vb_next_line(text, &from, &line); i++) {
        if (line_begins(line, addressed, 2))
            return true;
        if (vb_case_of(line) == VB_CASE_UPPER && !line_begins(line, other_column, 2))
            return false;
    }
    return false;
}

static bool read_body(reference_search *search, vb_slice text, size_t at, vb_reference *reference)
{
    vb_name_match match;
    if (!vb_issuer_match(search->citation, text, at, &search->scratch, &match))
        return false;
    reference->issuer = keep(search, vb_buffer_slice(&search->scratch));
    return true;
}

/* CỦA BAN THƯỜNG VỤ TỈNH ỦY under the title of a Party document. */
static bool read_body_under_title(reference_search *search, vb_slice text, size_t at,
                                  vb_reference *reference)
{
    at = skip_space(text, at, 80);
    size_t end = word_end(text, at, 8);
    uint32_t first = 0;
    if (end == at || end - at > 6)
        return false;
    vb_utf8_decode(text, at, &first);
    return vb_letter_of(first).base == 'c' &&
           read_body(search, text, skip_space(text, end, 8), reference);
}

/* The local committee of the Party that the body's name begins with: Tỉnh ủy; empty: with none. */
static vb_slice committee_of(vb_slice body)
{
    vb_place_level level;
    for (size_t i = 0; vb_place_level_at(i, &level); i++)
        if (level.committee.len && vb_slice_starts(body, level.committee))
            return level.committee;
    return VB_SLICE("");
}

/* Adds the place of the body above the number to the body under the title: Tỉnh ủy Hậu Giang. */
static void add_place_from(reference_search *search, vb_slice above, vb_reference *reference)
{
    vb_slice body = committee_of(above);
    if (vb_slice_starts(above, reference->issuer)) {
        reference->issuer = above;
        return;
    }
    if (!body.len || above.len == body.len || !vb_slice_ends(reference->issuer, body))
        return;
    vb_buffer_clear(&search->scratch);
    vb_buffer_add(&search->scratch, reference->issuer);
    vb_buffer_add(&search->scratch, vb_slice_cut(above, body.len, above.len));
    reference->issuer = keep(search, vb_buffer_slice(&search->scratch));
}

/* Of capitals Đ is read as B, D or Đ: HUYỆN ỦY PHÚ XUYÊN BÔNG. */
static void level_d(char *letters, size_t count)
{
    for (size_t i = 0; i < count; i++)
        letters[i] = letters[i] == 'b' ? 'd' : letters[i];
}

/* Whether the first of them are the same letters, but for so many; none behind the end of a text.
 */
static bool are_near(const char *a, const char *b, size_t letters, size_t apart)
{
    size_t other = 0, i = 0;
    for (; i < letters && other <= apart && a[i] && b[i]; i++)
        other += a[i] != b[i];
    return i == letters && other <= apart;
}

/* Whether a line of the head is the level and the place and nothing else, in whatever blanks: XAYTY
 * below ỦY BAN NHÂN DÂN. Both stand twice, so that a letter may be misread. */
static bool has_line_of(vb_slice head, vb_slice level, vb_slice place)
{
    enum { MOST = 48 };
    char wanted[MOST + 1], read[MOST + 1];
    size_t len = folded_word(level, wanted, sizeof wanted);
    len += folded_word(place, wanted + len, sizeof wanted - len);
    vb_slice line;
    for (size_t at = 0; vb_next_line(head, &at, &line);)
        if (folded_word(line, read, sizeof read) == len && are_near(read, wanted, len, 1))
            return true;
    return false;
}

/* Folds the words that the line begins with and that have so many letters together; false: none
 * have. */
static bool fold_first_words(vb_slice line, size_t letters, char *read, size_t size)
{
    enum { LONGEST = 16 };
    size_t len = 0;
    for (size_t end = 0; len < letters && end < line.len;) {
        end = word_end(line, skip_space(line, end, line.len), LONGEST);
        size_t more = folded_word(vb_slice_cut(line, 0, end), read, size);
        if (more == len)
            break;
        len = more;
    }
    return len == letters;
}

/* The letters of the line of the head that has the level and a place within two letters of this
 * one, the level left out; empty: none has. */
static vb_slice letters_of_place(vb_slice head, vb_slice level, vb_slice place, char *read,
                                 size_t size)
{
    enum { MOST = 48, APART = 2, FEWEST = 4 };
    char words[MOST + 1], wanted[MOST + 1];
    size_t begins = folded_word(level, words, sizeof words),
           len = folded_word(place, wanted, sizeof wanted);
    vb_slice line;
    for (size_t at = 0; len >= FEWEST && vb_next_line(head, &at, &line);) {
        if (fold_first_words(line, begins + len, read, size) && memcmp(read, words, begins) == 0 &&
            are_near(read + begins, wanted, len, APART))
            return (vb_slice){read + begins, len};
    }
    return VB_SLICE("");
}

/* Whether the folded head, its b made d, has the words `level place`. */
static bool head_has(reference_search *search, vb_slice head, vb_slice level, vb_slice place)
{
    vb_buffer_clear(&search->scratch);
    vb_buffer_add(&search->scratch, level);
    vb_buffer_add_byte(&search->scratch, ' ');
    add_folded(&search->scratch, place);
    level_d(search->scratch.data, search->scratch.len);
    return vb_slice_find(head, vb_buffer_slice(&search->scratch), 0) != SIZE_MAX;
}

/* The place as it is written, if a body that ends so has one of its letters; else as it was read.
 */
static vb_slice written_place(vb_slice body, vb_slice read)
{
    enum { MOST = 8 };
    vb_place places[MOST];
    vb_slice listed = vb_place_of_body(body, read);
    bool provincial =
        vb_slice_ends(body, VB_SLICE("Tỉnh ủy")) || vb_slice_ends(body, VB_SLICE("tỉnh"));
    size_t count = provincial && !listed.len ? vb_places_by_letters(read, places, MOST) : 0;
    for (size_t i = 0; i < count; i++)
        if (places[i].kind == VB_PLACE_PROVINCE)
            return places[i].name;
    return listed.len ? listed : read;
}

static void append(reference_search *search, vb_reference *reference, vb_slice level,
                   vb_slice place)
{
    vb_buffer_clear(&search->scratch);
    vb_buffer_add(&search->scratch, reference->issuer);
    if (level.len && !vb_slice_ends(reference->issuer, level)) {
        vb_buffer_add_byte(&search->scratch, ' ');
        vb_buffer_add(&search->scratch, level);
    }
    vb_slice written = written_place(vb_buffer_slice(&search->scratch), place);
    vb_buffer_add_byte(&search->scratch, ' ');
    vb_buffer_add(&search->scratch, written);
    reference->issuer = keep(search, vb_buffer_slice(&search->scratch));
}

/* Adds the place that is read in a line of the head and before the date, a letter misread in each:
 * XA HUOITY and Hudi Tu are both of Huồi Tụ; false where none is listed, or others are too. */
static bool add_place_read_twice(reference_search *search, vb_slice lines, vb_place_level level,
                                 vb_reference *reference)
{
    char letters[64];
    vb_slice place = search->own_place,
             read = letters_of_place(lines, level.letters, place, letters, sizeof letters),
             listed = read.len ? vb_place_read_twice(level.name, read, place) : read;
    if (listed.len)
        append(search, reference, level.name, listed);
    return listed.len > 0;
}

/*
 * The place the document was signed in is its body's own (NĐ 30/2020/NĐ-CP, Phụ lục I, II.4) where
 * the head names the body so: TỈNH ỦY VĨNH HÀ, ỦY BAN NHÂN DÂN TỈNH VĨNH HÀ. Its letters are sure,
 * as they stand twice; its marks are those of the only place that has the letters, and else as they
 * were read: no mark is guessed (Vinh Ha).
 */
static void add_own_place(reference_search *search, vb_slice lines, vb_slice head,
                          vb_reference *reference)
{
    vb_place_level level;
    vb_slice place = search->own_place, issuer = reference->issuer;
    if (!place.len || vb_slice_find(issuer, place, 0) != SIZE_MAX)
        return;
    if (ends_as_committee(issuer)) {
        if (head_has(search, head, VB_SLICE("uy"), place))
            append(search, reference, VB_SLICE(""), place);
        return;
    }
    for (size_t i = 0; vb_place_level_at(i, &level); i++) {
        if (!is_of_any_level(issuer) && !vb_slice_ends(issuer, level.name))
            continue;
        bool whole = head_has(search, head, level.letters, place);
        if (!whole && add_place_read_twice(search, lines, level, reference))
            return;
        if (whole || has_line_of(lines, level.letters, place)) {
            append(search, reference, level.name, place);
            return;
        }
    }
}

/*
 * The body that the number's symbol names, where the head was read as the body above it:
 * 17-HD/BTCTU is the organisation board's, whatever stands over it.
 */
static void prefer_symbol(reference_search *search, vb_slice body, vb_reference *reference)
{
    if (body.len && !is_named_by(search, reference->issuer, body))
        reference->issuer = keep(search, body_of_symbol(search, body, reference->issuer));
}

/* Whether the letters are those of T/M BAN THƯỜNG VỤ, or of T/L where its office signs for it, one
 * of which may be misread. */
static bool has_standing_committee(const char *letters)
{
    static const char committee[] = "banthuongvu";
    for (; (letters = strchr(letters, 't')) != NULL; letters++) {
        if ((letters[1] == 'm' || letters[1] == 'l') &&
            are_near(letters + 2, committee, sizeof committee - 1, 1))
            return true;
    }
    return false;
}

/* Whether the document is signed for the standing committee: T/M BAN THƯỜNG VỤ near its end. */
static bool signed_for_committee(vb_slice text)
{
    enum { REACH = 6000, LINE = 48 };
    char folded[LINE];
    size_t at = text.len > REACH ? text.len - REACH : 0;
    vb_slice line;
    while (vb_next_line(text, &at, &line)) {
        folded_word(vb_slice_cut(line, 0, 3 * LINE), folded, sizeof folded);
        if (has_standing_committee(folded))
            return true;
    }
    return false;
}

/* A directive of the chair is signed for nobody else, and says who it is that orders:
 * `Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:`. */
static void add_chair(reference_search *search, size_t from, vb_reference *reference)
{
    const vb_slice chair = VB_SLICE("Chủ tịch "), directive = VB_SLICE("Chỉ thị");
    vb_slice body;
    if (!vb_slice_equal(reference->type, directive) ||
        !vb_slice_starts(reference->issuer, VB_SLICE("Ủy ban nhân dân")) ||
        !read_body_that_directs(search, from, &body) || !vb_slice_starts(body, chair) ||
        !vb_slice_starts(reference->issuer, vb_slice_cut(body, chair.len, body.len)))
        return;
    vb_buffer_clear(&search->scratch);
    vb_buffer_add(&search->scratch, chair);
    vb_buffer_add(&search->scratch, reference->issuer);
    reference->issuer = keep(search, vb_buffer_slice(&search->scratch));
}

/* Whether it is a committee of the Party that has a standing committee: Tỉnh ủy, Đảng ủy xã. */
static bool is_committee(vb_slice issuer)
{
    return committee_of(issuer).len || vb_slice_starts(issuer, VB_SLICE("Đảng ủy "));
}

/* A plan of a Party committee is its standing committee's where that signed it. */
static void add_committee(reference_search *search, vb_reference *reference)
{
    if (!is_committee(reference->issuer) || !signed_for_committee(search->text))
        return;
    vb_buffer_clear(&search->scratch);
    vb_buffer_add_string(&search->scratch, "Ban Thường vụ ");
    vb_buffer_add(&search->scratch, reference->issuer);
    reference->issuer = keep(search, vb_buffer_slice(&search->scratch));
}

/* An office whose symbol told its name, in a head that has it on two lines, is that of the place of
 * the body above it. */
static void add_place_of_parent(reference_search *search, vb_reference *reference)
{
    vb_slice placed = with_own_place(search, reference->issuer);
    reference->issuer = placed.len ? placed : reference->issuer;
}

static void complete_own_issuer(reference_search *search, size_t head_end, vb_slice by_symbol,
                                vb_reference *reference)
{
    vb_buffer folded = VB_BUFFER(search->refs->memory);
    vb_slice lines = vb_slice_cut(search->text, 0, head_end);
    add_folded(&folded, lines);
    level_d(folded.data, folded.len);
    vb_slice head = vb_buffer_slice(&folded);
    prefer_symbol(search, by_symbol, reference);
    add_own_place(search, lines, head, reference);
    search->scratch.failed |= folded.failed;
    vb_buffer_free(&folded);
}

/* The symbol of the number's body; none where that is the document's type, and was taken for one:
 * TTr of 74/TTr-KL, a Tờ trình, is no Thanh tra. */
static const vb_symbol *symbol_of_body(const reference_search *search, const vb_number *number,
                                       vb_slice type)
{
    if (!number->body || (number->type && vb_slice_equal(number->type->name, type)))
        return number->body;
    for (size_t i = 0, count = vb_symbol_count(search->citation); i < count; i++) {
        const vb_symbol *symbol = vb_symbol_at(search->citation, i);
        if (symbol->role == VB_SYMBOL_TYPE && vb_slice_equal(symbol->name, type) &&
            vb_slice_equal(symbol->symbol, number->body->symbol))
            return NULL;
    }
    return number->body;
}

static void read_own_issuer(reference_search *search, const numbered_place *place, size_t title_end,
                            vb_reference *reference)
{
    vb_slice by_symbol = reference->issuer;
    reference->issuer =
        read_body_above(search, line_start(search->text, place->introduced_at), by_symbol,
                        symbol_of_body(search, &meant_at(search, place)->number, reference->type));
    vb_slice above = reference->issuer;
    if (title_end && read_body_under_title(search, search->text, title_end, reference))
        add_place_from(search, above, reference);
    if (!reference->issuer.len)
        reference->issuer = by_symbol;
    complete_own_issuer(search, line_end(search->text, place->end), by_symbol, reference);
}

/* The value of a line `Name: value`, empty when the line has another name. */
static vb_slice value_of(vb_slice line, vb_slice name)
{
    if (!vb_slice_starts(line, name) || line.len <= name.len || line.data[name.len] != ':')
        return VB_SLICE("");
    return vb_slice_trim(vb_slice_cut(line, name.len + 1, line.len));
}

static bool is_iso_date(vb_slice value)
{
    static const char shape[] = "dddd-dd-dd";
    for (size_t i = 0; i < value.len && value.len == sizeof shape - 1; i++)
        if (shape[i] == 'd' ? !vb_is_digit((unsigned char)value.data[i]) : value.data[i] != '-')
            return false;
    return value.len == sizeof shape - 1;
}

bool read_fields(vb_slice text, vb_known_head *fields)
{
    vb_slice line, head = vb_slice_cut(text, 0, HEAD_BYTES), value;
    *fields = (vb_known_head){.number_start = 0};
    for (size_t at = 0; vb_next_line(head, &at, &line) && line.len > 0;) {
        if ((value = value_of(line, VB_SLICE("Number"))).len)
            fields->number = value;
        if ((value = value_of(line, VB_SLICE("Date"))).len)
            fields->date = value;
        if ((value = value_of(line, VB_SLICE("Parent-Body"))).len)
            fields->parent_body = value;
        if ((value = value_of(line, VB_SLICE("Issuing-Body"))).len)
            fields->issuing_body = value;
        if ((value = value_of(line, VB_SLICE("Doc-Type"))).len)
            fields->type = value;
        if ((value = value_of(line, VB_SLICE("Subject"))).len)
            fields->subject = value;
    }
    if (!fields->number.len)
        return false;
    fields->number_start = (size_t)(fields->number.data - text.data);
    fields->number_end = fields->number_start + fields->number.len;
    return true;
}

/* Puts the fields of the head over what was read in its lines; one that is absent was not said. */
static void use_fields(reference_search *search, const vb_known_head *fields, vb_slice by_symbol,
                       const vb_symbol *symbol, vb_reference *reference)
{
    vb_slice above = VB_SLICE("");
    if (is_iso_date(fields->date))
        reference->date = keep(search, fields->date);
    if (fields->issuing_body.len)
        above = reference->issuer =
            read_issuing_body(search, fields->issuing_body, fields->parent_body, by_symbol, symbol);
    if (fields->type.len &&
        (!reference->type.len || !vb_slice_starts(fields->type, reference->type)))
        reference->type = keep(search, fields->type);
    if (fields->subject.len)
        search->own_title = fields->subject;
    if (fields->subject.len && read_body_under_title(search, fields->subject, 0, reference))
        add_place_from(search, above, reference);
}

bool is_known_own(const reference_search *search, const numbered_place *place)
{
    const vb_known_head *head = search->head;
    return head && head->number.len && place->start >= head->number_start &&
           place->start < head->number_end;
}

/* Makes the reference that of the document itself, of which nothing more is known. */
static void begin_own(const numbered_place *place, vb_reference *reference)
{
    reference->kind = VB_REFERENCE_SELF;
    reference->end = place->end;
    reference->date = VB_SLICE("");
}

/* The symbol is that of the body which the head names, where an Đ parts them: HĐTD. */
static void take_symbol_of_head(reference_search *search, const numbered_place *place,
                                vb_reference *reference)
{
    const vb_number *number = &meant_at(search, place)->number;
    if (number->exact || !number->body || !mend_symbol_by_issuer(search, place, reference->issuer))
        return;
    distinct_number *meant = meant_at(search, place);
    if (!meant->text.len)
        meant->text = keep(search, (vb_slice){meant->number.text, meant->number.text_len});
    reference->number = meant->text;
    add_evidence(reference, VB_EVIDENCE_VOTED);
}

/* By the lines of the head; false: it is not the document's own number. */
static bool read_own_head(reference_search *search, const numbered_place *place,
                          vb_reference *reference)
{
    vb_slice text = search->text;
    const vb_symbol *symbol = meant_at(search, place)->number.body;
    bool colon = has_colon(text, place->introduced_at, place->start);
    bool typed = reference->start < place->introduced_at;
    if (!in_head(text, place->start) || !place->introduced || (typed && !colon) ||
        !begins_line(text, reference->start))
        return false;
    size_t title_end = 0;
    vb_name_match title;
    begin_own(place, reference);
    bool titled = read_title(search, line_end(text, place->end) + 1, &title, &title_end);
    read_own_date(search, place, titled ? title.start : text.len, reference);
    if (titled && !typed) {
        /* `THÔNG BÁO / Kết luận …`: the subject that follows may make another type of it, but not
         * all of a line, CHƯƠNG TRÌNH HÀNH ĐỘNG. */
        if (!vb_slice_starts(title.name, reference->type) || !reference->type.len ||
            title.end <= line_end(text, title.start))
            reference->type = title.name;
    } else {
        title_end = 0;
        if (!typed && (!symbol || !reference->type.len) &&
            is_letter(text, line_end(text, place->end) + 1))
            reference->type = VB_SLICE("Công văn");
    }
    if (title_end)
        note_own_title(search, title_end);
    read_own_issuer(search, place, title_end, reference);
    take_symbol_of_head(search, place, reference);
    return true;
}

bool read_own_number(reference_search *search, const numbered_place *place, vb_reference *reference)
{
    const vb_number *number = &meant_at(search, place)->number;
    vb_date date;
    if (is_known_own(search, place)) {
        vb_slice by_symbol = reference->issuer;
        if (!read_own_head(search, place, reference))
            begin_own(place, reference);
        use_fields(search, search->head, by_symbol, symbol_of_body(search, number, reference->type),
                   reference);
    } else if (!read_own_head(search, place, reference)) {
        return false;
    }
    add_place_of_parent(search, reference);
    add_committee(search, reference);
    add_chair(search, place->end, reference);
    if (!reference->date.len && number->system == VB_NUMBER_ASSEMBLY &&
        read_adoption(search, &date))
        reference->date = keep(search, vb_slice_of(date.iso));
    return true;
}
