echo text | status shout -o no/such/place
echo text | status shout --changes no/such/place
ls -A
