/* The fields of a header where a scan left its boxes torn, run together or among specks; each case
 * a document of a few lines. */
#include "segment_helpers.h"

#define NATION "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
#define MOTTO "Độc lập - Tự do - Hạnh phúc"
#define PLAN "Số: 6/KH-UBND\nKẾ HOẠCH\nTrồng cây\n"

/* What a field must be. */
typedef struct field_case {
    const char *text;
    size_t field; /* its offset in vb_header */
    const char *value;
} field_case;

#define FIELD(name) offsetof(vb_header, name)

static void check_fields(const field_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        vb_outline *outline;
        assert_int_equal(vb_segment(segmenter, vb_slice_of(cases[i].text), &outline), VB_OK);
        const char *header = (const char *)vb_outline_header(outline);
        vb_slice value;
        memcpy(&value, header + cases[i].field, sizeof value);
        if (!vb_slice_equal(value, vb_slice_of(cases[i].value)))
            fail_msg("%s\nfound: %.*s", cases[i].text, (int)value.len, value.data);
        vb_outline_free(outline);
    }
}

#define CHECK_FIELDS(cases) check_fields(cases, sizeof(cases) / sizeof(cases)[0])

static void test_motto(void **state)
{
    static const field_case cases[] = {
        {"SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nNAM\n" MOTTO "\n" PLAN, FIELD(motto),
         NATION " " MOTTO},
        {"SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nNAM\n" MOTTO "\n" PLAN, FIELD(issuing_body),
         "SỞ Y TẾ"},
        {"ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\n\nTỈNH SƠN BÌNH NẰM\n" MOTTO "\n" PLAN,
         FIELD(issuing_body), "ỦY BAN NHÂN DÂN TỈNH SƠN BÌNH"},
        /* a province of that name is left whole where nothing is missing */
        {"ỦY BAN NHÂN DÂN " NATION "\nTỈNH QUẢNG NAM " MOTTO "\n" PLAN, FIELD(issuing_body),
         "ỦY BAN NHÂN DÂN TỈNH QUẢNG NAM"},
        {"UY BAN NHAN DAN CONG HOA XA HOI CHU NGHIA VIET NAM\n"
         "TINH SON BINH Dc l.p - Tir do - Hanh phllc\n" PLAN,
         FIELD(issuing_body), "UY BAN NHAN DAN TINH SON BINH"},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

static void test_body(void **state)
{
    static const field_case cases[] = {
        {"ỦY BAN NHÂN DÂN TỈNH " NATION "\n\nSƠN BÌNH " MOTTO "\n" PLAN, FIELD(issuing_body),
         "ỦY BAN NHÂN DÂN TỈNH SƠN BÌNH"},
        {"UBND TỈNH SƠN BÌNH " NATION "\n\nSỞ Y TẾ " MOTTO "\n" PLAN, FIELD(issuing_body),
         "SỞ Y TẾ"},
        {"BỘ CÔNG NGHIỆP VÀ MÔI " NATION "\n\nTRƯỜNG " MOTTO "\n" PLAN, FIELD(issuing_body),
         "BỘ CÔNG NGHIỆP VÀ MÔI TRƯỜNG"},
        /* nor is its rest a type of document: `BẮC CAM` is not `BÁO CÁO` */
        {"ỦY BAN NHÂN DÂN XÃ " NATION "\n\nBẮC CAM SƠN " MOTTO "\n" PLAN, FIELD(issuing_body),
         "ỦY BAN NHÂN DÂN XÃ BẮC CAM SƠN"},
        {"Quốc HỘI\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body), "Quốc HỘI"},
        {"ỦY BAN Nhân dân\nTỈNH Sơn BÌNH\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body),
         "ỦY BAN Nhân dân TỈNH Sơn BÌNH"},
        {"Sở Y tế\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body), "Sở Y tế"},
        /* what nobody can read above Quốc hiệu does not shut the head */
        {"jhu ir4\nSỞ Y TẾ\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body), "SỞ Y TẾ"},
        {"jhu ir4\nSỞ Y TẾ\n" NATION "\n" MOTTO "\n" PLAN, FIELD(number), "6/KH-UBND"},
        /* below the number there is no body */
        {"SỞ Y TẾ\n" NATION "\n" MOTTO "\nSố: 6/SYT\nPHÒNG BỆNH MÙA HÈ\n\nHiện nay trời nóng.\n",
         FIELD(issuing_body), "SỞ Y TẾ"},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

static void test_specks(void **state)
{
    static const field_case cases[] = {
        {". — —, SỞ Y TẾ _\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body), "SỞ Y TẾ"},
        {"ỦY BAN NHÂN DÂN\n. _THÀNH PHỐ SƠN BÌNH\n" NATION "\n" MOTTO "\n" PLAN,
         FIELD(issuing_body), "ỦY BAN NHÂN DÂN THÀNH PHỐ SƠN BÌNH"},
        {"BỘ Y TẾ - BỘ NỘI VỤ -\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body),
         "BỘ Y TẾ - BỘ NỘI VỤ"},
        {NATION "\n" MOTTO "\nSố: 6/KH-UBND\nKẾ HOẠCH\n* Trồng cây năm 2024 - 2026 |\n",
         FIELD(subject), "Trồng cây năm 2024 - 2026"},
        {NATION "\n" MOTTO "\nSố: 6/KH-UBND\nKẾ HOẠCH\nTrồng cây ở xã ......\n", FIELD(subject),
         "Trồng cây ở xã ......"},
        {NATION "\n" MOTTO "\nSố: 6/KH-UBND\na . _ KẾ HOẠCH ở\nTrồng cây\n", FIELD(doc_type),
         "Kế hoạch"},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

static void test_place(void **state)
{
#define HEAD "SỞ Y TẾ\n" NATION "\n" MOTTO "\n"
#define DATED ", ngày 3 tháng 4 năm 2019\nKẾ HOẠCH\nTrồng cây\n"
    static const field_case cases[] = {
        {HEAD "Số: 6/KH-UBND SƠN BÌNH - TÂN KHÊ" DATED, FIELD(place), "SƠN BÌNH - TÂN KHÊ"},
        {HEAD "Số: 6/KH-UBND - Tân Khê" DATED, FIELD(place), "Tân Khê"},
        {HEAD "Số: 6/KH-UBND TP. Sơn Bình" DATED, FIELD(place), "TP. Sơn Bình"},
        {HEAD "Số: 6/KH-UBND TP. SƠN BÌNH" DATED, FIELD(place), "TP. SƠN BÌNH"},
        {HEAD "Số: 6/KH-UBND Tp.SB" DATED, FIELD(place), "Tp.SB"},
        {HEAD "Số: 6/KH UBND Sơn Bình" DATED, FIELD(place), "Sơn Bình"},
        {HEAD "Số: 6/KH-UBND Ca Mau" DATED, FIELD(place), "Cà Mau"},
        {HEAD "Số: 6/KH-UBND Son Binh Nowhere" DATED, FIELD(place), "Son Binh Nowhere"},
        {HEAD "Số: 6/KH-UBND Sơn Bình. ngày 3 tháng 4 năm 2019\n", FIELD(place), "Sơn Bình"},
        {HEAD "Số: 6/KH-UBND Thành phố Sơn Bình, ngày 18 tháng 11\nnăm 2025\nKẾ HOẠCH\n",
         FIELD(date), "2025-11-18"},
        {HEAD "Số: 6/KH-UBND Sơn Bình ngày 3 tháng 4 năm 2019\n", FIELD(date), "2019-04-03"},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

/* A number that lost its stroke is in its box, which parts it from its neighbours; nobody can read
 * it. */
static void test_number_without_stroke(void **state)
{
    static const field_case cases[] = {
        {HEAD "Số: 66HH SNV Sơn Bình" DATED, FIELD(place), "Sơn Bình"},
        {HEAD "Số: 66HH SNV Sơn Bình" DATED, FIELD(number), ""},
        {HEAD "Số: 66HH SNV Sơn Bình" DATED, FIELD(doc_type), "Kế hoạch"},
        {"SỞ Y TẾ\nSố: 66HHSNV\n" NATION "\n" MOTTO "\nSơn Bình" DATED, FIELD(issuing_body),
         "SỞ Y TẾ"},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

static void test_letter(void **state)
{
    static const field_case cases[] = {
        {HEAD "Số: 6/SYT-VP\nVv tiêm chủng\n_ Kính gửi: Trạm y tế các xã\n\nSở yêu cầu.\n",
         FIELD(subject), "Vv tiêm chủng"},
        {HEAD "Số: 6/SYT-VP\nVề tiêm chủng\nKính gửi: Trạm y tế các xã\n\nSở yêu cầu.\n",
         FIELD(subject), "Về tiêm chủng"},
        {HEAD "Số: 6/SYT-VP\njvv tiem cng\n_ Kính gửi: Trạm y tế các xã\n\nSở yêu cầu.\n",
         FIELD(addressee), "Trạm y tế các xã"},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

static void test_signature(void **state)
{
#define LIST "Xin thông báo.\nNơi nhận: KT. GIÁM ĐỐC\n- Như trên; PHÓ GIÁM ĐỐC\n"
    static const field_case cases[] = {
        {HEAD PLAN LIST "- Lưu: VT.\n\nm Thanh Bình\n", FIELD(name), "m Thanh Bình"},
        {HEAD PLAN LIST "- Lưu: VT.\n\n~~ Phạm Thanh Bình\n", FIELD(name), "Phạm Thanh Bình"},
        {HEAD PLAN LIST "- Lưu: VT.\n\n~~. Baki Thị Lan\n", FIELD(name), "Baki Thị Lan"},
        {HEAD PLAN LIST "- Lưu: VT.\n\n~----Phạm Thanh Bình\n", FIELD(name), "Phạm Thanh Bình"},
        {HEAD PLAN LIST "- Văn phòng;\n\nee Phạm Thanh Bình\n", FIELD(name), "Phạm Thanh Bình"},
        /* the rest of an entry is no name */
        {HEAD PLAN LIST "- Ủy ban nhân dân\nKhê Thượng\n- Lưu: VT.\nPhạm Thanh Bình\n", FIELD(name),
         "Phạm Thanh Bình"},
        {HEAD PLAN LIST "“Sở Nội Vụ;\n- Lưu: VT.\nPhạm Thanh Bình\n", FIELD(name),
         "Phạm Thanh Bình"},
        {HEAD PLAN "Xin thông báo.\nNơi nhận: TL. GIÁM ĐỐC\n- Sở Y tế; _- CHÁNH VĂN PHÒNG\n"
                   "- Lưu: VT.\nPhạm Thanh Bình\n",
         FIELD(position), "CHÁNH VĂN PHÒNG"},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

/* No stamp and no signature among those who receive it. */
static void test_recipients(void **state)
{
    static const char *const recipients[] = {"Sở Y tế", "Sở Nội vụ", "Các xã", "Lưu: VT"};
    static const char text[] = HEAD PLAN "Xin thông báo.\nNơi nhận: TL. GIÁM ĐỐC\n"
                                         "- Sở Y tế; Do CHÁNH VĂN PHÒNG\n"
                                         "“Sở Nội vụ; ©\n"
                                         "- Các xã; . |\n"
                                         "- Lưu: VT./.\n"
                                         "Phạm Thanh Bình\n";
    (void)state;
    vb_outline *outline;
    assert_int_equal(vb_segment(segmenter, VB_SLICE(text), &outline), VB_OK);
    const vb_header *header = vb_outline_header(outline);
    assert_int_equal(header->recipient_count, sizeof recipients / sizeof recipients[0]);
    for (size_t i = 0; i < header->recipient_count; i++) {
        assert_int_equal(header->recipients[i].len, strlen(recipients[i]));
        assert_memory_equal(header->recipients[i].data, recipients[i], strlen(recipients[i]));
    }
    vb_outline_free(outline);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_motto),     cmocka_unit_test(test_body),
        cmocka_unit_test(test_specks),    cmocka_unit_test(test_place),
        cmocka_unit_test(test_letter),    cmocka_unit_test(test_number_without_stroke),
        cmocka_unit_test(test_signature), cmocka_unit_test(test_recipients),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
