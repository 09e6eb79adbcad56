package org.vouchsafe.assess.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.advisory.Advisory;
import org.vouchsafe.assess.fact.ListedComponent;
import org.vouchsafe.assess.version.declared.DeclaredRange;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.position.Exposure;
import org.vouchsafe.domain.position.Exposure.Answer;
import org.vouchsafe.domain.problem.Citation;

/** What follows from a listing that gives a range and no version. */
public final class DeclaredExposure {
    private DeclaredExposure() {}

    /** Judges a listing of which only this range is known. Never {@link Answer#INSTALLED}: a range is no version. */
    public static Exposure judge(ListedComponent listed, String range, Advisory advisory, BuildTimes built) {
        String declared = "%s is %s as \"%s\"".formatted(name(listed), isOverridden(listed) ? "overridden" : "declared", range);
        DeclaredRange.Answer answer = listed.component().purl() == null
                ? new DeclaredRange.Answer.CannotTell("it has no purl by which its range could be read")
                : admits(listed.component().purl(), range, advisory);
        return switch (answer) {
            case DeclaredRange.Answer.AdmitsNone ignored -> exposure(Answer.EXCLUDED,
                    declared + ", which admits no affected version; no exact version is known", listed, List.of());
            case DeclaredRange.Answer.CannotTell unclear -> outside(declared + ", and " + unclear.because(), listed, advisory, built);
            case DeclaredRange.Answer.Admits admits -> admitted(declared + ", which admits " + admits.version(), listed, advisory, built);
        };
    }

    private static DeclaredRange.Answer admits(Purl purl, String range, Advisory advisory) {
        return advisory.matcher().admits(purl, DeclaredRange.of(purl.type(), range));
    }

    private static Exposure admitted(String declared, ListedComponent listed, Advisory advisory, BuildTimes built) {
        if (advisory.windows().none()) {
            return exposure(Answer.NOT_DETERMINABLE,
                    declared + "; no exact version is known, and no window is recorded in which that could be"
                            + " had",
                    listed, List.of());
        }
        Optional<String> within = built.within(advisory.windows());
        return within.isPresent() ? exposure(Answer.COULD_HAVE_RESOLVED, declared + ", and " + within.get(), listed, built.citations())
                : outside(declared, listed, advisory, built);
    }

    private static Exposure outside(String declared, ListedComponent listed, Advisory advisory, BuildTimes built) {
        Optional<String> outside = built.outside(advisory.windows());
        if (outside.isPresent() && !advisory.windows().none()) {
            return exposure(Answer.EXCLUDED, declared + ", but " + outside.get(), listed, built.citations());
        }
        String unclear = advisory.windows().none() ? "no exact version is known" : built.unclear(advisory.windows());
        return exposure(Answer.NOT_DETERMINABLE, declared + (unclear.isEmpty() ? "" : ", and " + unclear), listed, built.citations());
    }

    private static boolean isOverridden(ListedComponent listed) {
        return listed.particulars().traits().contains(Trait.OVERRIDDEN);
    }

    private static String name(ListedComponent listed) {
        return listed.component().displayName();
    }

    private static Exposure exposure(Answer answer, String rule, ListedComponent listed, List<Citation> more) {
        var citations = new ArrayList<Citation>();
        citations.add(listed.place());
        citations.addAll(more);
        return new Exposure(answer, rule, citations);
    }
}
