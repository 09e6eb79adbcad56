package org.vouchsafe.usecase.pack;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.questionnaire.TemplateTable;
import org.vouchsafe.questionnaire.Templates;
import org.vouchsafe.questionnaire.own.TemplateEditing;
import org.vouchsafe.questionnaire.own.TemplateImport;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.pack.PackContents.Document;
import org.vouchsafe.usecase.pack.ReadPack.Pack;
import org.vouchsafe.usecase.questionnaire.HeldTemplates;
import org.vouchsafe.usecase.questionnaire.OwnTemplates;

/**
 * Questionnaires on their way in packs: the program's own as the file they are, an analyst's as its workbook. One that arrives can be sent like
 * any other; it never takes the place of one that is held under its name.
 */
final class PackedQuestionnaires {
    private static final String JSON = ".json";
    private static final String WORKBOOK = ".xlsx";
    private final HeldTemplates templates;

    PackedQuestionnaires(HeldTemplates templates) {
        this.templates = templates;
    }

    /** Puts the questionnaire of this id among the files of a pack. */
    List<Document> put(ReadTx tx, @Nullable String id, Instant now, Map<String, byte[]> files) {
        if (id == null) {
            return List.of();
        }
        boolean own = templates.own(tx, Viewpoint.LATEST).stream().anyMatch(each -> each.template().id().equals(id));
        byte[] source = own ? TemplateEditing.write(templates.find(tx, id, Language.EN), now)
                : Templates.source(id).orElseThrow(() -> new Refused(Refused.Kind.REQUEST,
                        "There is no questionnaire template '" + id + "'. 'vouchsafe questionnaire templates' lists them."));
        String file = "questionnaire-" + id.replaceAll("[^A-Za-z0-9._-]", "_") + (own ? WORKBOOK : JSON);
        files.put(file, source);
        return List.of(new Document(id, file, Sha256.of(source).hex()));
    }

    /** Refuses a pack that lists as a questionnaire what is none. */
    static void refuseOthers(Pack pack) {
        for (Document each : pack.contents().questionnaires()) {
            if (read(each, pack).isEmpty()) {
                throw new Refused(Refused.Kind.SHORTFALL,
                        "The pack is refused: it lists " + each.file() + " as a questionnaire, which it is not.");
            }
        }
    }

    private static List<Template> read(Document document, Pack pack) {
        var file = new SourceFile(document.file(), pack.files().getOrDefault(document.file(), new byte[0]));
        if (document.file().toLowerCase(Locale.ROOT).endsWith(JSON)) {
            return Templates.foreign(file);
        }
        Template read = TemplateImport.read(file, new TemplateImport.Given(null, null, null, null)).template();
        return read == null ? List.of() : List.of(read);
    }

    /**
     * Saves what is not held yet.
     *
     * @return the ids under which the questionnaires of the pack can be sent
     */
    List<String> save(Workspace workspace, Pack pack, Actor actor) {
        List<String> ids = new ArrayList<>();
        for (Document each : pack.contents().questionnaires()) {
            for (Template template : read(each, pack)) {
                String id = workspace.read(tx -> sendable(tx, template));
                if (id == null) {
                    Template named = workspace.read(tx -> isTaken(tx, template) ? renamed(template, pack.contents().madeAt()) : template);
                    id = named.id();
                    if (workspace.read(tx -> sendable(tx, named)) == null) {
                        workspace.<
                                @Nullable Object>write(
                                        new Entry(actor.name(), OwnTemplates.SAVE, named.id() + ", version " + named.version()
                                                + " (" + named.language().code() + ")", "Came with the pack " + pack.contents().title()),
                                        tx -> {
                                            tx.recordTemplates().save(named);
                                            return null;
                                        });
                    }
                }
                ids.add(id);
            }
        }
        return ids.stream().distinct().toList();
    }

    /** Under which id these very questions can be sent already; null when they cannot. */
    private @Nullable String sendable(ReadTx tx, Template template) {
        return templates.all(tx, template.language()).stream().filter(each -> each.digest().equals(template.digest())).map(Template::id)
                .findFirst().orElse(null);
    }

    private boolean isTaken(ReadTx tx, Template template) {
        return templates.all(tx, template.language()).stream().anyMatch(each -> each.id().equals(template.id()));
    }

    private static Template renamed(Template template, Instant madeAt) {
        return TemplateTable.of(template.id() + "-" + madeAt.atOffset(ZoneOffset.UTC).toLocalDate(), template.version(),
                template.language(),
                template.title(), template.introduction(), template.evidence(), template.questions());
    }
}
