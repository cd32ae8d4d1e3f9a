package forklore.lesson;

import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Splits a Markdown page into prose and the live pieces that fenced blocks place in it.
final class PageReader {
    private static final Set<String> CODE = Set.of("", "java", "python", "text", "console");
    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    private final String file;
    private final Mistakes mistakes;
    private final List<Placed> page = new ArrayList<>();
    private final List<String> lines;

    /// A block and the line where it begins.
    record Placed(Block block, int line) {}

    private PageReader(String file, String markdown, Mistakes mistakes) {
        this.file = file;
        this.lines = markdown.lines().toList();
        this.mistakes = mistakes;
    }

    static List<Placed> read(String file, String markdown, Mistakes mistakes) {
        var reader = new PageReader(file, markdown, mistakes);
        reader.split(PARSER.parse(markdown));
        return List.copyOf(reader.page);
    }

    private void split(Node document) {
        var proseFrom = 0;
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            var spans = node.getSourceSpans();
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                mistakes.blemish(
                        file,
                        spans.getFirst().getLineIndex() + 1,
                        "the page's heading is the title in lesson.yaml; begin sections with ##");
            }
            if (node instanceof FencedCodeBlock fence && !CODE.contains(word(fence))) {
                prose(proseFrom, spans.getFirst().getLineIndex());
                live(fence, spans.getFirst().getLineIndex() + 1);
                proseFrom = spans.getLast().getLineIndex() + 1;
            }
        }
        prose(proseFrom, lines.size());
    }

    private void prose(int from, int to) {
        var text = String.join("\n", lines.subList(from, to)).strip();
        if (!text.isEmpty()) {
            page.add(new Placed(new Block.Prose(text), from + 1));
        }
    }

    private void live(FencedCodeBlock fence, int line) {
        var body = fence.getLiteral().strip();
        var demo = fence.getInfo().strip().substring(word(fence).length()).strip();
        switch (word(fence)) {
            case "demos" -> page.add(new Placed(new Block.Demos(words(body)), line));
            case "happened" -> page.add(new Placed(new Block.Happened(demo, body), line));
            case "experiments" -> page.add(new Placed(new Block.Experiments(demo), line));
            case "quiz" -> page.add(new Placed(new Block.Quizzes(words(body)), line));
            case "exercise" -> page.add(new Placed(new Block.Exercises(words(body)), line));
            case "check" -> selfCheck(body, line);
            default ->
                    mistakes.add(
                            file,
                            line,
                            ("unknown block \"%s\"; there are demos, happened, experiments,"
                                            + " exercise, quiz, check")
                                    .formatted(word(fence)));
        }
    }

    private void selfCheck(String body, int line) {
        var parts = body.split("(?m)^---$", 2);
        if (parts.length < 2) {
            mistakes.add(file, line, "a check needs a question, a line ---, and an answer");
            return;
        }
        page.add(new Placed(new Block.SelfCheck(parts[0].strip(), parts[1].strip()), line));
    }

    private static String word(FencedCodeBlock fence) {
        return fence.getInfo() == null ? "" : fence.getInfo().strip().split("\\s+", 2)[0];
    }

    private static List<String> words(String body) {
        return Arrays.stream(body.split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
    }
}
