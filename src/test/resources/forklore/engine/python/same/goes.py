"""What nobody has any more is gone at once."""
import gc
import multiprocessing
import weakref


def gone(make):
    thing = make()
    watch = weakref.ref(thing)
    del thing
    return watch() is None


if __name__ == "__main__":
    gc.disable()
    for make in (
        multiprocessing.Lock,
        multiprocessing.RLock,
        multiprocessing.Semaphore,
        multiprocessing.Event,
        multiprocessing.Condition,
        multiprocessing.SimpleQueue,
    ):
        print(make.__name__, gone(make))
