echo 'good' >a
echo 'very bad' >b
status shout --refuse bad a b a
