/* A cue is found in whatever an OCR may have made of it: no letters that tell of its role
 * beforehand may keep it from being sought. */
#include "segment/cues.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static bool is_found(const char *text, size_t len, seg_role role)
{
    return seg_has_cue((vb_slice){text, len}, role);
}

/* Letter `at` as another one that the cue has nowhere, gone, or with such a one before it. */
typedef enum edit { CHANGE, DROP, INSERT, EDITS } edit;

static size_t write_edited(const seg_cue *cue, const size_t *at, const edit *edits, char *out)
{
    size_t len = 0;
    for (size_t i = 0; i < cue->len; i++) {
        bool kept = true;
        for (unsigned k = 0; k < cue->tolerance; k++) {
            if (at[k] != i)
                continue;
            if (edits[k] != DROP)
                out[len++] = 'z';
            kept = edits[k] == INSERT;
        }
        if (kept)
            out[len++] = cue->text[i];
    }
    return len;
}

/* The same before more letters than tell of what a text begins with, all of which are asked. */
static bool is_found_before_more(const char *text, size_t len, seg_role role)
{
    char more[4 * SEG_CUE_MAX];
    seg_skeleton skeleton;
    memcpy(more, text, len);
    memset(more + len, 'z', SEG_BEGINNING + SEG_PIECE);
    more[len] = ' ';
    seg_skeleton_of((vb_slice){more, len + SEG_BEGINNING + SEG_PIECE}, SEG_SKELETON_MAX, &skeleton);
    return seg_cue_find(&skeleton, role, NULL);
}

static uint32_t next_number(uint32_t *state)
{
    *state = *state * 1664525 + 1013904223;
    return *state >> 8;
}

/* Edits at places apart, as many as the cue may be away. */
static void test_edited(const seg_cue *cue, uint32_t *state)
{
    char text[2 * SEG_CUE_MAX];
    size_t at[SEG_CUE_MAX];
    edit edits[SEG_CUE_MAX];
    size_t step = cue->tolerance ? cue->len / cue->tolerance : 0;
    for (unsigned k = 0; k < cue->tolerance; k++) {
        at[k] = k * step + next_number(state) % step;
        edits[k] = next_number(state) % EDITS;
    }
    size_t len = write_edited(cue, at, edits, text);
    assert_true(is_found(text, len, cue->role));
    assert_true(cue->where == SEG_WHOLE || is_found_before_more(text, len, cue->role));
}

static void every_cue_is_found(void **state)
{
    (void)state;
    for (size_t i = 0; i < seg_cue_lists[SEG_ROLE_COUNT - 1].end; i++)
        assert_true(is_found(seg_cues[i].text, seg_cues[i].len, seg_cues[i].role));
}

static void every_cue_is_found_with_edits(void **state)
{
    (void)state;
    enum { TIMES = 200 };
    uint32_t number = 1;
    for (size_t i = 0; i < seg_cue_lists[SEG_ROLE_COUNT - 1].end; i++) {
        for (int times = 0; times < TIMES; times++)
            test_edited(&seg_cues[i], &number);
    }
}

static void a_cue_is_found_behind_other_words(void **state)
{
    (void)state;
    char text[4 * SEG_CUE_MAX] = "TINH ABC ";
    size_t start = strlen(text);
    for (size_t i = 0; i < seg_cue_lists[SEG_ROLE_COUNT - 1].end; i++) {
        const seg_cue *cue = &seg_cues[i];
        if (cue->where != SEG_WITHIN)
            continue;
        memcpy(text + start, cue->text, cue->len);
        assert_true(is_found(text, start + cue->len, cue->role));
    }
}

static void a_text_begins_with_every_cue_as_it_is_written(void **state)
{
    (void)state;
    seg_skeleton skeleton;
    for (size_t i = 0; i < seg_cue_lists[SEG_ROLE_COUNT - 1].end; i++) {
        const seg_cue *cue = &seg_cues[i];
        seg_skeleton_of((vb_slice){cue->text, cue->len}, SEG_SKELETON_MAX, &skeleton);
        assert_true(seg_begins_with_cue(&skeleton, cue->role));
    }
    seg_skeleton_of(VB_SLICE("Khe"), SEG_SKELETON_MAX, &skeleton);
    assert_false(seg_begins_with_cue(&skeleton, SEG_ROLE_POSITION));
}

static void a_skeleton_that_grows_tells_as_much(void **state)
{
    (void)state;
    seg_skeleton grown, fresh;
    vb_slice text = VB_SLICE("TỈNH ABC - CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM - Độc lập");
    seg_skeleton_begin(text, &grown);
    for (size_t letters = 0; letters <= 64; letters++) {
        seg_skeleton_go_on(letters, &grown);
        seg_skeleton_of(text, letters, &fresh);
        assert_true(seg_roles_of(&grown) == seg_roles_of(&fresh));
        assert_int_equal(seg_cue_find(&grown, SEG_ROLE_NATION, NULL),
                         seg_cue_find(&fresh, SEG_ROLE_NATION, NULL));
    }
    assert_true(seg_cue_find(&grown, SEG_ROLE_NATION, NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_cue_is_found),
        cmocka_unit_test(every_cue_is_found_with_edits),
        cmocka_unit_test(a_cue_is_found_behind_other_words),
        cmocka_unit_test(a_text_begins_with_every_cue_as_it_is_written),
        cmocka_unit_test(a_skeleton_that_grows_tells_as_much),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
