printf 'Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị, Nghị định số 56/2017/NĐ-CP, Quyết định 12/QĐ-UBND\n' >text
for ask in --type='chi thi' --number=28-ct/tw --after=2023 --after=2022-12 --before=2018 --before=2017-05-09 --after=2017-05-08; do
    echo "$ask: $(extract-refs "$ask" text | cut -f5 | tr '\n' ' ')"
done
extract-refs --after=2023-1 text || echo "exit $?"
extract-refs --jsonl --format=akn </dev/null || echo "exit $?"
