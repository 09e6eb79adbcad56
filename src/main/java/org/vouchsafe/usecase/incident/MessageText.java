package org.vouchsafe.usecase.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.incident.Stream;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;

/** A message composed from the facts as they are. It says nothing they do not carry: what is unknown is called unknown. */
final class MessageText {
    private static final int NAMED = 40;
    private final IncidentRoom room;
    private final LocalDate today;

    MessageText(IncidentRoom room, LocalDate today) {
        this.room = room;
        this.today = today;
    }

    /** The first line says as of which day; the figures stand below it. */
    String of(Stream stream) {
        return plain(room.incident().head().title()) + " (" + room.incident().id() + "), as of " + today + "\n\n" + figures(stream);
    }

    /** Without the line that names the day: two texts differ in it only when their figures do. */
    String figures(Stream stream) {
        return switch (stream) {
            case EXECUTIVE -> executive();
            case ENGINEERING -> engineering();
            case CUSTOMERS -> customers();
        };
    }

    /** What somebody else wrote, on one line: a name that breaks lines must not be able to write sentences of its own. */
    private static String plain(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(point -> line.appendCodePoint(Character.isISOControl(point) || Character.isWhitespace(point)
                || Character.getType(point) == Character.FORMAT || Character.getType(point) == Character.SURROGATE ? ' ' : point));
        return line.toString().replaceAll(" +", " ").strip();
    }

    private static String counts(List<ScopedRelease> releases) {
        Map<State, Long> counts = releases.stream().collect(Collectors.groupingBy(ScopedRelease::state, TreeMap::new,
                Collectors.counting()));
        return counts.entrySet().stream().map(each -> each.getValue() + " " + words(each.getKey())).collect(Collectors.joining(", "));
    }

    private String executive() {
        List<ScopedRelease> releases = room.releases();
        StringBuilder text = new StringBuilder("Impact: ").append(releases.isEmpty()
                ? "no release in scope is registered. That is not the same as nothing being affected.\n"
                : "of " + releases.size() + " releases in scope " + counts(releases) + ".\n");
        listed(text, "Affected: ", releases.stream().filter(each -> each.state() == State.AFFECTED).map(MessageText::where).toList());
        listed(text, "Where software is built or used: ",
                room.environments().stream().map(each -> plain(each.name()) + " " + words(each.state())).toList());
        listed(text, "Customers of what is not clear: ", releases.stream().filter(each -> !each.state().isClearing())
                .flatMap(each -> each.customers().stream()).map(MessageText::plain).distinct().sorted().toList());
        listed(text, "Accepted for a time: ", room.room().exceptions().stream().filter(Room.Granted::inForce)
                .map(each -> unit(each) + " until " + each.said().until() + " by " + plain(each.said().owner())).toList());
        text.append("What is unknown is not known to be safe.\n");
        LocalDate last = room.room().actions().stream().filter(each -> each.done() == null && each.due() != null).map(Room.Action::due)
                .max(LocalDate::compareTo).orElse(null);
        text.append(last == null ? "No day can be named by which it will be over.\n"
                : "The last action that is open is due on " + last + ".\n");
        long overdue = room.room().actions().stream().filter(each -> each.isOverdue(today)).count();
        long undated = room.room().actions().stream().filter(each -> each.done() == null && each.due() == null).count();
        text.append(overdue == 0 ? "" : "Actions that are overdue: " + overdue + ".\n")
                .append(undated == 0 || last == null ? "" : "Open actions for which no day is named: " + undated + ".\n");
        closedOver().ifPresent(each -> text.append(each).append('\n'));
        if (room.contradiction() != null) {
            text.append("It is closed, and what is held contradicts that: ").append(plain(room.contradiction().reason())).append('\n');
        }
        long open = room.gates().stream().filter(each -> !each.isMet()).count();
        return text.append(open == 0 ? "Every condition of closing it is met."
                : open + " of " + room.gates().size() + " conditions of closing it are open.").toString();
    }

    private Optional<String> closedOver() {
        return room.closedOver().map(each -> "It was closed although " + each.overridden().size()
                + (each.overridden().size() == 1 ? " condition was" : " conditions were") + " open, for which " + plain(each.exceptionBy())
                + " answers.");
    }

    private String unit(Room.Granted granted) {
        return switch (granted.said().unit()) {
            case Unit.Whole _ -> "the incident as a whole";
            case Unit.OfEnvironment(String name) -> plain(name);
            case Unit.OfRelease(var id) -> room.releases().stream().filter(each -> each.id().equals(id)).map(each -> plain(each.name()))
                    .findFirst().orElse("a release that left the scope");
        };
    }

    private static String where(ScopedRelease release) {
        return plain(release.name()) + (release.environments().isEmpty() ? ""
                : " (" + release.environments().stream().map(MessageText::plain).collect(Collectors.joining(", ")) + ")");
    }

    /** Nothing when there is nothing to list; of many the first: who reads a mail reads no list of a thousand. */
    private static void listed(StringBuilder text, String before, List<String> items) {
        if (!items.isEmpty()) {
            text.append(before).append(String.join("; ", items.subList(0, Math.min(NAMED, items.size()))))
                    .append(items.size() > NAMED ? "; and " + (items.size() - NAMED) + " more" : "").append(".\n");
        }
    }

    private String engineering() {
        StringBuilder text = new StringBuilder("Actions:\n");
        if (room.room().actions().isEmpty()) {
            text.append("  none recorded\n");
        }
        room.room().actions().forEach(each -> text.append("  ").append(each.number()).append(": ").append(plain(each.title())).append(", ")
                .append(each.owner().isBlank() ? "no owner" : plain(each.owner())).append(", ")
                .append(each.due() == null ? "no day" : "by " + each.due())
                .append(each.done() == null ? each.isOverdue(today) ? ", overdue" : ""
                        : each.verified() == null ? ", done, to be verified"
                                : ", done and verified")
                .append('\n'));
        text.append("\nReleases that are not clear:\n");
        List<ScopedRelease> open = room.releases().stream().filter(each -> !each.state().isClearing()).toList();
        open.stream().limit(NAMED).forEach(each -> text.append("  ").append(plain(each.supplier()))
                .append(", ").append(plain(each.name())).append(": ").append(words(each.state())).append(", ")
                .append(each.owner() == null ? "no owner" : plain(each.owner())).append('\n'));
        text.append(open.isEmpty() ? "  none\n" : open.size() > NAMED ? "  and " + (open.size() - NAMED) + " more\n" : "");
        text.append("\nOpen conditions of closing it:\n");
        List<GateResult> gates = room.gates().stream().filter(each -> !each.isMet()).toList();
        gates.forEach(each -> append(text, each));
        return (gates.isEmpty() ? text.append("  none") : text).toString().stripTrailing();
    }

    private static void append(StringBuilder text, GateResult gate) {
        text.append("  ").append(gate.title()).append(": ").append(plain(gate.words())).append('\n');
        gate.missing().stream().limit(NAMED).forEach(each -> text.append("    ").append(plain(each)).append('\n'));
        if (gate.missing().size() > NAMED) {
            text.append("    and ").append(gate.missing().size() - NAMED).append(" more\n");
        }
    }

    private String customers() {
        List<ScopedRelease> exposed = room.releases().stream().filter(each -> !each.customers().isEmpty()).toList();
        if (exposed.isEmpty()) {
            return "No release in scope is recorded as used by a customer. Nothing is to be told.";
        }
        StringBuilder text = new StringBuilder("Products in scope that our customers use, and how they stand:\n");
        exposed.forEach(each -> text.append("  ").append(plain(each.name())).append(": ").append(words(each.state())).append('\n'));
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
