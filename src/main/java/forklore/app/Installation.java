package forklore.app;

import forklore.ground.Surroundings;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How this copy of Forklore was started, to tell people commands that work for them.
public final class Installation {
    private static final String JAR = "target/forklore.jar";

    /// Set by the launchers of the installed app.
    private static final String INSTALLED = "forklore.installed";

    private Installation() {}

    /// The jar that this runs from; empty where it runs from class files, as under Maven.
    public static Optional<Path> jar() {
        CodeSource source = Installation.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(place) ? Optional.of(place) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// What to type for these calls of `forklore`, after what makes the jar where there is none.
    public static List<String> commands(String... calls) {
        if (Surroundings.isOn(INSTALLED)) {
            return Stream.of(calls).map(call -> "forklore " + call).toList();
        }
        var commands = new ArrayList<String>();
        if (jar().isEmpty()) {
            commands.add("./mvnw -q -DskipTests package");
        }
        String jar = jar().map(Installation::fromHere).orElse(JAR);
        for (String call : calls) {
            commands.add("java -jar " + jar + " " + call);
        }
        return commands;
    }

    private static String fromHere(Path jar) {
        Path here = Path.of("").toAbsolutePath();
        return (jar.startsWith(here) ? here.relativize(jar) : jar).toString();
    }
}
