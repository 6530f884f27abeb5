echo one >a
echo three >b
echo two | shout a - b
