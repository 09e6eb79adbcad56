package org.vouchsafe.ui.questionnaires.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.questionnaire.OwnTemplates;

/** What the editor needs of a workspace. */
public interface TemplateSources {
    /** A questionnaire that can be looked at and changed. */
    record Held(Template template, Origin origin) {}

    /** Whose it is. */
    enum Origin {
        OWN, PROGRAM
    }

    /** All of them: every version of the analyst's own, newest first, then those of the program. */
    List<Held> all();

    /** Reads one from a workbook, without saving it. */
    OwnTemplates.Imported read(Path file);

    void save(Template template, Actor actor);

    /** From an open workspace. */
    static TemplateSources of(UseCases use) {
        return new TemplateSources() {
            @Override
            public List<Held> all() {
                List<Template> own = use.questionnaires().own().saved(Viewpoint.LATEST);
                List<Held> all = new ArrayList<>(own.stream().map(each -> new Held(each, Origin.OWN)).toList());
                for (Language language : Language.values()) {
                    use.questionnaires().templates(language).stream()
                            .filter(each -> own.stream().noneMatch(mine -> mine.digest().equals(each.digest())))
                            .forEach(each -> all.add(new Held(each, Origin.PROGRAM)));
                }
                return all;
            }

            @Override
            public OwnTemplates.Imported read(Path file) {
                return use.questionnaires().own().read(file, new OwnTemplates.Given(null, null, null, null));
            }

            @Override
            public void save(Template template, Actor actor) {
                use.questionnaires().own().save(template, actor);
            }
        };
    }
}
