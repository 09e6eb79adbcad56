package org.vouchsafe.report.release;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.section.Composition;
import org.vouchsafe.report.subject.RegisterIndex;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** How one release stands towards every advisory that concerns it. */
public final class ReleaseReport implements Report {
    @Override
    public String id() {
        return "release";
    }

    @Override
    public String title() {
        return "Release assurance report";
    }

    @Override
    public ScopeAsked scopeAsked() {
        return ScopeAsked.RELEASE;
    }

    @Override
    public Document compose(ReportFacts facts) {
        if (!(facts.scope() instanceof ReportFacts.Scope.OfRelease(var id))) {
            throw new IllegalArgumentException("A release report needs a release, not " + facts.scope());
        }
        RegisterIndex register = new RegisterIndex(facts.portfolio());
        Release release = register.release(id);
        if (release == null) {
            throw new IllegalArgumentException("The register given does not hold release " + id);
        }
        String name = register.name(release);
        List<Field> lines = new ArrayList<>();
        lines.add(new Runs().text(register.supplierName(release)).field("Supplier"));
        lines.add(new Runs().text(name + (release.released() == null ? "" : ", released " + Dates.day(release.released())) + ", "
                + Words.of(release.status())).field("Release"));
        Subject subject = new Subject(name, "How does " + name + " of " + register.supplierName(release)
                + " stand towards each advisory that is held, and what is that worth?", name + " is clear", lines, List.of(release),
                row -> row.advisoryTitle().isBlank() ? row.position().advisory() : row.advisoryTitle(), "advisory",
                new Subject.Unit("state, one per advisory", "states, one per advisory"), facts, register);
        return Composition.of(this, title(), "State towards " + Words.count(facts.positions().size(), "advisory", "advisories")
                + ", with evidence", subject);
    }
}
