package forklore.engine.jvm;

import forklore.engine.supervise.CannotRun;
import forklore.ground.Phrases;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.mp.jvm.JvmCommand;
import forklore.run.Outcome;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Makes listings ready to run: compiled, woven, kept.
final class Workshop {
    private static final Listing TRIFLE =
            new Listing(
                    EngineKind.JAVA,
                    "Trifle.java",
                    """
                    import forklore.mp.Pool;

                    static void work(int task) {
                        IO.println("task " + task);
                    }

                    void main() {
                        try (var pool = new Pool(1)) {
                            pool.apply(() -> work(1));
                        }
                    }
                    """);

    private @Nullable ListingCompiler compiler;
    private @Nullable ListingCache cache;

    /// Compiles a trifle, so that the next listing finds the compiler loaded; tidies the cache.
    void warmUp() throws IOException, CannotRun {
        compiler().compile(TRIFLE, "");
        cache().tidy();
    }

    /// @param watched names of static fields whose changes are told
    /// @throws CannotRun where the listing does not compile
    /// @throws IOException where there is no room for the result
    CompiledListing make(Listing listing, String lane, List<String> watched)
            throws CannotRun, IOException {
        String key = cache().key(listing, watched);
        Optional<CompiledListing> kept = cache().find(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        Classes classes = compiler().compile(listing, lane);
        String main =
                classes.mainClass(SourceName.className(listing)).orElseThrow(() -> noMain(listing));
        var weaver = new Weaver(classes, new HashSet<>(watched));
        return cache().keep(key, classes.map(weaver::weave), main);
    }

    private static CannotRun noMain(Listing listing) {
        return new CannotRun(
                new Outcome.Failed(Phrases.of(Workshop.class).text("no-main", listing.fileName())));
    }

    private synchronized ListingCompiler compiler() {
        if (compiler == null) {
            compiler = new ListingCompiler(JvmCommand.runtimeJar());
        }
        return compiler;
    }

    private synchronized ListingCache cache() {
        if (cache == null) {
            cache = new ListingCache(JvmCommand.runtimeJar());
        }
        return cache;
    }
}
