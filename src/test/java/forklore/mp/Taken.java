package forklore.mp;

/// Whatever is acquired and released, a lock or a semaphore.
interface Taken {
    boolean acquire(double timeout);

    void release();

    Lock.Held hold();

    /// Takes it if it is free.
    default boolean now() {
        return acquire(0);
    }

    static Taken of(Lock lock) {
        return new Taken() {
            @Override
            public boolean acquire(double timeout) {
                return lock.acquire(timeout);
            }

            @Override
            public void release() {
                lock.release();
            }

            @Override
            public Lock.Held hold() {
                return lock.hold();
            }
        };
    }

    static Taken of(RLock lock) {
        return new Taken() {
            @Override
            public boolean acquire(double timeout) {
                return lock.acquire(timeout);
            }

            @Override
            public void release() {
                lock.release();
            }

            @Override
            public Lock.Held hold() {
                return lock.hold();
            }
        };
    }

    static Taken of(Semaphore semaphore) {
        return new Taken() {
            @Override
            public boolean acquire(double timeout) {
                return semaphore.acquire(timeout);
            }

            @Override
            public void release() {
                semaphore.release();
            }

            @Override
            public Lock.Held hold() {
                return semaphore.hold();
            }
        };
    }

    static Taken of(BoundedSemaphore semaphore) {
        return new Taken() {
            @Override
            public boolean acquire(double timeout) {
                return semaphore.acquire(timeout);
            }

            @Override
            public void release() {
                semaphore.release();
            }

            @Override
            public Lock.Held hold() {
                return semaphore.hold();
            }
        };
    }
}
