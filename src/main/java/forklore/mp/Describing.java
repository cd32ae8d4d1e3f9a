package forklore.mp;

import forklore.mp.sync.Gate;

/// The state of shared things in words.
final class Describing {
    private Describing() {}

    /// Permits, as far as this process knows without asking another one.
    ///
    /// @param most 0 for any number
    static String of(Gate gate, int most) {
        int free = gate.free();
        if (free == Gate.UNKNOWN) {
            return "kept by pid " + gate.keeper();
        }
        if (most == 1) {
            return free == 1 ? "free" : "taken";
        }
        return most == 0 ? free + " free" : free + " of " + most + " free";
    }
}
