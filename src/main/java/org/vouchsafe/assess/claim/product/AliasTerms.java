package org.vouchsafe.assess.claim.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.alias.AliasRule;
import org.vouchsafe.domain.alias.AliasRule.Meaning;
import org.vouchsafe.domain.alias.AliasRule.Term;
import org.vouchsafe.domain.claim.Identification;

/** By which names alias rules know what a claim names. Names are compared whole; what a rule has not heard it does not know. */
public final class AliasTerms {
    private AliasTerms() {}

    /** The keys of all that this identification gives, strongest first: purls, CPEs, hashes, numbers, then the name with its vendor. */
    public static List<String> keys(Identification named) {
        var keys = new ArrayList<String>();
        named.purls().forEach(each -> keys.add(key(PurlPattern.of(each))));
        named.cpes().forEach(each -> keys.add("cpe:" + each.key()));
        named.hashes().forEach(each -> keys.add("hash:" + each.algorithm() + ":" + each.hex()));
        named.marks().forEach(each -> keys.add(each.word() + ":" + Folded.of(each.text())));
        if (named.name() != null && !named.name().isBlank()) {
            keys.add(nameKey(named.vendor(), named.name()));
        }
        return List.copyOf(keys);
    }

    /** What stands beside the name to tell versions apart: a version, else a range; null when nothing does. */
    public static @Nullable String version(Identification named) {
        String stated = named.statedVersion();
        return stated != null ? stated : named.versionRange();
    }

    /** The term under which a rule remembers it, by its strongest name; empty when it has none. */
    public static Optional<Term> of(Identification named, @Nullable String version) {
        return keys(named).stream().findFirst().map(key -> new Term(key, version, named.text()));
    }

    /**
     * The term an analyst writes: a purl, a CPE, {@code serial:}, {@code model:}, {@code sku:} or {@code uri:} and the number, else a name.
     *
     * @param vendor the vendor that must be named beside a name; null for none
     */
    public static Term written(String text, @Nullable String vendor, @Nullable String version) {
        String stripped = text.strip();
        Optional<PurlPattern> purl = PurlPattern.parse(stripped);
        if (purl.isPresent()) {
            return new Term(key(purl.get()), version != null ? version : purl.get().version(), stripped);
        }
        Optional<CpePattern> cpe = CpePattern.parse(stripped);
        if (cpe.isPresent()) {
            return new Term("cpe:" + cpe.get().key(), version != null ? version : cpe.get().version(), stripped);
        }
        for (String word : List.of("serial", "model", "sku", "uri", "sbom")) {
            if (stripped.regionMatches(true, 0, word + ":", 0, word.length() + 1)) {
                return new Term(word + ":" + Folded.of(stripped.substring(word.length() + 1)), version, stripped);
            }
        }
        return new Term(nameKey(vendor, stripped), version, vendor == null ? stripped : vendor + " / " + stripped);
    }

    /** True when the rule's name is one of this identification's, and the version beside it is the one it asks for, if it asks for one. */
    static boolean isNamed(Term term, Identification named) {
        String stated = version(named);
        boolean version = term.version() == null || (stated != null && PurlPattern.sameVersion(term.version(), stated));
        return version && keys(named).contains(term.key());
    }

    /** The same, and with the version left out exactly where the rule leaves it out: how a rule about one release asks. */
    static boolean isNamedExactly(Term term, Identification named) {
        return isNamed(term, named) && (term.version() != null || version(named) == null);
    }

    /** The identification with the packages that rules say it means. */
    public static Identification known(Identification named, List<AliasRule> rules) {
        var meant = new TreeSet<String>();
        var purls = new ArrayList<>(named.purls());
        for (AliasRule each : rules) {
            if (each.meaning() instanceof Meaning.OfComponent of && isNamed(each.term(), named) && meant.add(of.component().key())) {
                PackageName name = of.component();
                purls.add(new Purl(name.type(), name.namespace(), name.name(), named.statedVersion(), new TreeMap<>(), null,
                        "pkg:" + name.key()));
            }
        }
        return meant.isEmpty() ? named
                : new Identification(purls, named.cpes(), named.hashes(), named.marks(), named.vendor(), named.name(), named.version(),
                        named.versionRange(), named.narrowings(), named.text());
    }

    private static String nameKey(@Nullable String vendor, String name) {
        return "name:" + (vendor == null ? "" : Folded.of(vendor)) + "|" + Folded.of(name);
    }

    private static String key(PurlPattern purl) {
        String qualifiers = purl.qualifiers().entrySet().stream().map((Map.Entry<String, String> each) -> each.getKey() + "="
                + each.getValue()).collect(Collectors.joining("&"));
        return "purl:" + purl.name().key() + (qualifiers.isEmpty() ? "" : "?" + qualifiers);
    }
}
