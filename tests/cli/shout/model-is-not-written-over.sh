# The data file is read too: no result takes its place.
mkdir data
echo model >data/shout.model
ln -s data/shout.model link
status shout --data data -o data/shout.model </dev/null
status shout --data data --changes=link </dev/null
VANBAN_DATA=data status shout -o link </dev/null
cat data/shout.model
# What only has its name is no matter.
echo yes | shout --data data -o shout.model && cat shout.model
