/* The two columns of an end read as one line: which entry of the list goes on, and what stands
 * beside it; each case an end of a few lines, and the fields that it must give. */
#include "segment_helpers.h"

#include "segment/ending.h"

#define BODY "Họp chợ mỗi tuần.\n\n"

typedef struct end_case {
    const char *text;
    const char *fields; /* recipients; and behind = authority, position, name */
} end_case;

static void add_field(vb_buffer *out, const char *between, vb_slice field)
{
    vb_buffer_add_string(out, between);
    vb_buffer_add(out, field);
}

static void fields_of(const char *text, vb_buffer *out)
{
    vb_outline *outline;
    assert_int_equal(vb_segment(segmenter, vb_slice_of(text), &outline), VB_OK);
    const vb_header *header = vb_outline_header(outline);
    for (size_t i = 0; i < header->recipient_count; i++)
        add_field(out, i ? " | " : "", header->recipients[i]);
    add_field(out, " = ", header->authority);
    add_field(out, " | ", header->position);
    add_field(out, " | ", header->name);
    vb_outline_free(outline);
}

static void check_ends(const end_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        vb_buffer fields = VB_BUFFER(NULL);
        fields_of(cases[i].text, &fields);
        if (!vb_slice_equal(vb_buffer_slice(&fields), vb_slice_of(cases[i].fields)))
            fail_msg("%s\nfound:    %.*s\nexpected: %s", cases[i].text, (int)fields.len,
                     fields.data, cases[i].fields);
        vb_buffer_free(&fields);
    }
}

#define CHECK_ENDS(cases) check_ends(cases, sizeof(cases) / sizeof(cases)[0])

static void test_names_beside_open_entries(void **state)
{
    static const end_case cases[] = {
        {BODY "Nơi nhận: CHỦ TỊCH\n- HĐND, UBND các tỉnh, thành phố trực Lê Văn Tám\nthuộc trung "
              "ương;\n- Lưu: VT.\n",
         "HĐND, UBND các tỉnh, thành phố trực thuộc trung ương | Lưu: VT =  | CHỦ TỊCH | Lê Văn "
         "Tám"},
        /* as many words as may be, but the last word of the entry is none of them, */
        {BODY "Nơi nhận: CHỦ TỊCH\n- UBND các tỉnh: Sơn La, Ninh Hoàng Văn Tám\nThuận, Cà Mau;\n- "
              "Lưu: VT.\n",
         "UBND các tỉnh: Sơn La, Ninh Thuận, Cà Mau | Lưu: VT =  | CHỦ TỊCH | Hoàng Văn Tám"},
        {BODY "Nơi nhận: CHỦ TỊCH\n- Các phòng; Ban quản lý Hà Lý Thị Mận\nGiang;\n- Lưu: VT.\n",
         "Các phòng; Ban quản lý Hà Giang | Lưu: VT =  | CHỦ TỊCH | Lý Thị Mận"},
        {BODY "Nơi nhận: CHỦ TỊCH\n- Ban quản lý chợ của tỉnh Bình Dương Lý Thị Mận\nvà các xã;\n- "
              "Lưu: VT.\n",
         "Ban quản lý chợ của tỉnh Bình Dương và các xã | Lưu: VT =  | CHỦ TỊCH | Lý Thị Mận"},
        /* whose marks an OCR lost, too; */
        {BODY "Nơi nhận: CHỦ TỊCH\n- Các xã, phường trực Nguyên Văn Tám\nthuộc tỉnh;\n- Lưu: VT.\n",
         "Các xã, phường trực thuộc tỉnh | Lưu: VT =  | CHỦ TỊCH | Nguyên Văn Tám"},
        /* nor is an office that is listed a degree: cử nhân */
        {BODY "Nơi nhận: CHỦ TỊCH\n- Các phòng: KGVX, CN, Lê Văn Tám\nKT;\n- Lưu: VT.\n",
         "Các phòng: KGVX, CN, KT | Lưu: VT =  | CHỦ TỊCH | Lê Văn Tám"},
        {BODY "Nơi nhận: CHỦ TỊCH\n- Các phòng: KGVX,\nCN; Lê Văn Tám\n- Lưu: VT.\n",
         "Các phòng: KGVX, CN | Lưu: VT =  | CHỦ TỊCH | Lê Văn Tám"},
        /* a colon is a semicolon misread where no list goes on below */
        {BODY "Nơi nhận: CHỦ TỊCH\n- Sở Nội vụ: Lê Văn Tám\n- Lưu: VT.\n",
         "Sở Nội vụ | Lưu: VT =  | CHỦ TỊCH | Lê Văn Tám"},
        /* a name of which a part could stand alone is one name */
        {BODY "Nơi nhận:\n- Ban Tổ chức,\n- Lưu Văn phòng.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nĐàm Văn "
              "Tám\nBuu/12b\n",
         "Ban Tổ chức | Lưu Văn phòng = T/M BAN THƯỜNG VỤ | BÍ THƯ | Đàm Văn Tám"},
    };
    (void)state;
    CHECK_ENDS(cases);
}

static void test_persons_in_entries(void **state)
{
    static const end_case cases[] = {
        /* who signs is the last who is named */
        {BODY "Nơi nhận: CHỦ TỊCH\n- Trường mang tên Trần Văn Phú\nở chợ Khê;\n- Lưu: VT. Lê Văn "
              "Tám\n",
         "Trường mang tên Trần Văn Phú ở chợ Khê | Lưu: VT =  | CHỦ TỊCH | Lê Văn Tám"},
        /* behind a title somebody is named, where nothing but what for stands below, */
        {BODY "Nơi nhận: CHỦ TỊCH\n- Thứ trưởng Lê Văn Tám\n(để b/c);\n- Lưu: VT.\n",
         "Thứ trưởng Lê Văn Tám (để b/c) | Lưu: VT =  | CHỦ TỊCH | "},
        {BODY "Nơi nhận: CHỦ TỊCH\n- Bà Trần Thị Mận - Phó Chủ tịch Lê Văn Tám\nUBND xã;\n- Lưu: "
              "VT.\n",
         "Bà Trần Thị Mận - Phó Chủ tịch UBND xã | Lưu: VT =  | CHỦ TỊCH | Lê Văn Tám"},
        /* and places are none that sign */
        {BODY "Nơi nhận: CHỦ TỊCH\n- UBND các tỉnh: Nam Định, Lào Cai, Cao Bằng\nvà Sơn La;\n- "
              "Lưu: VT.\n\nLê Văn Tám\n",
         "UBND các tỉnh: Nam Định, Lào Cai, Cao Bằng và Sơn La | Lưu: VT =  | CHỦ TỊCH | Lê Văn "
         "Tám"},
        {BODY "Nơi nhận: CHỦ TỊCH\n- UBND các tỉnh: Nam Định, Thanh Hóa, Quảng\nTrị;\n- Lưu: VT. "
              "Lê Văn Tám\n",
         "UBND các tỉnh: Nam Định, Thanh Hóa, Quảng Trị | Lưu: VT =  | CHỦ TỊCH | Lê Văn Tám"},
    };
    (void)state;
    CHECK_ENDS(cases);
    assert_false(ending_is_name(VB_SLICE("Nam Định, Thanh Hóa, Quảng")));
    assert_true(ending_is_name(VB_SLICE("PGS, TS Lê Văn Tám")));
}

static void test_rests_of_entries(void **state)
{
    static const end_case cases[] = {
        /* offices by their letters are no position, beside the name's column and below the name */
        {BODY "Nơi nhận: CHỦ TỊCH\n- Các phòng: CN,\nNC, NN;\n- Lưu: VT.\n\nLê Văn Tám\n",
         "Các phòng: CN, NC, NN | Lưu: VT =  | CHỦ TỊCH | Lê Văn Tám"},
        {BODY
         "Nơi nhận: CHỦ TỊCH\n- Sở Y tế; Lê Văn Tám\n- Các phòng:\nKGVX, NN, TH;\n- Lưu: VT.\n",
         "Sở Y tế | Các phòng: KGVX, NN, TH | Lưu: VT =  | CHỦ TỊCH | Lê Văn Tám"},
        {BODY "Nơi nhận: CHỦ TỊCH\n- Sở Y tế; Lê Văn Tám\n- Các thôn;\nCác tổ dân phố;\n- Lưu: "
              "VT.\n",
         "Sở Y tế | Các thôn | Các tổ dân phố | Lưu: VT =  | CHỦ TỊCH | Lê Văn Tám"},
        /* what closes a bracket is no typist's mark */
        {BODY "Nơi nhận: CHỦ TỊCH\n- Các Phó Thủ tướng (để\nb/c);\n- Lưu: VT.\n\nLê Văn Tám\n",
         "Các Phó Thủ tướng (để b/c) | Lưu: VT =  | CHỦ TỊCH | Lê Văn Tám"},
        {BODY "Nơi nhận: CHỦ TỊCH\n- UBND tỉnh Bà Rịa\n- Vũng Tàu;\n- Lưu: VT.\n\nLê Văn Tám\n",
         "UBND tỉnh Bà Rịa - Vũng Tàu | Lưu: VT =  | CHỦ TỊCH | Lê Văn Tám"},
        /* but a position is, and none of a closed entry is */
        {BODY "Nơi nhận:\n- Các phòng: CN,\nCHỦ TỊCH;\n- Lưu: VT.\n\nLê Văn Tám\n",
         "Các phòng: CN | Lưu: VT =  | CHỦ TỊCH | Lê Văn Tám"},
    };
    (void)state;
    CHECK_ENDS(cases);
}

static void test_positions_beside_open_entries(void **state)
{
    static const end_case cases[] = {
        {BODY "Nơi nhận: KT. VỤ TRƯỞNG VỤ KẾ HOẠCH\n- Các Thứ trưởng (để VÀ TÀI CHÍNH\nb/c); PHÓ "
              "VỤ TRƯỞNG\n- Lưu: VT. Lê Văn Tám\n",
         "Các Thứ trưởng (để b/c) | Lưu: VT = KT. VỤ TRƯỞNG VỤ KẾ HOẠCH VÀ TÀI CHÍNH | PHÓ VỤ "
         "TRƯỞNG | Lê Văn Tám"},
        {BODY "Nơi nhận: KT. VỤ TRƯỞNG VỤ KẾ HOẠCH\n- Trợ lý, TGĐ VÀ TÀI CHÍNH\nCổng TTĐT, TH, PHÓ "
              "VỤ TRƯỞNG\nNN;\n- Lưu: VT. Lê Văn Tám\n",
         "Trợ lý, TGĐ Cổng TTĐT, TH, NN | Lưu: VT = KT. VỤ TRƯỞNG VỤ KẾ HOẠCH VÀ TÀI CHÍNH | PHÓ "
         "VỤ TRƯỞNG | Lê Văn Tám"},
        {BODY "Nơi nhận: TL. BỘ TRƯỞNG\n- Trợ lý, TGĐ CHÁNH VĂN PHÒNG\nCổng TTĐT;\n- Lưu: VT. Lê "
              "Văn Tám\n",
         "Trợ lý, TGĐ Cổng TTĐT | Lưu: VT = TL. BỘ TRƯỞNG | CHÁNH VĂN PHÒNG | Lê Văn Tám"},
        {BODY "Nơi nhận: TL. BỘ TRƯỞNG\n- Các tỉnh: Hà CHÁNH VĂN PHÒNG\nNam, Sơn La;\n- Lưu: VT. "
              "Lê Văn Tám\n",
         "Các tỉnh: Hà Nam, Sơn La | Lưu: VT = TL. BỘ TRƯỞNG | CHÁNH VĂN PHÒNG | Lê Văn Tám"},
        {BODY "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. TRƯỞNG BAN QUẢN LÝ\nVỀ CHỢ PHÓ TRƯỞNG "
              "BAN\nLê Văn Tám\n",
         "Như trên | Lưu: VT = KT. TRƯỞNG BAN QUẢN LÝ VỀ CHỢ | PHÓ TRƯỞNG BAN | Lê Văn Tám"},
    };
    (void)state;
    CHECK_ENDS(cases);
}

static void test_marks_and_specks(void **state)
{
    static const end_case cases[] = {
        {BODY "Nơi nhận: KT: BỘ TRƯỞNG, CHỦ NHIỆM\n- Như trên; PHÓ CHỦ NHIỆM\n- Lưu: VT.\n\nLê Văn "
              "Tám\n",
         "Như trên | Lưu: VT = KT. BỘ TRƯỞNG, CHỦ NHIỆM | PHÓ CHỦ NHIỆM | Lê Văn Tám"},
        {BODY "Nơi nhận: T/M.BAN THƯỜNG VỤ\n- Như trên, PHÓ BÍ THƯ : THƯỜNG TRỰC\n- Lưu VP.\n\nLê "
              "Văn Tám\n",
         "Như trên | Lưu VP = T/M BAN THƯỜNG VỤ | PHÓ BÍ THƯ THƯỜNG TRỰC | Lê Văn Tám"},
        {BODY "Nơi nhận: T1L BAN THƯỜNG vụ\n- Như trên, CHÁNH VĂN PHÒNG\n- Lưu VP.\n\nLê Văn Tám\n",
         "Như trên | Lưu VP = T/L BAN THƯỜNG VỤ | CHÁNH VĂN PHÒNG | Lê Văn Tám"},
        /* KT of an office is no mark */
        {BODY "Nơi nhận: TM. CHÍNH PHỦ\n- Cục KT VB (Bộ TP); KT THỦ TƯỚNG\n- Lưu: VT. PHỦ THỦ "
              "TƯỚNG\n\nLê Văn Tám\n",
         "Cục KT VB (Bộ TP) | Lưu: VT = TM. CHÍNH PHỦ; KT. THỦ TƯỚNG | PHÓ THỦ TƯỚNG | Lê Văn "
         "Tám"},
    };
    (void)state;
    CHECK_ENDS(cases);
}

/* A stop behind the mark of an authority read as another sign, beside an entry that is closed. */
static void test_misread_stops(void **state)
{
#define LIST "Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Sở Y tế; "
#define REST "\n- Các xã; PHÓ CHỦ TỊCH\n- Lưu: VT.\n\nLê Văn Tám\n"
#define FIELDS                                                                                     \
    "Sở Y tế | Các xã | Lưu: VT = TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | Lê Văn Tám"
    static const end_case cases[] = {
        {BODY LIST "KT;CHỦ TỊCH" REST, FIELDS},
        {BODY LIST "KT, CHỦ TỊCH" REST, FIELDS},
        {BODY "Nơi nhận: TM, ỦY BAN NHÂN DÂN\n- Sở Y tế; KT; CHỦ TỊCH" REST, FIELDS},
        /* an office of the entry */
        {BODY "Nơi nhận:\n- Sở Y tế;\n- Lưu: VT, KT; CHỦ TỊCH\n\nLê Văn Tám\n",
         "Sở Y tế | Lưu: VT, KT =  | CHỦ TỊCH | Lê Văn Tám"},
    };
    (void)state;
    CHECK_ENDS(cases);
#undef FIELDS
#undef REST
#undef LIST
}

static void test_scraps_beside_and_below(void **state)
{
    static const end_case cases[] = {
        {BODY
         "Nơi nhận: GIÁM ĐỐC\n- Như Điều 4; FINS ©\n- Sở Y tế (để b/c); 4 ?, C\n- Các chợ; "
         "CPSs\n- Các thôn; Fo\n- Các tổ;\n\nĐT 1\n- Lưu: VT, KT. \\ LA\nLi are .\n\nLê Văn Tám\n",
         "Như Điều 4 | Sở Y tế (để b/c) | Các chợ | Các thôn | Các tổ | Lưu: VT, KT =  | GIÁM ĐỐC "
         "| Lê Văn "
         "Tám"},
        {BODY
         "Nơi nhận: GIÁM ĐỐC\n- Ban Dân vận Trung ương :\n(để b/c),\n- Lưu VP.\n\nFf\n\nLê Văn "
         "Tám\n",
         "Ban Dân vận Trung ương (để b/c) | Lưu VP =  | GIÁM ĐỐC | Lê Văn Tám"},
        /* the first entry of a list of commas; scraps before a position */
        {BODY
         "Nơi nhận: T/M BAN THƯỜNG VỤ\n- Các cơ quan trực\nthuộc Tỉnh ủy, Oo\n- Các huyện ủy, 2 "
         "7 PHÓ BÍ THƯ\n- Hội Nông dân,\n- Lưu VP.\n\nLê Văn Tám\n",
         "Các cơ quan trực thuộc Tỉnh ủy | Các huyện ủy | Hội Nông dân | Lưu VP = T/M BAN THƯỜNG "
         "VỤ | "
         "PHÓ BÍ THƯ | Lê Văn Tám"},
        {BODY "Nơi nhận:\n- Sở Y tế (báo cáo), / Lên PHÓ GIÁM ĐỐC\n- Các chợ; SL CHÁNH VĂN "
              "PHÒNG\n- Lưu: "
              "VT.\n\nLê Văn Tám\n",
         "Sở Y tế (báo cáo) | Các chợ | Lưu: VT =  | PHÓ GIÁM ĐỐC CHÁNH VĂN PHÒNG | Lê Văn Tám"},
        /* no name is torn that has but one word */
        {BODY "Nơi nhận: GIÁM ĐỐC\n- Sở Y tế;\n- Lưu: VT.\n\no Sy\n\nLê Văn Tám\n",
         "Sở Y tế | Lưu: VT =  | GIÁM ĐỐC | Lê Văn Tám"},
    };
    (void)state;
    CHECK_ENDS(cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names_beside_open_entries),
        cmocka_unit_test(test_persons_in_entries),
        cmocka_unit_test(test_rests_of_entries),
        cmocka_unit_test(test_positions_beside_open_entries),
        cmocka_unit_test(test_marks_and_specks),
        cmocka_unit_test(test_scraps_beside_and_below),
        cmocka_unit_test(test_misread_stops),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
