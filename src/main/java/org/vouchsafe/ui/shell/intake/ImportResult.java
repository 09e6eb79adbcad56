package org.vouchsafe.ui.shell.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.position.ChangeList;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.component.table.DataTable;
import org.vouchsafe.ui.component.table.Filter;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.session.Cited;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.evidence.ImportOutcome;
import org.vouchsafe.usecase.evidence.ImportOutcome.Disposition;
import org.vouchsafe.usecase.evidence.ImportOutcome.FileOutcome;

/** What came of an import: each file, the states it changed from what to what, and every problem with its place and what to do. */
public final class ImportResult {
    private static final double WIDTH = 920;
    private static final int CHANGES = 8;
    private static final int FILES = 12;

    private final Desk desk;
    private final ImportOutcome outcome;
    private final @Nullable Runnable keepUnread;

    /**
     * What came of it.
     *
     * @param keepUnread keeps the originals of the files that nothing could be read from; null when that was done
     */
    public ImportResult(Desk desk, ImportOutcome outcome, @Nullable Runnable keepUnread) {
        this.keepUnread = keepUnread;
        this.desk = desk;
        this.outcome = outcome;
    }

    /** To be shown on the overlay layer. */
    public DialogCard card() {
        VBox body = new VBox(16, files());
        if (!outcome.changes().isEmpty()) {
            body.getChildren().add(changes());
        }
        outcome.followed().forEach(each -> body.getChildren().add(Texts.wrapped(each)));
        if (!outcome.problems().isEmpty()) {
            body.getChildren().add(problems());
        }
        DialogCard card = new DialogCard(title(), WIDTH, body);
        if (outcome.files().stream().anyMatch(f -> f.unplacedReason() != null)) {
            card.button("Open the inbox", () -> {
                desk.overlays().close();
                desk.session().go(Place.of(ScreenId.INBOX));
            });
        }
        outcome.files().stream().filter(ImportResult::isUnmapped).findFirst().ifPresent(file -> card.button("Map the columns", () -> {
            desk.overlays().close();
            desk.session().go(Cited.place(new Citation(Objects.requireNonNull(file.evidence()), Location.WHOLE_FILE)));
        }));
        Runnable keep = keepUnread;
        if (keep != null && outcome.files().stream().anyMatch(f -> f.disposition() == Disposition.NOT_KEPT)) {
            card.button("Keep the originals anyway", () -> {
                desk.overlays().close();
                keep.run();
            });
        }
        Button close = card.primary("Close", desk.overlays()::close);
        close.getStyleClass().add("accent");
        return card;
    }

    /** A workbook that is kept and of which nothing could be read. */
    private static boolean isUnmapped(FileOutcome file) {
        return file.evidence() != null && file.problems().stream().anyMatch(each -> each.code().equals("UNMAPPED_WORKBOOK"));
    }

    private String title() {
        long kept = outcome.files().stream().filter(f -> f.disposition() != Disposition.NOT_KEPT).count();
        return Count.of(outcome.files().size(), "file") + " read, " + Count.plain(kept) + " kept; "
                + Count.of(outcome.changes().size(), "state") + " changed; " + Count.of(outcome.problems().size(), "problem");
    }

    private Node files() {
        VBox list = new VBox();
        // What fell short first: nobody should have to look for it among hundreds that did not.
        List<FileOutcome> inOrder = outcome.files().stream().sorted(Comparator.comparingInt(file -> fellShort(file) ? 0 : 1)).toList();
        inOrder.stream().limit(FILES).map(this::fileLine).forEach(list.getChildren()::add);
        List<FileOutcome> more = inOrder.subList(Math.min(FILES, inOrder.size()), inOrder.size());
        if (!more.isEmpty()) {
            String how = more.stream().anyMatch(this::fellShort) ? "; their problems are listed below" : ", without a problem";
            list.getChildren().add(Texts.of("and " + Count.of(more.size(), "more file", "more files") + how, "secondary"));
        }
        return list;
    }

    private boolean fellShort(FileOutcome file) {
        return file.disposition() == Disposition.NOT_KEPT || file.unplacedReason() != null || problems(file) > 0;
    }

    private long problems(FileOutcome file) {
        return outcome.problems().stream().filter(problem -> problem.file().equals(file.name())).count();
    }

    private Node fileLine(FileOutcome file) {
        String second = file.unplacedReason() != null ? "Unplaced: " + file.unplacedReason()
                : file.place() == null ? file.summary() : file.summary() + " · " + file.place();
        String carrier = file.carrier();
        String name = carrier == null ? file.name() : file.name().substring(carrier.length() + 1);
        String first = carrier == null ? file.kind() : "in " + carrier.substring(carrier.lastIndexOf('/') + 1) + " · " + file.kind();
        HBox row = new HBox(12, new VBox(1, Texts.line(name, "strong"), Texts.line(first + " · " + second, "secondary")),
                new Spacer(), disposition(file));
        row.getStyleClass().add("divided");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setStyle("-fx-padding: 6 0 6 0;");
        return row;
    }

    /** What failed of what the file was signed or summed with; null when nothing did. It counts more than any other problem. */
    private @Nullable String failed(FileOutcome file) {
        List<String> codes = outcome.problems().stream().filter(each -> each.file().equals(file.name())).map(Problem::code).toList();
        return codes.contains("SIGNATURE_FAILED") ? "Signature failed" : codes.contains("CHECKSUM_FAILED") ? "Checksum failed" : null;
    }

    private Node disposition(FileOutcome file) {
        long problems = problems(file);
        return switch (file.disposition()) {
            case IMPORTED -> failed(file) != null ? new StateChip(Tone.AFFECTED, String.valueOf(failed(file)))
                    : file.unplacedReason() != null ? new StateChip(Tone.UNKNOWN, "Unplaced")
                            : problems > 0 ? new StateChip(Tone.UNKNOWN, "Imported, " + Count.of(problems, "problem"))
                                    : new StateChip(Tone.NOT_AFFECTED, "Imported");
            case ALREADY_HELD -> new StateChip(Tone.NEUTRAL, "Already held");
            case KEPT_AS_DOCUMENT -> new StateChip(Tone.NEUTRAL, "Kept as document");
            case NOT_KEPT -> new StateChip(Tone.AFFECTED, "Not kept");
            case WOULD_IMPORT -> new StateChip(Tone.NEUTRAL, "Would import");
        };
    }

    private Node changes() {
        return new VBox(6, Texts.of("States that changed", "card-title"), new ChangeList(outcome.changes(), CHANGES));
    }

    private Node problems() {
        List<Column<Problem>> columns = List.of(
                Column.<Problem>text("file", "File", 170, Problem::file),
                Column.<Problem>identifier("place", "Place", 150, ImportResult::place),
                Column.<Problem>text("what", "What is wrong", 260, Problem::what),
                Column.<Problem>text("fix", "What to do", 240, Problem::fix),
                Column.<Problem>identifier("code", "Code", 120, Problem::code).hidden());
        TableModel<Problem> model = new TableModel<>(columns, List.of(
                new Filter<>("Errors", p -> p.severity() == Severity.ERROR),
                new Filter<>("Warnings", p -> p.severity() == Severity.WARNING)));
        model.fill(outcome.problems());
        DataTable<Problem> table = new DataTable<>(new DataTable.Naming("import-problems", "problem", "problems"), model, desk.tables(),
                EmptyState.nothing("fth-check", "No problems", "Everything was read."),
                csv -> desk.saveText("Export the problems", "import-problems.csv", "CSV", "csv", csv));
        table.setPrefHeight(280);
        table.getStyleClass().add("card");
        return table;
    }

    private static String place(Problem problem) {
        return switch (problem.location()) {
            case Location.WholeFile ignored -> "whole file";
            case Location.JsonPointer at when at.line() > 0 -> "line " + at.line() + " " + at.pointer();
            case Location location -> location.text();
        };
    }
}
