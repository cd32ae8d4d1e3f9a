package forklore.mp.sync;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The types of which a value fits into 64 bits, and the way there and back.
public enum Scalar {
    BOOLEAN(Boolean.class) {
        @Override
        public long bits(Object value) {
            return (boolean) value ? 1 : 0;
        }

        @Override
        public Object value(long bits) {
            return bits != 0;
        }
    },
    CHARACTER(Character.class) {
        @Override
        public long bits(Object value) {
            return (char) value;
        }

        @Override
        public Object value(long bits) {
            return (char) bits;
        }
    },
    BYTE(Byte.class) {
        @Override
        public Object value(long bits) {
            return (byte) bits;
        }
    },
    SHORT(Short.class) {
        @Override
        public Object value(long bits) {
            return (short) bits;
        }
    },
    INTEGER(Integer.class) {
        @Override
        public Object value(long bits) {
            return (int) bits;
        }
    },
    LONG(Long.class) {
        @Override
        public Object value(long bits) {
            return bits;
        }
    },
    FLOAT(Float.class) {
        @Override
        public long bits(Object value) {
            return Float.floatToRawIntBits((float) value);
        }

        @Override
        public Object value(long bits) {
            return Float.intBitsToFloat((int) bits);
        }
    },
    DOUBLE(Double.class) {
        @Override
        public long bits(Object value) {
            return Double.doubleToRawLongBits((double) value);
        }

        @Override
        public Object value(long bits) {
            return Double.longBitsToDouble(bits);
        }
    };

    private static final Scalar[] ALL = values();

    private final Class<?> type;

    Scalar(Class<?> type) {
        this.type = type;
    }

    /// That value's type; nothing where it is none of these.
    public static Optional<Scalar> of(@Nullable Object value) {
        for (Scalar each : ALL) {
            if (each.type.isInstance(value)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /// @param value of this type
    public long bits(Object value) {
        return ((Number) value).longValue();
    }

    public abstract Object value(long bits);

    /// The value's bits.
    ///
    /// @throws IllegalArgumentException where it is of another type, or null
    public long checked(@Nullable Object value) {
        if (value == null || !type.isInstance(value)) {
            String found =
                    value == null ? "null" : value + ", a " + value.getClass().getSimpleName();
            throw new IllegalArgumentException(
                    "this holds "
                            + type.getSimpleName()
                            + " from its beginning on, and can't hold "
                            + found);
        }
        return bits(value);
    }
}
