package org.vouchsafe.assess.inventory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.Advisory;
import org.vouchsafe.assess.exposure.DeclaredExposure;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.ListedComponent;
import org.vouchsafe.assess.inventory.InventoryReading.Listing;
import org.vouchsafe.assess.inventory.InventoryReading.Settled;
import org.vouchsafe.assess.inventory.InventoryReading.Surroundings;
import org.vouchsafe.assess.inventory.joined.Constraint;
import org.vouchsafe.assess.match.AdvisoryMatcher;
import org.vouchsafe.assess.match.Match;
import org.vouchsafe.assess.version.declared.DeclaredRange;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.position.Exposure;

/**
 * How what one inventory lists stands to one advisory, by itself and with what other files of its project say of it.
 *
 * @param project other inventories of the project whose ranges it declares
 */
record ListingReading(InventoryFact inventory, Advisory advisory, Surroundings surroundings, List<InventoryFact> project) {
    /** What is said of a listed component: neither where it has nothing to do with the advisory. */
    record Outcome(@Nullable Listing listing, @Nullable Settled settled) {
        static final Outcome NOTHING = new Outcome(null, null);

        static Outcome of(Listing listing) {
            return new Outcome(listing, null);
        }
    }

    Outcome of(ListedComponent each) {
        Match match = matched(each);
        if (surroundings.requirements().onlyConstrains(inventory)) {
            return constraining(each, match);
        }
        String range = match.kind() == Match.Kind.UNDETERMINED ? each.onlyRange() : null;
        List<ListedComponent> installed = range == null ? List.of() : installed(each);
        Optional<ListedComponent> asked = installed.stream().filter(one -> range != null && isAskedFor(each, range, one)).findFirst();
        if (asked.isPresent()) {
            return new Outcome(null, new Settled(each, asked.get()));
        }
        if (!installed.isEmpty()) {
            return Outcome.of(new Listing(each, new Match(match.kind(), match.by(), "it is asked for as \"%s\", but %s lists %s"
                    .formatted(range, installed.getFirst().place().evidence(), installed.getFirst().component().displayName())), null));
        }
        if (match.kind() == Match.Kind.NONE) {
            return Outcome.NOTHING;
        }
        return switch (Constraint.on(each, surroundings.requirements().constraining(inventory))) {
            case Constraint.None _ -> Outcome.of(range == null ? new Listing(each, match, null) : declared(each, match, range));
            case Constraint.Narrowed narrowed -> Outcome.of(declared(each, match, narrowed.range()));
            case Constraint.Pinned pinned -> Outcome.of(pinned(each, pinned.by()));
            case Constraint.Contradicted contradicted -> Outcome.of(contradicted(each, match, contradicted.by()));
        };
    }

    private Match matched(ListedComponent listed) {
        Match match = advisory.matcher().isConditional()
                ? advisory.matcher().match(listed.component(), surroundings.inForce().stream().flatMap(each -> each.candidates().stream())
                        .map(ListedComponent::component).toList())
                : advisory.match(listed);
        // A supplier's product may well be called like some package; a repository of that name is more than a namesake.
        boolean namesake = listed.root() && match.by() == Match.By.OTHER_NAME
                && listed.component().purls().stream().noneMatch(AdvisoryMatcher::isRepository);
        return namesake ? Match.NONE : ofUnknownMake(listed, match);
    }

    /** What lies in a folder or repository of its own is called by a version, but what was changed there nobody can tell from that. */
    private static Match ofUnknownMake(ListedComponent listed, Match match) {
        Set<Trait> traits = listed.particulars().traits();
        boolean own = !listed.root() && match.kind() == Match.Kind.OUTSIDE
                && (traits.contains(Trait.FILE_SOURCE) || traits.contains(Trait.GIT_SOURCE));
        return !own ? match
                : new Match(Match.Kind.UNDETERMINED, match.by(),
                        "it is taken from %s and not from a registry, so its version does not say what is in it"
                                .formatted(traits.contains(Trait.GIT_SOURCE) ? "a repository" : "a folder"));
    }

    private Listing declared(ListedComponent listed, Match match, String range) {
        Exposure exposure = DeclaredExposure.judge(listed, range, advisory, surroundings.built());
        boolean exposed = exposure.answer() == Exposure.Answer.COULD_HAVE_RESOLVED;
        // Where a window is recorded, a check of its own tells the rule.
        String because = advisory.windows().none() ? exposure.rule() : "only the range \"" + range + "\" is known";
        return new Listing(listed, new Match(exposed ? Match.Kind.EXPOSED : match.kind(), match.by(), because), exposure);
    }

    private Listing pinned(ListedComponent listed, ListedComponent by) {
        Match match = matched(by);
        return new Listing(listed, new Match(match.kind(), match.by(), "%s holds it at %s (%s), and %s".formatted(by.place().evidence(),
                by.component().version(), by.place().location().text(), match.because())), null);
    }

    private static Listing contradicted(ListedComponent listed, Match match, ListedComponent by) {
        Match.Kind kind = match.kind() == Match.Kind.OUTSIDE ? Match.Kind.UNDETERMINED : match.kind();
        return new Listing(listed, new Match(kind, match.by(), "%s (%s) admits no version that is asked for here; %s"
                .formatted(by.place().evidence(), by.place().location().text(), match.because())), null);
    }

    /** Constraints install nothing. What they name, and no file asks for, may all the same come with something that is asked for. */
    private Outcome constraining(ListedComponent each, Match match) {
        boolean named = surroundings.inForce().stream().filter(one -> surroundings.requirements().constraining(one).contains(inventory))
                .flatMap(one -> one.candidates().stream()).anyMatch(one -> isSamePackage(each, one));
        boolean installs = match.kind() == Match.Kind.NONE || match.kind() == Match.Kind.OUTSIDE || match.kind() == Match.Kind.REMOTE;
        if (named || installs || surroundings.requirements().constrainsOnlyWhatIsListed(inventory)) {
            return Outcome.NOTHING;
        }
        return Outcome.of(new Listing(each, new Match(Match.Kind.POSSIBLE, match.by(),
                "it is a constraint, which says what version is taken if something needs it; " + match.because()), null));
    }

    private static boolean isSamePackage(ListedComponent one, ListedComponent other) {
        Purl purl = one.component().purl();
        return purl != null && other.component().purls().stream().anyMatch(each -> each.packageName().equals(purl.packageName()));
    }

    /** What another inventory of the same project lists of that package, with its version. */
    private List<ListedComponent> installed(ListedComponent declared) {
        Purl purl = declared.component().purl();
        return project.stream().flatMap(each -> each.candidates().stream())
                .filter(each -> each.component().version() != null && each.component().purl() != null && purl != null
                        && each.component().purl().packageName().equals(purl.packageName()) && advisory.match(each).kind().isCertain())
                .toList();
    }

    /** An override replaces what is asked for elsewhere; any other range must admit what was installed for it. */
    private static boolean isAskedFor(ListedComponent declared, String range, ListedComponent installed) {
        Purl purl = declared.component().purl();
        String version = installed.component().version();
        return purl == null || version == null || declared.particulars().traits().contains(Trait.OVERRIDDEN)
                || DeclaredRange.of(purl.type(), range).mayAdmit(version);
    }
}
