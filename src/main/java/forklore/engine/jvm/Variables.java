package forklore.engine.jvm;

import org.jspecify.annotations.Nullable;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.NewObjectInstruction;
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
    private final Map<Integer, Kept> names = new HashMap<>();

    /// Where a thing is kept.
    ///
    /// @param place of a plain variable nothing; of an array, what loads the index into it; of a
    ///   list, what loads the list that it is put at the end of
    record Kept(String variable, boolean inList, List<Instruction> place) {
        static Kept plain(String variable) {
            return new Kept(variable, false, List.of());
        }
    }

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
        List<Instruction> before = new ArrayList<>();
        List<Instruction> beforeNew = List.of();
        for (CodeElement element : code) {
            if (!(element instanceof Instruction instruction)) {
                continue;
            }
            place += instruction.sizeInBytes();
            if (made && !(instruction instanceof TypeCheckInstruction)) {
                Kept kept = kept(instruction, place, beforeNew);
                if (kept != null) {
                    names.put(call, kept);
                }
                made = false;
            }
            if (instruction instanceof NewObjectInstruction created
                    && isThing(created.className().asInternalName())) {
                beforeNew =
                        List.copyOf(before.subList(Math.max(0, before.size() - 3), before.size()));
            }
            if (instruction instanceof InvokeInstruction invoked) {
                call++;
                made = isMaking(invoked);
            }
            before.add(instruction);
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

    /// Where the instruction stores it.
    ///
    /// @param after the place of the next one, where a variable begins that is stored into first
    /// @param before what came last before the thing began to be made
    private @Nullable Kept kept(Instruction instruction, int after, List<Instruction> before) {
        return switch (instruction) {
            case FieldInstruction field when isStore(field) ->
                    Kept.plain(field.name().stringValue());
            case StoreInstruction store -> {
                String name = local(store.slot(), after);
                yield name == null ? null : Kept.plain(name);
            }
            case ArrayStoreInstruction _ -> inArray(before, after);
            case InvokeInstruction call when isAdding(call) -> inList(before, after);
            default -> null;
        };
    }

    private static boolean isAdding(InvokeInstruction call) {
        return call.name().equalsString("add")
                && call.type().equalsString("(Ljava/lang/Object;)Z")
                && call.opcode() != Opcode.INVOKESTATIC;
    }

    /// `forks[i] = new Lock()`, with a variable or a number as the index.
    private @Nullable Kept inArray(List<Instruction> before, int place) {
        if (before.isEmpty()) {
            return null;
        }
        Instruction index = before.getLast();
        boolean simple =
                index instanceof ConstantInstruction
                        || (index instanceof LoadInstruction load
                                && load.typeKind() == TypeKind.INT);
        Kept array = simple ? loaded(before.subList(0, before.size() - 1), place) : null;
        return array == null ? null : new Kept(array.variable(), false, List.of(index));
    }

    /// `forks.add(new Lock())`.
    private @Nullable Kept inList(List<Instruction> before, int place) {
        Kept list = loaded(before, place);
        return list == null ? null : new Kept(list.variable(), true, list.place());
    }

    /// The variable that the last of these instructions load.
    private @Nullable Kept loaded(List<Instruction> before, int place) {
        if (before.isEmpty()) {
            return null;
        }
        Instruction last = before.getLast();
        if (last instanceof LoadInstruction load && load.typeKind() == TypeKind.REFERENCE) {
            String name = local(load.slot(), place);
            return name == null ? null : new Kept(name, false, List.of(last));
        }
        if (last instanceof FieldInstruction field && field.opcode() == Opcode.GETSTATIC) {
            return new Kept(field.name().stringValue(), false, List.of(last));
        }
        if (last instanceof FieldInstruction field
                && before.size() > 1
                && before.get(before.size() - 2) instanceof LoadInstruction own
                && own.slot() == 0) {
            return new Kept(field.name().stringValue(), false, List.of(own, last));
        }
        return null;
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
    Optional<Kept> ofCall(int number) {
        return Optional.ofNullable(names.get(number));
    }
}
