package forklore.trace;

/// Facts about the machine's cores, sampled from the system by the engine.
public sealed interface CoreEvent extends TraceEvent {
    /// What the run may use. Told once.
    ///
    /// @param cores how many the machine has
    /// @param allowed those that the run may use, as the system writes it: `0-3,6`
    record CoresSeen(Stamp at, int cores, String allowed) implements CoreEvent {
        @Override
        public CoresSeen with(Stamp stamp) {
            return new CoresSeen(stamp, cores, allowed);
        }

        @Override
        public void describe(Fields out) {
            out.put("cores", cores).putIfAny("allowed", allowed);
        }
    }

    /// The process ran on this core. Told when it changed enough to be worth telling.
    ///
    /// @param core the core's number, from 0
    /// @param share how much of one core the process got since the last sample, per mille
    record CoreUsed(Stamp at, int core, int share) implements CoreEvent {
        @Override
        public CoreUsed with(Stamp stamp) {
            return new CoreUsed(stamp, core, share);
        }

        @Override
        public void describe(Fields out) {
            out.put("core", core).put("share", share);
        }
    }
}
