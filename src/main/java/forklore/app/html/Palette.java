package forklore.app.html;

import forklore.ui.kit.Theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The window's colours as a browser's: the names and values are read from the window's own style
/// sheets.
final class Palette {
    private static final Pattern VALUE = Pattern.compile("(?m)^\\s+-([\\w-]+):\\s*([^;]+);");
    private static final Pattern IDENTITY = Pattern.compile("(?m)^\\.(id-\\w+) \\{(.*)}");
    private static final Pattern PART = Pattern.compile("-([\\w-]+):\\s*-([\\w-]+);");

    private Palette() {}

    /// Light, dark where the reader's system or the reader says so, and light on paper.
    static String css() {
        String light = values("theme-light.css");
        String dark = values("theme-dark.css");
        return ":root{color-scheme:light;%s}\n".formatted(light)
                + ("@media screen and (prefers-color-scheme:dark)"
                                + "{:root:not([data-theme=light]){color-scheme:dark;%s}}\n")
                        .formatted(dark)
                + "@media screen{:root[data-theme=dark]{color-scheme:dark;%s}}\n".formatted(dark)
                + identities();
    }

    private static String values(String sheet) {
        return VALUE.matcher(read(sheet))
                .results()
                .map(value -> "--" + value.group(1) + ":" + value.group(2) + ";")
                .collect(Collectors.joining());
    }

    /// The classes that give a process its colours.
    private static String identities() {
        return IDENTITY.matcher(read("base.css"))
                .results()
                .map(
                        rule ->
                                "."
                                        + rule.group(1)
                                        + "{"
                                        + PART.matcher(rule.group(2))
                                                .replaceAll("--$1:var(--$2);")
                                                .strip()
                                        + "}\n")
                .collect(Collectors.joining());
    }

    private static String read(String sheet) {
        try (InputStream in = Theme.class.getResourceAsStream(sheet)) {
            return new String(
                            Objects.requireNonNull(in, sheet).readAllBytes(),
                            StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
