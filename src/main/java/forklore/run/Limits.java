package forklore.run;

import forklore.ground.PhysicalMemory;

import java.time.Duration;

/// The most that a run may take of the machine. A run that reaches one of these is ended, and what
/// was told up to there remains; only a full recording ends itself, and the run goes on.
///
/// @param time from the start to the end
/// @param processes alive or waited for by nobody, at once
/// @param memory of all its processes together, bytes; what they share counts once
/// @param output what they print, bytes
/// @param recording of a file that the run is kept in, bytes
public record Limits(Duration time, int processes, long memory, long output, long recording) {
    /// Twice what the largest demo has.
    private static final int PROCESSES = 64;

    private static final long MIB = 1L << 20;
    private static final long OUTPUT = 256 * MIB;
    private static final long RECORDING = 512 * MIB;

    /// @throws IllegalArgumentException where one is not above 0
    public Limits {
        if (time.isNegative()
                || time.isZero()
                || processes < 1
                || memory < 1
                || output < 1
                || recording < 1) {
            throw new IllegalArgumentException("a limit must be above 0");
        }
    }

    /// The usual limits, with that time: half of the machine's memory among them.
    public static Limits within(Duration time) {
        return new Limits(time, PROCESSES, PhysicalMemory.bytes() / 2, OUTPUT, RECORDING);
    }

    public Limits withTime(Duration limit) {
        return new Limits(limit, processes, memory, output, recording);
    }

    public Limits withProcesses(int limit) {
        return new Limits(time, limit, memory, output, recording);
    }

    public Limits withMemory(long limit) {
        return new Limits(time, processes, limit, output, recording);
    }

    public Limits withOutput(long limit) {
        return new Limits(time, processes, memory, limit, recording);
    }

    public Limits withRecording(long limit) {
        return new Limits(time, processes, memory, output, limit);
    }
}
