# said: The condition wakes it
from multiprocessing import Condition, Process, Value
from time import sleep


def buy(changed, coins):
    while coins.value < 3:
        sleep(0.2)
    print(f"buys with {coins.value} of 3")


if __name__ == "__main__":
    changed = Condition()
    coins = Value("i", 0)
    p = Process(target=buy, args=(changed, coins))
    p.start()
    for coin in range(1, 4):
        sleep(1.5)
        with changed:
            coins.value = coin
            changed.notify_all()
    p.join()
