echo text | shout >&-
echo "exit $?"
