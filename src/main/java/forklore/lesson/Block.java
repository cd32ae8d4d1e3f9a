package forklore.lesson;

import java.util.List;

/// A piece of a page, in reading order.
public sealed interface Block {
    /// Prose, tables and lists in Markdown (CommonMark with tables).
    record Prose(String markdown) implements Block {}

    /// The place where demos are shown: their tabs, prediction and listing.
    ///
    /// @param demos ids within the lesson, the first one chosen at the start
    record Demos(List<String> demos) implements Block {
        public Demos {
            demos = List.copyOf(demos);
        }
    }

    /// What happened in the last run of a demo; measures stand in it as `{name}`.
    record Happened(String demo, String markdown) implements Block {}

    /// The experiments of a demo.
    record Experiments(String demo) implements Block {}

    /// Questions that are judged.
    ///
    /// @param quizzes ids within the lesson
    record Quizzes(List<String> quizzes) implements Block {
        public Quizzes {
            quizzes = List.copyOf(quizzes);
        }
    }

    /// A question to oneself; the answer is hidden until asked for.
    record SelfCheck(String question, String answer) implements Block {}
}
