from multiprocessing import Condition, Process, Value
from time import sleep


def buy(changed, coins):
    with changed:
        while coins.value < 3:  # woken: looks again
            changed.wait()
        print(f"buys with {coins.value} of 3")


if __name__ == "__main__":
    changed = Condition()
    coins = Value("i", 0)
    p = Process(target=buy, args=(changed, coins))
    p.start()
    sleep(2)
    for coin in range(1, 4):
        with changed:
            coins.value = coin
            print(f"coin {coin}")
            changed.notify_all()
        sleep(1)
    p.join()
