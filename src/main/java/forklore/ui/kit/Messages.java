package forklore.ui.kit;

import forklore.ground.Language;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

import java.text.AttributedCharacterIterator;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The app's own words in the language of the moment.
///
/// Texts that never change but by language are bound with [#bind]; texts made of values are asked
/// for with [#text] on every rendering. Patterns are those of [MessageFormat].
public final class Messages {
    private static final String BUNDLE = "forklore.ui.kit.messages";

    private static final ResourceBundle ENGLISH = load(Language.EN.locale());

    private final ReadOnlyObjectWrapper<Locale> locale;
    private ResourceBundle bundle;

    public Messages(Locale locale) {
        this.locale = new ReadOnlyObjectWrapper<>(locale);
        this.bundle = load(locale);
    }

    public ReadOnlyObjectProperty<Locale> localeProperty() {
        return locale.getReadOnlyProperty();
    }

    public Locale locale() {
        return locale.get();
    }

    /// Changes the language; every bound text follows at once.
    public void use(Locale next) {
        if (!next.equals(locale.get())) {
            bundle = load(next);
            locale.set(next);
        }
    }

    /// The text of a key. One that this language lacks is said in English; a key that is missing
    /// there as well is shown as such: a hole must be seen, and must not take a window down.
    public String text(String key, Object... values) {
        return new MessageFormat(pattern(key), locale.get()).format(values);
    }

    private String pattern(String key) {
        if (bundle.containsKey(key)) {
            return bundle.getString(key);
        }
        return ENGLISH.containsKey(key) ? ENGLISH.getString(key) : "⟨" + key + "⟩";
    }

    /// The text of a key in pieces, so that each filled place can be set in its own way.
    public List<Piece> pieces(String key, Object... values) {
        var format = new MessageFormat(pattern(key), locale.get());
        AttributedCharacterIterator text = format.formatToCharacterIterator(values);
        var pieces = new ArrayList<Piece>();
        while (text.getIndex() < text.getEndIndex()) {
            int end = text.getRunLimit(MessageFormat.Field.ARGUMENT);
            var place = (Integer) text.getAttribute(MessageFormat.Field.ARGUMENT);
            var words = new StringBuilder();
            for (char c = text.current(); text.getIndex() < end; c = text.next()) {
                words.append(c);
            }
            pieces.add(new Piece(words.toString(), place == null ? -1 : place));
        }
        return pieces;
    }

    /// @param place which value this is, from 0; -1 for words of the pattern
    public record Piece(String text, int place) {}

    /// The text of a key, following the language.
    public ObservableValue<String> bind(String key) {
        return Bindings.createStringBinding(() -> text(key), locale);
    }

    /// Says what a control without words does, under the mouse and to who can't see it.
    public void explain(Control control, String key) {
        var tip = new Tooltip();
        tip.textProperty().bind(bind(key));
        control.setTooltip(tip);
        control.accessibleTextProperty().bind(bind(key));
    }

    /// A language without words of ours is spoken to in English.
    private static ResourceBundle load(Locale locale) {
        var exactly =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        try {
            return ResourceBundle.getBundle(BUNDLE, locale, exactly);
        } catch (MissingResourceException e) {
            return ResourceBundle.getBundle(BUNDLE, Language.EN.locale(), exactly);
        }
    }
}
