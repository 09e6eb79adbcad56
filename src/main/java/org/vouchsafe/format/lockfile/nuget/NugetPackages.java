package org.vouchsafe.format.lockfile.nuget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.lockfile.list.Digests;
import org.vouchsafe.format.lockfile.list.Listed;
import org.vouchsafe.format.lockfile.list.LockList;
import org.vouchsafe.format.lockfile.list.LockProject;
import org.vouchsafe.format.lockfile.list.MissingEntries;
import org.vouchsafe.format.lockfile.list.Pin;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.purl.Purls;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;

/** The packages of one packages.lock.json. A package that several target frameworks take in one version is one entry, with the edges of all. */
final class NugetPackages {
    private static final Pattern EXACT = Pattern.compile("\\[\\s*[^,\\s]+\\s*]|\\[\\s*([^,\\s]+)\\s*,\\s*\\1\\s*]");
    private final Problems problems;
    private final LockList list;
    private final MissingEntries missing;
    private final Map<String, Integer> byVersion = new HashMap<>();
    private final Map<String, Map<String, Integer>> byFramework = new HashMap<>();
    private final List<Need> needs = new ArrayList<>();
    private Map<String, Integer> here = new HashMap<>();

    NugetPackages(Problems problems) {
        this.problems = problems;
        this.list = new LockList(problems);
        this.missing = new MissingEntries(list, problems);
    }

    private record Need(int from, String name, String range, Location location) {}

    /** Begins what is resolved for one target framework, or one framework and runtime. */
    void begin(String framework) {
        // A part for one runtime lists only what differs from its framework, so that its needs may stand there.
        int runtime = framework.indexOf('/');
        here = new HashMap<>(runtime < 0 ? Map.of() : byFramework.getOrDefault(framework.substring(0, runtime), Map.of()));
        byFramework.put(framework, here);
    }

    /** Takes one package of it. */
    void entry(String id, JsonValue value) {
        JsonObject object = value.asObject();
        if (object == null || id.isBlank()) {
            lost(id, value);
        } else {
            add(id, object);
        }
    }

    /** Ends it. */
    void end() {
        needs.forEach(this::connect);
        needs.clear();
        missing.report();
    }

    private void add(String id, JsonObject entry) {
        String type = String.valueOf(entry.text("type"));
        String version = entry.text("resolved");
        boolean project = type.equals("Project");
        Integer known = byVersion.get(key(id, version));
        int number = known != null ? known : list.add(listed(id, version, project, entry));
        byVersion.putIfAbsent(key(id, version), number);
        here.put(id.toLowerCase(Locale.ROOT), number);
        String requested = entry.text("requested");
        if (type.equals("Direct") || project) {
            if (requested == null) {
                list.needs(LockList.PROJECT, number);
            } else {
                list.needs(LockList.PROJECT, number, requested, pin(requested));
            }
        } else if (type.equals("CentralTransitive")) {
            list.entry(number).trait(Trait.OVERRIDDEN);
        }
        JsonObject dependencies = entry.object("dependencies");
        if (dependencies != null) {
            dependencies.fields().forEach((name, range) -> needs
                    .add(new Need(number, name, range.asText() == null ? "" : String.valueOf(range.asText()), entry.location())));
        }
    }

    private Listed listed(String id, @Nullable String version, boolean project, JsonObject entry) {
        Purl purl = project ? null : Purls.of("nuget", null, id, version).orElse(null);
        if (purl == null && !project) {
            problems.error("BAD_NAME", entry.location(), "\"" + id + "\" cannot be the name of a package; it is listed by name only.",
                    "Ask the sender how this entry came into the lockfile.");
        }
        if (version == null && !project) {
            problems.error("NO_VERSION", entry.location(), "The package \"" + id + "\" has no resolved version.",
                    "Make the lockfile again with NuGet.");
        }
        var listed = new Listed(id, version, purl, entry.location()).ref(version == null ? id : id + " " + version).scope(Scope.REQUIRED);
        String hash = entry.text("contentHash");
        JsonValue at = entry.get("contentHash");
        if (hash != null && at != null) {
            Digests.base64("SHA-512", hash, at.location(), problems).ifPresent(each -> listed.hashes(List.of(each)));
        }
        if (project) {
            return listed.trait(Trait.FILE_SOURCE);
        }
        return listed.hasHash() ? listed : listed.trait(Trait.NO_INTEGRITY);
    }

    private void connect(Need need) {
        Integer to = here.get(need.name().toLowerCase(Locale.ROOT));
        if (to != null) {
            list.needs(need.from(), to, need.range(), pin(need.range()));
        } else {
            missing.add(need.from(), need.name(), need.location());
        }
    }

    /** Only brackets with one version are exact: a bare version is the least that is taken (NuGet, "version ranges"). */
    private static Pin pin(String range) {
        return EXACT.matcher(range.strip()).matches() ? Pin.EXACT : Pin.DRIFTING;
    }

    InventoryDraft draft(LockProject project) {
        return list.unlessRepeating(problems).draft(project);
    }

    /** Reports an entry that is none. */
    void lost(String name, JsonValue value) {
        list.gap();
        problems.error("WRONG_TYPE", value.location(),
                "The entry \"" + name + "\" is " + value.kind() + " where a named object is expected; it was passed over.",
                "Make the lockfile again with NuGet.");
    }

    private static String key(String id, @Nullable String version) {
        return id.toLowerCase(Locale.ROOT) + " " + version;
    }
}
