/* Places by the letters that a scan left of them. */
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <cmocka.h>

#include "tables/communes.h"
#include "tables/districts.h"
#include "tables/provinces.h"

static void finds_a_place_by_its_letters(void **state)
{
    (void)state;
    static const struct {
        const char *body, *read, *name;
    } cases[] = {
        {"Ủy ban nhân dân huyện", "An Lao", "An Lão"},
        {"Huyện ủy", "PHU XUYEN", "Phú Xuyên"},
        {"Ban Thường vụ Thị ủy", "Ky\nAnh", "Kỳ Anh"},
        {"Phòng Nội vụ huyện", "Krông Pac", "Krông Pắc"},
        {"Ủy ban nhân dân xã", "TAN AN HOI", "Tân An Hội"},
        {"Huyện ủy", "Kbang", "KBang"},
        /* a district's is no commune's */
        {"Ủy ban nhân dân phường", "Cu Kuin", ""},
        /* Thạnh Trị, Thanh Trì */
        {"Ủy ban nhân dân huyện", "Thanh Tri", ""},
        {"Ủy ban nhân dân huyện", "THANH TRÌ", "Thanh Trì"},
        {"Ủy ban nhân dân xã", "TÂN HƯNG", "Tân Hưng"},
        {"Ủy ban nhân dân huyện", "Mu Cang Chai", "Mù Cang Chải"},
        /* a mark was read that a scan has not, so that none was lost */
        {"Huyện ủy", "Sơn Ha", ""},
        /* other marks, and other letters */
        {"Huyện ủy", "Ân Lào", ""},
        {"Huyện ủy", "An Laos", ""},
        {"Huyện ủy", "", ""},
        /* a body of no such place */
        {"Bộ Tài chính", "An Lao", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_slice name = vb_place_of_body(vb_slice_of(cases[i].body), vb_slice_of(cases[i].read));
        if (!vb_slice_equal(name, vb_slice_of(cases[i].name)))
            fail_msg("%s «%s»: «%.*s»", cases[i].body, cases[i].read, (int)name.len, name.data);
    }
}

/* Two readings of one place, a letter misread in each. */
static void finds_a_place_that_was_read_twice(void **state)
{
    (void)state;
    static const struct {
        const char *read, *again, *name;
    } cases[] = {
        {"NAMGIAI", "Nam Giat", "Nậm Giải"},
        {"NAMGIAT", "Nam Giat", "Nậm Giải"},
        {"NAMGIAI", "Nom Giat", ""},   /* two letters of one */
        {"NAMGIAI", "Nam Giaii", ""},  /* one more */
        {"CHIENGAM", "Chieng Ah", ""}, /* of several names */
        {"", "", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_slice name = vb_place_read_twice(VB_SLICE("xã"), vb_slice_of(cases[i].read),
                                            vb_slice_of(cases[i].again));
        if (!vb_slice_equal(name, vb_slice_of(cases[i].name)))
            fail_msg("«%s»: «%.*s»", cases[i].read, (int)name.len, name.data);
    }
}

/* That tables are in order: each name is found, or others share its letters; none is another's. */
static void finds_each_listed_place(void **state)
{
    (void)state;
    static const struct {
        const char *body;
        const vb_table *places;
    } tables[] = {{"huyện", &vb_table_districts}, {"xã", &vb_table_communes}};
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
        const vb_table *places = tables[i].places;
        size_t found = 0;
        for (size_t row = 0; row < places->rows; row++) {
            vb_slice own = vb_table_cell(places, row, 0);
            vb_slice name = vb_place_of_body(vb_slice_of(tables[i].body), own);
            if (name.len && !vb_slice_equal(name, own))
                fail_msg("%.*s: %.*s", (int)own.len, own.data, (int)name.len, name.data);
            found += name.len > 0;
        }
        if (found * 100 < places->rows * 80)
            fail_msg("places of %s: %zu of %zu found", tables[i].body, found, places->rows);
    }
}

/* Those that others end in come first (thị xã, xã), their letters are theirs, and each says where
 * its places are. */
static void lists_the_levels_of_places(void **state)
{
    (void)state;
    vb_place_level level, below;
    size_t count = 0;
    for (; vb_place_level_at(count, &level); count++) {
        vb_buffer folded = VB_BUFFER(NULL);
        for (size_t at = 0, next = 0; at < level.name.len; at = next) {
            uint32_t code_point;
            next = at + vb_utf8_decode(level.name, at, &code_point);
            char base = vb_latin_base(code_point);
            vb_buffer_add_byte(&folded, base ? base : ' ');
        }
        assert_true(vb_slice_equal(vb_buffer_slice(&folded), level.letters));
        vb_buffer_free(&folded);
        assert_true(vb_slice_equal(level.places, VB_SLICE("provinces")) ||
                    vb_slice_equal(level.places, VB_SLICE("districts")) ||
                    vb_slice_equal(level.places, VB_SLICE("communes")));
        for (size_t i = count + 1; vb_place_level_at(i, &below); i++)
            assert_false(vb_slice_ends(below.name, level.name));
    }
    assert_int_equal(count, 9);
}

static void tells_the_level_of_a_body(void **state)
{
    (void)state;
    static const struct {
        const char *body, *level; /* NULL: none */
    } bodies[] = {{"Ủy ban nhân dân thị xã", "thị xã"},
                  {"Ủy ban nhân dân xã", "xã"},
                  {"Huyện ủy", "huyện"},
                  {"Ban Tổ chức Thành ủy", "thành phố"},
                  {"Sở Y tế", NULL},
                  {"", NULL}};
    for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
        vb_place_level level;
        bool found = vb_place_level_at(vb_place_level_of_body(vb_slice_of(bodies[i].body)), &level);
        assert_int_equal(found, bodies[i].level != NULL);
        assert_true(!found || vb_slice_equal(level.name, vb_slice_of(bodies[i].level)));
    }
}

static bool is_code_of_province(vb_slice code)
{
    for (size_t row = 0; row < vb_table_provinces.rows; row++) {
        if (vb_slice_equal(vb_table_cell(&vb_table_provinces, row, PROVINCES_CODE), code))
            return true;
    }
    return false;
}

static void every_place_is_in_some_province(void **state)
{
    enum { CODE = 2 };
    static const vb_table *const tables[] = {&vb_table_communes, &vb_table_districts};
    (void)state;
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
        for (size_t row = 0; row < tables[i]->rows; row++) {
            vb_slice codes = vb_table_cell(tables[i], row, 1);
            assert_true(codes.len > 0);
            for (size_t at = 0; at < codes.len; at += CODE + 1) {
                if (!is_code_of_province(vb_slice_cut(codes, at, at + CODE)))
                    fail_msg("%.*s", (int)codes.len, codes.data);
            }
        }
    }
}

static void lists_all_places_of_the_same_letters(void **state)
{
    enum { MOST = 4 };
    vb_place places[MOST];
    (void)state;
    assert_int_equal(vb_places_by_letters(VB_SLICE("TRIEU BINH"), places, MOST), 1);
    assert_true(vb_slice_equal(places[0].name, VB_SLICE("Triệu Bình")));
    assert_int_equal(places[0].kind, VB_PLACE_COMMUNE);
    assert_true(vb_slice_equal(places[0].provinces, VB_SLICE("45")));
    assert_true(vb_places_by_letters(VB_SLICE("Ben Tre"), places, MOST) >= 2);
    assert_int_equal(places[0].kind, VB_PLACE_COMMUNE);
    size_t count = vb_places_by_letters(VB_SLICE("Yen Bai"), places, MOST);
    assert_int_equal(places[count - 1].kind, VB_PLACE_PROVINCE);
    assert_true(vb_slice_equal(places[count - 1].provinces, VB_SLICE("15")));
    count = vb_places_by_letters(VB_SLICE("Dong Hoi"), places, MOST);
    assert_true(count >= 2);
    assert_int_equal(vb_places_by_letters(VB_SLICE("Dong Hoi"), places, 1), 1);
    assert_int_equal(vb_places_by_letters(VB_SLICE("Dia ban"), places, MOST), 0);
    assert_int_equal(vb_places_by_letters(VB_SLICE(""), places, MOST), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_a_place_by_its_letters),
        cmocka_unit_test(finds_a_place_that_was_read_twice),
        cmocka_unit_test(finds_each_listed_place),
        cmocka_unit_test(every_place_is_in_some_province),
        cmocka_unit_test(lists_all_places_of_the_same_letters),
        cmocka_unit_test(lists_the_levels_of_places),
        cmocka_unit_test(tells_the_level_of_a_body),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
