package org.vouchsafe.format.lockfile.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.lockfile.js.JsEntries;
import org.vouchsafe.format.lockfile.js.Origin;
import org.vouchsafe.format.lockfile.js.Request;
import org.vouchsafe.format.lockfile.list.Listed;
import org.vouchsafe.format.lockfile.list.LockList;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;

/** Lists what a project asks for, each name with its range and without a version. */
final class DeclaredReading {
    private final LockList list;
    private final Problems problems;
    private final JsEntries entries;
    private final Map<String, List<Declared>> byName = new HashMap<>();

    /** What is asked for, before it is known whether the project overrides it. */
    private record Declared(int number, Request request) {}

    DeclaredReading(LockList list, Problems problems) {
        this.list = list;
        this.problems = problems;
        this.entries = new JsEntries(problems);
    }

    /** Reads one field of dependencies. */
    void dependencies(JsonObject project, String field, Scope scope) {
        JsonObject dependencies = project.object(field);
        if (dependencies == null) {
            return;
        }
        Set<String> bundled = new HashSet<>();
        for (String each : List.of("bundleDependencies", "bundledDependencies")) {
            JsonValue names = project.get(each);
            if (names != null && names.asArray() != null) {
                bundled.addAll(project.texts(each));
            }
        }
        for (Map.Entry<String, JsonValue> each : dependencies.fields().entrySet()) {
            String range = each.getValue().asText();
            if (range == null) {
                problems.error("WRONG_TYPE", each.getValue().location(),
                        "\"" + each.getKey() + "\" is " + each.getValue().kind() + " where a range is expected; it was passed over.",
                        "Ask the sender for the project file as the package manager reads it.");
                continue;
            }
            Listed entry = entry(each.getKey(), range, each.getValue().location()).ref(field + "/" + each.getKey()).scope(scope);
            if (bundled.contains(each.getKey())) {
                entry.trait(Trait.BUNDLED);
            }
            Request request = Request.of(each.getKey(), range);
            byName.computeIfAbsent(each.getKey(), none -> new ArrayList<>()).add(new Declared(list.add(entry), request));
        }
    }

    /** Notes what the project asks for, with the range it forces where it forces one. */
    void ask(Map<String, String> forced) {
        byName.forEach((name, all) -> all.forEach(each -> {
            String other = forced.get(name);
            Request effective = other == null ? each.request() : Request.of(name, other);
            if (other != null) {
                list.entry(each.number()).trait(Trait.OVERRIDDEN);
            }
            // A range that is no range of versions is kept too: it says why no version can be told.
            list.needs(LockList.PROJECT, each.number());
            list.asks(each.number(), effective.range(), effective.pin());
        }));
    }

    /** The range in which the project itself asks for a package; empty when it does not. */
    Optional<String> rangeOf(String name) {
        return byName.getOrDefault(name, List.of()).stream().map(each -> each.request().range()).findFirst();
    }

    boolean asksFor(String name) {
        return byName.containsKey(name);
    }

    /** An entry without a version. */
    Listed entry(String name, String range, Location location) {
        Request request = Request.of(name, range);
        Listed entry = entries.entry(request.name(), null, location);
        Origin origin = Origin.of(request.range());
        origin.trait().ifPresent(trait -> entry.trait(trait).source(Origin.withoutCredentials(request.range())));
        if (range.startsWith("patch:")) {
            entry.trait(Trait.PATCHED);
        }
        return entry;
    }
}
