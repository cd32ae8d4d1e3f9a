package forklore.ui.kit;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// The bundled fonts. Each holds Latin and Chinese in one file.
public final class Fonts {
    /// Everything that is not code.
    public static final String SANS = "Forklore Sans";

    /// Code, pids and every number that changes: a Chinese character is exactly two Latin ones
    /// wide.
    public static final String MONO = "Forklore Mono";

    private static final List<String> FILES =
            List.of(
                    "ForkloreSans-Regular.ttf",
                    "ForkloreSans-SemiBold.ttf",
                    "ForkloreMono-Regular.ttf",
                    "ForkloreMono-Bold.ttf");

    private Fonts() {}

    /// Makes the fonts known to the toolkit; to be called once, before the first scene.
    public static void load() {
        for (String file : FILES) {
            try (InputStream in =
                    Fonts.class.getResourceAsStream("/forklore/assets/fonts/" + file)) {
                if (in == null || Font.loadFont(in, 14) == null) {
                    throw new IllegalStateException("Forklore's own font is damaged: " + file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
