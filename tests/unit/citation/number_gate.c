/* The gate before numbers passes over figures only where no number can be read. */
#include "citation/number_gate.h"

#include "citation/number_whole.h"
#include "citation_helpers.h"
#include "vanban/orthography.h"

/* Whether a number is read from the first figure of the text, which `số` is taken to stand before,
 * whatever the gate says. */
static bool is_number(const vb_citation *citation, vb_slice text, size_t run_end)
{
    surroundings around = {text, false};
    number_site site = {.around = &around, .end = run_end, .introduced = true};
    vb_number number;
    size_t looked;
    return read_number_from(citation, text, 0, &site, &number, &looked);
}

/* Of the signs beyond ASCII behind figures and a blank or two, each before what numbers end in. */
static void passes_over_no_number_before_other_signs(void **state)
{
    static const char *const ends[] = {
        "-TTg", "Đ-UBND",     "QĐ-UBND",    " QĐ-UBND",          "NĐ-CP",  "CT/TW",
        "/TW",  "2020/NĐ-CP", " 2020/QH14", "TTg ngày 2/3/1994", "BQH-VP", "HĐND-VP"};
    static const char *const blanks[] = {" ", "  ", "\n"};
    enum { FIGURES = 2, LAST = 0x22FF };
    size_t passed = 0, numbers = 0;
    for (uint32_t sign = 0x80; sign <= LAST; sign++)
        for (size_t blank = 0; blank < sizeof blanks / sizeof blanks[0]; blank++)
            for (size_t end = 0; end < sizeof ends / sizeof ends[0]; end++) {
                vb_buffer buffer = VB_BUFFER(NULL);
                vb_buffer_add_string(&buffer, "36");
                vb_buffer_add_string(&buffer, blanks[blank]);
                vb_buffer_add_code_point(&buffer, sign);
                vb_buffer_add_string(&buffer, ends[end]);
                vb_slice text = vb_buffer_slice(&buffer);
                bool may_be = may_be_number(text, FIGURES), is = is_number(*state, text, FIGURES);
                if (is && !may_be)
                    fail_msg("«%.*s» is passed over", (int)text.len, text.data);
                passed += !may_be;
                numbers += is;
                vb_buffer_free(&buffer);
            }
    assert_true(numbers > 0 && passed > 2 * numbers);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(passes_over_no_number_before_other_signs),
    };
    return cmocka_run_group_tests(tests, make_citation, free_citation);
}
