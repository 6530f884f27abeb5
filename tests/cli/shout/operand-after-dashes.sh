echo yes >--help
shout -- --help
