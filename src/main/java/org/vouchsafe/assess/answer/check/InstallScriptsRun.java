package org.vouchsafe.assess.answer.check;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.assess.answer.AnswerCheck;
import org.vouchsafe.assess.answer.Assertion;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.ReleaseFact;
import org.vouchsafe.assess.answer.fact.ReviewFacts;
import org.vouchsafe.assess.answer.fact.SettingSeen;
import org.vouchsafe.assess.answer.fact.SupplierFacts;
import org.vouchsafe.domain.assurance.ComponentFact;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.Subject;

/** "Install scripts are disabled" against packages that run one, and against settings that say whether they may. */
public final class InstallScriptsRun implements AnswerCheck {
    @Override
    public List<Finding> find(AnswerFact answer, ReviewFacts facts) {
        Assertion said = Assertion.of(answer, Subject.INSTALL_SCRIPTS_OFF, facts.guide()).orElse(null);
        if (said == null) {
            return List.of();
        }
        var holding = new Holding("INSTALL_SCRIPTS_RUN", answer, said.words());
        SupplierFacts supplier = facts.supplier(answer);
        List<SettingSeen> on = settings(supplier, SettingSeen.Scripts.ON);
        List<SettingSeen> off = settings(supplier, SettingSeen.Scripts.OFF);
        List<Finding> found = new ArrayList<>();
        if (!on.isEmpty()) {
            found.add(holding.contradicted("A settings file lets them run: "
                    + Holding.some(on.stream().map(each -> Holding.at(each.line(), each.at())).toList()) + ".",
                    on.stream().map(SettingSeen::at)));
        }
        for (ReleaseFact release : supplier.inUse(answer)) {
            List<ComponentFact> scripts = release.inventories().stream().flatMap(each -> each.scripts().stream()).toList();
            if (!scripts.isEmpty() && off.isEmpty()) {
                found.add(
                        holding.contradicted(
                                "%s needs %d %s that run a script at install time: %s; and nothing held shows that it is not run."
                                        .formatted(release.place(), scripts.size(), scripts.size() == 1 ? "package" : "packages",
                                                Holding.some(
                                                        scripts.stream().map(each -> Holding.at(each.component(), each.place())).toList())),
                                scripts.stream().map(ComponentFact::place)));
            }
        }
        if (found.isEmpty() && !off.isEmpty()) {
            found.add(holding.shown("A settings file switches them off: " + off.getFirst().line() + ".",
                    off.stream().map(SettingSeen::at)));
        }
        return found;
    }

    private static List<SettingSeen> settings(SupplierFacts supplier, SettingSeen.Scripts scripts) {
        return supplier.settings().stream().filter(each -> each.scripts() == scripts).toList();
    }
}
