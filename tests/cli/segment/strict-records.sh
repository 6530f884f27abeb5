# A document that is refused has a record with its error, made of plain text or passed on; else it has nothing.
echo 'Một dòng.' >bad
printf 'Số: 12/KH-UBND\nHà Nội, ngày 2 tháng 3 năm 2020\nKẾ HOẠCH\nMột dòng.\n' >good
short() { sed 's/,"header.*/}/'; }
status segment --strict --format=jsonl bad good | short
status segment --strict --format=jsonl -o out bad
cat out
segment --format=jsonl bad good | short | status segment --strict --jsonl | short
status segment --strict --format=tsv bad good
# Bytes that are no UTF-8 are told of, for a record has none.
printf 'UBND T\330nh\n' | segment --format=jsonl | short
