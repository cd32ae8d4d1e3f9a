package forklore.engine.supervise;

import forklore.engine.guard.Order;

import java.io.IOException;
import java.util.List;

/// Makes programs of a request: compiles it, looks for what it needs.
@FunctionalInterface
public interface Planner {
    /// The programs to start, one for each lane.
    ///
    /// @throws CannotRun where the request cannot run
    /// @throws IOException where the machine is in the way
    /// @throws InterruptedException where the run was stopped meanwhile
    List<Order.Start> plan() throws CannotRun, IOException, InterruptedException;
}
