from multiprocessing import Process, Value

ROUNDS = 20_000


def count(number):
    for _ in range(ROUNDS):
        number.value += 1  # reads, adds, writes


if __name__ == "__main__":
    number = Value("i", 0)
    counters = [
        Process(target=count, args=(number,)) for _ in range(2)
    ]
    for p in counters:
        p.start()
    for p in counters:
        p.join()
    print(f"counted {number.value} of {2 * ROUNDS}")
