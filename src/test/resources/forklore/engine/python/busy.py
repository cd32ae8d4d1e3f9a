import time


def sum_up(n):
    total = 0
    for i in range(n):
        total += i
    return total


def count_down(n):
    while n:
        n -= 1


before = time.process_time()
sum_up(8_000_000)
count_down(8_000_000)
print(time.process_time() - before, flush=True)
last = 21
