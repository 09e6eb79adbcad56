package org.vouchsafe.usecase.decide;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.assurance.RegistryHost;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.position.Changes;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.reading.ReadSummary;

/** Says what the workspace demands before it believes. */
public final class SetPolicy {
    private final Workspace workspace;
    private final Positions positions;

    public SetPolicy(Workspace workspace, Positions positions) {
        this.workspace = workspace;
        this.positions = positions;
    }

    /**
     * What is to change; null: as it is.
     *
     * @param absence {@code stated}, {@code graph} or {@code any}
     * @param claims {@code all}, {@code signed} or {@code corroborated}
     * @param trustedAuthors third parties whose word is accepted; empty: none
     * @param floor how many of a hundred components an inventory must identify and give a version, 0 to 100; 0: no floor
     * @param approved registries to approve besides those that are, as hosts or addresses
     * @param revoked registries to approve no longer
     */
    public record Wanted(@Nullable String absence, @Nullable String claims, @Nullable List<String> trustedAuthors,
            @Nullable Integer floor, List<String> approved, List<String> revoked) {
        public Wanted {
            approved = List.copyOf(approved);
            revoked = List.copyOf(revoked);
        }
    }

    /**
     * What is demanded; the words are those of {@link Wanted}.
     *
     * @param registries hosts approved
     */
    public record Held(String absence, String claims, List<String> trustedAuthors, int floor, List<String> registries) {
        public Held {
            trustedAuthors = List.copyOf(trustedAuthors);
            registries = List.copyOf(registries);
        }
    }

    /** What the viewpoint's policy demands. */
    public Held held(Viewpoint viewpoint) {
        Policy policy = Guard.of(() -> workspace.read(tx -> tx.policy().at(viewpoint)));
        return new Held(policy.absence().name().toLowerCase(Locale.ROOT), policy.claims().name().toLowerCase(Locale.ROOT),
                policy.trustedAuthors(), policy.floor(), policy.registries());
    }

    /**
     * Sets it from now on.
     *
     * @return every state it changes; empty also when it says what holds already
     * @throws Refused when a value is none of its words
     */
    public List<StateChange> set(Wanted wanted, String reason, Actor actor) {
        return Guard.of(() -> {
            Policy before = workspace.read(tx -> tx.policy().at(Viewpoint.LATEST));
            Policy after = changed(before, wanted);
            if (after.equals(before)) {
                return List.of();
            }
            List<PositionRow> was = positions.at(Viewpoint.LATEST).rows();
            workspace.<@Nullable Object>write(new Entry(actor.name(), "set policy", words(after), reason.strip()), tx -> {
                tx.recordPolicy().set(after);
                return null;
            });
            positions.settle();
            return Changes.between(was, positions.at(Viewpoint.LATEST).rows());
        });
    }

    /**
     * The policy with what is wanted.
     *
     * @throws Refused when a value is none of its words
     */
    public static Policy changed(Policy before, Wanted wanted) {
        if (wanted.floor() != null && (wanted.floor() < 0 || wanted.floor() > 100)) {
            throw new Refused(Refused.Kind.REQUEST, "A floor is a percentage from 0 to 100, not " + wanted.floor() + ".");
        }
        return new Policy(wanted.absence() == null ? before.absence() : word(Policy.Absence.class, wanted.absence()),
                wanted.claims() == null ? before.claims() : word(Policy.Claims.class, wanted.claims()),
                wanted.trustedAuthors() == null ? before.trustedAuthors()
                        : wanted.trustedAuthors().stream().map(String::strip).filter(each -> !each.isEmpty()).toList(),
                wanted.floor() == null ? before.floor() : wanted.floor(), registries(before, wanted));
    }

    private static List<String> registries(Policy before, Wanted wanted) {
        var hosts = new TreeSet<>(before.registries());
        wanted.approved().forEach(each -> hosts.add(host(each)));
        wanted.revoked().forEach(each -> {
            if (!hosts.remove(host(each))) {
                throw new Refused(Refused.Kind.REQUEST, "The registry " + host(each) + " is not among those approved.");
            }
        });
        return List.copyOf(hosts);
    }

    private static String host(String text) {
        return RegistryHost.of(text).orElseThrow(
                () -> new Refused(Refused.Kind.REQUEST,
                        "'" + text + "' is no host. Write it as registry.example or registry.example:4873."));
    }

    private static <E extends Enum<E>> E word(Class<E> of, String text) {
        for (E each : of.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(text.strip())) {
                return each;
            }
        }
        throw new Refused(Refused.Kind.REQUEST, "'" + text + "' is not a value of this policy. The values are "
                + String.join(", ",
                        java.util.Arrays.stream(of.getEnumConstants()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList())
                + ".");
    }

    private static String words(Policy policy) {
        return String.join(", ", ReadSummary.lines(policy).stream().map(line -> line.name() + " " + line.value()).toList());
    }
}
