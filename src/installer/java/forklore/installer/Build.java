package forklore.installer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Makes what can be installed on the system at hand: `./mvnw -Pinstaller package`. Run from its
/// source, on the JDK whose Java the packages are to carry.
///
/// Arguments: the app's jar, its version, the folder to work in, then the class path of the jar's
/// dependencies (for their licences).
public final class Build {
    private Build() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var jar = Path.of(arguments[0]);
        String version = arguments[1];
        Path work = Path.of(arguments[2]).toAbsolutePath();
        List<Path> libraries =
                Arrays.stream(arguments[3].split(File.pathSeparator)).map(Path::of).toList();
        Folders.delete(work);
        Path input = Files.createDirectories(work.resolve("input"));
        Folders.copyFile(jar, input.resolve("forklore.jar"));
        Licences.collect(jar, libraries, input.resolve("licences"));
        AppFolder app = new Image(work, input, version).make();
        StartCache.make(app);
        List<Path> made = new Packages(work, app, version).make();
        IO.println("Forklore " + version + " on " + Runtime.version() + ":");
        IO.println("  runs in   " + Folders.size(app.root()) + "  " + app.root());
        for (Path file : made) {
            IO.println("  made      " + Folders.size(file) + "  " + file);
        }
        IO.println("  took      " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
    }
}
