/* Places in a document that a reference points to: lists, ranges, annexes and forms. */
#include "refs_helpers.h"

/* The eids of the first reference, with a blank between them. */
static void check(const char *text, const char *wanted)
{
    vb_reference_list list = references_of(text, NULL);
    char eids[1024] = "";
    size_t len = 0;
    if (list.count == 0)
        fail_msg("«%s»: no reference", text);
    for (size_t i = 0; i < list.items[0].pinpoint_count; i++) {
        vb_slice eid = list.items[0].pinpoints[i].eid;
        len += (size_t)snprintf(eids + len, sizeof eids - len, "%s%.*s", i ? " " : "", (int)eid.len,
                                eid.data);
    }
    if (strcmp(eids, wanted) != 0)
        fail_msg("«%s»: «%s» instead of «%s»", text, eids, wanted);
    vb_reference_list_free(&list);
}

static void reads_one_place(void **state)
{
    (void)state;
    check("điểm a khoản 2 Điều 5 Luật Trẻ em", "art_5__para_2__point_a");
    check("Khoản 2a Điều 9b của Nghị định số 11/2019/NĐ-CP", "art_9b__para_2a");
    check("theo tiết 1.2 điểm đ khoản 3 Điều 4 Thông tư này",
          "art_4__para_3__point_đ__subpoint_1-2");
    check("Mục II Chương IV Luật Trẻ em", "chp_iv__sec_ii");
    check("diém a khoan 2 Diéu 5 Nghi dinh s6 11/2019/ND-CP", "art_5__para_2__point_a");
    check("diém a khodn 2 Didu 5 Nghi dinh s6 11/2019/ND-CP", "art_5__para_2__point_a");
    check("Khoản B.VIII Điều 5 Nghị định số 11/2019/NĐ-CP", "art_5__para_b-viii");
    /* A B may be an Đ. */
    check("Biéu 5 Nghi dinh s6 11/2019/ND-CP", "art_5");
    check("Biéu 05 Nghi dinh s6 11/2019/ND-CP", "table_05");
    check("Biểu 5 Nghị định số 11/2019/NĐ-CP", "table_5");
}

static void reads_lists(void **state)
{
    (void)state;
    check("điểm a, b khoản 2 và khoản 3 Điều 5 Luật Trẻ em",
          "art_5__para_2__point_a art_5__para_2__point_b art_5__para_3");
    check("các khoản 1, 2 và 4 Điều 74 của Luật này",
          "art_74__para_1 art_74__para_2 art_74__para_4");
    check("khoản 6 Điều 9, khoản 7 Điều 15, Điều 36, điểm e khoản 1 và điểm c khoản 2 Điều 40 của "
          "Nghị định số 83/2014/NĐ-CP",
          "art_9__para_6 art_15__para_7 art_36 art_40__para_1__point_e art_40__para_2__point_c");
    check("Điều 13, Điều 14 và Điều 15 Thông tư này", "art_13 art_14 art_15");
}

static void reads_ranges(void **state)
{
    (void)state;
    /* The Vietnamese alphabet has no f, and a đ. */
    check("từ điểm c đến điểm g khoản 1 Điều 2 Luật Trẻ em",
          "art_2__para_1__point_c art_2__para_1__point_d art_2__para_1__point_đ "
          "art_2__para_1__point_e art_2__para_1__point_g");
    check("từ Điều 5 đến Điều 8 Nghị định này", "art_5 art_6 art_7 art_8");
    check("khoản 1 đến 3 Điều 2 Luật Trẻ em", "art_2__para_1 art_2__para_2 art_2__para_3");
    check("từ Điều 5 đến hết Điều 7 Nghị định này", "art_5 art_6 art_7");
}

static void reads_ranges_with_dashes(void **state)
{
    (void)state;
    check("khoản 2-4 Điều 9 Luật Trẻ em", "art_9__para_2 art_9__para_3 art_9__para_4");
    check("khoản 2–4 Điều 9 Luật Trẻ em", "art_9__para_2 art_9__para_3 art_9__para_4");
    check("Điều 11 - 13 Luật Trẻ em", "art_11 art_12 art_13");
    check("Điều 11 – 12 và Điều 15 Luật Trẻ em", "art_11 art_12 art_15");
    check("điểm d-e khoản 1 Điều 9 Luật Trẻ em",
          "art_9__para_1__point_d art_9__para_1__point_đ art_9__para_1__point_e");
    check("điểm d - e khoản 1 Điều 9 Luật Trẻ em",
          "art_9__para_1__point_d art_9__para_1__point_đ art_9__para_1__point_e");
    /* A form's label is a code, a line may begin with a dash, and years are no labels. */
    check("Mẫu số 02-TE kèm theo Nghị định này", "form_02-te");
    check("Điều 3\n- 5 Luật Trẻ em", "");
    check("theo khoản 2\n- Điều 5 Luật Trẻ em", "art_5");
    check("giai đoạn 2021 - 2025 kèm theo Nghị định này", "");
}

static void reads_ordinals(void **state)
{
    (void)state;
    check("Phần thứ ba Bộ luật Dân sự", "part_ba");
    check("phần thứ nhất của Nghị định này", "part_nhất");
    check("Điều 7 Chương thứ mười hai Nghị định này", "chp_mười-hai__art_7");
    check("Điều 7 Phần thứ tư Nghị định này", "part_tư__art_7");
    check("Điểm 1, mục I, phần thứ hai, Nghị định này", "part_hai__sec_i__point_1");
    /* Neither a row's number nor a session tells a place. */
    check("số thứ tự 03 Mục II kèm theo Nghị định này", "sec_ii");
    check("thông qua lần thứ hai Luật Trẻ em", "");
    check("Phần hai Luật Trẻ em", "");
}

/* An article and a clause are labelled with figures: what is none was misread. */
static void mends_labels(void **state)
{
    (void)state;
    check("khoan l Diéu 4 Nghi dinh s6 11/2019/ND-CP", "art_4__para_1");
    check("khoan I Diéu 4 Nghi dinh s6 11/2019/ND-CP", "art_4__para_1");
    check("Diéu S Nghi dinh s6 11/2019/ND-CP", "art_5");
    check("Diéu 1l Nghi dinh s6 11/2019/ND-CP", "art_11");
    check("Điều 9b, 12A và Điều 76đ Luật Trẻ em", "art_9b art_12a art_76đ");
    check("khoản 6.2 Điều 4 Luật Trẻ em", "art_4__para_6-2");
    check("khoản C.IV mục 2 Luật Trẻ em", "sec_2__para_c-iv");
    /* II may have been two or eleven, and nobody knows what x was. */
    check("khoản II Điều 4 Luật Trẻ em", "art_4");
    check("điểm a khoản x Điều 4 Luật Trẻ em", "art_4");
    check("Điều 1.Ban hành kèm theo Luật Trẻ em", "");
    check("điểm l khoản 4 Điều 4 Luật Trẻ em", "art_4__para_4__point_l");
}

static void reads_numbers_of_forms(void **state)
{
    (void)state;
    check("Mau s6 07 ban hanh kém theo Thong tu s6 64/2017/TT-BTC", "form_07");
    check("Mau sé 02 ban hanh kém theo Thong tu s6 64/2017/TT-BTC", "form_02");
    check("Biéu sd 05 ban hanh kém theo Thong tu s6 64/2017/TT-BTC", "table_05");
    check("Mau s6 O1 ban hanh kém theo Thong tu s6 64/2017/TT-BTC", "form_o1");
    check("Phu luc s6 06 ban hanh kém theo Thong tu s6 64/2017/TT-BTC", "annex_06");
    check("điểm s, t khoản 3 Điều 4 Luật Trẻ em", "art_4__para_3__point_s art_4__para_3__point_t");
    check("Mẫu 56, 57 kèm theo Luật Trẻ em", "form_56 form_57");
}

/* What stands in brackets right behind a reference is in that one. */
static void reads_brackets_behind(void **state)
{
    (void)state;
    const char *text =
        "Nghị định số 81/2019/NĐ-CP (Điều 2, Điều 4); khoản 1 Điều 3 Luật Trẻ em (Mục II), "
        "Điều 9 Nghị định số 82/2019/NĐ-CP (sửa đổi Điều 5)";
    static const char *const whole[] = {"Nghị định số 81/2019/NĐ-CP (Điều 2, Điều 4)",
                                        "khoản 1 Điều 3 Luật Trẻ em",
                                        "Điều 9 Nghị định số 82/2019/NĐ-CP"};
    static const char *const eids[] = {"art_2", "art_3__para_1", "art_9"};
    vb_reference_list list = references_of(text, NULL);
    assert_count(&list, 3);
    for (size_t i = 0; i < list.count; i++) {
        const vb_reference *reference = &list.items[i];
        assert_slice(vb_slice_cut(vb_slice_of(text), reference->full_start, reference->full_end),
                     whole[i]);
        assert_int_equal(reference->pinpoint_count, i ? 1 : 2);
        assert_slice(reference->pinpoints[0].eid, eids[i]);
    }
    vb_reference_list_free(&list);
    check("Luật Trẻ em (khoản 2 Điều 5)", "art_5__para_2");
}

/* A bracket belongs to the whole where it is closed in it. */
static void leaves_out_an_open_bracket(void **state)
{
    (void)state;
    static const struct {
        const char *text, *whole;
    } cases[] = {
        {"đúng hạn (khoản 2 Điều 5 Luật Trẻ em)", "khoản 2 Điều 5 Luật Trẻ em"},
        {"phụ cấp (Bảng 3) kèm theo Luật Trẻ em", "(Bảng 3) kèm theo Luật Trẻ em"},
        {"cụm từ “Điều 2 Luật Trẻ em”", "Điều 2 Luật Trẻ em"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list = references_of(cases[i].text, NULL);
        assert_count(&list, 1);
        assert_slice(vb_slice_cut(vb_slice_of(cases[i].text), list.items[0].full_start,
                                  list.items[0].full_end),
                     cases[i].whole);
        vb_reference_list_free(&list);
    }
}

/* The edits of labels, each as `before>after@line `. */
static void note_edit(void *context, const vb_edit *edit)
{
    char *seen = context;
    size_t len = strlen(seen);
    if (strcmp(edit->rule, "pinpoint") == 0)
        snprintf(seen + len, 64 - len, "%.*s>%.*s@%zu ", (int)edit->before.len, edit->before.data,
                 (int)edit->after.len, edit->after.data, edit->line);
}

static void reports_mended_labels(void **state)
{
    (void)state;
    char seen[64] = "";
    const vb_refs_options options = {.reporter = {.context = seen, .edit = note_edit}};
    vb_reference_list list = references_of(
        "khoan l,\nDiéu S Nghi dinh\ns6 11/2019/ND-CP, khoan 2 Diéu 1O Luat Tré em", &options);
    assert_string_equal(seen, "l>1@1 S>5@2 1O>10@3 ");
    vb_reference_list_free(&list);
}

static void reads_annexes_and_forms(void **state)
{
    (void)state;
    check("theo Mẫu số 08.TN Phụ lục II ban hành kèm theo Nghị định số 13/2020/NĐ-CP",
          "annex_ii__form_08-tn");
    check("mục 3 Phụ lục III.1 và mục 3 Phụ lục IV.1 kèm theo Quyết định số 866/QĐ-TTg",
          "annex_iii-1__sec_3 annex_iv-1__sec_3");
    check("các mẫu 10a, 10b và 10c ban hành kèm theo Thông tư này", "form_10a form_10b form_10c");
}

static void reads_none_where_none_is(void **state)
{
    (void)state;
    check("Điều 2. Quyết định này có hiệu lực", "");
    check("theo quy định tại Nghị định số 11/2019/NĐ-CP", "");
    check("mục đích của Luật Trẻ em", "");
    check("5 Luật Trẻ em", "");
}

static void tells_the_whole_span(void **state)
{
    (void)state;
    const char *text = "căn cứ khoản 2 Điều 5 của Luật Trẻ em và";
    vb_reference_list list = references_of(text, NULL);
    assert_count(&list, 1);
    assert_slice(list.items[0].text, "Luật Trẻ em");
    assert_slice(vb_slice_cut(vb_slice_of(text), list.items[0].full_start, list.items[0].full_end),
                 "khoản 2 Điều 5 của Luật Trẻ em");
    vb_reference_list_free(&list);
}

static void names_its_units(void **state)
{
    (void)state;
    for (size_t i = 0; i < VB_PINPOINT_UNITS; i++)
        assert_non_null(vb_pinpoint_unit_name(i));
    assert_null(vb_pinpoint_unit_name(VB_PINPOINT_UNITS));
    assert_string_equal(vb_pinpoint_unit_name(4), "dieu");
}

/* A chain longer than what is kept is cut, not lost. */
static void bounds_what_it_keeps(void **state)
{
    (void)state;
    vb_reference_list list =
        references_of("từ điểm a đến điểm y khoản 1 đến khoản 9 Điều 1 Luật Trẻ em", NULL);
    assert_count(&list, 1);
    assert_true(list.items[0].pinpoint_count >= 23 && list.items[0].pinpoint_count <= 256);
    vb_reference_list_free(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_one_place),
        cmocka_unit_test(reads_lists),
        cmocka_unit_test(reads_ranges),
        cmocka_unit_test(reads_ranges_with_dashes),
        cmocka_unit_test(reads_ordinals),
        cmocka_unit_test(mends_labels),
        cmocka_unit_test(reads_numbers_of_forms),
        cmocka_unit_test(reads_brackets_behind),
        cmocka_unit_test(leaves_out_an_open_bracket),
        cmocka_unit_test(reports_mended_labels),
        cmocka_unit_test(reads_annexes_and_forms),
        cmocka_unit_test(reads_none_where_none_is),
        cmocka_unit_test(tells_the_whole_span),
        cmocka_unit_test(names_its_units),
        cmocka_unit_test(bounds_what_it_keeps),
    };
    return cmocka_run_group_tests(tests, open_citation, close_citation);
}
