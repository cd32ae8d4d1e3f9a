package forklore.model;

import forklore.ground.Reel;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.Role;

import org.pcollections.HashTreePMap;
import org.pcollections.IntTreePMap;
import org.pcollections.PMap;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// All processes of a run in order of their start.
///
/// A process id that the system uses again makes a second entry; the id then means the newer one.
///
/// @param all in order of their start
/// @param places where each process id is found in `all`
/// @param counts how many processes of each lane have an identity other than the main one's, and
///   how many helpers it has
public record Processes(
        Reel<ProcessState> all, PMap<Integer, Integer> places, PMap<String, Integer> counts) {
    public static final Processes NONE =
            new Processes(Reel.empty(), IntTreePMap.empty(), HashTreePMap.empty());

    public Optional<ProcessState> get(int pid) {
        return Optional.ofNullable(places.get(pid)).map(all::get);
    }

    /// The processes of one lane in order of their start.
    public List<ProcessState> in(String lane) {
        return all.stream().filter(process -> process.lane().equals(lane)).toList();
    }

    /// The processes whose parent this one is now.
    public List<ProcessState> childrenOf(int pid) {
        return all.stream().filter(process -> process.parent().pid() == pid).toList();
    }

    boolean alive(int pid) {
        return get(pid).map(ProcessState::alive).orElse(false);
    }

    Processes begin(ProcessStarted start, Memory memory) {
        String kind = (start.role() == Role.HELPER ? "helpers " : "") + start.lane();
        int number = counts.getOrDefault(kind, 0) + 1;
        Identity identity =
                switch (start.role()) {
                    case MAIN -> Identity.MAIN;
                    case HELPER -> Identity.ofHelper(number);
                    case CHILD, WORKER, MANAGER -> new Identity(number);
                };
        var nextCounts = identity.isMain() ? counts : counts.plus(kind, number);
        return new Processes(
                all.plus(ProcessState.begun(start, identity, memory)),
                places.plus(start.pid(), all.size()),
                nextCounts);
    }

    /// Changes the process with this id, if it changes; nothing where there is none.
    @SuppressWarnings("ReferenceEquality") // Comparing by value would cost more than it saves.
    Processes change(int pid, UnaryOperator<ProcessState> how) {
        Integer place = places.get(pid);
        if (place == null) {
            return this;
        }
        var before = all.get(place);
        var after = how.apply(before);
        return after == before ? this : new Processes(all.with(place, after), places, counts);
    }
}
