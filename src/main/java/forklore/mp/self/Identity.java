package forklore.mp.self;

import forklore.trace.Role;
import forklore.wire.Message;
import forklore.wire.MessageBuilder;

/// What a child process is told about itself before anything else.
///
/// @param pid its own id
/// @param numbers its place in the family, `1` or `2:1` for the first child of the second;
///   CPython's `_identity`
/// @param pool the pool that a worker serves; empty for every other process
/// @param slot the worker's place in its pool, from 0; -1 for every other process
public record Identity(
        int pid,
        String name,
        String numbers,
        boolean daemon,
        Role role,
        String pool,
        int slot,
        int parentPid,
        String parentName) {

    /// The next daemon of this process; its pid is not known yet.
    ///
    /// @param kind what its name begins with
    public static Identity ofChild(String kind, Role role, String pool, int slot) {
        String numbers = Lineage.nextNumbers();
        String parent = Lineage.self().name();
        return new Identity(
                0, kind + "-" + numbers, numbers, true, role, pool, slot, Self.pid(), parent);
    }

    public void write(MessageBuilder out) {
        out.put(pid).put(name).put(numbers).put(daemon).put(role.name());
        out.put(pool).put(slot).put(parentPid).put(parentName);
    }

    public static Identity read(Message in) {
        return new Identity(
                in.readInt(),
                in.readText(),
                in.readText(),
                in.readBoolean(),
                Role.valueOf(in.readText()),
                in.readText(),
                in.readInt(),
                in.readInt(),
                in.readText());
    }

    public Identity withPid(int newPid) {
        return new Identity(newPid, name, numbers, daemon, role, pool, slot, parentPid, parentName);
    }
}
