// said: somebody ran before it
import static forklore.mp.Time.sleep;

import forklore.mp.Event;
import forklore.mp.Process;

static void race(Event gun, int runner) {
    sleep(0.1 * runner); // ties the shoes
    gun.waitFor();
    IO.println("runner " + runner + " runs");
}

void main() {
    var gun = new Event();
    var runners = new ArrayList<Process>();
    for (int i = 1; i <= 3; i++) {
        int runner = i;
        runners.add(new Process(() -> race(gun, runner)));
    }
    runners.forEach(Process::start);
    gun.set();
    sleep(2);
    IO.println("bang");
    runners.forEach(Process::join);
}
