/*
 * lay_out_citation OUT.c: writes what the citation room makes of the tables of data/ as C (build
 * time only).
 */
#include "citation/channel.h"
#include "citation/entry_list.h"
#include "citation/gate.h"
#include "citation/initials.h"
#include "citation/tables.h"
#include "generate/lay_out_citation/lay_out.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

/* ----------------------------------------------------------------------------------- numbers -- */

static const char *word_of(bool value)
{
    return value ? "true" : "false";
}

/* Zeros at the end are left out: they are there unsaid. */
#define WRITE_ROW(out, format, values, count)                                                      \
    do {                                                                                           \
        size_t last = (count);                                                                     \
        while (last > 1 && !(values)[last - 1])                                                    \
            last--;                                                                                \
        fputc('{', out);                                                                           \
        for (size_t i = 0; i < last; i++)                                                          \
            fprintf(out, format ",", (values)[i]);                                                 \
        fputs("},", out);                                                                          \
    } while (0)

static void write_bytes(FILE *out, const uint8_t *bytes, size_t count)
{
    WRITE_ROW(out, "%u", bytes, count);
}

/* The first of some bytes; what stands behind them means nothing, and may be anything. */
static void write_known_bytes(FILE *out, const uint8_t *bytes, size_t count)
{
    if (count)
        write_bytes(out, bytes, count);
    else
        fputs("{0},", out);
}

static void write_shorts(FILE *out, const uint16_t *shorts, size_t count)
{
    WRITE_ROW(out, "%u", shorts, count);
}

static void write_letters(FILE *out, const uint32_t *letters, size_t count)
{
    WRITE_ROW(out, "%" PRIu32, letters, count);
}

static void write_bits(FILE *out, const uint64_t *bits, size_t count)
{
    WRITE_ROW(out, "UINT64_C(%" PRIu64 ")", bits, count);
}

/* ---------------------------------------------------------------------------------- channels -- */

static void write_pairs(FILE *out, const uint64_t (*bits)[2], size_t count)
{
    fputc('{', out);
    for (size_t i = 0; i < count; i++)
        write_bits(out, bits[i], 2);
    fputs("},\n", out);
}

static void write_rule(FILE *out, const confusion *rule)
{
    fputc('{', out);
    write_letters(out, rule->written, 2);
    write_letters(out, rule->read, 2);
    fprintf(out, "%u,%u,%u},\n", rule->written_len, rule->read_len, rule->cost);
}

static void write_steps(FILE *out, const channel_steps *steps)
{
    fputs(".steps={.lost={", out);
    for (size_t i = 0; i < 2; i++)
        write_bytes(out, steps->lost[i], ROW_BYTES);
    fputs("},.extra={", out);
    for (size_t i = 0; i < 4; i++)
        write_bytes(out, steps->extra[i], ROW_BYTES);
    fputs("}},\n", out);
}

static void write_channel(FILE *out, const char *name, const ocr_channel *channel)
{
    fprintf(out, ".%s={.rules={", name);
    for (size_t i = 0; i < channel->count; i++)
        write_rule(out, &channel->rules[i]);
    fprintf(out, "},.count=%zu,.missing=%u,.marked=%u,.extra=%u,\n.rules_for=", channel->count,
            channel->missing, channel->marked, channel->extra);
    write_bits(out, channel->rules_for, 129);
    fputs("\n.rules_read=", out);
    write_bits(out, channel->rules_read, 129);
    fputs("\n.rules_behind=", out);
    write_bits(out, channel->rules_behind, 129);
    write_steps(out, &channel->steps);
    fputs(".single={", out);
    for (size_t i = 0; i < 128; i++)
        write_bytes(out, channel->single[i], 128);
    fputs("},\n.beginnings=", out);
    write_pairs(out, channel->beginnings, 128);
    fputs(".readings=", out);
    write_pairs(out, channel->readings, 128);
    fputs(".endings=", out);
    write_pairs(out, channel->endings, 128);
    fputs(".likely=", out);
    write_pairs(out, channel->likely, 128);
    fputs("},\n", out);
}

/* ------------------------------------------------------------------------------------- gates -- */

static void write_gate_letters(FILE *out, const gate_letters *letters)
{
    fputc('{', out);
    write_known_bytes(out, letters->letter, letters->len);
    fprintf(out, "%u},", letters->len);
}

static void write_gate_word(FILE *out, const gate_word *word)
{
    fputs("{.letters=", out);
    write_gate_letters(out, &word->letters);
    fputs(".next=", out);
    write_bits(out, word->next, 2);
    fputs(".second={", out);
    for (size_t i = 0; i < SECOND_WORDS; i++)
        write_gate_letters(out, &word->second[i]);
    fprintf(out, "},.seconds=%u,.figures=%s,.lone=%s,.names=%" PRIu32 "},\n", word->seconds,
            word_of(word->figures), word_of(word->lone), word->names);
}

static void write_set(FILE *out, const word_set *set)
{
    fputc('{', out);
    write_bits(out, set->bits, WORD_SET / 64);
    fprintf(out, "%s},", word_of(set->all));
}

static void write_sets(FILE *out, const char *name, const word_set *sets, size_t count)
{
    fprintf(out, ".%s={", name);
    for (size_t i = 0; i < count; i++)
        write_set(out, &sets[i]);
    fputs("},\n", out);
}

static void write_gate(FILE *out, const char *name, const name_gate *gate)
{
    fprintf(out, "static const gate_word %s_words[]={\n", name);
    for (size_t i = 0; i < gate->count; i++)
        write_gate_word(out, &gate->words[i]);
    fprintf(out, "};\n\nstatic const gate_name %s_behind[]={\n", name);
    for (size_t i = 0; i < gate->name_count; i++) {
        fputc('{', out);
        write_gate_letters(out, &gate->names[i].second);
        write_gate_letters(out, &gate->names[i].third);
        fprintf(out, "%" PRIu32 "},\n", gate->names[i].next);
    }
    fprintf(out,
            "};\n\nstatic const name_gate %s_gate={.words=%s_words,.count=%zu,.names=%s_behind,"
            ".name_count=%zu,.many=%s,\n",
            name, name, gate->count, name, gate->name_count, word_of(gate->many));
    fputs(".bytes=", out);
    write_bits(out, gate->bytes, 2);
    write_sets(out, "begun", gate->begun, 128);
    write_sets(out, "early", gate->early, 128);
    fputs(".any=", out);
    write_set(out, &gate->any);
    write_sets(out, "long_as", gate->long_as, WORD_MAX + 1);
    fputs("};\n\n", out);
}

/* ------------------------------------------------------------------------------------- lists -- */

static void write_entry(FILE *out, const table_entry *entry)
{
    fprintf(out, "{.compare={%zu,UINT64_C(%" PRIu64 "),", entry->compare.len,
            entry->compare.marked);
    write_letters(out, entry->compare.at, entry->compare.len);
    fputs("},.initials={", out);
    write_known_bytes(out, entry->initials.letter, entry->initials.count);
    fprintf(out,
            "%u},.first_word=%u,.word_end=%" PRIu32 ",.words=%u,.stops=%u,.alike=%u,"
            ".ends_longer=%s,.has_twin=%s,.prior=%af,.row=%" PRIu32 "},\n",
            entry->initials.count, entry->first_word, entry->word_end, entry->words, entry->stops,
            entry->alike, word_of(entry->ends_longer), word_of(entry->has_twin),
            (double)entry->prior, entry->row);
}

static void write_items(FILE *out, const char *name, const entry_list *list)
{
    fprintf(out, "static const table_entry %s_items[]={\n", name);
    for (size_t i = 0; i < list->count; i++)
        write_entry(out, &list->items[i]);
    fprintf(out, "};\n\nstatic const uint64_t %s_keys[]={", name);
    for (size_t i = 0; i < list->count; i++)
        fprintf(out, "UINT64_C(%" PRIu64 "),", list->keys[i]);
    fprintf(out, "};\n\nstatic const uint8_t %s_shared[%zu]={", name, list->count + ROW_BYTES);
    for (size_t i = 0; i < list->count; i++)
        fprintf(out, "%u,", list->shared[i]);
    fprintf(out, "};\n\nstatic const initial_block %s_blocks[]={\n", name);
    for (size_t i = 0; i <= list->count / 64; i++) {
        const initial_block *block = &list->blocks[i];
        fputc('{', out);
        write_bits(out, block->ended, INITIALS_MAX);
        fputc('{', out);
        for (size_t word = 0; word < INITIALS_MAX; word++)
            write_bits(out, block->read_as[word], READ_ROWS);
        fputs("}},\n", out);
    }
    fputs("};\n\n", out);
}

static void write_endings(FILE *out, const char *name, const entry_list *list)
{
    fprintf(out, "static const name_ending %s_endings[]={\n", name);
    for (size_t i = 0; i < list->count; i++) {
        const name_ending *ending = &list->endings.of[i];
        fprintf(out, "{%u,%u,%u,%u,%u,%u},\n", ending->tail, ending->letter, ending->next_tail,
                ending->next_letter, ending->first, ending->len);
    }
    fputs("};\n\n", out);
}

/* What stands behind the pointers of a list. */
static void write_parts(FILE *out, const char *name, const entry_list *list)
{
    write_items(out, name, list);
    if (list->endings.of)
        write_endings(out, name, list);
    if (list->gate)
        write_gate(out, name, list->gate);
}

static void write_list(FILE *out, const char *name, const entry_list *list)
{
    fprintf(out,
            "{.items=%s_items,.count=%zu,.keys=%s_keys,.shared=%s_shared,.blocks=%s_blocks,"
            ".longest=%zu,",
            name, list->count, name, name, name, list->longest);
    if (list->table)
        fprintf(out, ".table=&vb_table_%s,.column=%zu,", list->table->name, list->column);
    if (list->kind)
        fprintf(out, ".kind=\"%s\",", list->kind);
    if (list->gate)
        fprintf(out, ".gate=&%s_gate,", name);
    fprintf(out, ".by_syllables=%s,\n.begins=", word_of(list->by_syllables));
    write_shorts(out, list->begins, FIRST_LETTERS + 1);
    if (list->endings.of) {
        fprintf(out, "\n.endings={%s_endings,", name);
        write_shorts(out, list->endings.tails, ENDING_SLOTS);
        write_shorts(out, list->endings.letters, ENDING_SLOTS);
        fputs("},", out);
    }
    fputs("},\n", out);
}

/* -------------------------------------------------------------------------------------- all -- */

static const char *const role_names[] = {"type_symbols", "body_symbols", "unit_symbols"};

static void write_facts(FILE *out, const laid_out *all)
{
    fputs("static const symbol_facts facts[]={\n", out);
    for (size_t i = 0; i < all->symbol_count; i++) {
        const symbol_facts *facts = &all->tables.facts[i];
        fprintf(out, "{%s,%s,%s,%u,{%u,%u}},\n", word_of(facts->alone), word_of(facts->local),
                word_of(facts->numbered), facts->rival, facts->used[false], facts->used[true]);
    }
    fputs("};\n\nstatic const assembly_term terms[]={\n", out);
    for (size_t i = 0; i < all->tables.term_count; i++)
        fprintf(out, "{%d,%d,%d},\n", all->tables.terms[i].term, all->tables.terms[i].first,
                all->tables.terms[i].last);
    fputs("};\n\n", out);
}

static void write_others(FILE *out, const laid_out *all)
{
    char name[sizeof "other_00"];
    for (size_t i = 0; i < all->other_count; i++) {
        snprintf(name, sizeof name, "other_%02zu", i % OTHERS_MAX);
        write_parts(out, name, &all->others[i]);
    }
    fputs("static const entry_list others[]={\n", out);
    for (size_t i = 0; i < all->other_count; i++) {
        snprintf(name, sizeof name, "other_%02zu", i % OTHERS_MAX);
        write_list(out, name, &all->others[i]);
    }
    fputs("};\n\n", out);
}

static void write_all_parts(FILE *out, const laid_out *all)
{
    const citation_tables *tables = &all->tables;
    write_facts(out, all);
    for (int role = VB_SYMBOL_TYPE; role <= VB_SYMBOL_UNIT; role++)
        write_parts(out, role_names[role], &tables->by_role[role]);
    write_parts(out, "types", &tables->types);
    write_parts(out, "issuers", &tables->issuers);
    write_parts(out, "provinces", &tables->provinces);
    write_others(out, all);
}

static void write_tables(FILE *out, const laid_out *all)
{
    const citation_tables *tables = &all->tables;
    fputs("const citation_tables shipped_tables={.facts=facts,.by_role={\n", out);
    for (int role = VB_SYMBOL_TYPE; role <= VB_SYMBOL_UNIT; role++)
        write_list(out, role_names[role], &tables->by_role[role]);
    fputs("},\n.types=", out);
    write_list(out, "types", &tables->types);
    fputs(".issuers=", out);
    write_list(out, "issuers", &tables->issuers);
    fputs(".provinces=", out);
    write_list(out, "provinces", &tables->provinces);
    fprintf(out, ".others=others,.other_count=%zu,.terms=terms,.term_count=%zu,\n",
            all->other_count, tables->term_count);
    write_channel(out, "symbol_channel", &tables->symbol_channel);
    write_channel(out, "name_channel", &tables->name_channel);
    fputs(".standard_ends=", out);
    write_bits(out, tables->standard_ends, 4);
    fputs("};\n", out);
}

static void write_table_name(FILE *out, const entry_list *list)
{
    fprintf(out, "extern const vb_table vb_table_%s;\n", list->table->name);
}

static void write_table_names(FILE *out, const laid_out *all)
{
    write_table_name(out, &all->tables.types);
    write_table_name(out, &all->tables.issuers);
    write_table_name(out, &all->tables.provinces);
    for (size_t i = 0; i < all->other_count; i++)
        if (i == 0 || all->others[i].table != all->others[i - 1].table)
            write_table_name(out, &all->others[i]);
    fputc('\n', out);
}

int main(int argc, char **argv)
{
    laid_out all = {.arena = VB_ARENA(NULL)};
    FILE *out = argc == 2 ? fopen(argv[1], "w") : NULL;
    if (!out) {
        fputs("usage: lay_out_citation OUT.c\n", stderr);
        return EXIT_FAILURE;
    }
    const char *failure = lay_out(&all);
    if (failure) {
        fprintf(stderr, "lay_out_citation: error: %s\n", failure);
        return EXIT_FAILURE;
    }
    fputs("#include \"citation/gate.h\"\n#include \"citation/tables.h\"\n\n", out);
    write_table_names(out, &all);
    write_all_parts(out, &all);
    write_tables(out, &all);
    vb_arena_free(&all.arena);
    vb_release(NULL, all.symbols);
    int bad = ferror(out) | fclose(out);
    return bad ? EXIT_FAILURE : EXIT_SUCCESS;
}
