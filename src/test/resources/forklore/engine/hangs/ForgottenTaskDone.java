// circle: C1 waits for an item of *, which M would have to put; M waits for every item of *, which
// C1 would have to mark as done
import forklore.mp.JoinableQueue;
import forklore.mp.Process;

static void work(JoinableQueue<String> jobs) {
    while (true) {
        IO.println(jobs.get());
    }
}

void main() {
    var jobs = new JoinableQueue<String>();
    new Process(() -> work(jobs)).daemon(true).start();
    jobs.put("one");
    jobs.join();
}
