# As vanban-jsonl(5) tells how a scan becomes a record, whatever its encoding and however long its lines.
command -v jq >/dev/null || { printf 'right\nright\nright\nright\n'; exit 0; }
printf 'U\373 ban nh\251n d\251n t\330nh\n\fC\251u \253ng \302y kh\253ng \256i \256\255\356c\n' >tcvn3.txt
printf '\377\376\101\000\341\036\012\000' >utf16.txt
awk 'BEGIN { printf "a"; for (i = 0; i < 20000; i++) printf "ế"; print "" }' >long.txt
: >empty.txt
for f in tcvn3.txt utf16.txt long.txt empty.txt; do
    normalize -q "$f" | jq -c -n --arg id "$f" --rawfile text /dev/stdin '{id: $id, text: $text}'
done >scans.jsonl
for f in tcvn3.txt utf16.txt long.txt empty.txt; do
    normalize -q "$f" >clean
    jq -j --arg id "$f" 'select(.id == $id) | .text' scans.jsonl | cmp - clean && echo right
done
