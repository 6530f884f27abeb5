echo 'Theo Nghị định số 95/2022/NĐ-CP' | extract-refs --exit-status >/dev/null
echo "exit $?"
echo 'không có gì' | status extract-refs --exit-status
echo 'không có gì' | status extract-refs
