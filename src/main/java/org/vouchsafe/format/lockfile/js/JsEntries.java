package org.vouchsafe.format.lockfile.js;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.lockfile.list.Listed;
import org.vouchsafe.format.lockfile.list.LockList;
import org.vouchsafe.format.lockfile.list.Pin;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.Tarball;
import org.vouchsafe.input.purl.Purls;

/** Makes entries of JavaScript packages. */
public final class JsEntries {
    /** The purl type. */
    public static final String NPM = "npm";
    private static final String ASKED = "The project asks for exactly ";
    private final Problems problems;

    public JsEntries(Problems problems) {
        this.problems = problems;
    }

    /** An entry; a name that no package can have is reported, and the entry is listed by name only. */
    public Listed entry(String name, @Nullable String version, Location location) {
        Purl purl = purl(name, version).orElse(null);
        if (purl == null) {
            problems.error("BAD_NAME", location, "\"" + name + "\" cannot be the name of an npm package; it is listed by name only.",
                    "Ask the sender how this entry came into the file.");
        }
        return new Listed(name, version, purl, location);
    }

    /** Notes where a package is taken from, and when the address speaks of another one than is listed (lockfile poisoning). */
    public void source(Listed listed, String name, @Nullable String version, String resolved, Location location) {
        listed.source(Origin.withoutCredentials(resolved));
        compare(listed, name, version, resolved, location);
    }

    /** The same for an address that is noted elsewhere. */
    public void compare(Listed listed, String name, @Nullable String version, String resolved, Location location) {
        if (version == null) {
            return;
        }
        Optional<String> contradiction = Tarball.of(resolved).flatMap(tarball -> tarball.contradicts(name, version))
                .or(() -> Tag.of(resolved).filter(tag -> !tag.isVersion(version)).map(
                        tag -> "It is listed in version " + version + ", but taken from a repository at the tag " + tag.text() + "."));
        contradiction.ifPresent(why -> contradicts(listed, name, why, location));
    }

    /** Notes that the file says two things of one entry, each of which excludes the other. */
    public void contradicts(Listed listed, String name, String why, Location location) {
        listed.disagreement(why);
        problems.warning("FIELDS_DISAGREE", location, "\"" + name + "\" contradicts itself. " + why,
                "Ask the supplier which is installed; until then nothing is concluded from its version.");
    }

    /** The purl of a package; empty when the name cannot be one. */
    public static Optional<Purl> purl(String name, @Nullable String version) {
        if (name.startsWith("@")) {
            int slash = name.indexOf('/');
            return slash > 1 ? Purls.of(NPM, name.substring(0, slash), name.substring(slash + 1), version) : Optional.empty();
        }
        return name.isBlank() || name.indexOf('/') >= 0 ? Optional.empty() : Purls.of(NPM, null, name, version);
    }

    /** Notes that one asks for another, with how much that leaves open where it is a range. */
    public static void needs(LockList list, int from, int to, Request request) {
        if (from == LockList.PROJECT) {
            asks(list, to, request);
        }
        request.pin().ifPresentOrElse(pin -> list.needs(from, to, request.range(), pin), () -> list.needs(from, to));
    }

    /** Notes what the project, or a part of it, asks for: exactly one version, while another is listed, cannot both be so. */
    public static void asks(LockList list, int to, Request request) {
        String listed = to == LockList.PROJECT ? null : list.entry(to).version();
        boolean exact = request.pin().filter(Pin.EXACT::equals).isPresent();
        if (listed != null && exact && !new Tag(request.range()).isVersion(listed)) {
            list.entry(to).disagreement(ASKED + request.range().strip() + ", and " + listed + " is listed.");
        }
    }

    /** Reports what the project asks for otherwise than is listed. */
    private static void askedOtherwise(InventoryDraft draft, Problems problems) {
        for (Member each : draft.members()) {
            String why = each.component().disagreement();
            if (why != null && why.startsWith(ASKED)) {
                problems.warning("FIELDS_DISAGREE", each.location(), "\"" + each.component().name() + "\" contradicts itself. " + why,
                        "Ask the supplier which is installed; until then nothing is concluded from its version.");
            }
        }
    }

    /** A lockfile that lists nothing must not pass for a complete list of nothing: it may as well have been cut off. */
    public void nothingListed(LockList list) {
        if (list.size() == 0) {
            list.gap();
            problems.warning("EMPTY_LOCKFILE", new Location.LineColumn(1, 1),
                    "The lockfile lists no package, so nothing is concluded from what is not there.",
                    "Ask the sender whether this is the lockfile of the release.");
        }
    }

    /** What was read, with the place of the file, by which files of one project without a name find one another. */
    public static ReadResult result(String format, InventoryDraft draft, String path, Problems problems) {
        return result(format, draft, path, List.of(), problems);
    }

    /** The same for a project with parts that have a project file of their own, in these folders. */
    public static ReadResult result(String format, InventoryDraft draft, String path, List<String> workspaces, Problems problems) {
        askedOtherwise(draft, problems);
        InventoryHeader header = draft.header();
        Map<DocumentElement, Stated> elements = new EnumMap<>(DocumentElement.class);
        elements.putAll(header.elements());
        elements.put(DocumentElement.PATH, Stated.present(path));
        if (!workspaces.isEmpty()) {
            elements.put(DocumentElement.WORKSPACES, Stated.present(String.join("\n", workspaces)));
        }
        var placed = new InventoryHeader(header.format(), header.specVersion(), header.kind(), header.subject(), header.documentTime(),
                header.serialNumber(), header.documentVersion(), header.supplierName(), header.productName(), header.productVersion(),
                header.productPurl(), header.completeness(), elements);
        return new ReadResult(format, List.of(new InventoryDraft(placed, draft.members(), draft.root(), draft.edges())), List.of(),
                List.of(),
                List.of(), List.of(), problems.list());
    }
}
