echo a >gold
status evaluate
status evaluate gold
status evaluate gold gold gold
status evaluate gold nofile
status evaluate --jsonl gold gold
