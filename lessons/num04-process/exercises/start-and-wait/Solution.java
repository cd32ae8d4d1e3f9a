import static forklore.mp.Time.sleep;

import forklore.mp.Process;

static void worker(String word) {
    sleep(1);
    IO.println("the child was given: " + word);
}

void main() throws Exception {
    var p = new Process(() -> worker("hello"));
    p.start();
    IO.println("the child is on its way");
    p.join();
    IO.println("exit code " + p.exitCode());
}
