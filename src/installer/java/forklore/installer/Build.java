package forklore.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Makes what can be installed on the system at hand: `./mvnw -Pinstaller package`.
///
/// Arguments: the app's jar, its version, the folder to work in, then the class path of the jar's
/// dependencies (for their licences).
public final class Build {
    private Build() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        var jar = Path.of(arguments[0]);
        String version = arguments[1];
        var folder = Path.of(arguments[2]);
        var dependencies =
                List.of(arguments[3].split(java.io.File.pathSeparator)).stream()
                        .map(Path::of)
                        .toList();
        Folders.delete(folder);
        Files.createDirectories(folder);
        Path icon = Icon.write(folder.resolve("icon"));
        Path input = Files.createDirectories(folder.resolve("input"));
        Files.copy(jar, input.resolve("forklore.jar"));
        Licences.collect(jar, dependencies, input.resolve("licences"));
        Path image = new Image(folder, input, icon, version).make();
        new AppCache(image).make();
        List<Path> made = new Packages(folder, image, icon, version).make();
        IO.println("The app's folder: " + image + ", " + Folders.megabytes(image));
        for (Path file : made) {
            IO.println("Made: " + file + ", " + Folders.megabytes(file));
        }
    }
}
