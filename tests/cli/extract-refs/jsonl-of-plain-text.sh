printf 'Căn cứ Nghị định số 95/2022/NĐ-CP ngày 15 tháng 11 năm 2022;\n' >a.txt
extract-refs --format=jsonl a.txt | grep -o -e '^{"id":"[^"]*","text":"[^"]*"' -e '"number":"[^"]*"' -e '"date":"[^"]*"'
extract-refs --format=jsonl <a.txt | grep -o '^{"id":"[^"]*"'
