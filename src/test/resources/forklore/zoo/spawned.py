# Children of a fork server and children that were spawned, all asleep.
import multiprocessing, time
def nap():
    time.sleep(60)
if __name__ == "__main__":
    for method in ("spawn", "forkserver"):
        context = multiprocessing.get_context(method)
        for child in range(2):
            context.Process(target=nap, daemon=False).start()
