# Nothing takes the place of no text.
echo 'Một dòng.' >text
cp text scan
status segment --format=outline --only=item -o scan scan
cmp text scan
echo old >other
status segment --format=outline --only=item -o other scan
cat other
