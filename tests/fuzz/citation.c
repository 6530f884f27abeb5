/*
 * The finders of numbers, dates and names by themselves, of which restore, segment and refs are
 * made: the whole input is the text. What is found lies in it, behind what was found before, and is
 * of its form.
 */
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include "fuzz.h"

enum { LONGEST = 256, ROW_MOST = 4, PLACES_MOST = 4, LATEST = 2030 };

/* ---------------------------------------------------------------------------------- numbers -- */

static void check_number(const vb_citation *citation, const vb_number *number, vb_slice text)
{
    FUZZ_ASSERT(number->start < number->end && number->end <= text.len);
    FUZZ_ASSERT(number->text_len < VB_NUMBER_SIZE && number->text[number->text_len] == '\0');
    FUZZ_ASSERT(strlen(number->text) == number->text_len);
    FUZZ_ASSERT(vb_utf8_valid((vb_slice){number->text, number->text_len}, NULL));
    FUZZ_ASSERT(number->ordinal_len && number->ordinal_len <= number->symbol_at);
    FUZZ_ASSERT(number->symbol_at <= number->text_len);
    FUZZ_ASSERT(number->body_at + number->body_len <= number->text_len);
    FUZZ_ASSERT(number->introduced_at <= number->start);
    FUZZ_ASSERT(number->confidence >= 0 && number->confidence <= 1);
    vb_slice bodies[ROW_MOST], written = {number->text, number->text_len};
    FUZZ_ASSERT(vb_number_joint_issuers(citation, number, bodies, ROW_MOST) <= ROW_MOST);
    FUZZ_ASSERT(vb_number_issuer(citation, number).data);
    FUZZ_ASSERT(vb_number_local_issuer(citation, number).data);
    FUZZ_ASSERT(vb_number_distance(citation, written, written) == 0);
}

static void check_row(const vb_citation *citation, vb_slice text, size_t from,
                      const vb_number *last)
{
    vb_number row[ROW_MOST];
    size_t end = last->start,
           count = vb_number_row_before(citation, text, from, last, row, ROW_MOST);
    FUZZ_ASSERT(count <= ROW_MOST);
    for (size_t i = 0; i < count; i++) {
        FUZZ_ASSERT(row[i].start >= from && row[i].start < row[i].end && row[i].end <= end);
        FUZZ_ASSERT(row[i].text_len < VB_NUMBER_SIZE);
        end = row[i].start;
    }
}

/* With a memory the same is found. */
static void check_numbers(const vb_citation *citation, vb_slice text)
{
    vb_number number, again;
    vb_number_memory *memory = vb_number_memory_new(NULL, text.len);
    FUZZ_ASSERT(memory);
    for (size_t from = 0; vb_number_find(citation, text, from, &number); from = number.end) {
        FUZZ_ASSERT(number.start >= from);
        check_number(citation, &number, text);
        check_row(citation, text, from, &number);
        FUZZ_ASSERT(vb_number_find_again(citation, memory, text, from, &again));
        FUZZ_ASSERT(again.start == number.start && again.end == number.end);
        FUZZ_ASSERT(strcmp(again.text, number.text) == 0);
    }
    vb_number_memory_free(memory);
}

/* ------------------------------------------------------------------------------------ dates -- */

static void check_date(const vb_date *date, vb_slice text, size_t from)
{
    FUZZ_ASSERT(date->start >= from && date->start < date->end && date->end <= text.len);
    FUZZ_ASSERT(date->digits_start >= date->start && date->digits_start < date->end);
    FUZZ_ASSERT(vb_date_valid(date->year, date->month, date->day));
    FUZZ_ASSERT(strlen(date->iso) == sizeof date->iso - 1);
    FUZZ_ASSERT(date->confidence > 0 && date->confidence <= 1);
}

static void check_dates(const vb_citation *citation, vb_slice text)
{
    vb_date date;
    for (size_t from = 0; vb_date_find(citation, text, from, &date); from = date.end)
        check_date(&date, text, from);
}

/* What is asked only where a date is due. */
static void check_dates_at(const vb_citation *citation, vb_slice text, size_t at)
{
    vb_date date;
    vb_year year;
    char written[VB_DATE_SIZE];
    size_t end;
    int value;
    if (vb_date_find_misread(citation, text, at, &date))
        check_date(&date, text, at);
    if (vb_date_read_due(text, at, 0, &date))
        check_date(&date, text, at);
    if (vb_date_read_due(text, at, LATEST, &date))
        check_date(&date, text, at);
    if (vb_date_read_misread_slashes(text, at, &date))
        check_date(&date, text, at);
    if (vb_date_read_crowded(text, at, &date, written)) {
        check_date(&date, text, at);
        FUZZ_ASSERT(memchr(written, '\0', sizeof written));
    }
    if (vb_year_read(citation, text, at, &year)) {
        FUZZ_ASSERT(year.end > at && year.end <= text.len);
        FUZZ_ASSERT(strlen(year.figures) == sizeof year.figures - 1);
    }
    if (vb_is_number_word(text, at, &end))
        FUZZ_ASSERT(end > at && end <= text.len);
    end = vb_number_in_words(text, at, &value);
    FUZZ_ASSERT(end == 0 || (end > at && end <= text.len));
}

static void check_date_parts(vb_slice word)
{
    for (vb_date_part part = VB_DATE_DAY; part <= VB_DATE_YEAR; part++) {
        char figures[VB_DATE_PART_SIZE];
        double sure;
        if (!vb_date_part_read(word, part, figures, &sure))
            continue;
        FUZZ_ASSERT(memchr(figures, '\0', sizeof figures) && figures[0]);
        FUZZ_ASSERT(sure > 0 && sure <= 1);
    }
}

/* ------------------------------------------------------------------------------------ names -- */

static void check_match(const vb_name_match *match, size_t start, size_t most)
{
    FUZZ_ASSERT(match->start >= start && match->start < match->end && match->end <= most);
    FUZZ_ASSERT(match->name.len && match->score > 0 && match->score <= 1);
}

static void check_types_at(const vb_citation *citation, vb_slice text, size_t at)
{
    vb_name_match match;
    vb_document_type_begins(citation, text, at);
    if (vb_document_type_match(citation, text, at, &match))
        check_match(&match, at, text.len);
    if (vb_document_type_match_well(citation, text, at, 1, &match))
        check_match(&match, at, text.len);
    if (vb_document_type_before(citation, text, 0, at, &match))
        check_match(&match, 0, at);
    if (vb_document_type_written_before(citation, text, 0, at, &match))
        check_match(&match, 0, at);
    if (vb_document_type_unmarked_before(citation, text, 0, at, &match))
        check_match(&match, 0, at);
    if (vb_document_type_torn_before(citation, text, 0, at, &match))
        check_match(&match, 0, at);
}

static void check_issuer_at(const vb_citation *citation, vb_slice text, size_t at, vb_buffer *out)
{
    vb_name_match match;
    if (!vb_issuer_match(citation, text, at, out, &match))
        return;
    FUZZ_ASSERT(match.start >= at && match.start < match.end && match.end <= text.len);
    FUZZ_ASSERT(out->len && vb_utf8_valid(vb_buffer_slice(out), NULL));
}

/* Whether it is what lists have: a word of letters. */
static bool is_name(vb_slice word)
{
    for (size_t at = 0; at < word.len;) {
        uint32_t c;
        at += vb_utf8_decode(word, at, &c);
        if (c == VB_INVALID_BYTE || !vb_is_letter(c))
            return false;
    }
    return true;
}

/* A list of names that are words of the text. */
static void check_list(const vb_citation *citation, vb_slice text, const vb_slice *words,
                       size_t count)
{
    enum { NAMES_MOST = 8 };
    vb_slice names[NAMES_MOST];
    size_t name_count = 0;
    for (size_t i = 0; i < count && name_count < NAMES_MOST; i++) {
        if (is_name(words[i]))
            names[name_count++] = words[i];
    }
    vb_name_list *list = vb_name_list_new(NULL, citation, names, name_count);
    vb_name_match match;
    uint64_t bytes[4];
    FUZZ_ASSERT(list);
    vb_name_list_first_bytes(list, bytes);
    for (size_t i = 0; i < count; i++) {
        size_t at = (size_t)(words[i].data - text.data), behind = at;
        vb_read_word word = vb_word_read(text, &behind);
        FUZZ_ASSERT(behind >= at && behind <= text.len);
        vb_name_list_first_word(list, &word);
        vb_name_list_goes_on(list, text, at);
        bool begins = vb_name_list_begins(list, text, at);
        if (!vb_name_list_match(list, text, at, 0.8, &match))
            continue;
        check_match(&match, at, text.len);
        /* Where the very name stands, ending with its word, the cheap questions say so. */
        if (match.end == at + words[i].len &&
            vb_slice_equal(vb_slice_cut(text, match.start, match.end), match.name))
            FUZZ_ASSERT(begins && (bytes[(unsigned char)text.data[at] / 64] >>
                                       (unsigned char)text.data[at] % 64 &
                                   1));
    }
    vb_name_list_free(list);
}

static void check_places(vb_slice read, vb_slice again)
{
    vb_place places[PLACES_MOST];
    FUZZ_ASSERT(vb_places_by_letters(read, places, PLACES_MOST) <= PLACES_MOST);
    FUZZ_ASSERT(!vb_place_by_letters(read).len || vb_places_by_letters(read, places, 1));
    vb_place_of_body(again, read);
    vb_place_level_of_body(read);
    vb_compare_name(read, again);
    vb_lacks_only_strokes(read, again);
}

/* ------------------------------------------------------------------------------------- text -- */

static void check_signs_at(vb_slice text, size_t at)
{
    size_t start, passed = vb_page_number_pass(text, at);
    FUZZ_ASSERT(passed >= at && passed <= text.len);
    if (vb_so_before(text, at, &start))
        FUZZ_ASSERT(start < at);
    vb_keeps_strokes(text, at, at);
}

static bool is_blank(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* The next run without ASCII blanks. */
static bool next_word(vb_slice text, size_t *at, vb_slice *word)
{
    while (*at < text.len && is_blank(text.data[*at]))
        ++*at;
    size_t start = *at;
    while (*at < text.len && !is_blank(text.data[*at]))
        ++*at;
    *word = vb_slice_cut(text, start, *at);
    return word->len > 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static vb_citation *citation;
    if (!citation)
        citation = vb_citation_new(NULL);
    FUZZ_ASSERT(citation);
    vb_slice text = {(const char *)data, size < LONGEST ? size : LONGEST}, words[LONGEST],
             last = {0};
    vb_buffer out = VB_BUFFER(NULL);
    size_t count = 0;
    check_numbers(citation, text);
    check_dates(citation, text);
    for (size_t at = 0; next_word(text, &at, &words[count]); count++) {
        size_t start = at - words[count].len;
        check_dates_at(citation, text, start);
        check_types_at(citation, text, start);
        check_issuer_at(citation, text, start, &out);
        check_signs_at(text, start);
        check_date_parts(words[count]);
        check_places(words[count], last);
        last = words[count];
    }
    vb_place_read_twice(VB_SLICE("Ủy ban nhân dân xã"), words[0], last); /* reads all communes */
    check_list(citation, text, words, count);
    vb_buffer_free(&out);
    return 0;
}
