package forklore.trace;

/// The names of a line's fields, in their order. Fields are asked for in about the order in which
/// they are written, so each is looked for behind the one that was found last.
final class Keys {
    private static final Words KNOWN = new Words(512);

    static {
        for (String key :
                new String[] {
                    "event",
                    "t",
                    "pid",
                    "line",
                    "lane",
                    "text",
                    "stream",
                    "more",
                    "queue",
                    "size",
                    "capacity",
                    "value",
                    "pool",
                    "task",
                    "slot",
                    "ok",
                    "call",
                    "on",
                    "onPid",
                    "timeout",
                    "thread",
                    "name",
                    "ppid",
                    "startMethod",
                    "role",
                    "exitCode",
                    "by"
                }) {
            KNOWN.put(key);
        }
    }

    private final String[] names;
    private int size;
    private int last;

    Keys(int most) {
        names = new String[most];
    }

    void clear() {
        size = 0;
        last = 0;
    }

    int size() {
        return size;
    }

    /// Takes a name that stands there.
    ///
    /// @param hash of the name
    /// @return false where there is one of this name already
    boolean add(char[] block, int begin, int end, int hash) {
        String name = KNOWN.find(block, begin, end, hash);
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return false;
            }
        }
        names[size++] = name;
        return true;
    }

    /// The place of the field with this name; -1 where there is none.
    int find(String name) {
        for (int i = last; i < size; i++) {
            if (names[i].equals(name)) {
                last = i;
                return i;
            }
        }
        for (int i = 0; i < last; i++) {
            if (names[i].equals(name)) {
                last = i;
                return i;
            }
        }
        return -1;
    }
}
