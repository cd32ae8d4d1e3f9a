package forklore.app;

import forklore.ground.OperatingSystem;
import forklore.ground.Surroundings;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds out why a window can't open here, for which the toolkit has a stack trace.
///
/// Only Linux is asked: JavaFX talks X11 through GTK 3 there. Elsewhere a desktop always has what
/// is needed.
@SuppressWarnings("restricted") // The Foreign Function API is meant here; the manifest allows it.
public final class Desktop {
    private Desktop() {}

    /// What is missing and how to go on, for people; empty where a window can open.
    public static Optional<String> missing() {
        return OperatingSystem.isLinux() ? missing(Surroundings.variables()) : Optional.empty();
    }

    /// The same, as far as it is known without asking the display: at once.
    public static Optional<String> unset() {
        return OperatingSystem.isLinux() ? unset(Surroundings.variables()) : Optional.empty();
    }

    private static Optional<String> unset(Map<String, String> environment) {
        if (!environment.getOrDefault("DISPLAY", "").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
                        ? message("there is no display: DISPLAY and WAYLAND_DISPLAY are not set.")
                        : message(
                                "DISPLAY is not set. Under Wayland, Forklore needs XWayland, which sets it."));
    }

    private static Optional<String> missing(Map<String, String> environment) {
        Optional<String> unset = unset(environment);
        if (unset.isPresent()) {
            return unset;
        }
        if (!present("libgtk-3.so.0")) {
            return Optional.of(
                    message(
                            "the library libgtk-3.so.0 is missing (Debian, Ubuntu: apt install libgtk-3-0)."));
        }
        return answers()
                ? Optional.empty()
                : Optional.of(
                        message(
                                "the display %s does not answer."
                                        .formatted(environment.get("DISPLAY"))));
    }

    private static String message(String reason) {
        return "Forklore can't open a window: "
                + reason
                + System.lineSeparator()
                + "The course runs in the terminal, too:"
                + Installation.commands("list", "run num06/side-by-side").stream()
                        .map(command -> System.lineSeparator() + "    " + command)
                        .collect(Collectors.joining());
    }

    private static boolean present(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Opens the display and closes it again.
    private static boolean answers() {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
            var pointer = ValueLayout.ADDRESS;
            var open =
                    Linker.nativeLinker()
                            .downcallHandle(
                                    x11.findOrThrow("XOpenDisplay"),
                                    FunctionDescriptor.of(pointer, pointer));
            var close =
                    Linker.nativeLinker()
                            .downcallHandle(
                                    x11.findOrThrow("XCloseDisplay"),
                                    FunctionDescriptor.of(ValueLayout.JAVA_INT, pointer));
            var display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
            if (display.equals(MemorySegment.NULL)) {
                return false;
            }
            var ignored = (int) close.invokeExact(display);
            return true;
        } catch (Throwable e) {
            // The probe itself failed, which says nothing about the display: let the toolkit try.
            return true;
        }
    }
}
