package forklore.session;

import forklore.run.LimitChoice;

/// What the learner chose in the settings beside the [Look].
///
/// @param lessons the folder whose lessons are shown; empty for those that come with the app
/// @param python the interpreter's file or its environment's folder; empty for the first found
/// @param limits what a run may take
public record Choices(String lessons, String python, LimitChoice limits) {
    public static final Choices NONE = new Choices("", "", LimitChoice.USUAL);

    Choices withLessons(String folder) {
        return new Choices(folder, python, limits);
    }

    Choices withPython(String place) {
        return new Choices(lessons, place, limits);
    }

    Choices with(LimitChoice next) {
        return new Choices(lessons, python, next);
    }
}
