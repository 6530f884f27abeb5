# --index: what another format writes is no index, and refused at its first row.
extract-refs --build-index -o index "$FIXTURES/ke-hoach-ubnd.gold.txt"
printf 'Kế hoạch số 164/KH-UBND\n' >text
for format in list graph tsv; do
    extract-refs --format=$format "$FIXTURES/ke-hoach-ubnd.gold.txt" | sed 's|^/[^	]*ke-hoach-ubnd.gold.txt|x|' >rows
    extract-refs --format=$format --header "$FIXTURES/ke-hoach-ubnd.gold.txt" >named
    status extract-refs --index=rows -o out text
    status extract-refs --index=named -o out text
done
ls
extract-refs --index=index --complete text | cut -f 3-6
tail -n +2 index >bare
extract-refs --index=bare --complete text | cut -f 3-6
# One row among good ones is told by its place.
printf 'x\tKế hoạch\t1/KH-UBND\n/akn/x\tKế hoạch\n' >>index
status extract-refs --index=index text
