package forklore.app.cli;

import forklore.app.DesktopApp;
import forklore.ground.Language;
import forklore.ground.OperatingSystem;
import forklore.ground.Surroundings;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// The start of Forklore from the command line.
public final class Main {
    private static final List<Class<?>> COMMANDS =
            List.of(
                    ListCommand.class,
                    RunCommand.class,
                    RecordCommand.class,
                    ReplayCommand.class,
                    ExportCommand.class,
                    ExercisesCommand.class,
                    ExerciseCommand.class,
                    CheckCommand.class,
                    ProgressCommand.class,
                    DoctorCommand.class,
                    ShotCommand.class,
                    PresentCommand.class,
                    GymCommand.class,
                    WarmUpCommand.class);

    private static final int TERMINATED = 143;

    /// How often to look whether the parent is there, ms.
    private static final long FOLLOW = 200;

    private Main() {}

    /// Runs the command that the arguments name and ends the JVM with its exit code.
    public static void main(String... arguments) {
        followParent();
        System.exit(arguments.length == 0 ? open() : run(arguments));
    }

    /// The start without a word, as a [Forklore] without options: its window does not wait for
    /// whoever reads words.
    private static int open() {
        PrintWriter err = writer(System.err);
        try {
            WindowStart.open(() -> DesktopApp.open(null, List.of()));
            return 0;
        } catch (Complaint complaint) {
            err.println(complaint.getMessage());
            return complaint.exitCode();
        } catch (InterruptedException | RuntimeException | Error e) {
            e.printStackTrace(err);
            return Complaint.FAILED;
        }
    }

    /// Where an older Java handed over to this one, this one ends with it, however that ends.
    private static void followParent() {
        String parent = Surroundings.setting("forklore.follows").orElse(null);
        if (parent != null) {
            Thread.ofPlatform()
                    .daemon()
                    .name("follower")
                    .start(() -> follow(Long.parseLong(parent)));
        }
    }

    /// `ProcessHandle.onExit` looks at a process that is no child less and less often, in the end
    /// every five seconds.
    private static void follow(long parent) {
        try {
            while (ProcessHandle.current().parent().filter(it -> it.pid() == parent).isPresent()) {
                Thread.sleep(FOLLOW);
            }
            System.exit(TERMINATED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Runs the command that the arguments name.
    ///
    /// @return the exit code
    private static int run(String... arguments) {
        return commandLine(writer(System.out), writer(System.err)).execute(arguments);
    }

    /// A console of Windows shows its own code page and no other; files, pipes and other systems
    /// have UTF-8.
    private static PrintWriter writer(PrintStream stream) {
        Console console = OperatingSystem.isWindows() ? System.console() : null;
        boolean own = console != null && console.isTerminal();
        return new PrintWriter(stream, true, own ? stream.charset() : StandardCharsets.UTF_8);
    }

    /// All commands, writing there.
    public static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        var line = new CommandLine(new Forklore());
        COMMANDS.forEach(line::addSubcommand);
        line.setOut(out);
        line.setErr(err);
        line.registerConverter(Language.class, Main::language);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(Main::explain);
        return line;
    }

    private static Language language(String code) {
        return Language.of(code.toLowerCase(Locale.ROOT))
                .orElseThrow(
                        () ->
                                new CommandLine.TypeConversionException(
                                        "expected one of "
                                                + Language.all()
                                                + " but was '"
                                                + code
                                                + "'"));
    }

    /// No stack trace reaches a learner, unless it is a defect of ours.
    private static int explain(
            Exception problem, CommandLine line, CommandLine.ParseResult arguments)
            throws Exception {
        if (problem instanceof Complaint complaint) {
            line.getErr().println(complaint.getMessage());
            return complaint.exitCode();
        }
        throw problem;
    }

    /// The command without a name: the app.
    @Command(
            name = "forklore",
            description = {
                "Learn multi-process programming by running it.",
                "Without a command, the app opens, with the recordings that are named."
            },
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            footer = "Exit codes: 0 fine, 1 the demo failed, 2 wrong usage.")
    public static final class Forklore implements Callable<Integer>, Courses.Before {
        @Mixin @Nullable Courses courses;

        @Parameters(
                arity = "0..*",
                paramLabel = "RECORDING",
                description = "opens with these runs, made with run --record or saved in the app")
        private List<Path> recordings = List.of();

        @Spec private @Nullable CommandSpec spec;

        @Override
        public @Nullable Courses courses() {
            return courses;
        }

        @Override
        public Integer call() throws InterruptedException {
            for (Path file : recordings) {
                if (!Files.isRegularFile(file)) {
                    throw Complaint.usage(neither(file.toString()));
                }
            }
            Path lessons = courses == null ? null : courses.folder;
            WindowStart.open(() -> DesktopApp.open(lessons, recordings));
            return 0;
        }

        /// Whoever mistypes a command has named a file that isn't there.
        private String neither(String word) {
            var names = spec == null ? List.<String>of() : List.copyOf(spec.subcommands().keySet());
            var near = NearNames.of(word, names);
            return "There is no command and no recording \""
                    + word
                    + "\"."
                    + (near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?")
                    + " See: forklore --help";
        }
    }
}
