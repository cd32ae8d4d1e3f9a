import static forklore.mp.Time.sleep;

import forklore.mp.Process;

static class Greeter extends Process {
    final String word;

    Greeter(String word) {
        this.word = word;
    }

    @Override
    public void run() {
        IO.println(me() + " says " + word);
        sleep(1);
    }
}

static int me() {
    return Process.current().pid();
}

void main() {
    IO.println(me() + " is main");
    var hello = new Greeter("hello");
    var bye = new Greeter("goodbye");
    // calls run() in a process of its own
    hello.start();
    bye.start();
    hello.join();
    bye.join();
    IO.println(me() + " is done");
}
