package forklore.mp;

import forklore.mp.pool.Arrivals;
import forklore.mp.self.Seconds;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// The results of [Pool#imap] and [Pool#imapUnordered], to be gone through once, while tasks are
/// still being done; the counterpart of CPython's `multiprocessing.pool.IMapIterator`.
///
/// @param <R> the result
@SuppressWarnings("IterableAndIterator") // as CPython's, for a loop and for next() with a timeout
public final class IMapIterator<R extends @Nullable Object> implements Iterator<R>, Iterable<R> {
    private final Arrivals arrived;

    IMapIterator(Arrivals arrived) {
        this.arrived = arrived;
    }

    /// Waits until it is known whether there is another result.
    ///
    /// @throws InterruptedWait where the calling thread is interrupted
    @Override
    public boolean hasNext() {
        arrived.await(Seconds.FOREVER);
        return arrived.hasMore();
    }

    /// Waits for the next result. After a failure, the next call gives the result behind it.
    ///
    /// @throws NoSuchElementException where all were taken
    /// @throws ProcessException as from [AsyncResult#get()]
    /// @throws RuntimeException what the items threw while they were gone through, after the
    ///   results of those before
    @Override
    public R next() {
        arrived.await(Seconds.FOREVER);
        return taken();
    }

    /// Waits at most that many seconds.
    ///
    /// @throws TimeoutException where nothing came by then; it can still be had later
    /// @throws RuntimeException as from [#next()]
    public R next(double timeout) {
        if (!arrived.await(Seconds.toNanos(timeout))) {
            throw new TimeoutException(
                    "the next result did not come within " + timeout + " s; it may come later");
        }
        return taken();
    }

    // The worker ran the function that promised an R, which may be a nullable type.
    @SuppressWarnings({"unchecked", "NullAway"})
    private R taken() {
        return (R) arrived.take();
    }

    @Override
    public Iterator<R> iterator() {
        return this;
    }
}
