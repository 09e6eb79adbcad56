package org.vouchsafe.format.lockfile.go;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.lockfile.list.Digests;
import org.vouchsafe.format.lockfile.list.Listed;
import org.vouchsafe.format.lockfile.list.LockList;
import org.vouchsafe.format.lockfile.list.LockProject;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.TextReading;

/**
 * Go's {@code go.sum}: the hashes of all that may be taken for a module. A module whose content is not hashed there cannot be built in, so
 * what is missing is absent; but more may be listed than is built in. Lines that hash only a go.mod file list nothing.
 */
public final class GoSumFile implements Format {
    private static final String NAME = "go.sum";
    private static final String GO_MOD = "/go.mod";
    private static final Pattern FIRST_LINE = Pattern.compile("\\A\\uFEFF?\\s*\\S+ v\\S+ h\\d+:[A-Za-z0-9+/=]+\\s*?(\\n|\\z)");
    private final Limits limits;

    public GoSumFile(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        return FIRST_LINE.matcher(opening.head()).find();
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        var lines = new Lines(problems);
        String text = TextReading.text(file, problems);
        int number = 0;
        for (int from = 0; from < text.length();) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            progress.read(to);
            lines.take(text.substring(from, to).strip(), ++number);
            from = to + 1;
        }
        lines.list.add(GoModules.standardLibrary(Location.WHOLE_FILE));
        lines.reportSeveral();
        var project = LockProject.unnamed(NAME, "?", InventoryKind.lockfile("golang"), file.name());
        return new ReadResult(NAME, List.of(lines.list.draft(project)), List.of(), List.of(), List.of(), List.of(), problems.list());
    }

    private static final class Lines {
        private final LockList list;
        private final Problems problems;
        private final Map<String, Integer> versions = new HashMap<>();
        private final Set<String> listed = new HashSet<>();
        private Location second = Location.WHOLE_FILE;

        Lines(Problems problems) {
            this.problems = problems;
            this.list = new LockList(problems);
        }

        void take(String line, int number) {
            if (line.isEmpty()) {
                return;
            }
            var at = new Location.LineColumn(number, 1);
            String[] words = line.split("\\s+");
            int colon = words.length == 3 ? words[2].indexOf(':') : -1;
            if (colon < 1 || !words[1].startsWith("v")) {
                list.gap();
                problems.error("BAD_LINE", at, "A line is a module, a version and a hash; this one was passed over.",
                        "Ask the sender for the file again.");
                return;
            }
            if (words[1].endsWith(GO_MOD) || !listed.add(words[0] + "@" + words[1])) {
                return;
            }
            // "h1" hashes names and contents of all files of the module; it is the SHA-256 of no file, and so it keeps its own word.
            var hash = Digests.base64(words[2].substring(0, colon), words[2].substring(colon + 1), at, problems);
            var purl = GoModules.purl(words[0], words[1]);
            if (purl == null) {
                problems.error("BAD_NAME", at, "The first word of the line cannot be a module; it is listed by name only.",
                        "Ask the sender how this line came into the file.");
            }
            list.add(new Listed(words[0], words[1], purl, at).ref(words[0] + "@" + words[1])
                    .hashes(hash.map(List::of).orElse(List.of())));
            if (versions.merge(words[0], 1, Integer::sum) == 2 && second.equals(Location.WHOLE_FILE)) {
                second = at;
            }
        }

        void reportSeveral() {
            long several = versions.values().stream().filter(count -> count > 1).count();
            if (several > 0) {
                problems.warning("SEVERAL_VERSIONS", second,
                        several + (several == 1 ? " module is" : " modules are")
                                + " listed in more than one version, of which at most one is built in; all are listed.",
                        "Ask the sender for go.mod or for an SBOM of the build, which says which one it is.");
            }
        }
    }
}
