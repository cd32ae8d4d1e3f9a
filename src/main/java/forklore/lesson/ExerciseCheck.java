package forklore.lesson;

import java.util.HashSet;
import java.util.List;

/// Checks what the exercises of a lesson say beside each other and beside its demos.
final class ExerciseCheck {
    private final List<Demo> demos;
    private final List<Exercise> exercises;

    ExerciseCheck(List<Demo> demos, List<Exercise> exercises) {
        this.demos = demos;
        this.exercises = exercises;
    }

    /// @param places where each was read
    void check(List<Yaml> places) {
        var ids = new HashSet<String>();
        demos.forEach(demo -> ids.add(demo.id()));
        for (int i = 0; i < exercises.size(); i++) {
            var exercise = exercises.get(i);
            var place = places.get(i);
            if (!ids.add(exercise.id())) {
                place.mistake(
                        "a demo or an exercise has the id \"%s\" already".formatted(exercise.id()));
            }
            if (exercise.hints().isEmpty() || exercise.hints().getLast().at().isEmpty()) {
                place.blemish("the last hint points at a line: it has an \"at\"");
            }
        }
    }
}
