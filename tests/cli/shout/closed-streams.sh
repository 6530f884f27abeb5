echo text >a
shout <&-
echo "exit $?"
shout -o out <&-
echo "exit $?"
shout a >&-
echo "exit $?"
shout a 2>&-
echo "exit $?"
ls
