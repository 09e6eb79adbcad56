package org.vouchsafe.assess.incident.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.chain.Holding;

/** The seven kinds of evidence an incident asks for, of one release or environment. */
final class SevenKinds {
    private final OfUnit unit;

    SevenKinds(OfUnit unit) {
        this.unit = unit;
    }

    /** All seven, in order. What is not concerned needs an inventory and nothing more. */
    List<Holding> all() {
        ChainFacts.HeldOf held = unit.held();
        List<Holding> kinds = new ArrayList<>();
        kinds.add(holding("inventories", "Lockfiles and inventories", true, held.inventories(),
                held.inventories().isEmpty() ? List.of("no inventory and no lockfile is held.") : List.of()));
        kinds.add(holding("consistency", "Repository compared with the package", unit.isSuspect(), held.comparisons(),
                held.comparisons().isEmpty() ? List.of("what was built was not compared with its source, or differs from it.")
                        : List.of()));
        List<String> released = new ArrayList<>();
        if (held.provenance().isEmpty()) {
            released.add("no provenance says where and from what it was built.");
        }
        released.addAll(lacking(RecordKind.RELEASE_APPROVAL));
        kinds.add(holding("provenance", "Release provenance and approval", unit.isSuspect() && unit.release() != null,
                join(held.provenance(), unit.behind(RecordKind.RELEASE_APPROVAL)), released));
        kinds.add(holding("install-time", "Review of what ran at install time", unit.isSuspect(),
                unit.behind(RecordKind.INSTALL_TIME_EXECUTION), lacking(RecordKind.INSTALL_TIME_EXECUTION)));
        kinds.add(holding("analysis", "Analysis of the affected versions", unit.isConcerned(),
                unit.behind(RecordKind.AFFECTED_VERSION_ANALYSIS), lacking(RecordKind.AFFECTED_VERSION_ANALYSIS)));
        kinds.add(holding("rotation", "Secret rotation and host remediation", unit.isSuspect(),
                join(unit.behind(RecordKind.SECRET_ROTATION), unit.behind(RecordKind.HOST_REMEDIATION)),
                joined(lacking(RecordKind.SECRET_ROTATION), lacking(RecordKind.HOST_REMEDIATION))));
        List<EvidenceId> all = kinds.stream().flatMap(each -> each.evidence().stream()).distinct().toList();
        List<EvidenceId> unkept = unit.facts().unkept(all);
        kinds.add(holding("retained", "Retained incident evidence", unit.isConcerned(), all.stream().filter(each -> !unkept.contains(each))
                .toList(),
                all.isEmpty() ? List.of("there is no evidence that could be retained.")
                        : unkept.isEmpty() ? List.of()
                                : List.of(words(unkept) + " without a day until which it is kept, and without a hold.")));
        return List.copyOf(kinds);
    }

    static String words(List<EvidenceId> evidence) {
        String named = String.join(", ", evidence.stream().limit(5).map(Object::toString).toList());
        return (evidence.size() > 5 ? named + " and " + (evidence.size() - 5) + " more" : named) + (evidence.size() == 1 ? " is" : " are");
    }

    private List<String> lacking(RecordKind kind) {
        if (unit.isFiled(kind)) {
            return List.of();
        }
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return List.of(unit.record(kind).isEmpty() ? "there is no record of " + name + "."
                : "the record of " + name + " is not done, cites no evidence, or was filed before it was demanded.");
    }

    private static Holding holding(String id, String title, boolean needed, List<EvidenceId> evidence, List<String> missing) {
        return new Holding(id, title, needed, evidence, needed ? missing : List.of());
    }

    private static List<EvidenceId> join(List<EvidenceId> one, List<EvidenceId> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
