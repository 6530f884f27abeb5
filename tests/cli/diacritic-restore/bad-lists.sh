# Each line that is not in order is told of, and nothing is read or written then.
tiny_model
train -o vanban.model text
printf 'một\nhai\tba\na\001\n---\nabcdefghijklmnopqrstuvwxy\n' >list
printf 'h\303\303\n' >bytes
echo 'ké hoach' >scan
status diacritic-restore --data . --lexicon list --lexicon bytes -o out scan
status diacritic-restore --data . --protect list scan
status diacritic-restore --data . --lexicon nofile scan
printf 'Жук\n' >strange
status diacritic-restore --data . --lexicon strange scan
ls
