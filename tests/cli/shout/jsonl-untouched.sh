# Members that the tool does not know come out with the bytes they came in with.
cat >in <<'END'
 { "x" : 1.10 , "y":[1, 2.50 , {"a]}":"\"}"}],"text":"t","\u0069d":"k\u1ebf","big":123456789012345678901234567890,"e":1E5,"s":"a\/b" }
END
shout --jsonl in
