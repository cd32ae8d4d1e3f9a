package forklore.session;

import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/// What the learner has done, as marks such as `num06/apply:RAN`.
public record Progress(PSet<String> marks) {
    public static final Progress NONE = new Progress(HashTreePSet.empty());

    /// What can be done with a demo.
    public enum Deed {
        PREDICTED,
        RAN,
        TRIED
    }

    public boolean has(String demoKey, Deed deed) {
        return marks.contains(mark(demoKey, deed));
    }

    public boolean opened(String lesson) {
        return marks.contains(lesson);
    }

    /// The gym keeps a record of its own.
    Progress open(String lesson) {
        return lesson.equals(Gym.ID) ? this : new Progress(marks.plus(lesson));
    }

    Progress with(String demoKey, Deed deed) {
        return demoKey.startsWith(Gym.ID + "/")
                ? this
                : new Progress(marks.plus(mark(demoKey, deed)));
    }

    private static String mark(String demoKey, Deed deed) {
        return demoKey + ":" + deed.name();
    }
}
