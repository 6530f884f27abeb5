tiny_model
train -o vanban.model text
printf '\n\nmột\n \n\fhai ba\n\n' >in
diacritic-restore --data . in >out
wc -l <in
wc -l <out
tr -cd '\f' <out | wc -c
