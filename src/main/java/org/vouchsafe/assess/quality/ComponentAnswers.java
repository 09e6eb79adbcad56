package org.vouchsafe.assess.quality;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.Stated;

/** Where a listing answers what profiles ask of a component. */
final class ComponentAnswers {
    private static final String NO_ASSERTION = "NOASSERTION";

    private ComponentAnswers() {}

    static Function<Listing, @Nullable Stated> of(Element element) {
        return listing -> listing.element(element);
    }

    /** Whoever makes or supplies it: NTIA means one entity by both words, and documents fill in either. */
    static @Nullable Stated supplier(Listing listing) {
        return better(listing.element(Element.SUPPLIER), listing.element(Element.PRODUCER));
    }

    static @Nullable Stated producer(Listing listing) {
        return better(listing.element(Element.PRODUCER), listing.element(Element.SUPPLIER));
    }

    static @Nullable Stated name(Listing listing) {
        String name = listing.member().component().name().strip();
        if (name.equals(NO_ASSERTION)) {
            return Stated.unknown(name);
        }
        return name.isEmpty() ? null : Stated.present(name);
    }

    static @Nullable Stated version(Listing listing) {
        String version = listing.member().component().version();
        return version == null || version.isBlank() ? listing.element(Element.VERSION) : Stated.present(version);
    }

    static @Nullable Stated identifier(Listing listing) {
        Component component = listing.member().component();
        if (component.purl() != null) {
            return Stated.present(component.purl().canonical());
        }
        return component.cpe() != null ? Stated.present(component.cpe().text()) : listing.element(Element.IDENTIFIER);
    }

    static @Nullable Stated hash(Listing listing) {
        Component component = listing.member().component();
        return component.hashes().isEmpty() ? listing.element(Element.HASH)
                : Stated.present(component.hashes().getFirst().algorithm());
    }

    static @Nullable Stated licence(Listing listing) {
        return better(listing.element(Element.LICENCE_CONCLUDED), listing.element(Element.LICENCE_DECLARED));
    }

    static @Nullable Stated dependencies(Listing listing) {
        Stated said = listing.element(Element.DEPENDENCIES);
        return said != null || listing.related() == Listing.Related.SILENT ? said : Stated.present("graph");
    }

    private static @Nullable Stated better(@Nullable Stated one, @Nullable Stated other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.kind().compareTo(one.kind()) < 0 ? other : one;
    }
}
