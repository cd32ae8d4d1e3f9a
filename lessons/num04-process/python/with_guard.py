import multiprocessing


def greet():
    print("hello")


if __name__ == "__main__":  # not in the child
    context = multiprocessing.get_context("spawn")
    p = context.Process(target=greet)
    p.start()
    p.join()
    print(f"exit code {p.exitcode}")
