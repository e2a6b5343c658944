package dev.roast.internal.pdf;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/** The operators that choose a colour (ISO 32000-1, 8.6.8). */
final class InkOperators {
    private final IdentityHashMap<COSBase, InkSpace> known = new IdentityHashMap<>();

    /** Takes an operator if it is one of these; returns whether it was. */
    boolean took(String operator, List<COSBase> operands, Pen pen, @Nullable PDResources resources) {
        switch (operator) {
            case "g", "G" -> set(InkSpace.GRAY, operator.equals("G"), operands, pen);
            case "rg", "RG" -> set(InkSpace.RGB, operator.equals("RG"), operands, pen);
            case "k", "K" -> set(InkSpace.CMYK, operator.equals("K"), operands, pen);
            case "cs", "CS" -> space(operands, operator.equals("CS"), pen, resources);
            case "sc", "scn" -> pen.ink(pen.space(false).ink(numbers(operands)), false);
            case "SC", "SCN" -> pen.ink(pen.space(true).ink(numbers(operands)), true);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void set(InkSpace space, boolean stroking, List<COSBase> operands, Pen pen) {
        pen.space(space, stroking);
        pen.ink(space.ink(numbers(operands)), stroking);
    }

    private void space(List<COSBase> operands, boolean stroking, Pen pen, @Nullable PDResources resources) {
        if (!operands.isEmpty()) {
            pen.space(named(operands.get(0), resources), stroking);
        }
    }

    private InkSpace named(COSBase name, @Nullable PDResources resources) {
        Optional<COSDictionary> spaces =
                Optional.ofNullable(resources).map(all -> all.getCOSObject().getCOSDictionary(COSName.COLORSPACE));
        Optional<COSBase> defined =
                name instanceof COSName key ? spaces.map(all -> all.getDictionaryObject(key)) : Optional.empty();
        return defined.map(base -> known.computeIfAbsent(base, space -> InkSpace.of(space, spaces)))
                .orElseGet(() -> InkSpace.of(name, Optional.empty()));
    }

    private static float[] numbers(List<COSBase> operands) {
        float[] numbers = new float[operands.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
        }
        return numbers;
    }
}
