/* Abbreviations that the document itself explains, and others that nothing does. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restored_text.h"

static void strokes_come_from_the_words_in_full(void **state)
{
    static const restored_text cases[] = {
        {"Truong Dai hoc Hon Gai (DHHG) thong bao. Hiéu truéng DHHG phé duyét.",
         "Trường Đại học Hòn Gai (ĐHHG) thông báo. Hiệu trưởng ĐHHG phê duyệt."},
        /* what is read for Đ, and a small word left out */
        {"Hoi dong khoa hoc va ky thuat ciia Truong. Y kién ciia HBKHKT cua Truong.",
         "Hội đồng khoa học và kỹ thuật của Trường. Ý kiến của HĐKHKT của Trường."},
        /* at the end of a number, too */
        {"TRUONG DAI HOC HON GAI\nS6: 816/TB-DHHG\nTruong Dai hoc Hon Gai thong bao.",
         "TRƯỜNG ĐẠI HỌC HÒN GAI\nSố: 816/TB-ĐHHG\nTrường Đại học Hòn Gai thông báo."},
        /* or inside of it */
        {"Tranh chap hon nhan gia dinh. Hon nhan va gia dinh. Ban an s6 23/2023/HNGB-ST.",
         "Tranh chấp hôn nhân gia đình. Hôn nhân và gia đình. Bản án số 23/2023/HNGĐ-ST."},
        /* the Ư of trung ương; but TU is Tỉnh ủy, where a symbol has it */
        {"Ban Chi dao Trung wong hop. Ban CDTU giao nhiem vu.",
         "Ban Chỉ đạo Trung ương họp. Ban CĐTƯ giao nhiệm vụ."},
        {"Ban Tuyén giao Trung wong chi dao, BTGTU bao cao.",
         "Ban Tuyên giáo Trung ương chỉ đạo, BTGTU báo cáo."},
        /* no such words */
        {"Bao cao cua DKHX duoc thong qua.", "Báo cáo của DKHX được thông qua."},
        {"Bao cao s6 816/TB-DHHG duoc thong qua.", "Báo cáo số 816/TB-DHHG được thông qua."},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void strokes_come_from_the_list(void **state)
{
    static const restored_text cases[] = {
        {"- Luu: VT, LDVP, CTTBT.", "- Lưu: VT, LĐVP, CTTĐT."},
        {"- BLDVP, TLDLDVN.", "- BLĐVP, TLĐLĐVN."},
        {"- BCBQG, HBGDQPAN, PMDN, TTTH;", "- BCĐQG, HĐGDQPAN, ĐMDN, TTTH;"},
        /* an engine that reads a B for a Đ reads a D as it is */
        {"- HBDT, HBTD, HBDH;", "- HĐDT, HĐTD, HBDH;"},
        {"Chi tiéu vé NSBP va TNLD.", "Chỉ tiêu về NSĐP và TNLĐ."},
        /* it may be a Phòng giao dịch, but hardly a PGB */
        {"Y kién cua PGD va PGB duoc ghi nhan.", "Ý kiến của PGD và PGĐ được ghi nhận."},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

/* Báo điện tử is there too; but what has Đ has lost none. */
static void clean_text_keeps_its_abbreviations(void **state)
{
    static const restored_text cases[] = {
        {"Ban Dân tộc (BDT) gửi Báo điện tử. BDT đề nghị Báo điện tử đăng bài. Báo điện tử đã "
         "đăng.",
         "Ban Dân tộc (BDT) gửi Báo điện tử. BDT đề nghị Báo điện tử đăng bài. Báo điện tử đã "
         "đăng."},
        /* nor is a body's symbol a word, or what Ê Đê names begin with a numeral */
        {"Các cơ quan tham mưu, giúp việc TU, các huyện ủy và đồng chí H’ Bích Niê đã đến.",
         "Các cơ quan tham mưu, giúp việc TU, các huyện ủy và đồng chí H’ Bích Niê đã đến."},
        /* nor is a listed one made of another: DCPL is dân chủ, pháp luật */
        {"Đại diện Ban DCPL đã đến, đủ đại biểu.", "Đại diện Ban DCPL đã đến, đủ đại biểu."},
        /* nor has a number */
        {"Đo lường Việt Nam theo Công văn số 100/DLVN-BT và Trích lục bản đồ số 77/TLBĐ.",
         "Đo lường Việt Nam theo Công văn số 100/DLVN-BT và Trích lục bản đồ số 77/TLBĐ."},
        {"Kế hoạch số 35/KH-BCĐ389 ngày 3/4/2020, Sắc lệnh số 76-SL, Quyết định 15/QĐ.UB.90 ngày "
         "12/5/1990, Pháp lệnh số 12-LCT/HĐNN8 và Chỉ thị số 111 TTg/VG.",
         "Kế hoạch số 35/KH-BCĐ389 ngày 3/4/2020, Sắc lệnh số 76-SL, Quyết định 15/QĐ.UB.90 ngày "
         "12/5/1990, Pháp lệnh số 12-LCT/HĐNN8 và Chỉ thị số 111 TTg/VG."},
    };
    check_restored(*state, NULL, cases, sizeof cases / sizeof cases[0]);
}

static void unknown_capitals_among_small_letters_stay(void **state)
{
    static const restored_text cases[] = {
        {"Phan mém ké toan VAS dugc cai dat.", "Phần mềm kế toán VAS được cài đặt."},
        {"Ban Thuong vu Huyén uy khoa XX, nhiém ky 2020 - 2025",
         "Ban Thường vụ Huyện ủy khóa XX, nhiệm kỳ 2020 - 2025"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void what_means_something_without_a_stroke_has_none(void **state)
{
    static const restored_text stripped[] = {
        {"- Phong PTTT va UBND xa;", "- Phòng PTTT và UBND xã;"},
        {"- Trung tam PTQD;", "- Trung tâm PTQĐ;"},
    };
    static const restored_text clean[] = {
        {"- Ủy ban nhân dân (b/c);\n- Phòng PTTT, Cục DTNN, Trung tâm PTQD;",
         "- Ủy ban nhân dân (b/c);\n- Phòng PTTT, Cục DTNN, Trung tâm PTQD;"},
        {"Các sở VH,TT&DL, Y tế", "Các sở VH,TT&DL, Y tế"},
    };
    check_restored(*state, "stripped", stripped, sizeof stripped / sizeof stripped[0]);
    check_restored(*state, NULL, clean, sizeof clean / sizeof clean[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(strokes_come_from_the_words_in_full),
        cmocka_unit_test(strokes_come_from_the_list),
        cmocka_unit_test(clean_text_keeps_its_abbreviations),
        cmocka_unit_test(unknown_capitals_among_small_letters_stay),
        cmocka_unit_test(what_means_something_without_a_stroke_has_none),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
