package forklore.storm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Programs that are hard to end, and demos that are not.
public final class Zoo {
    private static final List<String> DEMOS =
            List.of(
                    "num00/fork-branch",
                    "num01/fork",
                    "num02/globals",
                    "num03/n-forks",
                    "num03/orphan",
                    "num03/zombie",
                    "num06/apply");

    private Zoo() {}

    /// The arguments of `run` for each program of the zoo, named after its file.
    public static List<Animal> all() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().map(Zoo::animal).toList();
        }
    }

    /// The same for some demos, in both languages.
    public static List<Animal> demos() {
        return DEMOS.stream()
                .flatMap(
                        demo ->
                                Stream.of("java", "python")
                                        .map(
                                                engine ->
                                                        new Animal(
                                                                demo + " " + engine,
                                                                List.of(demo, "--engine", engine))))
                .toList();
    }

    /// @param arguments what to say after `run`
    public record Animal(String name, List<String> arguments) {}

    private static Animal animal(Path file) {
        return new Animal(file.getFileName().toString(), List.of("--file", file.toString()));
    }

    private static Path folder() {
        var url = Zoo.class.getResource("/forklore/zoo");
        if (url == null) {
            throw new IllegalStateException("the zoo is not on the class path");
        }
        return Path.of(java.net.URI.create(url.toString()));
    }
}
