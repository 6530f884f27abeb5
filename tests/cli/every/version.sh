$TOOL --version | sed -n '1s/ [0-9.]*$/ N/p'
