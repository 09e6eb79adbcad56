package org.vouchsafe.format.lockfile.composer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.Element;
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

/** The packages of one composer.lock. What a package requires may be provided or replaced by another one. */
final class ComposerPackages {
    private static final Pattern EXACT = Pattern.compile("=?\\s*v?\\d+(\\.\\d+)+(-\\S+)?");
    private static final Set<String> NOT_PACKAGES = Set.of("php", "hhvm", "composer", "composer-plugin-api", "composer-runtime-api");
    private final Problems problems;
    private final LockList list;
    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final List<Need> needs = new ArrayList<>();

    ComposerPackages(Problems problems) {
        this.problems = problems;
        this.list = new LockList(problems);
    }

    private record Need(int from, String name, String range, Location location) {}

    void gap() {
        list.gap();
    }

    void add(JsonValue value, Scope scope) {
        JsonObject entry = value.asObject();
        String name = entry == null ? null : entry.text("name");
        if (entry == null || name == null || name.isBlank()) {
            list.gap();
            problems.error("NO_NAME", value.location(), "This entry is no package with a name; it was passed over.",
                    "Make the lockfile again with Composer.");
            return;
        }
        String written = entry.text("version");
        String version = written == null || written.isBlank() ? null : written.strip();
        Purl purl = purl(name, version);
        if (purl == null) {
            problems.error("BAD_NAME", entry.location(), "\"" + name + "\" cannot be the name of a package; it is listed by name only.",
                    "Ask the sender how this entry came into the lockfile.");
        }
        var listed = new Listed(name, version, purl, entry.location()).ref(version == null ? name : name + " " + version).scope(scope);
        origin(listed, entry);
        licences(listed, entry);
        listed.standsFor(replaced(entry, version));
        int number = list.add(listed);
        names(entry, name).forEach(each -> byName.computeIfAbsent(each, none -> new ArrayList<>(1)).add(number));
        JsonObject require = entry.object("require");
        if (require != null) {
            require.fields().forEach((needed, range) -> needs
                    .add(new Need(number, needed, range.asText() == null ? "" : String.valueOf(range.asText()), entry.location())));
        }
    }

    private void origin(Listed listed, JsonObject entry) {
        JsonObject dist = entry.object("dist");
        JsonObject source = entry.object("source");
        String url = dist == null ? null : dist.text("url");
        if (dist != null) {
            String sum = dist.text("shasum");
            JsonValue at = dist.get("shasum");
            if (sum != null && !sum.isBlank() && at != null) {
                Digests.hex("SHA-1", sum, at.location(), problems).ifPresent(hash -> listed.hashes(List.of(hash)));
            }
            listed.says(Element.DOWNLOAD, url);
        }
        String repository = source == null ? null : source.text("url");
        listed.source(url != null ? url : repository).says(Element.SOURCE_CODE, repository);
        if (dist != null && "path".equals(dist.text("type"))) {
            listed.trait(Trait.FILE_SOURCE);
        } else if (dist == null && repository != null) {
            listed.trait(Trait.GIT_SOURCE);
        } else if (!listed.hasHash() && (url != null || repository != null)) {
            listed.trait(Trait.NO_INTEGRITY);
        }
    }

    /** Several licences are a choice (Composer schema, "license"). */
    private static void licences(Listed listed, JsonObject entry) {
        JsonValue licence = entry.get("license");
        if (licence == null) {
            return;
        }
        listed.says(Element.LICENCE_DECLARED, licence.asText() != null ? licence.asText()
                : entry.texts("license").stream().collect(Collectors.joining(" OR ")));
        listed.says(Element.PRODUCER, entry.objects("authors").stream().map(author -> author.text("name")).filter(each -> each != null)
                .map(String::valueOf).collect(Collectors.joining(", ")));
    }

    InventoryDraft draft(LockProject project) {
        var missing = new MissingEntries(list, problems);
        for (Need need : needs) {
            List<Integer> found = byName.getOrDefault(need.name().toLowerCase(Locale.ROOT), List.of());
            found.forEach(
                    to -> list.needs(need.from(), to, need.range(), EXACT.matcher(need.range()).matches() ? Pin.EXACT : Pin.DRIFTING));
            if (found.isEmpty() && isPackage(need.name())) {
                missing.add(need.from(), need.name(), need.location());
            }
        }
        missing.report();
        list.projectNeedsTheRest();
        return list.unlessRepeating(problems).draft(project);
    }

    /** PHP itself, its extensions and the system's libraries are not packages; a package has a vendor. */
    private static boolean isPackage(String name) {
        return name.indexOf('/') > 0 && !NOT_PACKAGES.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Set<String> names(JsonObject entry, String name) {
        Set<String> names = new HashSet<>();
        names.add(name.toLowerCase(Locale.ROOT));
        for (String field : List.of("replace", "provide")) {
            JsonObject others = entry.object(field);
            if (others != null) {
                others.fields().keySet().forEach(each -> names.add(each.toLowerCase(Locale.ROOT)));
            }
        }
        return names;
    }

    /** The packages it replaces or provides (Composer schema), with their versions where they are stated exactly. */
    private static List<Purl> replaced(JsonObject entry, @Nullable String version) {
        var replaced = new LinkedHashSet<Purl>();
        for (String field : List.of("replace", "provide")) {
            JsonObject others = entry.object(field);
            if (others != null) {
                others.fields().forEach((name, range) -> {
                    String text = range.asText() == null ? "" : String.valueOf(range.asText()).strip();
                    String stated = text.equals("self.version") ? version : EXACT.matcher(text).matches() ? text : null;
                    Purl purl = isPackage(name) ? purl(name.toLowerCase(Locale.ROOT), stated) : null;
                    if (purl != null) {
                        replaced.add(purl);
                    }
                });
            }
        }
        return List.copyOf(replaced);
    }

    private static @Nullable Purl purl(String name, @Nullable String version) {
        int slash = name.indexOf('/');
        return (slash > 0 ? Purls.of("composer", name.substring(0, slash), name.substring(slash + 1), version)
                : Purls.of("composer", null, name, version)).orElse(null);
    }
}
