package org.vouchsafe.assess.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.advisory.Advisory;
import org.vouchsafe.assess.exposure.BuildTimes;
import org.vouchsafe.assess.inventory.InventoryReading.Listing;
import org.vouchsafe.assess.match.Match;
import org.vouchsafe.domain.position.Exposure;
import org.vouchsafe.domain.position.Exposure.Answer;
import org.vouchsafe.domain.position.InventoryVerdict;

/** The one answer for a release, from all that its inventories in force say (assessment.md, "Exposure"). */
record ReleaseExposure(Advisory advisory, BuildTimes built, List<InventoryReading> inForce) {
    Exposure answer(InventoryVerdict verdict) {
        return switch (verdict) {
            case PRESENT_AFFECTED -> listed(Answer.INSTALLED, Match.Kind.AFFECTED, "");
            case EXPOSED -> declared(Answer.COULD_HAVE_RESOLVED).orElseGet(() -> unknown("only a range is declared"));
            case UNDETERMINED -> undetermined();
            case PRESENT_UNAFFECTED -> settled().orElseGet(() -> listed(Answer.EXCLUDED, Match.Kind.OUTSIDE, ""));
            case ABSENT_COMPLETE -> new Exposure(Answer.EXCLUDED, "inventories that are complete enough do not list the package",
                    List.of());
            case ABSENT_INCOMPLETE -> byTime("no inventory lists the package, and they are not complete enough to exclude it");
            case NO_INVENTORY -> byTime("there is no inventory that gives a version or a range");
        };
    }

    private Exposure undetermined() {
        Optional<Exposure> unclear = declared(Answer.NOT_DETERMINABLE);
        if (unclear.isPresent()) {
            return unclear.get();
        }
        boolean nameless = listings(Match.Kind.UNDETERMINED).stream().anyMatch(each -> each.exposure() == null);
        return nameless ? byTime("the package is listed, with neither a version that can be judged nor a range")
                : declared(Answer.EXCLUDED).orElseGet(() -> byTime("what the inventories list does not exclude it"));
    }

    private Optional<Exposure> declared(Answer answer) {
        return inForce.stream().flatMap(each -> each.listings().stream()).map(Listing::exposure)
                .filter(each -> each != null && each.answer() == answer).map(Exposure.class::cast).findFirst();
    }

    /** A range that would admit an affected version, and the lockfile that holds another. */
    private Optional<Exposure> settled() {
        return inForce.stream().flatMap(each -> each.settled().stream()).findFirst().map(each -> new Exposure(Answer.EXCLUDED,
                "%s is declared as \"%s\" and pinned by %s to %s, which is not affected".formatted(
                        each.declared().component().displayName(),
                        each.declared().onlyRange(), each.installed().place().evidence(), each.installed().component().version()),
                List.of(each.declared().place(), each.installed().place())));
    }

    private Exposure listed(Answer answer, Match.Kind kind, String otherwise) {
        List<Listing> listings = listings(kind);
        if (listings.isEmpty()) {
            return unknown(otherwise);
        }
        Listing first = listings.getFirst();
        String more = listings.size() == 1 ? "" : ", and %d more".formatted(listings.size() - 1);
        return new Exposure(answer, "%s is listed%s: %s".formatted(first.listed().component().displayName(), more, first.match().because()),
                listings.stream().map(each -> each.listed().place()).distinct().toList());
    }

    private Exposure byTime(String because) {
        return built.outside(advisory.windows()).map(outside -> new Exposure(Answer.EXCLUDED, outside, built.citations()))
                .orElseGet(() -> unknown(because));
    }

    private Exposure unknown(String because) {
        String time = built.unclear(advisory.windows());
        return new Exposure(Answer.NOT_DETERMINABLE, because + (time.isEmpty() ? "" : "; " + time), built.citations());
    }

    private List<Listing> listings(Match.Kind kind) {
        var listings = new ArrayList<Listing>();
        inForce.forEach(each -> listings.addAll(each.listings(kind)));
        return listings;
    }
}
