status $TOOL </dev/null
