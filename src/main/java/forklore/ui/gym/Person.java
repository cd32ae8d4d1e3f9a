package forklore.ui.gym;

import forklore.gym.Witness;
import forklore.model.ProcessState;
import forklore.model.World;

import java.util.List;
import java.util.Optional;

/// A real process at the moment that is shown.
///
/// @param identity who it is on screen
/// @param born whether it has started by then
/// @param ended whether it has ended by then
record Person(int pid, int identity, boolean born, boolean ended) {
    /// Those of a run, by their place in its tree.
    ///
    /// @param end the world at the run's end
    /// @param now the world at the moment that is shown
    static List<Person> of(World end, World now) {
        return Witness.of(end).map(Witness::pids).orElse(List.of()).stream()
                .map(pid -> of(pid, end, now))
                .toList();
    }

    private static Person of(int pid, World end, World now) {
        Optional<ProcessState> state = now.process(pid);
        return new Person(
                pid,
                end.identity(pid).index(),
                state.isPresent(),
                state.filter(it -> !it.alive()).isPresent());
    }
}
