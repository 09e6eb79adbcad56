package org.vouchsafe.usecase;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.job.Progress;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.Reports;
import org.vouchsafe.report.picture.PagePictures;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.report.NewReport;
import org.vouchsafe.store.report.ReportRow;
import org.vouchsafe.usecase.key.KeyPlace;
import org.vouchsafe.usecase.publish.AuditProofs;
import org.vouchsafe.usecase.publish.Composed;
import org.vouchsafe.usecase.publish.Composing;
import org.vouchsafe.usecase.publish.Edition;
import org.vouchsafe.usecase.publish.FileDrop;
import org.vouchsafe.usecase.publish.Readings;
import org.vouchsafe.usecase.publish.Rendering;
import org.vouchsafe.usecase.publish.ReportFile;
import org.vouchsafe.usecase.publish.Sealed;
import org.vouchsafe.usecase.read.PublishedReport;
import org.vouchsafe.usecase.register.Nearest;

/** Composes, renders, signs and records reports. */
public final class PublishReport {
    private final Workspace workspace;
    private final Reports reports;
    private final Composing composing;
    private final Rendering rendering;
    private final InstantSource clock;

    /** How it is written. */
    public enum Output {
        PDF, XLSX, JSON,
        /** Plain text, for mails. */
        TXT
    }

    /** A draft carries a watermark and is never signed. */
    public enum Status {
        DRAFT, FINAL
    }

    /**
     * What is wanted.
     *
     * @param kind id of a report in the list of reports: {@code release}, {@code supplier}, {@code incident}
     * @param scope {@code [SUPPLIER/]PRODUCT@VERSION}, supplier name, or advisory id, as the kind asks
     * @param tlp {@code CLEAR}, {@code GREEN}, {@code AMBER}, {@code AMBER+STRICT} or {@code RED}
     */
    public record Request(String kind, String scope, @Nullable String addressee, String tlp, Status status, Viewpoint viewpoint) {}

    /**
     * Where a report is to be written.
     *
     * @param existing whether what is there may be replaced: the file, and the container beside it
     * @param bound files whose digests go into a PDF, so that its signature stands for them, too
     */
    public record Target(Path file, FileDrop.Existing existing, List<Path> bound) {
        public Target {
            bound = List.copyOf(bound);
        }

        /** No files are bound to it. */
        public Target(Path file, FileDrop.Existing existing) {
            this(file, existing, List.of());
        }

        /** The same with files bound to it. */
        public Target binding(List<Path> files) {
            return new Target(file, existing, files);
        }

        /** A new file: nothing may be there under that name. */
        public static Target fresh(Path file) {
            return new Target(file, FileDrop.Existing.REFUSE);
        }

        /** A file of which the user was asked, and agreed, that it be replaced if it is there. */
        public static Target replacing(Path file) {
            return new Target(file, FileDrop.Existing.REPLACE);
        }
    }

    /** Whether one signature is all there is to be. */
    public enum SignOff {
        /** It is. */
        ALONE,
        /** A field is kept in the PDF in which a reviewer signs with another key. */
        REVIEWED
    }

    /**
     * A key for signing.
     *
     * @param place where it is kept
     * @param password or PIN; empty for a place that asks by itself
     * @param alias null: each output takes the key that suits it
     */
    // An array, because a password must be wiped after use, which text cannot be.
    @SuppressWarnings("ArrayRecordComponent")
    public record Signing(KeyPlace place, char[] password, @Nullable String alias, SignOff signOff) {
        /** One signature with a key of a PKCS#12 file, or of a token behind its library. */
        public Signing(Path keyStore, char[] password, @Nullable String alias) {
            this(KeyPlace.chosen(keyStore), password, alias, SignOff.ALONE);
        }
    }

    /** The files written (a workbook that could not be signed inside has its detached signature beside it), and what to tell the user. */
    public record Published(PublishedReport report, List<Path> files, List<String> notices) {
        public Published {
            files = List.copyOf(files);
            notices = List.copyOf(notices);
        }
    }

    /** Kinds with the scope each asks for. */
    public record Kind(String id, String title, String scopeAsked) {}

    /** @param edition the program, as printed in the report */
    public PublishReport(Workspace workspace, Readings readings, Reports reports, Rendering rendering, InstantSource clock,
            Edition edition) {
        this.workspace = workspace;
        this.reports = reports;
        this.composing = new Composing(workspace, readings, reports, edition);
        this.rendering = rendering;
        this.clock = clock;
    }

    public List<Kind> kinds() {
        return reports.all().stream().map(each -> new Kind(each.id(), each.title(), each.scopeAsked().words())).toList();
    }

    /**
     * The document without rendering, for the preview. Nobody is named as its preparer yet.
     *
     * @throws Refused when kind, scope or label are not known
     */
    public Document compose(Request request) {
        return Guard.of(() -> composed(request, Output.PDF, Composing.NOBODY, Progress.UNWATCHED).document());
    }

    /**
     * A report as it would go out now.
     *
     * @param pages of its PDF; whoever shows them closes them
     * @param notices what the user should know of its rendering, in sentences
     */
    public record Preview(Document document, PagePictures pages, List<String> notices) {
        public Preview {
            notices = List.copyOf(notices);
        }
    }

    /**
     * The very pages that would go out, but for the preparer's name and a signature. Nothing is written and nothing recorded.
     *
     * @throws Refused when kind, scope or label are not known
     */
    public Preview preview(Request request, Progress progress) {
        return Guard.of(() -> {
            Composed composed = composed(request, Output.PDF, Composing.NOBODY, progress);
            Sealed rendered = rendering.sealed(composed, Output.PDF, "preview.pdf", null, progress);
            progress.checkCancelled();
            return new Preview(composed.document(), new PagePictures(rendered.bytes()), rendered.notices());
        });
    }

    /**
     * Composes, renders, seals, writes and records the report, all of it or nothing. The report states size and root of the audit log as
     * it stood before the report itself was recorded. A container that lies beside a report which is replaced goes with it.
     *
     * @param signing null: the report is not signed
     * @throws Refused when the request is wrong, a draft is to be signed, the key cannot be used, the file's name says another format, or the
     *     file is there already or cannot be written
     * @throws java.util.concurrent.CancellationException when the progress is cancelled
     */
    public Published publish(Request request, Output output, Target target, @Nullable Signing signing, Actor actor, Progress progress) {
        if (request.status() == Status.DRAFT && signing != null) {
            throw new Refused(Refused.Kind.REQUEST, "A draft is never signed. Publish it as final, or leave the key out.");
        }
        return Guard.of(() -> {
            if (workspace.readOnlyReason() != null) {
                throw new Refused(Refused.Kind.ENVIRONMENT,
                        "A report that leaves is recorded in the workspace, which is open for reading only. " + workspace.readOnlyReason());
            }
            if (!target.bound().isEmpty() && output != Output.PDF) {
                throw new Refused(Refused.Kind.REQUEST, "Only a PDF names other files by their digest. Publish it as PDF, or bind none.");
            }
            ReportFile file = ReportFile.of(target, output, request.status());
            try (FileDrop drop = new FileDrop(file.existing())) {
                drop.demandFree(List.of(file.path(), file.container()));
                Composed composed = composed(request, output, actor, progress);
                if (output == Output.PDF) {
                    composed = AuditProofs.attached(composed, workspace, target.bound());
                }
                Sealed sealed = rendering.sealed(composed, output, file.name(), signing, progress);
                drop.prepare(file.path(), sealed.bytes());
                if (sealed.container() == null) {
                    drop.discard(file.container());
                } else {
                    drop.prepare(file.container(), sealed.container());
                }
                progress.checkCancelled();
                List<String> notices = new ArrayList<>(file.notices());
                notices.addAll(sealed.notices());
                return record(request, new NewReport(composed.document().reportId(), request.kind(), composed.document().title(),
                        composed.scope(), output.name(), file.name(), Sha256.of(sealed.bytes()), composed.document().tlp().label(),
                        request.addressee(), sealed.signer(), composed.viewpoint(), composed.document().generatedAt(),
                        composed.auditSize(), composed.auditRoot(), composed.basis()), drop, actor, notices);
            }
        });
    }

    /** What had been published at a viewpoint, newest first. */
    public List<PublishedReport> published(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> tx.reports().all(viewpoint).stream().map(PublishReport::shown).toList()));
    }

    private Composed composed(Request request, Output output, Actor actor, Progress progress) {
        List<String> known = reports.all().stream().map(Report::id).toList();
        Report report = reports.find(request.kind()).orElseThrow(() -> new Refused(Refused.Kind.REQUEST, "There is no report '"
                + request.kind() + "'." + Nearest.hint(request.kind(), known, "").stripTrailing() + " The reports are "
                + String.join(", ", known) + "."));
        // Whole seconds, because a PDF signature states no finer time.
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return composing.compose(report, request, output, actor, now, progress);
    }

    private Published record(Request request, NewReport made, FileDrop drop, Actor actor, List<String> notices) {
        String action = request.status() == Status.DRAFT ? Composing.DRAFTED : Composing.PUBLISHED;
        String subject = made.reportId() + " as " + made.format() + ": " + made.title();
        List<Path> files = workspace.write(new Entry(actor.name(), action, subject, ""), tx -> {
            tx.recordReports().published(made);
            // Last within the change: when the files cannot be put in place, nothing is recorded.
            return drop.place();
        });
        drop.settle();
        return new Published(shown(made, actor), files, notices);
    }

    private static PublishedReport shown(NewReport made, Actor actor) {
        return new PublishedReport(made.reportId(), made.kind(), made.title(), made.scope(), made.format(), made.fileName(),
                made.sha256().hex(), made.publishedAt(), actor.name(), made.signer() != null, made.auditSize());
    }

    private static PublishedReport shown(ReportRow row) {
        return new PublishedReport(row.reportId(), row.kind(), row.title(), row.scope(), row.format(), row.fileName(), row.sha256().hex(),
                row.publishedAt(), row.publishedBy(), row.signer() != null, row.auditSize());
    }
}
