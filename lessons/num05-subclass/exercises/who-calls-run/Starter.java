import forklore.mp.Process;

static class Greeter extends Process {
    final String word;

    Greeter(String word) {
        this.word = word;
    }

    public void greet() {
        int pid = Process.current().pid();
        IO.println(pid + " says " + word);
    }
}

void main() {
    var greeter = new Greeter("hello");
    greeter.start();
    greeter.join();
    IO.println("main is done");
}
