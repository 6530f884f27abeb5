/* The distinct documents of many: which of those that several texts cite are one. */
#include "refs_helpers.h"

#define TYPE(name) .type = VB_SLICE(name)
#define NUMBER(text) .number = VB_SLICE(text)
#define DATE(iso) .date = VB_SLICE(iso)
#define ISSUER(name) .issuer = VB_SLICE(name)

static void add(vb_catalogue *catalogue, const vb_act *act, bool in_another)
{
    if (in_another)
        vb_catalogue_next_document(catalogue);
    assert_int_equal(vb_catalogue_add(catalogue, act), VB_OK);
}

static size_t count_of(const vb_catalogue *catalogue)
{
    size_t count = 0;
    while (vb_catalogue_at(catalogue, count))
        count++;
    return count;
}

/* What one document cites by one key is one, whatever the key lacks. */
static void counts_by_the_key_in_one_document(void **state)
{
    (void)state;
    vb_catalogue *catalogue = vb_catalogue_new(NULL);
    const vb_act open = {TYPE("Chỉ thị"), NUMBER("41-CT/TW")},
                 dated = {TYPE("Chỉ thị"), NUMBER("41-CT/TW"), DATE("2021-06-05")};
    add(catalogue, &open, false);
    add(catalogue, &open, false);
    add(catalogue, &dated, false);
    assert_int_equal(count_of(catalogue), 2);
    assert_int_equal(vb_catalogue_at(catalogue, 0)->count, 2);
    assert_int_equal(vb_catalogue_at(catalogue, 0)->documents, 1);
    vb_catalogue_free(catalogue);
}

/* Of two documents those are one that nothing lacks, and that in whichever order they come. */
static void joins_what_lacks_nothing(void **state)
{
    (void)state;
    const struct {
        vb_act a, b;
        size_t count;
    } cases[] = {
        {{TYPE("Chỉ thị"), NUMBER("41-CT/TW")},
         {TYPE("Chỉ thị"), NUMBER("41-CT/TW"), DATE("2021-06-05")},
         2},
        {{TYPE("Chỉ thị"), NUMBER("41-CT/TW")}, {TYPE("Chỉ thị"), NUMBER("41-CT/TW")}, 2},
        {{TYPE("Chỉ thị"), NUMBER("41-CT/TW"), DATE("2021-06-05"), ISSUER("Ban Bí thư")},
         {TYPE("Chỉ thị"), NUMBER("41-CT/TW"), DATE("2021-06-05")},
         1},
        {{TYPE("Quyết định"), NUMBER("9/QĐ-UBND"), DATE("2024-02-03"),
          ISSUER("Ủy ban nhân dân tỉnh Sơn La")},
         {TYPE("Quyết định"), NUMBER("9/QĐ-UBND"), DATE("2024-02-03"),
          ISSUER("Ủy ban nhân dân tỉnh Sơn La")},
         1},
        {{TYPE("Quyết định"), NUMBER("9/QĐ-UBND"), DATE("2024-02-03"),
          ISSUER("Ủy ban nhân dân tỉnh")},
         {TYPE("Quyết định"), NUMBER("9/QĐ-UBND"), DATE("2024-02-03"),
          ISSUER("Ủy ban nhân dân tỉnh")},
         2},
        {{TYPE("Kế hoạch"), NUMBER("9/KH-SYT"), DATE("2024-02-03"), ISSUER("Sở Y tế")},
         {TYPE("Kế hoạch"), NUMBER("9/KH-SYT"), DATE("2024-02-03"), ISSUER("Sở Y tế")},
         2},
        {{TYPE("Quyết định"), NUMBER("9/QĐ-TTg"), ISSUER("Thủ tướng Chính phủ")},
         {TYPE("Quyết định"), NUMBER("9/QĐ-TTg"), ISSUER("Thủ tướng Chính phủ")},
         2},
        {{TYPE("Nghị định"), NUMBER("9/2024/NĐ-CP"), ISSUER("Chính phủ")},
         {TYPE("Nghị định"), NUMBER("9/2024/NĐ-CP"), DATE("2024-02-03"), ISSUER("Chính phủ")},
         1},
        {{TYPE("Luật"), .title = VB_SLICE("Luật Xanh")},
         {TYPE("Luật"), .title = VB_SLICE("Luật Xanh")},
         2},
        {{TYPE("Công ước"), .title = VB_SLICE("Công ước Xanh")},
         {TYPE("Công ước"), .title = VB_SLICE("Công ước Xanh")},
         1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        for (int turned = 0; turned < 2; turned++) {
            vb_catalogue *catalogue = vb_catalogue_new(NULL);
            add(catalogue, turned ? &cases[i].b : &cases[i].a, false);
            add(catalogue, turned ? &cases[i].a : &cases[i].b, true);
            if (count_of(catalogue) != cases[i].count)
                fail_msg("case %zu: %zu", i, count_of(catalogue));
            vb_catalogue_free(catalogue);
        }
}

/* What is known of one document is the same in whichever order it was told. */
static void knows_the_same_in_any_order(void **state)
{
    (void)state;
    const vb_act cited[] = {
        {TYPE("Thông tư"), NUMBER("9/2024/TT-BYT"), ISSUER("Bộ Y tế")},
        {TYPE("Thông tư"), NUMBER("9/2024/TT-BYT"), DATE("2024-02-08"), ISSUER("Bộ Y tế"),
         .key = VB_SLICE("/akn/vn/act/thong-tu/bo-y-te/2024-02-08/09-2024-tt-byt")},
        {TYPE("Thông tư"), NUMBER("9/2024/TT-BYT"), DATE("2024-02-03"), ISSUER("Bộ trưởng Bộ Y tế"),
         .key = VB_SLICE("/akn/vn/act/thong-tu/bo-y-te/2024-02-03/09-2024-tt-byt")},
    };
    for (size_t first = 0; first < 3; first++) {
        vb_catalogue *catalogue = vb_catalogue_new(NULL);
        for (size_t i = 0; i < 3; i++)
            add(catalogue, &cited[(first + i) % 3], i > 0);
        assert_int_equal(count_of(catalogue), 1);
        const vb_catalogued *item = vb_catalogue_at(catalogue, 0);
        assert_int_equal(item->documents, 3);
        assert_slice(item->act.date, "2024-02-03");
        assert_slice(item->act.issuer, "Bộ trưởng Bộ Y tế");
        assert_slice(item->act.key, "/akn/vn/act/thong-tu/bo-y-te/2024-02-03/09-2024-tt-byt");
        vb_catalogue_free(catalogue);
    }
}

static void keeps_many_documents_apart(void **state)
{
    (void)state;
    vb_catalogue *catalogue = vb_catalogue_new(NULL);
    char number[32];
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < 3000; i++) {
            snprintf(number, sizeof number, "%d/QĐ-UBND", i);
            const vb_act act = {TYPE("Quyết định"), .number = vb_slice_of(number)};
            assert_int_equal(vb_catalogue_add(catalogue, &act), VB_OK);
        }
    assert_int_equal(vb_catalogue_at(catalogue, 2999)->count, 2);
    assert_null(vb_catalogue_at(catalogue, 3000));
    vb_catalogue_free(catalogue);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_by_the_key_in_one_document),
        cmocka_unit_test(joins_what_lacks_nothing),
        cmocka_unit_test(knows_the_same_in_any_order),
        cmocka_unit_test(keeps_many_documents_apart),
    };
    return cmocka_run_group_tests(tests, open_citation, close_citation);
}
