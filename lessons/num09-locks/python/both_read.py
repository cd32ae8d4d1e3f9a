from multiprocessing import Pipe, Process


def talk(end, name):
    print(f"{name} listens")
    heard = end.recv()
    print(f"{name} heard: {heard}")
    end.send(f"hello from {name}")


if __name__ == "__main__":
    here, there = Pipe()
    ann = Process(target=talk, args=(here, "Ann"))
    ben = Process(target=talk, args=(there, "Ben"))
    ann.start()
    ben.start()
    ann.join()
    ben.join()
    print("both have heard")
