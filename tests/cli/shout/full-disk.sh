# A full disk is found out at the end of a short text and in the middle of a long one.
echo short | shout >/dev/full
echo "exit $?"
yes 'a long text' | head -n 20000 | shout >/dev/full
echo "exit $?"
shout --help >/dev/full
echo "exit $?"
