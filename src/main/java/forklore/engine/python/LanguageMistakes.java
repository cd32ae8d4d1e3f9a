package forklore.engine.python;

import forklore.lesson.Text;

import java.util.List;
import java.util.Optional;

/// Mistakes that everybody makes in Python, with or without processes. CPython's wording changed
/// over the versions; the older one stands beside the newer.
final class LanguageMistakes {
    private static final List<Mistake> KNOWN =
            List.of(
                    Mistake.of(
                            "SyntaxError: '(.)' was never closed",
                            "This $1 is never closed.",
                            "这个 $1 没有配对的右括号。"),
                    Mistake.of(
                            "SyntaxError: unexpected EOF while parsing",
                            "The file ends too early: a bracket is not closed, or a block is"
                                    + " missing.",
                            "文件提前结束了：有括号没闭合，或者少了一个代码块。"),
                    Mistake.of(
                            "SyntaxError: unmatched '(.)'",
                            "There is no opening bracket for this $1.",
                            "这个 $1 没有配对的左括号。"),
                    Mistake.of(
                            "SyntaxError: expected ':'",
                            "A colon is missing at the end of this line.",
                            "这一行末尾少了冒号。"),
                    Mistake.of(
                            "SyntaxError: (unterminated (f-)?string literal|EOL while scanning)",
                            "This text has no closing quotation mark.",
                            "这段字符串缺少结尾的引号。"),
                    Mistake.of(
                            "SyntaxError: .*[Pp]erhaps you forgot a comma",
                            "Is a comma missing here?",
                            "这里是不是少了逗号？"),
                    Mistake.of(
                            "SyntaxError: .*Maybe you meant '==' ",
                            "A single = gives a value; == compares.",
                            "单个 = 是赋值，比较要用 ==。"),
                    Mistake.of(
                            "SyntaxError: Missing parentheses in call to 'print'",
                            "print is a function: its text stands in parentheses.",
                            "print 是函数，要输出的内容得放在括号里。"),
                    Mistake.of(
                            "IndentationError: unexpected indent",
                            "This line is indented further than the block that it belongs to.",
                            "这一行比它所在的代码块缩进得更深。"),
                    Mistake.of(
                            "IndentationError: expected an indented block",
                            "The lines that belong to the one before must be indented.",
                            "属于上一行的代码需要缩进。"),
                    Mistake.of(
                            "IndentationError: unindent does not match|TabError",
                            "This line stands at a depth that no line above it has: use four"
                                    + " spaces for each step.",
                            "这一行的缩进和上面任何一行都对不上：每层请用四个空格。"),
                    Mistake.of(
                            "SyntaxError: invalid syntax",
                            "Python does not understand this line from the marked place on. Look"
                                    + " for a missing bracket, comma or colon, here or in the line"
                                    + " before.",
                            "从标出的位置起，Python 看不懂这一行。请看看这里或上一行是否少了括号、逗号或冒号。"),
                    Mistake.of(
                            "(?:NameError: name|UnboundLocalError:.*variable) '(\\w+)'",
                            "There is no $1 here: check its spelling, import it, or give it a"
                                    + " value first.",
                            "这里没有 $1：请检查拼写，或先导入、赋值。"),
                    Mistake.of(
                            "ModuleNotFoundError: No module named '([\\w.]+)'",
                            "This Python has no module $1: check its spelling, or choose a Python"
                                    + " that has it installed.",
                            "这个 Python 里没有模块 $1：请检查拼写，或换一个装了它的 Python。"),
                    Mistake.of(
                            "(\\w+)\\(\\) takes (\\d+) positional arguments? but (\\d+) w",
                            "$1 takes $2, but it was given $3 arguments.",
                            "$1 需要 $2 个参数，却收到 $3 个。"),
                    Mistake.of(
                            "(\\w+)\\(\\) missing \\d+ required positional arguments?: (.+)",
                            "$1 was not given all its arguments: $2 missing.",
                            "$1 的参数没给全，缺少 $2。"),
                    Mistake.of(
                            "(?:after \\* must be an iterable, not|TypeError: ')"
                                    + "(int|float|bool)(?:' object is not iterable)?",
                            "Arguments come as a tuple, also a single one: args=(n,)",
                            "参数要放在元组里，只有一个也一样：args=(n,)"));

    private LanguageMistakes() {}

    /// What the mistake means that this exception tells of.
    static Optional<Text> in(String exception) {
        return KNOWN.stream().flatMap(mistake -> mistake.in(exception).stream()).findFirst();
    }
}
