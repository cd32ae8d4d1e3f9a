package forklore.session;

import forklore.lesson.Course;
import forklore.lesson.Demo;
import forklore.lesson.Lesson;

/// Finds places that exist.
final class Places {
    private Places() {}

    /// The wanted place, or the nearest one that the course has.
    static Place nearest(Course course, Place wanted) {
        return course.lesson(wanted.lesson())
                .or(() -> course.lessons().stream().findFirst())
                .map(lesson -> wanted.at(lesson.id(), demo(lesson, wanted.demo())))
                .orElse(wanted.at("", ""));
    }

    private static String demo(Lesson lesson, String wanted) {
        return lesson.demo(wanted)
                .or(() -> lesson.demos().stream().findFirst())
                .map(Demo::id)
                .orElse("");
    }
}
