package org.vouchsafe.usecase.questionnaire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.questionnaire.own.TemplateEditing;
import org.vouchsafe.questionnaire.own.TemplateImport;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.publish.FileDrop;

/** Questionnaires of the analyst's own: saved in the workspace, each saving a version that stays. */
public final class OwnTemplates {
    /** The act, as the log names it. */
    public static final String SAVE = "save questionnaire";
    private final Workspace workspace;
    private final HeldTemplates templates;
    private final InstantSource clock;

    public OwnTemplates(Workspace workspace, HeldTemplates templates, InstantSource clock) {
        this.workspace = workspace;
        this.templates = templates;
        this.clock = clock;
    }

    /** What the analyst says of a template that is brought in; null where the workbook is asked. */
    public record Given(@Nullable String id, @Nullable String version, @Nullable Language language, @Nullable String title) {}

    /** What was read from a workbook: the template, null when it has errors, and what was found in it. */
    public record Imported(@Nullable Template template, List<Problem> problems) {
        public Imported {
            problems = List.copyOf(problems);
        }
    }

    /** All versions that were saved and not taken back, newest first. */
    public List<Template> saved(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> templates.own(tx, viewpoint).stream().map(each -> each.template()).toList()));
    }

    /** The template to edit: own or the program's. */
    public Template open(String id, Language language) {
        return Guard.of(() -> workspace.read(tx -> templates.find(tx, id, language)));
    }

    /**
     * Saves a version.
     *
     * @throws Refused when a version of that name with other questions is saved already: what went out under a name must stay what it was
     */
    public void save(Template template, Actor actor) {
        Guard.of(() -> workspace.<@Nullable Object>write(new Entry(actor.name(), SAVE, words(template), ""), tx -> {
            boolean taken = templates.own(tx, Viewpoint.LATEST).stream().map(each -> each.template())
                    .anyMatch(each -> each.id().equals(template.id()) && each.version().equals(template.version())
                            && each.language() == template.language() && !each.digest().equals(template.digest()));
            if (taken) {
                throw new Refused(Refused.Kind.REQUEST, "Version " + template.version() + " of '" + template.id()
                        + "' is saved already, with other words. Give this one a version of its own.");
            }
            tx.recordTemplates().save(template);
            return null;
        }));
    }

    /**
     * Reads a template from a workbook without saving it, for a preview.
     *
     * @throws Refused when the file cannot be read
     */
    public Imported read(Path file, Given given) {
        try {
            if (Files.size(file) > Limits.DEFAULT.fileBytes()) {
                throw new Refused(Refused.Kind.REQUEST, file + " is too large for a questionnaire.");
            }
            TemplateImport.Result result = TemplateImport.read(new SourceFile(file.toString(), Files.readAllBytes(file)),
                    new TemplateImport.Given(given.id(), given.version(), given.language(), given.title()));
            return new Imported(result.template(), result.problems());
        } catch (IOException e) {
            throw new Refused(Refused.Kind.REQUEST, file + " cannot be read: " + FileFailure.words(e) + ".", e);
        }
    }

    /** Reads a template from a workbook and saves it, unless it has errors. */
    public Imported importFrom(Path file, Given given, Actor actor) {
        Imported read = read(file, given);
        if (read.template() != null) {
            save(read.template(), actor);
        }
        return read;
    }

    /**
     * Writes a template as a workbook to be edited.
     *
     * @throws Refused when there is no such template, or the file is there already
     */
    public void export(String id, Language language, Path file) {
        Template template = open(id, language);
        try (FileDrop drop = new FileDrop(FileDrop.Existing.REFUSE)) {
            drop.demandFree(List.of(file));
            drop.prepare(file, TemplateEditing.write(template, clock.instant()));
            drop.place();
            drop.settle();
        }
    }

    private static String words(Template template) {
        return template.id() + " " + template.version() + " (" + template.language().code() + ")";
    }
}
