package dev.roast.example.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of a few words, in upper or lower case. */
abstract class OneOf<E extends Enum<E>> implements ITypeConverter<E> {
    private final List<E> all;

    OneOf(E[] all) {
        this.all = Arrays.asList(all);
    }

    @Override
    public E convert(String typed) {
        return all.stream()
                .filter(one -> one.name().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("it is one of " + names() + ", not '" + typed + "'"));
    }

    private String names() {
        return String.join(
                ", ",
                all.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList());
    }
}
