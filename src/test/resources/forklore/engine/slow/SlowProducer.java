import static forklore.mp.Time.sleep;

import forklore.mp.Process;
import forklore.mp.Queue;

static void produce(Queue<Integer> jobs) {
    sleep(1);
    jobs.put(1);
}

void main() {
    var jobs = new Queue<Integer>();
    var consumer =
            new Process(
                    () -> {
                        jobs.get();
                    });
    var producer = new Process(() -> produce(jobs));
    consumer.start();
    producer.start();
    consumer.join();
    producer.join();
}
