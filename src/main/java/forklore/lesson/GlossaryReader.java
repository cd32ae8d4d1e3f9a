package forklore.lesson;

import forklore.ground.Language;
import forklore.ground.Text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads a course's `glossary.yaml`. A mistake in it takes away the term that has it and nothing
/// else.
final class GlossaryReader {
    static final String FILE = "glossary.yaml";

    private final Set<String> lessons;
    private final Mistakes mistakes = new Mistakes();
    private final Set<String> ids = new HashSet<>();

    /// Who has a word, by language and word.
    private final Map<String, String> owners = new HashMap<>();

    /// @param lessons the ids of the course's lessons
    private GlossaryReader(Set<String> lessons) {
        this.lessons = lessons;
    }

    /// A glossary as far as it could be read, and what is wrong with it.
    record Result(Glossary glossary, List<Mistake> mistakes) {}

    /// @param label the course's folder as the user knows it
    static Result read(Path folder, String label, Set<String> lessons) {
        Path path = folder.resolve(FILE);
        var reader = new GlossaryReader(lessons);
        if (!Files.isRegularFile(path)) {
            return new Result(Glossary.NONE, List.of());
        }
        String file = label + "/" + FILE;
        var terms = new ArrayList<Glossary.Term>();
        try {
            YamlFile.parse(file, Files.readString(path), Translations.NONE, reader.mistakes)
                    .ifPresent(yaml -> yaml.list().forEach(term -> reader.read(term, terms)));
        } catch (IOException e) {
            reader.mistakes.blemish(file, 1, "the file cannot be read: save it as UTF-8 text");
        }
        return new Result(new Glossary(terms), reader.mistakes.all());
    }

    private void read(Yaml yaml, List<Glossary.Term> terms) {
        int before = mistakes.all().size();
        yaml.allow("id", "word", "forms", "explanation", "lesson");
        String id = yaml.need("id").string();
        if (!ids.add(id)) {
            yaml.mistake("two terms have the id \"%s\"".formatted(id));
        }
        var lesson = yaml.find("lesson");
        lesson.filter(it -> !lessons.contains(it.string()))
                .ifPresent(it -> it.mistake("there is no lesson \"%s\"".formatted(it.string())));
        var term =
                new Glossary.Term(
                        id,
                        yaml.need("word").text(),
                        yaml.find("forms").map(GlossaryReader::forms).orElse(Text.EMPTY),
                        yaml.need("explanation").text(),
                        lesson.map(Yaml::string).orElse(""));
        Language.all().forEach(language -> own(term, language, yaml));
        if (mistakes.all().size() == before) {
            terms.add(term);
        }
    }

    /// Forms are given for the languages that have some; English ones are nobody else's.
    private static Text forms(Yaml yaml) {
        var words = new HashMap<Language, String>();
        words.put(Language.EN, "");
        for (var entry : yaml.map().entrySet()) {
            Language.of(entry.getKey())
                    .ifPresentOrElse(
                            language ->
                                    words.put(
                                            language, String.join("|", entry.getValue().strings())),
                            () -> yaml.mistake("no language \"%s\"".formatted(entry.getKey())));
        }
        Language.all().forEach(language -> words.putIfAbsent(language, ""));
        return new Text(words);
    }

    private void own(Glossary.Term term, Language language, Yaml yaml) {
        for (String form : TermFinder.forms(term, language)) {
            String other = owners.putIfAbsent(language + " " + form, term.id());
            if (other != null && !other.equals(term.id())) {
                yaml.mistake(
                        "\"%s\" stands for \"%s\" already; a word has one explanation"
                                .formatted(form, other));
            }
        }
    }
}
