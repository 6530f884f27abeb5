# --jsonl writes records, whatever other form is asked for: that is refused, not passed over.
printf '{"text":"1. Mục đích"}\n' >in
for option in -ftext -fmarkdown -ftsv -fakn -foutline --one-line --split; do status segment --jsonl $option -o out in 2>&1; done
ls
segment --jsonl -fjsonl in | jq -c '.blocks | length'
segment --jsonl --no-split in | jq -c '.blocks | length'
