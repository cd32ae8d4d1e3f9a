package forklore.lesson;

import java.util.regex.Pattern;

/// Finds calls in a listing. What stands in a comment or in quotes is no call, nor is the
/// definition of a function.
public final class Calls {
    private static final Pattern JAVA_SILENT =
            Pattern.compile(
                    "(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'"
                            + "|//[^\\n]*|/\\*.*?\\*/");
    private static final Pattern PYTHON_SILENT =
            Pattern.compile(
                    "(?s)\"\"\".*?\"\"\"|'''.*?'''|\"(?:[^\"\\\\\\n]|\\\\.)*\""
                            + "|'(?:[^'\\\\\\n]|\\\\.)*'|#[^\\n]*");

    private Calls() {}

    /// How often a function or method of this name is called.
    public static int count(Listing listing, String name) {
        Pattern silent = listing.engine() == EngineKind.JAVA ? JAVA_SILENT : PYTHON_SILENT;
        String code = silent.matcher(listing.source()).replaceAll(" ");
        var call = Pattern.compile("(?<!\\bdef )\\b" + Pattern.quote(name) + "\\s*\\(");
        return (int) call.matcher(code).results().count();
    }
}
