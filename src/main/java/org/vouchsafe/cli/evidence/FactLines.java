package org.vouchsafe.cli.evidence;

import java.util.List;
import java.util.Map;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.assurance.ComponentFact;
import org.vouchsafe.domain.assurance.FactKind;
import org.vouchsafe.domain.assurance.LockfileFacts;
import org.vouchsafe.domain.assurance.RegistryHost;

/** Prints what lockfiles say of how packages get into a product. */
final class FactLines {
    private static final int NAMED = 3;
    private final Session session;

    FactLines(Session session) {
        this.session = session;
    }

    /** Counts, with the first few components of each. */
    void summary(LockfileFacts facts) {
        session.say("");
        TextTable table = new TextTable("How packages come in", "Components", "Such as");
        facts.facts().forEach((kind, all) -> table.row(kind.words(), all.size(), some(all)));
        facts.registries().forEach(host -> table.row("from " + host.host(), host.components(), approval(host)));
        if (!table.isEmpty()) {
            table.print(session.terminal().out());
        }
        facts.silent().forEach(session::say);
        if (facts.facts().values().stream().anyMatch(all -> all.size() > NAMED)) {
            session.say("'vouchsafe evidence facts " + facts.evidence() + "' names them all, with their places.");
        }
    }

    /** Every component with its place. */
    void whole(LockfileFacts facts) {
        summary(facts);
        for (Map.Entry<FactKind, List<ComponentFact>> each : facts.facts().entrySet()) {
            session.say("");
            TextTable table = new TextTable(each.getKey().words(), "Asked for as", "Taken from", "Place");
            each.getValue().forEach(one -> table.row(one.component(), one.range(), one.source(), one.place().location().text()));
            table.print(session.terminal().out());
        }
    }

    private static String some(List<ComponentFact> all) {
        List<String> names = all.stream().limit(NAMED).map(ComponentFact::component).toList();
        return String.join(", ", names) + (all.size() > NAMED ? " and " + (all.size() - NAMED) + " more" : "");
    }

    private static String approval(RegistryHost host) {
        return host.approved() ? "approved by the policy" : "not approved by the policy";
    }

    /** The field {@code lockfileFacts} of the open object. */
    static void json(JsonWriter json, List<LockfileFacts> all) {
        json.fieldArray("lockfileFacts", all, facts -> json.object(() -> {
            json.field("subject", facts.header().subject());
            json.field("kind", facts.header().kind().text());
            json.field("components", facts.components());
            json.fieldObject("counts", () -> {
                for (FactKind kind : FactKind.values()) {
                    json.field(kind.name(), facts.facts().getOrDefault(kind, List.of()).size());
                }
            });
            json.fieldArray("facts", facts.facts().entrySet(), each -> json.object(() -> {
                json.fieldOf("fact", each.getKey());
                json.field("words", each.getKey().words());
                json.fieldArray("components", each.getValue(), one -> component(json, one));
            }));
            json.fieldArray("registries", facts.registries(), host -> json.object(() -> {
                json.field("host", host.host());
                json.field("components", host.components());
                json.field("approved", host.approved());
            }));
            json.fieldTexts("silent", facts.silent());
        }));
    }

    private static void component(JsonWriter json, ComponentFact fact) {
        json.object(() -> {
            json.field("component", fact.component());
            json.field("range", fact.range());
            json.field("source", fact.source());
            json.fieldOf("evidence", fact.place().evidence());
            json.field("place", fact.place().location().text());
        });
    }
}
