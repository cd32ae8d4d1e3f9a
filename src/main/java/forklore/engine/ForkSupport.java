package forklore.engine;

import forklore.ground.OperatingSystem;
import forklore.ground.Surroundings;
import forklore.lesson.Listing;

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
        String wanted =
                Surroundings.setting(PROPERTY)
                        .or(() -> Surroundings.variable(VARIABLE))
                        .orElse("on");
        return !OperatingSystem.isWindows() && !wanted.equals("off");
    }

    /// Whether the listing calls `fork`, or chooses a start method that does.
    public static boolean wants(Listing listing) {
        return CALL.matcher(listing.source()).find();
    }
}
