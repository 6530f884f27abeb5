tiny_model
status train -o model nofile
status train-model --pairs eng=nofile -o model text
status train --text 2:nofile -o model text
mkdir dir
status train-model --pairs eng=dir -o model text
ls
