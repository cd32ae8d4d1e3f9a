import forklore.mp.Queue;

void main() {
    int missed = 0;
    for (int i = 0; i < 100; i++) {
        var queue = new Queue<String>();
        queue.put("here I am");
        // the feeder may still be at it
        if (queue.empty()) {
            missed++;
        } else {
            queue.get();
        }
    }
    IO.println("put, but seen as empty: " + missed + " of 100");
}
