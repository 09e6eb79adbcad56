package org.vouchsafe.ui.shell.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.claim.ClaimId;
import org.vouchsafe.ui.preview.Sessions;
import org.vouchsafe.ui.shell.whatif.WhatIfViewModel.Kind;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.whatif.Supposition;
import org.vouchsafe.usecase.whatif.WhatIf;

/** What can be supposed in the window, and what is asked to be rehearsed. */
class WhatIfViewModelTest {
    private static final String CLAIM = "C-0012 Northwind: not affected, Portal 2.1, CVE-2026-10001";
    private final Rehearsed rehearsed = new Rehearsed();
    private final WhatIfViewModel model = model();

    private WhatIfViewModel model() {
        List<WhatIfViewModel> read = new ArrayList<>();
        WhatIfViewModel.read(Sessions.session(), rehearsed, read::add);
        return read.getFirst();
    }

    @Test
    void aClaimIsAcceptedOrRejectedForATry() {
        assertThat(model.offered()).as("the first thing to suppose").containsExactly(CLAIM);
        assertThat(model.offeredThen()).isEmpty();
        model.firstProperty().set(CLAIM);
        model.add();
        model.kindProperty().set(Kind.REJECT_CLAIM);
        model.firstProperty().set(CLAIM);
        model.add();
        assertThat(rehearsed.asked).containsExactly(new Supposition.AcceptClaim(new ClaimId(12)),
                new Supposition.RejectClaim(new ClaimId(12)));
        model.remove(model.supposed().getFirst());
        assertThat(rehearsed.asked).containsExactly(new Supposition.RejectClaim(new ClaimId(12)));
    }

    @Test
    void aStateIsDecidedForATryOnlyWithBothTold() {
        model.kindProperty().set(Kind.DECIDE);
        assertThat(model.offeredThen()).containsExactly("Affected", "Unknown", "Fixed", "Not affected");
        model.firstProperty().set("Northwind/Portal@2.1, CVE-2026-10001");
        model.add();
        assertThat(model.problemProperty().get()).isEqualTo("Choose the release with its advisory, and the state.");
        assertThat(rehearsed.asked).isEmpty();
        model.secondProperty().set("Not affected");
        model.add();
        assertThat(rehearsed.asked)
                .containsExactly(new Supposition.DecideState("Northwind/Portal@2.1", "CVE-2026-10001", State.NOT_AFFECTED));
        assertThat(model.supposed()).extracting(WhatIfViewModel.Supposed::words)
                .containsExactly("Northwind/Portal@2.1, CVE-2026-10001 is decided to be not affected.");
    }

    private static final class Rehearsed implements WhatIfActs {
        private List<Supposition> asked = List.of();

        @Override
        public Known known() {
            return new Known(List.of("Northwind"), List.of("E-041 a.json"), List.of("Northwind/Portal@2.1"),
                    List.of(new Saying(new ClaimId(12), CLAIM)), List.of(new Pair("Northwind/Portal@2.1", "CVE-2026-10001")));
        }

        @Override
        public WhatIf.Rehearsed suppose(List<Supposition> suppositions, Actor actor) {
            asked = List.copyOf(suppositions);
            return new WhatIf.Rehearsed(List.of(), List.of());
        }
    }
}
