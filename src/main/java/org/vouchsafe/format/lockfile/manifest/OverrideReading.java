package org.vouchsafe.format.lockfile.manifest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.lockfile.js.Request;
import org.vouchsafe.format.lockfile.list.Listed;
import org.vouchsafe.format.lockfile.list.LockList;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;

/**
 * Reads the versions that a project forces: {@code overrides} of npm, {@code resolutions} of Yarn, {@code pnpm.overrides}. One that holds
 * everywhere gives the package its range; one that holds only below another package is listed without a range, since the package may come
 * in elsewhere too.
 */
final class OverrideReading {
    private final LockList list;
    private final Problems problems;
    private final DeclaredReading declared;
    private final Map<String, String> everywhere = new LinkedHashMap<>();

    OverrideReading(LockList list, Problems problems, DeclaredReading declared) {
        this.list = list;
        this.problems = problems;
        this.declared = declared;
    }

    /** Reads all of them, and notes what the project asks for under them. */
    void read(JsonObject project) {
        JsonObject npm = project.object("overrides");
        if (npm != null) {
            npm(npm, "", "overrides");
        }
        JsonObject yarn = project.object("resolutions");
        if (yarn != null) {
            yarn.fields().forEach((key, value) -> value(target(key, "/"), value, "resolutions/" + key));
        }
        JsonObject pnpm = project.object("pnpm");
        JsonObject overrides = pnpm == null ? null : pnpm.object("overrides");
        if (overrides != null) {
            overrides.fields().forEach((key, value) -> value(target(key, ">"), value, "pnpm/overrides/" + key));
        }
        declared.ask(everywhere);
    }

    /** A package, and below what it is forced; null: everywhere. */
    private record Target(String name, @Nullable String below) {}

    private void npm(JsonObject overrides, String below, String ref) {
        for (Map.Entry<String, JsonValue> each : overrides.fields().entrySet()) {
            String key = each.getKey();
            String own = ref + "/" + key;
            if (each.getValue() instanceof JsonObject inner) {
                npm(inner, key, own);
            } else if (key.equals(".")) {
                // Of the package that holds these overrides itself.
                value(new Target(name(below), conditional(below)), each.getValue(), own);
            } else {
                value(new Target(name(key), below.isEmpty() ? conditional(key) : name(below)), each.getValue(), own);
            }
        }
    }

    /** {@code a>b} and {@code a/b} force b below a; {@code **}{@code /b} and {@code b} everywhere. */
    private static Target target(String key, String separator) {
        int at = separator.equals(">") ? key.lastIndexOf('>') : nameStart(key) - 1;
        String name = at < 0 ? key : key.substring(at + 1);
        String below = at < 0 ? "" : key.substring(0, at);
        boolean anywhere = below.isEmpty() || below.equals("**");
        return new Target(name(name), anywhere ? conditional(name) : below);
    }

    /** Where the last package of a path of packages begins; a name with a scope has a slash of its own. */
    private static int nameStart(String path) {
        String plain = path.indexOf('@', 1) > 0 && path.indexOf('@', 1) > path.lastIndexOf('/') ? path.substring(0, path.lastIndexOf('@'))
                : path;
        int slash = plain.lastIndexOf('/');
        if (slash < 0) {
            return 0;
        }
        int before = plain.lastIndexOf('/', slash - 1);
        return plain.charAt(before + 1) == '@' ? before + 1 : slash + 1;
    }

    /** The name without the range for which the override holds. */
    private static String name(String key) {
        int at = key.indexOf('@', 1);
        return at < 0 ? key : key.substring(0, at);
    }

    /** What an override with a range of its own is limited to. */
    private static @Nullable String conditional(String key) {
        int at = key.indexOf('@', 1);
        return at < 0 ? null : "versions " + key.substring(at + 1);
    }

    private void value(Target target, JsonValue value, String ref) {
        String text = value.asText();
        if (text == null || text.isBlank()) {
            problems.error("WRONG_TYPE", value.location(),
                    "The override of \"" + target.name() + "\" is " + value.kind() + " where a version is expected; it was passed over.",
                    "Ask the sender for the project file as the package manager reads it.");
            return;
        }
        String range = text.startsWith("$") ? declared.rangeOf(text.substring(1)).orElse(text) : text.strip();
        if (target.below() == null && declared.asksFor(target.name())) {
            everywhere.put(target.name(), range);
            return;
        }
        add(target, range, ref, value.location());
    }

    private void add(Target target, String range, String ref, Location location) {
        Listed entry = declared.entry(target.name(), range, location).ref(ref).trait(Trait.OVERRIDDEN);
        int number = list.add(entry);
        if (target.below() == null) {
            Request request = Request.of(target.name(), range);
            list.asks(number, request.range(), request.pin());
        }
    }
}
