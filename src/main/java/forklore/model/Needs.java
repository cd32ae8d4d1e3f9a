package forklore.model;

import forklore.model.shared.PipeEnd;
import forklore.model.shared.PipeState;
import forklore.model.shared.Thing;
import forklore.trace.Role;
import forklore.trace.SyncKind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Says of each process of a lane who could end its wait. In doubt it says that nobody is needed: a
/// wait that may end by itself accuses no one.
///
/// @param alive the lane's processes that live and act by themselves
/// @param now the moment looked at, ns since the run's start
/// @param last whether the run is about to be ended: then what could have come has not
record Needs(World world, List<ProcessState> alive, long now, boolean last) {
    private static final Need NOBODY = new Need.Nobody();

    /// Told so shortly before a wait, a wake may be for it all the same, ns.
    private static final long BEFORE = 100_000_000;

    Need of(ProcessState process) {
        // What one thread waits for another one may end.
        boolean threads = process.memory().lines().keySet().stream().anyMatch(t -> !t.isEmpty());
        if (threads) {
            return NOBODY;
        }
        if (process.role() == Role.WORKER && !isBusy(process)) {
            return rest(process);
        }
        return process.phase() instanceof Phase.Waiting wait
                        && wait.isForever()
                        && !wait.signalled()
                        && !isTerminated(process)
                ? of(process.pid(), wait)
                : NOBODY;
    }

    private Optional<PoolState> pool(ProcessState process) {
        return world.pools().get(process.start().pool());
    }

    private boolean isTerminated(ProcessState process) {
        return pool(process).filter(pool -> pool.stage() == PoolState.Stage.TERMINATED).isPresent();
    }

    private boolean isBusy(ProcessState process) {
        return pool(process).stream()
                .flatMap(pool -> pool.slots().stream())
                .anyMatch(slot -> slot.pid() == process.pid() && slot.busy());
    }

    private Need rest(ProcessState process) {
        boolean idle =
                pool(process)
                        .filter(pool -> pool.stage() != PoolState.Stage.TERMINATED)
                        .filter(pool -> pool.tasks().waiting().isEmpty())
                        .isPresent();
        return idle ? new Need.Task() : NOBODY;
    }

    private Need of(int pid, Phase.Waiting wait) {
        if (wait.onPid() != 0) {
            return process(wait.onPid());
        }
        return switch (wait.call()) {
            case JOIN -> join(wait);
            case CHILD -> children(pid);
            case RESULT -> pool(wait, false);
            case GET -> queue(wait, false);
            case PUT -> queue(wait, true);
            case FEEDER -> feeder(wait);
            case LOCK, SEMAPHORE, EVENT, CONDITION, BARRIER -> thing(pid, wait);
            case RECEIVE -> pipe(pid, wait, false);
            case SEND -> pipe(pid, wait, true);
            case SLEEP, SIGNAL, UNKNOWN -> NOBODY;
        };
    }

    private Need process(int pid) {
        return isAlive(pid) ? new Need.OneOf(Set.of(pid)) : NOBODY;
    }

    private boolean isAlive(int pid) {
        return alive.stream().anyMatch(one -> one.pid() == pid);
    }

    private Set<Integer> living(Iterable<Integer> pids) {
        var living = new TreeSet<Integer>();
        for (int pid : pids) {
            if (isAlive(pid)) {
                living.add(pid);
            }
        }
        return living;
    }

    private Need children(int pid) {
        var children =
                alive.stream()
                        .filter(one -> one.parent().pid() == pid)
                        .map(ProcessState::pid)
                        .collect(Collectors.toSet());
        return children.isEmpty() ? NOBODY : new Need.OneOf(children);
    }

    private Need join(Phase.Waiting wait) {
        return world.queues().get(wait.on()).isPresent()
                ? world.queues()
                        .get(wait.on())
                        .filter(queue -> isSettled(queue.users().getters()))
                        .map(queue -> anybody(queue.users().getters()))
                        .orElse(NOBODY)
                : pool(wait, true);
    }

    /// @param all whether its workers are waited for to end; otherwise for a task to be done
    private Need pool(Phase.Waiting wait, boolean all) {
        var pool = world.pools().get(wait.on());
        if (pool.isEmpty() || pool.get().stage() == PoolState.Stage.TERMINATED) {
            return NOBODY;
        }
        var slots = pool.get().slots();
        var busy = slots.stream().filter(Slot::busy).map(Slot::pid).toList();
        boolean waiting = !pool.get().tasks().waiting().isEmpty();
        if (busy.isEmpty()) {
            return NOBODY;
        }
        if (all) {
            return new Need.AllOf(living(busy));
        }
        var able = slots.stream().filter(slot -> waiting || slot.busy()).map(Slot::pid).toList();
        return new Need.OneOf(living(able));
    }

    private Need queue(Phase.Waiting wait, boolean puts) {
        var queue = world.queues().get(wait.on());
        boolean waits =
                queue.isPresent()
                        && (puts
                                ? queue.get().bounded()
                                        && queue.get().size() >= queue.get().naming().capacity()
                                : queue.get().size() == 0);
        if (!waits) {
            return NOBODY;
        }
        var users = queue.get().users();
        return anybody(puts ? users.getters() : users.putters());
    }

    private Need feeder(Phase.Waiting wait) {
        var queue = world.queues().get(wait.on());
        var getters = queue.map(one -> one.users().getters());
        return isPatient(wait) ? anybody(getters.orElse(null)) : NOBODY;
    }

    /// Whether none of them has waited only since a moment ago: what it did before that, such as to
    /// mark an item as done, is then known.
    private boolean isSettled(Set<Integer> getters) {
        return alive.stream()
                .filter(one -> getters.contains(one.pid()))
                .allMatch(one -> !(one.phase() instanceof Phase.Waiting wait) || isPatient(wait));
    }

    private boolean isPatient(Phase.Waiting wait) {
        return last || Patience.isOver(wait, now);
    }

    private Need anybody(@Nullable Set<Integer> likely) {
        return new Need.Anybody(likely == null ? Set.of() : living(likely));
    }

    private Need thing(int pid, Phase.Waiting wait) {
        var found = world.shared().things().get(wait.on());
        if (found.isEmpty() || !found.get().naming().told()) {
            return NOBODY;
        }
        var thing = found.get();
        return switch (thing.kind()) {
            case LOCK, RLOCK -> lock(pid, thing);
            case SEMAPHORE -> semaphore(thing, wait);
            case EVENT -> thing.flag().up() || woken(thing, wait) ? NOBODY : anybody(Set.of());
            case CONDITION -> woken(thing, wait) ? NOBODY : anybody(Set.of());
            case BARRIER -> barrier(thing, wait);
            case VALUE, ARRAY, MEMORY -> lockOf(pid, thing);
        };
    }

    private Need semaphore(Thing thing, Phase.Waiting wait) {
        boolean certain = last || Patience.isOverForTheDead(world, wait, now);
        return thing.isFree() || !certain ? NOBODY : anybody(thing.holding().byPid().keySet());
    }

    private static boolean woken(Thing thing, Phase.Waiting wait) {
        return thing.flag().wokeAt() >= wait.since() - BEFORE && thing.flag().wokeAt() >= 0;
    }

    private Need lockOf(int pid, Thing thing) {
        return world.shared().things().get(thing.lock()).map(own -> lock(pid, own)).orElse(NOBODY);
    }

    private Need lock(int pid, Thing lock) {
        var holding = lock.holding();
        if (holding.byPid().isEmpty()) {
            return NOBODY;
        }
        if (holding.passedOn() && lock.kind() == SyncKind.LOCK) {
            return anybody(Set.of());
        }
        var whom = new TreeSet<>(living(holding.byPid().keySet()));
        if (whom.isEmpty()) {
            return NOBODY;
        }
        if (whom.contains(pid) && !last) {
            // Whoever takes a lock twice may mean another to give it back.
            alive.stream()
                    .filter(one -> !isWatching(one))
                    .map(ProcessState::pid)
                    .forEach(whom::add);
        }
        return new Need.OneOf(whom);
    }

    /// Whether it waits for a process to end, with a limit: it does nothing for those on a circle.
    private static boolean isWatching(ProcessState process) {
        return process.phase() instanceof Phase.Waiting wait && wait.onPid() != 0;
    }

    private Need barrier(Thing barrier, Phase.Waiting wait) {
        if (barrier.flag().broken() || woken(barrier, wait)) {
            return NOBODY;
        }
        return new Need.OneOf(
                alive.stream()
                        .filter(one -> !isAt(one, barrier))
                        .map(ProcessState::pid)
                        .collect(Collectors.toSet()));
    }

    private static boolean isAt(ProcessState process, Thing thing) {
        return process.phase() instanceof Phase.Waiting wait && wait.on().equals(thing.id());
    }

    private Need pipe(int pid, Phase.Waiting wait, boolean sends) {
        var found = world.shared().pipes().get(wait.on());
        if (found.isEmpty() || (sends && !isPatient(wait))) {
            return NOBODY;
        }
        var own = PipeWaits.ends(found.get(), pid, wait);
        if (own.isEmpty()) {
            return NOBODY;
        }
        // Where it is not told at which of its ends it waits, all that could help must be stuck.
        var whom = new TreeSet<Integer>();
        for (int end : own) {
            PipeEnd other = found.get().end(1 - end);
            boolean waits = sends || (other.bytes() == 0 && !isWrittenInto(found.get(), 1 - end));
            if (!waits || !other.known() || other.holders().isEmpty()) {
                return NOBODY;
            }
            whom.addAll(living(other.holders()));
        }
        // To one that has just been started the end may be on its way.
        alive.stream().filter(ProcessState::isOnItsWay).map(ProcessState::pid).forEach(whom::add);
        if (found.get().duplex() && whom.size() > 1) {
            // Who waits can't answer itself; and no end of file is missed with two ways.
            whom.remove(pid);
        }
        return new Need.OneOf(whom);
    }

    /// Whether somebody waits for room there: then there is something to read, though it is told
    /// only when all of it was written.
    private boolean isWrittenInto(PipeState pipe, int end) {
        return PipeWaits.of(world, pipe).stream().anyMatch(at -> at.sends() && at.end() == end);
    }
}
