package org.vouchsafe.ui.reports.sent;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.publication.Dispatch;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.component.table.Filter;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.usecase.PublishReport.Signing;
import org.vouchsafe.usecase.publish.register.PublicationRegister.Outdated;
import org.vouchsafe.usecase.publish.register.PublicationRegister.Sending;
import org.vouchsafe.usecase.read.PublishedReport;

/** What was published, to whom it went, and who holds a revision that was replaced. */
public final class SentViewModel {
    /** A file that was written, with those it went to. */
    public record Row(PublishedReport report, List<Dispatch> sent, List<Outdated> outdated) {
        /** Everybody it went to. */
        String recipients() {
            return sent.stream().map(Dispatch::recipient).distinct().collect(Collectors.joining(", "));
        }
    }

    /** All there is to say of the chosen report: the other revisions and files of the same line, newest first. */
    public record Line(Row chosen, List<Row> revisions) {}

    private final Session session;
    private final SentSources sources;
    private final Following following;
    private final Latest reading;
    private final TableModel<Row> rows;
    private final ObjectProperty<@Nullable Row> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Line> line = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Outdated>> outdated = new ReadOnlyObjectWrapper<>(List.of());

    public SentViewModel(Session session, SentSources sources) {
        this.session = session;
        this.sources = sources;
        this.reading = session.tasks().latest("Read what was published");
        this.following = new Following(session, this::read);
        this.rows = new TableModel<>(columns(session), List.of(
                new Filter<>("Sent", row -> !row.sent().isEmpty()),
                new Filter<>("Outdated", row -> !row.outdated().isEmpty()),
                new Filter<>("Not signed", row -> !row.report().signed())));
        chosen.addListener((o, was, is) -> line.set(is == null ? null : lineOf(is)));
    }

    private static List<Column<Row>> columns(Session session) {
        return List.of(Column.<Row>identifier("id", "Report", 140, row -> row.report().reportId()),
                Column.<Row>text("kind", "Kind", 90, row -> row.report().kind()),
                Column.<Row>text("about", "About", 180, row -> row.report().scope()),
                Column.<Row>text("title", "Title", 280, row -> row.report().title()).hidden(),
                Column.<Row>text("format", "As", 60, row -> row.report().format()),
                Column.<Row>text("signed", "Signed", 70, row -> row.report().signed() ? "yes" : "no"),
                Column.<Row>text("at", "Published", 150, row -> session.moments().minute(row.report().publishedAt()))
                        .ordered(Comparator.comparing(row -> row.report().publishedAt())),
                Column.<Row>text("by", "By", 130, row -> row.report().publishedBy()),
                Column.<Row>text("to", "Sent to", 180, Row::recipients),
                Column.<Row>identifier("sha", "SHA-256", 200, row -> row.report().sha256()).hidden());
    }

    public void attach() {
        following.attach();
    }

    public void detach() {
        following.detach();
    }

    public TableModel<Row> rows() {
        return rows;
    }

    public ObjectProperty<@Nullable Row> chosenProperty() {
        return chosen;
    }

    /** The chosen report and its other revisions; null while none is chosen. */
    public ReadOnlyObjectProperty<@Nullable Line> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /** Who holds a revision of which a newer one went out, and did not get that. */
    public ReadOnlyObjectProperty<List<Outdated>> outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /** Why nothing can be recorded; null when it can. */
    public @Nullable String whyNot() {
        return session.whyReadOnly();
    }

    /** Records that the report went to somebody. The refusal goes to whoever asked. */
    public void send(Row row, String recipient, String channel, @Nullable LocalDate day, String note, Runnable done,
            Consumer<String> refused) {
        Sending sending = new Sending(row.report().sha256(), null, recipient, channel, day, note);
        session.tasks().read("Record a sending", progress -> sources.send(sending, session.actor()), made -> {
            session.notices().done(made.reportId() + " is recorded as sent to " + made.recipient() + ".");
            done.run();
            session.changed();
        }, failure -> refused.accept(failure.message()));
    }

    /** Signs that PDF as its reviewer. The password is wiped afterwards; what stands in the way goes to whoever asked. */
    public void review(Path report, Path key, char[] password, Runnable done, Consumer<String> refused) {
        session.tasks().read("Sign as the reviewer", progress -> {
            try {
                return sources.review(report, new Signing(key, password, null));
            } finally {
                Arrays.fill(password, '\0');
            }
        }, outcome -> {
            if (outcome.file() == null) {
                refused.accept(outcome.problems().stream().map(each -> each.what() + " " + each.fix()).collect(Collectors.joining(" ")));
                return;
            }
            session.notices().done(report.getFileName() + " now carries the reviewer's signature. " + String.join(" ", outcome.notices()));
            done.run();
        }, failure -> refused.accept(failure.message()));
    }

    /** Takes a line back. */
    public void takeBack(Dispatch sent, String reason) {
        session.tasks().read("Take back a line of the register", progress -> sources.takeBack(sent.id(), reason, session.actor()),
                taken -> {
                    session.notices().done("Taken back: " + taken.reportId() + " to " + taken.recipient() + ". The log keeps both.");
                    session.changed();
                });
    }

    private Line lineOf(Row row) {
        String id = lineId(row.report().reportId());
        return new Line(row, rows.rows().stream().filter(each -> lineId(each.report().reportId()).equals(id)).toList());
    }

    private static String lineId(String reportId) {
        int dash = reportId.lastIndexOf('-');
        return dash < 0 ? reportId : reportId.substring(0, dash);
    }

    private void read() {
        var from = session.viewpoint();
        reading.read(progress -> sources.read(from), fresh -> {
            Row before = chosen.get();
            outdated.set(fresh.outdated());
            rows.fill(fresh.published().stream().map(each -> row(each, fresh)).toList());
            chosen.set(before == null ? null
                    : rows.rows().stream().filter(each -> each.report().sha256().equals(before.report().sha256())).findFirst()
                            .orElse(null));
        });
    }

    private static Row row(PublishedReport report, SentSources.Register fresh) {
        return new Row(report, fresh.sent().stream().filter(each -> each.file().hex().equals(report.sha256())).toList(),
                fresh.outdated().stream().filter(each -> each.held().file().hex().equals(report.sha256())).toList());
    }
}
