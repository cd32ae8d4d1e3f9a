import forklore.mp.Process;

void main() {
    var one = new Process(() -> IO.println("one"));
    one.start();
    one.join();
}
