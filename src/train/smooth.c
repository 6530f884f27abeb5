/*
 * How likely a segment is. Pairs are few and segments many, so each probability is smoothed twice:
 * from the family over the pool of all families, and from that over the features of letters (what
 * becomes of a base letter, of its marks, of its case). A family counts in the pool by how noisy it
 * is: what a clean one shows is no evidence of what scanners do. A share that grows with the
 * family's own noise goes to the features alone, so that an engine nobody trained on finds its
 * letters unlikely instead of impossible. Where letters are misread at all, any letter may be: a
 * page worse than those of the pairs has slips that none of them shows.
 */
#include "train/train.h"

static const double pool_weight = 8, family_weight = 4, noise_share = 0.05, pool_share = 0.2;

/* A family that misreads so many base letters is a scanner; it reads any letter as any other so
 * often. */
static const double scanner_noise = 0.005, slip = 1e-5;

/* The marks of a letter by number; those of other languages (`ä`, `ç`) are one. */
static unsigned mark_of(uint32_t code_point)
{
    vb_letter letter = vb_letter_of(code_point);
    return letter.base ? (unsigned)letter.diacritic * 6 + (unsigned)letter.tone : FOREIGN_MARK;
}

static unsigned base_of(uint32_t code_point)
{
    char base = vb_latin_base(code_point);
    return base ? (unsigned)(base - 'a') : NO_BASE;
}

static bool is_upper(uint32_t code_point)
{
    return vb_lower(code_point) != code_point;
}

/* --------------------------------------------------------------------------------- counting -- */

static void count_features(features *f, uint32_t written, const segment *s, const aligner *a,
                           double count)
{
    f->written[mark_of(written)] += count;
    if (s->read_len == 0)
        f->dropped[mark_of(written)] += count;
    if (s->read_len != 1)
        return;
    uint32_t read = a->symbols[s->read[0]];
    f->bases[base_of(written)][base_of(read)] += count;
    if (base_of(read) == NO_BASE)
        return;
    f->cases[is_upper(written)][is_upper(read)] += count;
    f->all_marks[mark_of(read)] += count;
    if (base_of(read) == base_of(written))
        f->marks[mark_of(written)][mark_of(read)] += count;
}

/* How many letters the family read as other letters, marks and case aside. */
static double misread_of(const aligner *a, const family *f)
{
    double misread = 0, all = 1;
    for (size_t i = 0; i < f->segments.capacity; i++) {
        const counted *slot = &f->segments.slots[i];
        segment s = segment_of_key(slot->key);
        if (!slot->key || s.written_len != 1 || s.read_len != 1)
            continue;
        unsigned base = base_of(a->symbols[s.written[0]]);
        all += (double)slot->count;
        if (base != NO_BASE && base != base_of(a->symbols[s.read[0]]))
            misread += (double)slot->count;
    }
    return misread / all;
}

/* How much of what the family read is not what was written. */
static double noise_of(const aligner *a, const family *f)
{
    double same = 0, all = 1;
    for (size_t i = 1; i < a->symbol_count; i++) {
        segment s = {
            .written = {(uint16_t)i}, .read = {(uint16_t)i}, .written_len = 1, .read_len = 1};
        same += (double)count_map_get(&f->segments, segment_key(&s));
        all += (double)f->written[i];
    }
    return 1 - same / all;
}

static void pool_counts(count_map *pool, const count_map *counts, uint64_t weight)
{
    for (size_t i = 0; i < counts->capacity; i++) {
        if (counts->slots[i].key)
            count_map_add(pool, counts->slots[i].key, counts->slots[i].count * weight);
    }
}

static void pool_family(smoother *m, family *f)
{
    double noise = noise_of(m->a, f);
    uint64_t weight = 1 + (uint64_t)(64 * noise);
    double misread = misread_of(m->a, f) / scanner_noise;
    f->feature_share = noise_share * noise;
    f->slip = slip * (misread < 1 ? misread : 1);
    pool_counts(&m->pool.segments, &f->segments, weight);
    pool_counts(&m->pool.written_pairs, &f->written_pairs, weight);
    pool_counts(&m->pool.read_pairs, &f->read_pairs, weight);
    for (size_t i = 0; i < SYMBOLS_MAX; i++)
        m->pool.written[i] += f->written[i] * weight;
    m->pool.letters += f->letters * weight;
}

/* Adds a little everywhere in a row, then turns it into shares. */
static void share_row(double *row, size_t count)
{
    double sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += row[i] += 0.5;
    for (size_t i = 0; i < count; i++)
        row[i] /= sum;
}

static void settle_features(smoother *m)
{
    features *f = &m->features;
    for (size_t i = 0; i < m->pool.segments.capacity; i++) {
        const counted *slot = &m->pool.segments.slots[i];
        segment s = segment_of_key(slot->key);
        if (slot->key && s.written_len == 1 && vb_letter_of(m->a->symbols[s.written[0]]).base)
            count_features(f, m->a->symbols[s.written[0]], &s, m->a, (double)slot->count);
    }
    for (size_t i = 0; i < BASES; i++)
        share_row(f->bases[i], BASES);
    for (size_t i = 0; i < MARKS; i++) {
        share_row(f->marks[i], MARKS);
        f->dropped[i] = (f->dropped[i] + 0.5) / (f->written[i] + 20);
    }
    share_row(f->all_marks, MARKS);
    share_row(f->cases[0], 2);
    share_row(f->cases[1], 2);
}

vb_status smoother_init(smoother *m, aligner *a)
{
    const vb_allocator *memory = a->memory;
    *m = (smoother){.a = a, .read_count = (double)a->symbol_count};
    m->pool = (family){.name = "any",
                       .segments = COUNT_MAP(memory),
                       .written_pairs = COUNT_MAP(memory),
                       .read_pairs = COUNT_MAP(memory),
                       .written = vb_allocate(memory, SYMBOLS_MAX * sizeof *m->pool.written),
                       .feature_share = pool_share,
                       .slip = slip};
    if (!m->pool.written)
        return VB_ERR_MEMORY;
    for (size_t i = 0; i < a->families.count; i++)
        pool_family(m, VB_ARRAY_AT(&a->families, family, i));
    settle_features(m);
    bool failed =
        m->pool.segments.failed || m->pool.written_pairs.failed || m->pool.read_pairs.failed;
    return failed ? VB_ERR_MEMORY : VB_OK;
}

void smoother_free(smoother *m)
{
    count_map_free(&m->pool.segments);
    count_map_free(&m->pool.written_pairs);
    count_map_free(&m->pool.read_pairs);
    vb_release(m->a->memory, m->pool.written);
}

/* ---------------------------------------------------------------------------- probabilities -- */

double feature_probability(const smoother *m, uint32_t written, uint32_t read)
{
    const features *f = &m->features;
    double floor = 0.02 / m->read_count;
    unsigned base = base_of(written), read_base = base_of(read);
    if (base == NO_BASE)
        return written == read ? 0.9 : floor;
    if (read_base == NO_BASE) /* signs share what is read as no letter */
        return floor + f->bases[base][NO_BASE] / (m->read_count / 2);
    double marks = 0.1 * f->all_marks[mark_of(read)];
    marks += 0.9 * (base == read_base ? f->marks[mark_of(written)][mark_of(read)]
                                      : f->all_marks[mark_of(read)]);
    return floor +
           0.98 * f->bases[base][read_base] * marks * f->cases[is_upper(written)][is_upper(read)];
}

static double feature_of_segment(const smoother *m, const segment *s)
{
    uint32_t written = m->a->symbols[s->written[0]];
    if (s->written_len == 1 && s->read_len == 1)
        return feature_probability(m, written, m->a->symbols[s->read[0]]);
    if (s->written_len == 1 && s->read_len == 0)
        return base_of(written) == NO_BASE ? 0.01 : m->features.dropped[mark_of(written)];
    return 0;
}

static double written_count(const family *f, const segment *s)
{
    if (s->written_len == 1)
        return (double)f->written[s->written[0]];
    return (double)count_map_get(&f->written_pairs, symbol_pair(s->written[0], s->written[1]));
}

double segment_probability(const smoother *m, const family *f, const segment *s)
{
    uint64_t key = segment_key(s);
    double from_features = feature_of_segment(m, s);
    double pooled = ((double)count_map_get(&m->pool.segments, key) + pool_weight * from_features) /
                    (written_count(&m->pool, s) + pool_weight);
    double own = ((double)count_map_get(&f->segments, key) + family_weight * pooled) /
                 (written_count(f, s) + family_weight);
    double floor = s->written_len == 1 && s->read_len == 1 ? f->slip : 0;
    return (1 - f->feature_share) * own + f->feature_share * from_features + floor;
}
