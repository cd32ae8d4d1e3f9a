package forklore.mp;

import forklore.mp.jvm.JvmCommand;

import java.net.URISyntaxException;
import java.nio.file.Path;

/// The tests' own listings, and how to run one in a JVM of its own, as the app would.
final class Listings {
    private Listings() {}

    /// Where the tests' classes are.
    static Path classes() throws URISyntaxException {
        return Path.of(Listings.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    static ProcessBuilder command(Class<?> listing) throws URISyntaxException {
        return new ProcessBuilder(JvmCommand.forListing(classes(), listing.getName(), false));
    }
}
