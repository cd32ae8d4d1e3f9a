package forklore.bench;

/// `fork`, ours and CPython's, in turn in one run: from the call to the child's first line.
public final class ForkBench {
    private static final int ROUNDS = 60;
    private static final int WARM_UP = 10;

    private ForkBench() {}

    public static void main(String[] arguments) throws Exception {
        try (var ours = new Driver(PoolBench.ours("forklore.bench.ForkDriver", true));
                var python = new Driver(PoolBench.python("forks.py"))) {
            var first = new Comparison("fork to first line, ms");
            for (int i = 0; i < ROUNDS + WARM_UP; i++) {
                first.add(ours.firstLine() / 1e6, python.firstLine() / 1e6);
            }
            IO.println(first.report(WARM_UP));
        }
    }
}
