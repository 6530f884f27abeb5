/* Which documents are meant: by the text, by lists of acts, by short forms and by pointing. */
#include "refs_helpers.h"

#define PLAN                                                                                       \
    "TỈNH ỦY HẬU GIANG\n*\nSố 91-KH/TU\nHậu Giang, ngày 04 tháng 02 năm 2024\n\nKẾ HOẠCH\n\n"

static void resolves_short_forms(void **state)
{
    (void)state;
    vb_reference_list list = references_of("Chỉ thị số 41-CT/TW ngày 05/6/2021 của Ban Bí thư; "
                                           "theo Chỉ thị số 41-CT/TW, theo Chỉ thị 41.",
                                           NULL);
    assert_count(&list, 3);
    for (size_t i = 1; i < 3; i++) {
        assert_int_equal(list.items[i].kind, VB_REFERENCE_SHORT);
        assert_int_equal(list.items[i].target, 0);
        assert_int_equal(list.items[i].source, VB_ACT_DOCUMENT);
        assert_slice(list.items[i].number, "41-CT/TW");
        assert_slice(list.items[i].date, "");
        assert_slice(list.items[i].act->date, "2021-06-05");
        assert_slice(list.items[i].key, "/akn/vn/act/chi-thi/ban-bi-thu/2021-06-05/41-ct-tw");
    }
    vb_reference_list_free(&list);
}

/* Numbers of the Party begin anew with each term: two candidates leave it open. */
static void leaves_open_what_may_be_several(void **state)
{
    (void)state;
    vb_reference_list list =
        references_of("Chỉ thị số 41-CT/TW ngày 05/6/2021 của Ban Bí thư, Chỉ thị "
                      "số 41-CT/TW ngày 01/3/2014 của Ban Bí thư và Chỉ thị số 41-CT/TW",
                      NULL);
    assert_count(&list, 3);
    assert_true(list.items[2].target == VB_NO_REFERENCE);
    assert_int_equal(list.items[2].source, VB_ACT_OPEN);
    assert_slice(list.items[2].key, "/akn/vn/act/chi-thi/41-ct-tw");
    vb_reference_list_free(&list);
}

static vb_reference_list references_below(const char *text, const vb_known_head *head)
{
    vb_reference_list list;
    vb_refs *refs = vb_refs_new(NULL, shared_citation, NULL);
    assert_non_null(refs);
    assert_int_equal(vb_refs_find_below(refs, vb_slice_of(text), head, &list), VB_OK);
    vb_refs_free(refs);
    return list;
}

/* What is known of the head is believed rather than what can be read there. */
static void believes_a_head_that_is_known(void **state)
{
    (void)state;
    const char *text = "SO Y TE\nS6: 27/KH-5YT\nngày 5 tháng 8 năm\nMẬT\nThực hiện Kế hoạch này.";
    const vb_known_head head = {.number = VB_SLICE("27/KH-SYT"),
                                .date = VB_SLICE("2024-08-05"),
                                .type = VB_SLICE("Kế hoạch"),
                                .parent_body = VB_SLICE("UBND TỈNH SƠN LA"),
                                .issuing_body = VB_SLICE("SỞ Y TẾ"),
                                .number_start = 8,
                                .number_end = 21};
    vb_reference_list list = references_below(text, &head);
    assert_count(&list, 2);
    assert_int_equal(list.items[0].kind, VB_REFERENCE_SELF);
    assert_slice(list.items[0].number, "27/KH-SYT");
    assert_slice(list.items[0].key, "/akn/vn/act/ke-hoach/so-y-te-son-la/2024-08-05/27-kh-syt");
    assert_int_equal(list.items[1].target, 0);
    vb_reference_list_free(&list);
}

/* What is not known of it is read there. */
static void reads_what_a_head_leaves_out(void **state)
{
    (void)state;
    const vb_known_head head = {
        .number = VB_SLICE("5/2023/HS-ST"), .number_start = 48, .number_end = 60};
    vb_reference_list list =
        references_below("TÒA ÁN NHÂN DÂN\nHUYỆN SƠN HÀ\nBản án số: 5/2023/HS-ST\nNgày "
                         "15-6-2023\nNHÂN DANH\n",
                         &head);
    assert_count(&list, 1);
    assert_int_equal(list.items[0].kind, VB_REFERENCE_SELF);
    assert_slice(list.items[0].date, "2023-06-15");
    assert_slice(list.items[0].issuer, "Tòa án nhân dân huyện Sơn Hà");
    vb_reference_list_free(&list);
}

/* What was read from a stamp behind the body is no place of it. */
static void takes_a_speck_for_no_place(void **state)
{
    (void)state;
    const vb_known_head head = {.number = VB_SLICE("27/KH-SYT"),
                                .parent_body = VB_SLICE("UBND TỈNH SƠN LA"),
                                .issuing_body = VB_SLICE("SỞ Y TẾ NE"),
                                .number_start = 5,
                                .number_end = 14};
    vb_reference_list list = references_below("Số: 27/KH-SYT\nKẾ HOẠCH", &head);
    assert_count(&list, 1);
    assert_slice(list.items[0].issuer, "Sở Y tế Sơn La");
    vb_reference_list_free(&list);
}

/* A plan of a Party committee that its standing committee signed is that one's. */
static void asks_who_signed_for_a_committee(void **state)
{
    (void)state;
    const vb_known_head head = {.number = VB_SLICE("15-KH/HU"),
                                .type = VB_SLICE("Kế hoạch"),
                                .issuing_body = VB_SLICE("HUYỆN ỦY CHÂU THÀNH"),
                                .number_start = 3,
                                .number_end = 11};
    vb_reference_list list =
        references_below("Số 15-KH/HU\nKẾ HOẠCH\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ", &head);
    assert_count(&list, 1);
    assert_slice(list.items[0].issuer, "Ban Thường vụ Huyện ủy Châu Thành");
    vb_reference_list_free(&list);
    list = references_below("Số 15-KH/HU\nKẾ HOẠCH\n\nT/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG", &head);
    assert_count(&list, 1);
    assert_slice(list.items[0].issuer, "Ban Thường vụ Huyện ủy Châu Thành");
    vb_reference_list_free(&list);
}

/* One that says nothing, or of bytes that are not there, changes nothing. */
static void passes_over_a_head_that_says_nothing(void **state)
{
    (void)state;
    const vb_known_head heads[] = {
        {.number_start = 0},
        {.number = VB_SLICE("27/KH-SYT"), .number_start = 900, .number_end = 999},
        {.number = VB_SLICE("không có"), .number_start = 0, .number_end = 7}};
    for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++) {
        vb_reference_list list =
            references_below("SỞ Y TẾ\nSố: 31/KH-SYT\nSơn La, ngày 5 tháng 8 năm 2024", &heads[i]);
        assert_count(&list, 1);
        assert_slice(list.items[0].number, "31/KH-SYT");
        assert_slice(list.items[0].date, "2024-08-05");
        vb_reference_list_free(&list);
    }
}

/* The fields that segment writes above its text: a law's type stands there alone. */
static void reads_fields_of_a_head(void **state)
{
    (void)state;
    vb_reference_list list =
        references_of("Issuing-Body: QUỐC HỘI\nNumber: 91/2031/QH16\nDoc-Type: Luật\n\n"
                      "Luật này có hiệu lực.",
                      NULL);
    assert_count(&list, 2);
    assert_slice(list.items[0].type, "Luật");
    assert_int_equal(list.items[1].target, 0);
    vb_reference_list_free(&list);
    list = references_of("Number: 93/KTPC-KT\nDate: 2031-11-18\nDoc-Type: Công văn\n\n", NULL);
    assert_count(&list, 1);
    assert_slice(list.items[0].key, "/akn/vn/act/cong-van/2031-11-18/93-ktpc-kt");
    vb_reference_list_free(&list);
}

/* A document calls itself by its type, or by less or more than it; it is cited in its annexes as
 * its chair's; Cà Mau is no Mẫu. */
static void knows_itself_by_other_names(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "BỘ Y TẾ\nSố: 12/2013/TTLT-BYT-BTC\nHà Nội, ngày 02 tháng 5 năm 2013\n"
        "THÔNG TƯ LIÊN TỊCH\nVề phí\nĐiều 1. Thông tư này có hiệu lực.\n",
        "TỈNH ỦY CÀ MAU\nSố 11-CTr/TU\nCà Mau, ngày 28 tháng 7 năm 2025\n"
        "CHƯƠNG TRÌNH HÀNH ĐỘNG\nGiao các huyện thực hiện Chương trình hành động này.\n",
        "UBND TỈNH CÀ MAU\nSố: 11/TB-UBND\nCà Mau, ngày 28 tháng 7 năm 2025\nTHÔNG BÁO\n"
        "Giao các sở thực hiện Thông báo kết luận này.\n",
        "UBND TỈNH SƠN HÀ\nSố: 82/QĐ-UBND\nSơn Hà, ngày 28 tháng 7 năm 2025\nQUYẾT ĐỊNH\n"
        "(Kèm theo Quyết định số 82/QĐ-UBND ngày 28/7/2025 của Chủ tịch UBND tỉnh)\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        vb_reference_list list = references_of(texts[i], NULL);
        assert_count(&list, 2);
        assert_int_equal(list.items[0].kind, VB_REFERENCE_SELF);
        assert_true(list.items[0].number.len > 0);
        assert_true(vb_slice_equal(list.items[0].key, list.items[1].key));
        vb_reference_list_free(&list);
    }
    vb_reference_list other = references_of(
        "UBND TỈNH SƠN HÀ\nSố: 82/QĐ-UBND\nSơn Hà, ngày 28 tháng 7 năm 2025\nQUYẾT ĐỊNH\n"
        "theo Quyết định số 82/QĐ-UBND ngày 29/7/2024 của Chủ tịch UBND tỉnh\n",
        NULL);
    assert_count(&other, 2);
    assert_false(vb_slice_equal(other.items[0].key, other.items[1].key));
    vb_reference_list_free(&other);
}

/* A law is meant by its own name, whichever other had it; its title is no citation. Its name with a
 * year is that of the other. */
static void a_law_knows_its_own_name(void **state)
{
    (void)state;
    static const char key[] = "/akn/vn/act/luat/quoc-hoi/2020-06-17/59-2020-qh14";
    static const char *const texts[] = {
        "QUỐC HỘI\nLuật số: 59/2020/QH14\nHà Nội, ngày 17 tháng 6 năm 2020\n\nLUẬT\nDOANH NGHIỆP\n"
        "Quốc hội ban hành Luật Doanh nghiệp.\nTheo Luật Doanh nghiệp năm 2014.\n",
        "Number: 59/2020/QH14\nDate: 2020-06-17\nDoc-Type: Luật\nSubject: DOANH NGHIỆP\n\n"
        "Quốc hội ban hành Luật Doanh nghiệp.\nTheo Luật Doanh nghiệp năm 2014.\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        vb_reference_list list = references_of(texts[i], NULL);
        assert_count(&list, 3);
        assert_int_equal(list.items[0].kind, VB_REFERENCE_SELF);
        assert_slice(list.items[1].key, key);
        assert_slice(list.items[2].key, "/akn/vn/act/luat/quoc-hoi/2014-11-26/68-2014-qh13");
        vb_reference_list_free(&list);
    }
}

static void points_to_itself_and_back(void **state)
{
    (void)state;
    vb_reference_list list = references_of(
        PLAN "Thực hiện Chỉ thị số 41-CT/TW ngày 05/6/2021 của Ban Bí thư, các cấp triển "
             "khai thực hiện Chỉ thị trên địa bàn; theo Kế hoạch này, Chỉ thị nêu trên.",
        NULL);
    assert_count(&list, 5);
    assert_int_equal(list.items[0].kind, VB_REFERENCE_SELF);
    assert_int_equal(list.items[2].kind, VB_REFERENCE_BACK);
    assert_slice(list.items[2].text, "Chỉ thị");
    assert_int_equal(list.items[2].target, 1);
    assert_int_equal(list.items[3].kind, VB_REFERENCE_SELF);
    assert_slice(list.items[3].text, "Kế hoạch này");
    assert_int_equal(list.items[3].target, 0);
    assert_int_equal(list.items[4].kind, VB_REFERENCE_BACK);
    assert_slice(list.items[4].text, "Chỉ thị nêu trên");
    assert_int_equal(list.items[4].target, 1);
    vb_reference_list_free(&list);
}

static void points_by_the_body(void **state)
{
    (void)state;
    vb_reference_list list = references_of(
        "Kế hoạch số 512-KH/TU ngày 22/4/2024 của Ban Thường vụ Tỉnh ủy, Kế hoạch số 12-KH/HU ngày "
        "01/6/2024 của Ban Thường vụ Huyện ủy; theo Kế hoạch của Ban Thường vụ Tỉnh ủy.",
        NULL);
    assert_count(&list, 3);
    assert_int_equal(list.items[2].kind, VB_REFERENCE_BACK);
    assert_slice(list.items[2].issuer, "Ban Thường vụ Tỉnh ủy");
    assert_int_equal(list.items[2].target, 0);
    vb_reference_list_free(&list);
}

static void points_to_nothing(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "Kế hoạch hành động vì trẻ em giai đoạn 2021 - 2030",
        "xây dựng Kế hoạch, Chương trình công tác",
        "theo quy định nêu trên",
        "KẾ HOẠCH NÀY",
        "thực hiện Chỉ thị trên địa bàn", /* no directive is cited */
        "Nghị định 30 quy định",          /* nor a decree of that number */
        /* offices with a number, and the body that they are of */
        "gửi Phòng Giao dịch số 7 - KBNN khu vực III;",
        "Trường Mầm non số 2 - UBND phường",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        vb_reference_list list = references_of(texts[i], NULL);
        if (list.count)
            fail_msg("«%s»: «%.*s»", texts[i], (int)list.items[0].text.len,
                     list.items[0].text.data);
        vb_reference_list_free(&list);
    }
}

static void finds_short_forms_that_are_defined(void **state)
{
    (void)state;
    vb_reference_list list = references_of(
        "Chương trình hành động số 238-CTr/TU ngày 27/02/2024 của Ban Thường vụ Tỉnh ủy "
        "(sau đây gọi tắt là Chương trình 238). Các cấp thực hiện tốt Chương trình 238.\n\n"
        "Luật Trẻ em (sau đây gọi là người dân).",
        NULL);
    assert_count(&list, 4);
    assert_slice(list.items[0].defines, "Chương trình 238");
    assert_int_equal(list.items[2].kind, VB_REFERENCE_SHORT);
    assert_int_equal(list.items[2].target, 0);
    assert_slice(list.items[3].defines, ""); /* what is defined there is no document */
    vb_reference_list_free(&list);
}

/* What a decision issues is the decision; `Luật này` in a letter is the one law that it spoke of,
 * and none of two. */
static void this_is_what_the_document_is_or_speaks_of(void **state)
{
    (void)state;
    static const struct {
        const char *text, *key; /* of the last reference */
        vb_reference_kind kind;
    } cases[] = {
        {"UBND TỈNH AN GIANG\nSố: 12/QĐ-UBND\nAn Giang, ngày 3 tháng 4 năm 2018\nQUYẾT ĐỊNH\n"
         "QUY CHẾ\nQuy chế này có ba chương.\n",
         "/akn/vn/act/quyet-dinh/uy-ban-nhan-dan-tinh-an-giang/2018-04-03/12-qd-ubnd",
         VB_REFERENCE_SELF},
        {"SỞ Y TẾ\nSố: 12/SYT-VP\nAn Giang, ngày 3 tháng 4 năm 2018\nTheo Luật Trẻ em thì Điều 5 "
         "Luật này\n",
         "/akn/vn/act/luat/quoc-hoi/2016-04-05/102-2016-qh13", VB_REFERENCE_BACK},
        {"SỞ Y TẾ\nSố: 12/SYT-VP\nAn Giang, ngày 3 tháng 4 năm 2018\nTheo Luật Trẻ em và Luật Đất "
         "đai "
         "thì Điều 5 Luật này\n",
         "/akn/vn/act/luat", VB_REFERENCE_BACK},
        {"Điều 5 Luật này\n", "/akn/vn/act/luat", VB_REFERENCE_SELF},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list = references_of(cases[i].text, NULL);
        assert_true(list.count > 0);
        assert_slice(list.items[list.count - 1].key, cases[i].key);
        assert_int_equal(list.items[list.count - 1].kind, cases[i].kind);
        vb_reference_list_free(&list);
    }
}

/* Left out, the document's own number still tells when it was written. */
static void leaves_itself_out(void **state)
{
    (void)state;
    const vb_refs_options options = {.no_self = true};
    vb_reference_list list = references_of(
        "UBND TỈNH AN GIANG\nSố: 12/KH-UBND\nAn Giang, ngày 3 tháng 4 năm 2018\nKẾ HOẠCH\n"
        "Kế hoạch này theo Luật Trẻ em.\n",
        &options);
    assert_count(&list, 1);
    assert_slice(list.items[0].key, "/akn/vn/act/luat/quoc-hoi/2016-04-05/102-2016-qh13");
    vb_reference_list_free(&list);
}

/* The head of an act of the assembly has no date: the day it was passed stands at its end. */
static void acts_of_the_assembly_tell_their_date_last(void **state)
{
    (void)state;
    vb_reference_list list = references_of(
        "QUỐC HỘI\nLuật số: 82/2025/QH15\nLUẬT\nCÂY XANH\nCăn cứ Nghị quyết đã thông qua ngày 02 "
        "tháng 3 năm 2024;\nĐiều 1. Trồng cây.\nLuật này được Quốc hội khóa XV, kỳ họp thứ 9 "
        "thông qua ngày 24 tháng 6 năm 2025.\n",
        NULL);
    assert_slice(list.items[0].date, "2025-06-24");
    assert_slice(list.items[0].key, "/akn/vn/act/luat/quoc-hoi/2025-06-24/82-2025-qh15");
    vb_reference_list_free(&list);
}

/* The new words of an amended law speak of that law. */
static void quoted_words_speak_of_another(void **state)
{
    (void)state;
    static const struct {
        const char *open, *close;
        bool own; /* the first `Luật này` */
    } cases[] = {
        {"“", "”.", false},      {"“", "”;", false},
        {"\"", "\"", false},     {"  “a) “Trại”: ", "”. ", false},
        {"", "", true},          {"Nói “", "”", true},
        {"“Nói", "” là", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char text[512];
        snprintf(text, sizeof text,
                 "QUỐC HỘI\nLuật số: 82/2025/QH15\nLUẬT\nSỬA ĐỔI\nBổ sung như sau:\n"
                 "%s1. Theo Điều 63 của Luật này%s\n”.\nĐiều 2. Luật này có hiệu lực.\n",
                 cases[i].open, cases[i].close);
        vb_reference_list list = references_of(text, NULL);
        assert_count(&list, 3);
        assert_int_equal(vb_slice_equal(list.items[1].key, list.items[0].key), cases[i].own);
        assert_slice(list.items[2].key, "/akn/vn/act/luat/quoc-hoi/2025-06-24/82-2025-qh15");
        vb_reference_list_free(&list);
    }
}

/* What the short form stands for is told by its number, its type and by what stands between; of
 * another sentence it is nothing, nor of what is only pointed to. */
static void binds_short_forms_to_what_they_stand_for(void **state)
{
    (void)state;
    static const struct {
        const char *text, *key; /* of the last reference */
        size_t count;
    } cases[] = {
        {"Nghị quyết số 140/NQ-CP thực hiện Nghị quyết số 66-NQ/TW (sau đây gọi là Nghị quyết "
         "140).",
         "/akn/vn/act/nghi-quyet/chinh-phu/140-nq-cp", 3},
        {"theo Quyết định số 12/QĐ-TTg phê duyệt Chương trình trồng rừng (sau đây gọi là Chương "
         "trình);"
         " Chương trình",
         "/akn/vn/act/quyet-dinh/thu-tuong-chinh-phu/12-qd-ttg", 3},
        {"Căn cứ Quyết định số 12/QĐ-TTg về trồng rừng;\nPhê duyệt Đề án trồng rừng (sau đây gọi "
         "là Đề "
         "án). Đề án có",
         "/akn/vn/act/quyet-dinh/thu-tuong-chinh-phu/12-qd-ttg", 1},
        {"theo Quyết định số 12/QĐ-TTg. Đề án trồng rừng (sau đây gọi là Đề án). Đề án có",
         "/akn/vn/act/quyet-dinh/thu-tuong-chinh-phu/12-qd-ttg", 1},
        {"Thông tư này hướng dẫn Chương trình trồng rừng (sau đây gọi là Chương trình). Chương "
         "trình có",
         "/akn/vn/act/thong-tu", 1},
        {"Nghị định số 9/2021/NĐ-CP và Nghị định số 8/2022/NĐ-CP (viết tắt là NĐ 9)",
         "/akn/vn/act/nghi-dinh/chinh-phu/09-2021-nd-cp", 3},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list = references_of(cases[i].text, NULL);
        assert_count(&list, cases[i].count);
        assert_slice(list.items[list.count - 1].key, cases[i].key);
        vb_reference_list_free(&list);
    }
}

/* Each short form from where it is defined on, however soon after another: what was passed over
 * before a definition is read again. */
static void finds_each_short_form_behind_its_definition(void **state)
{
    (void)state;
    enum { FAR = 130 };
    for (int before = 0; before < FAR; before++) {
        char text[FAR + 800];
        snprintf(
            text, sizeof text,
            "Kế hoạch Xanh có %0*d Nghị quyết số 57-NQ/TW (gọi là NQ57). NQ57, Kế hoạch Xanh. "
            "Theo Kế hoạch số 8-KH/TW (gọi là Kế hoạch Xanh). Kế hoạch Xanh, NQ57 thì Kế hoạch "
            "Xanh %0*d là việc chung của mọi nhà, ai cũng phải làm, làm cho đến nơi đến chốn.",
            before + 1, 0, 60, 0);
        vb_reference_list list = references_of(text, NULL);
        assert_count(&list, 8);
        assert_slice(list.items[2].text, "NQ57");
        for (size_t i = 4; i < list.count; i++)
            assert_slice(list.items[i].number, i == 6 ? "57-NQ/TW" : "8-KH/TW");
        vb_reference_list_free(&list);
    }
}

/* A number by itself may have its letter; where no document of the text has it, it is none. */
static void numbers_alone_may_have_a_letter(void **state)
{
    (void)state;
    vb_reference_list list = references_of(
        "Nghị quyết số 10b/NQ-TLĐ ngày 3/4/2022. Theo Nghị quyết số 10b nêu trên, Nghị quyết 10c.",
        NULL);
    assert_count(&list, 2);
    assert_slice(list.items[1].number, "10b/NQ-TLĐ");
    assert_slice(list.items[1].text, "Nghị quyết số 10b");
    vb_reference_list_free(&list);
}

/* A short form with the type and the figure alone may be cited by its number, too. */
static void pinpoints_stand_before_short_forms(void **state)
{
    (void)state;
    vb_reference_list list =
        references_of("Nghị định số 60/2021/NĐ-CP (sau đây gọi là Nghị định 60). "
                      "Theo khoản 2 Điều 14 Nghị định 60.",
                      NULL);
    assert_count(&list, 3);
    assert_true(list.items[2].full_start < list.items[2].start);
    vb_reference_list_free(&list);
}

/* Wherever in the text it stands, however near to its end; a common word in small letters is none.
 */
static void finds_short_forms_everywhere(void **state)
{
    (void)state;
    enum { FAR = 200 };
    for (int before = 0; before < FAR; before++) {
        char text[4 * FAR + 400];
        snprintf(text, sizeof text,
                 "Quyết định số 06/QĐ-TTg ngày 06/01/2022 (sau đây gọi là Đề án 06) %*s"
                 "theo Đề án 06, đề án 06 %*s",
                 before, "", before % 3 * FAR / 2, "");
        vb_reference_list list = references_of(text, NULL);
        assert_count(&list, 3);
        assert_slice(list.items[1].text, "Đề án 06");
        assert_slice(list.items[2].text, "Đề án 06");
        assert_int_equal(list.items[2].target, 0);
        vb_reference_list_free(&list);
    }
}

/* A type that is no more than like the word is not taken for it before the number of a law. */
static void tells_laws_from_like_types(void **state)
{
    (void)state;
    vb_reference_list list =
        references_of("Căn cứ Luật Tương trợ tư pháp về dân sự số 102/2025/QH15;", NULL);
    assert_count(&list, 1);
    assert_slice(list.items[0].type, "Luật");
    vb_reference_list_free(&list);
}

static void knows_acts_by_number(void **state)
{
    (void)state;
    vb_reference_list list = references_of("Nghị định số 56/2017/NĐ-CP", NULL);
    assert_count(&list, 1);
    assert_int_equal(list.items[0].source, VB_ACT_AUTHORITY);
    assert_slice(list.items[0].date, "");
    assert_slice(list.items[0].act->date, "2017-05-09");
    vb_reference_list_free(&list);
    vb_refs_options options = {.no_authority = true};
    list = references_of("Nghị định số 56/2017/NĐ-CP", &options);
    assert_int_equal(list.items[0].source, VB_ACT_OPEN);
    vb_reference_list_free(&list);
}

/* The act a law's name means hangs on the time. */
static void knows_laws_by_name(void **state)
{
    (void)state;
    static const struct {
        const char *date, *text, *number;
    } cases[] = {
        {"2018-03-01", "theo Luật Trẻ em", "102/2016/QH13"},
        {"2015-03-01", "theo Luật Trẻ em", ""},              /* not passed yet */
        {"2016-06-01", "theo Luật Trẻ em", "102/2016/QH13"}, /* no other had the name */
        {"2015-06-01", "theo Luật Cư trú", "81/2006/QH11"},
        {"2021-02-01", "theo Luật Cư trú", "81/2006/QH11"},    /* passed, but not in force */
        {"2018-04-13", "theo Luật Quy hoạch", "21/2017/QH14"}, /* nor of this one */
        {"2017-04-13", "theo Luật Quy hoạch", ""},
        {"2018-03-01", "theo Luật Đất đai", "45/2013/QH13"},
        {"2026-03-01", "theo Luật Đất đai", "31/2024/QH15"},
        {"2024-03-01", "theo Luật Đất đai", "45/2013/QH13"},
        {"2026-03-01", "theo Luật Đất đai năm 2013", "45/2013/QH13"},
        {"2026-03-01", "theo Luật Đất đai 2013,", "45/2013/QH13"},
        {"", "theo Luật Đất đai ngày 29 tháng 11 năm 2013", "45/2013/QH13"},
        {"", "theo Luật Đất đai ngày 28 tháng 11 năm 2013", ""},
        {"2024-06-30", "theo Luật Phòng, chống bạo lực gia đình", "13/2022/QH15"},
        {"2018-06-30", "theo Luật Phòng, chống bạo lực gia đình", "02/2007/QH12"},
        /* Of 2026 it is not known that there is no newer one. */
        {"2024-06-30", "theo Luật Xây dựng", "50/2014/QH13"},
        {"2026-06-30", "theo Luật Xây dựng", ""},
        {"2040-06-30", "theo Luật Trẻ em", ""},
        /* Two of one year are told apart by their day. */
        {"", "theo Luật Tổ chức chính quyền địa phương ngày 19/02/2025", "65/2025/QH15"},
        {"", "theo Luật Tổ chức chính quyền địa phương ngày 16/6/2025", "72/2025/QH15"},
        {"", "theo Luật Tổ chức chính quyền địa phương năm 2025", ""},
        {"2025-02-25", "theo Luật Tổ chức chính quyền địa phương", "77/2015/QH13"},
        {"2025-04-01", "theo Luật Tổ chức chính quyền địa phương", "65/2025/QH15"},
        {"2025-07-01", "theo Luật Tổ chức chính quyền địa phương", "72/2025/QH15"},
        /* Until it is in force its name means the one before; carried out, it may mean either. */
        {"2019-09-10", "theo Luật Giáo dục", "38/2005/QH11"},
        {"2020-07-01", "theo Luật Giáo dục", "43/2019/QH14"},
        {"2024-07-31", "theo Luật Đất đai", "45/2013/QH13"},
        {"2024-08-01", "theo Luật Đất đai", "31/2024/QH15"},
        {"2024-05-06", "về triển khai thi hành Luật Đất đai", ""},
        {"2024-09-06", "về triển khai thi hành Luật Đất đai", "31/2024/QH15"},
        /* Laws that others have taken the place of. */
        {"2003-03-02", "theo Luật Doanh nghiệp", "13/1999/QH10"},
        {"2010-03-02", "theo Luật Doanh nghiệp", "60/2005/QH11"},
        {"2011-06-15", "theo Luật Phòng, chống tham nhũng", "55/2005/QH11"},
        {"", "theo Luật Thủy sản năm 2003", "17/2003/QH11"},
        {"", "theo Luật Thanh niên năm 2005", "53/2005/QH11"},
        {"", "theo Bộ luật Dân sự năm 2005", "33/2005/QH11"},
        {"", "theo Luật NVQS năm 2015", "78/2015/QH13"},
        /* Laws that amend, of which there is but one of the name, or another one followed. */
        {"2012-05-04", "theo Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống ma túy",
         "16/2008/QH12"},
        {"2021-05-04", "theo Luật sửa đổi, bổ sung một số điều của Luật Công an nhân dân", ""},
        {"2024-05-04", "theo Luật sửa đổi, bổ sung một số điều của Luật Công an nhân dân",
         "21/2023/QH15"},
        {"2019-05-04", "theo Luật sửa đổi, bổ sung một số điều của Luật Các tổ chức tín dụng",
         "17/2017/QH14"},
        {"2012-05-04", "theo Luật sửa đổi, bổ sung một số điều của Luật Các tổ chức tín dụng",
         "20/2004/QH11"},
        {"2026-03-04", "theo Luật sửa đổi, bổ sung một số điều của 11 luật về quân sự, quốc phòng",
         "98/2025/QH15"},
        {"2026-03-04", "theo Luật sửa đổi, bổ sung một số điều của Luật Giáo dục", ""},
        /* Old ordinances. */
        {"2015-05-04", "theo Pháp lệnh Bảo vệ bí mật nhà nước", "30/2000/PL-UBTVQH10"},
        {"2001-02-04", "theo Pháp lệnh Bảo vệ bí mật nhà nước", ""},
        {"2005-05-04", "theo Pháp lệnh Người tàn tật", "06/1998/PL-UBTVQH10"},
        {"2009-05-04", "theo Pháp lệnh Ưu đãi người có công", "26/2005/PL-UBTVQH11"},
        {"",
         "theo Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch ngày "
         "20/11/2018",
         "35/2018/QH14"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_refs_options options = {.own_date = vb_slice_of(cases[i].date)};
        vb_reference_list list = references_of(cases[i].text, &options);
        assert_count(&list, 1);
        assert_int_equal(list.items[0].kind, VB_REFERENCE_LAW);
        assert_slice(list.items[0].number, "");
        assert_slice(list.items[0].act->number, cases[i].number);
        vb_reference_list_free(&list);
    }
}

/* A name alone means the law that has its number elsewhere in the text, unless that is told below
 * and was not in force yet. */
static void lends_numbers_to_names(void **state)
{
    (void)state;
    static const struct {
        const char *date, *text;
        size_t name; /* the reference by the name alone */
        const char *number;
    } cases[] = {
        {"2018-12-03", "theo Luật Tố cáo. Thi hành Luật Tố cáo số 25/2018/QH14", 0, "03/2011/QH13"},
        {"2018-12-03", "theo Luật Tố cáo. Luật Tố cáo số 25/2018/QH14 ngày 12/6/2018", 0,
         "03/2011/QH13"},
        {"2019-01-02", "theo Luật Tố cáo. Thi hành Luật Tố cáo số 25/2018/QH14", 0, "25/2018/QH14"},
        {"2018-12-03", "thi hành Luật Tố cáo. Luật Tố cáo số 25/2018/QH14", 0, "25/2018/QH14"},
        {"2018-12-03", "Luật Tố cáo số 25/2018/QH14. Theo Luật Tố cáo", 1, "25/2018/QH14"},
        {"", "theo Luật Tố cáo. Thi hành Luật Tố cáo số 25/2018/QH14", 0, "25/2018/QH14"},
        {"2018", "theo Luật Tố cáo. Thi hành Luật Tố cáo số 25/2018/QH14", 0, "25/2018/QH14"},
        {"2019-06-03", "theo Luật Tố cáo. Luật Tố cáo số 03/2011/QH13", 0, "03/2011/QH13"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_refs_options options = {.own_date = vb_slice_of(cases[i].date)};
        vb_reference_list list = references_of(cases[i].text, &options);
        assert_count(&list, 2);
        assert_slice(list.items[cases[i].name].act->number, cases[i].number);
        vb_reference_list_free(&list);
    }
}

/* Constitutions are told apart by their years; which one the bare name means must be known. */
static void knows_constitutions(void **state)
{
    (void)state;
    static const struct {
        const char *date, *text, *found; /* NULL: nothing */
    } cases[] = {
        {"", "Điều 14 Hiến pháp năm 2013", "2013-11-28"},
        {"", "Hiến pháp 1992 đã", "1992-04-15"},
        {"", "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 1980", "1980-12-18"},
        {"2024-06-30", "Căn cứ Hiến pháp;", "2013-11-28"},
        {"2000-06-30", "Căn cứ Hiến pháp;", "1992-04-15"},
        {"2014-06-30", "Căn cứ Hiến pháp;", NULL},
        {"", "Hiến pháp và pháp luật", NULL},
        {"2024-06-30", "2. Biện pháp thi hành", NULL},
        {"2024-06-30", "theo Hién phap", "2013-11-28"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_refs_options options = {.own_date = vb_slice_of(cases[i].date)};
        vb_reference_list list = references_of(cases[i].text, &options);
        assert_count(&list, cases[i].found ? 1 : 0);
        if (cases[i].found) {
            assert_slice(list.items[0].title, "Hiến pháp");
            assert_slice(list.items[0].act->date, cases[i].found);
        }
        vb_reference_list_free(&list);
    }
    vb_reference_list list = references_of("theo Hiến pháp năm 2013. Căn cứ Hiến pháp,", NULL);
    assert_count(&list, 2);
    assert_int_equal(list.items[1].target, 0);
    vb_reference_list_free(&list);
}

static void asks_the_users_index(void **state)
{
    (void)state;
    const vb_act acts[] = {
        {.type = VB_SLICE("Kế hoạch"),
         .number = VB_SLICE("344-KH/TU"),
         .date = VB_SLICE("2024-04-22"),
         .issuer = VB_SLICE("Ban Thường vụ Tỉnh ủy"),
         .key = VB_SLICE("/akn/my/key")},
        {.type = VB_SLICE("Kế hoạch"),
         .number = VB_SLICE("12-KH/TU"),
         .date = VB_SLICE("2024-01-01")},
        {.type = VB_SLICE("Kế hoạch"),
         .number = VB_SLICE("12-KH/TU"),
         .date = VB_SLICE("2019-01-01")},
    };
    vb_refs_options options = {.index = acts, .index_count = 3};
    vb_reference_list list = references_of("Kế hoạch số 344-KH/TU, Kế hoạch số 12-KH/TU", &options);
    assert_count(&list, 2);
    assert_int_equal(list.items[0].source, VB_ACT_INDEX);
    assert_slice(list.items[0].key, "/akn/my/key");
    assert_int_equal(list.items[1].source, VB_ACT_OPEN); /* two have the number */
    vb_reference_list_free(&list);
}

static void votes_on_dates(void **state)
{
    (void)state;
    vb_reference_list list =
        references_of("Chỉ thị số 41-CT/TW ngày 05/6/2021 của Ban Bí thư, Chỉ thị số 41-CT/TW ngày "
                      "05/6/2021, Chỉ thị số 41-CT/TW ngày 05/8/2021",
                      NULL);
    assert_count(&list, 3);
    assert_slice(list.items[2].date, "2021-06-05");
    assert_true(has(&list.items[2], VB_EVIDENCE_DATE_VOTED));
    assert_true(list.items[2].confidence < list.items[1].confidence);
    vb_reference_list_free(&list);
}

static void rejects_what_cannot_be(void **state)
{
    (void)state;
    vb_reference_list list = references_of("Nghị định số 56/2017/NĐ-CP ngày 09/5/2011", NULL);
    assert_slice(list.items[0].date, "");
    assert_true(has(&list.items[0], VB_EVIDENCE_DATE_REJECTED));
    vb_reference_list_free(&list);
    /* The directive is the Politburo's, the plan the province's. */
    list = references_of("kế hoạch thực hiện Chỉ thị số 28-CT/TW của Ban Thường vụ Tỉnh ủy", NULL);
    assert_slice(list.items[0].issuer, "");
    assert_slice(list.items[0].text, "Chỉ thị số 28-CT/TW");
    vb_reference_list_free(&list);
}

static void completes_a_province(void **state)
{
    (void)state;
    vb_reference_list list = references_of(
        PLAN "Theo Kế hoạch số 344-KH/TU ngày 22/4/2023 của Ban Thường vụ Tỉnh ủy", NULL);
    assert_count(&list, 2);
    assert_slice(list.items[1].issuer, "Ban Thường vụ Tỉnh ủy");
    assert_slice(list.items[1].act->issuer, "Ban Thường vụ Tỉnh ủy Hậu Giang");
    vb_reference_list_free(&list);
}

/* A law of the year that was passed after the document was written is another than it cites. */
static void knows_no_act_of_later(void **state)
{
    (void)state;
    static const struct {
        const char *day, *law, *number;
    } cases[] = {
        {"17 tháng 1", "Luật Ban hành văn bản quy phạm pháp luật", ""},
        {"17 tháng 12", "Luật Ban hành văn bản quy phạm pháp luật", "64/2025/QH15"},
        /* Of two of the year there was but one yet. */
        {"17 tháng 3", "Luật Tổ chức chính quyền địa phương", "65/2025/QH15"},
        {"17 tháng 12", "Luật Tổ chức chính quyền địa phương", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char document[512];
        snprintf(document, sizeof document,
                 "BỘ NỘI VỤ\nSố: 12/KH-BNV\nHà Nội, ngày %s năm 2025\n\nKẾ HOẠCH\n"
                 "Theo %s năm 2025",
                 cases[i].day, cases[i].law);
        vb_reference_list list = references_of(document, NULL);
        assert_count(&list, 2);
        assert_slice(list.items[1].act->number, cases[i].number);
        vb_reference_list_free(&list);
    }
}

/* A committee and its chair number in one register, and several names of one body make one key. */
static void gives_one_act_one_key(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"Quyết định số 9/QĐ-UBND ngày 03/02/2024 của Chủ tịch UBND tỉnh Gia Lai",
         "/akn/vn/act/quyet-dinh/uy-ban-nhan-dan-tinh-gia-lai/2024-02-03/9-qd-ubnd"},
        {"Quyết định số 9/QĐ-UBND ngày 03/02/2024 của UBND tỉnh Gia Lai",
         "/akn/vn/act/quyet-dinh/uy-ban-nhan-dan-tinh-gia-lai/2024-02-03/9-qd-ubnd"},
        {"Tờ trình số 9/TTr-SNV ngày 03/02/2024 của Giám đốc Sở Nội vụ",
         "/akn/vn/act/to-trinh/so-noi-vu/2024-02-03/9-ttr-snv"},
        {"Nghị quyết số 91-NQ/TW ngày 25/10/2017 của BCH TW Đảng",
         "/akn/vn/act/nghi-quyet/ban-chap-hanh-trung-uong/2017-10-25/91-nq-tw"},
        {"Nghị quyết số 91-NQ/TW ngày 25/10/2017 của Hội nghị lần thứ sáu Ban Chấp hành Trung ương",
         "/akn/vn/act/nghi-quyet/ban-chap-hanh-trung-uong/2017-10-25/91-nq-tw"},
        {"Chỉ thị số 91-CT/TW ngày 25/10/2017 của Trung ương",
         "/akn/vn/act/chi-thi/2017-10-25/91-ct-tw"},
        {"Báo cáo số 9/BC-LS ngày 03/02/2024 của Thanh tra huyện và Báo cáo số 8/BC-LS",
         "/akn/vn/act/bao-cao/thanh-tra-huyen/2024-02-03/9-bc-ls"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list = references_of(cases[i][0], NULL);
        assert_true(list.count > 0);
        assert_slice(list.items[0].key, cases[i][1]);
        vb_reference_list_free(&list);
    }
}

/* A body that is cited without its place is that of the head's place of its level, and of none that
 * the head does not tell. The reference itself says what stands there. */
static void completes_bodies_with_the_places_of_the_head(void **state)
{
    (void)state;
#define DATED                                                                                               \
    "Số: 12/KH-LS\nngày 5 tháng 8 năm 2024\n\nKẾ HOẠCH\nTheo Quyết định số 9/QĐ-LS ngày " \
    "03/02/2024 "                                                                                           \
    "của "
#define PROVINCE "UBND TỈNH KHÁNH HÒA\nSỞ XÂY DỰNG\n" DATED
#define CITY "UBND THÀNH PHỐ HÀ NỘI\nSỞ NỘI VỤ\n" DATED
#define COMMUNE "UBND HUYỆN QUẢN BẠ\nỦY BAN NHÂN DÂN XÃ TÙNG VÀI\n" DATED
    static const char *const cases[][2] = {
        {PROVINCE "UBND tỉnh", "Ủy ban nhân dân tỉnh Khánh Hòa"},
        {PROVINCE "Sở Tài chính", "Sở Tài chính Khánh Hòa"},
        {PROVINCE "Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Khánh Hòa"},
        {PROVINCE "UBND huyện", "Ủy ban nhân dân huyện"},
        {PROVINCE "UBND thành phố", "Ủy ban nhân dân thành phố"},
        {PROVINCE "UBND tỉnh Gia Lai", "Ủy ban nhân dân tỉnh Gia Lai"},
        {PROVINCE "UBND tinh Qxyz Gla", "Ủy ban nhân dân tỉnh"},
        {PROVINCE "Bộ Y tế", "Bộ Y tế"},
        {CITY "Sở Tài chính", "Sở Tài chính Hà Nội"},
        {CITY "HĐND thành phố", "Hội đồng nhân dân thành phố Hà Nội"},
        {CITY "UBND tỉnh", "Ủy ban nhân dân tỉnh"},
        {COMMUNE "UBND huyện", "Ủy ban nhân dân huyện Quản Bạ"},
        {COMMUNE "Huyện ủy", "Huyện ủy Quản Bạ"},
        {COMMUNE "HĐND xã", "Hội đồng nhân dân xã Tùng Vài"},
        {COMMUNE "UBND tỉnh", "Ủy ban nhân dân tỉnh"},
        {"UBND TỈNH SƠN HÀ; UBND TỈNH SƠN LA\n" DATED "UBND tỉnh", "Ủy ban nhân dân tỉnh"},
        {"Parent-Body: UBND TỈNH GIA LAI; UBND HUYỆN CHƯ SÊ\nIssuing-Body: BỆNH VIỆN\nNumber: "
         "1/BC-BV\n\n"
         "Theo Quyết định số 9/QĐ-LS của UBND huyện",
         "Ủy ban nhân dân huyện Chư Sê"},
    };
#undef PROVINCE
#undef CITY
#undef COMMUNE
#undef DATED
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list = references_of(cases[i][0], NULL);
        assert_true(list.count > 0);
        const vb_reference *last = &list.items[list.count - 1];
        assert_slice(last->act ? last->act->issuer : last->issuer, cases[i][1]);
        vb_reference_list_free(&list);
    }
}

/* ---------------------------------------------------------------------------- the user's say -- */

static void obeys_never_and_always(void **state)
{
    (void)state;
    const vb_slice never[] = {VB_SLICE("luat tre em"), VB_SLICE("41-CT/TW")};
    const vb_named_act always[] = {
        {VB_SLICE("Đề án Làng Xanh"), {.type = VB_SLICE("Đề án"), .number = VB_SLICE("7/ĐA-UBND")}},
        {VB_SLICE("Intergovernmental Pact"),
         {.type = VB_SLICE("Điều ước"), .number = VB_SLICE("8/2020/SL-LPQT")}}};
    vb_refs_options options = {
        .never = never, .never_count = 2, .always = always, .always_count = 2};
    vb_reference_list list = references_of("Luật Trẻ em, Chỉ thị số 41-CT/TW, Đề án Làng Xanh, "
                                           "Luật Đất đai, Intergovernmental Pact",
                                           &options);
    assert_count(&list, 3);
    assert_slice(list.items[2].title, "Intergovernmental Pact");
    assert_slice(list.items[0].number, "7/ĐA-UBND");
    assert_true(has(&list.items[0], VB_EVIDENCE_ALWAYS));
    assert_slice(list.items[1].title, "Luật Đất đai");
    vb_reference_list_free(&list);
}

static bool is_short(void *context, const vb_reference *reference)
{
    (*(size_t *)context)++;
    return reference->kind == VB_REFERENCE_SHORT;
}

/* A target that is not wanted is forgotten, and the others are counted anew. */
static void hands_over_what_is_wanted(void **state)
{
    (void)state;
    size_t asked = 0;
    vb_refs_options options = {.wants = is_short, .context = &asked};
    vb_reference_list list =
        references_of("Chỉ thị số 41-CT/TW ngày 05/6/2021 của Ban Bí thư và Chỉ thị "
                      "số 41-CT/TW",
                      &options);
    assert_int_equal(asked, 2);
    assert_count(&list, 1);
    assert_true(list.items[0].target == VB_NO_REFERENCE);
    vb_reference_list_free(&list);
}

static size_t told;

static void tell(void *context, const vb_edit *edit)
{
    vb_slice text = *(const vb_slice *)context;
    assert_true(vb_slice_equal(edit->before, vb_slice_cut(text, edit->in_start, edit->in_end)));
    assert_false(vb_slice_equal(edit->before, edit->after));
    told++;
}

static void reports_every_repair(void **state)
{
    (void)state;
    vb_slice text =
        VB_SLICE("Chỉ thị số 41-CT/TW, Chỉ thị số 41-CT/TW, Chi thi s6 41-CT/lW, Nghi dinh "
                 "56/2017/NB-CP");
    vb_refs_options options = {.reporter = {NULL, tell, &text}};
    told = 0;
    vb_reference_list list = references_of(text.data, &options);
    assert_count(&list, 4);
    assert_int_equal(told, 2);
    assert_true(has(&list.items[2], VB_EVIDENCE_REPAIRED));
    vb_reference_list_free(&list);
}

/* Bodies in another order, and by whom they are headed, are the same. */
static void knows_joint_bodies_in_any_order(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "Thông tư liên tịch số 6/2011/TTLT-BYT-BNV ngày 4/5/2011 của Bộ Nội vụ và Bộ Y tế; Thông "
        "tư liên tịch số 6/2011/TTLT-BYT-BNV",
        "Thông tư liên tịch số 6/2011/TTLT-BYT-BNV ngày 4/5/2011 của Bộ trưởng Bộ Y tế và Bộ "
        "trưởng Bộ Nội vụ; Thông tư liên tịch số 6/2011/TTLT-BYT-BNV",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        vb_reference_list list = references_of(texts[i], NULL);
        assert_count(&list, 2);
        assert_int_equal(list.items[1].target, 0);
        vb_reference_list_free(&list);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(resolves_short_forms),
        cmocka_unit_test(leaves_open_what_may_be_several),
        cmocka_unit_test(knows_itself_by_other_names),
        cmocka_unit_test(a_law_knows_its_own_name),
        cmocka_unit_test(believes_a_head_that_is_known),
        cmocka_unit_test(reads_what_a_head_leaves_out),
        cmocka_unit_test(takes_a_speck_for_no_place),
        cmocka_unit_test(asks_who_signed_for_a_committee),
        cmocka_unit_test(passes_over_a_head_that_says_nothing),
        cmocka_unit_test(reads_fields_of_a_head),
        cmocka_unit_test(points_to_itself_and_back),
        cmocka_unit_test(points_by_the_body),
        cmocka_unit_test(points_to_nothing),
        cmocka_unit_test(finds_short_forms_that_are_defined),
        cmocka_unit_test(this_is_what_the_document_is_or_speaks_of),
        cmocka_unit_test(leaves_itself_out),
        cmocka_unit_test(acts_of_the_assembly_tell_their_date_last),
        cmocka_unit_test(quoted_words_speak_of_another),
        cmocka_unit_test(binds_short_forms_to_what_they_stand_for),
        cmocka_unit_test(numbers_alone_may_have_a_letter),
        cmocka_unit_test(pinpoints_stand_before_short_forms),
        cmocka_unit_test(finds_short_forms_everywhere),
        cmocka_unit_test(tells_laws_from_like_types),
        cmocka_unit_test(knows_acts_by_number),
        cmocka_unit_test(knows_laws_by_name),
        cmocka_unit_test(lends_numbers_to_names),
        cmocka_unit_test(knows_constitutions),
        cmocka_unit_test(asks_the_users_index),
        cmocka_unit_test(votes_on_dates),
        cmocka_unit_test(rejects_what_cannot_be),
        cmocka_unit_test(completes_a_province),
        cmocka_unit_test(knows_no_act_of_later),
        cmocka_unit_test(gives_one_act_one_key),
        cmocka_unit_test(completes_bodies_with_the_places_of_the_head),
        cmocka_unit_test(obeys_never_and_always),
        cmocka_unit_test(finds_each_short_form_behind_its_definition),
        cmocka_unit_test(hands_over_what_is_wanted),
        cmocka_unit_test(reports_every_repair),
        cmocka_unit_test(knows_joint_bodies_in_any_order),
    };
    return cmocka_run_group_tests(tests, open_citation, close_citation);
}
