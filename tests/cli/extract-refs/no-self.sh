# --no-self leaves out what is the document itself; a graph and a list go by its number all the same, also where only other
# documents are asked for.
printf 'ỦY BAN NHÂN DÂN TỈNH AN GIANG\nSố: 12/KH-UBND\nAn Giang, ngày 3 tháng 4 năm 2018\nKẾ HOẠCH\n' >plan
printf 'Kế hoạch này theo Chỉ thị số 28-CT/TW.\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 03/4/2018 của Ủy ban nhân dân tỉnh)\n' >>plan
for format in tsv graph list index; do
    for option in --no-back --no-self --type=chi-thi; do
        echo "$format $option"
        extract-refs --format=$format $option plan
        extract-refs --format=jsonl plan | extract-refs --jsonl --format=$format $option | grep -v '^{' || :
    done
done
status extract-refs --exit-status --format=graph --number=1/KH-UBND plan
status extract-refs --exit-status --no-self --format=graph --number=12/KH-UBND plan
