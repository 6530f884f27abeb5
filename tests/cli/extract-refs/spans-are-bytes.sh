# The bytes at a span are the reference's text, over line ends and pages, and its block holds it.
segment --format=jsonl "$FIXTURES/ke-hoach-tu.ocr.txt" | extract-refs --jsonl >record
jq -j .text record >text
jq -r '.blocks as $blocks | .refs[] | [.span[0], .span[1], (.text | @base64), $blocks[.block].span[0], $blocks[.block].span[1]] | @tsv' record |
    while read -r start end want first last; do
        is=$(tail -c +$((start + 1)) text | head -c $((end - start)) | base64 -w 0)
        [ "$is" = "$want" ] || echo "not there: $start $end"
        [ "$first" -le "$start" ] && [ "$start" -lt "$last" ] || echo "another block: $start $end"
    done
jq '.refs | length > 8' record
extract-refs --jsonl <<'JSON' | jq -c '.refs[] | [.span, .text, .lines]'
{"id":1,"text":"a\u000c\r\nb Chỉ thị số 28-\r\nCT/TW\u0000 và Luật Trẻ em"}
JSON
