package forklore.model;

import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// What a process carries with it: where its threads stand and what its variables hold. A fork
/// copies it, but for the threads beside the one that forks.
///
/// @param lines the line of the listing that each thread stands on; the main thread's name is empty
/// @param variables the watched variables that have told a value, in the order they first did
/// @param forkReturns the values that `fork` returned here or in an ancestor before it forked
public record Memory(
        PMap<String, Integer> lines,
        PMap<String, String> variables,
        PVector<ForkReturn> forkReturns) {
    public static final Memory EMPTY =
            new Memory(HashTreePMap.empty(), OrderedPMap.empty(), TreePVector.empty());

    private static final String MAIN_THREAD = "";

    Memory at(String thread, int line) {
        Integer before = lines.get(thread);
        return before != null && before == line
                ? this
                : new Memory(lines.plus(thread, line), variables, forkReturns);
    }

    /// Moves the main thread, unless other threads make it unclear whose line it is.
    Memory hint(int line) {
        boolean single = lines.isEmpty() || (lines.size() == 1 && lines.containsKey(MAIN_THREAD));
        return line > 0 && single ? at(MAIN_THREAD, line) : this;
    }

    Memory with(String variable, String value) {
        return new Memory(lines, variables.plus(variable, value), forkReturns);
    }

    Memory with(ForkReturn forkReturn) {
        return new Memory(lines, variables, forkReturns.plus(forkReturn));
    }

    /// As the child has it that a fork made: as it was when the fork was called, of which what this
    /// call and later ones returned here may have been told before the child was; and without the
    /// other threads, which are not copied.
    Memory before(int child) {
        var earlier =
                forkReturns.stream().takeWhile(returned -> returned.value() != child).toList();
        Integer line = lines.get(MAIN_THREAD);
        PMap<String, Integer> own =
                line == null ? HashTreePMap.empty() : HashTreePMap.singleton(MAIN_THREAD, line);
        return new Memory(own, variables, TreePVector.from(earlier));
    }

    /// Outside the listing's code, as a worker between two tasks is.
    Memory nowhere() {
        return lines.isEmpty() ? this : new Memory(HashTreePMap.empty(), variables, forkReturns);
    }
}
