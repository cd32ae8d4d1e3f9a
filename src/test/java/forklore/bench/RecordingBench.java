package forklore.bench;

import forklore.app.RecordingWatch;

/// A recording of 1,000,000 events and 200 processes: opening it, going to any moment of it, its
/// memory; and frames while 5,000 events a second are told, with the timeline open. Another number
/// of events may be given.
public final class RecordingBench {
    private static final int EVENTS = 1_000_000;

    private RecordingBench() {}

    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : EVENTS;
        RecordingWatch.report(BigRun.events(events, 200, 200_000), IO::println);
    }
}
