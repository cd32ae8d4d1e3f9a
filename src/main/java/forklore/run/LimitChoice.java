package forklore.run;

import forklore.ground.PhysicalMemory;

import java.time.Duration;

/// The limits of runs as a learner chose them.
///
/// @param processes at once
/// @param memory percent of the machine's, for all processes together
/// @param output of what they print, MiB
/// @param seconds until a run is ended; 0 for each demo's own time
/// @param recording the largest run that is kept among the recent ones, MiB
public record LimitChoice(int processes, int memory, int output, int seconds, int recording) {
    private static final int RECORDING = 32;
    public static final LimitChoice USUAL = new LimitChoice(64, 50, 256, 0, RECORDING);

    private static final int PERCENT = 100;
    private static final long MIB = 1L << 20;

    /// @throws IllegalArgumentException where a number makes no sense: a file of settings was
    ///   edited
    public LimitChoice {
        if (recording == 0) {
            // A file of settings that was written before there was a choice.
            recording = RECORDING;
        }
        if (processes < 1
                || memory < 1
                || memory > PERCENT
                || output < 1
                || seconds < 0
                || recording < 1) {
            throw new IllegalArgumentException("a limit must be above 0");
        }
    }

    /// What a run may take.
    ///
    /// @param own the demo's own time
    public Limits of(Duration own) {
        return Limits.within(seconds == 0 ? own : Duration.ofSeconds(seconds))
                .withProcesses(processes)
                .withMemory(PhysicalMemory.bytes() / PERCENT * memory)
                .withOutput(output * MIB);
    }

    public LimitChoice withProcesses(int next) {
        return new LimitChoice(next, memory, output, seconds, recording);
    }

    public LimitChoice withMemory(int next) {
        return new LimitChoice(processes, next, output, seconds, recording);
    }

    public LimitChoice withOutput(int next) {
        return new LimitChoice(processes, memory, next, seconds, recording);
    }

    public LimitChoice withSeconds(int next) {
        return new LimitChoice(processes, memory, output, next, recording);
    }

    public LimitChoice withRecording(int next) {
        return new LimitChoice(processes, memory, output, seconds, next);
    }

    /// The largest run that is kept among the recent ones, bytes.
    public long mostKept() {
        return recording * MIB;
    }
}
