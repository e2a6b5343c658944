package dev.roast.internal.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Which layers a viewer shows when it opens the document (ISO 32000-1, 8.11). */
final class OptionalContent {
    private static final COSName VIEW = COSName.getPDFName("View");
    private static final int DEEPEST = 20;

    private final Set<COSBase> on = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> off = Collections.newSetFromMap(new IdentityHashMap<>());
    private final boolean allOff;

    OptionalContent(PDDocument document) {
        COSDictionary properties = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
        COSDictionary shown = properties == null ? null : properties.getCOSDictionary(COSName.D);
        allOff = shown != null && "OFF".equals(shown.getNameAsString(COSName.BASE_STATE));
        if (shown != null) {
            on.addAll(objects(shown.getCOSArray(COSName.ON)));
            off.addAll(objects(shown.getCOSArray(COSName.OFF)));
            objects(shown.getCOSArray(COSName.AS)).forEach(this::applyUsage);
        }
    }

    private static List<COSBase> objects(@Nullable COSArray array) {
        List<COSBase> objects = new ArrayList<>();
        for (int i = 0; array != null && i < array.size(); i++) {
            COSBase object = array.getObject(i);
            if (object != null) {
                objects.add(object);
            }
        }
        return objects;
    }

    /** A viewer sets each group named for the event of viewing as its usage says. */
    private void applyUsage(COSBase event) {
        if (event instanceof COSDictionary usage && "View".equals(usage.getNameAsString(COSName.getPDFName("Event")))) {
            objects(usage.getCOSArray(COSName.OCGS)).forEach(this::applyViewState);
        }
    }

    private void applyViewState(COSBase group) {
        COSDictionary usage = group instanceof COSDictionary dictionary
                ? dictionary.getCOSDictionary(COSName.getPDFName("Usage"))
                : null;
        COSDictionary view = usage == null ? null : usage.getCOSDictionary(VIEW);
        String state = view == null ? "" : String.valueOf(view.getNameAsString(COSName.getPDFName("ViewState")));
        if (state.equals("OFF")) {
            off.add(group);
            on.remove(group);
        } else if (state.equals("ON")) {
            on.add(group);
            off.remove(group);
        }
    }

    /** Returns whether content that belongs to a group or a membership dictionary is not shown. */
    boolean hides(@Nullable COSDictionary membership) {
        if (membership == null) {
            return false;
        }
        if (!"OCMD".equals(membership.getNameAsString(COSName.TYPE))) {
            return !shows(membership);
        }
        COSArray expression = membership.getCOSArray(COSName.getPDFName("VE"));
        return expression == null ? !policy(membership) : !holds(expression, 0);
    }

    private boolean shows(COSBase group) {
        return !off.contains(group) && (!allOff || on.contains(group));
    }

    private boolean policy(COSDictionary membership) {
        COSBase named = membership.getDictionaryObject(COSName.OCGS);
        List<COSBase> groups = named instanceof COSArray array
                ? objects(array)
                : named instanceof COSDictionary ? List.of(named) : List.of();
        if (groups.isEmpty()) {
            return true;
        }
        return switch (String.valueOf(membership.getNameAsString(COSName.P))) {
            case "AllOn" -> groups.stream().allMatch(this::shows);
            case "AnyOff" -> !groups.stream().allMatch(this::shows);
            case "AllOff" -> groups.stream().noneMatch(this::shows);
            default -> groups.stream().anyMatch(this::shows);
        };
    }

    private boolean holds(COSBase expression, int depth) {
        if (!(expression instanceof COSArray array) || depth > DEEPEST) {
            return shows(expression);
        }
        List<COSBase> parts = objects(array);
        List<COSBase> operands = parts.subList(Math.min(1, parts.size()), parts.size());
        return switch (array.getName(0, "")) {
            case "Or" -> operands.stream().anyMatch(part -> holds(part, depth + 1));
            case "Not" -> operands.stream().noneMatch(part -> holds(part, depth + 1));
            default -> operands.stream().allMatch(part -> holds(part, depth + 1));
        };
    }
}
