# Dropped lines are edits like others: the map of a record leads back over them.
text='Kính gửi: các sở\n1\nnội dung\n[OCR skipped on page(s) 2]\nﬁ hết\nNgười ký: Văn phòng\nEmail: a@b.vn\n'
printf '{"text":"%s"}\n' "$text" | normalize --jsonl --map --furniture=drop
printf '{"text":"%s"}\n' "$text" | normalize --jsonl --map --furniture=mark
printf "$text" | normalize --furniture=drop --changes=edits.tsv
cat edits.tsv
