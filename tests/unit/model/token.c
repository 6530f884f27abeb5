/* Words in running text, as training and restoring see them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "vanban/model.h"

/* The tokens of `line` joined by '|', numbers marked '#' and addresses '@'. */
static void tokens_are(const char *line, const char *wanted)
{
    static const char marks[] = {'\0', '#', '@'};
    vb_buffer found = VB_BUFFER(NULL);
    vb_slice text = vb_slice_of(line);
    vb_token token;
    for (size_t at = 0; vb_next_token(text, &at, &token);) {
        assert_true(token.start < token.end && token.end <= text.len && at >= token.end);
        if (found.len)
            vb_buffer_add_byte(&found, '|');
        if (marks[token.kind])
            vb_buffer_add_byte(&found, marks[token.kind]);
        vb_buffer_add(&found, vb_slice_cut(text, token.start, token.end));
    }
    vb_buffer_add_byte(&found, '\0');
    assert_string_equal(found.data, wanted);
    vb_buffer_free(&found);
}

static void words_lose_punctuation(void **state)
{
    (void)state;
    tokens_are("Tỉnh ủy, (viết tắt là “kế hoạch”);", "Tỉnh|ủy|viết|tắt|là|kế|hoạch");
    tokens_are("", "");
    tokens_are(" - … ;", "");
}

static void hyphens_and_slashes_cut(void **state)
{
    (void)state;
    tokens_are("28-CT/TW", "#28|CT|TW");
    tokens_are("kinh tế - xã hội", "kinh|tế|xã|hội");
}

static void numbers_hold_their_signs(void **state)
{
    (void)state;
    tokens_are("25/12/2023 1.234,5 40% 2.", "#25/12/2023|#1.234,5|#40%|#2");
    tokens_are("1a 16ng", "1a|16ng");
}

static void damage_stays_inside_a_word(void **state)
{
    (void)state;
    tokens_are("ho.ch Thi.r&ng v¢", "ho.ch|Thi.r&ng|v¢");
    tokens_are("TP.HCM 2.Yêu", "TP|HCM|#2|Yêu");
}

static void addresses_are_one_token(void **state)
{
    (void)state;
    tokens_are("thư: van.thu@tinh.gov.vn, https://x.vn/a-b",
               "thư|@van.thu@tinh.gov.vn|@https://x.vn/a-b");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_lose_punctuation),   cmocka_unit_test(hyphens_and_slashes_cut),
        cmocka_unit_test(numbers_hold_their_signs), cmocka_unit_test(damage_stays_inside_a_word),
        cmocka_unit_test(addresses_are_one_token),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
