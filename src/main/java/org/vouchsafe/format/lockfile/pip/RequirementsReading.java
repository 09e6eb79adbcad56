package org.vouchsafe.format.lockfile.pip;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.inventory.link.FileLink;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.lockfile.list.Digests;
import org.vouchsafe.format.lockfile.list.Listed;
import org.vouchsafe.format.lockfile.list.LockList;
import org.vouchsafe.format.lockfile.list.LockProject;
import org.vouchsafe.format.lockfile.list.Pin;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.purl.Purls;

/**
 * Makes an inventory of the lines of a requirements file. Where each line names one version and its hashes, pip takes nothing that is not
 * listed (pip, "hash-checking mode"), so that the list is complete; anything less is a wish that pip extends.
 */
final class RequirementsReading {
    private static final Pattern HASH = Pattern.compile("\\s--hash(?:\\s*=\\s*|\\s+)(\\S*)");
    private static final Pattern KNOWN_OPTION = Pattern.compile(
            "\\s(?:--hash|--config-settings?|--global-option|--install-option|-C)(?:\\s*=\\s*|\\s+)?([^\\s-]\\S*)?");
    private static final Pattern LINE_OPTION = Pattern.compile("(--[A-Za-z][\\w-]*|-[A-Za-z])\\s*=?\\s*(.*)");
    /** Files a list may name; no real one comes near. */
    private static final int MOST_LINKS = 1_000;
    private static final int LONGEST_PATH = 1_024;
    private final Problems problems;
    private final LockList list;
    private final Map<String, Integer> byName = new HashMap<>();
    private final List<LogicalLine> lines = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final Wishes wishes = new Wishes();
    private final List<FileLink> links = new ArrayList<>();
    private @Nullable String index;

    RequirementsReading(Problems problems) {
        this.problems = problems;
        this.list = new LockList(problems);
    }

    /** What keeps the list from being all that is installed; the place is that of the first. */
    private static final class Wishes {
        private int unpinned;
        private int unhashed;
        private int elsewhere;
        private @Nullable Location first;

        void note(Location at) {
            first = first == null ? at : first;
        }
    }

    void take(LogicalLine line) {
        if (line.text().startsWith("-")) {
            option(line);
            return;
        }
        Requirement requirement = Requirement.parse(line.text());
        if (requirement == null) {
            badLine(line);
            return;
        }
        add(requirement, line);
    }

    private void option(LogicalLine line) {
        Matcher option = LINE_OPTION.matcher(line.text());
        String value = option.matches() ? option.group(2).strip() : "";
        switch (option.matches() ? option.group(1) : "") {
            case "-e", "--editable" -> {
                Requirement editable = Requirement.parse(value);
                if (editable == null || value.isEmpty()) {
                    badLine(line);
                } else {
                    add(editable.address() == null ? Requirement.of(value, null, "", 0) : editable, line);
                }
            }
            case "-r", "--requirement", "-c", "--constraint" -> {
                elsewhere(value, option.group(1).matches("-r|--requirement") ? FileLink.Role.PART : FileLink.Role.CONSTRAINT, line);
            }
            case "-i", "--index-url" -> index = value;
            case "--extra-index-url", "--no-index", "-f", "--find-links", "--no-binary", "--only-binary", "--prefer-binary",
                    "--require-hashes", "--pre", "--trusted-host", "--use-feature", "--process-dependency-links" -> {
                // Where pip looks, and what it accepts there.
            }
            default -> badLine(line);
        }
    }

    /** What stands in the other file is judged together with this one, wherever both are in force; this list by itself has a gap. */
    private void elsewhere(String path, FileLink.Role role, LogicalLine line) {
        wishes.elsewhere++;
        wishes.note(line.at(0));
        problems.warning("OTHER_FILE", line.at(0), role == FileLink.Role.PART
                ? "The list goes on in \"" + shown(path) + "\", which is not held for the same release."
                : "Which versions may be taken stands in \"" + shown(path) + "\", which is not held for the same release.",
                "Import that file too, for the same release. Until then this list counts as incomplete.");
        if (links.size() < MOST_LINKS && line.at(0) instanceof Location.LineColumn at) {
            links.add(new FileLink(role, path.length() > LONGEST_PATH ? shown(path) : path, at));
        }
    }

    private void add(Requirement requirement, LogicalLine line) {
        String address = requirement.address();
        String name = requirement.name() != null ? requirement.name() : String.valueOf(address);
        Purl purl = requirement.name() == null ? null : purl(requirement);
        if (requirement.name() == null) {
            problems.warning("NO_NAME", line.at(0), "\"" + shown(name) + "\" does not say which package lies there.",
                    "Ask the sender for its name and version.");
        }
        List<Hash> hashes = hashes(requirement, line);
        var listed = new Listed(name, requirement.version(), purl, line.at(0)).scope(Scope.REQUIRED).hashes(hashes)
                .ref((requirement.version() == null ? name : name + " " + requirement.version()) + requirement.condition())
                .source(address != null ? address : index);
        if (requirement.isFromRepository()) {
            listed.trait(Trait.GIT_SOURCE);
        } else if (requirement.isFromFolder()) {
            listed.trait(Trait.FILE_SOURCE);
        } else if (hashes.isEmpty()) {
            listed.trait(Trait.NO_INTEGRITY);
        }
        int number = list.add(listed);
        byName.putIfAbsent(normal(name), number);
        lines.add(line);
        numbers.add(number);
        if (!requirement.range().isEmpty() || address == null) {
            list.asked(number, requirement.range(), requirement.version() == null ? Pin.DRIFTING : Pin.EXACT);
        }
        if (requirement.version() == null) {
            wishes.unpinned++;
            wishes.note(line.at(0));
        }
        if (hashes.isEmpty()) {
            wishes.unhashed++;
            wishes.note(line.at(0));
        }
    }

    private List<Hash> hashes(Requirement requirement, LogicalLine line) {
        var hashes = new ArrayList<Hash>();
        String options = requirement.options();
        Matcher hash = HASH.matcher(options);
        while (hash.find()) {
            Digests.prefixed(hash.group(1), line.at(requirement.optionsAt() + hash.start() + 1), problems).ifPresent(hashes::add);
        }
        String rest = KNOWN_OPTION.matcher(options).replaceAll("").strip();
        if (!rest.isEmpty()) {
            problems.warning("BAD_OPTION", line.at(requirement.optionsAt() + 1),
                    "\"" + shown(rest) + "\" means nothing here; it was passed over.",
                    "Check the line against the original.");
        }
        return hashes;
    }

    InventoryDraft draft(String format, String path) {
        for (int i = 0; i < lines.size(); i++) {
            for (String who : lines.get(i).via()) {
                Integer from = byName.get(normal(who));
                list.needs(from == null ? LockList.PROJECT : from, numbers.get(i));
            }
        }
        list.projectNeedsTheRest();
        boolean lock = list.size() > 0 && wishes.first == null && !problems.has("BAD_LINE");
        if (!lock) {
            list.gap();
            problems.warning("NOT_A_LOCK", wishes.first == null ? Location.WHOLE_FILE : wishes.first, reason(),
                    "Ask the sender for a list with one version and the hashes of each package, or for an SBOM of the build.");
        }
        InventoryDraft draft = list.draft(LockProject.unnamed(format, "?",
                lock ? InventoryKind.lockfile("pypi") : InventoryKind.manifest("pypi"), path));
        return links.isEmpty() ? draft : linked(draft);
    }

    private InventoryDraft linked(InventoryDraft draft) {
        InventoryHeader header = draft.header();
        Map<DocumentElement, Stated> elements = new EnumMap<>(DocumentElement.class);
        elements.putAll(header.elements());
        elements.put(DocumentElement.OTHER_FILES, FileLink.stated(links));
        if (links.size() == wishes.elsewhere && wishes.unpinned == 0 && wishes.unhashed == 0 && !problems.has("BAD_LINE")) {
            elements.put(DocumentElement.EXACT_LIST, Stated.present("every requirement names one version and its hashes"));
        }
        var known = new InventoryHeader(header.format(), header.specVersion(), header.kind(), header.subject(), header.documentTime(),
                header.serialNumber(), header.documentVersion(), header.supplierName(), header.productName(), header.productVersion(),
                header.productPurl(), header.completeness(), elements);
        return new InventoryDraft(known, draft.members(), draft.root(), draft.edges());
    }

    /** What is missing, in one sentence. */
    private String reason() {
        var missing = new ArrayList<String>();
        if (wishes.unpinned > 0) {
            missing.add(wishes.unpinned + " of " + list.size() + " requirements do not name one version");
        }
        if (wishes.unhashed > 0) {
            missing.add(wishes.unhashed + " of " + list.size() + " carry no hash");
        }
        if (wishes.elsewhere > 0) {
            missing.add("the list goes on in another file");
        }
        if (list.size() == 0) {
            missing.add("it lists nothing");
        }
        return "The file says what is asked for, and need not name all that is installed"
                + (missing.isEmpty() ? "." : ": " + String.join(", ", missing) + ".");
    }

    private void badLine(LogicalLine line) {
        list.gap();
        problems.error("BAD_LINE", line.at(0), "\"" + shown(line.text()) + "\" is no requirement; it was passed over.",
                "Mend the line, or ask the sender for the file again.");
    }

    /** What is taken from a repository or an address says so (purl-spec, known qualifiers). */
    private static @Nullable Purl purl(Requirement requirement) {
        String address = requirement.address();
        Map<String, String> qualifiers = address == null || requirement.isFromFolder() ? Map.of()
                : Map.of(requirement.isFromRepository() ? "vcs_url" : "download_url", withoutFragment(address));
        return Purls.of("pypi", null, String.valueOf(requirement.name()), requirement.version(), qualifiers, null).orElse(null);
    }

    private static String withoutFragment(String address) {
        int fragment = address.indexOf('#');
        return fragment < 0 ? address : address.substring(0, fragment);
    }

    private static String normal(String name) {
        return Purls.normalise("pypi", null, name).name();
    }

    private static String shown(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
