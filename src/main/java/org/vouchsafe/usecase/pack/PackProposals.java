package org.vouchsafe.usecase.pack;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.seal.asic.ContainerVerifier;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.decide.Decide;
import org.vouchsafe.usecase.pack.PackContents.Proposed;
import org.vouchsafe.usecase.parcel.exchange.HeldPackage;
import org.vouchsafe.usecase.parcel.exchange.HeldPackages;
import org.vouchsafe.usecase.position.Positions;

/** Decisions of other workspaces that came with packs, and the act that decides the same here. */
public final class PackProposals {
    private final Workspace workspace;
    private final Positions positions;
    private final Decide decide;

    public PackProposals(Workspace workspace, Positions positions, Decide decide) {
        this.workspace = workspace;
        this.positions = positions;
        this.decide = decide;
    }

    /** Those of the packs held at the viewpoint that are not decided so here already; in the order of the packs. */
    public List<PackProposal> all(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            List<PackProposal> all = new ArrayList<>();
            List<Evidence> packs = tx.evidence().all(viewpoint).stream()
                    .filter(each -> each.withdrawn() == null && ImportPack.CHANNEL.equals(each.origin().channel())).toList();
            List<HeldPackage> parcels = new HeldPackages(tx, viewpoint).all();
            List<PositionRow> rows = packs.isEmpty() && parcels.isEmpty() ? List.of() : positions.within(tx, viewpoint).rows();
            packs.forEach(each -> add(tx, each, rows, all));
            parcels.forEach(each -> add(each.evidence(), each.manifest().title(), each.manifest().decisions().stream()
                    .map(one -> new Proposed(one.supplier(), one.product(), one.release(), one.advisory(), one.state(), one.reason(),
                            one.decidedBy(), one.decidedAt()))
                    .toList(), rows, all));
            return List.copyOf(all);
        }));
    }

    private static void add(ReadTx tx, Evidence evidence, List<PositionRow> rows, List<PackProposal> all) {
        var bytes = new ByteArrayOutputStream();
        tx.evidence().extract(evidence.id(), bytes);
        if (!ContainerVerifier.isContainer(bytes.toByteArray())) {
            return;
        }
        byte[] list = ContainerVerifier.open(evidence.name(), bytes.toByteArray()).files().get(PackText.FILE);
        Optional<PackContents> contents = PackText.read(list == null ? new byte[0] : list);
        contents.ifPresent(each -> add(evidence, each.title(), each.decisions(), rows, all));
    }

    private static void add(Evidence evidence, String title, List<Proposed> decisions, List<PositionRow> rows, List<PackProposal> all) {
        for (int i = 0; i < decisions.size(); i++) {
            Proposed each = decisions.get(i);
            State state = state(each.state());
            PositionRow here = here(rows, each);
            boolean decided = here != null && here.position().decision() != null && here.position().decision().state() == state;
            if (state != null && !decided) {
                all.add(new PackProposal(evidence.id(), i + 1, title, each, state, here));
            }
        }
    }

    private static @Nullable State state(String word) {
        return Stream.of(State.values()).filter(each -> each.name().equals(word)).findFirst().orElse(null);
    }

    private static @Nullable PositionRow here(List<PositionRow> rows, Proposed proposed) {
        return rows.stream().filter(each -> each.supplier().equalsIgnoreCase(proposed.supplier())
                && each.product().equalsIgnoreCase(proposed.product()) && each.release().equals(proposed.release())
                && (each.position().advisory().equalsIgnoreCase(proposed.advisory())
                        || each.position().aliases().stream().anyMatch(proposed.advisory()::equalsIgnoreCase)))
                .findFirst().orElse(null);
    }

    /**
     * Decides what a pack proposes, as a decision of one's own that refers to it.
     *
     * @param name as {@link PackProposal#name}
     * @param remark what the analyst adds to the reason; may be blank
     * @throws Refused when no pack proposes this, or there is no such position here
     */
    public Decide.Outcome accept(String name, String remark, Actor actor) {
        PackProposal found = all(Viewpoint.LATEST).stream().filter(each -> each.name().equalsIgnoreCase(name.strip())).findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.REQUEST,
                        "No pack held here proposes " + name.strip() + ". 'vouchsafe proposals' lists what they do."));
        PositionRow here = found.here();
        if (here == null) {
            throw new Refused(Refused.Kind.REQUEST, found.release() + " has no position towards " + found.proposed().advisory()
                    + " here, so there is nothing to decide.");
        }
        String reason = "As %s decided elsewhere on %s (pack \"%s\"): %s%s".formatted(found.proposed().decidedBy(),
                found.proposed().decidedAt().toString().substring(0, 10), found.title(), found.proposed().reason(),
                remark.isBlank() ? "" : " " + remark.strip());
        return decide.decide(new Decide.Request(here.supplier() + "/" + here.product() + "@" + here.release(), found.proposed().advisory(),
                found.state(), reason, null, List.of(found.pack()), null), actor);
    }
}
