import forklore.mp.Process;

void main() {
    var one = new Process(() -> IO.println("one"));
    var two = new Process(() -> IO.println("two"));
    one.start();
    two.start();
    one.join();
    two.join();
}
