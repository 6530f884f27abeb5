printf 'no end' | shout
