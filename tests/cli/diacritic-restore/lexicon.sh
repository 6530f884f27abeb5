# Words and names of the user's, through the same misreadings as the model's own; and what is never touched.
tiny_model
train -o vanban.model text text text
printf 'Can cir ké hoach Kach Co cua cac co quan\nThuc hien\tnach\n' >scan
printf '# names\nKạch Cơ\t9\n\n' >names
printf 'nạch' >words
printf 'Thuc hien\n' >codes
diacritic-restore --data . scan
diacritic-restore --data . -l names --lexicon=words scan
diacritic-restore --data . --lexicon names --protect codes --changes=edits scan
grep -c . edits
printf 'K\341\272\241ch C\306\241\n' | diacritic-restore --data . -l - scan
printf '\t\n--\n' | status diacritic-restore --data . --protect - scan
