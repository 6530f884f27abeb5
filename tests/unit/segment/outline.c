/* The numbering automaton: what is a label, which one, and how deep; each case a few lines of its
 * own. */
#include "segment_outline.h"

static void test_levels(void **state)
{
    static const sample samples[] = {
        /* NĐ 30, Phụ lục I, V.6.b: the skeleton of a plan */
        {"I. MỤC TIÊU\n1. Chung\nGiữ rừng.\n2. Riêng\n- Trồng cây;\n+ Cây gỗ;\n+ Cây bụi.\n- Giữ "
         "nước.\n"
         "II. KINH PHÍ\nDo ngân sách cấp.\n",
         "H1 I. | H2 1. | P | H2 2. | I3 - | I4 + | I4 + | I3 - | H1 II. | P"},
        {"1. Nội dung\n1.1. Điều tra\n(1) Lập bản đồ.\n(2) Đo đạc.\n1.2. Báo cáo\na) Quý I;\nb) "
         "Quý II.\n"
         "2. Thời gian\nTrong năm.\n",
         "H1 1. | H2 1.1. | I3 (1) | I3 (2) | H2 1.2. | I3 a) | I3 b) | H1 2. | P"},
        /* the skeleton of a law */
        {"Phần thứ nhất\nQUY ĐỊNH CHUNG\nChương I\nPHẠM VI\nMục 1\nTÊN GỌI\nĐiều 1. Tên\n1. Tên là "
         "X.\na) Viết hoa.\n"
         "Điều 2. Hiệu lực\n1. Từ ngày ký.\nChương II\nTHI HÀNH\nĐiều 3. Thi hành\nThi hành "
         "ngay.\n",
         "H1 Phần thứ nhất | H2 Chương I | H3 Mục 1 | H4 Điều 1. | I5 1. | I6 a) | H4 Điều 2. | I5 "
         "1. | "
         "H2 Chương II | H3 Điều 3. | P"},
        /* a dash that announces a list holds it */
        {"- Gồm có:\n1. Gạch.\n2. Đá.\n- Không có cát.\n", "I1 - | I2 1. | I2 2. | I1 -"},
        /* a starred title over dashes, and starred items under them */
        {"1. Việc làm\n- Trồng cây.\n* Cách trồng\n- Đào hố.\n- Lấp đất.\n",
         "H1 1. | I2 - | H2 * | I3 - | I3 -"},
        {"- Trồng:\n* Keo;\n* Lim.\n- Giữ.\n", "I1 - | I2 * | I2 * | I1 -"},
        {"A. PHẦN MỘT\nI. MỞ ĐẦU\nTừ đây.\nB. PHẦN HAI\nI. KẾT\nĐến đây.\n",
         "H1 A. | H2 I. | P | H1 B. | H2 I. | P"},
        /* a Party document marks with a dash, an older one with a stroke */
        {"I- MỤC ĐÍCH\n1- Giữ đất.\n2- Giữ nước.\nII- YÊU CẦU\n1/ Làm ngay.\n",
         "H1 I- | I2 1- | I2 2- | H1 II- | I2 1/"},
    };
    (void)state;
    CHECK(samples);
}

static void test_damaged_labels(void **state)
{
    static const sample samples[] = {
        {"|. MUC TIEU\n1. Chung\nGiu rung.\nI1. KINH PHI\nNgan sach cap.\nI1II. TO CHUC\nNhu "
         "tren.\n",
         "H1 I. | H2 1. | P | H1 II. | P | H1 III. | P"},
        {"1. Một.\n2. Hai.\n3. Ba.\n4. Bốn.\n9. Năm.\n6. Sáu.\n",
         "I1 1. | I1 2. | I1 3. | I1 4. | I1 5. | I1 6."},
        {"I. MỘT\nXong.\nII. HAI\nXong.\nII. BA\nXong.\n", "H1 I. | P | H1 II. | P | H1 III. | P"},
        {"1- MUC DICH\nXong.\nII- YEU CAU\nXong.\n", "H1 I- | P | H1 II- | P"},
        {"1. MỤC ĐÍCH\n1. Một.\n2. Hai.\nII. YÊU CẦU\nXong.\n",
         "H1 I. | I2 1. | I2 2. | H1 II. | P"},
        {"1. MỤC ĐÍCH\nXong.\n2. YÊU CẦU\nXong.\nII. KINH PHÍ\nXong.\n",
         "H1 1. | P | H1 2. | P | H1 II. | P"},
        {"- Một;\n- Hai.\n\n_ DANH MỤC CÁC CHỢ TRONG HUYỆN\n", "I1 - | I1 - | H1"},
        {"l. Một.\n2.Hai.\n3, Ba.\n", "I1 1. | I1 2. | I1 3."},
        /* đ is read d; f is no letter of a Vietnamese list */
        {"a) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\nd) Năm;\ne) Sáu;\ng) Bảy.\n",
         "I1 a) | I1 b) | I1 c) | I1 d) | I1 đ) | I1 e) | I1 g)"},
        {"4) Một;\n6) Hai;\nc) Ba;\n", "I1 a) | I1 b) | I1 c)"},
        {"a) Một;\n6) Hai;\n¢) Ba;\n~d) Bốn.\n", "I1 a) | I1 b) | I1 c) | I1 d)"},
        {"Biéu 1. Tén\nNhu sau.\nHieu 2. Noi dung\nNhu sau.\n", "H1 Điều 1. | P | H1 Điều 2. | P"},
        {"– Một.\n~ Hai.\n_ Ba.\n-- Bốn.\n", "I1 - | I1 - | I1 - | I1 -"},
        {"(l) Một.\n{2) Hai.\n(3] Ba.\n", "I1 (1) | I1 (2) | I1 (3)"},
        /* after ten comes eleven, after I. comes II. */
        {"9. Chín.\n10. Mười.\n11. Mười một.\n", "I1 9. | I1 10. | I1 11."},
    };
    (void)state;
    CHECK(samples);
}

/* Labels that an OCR tore, dotted or made unreadable. */
static void test_torn_labels(void **state)
{
    static const sample samples[] = {
        {"(C hương Ì\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nTừ đây.\n", "H1 Chương I | H2 Điều 1. | P"},
        {"C hương II\nTHI HÀNH\nĐ iều 9. Hiệu lực\nNgay.\n", "H1 Chương II | H2 Điều 9. | P"},
        /* a last stroke that is a speck, unless the numeral with it is due */
        {"Chuong |!\nCHUNG\nDieu 1. Ten\nNhu sau.\nChuong |!\nRIENG\nDieu 2. Ho\nNhu sau.\n",
         "H1 Chương I | H2 Điều 1. | P | H1 Chương II | H2 Điều 2. | P"},
        {"Phan thé nam\nTHU TUC\nDieu 5. Ten\nNhu sau.\n", "H1 Phần thứ năm | H2 Điều 5. | P"},
        {"Phan thu nhap\n", "P"},
        {"Phụ lục là\n\nPhụ lục 1b\n\nNội dung.\n", "H1 Phụ lục 1a | H1 Phụ lục 1b"},
        {"Phụ lục là một phần.\n", "P"},
        {"k) Một;\n1) Hai;\nm) Ba.\n", "I1 k) | I1 l) | I1 m)"},
        {"k) Một:\n1) Hai;\n2) Ba.\n", "I1 k) | I2 1) | I2 2)"},
        {"Điều 1. Tên\nNhư sau.\n- Điều 2. Họ\nNhư sau.\nĐiều 3, Tuổi\nNhư sau.\n",
         "H1 Điều 1. | P | H1 Điều 2. | P | H1 Điều 3. | P"},
        {"Điều 1. Tên.\n- Điều 5. Họ.\n", "I1 Điều 1. | I2 -"},
        {"4. Một.\n\302\254. Hai.\n6. Ba.\n", "I1 4. | I1 5. | I1 6."},
        {"2. Một\n2.1. Hai.\n2.2, Ba.\n", "H1 2. | I2 2.1. | I2 2.2."},
        {"_ Căn cứ Luật Đất đai;\nĐiều 1. Tên\nNhư sau.\n", "P | H1 Điều 1. | P"},
        /* a full stop behind a blank is a speck */
        {"Điều 1. Đối tượng .\nMọi người.\n", "H1 Điều 1. | P"},
    };
    (void)state;
    CHECK(samples);
}

/* What follows tells a number, where a stroke or a figure more or less makes it the missing one. */
static void test_numbers_mended_by_what_follows(void **state)
{
    static const sample samples[] = {
        {"Điều 11. Một.\nĐiều 2. Hai.\n", "I1 Điều 1. | I1 Điều 2."},
        {"Điều 11. Một.\nĐiều 12. Hai.\n", "I1 Điều 11. | I1 Điều 12."},
        {"Điều 7. Một.\nĐiều 2. Hai.\n", "I1 Điều 7. | I1 Điều 2."},
        {"Chương II\nCHUNG\nĐiều 1. Tên\nNhư sau.\n", "H1 Chương I | H2 Điều 1. | P"},
        {"Chương II\nCHUNG\nĐiều 4. Tên\nNhư sau.\n", "H1 Chương II | H2 Điều 4. | P"},
        {"II. HAI\nXong.\nII. BA\nXong.\nIV. BỐN\nXong.\n",
         "H1 II. | P | H1 III. | P | H1 IV. | P"},
        {"Điều 4. Một.\nĐiều 55. Hai.\nĐiều 6. Ba.\n", "I1 Điều 4. | I1 Điều 5. | I1 Điều 6."},
    };
    (void)state;
    CHECK(samples);
}

/* Lines as wide as a page, so that their ends say nothing. */
#define WIDE "Các cơ quan chuyên môn của tỉnh phối hợp với các đoàn thể trong việc thực hiện"

/* Numbers are taken verbatim where the text is clean; the row alone says nothing against them. */
static void test_clean_labels_stand(void **state)
{
    static const sample samples[] = {
        {"a) Trồng cây gỗ lớn trên đất trống của xã;\nb) Giữ nguồn nước cho các thôn ở chân núi;\n"
         "e) Làm đường vào rừng theo kế hoạch của huyện.\n",
         "I1 a) | I1 b) | I1 e)"},
        {"c) Trồng cây gỗ lớn trên đất trống của xã;\nd) Giữ nguồn nước cho các thôn ở chân núi;\n"
         "d) Làm đường vào rừng theo kế hoạch của huyện;\nđ) Mở lớp dạy nghề.\n",
         "I1 c) | I1 d) | I1 d) | I1 đ)"},
        {"c) Trồng cây gỗ lớn trên đất trống của xã;\nd) Giữ nguồn nước cho các thôn ở chân núi;\n"
         "d) Làm đường vào rừng theo kế hoạch của huyện.\n",
         "I1 c) | I1 d) | I1 đ)"},
        {"c. Trồng cây gỗ lớn trên đất trống của xã.\nđ. Giữ nguồn nước cho các thôn ở chân núi.\n"
         "e. Làm đường vào rừng theo kế hoạch của huyện.\n",
         "I1 c. | I1 đ. | I1 e."},
        /* between what an amending act quotes */
        {"1. Sửa đổi Điều 12 về trồng rừng như sau:\n“2. Mức hỗ trợ trồng rừng ở các xã miền "
         "núi.”.\n"
         "3. Sửa đổi Điều 13 về giữ rừng như sau:\n“3. Mức hỗ trợ giữ rừng ở các xã miền núi.\n"
         "7. Mức hỗ trợ cho các thôn ở chân núi.”.\n6. Bỏ Điều 20 của quy định này.\n",
         "I1 1. | I2 “2. | I1 3. | I2 “3. | I2 7. | I1 6."},
        /* the next label says which it was; a damaged text is read as its row counts */
        {"a) Trồng cây gỗ lớn trên đất trống của xã;\nb) Giữ nguồn nước cho các thôn ở chân núi;\n"
         "e) Làm đường vào rừng theo kế hoạch của huyện;\nd) Mở lớp dạy nghề cho người trong xã.\n",
         "I1 a) | I1 b) | I1 c) | I1 d)"},
        {"a) Tr6ng cay g6 l6n tren dat tr6ng cua xa;\nb) Gitt ngu6n nu6c cho cac th6n;\n"
         "e) Lam du6ng vao rirng theo ké hoach cua huyén.\n",
         "I1 a) | I1 b) | I1 c)"},
        {"1. Trồng cây.\n2. Giữ rừng của xã.\n3. Mở lớp dạy nghề cho người trong xã.\n"
         "4. Làm đường.\n9. Bố trí kinh phí theo kế hoạch của huyện.\n",
         "I1 1. | I1 2. | I1 3. | I1 4. | I1 5."},
        /* noughts, and a word of its own */
        {"Phụ lục 01\nMẪU ĐƠN\n(01) Tên người làm đơn.\n(02) Nơi ở của người làm đơn.\n",
         "H1 Phụ lục 01 | I2 (01) | I2 (02)"},
        {"Mức 1\nCó hai yếu tố không đạt.\n", "P | P"},
    };
    (void)state;
    CHECK(samples);
}

/* I. and 1. for one another, with the Party's dash as with a stop; a stop that is a letter's foot.
 */
static void test_numerals_and_numbers(void **state)
{
    static const sample samples[] = {
        {"A. GIẢI QUYẾT\n1- NGUYÊN TẮC\n1- Có tên.\n2- Có địa chỉ.\nII- CÁC BƯỚC\n1- Nhận đơn.\n",
         "H1 A. | H2 I- | I3 1- | I3 2- | H2 II- | I3 1-"},
        {"B. XÁC MINH\nI- Đối tượng theo quy định.\n2- Bốc thăm.\n3- Các biến động.\n",
         "H1 B. | I2 1- | I2 2- | I2 3-"},
        {"I. Đối tượng theo quy định.\n2. Bốc thăm.\n3. Các biến động.\n", "I1 1. | I1 2. | I1 3."},
        {"I. Quy định chung\n1. Một.\n2. Hai.\nII. Quy định khác\n1. Một.\n",
         "H1 I. | I2 1. | I2 2. | H1 II. | I2 1."},
        {"I. MỤC ĐÍCH\n1. Một.\nI. NỘI DUNG\n1. Một.\nIII. KINH PHÍ\n1. Một.\n",
         "H1 I. | I2 1. | H1 II. | I2 1. | H1 III. | I2 1."},
        {"I. MỤC ĐÍCH\n1. Một.\nIL NỘI DUNG\n1. Một.\nIII. KINH PHÍ\n1. Một.\n",
         "H1 I. | I2 1. | H1 II. | I2 1. | H1 III. | I2 1."},
        {"H. ĐIỆN\n1. Một.\nI. NƯỚC\n1. Một.\n", "H1 H. | I2 1. | H1 I. | I2 1."},
        /* letters below numerals */
        {"I. MỤC ĐÍCH\nII. NỘI DUNG\nA. Mức chi\n1. Một.\nB. Lập\n1. Một.\nIII. KINH PHÍ\n1. "
         "Một.\n",
         "H1 I. | H1 II. | H2 A. | I3 1. | H2 B. | I3 1. | H1 III. | I2 1."},
        /* as the Party letters */
        {"1. Đối tượng\na- Làm việc.\nb- Thẩm tra.\nc- Họp.\nd- Ký.\nđ- Gửi.\n2. Khác\na- Một.\n",
         "H1 1. | I2 a- | I2 b- | I2 c- | I2 d- | I2 đ- | H1 2. | I2 a-"},
        {"1. Đối tượng gồm cả hai\nx- Làm việc.\n", "I1 1."},
    };
    (void)state;
    CHECK(samples);
}

static void test_no_labels(void **state)
{
    static const sample samples[] = {
        {WIDE " khoản\n5. Điều này theo quy định; " WIDE "\n" WIDE " này.\n", "P"},
        {WIDE " theo\nĐiều 5 của Luật và các văn bản liên quan đến việc này trong địa bàn của "
              "tỉnh\n" WIDE " này.\n",
         "P"},
        {WIDE " phát triển kinh tế\n- xã hội của tỉnh trong những năm tiếp theo.\n", "P"},
        {WIDE " giai đoạn 2021 -\n2030. Trong đó có những việc phải làm ngay từ năm nay của toàn "
              "địa bàn,\n" WIDE " này.\n",
         "P"},
        {WIDE " số 28-\nCT/TW và những văn bản khác có liên quan đến việc này trong cả thời gian "
              "qua\n" WIDE " này.\n",
         "P"},
        /* behind a plural the sentence goes on, behind what leads on it does not */
        {WIDE "\n" WIDE " này.\nĐiều 2. Thôn Khê, thôn Đông quét chợ mỗi ngày; giám đốc các "
              "Sở:\nTài chính và Nội vụ thi hành Quyết định này.\n",
         "P | I1 Điều 2."},
        {WIDE "\n" WIDE " này.\nĐiều 2. Thôn Khê, thôn Đông quét chợ mỗi ngày; sổ của các Sở "
              "gồm:\nTài liệu và giấy tờ nói trong Quyết định này.\n",
         "P | I1 Điều 2. | P"},
        {"2.500.000 đồng mỗi người.\n", "P"},
        {"-5 độ là rét hại.\n", "P"},
        {"TP. Sơn Bình là nơi tổ chức.\n", "P"},
        /* a heading whose label nobody can read is no position that is signed below */
        {"I. MỤC TIÊU\nGiữ rừng.\nHWMKR. NHIỆM VỤ\nTrồng cây.\nIII. THI HÀNH\nDo xã làm.\n\n"
         "Nơi nhận:\n- Lưu: VT.\n",
         "H1 I. | P | H1 | P | H1 III. | P | recipients | recipients -"},
    };
    (void)state;
    CHECK(samples);
}

static void test_titles_and_texts(void **state)
{
    static const sample samples[] = {
        /* điểm and thuộc end a title where the line is short, or a list begins */
        {"I. Đặc điểm\n1. Tại huyện đã có chuyển biến.\n2. Tại xã chưa có.\n" WIDE " này.\n",
         "H1 I. | I2 1. | I2 2. | P"},
        {"2. Các đơn vị trực thuộc\n- Cụ thể hóa bằng kế hoạch.\n- Gửi hồ sơ.\n",
         "H1 2. | I2 - | I2 -"},
        /* as the Party numbers */
        {"1- Kiểm tra\n1.1- Kiểm tra việc chấp hành.\n1.2- Giám sát.\n2- Xử lý\nChủ động.\n",
         "H1 1- | I2 1.1- | I2 1.2- | H1 2- | P"},
        /* a title is no sentence and has something below it */
        {"1. Sở Y tế\nChủ trì, phối hợp.\n2. Sở Tài chính bố trí kinh phí.\n3. Ủy ban các xã\n- Rà "
         "soát.\n",
         "H1 1. | P | I1 2. | H1 3. | I2 -"},
        {"1. Gạo\n2. Muối\n3. Dầu\n", "I1 1. | I1 2. | I1 3."},
        /* what a body orders is an item among sentences, and a title alone */
        {"1. Thôn Khê quét chợ.\n2. Ủy ban nhân dân xã yêu cầu:\n- Thôn Đông gác.\n",
         "I1 1. | I1 2. | I2 -"},
        {"1. Mục đích\nMở chợ.\n2. Yêu cầu:\n- Thôn Đông gác.\n", "H1 1. | P | H1 2. | I2 -"},
        /* titled articles, and the articles of a decision */
        {"Điều 1. Đối tượng\nMọi người dân.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.\n",
         "H1 Điều 1. | P | I1 Điều 2."},
        {"PHỤ LỤC\nDANH MỤC CÂY TRỒNG\n1. Keo.\n", "H1 Phụ lục | I2 1."},
    };
    (void)state;
    CHECK(samples);
}

/* What is counted like a title and is none. */
static void test_clauses_and_fields(void **state)
{
    static const sample samples[] = {
        /* the clause that an article puts in, which no article stands right above */
        {"Điều 1. Luật Chợ được sửa như sau:\n1. Khoản 2 Điều 3 được sửa như sau:\n“2. Chợ gồm:\n"
         "a) Mái chợ;\nb) Nền chợ.”\n2. Bỏ Điều 4.\nĐiều 2\n1. Luật có hiệu lực ngay.\n2. Xã thi "
         "hành.\n",
         "I1 Điều 1. | I2 1. | I3 “2. | I4 a) | I4 b) | I2 2. | I1 Điều 2. | I2 1. | I2 2."},
        /* the last field of a form */
        {"Mẫu số 01\nPHIẾU ĐĂNG KÝ\n1. Trình độ, xếp loại:\n2. Ưu tiên (nếu có):\nTôi cam đoan "
         "những "
         "lời khai trên là đúng.\nNgười khai ký.\n",
         "H1 Mẫu số 01 | I2 1. | I2 2. | P | P"},
        {"1. Trình độ:\nLớp bảy.\n2. Ưu tiên:\nKhông có.\nNgười khai ký.\n",
         "H1 1. | P | H1 2. | P | P"},
    };
    (void)state;
    CHECK(samples);
}

/* A chapter that was put in behind another, and a section whose figure was read as a numeral. */
static void test_chapters_put_in(void **state)
{
#define CHAPTER(number, article)                                                                   \
    "Chương " number "\nSỬA CHỢ\nĐiều " article ". Mái chợ\nLợp ngói.\n"
    static const sample samples[] = {
        {CHAPTER("I", "1") CHAPTER("II", "2") CHAPTER("IIa", "2a") CHAPTER("III", "3"),
         "H1 Chương I | H2 Điều 1. | P | H1 Chương II | H2 Điều 2. | P | H1 Chương IIa | H2 Điều "
         "2a. | P | H1 Chương III | H2 Điều 3. | P"},
        {CHAPTER("I", "1") CHAPTER("II", "2") CHAPTER("Ila", "2a"),
         "H1 Chương I | H2 Điều 1. | P | H1 Chương II | H2 Điều 2. | P | H1 Chương IIa | H2 Điều "
         "2a. | P"},
        {"Chương I\nSỬA CHỢ\nMục I .\nMÁI CHỢ\nĐiều 1. Ngói\nLợp.\nMục 2\nNỀN CHỢ\nĐiều 2. "
         "Gạch\nLát.\n",
         "H1 Chương I | H2 Mục 1 | H3 Điều 1. | P | H2 Mục 2 | H3 Điều 2. | P"},
        {"Chương I\nSỬA CHỢ\nMục I\nMÁI CHỢ\nĐiều 1. Ngói\nLợp.\nMục II\nNỀN CHỢ\nĐiều 2. "
         "Gạch\nLát.\n",
         "H1 Chương I | H2 Mục I | H3 Điều 1. | P | H2 Mục II | H3 Điều 2. | P"},
    };
    (void)state;
    CHECK(samples);
#undef CHAPTER
}

/* What wraps in a cell, a row behind it and a total belong to the table; text below does not. */
static void test_tables(void **state)
{
#define ROWS                                                                                       \
    "TT    Tên hàng              Đơn vị    Tiền\n"                                         \
    "1     Bàn gỗ cho các lớp    cái       9.000.000\n"
    static const sample samples[] = {
        {ROWS "      mẫu giáo\n2     Ghế               cái       1.200.000\n",
         "table | table | table | table"},
        {ROWS "      mẫu giáo\n", "table | table | table"},
        {ROWS "Tổng cộng                             9.000.000\n", "table | table | table"},
        {ROWS "      Mua xong trước tháng 6.\n", "table | table | P"},
        {ROWS "      mua xong bàn gỗ trước tháng 6 năm nay.\n", "table | table | P"},
        {ROWS "\n      mẫu giáo\n", "table | table | P"},
        /* without its indent only a small letter that is no label's, in no wider a line */
        {ROWS "mẫu giáo\n", "table | table | table"},
        {ROWS "a) Mua xong trước tháng 6.\n", "table | table | I1 a)"},
        {ROWS "mua xong bàn gỗ trước tháng 6 năm nay.\n", "table | table | P"},
        {ROWS "\nmẫu giáo\n", "table | table | P"},
        /* side by side, each below a cell; what begins elsewhere is none */
        {ROWS "      mẫu giáo              bộ\n", "table | table | table"},
        {ROWS "      mẫu giáo      bộ\n", "table | table | P"},
        /* rows that others part belong together where their cells begin below one another */
        {"1     Bàn gỗ      cái       9.000.000\nmẫu giáo\n2     Ghế nhựa    cái       1.200.000\n",
         "table | table | table"},
        {"Bàn gỗ      cái       9.000.000\nmẫu giáo\nGhế      nhựa cái       1.200.000\n", "P | P"},
    };
    (void)state;
    CHECK(samples);
#undef ROWS
}

/* A letter or a word without its stop is a numeral where both neighbours say so, before capitals.
 */
static void test_numerals_between_neighbours(void **state)
{
#define ONE "I. MỤC ĐÍCH\nGiữ chợ.\n"
#define TWO "II. NỘI DUNG\nQuét chợ.\n"
#define THREE "III. KINH PHÍ\nCủa xã.\n"
    static const sample samples[] = {
        {ONE "n. NỘI DUNG\nQuét chợ.\n" THREE, "H1 I. | P | H1 II. | P | H1 III. | P"},
        {ONE "II NỘI DUNG\nQuét chợ.\n" THREE, "H1 I. | P | H1 II. | P | H1 III. | P"},
        {ONE TWO "m. KINH PHÍ\nCủa xã.\nIV. BÁO CÁO\nMỗi tháng.\n",
         "H1 I. | P | H1 II. | P | H1 III. | P | H1 IV. | P"},
        {ONE TWO "IIỊ. KINH PHÍ\nCủa xã.\n", "H1 I. | P | H1 II. | P | H1 III. | P"},
        {ONE "N. NỘI DUNG\nQuét chợ.\n" THREE, "H1 I. | P | H1 II. | P | H1 III. | P"},
        {ONE "II CHỢ KHÊ\nQuét chợ.\n" TWO, "H1 I. | P | H1 | P | H1 II. | P"},
        {ONE "II Nội dung\nQuét chợ.\n" THREE, "H1 I. | P | P | P | H1 III. | P"},
        {ONE "n. Quét chợ.\n" THREE, "H1 I. | P | I2 n. | H1 III. | P"},
    };
    (void)state;
    CHECK(samples);
#undef ONE
#undef TWO
#undef THREE
}

/* A year or years alone below a title that ends in a word like NĂM. */
static void test_years_of_titles(void **state)
{
    static const sample samples[] = {
        {"I. THU CHI CỦA XÃ NĂM\n2021\nThu 5 triệu.\n", "H1 I. | P"},
        {"I. THU CHI CỦA XÃ GIAI ĐOẠN\n2021 – 2025\nThu 5 triệu.\n", "H1 I. | P"},
        {"THU CHI CỦA XÃ GIAI ĐOẠN\n2021 - 2025\nCHỢ KHÊ\nThu 5 triệu.\n", "H1 | P"},
        {"I. THU CHI CỦA XÃ NĂM\n\n2021\nThu 5 triệu.\n", "H1 I. | P | P"},
        {"I. THU CHI CỦA XÃ\n2021\nThu 5 triệu.\n", "H1 I. | P | P"},
        {"I. THU CHI CỦA XÃ NĂM\n150\nThu 5 triệu.\n", "H1 I. | P | P"},
        {"I. THU CHI CỦA XÃ NĂM\n2021 là năm đầu.\nThu 5 triệu.\n", "H1 I. | P | P"},
    };
    (void)state;
    CHECK(samples);
}

/* What is a bullet in a list alone: below a colon, or with another near. */
static void test_listed_bullets(void **state)
{
    static const sample samples[] = {
        {"Thôn Khê làm:\no Quét chợ.\n", "P | I1 •"},
        {"I. VIỆC\nv Quét chợ;\nv Rửa chợ.\n", "H1 I. | I2 • | I2 •"},
        {"I. VIỆC\nØ Quét chợ;\nØ Rửa chợ.\n", "H1 I. | I2 • | I2 •"},
        {"I. VIỆC\n§ Quét chợ;\n§ Rửa chợ.\n", "H1 I. | I2 • | I2 •"},
        {"I. VIỆC\n. Quét chợ;\n. Rửa chợ.\n", "H1 I. | I2 • | I2 •"},
        {"I. VIỆC\n. Quét chợ.\nThôn Khê làm.\n", "H1 I. | P | P"},
        {"I. VIỆC\n§ Quét chợ.\nThôn Khê làm.\n", "H1 I. | P | P"},
        {"Xã làm.\no quét chợ;\no rửa chợ.\n", "P | P | P"},
        {"I. VIỆC\n☑ Đã quét chợ;\n☒ Chưa rửa chợ.\n", "H1 I. | I2 ☑ | I2 ☒"},
    };
    (void)state;
    CHECK(samples);
}

/* Titles of groups are rows where they stand below the cells of one and over another. */
static void test_groups_of_rows(void **state)
{
#define HEAD "STT    Tên hàng          Đơn vị    Tiền\n"
#define ROW "1      Bàn gỗ            cái       9.000.000\n"
    static const sample samples[] = {
        {HEAD ROW "II     ĐỒ GỖ\n" ROW, "table | table | table | table"},
        {HEAD "A      ĐỒ GỖ\nI      Bàn ghế của các lớp mẫu giáo\n" ROW,
         "table | table | table | table"},
        {HEAD ROW "II     ĐỒ GỖ\nXã mua trong năm.\n", "table | table | H1 | P"},
        {HEAD ROW "II.    ĐỒ GỖ\n" ROW, "table | table | H1 II. | table"},
        {HEAD ROW "II           ĐỒ GỖ\n" ROW, "table | table | H1 | table"},
        /* cells on a line between two rows, but no title */
        {HEAD "  loại            nào\n" ROW, "table | table | table"},
        {HEAD "ĐỒ GỖ            KHÁC\n" ROW, "table | H1 | table"},
    };
    (void)state;
    CHECK(samples);
#undef HEAD
#undef ROW
}

/* A head that begins with STT and rows that count on make a table without gaps; all that stands
 * between two of them is theirs, and nothing that may be text behind the last. */
static void test_counted_rows(void **state)
{
#define HEAD "STT Tên hàng Đơn vị Tiền\n"
#define ROW_1 "1 Bàn gỗ cho các lớp cái 9.000.000\n"
#define ROW_2 "2 Ghế nhựa cái 1.200.000\n"
    static const sample samples[] = {
        {HEAD ROW_1 ROW_2, "table | table | table"},
        {HEAD "1 2 3 4\n" ROW_1 "Mẫu giáo\n" ROW_2 "Xã mua.\n",
         "table | table | table | table | table | P"},
        {HEAD ROW_1 "Tổng cộng 9.000.000\n", "table | table | table"},
        {HEAD ROW_1 "Tổng số tiền là của huyện cấp.\n", "P | P"},
        {HEAD ROW_1 "3 Quạt cái 200.000\n", "table | table | table"}, /* the second was lost */
        {HEAD ROW_1 "5 Quạt cái 200.000\n", "P"},
        {HEAD "2 Ghế nhựa cái\n3 Quạt cái\n", "P"},
        {HEAD ROW_1 ROW_2 "đồng\n", "table | table | table | table"},
        {HEAD ROW_1 ROW_2 "a) Mua ngay.\n", "table | table | table | I1 a)"},
        {HEAD ROW_1 "II. KINH PHÍ\n" ROW_2, "P | H1 II. | P"},
        {HEAD "1.1 Bàn gỗ cái\n", "P | I1 1.1."},
        {HEAD "A Đồ gỗ\n1 Bàn gỗ cái\n1.1 Bàn dài cái\n1.2 Bàn tròn cái\n2 Ghế gỗ cái\nB Đồ "
              "nhựa\n1 Ghế cái\n",
         "table | table | table | table | table | table | table | table"},
        /* no head: a line that wrapped at an abbreviation */
        {"TT và các thôn\n" ROW_1 ROW_2, "P"},
        {"TT\n" ROW_1 ROW_2, "P"},
        /* behind it nothing goes on with the title above */
        {"II. TỒN TẠI\n" HEAD ROW_1 ROW_2 "Các thôn làm tốt.\n",
         "H1 II. | table | table | table | P"},
    };
    (void)state;
    CHECK(samples);
#undef HEAD
#undef ROW_1
#undef ROW_2
}

/* Bars part cells, whether the row is framed or not; specks of an OCR are none. */
static void test_barred_rows(void **state)
{
    static const sample samples[] = {
        {"| Tên | Tiền |\n|---|---|\n| Bàn | 20 |\n", "table | noise | table"},
        {"Tên | Đơn vị | Tiền\n---|---|---\nBàn | cái | 20\n", "table | noise | table"},
        {"Tên | Tiền\nBàn | 20\n", "P | P"},
        {"║ Tên ║ Tiền ║\n║ Bàn ║ 20 ║\n", "table | table"},
        {"| Tên | Tiền |\nBàn gỗ mua ở chợ.\n", "P | P"},
        {"| ~ | _ |\n| . | ; |\n", "noise | noise"},
    };
    (void)state;
    CHECK(samples);
}

/* A rule parts however long it is; a blank to fill in is none. */
static void test_rules(void **state)
{
#define ABOVE "Xã quét chợ mỗi chiều\n"
#define RULE "________________________"
#define BELOW "Thôn sửa cống.\n"
    static const sample samples[] = {
        {ABOVE RULE RULE "\n" BELOW, "P | noise | P"},
        {ABOVE RULE RULE RULE RULE RULE RULE "\n" BELOW, "P | noise | P"},
        {ABOVE "──────────────────────────────────────────────\n" BELOW, "P | noise | P"},
        {ABOVE "---o0o---\n" BELOW, "P | noise | P"},
        {ABOVE "– – – oOo – – –\n" BELOW, "P | noise | P"},
        {ABOVE "o0o\n" BELOW, "P | noise | P"},
        {ABOVE "-----000-----\n" BELOW, "P | noise | P"},
        {ABOVE "..................................................\n" BELOW, "P | P | P"},
        {ABOVE "000\n" BELOW, "P | P"},
    };
    (void)state;
    CHECK(samples);
#undef ABOVE
#undef RULE
#undef BELOW
}

/* A mark as the list before has it; dots to write on, and capitals behind a colon, end a block; the
 * articles of old. */
static void test_marks_and_fields(void **state)
{
    static const sample samples[] = {
        {"a) Quét chợ;\nb) Sửa cổng;\nc, Xây rãnh.\n", "I1 a) | I1 b) | I1 c)"},
        {"a. Quét chợ.\nb. Sửa cổng.\nc, Xây rãnh.\n", "I1 a. | I1 b. | I1 c."},
        {"1. Tên sạp: ........................................................\n2. Số sạp: "
         "........................................................\n3. Chủ sạp: "
         ".......................................................\nLý do xin nghỉ bán hàng tại chợ "
         "của xã:\n",
         "I1 1. | I1 2. | I1 3. | P"},
        /* lone signs behind the mark of the line above; a number alone, which is none of the list
         */
        {"1. Thôn Khê sửa chợ theo các việc sau\nđây: . ,\na) Mái chợ;\nb) Nền chợ.\n",
         "I1 1. | I2 a) | I2 b)"},
        {"4. Sửa Quy chế chợ như sau: ,\n\n3.\n\nThôn Khê gác.\n\n5. Bỏ Điều 4.\n",
         "I1 4. | P | P | I1 5."},
        {"Hôm nay, ngày 1 tháng 3 năm 2023, tại chợ xã Tân Khê, hai bên chúng tôi gồm có:\n"
         "BÊN A: BAN QUẢN LÝ CHỢ\nÔng Lê Văn Nam, Trưởng ban, đại diện cho chợ ký hợp đồng này với "
         "bên kia.\n",
         "P | H1 | P"},
        {"Điều thứ 1. Mỗi xã có một chợ.\nĐiều thứ 2. Chợ họp hằng ngày.\nĐiều thứ ba. Xã thi "
         "hành.\n",
         "I1 Điều thứ 1. | I1 Điều thứ 2. | I1 Điều thứ ba."},
    };
    (void)state;
    CHECK(samples);
}

/* A number of four figures only where it is due. */
static void test_long_lists(void **state)
{
    (void)state;
    vb_buffer list = VB_BUFFER(NULL);
    vb_outline *outline;
    for (unsigned i = 1; i <= 1002; i++)
        vb_buffer_add_format(&list, "%u. Cây số %u.\n(%u) Thẻ xanh.\n", i, i, i);
    vb_buffer_add_string(&list, "2021. Cây cuối.\n");
    assert_int_equal(vb_segment(segmenter, vb_buffer_slice(&list), &outline), VB_OK);
    assert_int_equal(vb_outline_count(outline), 2005);
    assert_true(vb_slice_equal(vb_outline_block(outline, 1998)->label, VB_SLICE("1000.")));
    assert_true(vb_slice_equal(vb_outline_block(outline, 2002)->label, VB_SLICE("1002.")));
    assert_true(vb_slice_equal(vb_outline_block(outline, 2004)->label, VB_SLICE("")));
    vb_outline_free(outline);
    vb_buffer_free(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_levels),
        cmocka_unit_test(test_damaged_labels),
        cmocka_unit_test(test_torn_labels),
        cmocka_unit_test(test_numbers_mended_by_what_follows),
        cmocka_unit_test(test_no_labels),
        cmocka_unit_test(test_titles_and_texts),
        cmocka_unit_test(test_clauses_and_fields),
        cmocka_unit_test(test_chapters_put_in),
        cmocka_unit_test(test_clean_labels_stand),
        cmocka_unit_test(test_tables),
        cmocka_unit_test(test_numerals_between_neighbours),
        cmocka_unit_test(test_years_of_titles),
        cmocka_unit_test(test_listed_bullets),
        cmocka_unit_test(test_groups_of_rows),
        cmocka_unit_test(test_counted_rows),
        cmocka_unit_test(test_barred_rows),
        cmocka_unit_test(test_rules),
        cmocka_unit_test(test_numerals_and_numbers),
        cmocka_unit_test(test_marks_and_fields),
        cmocka_unit_test(test_long_lists),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
