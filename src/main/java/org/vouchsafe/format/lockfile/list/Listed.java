package org.vouchsafe.format.lockfile.list;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.AlsoKnownAs;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Location;

/** One entry of a lockfile while it is read. Not thread-safe. */
public final class Listed {
    private final String name;
    private final @Nullable String version;
    private final @Nullable Purl purl;
    private final Location location;
    private Set<Trait> traits = Set.of();
    private Map<Element, Stated> elements = Map.of();
    private String type = "library";
    private @Nullable String ref;
    private @Nullable String group;
    private @Nullable String source;
    private Scope scope = Scope.UNSTATED;
    private List<Hash> hashes = List.of();
    private @Nullable String disagreement;
    private List<Purl> standsFor = List.of();

    /**
     * An entry.
     *
     * @param version exact; null where the file gives none
     * @param purl null where name and version make none
     */
    public Listed(String name, @Nullable String version, @Nullable Purl purl, Location location) {
        // Mostly the purl says the same, and one text is enough.
        this.name = purl != null && purl.name().equals(name) ? purl.name() : name;
        this.version = purl != null && version != null && version.equals(purl.version()) ? purl.version() : version;
        this.purl = purl;
        this.location = location;
    }

    /** The file's own id for it; of two entries with one id the second gets none. */
    public Listed ref(String id) {
        ref = id;
        return this;
    }

    /** Why the file contradicts itself about which package this is: then nothing is concluded from its version. */
    public Listed disagreement(String why) {
        disagreement = why;
        return this;
    }

    /** What it takes the place of or holds inside, so that what is published about that may hold for it. */
    public Listed standsFor(List<Purl> others) {
        standsFor = List.copyOf(others);
        return this;
    }

    public Listed type(String word) {
        type = word;
        return this;
    }

    public Listed group(@Nullable String word) {
        group = word;
        return this;
    }

    public Listed scope(Scope role) {
        scope = role;
        return this;
    }

    /** From where it is taken, as written; null where the file does not say. */
    public Listed source(@Nullable String written) {
        source = written;
        return this;
    }

    public Listed hashes(Collection<Hash> given) {
        hashes = given.stream().distinct().sorted(Comparator.comparing(Hash::algorithm).thenComparing(Hash::hex)).toList();
        return this;
    }

    public Listed trait(Trait trait) {
        traits = traits.isEmpty() ? EnumSet.of(trait) : traits;
        traits.add(trait);
        return this;
    }

    /** A value that quality profiles ask for; null or blank where the file has none. */
    public Listed says(Element element, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            elements = elements.isEmpty() ? new EnumMap<>(Element.class) : elements;
            elements.put(element, Stated.present(value.strip()));
        }
        return this;
    }

    public Listed withoutTrait(Trait trait) {
        if (traits.contains(trait)) {
            traits.remove(trait);
        }
        return this;
    }

    public boolean hasHash() {
        return !hashes.isEmpty();
    }

    public String name() {
        return name;
    }

    public @Nullable String version() {
        return version;
    }

    public Location location() {
        return location;
    }

    public @Nullable String ref() {
        return ref;
    }

    public Scope scope() {
        return scope;
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    Set<Trait> traits() {
        return traits;
    }

    Map<Element, Stated> elements() {
        return elements;
    }

    public @Nullable String source() {
        return source;
    }

    @Nullable
    Purl purl() {
        return purl;
    }

    Component component() {
        var component = new Component(type, purl, null, group, name, version, hashes, disagreement);
        return standsFor.isEmpty() ? component
                : component.alsoKnownAs(new AlsoKnownAs(List.of(), List.of(), standsFor, List.of()));
    }
}
