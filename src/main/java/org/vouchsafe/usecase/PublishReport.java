package org.vouchsafe.usecase;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.job.Progress;
import org.vouchsafe.report.Document;
import org.vouchsafe.usecase.read.PublishedReport;

/** Composes, renders, signs and records reports. */
public final class PublishReport {
    /** How it is written. */
    public enum Output {
        PDF, XLSX, JSON
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

    /** A key for signing: a PKCS#12 file, its password, and the alias (null: each output takes the key that suits it). */
    public record Signing(Path keyStore, char[] password, @Nullable String alias) {}

    /** The files written (a workbook that could not be signed inside has its detached signature beside it), and what to tell the user. */
    public record Published(PublishedReport report, List<Path> files, List<String> notices) {}

    /** Kinds with the scope each asks for. */
    public record Kind(String id, String title, String scopeAsked) {}

    public List<Kind> kinds() {
        throw new UnsupportedOperationException("not yet");
    }

    /** The document without rendering, for the preview. */
    public Document compose(Request request) {
        throw new UnsupportedOperationException("not yet");
    }

    public Published publish(Request request, Output output, Path target, @Nullable Signing signing, Actor actor, Progress progress) {
        throw new UnsupportedOperationException("not yet");
    }

    /** What was published, newest first. */
    public List<PublishedReport> published() {
        throw new UnsupportedOperationException("not yet");
    }
}
