from multiprocessing import Lock, Process, Semaphore
from time import sleep


def dine(seats, who, one, other):
    with seats:  # four of five
        with one:
            sleep(0.5)
            with other:
                print(f"philosopher {who} eats")


if __name__ == "__main__":
    seats = Semaphore(4)
    forks = [Lock() for _ in range(5)]
    people = []
    for i in range(5):
        left, right = forks[i], forks[(i + 1) % 5]
        p = Process(target=dine, args=(seats, i + 1, left, right))
        people.append(p)
    for p in people:
        p.start()
    for p in people:
        p.join()
    print("all five have eaten")
