// Workers that never come back from their task.
import forklore.mp.Pool;

import java.util.List;

static int spin(int n) {
    while (n < 10) {
        Thread.onSpinWait();
    }
    return n;
}

void main() {
    try (var pool = new Pool(3)) {
        pool.map(n -> spin(n), List.of(1, 2, 3));
    }
}
