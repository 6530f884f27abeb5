# What would be lost without a word is refused, and nothing is read or written.
echo text >a
ln a hard
ln -s a soft
mkdir dir
status shout -o X --changes=X a
status shout -o X --changes=./X a
status shout -o X --changes=dir/../X a
status shout --changes=- a
status shout a --changes=a
status shout a --changes=hard
status shout a --changes=soft
status shout --changes=a <a
status shout --jsonl --changes=a a
shout a >>a || echo "exit $?"
shout <a >>a || echo "exit $?"
shout -o /dev/stdout a >>a || echo "exit $?"
shout --help -o X --changes=X >/dev/null || echo "exit $?"
cat a
ls
# These lose nothing.
status shout a -o /dev/null --changes=/dev/null
shout a --changes=/dev/null >/dev/null || echo "exit $?"
status shout -o X --changes=dir/X a
status shout -o hard --changes=- a
status shout -o soft <a
cat X hard a
