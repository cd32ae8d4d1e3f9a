package forklore.gym;

import forklore.model.Phase;
import forklore.model.ProcessState;
import forklore.model.World;
import forklore.trace.Role;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the processes of a real run did, as its trace tells it.
///
/// @param life the first process and all below it
/// @param pids of all of them: downwards and from left to right, as [Tree] counts places
public record Witness(Life life, List<Integer> pids) {
    public Witness {
        pids = List.copyOf(pids);
    }

    /// @return empty before the first process has started
    public static Optional<Witness> of(World world) {
        return world.processes().all().stream()
                .filter(process -> process.role() == Role.MAIN)
                .findFirst()
                .map(first -> of(world, first.pid()));
    }

    /// The family of one process.
    public static Witness of(World world, int pid) {
        var reading = new Reading(world);
        var pids = new ArrayList<Integer>();
        return new Witness(reading.life(pid, pids), pids);
    }

    /// A world with everybody's children and lines at hand.
    private static final class Reading {
        private final World world;
        private final Map<Integer, List<Integer>> children = new HashMap<>();
        private final Map<Integer, Integer> lines = new HashMap<>();

        Reading(World world) {
            this.world = world;
            world.processes().all().stream()
                    .filter(process -> process.role() == Role.CHILD)
                    .forEach(
                            process ->
                                    children.computeIfAbsent(
                                                    process.startedBy(), _ -> new ArrayList<>())
                                            .add(process.pid()));
            world.output().stream()
                    .filter(line -> !line.error())
                    .forEach(line -> lines.merge(line.at().pid(), 1, Integer::sum));
        }

        Life life(int pid, List<Integer> pids) {
            pids.add(pid);
            var born =
                    children.getOrDefault(pid, List.of()).stream()
                            .filter(child -> child != pid)
                            .map(child -> life(child, pids))
                            .toList();
            var state = world.process(pid);
            return new Life(
                    lines.getOrDefault(pid, 0),
                    state.map(Reading::exitCode).orElse(0),
                    state.map(ProcessState::orphan).orElse(false),
                    born);
        }

        private static int exitCode(ProcessState process) {
            return process.phase() instanceof Phase.Ended ended ? ended.exitCode() : 0;
        }
    }
}
