package org.vouchsafe.cli.state;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.decision.DecisionId;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.carry.Proposal;
import org.vouchsafe.usecase.decide.Decide;
import org.vouchsafe.usecase.pack.PackContents;
import org.vouchsafe.usecase.pack.PackProposal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code proposals}: decisions that may hold for other releases. */
@Command(name = "proposals",
        description = "Show decisions that may hold for a later release or a sibling product; --accept decides one of them.")
public final class ProposalsCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--accept", paramLabel = "DECISION", description = "Decide the same for RELEASE, as a decision of its own.")
    @Nullable
    Long accept;

    @Parameters(index = "0", arity = "0..1", paramLabel = "RELEASE", description = "With --accept: [SUPPLIER/]PRODUCT@VERSION")
    @Nullable
    String release;

    @Option(names = "--accept-pack", paramLabel = "PROPOSAL", description = "Decide what an incident pack proposes, such as E-005/1.")
    @Nullable
    String acceptPack;

    @Option(names = "--remark", paramLabel = "TEXT", description = "With --accept or --accept-pack: what you add to the reason.")
    String remark = "";

    public ProposalsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (acceptPack != null) {
            if (accept != null || release != null) {
                throw new Refused(Refused.Kind.REQUEST, "--accept-pack stands alone: a pack says which release it means.");
            }
            return acceptPack(acceptPack);
        }
        if (accept == null) {
            if (release != null || !remark.isEmpty()) {
                throw new Refused(Refused.Kind.REQUEST, "Say which decision is accepted: --accept DECISION RELEASE.");
            }
            return list();
        }
        if (release == null) {
            throw new Refused(Refused.Kind.REQUEST,
                    "Say for which release decision " + accept + " is accepted: --accept DECISION RELEASE.");
        }
        return accept(new DecisionId(accept), release);
    }

    private int list() {
        return session.reading(workspace -> {
            List<Proposal> proposals = workspace.carry().proposals(session.viewpoint());
            List<PackProposal> packed = workspace.packProposals().all(session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json(json, proposals, packed));
            } else if (proposals.isEmpty() && packed.isEmpty()) {
                session.say("No decision can be proposed for another release, and no pack proposes one.");
            } else {
                proposals.forEach(this::print);
                packed.forEach(this::print);
            }
            return ExitCode.DONE;
        });
    }

    private static void json(JsonWriter json, List<Proposal> proposals, List<PackProposal> packed) {
        json.array(Stream.<Runnable>concat(proposals.stream().map(each -> () -> json(json, each)),
                packed.stream().map(each -> () -> json(json, each))).toList(), Runnable::run);
    }

    private static void json(JsonWriter json, Proposal each) {
        json.object(() -> {
            json.field("decision", each.decision().id().value());
            json.fieldOf("decided", each.decision().state());
            json.field("reason", each.decision().reason());
            json.field("from", each.from().supplier() + "/" + each.from().product() + "@" + each.from().release());
            json.field("supplier", each.to().supplier());
            json.field("product", each.to().product());
            json.field("release", each.to().release());
            json.field("advisory", each.to().position().advisory());
            json.fieldOf("state", each.to().position().state());
            json.fieldTexts("same", each.same());
            json.fieldTexts("different", each.different());
        });
    }

    private static void json(JsonWriter json, PackProposal each) {
        PackContents.Proposed proposed = each.proposed();
        json.object(() -> {
            json.field("proposal", each.name());
            json.field("pack", each.title());
            json.fieldOf("decided", each.state());
            json.field("reason", proposed.reason());
            json.field("decidedBy", proposed.decidedBy());
            json.fieldOf("decidedAt", proposed.decidedAt());
            json.field("supplier", proposed.supplier());
            json.field("product", proposed.product());
            json.field("release", proposed.release());
            json.field("advisory", proposed.advisory());
            json.fieldOf("state", each.here() == null ? null : each.here().position().state());
        });
    }

    private void print(PackProposal each) {
        PackContents.Proposed proposed = each.proposed();
        session.say("%s %s, %s: %s; the pack \"%s\" says %s, decided elsewhere by %s on %s (%s)".formatted(each.name(), each.release(),
                proposed.advisory(), each.here() == null ? "no position here" : Words.state(each.here().position().state()) + " now",
                each.title(), Words.state(each.state()), proposed.decidedBy(), proposed.decidedAt().toString().substring(0, 10),
                proposed.reason()));
    }

    private int acceptPack(String name) {
        session.refuseViewpoint();
        return session.writing(workspace -> said(workspace.packProposals().accept(name, remark, session.actor())));
    }

    private int said(Decide.Outcome outcome) {
        if (session.json()) {
            session.printJson(json -> json.object(() -> {
                json.field("decision", outcome.decision().value());
                ChangeTable.json(json, outcome.changes());
            }));
        } else {
            session.say("Recorded as decision " + outcome.decision().value() + ".");
            ChangeTable.print(session, outcome.changes());
        }
        return ExitCode.DONE;
    }

    private void print(Proposal each) {
        session.say("%s / %s, %s: %s now; decision %d says %s of %s (%s)".formatted(each.to().supplier(), each.to().releaseName(),
                each.to().position().advisory(), Words.state(each.to().position().state()), each.decision().id().value(),
                Words.state(each.decision().state()), each.from().releaseName(), each.decision().reason()));
        each.same().forEach(line -> session.say("    same:      " + line));
        each.different().forEach(line -> session.say("    different: " + line));
    }

    private int accept(DecisionId decision, String to) {
        session.refuseViewpoint();
        return session.writing(workspace -> {
            return said(workspace.carry().accept(decision, to, remark, session.actor()));
        });
    }
}
