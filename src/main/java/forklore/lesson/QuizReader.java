package forklore.lesson;

import forklore.ground.Text;

import java.util.List;

/// Reads one quiz of a `lesson.yaml`.
final class QuizReader {
    private QuizReader() {}

    static Quiz read(Yaml yaml) {
        yaml.allow("id", "question", "answers");
        var answers = yaml.need("answers");
        var quiz =
                new Quiz(
                        yaml.need("id").string(),
                        yaml.need("question").text(),
                        answers.list().stream().map(QuizReader::answer).toList());
        check(quiz.answers(), answers);
        return quiz;
    }

    private static Quiz.Answer answer(Yaml yaml) {
        yaml.allow("text", "right", "why");
        boolean right = yaml.find("right").map(Yaml::yes).orElse(false);
        if (!right && yaml.find("why").isEmpty()) {
            yaml.mistake("say what is wrong with this answer: \"why\" is missing");
        }
        return new Quiz.Answer(
                yaml.need("text").text(),
                right,
                yaml.find("why").map(Yaml::text).orElse(Text.EMPTY));
    }

    private static void check(List<Quiz.Answer> answers, Yaml place) {
        if (answers.size() < 2) {
            place.mistake("a quiz needs two answers or more to choose from");
        } else if (answers.stream().noneMatch(Quiz.Answer::right)) {
            place.mistake("no answer is right: give one or several of them \"right: true\"");
        } else if (answers.stream().allMatch(Quiz.Answer::right)) {
            place.mistake("every answer is right: that is no question");
        }
    }
}
