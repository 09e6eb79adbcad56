package org.vouchsafe.domain.incident.chain;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.incident.room.GateResult;

/**
 * What an incident leaves behind: threat, decision, control, evidence, verification, gaps and retention for each release and environment.
 *
 * @param rows one for each release and environment in scope, worst first
 * @param retained the seven things to retain
 * @param questions the five questions, for each supplier with something that is not clear
 * @param closure the four conditions of closing it
 */
public record EvidenceChain(List<ChainRow> rows, List<Holding> retained, List<AskedQuestion> questions, List<GateResult> closure) {
    public EvidenceChain {
        rows = List.copyOf(rows);
        retained = List.copyOf(retained);
        questions = List.copyOf(questions);
        closure = List.copyOf(closure);
    }

    /** Every hole, each in one sentence: they are the gaps of the incident. */
    public List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        rows.forEach(row -> row.cells().forEach(cell -> cell.missing().forEach(each -> gaps.add(row.name() + ": " + each))));
        retained.forEach(each -> each.missing().forEach(one -> gaps.add(each.title() + ": " + one)));
        questions.stream().filter(each -> each.standing() != AskedQuestion.Standing.ANSWERED)
                .forEach(each -> gaps.add(each.supplier() + ", " + each.text() + ": " + each.words()));
        return List.copyOf(gaps);
    }
}
