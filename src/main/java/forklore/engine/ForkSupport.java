package forklore.engine;

import forklore.lesson.Listing;

import java.io.File;
import java.util.regex.Pattern;

/// Whether processes can be copied on this system, and who asks for it.
public final class ForkSupport {
    /// A system property: with the value `off`, this system is taken for one without `fork`.
    public static final String PROPERTY = "forklore.fork";

    private static final Pattern CALL = Pattern.compile("\\bfork\\(\\)|\"fork(server)?\"");

    private ForkSupport() {}

    public static boolean here() {
        return File.separatorChar != '\\' && !"off".equals(System.getProperty(PROPERTY));
    }

    /// Whether the listing calls `fork`, or chooses a start method that does.
    public static boolean wants(Listing listing) {
        return CALL.matcher(listing.source()).find();
    }
}
