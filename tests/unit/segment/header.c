/* The fields of a header where a scan left its boxes torn, run together or among specks; each case
 * a document of a few lines. */
#include "segment_helpers.h"

#define NATION "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
#define MOTTO "Độc lập - Tự do - Hạnh phúc"
#define HEAD "SỞ Y TẾ\n" NATION "\n" MOTTO "\n"
#define DATED ", ngày 3 tháng 4 năm 2019\nKẾ HOẠCH\nTrồng cây\n"
#define UBND_BESIDE "UBND TỈNH SƠN BÌNH " NATION "\n" MOTTO "\n"
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
        /* what is always the same is written as it must be, in the spelling and with the dashes it
         * has */
        {"SỞ Y TẾ\nCONG HOA XA HOI CHU NGHTA VIET NAM\nĐọc lập - Tự do - Hạnh phức\n" PLAN,
         FIELD(motto), NATION " " MOTTO},
        {"SỞ Y TẾ\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\n" PLAN,
         FIELD(motto), "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập – Tự do – Hạnh phúc"},
        {"ỦY BAN MẶT TRẬN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nVIỆT NAM NĂM\n" MOTTO "\n" PLAN,
         FIELD(issuing_body), "ỦY BAN MẶT TRẬN VIỆT NAM"},
        /* broken anywhere, alone on its lines or beside the bodies */
        {"SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ\nPHÒNG TỔ CHỨC NGHĨA VIỆT NAM\n" MOTTO "\n" PLAN,
         FIELD(motto), NATION " " MOTTO},
        {"SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ\nPHÒNG TỔ CHỨC NGHĨA VIỆT NAM\n" MOTTO "\n" PLAN,
         FIELD(parent_body), "SỞ Y TẾ"},
        {"SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ\nPHÒNG TỔ CHỨC NGHĨA VIỆT NAM\n" MOTTO "\n" PLAN,
         FIELD(issuing_body), "PHÒNG TỔ CHỨC"},
        {"SỞ Y TẾ\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\n" MOTTO "\n" PLAN, FIELD(issuing_body),
         "SỞ Y TẾ"},
        {"SỞ Y TẾ\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\n" MOTTO "\n" PLAN, FIELD(motto),
         NATION " " MOTTO},
        /* the number on the body's own line */
        {"CHÍNH PHỦ Số: 6/2025/NĐ-CP CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM\n" MOTTO "\nNGHỊ ĐỊNH\n"
         "Về chợ\n",
         FIELD(number), "6/2025/NĐ-CP"},
        {"CHÍNH PHỦ Số: 6/2025/NĐ-CP CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM\n" MOTTO "\nNGHỊ ĐỊNH\n"
         "Về chợ\n",
         FIELD(issuing_body), "CHÍNH PHỦ"},
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
        {"ỦY BAN NHÂN DÂN " NATION "\n\nPHƯỜNG AN KHÊ " MOTTO "\n" PLAN, FIELD(issuing_body),
         "ỦY BAN NHÂN DÂN PHƯỜNG AN KHÊ"},
        {"ỦY BAN NHÂN DÂN " NATION "\n\nPHƯỜNG AN KHÊ " MOTTO "\n" PLAN, FIELD(doc_type),
         "Kế hoạch"},
        /* each line a box of its own */
        {"SỞ Y TẾ\n\nCHI CỤC BIỂN, HẢI ĐẢO\n\nVÀ THỦY SẢN\n\n" NATION "\n" MOTTO "\n" PLAN,
         FIELD(issuing_body), "CHI CỤC BIỂN, HẢI ĐẢO VÀ THỦY SẢN"},
        {"SỞ Y TẾ\n\nBỆNH VIỆN ĐA KHOA\n\nKHU VỰC TÂN KHÊ\n\n" NATION "\n" MOTTO "\n" PLAN,
         FIELD(issuing_body), "BỆNH VIỆN ĐA KHOA KHU VỰC TÂN KHÊ"},
        {"SỞ Y TẾ\n\nCÔNG ĐOÀN PHƯỜNG\n\nLÊ CHÂN\n\n" NATION "\n" MOTTO "\n" PLAN,
         FIELD(issuing_body), "CÔNG ĐOÀN PHƯỜNG LÊ CHÂN"},
        {"UBND XÃ BA VÌ\n\nTRUNG TÂM PHỤC VỤ\n\nHÀNH CHÍNH CÔNG\n\n" NATION "\n" MOTTO "\n" PLAN,
         FIELD(issuing_body), "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"},
        {"UBND TỈNH SƠN BÌNH\n\nSỞ Y TẾ\n\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body),
         "SỞ Y TẾ"},
        {"UBND TỈNH SƠN BÌNH " NATION "\n\nSỞ Y TẾ " MOTTO "\n" PLAN, FIELD(issuing_body),
         "SỞ Y TẾ"},
        {"BỘ CÔNG NGHIỆP VÀ MÔI " NATION "\n\nTRƯỜNG " MOTTO "\n" PLAN, FIELD(issuing_body),
         "BỘ CÔNG NGHIỆP VÀ MÔI TRƯỜNG"},
        /* nor is its rest a type of document: `BẮC CAM` is not `BÁO CÁO` */
        {"ỦY BAN NHÂN DÂN XÃ " NATION "\n\nBẮC CAM SƠN " MOTTO "\n" PLAN, FIELD(issuing_body),
         "ỦY BAN NHÂN DÂN XÃ BẮC CAM SƠN"},
        {"Quốc HỘI\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body), "QUỐC HỘI"},
        {"ỦY BAN Nhân dân\nTỈNH Sơn BÌNH\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body),
         "ỦY BAN Nhân dân TỈNH Sơn BÌNH"},
        /* a stroke and what a speck was read as behind the left column */
        {"UBND TỈNH SƠN BÌNH " NATION "\nSỞ VĂN HÓA " MOTTO
         "\nVÀ DU LỊCH | ees\nSố: 6/KH-S Sơn Bình, "
         "ngày 3 tháng 4 năm 2020\n" PLAN,
         FIELD(issuing_body), "SỞ VĂN HÓA VÀ DU LỊCH"},
        {"UBND TỈNH SƠN BÌNH " NATION "\nSỞ THÔNG TIN " MOTTO "\nVÀ TRUYỀN THÔNG |\nSố: 6/KH-S Sơn "
         "Bình, ngày 3 tháng 4 năm 2020\n" PLAN,
         FIELD(issuing_body), "SỞ THÔNG TIN VÀ TRUYỀN THÔNG"},
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

/* A name ends in what elsewhere something follows, or in the word that stands before the State's
 * name. */
static void test_names_of_places(void **state)
{
    static const field_case cases[] = {
        {"UBND TỈNH CAO BẰNG " NATION "\nSỞ Y TẾ " MOTTO "\n" PLAN, FIELD(parent_body),
         "UBND TỈNH CAO BẰNG"},
        {"TỈNH ỦY CAO BẰNG\nBAN TỔ CHỨC\nĐẢNG CỘNG SẢN VIỆT NAM\n" PLAN, FIELD(issuing_body),
         "BAN TỔ CHỨC"},
        {"UBND HUYỆN SỐP CỘP " NATION "\nTRƯỜNG THCS MƯỜNG VÀ " MOTTO "\nTỔ TOÁN\n" PLAN,
         FIELD(issuing_body), "TỔ TOÁN"},
        {"UBND XÃ PÚ NHUNG " NATION "\nTRẠM Y TẾ " MOTTO "\n" PLAN, FIELD(issuing_body),
         "TRẠM Y TẾ"},
        {"ĐẢNG BỘ PHƯỜNG NGUYỄN LƯƠNG BẰNG\nCHI BỘ CHỢ\nĐẢNG CỘNG SẢN VIỆT NAM\n" PLAN,
         FIELD(issuing_body), "CHI BỘ CHỢ"},
        {"SỞ GIÁO DỤC VÀ " NATION "\nĐÀO TẠO SƠN BÌNH " MOTTO "\n" PLAN, FIELD(issuing_body),
         "SỞ GIÁO DỤC VÀ ĐÀO TẠO SƠN BÌNH"},
        {"UBND TỈNH SƠN BÌNH VÀ " NATION "\nBỘ CHỈ HUY QUÂN SỰ " MOTTO "\n" PLAN,
         FIELD(issuing_body), "UBND TỈNH SƠN BÌNH VÀ BỘ CHỈ HUY QUÂN SỰ"},
        {"UBND HUYỆN CÁI NƯỚC " NATION "\nPHÒNG Y TẾ " MOTTO "\n" PLAN, FIELD(motto),
         NATION " " MOTTO},
        {"UBND XÃ TÂN ƯỚC " NATION "\nTRẠM Y TẾ " MOTTO "\n" PLAN, FIELD(parent_body),
         "UBND XÃ TÂN ƯỚC"},
        {"CÔNG TY CẤP NƯỚC " NATION "\nPHÒNG KỸ THUẬT " MOTTO "\n" PLAN, FIELD(parent_body),
         "CÔNG TY CẤP NƯỚC"},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

/* Of a body over several lines: a line ends inside a word, before a word that begins other names,
 * or before the last word, whatever that looks like alone. */
static void test_wrapped_body(void **state)
{
    static const field_case cases[] = {
        {UBND_BESIDE "SỞ NÔNG NGHIỆP VÀ MÔI\nTRƯỜNG\n" PLAN, FIELD(issuing_body),
         "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"},
        {UBND_BESIDE "SỞ NÔNG NGHIỆP VÀ MÔI\nTRƯỜNG\n" PLAN, FIELD(parent_body),
         "UBND TỈNH SƠN BÌNH"},
        {UBND_BESIDE "BẢO HIỂM XÃ\nHỘI\n" PLAN, FIELD(issuing_body), "BẢO HIỂM XÃ HỘI"},
        {UBND_BESIDE "TRUNG TÂM DỊCH\nVỤ VIỆC LÀM\n" PLAN, FIELD(issuing_body),
         "TRUNG TÂM DỊCH VỤ VIỆC LÀM"},
        {UBND_BESIDE "TRUNG TÂM NƯỚC SẠCH VÀ VỆ SINH MÔI\nTRƯỜNG NÔNG THÔN\n" PLAN,
         FIELD(issuing_body), "TRUNG TÂM NƯỚC SẠCH VÀ VỆ SINH MÔI TRƯỜNG NÔNG THÔN"},
        {UBND_BESIDE "BAN QUẢN LÝ RỪNG\nPHÒNG HỘ SÔNG KHÊ\n" PLAN, FIELD(issuing_body),
         "BAN QUẢN LÝ RỪNG PHÒNG HỘ SÔNG KHÊ"},
        {UBND_BESIDE "BAN QUẢN LÝ\nVƯỜN QUỐC GIA TÂN KHÊ\n" PLAN, FIELD(issuing_body),
         "BAN QUẢN LÝ VƯỜN QUỐC GIA TÂN KHÊ"},
        {UBND_BESIDE "CHI CỤC CHĂN NUÔI VÀ THÚ\nY\n" PLAN, FIELD(issuing_body),
         "CHI CỤC CHĂN NUÔI VÀ THÚ Y"},
        {UBND_BESIDE "HỘI ĐỒNG GIÁO DỤC PHÁP\nLUẬT\n" PLAN, FIELD(issuing_body),
         "HỘI ĐỒNG GIÁO DỤC PHÁP LUẬT"},
        {UBND_BESIDE "TRƯỜNG CHÍNH TRỊ LÊ\nDUẨN\n" PLAN, FIELD(issuing_body),
         "TRƯỜNG CHÍNH TRỊ LÊ DUẨN"},
        {UBND_BESIDE "PHÒNG TÀI CHÍNH\n- KẾ HOẠCH\n" PLAN, FIELD(issuing_body),
         "PHÒNG TÀI CHÍNH - KẾ HOẠCH"},
        {UBND_BESIDE "VIỆN KIỂM SÁT\nNHÂN DÂN\n" PLAN, FIELD(issuing_body),
         "VIỆN KIỂM SÁT NHÂN DÂN"},
        {"UBND TINH SON BINH CONG HOA XA HOI CHU NGHIA VIET NAM\nDoc lap - Tu do - Hanh phuc\n"
         "CHI CUC BAO VE MOI\nTRUONG\n" PLAN,
         FIELD(issuing_body), "CHI CỤC BẢO VỆ MÔI TRƯỜNG"},
        /* what begins a name, and what only looks as if it did */
        {UBND_BESIDE "LIÊN MINH HỢP TÁC XÃ\n" PLAN, FIELD(parent_body), "UBND TỈNH SƠN BÌNH"},
        {UBND_BESIDE "VƯỜN QUỐC\nGIA TÂN KHÊ\n" PLAN, FIELD(issuing_body), "VƯỜN QUỐC GIA TÂN KHÊ"},
        {UBND_BESIDE "QUỸ ĐẦU TƯ PHÁT TRIỂN\n" PLAN, FIELD(issuing_body), "QUỸ ĐẦU TƯ PHÁT TRIỂN"},
        {UBND_BESIDE "PHÒNG NÔNG NGHIỆP VÀ MÔI TRƯỜNG\n" PLAN, FIELD(issuing_body),
         "PHÒNG NÔNG NGHIỆP VÀ MÔI TRƯỜNG"},
        /* a place is whole whatever its last word goes on to elsewhere; a word with a name below it
         * begins that */
        {"UBND XÃ AN THỊ " NATION "\n" MOTTO "\nTRƯỜNG TIỂU HỌC SỐ 1\n" PLAN, FIELD(issuing_body),
         "TRƯỜNG TIỂU HỌC SỐ 1"},
        {UBND_BESIDE "PHÒNG GIÁO DỤC\nTRƯỜNG\nTIỂU HỌC TÂN KHÊ\n" PLAN, FIELD(issuing_body),
         "TRƯỜNG TIỂU HỌC TÂN KHÊ"},
        /* no name goes on below its title */
        {HEAD "KẾ HOẠCH\nSố: 6/KH-SYT\nTrồng cây\n\nNgày mai trồng cây.\n", FIELD(issuing_body),
         "SỞ Y TẾ"},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

/* How a body's name begins, and with what it only goes on. */
static void test_beginnings_of_bodies(void **state)
{
    static const field_case cases[] = {
        {"UBND TỈNH SƠN BÌNH " NATION "\nLIÊN SỞ Y TẾ - TÀI CHÍNH " MOTTO "\n" PLAN,
         FIELD(parent_body), "UBND TỈNH SƠN BÌNH"},
        {"UBND TỈNH SƠN BÌNH " NATION "\nLIÊN NGÀNH: THUẾ - KHO BẠC " MOTTO "\n" PLAN,
         FIELD(issuing_body), "LIÊN NGÀNH: THUẾ - KHO BẠC"},
        {"UBND HUYỆN TÂN KHÊ " NATION "\nTRƯỜNG PHỔ THÔNG DÂN TỘC " MOTTO
         "\nBÁN TRÚ\nTIỂU HỌC TÂN HÒA\n" PLAN,
         FIELD(issuing_body), "TRƯỜNG PHỔ THÔNG DÂN TỘC BÁN TRÚ TIỂU HỌC TÂN HÒA"},
        {"UBND HUYỆN TÂN KHÊ " NATION "\nTRƯỜNG PHỔ THÔNG " MOTTO
         "\nDÂN TỘC BÁN TRÚ\nTIỂU HỌC TÂN HÒA\n" PLAN,
         FIELD(issuing_body), "TRƯỜNG PHỔ THÔNG DÂN TỘC BÁN TRÚ TIỂU HỌC TÂN HÒA"},
        {"UBND HUYEN TAN KHE CONG HOA XA HOI CHU NGHIA VIET NAM\nTRUONG PHO THONG DAN TOC Doc lap "
         "- Tu do - Hanh phuc\nBAN TRU TIEU HOC TAN HOA\n" PLAN,
         FIELD(issuing_body), "TRUONG PHO THONG DAN TOC BAN TRU TIEU HOC TAN HOA"},
        /* a first word that is another one by its marks, or is listed as what a name goes on with
         */
        {"UBND HUYỆN TÂN KHÊ\nHỘI ĐỒNG TUYỂN DỤNG\nVIÊN CHỨC NĂM 2023\n" NATION "\n" MOTTO
         "\n" PLAN,
         FIELD(issuing_body), "HỘI ĐỒNG TUYỂN DỤNG VIÊN CHỨC NĂM 2023"},
        {"UBND HUYEN TAN KHE\nHOI DONG TUYEN DUNG\nVIEN CHUC NAM 2023\nCONG HOA XA HOI CHU NGHIA "
         "VIET NAM\nDoc lap - Tu do - Hanh phuc\n" PLAN,
         FIELD(issuing_body), "HOI DONG TUYEN DUNG VIEN CHUC NAM 2023"},
        {"UBND TỈNH SƠN BÌNH\nBAN CHỈ ĐẠO SẮP XẾP\nĐỔI MỚI DOANH NGHIỆP\n" NATION "\n" MOTTO
         "\n" PLAN,
         FIELD(issuing_body), "BAN CHỈ ĐẠO SẮP XẾP ĐỔI MỚI DOANH NGHIỆP"},
        {"HUYỆN ỦY TÂN KHÊ\nBAN TỔ CHỨC\nĐẢNG CỘNG SẢN VIỆT NAM\n" PLAN, FIELD(issuing_body),
         "BAN TỔ CHỨC"},
        {"UBND TỈNH SƠN BÌNH " NATION "\nBAN DÂN TỘC " MOTTO "\n" PLAN, FIELD(issuing_body),
         "BAN DÂN TỘC"},
        {"ỦY BAN NHÂN DÂN " NATION "\nXÃ LIÊN SƠN " MOTTO "\n" PLAN, FIELD(issuing_body),
         "ỦY BAN NHÂN DÂN XÃ LIÊN SƠN"},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

/* Of a name of which a scan ran words together, or put dirt between its lines. */
static void test_mended_body(void **state)
{
    static const field_case cases[] = {
        {"BOTAICHINH\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body), "BỘ TÀI CHÍNH"},
        {"UBND TỈNH SƠN BÌNH\nSOY TẾ\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body),
         "SỞ Y TẾ"},
        {"UBND TỈNH SƠN BÌNH\nSOY TẾ\n" NATION "\n" MOTTO "\n" PLAN, FIELD(parent_body),
         "UBND TỈNH SƠN BÌNH"},
        {"UBND TỈNH SƠN BÌNH " NATION "\nSOY TẾ " MOTTO "\n" PLAN, FIELD(issuing_body), "SỞ Y TẾ"},
        /* a stroke or a figure beside a body that is listed without it */
        {"ỦY BAN NHÂN DÂN\nQUẬN 3\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body),
         "ỦY BAN NHÂN DÂN QUẬN 3"},
        {"BỘ TÀI CHÍNH I\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body), "BỘ TÀI CHÍNH"},
        {"3 BOXAYDUNG\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body), "BỘ XÂY DỰNG"},
        {"QUÂN KHU I\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body), "QUÂN KHU I"},
        /* a body that is not listed, and one that is short for another */
        {"BOLUATCHOI\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body), "BOLUATCHOI"},
        {"UBND TỈNH SƠN LA\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body), "UBND TỈNH SƠN LA"},
        {"SỞ CHỢ, BẾN THUYỀN oe\nVÀ CẦU PHAO\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body),
         "SỞ CHỢ, BẾN THUYỀN VÀ CẦU PHAO"},
        {"SỞ CHỢ VÀ — -\nCẦU PHAO ~ OO\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body),
         "SỞ CHỢ VÀ CẦU PHAO"},
        {"SỞ CHỢ và CẦU PHAO\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body),
         "SỞ CHỢ và CẦU PHAO"},
        {"Ủy BAN CHỢ VÀ BẾN Sơn BÌNH\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body),
         "ỦY BAN CHỢ VÀ BẾN SƠN BÌNH"},
        {"‘BỘ CHỢ VÀ BẾN ĐÒ.\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body),
         "BỘ CHỢ VÀ BẾN ĐÒ"},
        /* a dash joins two bodies, a rule does not */
        {"BỘ CHỢ -\nBỘ CẦU PHAO\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body),
         "BỘ CHỢ - BỘ CẦU PHAO"},
        {"BỘ CHỢ VÀ BẾN ĐÒ ~—-\nCỤC CẦU PHAO\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body),
         "CỤC CẦU PHAO"},
        /* a type's name or a body's begins the line, but it goes on with the name above */
        {"TỔNG CÔNG TY CHỢ\nĐIỆN LỰC MIỀN NÚI\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body),
         "TỔNG CÔNG TY CHỢ ĐIỆN LỰC MIỀN NÚI"},
        {"CỤC THUẾ\nTHUẾ TỈNH SƠN BÌNH\n" NATION "\n" MOTTO "\n" PLAN, FIELD(parent_body),
         "CỤC THUẾ"},
        {"UBND HUYỆN TÂN KHÊ\nHẠT KIỂM LÂM\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body),
         "HẠT KIỂM LÂM"},
        {"THỦ TƯỚNG\nCHÍNH PHỦ\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body),
         "THỦ TƯỚNG CHÍNH PHỦ"},
        {"BAN CHỈ ĐẠO\nPHÒNG CHỐNG LŨ\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body),
         "BAN CHỈ ĐẠO PHÒNG CHỐNG LŨ"},
        {"NGÂN HÀNG CHỢ LỚN\nCHI NHÁNH TÂN KHÊ\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body),
         "CHI NHÁNH TÂN KHÊ"},
        /* what nobody can read beside Tiêu ngữ ends no head */
        {"SỞ CHỢ VÀ BẾN ĐÒ " NATION "\nSr Ons: " MOTTO "\nTÂN KHÊ\n" PLAN, FIELD(number),
         "6/KH-UBND"},
        /* the star below the body's name, beside place and date, and what it is read as */
        {"HUYỆN ỦY TÂN KHÊ          ĐẢNG CỘNG SẢN VIỆT NAM\n*          Tân Khê, ngày 09 tháng 01 "
         "năm 2024\nSố 6-KH/HU\nKẾ HOẠCH\nkiểm tra\n",
         FIELD(number), "6-KH/HU"},
        {"HUYỆN ỦY TÂN KHÊ          ĐẢNG CỘNG SẢN VIỆT NAM\nis          Tân Khê, ngày 09 tháng 01 "
         "năm 2024\nSố 6-KH/HU\nKẾ HOẠCH\nkiểm tra\n",
         FIELD(date), "2024-01-09"},
        /* the Youth Union's title stands where the Party's does */
        {"TỈNH ĐOÀN TÂN KHÊ          ĐOÀN TNCS HỒ CHÍ MINH\nBAN CHỢ\n" PLAN, FIELD(issuing_body),
         "BAN CHỢ"},
        {"ĐẢNG ỦY KHỐI CÁC CHỢ\nTỈNH\nCHI BỘ CHỢ LỚN\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 6-KH/CB\n",
         FIELD(issuing_body), "CHI BỘ CHỢ LỚN"},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

/* How far a subject goes that no blank line ends. */

/* Gaps of a page that was justified part no columns, wherever they are. */
static void test_gaps_of_text(void **state)
{
    static const field_case cases[] = {
        {"ĐẢNG BỘ TỈNH SƠN BÌNH                   ĐẢNG CỘNG SẢN VIỆT NAM\n  ĐẢNG ỦY XÃ TÂN KHÊ\n"
         "                          Tân      Khê, ngày    08 tháng      01 năm 2026\n"
         "       Số 03-KH/ĐU                        g         ve)            9\nKẾ HOẠCH\nTrồng "
         "cây\n",
         FIELD(place), "Tân Khê"},
        {"ĐẢNG BỘ TỈNH SƠN BÌNH                   ĐẢNG CỘNG SẢN VIỆT NAM\n  ĐẢNG ỦY XÃ TÂN KHÊ\n"
         "                          Tân      Khê, ngày    08 tháng      01 năm 2026\n"
         "       Số 03-KH/ĐU                        g         ve)            9\nKẾ HOẠCH\nTrồng "
         "cây\n",
         FIELD(number), "03-KH/ĐU"},
        /* a scrap of the left column is no word of the place in the right one */
        {"HUYỆN ỦY TÂN KHÊ                   ĐẢNG CỘNG SẢN VIỆT NAM\n"
         "        Mể                      Tân Khê, ngày 09 tháng 01 năm 2025\n" PLAN,
         FIELD(place), "Tân Khê"},
        /* the NAM of a place is no year to be filled in */
        {"ỦY BAN NHÂN DÂN                       " NATION "\n"
         "TỈNH QUẢNG NAM                               Độc lập -     Tự     do - Hạnh phúc\n" PLAN,
         FIELD(issuing_body), "ỦY BAN NHÂN DÂN TỈNH QUẢNG NAM"},
        {"SỞ Y TẾ\n" NATION "\n" MOTTO "\nSố:     /KH-SYT     Sơn Bình, ngày     tháng 5 năm 2024\n"
         "KẾ HOẠCH\nTrồng cây\n",
         FIELD(place), "Sơn Bình"},
        /* columns stay apart, by tabs as well */
        {"SỞ Y TẾ\t\t" NATION "\nCHI CỤC DÂN SỐ\t\t" MOTTO "\n" PLAN, FIELD(parent_body),
         "SỞ Y TẾ"},
        {HEAD
         "Số: 6/SYT\nV/v trồng   cây ở   các trường\nvà quét   chợ   mỗi tuần\nKính gửi: Các xã.\n",
         FIELD(subject), "V/v trồng cây ở các trường và quét chợ mỗi tuần"},
        {HEAD
         "Số: 6/SYT\nKính gửi:     - Các xã   Tân Khê,   Sơn Bình;\n              - Chợ   Lớn.\n\n",
         FIELD(addressee), "Các xã Tân Khê, Sơn Bình; Chợ Lớn."},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

static void test_subject(void **state)
{
#define FULL "Thời gian qua các chợ đã được sửa sang và giữ sạch, song nhiều nơi vẫn để rác"
    static const field_case cases[] = {
        {HEAD "Số: 6/CT-UBND\nCHỈ THỊ\nVề giữ sạch các chợ\n" FULL "\ntồn qua ngày. Nay yêu cầu:\n",
         FIELD(subject), "Về giữ sạch các chợ"},
        {HEAD "Số: 6/CT-UBND\nCHỈ THỊ\nVề giữ sạch các chợ\n" FULL
              "\n\ntồn qua ngày. Nay yêu cầu:\n",
         FIELD(subject), "Về giữ sạch các chợ"},
        {HEAD "Số: 6/CT-UBND\nCHỈ THỊ\nVề giữ sạch các chợ của\nThành phố Sơn Bình\n" FULL
              "\ntồn qua ngày. Nay yêu cầu:\n",
         FIELD(subject), "Về giữ sạch các chợ của Thành phố Sơn Bình"},
        {HEAD "Số: 6/CT-UBND\nCHỈ THỊ\nVề giữ sạch các chợ của .\nThành phố Sơn Bình\n\n" FULL
              "\ntồn qua ngày. Nay yêu cầu:\n",
         FIELD(subject), "Về giữ sạch các chợ của Thành phố Sơn Bình"},
        {"ĐẢNG CỘNG SẢN VIỆT NAM\nSố 6-CT/TW\nCHỈ THỊ\nCỦA BAN BÍ THƯ\n\nVề giữ sạch các "
         "chợ\n\n" FULL "\ntồn qua ngày.\n",
         FIELD(subject), "CỦA BAN BÍ THƯ Về giữ sạch các chợ"},
        {"ĐẢNG CỘNG SẢN VIỆT NAM\nSố 6-CT/TU\nCHỈ THỊ\nCỦA BAN THƯỜNG VỤ THÀNH ỦY\nTăng cường giữ "
         "sạch các chợ\n\n" FULL "\ntồn qua ngày.\n",
         FIELD(subject), "CỦA BAN THƯỜNG VỤ THÀNH ỦY Tăng cường giữ sạch các chợ"},
        {"ĐẢNG CỘNG SẢN VIỆT NAM\nSố 6-CT/TU\nCHỈ THỊ\nCỦA BAN THƯỜNG VỤ THÀNH ỦY\nVỀ CHỢ\n\n" FULL
         "\n\n",
         FIELD(subject), "CỦA BAN THƯỜNG VỤ THÀNH ỦY VỀ CHỢ"},
        /* no sentence ends inside a title in capitals, and an abbreviation has its stop */
        {HEAD "Số: 6/QĐ-UBND\nQUYẾT ĐỊNH\nVỀ TIẾP. NHẬN CHỢ TP. VINH VÀ LẬP.DỮ LIỆU\n",
         FIELD(subject), "VỀ TIẾP NHẬN CHỢ TP. VINH VÀ LẬP DỮ LIỆU"},
        {HEAD "Số: 6/NQ-HĐND\nNGHỊ QUYẾT\nQuy định mức thu ở chợ\nHỘI ĐỒNG NHÂN DÂN XÃ TÂN KHÊ\n"
              "KHÓA IV, KỲ HỌP THỨ 5\nCăn cứ Luật Giá;\n",
         FIELD(subject), "Quy định mức thu ở chợ"},
        {HEAD "Số: 6/QĐ-UBND\nQUYẾT ĐỊNH\nVỀ VIỆC GIAO CHỢ CHO\nHỘI NÔNG DÂN XÃ\nTÂN KHÊ\n"
              "Căn cứ Luật Giá;\n",
         FIELD(subject), "VỀ VIỆC GIAO CHỢ CHO HỘI NÔNG DÂN XÃ TÂN KHÊ"},
        /* a letter was lost before the line's end, or a blank line left inside */
        {HEAD "Số: 6/KH-UBND\nKẾ HOẠCH\nthực hiện Nghị quyết của kỳ họp lần thứ?\nnăm về "
              "chợ\n\nThực hiện Nghị quyết, xã lập kế hoạch sau:\n\nI. VIỆC LÀM\n",
         FIELD(subject), "thực hiện Nghị quyết của kỳ họp lần thứ năm về chợ"},
        {HEAD "Số: 6/KH-UBND\nKẾ HOẠCH\nthực hiện Nghị quyết của kỳ họp lần thứ năm\n\nHội đồng "
              "nhân dân xã về chợ Khê\n\nThực hiện Nghị quyết, xã lập kế hoạch sau:\n\nI. VIỆC "
              "LÀM\n",
         FIELD(subject),
         "thực hiện Nghị quyết của kỳ họp lần thứ năm Hội đồng nhân dân xã về chợ Khê"},
        {HEAD "Số: 6/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc mở chợ\n\nChủ tịch Ủy ban nhân dân xã Tân "
              "Khê\n\nCăn cứ Luật Giá;\n",
         FIELD(subject), "Về việc mở chợ"},
        {HEAD "Số: 6/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc !giao CHỢ] Tân Khê\n", FIELD(subject),
         "Về việc giao CHỢ Tân Khê"},
        {HEAD "Số: 6/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc giao chợ[1] Tân Khê |\n", FIELD(subject),
         "Về việc giao chợ[1] Tân Khê"},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

/* Who decides stands in capitals between the subject and the grounds. */
static void test_who_decides(void **state)
{
#define DECIDED "\nCăn cứ Luật Cây xanh;\nQUYẾT ĐỊNH:\nĐiều 1. Trồng cây.\n"
#define DECISION "Số: 6/QĐ-SYT\nQUYẾT ĐỊNH\n"
    static const field_case cases[] = {
        {DECISION "Về việc trồng cây\n\nTỔNG THANH TRA BỘ Y TẾ\n" DECIDED, FIELD(subject),
         "Về việc trồng cây"},
        {DECISION "Về việc trồng cây\nHIỆU TRƯỞNG TRƯỜNG Y" DECIDED, FIELD(subject),
         "Về việc trồng cây"},
        {DECISION "VỀ VIỆC TRỒNG CÂY\nGIÁM ĐỐC SỞ Y TẾ\nTỈNH SƠN BÌNH" DECIDED, FIELD(subject),
         "VỀ VIỆC TRỒNG CÂY"},
        {DECISION "VỀ VIỆC TRỒNG CÂY\n\nGIÁM ĐỐC BỆNH VIỆN\nMẮT VÀ TAI\n" DECIDED, FIELD(subject),
         "VỀ VIỆC TRỒNG CÂY"},
        /* without a blank line what goes on is the subject */
        {DECISION "VỀ VIỆC TRỒNG CÂY CỦA\nGIÁM ĐỐC BỆNH VIỆN\nMẮT VÀ TAI" DECIDED, FIELD(subject),
         "VỀ VIỆC TRỒNG CÂY CỦA GIÁM ĐỐC BỆNH VIỆN MẮT VÀ TAI"},
        {DECISION "VỀ VIỆC LẬP CÁC\nTỔ TRỒNG CÂY\nTỈNH SƠN BÌNH" DECIDED, FIELD(subject),
         "VỀ VIỆC LẬP CÁC TỔ TRỒNG CÂY TỈNH SƠN BÌNH"},
    };
    (void)state;
    CHECK_FIELDS(cases);
#undef DECISION
#undef DECIDED
}

/* What a subject cites is not the document's number. */
static void test_cited_number(void **state)
{
    static const field_case cases[] = {
        {"KE HOACH\nThuc hien Nghi quyet so 10-NQ/TW\n\nI. MUC DICH\n", FIELD(number), ""},
        {"KE HOACH\nThuc hien Nghi quyet so 10-NQ/TW\n\nI. MUC DICH\n", FIELD(subject),
         "Thuc hien Nghi quyet so 10-NQ/TW"},
        {"SO Y TE\nSo: 5/SYT\nV/v thuc hien QD so 7/QD-UBND\nKinh gui: UBND huyen\n",
         FIELD(subject), "V/v thuc hien QD so 7/QD-UBND"},
        {"SO Y TE\nSo: 5/SYT-NV.TC\nV/v trong cay\nKinh gui: UBND huyen\n", FIELD(number),
         "5/SYT-NV.TC"},
        /* below the title of a contract stands its own */
        {"HỢP ĐỒNG\nTrồng cây\nSố: 38/2022/HĐKT\n\nHôm nay trời mưa.\n", FIELD(number),
         "38/2022/HĐKT"},
        {"KẾ HOẠCH\nSố: 6/KH-UBND\nTrồng cây\n", FIELD(number), "6/KH-UBND"},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

/* Above a head that the left column begins, without Quốc hiệu. */
static void test_stray_line_above(void **state)
{
#define LEFT "BỘ Y TẾ\nSố: 6/BYT-VP\nHà Nội, ngày 3 tháng 4 năm 2019\nV/v trồng cây\n"
    static const field_case cases[] = {
        {"Quét bởi máy 2\n" LEFT, FIELD(number), "6/BYT-VP"},
        {"Quét bởi máy 2\n" LEFT, FIELD(issuing_body), "BỘ Y TẾ"},
        {"gửi kèm\n\n" LEFT, FIELD(date), "2019-04-03"},
        {"Quét bởi máy 2\nBỘ Y TẾ\nSố: 6/BYT-VP Hà Nội, ngày 3 tháng 4 năm 2019\n", FIELD(date),
         "2019-04-03"},
        /* a page that begins in the middle of a document has no head */
        {"theo các văn bản\nsố 6/QĐ-BYT, ngày 3 tháng 4 năm 2019\ncủa Bộ Y tế.\n", FIELD(number),
         ""},
        {"Thôn làm xong việc.\nBỘ Y TẾ\nSố: 6/BYT-VP\nHà Nội, ngày 3 tháng 4 năm 2019\n",
         FIELD(number), ""},
    };
    (void)state;
    CHECK_FIELDS(cases);
#undef LEFT
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
        {NATION "\n" MOTTO "\nSố: 6/KH-UBND\nKẾ HOẠCH\nTrồng cây? ở khu_chợ ¢ 'nhà lồng\n",
         FIELD(subject), "Trồng cây ở khu chợ nhà lồng"},
        {NATION "\n" MOTTO "\nSố: 6/KH-UBND\nKẾ HOẠCH\nTrồng 'cây nhà' ở đâu?\n", FIELD(subject),
         "Trồng 'cây nhà' ở đâu?"},
        {NATION "\n" MOTTO "\nSố: 6/KH-UBND\n‘Sơn Bình" DATED, FIELD(place), "Sơn Bình"},
        {NATION "\n" MOTTO "\nSố: 6/KH-UBND\nKẾ HOẠCH\nTrồng cây ở xã ......\n", FIELD(subject),
         "Trồng cây ở xã ......"},
        {NATION "\n" MOTTO "\nSố: 6/KH-UBND\na . _ KẾ HOẠCH ở\nTrồng cây\n", FIELD(doc_type),
         "Kế hoạch"},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

/* The head names its place twice: a letter lost of the one is had from the other. */
static void test_place_of_body(void **state)
{
    static const field_case cases[] = {
        {"ỦY BAN NHÂN DÂN\nHUYỆN SƠN BÌNH\n" HEAD "Số: 6/KH-UBND Son Bnh" DATED, FIELD(place),
         "Sơn Bình"},
        {"UBND TỈNH NGHỆ AN\n" HEAD "Số: 6/KH-UBND Ngh An" DATED, FIELD(place), "Nghệ An"},
        {"UBND THÀNH PHỐ SƠN BÌNH\n" HEAD "Số: 6/KH-UBND Thành phố Sơn Bnh" DATED, FIELD(place),
         "Thành phố Sơn Bình"},
        /* two letters are another place's, and what is listed is itself */
        {"UBND HUYỆN SƠN BÌNH\n" HEAD "Số: 6/KH-UBND Tân Bình" DATED, FIELD(place), "Tân Bình"},
        {"UBND TỈNH HÀ NAM\n" HEAD "Số: 6/KH-UBND Hà Nội" DATED, FIELD(place), "Hà Nội"},
        {"UBND TỈNH NGHỆ AN\n" HEAD "Số: 6/KH-UBND Huế" DATED, FIELD(place), "Huế"},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

static void test_glued_places(void **state)
{
#define PLACED(place) "Số: 6/KH-UBND\n" place DATED
    static const field_case cases[] = {
        /* the word of the level and its place run together: the date names the place */
        {"ỦY BAN NHÂN DÂN " NATION "\nXÂY TỰ " MOTTO "\n" PLACED("Y Tý"), FIELD(issuing_body),
         "ỦY BAN NHÂN DÂN XÃ Y TÝ"},
        {"ỦY BAN NHÂN DÂN\nXALONGTHANH\n" NATION "\n" MOTTO "\n" PLACED("Long Thành"),
         FIELD(issuing_body), "ỦY BAN NHÂN DÂN XÃ LONG THÀNH"},
        {"ỦY BAN NHÂN DÂN\nXÃ HUOITY\n" NATION "\n" MOTTO "\n" PLACED("Huổi Tý"),
         FIELD(issuing_body), "ỦY BAN NHÂN DÂN XÃ HUỔI TÝ"},
        {"UBND THỊTRẤNTÂN KHÊ\nTRẠM Y TẾ\n" NATION "\n" MOTTO "\n" PLACED("Tân Khê"),
         FIELD(parent_body), "UBND THỊ TRẤN TÂN KHÊ"},
        /* what stands apart is as it was written, and another place says nothing */
        {"ỦY BAN NHÂN DÂN\nXÃ HUỔI TỶ\n" NATION "\n" MOTTO "\n" PLACED("Huổi Tý"),
         FIELD(issuing_body), "ỦY BAN NHÂN DÂN XÃ HUỔI TỶ"},
        {"ỦY BAN NHÂN DÂN\nHUYỆN TĨNH GIA\n" NATION "\n" MOTTO "\n" PLACED("Tĩnh Gia"),
         FIELD(issuing_body), "ỦY BAN NHÂN DÂN HUYỆN TĨNH GIA"},
        {"HỘI XÂY DỰNG\n" NATION "\n" MOTTO "\n" PLACED("Tân Khê"), FIELD(issuing_body),
         "HỘI XÂY DỰNG"},
    };
    (void)state;
    CHECK_FIELDS(cases);
#undef PLACED
}

static void test_place(void **state)
{
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
        {HEAD "Số: 6/KH-UBND Sơn Bình, ngày 18 tháng 11 năm\n2025\nKẾ HOẠCH\n", FIELD(date),
         "2025-11-18"},
        {HEAD "Số: 6/KH-UBND Sơn Bình, ngày 2] tháng Hl năm 2019\nKẾ HOẠCH\n", FIELD(date), ""},
        {HEAD "Số: 6/KH-UBND Sơn Bình, ngày 2] tháng H năm 2019\nKẾ HOẠCH\n", FIELD(date),
         "2019-11-21"},
        {HEAD "Số: 6/KH-UBND Sơn Bình, ngày 0F tháng 5 năm 2019\nKẾ HOẠCH\n", FIELD(date),
         "2019-05-01"},
        /* five figures: one year can be meant, or several */
        {HEAD "Số: 6/KH-UBND Sơn Bình, ngày 8 tháng 5 năm 29023\nKẾ HOẠCH\n", FIELD(date),
         "2023-05-08"},
        {HEAD "Số: 6/KH-UBND Sơn Bình, ngày 8 tháng 5 năm 20221\nKẾ HOẠCH\n", FIELD(date), ""},
        {HEAD "Số: 6/KH-UBND Sơn Bình. ngày 8 tháng Từ năm 2022\nKẾ HOẠCH\n", FIELD(place),
         "Sơn Bình"},
        {HEAD "Số: 6/KH-UBND\nlà Bình, ngày 8 tháng 5 năm 2022\nKẾ HOẠCH\n", FIELD(date),
         "2022-05-08"},
        {HEAD "Số: 6/KH-UBND Sơn Bình, ngày 18 tháng 11 năm\nV/v sửa chợ 2025\nvà bến đò\n"
              "Kính gửi: Sở Y tế\n",
         FIELD(date), "2025-11-18"},
        {HEAD "Số: 6/KH-UBND Sơn Bình, ngày 18 tháng 11 năm\nV/v sửa chợ 2025\nvà bến đò\n"
              "Kính gửi: Sở Y tế\n",
         FIELD(subject), "V/v sửa chợ và bến đò"},
        {HEAD "Số 6-KH/ĐU CA Mau" DATED, FIELD(place), "Cà Mau"},
        {HEAD "Số: 863/QĐ-T Tg Sơn Bình, ngày 8 tháng 5 năm 2022\nKẾ HOẠCH\n", FIELD(place),
         "Sơn Bình"},
        {HEAD "Số: 4853IQD-TTg Sơn Bình, ngày 8 tháng 5 năm 2022\nKẾ HOẠCH\n", FIELD(place),
         "Sơn Bình"},
        {HEAD "Số: 6/KH-UBND Sơn Bình ngày 3 tháng 4 năm 2019\n", FIELD(date), "2019-04-03"},
        /* the stars below the body, as they are read */
        {HEAD "“3 Sơn Bình, ngày 3 tháng 4 năm 2019\nSố: 6/SYT\nKính gửi: Sở A\n", FIELD(place),
         "Sơn Bình"},
        {HEAD "lala Sơn Bình, ngày 3 tháng 4 năm 2019\nSố: 6/SYT\nKính gửi: Sở A\n", FIELD(number),
         "6/SYT"},
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
        {"QUỐC HỘI\n" NATION "\n" MOTTO "\nLuật số: 108 2016QH13\nLUẬT\nDOANH NGHIỆP\n",
         FIELD(number), "108/2016/QH13"},
        {"SỞ Y TẾ\nSố: 66HHSNV\n" NATION "\n" MOTTO "\nSơn Bình" DATED, FIELD(issuing_body),
         "SỞ Y TẾ"},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

/* A number whose signs or whose Số were misread is put together again; what can be told is. */
static void test_damaged_number(void **state)
{
    static const field_case cases[] = {
        {HEAD "Số: 144,TANDTC-PC Sơn Bình" DATED, FIELD(number), "144/TANDTC-PC"},
        {HEAD "Số: 1874) KH-UBND Sơn Bình" DATED, FIELD(number), "1874/KH-UBND"},
        {HEAD "Số: 33/2014: TTLT-BTC-BNV Sơn Bình" DATED, FIELD(number), "33/2014/TTLT-BTC-BNV"},
        {HEAD "Số: O8/BC KT Sơn Bình" DATED, FIELD(number), "08/BC-KT"},
        /* figures that a blank tore */
        {HEAD "Số: 3795 1/QLD-CL\nSơn Bình" DATED, FIELD(number), "37951/QLD-CL"},
        {HEAD "— SỐ: 285: 3/QĐ-UBND\nSơn Bình" DATED, FIELD(number), "2853/QĐ-UBND"},
        {HEAD "Số: 2019 1234/QĐ-UBND\nSơn Bình" DATED, FIELD(number), "1234/QĐ-UBND"},
        {HEAD "S86: 19880/QLD-CL Sơn Bình" DATED, FIELD(number), "19880/QLD-CL"},
        {HEAD "Số: 915/2021/ Sơn Bình, ngày 3 tháng 4 năm 2019\nUBTVQH15\nNGHỊ QUYẾT\nVề chợ\n",
         FIELD(number), "915/2021/UBTVQH15"},
        {HEAD "Nghị quyết 96: 915 Sơn Bình" DATED, FIELD(place), "Sơn Bình"},
        /* where the page kept its strokes none is lost */
        {HEAD "Số: 14/PHĐB-KH Sơn Bình" DATED, FIELD(number), "14/PHĐB-KH"},
        {HEAD "Số: 14/DTNN-TH Sơn Bình" DATED, FIELD(number), "14/DTNN-TH"},
        {HEAD "Số: 14/BDXH-TH Sơn Bình" DATED, FIELD(number), "14/BDXH-TH"},
        {"TỈNH ỦY SƠN BÌNH\nĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 102-QĐ TU Sơn Bình" DATED, FIELD(number),
         "102-QĐ/TU"},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

static void test_letter(void **state)
{
    static const field_case cases[] = {
        {HEAD "Số: 6/SYT-VP\nVv tiêm chủng\n_ Kính gửi: Trạm y tế các xã\n\nSở yêu cầu.\n",
         FIELD(subject), "V/v tiêm chủng"},
        {HEAD "Số: 6/SYT-VP\nViv tiêm chủng ở các\nxã ven sông\nKính gửi: Trạm y tế các xã\n",
         FIELD(subject), "V/v tiêm chủng ở các xã ven sông"},
        {HEAD "Số: 6/SYT-VP\nV/về tiêm chủng\nKính gửi: Trạm y tế các xã\n", FIELD(subject),
         "V/v tiêm chủng"},
        {HEAD "Số: 6/SYT-VP\nKính gửi:\n~ Trạm y tế các xã:\n- Sở Chợ.\n\nSở yêu cầu.\n",
         FIELD(addressee), "Trạm y tế các xã; Sở Chợ."},
        {HEAD "Số: 6/SYT-VP\nVì tiêm chủng\nKính gửi: Trạm y tế các xã\n", FIELD(subject),
         "V/v tiêm chủng"},
        {HEAD
         "Số: 6/SYT-VP\nKính gửi:\n- Sở Nội vụ;\n- Sở Chợ;\n\n- Chủ trì, cùng các xã giữ sạch\n"
         "các chợ trong phiên và\nsau phiên, không để rác\ntồn qua ngày.\n",
         FIELD(addressee), "Sở Nội vụ; Sở Chợ;"},
        {HEAD "Số: 6/SYT-VP\nKính gửi:\n\n- Sở Nội vụ;\n\n- Ban quản lý các chợ\nven sông;\n\n- Sở "
              "Chợ.\n",
         FIELD(addressee), "Sở Nội vụ; Ban quản lý các chợ ven sông; Sở Chợ."},
        /* an entry goes on with a capital, and with the dash of a name */
        {HEAD "Số: 6/SYT-VP\nKính gửi:\n- Sở Nội vụ, Hội\nNông dân;\n- Phòng Tài chính\n- Kế hoạch "
              "thành phố.\n\nSở yêu cầu.\n",
         FIELD(addressee), "Sở Nội vụ, Hội Nông dân; Phòng Tài chính - Kế hoạch thành phố."},
        {HEAD "Số: 6/SYT-VP\nKính gửi: Trạm y tế các xã, Hội\nNông dân huyện\n\nSở yêu cầu.\n",
         FIELD(addressee), "Trạm y tế các xã, Hội Nông dân huyện"},
        /* but text below those that no mark closed is wider, or leads over to more */
        {HEAD "Số: 6/SYT-VP\nKính gửi: Trạm y tế các xã\nSở trả lời như sau:\n\n1. Họp.\n",
         FIELD(addressee), "Trạm y tế các xã"},
        {HEAD "Số: 6/SYT-VP\nKính gửi:\n- Trạm y tế\nSở Y tế nhận được đơn của các trạm.\n\n1. "
              "Họp.\n",
         FIELD(addressee), "Trạm y tế"},
        {HEAD "Số: 6/KH-UBND\n‘ KẾ HOẠCH\nTrồng cây\n", FIELD(doc_type), "Kế hoạch"},
        /* whatever the first word was read as, where nothing but a subject may stand */
        {HEAD "Số: 6/SYT-VP\nNv tiêm chủng ở các xã\nKính gửi: Trạm y tế các xã\n", FIELD(subject),
         "Nv tiêm chủng ở các xã"},
        {HEAD
         "Số: 6/SYT-VP\n- Trạm y tế các xã;\n- Trạm y tế các phường.\nĐồng kính gửi: Sở Y tế\n",
         FIELD(subject), ""},
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
        {HEAD PLAN LIST "- Lưu: VT.\n\n—~~Phạm Thanh Bình\n", FIELD(name), "Phạm Thanh Bình"},
        {HEAD PLAN LIST "- Văn phòng;\n\nee Phạm Thanh Bình\n", FIELD(name), "Phạm Thanh Bình"},
        /* the rest of an entry is no name */
        {HEAD PLAN LIST "- Ủy ban nhân dân\nKhê Thượng\n- Lưu: VT.\nPhạm Thanh Bình\n", FIELD(name),
         "Phạm Thanh Bình"},
        {HEAD PLAN LIST "“Sở Nội Vụ;\n- Lưu: VT.\nPhạm Thanh Bình\n", FIELD(name),
         "Phạm Thanh Bình"},
        {HEAD PLAN "Xin thông báo.\nNơi nhận: TL. GIÁM ĐỐC\n- Sở Y tế; _- CHÁNH VĂN PHÒNG\n"
                   "- Lưu: VT.\nPhạm Thanh Bình\n",
         FIELD(position), "CHÁNH VĂN PHÒNG"},
        {HEAD PLAN "Xin thông báo.\nNơi nhận: KT. TRƯỞNG BAN\n- Như trên; PHÓ*TRƯỞNG BAN\n"
                   "- Lưu: VT.\nPhạm Thanh Bình\n",
         FIELD(position), "PHÓ TRƯỞNG BAN"},
        {HEAD PLAN "Xin thông báo.\nNơi nhận: KT. CHÁNH ÁN\n- Như trên; PHÓ CHÁNH ÁN\n"
                   "- Lưu: VT.\nPhạm Thanh Bình\n",
         FIELD(position), "PHÓ CHÁNH ÁN"},
        {HEAD PLAN "Xin thông báo.\nNơi nhận: TL. GIÁM ĐỐC\n- Như trên; TRƯỞNG KHOA\n"
                   "- Lưu: VT.\nPhạm Thanh Bình\n",
         FIELD(position), "TRƯỞNG KHOA"},
        {HEAD PLAN "Xin thông báo.\nNơi nhận:                    TM. BAN CHỈ ĐẠO\n"
                   "- Như trên;            PHÓ TRƯỞNG BAN THƯỜNG\n"
                   "- Lưu: VT.                    TRỰC\n\n          Phạm Thanh Bình\n",
         FIELD(position), "PHÓ TRƯỞNG BAN THƯỜNG TRỰC"},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

static void check_recipients(const char *text, const char *const *recipients, size_t count)
{
    vb_outline *outline;
    assert_int_equal(vb_segment(segmenter, vb_slice_of(text), &outline), VB_OK);
    const vb_header *header = vb_outline_header(outline);
    assert_int_equal(header->recipient_count, count);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(header->recipients[i].len, strlen(recipients[i]));
        assert_memory_equal(header->recipients[i].data, recipients[i], strlen(recipients[i]));
    }
    vb_outline_free(outline);
}

/* No stamp and no signature among those who receive it. */
static void test_recipients(void **state)
{
    static const char *const recipients[] = {"Sở Y tế", "Sở Nội vụ",     "Các xã", "Như trên",
                                             "Các chợ", "Như Điều 2, 3", "Lưu: VT"};
    static const char text[] = HEAD PLAN "Xin thông báo.\nNơi nhận: TL. GIÁM ĐỐC\n"
                                         "- Sở Y tế; Do CHÁNH VĂN PHÒNG\n"
                                         "“Sở Nội vụ; ©\n"
                                         "- Các xã; . |\n"
                                         "N\\%ggtzg B)\n"
                                         "- Như trên; ST 0\n"
                                         "- Các chợ, N AT\n"
                                         "- Như Điều 2, 3;\n"
                                         "- Lưu: VT. Y -\n"
                                         "Phạm Thanh Bình\n";
    (void)state;
    check_recipients(text, recipients, sizeof recipients / sizeof recipients[0]);
    /* a speck behind the mark that closes an entry, and a quote that belongs to it */
    static const char *const specked[] = {"Đảng ủy", "Tổ “Xanh”", "Lưu: VT"};
    static const char *const scraps[] = {"Các thôn", "Sở, ban; Hà", "Lưu: VT"};
    check_recipients("Nơi nhận:\n- Các thôn; a Le\n- Sở, ban; Hà\n- Lưu: VT.\n", scraps,
                     sizeof scraps / sizeof scraps[0]);
    static const char *const noted[] = {"Bộ Y tế (b/c)", "Lưu: VT"};
    check_recipients("Nơi nhận:\n- Bộ Y tế (b/c};\n- Lưu: VT.\n", noted, 2);
    check_recipients("Nơi nhận:\n- Đảng ủy,’\n- Tổ “Xanh”;'\n- Lưu: VT.\n", specked,
                     sizeof specked / sizeof specked[0]);
}

/* Nơi nhận under a stamp, whatever it was read as, is nobody's name; an entry that lost its dash
 * is.
 */
static void test_unread_recipients_cue(void **state)
{
    static const char *const unread[] = {"Sở Y tế", "Lưu: VT"};
    static const char *const read[] = {"Như trên", "Sở Y tế", "Lưu: VT"};
    (void)state;
    check_recipients("Xin báo./.\n\npalate aa KT. GIÁM ĐỐC\n- Sở Y tế;\n- Lưu: VT.\n", unread, 2);
    check_recipients("Xin báo./.\n\nNưi nhóm: TM. ỦY BAN\n- Sở Y tế;\n- Lưu: VT.\n", unread, 2);
    check_recipients("Xin báo./.\n\nNhư trên; KT. GIÁM ĐỐC\n- Sở Y tế;\n- Lưu: VT.\n", read, 3);
    check_recipients("Xin báo./.\n\nNơi nhận: KT. GIÁM ĐỐC\n- Như trên;\n- Sở Y tế;\n- Lưu: VT.\n",
                     read, 3);
}

/* What stands beside recipients, however it was read, and what a stamp left there. */
static void test_beside_recipients(void **state)
{
#define END                                                                                        \
    HEAD PLAN "Xin thông báo.\n"                                                                 \
              "Nơi nhận: TIM BAN THƯỜNG VỤ\n"                                              \
              "- Thường trực Tỉnh ủy (để b/c), I THƯ\n"                               \
              "- UBND TP. Hồ Chí Minh;\n"                                                       \
              "- Sở Y tế (để báo cáo); shee ears\n"                                       \
              "- Lưu VPTU. ~ Kiều Mạnh Quý\n"
    static const field_case cases[] = {
        {END, FIELD(authority), "T/M BAN THƯỜNG VỤ"},
        {END, FIELD(position), "BÍ THƯ"},
        {END, FIELD(name), "Kiều Mạnh Quý"},
        {HEAD PLAN "Xin báo.\nNơi nhận: GIÁM ĐỐC\n- Lưu: VT. PGS.TS. Lê Văn Tám\n", FIELD(name),
         "PGS.TS. Lê Văn Tám"},
        /* of a signature that the stamp hid only the name may be left */
        {HEAD PLAN "Xin báo.\nNơi nhận:\n- Như trên;\n- Lưu: VT (05). Lê Văn Tám\n", FIELD(name),
         "Lê Văn Tám"},
        {HEAD PLAN "Xin báo.\n\nTHƯ KÝ    CHỦ TRÌ\n\nNguyễn Thị Hoa    Lê Văn Tám\n",
         FIELD(position), "THƯ KÝ; CHỦ TRÌ"},
        {HEAD PLAN "Xin báo.\n\nTHƯ KÝ    CHỦ TRÌ\n\nNguyễn Thị Hoa    Lê Văn Tám\n", FIELD(name),
         "Nguyễn Thị Hoa; Lê Văn Tám"},
        /* two authorities, and an officer with his rank */
        {HEAD PLAN "Xin báo.\n\nKT. BỘ TRƯỞNG BỘ NỘI VỤ KT. BỘ TRƯỞNG BỘ Y TẾ\n\n"
                   "THỨ TRƯỞNG THỨ TRƯỞNG\nLê Thị Hoa Đinh Văn Tám\n",
         FIELD(authority), "KT. BỘ TRƯỞNG BỘ NỘI VỤ; KT. BỘ TRƯỞNG BỘ Y TẾ"},
        {HEAD PLAN "Xin báo.\n\nKT. BỘ TRƯỞNG BỘ NỘI VỤ KT. BỘ TRƯỞNG BỘ Y TẾ\n\n"
                   "THỨ TRƯỞNG THỨ TRƯỞNG\nLê Thị Hoa Đinh Văn Tám\n",
         FIELD(position), "THỨ TRƯỞNG; THỨ TRƯỞNG"},
        {HEAD PLAN "Xin báo.\n\nTM. HỘI NÔNG DÂN\nHỘI NÔNG DÂN XÃ CHỈ HUY TRƯỞNG\nCHỦ TỊCH\n\n"
                   "Lê Thị Hoa Đại tá Đinh Văn Tám\n",
         FIELD(name), "Lê Thị Hoa; Đại tá Đinh Văn Tám"},
        {HEAD PLAN "Xin báo.\n\nTM. HỘI NÔNG DÂN\nHỘI NÔNG DÂN XÃ CHỈ HUY TRƯỞNG\nCHỦ TỊCH\n\n"
                   "Trung tá Lê Thị Hoa\n\nĐinh Văn Tám\n",
         FIELD(name), "Trung tá Lê Thị Hoa; Đinh Văn Tám"},
        {HEAD PLAN "Xin báo.\n\nTL. GIÁM ĐỐC\nTRƯỞNG PHÒNG\nTrần Lê Thị Mai Hoa\n", FIELD(name),
         "Trần Lê Thị Mai Hoa"},
        /* names that begin with a letter, or with two words */
        {HEAD PLAN "Xin báo.\nNơi nhận: KT. CHỦ TỊCH\n- UBND xã; PHÓ CHỦ TỊCH\n- Các sở, ban; Y "
                   "Hoa Mận\n- Lưu: VT.\n",
         FIELD(name), "Y Hoa Mận"},
        {HEAD PLAN "Xin báo.\nNơi nhận: KT. CHỦ TỊCH\n- UBND xã; PHÓ CHỦ TỊCH\n- Các sở, ban, Rah "
                   "Lan Tám\n- Lưu: VT.\n",
         FIELD(name), "Rah Lan Tám"},
        {HEAD PLAN "Xin báo.\nNơi nhận: TM. BTV\n- UBND xã; BÍ THƯ\n- Lưu: VT. Lê Văn Tám\n",
         FIELD(authority), "TM. BTV"},
        /* a position of which letters came out small, but not the first of its words */
        {HEAD PLAN "Xin báo.\nNơi nhận: TM. HỘI ĐỒNG\n- Như trên; CHỦ Tịch\n- Lưu: VT.\n\nLê Văn "
                   "Tám\n",
         FIELD(position), "CHỦ TỊCH"},
        {HEAD PLAN "Xin báo.\nNơi nhận: GIÁM ĐỐc\n- Như trên;\n- Lưu: VT.\n\nLê Văn Tám\n",
         FIELD(position), "GIÁM ĐỐC"},
        {HEAD PLAN "Xin báo.\nNơi nhận: T/M BAN THƯỜNG VỤ\n- Như trên, BÍ Thư\n- Lưu VP.\n\nLê Văn "
                   "Tám\n",
         FIELD(position), "BÍ THƯ"},
        {HEAD PLAN "Xin báo.\nNơi nhận: TM. HỘI ĐỒNG\n- UBND xã, Chủ Tịch\n- Lưu: VT.\n\nLê Văn "
                   "Tám\n",
         FIELD(position), ""},
        /* nobody signed the form that the text shows */
        {HEAD PLAN "Theo mẫu sau.\n\nNGƯỜI LẬP BIỂU\n(Ký, ghi rõ họ tên)\n\n1. Sổ này do xã giữ.\n",
         FIELD(position), ""},
    };
    (void)state;
    CHECK_FIELDS(cases);
#undef END
}

/* Blanks between words are no columns, unless the right column begins there. */
static void test_gaps(void **state)
{
#define LAYOUT                                                                                     \
    HEAD PLAN "Xin báo.\n"                                                                        \
              "Nơi nhận:                                 KT. CHỦ TỊCH\n"                    \
              "- TW Hội LHPN    Việt Nam;               PHÓ   CHỦ      TỊCH\n"            \
              "- Ban Quản lý chợ, các tổ dân phố và thôn,   THƯỜNG TRỰC\n"       \
              "- Lưu: VT.\n"                                                                      \
              "                                       Nguyễn   Văn   An\n"
    static const field_case cases[] = {
        {LAYOUT, FIELD(position), "PHÓ CHỦ TỊCH THƯỜNG TRỰC"},
        {LAYOUT, FIELD(name), "Nguyễn Văn An"},
        {HEAD PLAN "Xin báo.\nNơi nhận:   KT.   CHỦ   TỊCH\n- Lưu: VT.   Lê Văn Tám\n",
         FIELD(authority), "KT. CHỦ TỊCH"},
        {HEAD PLAN "Xin báo.\nNơi nhận:   KT.   CHỦ   TỊCH\n- Lưu: VT.   Lê Văn Tám\n", FIELD(name),
         "Lê Văn Tám"},
    };
    static const char *const recipients[] = {"TW Hội LHPN Việt Nam",
                                             "Ban Quản lý chợ, các tổ dân phố và thôn", "Lưu: VT"};
    (void)state;
    CHECK_FIELDS(cases);
    check_recipients(LAYOUT, recipients, sizeof recipients / sizeof recipients[0]);
#undef LAYOUT
}

/* Places that an entry lists sign nothing, what ends an entry is no part of a position, and names
 * that are not made like most are names. */
static void test_names_behind_recipients(void **state)
{
#define LISTS                                                                                      \
    HEAD PLAN "Xin báo.\nNơi nhận: KT. CHỦ NHIỆM\n"                                        \
              "- Vụ Địa bàn X (để b/c), PHÓ CHỦ NHIỆM\n"                             \
              "- UBND các xã: Gio Linh, Cửa Việt, Triệu Bình,\nHải Lăng;\n"            \
              "- UBND các xã: Vân Khê, Tân Khê,\nTriệu Lâm,\nHồ Thượng;\n"
    static const field_case cases[] = {
        {LISTS "- Lưu: VT. Lê Văn Tám\n", FIELD(name), "Lê Văn Tám"},
        {LISTS "- Lưu: VT. Lê Văn Tám\n", FIELD(position), "PHÓ CHỦ NHIỆM"},
        {LISTS "- Lưu: VT.\n\nĐiểu K'ré\n", FIELD(name), "Điểu K'ré"},
        {LISTS "- Lưu: VT.\n\nH’Loan Byă\n", FIELD(name), "H’Loan Byă"},
        {LISTS "- Lưu: VT, TH. Ksor H'Bơ Khăp\n", FIELD(name), "Ksor H'Bơ Khăp"},
        {LISTS "- Lưu: VT, TH. Rah Lan Chung\n", FIELD(name), "Rah Lan Chung"},
        /* behind the typist's letters or number, and not an office's short name */
        {LISTS "- Lưu: VT, KGVX.lmc.264 Võ Tám\n", FIELD(name), "Võ Tám"},
        {LISTS "- Lưu: VT, TH.nvt12 Trần Ngọc Tám\n", FIELD(name), "Trần Ngọc Tám"},
        {LISTS "- Lưu VP, Ban XDC.\n\nLê Văn Tám\n", FIELD(name), "Lê Văn Tám"},
        {LISTS "- Lưu: NC (5b), Văn thư.\n\nLê Văn Tám\n", FIELD(name), "Lê Văn Tám"},
        {LISTS "- Lưu: VT.\n          Đã ký:\n          Lê Văn Tám\n", FIELD(position),
         "PHÓ CHỦ NHIỆM"},
        {HEAD PLAN "Xin báo.\n\nNơi nhận:                         BÍ THƯ\n- Như trên;\n"
                   "- Lưu: VP.                        Đã ký:\n\n"
                   "                                  Lê Văn Tám\n",
         FIELD(position), "BÍ THƯ"},
        {HEAD PLAN
         "Xin báo.\nNơi nhận:\n- Lưu: VT.\nKT. BỘ TRƯỞNG,\nCHỦ NHIỆM\nPHÓ CHỦ NHIỆM\nNguyễn Văn "
         "An\n",
         FIELD(authority), "KT. BỘ TRƯỞNG, CHỦ NHIỆM"},
        {HEAD PLAN
         "Xin báo.\nNơi nhận:\n- Lưu: VT.\nKT. TRƯỞNG BAN ĐÊ ĐIỀU PHÓ TRƯỞNG BAN\nNguyễn Văn "
         "An\n",
         FIELD(position), "PHÓ TRƯỞNG BAN"},
        {HEAD PLAN
         "Xin báo.\nNơi nhận:\n- Lưu: VT.\nK/T TRƯỞNG\nBAN PHÓ TRƯỞNG BAN\nNguyễn Văn An\n",
         FIELD(authority), "K/T TRƯỞNG BAN"},
        {HEAD PLAN "Xin báo.\nNơi nhận:\n- Lưu: VT.\nT/M BỘ CHÍNH\nTRỊ\nNguyễn Văn An\n",
         FIELD(authority), "T/M BỘ CHÍNH TRỊ"},
        {HEAD PLAN "Xin báo.\nNơi nhận: KT. GIÁM ĐỐC\n- Lưu: VT. PHÓ GIÁM ĐỐC\n", FIELD(authority),
         "KT. GIÁM ĐỐC"},
        {HEAD PLAN "Xin báo.\nNơi nhận: BÍ THƯ\n- Như Mục B, ỦY VIÊN BAN THƯỜNG VỤ, BÍ THƯ\n",
         FIELD(position), "BÍ THƯ ỦY VIÊN BAN THƯỜNG VỤ, BÍ THƯ"},
    };
    static const char *const recipients[] = {
        "Vụ Địa bàn X (để b/c)", "UBND các xã: Gio Linh, Cửa Việt, Triệu Bình, Hải Lăng",
        "UBND các xã: Vân Khê, Tân Khê, Triệu Lâm, Hồ Thượng", "Lưu: VT, TH"};
    (void)state;
    CHECK_FIELDS(cases);
    check_recipients(LISTS "- Lưu: VT, TH. Rah Lan Chung\n", recipients,
                     sizeof recipients / sizeof recipients[0]);
#undef LISTS
}

/* Places that have a figure for a name, or at its end. */
static void test_numbered_places(void **state)
{
#define DATE ", ngày 24 tháng 7 năm 2024\n"
    static const field_case cases[] = {
        {"ỦY BAN NHÂN DÂN " NATION "\nQUẬN 3 " MOTTO "\nSố: 4/QĐ-UBND Quận 3" DATE,
         FIELD(issuing_body), "ỦY BAN NHÂN DÂN QUẬN 3"},
        {"ỦY BAN NHÂN DÂN " NATION "\nQUẬN 3 " MOTTO "\nSố: 4/QĐ-UBND Quận 3" DATE, FIELD(place),
         "Quận 3"},
        {"UBND QUẬN 1\nPHÒNG Y TẾ\n" NATION "\n" MOTTO "\nSố: 4/KH-PYT\n", FIELD(parent_body),
         "UBND QUẬN 1"},
        {HEAD "Số: 4/2025/NQ-HĐND A Lưới 2" DATE PLAN, FIELD(place), "A Lưới 2"},
        {HEAD "Số: 4/2025/NQ-HĐND A Lưới 2" DATE PLAN, FIELD(date), "2024-07-24"},
        {HEAD "Số: 4/NQ-HĐND Phường 12" DATE PLAN, FIELD(number), "4/NQ-HĐND"},
        {"BỘ TÀI CHÍNH 3\n" NATION "\n" MOTTO "\nSố: 4/BTC\n", FIELD(issuing_body), "BỘ TÀI CHÍNH"},
    };
    (void)state;
    CHECK_FIELDS(cases);
#undef DATE
}

static void test_titles(void **state)
{
    static const field_case cases[] = {
        {"CÔNG TY KHÊ THƯỢNG " NATION "\n" MOTTO "\nBẢN CAM KẾT\nVề giữ chợ sạch\n",
         FIELD(doc_type), "Bản cam kết"},
        {"CÔNG TY KHÊ THƯỢNG " NATION "\n" MOTTO "\nBẢN CAM KẾT\nVề giữ chợ sạch\n",
         FIELD(issuing_body), "CÔNG TY KHÊ THƯỢNG"},
        {"CÔNG TY KHÊ THƯỢNG " NATION "\n" MOTTO "\nĐƠN XIN NGHỈ PHÉP\nKính gửi: Giám đốc\n",
         FIELD(doc_type), "ĐƠN XIN NGHỈ PHÉP"},
        {"TÒA ÁN NHÂN DÂN\nHUYỆN KHÊ\nBản án số: 23/2023/HNGĐ-ST\nNgày: 18/7/2023\n", FIELD(number),
         "23/2023/HNGĐ-ST"},
        {"TÒA ÁN NHÂN DÂN\nHUYỆN KHÊ\nBản án số: 23/2023/HNGĐ-ST\nNgày: 18/7/2023\n", FIELD(date),
         "2023-07-18"},
        {NATION "\n" MOTTO "\nHỢP ĐỒNG MUA GẠCH\nSố: 38/2022/HĐKT-BGM\n", FIELD(number),
         "38/2022/HĐKT-BGM"},
        /* dirt beside the title */
        {HEAD "Số: 2/KH-UBND\n          -           KẾ HOẠCH\nTrồng cây\n", FIELD(doc_type),
         "Kế hoạch"},
        {HEAD "Số: 2/QĐ-UB\n   QUYẾT ĐỊNH CỦA UBND XÃ      :\nV/v thu hồi đất,\ngiao đất    -\n",
         FIELD(subject), "CỦA UBND XÃ V/v thu hồi đất, giao đất"},
        {HEAD "Sơn Bình, hồi 21 giờ 30 ngày 17 tháng 10 năm 2020\n" PLAN, FIELD(place), "Sơn Bình"},
        {HEAD "3 Sơn Bình, hồi 21 giờ 30 ngày 17 tháng 10 năm 2020\n" PLAN, FIELD(place),
         "Sơn Bình"},
        {HEAD "is Sơn Bình, hồi 21 giờ 30 ngày 17 tháng 10 năm 2020\n" PLAN, FIELD(place),
         "Sơn Bình"},
        {HEAD "is Sơn Bình, ngày 17 tháng 10 năm 2020\n" PLAN, FIELD(place), "Sơn Bình"},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

/* What a head or an end has in few documents: a decree of before 1957, a number without a symbol,
 * who signs below another, the date above those who sign. */
static void test_rare_boxes(void **state)
{
#define DECREE                                                                                      \
    "SẮC LỆNH\nSỐ 33C NGÀY 13 THÁNG 9 NĂM 1945\nCHỦ TỊCH CHÍNH PHỦ LÂM THỜI\n\n" \
    "Chiểu theo đề nghị của Bộ Nội vụ;\nRA SẮC LỆNH:\nĐiều thứ 1. Mở chợ Khê.\n"
#define MINUTES                                                                                               \
    NATION "\n" MOTTO                                                                                         \
           "\nBIÊN BẢN\nHọp thôn Khê\n\nThôn họp về chợ.\n\nSơn Bình, ngày 3 tháng 5 năm " \
           "2020\n\nTHƯ KÝ\n\nVõ Thị Lệ\n\nCHỦ TRÌ\n\nPhan Văn Tám\n"
    static const field_case cases[] = {
        {DECREE, FIELD(number), "33C"},
        {DECREE, FIELD(date), "1945-09-13"},
        {DECREE, FIELD(issuing_body), "CHỦ TỊCH CHÍNH PHỦ LÂM THỜI"},
        {DECREE, FIELD(subject), ""},
        {NATION "\n" MOTTO "\nGIẤY CHỨNG NHẬN\nĐĂNG KÝ HỢP TÁC XÃ\nSố: 0800123456\n", FIELD(number),
         "0800123456"},
        {MINUTES, FIELD(place), "Sơn Bình"},
        {MINUTES, FIELD(date), "2020-05-03"},
        {MINUTES, FIELD(position), "THƯ KÝ; CHỦ TRÌ"},
        {MINUTES, FIELD(name), "Võ Thị Lệ; Phan Văn Tám"},
        /* the day of a meeting in its last sentence is no place and date */
        {NATION "\n" MOTTO
                "\nBIÊN BẢN\nHọp thôn Khê\n\nXong vào 11 giờ, ngày 3 tháng 5 năm 2020\n\n"
                "THƯ KÝ\n\nVõ Thị Lệ\n",
         FIELD(date), ""},
        {"1. Trồng cây.\n\nSỞ NỘI VỤ\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nLê Văn Trí\n", FIELD(position),
         "PHÓ GIÁM ĐỐC"},
    };
    (void)state;
    CHECK_FIELDS(cases);
#undef DECREE
#undef MINUTES
}

/* A paper is called what stands there, and its rows are no subject. */
static void test_papers(void **state)
{
    static const field_case cases[] = {
        {HEAD "Số: 4/SYT\nGIẤY BIÊN NHẬN\n\nĐã nhận.\n", FIELD(doc_type), "Giấy biên nhận"},
        {HEAD "Số: 4/SYT\nGIẤY ĐI ĐƯỜNG\n\nCấp cho ông A.\n", FIELD(doc_type), "Giấy đi đường"},
        {HEAD "Số: 4/SYT\nGIẤY BÁO NHẬP HỌC\n\nMời em.\n", FIELD(doc_type), "GIẤY BÁO NHẬP HỌC"},
        {HEAD "Số: 4/SYT\nGIẤY BÁO NHẬP HỌC\n\nMời em.\n", FIELD(issuing_body), "SỞ Y TẾ"},
        {HEAD "Số: 4/SYT\nĐƠN RÚT TỐ CÁO\n\nTôi rút.\n", FIELD(doc_type), "ĐƠN RÚT TỐ CÁO"},
        {HEAD "Số: 4/SYT\nBẢN VẼ CHỢ\n\nMột tầng.\n", FIELD(doc_type), "BẢN VẼ CHỢ"},
        {HEAD "Số: 4/SYT\nTHÔNG CÁO BÁO CHÍ\nVề giá chợ\n", FIELD(doc_type), "Thông cáo báo chí"},
        {HEAD "Số: 4/SYT\nTHÔNG CÁO\nVề giá chợ\n", FIELD(doc_type), "Thông cáo"},
        /* what a scan spoilt is still the type that it is nearest to */
        {HEAD "Số: 4/SYT\nQUYẾT ĐỊNN\nVề giá chợ\n", FIELD(doc_type), "Quyết định"},
        /* THƯ VIỆN is no letter */
        {"UBND TỈNH SƠN BÌNH\n" NATION "\n" MOTTO "\nTHƯ VIỆN TỈNH\n" PLAN, FIELD(doc_type),
         "Kế hoạch"},
        {NATION "\n" MOTTO "\nĐƠN XIN VIỆC\n\nTôi tên là: Lê Văn Tám.\n", FIELD(subject), ""},
        {NATION "\n" MOTTO "\nSƠ YẾU LÝ LỊCH\n\nHọ và tên: Lê Văn Tám\n", FIELD(subject), ""},
        {NATION "\n" MOTTO "\nBẢN KIỂM ĐIỂM\ncá nhân năm 2022\nChi bộ: thôn Nội\n", FIELD(subject),
         "cá nhân năm 2022"},
        {HEAD "Số: 4/SYT\nQUYẾT ĐỊNH\nPhê duyệt dự án: Sửa chợ\n\nCăn cứ Luật Chợ;\n",
         FIELD(subject), "Phê duyệt dự án: Sửa chợ"},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

static void test_judgments(void **state)
{
    static const field_case cases[] = {
        {"TÒA ÁN NHÂN DÂN\nBản án số: 8/2023/HS-ST\nNgày 15-6-2023\n" NATION "\n" MOTTO "\n",
         FIELD(date), "2023-06-15"},
        {"TÒA ÁN NHÂN DÂN\nBản án số: 8/2023/HS-ST Ngày: 15/6/2023\n" NATION "\n" MOTTO "\n",
         FIELD(date), "2023-06-15"},
        {"TÒA ÁN NHÂN DÂN\nBản án số: 8/2023/HS-ST Ngày: 15/6/2023\n" NATION "\n" MOTTO "\n",
         FIELD(number), "8/2023/HS-ST"},
        {"TÒA ÁN NHÂN DÂN\nBản án số: 8/2023/HS-ST\n" NATION "\n" MOTTO "\n", FIELD(doc_type),
         "Bản án"},
        {"VKSND TỐI CAO\nVKSND TỈNH SƠN BÌNH\n" NATION "\n" MOTTO "\n" PLAN, FIELD(parent_body),
         "VKSND TỐI CAO"},
        {"CỤC THỐNG KÊ TỈNH YÊN\nBÁI\n" NATION "\n" MOTTO "\n" PLAN, FIELD(issuing_body),
         "CỤC THỐNG KÊ TỈNH YÊN BÁI"},
        {"CHÍNH PHỦ\n" NATION "\n" MOTTO "\nSù; 8/2023/NĐ-CP Tân Khê" DATED, FIELD(number),
         "8/2023/NĐ-CP"},
        /* of five figures the one that stands there twice */
        {HEAD "Số: 6/KH-SYT\nTân Khê, ngày 3 tháng 4 năm 20233\nKẾ HOẠCH\nTrồng cây\n", FIELD(date),
         "2023-04-03"},
        {HEAD "Số: 6/KH-SYT\nTân Khê, ngày 3 tháng 4 năm 20011\nKẾ HOẠCH\nTrồng cây\n", FIELD(date),
         ""},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

/* Who signs: each of several, whatever he is called, and a position with a dash inside. */
static void test_who_signs(void **state)
{
#define NAMES FIELD(name)
#define OFFICES FIELD(position)
    static const field_case cases[] = {
        {"Xong.\n\nĐẠI DIỆN CHỢ      NGƯỜI GHI BIÊN BẢN\n\nLê Văn Tám      Trần Thị Mận\n\n"
         "         TRƯỞNG ĐOÀN\n\n        Hà Văn Bình\n",
         NAMES, "Lê Văn Tám; Trần Thị Mận; Hà Văn Bình"},
        {"Xong.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nLê Văn Tám\n\nKT. CỤC TRƯỞNG\nPHÓ CỤC "
         "TRƯỞNG\n\nHà Văn Bình\n\nNơi nhận:\n- Lưu: VT.\n",
         OFFICES, "PHÓ GIÁM ĐỐC; PHÓ CỤC TRƯỞNG"},
        {"Xong.\n\nTHỦ QUỸ CHỢ          CHỦ QUẦY\n\nLê Văn Tám      Trần Thị Mận\n", OFFICES,
         "THỦ QUỸ CHỢ; CHỦ QUẦY"},
        {"Xong.\n\nNGƯỜI TỰ KIỂM ĐIỂM\n\nLê Văn Tám\n", NAMES, "Lê Văn Tám"},
        /* a list of names is none */
        {"Xong.\nDANH SÁCH HỘ NGHÈO\n\nLê Văn Tám\nTrần Thị Mận\nHà Văn Bình\n", NAMES, ""},
        {"Xong ./.\n\nNơi nhận: TL. CỤC TRƯỞNG\n- Như trên; TRƯỞNG PHÒNG QUÉT DỌN -\n- Lưu: "
         "VT. KHO BÃI\nLê Văn Tám\n",
         OFFICES, "TRƯỞNG PHÒNG QUÉT DỌN - KHO BÃI"},
        {"Xong ./.\n\nNơi nhận: TM. BAN THƯỜNG VỤ\n- Đoàn Chủ tịch TL (b/c); CHỦ TỊCH\n- Lưu: "
         "VT.\nLê Văn Tám\n",
         FIELD(authority), "TM. BAN THƯỜNG VỤ"},
    };
    (void)state;
    CHECK_FIELDS(cases);
}

/* What a stamp covered of who signs, by what only can stand there. */
static void test_covered_by_stamp(void **state)
{
#define PARTY_HEAD                                                                                                \
    "TỈNH ỦY SƠN BÌNH ĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 8-CTr/TU Sơn Bình, ngày 3 tháng 4 năm " \
    "2019\nCHƯƠNG TRÌNH\nlàm việc\n"
#define FOR(office, deputy)                                                                        \
    "Xong ./.\n\nNơi nhận: KT. " office "\n- Như trên; " deputy "\n- Lưu: VT.\n\nLê Văn Tám\n"
#define COLLECTIVE(body) "\n1. Làm.\n\nNơi nhận:\n- Các xã;\n- Lưu: VP.\n\n" body "\n\nLê Văn Tám\n"
    static const field_case cases[] = {
        /* who signs for another is his deputy */
        {FOR("GIÁM ĐỐC", "GIÁM ĐỐC"), FIELD(position), "PHÓ GIÁM ĐỐC"},
        {FOR("BỘ TRƯỞNG", "BỘ TRƯỞNG"), FIELD(position), "THỨ TRƯỞNG"},
        {FOR("CHỦ TỊCH UBND XÃ", "CHỦ TỊCH"), FIELD(position), "PHÓ CHỦ TỊCH"},
        {"Noi nhin: KT. TRUONG PHONG\n- Nhu trén; TRUONG PHONG\n- Luu: VT.\n", FIELD(position),
         "PHÓ TRƯỞNG PHÒNG"},
        {FOR("CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"), FIELD(position), "PHÓ CỤC TRƯỞNG"},
        {FOR("TỔNG GIÁM ĐỐC", "GIÁM ĐỐC"), FIELD(position), "GIÁM ĐỐC"},
        /* and nobody else is */
        {"Xong ./.\n\nTL. CHỦ TỊCH\nCHỦ TỊCH\nLê Văn Tám\n", FIELD(position), "CHỦ TỊCH"},
        /* a body that decides together signs by T/M, in the State by TM.; the head says which */
        {PARTY_HEAD COLLECTIVE("BAN THƯỜNG VỤ\nBÍ THƯ"), FIELD(authority), "T/M BAN THƯỜNG VỤ"},
        {PARTY_HEAD COLLECTIVE("BAN THƯỜNG VỤ\nBÍ THƯ"), FIELD(position), "BÍ THƯ"},
        {HEAD "Số: 6/KH-UBND\nSơn Bình" DATED COLLECTIVE("ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ "
                                                         "TỊCH"),
         FIELD(position), "PHÓ CHỦ TỊCH"},
        {HEAD "Số: 6/KH-HĐND\nSơn Bình" DATED COLLECTIVE("HỘI ĐỒNG NHÂN DÂN\nCHỦ TỊCH"),
         FIELD(authority), "TM. HỘI ĐỒNG NHÂN DÂN"},
        {"Xong ./.\n\nNơi nhận: ĐẢNG ỦY\n- Các xã, BÍ THƯ\n- Lưu.\n\nLê Văn Tám\n",
         FIELD(authority), "ĐẢNG ỦY"},
        /* what receives it in capitals signs nothing */
        {"Xong ./.\n\nNƠI NHẬN: UBND XÃ\n- Các xã;\n- Lưu.\n\nLê Văn Tám\n", FIELD(authority), ""},
        /* the name is below, not what a scrawl left beside the position */
        {"Xong ./.\n\nNơi nhận: KT. BỘ TRƯỞNG\nVi teeam THỨ TRƯỞNG\n- Các xã;\n- Lưu: VT.\nLê Thị "
         "Mận\n",
         FIELD(name), "Lê Thị Mận"},
    };
    (void)state;
    CHECK_FIELDS(cases);
#undef PARTY_HEAD
#undef FOR
#undef COLLECTIVE
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_motto),
        cmocka_unit_test(test_body),
        cmocka_unit_test(test_names_of_places),
        cmocka_unit_test(test_wrapped_body),
        cmocka_unit_test(test_beginnings_of_bodies),
        cmocka_unit_test(test_specks),
        cmocka_unit_test(test_glued_places),
        cmocka_unit_test(test_place),
        cmocka_unit_test(test_place_of_body),
        cmocka_unit_test(test_letter),
        cmocka_unit_test(test_number_without_stroke),
        cmocka_unit_test(test_signature),
        cmocka_unit_test(test_recipients),
        cmocka_unit_test(test_unread_recipients_cue),
        cmocka_unit_test(test_beside_recipients),
        cmocka_unit_test(test_gaps_of_text),
        cmocka_unit_test(test_names_behind_recipients),
        cmocka_unit_test(test_numbered_places),
        cmocka_unit_test(test_titles),
        cmocka_unit_test(test_mended_body),
        cmocka_unit_test(test_damaged_number),
        cmocka_unit_test(test_gaps),
        cmocka_unit_test(test_subject),
        cmocka_unit_test(test_who_decides),
        cmocka_unit_test(test_cited_number),
        cmocka_unit_test(test_stray_line_above),
        cmocka_unit_test(test_rare_boxes),
        cmocka_unit_test(test_papers),
        cmocka_unit_test(test_judgments),
        cmocka_unit_test(test_who_signs),
        cmocka_unit_test(test_covered_by_stamp),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
