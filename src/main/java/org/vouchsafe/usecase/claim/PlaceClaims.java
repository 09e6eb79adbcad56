package org.vouchsafe.usecase.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.claim.product.AliasTerms;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.alias.AliasRule;
import org.vouchsafe.domain.alias.AliasRule.Meaning;
import org.vouchsafe.domain.alias.AliasRule.Term;
import org.vouchsafe.domain.alias.AliasRuleId;
import org.vouchsafe.domain.claim.ClaimId;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.input.purl.Purls;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Acting;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.register.KnownNames;
import org.vouchsafe.usecase.register.RegisterIndex;

/**
 * Says what a name in suppliers' documents means: one act places a claim that waits, and is remembered as an alias rule for every document to
 * come. Rules are facts; each can be taken back. They never say whose word a document is.
 */
public final class PlaceClaims {
    /** How the log calls these acts. */
    static final String ADD = "alias rule";
    static final String TAKE_BACK = "take back alias rule";
    private final Workspace workspace;
    private final Positions positions;
    private final Acting acting;

    public PlaceClaims(Workspace workspace, Positions positions) {
        this.workspace = workspace;
        this.positions = positions;
        this.acting = new Acting(workspace, positions);
    }

    /** What is meant. */
    public sealed interface Target {
        /**
         * A product of the register, or one release of it.
         *
         * @param release null: the product, whose releases the versions in documents tell apart
         */
        record InRegister(String supplier, String product, @Nullable String release) implements Target {}

        /** @param purl a package, such as {@code pkg:npm/axios}; its version is left out */
        record Component(String purl) implements Target {}
    }

    /**
     * What became of it.
     *
     * @param line the claim that was placed, as it stands now; null when a rule was made without one
     */
    public record Outcome(AliasRule rule, String means, List<StateChange> changes, @Nullable ClaimLine line) {
        public Outcome {
            changes = List.copyOf(changes);
        }
    }

    /** A rule with what it means in words. */
    public record RuleLine(AliasRule rule, String means) {}

    /**
     * Places a claim. A product is meant where the claim's version is the release's own, or no release is named; else exactly that release,
     * by the version the claim writes.
     *
     * @throws Refused when there is no such claim, it names nothing a rule could remember, or the register does not have the target
     */
    public Outcome place(ClaimId id, Target target, String reason, Actor actor) {
        return place(id, target, null, reason, actor);
    }

    /**
     * The same of one of several components a claim names.
     *
     * @param part the component that is placed, as the claim names it or a piece of that; null where it names only one
     */
    public Outcome place(ClaimId id, Target target, @Nullable String part, String reason, Actor actor) {
        ClaimLine line = new ReadClaims(workspace, positions).find(id, Viewpoint.LATEST);
        Meaning meaning = meaning(target);
        Identification named = switch (meaning) {
            case Meaning.OfComponent ignored -> component(line, part);
            case Meaning.OfProduct ignored -> product(line);
            case Meaning.OfRelease ignored -> product(line);
        };
        Rule rule = rule(named, meaning);
        Outcome made = record(rule.term(), rule.meaning(), reason, actor);
        return new Outcome(made.rule(), made.means(), made.changes(), new ReadClaims(workspace, positions).find(id, Viewpoint.LATEST));
    }

    /**
     * Makes a rule for a name as the analyst writes it (see {@link AliasTerms#written}).
     *
     * @param vendor the vendor that must be named beside a name; null for none
     * @param version the version or range that must stand beside it; null for none
     * @throws Refused when the name is blank or the register does not have the target
     */
    public Outcome add(String name, @Nullable String vendor, @Nullable String version, Target target, String reason, Actor actor) {
        if (name.isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "Say which name is meant.");
        }
        return record(AliasTerms.written(name, vendor, version), meaning(target), reason, actor);
    }

    /**
     * Takes a rule back: a reversing fact.
     *
     * @throws Refused when there is none that stands
     */
    public List<StateChange> remove(AliasRuleId id, String reason, Actor actor) {
        RuleLine line = list(Viewpoint.LATEST).stream().filter(each -> each.rule().id().equals(id)).findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.REQUEST,
                        "There is no alias rule " + id + " that stands. 'vouchsafe alias list' shows them."));
        return acting.changing(new Entry(actor.name(), TAKE_BACK, words(line.rule().term(), line.means()), reason.strip()), tx -> {
            tx.recordAliases().withdraw(id, reason.strip());
            return null;
        });
    }

    /** The rules that stand at the viewpoint, oldest first. */
    public List<RuleLine> list(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            var register = new RegisterIndex(tx.register().portfolio(viewpoint));
            return tx.aliases().all().stream()
                    .filter(each -> viewpoint.sees(each.recorded())
                            && (each.withdrawn() == null || !viewpoint.sees(Objects.requireNonNull(each.withdrawn()))))
                    .map(each -> new RuleLine(each, words(register, each.meaning()))).toList();
        }));
    }

    private record Rule(Term term, Meaning meaning) {}

    private Rule rule(Identification named, Meaning meaning) {
        String version = AliasTerms.version(named);
        return switch (meaning) {
            case Meaning.OfProduct of -> new Rule(term(named, null), of);
            case Meaning.OfComponent of -> new Rule(term(named, null), of);
            case Meaning.OfRelease of -> {
                Release release = register().release(of.release()).orElseThrow();
                boolean tellsApart = version != null && named.statedVersion() != null && sameVersion(version, release.version());
                yield tellsApart ? new Rule(term(named, null), new Meaning.OfProduct(release.product()))
                        : new Rule(term(named, version), of);
            }
        };
    }

    private static boolean sameVersion(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }

    private static Term term(Identification named, @Nullable String version) {
        return AliasTerms.of(named, version).orElseThrow(() -> new Refused(Refused.Kind.REQUEST,
                "The claim names nothing that a rule could remember. Place its document instead: 'vouchsafe evidence place'."));
    }

    private static Identification product(ClaimLine line) {
        Optional<Identification> product = switch (line.claim().target()) {
            case ClaimTarget.OfProduct of -> Optional.of(of.product());
            case ClaimTarget.OfBom of -> of.root() && of.serialNumber() == null ? Optional.ofNullable(of.component()) : Optional.empty();
        };
        return product.orElseThrow(() -> new Refused(Refused.Kind.REQUEST, line.id() + " names an entry of a BOM and no product. "
                + (line.waits() == null ? "Place the BOM at its release." : line.waits().because())));
    }

    private static Identification component(ClaimLine line, @Nullable String part) {
        List<Identification> named = switch (line.claim().target()) {
            case ClaimTarget.OfProduct of -> of.components().isEmpty() ? List.of(of.product()) : of.components();
            case ClaimTarget.OfBom of -> of.component() == null ? List.of() : List.of(of.component());
        };
        List<Identification> meant = part == null ? named
                : named.stream().filter(each -> each.text().toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT)))
                        .toList();
        if (meant.size() != 1) {
            String all = String.join(", ", named.stream().map(Identification::text).toList());
            throw new Refused(Refused.Kind.REQUEST, line.id() + (named.isEmpty() ? " names no component."
                    : meant.isEmpty() ? " names no component '" + String.valueOf(part).strip() + "', but " + all + "."
                            : " names several components: " + all + ". Say which one is placed: --of NAME."));
        }
        return meant.getFirst();
    }

    private Meaning meaning(Target target) {
        return switch (target) {
            case Target.Component of -> new Meaning.OfComponent(Purls.parse(of.purl()).map(Purl::packageName)
                    .orElseThrow(() -> new Refused(Refused.Kind.REQUEST, "'" + of.purl() + "' is no package URL such as pkg:npm/axios.")));
            case Target.InRegister of -> {
                var names = new KnownNames(register());
                Product product = names.product(names.supplier(of.supplier()), of.product());
                yield of.release() == null ? new Meaning.OfProduct(product.id())
                        : new Meaning.OfRelease(names.release(product, of.release()).id());
            }
        };
    }

    private RegisterIndex register() {
        return Guard.of(() -> workspace.read(tx -> new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST))));
    }

    private Outcome record(Term term, Meaning meaning, String reason, Actor actor) {
        boolean known = list(Viewpoint.LATEST).stream().anyMatch(each -> each.rule().term().key().equals(term.key())
                && Objects.equals(each.rule().term().version(), term.version()) && each.rule().meaning().equals(meaning));
        String means = words(register(), meaning);
        if (known) {
            throw new Refused(Refused.Kind.REQUEST, "There is an alias rule that says so already: " + words(term, means) + ".");
        }
        var made = new ArrayList<AliasRuleId>();
        List<StateChange> changes = acting.changing(new Entry(actor.name(), ADD, words(term, means), reason.strip()), tx -> {
            made.add(tx.recordAliases().add(term, meaning, reason.strip()));
            return null;
        });
        AliasRule rule = list(Viewpoint.LATEST).stream().map(RuleLine::rule).filter(each -> each.id().equals(made.getFirst())).findFirst()
                .orElseThrow();
        return new Outcome(rule, means, changes, null);
    }

    private static String words(Term term, String means) {
        return "\"" + term.shown() + "\"" + (term.version() == null ? "" : " in version " + term.version()) + " means " + means;
    }

    private static String words(RegisterIndex register, Meaning meaning) {
        return switch (meaning) {
            case Meaning.OfProduct of -> register.product(of.product())
                    .map(each -> register.supplierOf(each).name() + " / " + each.name()).orElse("a product that is no longer registered");
            case Meaning.OfRelease of -> register.release(of.release()).map(register::place)
                    .orElse("a release that is no longer registered");
            case Meaning.OfComponent of -> "the component pkg:" + of.component().key();
        };
    }
}
