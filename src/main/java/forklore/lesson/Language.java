package forklore.lesson;

import java.util.Locale;

/// A language that the course is written in.
public enum Language {
    EN(Locale.ENGLISH),
    ZH(Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /// The code used in file names and options: `en`, `zh`.
    public String code() {
        return locale.getLanguage();
    }
}
