# said: The longest chain has 3 processes and not 4
import os


def fork_and_wait(then):
    pid = os.fork()
    if pid == 0:
        then()
        print(f"{os.getpid()}, child of {os.getppid()}", flush=True)
        os._exit(0)
    os.waitpid(pid, 0)


fork_and_wait(lambda: fork_and_wait(lambda: None))
fork_and_wait(lambda: None)
print(f"{os.getpid()}, child of {os.getppid()}")
