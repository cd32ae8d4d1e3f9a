import forklore.mp.Event;
import forklore.mp.Process;
import forklore.mp.Queue;

static void work(Queue<Integer> jobs, Event ready) {
    ready.set();
    jobs.get();
}

void main() {
    for (int i = 0; i < 3; i++) {
        var jobs = new Queue<Integer>();
        var ready = new Event();
        var child = new Process(() -> work(jobs, ready));
        child.start();
        ready.waitFor();
        child.terminate();
        child.join();
    }
}
