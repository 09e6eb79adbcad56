package org.vouchsafe.assess.quality;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.Edge;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.quality.FieldAnswers;
import org.vouchsafe.domain.quality.Flaw;
import org.vouchsafe.domain.quality.Offender;
import org.vouchsafe.domain.quality.ProfileResult;
import org.vouchsafe.domain.quality.Quality;

/** Reads the quality of an inventory: every field of every profile, and what is wrong whatever the profile. Pure. */
public final class QualityReading {
    private static final List<Profile> PROFILES = List.of(Ntia.PROFILE, Cisa.PROFILE, Bsi.PROFILE);
    private static final Map<String, Flaw.Kind> FLAWS = Map.of("DANGLING_REF", Flaw.Kind.DANGLING, "BAD_PURL", Flaw.Kind.BAD_PURL,
            "BAD_HASH", Flaw.Kind.BAD_HASH);
    private final InventoryHeader header;
    private final List<Listing> listings;
    private final List<Offender> offenders;
    private final Offender document;
    private final List<Flaw> flaws = new ArrayList<>();

    private QualityReading(InventoryDraft draft) {
        this.header = draft.header();
        BitSet needs = new BitSet();
        BitSet related = new BitSet();
        draft.edges().forEach(edge -> {
            needs.set(edge.from());
            related.set(edge.to());
        });
        this.listings = new ArrayList<>(draft.members().size());
        this.offenders = new ArrayList<>(draft.members().size());
        for (int i = 0; i < draft.members().size(); i++) {
            Member member = i == draft.root() ? root(draft) : draft.members().get(i);
            boolean stated = needs.get(i) || isLeafThatIsStated(related.get(i));
            listings.add(new Listing(member, stated ? Listing.Related.STATED : Listing.Related.SILENT));
            offenders.add(new Offender(member.component().displayName(), member.ref(), member.location()));
        }
        String subject = header.productName() == null ? header.subject() : header.productName();
        this.document = new Offender(subject, null, Location.WHOLE_FILE);
        floating(draft);
    }

    /** Who supplies the product may stand beside it, in what the document says of itself. */
    private static Member root(InventoryDraft draft) {
        Member root = draft.members().get(draft.root());
        String supplier = draft.header().supplierName();
        return supplier == null || root.particulars().elements().containsKey(Element.SUPPLIER) ? root
                : root.with(Element.SUPPLIER, Stated.present(supplier));
    }

    /** Ids of the profiles, in the order in which they are shown. */
    public static List<String> profiles() {
        return PROFILES.stream().map(Profile::id).toList();
    }

    /**
     * The quality of an inventory.
     *
     * @param problems what was found wrong while its file was read
     */
    public static Quality of(InventoryDraft draft, List<Problem> problems) {
        var reading = new QualityReading(draft);
        for (Problem each : problems) {
            Flaw.Kind kind = FLAWS.get(each.code());
            if (kind != null) {
                reading.flaws.add(new Flaw(kind, each.what(), each.location()));
            }
        }
        for (Member each : draft.members()) {
            if (each.component().disagreement() != null) {
                reading.flaws.add(new Flaw(Flaw.Kind.DISAGREES, each.component().displayName() + ": " + each.component().disagreement(),
                        each.location()));
            }
        }
        return new Quality(draft.members().size() - (draft.root() >= 0 ? 1 : 0), PROFILES.stream().map(reading::result).toList(),
                reading.flaws);
    }

    /**
     * CycloneDX gives every component a dependency entry, even an empty one; where some lack theirs, a leaf is stated only if its reader
     * says so. Elsewhere a leaf that something depends on has its place in the graph, and there is no way to say more of it.
     */
    private boolean isLeafThatIsStated(boolean isNeeded) {
        boolean everyOneHasAnEntry = header.completeness().withoutEntry() == 0;
        return header.format().startsWith("CycloneDX") ? everyOneHasAnEntry
                : isNeeded || header.kind().isLockfile() || header.completeness().members() == 0;
    }

    private ProfileResult result(Profile profile) {
        return new ProfileResult(profile.id(), profile.title(), profile.edition(), FormatFloor.gap(profile.formats(), header).orElse(null),
                profile.demands().stream().map(this::answers).toList());
    }

    private FieldAnswers answers(Demand demand) {
        var tally = new Tally();
        switch (demand) {
            case Demand.OfDocument of -> tally.add(of.answer().apply(header), document);
            case Demand.OfComponent of -> {
                for (int i = 0; i < listings.size(); i++) {
                    tally.add(of.answer().apply(listings.get(i)), offenders.get(i));
                }
            }
        }
        return new FieldAnswers(demand.field(), tally.present, tally.unknown, tally.withheld, tally.missing);
    }

    private static final class Tally {
        private int present;
        private final List<Offender> unknown = new ArrayList<>();
        private final List<Offender> withheld = new ArrayList<>();
        private final List<Offender> missing = new ArrayList<>();

        void add(@Nullable Stated stated, Offender offender) {
            if (stated == null) {
                missing.add(offender);
                return;
            }
            switch (stated.kind()) {
                case PRESENT -> present++;
                case DECLARED_UNKNOWN -> unknown.add(offender);
                case WITHHELD -> withheld.add(offender);
            }
        }
    }

    private void floating(InventoryDraft draft) {
        BitSet reached = reached(draft);
        for (int i = reached.nextClearBit(0); i < draft.members().size(); i = reached.nextClearBit(i + 1)) {
            Offender floating = offenders.get(i);
            flaws.add(new Flaw(Flaw.Kind.FLOATING,
                    floating.component() + " cannot be reached from " + (draft.root() < 0 ? "any root: the file has none" : "the root")
                            + ".",
                    floating.place()));
        }
    }

    private static BitSet reached(InventoryDraft draft) {
        var reached = new BitSet(draft.members().size());
        if (draft.root() < 0) {
            return reached;
        }
        List<List<Integer>> targets = new ArrayList<>();
        draft.members().forEach(each -> targets.add(new ArrayList<>(2)));
        for (Edge each : draft.edges()) {
            targets.get(each.from()).add(each.to());
        }
        var open = new ArrayDeque<Integer>(List.of(draft.root()));
        reached.set(draft.root());
        while (!open.isEmpty()) {
            for (int to : targets.get(open.remove())) {
                if (!reached.get(to)) {
                    reached.set(to);
                    open.add(to);
                }
            }
        }
        return reached;
    }
}
