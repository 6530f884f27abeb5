# Linear time: a line of 8 MB that comes through a pipe in small pieces.
{ printf '{"text":"'; head -c 8000000 /dev/zero | tr '\0' x; printf '"}\n'; } | shout --jsonl | wc -c
