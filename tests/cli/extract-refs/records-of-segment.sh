# What segment wrote into a record tells more than its text: the head, and which lines are numbers of pages.
cat >plan.txt <<'TEXT'
BỘ Y TẾ
CỤC Y TẾ DỰ PHÒNG

Số: 27/KH-YTDP

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Hà Nội, ngày 18 tháng 8 năm
MẬT 2024

KẾ HOẠCH
Phòng, chống dịch bệnh mùa mưa

Thực hiện Nghị quyết số 12/NQ-HĐND ngày 03/02/2024 của Hội đồng

2

nhân dân huyện Mường La, các đơn vị thực hiện Kế hoạch này.
TEXT
segment --format=jsonl plan.txt | extract-refs --jsonl |
    jq -r '.refs[] | [.kind, .number, .date, .issuer, .key, .text, .block] | @tsv'
segment plan.txt | extract-refs | cut -f 3,5-9
