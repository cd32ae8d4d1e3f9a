from multiprocessing import Pipe, Process, Queue, SimpleQueue


def through_queue(q):
    q.put([42, None, "text"])


def through_pipe(end):
    end.send([7, {"a": 1}])
    print("child heard", end.recv())
    end.send_bytes(b"raw")
    end.close()


if __name__ == "__main__":
    q = Queue()
    p = Process(target=through_queue, args=(q,))
    p.start()
    print(q.get())
    p.join()
    ours, theirs = Pipe()
    p = Process(target=through_pipe, args=(theirs,))
    p.start()
    theirs.close()
    print(ours.recv())
    ours.send("thanks")
    print(ours.recv_bytes())
    try:
        ours.recv()
    except EOFError:
        print("the other end is closed")
    p.join()
    s = SimpleQueue()
    s.put("simple")
    print(s.empty(), s.get(), s.empty())
