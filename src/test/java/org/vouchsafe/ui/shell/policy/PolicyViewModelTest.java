package org.vouchsafe.ui.shell.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.assurance.RegistryHost;
import org.vouchsafe.ui.preview.Invented;
import org.vouchsafe.ui.preview.Sessions;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.shell.policy.PolicyViewModel.Entered;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.decide.SetPolicy.Held;
import org.vouchsafe.usecase.decide.SetPolicy.Wanted;
import org.vouchsafe.usecase.read.StateChange;

/** What the dialog about the policy offers, refuses and asks to be done. */
class PolicyViewModelTest {
    private final Session session = Sessions.session();
    private final Asked asked = new Asked();

    private PolicyViewModel model() {
        List<PolicyViewModel> read = new ArrayList<>();
        PolicyViewModel.read(session, asked, read::add);
        return read.getFirst();
    }

    private static Entered entered(String floor, List<String> approved, String further, String reason) {
        return new Entered("graph", "signed", "Acme CERT", floor, approved, further, reason);
    }

    @Test
    void listsTheHostsFoundAndThoseApprovedThatNobodyNames() {
        assertThat(model().hosts().stream().map(PolicyViewModel::words)).containsExactly("registry.npm.example, 1,737 components",
                "gone.example, in no lockfile held");
    }

    @Test
    void asksOnlyForWhatDiffersAmongTheHosts() {
        List<String> words = new ArrayList<>();
        model().set(entered("40", List.of("registry.npm.example"), "https://Mirror.Example/npm", "Agreed."), () -> words.add("closed"),
                words::add);
        assertThat(words).containsExactly("closed");
        assertThat(asked.wanted).containsExactly(new Wanted("graph", "signed", List.of("Acme CERT"), 40,
                List.of("registry.npm.example", "mirror.example"), List.of("gone.example")));
        session.acts().undid();
        assertThat(Objects.requireNonNull(session.acts().redoable()).name()).isEqualTo("change of the policy");
    }

    @Test
    void saysWhatIsWrong() {
        List<String> kept = List.of("gone.example");
        assertThat(model().wrong(entered("101", kept, "", "x"))).contains("from 0 to 100");
        assertThat(model().wrong(entered("30", kept, "not a host", "x"))).startsWith("not a host is no host.");
        assertThat(model().wrong(entered("30 %", kept, "", "x"))).isEqualTo("This is what is demanded already.");
        assertThat(model().wrong(entered("", kept, "", " "))).isEqualTo("Write why.");
        assertThat(model().wrong(entered("", kept, "", "No floor any more."))).isNull();
    }

    @Test
    void changesNothingInThePast() {
        PolicyViewModel model = model();
        session.look(new Viewpoint(Invented.NOW.minusSeconds(60), null));
        List<String> words = new ArrayList<>();
        model.set(entered("40", List.of(), "", "x"), () -> words.add("closed"), words::add);
        assertThat(words).singleElement().asString().startsWith("You are looking at");
        assertThat(asked.wanted).isEmpty();
    }

    /** Notes what it is asked. */
    private static final class Asked implements PolicyActs {
        private final List<Wanted> wanted = new ArrayList<>();

        @Override
        public Held held(Viewpoint viewpoint) {
            return new Held("graph", "signed", List.of("Acme CERT"), 30, List.of("gone.example"));
        }

        @Override
        public List<RegistryHost> registries(Viewpoint viewpoint) {
            return List.of(new RegistryHost("registry.npm.example", 1737, false));
        }

        @Override
        public List<StateChange> set(Wanted asks, String reason, Actor actor) {
            wanted.add(asks);
            return List.of();
        }
    }
}
