package dev.roast.example.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the path of a file. In the locale C, Java can't name a file whose name has more than ASCII. */
final class FileName implements ITypeConverter<Path> {

    @Override
    public Path convert(String typed) {
        if (typed.isBlank()) {
            throw new TypeConversionException("it is empty, give the path of a file");
        }
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(
                    "no file can have that name here; rename it, or set LC_ALL to a locale with UTF-8");
        }
    }
}
