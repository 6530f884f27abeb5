/* From text and pairs to the same bytes, however little memory there is; and what cannot be learnt
 * from. */
#include "vanban/train.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "failing_allocator.h"
#include "tiny_model.h"

static void the_same_input_gives_the_same_bytes(void **state)
{
    (void)state;
    vb_train_options options = tiny_options();
    vb_buffer one = VB_BUFFER(NULL), two = VB_BUFFER(NULL);
    assert_int_equal(train_tiny(NULL, &options, &one), VB_OK);
    assert_int_equal(train_tiny(NULL, &options, &two), VB_OK);
    assert_true(vb_slice_equal(vb_buffer_slice(&one), vb_buffer_slice(&two)));
    options.trigram_minimum = 3;
    vb_buffer_clear(&two);
    assert_int_equal(train_tiny(NULL, &options, &two), VB_OK);
    assert_false(vb_slice_equal(vb_buffer_slice(&one), vb_buffer_slice(&two)));
    vb_buffer_free(&one);
    vb_buffer_free(&two);
}

/* Words in an order without an end, so that there are more trigrams than little memory holds. */
static void add_shuffled_text(vb_trainer *trainer)
{
    static const char *const words[] = {"kế",  "hoạch", "của", "tỉnh", "về", "trẻ", "em", "công",
                                        "tác", "số",    "và",  "các",  "sở", "y",   "tế", "giao"};
    for (uint32_t line = 0; line < 600; line++) {
        vb_buffer text = VB_BUFFER(NULL);
        for (uint32_t i = 0; i < 40; i++) {
            vb_buffer_add_string(&text, words[vb_hash_key(line * 40 + i + 1) >> 60]);
            vb_buffer_add_byte(&text, ' ');
        }
        assert_int_equal(vb_trainer_add_text(trainer, vb_buffer_slice(&text), 1), VB_OK);
        vb_buffer_free(&text);
    }
}

static void train_shuffled(size_t memory_limit, vb_buffer *out)
{
    vb_trainer *trainer;
    vb_train_options options = tiny_options();
    options.memory_limit = memory_limit;
    assert_int_equal(vb_trainer_new(NULL, &options, &trainer), VB_OK);
    add_shuffled_text(trainer);
    assert_int_equal(add_tiny_pairs(trainer, "eng", tiny_pairs, 4), VB_OK);
    assert_int_equal(vb_trainer_finish(trainer, vb_buffer_sink(out)), VB_OK);
    vb_trainer_free(trainer);
}

static void little_memory_gives_the_same_bytes(void **state)
{
    (void)state;
    vb_buffer little = VB_BUFFER(NULL), much = VB_BUFFER(NULL);
    train_shuffled(1, &little);
    train_shuffled((size_t)1 << 28, &much);
    assert_true(vb_slice_equal(vb_buffer_slice(&little), vb_buffer_slice(&much)));
    vb_buffer_free(&little);
    vb_buffer_free(&much);
}

static vb_status finish_with(const char *text, const char *written, const char *family)
{
    vb_trainer *trainer;
    vb_buffer out = VB_BUFFER(NULL);
    vb_train_options options = tiny_options();
    assert_int_equal(vb_trainer_new(NULL, &options, &trainer), VB_OK);
    vb_status status = VB_OK;
    if (text)
        status = vb_trainer_add_text(trainer, vb_slice_of(text), 1);
    if (status == VB_OK && written)
        status =
            vb_trainer_add_pair(trainer, family, vb_slice_of(written), vb_slice_of("ke hoach"));
    if (status == VB_OK)
        status = vb_trainer_finish(trainer, vb_buffer_sink(&out));
    vb_trainer_free(trainer);
    vb_buffer_free(&out);
    return status;
}

static void needs_text_and_pairs(void **state)
{
    (void)state;
    assert_int_equal(finish_with(NULL, NULL, NULL), VB_ERR_INPUT);
    assert_int_equal(finish_with("kế hoạch", NULL, NULL), VB_ERR_INPUT);
    assert_int_equal(finish_with(NULL, "kế hoạch", "eng"), VB_ERR_INPUT);
    assert_int_equal(finish_with("", "kế hoạch", "eng"), VB_ERR_INPUT);
    assert_int_equal(finish_with("kế hoạch", "kế hoạch", "eng"), VB_OK);
    assert_int_equal(finish_with("kế", "", "eng"), VB_OK);
    assert_int_equal(finish_with("12 ... !!", "kế hoạch", "eng"), VB_OK);
    assert_int_equal(finish_with("kế hoạch", "kế hoạch", "fifteen-letters"), VB_OK);
    assert_int_equal(finish_with("kế hoạch", "kế hoạch", "sixteen--letters"), VB_ERR_ARGUMENT);
    vb_trainer_free(NULL);
}

static void takes_any_bytes(void **state)
{
    (void)state;
    vb_trainer *trainer;
    vb_buffer out = VB_BUFFER(NULL);
    vb_train_options options = tiny_options();
    assert_int_equal(vb_trainer_new(NULL, &options, &trainer), VB_OK);
    for (uint32_t i = 0; i < 300; i++) {
        uint64_t random[16];
        for (uint32_t k = 0; k < 16; k++)
            random[k] = vb_hash_key(i * 16 + k + 1);
        vb_slice bytes = {(const char *)random, sizeof random};
        assert_int_equal(vb_trainer_add_text(trainer, bytes, 255), VB_OK);
        assert_int_equal(
            vb_trainer_add_pair(trainer, "any", bytes, vb_slice_cut(bytes, i % 100, 120)), VB_OK);
    }
    assert_int_equal(vb_trainer_add_text(trainer, VB_SLICE("kế hoạch"), 1), VB_OK);
    assert_int_equal(vb_trainer_finish(trainer, vb_buffer_sink(&out)), VB_OK);
    vb_model *model;
    vb_slice image = aligned_copy(vb_buffer_slice(&out));
    assert_int_equal(vb_model_read(image, NULL, &model), VB_OK);
    assert_non_null(vb_model_find(model, VB_SLICE("hoạch")));
    vb_model_close(model);
    free((void *)(uintptr_t)image.data);
    vb_trainer_free(trainer);
    vb_buffer_free(&out);
}

static vb_status attempt(void *context, const vb_allocator *memory)
{
    (void)context;
    vb_trainer *trainer;
    vb_buffer out = VB_BUFFER(memory);
    vb_train_options options = tiny_options();
    vb_status status = vb_trainer_new(memory, &options, &trainer);
    if (status == VB_OK)
        status = vb_trainer_add_text(trainer, vb_slice_of(tiny_sentences[0]), 1);
    if (status == VB_OK)
        status = vb_trainer_add_text(trainer, vb_slice_of(tiny_sentences[23]), 1);
    if (status == VB_OK)
        status = add_tiny_pairs(trainer, "eng", tiny_pairs, 2);
    if (status == VB_OK)
        status = vb_trainer_finish(trainer, vb_buffer_sink(&out));
    vb_trainer_free(trainer);
    vb_buffer_free(&out);
    return status;
}

static void says_when_memory_runs_out(void **state)
{
    (void)state;
    assert_true(fail_each_allocation(attempt, NULL) > 40);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_input_gives_the_same_bytes),
        cmocka_unit_test(little_memory_gives_the_same_bytes),
        cmocka_unit_test(needs_text_and_pairs),
        cmocka_unit_test(takes_any_bytes),
        cmocka_unit_test(says_when_memory_runs_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
