package forklore.trace;

import java.util.Map;

/// Facts about the run as a whole, told by the engine, but for marks; `pid` is the engine's own
/// process.
public sealed interface RunEvent extends TraceEvent {
    /// The first event of every run.
    ///
    /// @param demo `lesson/demo`, or the file's name for a program of the learner's own
    /// @param engine `java` or `python`
    /// @param runtime what ran it, for people: `Java 25.0.1`, `CPython 3.11.7`
    /// @param parameters the demo's parameters as used, the seed among them
    record RunStarted(
            Stamp at, String demo, String engine, String runtime, Map<String, String> parameters)
            implements RunEvent {
        public RunStarted {
            parameters = Map.copyOf(parameters);
        }

        @Override
        public RunStarted with(Stamp stamp) {
            return new RunStarted(stamp, demo, engine, runtime, parameters);
        }

        @Override
        public void describe(Fields out) {
            out.put("demo", demo)
                    .put("engine", engine)
                    .put("runtime", runtime)
                    .put("parameters", parameters);
        }
    }

    /// What follows is a recording that is played, because this could not run here; made up by who
    /// plays it, never recorded.
    record RunReplayed(Stamp at, Obstacle why) implements RunEvent {
        @Override
        public RunReplayed with(Stamp stamp) {
            return new RunReplayed(stamp, why);
        }

        @Override
        public void describe(Fields out) {
            out.put("why", why.word());
        }
    }

    /// From now on everything is ended by force: who dies after this was killed by the engine.
    record RunEnding(Stamp at) implements RunEvent {
        @Override
        public RunEnding with(Stamp stamp) {
            return new RunEnding(stamp);
        }

        @Override
        public void describe(Fields out) {}
    }

    /// The last event of every run: nothing of it is alive any more.
    ///
    /// @param text a sentence for people; may be empty
    record RunEnded(Stamp at, RunResult outcome, String text) implements RunEvent {
        @Override
        public RunEnded with(Stamp stamp) {
            return new RunEnded(stamp, outcome, text);
        }

        @Override
        public void describe(Fields out) {
            out.put("outcome", outcome.word()).putIfAny("text", text);
        }
    }

    /// Somebody who looked at the run marked this moment.
    ///
    /// @param word what they call it
    record MomentMarked(Stamp at, String word) implements RunEvent {
        @Override
        public MomentMarked with(Stamp stamp) {
            return new MomentMarked(stamp, word);
        }

        @Override
        public void describe(Fields out) {
            out.put("word", word);
        }
    }

    /// Processes wait for each other in a circle, and none of them can ever go on. Told at the
    /// moment that closed it; `pid` is the process whose wait did so.
    ///
    /// @param text who waits for what, for people, in English
    record CircleClosed(Stamp at, String text) implements RunEvent {
        @Override
        public CircleClosed with(Stamp stamp) {
            return new CircleClosed(stamp, text);
        }

        @Override
        public void describe(Fields out) {
            out.put("text", text);
        }
    }

    /// A number of events that were not kept; said aloud so that a gap is never silent.
    record EventsDropped(Stamp at, long count) implements RunEvent {
        @Override
        public EventsDropped with(Stamp stamp) {
            return new EventsDropped(stamp, count);
        }

        @Override
        public void describe(Fields out) {
            out.put("count", count);
        }
    }
}
