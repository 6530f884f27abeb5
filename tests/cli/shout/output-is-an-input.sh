echo text >a
shout -o a a
cat a
