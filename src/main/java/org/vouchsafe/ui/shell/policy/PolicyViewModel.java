package org.vouchsafe.ui.shell.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.assurance.RegistryHost;
import org.vouchsafe.job.Work;
import org.vouchsafe.ui.session.Acts;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.decide.SetPolicy.Held;
import org.vouchsafe.usecase.decide.SetPolicy.Wanted;
import org.vouchsafe.usecase.read.StateChange;

/** What the workspace demands before it believes, being changed. */
public final class PolicyViewModel {
    private final Session session;
    private final PolicyActs acts;
    private final Held held;
    private final List<RegistryHost> hosts;

    private PolicyViewModel(Session session, PolicyActs acts, Held held, List<RegistryHost> found) {
        this.session = session;
        this.acts = acts;
        this.held = held;
        List<String> names = found.stream().map(RegistryHost::host).toList();
        hosts = Stream.concat(found.stream(),
                held.registries().stream().filter(each -> !names.contains(each)).map(each -> new RegistryHost(each, 0, true))).toList();
    }

    /** Reads what is demanded and hands it to the dialog. */
    public static void read(Session session, PolicyActs acts, Consumer<PolicyViewModel> dialog) {
        Viewpoint from = session.viewpoint();
        session.tasks().read("Read the policy",
                progress -> new PolicyViewModel(session, acts, acts.held(from), acts.registries(from)), dialog);
    }

    /** A value of a policy and what it says. */
    record Choice(String word, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** When a component that is not listed counts as absent. */
    static final List<Choice> ABSENCE = List.of(new Choice("stated", "Only where the inventory itself says that it is complete"),
            new Choice("graph", "Also where its dependency graph shows that nothing is left out"),
            new Choice("any", "Always: every inventory is taken as complete"));

    /** Which claims can clear a release. */
    static final List<Choice> CLAIMS = List.of(new Choice("all", "Every claim of the supplier or of a trusted author"),
            new Choice("signed", "Only claims in a file whose signature passed"),
            new Choice("corroborated", "Only claims that the evidence bears out"));

    /**
     * What stands in the dialog.
     *
     * @param floor as typed
     * @param approved the hosts ticked
     * @param further hosts typed besides, separated by commas
     */
    record Entered(String absence, String claims, String trustedAuthors, String floor, List<String> approved, String further,
            String reason) {}

    Held held() {
        return held;
    }

    /** Registries found in lockfiles, and those approved that no lockfile names. */
    List<RegistryHost> hosts() {
        return hosts;
    }

    /** {@code registry.example, 214 components}. */
    static String words(RegistryHost host) {
        return host.host() + ", " + (host.components() == 0 ? "in no lockfile held" : Count.of(host.components(), "component"));
    }

    /** Why nothing can be changed now; null when it can. */
    @Nullable
    String whyReadOnly() {
        return session.whyReadOnly();
    }

    /** Why this cannot be set, in a sentence; null when it can. */
    @Nullable
    String wrong(Entered entered) {
        if (session.whyReadOnly() != null) {
            return session.whyReadOnly();
        }
        if (floor(entered).isEmpty()) {
            return "The floor is a whole number from 0 to 100.";
        }
        for (String each : split(entered.further())) {
            if (RegistryHost.of(each).isEmpty()) {
                return each + " is no host. Write it as registry.example.";
            }
        }
        return isHeld(entered) ? "This is what is demanded already." : entered.reason().isBlank() ? "Write why." : null;
    }

    /** Sets it; when it is refused, says why, and nothing was changed. */
    void set(Entered entered, Runnable done, Consumer<String> refused) {
        String wrong = wrong(entered);
        if (wrong != null) {
            refused.accept(wrong);
            return;
        }
        Wanted wanted = wanted(entered);
        Work<List<StateChange>> work = progress -> acts.set(wanted, entered.reason().strip(), session.actor());
        session.tasks().read("Set the policy", work, changes -> {
            done.run();
            session.acts().did(new Acts.Act("change of the policy", work));
            session.notices().done("The policy is set. " + Count.of(changes.size(), "state") + " changed.");
            session.changed();
        }, failure -> {
            refused.accept(failure.message());
            if (!failure.detail().isEmpty()) {
                session.notices().failed(failure);
            }
        });
    }

    private Wanted wanted(Entered entered) {
        List<String> approved = approved(entered);
        return new Wanted(entered.absence(), entered.claims(), split(entered.trustedAuthors()), floor(entered).orElseThrow(),
                approved.stream().filter(each -> !held.registries().contains(each)).toList(),
                held.registries().stream().filter(each -> !approved.contains(each)).toList());
    }

    private boolean isHeld(Entered entered) {
        Wanted wanted = wanted(entered);
        return held.absence().equals(wanted.absence()) && held.claims().equals(wanted.claims())
                && held.trustedAuthors().equals(wanted.trustedAuthors()) && Integer.valueOf(held.floor()).equals(wanted.floor())
                && wanted.approved().isEmpty() && wanted.revoked().isEmpty();
    }

    private static List<String> approved(Entered entered) {
        List<String> all = new ArrayList<>(entered.approved());
        split(entered.further()).forEach(each -> RegistryHost.of(each).ifPresent(all::add));
        return all.stream().distinct().toList();
    }

    private static Optional<Integer> floor(Entered entered) {
        String text = entered.floor().strip().replaceFirst("\\s*%$", "");
        return text.isEmpty() ? Optional.of(0)
                : text.matches("\\d{1,3}") && Integer.parseInt(text) <= 100 ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static List<String> split(String text) {
        return Stream.of(text.split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }
}
