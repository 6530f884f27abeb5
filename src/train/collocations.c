/*
 * Words that their neighbours decide. Without marks most words may be several, and yet beside a
 * given neighbour, or between two, nearly always the same one: an accent is decided by the words
 * beside it (Yarowsky 1994, "Decision lists for lexical ambiguity resolution"). All words are
 * counted with the two beside them, which have lost their marks, and with each of these alone; kept
 * are those where one word has all but nothing of so many times. One neighbour that decides makes
 * most pairs of neighbours superfluous: between two there is kept only what it gets wrong. The
 * words are read from text that has lost its marks and nothing else.
 */
#include "train/train.h"

/* Of so many times that the neighbours were met, another word may stand there once: the search,
 * which weighs all words, is wrong as often. */
enum { TIMES_FOR_ONE_OTHER = 50 };

/* In the place of a neighbour that may be any word; no word that is counted has this number. */
enum { ANY = 0 };

static vb_status find_bare_words(collocations *c, const vocabulary *words)
{
    count_map first = COUNT_MAP(c->memory);
    vb_buffer folded = VB_BUFFER(c->memory);
    bool failed = false; /* the next word clears what the buffer knows of it */
    for (size_t i = VB_WORD_NUMBER; i < vocabulary_size(words); i++) {
        vb_buffer_clear(&folded);
        vb_add_folded(&folded, vocabulary_word(words, (uint16_t)i)->spelling);
        failed |= folded.failed;
        c->hashes[i] = vb_slice_hash(vb_buffer_slice(&folded));
        uint64_t known = count_map_get(&first, c->hashes[i]);
        c->bare[i] = (uint16_t)(known ? known : i);
        if (!known)
            count_map_add(&first, c->hashes[i], i);
    }
    failed |= first.failed;
    count_map_free(&first);
    vb_buffer_free(&folded);
    return failed ? VB_ERR_MEMORY : VB_OK;
}

vb_status collocations_begin(collocations *c, const vocabulary *words,
                             const vb_train_options *options, const vb_allocator *memory)
{
    size_t count = vocabulary_size(words);
    *c = (collocations){.memory = memory,
                        .options = options,
                        .counts = sorter_new(memory, options->memory_limit / 3),
                        .bare = vb_allocate(memory, count * sizeof *c->bare),
                        .hashes = vb_allocate(memory, count * sizeof *c->hashes)};
    return c->counts && c->bare && c->hashes ? find_bare_words(c, words) : VB_ERR_MEMORY;
}

void collocations_free(collocations *c)
{
    sorter_free(c->counts);
    vb_release(c->memory, c->bare);
    vb_release(c->memory, c->hashes);
}

/* A neighbour may be ANY. */
static vb_status count_between(collocations *c, uint16_t left, uint16_t word, uint16_t right,
                               unsigned weight)
{
    uint64_t bare = vb_trigram_key(c->bare[left], c->bare[word], c->bare[right]);
    return sorter_add(c->counts, bare << 16 | word, weight);
}

vb_status collocations_count(collocations *c, uint16_t left, uint16_t word, uint16_t right,
                             unsigned weight)
{
    bool has_left = left >= VB_WORD_NUMBER, has_right = right >= VB_WORD_NUMBER;
    vb_status status = VB_OK;
    if (word < VB_WORD_FIRST)
        return VB_OK;
    if (has_left && has_right)
        status = count_between(c, left, word, right, weight);
    if (has_left && status == VB_OK)
        status = count_between(c, left, word, ANY, weight);
    if (has_right && status == VB_OK)
        status = count_between(c, ANY, word, right, weight);
    return status;
}

/* ---------------------------------------------------------------------------------- choosing -- */

/* What stands between two neighbours, of which one may be any. */
typedef struct between {
    uint64_t bare; /* the three words without marks */
    uint64_t all, most;
    uint16_t word;     /* that stands there most */
    uint16_t expected; /* that one of the two decides; VB_WORD_UNKNOWN: none, or each another */
    uint64_t expected_count; /* how often it does stand there */
} between;

typedef struct kept_table {
    vb_array keys;  /* uint64_t */
    vb_array words; /* uint16_t */
    count_map
        pairs; /* by three words without marks of which one is any: the word that is decided */
} kept_table;

static bool has_one_neighbour(uint64_t bare)
{
    return bare >> 32 == ANY || (bare & 0xFFFF) == ANY;
}

/* All neighbours come alone before they come in twos: ANY is less than any of them. */
static between begin_between(uint64_t bare, const kept_table *kept)
{
    const uint64_t with_left = UINT64_C(0xFFFFFFFF0000), with_right = 0xFFFFFFFF;
    between b = {.bare = bare};
    if (has_one_neighbour(bare))
        return b;
    uint64_t left = count_map_get(&kept->pairs, bare & with_left),
             right = count_map_get(&kept->pairs, bare & with_right);
    if (!left || !right || left == right)
        b.expected = (uint16_t)(left ? left : right);
    return b;
}

static void keep_word(const collocations *c, const between *b, uint16_t word, kept_table *kept)
{
    const uint64_t *hashes = c->hashes;
    uint64_t key = vb_collocation_key(hashes[b->bare >> 32], hashes[b->bare >> 16 & 0xFFFF],
                                      hashes[b->bare & 0xFFFF]);
    vb_array_push(&kept->keys, &key);
    vb_array_push(&kept->words, &word);
}

static void keep(const collocations *c, const between *b, kept_table *kept)
{
    bool decided = b->most >= c->options->collocation_minimum &&
                   (b->all - b->most) * TIMES_FOR_ONE_OTHER <= b->all;
    uint16_t word = decided ? b->word : VB_WORD_START; /* which leaves it open */
    if (b->expected != VB_WORD_UNKNOWN ? word == b->expected || b->expected_count == b->all
                                       : !decided)
        return;
    keep_word(c, b, word, kept);
    if (has_one_neighbour(b->bare))
        count_map_add(&kept->pairs, b->bare, word);
}

static vb_status choose(collocations *c, kept_table *kept)
{
    between b = {0};
    vb_status status = sorter_rewind(c->counts);
    for (counted item; status == VB_OK && sorter_next(c->counts, &item);) {
        uint16_t word = (uint16_t)item.key;
        if (item.key >> 16 != b.bare) {
            keep(c, &b, kept);
            b = begin_between(item.key >> 16, kept);
        }
        b.all += item.count;
        if (word == b.expected)
            b.expected_count = item.count;
        if (item.count > b.most) {
            b.most = item.count;
            b.word = word;
        }
    }
    keep(c, &b, kept);
    if (kept->keys.failed || kept->words.failed || kept->pairs.failed)
        return VB_ERR_MEMORY;
    return status == VB_OK ? sorter_status(c->counts) : status;
}

vb_status collocations_write(collocations *c, image *out)
{
    kept_table kept = {.keys = VB_ARRAY(uint64_t, c->memory),
                       .words = VB_ARRAY(uint16_t, c->memory),
                       .pairs = COUNT_MAP(c->memory)};
    vb_status status = choose(c, &kept);
    if (status == VB_OK)
        status = fuse_write(out, VB_SECTION_COLLOCATIONS, kept.keys.items, kept.words.items,
                            kept.keys.count, VB_FUSE_LARGE, c->memory);
    vb_array_free(&kept.keys);
    vb_array_free(&kept.words);
    count_map_free(&kept.pairs);
    return status;
}
