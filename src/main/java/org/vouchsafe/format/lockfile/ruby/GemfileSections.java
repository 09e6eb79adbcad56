package org.vouchsafe.format.lockfile.ruby;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryKind;
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

/**
 * The sections of one Gemfile.lock, line by line. Each section begins at the margin; within a source, gems stand four blanks in, and what
 * they need six.
 */
final class GemfileSections {
    /** A name; in brackets a version and after a hyphen a platform; an exclamation mark says that it has a source of its own. */
    private static final Pattern GEM = Pattern.compile("([^\\s(][^\\s()]*)(?: \\(([^-)]*)(?:-([^)]*))?\\))?(!)?");
    private static final Pattern NEED = Pattern.compile("([^\\s(][^\\s()!]*)(?: \\(([^)]*)\\))?(!)?");
    private static final Pattern CHECKSUM = Pattern.compile("(\\S+) \\(([^)]+)\\)(?: (\\S+))?");
    private static final String BUNDLER = "bundler";
    private final Problems problems;
    private final LockList list;
    private final MissingEntries missing;
    /** The first gem of a name; those of other platforms or versions follow in {@code others}. */
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<Integer, Integer> others = new HashMap<>();
    private final Map<String, String> ranges = new HashMap<>();
    private Pass pass = Pass.GEMS;
    private int seen;
    private boolean checksums;
    private Section section = Section.OTHER;
    private String remote = "";
    private @Nullable String revision;
    private int current;
    /** The gem that lies in the project's own folder, which is then what the project is. */
    private int own;

    GemfileSections(Problems problems) {
        this.problems = problems;
        this.list = new LockList(problems);
        this.missing = new MissingEntries(list, problems);
    }

    /** What is taken from the text on the first way through it, and on the second. */
    enum Pass {
        GEMS, NEEDS
    }

    /** Goes through the text from its beginning. */
    void begin(Pass next) {
        pass = next;
        section = Section.OTHER;
        current = 0;
        seen = 0;
    }

    private enum Section {
        GEM, GIT, PATH, PLUGIN, DEPENDENCIES, CHECKSUMS, OTHER
    }

    void line(String line, int number) {
        if (line.isEmpty()) {
            return;
        }
        if (line.charAt(0) != ' ') {
            section(line);
            return;
        }
        int indent = line.length() - line.stripLeading().length();
        var at = new Location.LineColumn(number, indent + 1);
        String text = line.strip();
        switch (section) {
            case GEM, GIT, PATH -> source(text, indent, at);
            case DEPENDENCIES, CHECKSUMS -> {
                if (pass == Pass.NEEDS) {
                    afterwards(text, at);
                }
            }
            case PLUGIN, OTHER -> {
                // Plugins extend Bundler itself; platforms and versions of Ruby list no gems.
            }
        }
    }

    private void afterwards(String text, Location at) {
        if (section == Section.DEPENDENCIES) {
            need(LockList.PROJECT, text, at);
        } else {
            checksum(text, at);
        }
    }

    private void section(String line) {
        section = switch (line.replace("\uFEFF", "").strip()) {
            case "GEM" -> Section.GEM;
            case "GIT" -> Section.GIT;
            case "PATH" -> Section.PATH;
            case "PLUGIN SOURCE" -> Section.PLUGIN;
            case "DEPENDENCIES" -> Section.DEPENDENCIES;
            case "CHECKSUMS" -> Section.CHECKSUMS;
            default -> Section.OTHER;
        };
        checksums |= section == Section.CHECKSUMS;
        remote = "";
        revision = null;
        current = 0;
    }

    private void source(String text, int indent, Location at) {
        if (indent == 2) {
            if (text.startsWith("remote:")) {
                String address = text.substring(7).strip();
                remote = remote.isEmpty() ? address : remote + " " + address;
            } else if (text.startsWith("revision:")) {
                revision = text.substring(9).strip();
            }
        } else if (indent == 4 && pass == Pass.GEMS) {
            gem(text, at);
        } else if (indent == 4) {
            Matcher gem = GEM.matcher(text);
            current = isGem(gem) ? ++seen : 0;
        } else if (indent == 6 && pass == Pass.NEEDS && current > 0) {
            need(current, text, at);
        } else if (indent != 6 && pass == Pass.GEMS) {
            badLine(at);
        }
    }

    private static boolean isGem(Matcher gem) {
        return gem.matches() && gem.group(2) != null && !gem.group(2).isBlank();
    }

    private void gem(String text, Location at) {
        Matcher gem = GEM.matcher(text);
        if (!isGem(gem)) {
            badLine(at);
            return;
        }
        String name = gem.group(1);
        String version = gem.group(2).strip();
        String platform = gem.group(3);
        Purl purl = purl(name, version, platform);
        if (purl == null) {
            problems.error("BAD_NAME", at, "\"" + name + "\" cannot be the name of a gem; it is listed by name only.",
                    "Ask the sender how this line came into the file.");
        }
        String full = platform == null ? version : version + "-" + platform;
        var listed = new Listed(name, version, purl, at).ref(name + " " + full).source(remote.isEmpty() ? null : remote);
        switch (section) {
            case GIT -> listed.trait(Trait.GIT_SOURCE);
            case PATH -> listed.trait(Trait.FILE_SOURCE);
            case GEM, PLUGIN, DEPENDENCIES, CHECKSUMS, OTHER -> {
                // From a registry.
            }
        }
        int number = list.add(listed);
        if (section == Section.PATH && remote.equals(".") && own == 0) {
            own = number;
        }
        Integer first = byName.putIfAbsent(name, number);
        if (first != null) {
            // Behind the first, so that each is reached from it.
            Integer next = others.put(first, number);
            if (next != null) {
                others.put(number, next);
            }
        }
    }

    /** The gems of a name, from {@code found} on; 0 ends it. */
    private int another(int found) {
        return others.getOrDefault(found, 0);
    }

    private void need(int from, String text, Location at) {
        Matcher need = NEED.matcher(text);
        if (need.matches()) {
            String range = need.group(2) == null ? "" : need.group(2);
            connect(from, need.group(1), ranges.computeIfAbsent(range, same -> same), at);
        } else {
            badLine(at);
        }
    }

    private void checksum(String text, Location at) {
        Matcher line = CHECKSUM.matcher(text);
        if (!line.matches()) {
            badLine(at);
            return;
        }
        int gem = byName.getOrDefault(line.group(1), 0);
        String ref = line.group(1) + " " + line.group(2);
        while (gem > 0 && !ref.equals(list.entry(gem).ref())) {
            gem = another(gem);
        }
        if (gem == 0 || line.group(3) == null) {
            return;
        }
        var hashes = new ArrayList<Hash>();
        for (String each : line.group(3).split(",")) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                Digests.hex(each.substring(0, equals), each.substring(equals + 1), at, problems).ifPresent(hashes::add);
            }
        }
        list.entry(gem).hashes(hashes);
    }

    InventoryDraft draft(String format, String path) {
        missing.report();
        for (int i = 1; i <= list.size(); i++) {
            Listed gem = list.entry(i);
            // Files without the section could not say hashes; only where it stands does a missing one mean something.
            if (checksums && !gem.hasHash() && !gem.has(Trait.GIT_SOURCE) && !gem.has(Trait.FILE_SOURCE)) {
                gem.trait(Trait.NO_INTEGRITY);
            }
            gem.scope(Scope.UNSTATED);
        }
        var unnamed = LockProject.unnamed(format, "?", InventoryKind.lockfile("gem"), path);
        if (own == 0) {
            return list.draft(unnamed);
        }
        Listed itself = list.entry(own).withoutTrait(Trait.FILE_SOURCE);
        return list.draft(new LockProject(format, "?", unnamed.kind(), itself.name(), itself.version(), null, path, itself.location()),
                own);
    }

    private void connect(int from, String name, String range, Location at) {
        int first = byName.getOrDefault(name, 0);
        for (int to = first; to > 0; to = another(to)) {
            list.needs(from, to, range, pin(range));
        }
        if (first == 0 && !name.equals(BUNDLER)) {
            missing.add(from, name, at);
        }
    }

    private static Pin pin(String range) {
        return range.strip().startsWith("= ") && range.indexOf(',') < 0 ? Pin.EXACT : Pin.DRIFTING;
    }

    /** The platform is a qualifier; plain Ruby is what a gem is for when it says none (purl types, "gem"). */
    private @Nullable Purl purl(String name, String version, @Nullable String platform) {
        Map<String, String> qualifiers = new HashMap<>();
        if (platform != null && !platform.equals("ruby")) {
            qualifiers.put("platform", platform);
        }
        if (section == Section.GIT && !remote.isEmpty()) {
            qualifiers.put("vcs_url", (remote.startsWith("git+") ? "" : "git+") + remote + (revision == null ? "" : "@" + revision));
        }
        return Purls.of("gem", null, name, version, qualifiers, null).orElse(null);
    }

    private void badLine(Location at) {
        list.gap();
        problems.error("BAD_LINE", at, "This line is not what stands in this part of a Gemfile.lock; it was passed over.",
                "Make the lockfile again with Bundler, or ask the sender for the file again.");
    }
}
