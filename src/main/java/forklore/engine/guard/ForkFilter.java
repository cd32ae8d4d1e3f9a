package forklore.engine.guard;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import forklore.ground.Surroundings;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A filter of system calls (seccomp(2)) that makes every birth of a process a question to whoever
/// holds the filter's descriptor. It holds for the thread that installs it and, for ever, for all
/// that this thread starts.
final class ForkFilter {
    private static final int SET_MODE_FILTER = 1;
    private static final int NEW_LISTENER = 8;
    private static final int SPEC_ALLOW = 4;

    /// Since Linux 5.19: who has been heard is no longer interrupted by signals while it waits.
    private static final int WAIT_KILLABLE = 32;

    private static final int PR_SET_NO_NEW_PRIVS = 38;

    private static final int ALLOW = 0x7fff_0000;
    private static final int ASK = 0x7fc0_0000;
    private static final int ENOSYS = 0x0005_0000 | 38;

    private static final int LOAD = 0x20;
    private static final int IF_EQUAL = 0x15;
    private static final int IF_ANY_BIT = 0x45;
    private static final int RETURN = 0x06;

    private static final int NUMBER_AT = 0;
    private static final int ARCHITECTURE_AT = 4;
    private static final int FIRST_ARGUMENT_AT = 16;

    private static final int CLONE_THREAD = 0x10000;
    private static final int CLONE3 = 435;

    private static final int INSTRUCTION = 8;

    /// The numbers of a processor's system calls.
    ///
    /// @param audit how the kernel names the processor
    /// @param others what makes a process besides `clone`
    private record Calls(int audit, int seccomp, int copy, List<Integer> others) {}

    private ForkFilter() {}

    private static Optional<Calls> calls() {
        return switch (Surroundings.processor()) {
            case "amd64" -> Optional.of(new Calls(0xC000_003E, 317, 56, List.of(57, 58)));
            case "aarch64" -> Optional.of(new Calls(0xC000_00B7, 277, 220, List.of()));
            default -> Optional.empty();
        };
    }

    /// Installs the filter for the calling thread.
    ///
    /// @return the descriptor that the questions come from; -1 where the system refuses
    static int install() {
        var calls = calls();
        if (calls.isEmpty()) {
            return -1;
        }
        try (var arena = Arena.ofConfined()) {
            var program = program(arena, calls.get());
            int number = calls.get().seccomp();
            int flags = NEW_LISTENER | SPEC_ALLOW;
            int fd = install(number, flags | WAIT_KILLABLE, program);
            if (fd < 0) {
                // Not root: then nobody below may become that, or else the filter could betray it.
                Libc.prctl(PR_SET_NO_NEW_PRIVS, 1);
                fd = install(number, flags | WAIT_KILLABLE, program);
            }
            return fd < 0 ? install(number, flags, program) : fd;
        }
    }

    private static int install(int number, int flags, MemorySegment program) {
        return Libc.syscall(number, SET_MODE_FILTER, flags, program.address());
    }

    private static MemorySegment program(Arena arena, Calls calls) {
        var makers = calls.others();
        var code = new ArrayList<int[]>();
        code.add(new int[] {LOAD, 0, 0, ARCHITECTURE_AT});
        code.add(new int[] {IF_EQUAL, 1, 0, calls.audit()});
        code.add(new int[] {RETURN, 0, 0, ALLOW});
        code.add(new int[] {LOAD, 0, 0, NUMBER_AT});
        // Its flags lie in memory, where no filter can look. Every C library then takes `clone`.
        code.add(new int[] {IF_EQUAL, 0, 1, CLONE3});
        code.add(new int[] {RETURN, 0, 0, ENOSYS});
        for (int maker : makers) {
            code.add(new int[] {IF_EQUAL, 0, 1, maker});
            code.add(new int[] {RETURN, 0, 0, ASK});
        }
        code.add(new int[] {IF_EQUAL, 1, 0, calls.copy()});
        code.add(new int[] {RETURN, 0, 0, ALLOW});
        code.add(new int[] {LOAD, 0, 0, FIRST_ARGUMENT_AT});
        code.add(new int[] {IF_ANY_BIT, 1, 0, CLONE_THREAD});
        code.add(new int[] {RETURN, 0, 0, ASK});
        code.add(new int[] {RETURN, 0, 0, ALLOW});
        var filter = arena.allocate((long) code.size() * INSTRUCTION, 8);
        for (int i = 0; i < code.size(); i++) {
            int[] line = code.get(i);
            long at = (long) i * INSTRUCTION;
            filter.set(JAVA_SHORT, at, (short) line[0]);
            filter.set(JAVA_BYTE, at + 2, (byte) line[1]);
            filter.set(JAVA_BYTE, at + 3, (byte) line[2]);
            filter.set(JAVA_INT, at + 4, line[3]);
        }
        var program = arena.allocate(16, 8);
        program.set(JAVA_SHORT, 0, (short) code.size());
        program.set(ADDRESS, 8, filter);
        return program;
    }
}
