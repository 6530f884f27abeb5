#include "citation/number_internal.h"

#include "tables/issuers.h"

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

/* Where the letters of a word end that begin at `at`. */
static size_t letters_end(vb_slice text, size_t at, size_t *looked)
{
    size_t next = *looked;
    for (; at < text.len && is_word_letter(code_point_at(text, at, &next)); at = next)
        *looked = next;
    *looked = next;
    return at;
}

/* Behind an apostrophe with a letter behind it, as in M'Đrắk and Ea H'leo; `at`: none stands there.
 */
static size_t pass_apostrophe(vb_slice text, size_t at, size_t *looked)
{
    size_t letter, next;
    uint32_t sign = code_point_at(text, at, &letter);
    if (at >= text.len || (sign != '\'' && sign != 0x2019 && sign != 0x2018))
        return at;
    bool goes_on = letter < text.len && is_word_letter(code_point_at(text, letter, &next));
    *looked = goes_on ? next : letter + 1;
    return goes_on ? letter : at;
}

/* One word of letters at `at` that begins with a capital, or is in capitals; its end, or `at`. */
static size_t capitalised_word(vb_slice text, size_t at, vb_case shape, size_t *looked)
{
    size_t next_of_first;
    uint32_t first = code_point_at(text, at, &next_of_first);
    *looked = next_of_first;
    if (vb_lower(first) == first)
        return at;
    size_t end = letters_end(text, at, looked);
    /* One letter alone is both: A LƯỚI. */
    if (end != next_of_first && vb_case_of(vb_slice_cut(text, at, end)) != shape)
        return at;
    size_t more = pass_apostrophe(text, end, looked);
    return more > end ? letters_end(text, more, looked) : end;
}

static void look_further(vb_name_match *match, size_t looked)
{
    if (looked > match->looked)
        match->looked = looked;
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

/* A capitalised word behind a body. */
typedef struct place_word {
    size_t start, end;
} place_word;

enum { PLACE_WORDS = 4, CLEAN_WORDS = 3 };

/* Whether the word is a place of the body, mark for mark: Vinh, Huế. */
static bool is_listed_place(vb_slice body, vb_slice word)
{
    return vb_slice_equal(vb_place_of_body(body, word), word);
}

/* Those that stand at `behind` and are written as `body` is, `most` at most. */
static size_t list_words(vb_slice text, size_t behind, vb_slice body, vb_case shape, size_t most,
                         place_word *words, vb_name_match *match)
{
    size_t count = 0;
    while (count < most) {
        size_t at = skip_blanks(text, behind, 2);
        size_t looked, end = capitalised_word(text, at, shape, &looked);
        look_further(match, looked);
        /* The next line of a head is another body: HUYỆN SÓC SƠN / PHÒNG Y TẾ. */
        bool other = count > 0 && shape == VB_CASE_UPPER && at > behind &&
                     memchr(text.data + behind, '\n', at - behind);
        if (at == behind || end == at || other)
            break;
        bool small = count == 0 && small_word_follows(text, end, &looked);
        look_further(match, looked);
        bool simple = letters_end(text, at, &looked) == end; /* no M'Đrắk */
        if (small && simple && !is_listed_place(body, vb_slice_cut(text, at, end)))
            break;
        words[count++] = (place_word){at, end};
        behind = end;
    }
    return count;
}

/* The end of the letters at `at` that fold to `folded`, blanks between them aside; `at` when other
 * letters stand there, or more. What the text ends in may go on elsewhere: that is looked beyond.
 */
static size_t folded_end(vb_slice text, size_t at, vb_slice folded, size_t *looked)
{
    size_t next = at, after = at, end = at;
    uint32_t code_point;
    for (size_t i = 0; i < folded.len; i++, next = after) {
        i += folded.data[i] == ' ';
        next = i == 0 ? at : skip_blanks(text, next, 2);
        after = next + 1;
        if (next >= text.len || vb_base_at(text, next, &code_point, &after) != folded.data[i])
            break;
        if (i + 1 < folded.len)
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

/* Whether the word that ends at `end` is short for another: TP., Q. have no vowel. */
static bool is_short_form(vb_slice text, size_t end)
{
    size_t at = end, before;
    uint32_t letter = code_point_before(text, at, &before);
    for (; is_word_letter(letter); letter = code_point_before(text, at, &before)) {
        if (strchr("aeiouy", vb_letter_of(letter).base ? vb_letter_of(letter).base : 'a'))
            return false;
        at = before;
    }
    return at < end;
}

/* Behind the point of a short form: Q. Bình Tân. */
static size_t pass_short_form(vb_slice text, size_t end)
{
    return end < text.len && text.data[end] == '.' && is_short_form(text, end) ? end + 1 : end;
}

/* Where the province's name begins behind a body: behind its level, `Sở Tài chính thành phố Hà
 * Nội`, and behind the point of TP. */
static size_t behind_level(vb_slice text, size_t end, size_t *looked)
{
    static const char *const levels[] = {"thanh pho", "tinh", "tp"};
    size_t at = skip_blanks(text, end, 8);
    for (size_t i = 0; at > end && i < sizeof levels / sizeof levels[0]; i++) {
        size_t level = folded_end(text, at, vb_slice_of(levels[i]), looked);
        if (level == at)
            continue;
        end = level;
        break;
    }
    end = pass_short_form(text, end);
    *looked = end + 1 > *looked ? end + 1 : *looked;
    return skip_blanks(text, end, 8);
}

/* Whether what was read, marks aside, is a syllable of other letters: Phổ Yên is no Phú Yên. */
static bool is_another_place(vb_slice text, const vb_name_match *match)
{
    if (match->score == 1)
        return false;
    vb_name_likeness like =
        vb_compare_name(vb_slice_cut(text, match->start, match->end), match->name);
    return like.other && !like.garbled;
}

/* Whether the place is a city's, which there are more of than of provinces. */
static bool may_be_any_city(vb_slice text, size_t end, vb_slice body)
{
    static const char *const cities[] = {"thanh pho", "tp"};
    size_t looked = 0, at = skip_blanks(text, end, 8);
    for (size_t i = 0; i < sizeof cities / sizeof cities[0]; i++)
        if (folded_end(text, at, vb_slice_of(cities[i]), &looked) > at)
            return true;
    return vb_slice_ends(body, VB_SLICE("thành phố")) || vb_slice_ends(body, VB_SLICE("Thành ủy"));
}

static bool add_province(const vb_citation *citation, vb_slice text, vb_buffer *out,
                         vb_name_match *match)
{
    vb_name_match province;
    size_t looked = 0, at = behind_level(text, match->end, &looked);
    look_further(match, looked);
    province.looked = at;
    bool found = at > match->end && find_name(citation, &citation->tables->provinces, text, at,
                                              PROVINCE_WINDOW, 0.8, &province);
    look_further(match, province.looked);
    if (!found || (may_be_any_city(text, match->end, vb_buffer_slice(out)) &&
                   is_another_place(text, &province)))
        return false;
    vb_buffer_add_byte(out, ' ');
    vb_buffer_add(out, province.name);
    match->end = province.end;
    return true;
}

static void add_word(vb_buffer *out, vb_slice word)
{
    vb_buffer_add_byte(out, ' ');
    vb_buffer_add(out, word);
}

/* Whether the head's other column begins with the word: Quốc hiệu, or the Party's title with its Đ
 * in any reading. */
static bool begins_title(vb_slice word)
{
    static const char *const firsts[] = {"cong", "dang", "pang", "bang"};
    for (size_t i = 0; i < sizeof firsts / sizeof firsts[0]; i++) {
        size_t looked = 0;
        if (folded_end(word, 0, vb_slice_of(firsts[i]), &looked) == word.len)
            return true;
    }
    return false;
}

/* Where the number ends that a place's name ends in, one or two figures behind a blank; `end`: none
 * stands there, or one of an amount, a date or a document. */
static size_t place_number_end(vb_slice text, size_t end, vb_name_match *match)
{
    size_t first = end + 1, at, next;
    look_further(match, end + 1);
    if (first >= text.len || text.data[end] != ' ' || text.data[first] == '0')
        return end;
    at = vb_figures_end(text, first, 2);
    uint32_t behind = code_point_at(text, at, &next);
    look_further(match, next + 1);
    bool goes_on = is_word_letter(behind) || behind == '/' || behind == '-' || behind == '%' ||
                   ((behind == '.' || behind == ',') && next < text.len &&
                    vb_is_digit((unsigned char)text.data[next]));
    return at == first || goes_on ? end : at;
}

/* The place behind a body whose name ends in a figure: quận 3, xã A Lưới 2. False: there is none.
 */
static bool add_numbered_place(vb_slice text, size_t from, const place_word *words, size_t count,
                               vb_buffer *out, vb_name_match *match)
{
    size_t behind = count ? words[count - 1].end : from;
    size_t end = place_number_end(text, behind, match);
    if (end == behind)
        return false;
    bool numbered;
    vb_slice read = count ? vb_slice_cut(text, words[0].start, behind) : VB_SLICE("");
    vb_slice name = numbered_place_of_body(vb_buffer_slice(out), read, &numbered);
    if (!numbered)
        return false;
    if (name.len)
        add_word(out, name);
    vb_buffer_add(out, vb_slice_cut(text, behind, end));
    match->end = end;
    return true;
}

static vb_slice first_word(vb_slice name)
{
    size_t blank = vb_slice_find(name, VB_SLICE(" "), 0);
    return vb_slice_cut(name, 0, blank < name.len ? blank : name.len);
}

static bool same_word(vb_slice read, vb_slice written)
{
    return read.len == written.len && is_clean(read, 0, read.len, written);
}

/* Whether the word is the first of a listed body's name: Đảng ủy Trường … is of no place. */
static bool begins_body(const vb_citation *citation, vb_slice text, const place_word *word)
{
    const entry_list *bodies = &citation->tables->issuers;
    vb_slice read = vb_slice_cut(text, word->start, word->end);
    size_t next;
    uint32_t first = fold_letter(code_point_at(read, 0, &next));
    size_t letter = first < 128 ? first : 128;
    for (size_t i = bodies->begins[letter]; i < bodies->begins[letter + 1]; i++)
        if (same_word(read, first_word(entry_name(bodies, &bodies->items[i]))))
            return true;
    return false;
}

/* Whether a numeral stands behind: Hội đồng nhân dân tỉnh Khoá XII. */
static bool numeral_follows(vb_slice text, size_t end, vb_name_match *match)
{
    size_t first = skip_blanks(text, end, 2), at = roman_end(text, first, ROMAN_MAX);
    look_further(match, at + 1);
    return at > first && (at == text.len || is_blank((unsigned char)text.data[at]) ||
                          vb_is_among(text.data[at], ",.;)"));
}

/* Whether the body is in capitals, and so is its place: UBND HUYỆN SÓC SƠN, but UBND TP Thủ Đức. */
static bool is_in_capitals(vb_slice text, vb_name_match *match)
{
    size_t looked, next = skip_blanks(text, pass_short_form(text, match->end), 2);
    if (vb_case_of(vb_slice_cut(text, match->start, match->end)) != VB_CASE_UPPER)
        return false;
    bool small = is_short_form(text, match->end) &&
                 capitalised_word(text, next, VB_CASE_CAPITALISED, &looked) > next;
    if (is_short_form(text, match->end))
        look_further(match, looked);
    return !small;
}

/* The level that the body's name ends in; false: it ends in none. */
static bool level_of_body(vb_slice body, vb_place_level *level)
{
    for (size_t i = 0; vb_place_level_at(i, level); i++)
        if (vb_slice_ends(body, level->name) ||
            (level->committee.len && vb_slice_ends(body, level->committee)))
            return true;
    return false;
}

/* Whether a level above that one is named at `at`, whatever marks it lost; `clean`: none. */
static bool higher_level_at(vb_slice text, size_t at, const vb_place_level *own, bool *clean,
                            vb_name_match *match)
{
    vb_place_level level;
    for (size_t i = 0; vb_place_level_at(i, &level) && !vb_slice_equal(level.places, own->places);
         i++) {
        size_t looked = at, end = folded_end(text, at, level.letters, &looked);
        look_further(match, looked);
        *clean = end > at && is_clean(text, at, end, level.name);
        if (end > at)
            return true;
    }
    return false;
}

static vb_slice words_read(vb_slice text, const place_word *words, size_t count)
{
    return vb_slice_cut(text, words[0].start, words[count - 1].end);
}

/*
 * The place of a body in capitals that a place of a higher level follows: XÃ CHIỀNG MAI HUYỆN MAI
 * SƠN. The longest that is listed, for a name may end in the word for a level, as Phước Tỉnh does;
 * `count` becomes the number of its words. Where none is, that of the words before the level, if
 * it was read with its marks; else 0.
 */
static vb_slice place_before_level(vb_slice text, const place_word *words, size_t *count,
                                   vb_slice body, vb_name_match *match)
{
    size_t before = 0, most = *count;
    vb_place_level own;
    bool clean;
    *count = 0;
    if (!level_of_body(body, &own))
        return VB_SLICE("");
    for (size_t i = most - 1; i > 0; i--) {
        if (!higher_level_at(text, words[i].start, &own, &clean, match))
            continue;
        vb_slice listed = vb_place_of_body(body, words_read(text, words, i));
        before = clean ? i : before;
        *count = listed.len ? i : *count;
        if (listed.len)
            return listed;
    }
    *count = before;
    return VB_SLICE("");
}

/* Whether all the words are syllables: what is in no list is only believed where it was read well.
 */
static bool are_syllables(vb_slice text, const place_word *words, size_t count)
{
    vb_syllable syllable;
    size_t i = 0;
    while (i < count &&
           vb_syllable_parse(vb_slice_cut(text, words[i].start, words[i].end), &syllable))
        i++;
    return i == count;
}

/* Adds a place that is in no list as it stands, or, in capitals, as it is written elsewhere. */
static void add_unlisted(vb_slice text, const place_word *words, size_t count, bool capitals,
                         vb_buffer *out)
{
    for (size_t i = 0; i < count; i++) {
        vb_slice word = vb_slice_cut(text, words[i].start, words[i].end);
        vb_buffer_add_byte(out, ' ');
        if (capitals)
            vb_add_capitalised(out, word);
        else
            vb_buffer_add(out, word);
    }
}

/*
 * The place behind a body: Huyện ủy Long Thành. Where the body's own words are clean, so are at
 * most three that follow, and only their marks may be lost; else, and in capitals, they must have
 * the letters of a place that is listed; false: there is none. In a head read across its columns
 * that is HUYEN UY LONG THANH DANG CONG SAN.
 */
static bool add_place(const vb_citation *citation, vb_slice text, bool clean, vb_buffer *out,
                      vb_name_match *match)
{
    place_word words[PLACE_WORDS];
    bool capitals = is_in_capitals(text, match), whole = clean;
    clean = clean && !capitals;
    size_t from = pass_short_form(text, match->end);
    size_t count =
        list_words(text, from, vb_buffer_slice(out), capitals ? VB_CASE_UPPER : VB_CASE_CAPITALISED,
                   clean ? CLEAN_WORDS : PLACE_WORDS, words, match);
    for (size_t i = 0; capitals && i < count; i++)
        if (begins_title(vb_slice_cut(text, words[i].start, words[i].end)))
            count = i;
    if (add_numbered_place(text, from, words, count, out, match))
        return true;
    if (count == 0)
        return false;
    vb_slice listed = vb_place_of_body(vb_buffer_slice(out), words_read(text, words, count));
    if (!listed.len && capitals) {
        listed = place_before_level(text, words, &count, vb_buffer_slice(out), match);
        clean = whole && count > 0 && are_syllables(text, words, count);
    }
    if (!listed.len && (!clean || begins_body(citation, text, &words[0]) ||
                        numeral_follows(text, words[count - 1].end, match)))
        return false;
    if (listed.len)
        add_word(out, listed);
    else
        add_unlisted(text, words, count, capitals, out);
    match->end = words[count - 1].end;
    return true;
}

/* The level below the province at `at`, whatever marks it lost; its name, empty when there is none.
 */
static vb_slice level_at(vb_slice text, size_t at, size_t *end, size_t *looked)
{
    vb_place_level level;
    for (size_t i = 0; vb_place_level_at(i, &level); i++) {
        if (!vb_slice_equal(level.places, VB_SLICE("provinces")) &&
            (*end = folded_end(text, at, level.letters, looked)) > at)
            return level.name;
    }
    return VB_SLICE("");
}

/* huyện, behind an office of districts; true when a place may still follow. Of clean text other
 * marks are another word: Đảng ủy Quân sự is of no quận. */
static bool add_level(vb_slice text, vb_buffer *out, vb_name_match *match, bool *clean)
{
    size_t at = skip_blanks(text, match->end, 2), end = at, looked = at;
    vb_slice level = level_at(text, at, &end, &looked);
    look_further(match, looked);
    if (!level.len || at == match->end)
        return false;
    bool same = is_clean(text, at, end, level);
    if (*clean && !same && is_marked(vb_slice_cut(text, at, end)))
        return false;
    vb_buffer_add_byte(out, ' ');
    vb_buffer_add(out, level);
    match->end = end;
    *clean &= same;
    return true;
}

/* The end of the number of a region at `at`, in figures or Roman; `at`: none stands there. */
static size_t region_end(vb_slice text, size_t at, vb_name_match *match)
{
    enum { FIGURES = 2 };
    size_t figures = vb_figures_end(text, at, FIGURES), end = roman_end(text, figures, ROMAN_MAX),
           next;
    bool more = is_word_letter(code_point_at(text, end, &next));
    look_further(match, next + 1);
    return more ? at : end;
}

/* 4 - Sơn La, behind Tòa án nhân dân khu vực; false: no number stands there. */
static bool add_region(const vb_citation *citation, vb_slice text, vb_buffer *out,
                       vb_name_match *match)
{
    size_t at = skip_blanks(text, match->end, 8), end = region_end(text, at, match);
    if (at == match->end || end == at)
        return false;
    add_word(out, vb_slice_cut(text, at, end));
    match->end = end;
    size_t dash = skip_blanks(text, end, 1);
    look_further(match, dash + 2);
    if (dash == end || dash + 1 >= text.len || text.data[dash] != '-')
        return true;
    vb_name_match behind = *match;
    size_t len = out->len;
    vb_buffer_add_string(out, " -");
    behind.end = dash + 1;
    bool placed = add_province(citation, text, out, &behind);
    look_further(match, behind.looked);
    if (placed)
        match->end = behind.end;
    else
        out->len = len;
    return true;
}

/* Whether the full stop at `at` ends a sentence: a capital follows it. Sets how far it looked. */
static bool ends_sentence(vb_slice text, size_t at, size_t *looked)
{
    enum { BLANKS = 8 };
    size_t next = skip_blanks(text, at + 1, BLANKS);
    uint32_t first = code_point_at(text, next, looked);
    *looked += next == text.len; /* what the text ends in may go on elsewhere */
    return next > at + 1 && vb_lower(first) != first && !is_short_form(text, at);
}

/* Where the sentence ends that the body at `at` stands in, no further than `end`. */
static size_t sentence_end(vb_slice text, size_t at, size_t end)
{
    size_t looked;
    const char *stop;
    for (; at < end && (stop = memchr(text.data + at, '.', end - at)) != NULL; at++) {
        at = (size_t)(stop - text.data);
        if (ends_sentence(text, at, &looked))
            return at;
    }
    return end;
}

/* Of the stops that were looked at it had to be known what follows them. */
static void look_behind_stops(vb_slice text, vb_name_match *match)
{
    size_t at = match->start, end = match->looked < text.len ? match->looked : text.len, looked;
    const char *stop;
    for (; at < end && (stop = memchr(text.data + at, '.', end - at)) != NULL; at++) {
        at = (size_t)(stop - text.data);
        ends_sentence(text, at, &looked);
        look_further(match, looked);
    }
}

/* The body whose name stands at `at`, in one sentence. */
static bool find_body(const vb_citation *citation, vb_slice text, size_t at, vb_name_match *match)
{
    size_t end = at + NAME_WINDOW < text.len ? at + NAME_WINDOW : text.len;
    end = sentence_end(text, at, end);
    bool found = find_name(citation, &citation->tables->issuers, text, at, end - at, 0.78, match);
    look_behind_stops(text, match);
    return found;
}

/* What the table of issuers says of a row. */
typedef struct issuer_facts {
    vb_slice canonical;
    char place; /* what may follow, a letter of data/issuers.tsv; - nothing */
} issuer_facts;

static issuer_facts facts_of_issuer(const vb_name_match *match)
{
    const vb_table *table = &vb_table_issuers;
    vb_slice canonical = vb_table_cell(table, match->row, 1);
    vb_slice place = vb_table_cell(table, match->row, 2);
    return (issuer_facts){canonical.len ? canonical : match->name, place.len ? place.data[0] : '-'};
}

/* Whether what was read well tells that another body stands there. */
static bool is_another_body(vb_slice text, const vb_name_match *match)
{
    vb_slice read = vb_slice_cut(text, match->start, match->end);
    vb_name_likeness like = {.words = 0};
    if (match->score < 1)
        like = vb_compare_name(read, match->name);
    return like.marked && like.other && !like.garbled;
}

static bool add_body(const vb_citation *citation, vb_slice text, vb_buffer *out,
                     vb_name_match *match);

/* Adds the place behind a body, or behind a committee the body whose it is; false when it lacks
 * what it cannot be without. */
static bool add_what_follows(const vb_citation *citation, vb_slice text, vb_buffer *out,
                             vb_name_match *match)
{
    char place = facts_of_issuer(match).place;
    bool clean = is_clean(text, match->start, match->end, match->name);
    if (place == 'r')
        return add_region(citation, text, out, match);
    bool level = vb_is_among(place, "cdl") && add_level(text, out, match, &clean);
    if (place == '-' || (place == 'd' && !level) ||
        (place == 'c' && !level && add_body(citation, text, out, match)))
        return true;
    /* Huyện Phù Yên is no province of Phú Yên. */
    if (place == 'n' && add_place(citation, text, clean, out, match))
        return true;
    if (!add_province(citation, text, out, match) && place != 'o' && place != 'n')
        add_place(citation, text, clean, out, match);
    return true;
}

/* The body at `at`, with its place, behind what is in `out`. */
static bool read_body(const vb_citation *citation, vb_slice text, size_t at, bool committee,
                      vb_buffer *out, vb_name_match *match)
{
    if (!find_body(citation, text, at, match) || is_another_body(text, match))
        return false;
    issuer_facts facts = facts_of_issuer(match);
    if (facts.place == 'c' && !committee)
        return false;
    vb_buffer_add(out, facts.canonical);
    bool whole = add_what_follows(citation, text, out, match);
    match->name = facts.canonical;
    return whole;
}

/* Đảng ủy Sở Y tế: the committee of a body. */
static bool add_body(const vb_citation *citation, vb_slice text, vb_buffer *out,
                     vb_name_match *match)
{
    vb_name_match body;
    size_t len = out->len, at = skip_blanks(text, match->end, 8), next;
    uint32_t first = code_point_at(text, at, &next);
    look_further(match, next + 1);
    if (at == match->end || vb_lower(first) == first)
        return false;
    vb_buffer_add_byte(out, ' ');
    bool found = read_body(citation, text, at, false, out, &body);
    look_further(match, body.looked);
    if (found)
        match->end = body.end;
    else
        out->len = len;
    return found;
}

bool vb_issuer_match(const vb_citation *citation, vb_slice text, size_t at, vb_buffer *out,
                     vb_name_match *match)
{
    vb_buffer_clear(out);
    return at_word_start(text, at) && read_body(citation, text, at, true, out, match);
}

/* Whether a part of the number behind its first body is one more, and no drafting unit:
 * TTLT-BTC-BNV, but KH-BCA-C07. */
static bool names_bodies(const vb_citation *citation, const vb_number *number)
{
    vb_slice bodies = {number->text + number->body_at, number->body_len};
    size_t at = vb_slice_find(bodies, VB_SLICE("-"), 0);
    vb_slice second = at == SIZE_MAX ? VB_SLICE("") : vb_slice_cut(bodies, at + 1, bodies.len);
    cps token;
    return second.len && !find_exact(citation, VB_SYMBOL_UNIT, second) &&
           !(cps_from(&token, second) && is_office_number(&token));
}

bool vb_number_is_joint(const vb_citation *citation, const vb_number *number)
{
    /* Most have but one body. */
    if (!number->type || !memchr(number->text + number->body_at, '-', number->body_len))
        return false;
    vb_slice type = number->type->name;
    bool joint = vb_slice_find(type, VB_SLICE(" liên "), 0) != SIZE_MAX ||
                 vb_slice_ends(type, VB_SLICE(" phối hợp"));
    return joint && names_bodies(citation, number);
}

size_t vb_number_joint_issuers(const vb_citation *citation, const vb_number *number,
                               vb_slice *bodies, size_t most)
{
    vb_slice symbols = {number->text + number->body_at, number->body_len};
    size_t count = 0;
    if (!vb_number_is_joint(citation, number))
        return 0;
    for (size_t at = 0, end; at < symbols.len; at = end + 1) {
        for (end = at; end < symbols.len && !vb_is_among(symbols.data[end], "-/");)
            end++;
        const vb_symbol *body =
            find_exact(citation, VB_SYMBOL_BODY, vb_slice_cut(symbols, at, end));
        body = body ? symbol_used_by(citation, body, false) : NULL;
        if (!body || !facts_of(citation, body).alone || count == most)
            return 0;
        bodies[count++] = body->name;
    }
    return count;
}

vb_slice vb_number_issuer(const vb_citation *citation, const vb_number *number)
{
    if (!number->body || !facts_of(citation, number->body).alone)
        return VB_SLICE("");
    bool joint = number->type && names_bodies(citation, number);
    bool party = number->system == VB_NUMBER_PARTY;
    return joint || !(party ? number->body->party : number->body->state) ? VB_SLICE("")
                                                                         : number->body->name;
}

vb_slice vb_number_local_issuer(const vb_citation *citation, const vb_number *number)
{
    if (!number->body || !facts_of(citation, number->body).local ||
        vb_number_is_joint(citation, number))
        return VB_SLICE("");
    return number->body->name;
}
