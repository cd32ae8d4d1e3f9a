import static forklore.mp.Time.sleep;

static int num = 0;

void main() throws InterruptedException {
    var thread = new Thread(() -> {
        num = num + 1;
        IO.println("thread: num = " + num);
    });
    thread.start();
    sleep(1); // the thread has added by now
    num = num + 1;
    IO.println("main: num = " + num);
    thread.join();
}
