package org.vouchsafe.usecase.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.incident.Stream;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;

/** A message composed from the facts as they are. It says nothing they do not carry: what is unknown is called unknown. */
final class MessageText {
    private final IncidentRoom room;
    private final LocalDate today;

    MessageText(IncidentRoom room, LocalDate today) {
        this.room = room;
        this.today = today;
    }

    String of(Stream stream) {
        String head = room.incident().head().title() + " (" + room.incident().id() + "), as of " + today + "\n\n";
        return head + switch (stream) {
            case EXECUTIVE -> executive();
            case ENGINEERING -> engineering();
            case CUSTOMERS -> customers();
        };
    }

    private String counts(List<ScopedRelease> releases) {
        Map<State, Long> counts = releases.stream().collect(Collectors.groupingBy(ScopedRelease::state, TreeMap::new,
                Collectors.counting()));
        return counts.entrySet().stream().map(each -> each.getValue() + " " + words(each.getKey())).collect(Collectors.joining(", "));
    }

    private String executive() {
        long open = room.gates().stream().filter(each -> !each.isMet()).count();
        List<String> critical = room.releases().stream().filter(each -> each.state() == State.AFFECTED)
                .map(each -> each.name() + (each.environments().isEmpty() ? "" : " (" + String.join(", ", each.environments()) + ")"))
                .toList();
        LocalDate last = room.room().actions().stream().filter(each -> each.done() == null && each.due() != null).map(Room.Action::due)
                .max(LocalDate::compareTo).orElse(null);
        return "Impact: of " + room.releases().size() + " releases in scope " + counts(room.releases()) + ".\n"
                + (critical.isEmpty() ? "" : "Affected: " + String.join("; ", critical) + ".\n")
                + "What is unknown is not known to be safe.\n"
                + (last == null ? "No day can be named by which it will be over.\n"
                        : "The last action that is open is due on " + last + ".\n")
                + (open == 0 ? "Every condition of closing it is met."
                        : open + " of " + room.gates().size()
                                + " conditions of closing it are open.");
    }

    private String engineering() {
        StringBuilder text = new StringBuilder("Actions:\n");
        if (room.room().actions().isEmpty()) {
            text.append("  none recorded\n");
        }
        room.room().actions().forEach(each -> text.append("  ").append(each.number()).append(": ").append(each.title()).append(", ")
                .append(each.owner().isBlank() ? "no owner" : each.owner()).append(", ")
                .append(each.due() == null ? "no day" : "by " + each.due())
                .append(each.done() == null ? each.isOverdue(today) ? ", overdue" : ""
                        : each.verified() == null ? ", done, to be verified"
                                : ", done and verified")
                .append('\n'));
        text.append("\nReleases that are not clear:\n");
        room.releases().stream().filter(each -> !each.state().isClearing()).forEach(each -> text.append("  ").append(each.supplier())
                .append(", ").append(each.name()).append(": ").append(words(each.state())).append(", ")
                .append(each.owner() == null ? "no owner" : each.owner()).append('\n'));
        text.append("\nOpen conditions of closing it:\n");
        room.gates().stream().filter(each -> !each.isMet()).forEach(each -> append(text, each));
        return text.toString().stripTrailing();
    }

    private static void append(StringBuilder text, GateResult gate) {
        text.append("  ").append(gate.title()).append(": ").append(gate.words()).append('\n');
        gate.missing().forEach(each -> text.append("    ").append(each).append('\n'));
    }

    private String customers() {
        List<ScopedRelease> exposed = room.releases().stream().filter(each -> !each.customers().isEmpty()).toList();
        if (exposed.isEmpty()) {
            return "No release in scope is recorded as used by a customer. Nothing is to be told.";
        }
        StringBuilder text = new StringBuilder("These products that you use are concerned:\n");
        exposed.forEach(each -> text.append("  ").append(each.name()).append(": ").append(words(each.state())).append('\n'));
        return text.append(
                "\nWhere it says unknown, it is being looked into; please do not take it for safe. We will write again when that changes.")
                .toString();
    }

    private static String words(State state) {
        return switch (state) {
            case AFFECTED -> "affected";
            case UNKNOWN -> "unknown";
            case FIXED -> "fixed";
            case NOT_AFFECTED -> "not affected";
        };
    }
}
