// said: look again, and if it is not enough
import static forklore.mp.Time.sleep;

import forklore.mp.Condition;
import forklore.mp.Process;
import forklore.mp.Value;

static void buy(Condition changed, Value<Integer> coins) {
    try (var _ = changed.hold()) {
        changed.waitFor();
        changed.waitFor();
        IO.println("buys with " + coins.get() + " of 3");
    }
}

void main() {
    var changed = new Condition();
    var coins = new Value<>(0);
    var p = new Process(() -> buy(changed, coins));
    p.start();
    sleep(5); // the buyer should be there first
    for (int coin = 1; coin <= 3; coin++) {
        sleep(1.5);
        try (var _ = changed.hold()) {
            coins.set(coin);
            changed.notifyEvery();
        }
    }
    p.join();
}
