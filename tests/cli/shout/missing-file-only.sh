shout nofile
