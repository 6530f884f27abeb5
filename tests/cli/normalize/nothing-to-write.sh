# --check writes nothing and --list-encodings reads nothing: no file is emptied or filled by them that was meant for more.
printf 'so\314\202\n' >scan
cp scan text
status normalize --check -o scan scan
status normalize --check -o new scan
status normalize --list-encodings -o scan scan
status normalize --list-encodings scan
status normalize --check --list-encodings scan
cmp text scan
ls
normalize --list-encodings -o new
head -n 1 new
# What would change can be listed, though.
status normalize --check --changes=list scan
cat list
