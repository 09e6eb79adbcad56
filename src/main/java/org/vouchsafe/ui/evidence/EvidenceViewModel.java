package org.vouchsafe.ui.evidence;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.questionnaire.mapping.AnswerMapping;
import org.vouchsafe.job.Progress;
import org.vouchsafe.job.Work;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.component.table.Filter;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.evidence.backing.BackingViewModel;
import org.vouchsafe.ui.evidence.mapping.MappingViewModel;
import org.vouchsafe.ui.session.Acts;
import org.vouchsafe.ui.session.Cited;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.Words;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.evidence.PlaceEvidence;
import org.vouchsafe.usecase.questionnaire.mapping.Mappings;
import org.vouchsafe.usecase.questionnaire.mapping.OpenedWorkbook;
import org.vouchsafe.usecase.read.ComparedFiles;
import org.vouchsafe.usecase.read.OriginalText;
import org.vouchsafe.usecase.read.StateChange;

/** The evidence register, the item chosen with its original and problems, and what can be done with it. */
public final class EvidenceViewModel {
    private static final int AROUND = 400;

    /** Where evidence comes from and goes to. */
    public interface Sources extends BackingViewModel.Deeds {
        List<EvidenceRow> rows(Viewpoint viewpoint);

        List<Problem> problems(EvidenceId evidence);

        /** What else is known of it: signatures, provenance, inventories, lockfile facts, and what a mail says of itself. */
        Known known(EvidenceId evidence, Viewpoint viewpoint);

        OriginalText original(EvidenceId evidence);

        OriginalText excerpt(Citation citation, int linesAround);

        void extract(EvidenceId evidence, Path target);

        List<StateChange> place(EvidenceId evidence, PlaceWanted wanted, Actor actor);

        ComparedFiles compare(EvidenceId source, EvidenceId artefact, Actor actor, Progress progress);

        List<StateChange> withdraw(EvidenceId evidence, String reason, Actor actor);

        /** A kept workbook, to be looked at and mapped. */
        OpenedWorkbook workbook(EvidenceId evidence);

        List<Mappings.ReadNow> map(AnswerMapping mapping, Mappings.@Nullable Whose whose, Actor actor);

        /** From an open workspace. */
        static Sources of(UseCases use) {
            return new WorkspaceSources(use);
        }
    }

    /** Where an item is to be placed, and why. */
    public record PlaceWanted(PlaceEvidence.Target target, String reason) {}

    /** What the item is when its files are compared with those of another. */
    public enum Role {
        SOURCE, PACKAGE
    }

    /**
     * The item chosen: its row, its problems, what else is known of it, and its original as far as it is shown.
     *
     * @param cited true when somebody came for a place in the original
     */
    public record Chosen(EvidenceRow row, List<Problem> problems, Known known, OriginalText original, boolean cited) {}

    private final Session session;
    private final Sources sources;
    private final Following following;
    private final Latest reading;
    private final Latest opening;
    private final TableModel<EvidenceRow> table;
    private final ReadOnlyObjectWrapper<@Nullable Chosen> chosen = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable EvidenceRow> wanted = new SimpleObjectProperty<>();
    private @Nullable Citation cited;
    private boolean asked;

    public EvidenceViewModel(Session session, Sources sources) {
        this.session = session;
        this.sources = sources;
        this.reading = session.tasks().latest("Read the evidence register");
        this.opening = session.tasks().latest("Open an original");
        this.following = new Following(session, this::read);
        this.table = new TableModel<>(columns(session), List.of(new Filter<>("Unplaced", r -> r.evidence().unplacedReason() != null),
                new Filter<>("With problems", r -> r.evidence().problems() > 0),
                new Filter<>("Withdrawn", r -> r.evidence().withdrawn() != null)));
    }

    private static List<Column<EvidenceRow>> columns(Session session) {
        return List.of(
                Column.<EvidenceRow>identifier("id", "Id", 74, r -> r.evidence().id().toString())
                        .ordered(java.util.Comparator.comparing(r -> r.evidence().id())),
                Column.text("name", "What", 230, r -> r.evidence().name()),
                Column.text("format", "Read as", 160, r -> r.evidence().format()),
                Column.text("place", "Placed at", 200, EvidenceViewModel::place),
                Column.<EvidenceRow>text("received", "Received", 120,
                        r -> session.moments().day(LocalDate.ofInstant(r.evidence().origin().receivedAt(), session.moments().zone())))
                        .ordered(java.util.Comparator.comparing(r -> r.evidence().origin().receivedAt())),
                Column.<EvidenceRow>text("carrier", "Came in", 160, CarriedWords::carriers).hidden(),
                Column.<EvidenceRow>text("from", "From", 160, r -> orEmpty(r.evidence().origin().from())).hidden(),
                Column.<EvidenceRow>text("channel", "Channel", 100, r -> orEmpty(r.evidence().origin().channel())).hidden(),
                Column.<EvidenceRow>text("signature", "Signature", 130, r -> Words.of(r.evidence().signature()))
                        .ordered(java.util.Comparator.comparing(r -> r.evidence().signature()))
                        .drawn(r -> StateChip.of(r.evidence().signature())),
                Column.<EvidenceRow>number("problems", "Problems", 92, r -> (long) r.evidence().problems()),
                Column.<EvidenceRow>number("used", "Used in", 82, r -> (long) r.usedIn()));
    }

    /** {@code Northwind Systems / Portal 2.0}, why it has no place, or that it needs none. */
    public static String place(EvidenceRow row) {
        Evidence evidence = row.evidence();
        if (evidence.withdrawn() != null) {
            return "withdrawn";
        }
        String place = row.place();
        return place != null ? place : evidence.unplacedReason() != null ? "not placed" : "needs no place";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    public void attach() {
        following.attach();
    }

    public void detach() {
        following.detach();
    }

    public TableModel<EvidenceRow> table() {
        return table;
    }

    /** What is shown at the side; null: nothing. */
    public ReadOnlyObjectProperty<@Nullable Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** A row that is to be selected because somebody came here for it; null: none. */
    public ReadOnlyObjectProperty<@Nullable EvidenceRow> wantedProperty() {
        return wanted;
    }

    /** Shows an item, from its first line on. */
    public void choose(@Nullable EvidenceRow row) {
        Chosen now = chosen.get();
        if (row == null || now != null && now.row().equals(row) && cited != null && cited.evidence().equals(row.evidence().id())) {
            return;
        }
        show(row, new Citation(row.evidence().id(), Location.WHOLE_FILE));
    }

    /** Shows the item a key names, at the place it cites; once the register is read if it is not yet. */
    public void open(String key) {
        cited = Cited.read(key).orElse(null);
        asked = true;
        openCited();
    }

    private void openCited() {
        Citation citation = cited;
        if (citation == null) {
            return;
        }
        Optional<EvidenceRow> row = table.rows().stream().filter(r -> r.evidence().id().equals(citation.evidence())).findFirst();
        row.ifPresentOrElse(found -> {
            if (asked) {
                asked = false;
                table.clearFilter();
            }
            wanted.set(found);
            show(found, citation);
        }, this::showNothing);
    }

    // On a day on which it was not held yet, nothing may be read or done about it.
    private void showNothing() {
        opening.forget();
        chosen.set(null);
    }

    private void show(EvidenceRow row, Citation citation) {
        cited = citation;
        EvidenceId id = row.evidence().id();
        boolean whole = citation.location() instanceof Location.WholeFile;
        Viewpoint from = session.viewpoint();
        opening.read(progress -> new Chosen(row, sources.problems(id), sources.known(id, from),
                whole ? sources.original(id) : sources.excerpt(citation, AROUND), !whole), chosen::set);
    }

    /** Why nothing can be changed now; null when it can. */
    public @Nullable String whyReadOnly() {
        return session.whyReadOnly();
    }

    /** Writes the original byte for byte. */
    public void extract(EvidenceRow row, Path target) {
        session.tasks().read("Save " + row.evidence().name(), progress -> {
            sources.extract(row.evidence().id(), target);
            return target;
        }, path -> session.notices().done("Saved " + path.getFileName() + ", byte for byte."));
    }

    /** Attaches the item to a release. */
    public void place(EvidenceRow row, PlaceWanted where) {
        session.tasks().read("Place " + row.evidence().name(), progress -> sources.place(row.evidence().id(), where, session.actor()),
                changes -> did("placing of " + row.evidence().id(), progress -> sources.place(row.evidence().id(), where, session.actor()),
                        row.evidence().id() + " placed at " + where.target().product() + " " + where.target().release() + ".", changes));
    }

    /** The other items an item can be compared with, as {@code E-041 northwind-portal-2.1.tgz}. */
    public List<String> others(EvidenceRow row) {
        return table.rows().stream().filter(each -> each.evidence().withdrawn() == null && !each.equals(row))
                .map(each -> each.evidence().id() + " " + each.evidence().name()).toList();
    }

    /**
     * Compares the files of a source with those of what was built from it, and records the difference; refused in a sentence when one of them
     * is neither archive nor listing.
     *
     * @param other as {@link #others} writes it
     */
    public void compare(EvidenceRow row, String other, Role role) {
        EvidenceId one = row.evidence().id();
        EvidenceId two = table.rows().stream().map(each -> each.evidence().id()).filter(each -> other.startsWith(each + " ")).findFirst()
                .orElseThrow();
        EvidenceId source = role == Role.SOURCE ? one : two;
        EvidenceId artefact = role == Role.SOURCE ? two : one;
        session.tasks().run("Compare " + source + " with " + artefact,
                progress -> sources.compare(source, artefact, session.actor(), progress), compared -> {
                    session.acts().overtaken();
                    session.notices().done("Compared " + source + " with " + artefact + ": "
                            + (compared.found().isExplained() ? "the source explains every file."
                                    : "the source does not explain every file."));
                    session.changed();
                    show(row, new Citation(one, Location.WHOLE_FILE));
                }, () -> {});
    }

    /** Files behind answers, and terms. */
    public BackingViewModel backing() {
        return new BackingViewModel(session, sources);
    }

    /** Whether it is a workbook of which no format knows the questions: the columns of one can be said, and said anew. */
    public static boolean canBeMapped(EvidenceRow row) {
        return row.evidence().withdrawn() == null && OpenedWorkbook.isMappable(row.evidence());
    }

    /**
     * Opens it to be mapped.
     *
     * @param opened what to do with it then; not called when it has no tables
     */
    public void openToMap(EvidenceRow row, Consumer<MappingViewModel> opened) {
        EvidenceId id = row.evidence().id();
        session.tasks().read("Open " + row.evidence().name(), progress -> sources.workbook(id), workbook -> {
            if (workbook.tables().isEmpty()) {
                session.notices().done(row.evidence().name() + " has no sheet with a table.");
            } else {
                opened.accept(new MappingViewModel(session, id, workbook, sources::map));
            }
        });
    }

    /** Takes the item out of the reckoning; it stays kept. */
    public void withdraw(EvidenceRow row, String reason) {
        session.tasks().read("Withdraw " + row.evidence().name(),
                progress -> sources.withdraw(row.evidence().id(), reason, session.actor()),
                changes -> did("withdrawal of " + row.evidence().id(),
                        progress -> sources.withdraw(row.evidence().id(), reason, session.actor()), row.evidence().id() + " withdrawn.",
                        changes));
    }

    private void did(String act, Work<?> again, String what, List<StateChange> changes) {
        session.acts().did(new Acts.Act(act, again));
        done(what, changes);
    }

    private void done(String what, List<StateChange> changes) {
        session.notices().done(changes.isEmpty() ? what + " No state changed." : what + " States changed: " + changes.size() + ".");
        session.changed();
    }

    private void read() {
        Viewpoint from = session.viewpoint();
        reading.read(progress -> sources.rows(from), fresh -> {
            table.fill(fresh);
            openCited();
        });
    }
}
