# What else a word may be, the likeliest first; a word that was read in one way has one reading.
tiny_model
train -o vanban.model text text text
printf '{"text":"ké hoach cac s6 28-CT/lW"}\n' >in
diacritic-restore --data . -c eng --jsonl --words --nbest=2 in >out
grep -o '"alternatives":\[{"text":"[^"]*"' out
grep -o '"text"' out | wc -l
diacritic-restore --data . -c eng --jsonl --words in | grep -c alternatives
status diacritic-restore --data . --words in
status diacritic-restore --data . --nbest=2 in
status diacritic-restore --data . --nbest=2 --jsonl in
status diacritic-restore --data . --nbest=0 --jsonl --words in
