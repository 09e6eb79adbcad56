package org.vouchsafe.format.lockfile.pnpm;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.format.lockfile.js.JsEntries;
import org.vouchsafe.format.lockfile.js.Request;
import org.vouchsafe.format.lockfile.list.Listed;
import org.vouchsafe.format.lockfile.list.LockList;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonScalar;
import org.vouchsafe.input.tree.JsonValue;

/** Reads what the project and its workspaces ask for: {@code importers}, or the same fields at the top where there is one project only. */
final class PnpmImporters {
    private static final String ROOT = ".";
    private static final List<String> FIELDS = List.of("dependencies", "devDependencies", "optionalDependencies");
    private final PnpmPackages packages;
    private final Problems problems;
    private final Map<String, Integer> numbers = new HashMap<>();

    PnpmImporters(PnpmPackages packages, Problems problems) {
        this.packages = packages;
        this.problems = problems;
    }

    void read(JsonObject lockfile) {
        JsonObject importers = lockfile.object("importers");
        if (importers == null) {
            numbers.put(ROOT, LockList.PROJECT);
            importer(ROOT, lockfile);
            return;
        }
        for (Map.Entry<String, JsonValue> each : importers.fields().entrySet()) {
            if (each.getKey().equals(ROOT)) {
                numbers.put(ROOT, LockList.PROJECT);
            } else {
                var workspace = new Listed(each.getKey(), null, null, each.getValue().location()).type("application")
                        .scope(Scope.REQUIRED).trait(Trait.FILE_SOURCE).source("workspace:" + each.getKey());
                int number = packages.list().add(workspace);
                numbers.put(each.getKey(), number);
                packages.list().needs(LockList.PROJECT, number);
                packages.isNeeded(number);
            }
        }
        for (Map.Entry<String, JsonValue> each : importers.fields().entrySet()) {
            if (each.getValue() instanceof JsonObject importer) {
                importer(each.getKey(), importer);
            } else {
                packages.list().gap();
                problems.error("WRONG_TYPE", each.getValue().location(),
                        "The importer \"" + each.getKey() + "\" is " + each.getValue().kind() + " where an object is expected.",
                        "Ask the sender for the lockfile as pnpm wrote it.");
            }
        }
    }

    /** The folders of the workspaces. */
    List<String> workspaces() {
        return numbers.keySet().stream().filter(each -> !each.equals(ROOT)).sorted().toList();
    }

    private void importer(String path, JsonObject importer) {
        JsonObject specifiers = importer.object("specifiers");
        for (String field : FIELDS) {
            JsonObject needed = importer.object(field);
            if (needed == null) {
                continue;
            }
            for (Map.Entry<String, JsonValue> each : needed.fields().entrySet()) {
                boolean object = each.getValue() instanceof JsonObject;
                JsonObject detail = each.getValue().asObject();
                String reference = object ? PnpmPackages.text(detail, "version")
                        : each.getValue() instanceof JsonScalar scalar ? scalar.text() : null;
                String specifier = object ? PnpmPackages.text(detail, "specifier") : PnpmPackages.text(specifiers, each.getKey());
                connect(path, field, each.getKey(), reference == null ? "" : reference, specifier, each.getValue());
            }
        }
    }

    private void connect(String path, String field, String name, String reference, @Nullable String specifier, JsonValue at) {
        int from = numbers.getOrDefault(path, LockList.PROJECT);
        Optional<Integer> to = reference.startsWith("link:") ? linked(path, reference) : packages.find(name, reference);
        if (to.isEmpty()) {
            if (!reference.startsWith("link:") && !field.equals("optionalDependencies")) {
                packages.dangling(path.equals(ROOT) ? "The project" : path, name, reference, at);
            }
            return;
        }
        if (specifier == null) {
            packages.list().needs(from, to.get());
        } else {
            Request request = Request.of(name, specifier);
            JsEntries.asks(packages.list(), to.get(), request);
            JsEntries.needs(packages.list(), from, to.get(), request);
        }
        if (!field.equals("devDependencies")) {
            packages.isNeeded(to.get());
        }
    }

    private Optional<Integer> linked(String path, String reference) {
        try {
            Path target = Path.of(path).resolve(reference.substring("link:".length())).normalize();
            String name = target.toString().replace('\\', '/');
            return Optional.ofNullable(numbers.get(name.isEmpty() ? ROOT : name)).filter(number -> number != LockList.PROJECT);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
