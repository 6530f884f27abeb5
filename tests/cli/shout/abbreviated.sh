echo yes >a
status shout --ton=new a
status shout --ma a
