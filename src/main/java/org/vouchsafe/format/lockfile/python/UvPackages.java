package org.vouchsafe.format.lockfile.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.format.lockfile.list.Digests;
import org.vouchsafe.format.lockfile.list.Listed;
import org.vouchsafe.format.lockfile.list.LockList;
import org.vouchsafe.format.lockfile.list.LockProject;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.purl.Purls;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;

/**
 * The packages of one uv.lock. The project is the package that lies in the lockfile's own folder; other packages in folders are members of
 * its workspace.
 */
final class UvPackages {
    private final Problems problems;
    private final PythonPackages packages;
    /** What lies in folders: the project and the members of its workspace. The tables of all others are let go of once they are read. */
    private final Map<Integer, JsonObject> local = new LinkedHashMap<>();
    private int project;

    UvPackages(Problems problems) {
        this.problems = problems;
        this.packages = new PythonPackages(problems);
    }

    void add(JsonObject table) {
        JsonObject source = table.object("source");
        PythonPackages.Origin origin = source == null ? null : origin(source);
        Listed entry = packages.entry(table, origin);
        if (entry == null) {
            return;
        }
        if (source != null && origin == null) {
            String registry = source.text("registry");
            entry.source(registry == null ? source.text("url") : registry);
        }
        int number = packages.add(entry.hashes(hashes(table)));
        needs(number, table.array("dependencies"), ranges(table));
        boolean own = source != null && (".".equals(source.text("editable")) || ".".equals(source.text("virtual")));
        boolean folder = source != null && (source.has("editable") || source.has("virtual"));
        if (own && project == 0) {
            project = number;
        }
        if (own || folder) {
            local.put(number, table);
        } else {
            groups(number, table, "optional-dependencies");
        }
    }

    InventoryDraft draft(String format, String version, String path) {
        LockList list = packages.list();
        packages.connect();
        Set<Integer> required = list.reachedFrom(local.keySet());
        local.forEach((number, table) -> groups(number, table, "optional-dependencies"));
        packages.connect();
        Set<Integer> optional = list.reachedFrom(local.keySet());
        local.forEach((number, table) -> groups(number, table, "dev-dependencies"));
        packages.connect();
        if (!local.isEmpty()) {
            for (int i = 1; i <= list.size(); i++) {
                list.entry(i).scope(required.contains(i) ? Scope.REQUIRED : optional.contains(i) ? Scope.OPTIONAL : Scope.DEVELOPMENT);
            }
        }
        return draft(list, LockProject.unnamed(format, version, InventoryKind.lockfile("pypi"), path));
    }

    private InventoryDraft draft(LockList list, LockProject unnamed) {
        if (project == 0) {
            list.projectNeedsTheRest();
            return list.draft(unnamed);
        }
        Listed itself = list.entry(project).type("application").withoutTrait(Trait.FILE_SOURCE).source(null).scope(Scope.UNSTATED);
        local.keySet().stream().filter(each -> each != project).forEach(each -> list.needs(project, each));
        return list.draft(new LockProject(unnamed.format(), unnamed.formatVersion(), unnamed.kind(), itself.name(), itself.version(),
                Purls.of("pypi", null, itself.name(), itself.version()).orElse(null), unnamed.path(), itself.location()), project);
    }

    private void groups(int from, JsonObject table, String field) {
        JsonObject groups = table.object(field);
        if (groups != null) {
            Map<String, String> ranges = ranges(table);
            groups.fields().values().forEach(group -> needs(from, group, ranges));
        }
    }

    private void needs(int from, @Nullable JsonValue list, Map<String, String> ranges) {
        if (list == null) {
            return;
        }
        for (JsonObject need : list.objects()) {
            String name = need.text("name");
            if (name != null) {
                packages.needs(from, name, need.text("version"), ranges.get(name), PythonPackages.Presence.SURE, need.location());
            }
        }
    }

    /** What a package in a folder asks for, from its metadata: the ranges of others are not kept by uv. */
    private static Map<String, String> ranges(JsonObject table) {
        JsonObject metadata = table.object("metadata");
        if (metadata == null) {
            return Map.of();
        }
        Map<String, String> ranges = new HashMap<>();
        var lists = new ArrayList<JsonValue>();
        JsonValue dist = metadata.get("requires-dist");
        if (dist != null) {
            lists.add(dist);
        }
        JsonObject dev = metadata.object("requires-dev");
        if (dev != null) {
            lists.addAll(dev.fields().values());
        }
        for (JsonValue list : lists) {
            for (JsonObject need : list.objects()) {
                String name = need.text("name");
                String range = need.text("specifier");
                if (name != null) {
                    ranges.putIfAbsent(name, range == null ? "" : range);
                }
            }
        }
        return ranges;
    }

    private List<Hash> hashes(JsonObject table) {
        var hashes = new ArrayList<Hash>();
        JsonObject sdist = table.object("sdist");
        if (sdist != null) {
            hash(sdist, hashes);
        }
        JsonValue wheels = table.array("wheels");
        if (wheels != null) {
            wheels.objects().forEach(wheel -> hash(wheel, hashes));
        }
        return hashes;
    }

    private void hash(JsonObject file, List<Hash> hashes) {
        String hash = file.text("hash");
        if (hash != null) {
            Digests.prefixed(hash, file.location(), problems).ifPresent(hashes::add);
        }
    }

    private static PythonPackages.@Nullable Origin origin(JsonObject source) {
        String git = source.text("git");
        if (git != null) {
            int commit = git.indexOf('#');
            String address = commit < 0 ? git : git.substring(0, commit);
            int query = address.indexOf('?');
            return new PythonPackages.Origin(Trait.GIT_SOURCE, query < 0 ? address : address.substring(0, query),
                    commit < 0 ? null : git.substring(commit + 1));
        }
        for (String kind : List.of("editable", "virtual", "directory", "path")) {
            String path = source.text(kind);
            if (path != null) {
                return new PythonPackages.Origin(Trait.FILE_SOURCE, path, null);
            }
        }
        return null;
    }
}
