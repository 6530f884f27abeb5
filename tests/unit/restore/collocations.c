/* Words that their neighbours decide, in text that lost its marks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restore/candidates.h"
#include "restore/channel.h"
#include "restore/collocations.h"
#include "restore/document.h"
#include "restore/lattice.h"
#include "restore/lattice_build.h"
#include "restore/token.h"
#include "restored_text.h"

/* What a first reading makes of a text, read through the channel. */
typedef struct built {
    const vb_model *model;
    vb_arena strings;
    vb_array tokens;
    speller *speller;
    lattice l;
} built;

static void build(const vb_model *model, const char *channel, const char *bytes, built *b)
{
    document d;
    vb_slice text = vb_slice_of(bytes);
    vb_buffer scratch = VB_BUFFER(NULL);
    *b = (built){.model = model,
                 .strings = VB_ARENA(NULL),
                 .tokens = VB_ARRAY(token, NULL),
                 .speller = speller_new(NULL, model),
                 .l = lattice_new(NULL)};
    document_begin(&d, NULL, text, NULL);
    assert_int_equal(document_read(&d, 1000, &b->strings, &b->tokens), VB_OK);
    assert_int_equal(collocations_mark(model, text, &b->tokens, &scratch), VB_OK);
    speller_reset(b->speller, channel_by_name(model, channel));
    assert_int_equal(lattice_build(&b->l, b->speller, model, text, &b->tokens, &(evidence){0}),
                     VB_OK);
    vb_buffer_free(&scratch);
}

static void end(built *b)
{
    vb_arena_free(&b->strings);
    vb_array_free(&b->tokens);
    speller_free(b->speller);
    lattice_free(&b->l);
}

/* The word that is the only way over token `i`; "" where there are more ways. */
static vb_slice only_word(const built *b, size_t i)
{
    const size_t *first = VB_ARRAY_AT(&b->l.first, size_t, i);
    const edge *e = VB_ARRAY_AT(&b->l.edges, edge, first[0]);
    if (first[1] - first[0] != 1 || !e->settled)
        return VB_SLICE("");
    return vb_model_form_spelling(b->model, e->chosen[0]->form);
}

/* Fails when token `i` is decided otherwise; NULL: when it is decided at all. */
static void check(void **state, const char *channel, const char *bytes, size_t i, const char *word)
{
    if (!*state)
        skip();
    built b;
    build(*state, channel, bytes, &b);
    vb_slice own = only_word(&b, i);
    if (!vb_slice_equal(own, vb_slice_of(word)))
        fail_msg("«%s», word %zu: «%.*s»", bytes, i, (int)own.len, own.data);
    end(&b);
}

static void neighbours_decide(void **state)
{
    check(state, "stripped", "thuc hien ke hoach cua tinh", 2, "kế");
    check(state, "stripped", "thuc hien ke hoach cua tinh", 3, "hoạch");
    check(state, "stripped", "Thuc hien KE HOACH cua tinh", 2, "kế");
    check(state, "stripped", "thuc hien ke\nhoach cua tinh", 2, "kế");
    check(state, "stripped", "cac co quan, don vi", 2, "quan");
}

static void one_neighbour_may_be_enough(void **state)
{
    check(state, "stripped", "ke hoach cua", 0, "kế");
    check(state, "stripped", "(ke hoach)", 0, "kế");
    check(state, "stripped", "(ke hoach)", 1, "hoạch");
}

/* At the ends a neighbour is missing, and over signs, columns and paragraphs a sentence is not one.
 */
static void what_is_parted_is_not_decided(void **state)
{
    check(state, "stripped", "ke: hoach cua", 0, NULL);
    check(state, "stripped", "hoach", 0, NULL);
    check(state, "stripped", "thuc hien ke: hoach cua tinh", 2, NULL);
    check(state, "stripped", "thuc hien ke (hoach cua tinh", 2, NULL);
    check(state, "stripped", "thuc hien ke   hoach cua tinh", 2, NULL);
    check(state, "stripped", "thuc hien ke\n\nhoach cua tinh", 2, NULL);
}

/* Two capitals may be a name, and capitals inside a word are its author's. */
static void names_are_not_decided(void **state)
{
    check(state, "clean", "xã Cư KBang", 2, NULL);
    check(state, "stripped", "viec thi hanh an", 2, "hành");
    check(state, "stripped", "viec Thi Hanh an", 1, NULL);
    check(state, "stripped", "viec Thi Hanh an", 2, NULL);
}

/* A word that was read with other marks says itself what it is. */
static void other_marks_are_heard(void **state)
{
    check(state, "clean", "thực hiện kế hoạch của tỉnh", 3, "hoạch");
    check(state, "clean", "thực hiện kế hoách của tỉnh", 3, NULL);
}

static void text_without_marks_gets_them(void **state)
{
    static const restored_text texts[] = {
        {"Uy ban nhan dan tinh ban hanh ke hoach thuc hien cong tac tre em trong nam 2024.\n",
         "Ủy ban nhân dân tỉnh ban hành kế hoạch thực hiện công tác trẻ em trong năm 2024.\n"},
    };
    check_restored(*state, "stripped", texts, sizeof texts / sizeof texts[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(neighbours_decide),
        cmocka_unit_test(one_neighbour_may_be_enough),
        cmocka_unit_test(what_is_parted_is_not_decided),
        cmocka_unit_test(names_are_not_decided),
        cmocka_unit_test(other_marks_are_heard),
        cmocka_unit_test(text_without_marks_gets_them),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
