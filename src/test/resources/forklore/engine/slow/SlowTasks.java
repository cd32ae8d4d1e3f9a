import static forklore.mp.Time.sleep;

import forklore.mp.Pool;

static int work(int tenths) {
    sleep(tenths / 10.0);
    return tenths;
}

void main() {
    var pool = new Pool(2);
    IO.println(pool.map(tenths -> work(tenths), List.of(3, 4, 3, 2)));
    IO.println(pool.applyAsync(() -> work(6)).get());
    pool.applyAsync(() -> work(6));
    pool.close();
    pool.join();
}
