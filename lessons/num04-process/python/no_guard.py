import multiprocessing


def greet():
    print("hello")


context = multiprocessing.get_context("spawn")
p = context.Process(target=greet)
p.start()  # the child loads this file, and comes along here too
p.join()
print(f"exit code {p.exitcode}")
