package org.vouchsafe.ui.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.ui.inbox.Offer;
import org.vouchsafe.ui.inbox.Sources;
import org.vouchsafe.ui.inbox.later.LaterActs;
import org.vouchsafe.ui.inbox.meaning.MeaningActs;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.claim.ClaimLine;
import org.vouchsafe.usecase.decide.Decide;
import org.vouchsafe.usecase.evidence.PlaceEvidence;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.OriginalText;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.suggest.Suggestion;

/** Invented cases that remember what was decided and take decided items out of the inbox. */
public final class InventedCases implements Sources {
    private final List<Decide.Request> decided = new ArrayList<>();
    private final List<Suggestion> accepted = new ArrayList<>();
    private final List<String> putOff = new ArrayList<>();

    /** What was decided, in order. */
    public List<Decide.Request> decided() {
        return List.copyOf(decided);
    }

    @Override
    public List<InboxItem> inbox(Viewpoint viewpoint) {
        return Invented.inbox().stream().filter(i -> !putOff.contains(i.key()))
                .filter(i -> i.row() == null || decided.stream().noneMatch(d -> isAbout(d, i.row()))).toList();
    }

    private static boolean isAbout(Decide.Request decision, PositionRow row) {
        return decision.release().equals(row.supplier() + "/" + row.product() + "@" + row.release())
                && decision.advisory().equals(row.position().advisory());
    }

    @Override
    public PositionRow explain(PositionRow row, Viewpoint viewpoint) {
        return row;
    }

    @Override
    public List<ClaimRow> claims(PositionRow row, Viewpoint viewpoint) {
        if (row.position().contradictions().isEmpty()) {
            return List.of();
        }
        Identification product = new Identification(List.of(), List.of(), List.of(), null, row.product(), null, "7.x",
                row.product() + ", all 7.x releases");
        Claim claim = new Claim(List.of(row.position().advisory()), ClaimStatus.NOT_AFFECTED, "not_affected",
                Justification.COMPONENT_NOT_PRESENT,
                "component_not_present", row.product() + " does not ship axios.", null, Invented.NOW.minusSeconds(160_000),
                new ClaimTarget.OfProduct(product, List.of()), new Location.JsonPointer("/statements/0/status", 17, 5));
        return List.of(new ClaimRow(claim, row.supplier() + " PSIRT", Invented.NOW.minusSeconds(160_000), "OpenVEX", new EvidenceId(52),
                "billing.openvex.json"));
    }

    @Override
    public List<List<String>> paths(PositionRow row, String component, Viewpoint viewpoint) {
        return row.position().contradictions().isEmpty() ? List.of()
                : List.of(List.of("billing 7.3", "@nw/http 5.1.0", "axios 1.14.1", "plain-crypto-js 4.2.1"));
    }

    @Override
    public OriginalText excerpt(Citation citation, int linesAround) {
        if (citation.evidence().value() == 52) {
            return new OriginalText(citation.evidence(), "billing.openvex.json", 14,
                    List.of("\"products\": [{", "  \"@id\": \"pkg:generic/nw/billing\"", "}],", "\"status\": \"not_affected\",",
                            "\"justification\":",
                            "  \"component_not_present\""),
                    17, 17, 40);
        }
        return new OriginalText(citation.evidence(), "billing-7.3.cdx.json", 4117,
                List.of("{ \"type\": \"library\",", "  \"name\": \"axios\",", "  \"version\": \"1.14.1\",",
                        "  \"purl\": \"pkg:npm/axios@1.14.1\","),
                4118, 4119,
                9_000);
    }

    @Override
    public OriginalText original(EvidenceId evidence) {
        return new OriginalText(evidence, "rw-2026-014.csaf.json", 1,
                List.of("{", "  \"document\": {", "    \"category\": \"csaf_vex\",", "    \"csaf_version\": \"2.0\",",
                        "    \"title\": \"axios in TC-11\""),
                0, 0, 5);
    }

    @Override
    public List<InboxItem> putOff(Viewpoint viewpoint) {
        return Invented.inbox().stream().filter(each -> putOff.contains(each.key())).toList();
    }

    @Override
    public List<StateChange> decide(List<Decide.Request> requests, Actor actor) {
        decided.addAll(requests);
        return List.of();
    }

    @Override
    public List<Offer> proposals(Viewpoint viewpoint) {
        return List.of();
    }

    @Override
    public List<StateChange> carry(Offer proposal, Actor actor) {
        return List.of();
    }

    @Override
    public List<ClaimLine> waiting(EvidenceId evidence, Viewpoint viewpoint) {
        return List.of();
    }

    @Override
    public MeaningActs meaning() {
        return (claim, target, reason, actor) -> List.of();
    }

    @Override
    public LaterActs later() {
        return new LaterActs() {
            @Override
            public void defer(List<String> keys, LocalDate until, String reason, Actor actor) {
                putOff.addAll(keys);
            }

            @Override
            public String letter(List<String> keys, LocalDate due) {
                return "About " + String.join(", ", keys) + " by " + due;
            }

            @Override
            public String ask(List<String> keys, LocalDate due, Actor actor) {
                putOff.addAll(keys);
                return letter(keys, due);
            }

            @Override
            public void takeUpAgain(List<String> keys, Actor actor) {
                putOff.removeAll(keys);
            }
        };
    }

    /** Keys of what was put off. */
    public List<String> putOffKeys() {
        return List.copyOf(putOff);
    }

    @Override
    public List<StateChange> place(EvidenceId evidence, PlaceEvidence.Target target, String reason, Actor actor) {
        return List.of();
    }

    public List<Suggestion> accepted() {
        return accepted;
    }

    @Override
    public List<Suggestion> suggestions(EvidenceId evidence, Viewpoint viewpoint) {
        return List.of(new Suggestion(evidence, "Northwind Systems", "Portal", "2.1", Suggestion.Fit.NEW_RELEASE,
                List.of("It has the same purl namespace as Northwind Systems / Portal 2.0 (pkg:npm/northwind)."), null, null));
    }

    @Override
    public List<StateChange> accept(Suggestion suggestion, Actor actor) {
        accepted.add(suggestion);
        return List.of();
    }
}
