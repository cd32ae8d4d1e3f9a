package forklore.session;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

import java.time.LocalDate;

/// What the learner has done beyond the marks of [Progress].
///
/// @param days when each mark of the progress was set first; none for those of older settings
/// @param gym how far they are in the gym
public record Deeds(Answers answers, Solved solved, PMap<String, LocalDate> days, GymRecord gym) {
    public static final Deeds NONE = new Deeds(Answers.NONE, Solved.NONE, HashTreePMap.empty());

    /// Deeds of someone who never was in the gym.
    public Deeds(Answers answers, Solved solved, PMap<String, LocalDate> days) {
        this(answers, solved, days, GymRecord.NONE);
    }

    public Deeds with(GymRecord next) {
        return new Deeds(answers, solved, days, next);
    }

    Deeds with(Answers next) {
        return new Deeds(next, solved, days, gym);
    }

    public Deeds with(Solved next) {
        return new Deeds(answers, next, days, gym);
    }

    /// Notes the day of every mark that has come in between.
    Deeds dated(Progress before, Progress after, LocalDate day) {
        var noted = days;
        for (String mark : after.marks()) {
            if (!before.marks().contains(mark) && !noted.containsKey(mark)) {
                noted = noted.plus(mark, day);
            }
        }
        return new Deeds(answers, solved, noted, gym);
    }
}
