package org.vouchsafe.usecase.incident.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.clock.DueStep;
import org.vouchsafe.domain.incident.room.Demand;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** What the board must know: what was within reach of the attack, also where it is out of use since, and what is due. */
final class BoardSummary {
    private static final String NOT_KNOWN = "which ones is not known; no record says so. All that could be read there count as read.";
    private final IncidentRoom room;
    private final List<OutOfUse> gone;
    private final List<DueStep> steps;
    private final LocalDate today;
    private final StringBuilder text = new StringBuilder();

    BoardSummary(IncidentRoom room, List<OutOfUse> gone, List<DueStep> steps, LocalDate today) {
        this.room = room;
        this.gone = List.copyOf(gone);
        this.steps = steps;
        this.today = today;
    }

    String text() {
        line(room.incident().head().title() + " (" + room.incident().id() + "), for the board, as of " + today);
        List<ScopedRelease> reached = room.releases().stream().filter(ScopedRelease::isSuspect).toList();
        heading("Systems on which malicious code ran or may have run:");
        systems(reached);
        heading("Secrets within reach:");
        secrets();
        heading("Ways of deployment from there:");
        deployment(reached);
        heading("Due to others:");
        due();
        line("");
        line(room.met() + " of " + room.gates().size() + " conditions of closing it are met.");
        room.closedOver().ifPresent(each -> line("It was closed over open conditions (" + String.join(", ", each.overridden()) + "); "
                + each.exceptionBy() + " answers for it."));
        room.room().exceptions().stream().filter(each -> each.ended() == null).forEach(each -> line("Accepted by " + each.said().owner()
                + " until " + each.said().until() + (each.inForce() ? "" : ", RAN OUT") + ": " + name(each.said().unit()) + ", "
                + each.said().reason()));
        long overdue = room.room().actions().stream().filter(each -> each.isOverdue(today)).count();
        if (overdue > 0) {
            line(overdue + (overdue == 1 ? " action is overdue." : " actions are overdue."));
        }
        return text.toString().stripTrailing();
    }

    private void systems(List<ScopedRelease> reached) {
        List<String> lines = new ArrayList<>();
        reached.forEach(each -> lines.add(each.name() + " of " + each.supplier() + ", " + word(each.state())));
        gone.forEach(each -> lines.add(each.name() + " of " + each.supplier() + ", out of use since; found on "
                + LocalDate.ofInstant(each.found().recorded().at(), ZoneOffset.UTC)));
        room.environments().stream().filter(each -> each.isSuspect() || demanded(each.unit()::equals))
                .forEach(each -> lines.add(each.name() + ", " + word(each.state())));
        lines.forEach(each -> line("  " + each));
        if (lines.isEmpty()) {
            line("  none is known.");
        }
        long unknown = room.releases().stream().filter(each -> !each.isSuspect() && each.state() == State.UNKNOWN).count()
                + room.environments().stream().filter(each -> !each.isSuspect() && each.state() == State.UNKNOWN).count();
        if (unknown > 0) {
            line("  Of " + unknown + " more it is not known.");
        }
    }

    private boolean demanded(Predicate<Unit> unit) {
        return room.demands().stream().anyMatch(each -> each.stands() && unit.test(each.unit()));
    }

    /** Each record once, with all it speaks of. */
    private void secrets() {
        Map<String, List<String>> told = new LinkedHashMap<>();
        room.demands().stream().filter(each -> each.kind() == RecordKind.SECRET_ROTATION).map(Demand::unit).distinct()
                .forEach(each -> told.computeIfAbsent(secret(each), _ -> new ArrayList<>()).add(name(each)));
        if (told.isEmpty()) {
            line("  none is known to have been.");
        }
        told.forEach((words, names) -> line("  " + String.join(", ", names) + ": " + words));
    }

    private String secret(Unit unit) {
        Optional<Room.Line<Entry.Filed>> record = room.room().record(RecordKind.SECRET_ROTATION, unit)
                .or(() -> room.room().record(RecordKind.SECRET_ROTATION, Unit.WHOLE));
        return record.map(each -> each.said().words() + " (" + word(each.said().progress())
                + (each.entry().evidence().isEmpty() ? ", no evidence" : "") + ")").orElse(NOT_KNOWN);
    }

    private String name(Unit unit) {
        return switch (unit) {
            case Unit.Whole _ -> "The incident";
            case Unit.OfEnvironment(String name) -> name;
            case Unit.OfRelease(var release) -> room.releases().stream().filter(each -> each.id().equals(release)).map(ScopedRelease::name)
                    .findFirst().or(() -> gone.stream().filter(each -> each.release().equals(release)).map(OutOfUse::name).findFirst())
                    .orElse("A release that left the scope");
        };
    }

    private void deployment(List<ScopedRelease> reached) {
        int before = text.length();
        reached.stream().filter(each -> !each.environments().isEmpty())
                .forEach(each -> way(each.name(), each.environments(), each.customers()));
        gone.stream().filter(each -> !each.environments().isEmpty())
                .forEach(each -> way(each.name() + ", until it was taken out of use", each.environments(), each.customers()));
        List<String> unknown = new ArrayList<>();
        reached.stream().filter(each -> each.environments().isEmpty()).forEach(each -> unknown.add(each.name()));
        gone.stream().filter(each -> each.environments().isEmpty()).forEach(each -> unknown.add(each.name()));
        if (!unknown.isEmpty()) {
            line("  not known: the register does not say where these run: " + String.join(", ", unknown) + ".");
        } else if (text.length() == before) {
            line("  none is known.");
        }
    }

    private void way(String name, List<String> environments, List<String> customers) {
        line("  " + name + " -> " + String.join(", ", environments)
                + (customers.isEmpty() ? "; no customer is recorded" : " -> " + String.join(", ", customers)));
    }

    private void due() {
        List<DueStep> open = steps.stream().filter(DueStep::isOpen).filter(each -> each.due() != null).toList();
        List<DueStep> takenUp = DueStep.takenUp(steps);
        if (open.isEmpty()) {
            line("  nothing with a day.");
        }
        open.forEach(each -> line("  " + each.clock().title() + ", " + each.step().text() + ": by " + seconds(each.due())
                + (each.timing() == DueStep.Timing.OVERDUE ? ", OVERDUE" : "")
                + (takenUp.contains(each) ? "" : "; nobody has said whether it applies")));
    }

    private void heading(String words) {
        line("");
        line(words);
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private static String seconds(@Nullable Instant moment) {
        return moment == null ? "" : moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
