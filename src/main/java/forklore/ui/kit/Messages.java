package forklore.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The app's own words in the language of the moment.
///
/// Texts that never change but by language are bound with [#bind]; texts made of values are asked
/// for with [#text] on every rendering. Patterns are those of [MessageFormat].
public final class Messages {
    private static final String BUNDLE = "forklore.ui.kit.messages";

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

    /// The text of a key. A key that is missing is shown as such: a hole in the translation must
    /// be seen, not hidden, and must not take a window down.
    public String text(String key, Object... values) {
        try {
            return new MessageFormat(bundle.getString(key), locale.get()).format(values);
        } catch (MissingResourceException e) {
            return '⟨' + key + '⟩';
        }
    }

    /// The text of a key, following the language.
    public ObservableValue<String> bind(String key) {
        return Bindings.createStringBinding(() -> text(key), locale);
    }

    private static ResourceBundle load(Locale locale) {
        var exactly = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(BUNDLE, locale, exactly);
    }
}
