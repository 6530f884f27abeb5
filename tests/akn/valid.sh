#!/bin/sh
# valid.sh BIN: fails when what segment writes as Akoma Ntoso is not valid. Reads the bundled fixtures, alone and as one stream,
# and what is no document at all.
set -u
bin=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
command -v xmllint >/dev/null || { echo "akn: xmllint is not here (Debian: libxml2-utils): skipped"; exit 77; }

cat "$here"/../fixtures/*.gold.txt >"$work/stream.txt"
head -c 200000 /dev/zero | tr '\0' '\001' >"$work/controls.txt"
head -c 100000 "$bin/segment" >"$work/binary.txt"
printf 'Một dòng.' >"$work/line.txt"
printf '\n \n' >"$work/blank.txt"
printf 'Điều 1. Sửa đổi\n1. Sửa đổi Điều 4 như sau:\n“Điều 4. Giờ\nMở lúc 5 giờ.\n1. Mở.”\na) Sửa như sau:\n“Mở.”\n2. Bãi bỏ Điều 5.\n' >"$work/amends.txt"
printf 'Sửa như sau:\n“1. Mở.\n2. Đóng.”\n' >"$work/quotes.txt"
seq 1 500 | awk '{ for (i = 1; i <= 12; i++) printf "%d.", i; printf "%d. Mục\n", $1 }' >"$work/deep.txt"

bad=0
for text in "$here"/../fixtures/*.txt "$work"/*.txt; do
    for split in --split --no-split; do
        "$bin/segment" --format=akn $split <"$text" >"$work/out.xml" || bad=1
        for schema in "$here/subset.xsd" ${AKN_SCHEMA:+"$AKN_SCHEMA"}; do
            xmllint --nonet --noout --huge --schema "$schema" "$work/out.xml" 2>"$work/err" && continue
            echo "${text##*/} $split: not valid by ${schema##*/}:"
            head -n 3 "$work/err"
            bad=1
        done
    done
done
exit $bad
