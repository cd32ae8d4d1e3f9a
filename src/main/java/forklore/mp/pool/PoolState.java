package forklore.mp.pool;

/// How far a pool is in its life, and why it takes no more tasks. Guarded by the dispatcher's lock.
final class PoolState {
    /// From here to the end.
    enum Stage {
        RUNNING,
        CLOSED,
        TERMINATED,
        BROKEN
    }

    private Stage stage = Stage.RUNNING;
    private String refusal = "";

    Stage stage() {
        return stage;
    }

    boolean isRunning() {
        return stage == Stage.RUNNING;
    }

    /// Whether nothing more is done, what was submitted included.
    boolean isOver() {
        return stage == Stage.TERMINATED || stage == Stage.BROKEN;
    }

    /// @param why what those hear who submit a task from now on
    void become(Stage next, String why) {
        stage = next;
        refusal = why;
    }

    /// @throws IllegalStateException where the pool takes no more tasks
    void checkRunning() {
        if (!isRunning()) {
            throw new IllegalStateException("Pool not running: " + refusal);
        }
    }
}
