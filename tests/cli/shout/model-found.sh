mkdir data
: >data/shout.model
echo yes | shout --model --data data
echo yes | VANBAN_DATA=data shout --model
