/*
 * Laws by their names: `Luật Trẻ em`, `Luật Đất đai năm 2013`, `Luật sửa đổi, bổ sung một số điều
 * của Luật Nhà ở`. A listed name (data/laws.tsv) may be misread, and words that were read well tell
 * that another law stands there; one in no list is read only before its number.
 */
#include "refs/laws.h"

#include "refs/authority.h"
#include "refs/byte_kind.h"
#include "refs/cues.h"
#include "refs/dates.h"
#include "refs/found.h"
#include "refs/handle.h"
#include "refs/names.h"
#include "refs/pointing.h"
#include "refs/search.h"
#include "refs/text.h"
#include "refs/type_facts.h"
#include "refs/words.h"
#include "vanban/orthography.h"

#include "tables/laws.h"

#include <string.h>

enum { LAW_REACH = 240, WORD_MAX = 16 };

/* pháp luật, dự án luật: no law is named by what follows. */
static bool follows_phap(vb_slice text, size_t at)
{
    size_t end = skip_space_back(text, at, 8);
    /* Hiến pháp, Luật Tổ chức Quốc hội. */
    if (end > 0 && vb_is_among(text.data[end - 1], ",;.:"))
        return false;
    return folds_to(vb_slice_cut(text, word_start(text, end, WORD_MAX), end), "phap");
}

/* Whether a sentence ends inside of what was read: `Luật. Đất đai`. */
static bool has_stop(vb_slice read)
{
    for (size_t i = 0; i + 1 < read.len; i++)
        if ((read.data[i] == '.' || read.data[i] == ';') && is_space(read.data[i + 1]))
            return true;
    return false;
}

/* Whether two words have the same letters but for their marks. */
static bool fold_alike(vb_slice read, vb_slice written)
{
    char letters[WORD_MAX + 1];
    folded_word(written, letters, sizeof letters);
    return folds_to(read, letters);
}

static vb_slice last_word(vb_slice name)
{
    return vb_slice_cut(name, word_start(name, name.len, WORD_MAX), name.len);
}

/* Where the name ends that was matched by the first letters of a very long one. */
static size_t end_of_name(vb_slice text, const vb_name_match *match)
{
    enum { LONG = 80 };
    size_t at = match->start, in = 0, end = match->end;
    if (match->name.len < LONG)
        return end;
    while ((in = skip_space(match->name, in, 8)) < match->name.len) {
        size_t word = skip_space(text, at, GAP_MAX), listed = in;
        at = word_end(text, word, WORD_MAX);
        in = word_end(match->name, listed, WORD_MAX);
        if (!fold_alike(vb_slice_cut(text, word, at), vb_slice_cut(match->name, listed, in)))
            return end;
    }
    while (at > end && vb_is_among(text.data[at - 1], ",;.:)") &&
           text.data[at - 1] != match->name.data[match->name.len - 1])
        at--;
    return at > end ? at : end;
}

/* Whether the law's name of one word was read without its marks, but for its capital letter: Luật
 * Gia is Luật Giá, where it is no Hội Luật Gia, nor goes on as Luật Gia Long. */
static bool lost_marks_of_word(vb_slice text, const vb_name_match *match,
                               const vb_name_likeness *like)
{
    size_t before = skip_space_back(text, match->start, GAP_MAX),
           behind = skip_space(text, match->end, GAP_MAX);
    vb_slice read = last_word(vb_slice_cut(text, match->start, match->end));
    bool marked = false;
    for (size_t i = 0; i < read.len; i++)
        marked |= (unsigned char)read.data[i] >= 0x80;
    return like->words == 2 && !like->other && !like->lost_capital && !marked &&
           !(behind < text.len && is_capital(text, behind)) &&
           !folds_to(vb_slice_cut(text, word_start(text, before, WORD_MAX), before), "hoi");
}

/* `KET LUAN THANH TRA`, of which the second word is near to Luật. */
static bool is_conclusion(vb_slice text, const vb_name_match *match)
{
    size_t end = skip_space_back(text, match->start, GAP_MAX);
    return folds_to(vb_slice_cut(text, match->start, word_end(text, match->start, WORD_MAX)),
                    "luan") &&
           folds_to(vb_slice_cut(text, word_start(text, end, WORD_MAX), end), "ket");
}

/* `Về việc công bố Luat` over `CHU TICH`: the next line in capitals is no part of a name above it
 * in small letters. */
static bool goes_over_to_capitals(vb_slice read)
{
    const char *line = read.len ? memchr(read.data, '\n', read.len) : NULL;
    size_t at = line ? (size_t)(line - read.data) : 0;
    return line && vb_case_of(vb_slice_cut(read, at, read.len)) == VB_CASE_UPPER &&
           vb_case_of(last_word(vb_slice_trim(vb_slice_cut(read, 0, at)))) != VB_CASE_UPPER;
}

/* Whether the name has but one word behind its type, Luật or Bộ luật. */
static bool is_type_and_word(vb_slice name, vb_slice word)
{
    vb_slice type = vb_slice_trim(vb_slice_cut(name, 0, name.len - word.len));
    return fold_alike(last_word(type), VB_SLICE("luật"));
}

/* `Luat Giao`: of a name as short as Giá the letters are sure, whatever the marks. */
static bool is_longer_than_short_name(vb_slice read, vb_slice name)
{
    enum { SHORT = 3 };
    vb_slice word = last_word(name);
    return vb_utf8_count(word) <= SHORT && is_type_and_word(name, word) &&
           !fold_alike(last_word(read), word);
}

/*
 * Whether what was read well tells that no law of the name stands there: Hội Luật gia, Điều lệ ban
 * hành. Of a long name one word may be the author's error, of one that is a single word without its
 * marks the capital must be there.
 */
bool is_another_law(vb_slice text, const vb_name_match *match)
{
    enum { FEW = 5 };
    vb_slice read = vb_slice_cut(text, match->start, end_of_name(text, match));
    if (vb_slice_equal(read, match->name))
        return false;
    if (is_conclusion(text, match) || goes_over_to_capitals(read) ||
        is_longer_than_short_name(read, match->name))
        return true;
    vb_name_likeness like = vb_compare_name(read, match->name);
    bool type_alone = like.same <= 1;
    if (like.garbled || (like.marked && lost_marks_of_word(text, match, &like)))
        return false;
    if (!like.marked)
        return like.words == 2 && type_alone && !like.other && like.lost_capital;
    return has_stop(read) || type_alone || (like.words <= FEW && like.other > 0) ||
           (like.other > 0 && !is_law(vb_table_cell(&vb_table_laws, match->row, LAWS_TYPE)) &&
            !fold_alike(last_word(read), last_word(match->name))); /* … giữa, … khu vực */
}

/* An amending law: `Luật sửa đổi, bổ sung một số điều của` and the laws it amends. */
static bool is_amending(const vb_name_match *match)
{
    return vb_slice_ends(match->name, VB_SLICE(" của"));
}

/* Passes over `và` or a comma to the next law of an amending law's name. */
static bool next_amended(reference_search *search, size_t at, bool first, vb_name_match *match)
{
    char folded[WORD_MAX];
    size_t next = skip_space(search->text, at, 8);
    if (!first && stands_at(search->text, next, ','))
        next = skip_space(search->text, next + 1, 8);
    else if (!first) {
        size_t end = word_end(search->text, next, WORD_MAX);
        size_t len = folded_word(vb_slice_cut(search->text, next, end), folded, sizeof folded);
        if (len == 0 || len > 3 || folded[0] != 'v')
            return false;
        next = skip_space(search->text, end, 8);
    }
    return next > at && law_at(search, next, match) && !is_amending(match);
}

/* Luật này, Bộ luật này: one is pointed to, none is named. */
static bool goes_on_with_this(vb_slice text, size_t at)
{
    size_t next = skip_space(text, word_end(text, at, WORD_MAX), 8);
    return is_this(vb_slice_cut(text, next, word_end(text, next, WORD_MAX)));
}

/* Luật số 45/2019/QH14, Luat s6 45: a short word and a figure of two digits or more, which no name
 * of a law has there. */
static bool goes_on_with_number(vb_slice text, size_t at)
{
    enum { SO_MAX = 6 };
    size_t so = skip_space(text, word_end(text, at, WORD_MAX), 8), end = word_end(text, so, SO_MAX);
    size_t figure = skip_space(text, end, 8);
    bool is_s = so < end && ((text.data[so] | 0x20) == 's' || text.data[so] == '$');
    return is_s && end < figure && figure + 1 < text.len &&
           vb_is_digit((unsigned char)text.data[figure]) &&
           vb_is_digit((unsigned char)text.data[figure + 1]);
}

bool may_begin_law(reference_search *search, size_t at)
{
    return may_begin_name(search, WORD_LAWS, at) && !goes_on_with_this(search->text, at) &&
           !goes_on_with_number(search->text, at) && !follows_phap(search->text, at);
}

/* Whether the name is like common words, so that only the very letters are it: Hiến pháp, biện
 * pháp. */
static bool is_short(const vb_name_match *match)
{
    return vb_slice_equal(vb_table_cell(&vb_table_laws, match->row, LAWS_EXACT), VB_SLICE("1"));
}

/* The year that `năm` names is of the law's text. One behind a word that nobody can read is not,
 * but it is hardly of another law. */
static void read_year_of_law(reference_search *search, found_reference *found)
{
    vb_reference *law = &found->reference;
    vb_year year;
    if (!vb_year_read(search->citation, search->text, law->end, &year))
        return;
    found->year = keep(search, vb_slice_of(year.figures));
    law->confidence *= year.confidence;
    law->end = year.named ? year.end : law->end;
}

/* A date behind a law's name, */
static bool read_date_of_law(reference_search *search, vb_reference *law)
{
    vb_date date;
    if (!read_date(search, 0, &law->end, &date))
        return false;
    law->date = keep(search, vb_slice_of(date.iso));
    law->confidence *= date.confidence;
    add_evidence(law, VB_EVIDENCE_DATE);
    return true;
}

/* or a year, which tells which law of that name it is. */
static bool read_time_of_law(reference_search *search, found_reference *found)
{
    if (!read_date_of_law(search, &found->reference))
        read_year_of_law(search, found);
    return found->reference.date.len || found->year.len;
}

/* Behind what may stand between a law's name and its year: a few words in brackets, or `sửa đổi`,
 * also where an OCR lost its brackets; `at` where neither does. Tells whether that is `(sửa đổi)`.
 */
static size_t pass_version(reference_search *search, size_t at, bool *revised)
{
    enum { BRACKET = 24 };
    vb_slice text = search->text;
    size_t word = skip_space(text, at, GAP_MAX), end;
    bool bracket = stands_at(text, word, '(');
    *revised = false;
    if (word == at)
        return at;
    bool cue = cue_at(search, CUE_REVISED, word + bracket, &end);
    if (!bracket)
        return cue ? end : at;
    size_t close = vb_slice_find(vb_slice_cut(text, 0, word + BRACKET), VB_SLICE(")"), word);
    *revised = cue && end == close;
    return close == SIZE_MAX ? at : close + 1;
}

/* Whether `dự thảo` stands before `at`. */
static bool follows_draft(reference_search *search, size_t floor, size_t at)
{
    return may_end_cue(search, CUE_DRAFT, at) && cue_before(search, CUE_DRAFT, floor, at) < at;
}

/* Whether `thi hành` or the like stands before `at`. */
static bool follows_enforcing(reference_search *search, size_t floor, size_t at)
{
    return may_end_cue(search, CUE_ENFORCES, at) &&
           cue_before(search, CUE_ENFORCES, floor, at) < at;
}

/* Whether the word joins a law to what stands before it: của, và, or one with a comma. */
static bool joins_law(vb_slice word)
{
    return folds_to(word, "cua") || folds_to(word, "va") || folds_to(word, "cia") ||
           (word.len && word.data[word.len - 1] == ',');
}

/*
 * Whether the law at `at` is one that another amends whose name was not read, `Pháp lệnh sửa đổi
 * Điều 10 của Pháp lệnh Dân số`: the day behind it is that of the other.
 */
static bool is_amended(reference_search *search, size_t floor, size_t at)
{
    enum { WORDS = 24 };
    vb_slice text = search->text;
    vb_name_match type;
    size_t end = skip_space_back(text, at, GAP_MAX), start = word_start(text, end, WORD_MAX);
    if (start <= floor || !joins_law(vb_slice_cut(text, start, end)))
        return false;
    for (int words = 0; words < WORDS && start > floor; words++) {
        bool changes = folds_to(vb_slice_cut(text, start, end), "doi");
        end = skip_space_back(text, start, GAP_MAX);
        start = word_start(text, end, WORD_MAX);
        if (end == 0 || vb_is_among(text.data[end - 1], ";:."))
            return false;
        if (changes && (text.data[start] | 0x20) == 's')
            return start > floor && type_before(search, floor, start, &type) && is_law(type.name);
    }
    return false;
}

/* Whether `sửa đổi`, in brackets or not, stands behind the name of a law. */
static bool is_revised_at(reference_search *search, size_t name_end)
{
    size_t word = skip_space(search->text, name_end, GAP_MAX), end;
    return word > name_end &&
           cue_at(search, CUE_REVISED, word + stands_at(search->text, word, '('), &end);
}

/* `Luật Xây dựng sửa đổi năm 2020`: where none of the name was passed in that year, but one law
 * that amends it was, it is that. */
static void take_amending_law(reference_search *search, found_reference *found)
{
    vb_act act;
    vb_reference *law = &found->reference;
    vb_slice when = law->date.len ? law->date : found->year;
    if (!find_dated_act(search, law->title, when, &act) &&
        find_amending_act(search, law->type, law->title, when, &act))
        law->title = act.title;
}

/*
 * What may stand behind a law's name to tell which law of that name it is. `Luật Đất đai (sửa đổi)`
 * is the one that takes the place of the one in force: without its year nobody knows if it was
 * passed.
 */
void read_which_law(reference_search *search, size_t floor, found_reference *found)
{
    vb_reference *law = &found->reference;
    bool revised;
    size_t name_end = law->end, behind = pass_version(search, name_end, &revised);
    law->end = behind;
    if (is_amended(search, floor, law->start))
        return;
    bool timed = read_time_of_law(search, found);
    if (!timed && behind > name_end) {
        law->end = revised ? behind : name_end;
        found->unpassed = revised;
    }
    if (timed && is_revised_at(search, name_end))
        take_amending_law(search, found);
    found->unpassed |= follows_draft(search, floor, law->start);
    found->enforced =
        !law->date.len && !found->year.len && follows_enforcing(search, floor, law->start);
}

/* Appends to the scratch the laws an amending law names, behind it; false when it names none. */
static bool read_amended(reference_search *search, vb_reference *reference)
{
    enum { MOST = 24 };
    vb_name_match amended;
    int laws = 0;
    while (laws < MOST && next_amended(search, reference->end, laws == 0, &amended)) {
        vb_buffer_add_string(&search->scratch, laws++ == 0 ? " " : ", ");
        vb_buffer_add(&search->scratch, amended.name);
        reference->end = amended.end;
    }
    return laws > 0;
}

/* The name a law is known by, and of an amending law also those it amends; false when it amends
 * none. */
static bool read_law_title(reference_search *search, const vb_name_match *match,
                           vb_reference *reference)
{
    reference->title = vb_table_cell(&vb_table_laws, match->row, LAWS_TITLE);
    if (!reference->title.len)
        reference->title = match->name;
    if (!is_amending(match))
        return true;
    vb_buffer_clear(&search->scratch);
    vb_buffer_add(&search->scratch, match->name);
    if (!read_amended(search, reference))
        return false;
    reference->title = keep(search, vb_buffer_slice(&search->scratch));
    return true;
}

/* The law of that name, and those that an amending law names; false when it names none. */
static bool set_law(reference_search *search, const vb_name_match *match, found_reference *found)
{
    vb_reference *reference = &found->reference;
    reference->kind = VB_REFERENCE_LAW;
    reference->start = match->start;
    reference->end = end_of_name(search->text, match);
    reference->type = vb_table_cell(&vb_table_laws, match->row, LAWS_TYPE);
    reference->confidence = match->score * 0.95;
    add_evidence(reference, match->score < 1 ? VB_EVIDENCE_NAME_NEAR : VB_EVIDENCE_NAME);
    return read_law_title(search, match, reference);
}

/* Whether the two words are what a treaty is called: Công ước. */
static bool are_of_treaty(const vb_refs *refs, vb_slice first, vb_slice second)
{
    char folded[2 * WORD_MAX + 2];
    size_t len = folded_word(first, folded, WORD_MAX + 1);
    folded[len++] = ' ';
    folded_word(second, folded + len, WORD_MAX + 1);
    return is_cue(refs, CUE_TREATY, folded);
}

/* Whether a treaty is on what the law at `at` is called: `Công ước Viên 1969 về Luật Điều ước quốc
 * tế`. */
static bool follows_treaty(const vb_refs *refs, vb_slice text, size_t floor, size_t at)
{
    enum { WORDS = 10 };
    size_t end = skip_space_back(text, at, GAP_MAX), start = word_start(text, end, WORD_MAX);
    if (!stands_at(text, start, 'v') || !folds_to(vb_slice_cut(text, start, end), "ve"))
        return false;
    vb_slice behind = VB_SLICE("");
    for (int words = 0; words < WORDS && start > floor; words++) {
        end = skip_space_back(text, start, GAP_MAX);
        start = word_start(text, end, WORD_MAX);
        if (start < floor || end == start || vb_is_among(text.data[end - 1], ";:."))
            return false;
        vb_slice word = vb_slice_cut(text, start, end);
        if (are_of_treaty(refs, word, behind))
            return true;
        behind = word;
    }
    return false;
}

bool read_law(reference_search *search, size_t floor, size_t at, found_reference *found)
{
    vb_name_match match;
    if (!law_at(search, at, &match) || (match.score < 1 && is_short(&match)) ||
        follows_treaty(search->refs, search->text, floor, at))
        return false;
    const found_reference before = *found;
    if (!set_law(search, &match, found)) {
        *found = before;
        return false;
    }
    read_which_law(search, floor, found);
    /* `Hiến pháp và pháp luật` may mean no one constitution; Luật BHXH is short for one law. */
    found->bare = !found->reference.date.len && !found->year.len && is_short(&match) &&
                  !vb_table_cell(&vb_table_laws, match.row, LAWS_TITLE).len;
    return true;
}

/* ------------------------------------------------------------ laws that amend, not as listed -- */

/* Whether behind the first word or the second one begins as `sửa đổi` or `bổ sung` does, and the
 * next as it goes on: cheap. */
static bool may_amend(vb_slice text, size_t at)
{
    if (!vb_is_among(text.data[at], "LBP"))
        return false;
    for (int words = 0; words < 2; words++) {
        at = skip_space(text, word_end(text, at, WORD_MAX), GAP_MAX);
        if (!stands_at(text, at, 's') && !stands_at(text, at, 'b'))
            continue;
        size_t next = skip_space(text, word_end(text, at, WORD_MAX), GAP_MAX);
        return stands_at(text, next, 'd') || stands_at(text, next, 's') ||
               stands_at(text, next, '\xC4');
    }
    return false;
}

/* `Pháp lệnh sửa đổi`, `Luat stia doi, b6 sung`: a law's type, and behind it what it does; sets
 * where that ends. */
static bool read_what_amends(reference_search *search, size_t at, vb_name_match *type, size_t *end)
{
    return may_amend(search->text, at) && type_at(search, at, type) && is_law(type->name) &&
           cue_at(search, CUE_AMENDS, skip_space(search->text, type->end, GAP_MAX), end);
}

/* The law named behind `at` and the words that tell what of it is amended: `Điều 10 của`. */
static bool amended_behind(reference_search *search, size_t at, vb_name_match *law)
{
    enum { WORDS = 24 };
    vb_slice text = search->text;
    for (int words = 0; words < WORDS; words++) {
        size_t word = skip_space(text, at, GAP_MAX);
        at = word_end(text, word, WORD_MAX);
        if (at == word || vb_is_among(text.data[at - 1], ";:."))
            return false;
        if (is_capital(text, word) && may_begin_law(search, word) && law_at(search, word, law))
            return !is_amending(law) && is_law(vb_table_cell(&vb_table_laws, law->row, LAWS_TYPE));
    }
    return false;
}

/* `và Điều 121 của Luật Đất đai`: another law, behind what of it is amended. */
static bool amended_part_behind(reference_search *search, size_t at, vb_name_match *law)
{
    size_t and = skip_space(search->text, at, GAP_MAX), end = word_end(search->text, and, WORD_MAX);
    size_t unit = skip_space(search->text, end, GAP_MAX);
    return folds_to(vb_slice_cut(search->text, and, end), "va") &&
           folds_to(vb_slice_cut(search->text, unit, word_end(search->text, unit, WORD_MAX)),
                    "dieu") &&
           amended_behind(search, unit, law);
}

/* Whether all words between two places are ones of Vietnamese, or figures. */
static bool is_well_read(vb_slice text, size_t from, size_t to)
{
    vb_syllable syllable;
    for (size_t at = from, end; at < to; at = skip_space(text, end, GAP_MAX)) {
        end = word_end(text, at, WORD_MAX);
        size_t letters = end - vb_is_among(text.data[end - 1], ",;.:)");
        if (!vb_is_digit((unsigned char)text.data[at]) &&
            !vb_syllable_parse(vb_slice_cut(text, at, letters), &syllable))
            return false;
    }
    return true;
}

/* The listed words of laws that amend, where they nearly stand from `at` up to `end`; empty: they
 * do not. */
static vb_slice listed_words(reference_search *search, size_t at, size_t end)
{
    const double nearly = 0.86;
    vb_slice text = vb_slice_cut(search->text, 0, end);
    vb_name_match listed;
    return vb_name_list_match(search->refs->laws, text, at, nearly, &listed) &&
                   is_amending(&listed) && skip_space(text, listed.end, GAP_MAX) == end
               ? listed.name
               : VB_SLICE("");
}

/* The title of a law that amends the one at `first`, and others behind that: in the words of the
 * list, else as it stands where it was read well. Moves the end of the reference behind them. */
static vb_slice read_amending_title(reference_search *search, const vb_name_match *first,
                                    vb_reference *law)
{
    vb_slice words = listed_words(search, law->start, first->start);
    vb_name_match next;
    vb_buffer_clear(&search->scratch);
    vb_buffer_add(&search->scratch, words);
    law->end = skip_space_back(search->text, first->start, GAP_MAX);
    read_amended(search, law);
    if (words.len)
        return keep(search, vb_buffer_slice(&search->scratch));
    while (amended_part_behind(search, law->end, &next))
        law->end = next.end;
    return is_well_read(search->text, law->start, law->end)
               ? keep_line(search, vb_slice_cut(search->text, law->start, law->end))
               : VB_SLICE("");
}

/*
 * A law that amends others, whose words are not those of the list: the day behind the last of the
 * others is its own, a year may be theirs. `Pháp lệnh sửa đổi Điều 10 của Pháp lệnh Dân số ngày …`
 */
bool read_amending_law(reference_search *search, size_t floor, size_t at, found_reference *found)
{
    vb_reference *law = &found->reference;
    vb_name_match type, first;
    vb_act act;
    size_t end;
    if (!read_what_amends(search, at, &type, &end) || !amended_behind(search, end, &first))
        return false;
    const found_reference before = *found;
    law->kind = VB_REFERENCE_LAW;
    law->type = type.name;
    law->start = at;
    law->confidence = type.score * 0.9;
    law->title = read_amending_title(search, &first, law);
    bool dated = read_date_of_law(search, law);
    if (!law->title.len && find_amending_act(search, law->type, first.name, law->date, &act))
        law->title = act.title;
    if (!law->title.len && !dated) {
        *found = before;
        return false;
    }
    if (law->title.len)
        add_evidence(law, type.score < 1 ? VB_EVIDENCE_NAME_NEAR : VB_EVIDENCE_NAME);
    found->unpassed = follows_draft(search, floor, at);
    return true;
}

/* Whether nothing but blanks and marks lies between. */
static bool touches(vb_slice text, size_t from, size_t to)
{
    char letter[2];
    return from <= to && to - from < WORD_MAX &&
           folded_word(vb_slice_cut(text, from, to), letter, sizeof letter) == 0;
}

/* An amending law that names the laws it amends up to `end`; begun at `at`. */
static bool amends_up_to(reference_search *search, size_t at, size_t end, vb_reference *reference)
{
    vb_name_match match;
    vb_reference law = {.start = at};
    if (!law_at(search, at, &match) || !is_amending(&match))
        return false;
    vb_buffer_clear(&search->scratch);
    vb_buffer_add(&search->scratch, match.name);
    law.end = match.end;
    if (!read_amended(search, &law) || !touches(search->text, law.end, end))
        return false;
    reference->start = at;
    reference->type = vb_table_cell(&vb_table_laws, match.row, LAWS_TYPE);
    reference->title = keep(search, vb_buffer_slice(&search->scratch));
    return true;
}

/*
 * `Luật sửa đổi, bổ sung một số điều của Luật A, Luật B số N`: the number is the amending law's,
 * unless it is known to be that of the law before it, which is told.
 */
static bool prefer_amending(reference_search *search, size_t floor, size_t end, vb_slice number,
                            vb_reference *reference)
{
    enum { REACH = 1000 };
    vb_act act;
    vb_act_source source;
    vb_slice text = search->text;
    const vb_act known = {.number = number};
    size_t from = end > REACH && end - REACH > floor ? end - REACH : floor;
    if (find_numbered_act(search, &known, &act, &source) &&
        vb_slice_equal(act.title, reference->title))
        return true;
    for (size_t at = reference->start; at > from;) {
        size_t word = skip_space_back(text, at, 16);
        at = word_start(text, word, WORD_MAX);
        if (at == word || at < from || memchr(text.data + at, ';', word - at))
            break;
        if (may_begin_name(search, WORD_LAWS, at) && amends_up_to(search, at, end, reference))
            break;
    }
    return false;
}

bool law_before(reference_search *search, size_t floor, size_t end, vb_slice number,
                vb_reference *reference, bool *known)
{
    size_t from = end > LAW_REACH && end - LAW_REACH > floor ? end - LAW_REACH : floor;
    for (size_t at = end; at > from;) {
        size_t word = skip_space_back(search->text, at, 16);
        size_t start = word_start(search->text, word, WORD_MAX);
        if (start == word || start < from)
            return false;
        if (memchr(search->text.data + start, ';', word - start) && word < end)
            return false;
        /* `[Luật`, `-Luật`: a mark before the word, or a speck. */
        while (start + 1 < word && vb_is_among(search->text.data[start], "([\"'-+"))
            start++;
        vb_name_match match;
        if (may_begin_name(search, WORD_LAWS, start) && !follows_phap(search->text, start) &&
            !goes_on_with_number(search->text, start) && law_at(search, start, &match) &&
            touches(search->text, end_of_name(search->text, &match), end)) {
            reference->type = vb_table_cell(&vb_table_laws, match.row, LAWS_TYPE);
            reference->title = match.name;
            reference->start = match.start;
            add_evidence(reference, match.score < 1 ? VB_EVIDENCE_NAME_NEAR : VB_EVIDENCE_NAME);
            *known = prefer_amending(search, floor, end, number, reference);
            return true;
        }
        at = start;
    }
    return false;
}

/*
 * An act of the National Assembly whose name is not in the list: `Luật … số 142/2025/QH15`. The
 * type is the nearest word that is one, in capitals as a name begins; what lies between is its
 * name.
 */
bool unlisted_law_before(reference_search *search, size_t floor, size_t end,
                         vb_reference *reference)
{
    enum { WORDS = 16 };
    vb_slice text = search->text;
    vb_name_match type;
    size_t at = end;
    for (int words = 0; words < WORDS; words++) {
        size_t word = skip_space_back(text, at, 16);
        at = word_start(text, word, WORD_MAX);
        if (at < floor || at == word || memchr(text.data + at, ';', word - at))
            return false;
        if (!vb_document_type_begins(search->citation, text, at) || text.data[at] < 'A' ||
            text.data[at] > 'Z' || follows_phap(text, at) ||
            !vb_document_type_match_well(search->citation, text, at, 0.7, &type))
            continue;
        reference->type = type.name;
        reference->start = at;
        /* A name that is garbled is none. */
        if (type.score == 1) {
            reference->title = keep_line(search, vb_slice_cut(text, at, end));
            add_evidence(reference, VB_EVIDENCE_NAME);
        }
        add_evidence(reference, VB_EVIDENCE_TYPE_WORD);
        return true;
    }
    return false;
}
