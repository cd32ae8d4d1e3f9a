package forklore.session;

/// What the learner chose in the settings beside the [Look].
///
/// @param lessons the folder whose lessons are shown; empty for those that come with the app
/// @param python the interpreter's file or its environment's folder; empty for the first found
public record Choices(String lessons, String python) {
    public static final Choices NONE = new Choices("", "");

    Choices withLessons(String folder) {
        return new Choices(folder, python);
    }

    Choices withPython(String place) {
        return new Choices(lessons, place);
    }
}
