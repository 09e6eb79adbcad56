package org.vouchsafe.assess.incident.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.chain.Cell;
import org.vouchsafe.domain.incident.chain.Holding;
import org.vouchsafe.domain.incident.chain.Link;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.position.Position;

/** The links of one release or environment: threat, decision, control, evidence, verification, gaps, retention. */
final class Links {
    private final OfUnit unit;
    private final List<Holding> kinds;

    Links(OfUnit unit, List<Holding> kinds) {
        this.unit = unit;
        this.kinds = kinds;
    }

    List<Cell> all() {
        List<Cell> cells = new ArrayList<>(List.of(threat(), decision(), control(), evidence(), verification()));
        cells.add(gaps(cells));
        cells.add(retention());
        return cells;
    }

    private Cell threat() {
        List<String> words = unit.positions().stream().map(each -> each.advisory() + (each.components().isEmpty() ? ""
                : ": " + String.join(", ", each.components()))).toList();
        return new Cell(Link.THREAT, String.join("; ", words), List.of(), words.isEmpty()
                ? List.of("no advisory says what to look for.")
                : List.of());
    }

    private Cell decision() {
        Optional<Room.Granted> exception = unit.exception();
        List<EvidenceId> evidence = new ArrayList<>(exception.map(each -> each.entry().evidence()).orElse(List.of()));
        unit.positions().stream().map(Position::decision).filter(Objects::nonNull).forEach(each -> evidence.addAll(each.evidence()));
        String state = word(unit.state()) + unit.positions().stream().map(Position::basis).filter(each -> each != Basis.NONE).distinct()
                .map(each -> ", " + word(each)).collect(Collectors.joining());
        boolean decided = exception.isPresent() || unit.positions().stream().anyMatch(each -> each.decision() != null)
                || unit.record(RecordKind.AFFECTED_VERSION_ANALYSIS).isPresent();
        List<String> missing = new ArrayList<>();
        if (!unit.state().isClearing() && !decided) {
            missing.add("it is " + word(unit.state()) + ", and nobody has decided what follows.");
        }
        if (unit.positions().stream().anyMatch(Position::stale)) {
            missing.add("the decision was overtaken by later facts.");
        }
        return new Cell(Link.DECISION,
                state + exception.map(each -> ", accepted by " + each.said().owner() + " until " + each.said().until())
                        .orElse(""),
                evidence, missing);
    }

    private Cell control() {
        List<String> words = new ArrayList<>();
        unit.exception().ifPresent(each -> words.add(each.said().control()));
        unit.facts().room().room().triage().values().stream().map(Room.Line::said)
                .filter(each -> each.progress() == Progress.DONE && (each.item().equals("freeze") || each.item().equals("egress")))
                .map(Entry.Ticked::words).forEach(words::add);
        unit.facts().room().room().actions().stream().filter(each -> each.done() != null).map(Room.Action::title).forEach(words::add);
        boolean needed = unit.isConcerned();
        return new Cell(Link.CONTROL, words.isEmpty() ? needed ? "" : "none needed" : String.join("; ", words), List.of(),
                needed && words.isEmpty() ? List.of("no control holds the risk down: no exception with a control, no freeze or egress "
                        + "restriction, no action that is done.") : List.of());
    }

    private Cell evidence() {
        List<Holding> needed = kinds.stream().filter(each -> each.isNeeded() && !each.id().equals("retained")).toList();
        return new Cell(Link.EVIDENCE, needed.stream().filter(Holding::isComplete).count() + " of " + needed.size() + " kinds",
                needed.stream().flatMap(each -> each.evidence().stream()).distinct().toList(),
                needed.stream().flatMap(each -> each.missing().stream()).toList());
    }

    private Cell verification() {
        List<EvidenceId> shown = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        ScopedRelease release = unit.release();
        if (unit.isSuspect() && release != null && unit.exception().isEmpty()) {
            ScopedRelease.Trust trust = release.trust();
            if (trust.inventory() == null) {
                missing.add("no inventory of a later build without the affected package is held.");
            } else {
                shown.add(trust.inventory());
                if (trust.provenance() == null) {
                    missing.add("no provenance says where and from what the later build was made.");
                } else {
                    shown.add(trust.provenance());
                }
            }
        }
        unit.positions().stream().filter(each -> each.state().isClearing() && each.basis() == Basis.CLAIM)
                .forEach(each -> missing.add("the supplier's claim alone says that it is " + word(each.state()) + "."));
        unit.positions().stream().filter(each -> each.contradictions().stream().anyMatch(one -> !one.addressed()))
                .forEach(each -> missing.add("sources contradict each other towards " + each.advisory() + "."));
        unit.positions().stream().filter(each -> each.state().isClearing() && each.basis() != Basis.CLAIM)
                .forEach(each -> shown.addAll(each.evidence()));
        List<Room.Action> unverified = unit.isConcerned()
                ? unit.facts().room().room().actions().stream().filter(each -> each.done() != null && each.verified() == null).toList()
                : List.of();
        unverified.forEach(each -> missing.add("action " + each.number() + " is done and was verified by nobody."));
        if (unit.isConcerned()) {
            unit.facts().room().room().actions().stream().filter(each -> each.done() != null && !each.isShown())
                    .forEach(each -> missing.add("action " + each.number() + " is called done, and no evidence shows it."));
        }
        if (!unit.state().isClearing() && missing.isEmpty() && unit.exception().isEmpty()) {
            missing.add("nothing shows that it is no longer " + word(unit.state()) + ".");
        }
        List<EvidenceId> evidence = shown.stream().distinct().toList();
        return new Cell(Link.VERIFICATION, evidence.isEmpty() ? ""
                : "shown by "
                        + evidence.stream().map(Object::toString).collect(Collectors.joining(", ")),
                evidence, missing);
    }

    /** What is missing must be somebody's. */
    private Cell gaps(List<Cell> before) {
        long gaps = before.stream().mapToLong(each -> each.missing().size()).sum();
        boolean owned = unit.exception().isPresent()
                || unit.release() != null && unit.release().owner() != null && !unit.release().owner().isBlank()
                || unit.facts().room().room().actions().stream().anyMatch(each -> each.done() == null && !each.owner().isBlank());
        return new Cell(Link.GAPS, gaps == 0 ? "none" : gaps + (gaps == 1 ? " gap" : " gaps"), List.of(),
                gaps > 0 && !owned ? List.of("its gaps have no owner: no exception, no owner of the release, no open action with one.")
                        : List.of());
    }

    private Cell retention() {
        Holding retained = kinds.getLast();
        return new Cell(Link.RETENTION, unit.facts().onHold() ? "under legal hold"
                : retained.evidence().isEmpty() ? "" : retained.evidence().size() + " kept until a day", retained.evidence(),
                retained.missing());
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
