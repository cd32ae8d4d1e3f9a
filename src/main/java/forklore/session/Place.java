package forklore.session;

import forklore.lesson.EngineKind;

/// Where in the course the learner is.
///
/// @param lesson `num06`; empty where the course has no lesson
/// @param demo the demo's id within the lesson; empty where the lesson has none
/// @param engine what its listings run on
public record Place(String lesson, String demo, EngineKind engine) {
    /// The demo's name in the whole course: `num06/apply`.
    public String key() {
        return lesson + "/" + demo;
    }

    Place at(String otherLesson, String otherDemo) {
        return new Place(otherLesson, otherDemo, engine);
    }

    Place on(EngineKind other) {
        return new Place(lesson, demo, other);
    }
}
