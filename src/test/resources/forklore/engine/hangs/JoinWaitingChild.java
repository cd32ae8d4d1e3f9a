// circle: C1 waits for an item of *, which M would have to put; M waits for C1 to end
import forklore.mp.Process;
import forklore.mp.Queue;

void main() {
    var jobs = new Queue<String>();
    var child =
            new Process(
                    () -> {
                        jobs.get();
                    });
    child.start();
    child.join();
    jobs.put("too late");
}
