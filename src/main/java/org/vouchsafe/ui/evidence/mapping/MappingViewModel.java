package org.vouchsafe.ui.evidence.mapping;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.mapping.AnswerMapping;
import org.vouchsafe.domain.questionnaire.mapping.ColumnRole;
import org.vouchsafe.job.Work;
import org.vouchsafe.ui.session.Acts;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.questionnaire.mapping.Columns;
import org.vouchsafe.usecase.questionnaire.mapping.MappingPreview;
import org.vouchsafe.usecase.questionnaire.mapping.Mappings;
import org.vouchsafe.usecase.questionnaire.mapping.OpenedWorkbook;
import org.vouchsafe.usecase.questionnaire.mapping.OpenedWorkbook.Table;

/** A workbook in which an analyst points at columns, and what would be read of it so. */
public final class MappingViewModel {
    /** Saves a mapping. */
    @FunctionalInterface
    public interface Saving {
        List<Mappings.ReadNow> save(AnswerMapping mapping, Mappings.@Nullable Whose whose, Actor actor);
    }

    /** The mapping as it stands, and what it reads. */
    public record Seen(AnswerMapping mapping, MappingPreview preview) {}

    private final Session session;
    private final EvidenceId evidence;
    private final OpenedWorkbook workbook;
    private final List<Table> tables;
    private final Saving saving;
    private final Latest previewing;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty supplier = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Table> table = new SimpleObjectProperty<>();
    private final IntegerProperty headerRow = new SimpleIntegerProperty();
    private final BooleanProperty onlyThisSheet = new SimpleBooleanProperty();
    private final Map<ColumnRole, String> letters = new EnumMap<>(ColumnRole.class);
    private final ReadOnlyObjectWrapper<@Nullable Seen> seen = new ReadOnlyObjectWrapper<>();

    /** @param workbook the kept workbook that is evidence of this number; it has at least one table */
    public MappingViewModel(Session session, EvidenceId evidence, OpenedWorkbook workbook, Saving saving) {
        this.session = session;
        this.evidence = evidence;
        this.workbook = workbook;
        this.saving = saving;
        this.tables = workbook.tables();
        this.previewing = session.tasks().latest("Preview a mapping");
        guess(Columns.guessed(title(workbook.name())));
        table.addListener((o, was, is) -> guessOn(is));
        headerRow.addListener((o, was, is) -> guessAt(is.intValue()));
        onlyThisSheet.addListener((o, was, is) -> refresh());
    }

    private static String title(String file) {
        String own = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z]{3,5}$", "").replace('_', ' ').strip();
        return own.isEmpty() ? "Questionnaire" : own;
    }

    private void guess(Columns said) {
        AnswerMapping guessed = workbook.mapping(said);
        name.set(said.name());
        table.set(tables.stream().filter(each -> reads(each, guessed)).findFirst().orElse(tables.getFirst()));
        headerRow.set(guessed.headerRow());
        take(guessed);
    }

    /** Whether the headings stand on this sheet. */
    private static boolean reads(Table table, AnswerMapping mapping) {
        List<String> row = mapping.headerRow() < table.rows().size() ? table.rows().get(mapping.headerRow()) : List.of();
        return mapping.columns().values().stream()
                .allMatch(each -> each.column() < row.size() && row.get(each.column()).equals(each.heading()));
    }

    private void guessOn(@Nullable Table chosen) {
        if (chosen != null) {
            AnswerMapping guessed = workbook.mapping(new Columns(name.get(), List.of(chosen.sheet()), null, Map.of(), Set.of()));
            headerRow.set(guessed.headerRow());
            take(guessed);
        }
    }

    private void guessAt(int row) {
        Table chosen = table.get();
        if (chosen != null) {
            take(workbook.mapping(new Columns(name.get(), List.of(chosen.sheet()), row + 1, Map.of(), Set.of())));
        }
    }

    private void take(AnswerMapping guessed) {
        letters.clear();
        guessed.columns().forEach((role, column) -> letters.put(role, OpenedWorkbook.letters(column)));
        refresh();
    }

    /** The name of the form. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Whose answers the workbook holds; empty: as was said at import. */
    public StringProperty supplierProperty() {
        return supplier;
    }

    /** The sheets with tables. */
    public List<Table> tables() {
        return tables;
    }

    /** The sheet that is looked at. */
    public ObjectProperty<@Nullable Table> tableProperty() {
        return table;
    }

    /** The row with the headings, counted from 0; setting it guesses the columns anew. */
    public IntegerProperty headerRowProperty() {
        return headerRow;
    }

    /** Whether only the sheet that is looked at holds questions, and not every one with its headings. */
    public BooleanProperty onlyThisSheetProperty() {
        return onlyThisSheet;
    }

    /** What the mapping reads; null before it was tried. */
    public ReadOnlyObjectProperty<@Nullable Seen> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** What a column holds; null: nothing that matters. */
    public @Nullable ColumnRole role(String letter) {
        return letters.entrySet().stream().filter(each -> each.getValue().equals(letter)).map(Map.Entry::getKey).findFirst().orElse(null);
    }

    /** Says what a column holds; another column that held it holds nothing then. */
    public void say(String letter, @Nullable ColumnRole role) {
        letters.values().removeIf(letter::equals);
        if (role != null) {
            letters.put(role, letter);
        }
        refresh();
    }

    private void refresh() {
        Table chosen = table.get();
        if (chosen == null) {
            return;
        }
        Columns said = said(chosen);
        AnswerMapping mapping = said.sheets().isEmpty() ? everywhere(chosen, said) : workbook.mapping(said);
        previewing.read(progress -> new Seen(mapping, workbook.preview(mapping)), seen::set);
    }

    private Columns said(Table chosen) {
        Set<ColumnRole> without = EnumSet.allOf(ColumnRole.class);
        without.removeAll(letters.keySet());
        return new Columns(name.get(), onlyThisSheet.get() ? List.of(chosen.sheet()) : List.of(), headerRow.get() + 1, letters, without);
    }

    /** The headings are those of the sheet that is looked at, and every sheet that has them is read. */
    private AnswerMapping everywhere(Table chosen, Columns said) {
        AnswerMapping here = workbook.mapping(new Columns(said.name(), List.of(chosen.sheet()), said.headerRow(), said.letters(),
                said.without()));
        return new AnswerMapping(here.name(), List.of(), here.headerRow(), here.columns());
    }

    /**
     * Saves the mapping, and reads with it what is kept.
     *
     * @param saved called when that is done
     * @param refused called with why it was not
     */
    public void save(Runnable saved, Consumer<String> refused) {
        Seen now = seen.get();
        String why = session.whyReadOnly() != null ? session.whyReadOnly()
                : name.get().isBlank() ? "Give the form a name." : now == null ? "Wait for the preview." : now.preview().fault();
        if (why != null || now == null) {
            refused.accept(String.valueOf(why));
            return;
        }
        AnswerMapping mapping = now.mapping().named(name.get().strip());
        Mappings.Whose whose = supplier.get().isBlank() ? null : new Mappings.Whose(evidence, supplier.get().strip());
        Work<List<Mappings.ReadNow>> work = progress -> saving.save(mapping, whose, session.actor());
        session.tasks().read("Save the mapping " + mapping.name(), work, read -> {
            session.acts().did(new Acts.Act("mapping of questionnaire " + mapping.name(), work));
            session.notices().done(mapping.name() + " is saved. " + Count.of(read.size(), "kept workbook") + " read with it.");
            session.changed();
            saved.run();
        }, failure -> refused.accept(failure.message()));
    }
}
