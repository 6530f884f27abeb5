/* Notes of recipients: `(b/c)`, `Đ/c`. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restored_text.h"

static void a_note_in_brackets_is_no_word(void **state)
{
    static const restored_text cases[] = {
        {"- Bo Y te (b/c);", "- Bộ Y tế (b/c);"},
        {"- UBND tinh (B/c);", "- UBND tỉnh (B/c);"},
        {"- Thu tuong Chinh phu (bíc);", "- Thủ tướng Chính phủ (b/c);"},
        {"- Thuong truc Tinh uy (b'0);", "- Thường trực Tỉnh ủy (b/c);"},
        {"- Cac phong, Cong an xa (th);", "- Các phòng, Công an xã (t/h);"},
        {"- Bo truong (dé bic);", "- Bộ trưởng (để b/c);"},
        {"- C4c dlc Uy vién,", "- Các đ/c Ủy viên,"},
        {"- Law: VT, NV.", "- Lưu: VT, NV."},
        {"~ Lun: VP.", "~ Lưu: VP."},
        {"- Larus VT, NVY.", "- Lưu VT, NVY."},
        {"- baru: WT, NV.", "- Lưu: VT, NV."},
        {"~Latu: VT.", "~Lưu: VT."}, /* the dash stays */
        {"- Lap: Ha Noi", "- Lập: Hà Nội"},
        /* before a person, in no list: a name of a place begins so, too */
        {"Dic Tran Xuan Hai | Ban Tuyén giao", "Đ/c Trần Xuân Hải | Ban Tuyên giáo"},
        {"2 Dic Ma Thé Quyén", "2 Đ/c Ma Thế Quyền"},
        {"Dic K’ Khiém", "Đ/c K’ Khiêm"},
        {"Duc Pho va cac xa", "Đức Phổ và các xã"},
        /* in no list, no note, and an abbreviation */
        {"O phia (bac) va phia nam", "Ở phía (bắc) và phía nam"},
        {"- Vung nui phia (bac);", "- Vùng núi phía (bắc);"},
        {"- Dai Tieng noi Viet Nam (TH);", "- Đài Tiếng nói Việt Nam (TH);"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_director_stands_before_his_deputies(void **state)
{
    static const restored_text cases[] = {
        {"- Nhu trén;\n- GD, cac PGD Chi cuc;\n- Luu: VT.",
         "- Như trên;\n- GĐ, các PGĐ Chi cục;\n- Lưu: VT."},
        {"- Nhu trén;\n- GD va PGB phu trach;\n- Luu: VT.",
         "- Như trên;\n- GĐ và PGĐ phụ trách;\n- Lưu: VT."},
        /* education, and an office of it */
        {"- Nhu trén;\n- So GD, cac PGD huyén;", "- Như trên;\n- Sở GD, các PGD huyện;"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void the_author_of_clean_text_has_his_notes(void **state)
{
    static const restored_text cases[] = {
        {"- Các phòng, Công an xã (th);", "- Các phòng, Công an xã (th);"},
        {"- D/c Giám đốc (để b/c);", "- D/c Giám đốc (để b/c);"},
    };
    check_restored(*state, "clean", cases, sizeof cases / sizeof cases[0]);
}

static void a_title_before_a_name_has_its_stroke(void **state)
{
    static const restored_text cases[] = {
        {"- D/c Giam doc Cong an tinh;", "- Đ/c Giám đốc Công an tỉnh;"},
        {"- Cac d/c Thu truong;", "- Các đ/c Thứ trưởng;"},
    };
    check_restored(*state, "stripped", cases, sizeof cases / sizeof cases[0]);
}

static void entries_below_their_heading_end_in_semicolons(void **state)
{
    static const restored_text cases[] = {
        {"Noi nhan:\n- Nhu Diéu 3:\n- Cong bao:\n- Luu: VT.",
         "Nơi nhận:\n- Như Điều 3;\n- Công báo;\n- Lưu: VT."},
        {"- Co quan cong bao:\n- Luu: VT.", "- Cơ quan công báo:\n- Lưu: VT."},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void offices_of_an_entry_are_parted_by_commas(void **state)
{
    static const restored_text cases[] = {
        {"Noi nhan:\n- TTr. HU. TTr. HDND huyén;\n- Luu: VT. VHTT.",
         "Nơi nhận:\n- TTr. HU, TTr. HĐND huyện;\n- Lưu: VT, VHTT."},
        /* an authority behind the last one, and words */
        {"Noi nhan:\n- Luu: VT. KT. CHU TICH", "Nơi nhận:\n- Lưu: VT. KT. CHỦ TỊCH"},
        {"Noi nhan:\n- Luu: VT. PHO CHU TICH", "Nơi nhận:\n- Lưu: VT. PHÓ CHỦ TỊCH"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void the_first_word_of_an_entry_is_no_number(void **state)
{
    static const restored_text cases[] = {
        {"Noi nhan:\n- S46 Noi vu;\n- Luu: VT.", "Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT."},
        {"Nha S46 Noi vu", "Nhà S46 Nội vụ"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void offices_by_their_letters_are_no_words(void **state)
{
    static const restored_text cases[] = {
        {"- CDC, BVBK tinh;", "- CDC, BVĐK tỉnh;"},
        {"- Cuc KTVBQPPL (B6 Tu phap);", "- Cục KTVBQPPL (Bộ Tư pháp);"},
        {"- So VH,TT&DL (b/c);", "- Sở VH,TT&DL (b/c);"},
        {"- Tram CN&TY cac huyén;", "- Trạm CN&TY các huyện;"},
        {"- Lanh dao Hoi CTD tinh;", "- Lãnh đạo Hội CTĐ tỉnh;"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_note_has_one_case(void **state)
{
    static const restored_text cases[] = {
        {"- Uy ban nhan dan tinh (b/C);", "- Ủy ban nhân dân tỉnh (b/c);"},
        {"- Uy ban nhan dan tinh (B/c);", "- Ủy ban nhân dân tỉnh (B/c);"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void who_keeps_the_papers_stands_behind_luu(void **state)
{
    static const restored_text cases[] = {
        {"Noi nhan:\n- Thuong truc Tinh uy (b/c), / \\\n- Luu Ban TGTU.",
         "Nơi nhận:\n- Thường trực Tỉnh ủy (b/c), / \\\n- Lưu Ban TGTU."},
        {"Noi nhan:\n- Nhu tren;\n- Luu Van phong.", "Nơi nhận:\n- Như trên;\n- Lưu Văn phòng."},
    };
    check_restored(*state, "stripped", cases, sizeof cases / sizeof cases[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_note_in_brackets_is_no_word),
        cmocka_unit_test(a_director_stands_before_his_deputies),
        cmocka_unit_test(the_author_of_clean_text_has_his_notes),
        cmocka_unit_test(entries_below_their_heading_end_in_semicolons),
        cmocka_unit_test(offices_of_an_entry_are_parted_by_commas),
        cmocka_unit_test(the_first_word_of_an_entry_is_no_number),
        cmocka_unit_test(a_title_before_a_name_has_its_stroke),
        cmocka_unit_test(offices_by_their_letters_are_no_words),
        cmocka_unit_test(a_note_has_one_case),
        cmocka_unit_test(who_keeps_the_papers_stands_behind_luu),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
