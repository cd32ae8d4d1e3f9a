package forklore.session;

import forklore.lesson.Course;
import forklore.lesson.Demo;
import forklore.lesson.Lesson;

import java.util.Optional;

/// Finds places that exist.
final class Places {
    private Places() {}

    /// The wanted place, or the nearest one that there is.
    ///
    /// @param page one that is no lesson of the course
    static Place nearest(Course course, Optional<Lesson> page, Place wanted) {
        return page.filter(it -> it.id().equals(wanted.lesson()))
                .map(it -> within(it, wanted))
                .orElseGet(() -> nearest(course, wanted));
    }

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
        return lesson.demo(place.demo())
                .map(Demo::engines)
                .filter(engines -> !engines.contains(wanted.engine()))
                .flatMap(engines -> engines.stream().findFirst())
                .map(place::on)
                .orElse(place);
    }

    private static String demo(Lesson lesson, String wanted) {
        return lesson.demo(wanted)
                .or(() -> lesson.demos().stream().findFirst())
                .map(Demo::id)
                .orElse("");
    }
}
