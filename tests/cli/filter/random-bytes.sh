# Any bytes at all: done or refused, but neither killed nor out of order.
head -c 20000 "$(command -v $TOOL)" >in
$TOOL -q <in >out
echo "exit $?"
