# What stood there stays, and nothing else is left.
echo old >out
echo bad | status shout --refuse bad -o out
cat out
ls -A
