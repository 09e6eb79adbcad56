package org.vouchsafe.usecase.publish;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.job.Progress;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.Reports;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.report.NewReport;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.PublishReport.Output;
import org.vouchsafe.usecase.PublishReport.Request;
import org.vouchsafe.usecase.PublishReport.Signing;
import org.vouchsafe.usecase.Refused;

/** Reports that leave inside an evidence package: composed as of a cut, so that they are the same each time but for their signatures. Records nothing. */
public final class PackagedReports {
    private final Reports reports;
    private final Composing composing;
    private final Rendering rendering;

    /** @param edition the program, as printed in the report */
    public PackagedReports(Workspace workspace, Readings readings, Reports reports, Rendering rendering, Edition edition) {
        this.reports = reports;
        this.rendering = rendering;
        this.composing = new Composing(workspace, readings, reports, edition);
    }

    /**
     * A report, ready.
     *
     * @param row what is to be recorded of it
     * @param notices what the user should know, in sentences
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Packaged(String fileName, byte[] bytes, NewReport row, List<String> notices) {
        public Packaged {
            notices = List.copyOf(notices);
        }
    }

    /** See {@link Composing#cut}. */
    public Composing.Cut cut(@org.jspecify.annotations.Nullable Instant asOf) {
        return composing.cut(asOf);
    }

    /**
     * Composes and renders one. A PDF is signed inside; the container signs what carries no signature inside.
     *
     * @throws Refused when kind, scope or label are not known, or the key cannot be used
     */
    public Packaged report(Request request, Output output, Composing.Cut cut, Signing signing, Instant signedAt, Actor actor,
            Progress progress) {
        Report report = reports.find(request.kind())
                .orElseThrow(() -> new Refused(Refused.Kind.REQUEST, "There is no report '" + request.kind() + "'."));
        Composed composed = composing.compose(report, request, actor, output, cut, signedAt, progress);
        String id = composed.document().reportId();
        String fileName = id + "-" + request.kind() + "." + output.name().toLowerCase(Locale.ROOT);
        Sealed sealed = rendering.sealed(composed, output, fileName, output == Output.PDF ? signing : null, signedAt, progress);
        // One that looks at the newest says so: its number is that of the newest line.
        Viewpoint from = cut.isNewest() ? new Viewpoint(signedAt, composed.viewpoint().validAt()) : composed.viewpoint();
        var row = new NewReport(id, request.kind(), composed.document().title(), composed.scope(), output.name(), fileName,
                Sha256.of(sealed.bytes()), composed.document().tlp().label(), request.addressee(), sealed.signer(), from,
                signedAt, composed.auditSize(), composed.auditRoot(), composed.basis());
        return new Packaged(fileName, sealed.bytes(), row, sealed.notices());
    }
}
