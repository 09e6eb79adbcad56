package org.vouchsafe.assess.comparison;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.Particulars;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Citation;

/** One version of one package on one side: all its listings together, since several inventories may list it. */
final class Edition {
    private final @Nullable String version;
    private final Citation place;
    private final Set<String> licences = new TreeSet<>();
    private final Set<String> suppliers = new TreeSet<>();
    private final Set<String> origins = new TreeSet<>();
    private final Map<String, Set<String>> hashes = new TreeMap<>();
    private boolean installScript;
    private boolean integrityMissing;

    Edition(@Nullable String version, Citation place) {
        this.version = version;
        this.place = place;
    }

    void include(Listed listed) {
        Particulars said = listed.particulars();
        add(licences, first(said, Element.LICENCE_DECLARED, Element.LICENCE_CONCLUDED));
        add(suppliers, first(said, Element.SUPPLIER, Element.PRODUCER));
        String source = said.source() != null ? said.source() : first(said, Element.DOWNLOAD, Element.DOWNLOAD);
        if (source != null) {
            origins.add(origin(source));
        }
        for (Hash each : listed.component().hashes()) {
            hashes.computeIfAbsent(each.algorithm(), ignored -> new HashSet<>()).add(each.hex());
        }
        installScript |= said.traits().contains(Trait.INSTALL_SCRIPT);
        integrityMissing |= said.traits().contains(Trait.NO_INTEGRITY);
    }

    @Nullable
    String version() {
        return version;
    }

    Citation place() {
        return place;
    }

    boolean hasInstallScript() {
        return installScript;
    }

    boolean lacksIntegrity() {
        return integrityMissing;
    }

    Set<String> licences() {
        return licences;
    }

    Set<String> suppliers() {
        return suppliers;
    }

    Set<String> origins() {
        return origins;
    }

    /** Digests by algorithm. */
    Map<String, Set<String>> hashes() {
        return hashes;
    }

    private static void add(Set<String> to, @Nullable String text) {
        if (text != null) {
            to.add(text);
        }
    }

    private static @Nullable String first(Particulars said, Element one, Element other) {
        Stated stated = said.elements().get(one);
        if (stated == null || stated.kind() != Stated.Kind.PRESENT) {
            stated = said.elements().get(other);
        }
        return stated == null || stated.kind() != Stated.Kind.PRESENT ? null : stated.text();
    }

    /** Registry or repository: what stays the same from version to version. */
    private static String origin(String source) {
        String bare = source.indexOf('#') < 0 ? source : source.substring(0, source.indexOf('#'));
        if (!bare.startsWith("http://") && !bare.startsWith("https://")) {
            return bare;
        }
        try {
            String host = new URI(bare).getHost();
            return host == null ? bare : host;
        } catch (URISyntaxException e) {
            return bare;
        }
    }
}
