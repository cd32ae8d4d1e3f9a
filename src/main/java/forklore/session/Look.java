package forklore.session;

import forklore.lesson.Language;

/// How the app presents itself.
///
/// @param folded whether the page is folded away, for a projector
/// @param reducedMotion whether things jump to their places instead of moving there
/// @param zoom how much larger everything is than by default: 1.0, 1.25, …
public record Look(
        Language language, Theme theme, boolean folded, boolean reducedMotion, double zoom) {
    public static final Look DEFAULT = new Look(Language.EN, Theme.LIGHT, false, false, 1);

    Look in(Language next) {
        return new Look(next, theme, folded, reducedMotion, zoom);
    }

    Look in(Theme next) {
        return new Look(language, next, folded, reducedMotion, zoom);
    }

    Look folded(boolean next) {
        return new Look(language, theme, next, reducedMotion, zoom);
    }

    Look reduced(boolean next) {
        return new Look(language, theme, folded, next, zoom);
    }

    Look zoomed(double next) {
        return new Look(language, theme, folded, reducedMotion, next);
    }
}
