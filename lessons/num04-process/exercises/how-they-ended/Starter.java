import forklore.mp.Process;

static void worker(int n) {
    if (n % 2 == 1) {
        throw new IllegalArgumentException(n + " is odd");
    }
    IO.println(n + " is even");
}

void main() {
    var random = new Random();
    var children = new ArrayList<Process>();
    for (int i = 0; i < 4; i++) {
        int n = random.nextInt(100);
        var p = new Process(() -> worker(n));
        p.start();
        children.add(p);
    }
    for (var p : children) {
        p.join();
    }
    IO.println("everything went well");
}
