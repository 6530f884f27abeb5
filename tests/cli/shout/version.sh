# The numbers are those of the libraries; their places are fixed.
shout --version --data . | sed 's/[0-9][0-9.]*[0-9]/N/g; s/ N-[0-9-]*//g; s/ N N-N-N/ N/'
