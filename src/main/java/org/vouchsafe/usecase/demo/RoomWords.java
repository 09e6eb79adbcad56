package org.vouchsafe.usecase.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.Stream;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.input.tree.JsonObject;

/** Reads what is said in the incident of a case. */
final class RoomWords {
    private RoomWords() {}

    /** @param file finds a file of the case */
    static RoomWord.Step of(JsonObject room, Function<String, Path> file) {
        return new RoomWord.Step(word(room, file), room.has("evidence") ? room.texts("evidence").stream().map(file).toList()
                : java.util.List.of());
    }

    private static RoomWord word(JsonObject room, Function<String, Path> file) {
        if (room.has("note")) {
            return new RoomWord.Plain(new Entry.Noted(text(room, "note")));
        }
        if (room.has("decision")) {
            return new RoomWord.Plain(new Entry.Decided(text(room, "decision")));
        }
        if (room.has("correct")) {
            return new RoomWord.Corrected(text(room, "correct"), text(room, "words"));
        }
        if (room.has("triage")) {
            return new RoomWord.Plain(new Entry.Ticked(text(room, "triage"), one(Progress.class, text(room, "as")), or(room, "owner"),
                    text(room, "words")));
        }
        if (room.has("record")) {
            return filed(room);
        }
        if (room.has("environment")) {
            return new RoomWord.Plain(new Entry.Assessed(new Unit.OfEnvironment(text(room, "environment")),
                    one(State.class, text(room, "state")), text(room, "words")));
        }
        if (room.has("exception")) {
            return new RoomWord.Accepted(text(room, "exception"), text(room, "owner"), text(room, "reason"), text(room, "control"),
                    LocalDate.parse(text(room, "until")));
        }
        return action(room, file);
    }

    private static RoomWord action(JsonObject room, Function<String, Path> file) {
        if (room.has("action")) {
            return new RoomWord.Plain(new Entry.ActionOpened(text(room, "action"), text(room, "owner"), LocalDate.parse(text(room, "due")),
                    one(IncidentSeverity.class, text(room, "priority"))));
        }
        if (room.has("done")) {
            return new RoomWord.Done(text(room, "done"), text(room, "words"));
        }
        if (room.has("verified")) {
            return new RoomWord.Verified(text(room, "verified"), text(room, "words"));
        }
        if (room.has("indicator")) {
            String plain = text(room, "indicator").replace("[.]", ".");
            return room.has("dismiss") ? new RoomWord.Dismissed(plain, file.apply(text(room, "dismiss")), text(room, "reason"))
                    : new RoomWord.Plain(new Entry.Indicated(plain, text(room, "source")));
        }
        return message(room);
    }

    private static RoomWord message(JsonObject room) {
        if (room.has("draft")) {
            return new RoomWord.Drafted(one(Stream.class, text(room, "draft")));
        }
        if (room.has("approve")) {
            return new RoomWord.Approved(one(Stream.class, text(room, "approve")));
        }
        if (room.has("publish")) {
            return new RoomWord.Published(one(Stream.class, text(room, "publish")), text(room, "to"));
        }
        String watch = or(room, "watchUntil");
        return new RoomWord.Closed(text(room, "close"), or(room, "exceptionBy"), watch.isEmpty() ? null : LocalDate.parse(watch));
    }

    private static RoomWord filed(JsonObject room) {
        RecordKind kind = one(RecordKind.class, text(room, "record"));
        Progress progress = one(Progress.class, text(room, "as"));
        if (room.has("release")) {
            return new RoomWord.About(text(room, "release"), kind, progress, or(room, "owner"), text(room, "words"));
        }
        String environment = room.text("of");
        return new RoomWord.Plain(new Entry.Filed(kind, environment == null ? Unit.WHOLE : new Unit.OfEnvironment(environment), progress,
                or(room, "owner"), text(room, "words"), null));
    }

    private static String text(JsonObject object, String field) {
        return CaseReading.text(object, field);
    }

    private static String or(JsonObject object, String field) {
        @Nullable String text = object.text(field);
        return text == null ? "" : text;
    }

    private static <E extends Enum<E>> E one(Class<E> type, String word) {
        String wanted = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equals(wanted)).findFirst()
                .orElseThrow(() -> CaseReading.broken("'" + word + "' is no " + type.getSimpleName() + "."));
    }
}
