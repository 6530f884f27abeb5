shout --help
