package org.vouchsafe.usecase.governance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.assurance.ComponentFact;
import org.vouchsafe.domain.assurance.FactKind;
import org.vouchsafe.domain.assurance.LockfileFacts;
import org.vouchsafe.domain.governance.Finding;
import org.vouchsafe.domain.governance.Finding.Example;
import org.vouchsafe.domain.governance.Finding.Standing;
import org.vouchsafe.domain.governance.Weakness;
import org.vouchsafe.domain.governance.Weakness.Kind;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.usecase.assurance.FactGathering;

/** Gathers what the lockfiles of one supplier say. A file that does not say makes a weakness unknown, never absent. */
final class Gathering {
    private static final int EXAMPLES = 20;
    /** Of these it is known how they are asked for, or that no range chooses them. */
    private static final Set<
            Trait> RANGED = Set.of(Trait.EXACT_PIN, Trait.DRIFTING_RANGE, Trait.OVERRIDDEN, Trait.GIT_SOURCE, Trait.FILE_SOURCE,
                    Trait.BUNDLED);
    /** Of these it is known that they have no hash, or that they come from where none is given. */
    private static final Set<Trait> HASHED = Set.of(Trait.NO_INTEGRITY, Trait.GIT_SOURCE, Trait.FILE_SOURCE, Trait.BUNDLED);
    private final Set<String> approved;
    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);

    private static final class Tally {
        private int count;
        private int of;
        private int silent;
        private final List<Example> examples = new ArrayList<>();

        void found(String words, @Nullable Citation place) {
            count++;
            if (examples.size() < EXAMPLES) {
                examples.add(new Example(words, place));
            }
        }
    }

    Gathering(Set<String> approved) {
        this.approved = approved;
        for (Kind each : Kind.values()) {
            tallies.put(each, new Tally());
        }
    }

    private Tally at(Kind kind) {
        return tallies.computeIfAbsent(kind, _ -> new Tally());
    }

    /** What one lockfile or project file says. */
    void lockfile(LockfileFacts facts, InventoryDraft inventory) {
        take(Kind.DRIFTING_RANGES, facts, all(inventory, each -> each.particulars().declaredRange() != null || isOneOf(each, RANGED)),
                List.of(FactKind.DRIFTING_RANGE));
        take(Kind.INSTALL_SCRIPTS, facts, !facts.silent().contains(FactGathering.SILENT_ABOUT_SCRIPTS), List.of(FactKind.INSTALL_SCRIPT));
        take(Kind.MISSING_INTEGRITY, facts, facts.header().kind().isLockfile()
                && all(inventory, each -> !each.component().hashes().isEmpty() || isOneOf(each, HASHED)), List.of(FactKind.NO_INTEGRITY));
        boolean sources = facts.silent().stream().noneMatch(each -> each.endsWith(FactGathering.SILENT_ABOUT_REGISTRIES))
                && facts.header().kind().isLockfile();
        take(Kind.UNAPPROVED_REGISTRIES, facts, sources && !approved.isEmpty(),
                approved.isEmpty() ? List.of() : List.of(FactKind.OTHER_REGISTRY));
        take(Kind.OTHER_SOURCES, facts, sources, List.of(FactKind.GIT_SOURCE, FactKind.FILE_SOURCE));
        authors(facts, inventory);
    }

    /** True when it holds of every component, the project itself left out. */
    private static boolean all(InventoryDraft inventory, Predicate<Member> says) {
        for (int i = 0; i < inventory.members().size(); i++) {
            if (i != inventory.root() && !says.test(inventory.members().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOneOf(Member member, Set<Trait> traits) {
        return member.particulars().traits().stream().anyMatch(traits::contains);
    }

    private void take(Kind kind, LockfileFacts facts, boolean says, List<FactKind> seen) {
        Tally tally = at(kind);
        tally.of += facts.components();
        tally.silent += says ? 0 : 1;
        seen.forEach(each -> facts.facts().getOrDefault(each, List.of()).forEach(one -> tally.found(words(one), one.place())));
    }

    private static String words(ComponentFact fact) {
        return fact.component()
                + (fact.range() != null ? ", asked for as " + fact.range() : fact.source() != null ? ", from " + fact.source() : "");
    }

    /** Files that name no authors say nothing; where several are named, several could publish. */
    private void authors(LockfileFacts facts, InventoryDraft inventory) {
        Tally tally = at(Kind.ONE_AUTHOR);
        tally.of += facts.components();
        boolean any = false;
        boolean all = true;
        for (int i = 0; i < inventory.members().size(); i++) {
            Member member = inventory.members().get(i);
            Stated author = member.particulars().elements().get(Element.PRODUCER);
            String named = author == null || author.kind() != Stated.Kind.PRESENT || author.text() == null ? "" : author.text().strip();
            if (!named.isEmpty() && i != inventory.root()) {
                any = true;
                if (named.indexOf(',') < 0) {
                    tally.found(member.component().displayName() + ", by " + named, new Citation(facts.evidence(), member.location()));
                }
            } else if (i != inventory.root()) {
                all = false;
            }
        }
        tally.silent += any && all || facts.components() == 0 ? 0 : 1;
    }

    /** A release, and what of it is held. */
    void release(String name, Kind missing, Held held) {
        Tally tally = at(missing);
        tally.of++;
        if (held == Held.MISSING) {
            tally.found(name, null);
        }
    }

    /** Whether what shows it is held. */
    enum Held {
        THERE, MISSING;

        static Held of(Set<?> all, Object one) {
            return all.contains(one) ? THERE : MISSING;
        }
    }

    Finding finding(Weakness weakness, int files) {
        Tally tally = at(weakness.kind());
        boolean ofReleases = weakness.kind() == Kind.NO_LOCKFILE || weakness.kind() == Kind.NO_PROVENANCE;
        boolean unknown = ofReleases ? tally.of == 0 : files == 0 || tally.silent > 0;
        return new Finding(weakness, tally.count > 0 ? Standing.SEEN : unknown ? Standing.UNKNOWN : Standing.NOT_SEEN, tally.count,
                tally.of,
                tally.silent, tally.examples);
    }
}
