# Each row that is not in order is told of, and nothing is written then; a file that is no text is told of once.
printf 'Kế hoạch số 12-KH/TU\n' >text
printf 'ELF\000\001\n\377\n' >binary
printf '# ours\nh\303\303\n' >bytes
printf '/akn/x\tKế hoạch\t12-KH/TU\t2024-13-01\n\t\t12-KH/TU\nno cells\n/akn/x\t\t1\t\t\t\t1\t\n' >acts
printf 'Đề án\tĐề án\t7/ĐA-UBND\thôm nay\n\tĐề án\nĐề án\t\t\t2023-02-30\nA\t\t\t\t\t\t7\n' >names
printf '12-KH/TU\nKế hoạch\t12-KH/TU\n' >words
for list in binary bytes; do
    for option in index always never; do status extract-refs --$option=$list -o out text; done
done
status extract-refs --index=acts text
status extract-refs --always=names text
status extract-refs --never=words text
status extract-refs --index=acts --always=names text 2>/dev/null
# An index is no result of a run that reads it.
cp text same
status extract-refs --build-index --index=same -o same text
cmp text same
# What --build-index writes is in order, also from dates that no calendar has.
printf 'Kế hoạch số 5-KH/TU ngày 31/4/2023 của Tỉnh ủy An Giang; Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị\n' >dated
extract-refs --build-index -o index dated
status extract-refs --index=index --always=/dev/null --never=/dev/null text
