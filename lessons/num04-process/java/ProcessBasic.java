import forklore.mp.Process;

static void worker(String word) {
    int pid = Process.current().pid();
    IO.println("child " + pid + " was given: " + word);
}

void main() {
    IO.println("parent " + Process.current().pid());
    var p = new Process(() -> worker("hello"));
    IO.println("the child is about to start");
    p.start();
    p.join();
    IO.println("the child has ended");
}
