package dev.roast.internal.pdf.child;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes records as the values of their components, one after the other, so that a record which gets another component
 * needs no word here. Knows the types that the records of the ports have. Strings are written as UTF-16, so that nothing
 * is lost, whatever a document has made of them. Thread-safe.
 */
final class Records {
    private final Map<Class<?>, RecordShape> shapes = new ConcurrentHashMap<>();

    byte[] write(Record value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 * 1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, value.getClass(), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a record.
     *
     * @throws BrokenFrameException if the bytes are not one of this type and nothing else
     */
    <T extends Record> T read(byte[] bytes, Class<T> type) {
        RecordBytes in = new RecordBytes(bytes);
        T value = type.cast(readRecord(in, type));
        in.mustEnd();
        return value;
    }

    private void write(DataOutputStream out, Type type, Object value) throws IOException {
        if (value instanceof Integer number) {
            out.writeInt(number);
        } else if (value instanceof Long number) {
            out.writeLong(number);
        } else if (value instanceof Double number) {
            out.writeDouble(number);
        } else if (value instanceof Boolean truth) {
            out.writeByte(truth ? 1 : 0);
        } else if (value instanceof String text) {
            writeText(out, text);
        } else if (value instanceof Enum<?> constant) {
            writeText(out, constant.name());
        } else if (value instanceof Record record) {
            writeRecord(out, record);
        } else if (value instanceof List<?> list) {
            writeAll(out, elementType(type), list);
        } else if (value instanceof Optional<?> optional) {
            writeAll(out, elementType(type), optional.stream().toList());
        } else {
            throw unknown(type);
        }
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private void writeRecord(DataOutputStream out, Record record) throws IOException {
        for (RecordComponent component : shape(record.getClass()).components()) {
            write(out, component.getGenericType(), RecordShape.get(component, record));
        }
    }

    private void writeAll(DataOutputStream out, Type element, Collection<?> values) throws IOException {
        out.writeInt(values.size());
        for (Object value : values) {
            write(out, element, value);
        }
    }

    private Object read(RecordBytes in, Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? in.list(() -> read(in, elementType(generic)))
                    : in.list(() -> read(in, elementType(generic))).stream().findFirst();
        }
        return readPlain(in, (Class<?>) type);
    }

    private Object readPlain(RecordBytes in, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return in.integer();
        } else if (type == long.class || type == Long.class) {
            return in.longInteger();
        } else if (type == double.class || type == Double.class) {
            return in.number();
        } else if (type == boolean.class || type == Boolean.class) {
            return in.truth();
        } else if (type == String.class) {
            return in.text();
        } else if (type.isEnum()) {
            return in.constant(type.getEnumConstants());
        } else if (type.isRecord()) {
            return readRecord(in, type);
        }
        throw unknown(type);
    }

    private Object readRecord(RecordBytes in, Class<?> type) {
        RecordShape shape = shape(type);
        Object[] values = shape.components().stream()
                .map(component -> read(in, component.getGenericType()))
                .toArray();
        try {
            return shape.constructor().newInstance(values);
        } catch (InvocationTargetException e) {
            throw new BrokenFrameException(type.getSimpleName() + " refuses its values", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " can't be made", e);
        }
    }

    private RecordShape shape(Class<?> type) {
        return shapes.computeIfAbsent(type, RecordShape::of);
    }

    private static Type elementType(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static IllegalStateException unknown(Type type) {
        return new IllegalStateException("there is no way yet to write a " + type.getTypeName());
    }
}
