package forklore.session;

import forklore.ground.Language;

/// How the app presents itself.
///
/// @param folded whether the page is folded away, for a projector
/// @param reducedMotion whether things jump to their places instead of moving there
/// @param zoom how much larger everything is than by default: 1.0, 1.25, …
/// @param inWords whether the stages are told in words instead of drawn
public record Look(
        Language language,
        Theme theme,
        boolean folded,
        boolean reducedMotion,
        double zoom,
        boolean inWords) {
    public static final Look DEFAULT = new Look(Language.EN, Theme.LIGHT, false, false, 1);

    /// A look with drawn stages.
    public Look(
            Language language, Theme theme, boolean folded, boolean reducedMotion, double zoom) {
        this(language, theme, folded, reducedMotion, zoom, false);
    }

    Look in(Language next) {
        return new Look(next, theme, folded, reducedMotion, zoom, inWords);
    }

    Look in(Theme next) {
        return new Look(language, next, folded, reducedMotion, zoom, inWords);
    }

    Look folded(boolean next) {
        return new Look(language, theme, next, reducedMotion, zoom, inWords);
    }

    Look reduced(boolean next) {
        return new Look(language, theme, folded, next, zoom, inWords);
    }

    Look zoomed(double next) {
        return new Look(language, theme, folded, reducedMotion, next, inWords);
    }

    Look inWords(boolean next) {
        return new Look(language, theme, folded, reducedMotion, zoom, next);
    }
}
