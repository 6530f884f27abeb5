echo two | status shout - -
echo two | status shout a /dev/stdin -
