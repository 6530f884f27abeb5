printf 'Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị, Nghị định số 56/2017/NĐ-CP, Quyết định 12/QĐ-UBND\n' >text
for ask in --type='chi thi' --number=28-ct/tw --after=2023 --after=2022-12 --before=2018 --before=2017-05-09 --after=2017-05-08; do
    echo "$ask: $(extract-refs "$ask" text | cut -f5 | tr '\n' ' ')"
done
for date in 2023-1 2023-13 2023-00 2023-99-99 2023-02-30 2023-02-29 1900-02-29 2023-04-00 2023/04 ''; do
    extract-refs --after="$date" text || echo "exit $?"
done
extract-refs --before=2024-02-29 --after=2000-02-29 text | cut -f5
for share in 1.5 0x1p-1 ' 0.5' +0.5 -0 1e-1 . '' 0.5.; do status extract-refs --min-confidence="$share" text; done
for share in 0 .5 0. 1.0; do extract-refs --min-confidence="$share" text | wc -l; done
extract-refs --jsonl --format=akn </dev/null || echo "exit $?"
