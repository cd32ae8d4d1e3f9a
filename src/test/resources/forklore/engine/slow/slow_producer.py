import time
from multiprocessing import Process, Queue


def produce(jobs):
    time.sleep(1)
    jobs.put("one")
    time.sleep(0.5)
    jobs.put(None)


def consume(jobs):
    while (job := jobs.get()) is not None:
        print(job)


if __name__ == "__main__":
    jobs = Queue()
    producer = Process(target=produce, args=(jobs,))
    consumer = Process(target=consume, args=(jobs,))
    consumer.start()
    producer.start()
    consumer.join()
    producer.join()
