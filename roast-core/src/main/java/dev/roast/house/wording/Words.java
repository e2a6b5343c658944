package dev.roast.house.wording;

import java.util.List;
import java.util.Map;

/**
 * The templates of one resource.
 *
 * @param byVariant variant, then kind ({@code problem}, {@code fix}, {@code mild}, {@code medium}, {@code savage},
 *     {@code line}), then templates
 */
record Words(Map<String, Map<String, List<Template>>> byVariant) {
    /** The variant whose templates suit every other. */
    static final String ANY = "any";

    /** The templates of just this variant. */
    List<Template> of(String variant, String kind) {
        return byVariant.getOrDefault(variant, Map.of()).getOrDefault(kind, List.of());
    }
}
