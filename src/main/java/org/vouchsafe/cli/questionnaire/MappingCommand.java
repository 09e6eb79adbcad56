package org.vouchsafe.cli.questionnaire;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.mapping.AnswerMapping;
import org.vouchsafe.domain.questionnaire.mapping.ColumnRole;
import org.vouchsafe.domain.questionnaire.mapping.SavedMapping;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.questionnaire.mapping.Columns;
import org.vouchsafe.usecase.questionnaire.mapping.MappingPreview;
import org.vouchsafe.usecase.questionnaire.mapping.Mappings;
import org.vouchsafe.usecase.questionnaire.mapping.OpenedWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code questionnaire mapping}: how questionnaires of others are read. */
@Command(name = "mapping", description = "Say once which columns of somebody else's questionnaire hold what.")
public final class MappingCommand implements Runnable {
    private static final String SOURCE = "A kept workbook such as E-055, or a file.";
    private static final String COLUMN = "What a column holds, by its letters: answer=D. There is id, question, product, answer, comment, "
            + "evidence, level, ownership, from and until; and tick-yes, tick-partly, tick-no and tick-not-applicable where one of several "
            + "columns is ticked. What is not said is guessed from the headings.";
    private final Session session;
    @Spec
    CommandSpec spec;

    public MappingCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: look, set, list, show, remove, export or import.");
    }

    @Command(name = "look",
            description = "Show the tables of a workbook and what its headings suggest; without one, what waits to be mapped.")
    int look(@Parameters(arity = "0..1", paramLabel = "EVIDENCE|FILE", description = SOURCE) @Nullable String source) {
        return session.readingNow(workspace -> {
            var printing = new MappingPrinting(session);
            if (source == null) {
                printing.waiting(workspace.questionnaires().mappings().waiting(Viewpoint.LATEST));
                return ExitCode.DONE;
            }
            OpenedWorkbook opened = open(workspace, source);
            printing.tables(opened.tables());
            AnswerMapping guessed = opened.mapping(Columns.guessed("NAME"));
            printing.preview(guessed, opened.preview(guessed));
            if (!session.json()) {
                session.say(guessed.fault().isPresent()
                        ? "Say which columns hold what: 'vouchsafe questionnaire mapping set NAME " + source
                                + " --header ROW --column id=A --column answer=D'."
                        : "To read it so: 'vouchsafe questionnaire mapping set NAME " + source
                                + "'. To correct it add --column ROLE=LETTER.");
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "set", description = "Save a mapping and read with it the kept workbooks it fits.")
    int set(@Parameters(index = "0", paramLabel = "NAME", description = "Your name for the form.") String name,
            @Parameters(index = "1", paramLabel = "EVIDENCE|FILE", description = SOURCE) String source,
            @Option(names = "--column", paramLabel = "ROLE=LETTER", description = COLUMN) @Nullable Map<String, String> columns,
            @Option(names = "--without", paramLabel = "ROLE",
                    description = "What the form has no column for, whatever its headings suggest.") @Nullable List<String> without,
            @Option(names = "--sheet", paramLabel = "NAME",
                    description = "A sheet with questions; may be repeated. Without it all with the headings.") @Nullable List<
                            String> sheets,
            @Option(names = "--header", paramLabel = "ROW",
                    description = "The row with the headings, counted from 1.") @Nullable Integer header,
            @Option(names = "--supplier", paramLabel = "NAME",
                    description = "Whose answers this workbook holds.") @Nullable String supplier,
            @Option(names = "--dry-run", description = "Show what would be read, and save nothing.") boolean dryRun) {
        var said = new Columns(name, sheets == null ? List.of() : sheets, header, letters(columns), roles(without));
        return dryRun ? session.readingNow(workspace -> preview(workspace, said, source))
                : session.writing(workspace -> save(workspace, said, source, supplier));
    }

    private int preview(UseCases workspace, Columns said, String source) {
        OpenedWorkbook opened = open(workspace, source);
        AnswerMapping mapping = opened.mapping(said);
        MappingPreview preview = opened.preview(mapping);
        session.tell(preview.problems());
        new MappingPrinting(session).preview(mapping, preview);
        return preview.fault() == null ? ExitCode.DONE : ExitCode.SHORT;
    }

    private int save(UseCases workspace, Columns said, String source, @Nullable String supplier) {
        EvidenceId evidence = evidence(source);
        if (supplier != null && evidence == null) {
            throw new ParameterException(spec.commandLine(),
                    "--supplier says whose a kept workbook is. Import the file and name its E-number.");
        }
        AnswerMapping mapping = open(workspace, source).mapping(said);
        return saved(workspace, mapping, evidence == null || supplier == null ? null : new Mappings.Whose(evidence, supplier));
    }

    private int saved(UseCases workspace, AnswerMapping mapping, Mappings.@Nullable Whose whose) {
        List<Mappings.ReadNow> read = workspace.questionnaires().mappings().save(mapping, whose, session.actor());
        read.forEach(each -> session.tell(each.problems()));
        new MappingPrinting(session).saved(mapping, read);
        return ExitCode.DONE;
    }

    @Command(name = "list", description = "List the mappings.")
    int list() {
        return session.reading(workspace -> {
            new MappingPrinting(session).list(workspace.questionnaires().mappings().saved(session.viewpoint()));
            return ExitCode.DONE;
        });
    }

    @Command(name = "show", description = "Show a mapping.")
    int show(@Parameters(paramLabel = "NAME", description = "Which one.") String name) {
        return session.readingNow(workspace -> {
            SavedMapping saved = workspace.questionnaires().mappings().find(name);
            new MappingPrinting(session).columns(saved.mapping());
            return ExitCode.DONE;
        });
    }

    @Command(name = "remove", description = "Remove a mapping; what was read with it counts no longer.")
    int remove(@Parameters(paramLabel = "NAME", description = "Which one.") String name,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.") String reason) {
        return session.writing(workspace -> {
            List<EvidenceId> gone = workspace.questionnaires().mappings().remove(name, reason, session.actor());
            session.say("Removed the mapping " + name + "." + (gone.isEmpty() ? ""
                    : " The answers in " + gone.stream().map(EvidenceId::toString).collect(Collectors.joining(", "))
                            + " count no longer; the workbooks stay."));
            return ExitCode.DONE;
        });
    }

    @Command(name = "export", description = "Write a mapping as a file, for colleagues.")
    int export(@Parameters(paramLabel = "NAME", description = "Which one.") String name,
            @Option(names = "--out", required = true, paramLabel = "FILE.json", description = "The file to write.") Path out) {
        return session.readingNow(workspace -> {
            workspace.questionnaires().mappings().export(name, out);
            session.say("Wrote " + out + ".");
            return ExitCode.DONE;
        });
    }

    @Command(name = "import", description = "Take a mapping from a file, and read with it the kept workbooks it fits.")
    int bringIn(@Parameters(paramLabel = "FILE.json", description = "The file.") Path file) {
        return session.writing(workspace -> saved(workspace, workspace.questionnaires().mappings().inFile(file), null));
    }

    private static OpenedWorkbook open(UseCases workspace, String source) {
        EvidenceId evidence = evidence(source);
        Mappings mappings = workspace.questionnaires().mappings();
        return evidence == null ? mappings.open(Path.of(source)) : mappings.open(evidence);
    }

    private static @Nullable EvidenceId evidence(String source) {
        return source.strip().matches("[Ee]-[0-9]{1,15}") ? new EvidenceId(Long.parseLong(source.strip().substring(2))) : null;
    }

    private Map<ColumnRole, String> letters(@Nullable Map<String, String> columns) {
        Map<ColumnRole, String> letters = new EnumMap<>(ColumnRole.class);
        if (columns != null) {
            columns.forEach((word, letter) -> letters.put(role(word), letter));
        }
        return letters;
    }

    private Set<ColumnRole> roles(@Nullable List<String> words) {
        Set<ColumnRole> roles = EnumSet.noneOf(ColumnRole.class);
        (words == null ? List.<String>of() : words).forEach(word -> roles.add(role(word)));
        return roles;
    }

    private ColumnRole role(String word) {
        return ColumnRole.ofWord(word).orElseThrow(() -> new ParameterException(spec.commandLine(), "A column cannot hold '" + word
                + "'. There is " + new ArrayList<>(List.of(ColumnRole.values())).stream().map(ColumnRole::word)
                        .collect(Collectors.joining(", "))
                + "."));
    }
}
