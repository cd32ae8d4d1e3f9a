package forklore.engine.python;

import forklore.run.Interpreter;
import forklore.run.RunRequest;
import forklore.trace.StartMethod;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How CPython is started with the tracer in front of a listing.
final class PythonCommand {
    private PythonCommand() {}

    /// @param tracer the folder that holds the package `forklore_trace`
    /// @param listing the program's file
    static List<String> of(Interpreter interpreter, Path tracer, Path listing) {
        return List.of(interpreter.file().toString(), "-c", startCode(tracer), listing.toString());
    }

    /// The environment that every run gets, as `NAME=value`. An empty value means the same to
    /// CPython as none.
    static List<String> environment(RunRequest request) {
        var settings = new ArrayList<String>();
        settings.add("PYTHONUTF8=1");
        settings.add("PYTHONUNBUFFERED=");
        settings.add("FORKLORE_BUFFER=line");
        settings.add("FORKLORE_WATCH=" + String.join(",", request.watched()));
        settings.add(
                "FORKLORE_START_METHOD=" + request.startMethod().map(StartMethod::code).orElse(""));
        return settings;
    }

    /// The same as `start_code()` in the tracer, which explains it.
    private static String startCode(Path tracer) {
        return "s=__import__('sys'); k=s.dont_write_bytecode; s.dont_write_bytecode=False;"
                + " s.path.insert(0, "
                + quote(tracer.toString())
                + "); __import__('forklore_trace').run(k)";
    }

    /// The text as a literal of Python.
    private static String quote(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
