package org.vouchsafe.format.lockfile.python;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.lockfile.list.Digests;
import org.vouchsafe.format.lockfile.list.Listed;
import org.vouchsafe.format.lockfile.list.LockProject;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonScalar;
import org.vouchsafe.input.tree.JsonValue;

/** Pipenv's {@code Pipfile.lock}. It lists what is installed, and not who needs it. */
public final class PipfileLock implements Format {
    private static final String NAME = "Pipfile lockfile";
    private static final String META = "_meta";
    private static final String DEFAULT = "default";
    private final Limits limits;
    private final JsonReading json;

    public PipfileLock(Limits limits) {
        this.limits = limits;
        this.json = new JsonReading(limits);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        return opening.hasObject(META) && (opening.hasField(DEFAULT) || opening.hasField("develop"));
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        JsonValue document = json.tree(file, problems).orElse(null);
        progress.read(file.bytes().length);
        if (!(document instanceof JsonObject lockfile)) {
            return ReadResult.unread(NAME, problems.list());
        }
        var packages = new PythonPackages(problems);
        JsonObject meta = lockfile.object(META);
        Map<String, String> sources = meta == null ? Map.of() : sources(meta);
        for (String category : lockfile.fields().keySet()) {
            if (!category.equals(META)) {
                JsonObject entries = lockfile.object(category);
                if (entries == null) {
                    packages.list().gap();
                } else {
                    Scope scope = category.equals(DEFAULT) ? Scope.REQUIRED
                            : category.equals("develop") ? Scope.DEVELOPMENT : Scope.OPTIONAL;
                    entries.fields().forEach((name, value) -> add(name, value, scope, sources, packages, problems));
                }
            }
        }
        String version = meta != null && meta.get("pipfile-spec") instanceof JsonScalar spec ? spec.text() : "?";
        var project = LockProject.unnamed(NAME, version, InventoryKind.lockfile("pypi"), file.name());
        return new ReadResult(NAME + " " + version, List.of(packages.list().unlessRepeating(problems).draft(project)), List.of(), List.of(),
                List.of(), List.of(),
                problems.list());
    }

    private static void add(String name, JsonValue value, Scope scope, Map<String, String> sources, PythonPackages packages,
            Problems problems) {
        JsonObject entry = value.asObject();
        if (entry == null || name.isBlank()) {
            packages.list().gap();
            problems.error("WRONG_TYPE", value.location(),
                    "The entry \"" + name + "\" is " + value.kind() + " where a named object is expected; it was passed over.",
                    "Make the lockfile again with Pipenv.");
            return;
        }
        String written = entry.text("version");
        String version = written != null && written.startsWith("==") ? written.replaceFirst("^={2,3}", "").strip() : null;
        PythonPackages.Origin origin = origin(entry);
        if (version != null && !packages.find(name, null).isEmpty() && same(packages, name, version)) {
            // What is needed for development too stands in both parts.
            return;
        }
        Listed listed = packages.entry(name, PythonPackages.blankToNull(version), origin, entry.location()).scope(scope);
        String index = entry.text("index");
        if (origin == null && index != null) {
            listed.source(sources.getOrDefault(index, index));
        }
        if (written != null && version == null) {
            problems.warning("NO_VERSION", entry.location(), "\"" + name + "\" is not held to one version: " + shown(written) + ".",
                    "Make the lockfile again with Pipenv.");
        }
        JsonValue hashes = entry.get("hashes");
        Location at = hashes == null ? entry.location() : hashes.location();
        packages.add(listed.hashes(Digests.prefixed(entry.texts("hashes"), at, problems)));
    }

    private static boolean same(PythonPackages packages, String name, String version) {
        return packages.find(name, null).stream().anyMatch(each -> version.equals(packages.list().entry(each).version()));
    }

    private static PythonPackages.@Nullable Origin origin(JsonObject entry) {
        String git = entry.text("git");
        if (git != null) {
            return new PythonPackages.Origin(Trait.GIT_SOURCE, git, entry.text("ref"));
        }
        String path = entry.text("path");
        return path == null ? null : new PythonPackages.Origin(Trait.FILE_SOURCE, path, null);
    }

    private static Map<String, String> sources(JsonObject meta) {
        var sources = new HashMap<String, String>();
        meta.objects("sources").forEach(source -> {
            String name = source.text("name");
            String url = source.text("url");
            if (name != null && url != null) {
                sources.put(name, url);
            }
        });
        return sources;
    }

    private static String shown(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
