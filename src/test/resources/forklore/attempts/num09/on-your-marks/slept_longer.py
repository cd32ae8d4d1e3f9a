# said: Nobody can count on that
from multiprocessing import Event, Process
from time import sleep


def race(gun, runner):
    sleep(0.1 * runner)  # ties the shoes
    sleep(2.5)
    print(f"runner {runner} runs")


if __name__ == "__main__":
    gun = Event()
    runners = [
        Process(target=race, args=(gun, runner))
        for runner in range(1, 4)
    ]
    for p in runners:
        p.start()
    sleep(2)
    print("bang", flush=True)
    for p in runners:
        p.join()
