import forklore.mp.Queue;

void main() {
    int missed = 0;
    for (int i = 0; i < 100; i++) {
        var queue = new Queue<String>();
        queue.put("here I am");
        try {
            // waits, one second at most
            queue.get(1);
        } catch (Queue.Empty e) {
            missed++;
        }
    }
    IO.println("put, but not received: " + missed + " of 100");
}
