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
                .map(lesson -> within(lesson, wanted))
                .orElse(wanted.at("", ""));
    }

    /// A demo that has no listing for the wanted engine is seen on the one that it has.
    private static Place within(Lesson lesson, Place wanted) {
        Place place = wanted.at(lesson.id(), demo(lesson, wanted.demo()));
        return lesson.subject(place.demo())
                .map(Demo::engines)
                .filter(engines -> !engines.contains(wanted.engine()))
                .flatMap(engines -> engines.stream().findFirst())
                .map(place::on)
                .orElse(place);
    }

    private static String demo(Lesson lesson, String wanted) {
        return lesson.subject(wanted)
                .or(() -> lesson.demos().stream().findFirst())
                .map(Demo::id)
                .orElse("");
    }
}
