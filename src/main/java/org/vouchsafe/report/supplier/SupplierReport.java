package org.vouchsafe.report.supplier;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.section.Composition;
import org.vouchsafe.report.subject.RegisterIndex;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** How all releases of one supplier stand. */
public final class SupplierReport implements Report {
    @Override
    public String id() {
        return "supplier";
    }

    @Override
    public String title() {
        return "Supplier assurance report";
    }

    @Override
    public ScopeAsked scopeAsked() {
        return ScopeAsked.SUPPLIER;
    }

    @Override
    public Document compose(ReportFacts facts) {
        if (!(facts.scope() instanceof ReportFacts.Scope.OfSupplier(var id))) {
            throw new IllegalArgumentException("A supplier report needs a supplier, not " + facts.scope());
        }
        RegisterIndex register = new RegisterIndex(facts.portfolio());
        Supplier supplier = register.supplier(id);
        if (supplier == null) {
            throw new IllegalArgumentException("The register given does not hold supplier " + id);
        }
        List<Release> releases = register.ordered(register.releasesOf(id));
        List<Field> lines = new ArrayList<>();
        lines.add(new Runs().text(supplier.name()).field("Supplier"));
        if (!supplier.contacts().isEmpty()) {
            lines.add(new Runs().text(String.join(", ", supplier.contacts())).field("Contacts"));
        }
        Subject subject = new Subject(supplier.name(), "How do the releases of " + supplier.name()
                + " stand towards each advisory that is held, and what is that worth?", "the releases of " + supplier.name() + " are clear",
                lines, releases, row -> row.releaseName(),
                "release", new Subject.Unit("state, one per release and advisory", "states, one per release and advisory"), facts,
                register);
        return Composition.of(this, title(), "State of " + Words.count(releases.size(), "release", "releases") + ", with evidence",
                subject);
    }
}
