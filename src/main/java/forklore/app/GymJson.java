package forklore.app;

import forklore.gym.Answer;
import forklore.gym.Level;
import forklore.gym.Tree;
import forklore.gym.Way;
import forklore.session.GymRecord;
import forklore.session.GymRecord.Score;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.OptionalInt;

/// The gym's part of the settings.
///
/// @param tree that was drawn, in brackets
record GymJson(
        int level,
        @Nullable Way way,
        @Nullable String number,
        boolean done,
        @Nullable Integer processes,
        @Nullable Integer lines,
        @Nullable Integer extra,
        @Nullable String tree,
        long seed,
        @Nullable Score score) {
    static GymJson of(GymRecord record) {
        Answer answer = record.answer();
        return new GymJson(
                record.level().number(),
                record.way(),
                record.number(),
                record.done(),
                boxed(answer.processes()),
                boxed(answer.lines()),
                boxed(answer.extra()),
                answer.tree().toString(),
                record.seed(),
                record.score());
    }

    /// @throws IllegalArgumentException where it makes no sense: somebody has edited it
    GymRecord record() {
        if (seed < 0) {
            throw new IllegalArgumentException("a seed below 0");
        }
        var answer =
                new Answer(
                        open(processes),
                        open(lines),
                        open(extra),
                        Tree.of(Objects.requireNonNullElse(tree, "()")).orElse(Tree.ALONE));
        return new GymRecord(
                Level.of(level).orElseThrow(() -> new IllegalArgumentException("no level")),
                Objects.requireNonNullElse(way, Way.TREE),
                Objects.requireNonNullElse(number, ""),
                done,
                answer,
                seed,
                Objects.requireNonNullElse(score, GymRecord.NONE.score()));
    }

    private static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static OptionalInt open(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
