tiny_model
train -o vanban.model text text text
printf 'Can cir ké hoach cua cac co quan\n\nThuc hien ké hoach' | diacritic-restore --data .
