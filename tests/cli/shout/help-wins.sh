# Whatever else is there, no file is opened.
status shout -h --map nofile | tail -n 1
