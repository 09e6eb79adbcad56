package org.vouchsafe.format.vex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.claim.Mark;
import org.vouchsafe.domain.claim.Narrowing;
import org.vouchsafe.domain.claim.StatedVersions;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.purl.Cpes;
import org.vouchsafe.input.purl.Purls;

/** Collects everything by which a document names one product or component. One per name; not thread-safe. */
public final class Naming {
    private final Problems problems;
    private final String purlRule;
    private final Set<Purl> purls = new LinkedHashSet<>();
    private final Set<Cpe> cpes = new LinkedHashSet<>();
    private final Set<Hash> hashes = new LinkedHashSet<>();
    private final Set<Mark> marks = new LinkedHashSet<>();
    private final List<Narrowing> narrowings = new ArrayList<>();
    private @Nullable String vendor;
    private @Nullable String name;
    private @Nullable String version;
    private @Nullable String versionRange;

    public Naming(Problems problems) {
        this(problems, "");
    }

    /** @param purlRule the rule of the format that a broken package URL breaks, as the end of a sentence, such as {@code  (CSAF test 6.1.13)} */
    public Naming(Problems problems, String purlRule) {
        this.problems = problems;
        this.purlRule = purlRule;
    }

    /** An identifier that says by itself what it is: a purl, a CPE, else, when nothing better is known, the name. */
    public void identifier(String text, Location at) {
        if (text.regionMatches(true, 0, "pkg:", 0, 4)) {
            purl(text, at);
        } else if (text.regionMatches(true, 0, "cpe:", 0, 4)) {
            cpe(text, at);
        } else if (!text.isBlank() && name == null && purls.isEmpty() && cpes.isEmpty()) {
            name = text.strip();
        }
    }

    /** A package URL; {@code BAD_PURL} when it is none. */
    public void purl(String text, Location at) {
        Purls.parse(text).ifPresentOrElse(purls::add,
                () -> problems.error("BAD_PURL", at, "\"" + text + "\" is not a valid package URL" + purlRule + ".",
                        "Ask the sender to correct it, or place the statement by hand."));
    }

    /** A CPE name; {@code BAD_CPE} when it is none. */
    public void cpe(String text, Location at) {
        Cpes.parse(text).ifPresentOrElse(cpes::add, () -> problems.warning("BAD_CPE", at, "\"" + text
                + "\" is not a CPE that names a product; it was passed over.",
                "Ask the sender to correct it if nothing else names the product."));
    }

    /** A hash; {@code BAD_HASH} when it has not the digits its algorithm gives, since it would then never match. */
    public void hash(String algorithm, String value, Location at) {
        Hash hash = new Hash(algorithm, value.strip());
        if (hash.hasPossibleLength()) {
            hashes.add(hash);
        } else {
            problems.error("BAD_HASH", at, "This is not a " + hash.algorithm() + " hash: \"" + value + "\".",
                    "Ask the sender for the right one; it was passed over.");
        }
    }

    public void vendor(@Nullable String text) {
        vendor = text;
    }

    public void name(@Nullable String text) {
        name = text;
    }

    public void version(@Nullable String text) {
        version = text;
    }

    public void versionRange(@Nullable String text) {
        versionRange = text;
    }

    /** Something by which less is meant than all of what the other fields name. */
    public void narrowing(Narrowing narrowing) {
        narrowings.add(narrowing);
    }

    /** A number or an address that tells products apart; shown after the name. */
    public void mark(Mark mark) {
        marks.add(mark);
    }

    /** True when nothing has been collected that could be compared with a product or a component. */
    public boolean isEmpty() {
        return purls.isEmpty() && cpes.isEmpty() && hashes.isEmpty() && marks.isEmpty() && name == null;
    }

    /** The same, with a problem at this place where the versions it gives cannot be one ({@code VERSIONS_DISAGREE}). */
    public Identification identification(String text, Location at) {
        Identification named = identification(text);
        StatedVersions.disagreement(named).ifPresent(versions -> problems.warning("VERSIONS_DISAGREE", at,
                "\"" + named.text() + "\" is named with " + versions + "; what is said to be not affected or fixed so clears nothing.",
                "Ask the sender which version is meant."));
        return named;
    }

    /** What was collected; {@code text} is what is shown. */
    public Identification identification(String text) {
        String shown = marks.isEmpty() ? text
                : text + " (" + marks.stream().map(each -> (each.kind() == Mark.Kind.SKU ? "SKU" : each.word()) + " " + each.text())
                        .collect(Collectors.joining("; ")) + ")";
        return new Identification(List.copyOf(purls), List.copyOf(cpes), List.copyOf(hashes), List.copyOf(marks), vendor, name, version,
                versionRange, narrowings, shown);
    }
}
