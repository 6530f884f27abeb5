#include "vanban/orthography.h"

#include "tables/rhymes.h"

/*
 * A syllable is onset × rhyme × tone. The word is first spelled: its letters without tone,
 * lower-case, with the place of each in the word. The onset is then read off by the spelling rules,
 * and what is left must be a row of data/rhymes.tsv.
 */

enum { LONGEST = 7 }; /* nghiêng */

typedef struct spelling {
    char text[1 + 4 * LONGEST]; /* UTF-8, lower-case, without tones; text[0] is room for the q of a
                                   rhyme's row */
    size_t letters;
    size_t at[LONGEST + 1];   /* where each letter starts in `text`; the last entry is its end */
    size_t from[LONGEST + 1]; /* the same in the word */
    size_t toned;             /* the letter that bears the tone, LONGEST when level */
    vb_tone tone;
} spelling;

static bool add_letter(spelling *spelled, uint32_t code_point)
{
    vb_letter letter = vb_letter_of(code_point);
    if (!letter.base || spelled->letters == LONGEST)
        return false;
    if (letter.tone != VB_LEVEL) {
        if (spelled->tone != VB_LEVEL)
            return false;
        spelled->tone = letter.tone;
        spelled->toned = spelled->letters;
    }
    bool plain = letter.tone == VB_LEVEL && !letter.upper;
    letter.tone = VB_LEVEL;
    letter.upper = false;
    size_t at = spelled->at[spelled->letters++];
    spelled->at[spelled->letters] =
        at + vb_utf8_encode(plain ? code_point : vb_letter_compose(letter), spelled->text + at);
    return true;
}

static bool spell(vb_slice word, spelling *spelled)
{
    uint32_t code_point;
    *spelled = (spelling){.toned = LONGEST, .at = {1}};
    for (size_t at = 0; at < word.len;) {
        at += vb_utf8_decode(word, at, &code_point);
        if (!add_letter(spelled, code_point))
            return false;
        spelled->from[spelled->letters] = at;
    }
    return spelled->letters > 0;
}

static vb_slice letters_from(const spelling *spelled, size_t first)
{
    size_t start = spelled->at[first];
    return (vb_slice){spelled->text + start, spelled->at[spelled->letters] - start};
}

/* Before which vowels an onset is written so: c, g, ng become k, gh, ngh before i, e, ê. */
typedef enum place { ANYWHERE, BEFORE_FRONT, BEFORE_FRONT_OR_Y, BEFORE_BACK } place;

/* Longer onsets first. gi and qu have rules of their own. */
static const struct onset {
    vb_slice text;
    size_t letters;
    place where;
} onsets[] = {
    {{"ngh", 3}, 3, BEFORE_FRONT},    {{"ch", 2}, 2, ANYWHERE},    {{"gh", 2}, 2, BEFORE_FRONT},
    {{"kh", 2}, 2, ANYWHERE},         {{"ng", 2}, 2, BEFORE_BACK}, {{"nh", 2}, 2, ANYWHERE},
    {{"ph", 2}, 2, ANYWHERE},         {{"th", 2}, 2, ANYWHERE},    {{"tr", 2}, 2, ANYWHERE},
    {{"b", 1}, 1, ANYWHERE},          {{"c", 1}, 1, BEFORE_BACK},  {{"d", 1}, 1, ANYWHERE},
    {{"đ", 2}, 1, ANYWHERE},          {{"g", 1}, 1, BEFORE_BACK},  {{"h", 1}, 1, ANYWHERE},
    {{"k", 1}, 1, BEFORE_FRONT_OR_Y}, {{"l", 1}, 1, ANYWHERE},     {{"m", 1}, 1, ANYWHERE},
    {{"n", 1}, 1, ANYWHERE},          {{"p", 1}, 1, ANYWHERE},     {{"r", 1}, 1, ANYWHERE},
    {{"s", 1}, 1, ANYWHERE},          {{"t", 1}, 1, ANYWHERE},     {{"v", 1}, 1, ANYWHERE},
    {{"x", 1}, 1, ANYWHERE},
};

static bool is_front(vb_slice rhyme)
{
    return vb_slice_starts(rhyme, VB_SLICE("i")) || vb_slice_starts(rhyme, VB_SLICE("e")) ||
           vb_slice_starts(rhyme, VB_SLICE("ê"));
}

static bool place_fits(place where, vb_slice rhyme)
{
    bool front = is_front(rhyme);
    bool y = vb_slice_starts(rhyme, VB_SLICE("y"));
    switch (where) {
    case BEFORE_FRONT:
        return front;
    case BEFORE_FRONT_OR_Y:
        return front || y;
    case BEFORE_BACK:
        return !front && !y;
    default:
        return true;
    }
}

/*
 * The letters of an onset that begins with gi: both before a vowel (gia, giờ, giê), but g alone
 * where the i is itself the vowel (gì, gìn, giếng).
 */
static size_t gi_letters(vb_slice word)
{
    vb_slice rest = vb_slice_cut(word, 2, word.len);
    if (vb_slice_starts(rest, VB_SLICE("ê")))
        return rest.len > 2 ? 1 : 2;
    uint32_t next = 0;
    if (rest.len)
        vb_utf8_decode(rest, 0, &next);
    bool vowel = next >= 0x80 || next == 'a' || next == 'e' || next == 'o' || next == 'u';
    return vowel ? 2 : 1;
}

/* The number of letters in the onset; false when no rhyme may follow it as it is spelled. */
static bool read_onset(const spelling *spelled, size_t *letters)
{
    vb_slice word = letters_from(spelled, 0);
    *letters = 0;
    if (vb_slice_starts(word, VB_SLICE("gi"))) {
        *letters = gi_letters(word);
        return true;
    }
    if (vb_slice_starts(word, VB_SLICE("q"))) {
        *letters = 1;
        return true;
    }
    for (size_t i = 0; i < sizeof onsets / sizeof onsets[0]; i++) {
        if (word.data[0] == onsets[i].text.data[0] && vb_slice_starts(word, onsets[i].text)) {
            *letters = onsets[i].letters;
            return place_fits(onsets[i].where, letters_from(spelled, *letters));
        }
    }
    /* iê is written yê where no onset stands before it. */
    return !vb_slice_starts(word, VB_SLICE("iê"));
}

static bool find_rhyme(vb_slice rhyme, size_t *row)
{
    *row = vb_table_find(&vb_table_rhymes, rhyme);
    return *row < vb_table_rhymes.rows;
}

/* A rhyme behind q is looked up with the q; its onset is that q, and yê stands only where there is
 * no onset. */
static bool read_rhyme(const spelling *spelled, size_t onset, size_t *row)
{
    vb_slice rhyme = letters_from(spelled, onset);
    bool behind_q = onset == 1 && spelled->text[1] == 'q';
    if (behind_q)
        rhyme = letters_from(spelled, 0);
    else if (vb_slice_starts(rhyme, VB_SLICE("q")) ||
             (onset > 0 && vb_slice_starts(rhyme, VB_SLICE("yê"))))
        return false;
    return rhyme.len > 0 && find_rhyme(rhyme, row);
}

static bool is_stop(vb_slice coda)
{
    return vb_slice_equal(coda, VB_SLICE("c")) || vb_slice_equal(coda, VB_SLICE("ch")) ||
           vb_slice_equal(coda, VB_SLICE("p")) || vb_slice_equal(coda, VB_SLICE("t"));
}

/* A syllable that ends in a stop has one of two tones. */
static bool tone_fits(vb_tone tone, vb_slice coda)
{
    return !is_stop(coda) || tone == VB_RISING || tone == VB_HEAVY;
}

/* The parts of a syllable by number of letters, and the letters where the tone may stand (by
 * style). */
typedef struct reading {
    size_t onset, glide, nucleus;
    size_t tone_new, tone_old;
} reading;

/*
 * Where the tone stands: on the nucleus; in one of two letters on the second when a coda follows
 * (tiến), on the first otherwise (tía). The old style differs only in open oa, oe, uy, where it
 * puts the tone on the glide; the u of qu never bears it.
 */
static void place_tone(const spelling *spelled, vb_slice coda, reading *read)
{
    read->tone_new = read->onset + read->glide + (read->nucleus == 2 && coda.len > 0 ? 1 : 0);
    bool free_glide = read->glide > 0 && spelled->text[1] != 'q';
    bool choice = free_glide && read->nucleus == 1 && coda.len == 0;
    /* The old style leaves uê and uơ alone: only a plain vowel gives its tone to the glide. */
    bool plain = (unsigned char)spelled->text[spelled->at[read->tone_new]] < 0x80;
    read->tone_old = choice && plain ? read->onset : read->tone_new;
}

static bool read_syllable(const spelling *spelled, reading *read)
{
    size_t row;
    *read = (reading){0};
    if (!read_onset(spelled, &read->onset) || !read_rhyme(spelled, read->onset, &row))
        return false;
    vb_slice coda = vb_table_cell(&vb_table_rhymes, row, RHYMES_CODA);
    if (!tone_fits(spelled->tone, coda))
        return false;
    read->glide = vb_table_cell(&vb_table_rhymes, row, RHYMES_GLIDE).len;
    read->nucleus = vb_utf8_count(vb_table_cell(&vb_table_rhymes, row, RHYMES_NUCLEUS));
    place_tone(spelled, coda, read);
    return spelled->tone == VB_LEVEL || spelled->toned == read->tone_new ||
           spelled->toned == read->tone_old;
}

bool vb_syllable_parse(vb_slice word, vb_syllable *syllable)
{
    spelling spelled;
    reading read;
    if (!spell(word, &spelled) || !read_syllable(&spelled, &read))
        return false;
    size_t glide = spelled.from[read.onset];
    size_t nucleus = spelled.from[read.onset + read.glide];
    size_t coda = spelled.from[read.onset + read.glide + read.nucleus];
    *syllable = (vb_syllable){
        .onset = vb_slice_cut(word, 0, glide),
        .glide = vb_slice_cut(word, glide, nucleus),
        .nucleus = vb_slice_cut(word, nucleus, coda),
        .coda = vb_slice_cut(word, coda, word.len),
        .tone = spelled.tone,
    };
    return true;
}

/* Appends the letter at `index` of the word with another tone. */
static void add_with_tone(vb_buffer *out, vb_slice word, const spelling *spelled, size_t index,
                          vb_tone tone)
{
    uint32_t code_point;
    vb_utf8_decode(word, spelled->from[index], &code_point);
    vb_letter letter = vb_letter_of(code_point);
    letter.tone = tone;
    vb_buffer_add_code_point(out, vb_letter_compose(letter));
}

bool vb_add_toned(vb_buffer *out, vb_slice word, vb_tone_style style)
{
    spelling spelled;
    reading read;
    size_t target = LONGEST;
    if (style != VB_TONES_KEEP && spell(word, &spelled) && read_syllable(&spelled, &read) &&
        spelled.tone != VB_LEVEL)
        target = style == VB_TONES_NEW ? read.tone_new : read.tone_old;
    if (target == LONGEST || target == spelled.toned) {
        vb_buffer_add(out, word);
        return false;
    }
    for (size_t i = 0; i < spelled.letters; i++) {
        if (i == target || i == spelled.toned)
            add_with_tone(out, word, &spelled, i, i == target ? spelled.tone : VB_LEVEL);
        else
            vb_buffer_add(out, vb_slice_cut(word, spelled.from[i], spelled.from[i + 1]));
    }
    return true;
}
