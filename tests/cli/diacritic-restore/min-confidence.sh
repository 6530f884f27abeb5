# Whatever is less sure stays as it was read: words, capitals, what was torn, and numbers.
tiny_model
train -o vanban.model text text text
printf 'Can cir ké hoach s\303\264 28-CT/lW\nthực hiện. kế hoach c ua\n' >scan
diacritic-restore --data . -c eng --min-confidence=0 scan
diacritic-restore --data . -c eng --min-confidence=0.9 --changes=edits scan
cut -f 3- edits
