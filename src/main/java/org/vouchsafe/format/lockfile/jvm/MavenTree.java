package org.vouchsafe.format.lockfile.jvm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.TextReading;

/** What {@code mvn dependency:tree} prints, one inventory for each module: as text, as DOT or as TGF, with or without a log around it. */
public final class MavenTree implements Format {
    private static final String NAME = "Maven dependency tree";
    private static final String COORDINATES = "[\\w.-]+:[\\w.-]+:[\\w.-]+:[\\w.:+-]+";
    private static final Pattern BRANCH = Pattern
            .compile("(?m)^(?:\\[INFO]\\s)?[|│ ]*(?:\\+- |\\\\- |├─ ?|└─ ?)\\(?" + COORDINATES);
    private static final Pattern LONELY_ROOT = Pattern
            .compile("(?m)^\\[INFO] --- (?:maven-)?dependency(?:-plugin)?:[^\\n]*tree[^\\n]*\\n\\[INFO] " + COORDINATES + "\\s*$");
    private static final Pattern DOT = Pattern.compile("(?m)^(?:\\[INFO]\\s)?\\s*digraph \"" + COORDINATES + "\"\\s*\\{");
    private static final Pattern TGF = Pattern.compile("\\A\\uFEFF?(?:\\[INFO]\\s)?-?\\d+ " + COORDINATES + "\\s*?\\n");
    /** Maven 3 and 4, and Maven 2 before them. */
    private static final Pattern RELOCATED = Pattern.compile("(?m)^\\[WARNING] +(?:The artifact|While downloading) ([\\w.:-]{1,500}?),?\\s"
            + "+(?:has been|[Tt]his artifact has been) relocated to ([\\w.:-]{1,500}?)[.:]?(?=\\s|$)");
    private final Limits limits;

    public MavenTree(Limits limits) {
        this.limits = limits;
    }

    /** What artefacts were called before, by what they are called in the tree, which does not show the old names. */
    private static Map<String, List<Purl>> relocations(String text) {
        Map<String, List<Purl>> relocations = new HashMap<>();
        Matcher matcher = RELOCATED.matcher(text);
        while (matcher.find()) {
            MavenCoordinates before = MavenCoordinates.named(matcher.group(1));
            MavenCoordinates now = MavenCoordinates.named(matcher.group(2));
            if (before != null && now != null && before.purl() != null) {
                relocations.merge(now.module(), List.of(before.purl()),
                        (known, more) -> Stream.concat(known.stream(), more.stream()).distinct()
                                .toList());
            }
        }
        return relocations;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        String head = opening.head();
        return BRANCH.matcher(head).find() || LONELY_ROOT.matcher(head).find() || DOT.matcher(head).find() || TGF.matcher(head).find();
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        String text = TextReading.text(file, problems);
        String head = text.substring(0, Math.min(text.length(), 8_192));
        MavenModules modules = new MavenModules(NAME, file.name(), relocations(text), problems);
        MavenLines lines = DOT.matcher(head).find() ? new MavenDotLines(modules)
                : TGF.matcher(head).find() ? new MavenTgfLines(modules) : new MavenTextLines(modules);
        int number = 0;
        for (int from = 0; from < text.length();) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            progress.read(to);
            String line = text.substring(from, to).stripTrailing().replace("\uFEFF", "");
            String bare = line.startsWith("[INFO] ") ? line.substring(7) : line;
            from = to + 1;
            number++;
            if (RELOCATED.matcher(line).find()) {
                // Maven says so at any time, also in the middle of a tree.
                continue;
            }
            lines.take(bare, new Location.LineColumn(number, 1 + line.length() - bare.length()));
        }
        modules.finish();
        if (modules.drafts().isEmpty()) {
            problems.error("NO_MODULE", Location.WHOLE_FILE, "The file shows no tree that begins with a project.",
                    "Ask the sender for the whole output of mvn dependency:tree.");
        }
        return new ReadResult(NAME, modules.drafts(), List.of(), List.of(), List.of(), List.of(), problems.list());
    }
}
