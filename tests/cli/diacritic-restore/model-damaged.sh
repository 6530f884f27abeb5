# Cut anywhere, or with a byte another: the model is refused, with a sentence, before a byte of text is read; but for the
# sections that hold no index, in which it is as good as another.
tiny_model
train -o whole text
mkdir data data/vanban.model
status diacritic-restore --data data
rmdir data/vanban.model
size=$(wc -c <whole)
for part in 0 1 8 63 64 65 1000 $((size / 2)) $((size - 1)); do
    head -c $part whole >data/vanban.model
    diacritic-restore --data data 2>said
    echo "exit $?"
done | uniq
cat said
at=0
while [ $at -lt $size ]; do
    cp whole data/vanban.model
    printf '\245' | dd of=data/vanban.model bs=1 seek=$at conv=notrunc 2>/dev/null
    cmp -s whole data/vanban.model || { diacritic-restore --data data 2>/dev/null; echo "exit $?"; }
    at=$((at + 401))
done | sort | uniq
