package forklore.lesson;

import forklore.ground.Text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads a lesson's goals, its quizzes, and what it sums up.
final class StudyReader {
    private static final int FEWEST_GOALS = 3;
    private static final int MOST_GOALS = 5;
    private static final int LEARNT = 5;

    private final Set<String> ids = new HashSet<>();

    /// @param others the ids of what else the lesson has: no quiz may be called like one of them,
    ///   and a goal may name them
    StudyReader(List<String> others) {
        ids.addAll(others);
    }

    /// @param lesson the whole of `lesson.yaml`
    Study read(Yaml lesson) {
        var quizzes =
                lesson.find("quizzes").map(Yaml::list).orElse(List.of()).stream()
                        .map(this::quiz)
                        .toList();
        var goals = lesson.find("goals").map(this::goals).orElse(List.of());
        var learnt = lesson.find("learnt").map(StudyReader::learnt).orElse(List.of());
        return new Study(goals, learnt, quizzes);
    }

    private Quiz quiz(Yaml yaml) {
        var quiz = QuizReader.read(yaml);
        if (!ids.add(quiz.id())) {
            yaml.mistake("something else in the lesson has the id \"%s\"".formatted(quiz.id()));
        }
        return quiz;
    }

    private List<Goal> goals(Yaml yaml) {
        var goals = yaml.list();
        if (goals.size() < FEWEST_GOALS || goals.size() > MOST_GOALS) {
            yaml.blemish(
                    "%d goals; a lesson has %d to %d"
                            .formatted(goals.size(), FEWEST_GOALS, MOST_GOALS));
        }
        return goals.stream().map(this::goal).toList();
    }

    private Goal goal(Yaml yaml) {
        yaml.allow("text", "by");
        var by = yaml.find("by").map(Yaml::list).orElse(List.of());
        if (by.isEmpty()) {
            yaml.blemish("what shows that the goal is reached? by: [a demo, a quiz]");
        }
        for (var id : by) {
            if (!ids.contains(id.string())) {
                id.mistake(
                        "the lesson has no demo, quiz or exercise \"%s\"".formatted(id.string()));
            }
        }
        return new Goal(yaml.need("text").text(), by.stream().map(Yaml::string).toList());
    }

    private static List<Text> learnt(Yaml yaml) {
        var lines = yaml.list();
        if (lines.size() != LEARNT) {
            yaml.blemish("%d lines; what was learnt has %d".formatted(lines.size(), LEARNT));
        }
        return lines.stream().map(Yaml::text).toList();
    }
}
