package forklore.engine;

import forklore.lesson.Listing;

import java.io.File;
import java.util.regex.Pattern;

/// Whether processes can be copied on this system, and who asks for it.
public final class ForkSupport {
    /// A system property: with the value `off`, this system is taken for one without `fork`.
    public static final String PROPERTY = "forklore.fork";

    /// The same in the environment.
    public static final String VARIABLE = "FORKLORE_FORK";

    private static final Pattern CALL = Pattern.compile("\\bfork\\(\\)|\"fork(server)?\"");

    private ForkSupport() {}

    public static boolean here() {
        String wanted = System.getProperty(PROPERTY, System.getenv().getOrDefault(VARIABLE, "on"));
        return File.separatorChar != '\\' && !wanted.equals("off");
    }

    /// Whether the listing calls `fork`, or chooses a start method that does.
    public static boolean wants(Listing listing) {
        return CALL.matcher(listing.source()).find();
    }
}
