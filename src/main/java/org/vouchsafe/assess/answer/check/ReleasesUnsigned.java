package org.vouchsafe.assess.answer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.answer.AnswerCheck;
import org.vouchsafe.assess.answer.Assertion;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.FileSeen;
import org.vouchsafe.assess.answer.fact.ReleaseFact;
import org.vouchsafe.assess.answer.fact.ReviewFacts;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.Subject;

/** "All releases are signed" against releases of which nothing held is signed, or whose signature fails. */
public final class ReleasesUnsigned implements AnswerCheck {
    @Override
    public List<Finding> find(AnswerFact answer, ReviewFacts facts) {
        Optional<Assertion> releases = Assertion.of(answer, Subject.RELEASES_SIGNED, facts.guide());
        Optional<Assertion> inventories = Assertion.of(answer, Subject.INVENTORIES_SIGNED, facts.guide());
        Assertion said = releases.or(() -> inventories).orElse(null);
        if (said == null) {
            return List.of();
        }
        var holding = new Holding("RELEASES_UNSIGNED", answer, said.words());
        List<Finding> found = new ArrayList<>();
        List<FileSeen> verified = new ArrayList<>();
        for (ReleaseFact release : facts.supplier(answer).inUse(answer)) {
            List<FileSeen> files = release.files().stream().filter(each -> !isSignature(each))
                    .filter(each -> releases.isPresent() || isInventory(each)).toList();
            List<FileSeen> failed = with(files, SignatureVerdict.FAILED);
            if (!failed.isEmpty()) {
                found.add(holding.contradicted("Of " + release.place() + " a signature does not fit its file: " + names(failed) + ".",
                        failed.stream().map(each -> Holding.file(each.evidence()))));
            } else if (!files.isEmpty() && with(files, SignatureVerdict.NONE).size() == files.size()) {
                found.add(holding.contradicted("Of " + release.place() + " nothing that is held is signed: " + names(files) + ".",
                        files.stream().map(each -> Holding.file(each.evidence()))));
            }
            verified.addAll(with(files, SignatureVerdict.PASSED));
        }
        return !found.isEmpty() || verified.isEmpty() ? found
                : List.of(holding.shown("Signatures on " + names(verified) + " were verified.",
                        verified.stream().map(each -> Holding.file(each.evidence()))));
    }

    private static boolean isSignature(FileSeen file) {
        return file.kind() == DocumentKind.SIGNATURE || file.kind() == DocumentKind.ANSWERS;
    }

    private static boolean isInventory(FileSeen file) {
        return file.kind() == DocumentKind.INVENTORY || file.kind() == DocumentKind.INVENTORY_WITH_CLAIMS;
    }

    private static List<FileSeen> with(List<FileSeen> files, SignatureVerdict verdict) {
        return files.stream().filter(each -> each.signature() == verdict).toList();
    }

    private static String names(List<FileSeen> files) {
        return Holding.some(files.stream().map(each -> each.evidence() + " " + each.name()).toList());
    }
}
