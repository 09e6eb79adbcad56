package org.vouchsafe.ui.evidence;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.domain.questionnaire.backing.AnswerPlace;
import org.vouchsafe.domain.questionnaire.mapping.AnswerMapping;
import org.vouchsafe.domain.signature.SignatureCarrier;
import org.vouchsafe.job.Progress;
import org.vouchsafe.ui.evidence.backing.Backed;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.questionnaire.mapping.Mappings;
import org.vouchsafe.usecase.questionnaire.mapping.OpenedWorkbook;
import org.vouchsafe.usecase.read.ComparedFiles;
import org.vouchsafe.usecase.read.OriginalText;
import org.vouchsafe.usecase.read.StateChange;

/** Evidence of an open workspace. */
record WorkspaceSources(UseCases use) implements EvidenceViewModel.Sources {
    @Override
    public List<EvidenceRow> rows(Viewpoint viewpoint) {
        return use.evidence().rows(viewpoint);
    }

    @Override
    public List<Problem> problems(EvidenceId evidence) {
        return use.evidence().problems(evidence);
    }

    @Override
    public Known known(EvidenceId evidence, Viewpoint viewpoint) {
        var signatures = use.signatures();
        boolean detached = signatures.carriedBy(evidence)
                .filter(each -> each.attachment() == SignatureCarrier.Attachment.DETACHED).isPresent();
        var signed = new Known.Signed(signatures.on(evidence, viewpoint).orElse(null), signatures.history(evidence, viewpoint),
                detached ? signatures.signedBy(evidence, viewpoint) : null);
        var cameToBe = new Known.CameToBe(use.provenance().in(evidence, viewpoint), use.provenance().about(evidence, viewpoint));
        return new Known(signed, cameToBe, use.quality().inventories(evidence, viewpoint), use.lockfileFacts().of(evidence, viewpoint),
                use.files().comparisons(evidence, viewpoint),
                use.evidence().message(evidence).orElse(null),
                new Backed(use.questionnaires().backing().of(evidence, viewpoint),
                        use.questionnaires().backing().find(evidence, viewpoint).orElse(null)));
    }

    @Override
    public OriginalText original(EvidenceId evidence) {
        return use.evidence().original(evidence);
    }

    @Override
    public OriginalText excerpt(Citation citation, int linesAround) {
        return use.evidence().excerpt(citation, linesAround);
    }

    @Override
    public void extract(EvidenceId evidence, Path target) {
        use.evidence().extract(evidence, target);
    }

    @Override
    public List<StateChange> place(EvidenceId evidence, EvidenceViewModel.PlaceWanted wanted, Actor actor) {
        return use.placeEvidence().place(evidence, wanted.target(), wanted.reason(), actor);
    }

    @Override
    public ComparedFiles compare(EvidenceId source, EvidenceId artefact, Actor actor, Progress progress) {
        return use.files().compare(source, artefact, actor, progress);
    }

    @Override
    public List<AnswerPlace> places() {
        return use.questionnaires().returned(Viewpoint.LATEST).stream()
                .flatMap(each -> each.sheet().answers().stream().map(answer -> AnswerPlace.of(each.evidence(), answer))).distinct()
                .toList();
    }

    @Override
    public void link(AnswerPlace answer, EvidenceId file, String reason, Actor actor) {
        use.questionnaires().backing().link(answer, file, reason, actor);
    }

    @Override
    public void unlink(AnswerPlace answer, EvidenceId file, String reason, Actor actor) {
        use.questionnaires().backing().unlink(answer, file, reason, actor);
    }

    @Override
    public void term(AnswerPlace of, Term term, String reason, Actor actor) {
        use.questionnaires().backing().term(of, term, reason, actor);
    }

    @Override
    public OpenedWorkbook workbook(EvidenceId evidence) {
        return use.questionnaires().mappings().open(evidence);
    }

    @Override
    public List<Mappings.ReadNow> map(AnswerMapping mapping, Mappings.@Nullable Whose whose, Actor actor) {
        return use.questionnaires().mappings().save(mapping, whose, actor);
    }

    @Override
    public List<StateChange> withdraw(EvidenceId evidence, String reason, Actor actor) {
        return use.placeEvidence().withdraw(evidence, reason, actor);
    }
}
