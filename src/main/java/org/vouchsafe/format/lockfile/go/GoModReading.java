package org.vouchsafe.format.lockfile.go;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.lockfile.list.Listed;
import org.vouchsafe.format.lockfile.list.LockList;
import org.vouchsafe.format.lockfile.list.LockProject;
import org.vouchsafe.format.lockfile.list.Pin;
import org.vouchsafe.input.Problems;

/**
 * Makes an inventory of the statements of a go.mod file. Since Go 1.17 it names every module that a build takes packages from, indirect
 * ones too; before, only some ("Go modules reference, graph pruning").
 */
final class GoModReading {
    private static final Pattern GO_VERSION = Pattern.compile("(?:go)?(\\d+)\\.(\\d+)(\\S*)");
    private static final int ALL_ARE_NAMED_SINCE = 17;
    private final Problems problems;
    private final LockList list;
    private final List<GoModLines.Statement> required = new ArrayList<>();
    private final Map<String, Replacement> replacements = new HashMap<>();
    private @Nullable String module;
    private Location moduleAt = Location.WHOLE_FILE;
    private GoModLines.@Nullable Statement go;
    private GoModLines.@Nullable Statement toolchain;

    GoModReading(Problems problems) {
        this.problems = problems;
        this.list = new LockList(problems);
    }

    /** What a module is replaced by; without a version it is a folder. */
    private record Replacement(String path, @Nullable String version) {}

    void take(GoModLines.Statement statement) {
        switch (statement.directive()) {
            case "module" -> module(statement);
            case "go" -> go = statement;
            case "toolchain" -> toolchain = statement;
            case "require" -> required.add(statement);
            case "replace" -> replace(statement);
            case "exclude", "retract", "tool", "godebug", "ignore" -> {
                // Versions that are never taken, and settings: nothing of them is built in.
            }
            default -> problems.warning("UNKNOWN_DIRECTIVE", statement.location(),
                    "\"" + shown(statement.directive()) + "\" is no directive that is known here; the line was passed over.",
                    "Check the line against the original.");
        }
    }

    /** The version of Go that the module asks for. */
    Optional<String> goVersion() {
        return go == null || go.words().isEmpty() ? Optional.empty() : Optional.of(go.words().getFirst());
    }

    InventoryDraft draft(String format, String path) {
        required.forEach(this::require);
        standardLibrary();
        if (!namesAll()) {
            list.gap();
        }
        var project = new LockProject(format, goVersion().orElse("?"), InventoryKind.manifest("golang"), module, null,
                module == null ? null : GoModules.purl(module, null), path, moduleAt);
        return list.draft(project);
    }

    private void module(GoModLines.Statement statement) {
        if (statement.words().isEmpty()) {
            problems.error("BAD_LINE", statement.location(), "The module has no path.", "Ask the sender for the file again.");
        } else {
            module = statement.words().getFirst();
            moduleAt = statement.location();
        }
    }

    private void require(GoModLines.Statement statement) {
        if (statement.words().size() != 2) {
            lost(statement, "A requirement is a module and a version");
            return;
        }
        String path = statement.words().getFirst();
        String version = statement.words().get(1);
        Replacement by = replacements.getOrDefault(path + " " + version, replacements.get(path));
        if (by == null) {
            if (!GoModules.isVersion(version)) {
                problems.warning("NO_VERSION", statement.location(),
                        "\"" + shown(version) + "\" is no version but a name for one that moves.",
                        "Ask the sender for the go.mod file of the build.");
                version = "";
            }
            add(path, version.isEmpty() ? null : version, statement);
        } else if (by.version() == null) {
            // What lies in the folder may be any version of the module, changed in any way.
            add(path, null, statement).trait(Trait.FILE_SOURCE).trait(Trait.OVERRIDDEN).source(by.path());
        } else {
            Listed listed = add(by.path(), by.version(), statement).trait(Trait.OVERRIDDEN);
            if (!by.path().equals(path)) {
                listed.source("replaces " + path + " " + version);
                // A fork goes by its own versions or by those of what it was made from.
                listed.standsFor(Stream.of(GoModules.purl(path, version), GoModules.purl(path, by.version())).filter(Objects::nonNull)
                        .distinct().toList());
            }
        }
    }

    private Listed add(String path, @Nullable String version, GoModLines.Statement statement) {
        var purl = GoModules.purl(path, version);
        if (purl == null) {
            problems.error("BAD_NAME", statement.location(), "\"" + shown(path) + "\" cannot be a module; it is listed by name only.",
                    "Ask the sender how this line came into the file.");
        }
        var listed = new Listed(path, version, purl, statement.location()).ref(version == null ? path : path + "@" + version)
                .scope(Scope.REQUIRED);
        list.needs(LockList.PROJECT, list.add(listed));
        return listed;
    }

    private void replace(GoModLines.Statement statement) {
        List<String> words = statement.words();
        int arrow = words.indexOf("=>");
        int after = words.size() - arrow - 1;
        if (arrow < 1 || arrow > 2 || after < 1 || after > 2) {
            lost(statement, "A replacement is a module, an arrow, and a module with a version or a folder");
            return;
        }
        String key = arrow == 1 ? words.getFirst() : words.getFirst() + " " + words.get(1);
        replacements.put(key, new Replacement(words.get(arrow + 1), after == 2 ? words.get(arrow + 2) : null));
    }

    private void lost(GoModLines.Statement statement, String what) {
        list.gap();
        problems.error("BAD_LINE", statement.location(), what + "; this line was passed over.", "Ask the sender for the file again.");
    }

    /** Every Go program contains the standard library, of the version of the toolchain that built it, which is the named one or newer. */
    private void standardLibrary() {
        GoModLines.Statement says = toolchain != null && GoModReading.minor(toolchain) >= 0 ? toolchain : go;
        int number = list.add(GoModules.standardLibrary(says == null ? Location.WHOLE_FILE : says.location()));
        if (says != null && !says.words().isEmpty()) {
            Matcher version = GO_VERSION.matcher(says.words().getFirst());
            if (version.matches()) {
                // A toolchain's suffix names who made it, not another version: go1.23.6-xyz.
                String rest = version.group(3).replaceFirst("-.*$", "");
                list.needs(LockList.PROJECT, number, ">=" + version.group(1) + "." + version.group(2) + rest, Pin.DRIFTING);
                return;
            }
        }
        list.needs(LockList.PROJECT, number);
    }

    private boolean namesAll() {
        return go != null && minor(go) >= ALL_ARE_NAMED_SINCE;
    }

    /** The second number of a Go version; -1 when it is none, and large from Go 2 on. */
    private static int minor(GoModLines.Statement statement) {
        Matcher version = statement.words().isEmpty() ? null : GO_VERSION.matcher(statement.words().getFirst());
        if (version == null || !version.matches() || version.group(1).length() > 3 || version.group(2).length() > 6) {
            return -1;
        }
        return Integer.parseInt(version.group(1)) > 1 ? Integer.MAX_VALUE : Integer.parseInt(version.group(2));
    }

    private static String shown(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
