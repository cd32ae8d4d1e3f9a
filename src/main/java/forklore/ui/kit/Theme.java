package forklore.ui.kit;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

import java.net.URL;
import java.util.List;
import java.util.Objects;

/// The light and the dark look; either may be put on a living scene at any time.
///
/// Both use the same style sheets: the dark palette belongs to the root's pseudo-class `dark`.
/// Another theme then only gives the colours' names other values. Other sheets would make JavaFX
/// match every rule against every node again, which takes far longer than a frame.
public enum Theme {
    LIGHT,
    DARK;

    private static final PseudoClass IN_THE_DARK = PseudoClass.getPseudoClass("dark");
    private static final String BASE = new PrimerLight().getUserAgentStylesheet();
    private static final List<String> SHEETS =
            List.of(
                    sheet("theme-light.css"),
                    sheet("theme-dark.css"),
                    sheet("base.css"),
                    sheet("controls.css"),
                    sheet("shell.css"),
                    sheet("page.css"),
                    sheet("stage.css"),
                    sheet("gym.css"),
                    sheet("compact.css"),
                    sheet("hall.css"),
                    sheet("presented.css"));

    /// Makes what both looks stand on the toolkit's look. Before the first control is made, or that
    /// brings the toolkit's own, which nobody sees.
    public static void load() {
        if (!BASE.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(BASE);
        }
    }

    /// Puts this theme on the scene and on every pop-up that opens from it.
    public void apply(Scene scene) {
        load();
        if (!scene.getStylesheets().equals(SHEETS)) {
            scene.getStylesheets().setAll(SHEETS);
        }
        scene.getRoot().pseudoClassStateChanged(IN_THE_DARK, this == DARK);
    }

    private static String sheet(String name) {
        URL url = Theme.class.getResource(name);
        return Objects.requireNonNull(url, name).toExternalForm();
    }
}
