# Each word with its place in the new text, what was read and what was written; and the edits.
tiny_model
train -o vanban.model text text text
printf '{"id":1,"text":"Thuc hien k\303\251 hoach","mine":[2]}\n' >in
diacritic-restore --data . -c eng --jsonl --words in | sed 's/"confidence":[0-9.e-]*/"confidence":P/g'
diacritic-restore --data . -c eng --jsonl in | sed 's/"confidence":[0-9.e-]*/"confidence":P/g'
printf 'Thuc hien\nk\303\251 hoach\n' | diacritic-restore --data . -c eng --changes=edits
cut -f 1-5 edits
