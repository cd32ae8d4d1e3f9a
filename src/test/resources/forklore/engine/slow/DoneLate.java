import static forklore.mp.Time.sleep;

import forklore.mp.JoinableQueue;
import forklore.mp.Process;

static void work(JoinableQueue<String> jobs) {
    while (true) {
        jobs.get();
        sleep(0.6);
        jobs.taskDone();
    }
}

void main() {
    var jobs = new JoinableQueue<String>();
    new Process(() -> work(jobs)).daemon(true).start();
    jobs.put("one");
    jobs.put("two");
    jobs.join();
}
