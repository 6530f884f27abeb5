printf 'A\tb!\nC\\d\n' | shout --changes changes
cat changes
