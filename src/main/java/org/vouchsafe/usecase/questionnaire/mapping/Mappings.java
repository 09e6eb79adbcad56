package org.vouchsafe.usecase.questionnaire.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.Completion;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.mapping.AnswerMapping;
import org.vouchsafe.domain.questionnaire.mapping.SavedMapping;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.answers.foreign.MappingFile;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.questionnaire.SheetRow;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.publish.FileDrop;
import org.vouchsafe.usecase.register.Nearest;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.workbook.read.ReadWorkbook;
import org.vouchsafe.workbook.read.WorkbookReading;

/** Mappings: said once, used for every workbook with the same headings, those that are kept already among them. */
public final class Mappings {
    /** The acts, as the log names them. */
    public static final String SAVE = "map questionnaire";
    public static final String REMOVE = "remove mapping";
    private static final int LONGEST_NAME = 80;

    private final Workspace workspace;
    private final Set<String> taken;

    /** @param builtIn questionnaires of the program, whose ids no mapping may have */
    public Mappings(Workspace workspace, List<Template> builtIn) {
        this.workspace = workspace;
        this.taken = builtIn.stream().map(Template::id).collect(Collectors.toSet());
    }

    /** Whose answers a workbook holds; the supplier's name as the register knows it. */
    public record Whose(EvidenceId evidence, String supplier) {}

    /** A kept workbook of which nothing was read. */
    public record Waiting(EvidenceId evidence, String name) {}

    /** A kept workbook that was read with a mapping now. */
    public record ReadNow(EvidenceId evidence, String name, Completion completion, List<Problem> problems) {
        public ReadNow {
            problems = List.copyOf(problems);
        }
    }

    /** Those that hold, newest first. */
    public List<SavedMapping> saved(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> tx.mappings().standing(viewpoint)));
    }

    /**
     * The one of this name.
     *
     * @throws Refused when there is none
     */
    public SavedMapping find(String name) {
        List<SavedMapping> all = saved(Viewpoint.LATEST);
        return all.stream().filter(each -> each.mapping().name().equalsIgnoreCase(name.strip())).findFirst()
                .orElseThrow(() -> refused("There is no mapping '" + name + "'." + Nearest.hint(name,
                        all.stream().map(each -> each.mapping().name()).toList(),
                        all.isEmpty() ? "None was saved yet." : "'vouchsafe questionnaire mapping list' shows those there are.")));
    }

    /** Kept workbooks of which no answers were read, in order of their number. */
    public List<Waiting> waiting(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> unread(tx, viewpoint, answered(tx, viewpoint)).stream()
                .map(each -> new Waiting(each.id(), each.name())).toList()));
    }

    /**
     * Opens a kept workbook to be looked at.
     *
     * @throws Refused when there is no such evidence, or it is no workbook
     */
    public OpenedWorkbook open(EvidenceId evidence) {
        return Guard.of(() -> workspace.read(tx -> {
            Evidence held = tx.evidence().find(evidence, Viewpoint.LATEST)
                    .orElseThrow(() -> refused("There is no evidence " + evidence + "."));
            return opened(new SourceFile(held.name(), tx.evidence().bytes(evidence)));
        }));
    }

    /**
     * Opens a workbook that is not kept.
     *
     * @throws Refused when it cannot be read, or is no workbook
     */
    public OpenedWorkbook open(Path file) {
        return opened(source(file));
    }

    /**
     * Saves a mapping and reads with it every kept workbook it fits of which nothing was read so far, or which was read with the mapping of this
     * name before: one act, which can be undone.
     *
     * @param whose whose answers one of them holds; null where the import said it
     * @throws Refused when the mapping cannot be used, or the supplier is not known
     */
    public List<ReadNow> save(AnswerMapping wanted, @Nullable Whose whose, Actor actor) {
        AnswerMapping mapping = wanted.named(nameFor(wanted.name()));
        mapping.fault().ifPresent(fault -> {
            throw refused(fault);
        });
        return Guard.of(() -> workspace.write(new Entry(actor.name(), SAVE, mapping.name(), ""), tx -> {
            String supplier = whose == null ? "" : supplier(tx, whose.supplier());
            List<SheetRow> before = tx.questionnaires().sheets(Viewpoint.LATEST).stream()
                    .filter(each -> each.sheet().templateId().equals(mapping.name())).toList();
            long version = tx.recordMappings().save(mapping);
            Set<EvidenceId> answered = answered(tx, Viewpoint.LATEST);
            List<ReadNow> done = new ArrayList<>();
            for (Evidence each : unread(tx, Viewpoint.LATEST, answered)) {
                String said = whose != null && whose.evidence().equals(each.id()) ? supplier : supplier(tx, each, before);
                read(tx, each, mapping, said).ifPresent(result -> done.add(record(tx, each, result, version)));
            }
            return done;
        }));
    }

    private String nameFor(String wanted) {
        String name = wanted.strip();
        if (name.length() > LONGEST_NAME || taken.contains(name)) {
            throw refused(name.length() > LONGEST_NAME ? "The name of a mapping has at most " + LONGEST_NAME + " letters."
                    : "'" + name + "' is a questionnaire of the program. Give the mapping another name.");
        }
        return saved(Viewpoint.LATEST).stream().map(each -> each.mapping().name()).filter(name::equalsIgnoreCase).findFirst().orElse(name);
    }

    /**
     * Removes a mapping: it is used no longer, and what was read with it does not count any more.
     *
     * @return the evidence whose answers count no longer
     * @throws Refused when there is none of that name
     */
    public List<EvidenceId> remove(String name, String reason, Actor actor) {
        SavedMapping saved = find(name);
        return Guard.of(() -> workspace.write(new Entry(actor.name(), REMOVE, saved.mapping().name(), reason), tx -> {
            Set<EvidenceId> before = answered(tx, Viewpoint.LATEST);
            tx.recordMappings().remove(saved.mapping().name());
            before.removeAll(answered(tx, Viewpoint.LATEST));
            return before.stream().sorted().toList();
        }));
    }

    /**
     * Writes a mapping as a file.
     *
     * @throws Refused when there is none of that name, or the file is there already
     */
    public void export(String name, Path file) {
        AnswerMapping mapping = find(name).mapping();
        try (FileDrop drop = new FileDrop(FileDrop.Existing.REFUSE)) {
            drop.demandFree(List.of(file));
            drop.prepare(file, MappingFile.write(mapping));
            drop.place();
            drop.settle();
        }
    }

    /**
     * The mapping in a file, not saved yet.
     *
     * @throws Refused when the file holds none
     */
    public AnswerMapping inFile(Path file) {
        var problems = new Problems(file.toString(), Limits.DEFAULT);
        return MappingFile.read(source(file), problems)
                .orElseThrow(() -> refused(file + ": " + problems.list().stream()
                        .map(each -> each.what() + " (" + each.location().text() + ") " + each.fix()).findFirst().orElse("")));
    }

    private ReadNow record(WriteTx tx, Evidence evidence, ReadResult result, long version) {
        AnswerSheet sheet = result.answers().getFirst().sheet();
        tx.recordQuestionnaires().mapped(evidence.id(), sheet, version, result.problems());
        return new ReadNow(evidence.id(), evidence.name(), result.answers().getFirst().completion(), result.problems());
    }

    private static Optional<ReadResult> read(ReadTx tx, Evidence evidence, AnswerMapping mapping, String supplier) {
        return workbook(new SourceFile(evidence.name(), tx.evidence().bytes(evidence.id()))).filter(each -> each.fits(mapping))
                .map(each -> each.read(mapping, supplier));
    }

    private static Set<EvidenceId> answered(ReadTx tx, Viewpoint viewpoint) {
        return tx.questionnaires().sheets(viewpoint).stream().map(SheetRow::evidence).collect(Collectors.toSet());
    }

    private static List<Evidence> unread(ReadTx tx, Viewpoint viewpoint, Set<EvidenceId> answered) {
        // What was read with a mapping at its import is named after it, and comes back here when that is removed.
        return tx.evidence().all(viewpoint).stream().filter(each -> each.withdrawn() == null && !answered.contains(each.id()))
                .filter(OpenedWorkbook::isMappable).toList();
    }

    /** Whose answers they were said to be before, or at import, or by the place of the document; empty when nobody said. */
    private static String supplier(ReadTx tx, Evidence evidence, List<SheetRow> before) {
        var register = new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST));
        return before.stream().filter(each -> each.evidence().equals(evidence.id())).map(each -> each.sheet().supplier())
                .filter(each -> !each.isEmpty()).findFirst()
                .or(() -> Optional.ofNullable(tx.evidence().namedSupplier(evidence.id())).flatMap(register::supplier)
                        .map(each -> each.name()))
                .or(() -> Optional.ofNullable(evidence.placedAt()).flatMap(register::release).map(each -> register.supplierOf(each).name()))
                .orElse("");
    }

    private static String supplier(ReadTx tx, String name) {
        var register = new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST));
        return register.supplierNamed(name).map(each -> each.name())
                .orElseThrow(() -> refused("The register has no supplier '" + name + "'." + Nearest.hint(name,
                        register.portfolio().suppliers().stream().map(each -> each.name()).toList(),
                        "'vouchsafe register list' shows those there are.")));
    }

    private static OpenedWorkbook opened(SourceFile file) {
        return workbook(file).orElseThrow(() -> refused(file.name() + " is no Excel workbook (.xlsx) that can be read."));
    }

    private static Optional<OpenedWorkbook> workbook(SourceFile file) {
        var reading = new WorkbookReading(Limits.DEFAULT);
        if (!reading.recognises(new Opening(file, Limits.DEFAULT))) {
            return Optional.empty();
        }
        Optional<ReadWorkbook> book = reading.read(file, new Problems(file.name(), Limits.DEFAULT));
        return book.map(each -> new OpenedWorkbook(file.name(), each));
    }

    private static SourceFile source(Path file) {
        try {
            if (Files.size(file) > Limits.DEFAULT.fileBytes()) {
                throw refused(file + " is too large.");
            }
            return new SourceFile(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Refused(Refused.Kind.REQUEST, file + " cannot be read: " + FileFailure.words(e) + ".", e);
        }
    }

    private static Refused refused(String message) {
        return new Refused(Refused.Kind.REQUEST, message);
    }
}
