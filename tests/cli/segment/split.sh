# two documents in one text, a form in an annex that is none
printf 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/TB-UBND\nTHÔNG BÁO\nNghỉ lễ\n\nNghỉ hai ngày.\nCHỦ TỊCH\nLê Văn Mẫu\n' >a.txt
printf 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 2/TB-UBND\nTHÔNG BÁO\nCắt điện\n\nCắt một buổi.\nPHỤ LỤC I\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTên tôi là:\n' >b.txt
cat a.txt b.txt >both.txt
echo == text
segment both.txt | grep Number
echo == text, split
segment --split both.txt | sed 's/\f/FORM FEED/' | grep -E 'Number|FORM'
echo == jsonl
segment --format=jsonl both.txt | jq -c '[.id, .header.number, .part, .blocks[0].lines, (.text | length)]'
echo == jsonl, as one
segment --format=jsonl --no-split both.txt | jq -c '[.header.number, [.documents[] | [.header.number, .blocks]], .blocks[-1].document]'
echo == records stay records
jq -Rsc '{id: 7, text: .}' both.txt | segment --jsonl | jq -c '[.id, [.documents[].header.number]]'
echo == one document has no part
segment --format=jsonl a.txt | jq -c '[.id, .part, .documents]'
echo == akn
segment --format=akn --split both.txt | grep -o -E '<(documentCollection|component|doc|FRBRnumber)[ >][^>]*>?'
echo == what is split is all there
segment --format=jsonl both.txt | jq -j .text | cmp - both.txt && echo same
