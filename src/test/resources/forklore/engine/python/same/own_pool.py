from multiprocessing import Pool


def cube(n):
    return n ** 3


if __name__ == "__main__":
    with Pool(4) as pool:
        print(pool.map(cube, range(20)))
        print(list(pool.imap(cube, range(5), chunksize=2)))
        print(sorted(pool.imap_unordered(cube, range(7))))
        print(pool.starmap(pow, [(2, 5), (3, 2)]))
        print(pool.starmap_async(pow, [(2, 6)]).get(timeout=20))
        print(pool.map_async(cube, [1, 2], callback=lambda got: print("told", got)).get())
