package forklore.engine.jvm;

import forklore.engine.supervise.CannotRun;
import forklore.ground.Language;
import forklore.ground.Phrases;
import forklore.ground.Text;
import forklore.lesson.Listing;
import forklore.run.Outcome;
import forklore.run.Problem;

import org.jspecify.annotations.Nullable;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Compiles a listing with the JDK's own compiler, in this process. One at a time: the file manager
/// is kept, since opening the class path anew would cost more than a small listing does.
final class ListingCompiler {
    private static final Phrases WORDS = Phrases.of(ListingCompiler.class);
    static final Text NONE = WORDS.text("no-compiler");

    private final Path classPath;
    private @Nullable StandardJavaFileManager files;

    /// @param classPath the runtime's classes
    ListingCompiler(Path classPath) {
        this.classPath = classPath;
    }

    /// Whether this Java has a compiler.
    static boolean exists() {
        return ToolProvider.getSystemJavaCompiler() != null;
    }

    /// @param lane the program that the listing is, for the problems
    /// @throws CannotRun where it does not compile, with a problem for each place
    synchronized Classes compile(Listing listing, String lane) throws CannotRun {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw noCompiler();
        }
        if (files == null) {
            files = compiler.getStandardFileManager(null, null, null);
        }
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var memory = new Memory(files);
        boolean ok =
                compiler.getTask(
                                new StringWriter(),
                                memory,
                                diagnostics,
                                options(),
                                null,
                                List.of(Memory.source(SourceName.of(listing), listing.source())))
                        .call();
        if (!ok) {
            throw problems(listing, lane, diagnostics.getDiagnostics());
        }
        return memory.classes();
    }

    private List<String> options() {
        return List.of(
                "-g",
                "-proc:none",
                "-nowarn",
                "-implicit:none",
                "-XDstringConcat=inline",
                "-cp",
                classPath.toString());
    }

    private static CannotRun problems(
            Listing listing, String lane, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        List<Problem> problems =
                diagnostics.stream()
                        .filter(found -> found.getKind() == Diagnostic.Kind.ERROR)
                        .map(found -> problem(listing, lane, found))
                        .toList();
        String name = listing.fileName();
        return new CannotRun(new Outcome.Failed(WORDS.text("does-not-compile", name), problems));
    }

    private static Problem problem(
            Listing listing, String lane, Diagnostic<? extends JavaFileObject> found) {
        int line = (int) Math.max(0, found.getLineNumber());
        int column = (int) Math.max(0, found.getColumnNumber());
        Text own = Text.each(language -> found.getMessage(language.locale()));
        Text message = CompilerWords.translate(found.getCode(), own);
        String all = own.in(Language.EN);
        String details = message.in(Language.EN).equals(all) ? "" : all;
        return new Problem(lane, listing.fileName(), line, column, message, details);
    }

    private static CannotRun noCompiler() {
        return new CannotRun(new Outcome.Failed(NONE));
    }
}
