status $TOOL --no-such-option
