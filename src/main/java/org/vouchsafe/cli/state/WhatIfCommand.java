package org.vouchsafe.cli.state;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.claim.ClaimNumber;
import org.vouchsafe.cli.evidence.EvidenceNumber;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.claim.ClaimId;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.decide.SetPolicy;
import org.vouchsafe.usecase.read.GroundChange;
import org.vouchsafe.usecase.whatif.Supposition;
import org.vouchsafe.usecase.whatif.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code what-if}: which positions would change, before it is done. */
@Command(name = "what-if", description = "Show which positions would change if all of this were done. Nothing is written.")
public final class WhatIfCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--accept-author", paramLabel = "NAME", description = "Accept the word of this third party; may be repeated.")
    List<String> accepted = new ArrayList<>();

    @Option(names = "--drop-author", paramLabel = "NAME", description = "Let nothing count that this author said; may be repeated.")
    List<String> dropped = new ArrayList<>();

    @Option(names = "--accept-claim", paramLabel = "CLAIM", converter = ClaimNumber.class,
            description = "Decide what this claim says, such as C-0012, at every release it speaks of; may be repeated.")
    List<ClaimId> claimsAccepted = new ArrayList<>();

    @Option(names = "--reject-claim", paramLabel = "CLAIM", converter = ClaimNumber.class,
            description = "Reject this claim: affected where the inventory lists an affected version, else unknown; may be repeated.")
    List<ClaimId> claimsRejected = new ArrayList<>();

    @Option(names = "--decide", arity = "3", paramLabel = "RELEASE ADVISORY STATE", hideParamSyntax = true,
            description = "RELEASE ADVISORY STATE: decide so; may be repeated.")
    List<String> decided = new ArrayList<>();

    @Option(names = "--withdraw", paramLabel = "ID", converter = EvidenceNumber.class,
            description = "Withdraw this evidence, such as E-041; may be repeated.")
    List<EvidenceId> withdrawn = new ArrayList<>();

    @Option(names = "--place", paramLabel = "ID", converter = EvidenceNumber.class,
            description = "Place this evidence at the release --at names.")
    @Nullable
    EvidenceId placed;

    @Option(names = "--at", paramLabel = "RELEASE", description = "[SUPPLIER/]PRODUCT@VERSION")
    @Nullable
    String at;

    @Option(names = "--absence", paramLabel = "WORD", description = "Policy: stated, graph or any.")
    @Nullable
    String absence;

    @Option(names = "--claims", paramLabel = "WORD", description = "Policy: all, signed or corroborated.")
    @Nullable
    String claims;

    @Option(names = "--floor", paramLabel = "PERCENT", description = "Policy: what an inventory must identify, 0 to 100.")
    @Nullable
    Integer floor;

    @Option(names = "--authors", description = "List the authors of the documents held.")
    boolean authors;

    public WhatIfCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.refuseViewpoint();
        return authors ? session.reading(this::listAuthors) : session.writing(workspace -> suppose(workspace, suppositions()));
    }

    private int listAuthors(UseCases workspace) {
        List<String> names = workspace.whatIf().authors();
        if (session.json()) {
            session.printJson(json -> json.object(() -> json.fieldTexts("authors", names)));
        } else {
            names.forEach(session::say);
        }
        return ExitCode.DONE;
    }

    private int suppose(UseCases workspace, List<Supposition> suppositions) {
        WhatIf.Rehearsed rehearsed = workspace.whatIf().suppose(suppositions, session.actor());
        if (session.json()) {
            session.printJson(json -> json.object(() -> {
                ChangeTable.json(json, rehearsed.changes());
                json.fieldArray("grounds", rehearsed.grounds(), each -> json.object(() -> ground(json, each)));
            }));
        } else if (rehearsed.isNothing()) {
            session.say("No position would change.");
        } else {
            if (!rehearsed.changes().isEmpty()) {
                session.say("Nothing was written. It would change:");
                ChangeTable.print(session, rehearsed.changes());
            }
            print(rehearsed.grounds());
        }
        return ExitCode.DONE;
    }

    private void print(List<GroundChange> grounds) {
        if (grounds.isEmpty()) {
            return;
        }
        session.say("");
        session.say("Nothing was written. These states would stay, and rest on something else:");
        TextTable table = new TextTable("Supplier", "Release", "Advisory", "State", "Rests on", "Would rest on");
        grounds.forEach(
                each -> table.row(each.supplier(), each.product() + " " + each.release(), each.advisory(), Words.state(each.state()),
                        words(each.before()), words(each.after())));
        table.print(session.terminal().out());
    }

    private static String words(GroundChange.Ground ground) {
        return (ground.reason() == null ? Words.basis(ground.basis()) : Words.code(ground.reason()))
                + (ground.stale() ? "; decision is stale" : "");
    }

    private static void ground(JsonWriter json, GroundChange each) {
        json.field("supplier", each.supplier());
        json.field("product", each.product());
        json.field("release", each.release());
        json.field("advisory", each.advisory());
        json.fieldOf("state", each.state());
        json.fieldOf("basisBefore", each.before().basis());
        json.fieldOf("basisAfter", each.after().basis());
        json.fieldOf("reasonBefore", each.before().reason());
        json.fieldOf("reasonAfter", each.after().reason());
        json.field("staleBefore", each.before().stale());
        json.field("staleAfter", each.after().stale());
    }

    private static State state(String word) {
        try {
            return new StateWord().convert(word);
        } catch (TypeConversionException noState) {
            throw new Refused(Refused.Kind.REQUEST, String.valueOf(noState.getMessage()));
        }
    }

    private List<Supposition> suppositions() {
        List<Supposition> all = new ArrayList<>();
        accepted.forEach(each -> all.add(new Supposition.AcceptAuthor(each)));
        dropped.forEach(each -> all.add(new Supposition.DropAuthor(each)));
        claimsAccepted.forEach(each -> all.add(new Supposition.AcceptClaim(each)));
        claimsRejected.forEach(each -> all.add(new Supposition.RejectClaim(each)));
        for (int i = 0; i + 2 < decided.size(); i += 3) {
            all.add(new Supposition.DecideState(decided.get(i), decided.get(i + 1), state(decided.get(i + 2))));
        }
        withdrawn.forEach(each -> all.add(new Supposition.Withdraw(each)));
        if ((placed == null) != (at == null)) {
            throw new Refused(Refused.Kind.REQUEST, "Say both what is placed and where: --place ID --at RELEASE.");
        }
        if (placed != null && at != null) {
            all.add(new Supposition.Place(placed, at));
        }
        if (absence != null || claims != null || floor != null) {
            all.add(new Supposition.ChangePolicy(new SetPolicy.Wanted(absence, claims, null, floor, List.of(), List.of())));
        }
        if (all.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST,
                    "Say what is supposed: --accept-claim, --reject-claim, --decide, --accept-author, --drop-author, --withdraw, --place with --at, --absence, --claims or --floor.");
        }
        return all;
    }
}
