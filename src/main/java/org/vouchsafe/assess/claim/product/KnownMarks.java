package org.vouchsafe.assess.claim.product;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.ListedComponent;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.claim.Mark;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;

/**
 * The numbers, addresses and hashes that mean one release: what the register says of product and release ({@code serial:4711},
 * {@code model:MX-2}, {@code sku:…}, {@code sha-256:…}), hashes of the roots of its inventories, and the BOMs placed at it.
 *
 * @param ofProduct folded texts of the product's aliases
 * @param ofRelease folded texts of the release's identifiers
 * @param hashes hashes of roots, with the part of the release they are the root of; null: all of it
 */
public record KnownMarks(Set<String> ofProduct, Set<String> ofRelease, List<KnownHash> hashes, List<InventoryFact> inventories) {
    private static final Pattern BOM_LINK = Pattern
            .compile("(?i)urn:cdx:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/(\\d{1,9}))?(?:#.*)?");

    record KnownHash(Hash hash, @Nullable InventoryId part) {}

    /** What was found: all releases of the product that the version admits, or this one. */
    enum Level {
        PRODUCT, RELEASE
    }

    record Found(Level level, @Nullable InventoryId part) {}

    static KnownMarks of(Product product, Release release, List<InventoryFact> inventories, List<KnownHash> roots) {
        var hashes = new ArrayList<>(roots);
        release.identifiers().forEach(each -> hash(each).ifPresent(hash -> hashes.add(new KnownHash(hash, null))));
        return new KnownMarks(folded(product.aliases()), folded(release.identifiers()), List.copyOf(hashes), inventories);
    }

    static List<KnownHash> roots(InventoryFact inventory, @Nullable InventoryId part) {
        return inventory.candidates().stream().filter(ListedComponent::root)
                .flatMap(each -> each.component().hashes().stream()).map(each -> new KnownHash(each, part)).toList();
    }

    /** How this release is meant by one of the numbers, addresses or hashes; empty when by none. */
    Optional<Found> find(Identification named) {
        for (Hash each : named.hashes()) {
            for (KnownHash known : hashes) {
                if (known.hash().equals(each)) {
                    return Optional.of(new Found(Level.RELEASE, known.part()));
                }
            }
        }
        boolean release = named.marks().stream().anyMatch(each -> isAmong(each, ofRelease) || linksHere(each));
        boolean product = named.marks().stream().anyMatch(each -> isAmong(each, ofProduct));
        return release ? Optional.of(new Found(Level.RELEASE, null))
                : product ? Optional.of(new Found(Level.PRODUCT, null)) : Optional.empty();
    }

    /** True when this number or address is one of the release's own; one that is nothing but wildcards says nothing and is no other. */
    boolean knows(Mark mark) {
        boolean empty = (mark.kind() == Mark.Kind.MODEL || mark.kind() == Mark.Kind.SERIAL) && pattern(Folded.of(mark.text())).isEmpty();
        return empty || isAmong(mark, ofRelease) || isAmong(mark, ofProduct) || linksHere(mark);
    }

    private static boolean isAmong(Mark mark, Set<String> known) {
        String text = Folded.of(mark.text());
        if (mark.kind() != Mark.Kind.MODEL && mark.kind() != Mark.Kind.SERIAL) {
            return known.contains(mark.word() + ":" + text) || known.contains(text);
        }
        Optional<Pattern> pattern = pattern(text);
        return pattern.isPresent() && known.stream().anyMatch(each -> pattern.get().matcher(bare(each, mark.word())).matches());
    }

    private static String bare(String known, String word) {
        return known.startsWith(word + ":") ? known.substring(word.length() + 1).strip() : known;
    }

    /** {@code ?} stands for one character, {@code *} for any number; a text of nothing but these would mean everything and means nothing. */
    private static Optional<Pattern> pattern(String text) {
        var regex = new StringBuilder();
        boolean literal = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '*') {
                regex.append(".*");
            } else if (c == '?') {
                regex.append('.');
            } else {
                char meant = c == '\\' && i + 1 < text.length() ? text.charAt(++i) : c;
                literal |= Character.isLetterOrDigit(meant);
                regex.append(Pattern.quote(String.valueOf(meant)));
            }
        }
        return literal ? Optional.of(Pattern.compile(regex.toString(), Pattern.DOTALL)) : Optional.empty();
    }

    private boolean linksHere(Mark mark) {
        if (mark.kind() != Mark.Kind.SBOM && mark.kind() != Mark.Kind.URI) {
            return false;
        }
        Matcher link = BOM_LINK.matcher(mark.text().strip());
        return link.matches() && inventories.stream().anyMatch(each -> isMeant(each, link.group(1), link.group(2)));
    }

    private static boolean isMeant(InventoryFact bom, String serial, @Nullable String version) {
        Integer own = bom.header().documentVersion();
        return serial(bom.header().serialNumber()).equals(serial.toLowerCase(Locale.ROOT))
                && (version == null || Integer.parseInt(version) == (own == null ? 1 : own));
    }

    /** The UUID of a serial number, however it is written. */
    public static String serial(@Nullable String written) {
        String lower = written == null ? "" : written.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("urn:uuid:") ? lower.substring("urn:uuid:".length()) : lower;
    }

    /** {@code sha-256:…} as an analyst writes it beside a release. */
    public static Optional<Hash> hash(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || !text.regionMatches(true, 0, "sha", 0, 3) && !text.regionMatches(true, 0, "md5", 0, 3)) {
            return Optional.empty();
        }
        Hash hash = new Hash(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
        return hash.hasPossibleLength() ? Optional.of(hash) : Optional.empty();
    }

    private static Set<String> folded(List<String> texts) {
        var folded = new HashSet<String>();
        texts.forEach(each -> folded.add(Folded.of(each)));
        return Set.copyOf(folded);
    }
}
