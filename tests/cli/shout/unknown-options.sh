echo unread >a
status shout --bogus a
status shout -x a
status shout -vx a
