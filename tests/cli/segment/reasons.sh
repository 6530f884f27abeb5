# every block of every fixture has a reason that the manual page lists, and a confidence
cat "$FIXTURES"/*.ocr.txt | segment --format=jsonl --no-split |
    jq -r '.blocks[] | select(.confidence <= 0 or .confidence > 1 or .reason == null) | .text'
printf 'MẬT\nHỎA TỐC\nDỰ THẢO\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/BC-CA\nBÁO CÁO\nTình hình\n\n1. Sở Y tế: Gồm (1) thuốc; (2) giường.\n2. Xong.\n' |
    segment --format=jsonl | jq -c '.header, (.blocks[] | [.type, .box, .reason, .confidence, .run_in, .parts])'
# two columns: the stretches that are a block's own
printf 'Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Các đoàn CHỦ TỊCH\nthể;\n- Lưu: VT.\nLê Văn Mẫu\n' |
    segment --format=jsonl | jq -c '.blocks[] | [.type, .text, .span, .spans]'
