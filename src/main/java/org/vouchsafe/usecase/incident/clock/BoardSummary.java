package org.vouchsafe.usecase.incident.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.clock.DueStep;
import org.vouchsafe.domain.incident.room.AssessedEnvironment;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** What the board must know: what was within reach of the attack, and what is due. */
final class BoardSummary {
    private final IncidentRoom room;
    private final List<DueStep> steps;
    private final LocalDate today;
    private final StringBuilder text = new StringBuilder();

    BoardSummary(IncidentRoom room, List<DueStep> steps, LocalDate today) {
        this.room = room;
        this.steps = steps;
        this.today = today;
    }

    String text() {
        line(room.incident().head().title() + " (" + room.incident().id() + "), for the board, as of " + today);
        List<ScopedRelease> reached = room.releases().stream().filter(ScopedRelease::isSuspect).toList();
        List<AssessedEnvironment> places = room.environments().stream().filter(AssessedEnvironment::isSuspect).toList();
        long unknown = room.releases().stream().filter(each -> !each.isSuspect() && each.state() == State.UNKNOWN).count()
                + room.environments().stream().filter(each -> !each.isSuspect() && each.state() == State.UNKNOWN).count();
        line("");
        line("Systems on which malicious code ran or may have run:");
        if (reached.isEmpty() && places.isEmpty()) {
            line("  none is known.");
        }
        reached.forEach(each -> line("  " + each.name() + " of " + each.supplier() + ", " + word(each.state())));
        places.forEach(each -> line("  " + each.name() + ", " + word(each.state())));
        if (unknown > 0) {
            line("  Of " + unknown + " more it is not known.");
        }
        line("");
        line("Secrets within reach:");
        List<Unit> units = new ArrayList<>();
        room.demands().stream().filter(each -> each.kind() == RecordKind.SECRET_ROTATION).forEach(each -> units.add(each.unit()));
        secrets(units.stream().distinct().toList());
        line("");
        line("Ways of deployment from there:");
        deployment(reached);
        line("");
        line("Due to others:");
        List<DueStep> open = steps.stream().filter(DueStep::isOpen).filter(each -> each.due() != null).toList();
        if (open.isEmpty()) {
            line("  nothing with a day.");
        }
        open.forEach(each -> line("  " + each.clock().title() + ", " + each.step().text() + ": by " + seconds(each.due())
                + (each.timing() == DueStep.Timing.OVERDUE ? ", OVERDUE" : "")));
        line("");
        line(room.met() + " of " + room.gates().size() + " conditions of closing it are met.");
        return text.toString().stripTrailing();
    }

    private void secrets(List<Unit> units) {
        if (units.isEmpty()) {
            line("  none is known to have been.");
        }
        for (Unit unit : units) {
            Optional<Room.Line<Entry.Filed>> record = room.room().record(RecordKind.SECRET_ROTATION, unit)
                    .or(() -> room.room().record(RecordKind.SECRET_ROTATION, Unit.WHOLE));
            line("  " + name(unit) + ": " + record.map(each -> each.said().words() + " (" + word(each.said().progress())
                    + (each.entry().evidence().isEmpty() ? ", no evidence" : "") + ")")
                    .orElse("which ones is not known; no record says so. All that could be read there count as read."));
        }
    }

    private String name(Unit unit) {
        return switch (unit) {
            case Unit.Whole _ -> "The incident";
            case Unit.OfEnvironment(String name) -> name;
            case Unit.OfRelease(var release) -> room.releases().stream().filter(each -> each.id().equals(release)).map(ScopedRelease::name)
                    .findFirst().orElse("A release that left the scope");
        };
    }

    private void deployment(List<ScopedRelease> reached) {
        List<ScopedRelease> deployed = reached.stream().filter(each -> !each.environments().isEmpty()).toList();
        if (deployed.isEmpty()) {
            line(reached.isEmpty() ? "  none is known." : "  not known: the register does not say where these releases run.");
        }
        deployed.forEach(each -> line("  " + each.name() + " -> " + String.join(", ", each.environments())
                + (each.customers().isEmpty() ? "; no customer is recorded" : " -> " + String.join(", ", each.customers()))));
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
