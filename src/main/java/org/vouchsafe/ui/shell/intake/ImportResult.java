package org.vouchsafe.ui.shell.intake;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.position.ChangeList;
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
import org.vouchsafe.usecase.read.StateChange;

/** What came of an import: each file, the states it changed from what to what, and every problem with its place and what to do. */
public final class ImportResult {
    private static final double WIDTH = 920;
    private static final int CHANGES = 8;

    private final Desk desk;
    private final ImportOutcome outcome;
    private final FileLines files;
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
        this.files = new FileLines(outcome.files());
    }

    /** To be shown on the overlay layer. */
    public DialogCard card() {
        VBox body = new VBox(16, files.node());
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

    private void explain(StateChange change) {
        desk.overlays().close();
        desk.session().explain(change.supplier() + "/" + change.product() + "@" + change.release(), change.advisory());
    }

    private Node changes() {
        return new VBox(6, Texts.of("States that changed", "card-title"), new ChangeList(outcome.changes(), CHANGES, this::explain));
    }

    private Node problems() {
        List<Column<Problem>> columns = List.of(
                Column.<Problem>text("file", "File", 170, problem -> files.shortName(problem.file())),
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
