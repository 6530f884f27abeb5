echo 'kế hoạch!' | shout
