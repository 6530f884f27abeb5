/* The figures of dates in words: what is mended, and what is left. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "restore/document.h"
#include "restore/protect.h"
#include "restore/token.h"

/* The text with its locked tokens as they are written; nothing that stands in `kept` is touched. */
static void written_but(const char *text, const vb_array *kept, const char *wanted)
{
    document d;
    vb_slice in = vb_slice_of(text);
    vb_arena strings = VB_ARENA(NULL);
    vb_array tokens = VB_ARRAY(token, NULL);
    vb_buffer out = VB_BUFFER(NULL);
    size_t at = 0;
    document_begin(&d, NULL, in, kept);
    assert_int_equal(document_read(&d, 1000, &strings, &tokens), VB_OK);
    for (size_t i = 0; i < tokens.count; i++) {
        const token *t = VB_ARRAY_AT(&tokens, token, i);
        assert_true(t->start >= at && t->end > t->start);
        assert_true(!t->written.data || (t->confidence > 0.5 && t->confidence < 1));
        vb_buffer_add(&out, vb_slice_cut(in, at, t->start));
        vb_buffer_add(&out, t->written.data ? t->written : vb_slice_cut(in, t->start, t->end));
        at = t->end;
    }
    vb_buffer_add(&out, vb_slice_cut(in, at, in.len));
    assert_int_equal(out.len, strlen(wanted));
    assert_memory_equal(out.data, wanted, out.len);
    vb_buffer_free(&out);
    vb_array_free(&tokens);
    vb_arena_free(&strings);
}

static void written_is(const char *text, const char *wanted)
{
    written_but(text, NULL, wanted);
}

static void what_is_protected_stays(void **state)
{
    (void)state;
    vb_array kept = VB_ARRAY(span, NULL);
    vb_array_push(&kept, &(span){6, 8});
    written_but("ngày !! tháng 1] năm 3025", &kept, "ngày !! tháng 11 năm 2025");
    written_but("ngày OF tháng 1] năm 3025", &kept, "ngày OF tháng 11 năm 2025");
    vb_array_free(&kept);
}

static void letters_and_signs_are_figures(void **state)
{
    (void)state;
    written_is("ngay OF thang 7 nam 2016", "ngay 01 thang 7 nam 2016");
    written_is("ngày 25 tháng 1] năm 2025", "ngày 25 tháng 11 năm 2025");
    written_is("ngày 2) tháng 5", "ngày 21 tháng 5");
    written_is("tu ngdy T9 thdng LÍ nam 2025", "tu ngdy 19 thdng 11 nam 2025");
    written_is("NGÀY ÔT THÁNG § NĂM 2010", "NGÀY 01 THÁNG 8 NĂM 2010");
}

/* Where no word is, and where there are two. */
static void signs_alone_and_torn_figures_are_one_number(void **state)
{
    (void)state;
    written_is("ngày !! tháng 01 năm 2013", "ngày 11 tháng 01 năm 2013");
    written_is("ngày 20 tháng 1 Ï năm 2025,", "ngày 20 tháng 11 năm 2025,");
    written_is("ngày 1 1 tháng 2", "ngày 11 tháng 2");
}

static void what_is_no_date_is_one_that_is_like_it(void **state)
{
    (void)state;
    written_is("ngày 066 tháng 244 năm 2006", "ngày 06 tháng 244 năm 2006");
    written_is("ngày 32 tháng 5 năm 3024", "ngày 22 tháng 5 năm 2024");
    written_is("ngày 3 tháng 9 năm 3991", "ngày 3 tháng 9 năm 3991");
}

static void a_date_goes_on_over_line_ends(void **state)
{
    (void)state;
    written_is("của số 5 ngày T6\ntháng 6 năm\n3025;", "của số 5 ngày 16\ntháng 6 năm\n2025;");
    written_is("ngày 26 tháng\n\n1Í năm 2024", "ngày 26 tháng\n\n11 năm 2024");
    written_is("ngày\n!! tháng 2", "ngày\n11 tháng 2");
}

static void a_year_has_four_figures(void **state)
{
    (void)state;
    written_is("tháng 6 năm 202Š của", "tháng 6 năm 2025 của");
    written_is("tháng 8 năm 201-4 của", "tháng 8 năm 2014 của");
    written_is("tháng 11 năm 202.3;", "tháng 11 năm 2023;");
    written_is("tháng 11 năm 2024.", "tháng 11 năm 2024.");
    written_is("tháng 3 năm 2024-2025", "tháng 3 năm 2024-2025");
    written_is("tháng 3 năm 20", "tháng 3 năm 20");
}

static void slashes_between_figures_are_mended(void **state)
{
    (void)state;
    written_is("ngày 21I11/2012 của", "ngày 21/11/2012 của");
    written_is("03/6I2009", "03/6/2009");
    written_is("ngày 25:3/2015, 30/06:2025", "ngày 25/3/2015, 30/06/2025");
    written_is("ngày 28/4.2022 và 29/10°2024", "ngày 28/4/2022 và 29/10/2024");
    written_is("bậc 3I7 công 0,048 lúc 12:30:2015", "bậc 3I7 công 0,048 lúc 12:30:2015");
}

static void slashes_that_were_lost_or_read_as_figures_are_mended(void **state)
{
    (void)state;
    written_is("ngay 237.2024 trong", "ngay 23/7/2024 trong");
    written_is("ngày 2973:2023, ngày 09/42020", "ngày 29/3/2023, ngày 09/4/2020");
    written_is("ngày 11012022 của", "ngày 11/01/2022 của");
    written_is("ngày 29°3:2023 và ngày 07/9⁄2007", "ngày 29/3/2023 và ngày 07/9/2007");
    written_is("ngày 1122024, số 237.2024", "ngày 1122024, số 237.2024");
}

/* The I of a quarter, where no other quarter is a figure; `quý` with its mark was read well. */
static void the_first_quarter_before_a_year_is_a_numeral(void **state)
{
    (void)state;
    written_is("trong quy 1/2020, quy II/2020", "trong quy I/2020, quy II/2020");
    written_is("Quy 1/2020. Quy\n1/2021", "Quy I/2020. Quy\nI/2021");
    written_is("quy 1/2020 va quy 2/2020", "quy 1/2020 va quy 2/2020");
    written_is("quy 1/2020 va quý 4 năm 2020", "quy 1/2020 va quý 4 năm 2020");
    written_is("quý 1/2020, quy 1/20201, quy 1/20, quy 11/2020",
               "quý 1/2020, quy 1/20201, quy 1/20, quy 11/2020");
    written_is("ngay 1/2020, quy 1 nam 2020", "ngay 1/2020, quy 1 nam 2020");
}

static void what_may_be_right_stays(void **state)
{
    (void)state;
    static const char *const texts[] = {"ngày 5 tháng 6 năm 2024", "ngày ... tháng ... năm ...",
                                        "ngày tháng năm",          "ngày đó tháng này năm kia",
                                        "ngày 5, 6 tháng 7",       "ngày 237 tháng 7",
                                        "ngày 99 tháng 7",         "ngày O tháng",
                                        "ngày 1\ntháng l\nnăm",    "giao thông l Nam",
                                        "tháng 13 năm 2025",       "ngày đầu tiên của tháng l"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        written_is(texts[i], texts[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_and_signs_are_figures),
        cmocka_unit_test(signs_alone_and_torn_figures_are_one_number),
        cmocka_unit_test(what_is_no_date_is_one_that_is_like_it),
        cmocka_unit_test(a_date_goes_on_over_line_ends),
        cmocka_unit_test(a_year_has_four_figures),
        cmocka_unit_test(slashes_between_figures_are_mended),
        cmocka_unit_test(slashes_that_were_lost_or_read_as_figures_are_mended),
        cmocka_unit_test(the_first_quarter_before_a_year_is_a_numeral),
        cmocka_unit_test(what_may_be_right_stays),
        cmocka_unit_test(what_is_protected_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
