package org.vouchsafe.cli.state;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.feed.ReadAdvisoryData;
import org.vouchsafe.usecase.read.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code explain}: one position with all its reasons. */
@Command(name = "explain", description = "Say why a release is in its state towards an advisory, check by check.")
public final class ExplainCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "RELEASE", description = "[SUPPLIER/]PRODUCT@VERSION")
    String release = "";

    @Parameters(index = "1", paramLabel = "ADVISORY", description = "Any id of the advisory.")
    String advisory = "";

    public ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            Explanation explanation = workspace.states().explained(release, advisory, session.viewpoint());
            if (session.json()) {
                session.printJson(json -> PositionJson.explanation(json, explanation, advisoryData(workspace, explanation.row())));
            } else {
                print(explanation.row(), explanation.claims(), advisoryData(workspace, explanation.row()));
                files(explanation);
            }
            return ExitCode.DONE;
        });
    }

    private String advisoryData(UseCases workspace, PositionRow row) {
        ReadAdvisoryData data = workspace.advising().data();
        return data.at(session.viewpoint()).words(data.types(row.position().advisory()));
    }

    private void print(PositionRow row, List<ClaimRow> claims, String advisoryData) {
        Position position = row.position();
        session.say(row.supplier() + " / " + row.releaseName() + " and " + position.advisory()
                + (position.aliases().isEmpty() ? "" : " (" + String.join(", ", position.aliases()) + ")"));
        session.say("State: " + Words.state(position.state())
                + (position.reason() == null ? ", resting on " + Words.basis(position.basis())
                        : ", because: " + Words.code(position.reason()))
                + (position.since() == null ? "" : ", since " + Words.moment(position.since().at())));
        if (position.decision() != null) {
            session.say("Decision: " + Words.state(position.decision().state()) + " by " + position.decision().decidedBy() + ", "
                    + Words.moment(position.decision().recorded().at()) + (position.stale() ? " (stale)" : "") + ": "
                    + position.decision().reason());
            session.say("Without the decision: " + Words.state(position.computed()) + " " + Words.basis(position.computedBasis()));
        }
        position.contradictions().forEach(c -> session.say("Contradiction " + c.code() + (c.addressed() ? " (addressed)" : "") + ": "
                + c.text() + cited(c.citations())));
        position.remarks().forEach(r -> session.say("Remark " + r.code() + ": " + r.text() + cited(r.citations())));
        if (position.coverage() != null) {
            session.say("Coverage: " + position.coverage());
        }
        session.say(advisoryData);
        session.say("");
        position.checks().forEach(
                check -> session.say(mark(check.outcome()) + " " + check.question() + " " + check.answer() + cited(check.citations())));
        if (!claims.isEmpty()) {
            session.say("");
            claims.forEach(this::claim);
        }
    }

    /** What the places above are in, so that anybody can look them up in the same bytes. */
    private void files(Explanation explanation) {
        session.say("");
        new TreeMap<>(explanation.files())
                .forEach((id, file) -> session.say(id + " is " + file.name() + ", SHA-256 " + file.sha256().hex()));
    }

    private void claim(ClaimRow row) {
        session.say("Claim: " + row.author() + " said " + row.claim().nativeStatus() + " of " + target(row)
                + (row.claim().nativeJustification() == null ? "" : ", " + row.claim().nativeJustification())
                + (row.documentTime() == null ? "" : ", document of " + Words.moment(row.documentTime()))
                + cited(List.of(new Citation(row.evidence(), row.claim().location()))));
    }

    private static String target(ClaimRow row) {
        return switch (row.claim().target()) {
            case org.vouchsafe.domain.claim.ClaimTarget.OfProduct of -> of.product().text();
            case org.vouchsafe.domain.claim.ClaimTarget.OfBom of -> of.ref() == null ? "the inventory" : of.ref();
        };
    }

    private static String mark(Check.Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "[+]";
            case FAILED -> "[-]";
            case UNDETERMINED -> "[?]";
            case INFORMATION -> "[i]";
        };
    }

    private static String cited(List<Citation> citations) {
        return citations.stream().map(c -> c.evidence() + (c.location().text().isEmpty() ? "" : " " + c.location().text())).distinct()
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), all -> all.isEmpty() ? "" : " [" + all + "]"));
    }
}
