package forklore.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The icons in use, by what they mean here.
public enum Icons {
    SEARCH(Feather.SEARCH),
    KILL(Feather.X_CIRCLE),
    THEME(Feather.MOON),
    LIGHT_THEME(Feather.SUN),
    KEYS(Feather.COMMAND),
    HELP(Feather.HELP_CIRCLE),
    FOLD(Feather.CHEVRONS_LEFT),
    UNFOLD(Feather.CHEVRONS_RIGHT),
    UP(Feather.CHEVRON_UP),
    DOWN(Feather.CHEVRON_DOWN),
    RESET(Feather.ROTATE_CCW),
    UNDO(Feather.CORNER_UP_LEFT),
    REDO(Feather.CORNER_UP_RIGHT),
    DIFFERENCE(Feather.COLUMNS),
    HINT(Feather.LIFE_BUOY),
    SOLUTION(Feather.KEY),
    GRIP(Feather.MENU),
    ASIDE(Feather.CORNER_RIGHT_DOWN),
    TAKE_BACK(Feather.CORNER_RIGHT_UP),
    TAKE(Feather.DOWNLOAD),
    EXPERIMENT(Feather.ZAP),
    RIGHT(Feather.CHECK),
    WRONG(Feather.X),
    WARNING(Feather.ALERT_TRIANGLE),
    CLOSE(Feather.X),
    COPY(Feather.COPY),
    SETTINGS(Feather.SETTINGS),
    FOLDER(Feather.FOLDER),
    COMPARE(Feather.SHUFFLE),
    BOTH(Feather.COLUMNS),
    FILTER(Feather.FILTER),
    WORDS(Feather.LIST),
    MARKERS(Feather.BOOKMARK),
    TIMELINE(Feather.BAR_CHART_2),
    ZOOM_IN(Feather.ZOOM_IN),
    ZOOM_OUT(Feather.ZOOM_OUT),
    WHOLE(Feather.MAXIMIZE_2),
    MARK(Feather.FLAG),
    SAVE(Feather.SAVE),
    RECENT(Feather.CLOCK),
    TOUR(Feather.MAP),
    PRESENT(Feather.MONITOR),
    RECORDING(Feather.FILM),
    NOTES(Feather.FILE_TEXT),
    SPEAKER(Feather.AIRPLAY),
    LASER(Feather.CROSSHAIR),
    BLACK(Feather.SQUARE),
    FULL_SCREEN(Feather.MAXIMIZE),
    BACK(Feather.ARROW_LEFT),
    FORWARD(Feather.ARROW_RIGHT);

    private final Feather glyph;

    Icons(Feather glyph) {
        this.glyph = glyph;
    }

    /// A new node of this icon; its size and colour come from the style sheet.
    public FontIcon node() {
        return new FontIcon(glyph);
    }
}
