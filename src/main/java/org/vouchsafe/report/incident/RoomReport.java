package org.vouchsafe.report.incident;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.IncidentHead;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.ReportedIncident;
import org.vouchsafe.report.incident.part.ClosingSection;
import org.vouchsafe.report.incident.part.DecisionsAndMessages;
import org.vouchsafe.report.incident.part.IndicatorSection;
import org.vouchsafe.report.incident.part.MeasuresSection;
import org.vouchsafe.report.incident.part.RadiusSection;
import org.vouchsafe.report.incident.part.RecordsSection;
import org.vouchsafe.report.incident.word.Defanging;
import org.vouchsafe.report.incident.word.Extent;
import org.vouchsafe.report.incident.word.IncidentWords;
import org.vouchsafe.report.incident.word.RoomConclusion;
import org.vouchsafe.report.json.Manifest;
import org.vouchsafe.report.section.Composition;
import org.vouchsafe.report.section.Composition.Own;
import org.vouchsafe.report.subject.RegisterIndex;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** The internal report on an incident: all its room holds, in the order in which somebody who was not there can follow it. */
final class RoomReport {
    private RoomReport() {}

    static Document compose(Report report, ReportFacts facts, ReportedIncident told, Extent extent) {
        Subject subject = subject(facts, told, RoomReport::lines);
        List<Section> own = List.of(HappeningSection.section(subject, told), RadiusSection.section(subject, told, extent),
                DecisionsAndMessages.section(subject, told), RecordsSection.section(subject, told, extent),
                IndicatorSection.section(told), MeasuresSection.section(subject, told), ClosingSection.section(subject, told),
                new Section(10, "Limitations", Composition.limitations(subject)));
        Document document = Composition.of(report, subtitle(told), subject, new Own(Composition.cover(subject),
                RoomConclusion.blocks(subject, told), own,
                Manifest.attachments(report.id(), report.title() + ": " + subject.name(), facts)));
        return Defanging.of(told).applied(document);
    }

    /** Lines of the cover of its own. */
    interface CoverLines {
        List<Field> of(ReportedIncident told);
    }

    static Subject subject(ReportFacts facts, ReportedIncident told, CoverLines lines) {
        RegisterIndex register = new RegisterIndex(facts.portfolio());
        List<Release> releases = new ArrayList<>();
        for (ScopedRelease each : told.releases()) {
            Release found = register.release(each.id());
            if (found != null) {
                releases.add(found);
            }
        }
        String name = told.incident().head().title();
        return new Subject(name, "What happened in " + name + ", what did it reach, and is it over?", "it is over", lines.of(told),
                register.ordered(releases), row -> row.supplier(), "supplier", new Subject.Unit("state", "states"), facts, register);
    }

    private static String subtitle(ReportedIncident told) {
        return told.incident().id() + ", " + IncidentWords.of(told.incident().status()) + ", "
                + Words.count(told.releases().size(), "release", "releases") + " in scope";
    }

    private static List<Field> lines(ReportedIncident told) {
        Incident incident = told.incident();
        IncidentHead head = incident.head();
        List<Field> lines = new ArrayList<>();
        lines.add(new Runs().code(incident.id().toString()).text(", " + IncidentWords.of(incident.status())).field("Incident"));
        lines.add(
                new Runs().text(Words.sentence(IncidentWords.of(head.severity())) + ", led by " + head.lead()).field("Severity and lead"));
        lines.add(advisories(head).field("Advisories"));
        lines.add(new Runs().text(head.awareSince() == null ? "not stated" : Dates.moment(head.awareSince())).field("Aware since"));
        lines.add(new Runs().text(Dates.moment(incident.opened().at()) + ", by " + incident.openedBy()).field("Opened"));
        return lines;
    }

    static Runs advisories(IncidentHead head) {
        return head.advisories().isEmpty() ? new Runs().text("none: opened before there was any")
                : new Runs().code(String.join(", ", head.advisories()));
    }
}
