/* What an act is known by. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "vanban/citation.h"

static void check(const char *type, const char *issuer, const char *date, const char *name,
                  const char *wanted)
{
    vb_buffer out = VB_BUFFER(NULL);
    vb_add_act_uri(&out, vb_slice_of(type), vb_slice_of(issuer), vb_slice_of(date),
                   vb_slice_of(name));
    if (!vb_slice_equal(vb_buffer_slice(&out), vb_slice_of(wanted)))
        fail_msg("«%.*s» instead of «%s»", (int)out.len, out.data, wanted);
    vb_buffer_free(&out);
}

static void leaves_out_what_is_not_known(void **state)
{
    (void)state;
    check("Chỉ thị", "Bộ Chính trị", "2023-12-25", "28-CT/TW",
          "/akn/vn/act/chi-thi/bo-chinh-tri/2023-12-25/28-ct-tw");
    check("Luật", "", "", "Trẻ em", "/akn/vn/act/luat/tre-em");
    check("", "", "", "", "/akn/vn/act");
    check("...", "", "", "-", "/akn/vn/act");
}

static void writes_the_zero_that_a_number_lacks(void **state)
{
    (void)state;
    check("Thông tư", "Bộ Y tế", "", "7/2016/TT-BYT",
          "/akn/vn/act/thong-tu/bo-y-te/07-2016-tt-byt");
    check("Thông tư", "", "", "07/2016/TT-BYT", "/akn/vn/act/thong-tu/07-2016-tt-byt");
    check("Quyết định", "", "", "7/QĐ-UBND", "/akn/vn/act/quyet-dinh/7-qd-ubnd");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(leaves_out_what_is_not_known),
        cmocka_unit_test(writes_the_zero_that_a_number_lacks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
