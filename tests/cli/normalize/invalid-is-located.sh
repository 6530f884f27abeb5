# Every run of bytes that are no character has its place; what is kept comes back whole.
printf 'mot\nViệt \377\376 Nam\000\nc\303' >dirty
normalize dirty >/dev/null
normalize --invalid=keep dirty 2>/dev/null | cmp - dirty && echo kept
status normalize --invalid=error dirty
