import multiprocessing as mp
from dataclasses import dataclass


@dataclass
class Job:
    n: int
    tag: str = "j"


def run(job):
    return Job(job.n * 2, job.tag + "!")


if __name__ == "__main__":
    for method in ("fork", "spawn", "forkserver"):
        ctx = mp.get_context(method)
        with ctx.Pool(2) as pool:
            print(method, pool.map(run, [Job(1), Job(2, "k")]))
    import logging
    mp.log_to_stderr(logging.WARNING)
    mp.get_logger().warning("logged")
