package forklore.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Scene;

import java.net.URL;
import java.util.List;
import java.util.Objects;

/// The light and the dark look; either may be put on a living scene at any time.
public enum Theme {
    LIGHT("theme-light.css", new PrimerLight().getUserAgentStylesheet()),
    DARK("theme-dark.css", new PrimerDark().getUserAgentStylesheet());

    private final String colours;
    private final String base;

    Theme(String colours, String base) {
        this.colours = colours;
        this.base = base;
    }

    /// Puts this theme on the scene and on every pop-up that opens from it.
    public void apply(Scene scene) {
        Application.setUserAgentStylesheet(base);
        scene.getStylesheets()
                .setAll(
                        List.of(
                                sheet(colours),
                                sheet("base.css"),
                                sheet("controls.css"),
                                sheet("shell.css"),
                                sheet("page.css"),
                                sheet("stage.css"),
                                sheet("compact.css")));
    }

    private static String sheet(String name) {
        URL url = Theme.class.getResource(name);
        return Objects.requireNonNull(url, name).toExternalForm();
    }
}
