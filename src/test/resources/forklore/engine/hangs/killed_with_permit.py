# circle: C2 waits for a permit of semaphore seats, which M would have to give back; M waits for C2 to end
import time
from multiprocessing import Event, Process, Semaphore


def sit(seats, seated):
    seats.acquire()
    seated.set()
    time.sleep(60)


def come(seats):
    with seats:
        print("never")


if __name__ == "__main__":
    seats = Semaphore(1)
    seated = Event()
    one = Process(target=sit, args=(seats, seated))
    one.start()
    seated.wait()
    one.kill()
    one.join()
    two = Process(target=come, args=(seats,))
    two.start()
    two.join()
