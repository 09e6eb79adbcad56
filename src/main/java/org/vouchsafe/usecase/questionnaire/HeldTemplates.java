package org.vouchsafe.usecase.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.questionnaire.Templates;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.questionnaire.OwnTemplateRow;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.register.Nearest;

/** The templates of the program and those saved in the workspace; one saved under the id of the program's stands before it. */
public final class HeldTemplates {
    private final Templates builtIn;

    public HeldTemplates(Templates builtIn) {
        this.builtIn = builtIn;
    }

    /** Those that can be sent in this language, the analyst's own first; of each id the one saved last. */
    public List<Template> all(ReadTx tx, Language language) {
        List<Template> all = new ArrayList<>(own(tx, Viewpoint.LATEST, language));
        builtIn.all(language).stream().filter(each -> all.stream().noneMatch(own -> own.id().equals(each.id()))).forEach(all::add);
        return all;
    }

    /**
     * The one of this id in this language.
     *
     * @throws Refused when there is none
     */
    public Template find(ReadTx tx, String id, Language language) {
        List<Template> all = all(tx, language);
        return all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() -> {
            boolean other = own(tx, Viewpoint.LATEST).stream().anyMatch(each -> each.template().id().equals(id));
            return new Refused(Refused.Kind.REQUEST, other ? "The questionnaire '" + id + "' is not held in " + language.code() + "."
                    : "There is no questionnaire '" + id + "'." + Nearest.hint(id, all.stream().map(Template::id).toList(),
                            "There is " + String.join(", ", all.stream().map(Template::id).toList()) + "."));
        });
    }

    /** The questions as they were sent; empty when that wording is held nowhere. */
    public Optional<Template> asSent(ReadTx tx, AnswerSheet sheet) {
        return tx.templates().wording(sheet.templateDigest()).or(() -> builtIn.byDigest(sheet.templateId(), sheet.templateDigest()));
    }

    /** The questions as they were sent, or as they are asked today under the same id. */
    public Optional<Template> asSentOrToday(ReadTx tx, AnswerSheet sheet) {
        return asSent(tx, sheet).or(() -> builtIn.byId(sheet.templateId()));
    }

    /** The analyst's own that hold at the viewpoint, newest first, older versions too. */
    public List<OwnTemplateRow> own(ReadTx tx, Viewpoint viewpoint) {
        return tx.templates().own(viewpoint).stream().filter(each -> each.withdrawn() == null).toList();
    }

    private List<Template> own(ReadTx tx, Viewpoint viewpoint, Language language) {
        List<Template> newest = new ArrayList<>();
        for (OwnTemplateRow row : own(tx, viewpoint)) {
            Template template = row.template();
            if (template.language() == language && newest.stream().noneMatch(each -> each.id().equals(template.id()))) {
                newest.add(template);
            }
        }
        return newest;
    }
}
