package org.vouchsafe.usecase.parcel.make;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.report.NewReport;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.PublishReport;
import org.vouchsafe.usecase.PublishReport.Output;
import org.vouchsafe.usecase.PublishReport.Signing;
import org.vouchsafe.usecase.export.ExportAttestations;
import org.vouchsafe.usecase.export.ExportFindings;
import org.vouchsafe.usecase.export.ExportVex;
import org.vouchsafe.usecase.parcel.PackageManifest.Role;
import org.vouchsafe.usecase.parcel.StateLine;
import org.vouchsafe.usecase.parcel.StatesText;
import org.vouchsafe.usecase.parcel.make.Gathered.Written;
import org.vouchsafe.usecase.publish.Composing;
import org.vouchsafe.usecase.publish.PackagedReports;
import org.vouchsafe.usecase.publish.Readings;

/** Gathers what goes into a package: positions, the reports, VEX and attestations that say the same. Writes nothing. */
final class Gathering {
    private static final String JSON = ".json";
    private final Tools tools;
    private final PackageRequest request;
    private final Progress progress;
    private final Map<String, Written> files = new LinkedHashMap<>();
    private final List<NewReport> rows = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    /** The use cases that write what a package holds. */
    record Tools(Workspace workspace, Readings readings, PackagedReports reports, ExportVex vex, ExportFindings findings,
            ExportAttestations answers) {}

    /** Who signs what is signed by itself, and when. */
    record Signer(Signing signing, Instant at, Actor actor) {}

    Gathering(Tools tools, PackageRequest request, Progress progress) {
        this.tools = tools;
        this.request = request;
        this.progress = progress;
    }

    Gathered gather(Signer signer) {
        progress.stage("Gathering what the package holds", 0);
        Composing.Cut cut = tools.reports().cut(request.viewpoint().asOf());
        var viewpoint = new Viewpoint(cut.at(), request.viewpoint().validAt());
        Scoped scoped = tools.workspace().read(tx -> Scoped.find(tx, request.kind(), request.words(), viewpoint));
        List<PositionRow> positions = scoped.positions(tools.readings(), viewpoint);
        List<EvidenceRow> evidence = scoped.evidence(positions, tools.readings(), viewpoint, progress);
        List<StateLine> lines = positions.stream().map(Gathering::line).toList();
        files.put(StatesText.FILE, new Written(Role.STATES, lines.size() + " states", StatesText.write(lines, cut.at())));
        reports(scoped, cut, viewpoint, signer);
        if (positions.isEmpty()) {
            leftOut.add("VEX and attestations: there is no position in this scope, so there is nothing they could say.");
        } else {
            vex(scoped, viewpoint);
            findings(positions, evidence, cut.at());
        }
        answers(scoped, viewpoint, cut.at());
        return new Gathered(cut, viewpoint, scoped, positions, evidence, files, rows, leftOut, notices);
    }

    /** The originals that a package would hold. */
    List<EvidenceId> originals() {
        Composing.Cut cut = tools.reports().cut(request.viewpoint().asOf());
        var viewpoint = new Viewpoint(cut.at(), request.viewpoint().validAt());
        Scoped scoped = tools.workspace().read(tx -> Scoped.find(tx, request.kind(), request.words(), viewpoint));
        return scoped.evidence(scoped.positions(tools.readings(), viewpoint), tools.readings(), viewpoint, progress).stream()
                .map(each -> each.evidence().id()).toList();
    }

    private static StateLine line(PositionRow row) {
        Position position = row.position();
        return new StateLine(row.supplier(), row.product(), row.release(), position.advisory(), position.aliases(), position.components(),
                position.state(), position.basis(), position.reason() == null ? null : position.reason().name(),
                position.remarks().stream().map(each -> each.code().name()).toList(),
                position.contradictions().stream().map(each -> each.code().name()).toList(), position.stale(),
                position.evidence().stream().map(EvidenceId::toString).toList(), position.since() == null ? null : position.since().at());
    }

    private void reports(Scoped scoped, Composing.Cut cut, Viewpoint viewpoint, Signer signer) {
        String kind = switch (scoped.scope().kind()) {
            case RELEASE -> "release";
            case SUPPLIER -> "supplier";
            case ADVISORY -> "incident";
        };
        var wanted = new PublishReport.Request(kind, scoped.scope().words(), request.addressee(), request.tlp(), PublishReport.Status.FINAL,
                viewpoint);
        for (Output each : Arrays.stream(Output.values()).filter(request.formats()::contains).toList()) {
            PackagedReports.Packaged made = tools.reports().report(wanted, each, cut, signer.signing(), signer.at(), signer.actor(),
                    progress);
            files.put("reports/" + made.fileName(), new Written(Role.REPORT, made.row().title(), made.bytes()));
            rows.add(made.row());
            notices.addAll(made.notices());
        }
    }

    private void vex(Scoped scoped, Viewpoint viewpoint) {
        for (ExportVex.Format each : ExportVex.Format.values()) {
            if (each == ExportVex.Format.CSAF && request.namespace() == null) {
                leftOut.add("CSAF: no web address of the publisher was given, which the format asks for.");
                continue;
            }
            byte[] bytes = tools.vex().bytes(new ExportVex.Request(each, scoped.filter(), request.author(), ExportVex.Category.OTHER,
                    request.namespace(), request.tlp()), viewpoint);
            files.put("vex/" + each.name().toLowerCase(Locale.ROOT) + JSON, new Written(Role.VEX, each.name(), bytes));
        }
    }

    private void findings(List<PositionRow> positions, List<EvidenceRow> evidence, Instant at) {
        Map<EvidenceId, Evidence> known = evidence.stream().map(EvidenceRow::evidence)
                .collect(Collectors.toMap(Evidence::id, each -> each));
        var bySupplier = new TreeMap<String, List<PositionRow>>();
        positions.forEach(each -> bySupplier.computeIfAbsent(each.supplier(), ignored -> new ArrayList<>()).add(each));
        int number = 0;
        for (Map.Entry<String, List<PositionRow>> each : bySupplier.entrySet()) {
            number++;
            files.put("attestations/findings-%03d.cdx.json".formatted(number), new Written(Role.ATTESTATION, "States of " + each.getKey(),
                    tools.findings().bytes(each.getValue(), request.author().strip(), known, at)));
        }
    }

    private void answers(Scoped scoped, Viewpoint viewpoint, Instant at) {
        String supplier = scoped.filter().supplier();
        if (supplier != null) {
            tools.answers().bytes(supplier, request.author(), at, viewpoint).ifPresent(bytes -> files.put("attestations/answers.cdx.json",
                    new Written(Role.ATTESTATION, "Reviewed answers of " + supplier, bytes)));
        }
    }
}
