package forklore.engine.guard;

import forklore.trace.Wait;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What a sleeping process sleeps in, by the name of the kernel's function. A lock of threads and a
/// lock of anything else look alike there, so that is not told.
final class SleepCause {
    private static final Map<String, Wait> BY_FUNCTION =
            Map.of(
                    "pipe_read", Wait.RECEIVE,
                    "pipe_write", Wait.SEND,
                    "unix_stream_read", Wait.RECEIVE,
                    "skb_recv", Wait.RECEIVE,
                    "sock_alloc_send", Wait.SEND,
                    "do_wait", Wait.CHILD,
                    "nanosleep", Wait.SLEEP,
                    "sys_pause", Wait.SIGNAL,
                    "sigtimedwait", Wait.SIGNAL,
                    "sigsuspend", Wait.SIGNAL);

    private SleepCause() {}

    static Wait of(int pid) {
        try {
            var file = Path.of("/proc", Integer.toString(pid), "wchan");
            return named(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // It has ended by now, or the system tells nobody.
            return Wait.UNKNOWN;
        }
    }

    static Wait named(String function) {
        if (function.startsWith("futex")) {
            return Wait.UNKNOWN;
        }
        return BY_FUNCTION.entrySet().stream()
                .filter(known -> function.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Wait.UNKNOWN);
    }
}
