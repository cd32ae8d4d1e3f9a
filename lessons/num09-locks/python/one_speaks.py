from multiprocessing import Pipe, Process


def begin(end, name):
    end.send(f"hello from {name}")
    print(f"{name} heard: {end.recv()}")


def reply(end, name):
    print(f"{name} listens")
    print(f"{name} heard: {end.recv()}")
    end.send(f"hello from {name}")


if __name__ == "__main__":
    here, there = Pipe()
    ann = Process(target=begin, args=(here, "Ann"))
    ben = Process(target=reply, args=(there, "Ben"))
    ann.start()
    ben.start()
    ann.join()
    ben.join()
    print("both have heard")
