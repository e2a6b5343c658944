package dev.roast.internal.pdf;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.function.PDFunction;

/**
 * A colour space (ISO 32000-1, 8.6), read only as far as it takes to tell light from dark: no profile is opened, a
 * calibrated space counts as the device's.
 */
interface InkSpace {
    InkSpace GRAY = parts -> Ink.of(Rgb.of(at(parts, 0), at(parts, 0), at(parts, 0)));
    InkSpace RGB = parts -> Ink.of(Rgb.of(at(parts, 0), at(parts, 1), at(parts, 2)));
    InkSpace CMYK = parts -> Ink.of(Rgb.cmyk(at(parts, 0), at(parts, 1), at(parts, 2), at(parts, 3)));
    InkSpace UNKNOWN = parts -> Ink.UNKNOWN;

    /** Spaces are defined by others, which are defined by others. */
    int DEEPEST = 4;

    /** Returns the ink of a colour in this space. */
    Ink ink(float... parts);

    /** Returns the colour that a space begins with, which is black where it can be. */
    default Ink first() {
        return equals(CMYK) ? ink(0, 0, 0, 1) : ink(0, 0, 0, 0);
    }

    /** Reads a space's name or definition; {@code named} are those of the resources. */
    static InkSpace of(COSBase space, Optional<COSDictionary> named) {
        return read(space, named, 0);
    }

    private static InkSpace read(COSBase space, Optional<COSDictionary> named, int depth) {
        if (depth > DEEPEST) {
            return UNKNOWN;
        }
        if (space instanceof COSName name) {
            return switch (name.getName()) {
                case "DeviceGray", "G", "CalGray" -> GRAY;
                case "DeviceRGB", "RGB", "CalRGB" -> RGB;
                case "DeviceCMYK", "CMYK" -> CMYK;
                default ->
                    named.map(spaces -> spaces.getDictionaryObject(name))
                            .map(found -> read(found, Optional.empty(), depth + 1))
                            .orElse(UNKNOWN);
            };
        }
        return space instanceof COSArray array && array.size() > 0 ? defined(array, named, depth) : UNKNOWN;
    }

    private static InkSpace defined(COSArray array, Optional<COSDictionary> named, int depth) {
        COSBase parameter = array.size() > 1 ? array.getObject(1) : COSName.NONE;
        return switch (array.getName(0, "")) {
            case "ICCBased" -> parameter instanceof COSStream profile ? device(profile.getInt(COSName.N)) : UNKNOWN;
            case "Lab" -> parts -> Ink.of(lightness(at(parts, 0)));
            case "Indexed", "I" -> indexed(array, read(array.getObject(1), named, depth + 1));
            case "Separation" -> "None".equals(array.getName(1)) ? parts -> Ink.NONE : tinted(array, named, depth);
            case "DeviceN" -> tinted(array, named, depth);
            default -> array.size() < 3 ? read(array.getObject(0), named, depth + 1) : UNKNOWN;
        };
    }

    private static InkSpace device(int components) {
        return switch (components) {
            case 1 -> GRAY;
            case 3 -> RGB;
            case 4 -> CMYK;
            default -> UNKNOWN;
        };
    }

    /** Of a CIE lightness the luminance is roughly its cube, and a screen's grey roughly linear to it. */
    private static Rgb lightness(double percent) {
        return Rgb.of(percent / 100, percent / 100, percent / 100);
    }

    private static InkSpace indexed(COSArray array, InkSpace base) {
        int size = base.equals(GRAY) ? 1 : base.equals(RGB) ? 3 : base.equals(CMYK) ? 4 : 0;
        byte[] table =
                array.size() > 3 && array.getObject(3) instanceof COSString string ? string.getBytes() : bytes(array);
        return parts -> {
            int start = ((int) at(parts, 0)) * size;
            if (size == 0 || start < 0 || start + size > table.length) {
                return Ink.UNKNOWN;
            }
            float[] color = new float[size];
            for (int i = 0; i < size; i++) {
                color[i] = (table[start + i] & 0xFF) / 255f;
            }
            return base.ink(color);
        };
    }

    private static byte[] bytes(COSArray array) {
        if (array.size() > 3 && array.getObject(3) instanceof COSStream stream) {
            try (var in = stream.createInputStream()) {
                return in.readNBytes(4 * 256);
            } catch (IOException | RuntimeException e) {
                return new byte[0];
            }
        }
        return new byte[0];
    }

    private static InkSpace tinted(COSArray array, Optional<COSDictionary> named, int depth) {
        if (array.size() < 4) {
            return UNKNOWN;
        }
        InkSpace alternate = read(array.getObject(2), named, depth + 1);
        try {
            PDFunction tint = PDFunction.create(array.getObject(3));
            return parts -> tinted(alternate, tint, parts);
        } catch (IOException | RuntimeException e) {
            return UNKNOWN;
        }
    }

    private static Ink tinted(InkSpace alternate, PDFunction tint, float... parts) {
        try {
            return alternate.ink(tint.eval(parts));
        } catch (IOException | RuntimeException e) {
            return Ink.UNKNOWN;
        }
    }

    private static float at(float[] parts, int i) {
        return i < parts.length ? parts[i] : 0;
    }
}
