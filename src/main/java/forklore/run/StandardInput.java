package forklore.run;

import forklore.lesson.Listing;

import java.util.regex.Pattern;

/// Whether a listing reads what is typed. Nobody can tell from outside whether a process that has
/// its input open is going to read it, so its words must say it: only for such a listing is a field
/// to type in shown, and only for such a one does the terminal give away its own input.
public final class StandardInput {
    private static final Pattern PYTHON =
            Pattern.compile("\\binput\\s*\\(|\\bstdin\\b|\\bfileinput\\b|\\bopen\\s*\\(\\s*0\\b");
    private static final Pattern JAVA =
            Pattern.compile("\\breadln\\s*\\(|\\bSystem\\s*\\.\\s*(in|console)\\b");

    private StandardInput() {}

    public static boolean isReadBy(Listing listing) {
        Pattern reads =
                switch (listing.engine()) {
                    case JAVA -> JAVA;
                    case PYTHON -> PYTHON;
                };
        return reads.matcher(listing.source()).find();
    }
}
