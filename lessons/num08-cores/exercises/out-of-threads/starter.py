from threading import Thread


def compute():
    sum(range(20_000_000))


if __name__ == "__main__":
    tasks = [Thread(target=compute) for _ in range(4)]
    for one in tasks:
        one.start()
    for one in tasks:
        one.join()
    print("all four are done")
