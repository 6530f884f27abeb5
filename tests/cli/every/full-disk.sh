$TOOL --help >/dev/full
