package org.vouchsafe.cli.incident;

import java.util.List;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.usecase.incident.EntryWords;
import org.vouchsafe.usecase.incident.IncidentRoom;
import org.vouchsafe.usecase.incident.Watched;

/** The room as JSON. */
final class RoomJson {
    private RoomJson() {}

    static void write(JsonWriter json, IncidentRoom room) {
        json.object(() -> {
            json.fieldOf("incident", room.incident().id());
            json.field("title", room.incident().head().title());
            json.fieldOf("severity", room.incident().head().severity());
            json.field("lead", room.incident().head().lead());
            json.fieldOf("status", room.incident().status());
            json.fieldArray("releases", room.releases(), each -> json.object(() -> {
                json.field("release", each.name());
                json.field("supplier", each.supplier());
                json.fieldOf("state", each.state());
                json.field("owner", each.owner());
                json.fieldTexts("environments", each.environments());
                json.fieldTexts("customers", each.customers());
                json.fieldOf("criticality", each.criticality());
            }));
            json.field("contradicted", room.contradiction() != null);
            json.fieldArray("environments", room.environments(), each -> json.object(() -> {
                json.field("environment", each.name());
                json.fieldOf("state", each.state());
                json.fieldTexts("evidence", each.attached().stream().map(Object::toString).toList());
            }));
            json.fieldArray("demands", room.demands(), each -> json.object(() -> {
                json.field("entry", each.entry().number());
                json.fieldOf("kind", each.kind());
                json.field("reason", each.reason());
                json.field("founded", each.unfounded() == null);
                json.field("settled", room.isSettled(each));
            }));
            json.fieldArray("triage", room.triage(), each -> json.object(() -> {
                json.field("item", each.item().id());
                json.field("settled", each.settled());
                json.fieldOf("progress", each.said() == null ? null : each.said().said().progress());
                json.field("owner", each.said() == null ? null : each.said().said().owner());
                json.field("words", each.said() == null ? null : each.said().said().words());
                json.field("by", each.said() == null ? null : each.said().entry().actor());
                json.fieldOf("at", each.said() == null ? null : each.said().entry().recorded().at());
                json.fieldTexts("evidence",
                        each.said() == null ? List.of() : each.said().entry().evidence().stream().map(Object::toString).toList());
                json.field("seen", each.seen());
            }));
            json.fieldArray("actions", room.room().actions(), each -> json.object(() -> {
                json.field("entry", each.number());
                json.field("title", each.title());
                json.field("owner", each.owner());
                json.fieldOf("due", each.due());
                json.field("done", each.done() != null);
                json.field("verified", each.verified() != null);
            }));
            json.fieldArray("gates", room.gates(), each -> json.object(() -> {
                json.field("gate", each.id());
                json.field("title", each.title());
                json.field("met", each.isMet());
                json.fieldTexts("missing", each.missing());
            }));
        });
    }

    /** A line of the list of incidents. */
    static void listed(JsonWriter json, Watched each) {
        Incident incident = each.incident();
        json.object(() -> {
            json.fieldOf("incident", incident.id());
            json.field("title", incident.head().title());
            json.fieldOf("severity", incident.head().severity());
            json.field("lead", incident.head().lead());
            json.fieldTexts("advisories", incident.head().advisories());
            json.fieldOf("openedAt", incident.opened().at());
            json.fieldOf("status", incident.status());
            json.fieldOf("watchedUntil", incident.watchedUntil());
            json.field("contradiction", each.contradiction() == null ? null : each.contradiction().reason());
            json.field("entries", incident.log().size());
        });
    }

    static void entry(JsonWriter json, LogEntry each) {
        json.object(() -> {
            json.field("number", each.number());
            json.fieldOf("recordedAt", each.recorded().at());
            json.field("actor", each.actor());
            json.field("text", EntryWords.of(each.said()));
            json.fieldTexts("evidence", each.evidence().stream().map(Object::toString).toList());
        });
    }
}
