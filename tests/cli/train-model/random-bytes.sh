# A corpus of any bytes at all is learnt from, not died of.
tiny_model
head -c 30000 "$(command -v train-model)" >bytes
train -o model text bytes
echo "exit $?"
cp model vanban.model
echo 'Can cir ké hoach' | diacritic-restore --data . | wc -l
