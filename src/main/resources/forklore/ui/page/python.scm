; What the pieces of a Python listing are; later patterns win over earlier ones.
(function_definition name: (identifier) @function)
(call function: (identifier) @function)
(call function: (attribute attribute: (identifier) @function))
(class_definition name: (identifier) @type-name)
(decorator) @function
[ (integer) (float) ] @number
(string) @string
(interpolation) @plain
(comment) @comment
[ (true) (false) (none) ] @keyword
[
  "and" "as" "assert" "async" "await" "break" "class" "continue" "def" "del" "elif" "else"
  "except" "finally" "for" "from" "global" "if" "import" "in" "is" "lambda" "nonlocal" "not"
  "or" "pass" "raise" "return" "try" "while" "with" "yield"
] @keyword
