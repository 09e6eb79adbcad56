package org.vouchsafe.domain.inventory;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a listing says beyond which component it is and where it stands.
 *
 * @param elements answers to what quality profiles ask; what is missing here and in the component is missing in the document
 * @param declaredRange the version range that is asked for, in the ecosystem's own notation; null where none is known
 * @param source from where the package manager took it, as written; null where the file does not say
 */
public record Particulars(Map<Element, Stated> elements, @Nullable String declaredRange, @Nullable String source, Set<Trait> traits) {
    /** A listing that says nothing more. */
    public static final Particulars NONE = new Particulars(Map.of(), null, null, Set.of());

    public Particulars {
        elements = elements.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(elements));
        traits = traits.size() < 2 ? Set.copyOf(traits) : Collections.unmodifiableSet(EnumSet.copyOf(traits));
    }

    /** Only traits. */
    public static Particulars of(Set<Trait> traits) {
        return traits.isEmpty() ? NONE : new Particulars(Map.of(), null, null, traits);
    }

    /** Only elements. */
    public static Particulars of(Map<Element, Stated> elements) {
        return elements.isEmpty() ? NONE : new Particulars(elements, null, null, Set.of());
    }

    /** The same with one more answer, which takes the place of an earlier one. */
    public Particulars with(Element element, Stated stated) {
        var all = new EnumMap<Element, Stated>(Element.class);
        all.putAll(elements);
        all.put(element, stated);
        return new Particulars(all, declaredRange, source, traits);
    }
}
