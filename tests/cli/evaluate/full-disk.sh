echo a >gold
evaluate gold gold >/dev/full
