package org.vouchsafe.usecase.publish;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.feed.FeedUse;
import org.vouchsafe.domain.publication.KeptState;
import org.vouchsafe.domain.publication.ReportBasis;
import org.vouchsafe.job.Progress;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Imprint;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.ReportedChange;
import org.vouchsafe.report.Reports;
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
import org.vouchsafe.usecase.publish.change.ChangeReading;
import org.vouchsafe.usecase.publish.register.PublicationRegister;

/** Composes a report: finds what it is about, fixes the viewpoint, gathers, numbers. Writes nothing. */
public final class Composing {
    /** How the log calls the publication of a final report. */
    public static final String PUBLISHED = "publish report";
    /** How the log calls the publication of a draft. */
    public static final String DRAFTED = "publish draft";
    /** How the log calls the making of an evidence package. */
    public static final String PACKED = "make evidence package";
    private static final Set<String> OUTGOING = Set.of(PUBLISHED, DRAFTED, PACKED, PublicationRegister.SENT, PublicationRegister.NOT_SENT,
            PublicationRegister.LETTERHEAD);
    /** Who prepares what is only looked at. */
    public static final Actor NOBODY = new Actor("nobody yet");
    private final Workspace workspace;
    private final Readings readings;
    private final Reports reports;
    private final Edition edition;
    private final ChangeReading changes;

    public Composing(Workspace workspace, Readings readings, Reports reports, Edition edition) {
        this.workspace = workspace;
        this.readings = readings;
        this.reports = reports;
        this.edition = edition;
        this.changes = new ChangeReading(workspace, readings, edition.rulesInWords(), edition.version());
    }

    /** Where the log stands, and what went out before. */
    private record Log(TreeHead head, Instant newest, ReportNumber.News news, List<ReportRow> reports) {}

    /**
     * Where the log stood with the newest change a viewpoint sees that was no report or package going out: what is composed there says the same
     * however often it is composed.
     *
     * @param at when that change was recorded
     * @param size entries of the log with it
     * @param until entries of the log before the next such change; as many as there may be when there is none yet
     */
    public record Cut(Instant at, long size, String root, long until) {
        /** Whether nothing came after it. */
        public boolean isNewest() {
            return until == Long.MAX_VALUE;
        }
    }

    /**
     * Finds it.
     *
     * @param asOf null: the newest
     * @throws Refused when nothing was recorded by then
     */
    public Cut cut(@Nullable Instant asOf) {
        return workspace.read(tx -> {
            long until = Long.MAX_VALUE;
            for (long index = tx.audit().head().size() - 1; index >= 0; index--) {
                Leaf leaf = tx.audit().leaves(index, 1).getFirst();
                boolean outgoing = OUTGOING.contains(leaf.action());
                if (!outgoing && (asOf == null || !leaf.recorded().at().isAfter(asOf))) {
                    TreeHead head = tx.audit().headAt(index + 1);
                    return new Cut(leaf.recorded().at(), head.size(), head.root(), until);
                }
                until = outgoing ? until : index;
            }
            throw new Refused(Refused.Kind.REQUEST, "Nothing was recorded by then, so there is nothing to say.");
        });
    }

    /**
     * The document as of a cut: the same each time, also in its number.
     *
     * @param written when it is written, which tells whether it looks back
     * @throws Refused when scope or label are not known
     */
    public Composed compose(Report report, Request request, Actor actor, Output output, Cut cut, Instant written,
            Progress progress) {
        // What went out about the same later says something else; numbers of other reports are taken all the same.
        List<ReportRow> before = workspace.<List<ReportRow>>read(Composing::finals).stream()
                .filter(row -> !row.kind().equals(request.kind()) || row.auditSize() <= cut.until()).toList();
        var log = new Log(new TreeHead(cut.size(), cut.root()), cut.at(), new ReportNumber.News(cut.size(), cut.at()), before);
        var fixed = new Request(request.kind(), request.scope(), request.addressee(), request.tlp(), request.status(),
                new Viewpoint(cut.at(), request.viewpoint().validAt()));
        // Whole seconds, as everywhere in reports.
        return compose(report, fixed, new Form(output, ReportNumber.ANY_FORMAT, cut.isNewest() ? cut.at() : written), actor, log,
                cut.at().truncatedTo(ChronoUnit.SECONDS), progress);
    }

    /** How it is written, and as which format and when where its number is looked for. */
    private record Form(Output output, String counted, Instant numberedAt) {}

    /**
     * The document as it would go out now.
     *
     * @throws Refused when scope or label are not known
     */
    public Composed compose(Report report, Request request, Output output, Actor actor, Instant now, Progress progress) {
        return compose(report, request, new Form(output, output.name(), now), actor, workspace.<Log>read(Composing::log), now, progress);
    }

    private Composed compose(Report report, Request request, Form form, Actor actor, Log log, Instant now, Progress progress) {
        Document.Tlp tlp = tlp(request.tlp());
        // Fixed to a moment: what is recorded while the report is being composed stays out, and it can be composed again years later.
        Instant asOf = request.viewpoint().asOf() != null ? request.viewpoint().asOf() : later(now, log.newest());
        Viewpoint viewpoint = new Viewpoint(asOf, request.viewpoint().validAt());
        Subject subject = subject(report, new Asked(request.scope(), readings, viewpoint, log.head(), author(actor)), log);
        ReportNumber number = ReportNumber.next(log.reports(),
                new ReportNumber.Wanted(report.id(), subject.words(), form.counted(), viewpoint, log.news()), form.numberedAt());
        Imprint imprint = new Imprint(number.id(), number.revision(), number.succession(),
                request.status() == Status.DRAFT ? Imprint.Status.DRAFT : Imprint.Status.FINAL, tlp, actor.name(), null,
                request.addressee(),
                asOf, now, viewpoint, new Imprint.Criteria(Edition.RULES, edition.rules(), readings.summary().policies(viewpoint)),
                edition.version(),
                advisoryData(viewpoint), log.head().size(), log.head().root());
        ReportFacts gathered = new FactGathering(readings, subject, viewpoint).under(imprint, progress);
        ReportFacts facts = number.previous() == null || !EarlierReports.isOfStates(report) ? gathered
                : gathered.after(changes.since(number.previous(), now(subject, viewpoint, log)));
        Document document = switch (form.output()) {
            case PDF, TXT -> report.compose(facts);
            case XLSX, JSON -> report.composeWhole(facts);
        };
        ReportBasis basis = new ReportBasis(edition.rulesInWords(), edition.version(),
                EarlierReports.isOfStates(report) ? facts.positions().stream().map(each -> KeptState.of(each.row())).toList() : List.of());
        // The looks are those of the moment the report speaks of, so that it can be composed again as it went out.
        Document headed = document.under(workspace.read(tx -> tx.reports().letterhead(viewpoint)));
        return new Composed(headed, subject.words(), viewpoint, log.head().size(), log.head().root(), basis);
    }

    private Subject subject(Report report, Asked asked, Log log) {
        if (report.scopeAsked() != Report.ScopeAsked.EARLIER_REPORT) {
            return Subject.find(report, asked);
        }
        ReportRow earlier = EarlierReports.find(log.reports(), asked.scope());
        Subject about = Subject.find(EarlierReports.kind(earlier, reports), asked.about(earlier.scope()));
        ReportedChange change = changes.since(earlier, now(about, asked.viewpoint(), log));
        Set<KeptState> moved = change.moved().stream().map(ReportedChange.Moved::after).filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        return new Subject(new ReportFacts.Scope.OfChange(change), earlier.reportId(), about.portfolio(), Set.of(), Set.of(),
                row -> about.includes(row) && moved.contains(KeptState.of(row)));
    }

    private static ChangeReading.Now now(Subject subject, Viewpoint viewpoint, Log log) {
        return new ChangeReading.Now(subject.filter(), viewpoint, subject.portfolio().successors(), log.head());
    }

    /** Who speaks in statements that are handed on; nobody while a report is only looked at. */
    private static @Nullable String author(Actor actor) {
        return actor.equals(NOBODY) ? null : actor.name();
    }

    private static Log log(ReadTx tx) {
        TreeHead head = tx.audit().head();
        Instant newest = head.size() == 0 ? Instant.MIN : tx.audit().leaves(head.size() - 1, 1).getFirst().recorded().at();
        return new Log(head, newest, news(tx, head.size()), finals(tx));
    }

    // Drafts have no number of their own, so they do not count as having gone out.
    private static List<ReportRow> finals(ReadTx tx) {
        return tx.reports().all().stream().filter(row -> !row.title().startsWith("DRAFT ")).toList();
    }

    private static ReportNumber.News news(ReadTx tx, long size) {
        for (long index = size - 1; index >= 0; index--) {
            Leaf leaf = tx.audit().leaves(index, 1).getFirst();
            if (!OUTGOING.contains(leaf.action())) {
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
