echo text | status shout -o /dev/full
echo text | shout -o /dev/stdout
echo text | shout -o -
[ -c /dev/full ] && echo 'still a device'
