/*
 * lay_out_segment OUT.c: the tables of data/ as segment asks them, made ready when it is built:
 * cues reduced to letters and sorted by role, words hashed, the steps in which a text is read
 * (build time only). segment/tools.h says what they are.
 */
#include "segment/cues.h"
#include "segment/signs.h"
#include "segment/tools.h"
#include "segment/words.h"
#include "segment/work.h"
#include "tables/document-types.h"
#include "tables/label-glyphs.h"
#include "tables/label-words.h"
#include "tables/open-words.h"
#include "tables/segment-cues.h"
#include "tables/surnames.h"
#include "vanban/orthography.h"

#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

static _Noreturn void fail(const vb_table *table, size_t row, const char *what)
{
    fprintf(stderr, "lay_out_segment: error: %s: row %zu: %s\n", table->name, row + 1, what);
    exit(EXIT_FAILURE);
}

/* The letters of a text, at most SEG_CUE_MAX; their number. */
static size_t reduce(vb_slice text, char letters[SEG_CUE_MAX + 1])
{
    size_t len = 0;
    uint32_t code_point;
    for (size_t at = 0; at < text.len && len < SEG_CUE_MAX;) {
        at += seg_decode(text, at, &code_point);
        char letter = seg_reduce(code_point);
        if (letter)
            letters[len++] = letter;
    }
    letters[len] = '\0';
    return len;
}

/* ----------------------------------------------------------------------------------- steps -- */

static seg_step steps[SEG_STATES * SEG_BYTES];

/* What a step tells besides seg_sign. */
static unsigned extra_sign(uint32_t code_point)
{
    unsigned sign = 0;
    if (vb_is_digit(code_point))
        sign |= SEG_SIGN_DIGIT;
    if (code_point <= ' ' || seg_is_punctuation(code_point))
        sign |= SEG_SIGN_USUAL;
    return sign;
}

/* Makes the way that the code point's bytes take through the states. */
static void add_way(uint32_t code_point, size_t *states)
{
    char bytes[4];
    size_t state = 0, len = vb_utf8_encode(code_point, bytes);
    unsigned sign = seg_sign(code_point) | extra_sign(code_point);
    if (len > 1 && !sign)
        return;
    for (size_t i = 0; i + 1 < len; i++) {
        seg_step *step = &steps[state + (unsigned char)bytes[i]];
        if (!step->next)
            *step = (seg_step){.sign = SEG_SIGN_INNER, .next = (uint16_t)(SEG_BYTES * (*states)++)};
        state = step->next;
    }
    steps[state + (unsigned char)bytes[len - 1]] = (seg_step){.sign = (uint16_t)sign};
}

/* What begins no way is foreign, and what leaves one is taken as if it began. */
static void add_foreign_steps(size_t states)
{
    for (size_t byte = SEG_ASCII; byte < SEG_BYTES; byte++) {
        if (!steps[byte].next)
            steps[byte].sign = SEG_SIGN_FOREIGN;
    }
    for (size_t i = SEG_BYTES; i < states * SEG_BYTES; i++) {
        seg_step *step = &steps[i];
        if (step->next || step->sign)
            continue;
        *step = steps[i % SEG_BYTES];
        step->sign |= SEG_SIGN_FOREIGN;
    }
}

/* What the signs of that kind add to the counts of letters.c. */
static uint64_t counts_of(unsigned kind)
{
    enum {
        LETTER = SEG_SIGN_UPPER | SEG_SIGN_LOWER,
        KNOWN = LETTER | SEG_SIGN_DIGIT | SEG_SIGN_USUAL | SEG_SIGN_INNER
    };
    static const unsigned counted[] = {SEG_SIGN_UPPER, SEG_SIGN_LOWER, SEG_SIGN_DIGIT};
    uint64_t counts = 0;
    for (size_t i = 0; i < sizeof counted / sizeof counted[0]; i++)
        counts |= (uint64_t)((kind & counted[i]) != 0) << i * SEG_COUNT_BITS;
    return counts | (uint64_t)((kind & KNOWN) == 0) << 3 * SEG_COUNT_BITS;
}

static void write_counts(FILE *out)
{
    fputs("const uint64_t seg_sign_counts[SEG_SIGN_KINDS] = {\n", out);
    for (unsigned kind = 0; kind < SEG_SIGN_KINDS; kind++)
        fprintf(out, "%" PRIu64 "u,", counts_of(kind << SEG_KIND_SHIFT));
    fputs("};\n\n", out);
}

static void write_steps(FILE *out)
{
    size_t states = 1;
    for (uint32_t code_point = 0; code_point < SEG_LOW_SIGNS; code_point++)
        add_way(code_point, &states);
    for (uint32_t i = 0; i < SEG_TONED_SIGNS; i++)
        add_way(SEG_FIRST_TONED + i, &states);
    for (uint32_t code_point = 0x2010; code_point <= SEG_EURO; code_point++)
        add_way(code_point, &states);
    add_foreign_steps(states);
    fputs("const seg_step seg_steps[SEG_STATES * SEG_BYTES] = {\n", out);
    for (size_t i = 0; i < SEG_STATES * SEG_BYTES; i++)
        fprintf(out, "{%u,%u},\n", steps[i].sign, steps[i].next);
    fputs("};\n\n", out);
}

/* ------------------------------------------------------------------------------------ cues -- */

static const char *const role_names[SEG_ROLE_COUNT] = {
    [SEG_ROLE_NATION] = "nation",
    [SEG_ROLE_MOTTO] = "motto",
    [SEG_ROLE_PARTY] = "party",
    [SEG_ROLE_BODY] = "body",
    [SEG_ROLE_ORGAN] = "organ",
    [SEG_ROLE_COMMITTEE] = "committee",
    [SEG_ROLE_AREA] = "area",
    [SEG_ROLE_SECRECY] = "secrecy",
    [SEG_ROLE_URGENCY] = "urgency",
    [SEG_ROLE_CIRCULATION] = "circulation",
    [SEG_ROLE_DRAFT] = "draft",
    [SEG_ROLE_COPY] = "copy",
    [SEG_ROLE_ATTACHED] = "attached",
    [SEG_ROLE_CONTACT] = "contact",
    [SEG_ROLE_TITLE] = "title",
    [SEG_ROLE_SUBJECT] = "subject",
    [SEG_ROLE_ADDRESSEE] = "addressee",
    [SEG_ROLE_PREAMBLE] = "preamble",
    [SEG_ROLE_OPENING] = "opening",
    [SEG_ROLE_ENACTING] = "enacting",
    [SEG_ROLE_CLOSING] = "closing",
    [SEG_ROLE_REQUEST] = "request",
    [SEG_ROLE_COLUMN] = "column",
    [SEG_ROLE_ANNEX] = "annex",
    [SEG_ROLE_RECIPIENTS] = "recipients",
    [SEG_ROLE_FILED] = "filed",
    [SEG_ROLE_POSITION] = "position",
    [SEG_ROLE_DEGREE] = "degree",
    [SEG_ROLE_SIGNATORY] = "signatory",
    [SEG_ROLE_SIGNED] = "signed",
    [SEG_ROLE_GAZETTE] = "gazette",
    [SEG_ROLE_DIGITAL] = "digital",
    [SEG_ROLE_DIGITAL_WITHIN] = "digital_within",
    [SEG_ROLE_DIGITAL_NEAR] = "digital_near",
    [SEG_ROLE_ARRIVAL] = "arrival",
    [SEG_ROLE_ARRIVAL_WITH_FIELD] = "arrival_with_field",
    [SEG_ROLE_ARRIVAL_FIELD] = "arrival_field",
    [SEG_ROLE_DIGITAL_SOFTWARE] = "digital_software",
    [SEG_ROLE_DIGITAL_DATE] = "digital_date",
    [SEG_ROLE_FORMER_NATION] = "former_nation",
    [SEG_ROLE_SESSION] = "session",
    [SEG_ROLE_TOTAL] = "total",
    [SEG_ROLE_AMENDING] = "amending",
    [SEG_ROLE_FIELD] = "field",
    [SEG_ROLE_PAPER] = "paper",
    [SEG_ROLE_ISSUES] = "issues",
    [SEG_ROLE_NOT_PAPER] = "not_paper",
    [SEG_ROLE_IN_NAME] = "in_name",
    [SEG_ROLE_LEADING] = "leading",
    [SEG_ROLE_ORDERING] = "ordering",
    [SEG_ROLE_COLUMN_NAME] = "column_name",
    [SEG_ROLE_CONTENTS] = "contents",
    [SEG_ROLE_COLLECTIVE] = "collective",
};

/* How many edits a cue of so many letters may be away. Short cues must be exact, or half the
 * language would fit. */
static unsigned tolerance_of(seg_role role, size_t len)
{
    /* TỈNH V… is not TỈNH Ủ…, nor Ngày kết … Ngày ký, nor Thời gian: Thời gian ký,
     * nor tôn giáo số … Công báo số. */
    bool name = role == SEG_ROLE_BODY || role == SEG_ROLE_AREA || role == SEG_ROLE_DIGITAL;
    if (role == SEG_ROLE_TITLE || role == SEG_ROLE_PAPER || role == SEG_ROLE_FIELD ||
        role == SEG_ROLE_CLOSING || role == SEG_ROLE_REQUEST) /* Trên đây là is not Trên địa bàn */
        return 0;
    if (role == SEG_ROLE_PREAMBLE && len == 5) /* Căn cứ: nothing else begins like it */
        return 1;
    if (len < 6 || (name && len < 9))
        return 0;
    if (len < 9 || role == SEG_ROLE_DIGITAL || role == SEG_ROLE_GAZETTE)
        return 1;
    return len < 14 ? 2 : (unsigned)(len / 5);
}

static seg_role role_of_row(size_t row)
{
    vb_slice name = vb_table_cell(&vb_table_segment_cues, row, SEGMENT_CUES_ROLE);
    for (seg_role role = SEG_ROLE_NONE + 1; role < SEG_ROLE_COUNT; role++) {
        if (vb_slice_equal(name, vb_slice_of(role_names[role])))
            return role;
    }
    fail(&vb_table_segment_cues, row, "no such role");
}

static seg_where where_of_row(size_t row)
{
    vb_slice where = vb_table_cell(&vb_table_segment_cues, row, SEGMENT_CUES_WHERE);
    if (vb_slice_equal(where, VB_SLICE("whole")))
        return SEG_WHOLE;
    if (vb_slice_equal(where, VB_SLICE("prefix")))
        return SEG_PREFIX;
    if (vb_slice_equal(where, VB_SLICE("within")))
        return SEG_WITHIN;
    fail(&vb_table_segment_cues, row, "no such place");
}

static seg_cue read_cue(size_t row)
{
    seg_cue cue = {.role = role_of_row(row), .where = where_of_row(row), .row = row};
    cue.len = reduce(vb_table_cell(&vb_table_segment_cues, row, SEGMENT_CUES_CUE), cue.text);
    cue.tolerance = tolerance_of(cue.role, cue.len);
    for (size_t i = 0; i < cue.len; i++)
        cue.places[seg_slot_of(cue.text[i])] |= UINT64_C(1) << i;
    return cue;
}

static seg_cue_key key_of(const seg_cue *cue)
{
    seg_cue_key key = {.len = (uint8_t)cue->len};
    for (size_t i = 0; i < cue->len && i < sizeof key.first; i++) {
        key.first[i] = (unsigned char)cue->text[i];
        key.has[i] = UCHAR_MAX;
    }
    return key;
}

static bool is_exact(const seg_cue *cue)
{
    return cue->tolerance == 0 && cue->where != SEG_WITHIN;
}

static uint32_t letters_of(const char *text, size_t len)
{
    uint32_t letters = 0;
    for (size_t i = 0; i < len; i++)
        letters = seg_letters_with(letters, text[i]);
    return letters;
}

/* The letters at its beginning that are cut into pieces; of one that may stand anywhere all are. */
static size_t cut_of(const seg_cue *cue)
{
    size_t cut = SEG_PIECE * ((size_t)cue->tolerance + 1);
    return cue->where != SEG_WITHIN && cut < cue->len ? cut : cue->len;
}

/* So many letters tell that the cue is not there. */
static size_t telling_of(const seg_cue *cue)
{
    return cue->where == SEG_WITHIN ? SEG_SKELETON_MAX
           : is_exact(cue)          ? SEG_PAIR
                                    : cut_of(cue) + cue->tolerance;
}

/* The cues by role, those of each that may be some edits away before the exact ones. */
typedef struct cue_book {
    seg_cue *cues;
    size_t count;
    seg_cue_list lists[SEG_ROLE_COUNT];
    size_t usual[SEG_TRIGRAMS]; /* how many times a trigram stands in a cue */
    uint64_t roles_within[SEG_TRIGRAMS], roles_first[SEG_PAIRS], roles_anywhere;
} cue_book;

/* Of each two letters of a cue all that may end with them, were it cut so. */
enum { MOST_TRIGRAMS = (SEG_CUE_MAX / 2 + 1) << SEG_LETTER_BITS };

/* Adds the trigram that tells of `len` letters of the cue from `at` on: the least usual of them.
 * Where there are only two letters it is any that ends with them. */
static size_t add_trigrams(const cue_book *book, const seg_cue *cue, size_t at, size_t len,
                           size_t *trigrams)
{
    enum { LETTERS = 1 << SEG_LETTER_BITS };
    size_t best = SIZE_MAX;
    if (len + 1 == SEG_PIECE && at > 0) {
        uint32_t last = letters_of(cue->text + at, len);
        for (uint32_t before = 0; before < LETTERS; before++)
            trigrams[before] = seg_last_trigram(before << len * SEG_LETTER_BITS | last);
        return LETTERS;
    }
    if (len < SEG_PIECE)
        fail(&vb_table_segment_cues, cue->row, "too few letters");
    for (size_t i = at; i + SEG_PIECE <= at + len; i++) {
        size_t trigram = seg_last_trigram(letters_of(cue->text + i, SEG_PIECE));
        best = best == SIZE_MAX || book->usual[trigram] < book->usual[best] ? trigram : best;
    }
    *trigrams = best;
    return 1;
}

/* The trigrams that tell of a cue which may be some edits away, one of each piece. */
static size_t trigrams_of(const cue_book *book, const seg_cue *cue, size_t trigrams[MOST_TRIGRAMS])
{
    size_t count = 0, pieces = (size_t)cue->tolerance + 1, cut = cut_of(cue);
    for (size_t i = 0; i < pieces; i++) {
        size_t at = (cut * i + pieces - 1) / pieces, end = (cut * (i + 1) + pieces - 1) / pieces;
        count += add_trigrams(book, cue, at, end - at, trigrams + count);
    }
    return count;
}

/* The role's next cue that may be some edits away, and its next exact one. */
static void list_near(cue_book *book, const seg_cue *cue, size_t index)
{
    seg_cue_list *list = &book->lists[cue->role];
    uint64_t bit = UINT64_C(1) << index % SEG_LISTED;
    size_t trigrams[MOST_TRIGRAMS], count = trigrams_of(book, cue, trigrams);
    for (size_t i = 0; i < count; i++)
        book->roles_within[trigrams[i]] |= UINT64_C(1) << cue->role;
    if (cue->where == SEG_WITHIN) {
        list->anywhere |= bit;
        book->roles_anywhere |= UINT64_C(1) << cue->role;
        return;
    }
    if (telling_of(cue) > SEG_BEGINNING)
        fail(&vb_table_segment_cues, cue->row, "too long");
    for (size_t i = 0; i < count; i++)
        list->with_piece[trigrams[i] % SEG_PIECES] |= bit;
    for (size_t i = 0; i <= cue->tolerance; i++)
        list->with_letter[seg_slot_of(cue->text[i])] |= bit;
    if (list->beginning <= cue->tolerance)
        list->beginning = (size_t)cue->tolerance + 1;
    if (list->cut < telling_of(cue))
        list->cut = telling_of(cue);
}

static void list_exact(cue_book *book, const seg_cue *cue, size_t index)
{
    if (cue->len < SEG_PAIR)
        fail(&vb_table_segment_cues, cue->row, "too few letters");
    book->roles_first[seg_last_pair(letters_of(cue->text, SEG_PAIR))] |= UINT64_C(1) << cue->role;
    book->lists[cue->role].exact_with[seg_slot_of(cue->text[0])] |= UINT64_C(1)
                                                                    << index % SEG_LISTED;
}

/* A prefix looks at no more than it may take. */
static size_t reach_of(const seg_cue *cue)
{
    return cue->where == SEG_WITHIN ? SEG_SKELETON_MAX : cue->len + cue->tolerance + 1;
}

static void write_cue(FILE *out, const seg_cue *cue)
{
    fprintf(out, "{.role=%d,.where=%d,.tolerance=%u,.len=%zu,.row=%zu,.text=\"%s\",\n.places={",
            (int)cue->role, (int)cue->where, cue->tolerance, cue->len, cue->row, cue->text);
    for (size_t i = 0; i < SEG_LETTER_SLOTS; i++)
        fprintf(out, "%" PRIu64 "u,", cue->places[i]);
    fputs("}},\n", out);
}

static void add_cues(cue_book *book, seg_role role, bool exact)
{
    seg_cue_list *list = &book->lists[role];
    size_t first = book->count;
    for (size_t row = 0; row < vb_table_segment_cues.rows; row++) {
        seg_cue cue = read_cue(row);
        if (cue.role != role || is_exact(&cue) != exact)
            continue;
        (exact ? list_exact : list_near)(book, &cue, book->count - first);
        list->reach = reach_of(&cue) > list->reach ? reach_of(&cue) : list->reach;
        list->telling = telling_of(&cue) > list->telling ? telling_of(&cue) : list->telling;
        book->cues[book->count++] = cue;
    }
}

static void fill_cues(cue_book *book)
{
    for (size_t row = 0; row < vb_table_segment_cues.rows; row++) {
        seg_cue cue = read_cue(row);
        for (size_t i = 0; i + SEG_PIECE <= cue.len; i++)
            book->usual[seg_last_trigram(letters_of(cue.text + i, SEG_PIECE))]++;
    }
    for (seg_role role = SEG_ROLE_NONE; role < SEG_ROLE_COUNT; role++) {
        seg_cue_list *list = &book->lists[role];
        list->first = book->count;
        add_cues(book, role, false);
        list->exact = book->count;
        add_cues(book, role, true);
        list->end = book->count;
    }
}

static void write_masks(FILE *out, const char *name, const uint64_t *masks, size_t count)
{
    fprintf(out, "%s{\n", name);
    for (size_t i = 0; i < count; i++)
        fprintf(out, "%" PRIu64 "u,", masks[i]);
    fputs("}", out);
}

static void write_list(FILE *out, const seg_cue_list *list)
{
    fprintf(out,
            "{.first=%zu,.exact=%zu,.end=%zu,.reach=%zu,.telling=%zu,.beginning=%zu,.cut=%zu,"
            ".anywhere=%" PRIu64 "u,\n",
            list->first, list->exact, list->end, list->reach, list->telling, list->beginning,
            list->cut, list->anywhere);
    write_masks(out, ".with_letter=", list->with_letter, SEG_LETTER_SLOTS);
    write_masks(out, ",\n.with_piece=", list->with_piece, SEG_PIECES);
    write_masks(out, ",\n.exact_with=", list->exact_with, SEG_LETTER_SLOTS);
    fputs("},\n", out);
}

static void write_bytes(FILE *out, const unsigned char *bytes, size_t count)
{
    fputs("{", out);
    for (size_t i = 0; i < count; i++)
        fprintf(out, "%u,", bytes[i]);
    fputs("},", out);
}

static void write_cues(FILE *out)
{
    static cue_book book;
    book.cues = calloc(vb_table_segment_cues.rows, sizeof(seg_cue));
    if (!book.cues)
        fail(&vb_table_segment_cues, 0, "out of memory");
    fill_cues(&book);
    fputs("const seg_cue seg_cues[] = {\n", out);
    for (size_t i = 0; i < book.count; i++)
        write_cue(out, &book.cues[i]);
    fputs("};\n\nconst seg_cue_key seg_cue_keys[] = {\n", out);
    for (size_t i = 0; i < book.count; i++) {
        seg_cue_key key = key_of(&book.cues[i]);
        fputs("{", out);
        write_bytes(out, key.first, sizeof key.first);
        write_bytes(out, key.has, sizeof key.has);
        fprintf(out, "%u},\n", key.len);
    }
    fputs("};\n\nconst seg_cue_list seg_cue_lists[SEG_ROLE_COUNT] = {\n", out);
    for (size_t i = 0; i < SEG_ROLE_COUNT; i++)
        write_list(out, &book.lists[i]);
    fputs("};\n\n", out);
    write_masks(out, "const uint64_t seg_roles_within[] = ", book.roles_within, SEG_TRIGRAMS);
    fputs(";\n\n", out);
    write_masks(out, "const uint64_t seg_roles_first[] = ", book.roles_first, SEG_PAIRS);
    fputs(";\n\n", out);
    fprintf(out, "const uint64_t seg_roles_anywhere = %" PRIu64 "u;\n\n", book.roles_anywhere);
    free(book.cues);
}

/* The types by their first letter, else in the order of the table. */
static void write_types(FILE *out)
{
    size_t first[SEG_LETTER_SLOTS + 1] = {0}, count = 0;
    fputs("const seg_type seg_types[] = {\n", out);
    for (size_t slot = 0; slot < SEG_LETTER_SLOTS; slot++) {
        for (size_t row = 0; row < vb_table_document_types.rows; row++) {
            char text[SEG_CUE_MAX + 1];
            size_t len =
                reduce(vb_table_cell(&vb_table_document_types, row, DOCUMENT_TYPES_NAME), text);
            if (seg_slot_of(text[0]) != slot)
                continue;
            fprintf(out, "{%zu,%zu,\"%s\"},\n", row, len, text);
            count++;
        }
        first[slot + 1] = count;
    }
    fputs("};\n\nconst size_t seg_first_type[SEG_LETTER_SLOTS + 1] = {", out);
    for (size_t slot = 0; slot <= SEG_LETTER_SLOTS; slot++)
        fprintf(out, "%zu,", first[slot]);
    fputs("};\n\n", out);
}

/* ----------------------------------------------------------------------------------- words -- */

static void write_surnames(FILE *out)
{
    static uint64_t surnames[SEG_SURNAME_SLOTS];
    for (size_t row = 0; row < vb_table_surnames.rows; row++) {
        if (row == SEG_SURNAME_SLOTS / 2)
            fail(&vb_table_surnames, row, "no room");
        uint64_t hash = seg_hash_reduced(vb_table_cell(&vb_table_surnames, row, SURNAMES_SURNAME));
        size_t i = (size_t)hash % SEG_SURNAME_SLOTS;
        while (surnames[i] && surnames[i] != hash)
            i = (i + 1) % SEG_SURNAME_SLOTS;
        surnames[i] = hash;
    }
    fputs("const uint64_t seg_surnames[SEG_SURNAME_SLOTS] = {\n", out);
    for (size_t i = 0; i < SEG_SURNAME_SLOTS; i++)
        fprintf(out, "%" PRIu64 "u,\n", surnames[i]);
    fputs("};\n\n", out);
}

/* The first bytes of the words of labels, as they are written and without marks: those of its
 * second letter as bits of the first one's row, the lower five of each. */
static void write_label_words(FILE *out)
{
    enum { FIVE_BITS = 31 };
    uint32_t second[FIVE_BITS + 1] = {0};
    for (size_t row = 0; row < vb_table_label_words.rows; row++) {
        vb_slice word = vb_table_cell(&vb_table_label_words, row, LABEL_WORDS_WORD);
        uint32_t first, behind;
        if (row == SEG_LABEL_WORDS)
            fail(&vb_table_label_words, row, "no room");
        size_t at = vb_utf8_decode(word, 0, &first);
        vb_utf8_decode(word, at, &behind);
        unsigned char base = (unsigned char)vb_letter_of(behind).base;
        second[word.data[0] & FIVE_BITS] |= UINT32_C(1) << (word.data[1] & FIVE_BITS);
        second[word.data[0] & FIVE_BITS] |= UINT32_C(1) << (base & FIVE_BITS);
    }
    fputs("const uint32_t seg_label_word_letters[] = {", out);
    for (size_t i = 0; i <= FIVE_BITS; i++)
        fprintf(out, "%" PRIu32 "u,", second[i]);
    fputs("};\n\n", out);
}

/* The byte that the word ends with, in small letters and in capitals: both are as long. */
static void add_end(vb_slice word, uint16_t ends[SEG_BYTES])
{
    char bytes[4];
    uint32_t last;
    uint16_t length = (uint16_t)(1u << word.len);
    vb_utf8_decode_back(word, word.len, &last);
    size_t len = vb_utf8_encode(vb_upper(last), bytes);
    ends[(unsigned char)word.data[word.len - 1]] |= length;
    ends[(unsigned char)bytes[len - 1]] |= length;
}

/* Notes of the second syllable, whose row stands above, that a word of two may end in it. */
static void mark_second(vb_slice word, seg_open_word_row rows[SEG_OPEN_WORD_SLOTS])
{
    uint64_t hash =
        seg_hash_lower(vb_slice_cut(word, vb_slice_find(word, VB_SLICE(" "), 0) + 1, word.len));
    size_t i = (size_t)hash % SEG_OPEN_WORD_SLOTS;
    while (rows[i].hash && rows[i].hash != hash)
        i = (i + 1) % SEG_OPEN_WORD_SLOTS;
    rows[i].kinds |= rows[i].hash ? SEG_OPEN_UNLESS_SECOND : 0;
}

static void write_open_words(FILE *out)
{
    static seg_open_word_row rows[SEG_OPEN_WORD_SLOTS];
    static uint16_t ends[SEG_BYTES];
    for (size_t row = 0; row < vb_table_open_words.rows; row++) {
        vb_slice kind = vb_table_cell(&vb_table_open_words, row, OPEN_WORDS_KIND);
        vb_slice word = vb_table_cell(&vb_table_open_words, row, OPEN_WORDS_WORD);
        uint64_t hash = seg_hash_lower(word);
        size_t i = (size_t)hash % SEG_OPEN_WORD_SLOTS;
        bool closed = vb_slice_equal(kind, VB_SLICE("closed"));
        if (row == SEG_OPEN_WORD_SLOTS / 2 || (!closed && word.len > SEG_LONGEST_OPEN_WORD))
            fail(&vb_table_open_words, row, "no room");
        while (rows[i].hash && rows[i].hash != hash)
            i = (i + 1) % SEG_OPEN_WORD_SLOTS;
        rows[i].hash = hash;
        rows[i].kinds |= vb_slice_equal(kind, VB_SLICE("number")) ? SEG_OPEN_BEFORE_NUMBER
                         : vb_slice_equal(kind, VB_SLICE("year")) ? SEG_OPEN_BEFORE_YEAR
                         : closed                                 ? SEG_CLOSED
                         : vb_slice_equal(kind, VB_SLICE("name")) ? SEG_OPEN_BEFORE_NAME
                         : vb_slice_equal(kind, VB_SLICE("person"))
                             ? SEG_OPEN_BEFORE_NAME | SEG_OPEN_BEFORE_PERSON
                         : vb_slice_equal(kind, VB_SLICE("body")) ? SEG_OPEN_BEFORE_BODY
                                                                  : SEG_OPEN_ALWAYS;
        if (closed)
            mark_second(word, rows);
        else
            add_end(word, ends);
    }
    fputs("const seg_open_word_row seg_open_words[SEG_OPEN_WORD_SLOTS] = {\n", out);
    for (size_t i = 0; i < SEG_OPEN_WORD_SLOTS; i++)
        fprintf(out, "{%" PRIu64 "u,%u},\n", rows[i].hash, rows[i].kinds);
    fputs("};\n\nconst uint16_t seg_open_ends[SEG_BYTES] = {", out);
    for (size_t i = 0; i < SEG_BYTES; i++)
        fprintf(out, "%u,", ends[i]);
    fputs("};\n\n", out);
}

/* ---------------------------------------------------------------------------------- glyphs -- */

static seg_glyph read_glyph(size_t row)
{
    static const char *const kinds[SEG_GLYPH_KINDS] = {"digit",   "roman",  "letter", "open",
                                                       "close",   "bullet", "italic", "marked",
                                                       "numeral", "listed"};
    seg_glyph glyph = {.kind = 0};
    vb_slice kind = vb_table_cell(&vb_table_label_glyphs, row, LABEL_GLYPHS_KIND);
    vb_slice written = vb_table_cell(&vb_table_label_glyphs, row, LABEL_GLYPHS_WRITTEN);
    vb_utf8_decode(vb_table_cell(&vb_table_label_glyphs, row, LABEL_GLYPHS_READ), 0, &glyph.read);
    while (glyph.kind < SEG_GLYPH_KINDS && !vb_slice_equal(kind, vb_slice_of(kinds[glyph.kind])))
        glyph.kind++;
    if (glyph.kind == SEG_GLYPH_KINDS || written.len >= sizeof glyph.written)
        fail(&vb_table_label_glyphs, row, "no such kind, or too long");
    memcpy(glyph.written, written.data, written.len);
    return glyph;
}

static bool comes_before(const seg_glyph *a, const seg_glyph *b)
{
    return a->kind != b->kind ? a->kind < b->kind : a->read < b->read;
}

/* By kind and by what was read, rows of one sign in the order of the table: what may have been
 * written there, the likeliest first. */
static void sort_glyphs(seg_glyph *glyphs, size_t count)
{
    for (size_t row = 0; row < count; row++) {
        seg_glyph glyph = read_glyph(row);
        size_t at = row;
        for (; at > 0 && comes_before(&glyph, &glyphs[at - 1]); at--)
            glyphs[at] = glyphs[at - 1];
        glyphs[at] = glyph;
    }
}

/* Where the glyphs of ASCII stand: the first row of each, and in which kinds it is one, a bit each.
 */
typedef struct ascii_glyphs {
    unsigned char rows[SEG_GLYPH_KINDS][SEG_ASCII];
    uint16_t kinds[SEG_ASCII];
    uint16_t others[SEG_ASCII]; /* the same of what is not of ASCII, by its lower bits */
} ascii_glyphs;

static void write_ascii_glyphs(FILE *out, const ascii_glyphs *ascii)
{
    fputs("const unsigned char seg_glyph_rows[SEG_GLYPH_KINDS][SEG_ASCII] = {\n", out);
    for (size_t kind = 0; kind < SEG_GLYPH_KINDS; kind++) {
        fputc('{', out);
        for (size_t i = 0; i < SEG_ASCII; i++)
            fprintf(out, "%u,", ascii->rows[kind][i]);
        fputs("},\n", out);
    }
    fputs("};\n\nconst uint16_t seg_ascii_glyphs[SEG_ASCII] = {", out);
    for (size_t i = 0; i < SEG_ASCII; i++)
        fprintf(out, "%u,", ascii->kinds[i]);
    fputs("};\n\nconst uint16_t seg_other_glyphs[SEG_ASCII] = {", out);
    for (size_t i = 0; i < SEG_ASCII; i++)
        fprintf(out, "%u,", ascii->others[i]);
    fputs("};\n\n", out);
}

/* Marks the bytes of all signs that letters of numerals are read as. */
static void mark_bytes_of_numerals(bool bytes[SEG_BYTES])
{
    for (size_t row = 0; row < vb_table_label_glyphs.rows; row++) {
        seg_glyph_kind kind = read_glyph(row).kind;
        vb_slice read = vb_table_cell(&vb_table_label_glyphs, row, LABEL_GLYPHS_READ);
        for (size_t i = 0; i < read.len; i++)
            bytes[(unsigned char)read.data[i]] |=
                kind == SEG_GLYPH_ROMAN || kind == SEG_GLYPH_MARKED;
    }
}

/* Marks behind a label, digits, and what a roman numeral is made of or its strokes are read as. */
static void write_label_bytes(FILE *out, const ascii_glyphs *ascii)
{
    static const char marks[] = ".)-/,:}]>", strokes[] = "IVXL";
    bool of_numeral[SEG_BYTES] = {false};
    mark_bytes_of_numerals(of_numeral);
    fputs("const unsigned char seg_label_bytes[SEG_BYTES] = {", out);
    for (size_t byte = 0; byte < SEG_BYTES; byte++) {
        bool low = byte < SEG_ASCII;
        bool stroke =
            !low || vb_is_among((char)byte, strokes) || ascii->kinds[byte] & 1u << SEG_GLYPH_ROMAN;
        fprintf(
            out, "%d,",
            (stroke ? SEG_BYTE_STROKE : 0) | (vb_is_digit((uint32_t)byte) ? SEG_BYTE_DIGIT : 0) |
                (byte == ' ' ? SEG_BYTE_BLANK : 0) |
                (byte >= 'a' && byte <= 'z' ? SEG_BYTE_SMALL : 0) |
                (of_numeral[byte] || (low && vb_is_among((char)byte, strokes)) ? SEG_BYTE_NUMERAL
                                                                               : 0) |
                (low && vb_is_among((char)byte, marks) ? SEG_BYTE_MARK : 0));
    }
    fputs("};\n", out);
}

static void write_glyphs(FILE *out)
{
    enum { MOST = 255 };
    static seg_glyph glyphs[MOST];
    static ascii_glyphs ascii;
    size_t count = vb_table_label_glyphs.rows;
    if (count > MOST)
        fail(&vb_table_label_glyphs, MOST, "no room");
    sort_glyphs(glyphs, count);
    fputs("const seg_glyph seg_glyphs[] = {\n", out);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "{%d,%" PRIu32 ",\"", (int)glyphs[i].kind, glyphs[i].read);
        for (const char *byte = glyphs[i].written; *byte; byte++)
            fprintf(out, "\\%03o", (unsigned)(unsigned char)*byte);
        fputs("\"},\n", out);
    }
    fprintf(out, "};\nconst size_t seg_glyph_count = %zu;\n\n", count);
    for (size_t i = count; i-- > 0;) {
        uint16_t kind = (uint16_t)(1u << glyphs[i].kind);
        if (glyphs[i].read >= SEG_ASCII) {
            ascii.others[glyphs[i].read % SEG_ASCII] |= kind;
            continue;
        }
        ascii.kinds[glyphs[i].read] |= kind;
        ascii.rows[glyphs[i].kind][glyphs[i].read] = (unsigned char)i;
    }
    write_ascii_glyphs(out, &ascii);
    write_label_bytes(out, &ascii);
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fputs("usage: lay_out_segment OUT.c\n", stderr);
        return EXIT_FAILURE;
    }
    FILE *out = fopen(argv[1], "w");
    if (!out) {
        fprintf(stderr, "lay_out_segment: error: cannot open %s\n", argv[1]);
        return EXIT_FAILURE;
    }
    fputs("#include \"segment/tools.h\"\n\n", out);
    write_steps(out);
    write_counts(out);
    write_cues(out);
    write_types(out);
    write_label_words(out);
    write_surnames(out);
    write_open_words(out);
    write_glyphs(out);
    int bad = ferror(out) | fclose(out);
    return bad ? EXIT_FAILURE : EXIT_SUCCESS;
}
