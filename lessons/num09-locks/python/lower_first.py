from multiprocessing import Barrier, Lock, Process
from time import sleep


def dine(table, who, one, other):
    table.wait()  # all five are seated
    with one:
        sleep(0.5)
        with other:
            print(f"philosopher {who} eats")


if __name__ == "__main__":
    table = Barrier(5)
    forks = [Lock() for _ in range(5)]
    people = []
    for i in range(5):
        # the lower number first: 5 begins with fork 1
        low, high = sorted([i, (i + 1) % 5])
        args = (table, i + 1, forks[low], forks[high])
        p = Process(target=dine, args=args)
        people.append(p)
    for p in people:
        p.start()
    for p in people:
        p.join()
    print("all five have eaten")
