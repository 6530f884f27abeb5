# With -v, how often each rule was applied.
printf 'ho\314\200a\302\240b\303\254nh\302\240x so^ Uû ban nh©n d©n\n' | normalize -v
