status $TOOL nofile
