# Workers that never come back from their task.
from multiprocessing import Pool
def spin(n):
    while True:
        pass
if __name__ == "__main__":
    with Pool(4) as pool:
        pool.map(spin, range(4))
