// said: Threads live inside it
static long compute() {
    return LongStream.range(0, 300_000_000).sum();
}

void main() throws InterruptedException {
    var all = new ArrayList<Thread>();
    for (int i = 0; i < 4; i++) {
        all.add(Thread.ofVirtual().unstarted(() -> compute()));
    }
    for (var one : all) {
        one.start();
    }
    for (var one : all) {
        one.join();
    }
    IO.println("all four are done");
}
