package forklore.engine.jvm;

import forklore.lesson.Listing;

import java.util.regex.Pattern;

import javax.lang.model.SourceVersion;

/// What a listing is called for the compiler. A compact source file's class is called like the
/// file, which may be called anything: `Fork (1).java`, `my-pool.java`, `notes`.
final class SourceName {
    private static final String ENDING = ".java";
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile(
                    "^public\\s+(?:(?:final|abstract|sealed|strictfp)\\s+)*"
                            + "(?:class|record|interface|enum)\\s+(\\w+)",
                    Pattern.MULTILINE);

    private SourceName() {}

    /// A name that ends in `.java`, with a class's name before that.
    static String of(Listing listing) {
        return className(listing) + ENDING;
    }

    /// The file's own name where it can be a class's; or else that of its public class, which javac
    /// insists on, or the file's with what no name can hold made `_`.
    static String className(Listing listing) {
        String file = listing.fileName();
        String stem = file.endsWith(ENDING) ? file.substring(0, file.length() - 5) : file;
        if (isClassName(stem)) {
            return stem;
        }
        var declared = PUBLIC_TYPE.matcher(listing.source());
        if (declared.find()) {
            return declared.group(1);
        }
        var name = new StringBuilder();
        stem.codePoints()
                .map(c -> Character.isJavaIdentifierPart(c) ? c : '_')
                .forEach(name::appendCodePoint);
        return isClassName(name.toString())
                ? name.toString()
                : "_" + name.append(name.isEmpty() ? "_" : "");
    }

    private static boolean isClassName(String text) {
        return SourceVersion.isIdentifier(text) && !SourceVersion.isKeyword(text);
    }
}
