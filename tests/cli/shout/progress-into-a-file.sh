# Progress is for a terminal: a file gets nothing of it, and with --verbose what it came to.
echo a | shout --progress 2>log
cat log
echo a | shout --progress --verbose 2>log
cat log
