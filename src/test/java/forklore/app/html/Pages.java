package forklore.app.html;

import forklore.ground.Language;
import forklore.lesson.Course;
import forklore.lesson.CourseReader;
import forklore.trace.TraceEvent;
import forklore.ui.kit.Messages;
import forklore.ui.stage.Wording;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Pages for tests, made without a toolkit: every character is seven pixels wide.
final class Pages {
    static final Course COURSE = CourseReader.bundled();
    static final Assembly.Look RUN = new Assembly.Look("run", Optional.empty(), Optional.empty());
    private static final double CHARACTER = 7;

    private static final Pattern FILM =
            Pattern.compile("<script type=\"application/json\" id=\"film-\\d+\">(.*?)</script>");

    private Pages() {}

    static List<Voice> voices() {
        return Language.all().stream().map(Pages::voice).toList();
    }

    static Voice voice(Language language) {
        var wording = new Wording(new Messages(language.locale()));
        return new Voice(language, wording, (_, words) -> CHARACTER * wording.text(words).length());
    }

    static String run(List<TraceEvent> events) {
        return RunPage.of(new Subjects(COURSE, Optional.empty()).of(events), voices(), RUN);
    }

    static String lesson(String id) {
        var look = new Assembly.Look("lesson", Optional.empty(), Optional.empty());
        return LessonPage.of(COURSE, COURSE.lesson(id).orElseThrow(), voices(), look);
    }

    /// What a page carries along.
    static List<JsonNode> films(String page) {
        var films = new ArrayList<JsonNode>();
        var found = FILM.matcher(page);
        while (found.find()) {
            films.add(JsonMapper.shared().readTree(found.group(1)));
        }
        return films;
    }

    /// The page without its data, script and style: what a browser takes for markup.
    static String markup(String page) {
        return page.replaceAll("(?s)<script[^>]*>.*?</script>", "")
                .replaceAll("(?s)<style>.*?</style>", "");
    }
}
