package forklore.engine.jvm;

import forklore.lesson.Text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says what the compiler says in words that a learner knows. What is not known here keeps the
/// first line of the compiler's own words.
final class CompilerWords {
    private static final Pattern PACKAGES = Pattern.compile("\\b([a-z]\\w*\\.)+(?=[A-Z])");
    private static final String PREFIX = "compiler.err.";

    /// @param code the start of the diagnostic's code, after the prefix
    /// @param pattern what to look for in the English message
    /// @param en says it with the groups of the pattern as `$1`, `$2`
    private record Rule(String code, Pattern pattern, String en, String zh) {
        Rule(String code, String pattern, String en, String zh) {
            this(code, Pattern.compile(pattern, Pattern.DOTALL), en, zh);
        }
    }

    private static final List<Rule> RULES =
            List.of(
                    new Rule(
                            "premature.eof",
                            "",
                            "The file ends too early: a } is probably missing.",
                            "文件提前结束了：可能少了一个 }。"),
                    new Rule(
                            "implicit.class.does.not.have.main",
                            "",
                            "Nothing can start here: void main() is missing.",
                            "这里没有可以启动的东西：缺少 void main()。"),
                    new Rule(
                            "expected",
                            "(.+) expected",
                            "Something is missing here: $1.",
                            "这里少了 $1。"),
                    new Rule(
                            "cant.resolve",
                            "symbol: +variable (\\S+)",
                            "There is no variable $1 here: check its spelling, or declare it"
                                    + " first.",
                            "这里没有变量 $1：请检查拼写，或先声明它。"),
                    new Rule(
                            "cant.resolve",
                            "symbol: +method (\\S+\\))",
                            "There is no method $1: check its name and its arguments.",
                            "没有方法 $1：请检查方法名和参数。"),
                    new Rule(
                            "cant.resolve",
                            "symbol: +class (\\S+)",
                            "There is no class $1: check its spelling, or import it.",
                            "没有类 $1：请检查拼写，或导入它。"),
                    new Rule(
                            "doesnt.exist",
                            "package (\\S+) does not exist",
                            "There is no package $1: check the import.",
                            "没有包 $1：请检查 import。"),
                    new Rule(
                            "prob.found.req",
                            "possible lossy conversion from (\\S+) to (\\S+)",
                            "$1 does not fit into $2 without loss: write ($2) before the value if"
                                    + " that is meant.",
                            "$1 放进 $2 会丢失精度：如果这正是你想要的，请在值前面写 ($2)。"),
                    new Rule(
                            "prob.found.req",
                            "incompatible types: (.+?) cannot be converted to (.+?)(\\s|$)",
                            "The types do not match: $1 cannot become $2.",
                            "类型不匹配：$1 不能变成 $2。"),
                    new Rule(
                            "unreported.exception",
                            "unreported exception (\\S+?);",
                            "This may throw $1: catch it, or write throws $1 after the method's"
                                    + " parameters.",
                            "这里可能抛出 $1：请捕获它，或在方法的参数后面写 throws $1。"),
                    new Rule(
                            "missing.ret.stmt",
                            "",
                            "A return is missing: this method must give a value on every path.",
                            "少了 return：这个方法的每条路径都必须返回一个值。"),
                    new Rule(
                            "unclosed.str.lit",
                            "",
                            "This text has no closing \" on its line.",
                            "这行的字符串没有以 \" 结束。"),
                    new Rule(
                            "already.defined",
                            "(\\S+) (\\S+) is already defined",
                            "There is a $1 $2 already: choose another name.",
                            "已经有名为 $2 的定义：请换一个名字。"),
                    new Rule(
                            "cant.ref.non.effectively.final.var",
                            "",
                            "A lambda can only use local variables that never change: copy this"
                                    + " one into a new variable first.",
                            "lambda 只能使用从不改变的局部变量：请先把它复制到一个新变量里。"),
                    new Rule(
                            "local.variables.referenced",
                            "",
                            "A lambda can only use local variables that never change: copy this"
                                    + " one into a new variable first.",
                            "lambda 只能使用从不改变的局部变量：请先把它复制到一个新变量里。"),
                    new Rule(
                            "var.might.not.have.been.initialized",
                            "variable (\\S+) might",
                            "$1 has no value yet on some path: give it one first.",
                            "$1 在某些路径上还没有值：请先给它赋值。"),
                    new Rule(
                            "non-static.cant.be.ref",
                            "non-static \\S+ (\\S+) cannot",
                            "A static method cannot use $1, which is not static: write static"
                                    + " before its declaration.",
                            "static 方法不能使用非 static 的 $1：请在它的声明前加上 static。"),
                    new Rule(
                            "cant.apply.symbol",
                            "(?:method|constructor) (\\S+) .*required: +(.+?)\\n.*found: +(.+?)\\n",
                            "$1 takes ($2), but here it gets ($3).",
                            "$1 需要 ($2)，但这里给的是 ($3)。"),
                    new Rule(
                            "not.stmt",
                            "",
                            "This is no statement: something before or after it is missing.",
                            "这不是一条语句：它的前面或后面少了什么。"),
                    new Rule(
                            "illegal.start.of",
                            "",
                            "Java did not expect this here: look for a missing bracket or"
                                    + " semicolon just before.",
                            "Java 没料到这里会出现它：请看看前面是否少了括号或分号。"));

    private CompilerWords() {}

    /// @param code the compiler's own key, such as `compiler.err.expected`
    /// @param en the compiler's message in English, all lines
    /// @param zh the same in Chinese
    static Text translate(String code, String en, String zh) {
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(en);
            if (code.startsWith(PREFIX + rule.code()) && matcher.find()) {
                return new Text(fill(rule.en(), matcher), fill(rule.zh(), matcher));
            }
        }
        return new Text(firstLine(en), firstLine(zh));
    }

    private static String fill(String template, Matcher matcher) {
        String text = template;
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String value = String.valueOf(matcher.group(group));
            text = text.replace("$" + group, PACKAGES.matcher(value).replaceAll(""));
        }
        return text;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }
}
