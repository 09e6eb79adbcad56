package org.vouchsafe.usecase.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.feed.FeedUse;
import org.vouchsafe.job.Progress;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Imprint;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Leaf;
import org.vouchsafe.store.audit.TreeHead;
import org.vouchsafe.store.report.ReportRow;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.PublishReport.Output;
import org.vouchsafe.usecase.PublishReport.Request;
import org.vouchsafe.usecase.PublishReport.Status;
import org.vouchsafe.usecase.Refused;

/** Composes a report: finds what it is about, fixes the viewpoint, gathers, numbers. Writes nothing. */
public final class Composing {
    /** How the log calls the publication of a final report. */
    public static final String PUBLISHED = "publish report";
    /** How the log calls the publication of a draft. */
    public static final String DRAFTED = "publish draft";
    private static final String RULES = "Vouchsafe assessment rules 1";
    /** Who prepares what is only looked at. */
    public static final Actor NOBODY = new Actor("nobody yet");
    private final Workspace workspace;
    private final Readings readings;
    private final String programVersion;

    public Composing(Workspace workspace, Readings readings, String programVersion) {
        this.workspace = workspace;
        this.readings = readings;
        this.programVersion = programVersion;
    }

    /** Where the log stands, and what went out before. */
    private record Log(TreeHead head, Instant newest, ReportNumber.News news, List<ReportRow> reports) {}

    /**
     * The document as it would go out now.
     *
     * @throws Refused when scope or label are not known
     */
    public Composed compose(Report report, Request request, Output output, Actor actor, Instant now, Progress progress) {
        Document.Tlp tlp = tlp(request.tlp());
        Log log = workspace.read(Composing::log);
        // Fixed to a moment: what is recorded while the report is being composed stays out, and it can be composed again years later.
        Instant asOf = request.viewpoint().asOf() != null ? request.viewpoint().asOf() : later(now, log.newest());
        Viewpoint viewpoint = new Viewpoint(asOf, request.viewpoint().validAt());
        Subject subject = Subject.find(report, new Asked(request.scope(), readings, viewpoint, log.head(), author(actor)));
        ReportNumber number = ReportNumber.next(log.reports(),
                new ReportNumber.Wanted(report.id(), subject.words(), output.name(), viewpoint, log.news()), now);
        Imprint imprint = new Imprint(number.id(), number.revision(), number.succession(),
                request.status() == Status.DRAFT ? Imprint.Status.DRAFT : Imprint.Status.FINAL, tlp, actor.name(), null,
                request.addressee(),
                asOf, now, viewpoint, new Imprint.Criteria(RULES, null, readings.summary().policies()), programVersion,
                advisoryData(viewpoint), log.head().size(), log.head().root());
        ReportFacts facts = new FactGathering(readings, subject, viewpoint).under(imprint, progress);
        Document document = switch (output) {
            case PDF, TXT -> report.compose(facts);
            case XLSX, JSON -> report.composeWhole(facts);
        };
        return new Composed(document, subject.words(), viewpoint, log.head().size(), log.head().root());
    }

    /** Who speaks in statements that are handed on; nobody while a report is only looked at. */
    private static @Nullable String author(Actor actor) {
        return actor.equals(NOBODY) ? null : actor.name();
    }

    private static Log log(ReadTx tx) {
        TreeHead head = tx.audit().head();
        Instant newest = head.size() == 0 ? Instant.MIN : tx.audit().leaves(head.size() - 1, 1).getFirst().recorded().at();
        // Drafts have no number of their own, so they do not count as having gone out.
        List<ReportRow> finals = tx.reports().all().stream().filter(row -> !row.title().startsWith("DRAFT ")).toList();
        return new Log(head, newest, news(tx, head.size()), finals);
    }

    private static ReportNumber.News news(ReadTx tx, long size) {
        for (long index = size - 1; index >= 0; index--) {
            Leaf leaf = tx.audit().leaves(index, 1).getFirst();
            if (!leaf.action().equals(PUBLISHED) && !leaf.action().equals(DRAFTED)) {
                return new ReportNumber.News(index + 1, leaf.recorded().at());
            }
        }
        return ReportNumber.News.NONE;
    }

    private List<Imprint.AdvisoryData> advisoryData(Viewpoint viewpoint) {
        Map<String, List<AdvisoryRecord>> byEcosystem = new TreeMap<>();
        readings.advisories().rows(viewpoint).forEach(row -> row.records().forEach(record -> record.affected().stream()
                .map(affected -> affected.ecosystem()).filter(ecosystem -> !ecosystem.isBlank()).map(ecosystem -> "OSV " + ecosystem)
                .distinct()
                .forEach(source -> byEcosystem.computeIfAbsent(source, _ -> new ArrayList<>()).add(record))));
        Map<String, Imprint.AdvisoryData> sources = new TreeMap<>();
        byEcosystem.forEach((source, records) -> sources.put(source, new Imprint.AdvisoryData(source, records.size(), newest(records))));
        // A feed that was looked through says more than the few of its documents that were copied: how far its data reaches.
        workspace.<List<FeedUse>>read(tx -> tx.signals(viewpoint).uses()).stream().map(FeedUse::feed)
                .forEach(each -> sources.put(each.name(), new Imprint.AdvisoryData(each.name(), each.entries(), each.dated())));
        return List.copyOf(sources.values());
    }

    private static @Nullable Instant newest(List<AdvisoryRecord> records) {
        return records.stream().map(each -> each.modified() != null ? each.modified() : each.published()).filter(java.util.Objects::nonNull)
                .max(Instant::compareTo).orElse(null);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static Document.Tlp tlp(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        String label = wanted.startsWith("TLP:") ? wanted : "TLP:" + wanted;
        return Arrays.stream(Document.Tlp.values()).filter(each -> each.label().equals(label)).findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.REQUEST,
                        "'" + text + "' is no traffic light label. The labels are CLEAR, GREEN, AMBER, AMBER+STRICT and RED."));
    }
}
