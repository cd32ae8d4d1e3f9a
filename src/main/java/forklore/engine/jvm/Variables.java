package forklore.engine.jvm;

import org.jspecify.annotations.Nullable;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// In one method: which calls make a thing that processes share, for which variable. So a lock can
/// be called on the stage as the listing calls it.
final class Variables {
    private static final String ROOM = "forklore/mp/";
    private static final String MANAGER = ROOM + "Manager";

    private static final Set<String> THINGS =
            Set.of(
                    "Array",
                    "Barrier",
                    "BoundedSemaphore",
                    "Condition",
                    "Event",
                    "JoinableQueue",
                    "Lock",
                    "Pipe",
                    "Queue",
                    "RLock",
                    "Semaphore",
                    "SharedMemory",
                    "SimpleQueue",
                    "Value");

    private final List<LocalVariable> locals = new ArrayList<>();
    private final Map<Label, Integer> places = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();

    Variables(CodeModel code) {
        int place = 0;
        for (CodeElement element : code) {
            if (element instanceof LocalVariable local) {
                locals.add(local);
            } else if (element instanceof LabelTarget target) {
                places.put(target.label(), place);
            } else if (element instanceof Instruction instruction) {
                place += instruction.sizeInBytes();
            }
        }
        findNames(code);
    }

    private void findNames(CodeModel code) {
        int place = 0;
        int call = -1;
        boolean made = false;
        for (CodeElement element : code) {
            if (!(element instanceof Instruction instruction)) {
                continue;
            }
            place += instruction.sizeInBytes();
            if (made && !(instruction instanceof TypeCheckInstruction)) {
                String name = kept(instruction, place);
                if (name != null) {
                    names.put(call, name);
                }
                made = false;
            }
            if (instruction instanceof InvokeInstruction invoked) {
                call++;
                made = isMaking(invoked);
            }
        }
    }

    private static boolean isMaking(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        if (call.name().equalsString("<init>")) {
            return isThing(owner);
        }
        String made = call.typeSymbol().returnType().descriptorString();
        boolean fromFactory = call.opcode() == Opcode.INVOKESTATIC && isThing(owner);
        return (fromFactory || owner.equals(MANAGER))
                && made.startsWith("L")
                && isThing(made.substring(1, made.length() - 1));
    }

    private static boolean isThing(String type) {
        return type.startsWith(ROOM) && THINGS.contains(type.substring(ROOM.length()));
    }

    /// The variable that the instruction stores into.
    ///
    /// @param after the place of the next one, where a variable begins that is stored into first
    private @Nullable String kept(Instruction instruction, int after) {
        return switch (instruction) {
            case FieldInstruction field when isStore(field) -> field.name().stringValue();
            case StoreInstruction store -> local(store.slot(), after);
            default -> null;
        };
    }

    private static boolean isStore(FieldInstruction field) {
        return field.opcode() == Opcode.PUTSTATIC || field.opcode() == Opcode.PUTFIELD;
    }

    private @Nullable String local(int slot, int place) {
        for (LocalVariable local : locals) {
            boolean begun = places.getOrDefault(local.startScope(), Integer.MAX_VALUE) <= place;
            boolean ended = places.getOrDefault(local.endScope(), Integer.MAX_VALUE) < place;
            if (local.slot() == slot && begun && !ended) {
                return local.name().stringValue();
            }
        }
        return null;
    }

    /// The variable for which the method's call of that number, counted from 0, makes a thing.
    Optional<String> ofCall(int number) {
        return Optional.ofNullable(names.get(number));
    }
}
