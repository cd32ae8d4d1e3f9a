; What the pieces of a Java listing are; later patterns win over earlier ones.
(method_declaration name: (identifier) @function)
(method_invocation name: (identifier) @function)
(method_reference (identifier) @function .)
(class_declaration name: (identifier) @type-name)
(record_declaration name: (identifier) @type-name)
(annotation name: (identifier) @keyword)
(marker_annotation name: (identifier) @keyword)
((type_identifier) @keyword (#eq? @keyword "var"))
[ (decimal_integer_literal) (hex_integer_literal) (decimal_floating_point_literal) ] @number
[ (character_literal) (string_literal) ] @string
[ (line_comment) (block_comment) ] @comment
[ (void_type) (integral_type) (floating_point_type) (boolean_type) ] @keyword
[ (this) (super) (true) (false) (null_literal) ] @keyword
[
  "abstract" "assert" "break" "case" "catch" "class" "continue" "default" "do" "else" "enum"
  "extends" "final" "finally" "for" "if" "implements" "import" "instanceof" "interface" "new"
  "package" "private" "protected" "public" "record" "return" "sealed" "static" "switch"
  "synchronized" "throw" "throws" "try" "volatile" "while" "yield"
] @keyword
