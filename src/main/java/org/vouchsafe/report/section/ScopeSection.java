package org.vouchsafe.report.section;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Fields;
import org.vouchsafe.report.Document.Heading;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Imprint;
import org.vouchsafe.report.subject.RegisterIndex;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** 3: what was looked at, what was not, and by which rules. */
final class ScopeSection {
    private ScopeSection() {}

    static Section section(Subject subject) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Runs().text(subject.question()).paragraph());
        blocks.add(releases(subject));
        blocks.add(register(subject).paragraph());
        blocks.add(new Heading("What is left out"));
        exclusions(subject, blocks);
        blocks.add(new Heading("Criteria"));
        blocks.add(criteria(subject.facts().imprint()));
        return new Section(3, "Scope, exclusions and criteria", blocks);
    }

    private static Block releases(Subject subject) {
        RegisterIndex register = subject.register();
        Tables table = Tables.titled("Releases in scope").column("Supplier", 20).column("Release", 24).column("Released", 14)
                .column("Status", 12).column("Runs in", 30);
        for (Release each : subject.releases()) {
            table.row(Cell.of(register.supplierName(each)), new Runs().strong(register.name(each)).cell(), released(each),
                    Cell.of(Words.of(each.status())), runsIn(register, each));
        }
        return table.or("The register holds no release in this scope.");
    }

    /** Which files filled the register; what was entered by hand stands in the log. */
    private static Runs register(Subject subject) {
        List<EvidenceId> files = subject.facts().evidence().stream().map(EvidenceRow::evidence)
                .filter(each -> each.kind() == DocumentKind.REGISTER).map(each -> each.id()).toList();
        return files.isEmpty()
                ? new Runs().text("Releases, owners and deployments are those of the register, entered by hand or with the inventories.")
                : new Runs().text("Releases, owners and deployments are those of the register at the cut-off, filled from").refs(files)
                        .text(" and by hand.");
    }

    private static Cell released(Release release) {
        return release.released() == null ? Cell.of("not stated") : Cell.typed(Dates.day(release.released()), release.released());
    }

    private static Cell runsIn(RegisterIndex register, Release release) {
        List<Deployment> deployments = register.deploymentsOf(release.id());
        if (deployments.isEmpty()) {
            return Cell.of("no deployment registered");
        }
        return Cell.of(String.join("; ", deployments.stream().map(each -> each.environment() + " (" + Words.of(each.criticality())
                + (each.owner() == null ? "" : ", " + each.owner()) + ")").toList()));
    }

    private static void exclusions(Subject subject, List<Block> blocks) {
        List<Release> retired = subject.releases().stream().filter(each -> each.status() == ReleaseStatus.RETIRED).toList();
        if (subject.isAboutRetired()) {
            blocks.add(new Runs().text("Nothing because the release is retired: it was asked for by name.").paragraph());
        } else {
            blocks.add(new Runs().text(retired.isEmpty() ? "No release in scope is retired."
                    : "Retired releases are not counted: " + names(subject, retired) + ".").paragraph());
        }
        List<Release> silent = subject.silent();
        if (!silent.isEmpty()) {
            blocks.add(new Runs()
                    .text("For " + Words.count(silent.size(), "release", "releases") + " no state is held, because nothing that is "
                            + "listed matches and nobody has said anything: " + names(subject, silent)
                            + ". This report says nothing about them; in particular not that they are unaffected.")
                    .paragraph());
        }
        Viewpoint viewpoint = subject.facts().imprint().viewpoint();
        if (viewpoint.asOf() != null) {
            blocks.add(
                    new Runs().text("Only what was recorded by " + Dates.moment(viewpoint.asOf()) + " is taken into account.").paragraph());
        }
        if (viewpoint.validAt() != null) {
            blocks.add(new Runs().text("Only inventories and statements dated by " + Dates.moment(viewpoint.validAt())
                    + " are taken into account.").paragraph());
        }
    }

    /** Names, the first forty of them: beyond that nobody reads a sentence, and the table above lists them all. */
    private static String names(Subject subject, List<Release> releases) {
        List<String> names = releases.stream().map(subject.register()::name).toList();
        return names.size() <= 40 ? String.join(", ", names)
                : String.join(", ", names.subList(0, 40)) + " and " + Words.number(names.size() - 40L) + " more";
    }

    static Block criteria(Imprint imprint) {
        List<org.vouchsafe.report.Document.Field> fields = new ArrayList<>();
        fields.add(new Runs().text(imprint.criteria().ruleSet()).field("Rules"));
        fields.add((imprint.criteria().hash() == null ? new Runs().text("not stated; the rules are named by their version")
                : new Runs().code(imprint.criteria().hash().hex())).field("SHA-256 of the rules"));
        for (Imprint.PolicyLine each : imprint.criteria().policies()) {
            fields.add(new Runs().code(each.value()).field("Policy " + each.name()));
        }
        return new Fields("", fields);
    }
}
