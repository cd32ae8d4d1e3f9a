package forklore.lesson;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks that the live pieces of a page fit the lesson's demos, exercises and quizzes.
final class PageCheck {
    private final List<Demo> demos;
    private final List<Exercise> exercises;
    private final Study study;
    private final Mistakes mistakes;

    PageCheck(List<Demo> demos, List<Exercise> exercises, Study study, Mistakes mistakes) {
        this.demos = demos;
        this.exercises = exercises;
        this.study = study;
        this.mistakes = mistakes;
    }

    /// Whether the lesson has something for a page to show.
    boolean expectsPages() {
        return !demos.isEmpty();
    }

    void check(String file, List<PageReader.Placed> page) {
        var shown = new HashSet<String>();
        for (var placed : page) {
            check(file, placed, shown);
        }
        for (var demo : demos) {
            if (!shown.contains(demo.id())) {
                mistakes.blemish(
                        file, 1, "no ```demos block shows the demo \"%s\"".formatted(demo.id()));
            }
        }
        for (var quiz : study.quizzes()) {
            if (!shown.contains(quiz.id())) {
                mistakes.blemish(
                        file, 1, "no ```quiz block asks the quiz \"%s\"".formatted(quiz.id()));
            }
        }
        for (var exercise : exercises) {
            if (!shown.contains(exercise.id())) {
                mistakes.blemish(
                        file,
                        1,
                        "no ```exercise block shows the exercise \"%s\"".formatted(exercise.id()));
            }
        }
    }

    private void check(String file, PageReader.Placed placed, Set<String> shown) {
        switch (placed.block()) {
            case Block.Demos block -> {
                shown.addAll(block.demos());
                block.demos().forEach(id -> find(id, file, placed.line()));
                if (block.demos().isEmpty()) {
                    mistakes.add(file, placed.line(), "name the demos, one on each line");
                }
            }
            case Block.Happened block ->
                    find(block.demo(), file, placed.line())
                            .ifPresent(demo -> names(demo, block.markdown(), file, placed.line()));
            case Block.Experiments block ->
                    find(block.demo(), file, placed.line())
                            .filter(demo -> demo.experiments().isEmpty())
                            .ifPresent(
                                    demo ->
                                            mistakes.add(
                                                    file,
                                                    placed.line(),
                                                    "the demo \"%s\" has no experiments"
                                                            .formatted(demo.id())));
            case Block.Quizzes block -> quizzes(block, file, placed.line(), shown);
            case Block.Exercises block -> {
                shown.addAll(block.exercises());
                block.exercises().forEach(id -> findExercise(id, file, placed.line()));
                if (block.exercises().isEmpty()) {
                    mistakes.add(file, placed.line(), "name the exercises, one on each line");
                }
            }
            case Block.Prose unused -> {}
            case Block.SelfCheck unused -> {}
        }
    }

    private void quizzes(Block.Quizzes block, String file, int line, Set<String> shown) {
        if (block.quizzes().isEmpty()) {
            mistakes.add(file, line, "name the quizzes, one on each line");
        }
        for (var id : block.quizzes()) {
            if (study.quiz(id).isEmpty()) {
                var known = String.join(", ", study.quizzes().stream().map(Quiz::id).toList());
                mistakes.add(
                        file,
                        line,
                        "the lesson has no quiz \"%s\"; it has %s".formatted(id, known));
            } else if (!shown.add(id)) {
                mistakes.blemish(file, line, "the quiz \"%s\" stands here twice".formatted(id));
            }
        }
    }

    private Optional<Demo> find(String id, String file, int line) {
        var found = demos.stream().filter(demo -> demo.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            var known = String.join(", ", demos.stream().map(Demo::id).toList());
            mistakes.add(
                    file, line, "the lesson has no demo \"%s\"; it has %s".formatted(id, known));
        }
        return found;
    }

    private void findExercise(String id, String file, int line) {
        var known = exercises.stream().map(Exercise::id).toList();
        if (!known.contains(id)) {
            mistakes.add(
                    file,
                    line,
                    "the lesson has no exercise \"%s\"; it has %s"
                            .formatted(id, known.isEmpty() ? "none" : String.join(", ", known)));
        }
    }

    private void names(Demo demo, String text, String file, int line) {
        var lanes =
                demo.parts().size() == 1
                        ? List.<String>of()
                        : demo.parts().stream().map(Part::lane).toList();
        var known = new QuestionReader(lanes, demo.parameters());
        for (var name : Placeholders.names(text)) {
            if (!known.isKnown(name)) {
                mistakes.add(
                        file,
                        line + lineOf("{" + name + "}", text),
                        "a run of \"%s\" has no measure \"%s\"; see lessons/README.md"
                                .formatted(demo.id(), name));
            }
        }
    }

    /// In which line of the text it stands, counted from 1.
    private static int lineOf(String piece, String text) {
        var before = text.substring(0, text.indexOf(piece));
        return 1 + (int) before.chars().filter(c -> c == '\n').count();
    }

    /// Notes where one page has a live piece that the other lacks.
    void compare(
            String file,
            List<PageReader.Placed> page,
            String otherFile,
            List<PageReader.Placed> otherPage) {
        var here = live(page);
        var there = live(otherPage);
        for (var i = 0; i < Math.max(here.size(), there.size()); i++) {
            var left = i < here.size() ? signature(here.get(i)) : "nothing";
            var right = i < there.size() ? signature(there.get(i)) : "nothing";
            if (!left.equals(right)) {
                mistakes.blemish(
                        otherFile,
                        i < there.size() ? there.get(i).line() : 1,
                        "%s has %s where this page has %s".formatted(file, left, right));
                return;
            }
        }
    }

    private static List<PageReader.Placed> live(List<PageReader.Placed> page) {
        return page.stream().filter(p -> !(p.block() instanceof Block.Prose)).toList();
    }

    private static String signature(PageReader.Placed placed) {
        return switch (placed.block()) {
            case Block.Prose unused -> "prose";
            case Block.Demos block -> "```demos " + String.join(" ", block.demos());
            case Block.Happened block -> "```happened " + block.demo();
            case Block.Experiments block -> "```experiments " + block.demo();
            case Block.Quizzes block -> "```quiz " + String.join(" ", block.quizzes());
            case Block.Exercises block -> "```exercise " + String.join(" ", block.exercises());
            case Block.SelfCheck unused -> "```check";
        };
    }
}
