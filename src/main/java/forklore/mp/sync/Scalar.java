package forklore.mp.sync;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The types of which a value fits into 64 bits, and the way there and back.
public enum Scalar {
    BOOLEAN(Boolean.class),
    CHARACTER(Character.class),
    BYTE(Byte.class),
    SHORT(Short.class),
    INTEGER(Integer.class),
    LONG(Long.class),
    FLOAT(Float.class),
    DOUBLE(Double.class);

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
        return switch (this) {
            case BOOLEAN -> (boolean) value ? 1 : 0;
            case CHARACTER -> (char) value;
            case BYTE, SHORT, INTEGER, LONG -> ((Number) value).longValue();
            case FLOAT -> Float.floatToRawIntBits((float) value);
            case DOUBLE -> Double.doubleToRawLongBits((double) value);
        };
    }

    public Object value(long bits) {
        return switch (this) {
            case BOOLEAN -> bits != 0;
            case CHARACTER -> (char) bits;
            case BYTE -> (byte) bits;
            case SHORT -> (short) bits;
            case INTEGER -> (int) bits;
            case LONG -> bits;
            case FLOAT -> Float.intBitsToFloat((int) bits);
            case DOUBLE -> Double.longBitsToDouble(bits);
        };
    }

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
