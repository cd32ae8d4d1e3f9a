package forklore.engine;

import forklore.lesson.Text;

/// Why a listing cannot run on this machine, whatever its text.
public enum Obstacle {
    /// The system has no way to copy a process.
    NO_FORK("noFork"),

    /// What runs such listings is not installed.
    NO_RUNTIME("noRuntime");

    private final String code;

    Obstacle(String code) {
        this.code = code;
    }

    /// Its name in a trace.
    public String code() {
        return code;
    }

    /// The obstacle with this name in a trace. One of a newer Forklore reads as the more general
    /// one.
    public static Obstacle of(String code) {
        return NO_FORK.code.equals(code) ? NO_FORK : NO_RUNTIME;
    }

    /// A sentence for people.
    public Text reason() {
        return switch (this) {
            case NO_FORK -> new Text("This system has no fork.", "这个系统没有 fork。");
            case NO_RUNTIME ->
                    new Text("What runs this listing is not installed here.", "这里没有安装能运行这个程序的环境。");
        };
    }
}
