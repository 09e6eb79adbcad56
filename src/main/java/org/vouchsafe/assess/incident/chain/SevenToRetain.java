package org.vouchsafe.assess.incident.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.chain.Holding;
import org.vouchsafe.domain.incident.room.Room;

/** The seven things an incident must leave behind: that they are there, and that the records of them are kept. */
final class SevenToRetain {
    private final ChainFacts facts;
    private final List<OfUnit> units;
    private final List<OfUnit> suspects;

    SevenToRetain(ChainFacts facts, List<OfUnit> units) {
        this.facts = facts;
        this.units = units;
        this.suspects = units.stream().filter(OfUnit::isSuspect).toList();
    }

    /** All seven, in order. */
    List<Holding> all() {
        return List.of(scope(), remediation(),
                records("payloads", "Whether install-time payloads ran", RecordKind.INSTALL_TIME_EXECUTION),
                records("credentials", "Decisions on credentials and secrets", RecordKind.SECRET_ROTATION),
                records("approvals", "Approvals of releases and updates", RecordKind.RELEASE_APPROVAL), notification(), exceptions());
    }

    private Holding scope() {
        List<String> missing = new ArrayList<>();
        if (units.isEmpty()) {
            missing.add("nothing is in scope.");
        }
        units.stream().filter(OfUnit::isConcerned).map(OfUnit::release).filter(Objects::nonNull)
                .filter(each -> each.environments().isEmpty())
                .forEach(each -> missing.add("where " + each.name() + " is used, and by whom, is not recorded."));
        List<LogEntry> analyses = filed(RecordKind.AFFECTED_VERSION_ANALYSIS);
        if (analyses.isEmpty() && units.stream().anyMatch(OfUnit::isConcerned)) {
            missing.add("no analysis of the affected versions is filed.");
        }
        return holding("scope", "Affected products, services, versions, environments and customers", !units.isEmpty(), analyses, missing);
    }

    private Holding remediation() {
        List<String> missing = suspects.stream().filter(each -> each.exception().isEmpty())
                .filter(each -> each.release() == null ? !each.isFiled(RecordKind.HOST_REMEDIATION)
                        : each.release().trust().inventory() == null)
                .map(each -> "how " + each.name() + " was put right, and with which versions, is not shown.").toList();
        return holding("remediation", "Remediation and corrected dependency versions", !suspects.isEmpty(), actions(), missing);
    }

    private Holding records(String id, String title, RecordKind kind) {
        List<String> missing = suspects.stream().filter(each -> kind != RecordKind.RELEASE_APPROVAL || each.release() != null)
                .filter(each -> !each.isFiled(kind)).map(each -> "nothing with evidence is filed for " + each.name() + ".").toList();
        return holding(id, title, !suspects.isEmpty(), filed(kind), missing);
    }

    private Holding notification() {
        List<LogEntry> told = new ArrayList<>(filed(RecordKind.NOTIFICATION));
        facts.room().room().messages().forEach(each -> each.published().stream().map(Room.Line::entry).forEach(told::add));
        boolean needed = units.stream().anyMatch(OfUnit::isConcerned);
        return holding("notifications", "Decisions on whom to tell", needed, told,
                told.isEmpty() ? List.of("no message went out, and no record says why nobody had to be told.") : List.of());
    }

    private Holding exceptions() {
        List<LogEntry> granted = facts.room().room().exceptions().stream().map(Room.Granted::entry).toList();
        List<String> missing = units.stream().filter(OfUnit::isConcerned).filter(each -> each.exception().isEmpty())
                .filter(each -> each.release() == null || each.release().owner() == null)
                .filter(each -> facts.room().room().actions().stream().noneMatch(one -> one.done() == null && !one.owner().isBlank()))
                .map(each -> "what remains of " + each.name() + " has no owner.").toList();
        return holding("gaps", "Remaining gaps and owners of exceptions", units.stream().anyMatch(OfUnit::isConcerned), granted, missing);
    }

    private List<LogEntry> filed(RecordKind kind) {
        return facts.room().room().records().stream().filter(each -> each.said().kind() == kind).map(Room.Line::entry).toList();
    }

    private List<LogEntry> actions() {
        return facts.room().room().actions().stream().map(Room.Action::done).filter(Objects::nonNull).toList();
    }

    /** Complete when it is there, and when every record of it is kept until a day or under a hold. */
    private Holding holding(String id, String title, boolean needed, List<LogEntry> records, List<String> missing) {
        List<EvidenceId> evidence = records.stream().flatMap(each -> each.evidence().stream()).distinct().toList();
        List<String> unkept = facts.onHold() ? List.of()
                : records.stream().filter(each -> !facts.keptEntries().contains(each.number()))
                        .filter(each -> !(each.said() instanceof Entry.Published))
                        .map(each -> "entry " + each.number() + " has no day until which it is kept, and there is no hold.").toList();
        return new Holding(id, title, needed, evidence, needed ? Stream.concat(missing.stream(), unkept.stream()).toList() : List.of());
    }
}
