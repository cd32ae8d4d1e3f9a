import forklore.mp.Process;

static long compute() {
    return LongStream.range(0, 300_000_000).sum();
}

void main() {
    var all = new ArrayList<Process>();
    for (int i = 0; i < 4; i++) {
        all.add(new Process(() -> compute()));
    }
    for (var one : all) {
        one.start();
    }
    for (var one : all) {
        one.join();
    }
    IO.println("all four are done");
}
