package org.vouchsafe.format.lockfile.manifest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.lockfile.NpmLockfile;
import org.vouchsafe.format.lockfile.js.JsEntries;
import org.vouchsafe.format.lockfile.list.LockList;
import org.vouchsafe.format.lockfile.list.LockProject;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

/**
 * {@code package.json}, of npm, Yarn and pnpm alike: the ranges a project asks for and the versions it forces, and no version that was
 * installed.
 */
public final class PackageJson implements Format {
    private static final String NAME = "package.json";
    private static final String INSTALLED = "node_modules/";
    private static final List<String> DEPENDENCIES = List.of("dependencies", "devDependencies", "optionalDependencies", "peerDependencies");
    /** Fields of project files of npm that no other JSON file with a name and a version is likely to have. */
    private static final Set<String> OTHERS = Set.of("scripts", "main", "module", "exports", "engines", "private", "packageManager",
            "workspaces", "overrides", "resolutions", "pnpm");
    private final Limits limits;
    private final JsonReading json;
    private final NpmLockfile shrinkwrap;

    /** @param shrinkwrap reads lockfiles so old that they do not say that they are any */
    public PackageJson(Limits limits, NpmLockfile shrinkwrap) {
        this.limits = limits;
        this.json = new JsonReading(limits);
        this.shrinkwrap = shrinkwrap;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        if (opening.file().name().contains(INSTALLED)) {
            // What an installed package asks for is said by the lockfile; the project itself asks for none of it.
            return false;
        }
        boolean named = opening.field("name").isPresent() || opening.hasField("private");
        if (!named || opening.hasField("lockfileVersion") || opening.hasField("bomFormat") || opening.hasField("manifest_version")) {
            return false;
        }
        return DEPENDENCIES.stream().anyMatch(opening::hasObject) || OTHERS.stream().anyMatch(opening::hasField);
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        Optional<JsonValue> document = json.tree(file, problems);
        if (document.isEmpty() || !(document.get() instanceof JsonObject project)) {
            return ReadResult.unread(NAME, problems.list());
        }
        if (isShrinkwrap(project)) {
            return shrinkwrap.read(file, progress);
        }
        var list = new LockList(problems);
        // It does not say what its dependencies need in turn.
        list.gap();
        var reading = new DeclaredReading(list, problems);
        reading.dependencies(project, "dependencies", Scope.REQUIRED);
        reading.dependencies(project, "devDependencies", Scope.DEVELOPMENT);
        reading.dependencies(project, "optionalDependencies", Scope.OPTIONAL);
        reading.dependencies(project, "peerDependencies", Scope.PEER);
        new OverrideReading(list, problems, reading).read(project);
        String name = text(project, "name");
        String version = text(project, "version");
        InventoryDraft draft = list.draft(new LockProject(NAME, "", InventoryKind.manifest(JsEntries.NPM), name, version,
                name == null ? null : JsEntries.purl(name, version).orElse(null), file.name(), project.location()));
        return JsEntries.result(NAME, RootScripts.marked(draft, project), file.name(), workspaces(project), problems);
    }

    /** A list of patterns, or one within an object. */
    private static List<String> workspaces(JsonObject project) {
        JsonValue value = project.get("workspaces");
        JsonObject inner = value == null ? null : value.asObject();
        JsonObject holder = inner == null ? project : inner;
        String field = inner == null ? "workspaces" : "packages";
        JsonValue list = holder.get(field);
        return list == null || list.asArray() == null ? List.of() : holder.texts(field);
    }

    private static boolean isShrinkwrap(JsonObject project) {
        JsonObject dependencies = project.get("dependencies") instanceof JsonObject object ? object : null;
        return dependencies != null && dependencies.fields().values().stream().anyMatch(
                each -> each instanceof JsonObject entry && (entry.has("version") || entry.has("resolved") || entry.has("from")));
    }

    private static @Nullable String text(JsonObject object, String field) {
        String text = object.text(field);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
