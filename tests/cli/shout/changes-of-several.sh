echo a >1
echo b! >2
shout -q --changes changes 1 2
cat changes
