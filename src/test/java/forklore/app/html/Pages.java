package forklore.app.html;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.lesson.Course;
import forklore.lesson.CourseReader;
import forklore.trace.TraceEvent;
import forklore.ui.kit.Messages;
import forklore.ui.stage.Wording;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Pages for tests, made without a toolkit: every character is seven pixels wide.
public final class Pages {
    static final Course COURSE = CourseReader.bundled();
    static final Assembly.Look RUN = new Assembly.Look("run", Optional.empty(), Optional.empty());
    private static final double CHARACTER = 7;

    private static final Pattern FILM =
            Pattern.compile(
                    "<script type=\"text/plain\" id=\"film-\\d+\" data-size=\"(\\d+)\">(.*?)</script>");

    private Pages() {}

    static List<Voice> voices() {
        return Language.all().stream().map(Pages::voice).toList();
    }

    static Voice voice(Language language) {
        var wording = new Wording(new Messages(language.locale()));
        return new Voice(language, wording, (_, words) -> CHARACTER * wording.text(words).length());
    }

    /// The page of a run.
    public static String run(List<TraceEvent> events) {
        return RunPage.of(new Subjects(COURSE, Optional.empty()).of(events), voices(), RUN);
    }

    static String lesson(String id) {
        var look = new Assembly.Look("lesson", Optional.empty(), Optional.empty());
        return LessonPage.of(COURSE, COURSE.lesson(id).orElseThrow(), voices(), look);
    }

    /// What a page carries along.
    public static List<JsonNode> films(String page) {
        var films = new ArrayList<JsonNode>();
        var found = FILM.matcher(page);
        while (found.find()) {
            byte[] film = inflated(found.group(2));
            assertThat(film).hasSize(Integer.parseInt(found.group(1)));
            films.add(JsonMapper.shared().readTree(film));
        }
        return films;
    }

    private static byte[] inflated(String base64) {
        var packed = new ByteArrayInputStream(Base64.getDecoder().decode(base64));
        var inflater = new Inflater(true);
        try (var in = new InflaterInputStream(packed, inflater)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            inflater.end();
        }
    }

    /// The page without its data, script and style: what a browser takes for markup.
    static String markup(String page) {
        return page.replaceAll("(?s)<script[^>]*>.*?</script>", "")
                .replaceAll("(?s)<style>.*?</style>", "");
    }
}
