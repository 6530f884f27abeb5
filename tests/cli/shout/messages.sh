printf 'good\377\033[31m and a very long line that goes on and on, far beyond what anybody wants to see\n' >bad
status shout bad >/dev/null
status shout -q bad >/dev/null
status shout -v bad >/dev/null
status shout --messages=json bad >/dev/null
status shout --messages=json -v bad nofile >/dev/null
