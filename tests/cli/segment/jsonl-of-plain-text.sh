printf 'KẾ HOẠCH\nI. MỤC ĐÍCH\n1. Một việc.\n' >a.txt
segment --format=jsonl a.txt | grep -o '^{"id":"[^"]*","text":"[^"]*"'
segment --format=jsonl <a.txt | grep -o '^{"id":"[^"]*"'
segment --format=jsonl a.txt a.txt | wc -l
