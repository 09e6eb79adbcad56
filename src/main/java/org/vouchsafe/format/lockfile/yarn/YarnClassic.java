package org.vouchsafe.format.lockfile.yarn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.lockfile.Integrity;
import org.vouchsafe.format.lockfile.js.JsEntries;
import org.vouchsafe.format.lockfile.js.Origin;
import org.vouchsafe.format.lockfile.js.Request;
import org.vouchsafe.format.lockfile.list.Listed;
import org.vouchsafe.format.lockfile.list.LockList;
import org.vouchsafe.format.lockfile.list.LockProject;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.TextReading;

/** {@code yarn.lock} of Yarn 1. It names neither the project nor what the project asks for: that is every pattern that no entry needs. */
public final class YarnClassic implements Format {
    private static final String NAME = "Yarn lockfile";
    private static final String VERSION = "1";
    private static final String HEADER = "# yarn lockfile v1";
    private static final Pattern UNMARKED = Pattern
            .compile("(?s)(?:\\s*#[^\n]*\n|\\s*\n)*[^\\s{\\[<][^\n]*:\\r?\n  \"?version\"? \"[^\n]*");
    private static final Pattern SHA1 = Pattern.compile("[0-9a-f]{40}");
    private final Limits limits;

    public YarnClassic(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        return opening.head().contains(HEADER) || UNMARKED.matcher(opening.head()).lookingAt();
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        var text = new YarnText(problems);
        List<YarnText.Block> blocks = text.blocks(TextReading.text(file, problems));
        progress.read(file.bytes().length);
        var reading = new Reading(problems);
        blocks.forEach(reading::add);
        reading.connect(blocks);
        reading.entries.nothingListed(reading.list);
        if (text.isDamaged()) {
            reading.list.gap();
        }
        var project = LockProject.unnamed(NAME, VERSION, InventoryKind.lockfile(JsEntries.NPM), file.name());
        return JsEntries.result(NAME + " " + VERSION, reading.list.unlessRepeating(problems).draft(project), file.name(), problems);
    }

    /** One reading. */
    private static final class Reading {
        private final Problems problems;
        private final JsEntries entries;
        private final LockList list;
        private final Patterns patterns = new Patterns();
        private final List<Integer> numbers = new ArrayList<>();

        Reading(Problems problems) {
            this.problems = problems;
            this.list = new LockList(problems);
            this.entries = new JsEntries(problems);
        }

        void add(YarnText.Block block) {
            String first = block.patterns().getFirst();
            String version = block.values().get("version");
            if (version == null) {
                problems.error("NO_VERSION", block.location(), "The entry \"" + first + "\" gives no version.",
                        "Ask the sender for the lockfile as Yarn wrote it.");
            }
            Request request = Request.of(Patterns.name(first), Patterns.range(first));
            Listed entry = entries.entry(request.name(), version, block.location()).ref(first);
            source(entry, block, request);
            int number = list.add(entry);
            numbers.add(number);
            for (String pattern : block.patterns()) {
                if (!patterns.answers(pattern, number)) {
                    problems.warning("DUPLICATE_KEY", block.location(),
                            "The pattern \"" + pattern + "\" stands more than once; the first entry was taken for it.",
                            "Ask the sender which of them holds.");
                }
            }
        }

        private void source(Listed entry, YarnText.Block block, Request request) {
            String resolved = block.values().get("resolved");
            Origin asked = Origin.of(request.range());
            Origin origin = resolved == null || asked == Origin.LOCAL ? asked
                    : asked == Origin.REPOSITORY ? asked : Origin.of(resolved);
            origin.trait().ifPresent(entry::trait);
            if (resolved != null) {
                entries.source(entry, request.name(), block.values().get("version"), resolved, block.location());
            }
            String integrity = block.values().get("integrity");
            List<Hash> hashes = integrity != null ? integrity(integrity, block) : origin == Origin.REGISTRY ? sha1(resolved) : List.of();
            entry.hashes(hashes);
            if (hashes.isEmpty() && origin != Origin.REPOSITORY && origin != Origin.LOCAL) {
                entry.trait(Trait.NO_INTEGRITY);
            }
        }

        private List<Hash> integrity(String text, YarnText.Block block) {
            Optional<List<Hash>> hashes = Integrity.hashes(text);
            if (hashes.isEmpty()) {
                problems.error("BAD_HASH", block.location(), "\"" + text + "\" is not a valid integrity value; it was passed over.",
                        "Make the lockfile again with Yarn.");
            }
            return hashes.orElse(List.of());
        }

        /** Before there was a field for it, the hash of an archive stood behind its address. */
        private static List<Hash> sha1(@Nullable String resolved) {
            int mark = resolved == null ? -1 : resolved.lastIndexOf('#');
            String digest = mark < 0 || resolved == null ? "" : resolved.substring(mark + 1);
            return SHA1.matcher(digest).matches() ? List.of(new Hash("SHA-1", digest)) : List.of();
        }

        void connect(List<YarnText.Block> blocks) {
            for (int i = 0; i < blocks.size(); i++) {
                for (Map.Entry<String, Map<String, String>> each : blocks.get(i).lists().entrySet()) {
                    for (Map.Entry<String, String> needed : each.getValue().entrySet()) {
                        connect(blocks.get(i), numbers.get(i), needed.getKey(), needed.getValue(), each.getKey());
                    }
                }
            }
            patterns.ofProject().forEach((pattern, number) -> JsEntries.needs(list, LockList.PROJECT, number,
                    Request.of(Patterns.name(pattern), Patterns.range(pattern))));
            list.projectNeedsTheRest();
        }

        private void connect(YarnText.Block block, int from, String name, String range, String field) {
            Optional<Integer> found = patterns.exactly(name + "@" + range);
            List<Integer> to = found.map(List::of).orElseGet(() -> patterns.named(name));
            to.forEach(each -> JsEntries.needs(list, from, each, Request.of(name, range)));
            if (found.isEmpty() && to.size() == 1) {
                // Yarn writes the patterns its dependants ask for, unless the project's resolutions say otherwise.
                list.entry(to.getFirst()).trait(Trait.OVERRIDDEN);
            } else if (to.isEmpty() && field.equals("dependencies")) {
                list.gap();
                problems.warning("DANGLING_REF", block.location(), "\"" + block.patterns().getFirst() + "\" needs \"" + name + "@" + range
                        + "\", which the lockfile does not list.", "Ask the sender whether the lockfile is the one of the release.");
            }
        }
    }
}
