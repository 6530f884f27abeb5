printf 'a\000b\377\r\n\fc' | shout -q | od -An -c
