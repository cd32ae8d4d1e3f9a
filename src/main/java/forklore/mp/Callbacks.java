package forklore.mp;

import forklore.mp.pool.Outcome;
import forklore.mp.tell.Failures;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Who is called with a result before it is ready. Their own failure is printed: it is nobody's
/// result, and neither task nor pool suffers from it.
record Callbacks<T extends @Nullable Object>(
        Consumer<? super T> good, Consumer<ProcessException> bad) {

    /// Nobody.
    static <T extends @Nullable Object> Callbacks<T> none() {
        return new Callbacks<>(_ -> {}, _ -> {});
    }

    /// Where the outcome goes: to them, then into the result.
    Consumer<Outcome> before(AsyncResult<T> result) {
        return outcome -> {
            try {
                call(outcome);
            } catch (RuntimeException | Error e) {
                System.err.println(
                        "A callback of <Pool "
                                + result.pool()
                                + "> failed:\n"
                                + Failures.describe(e));
            } finally {
                result.complete(outcome);
            }
        };
    }

    // The worker ran the function that promised a T, which may be a nullable type.
    @SuppressWarnings({"unchecked", "NullAway"})
    private void call(Outcome outcome) {
        if (outcome instanceof Outcome.Returned(Object value)) {
            good.accept((T) value);
        } else {
            bad.accept(outcome.exception());
        }
    }
}
