import forklore.mp.Queue;

static final int CAPACITY = 3;

void main() {
    var queue = new Queue<String>(CAPACITY);
    for (int i = 1; i <= CAPACITY; i++) {
        queue.put("message " + i);
        IO.println("message " + i
                + " is in; full: " + queue.full());
    }

    try {
        // waits for room, three seconds
        queue.put("one too many", 3);
    } catch (Queue.Full e) {
        IO.println("Full after 3 s; size " + queue.qsize());
    }
    try {
        // does not wait
        queue.putNowait("one too many");
    } catch (Queue.Full e) {
        IO.println("Full at once; size " + queue.qsize());
    }
    if (!queue.full()) { // look first, put then
        queue.put("one too many");
    }

    while (!queue.empty()) {
        IO.println("got " + queue.getNowait());
    }
    try {
        queue.getNowait(); // nothing left, does not wait
    } catch (Queue.Empty e) {
        IO.println("Empty at once");
    }
}
