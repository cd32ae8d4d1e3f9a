package forklore.engine.jvm;

import forklore.ground.Language;
import forklore.ground.Phrases;
import forklore.ground.Text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Says what the compiler says in words that a learner knows. What is not known here keeps the
/// first line of the compiler's own words.
final class CompilerWords {
    private static final Pattern PACKAGES = Pattern.compile("\\b([a-z]\\w*\\.)+(?=[A-Z])");
    private static final String PREFIX = "compiler.err.";

    /// @param code the start of the diagnostic's code, after the prefix
    /// @param pattern what to look for in the English message
    /// @param key of the words that say it, filled with the groups of the pattern
    private record Rule(String code, Pattern pattern, String key) {
        Rule(String code, String pattern, String key) {
            this(code, Pattern.compile(pattern, Pattern.DOTALL), key);
        }
    }

    private static final Phrases WORDS = Phrases.of(CompilerWords.class);

    private static final List<Rule> RULES =
            List.of(
                    new Rule("premature.eof", "", "compiler.too-early"),
                    new Rule("implicit.class.does.not.have.main", "", "compiler.main"),
                    new Rule("expected", "(.+) expected", "compiler.missing"),
                    new Rule("cant.resolve", "symbol: +variable (\\S+)", "compiler.no-variable"),
                    new Rule("cant.resolve", "symbol: +method (\\S+\\))", "compiler.no-method"),
                    new Rule("cant.resolve", "symbol: +class (\\S+)", "compiler.no-class"),
                    new Rule(
                            "doesnt.exist", "package (\\S+) does not exist", "compiler.no-package"),
                    new Rule(
                            "prob.found.req",
                            "possible lossy conversion from (\\S+) to (\\S+)",
                            "compiler.lossy"),
                    new Rule(
                            "prob.found.req",
                            "incompatible types: (.+?) cannot be converted to (.+?)(\\s|$)",
                            "compiler.types"),
                    new Rule(
                            "unreported.exception",
                            "unreported exception (\\S+?);",
                            "compiler.unreported"),
                    new Rule("missing.ret.stmt", "", "compiler.return"),
                    new Rule("unclosed.str.lit", "", "compiler.text"),
                    new Rule(
                            "already.defined",
                            "(\\S+) (\\S+) is already defined",
                            "compiler.again"),
                    new Rule("cant.ref.non.effectively.final.var", "", "compiler.lambda-variable"),
                    new Rule("local.variables.referenced", "", "compiler.lambda-variable"),
                    new Rule(
                            "var.might.not.have.been.initialized",
                            "variable (\\S+) might",
                            "compiler.no-value"),
                    new Rule(
                            "non-static.cant.be.ref",
                            "non-static \\S+ (\\S+) cannot",
                            "compiler.static"),
                    new Rule(
                            "cant.apply.symbol",
                            "(?:method|constructor) (\\S+) .*required: +(.+?)\\n.*found: +(.+?)\\n",
                            "compiler.arguments"),
                    new Rule("not.stmt", "", "compiler.statement"),
                    new Rule("illegal.start.of", "", "compiler.unexpected"));

    private CompilerWords() {}

    /// @param code the compiler's own key, such as `compiler.err.expected`
    /// @param own the compiler's message in each language, all lines
    static Text translate(String code, Text own) {
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(own.in(Language.EN));
            if (code.startsWith(PREFIX + rule.code()) && matcher.find()) {
                return WORDS.text(rule.key(), groups(matcher));
            }
        }
        return Text.each(language -> firstLine(own.in(language)));
    }

    private static Object[] groups(Matcher matcher) {
        return IntStream.rangeClosed(1, matcher.groupCount())
                .mapToObj(group -> String.valueOf(matcher.group(group)))
                .map(name -> PACKAGES.matcher(name).replaceAll(""))
                .toArray();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }
}
