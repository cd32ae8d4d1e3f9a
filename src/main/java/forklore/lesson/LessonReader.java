package forklore.lesson;

import forklore.ground.Language;
import forklore.ground.Text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads one lesson's folder: `lesson.yaml`, a page in each language, and listings.
final class LessonReader {
    static final String DESCRIPTOR = "lesson.yaml";
    private static final Pattern FOLDER = Pattern.compile("num(\\d\\d)-[a-z0-9-]+");

    private final Path folder;
    private final String label;
    private final boolean playing;
    private final Mistakes mistakes = new Mistakes();
    private final Translations translations = new Translations();

    /// @param label the folder as the user knows it
    private LessonReader(Path folder, String label, boolean playing) {
        this.folder = folder;
        this.label = label;
        this.playing = playing;
    }

    /// A lesson as far as it could be read, and what is wrong with it.
    record Result(Lesson lesson, List<Mistake> mistakes) {}

    /// @param label the folder as the user knows it
    /// @param playing whether to look into the recordings, too, for the halts of the tour
    static Result read(Path folder, String label, boolean playing) {
        var reader = new LessonReader(folder, label, playing);
        var lesson = reader.lesson();
        return new Result(lesson, reader.mistakes.all());
    }

    /// What a lesson is called whose folder is called that.
    static String id(String folder) {
        var numbered = FOLDER.matcher(folder);
        return numbered.matches() ? "num" + numbered.group(1) : folder;
    }

    private Lesson lesson() {
        var file = label + "/" + DESCRIPTOR;
        var name = folder.getFileName().toString();
        var numbered = FOLDER.matcher(name);
        if (!numbered.matches()) {
            mistakes.add(
                    file, 1, "rename the folder \"%s\" to numNN-name: num08-locks".formatted(name));
        }
        var number = numbered.matches() ? Integer.parseInt(numbered.group(1)) : 99;
        var id = id(name);
        Language.all().forEach(this::readTranslation);
        var yaml = text(folder.resolve(DESCRIPTOR), file).flatMap(s -> parse(file, s));
        var lesson =
                yaml.map(y -> lesson(y, id, number))
                        .orElseGet(() -> broken(id, number, Text.same(id)));
        return mistakes.breaking().isPresent() ? broken(id, number, lesson.title()) : lesson;
    }

    private void readTranslation(Language language) {
        var path = folder.resolve(language.code() + ".yaml");
        var file = label + "/" + language.code() + ".yaml";
        if (Files.isRegularFile(path)) {
            text(path, file)
                    .flatMap(s -> YamlFile.parse(file, s, Translations.NONE, mistakes))
                    .ifPresent(yaml -> translations.add(language, yaml.map()));
        }
    }

    private Optional<Yaml> parse(String file, String source) {
        return YamlFile.parse(file, source, translations, mistakes);
    }

    private Lesson lesson(Yaml yaml, String id, int number) {
        yaml.allow(
                "title",
                "short",
                "goals",
                "learnt",
                "parameters",
                "quizzes",
                "demos",
                "tour",
                "exercises");
        var title = yaml.need("title").text();
        var shortTitle = yaml.find("short").map(Yaml::text).orElse(title);
        var parameters = yaml.find("parameters").map(Yaml::map).orElse(Map.of());
        var listings = new ListingReader(folder, label, translations, mistakes);
        var recordings = new RecordingFinder(folder, label, mistakes);
        var reader = new DemoReader(listings, recordings, parameters);
        var demos =
                yaml.find("demos").map(Yaml::list).orElse(List.of()).stream()
                        .map(reader::read)
                        .toList();
        recordings.checkNames();
        new DemoCheck(demos).check(yaml);
        var exercises = exercises(yaml, demos, listings);
        var others =
                Stream.concat(demos.stream().map(Demo::id), exercises.stream().map(Exercise::id));
        var study = new StudyReader(others.toList()).read(yaml);
        var pages = pages(new PageCheck(demos, exercises, study, mistakes));
        var tour = yaml.find("tour").map(place -> tour(place, demos, pages));
        translations.check();
        return new Lesson(
                id,
                number,
                title,
                shortTitle,
                demos,
                pages,
                exercises,
                study,
                tour,
                Optional.empty());
    }

    private List<Exercise> exercises(Yaml yaml, List<Demo> demos, ListingReader listings) {
        var reader = new ExerciseReader(id -> new ExerciseFiles(folder, listings, id));
        var places = yaml.find("exercises").map(Yaml::list).orElse(List.of());
        var exercises = places.stream().map(reader::read).toList();
        new ExerciseCheck(demos, exercises).check(places);
        return exercises;
    }

    private Tour tour(Yaml yaml, List<Demo> demos, Map<Language, List<Block>> pages) {
        var tour = new TourReader(demos, pages).read(yaml);
        new TourCheck(tour, yaml).check();
        if (playing) {
            new HaltCheck(demos).check(tour, yaml);
        }
        return tour;
    }

    private Map<Language, List<Block>> pages(PageCheck check) {
        var placed = new LinkedHashMap<Language, List<PageReader.Placed>>();
        for (var language : Language.all()) {
            var page = folder.resolve(language.code() + ".md");
            if (Files.isRegularFile(page)) {
                var file = label(language);
                text(page, file)
                        .map(markdown -> PageReader.read(file, markdown, mistakes))
                        .ifPresent(blocks -> placed.put(language, blocks));
            } else if (check.expectsPages()) {
                missing(language);
            }
        }
        placed.forEach((language, blocks) -> check.check(label(language), blocks));
        var english = placed.getOrDefault(Language.EN, List.of());
        placed.forEach(
                (language, blocks) ->
                        check.compare(label(Language.EN), english, label(language), blocks));
        var pages = new HashMap<Language, List<Block>>();
        placed.forEach(
                (language, blocks) ->
                        pages.put(
                                language, blocks.stream().map(PageReader.Placed::block).toList()));
        return pages;
    }

    private void missing(Language language) {
        String message = "the page is missing: every lesson has one in " + language.name();
        if (language.equals(Language.EN)) {
            mistakes.add(label(language), 1, message);
        } else {
            mistakes.blemish(label(language), 1, message);
        }
    }

    private String label(Language language) {
        return label + "/" + language.code() + ".md";
    }

    private Optional<String> text(Path path, String file) {
        try {
            return Optional.of(Files.readString(path));
        } catch (NoSuchFileException e) {
            mistakes.add(file, 1, "there is no such file; lessons/README.md says what it holds");
            return Optional.empty();
        } catch (IOException e) {
            mistakes.add(file, 1, "the file cannot be read: save it as UTF-8 text");
            return Optional.empty();
        }
    }

    private Lesson broken(String id, int number, Text title) {
        return new Lesson(id, number, title, title, List.of(), Map.of(), mistakes.breaking());
    }
}
