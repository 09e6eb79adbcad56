package org.vouchsafe.assess.incident;

import java.util.List;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.Demand;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.domain.incident.room.ScopedRelease;

/** Every release that was, or may have been, hit was built anew: a newer inventory and a provenance statement show it. */
final class RebuiltFromTrustedSources implements ClosureGate {
    @Override
    public String id() {
        return "rebuilt";
    }

    @Override
    public String title() {
        return "Rebuilt from trusted sources";
    }

    @Override
    public GateResult judge(RoomFacts facts) {
        List<ScopedRelease> hit = facts.releases().stream().filter(ScopedRelease::isSuspect)
                .filter(each -> facts.room().exceptionFor(new Unit.OfRelease(each.id())).isEmpty()).toList();
        List<String> missing = hit.stream().map(RebuiltFromTrustedSources::why).filter(each -> !each.isEmpty()).toList();
        String words = hit.isEmpty() ? "No release in scope had malicious code or could have taken it"
                : hit.size() - missing.size() + " of " + hit.size() + " have a newer inventory with provenance";
        long gone = outOfUse(facts);
        return new GateResult(id(), title(), gone == 0 ? words : words + "; " + gone + " that had are out of use", missing);
    }

    /** Releases the program demanded records for that left the scope since: what runs in their place is judged as a release of its own. */
    private static long outOfUse(RoomFacts facts) {
        return facts.demands().stream().map(Demand::unit).filter(Unit.OfRelease.class::isInstance).distinct()
                .filter(each -> facts.releases().stream().noneMatch(one -> each.equals(new Unit.OfRelease(one.id())))).count();
    }

    private static String why(ScopedRelease release) {
        ScopedRelease.Trust trust = release.trust();
        if (trust.inventory() == null) {
            return release.name() + ": no inventory of a later build without the affected package is held.";
        }
        return trust.provenance() == null ? release.name() + ": " + trust.inventory()
                + " shows a later build, and no provenance says where and from what it was built." : "";
    }
}
