package org.vouchsafe.format.lockfile.jvm;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.lockfile.list.Listed;
import org.vouchsafe.format.lockfile.list.LockList;
import org.vouchsafe.format.lockfile.list.LockProject;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.TextReading;
import org.vouchsafe.input.purl.Purls;

/** Gradle's {@code gradle.lockfile}, and that of a build script. It lists what each configuration resolved to, and not who needs it. */
public final class GradleLockfile implements Format {
    private static final String NAME = "Gradle lockfile";
    private static final String BUILD_SCRIPT = "classpath";
    private static final Pattern LINE = Pattern.compile("([^\\s:=#]+):([^\\s:=]+):([^\\s:=]+)=([\\w.,$-]*)");
    /** Gradle before 6.8 wrote a file for each configuration, named like it, whose lines name none. */
    private static final Pattern OLD_LINE = Pattern.compile("([^\\s:=#]+):([^\\s:=]+):([^\\s:=]+)");
    private static final Pattern EMPTY = Pattern.compile("empty=([\\w.,$-]*)");
    private static final Pattern MARKS = Pattern
            .compile("(?m)^# This is a Gradle generated file for dependency locking|^empty=[\\w.,$-]*\\s*$"
                    + "|^[^\\s:=#/]+:[^\\s:=/]+:[^\\s:=/]+=[\\w,$-]+\\s*$");
    private static final Set<
            String> NOT_SHIPPED = Set.of("annotationProcessor", "developmentOnly", BUILD_SCRIPT, "checkstyle", "jacocoAgent",
                    "jacocoAnt", "pmd", "spotbugs", "kapt", "ksp", "detekt", "ktlint", "errorprone");
    private final Limits limits;

    public GradleLockfile(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        return MARKS.matcher(opening.head()).find();
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        var list = new LockList(problems);
        String text = TextReading.text(file, problems);
        int number = 0;
        boolean onlyBuildScript = true;
        boolean old = false;
        for (int from = 0; from < text.length();) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            progress.read(to);
            String line = text.substring(from, to);
            from = to + 1;
            number++;
            String bare = line.strip();
            if (!bare.isEmpty() && !bare.startsWith("#") && !EMPTY.matcher(bare).matches()) {
                var at = new Location.LineColumn(number, 1 + line.length() - line.stripLeading().length());
                onlyBuildScript &= isBuildScript(bare);
                old |= OLD_LINE.matcher(bare).matches();
                take(bare, at, list, problems);
            }
        }
        if (old) {
            list.gap();
            problems.warning("ONE_CONFIGURATION", new Location.LineColumn(1, 1),
                    "The lockfile lists what one configuration resolved to, and not which; nothing is concluded from what is missing.",
                    "Ask the sender for gradle.lockfile, which Gradle writes since version 6.8, or for an SBOM of the build.");
        } else if (list.size() > 0 && onlyBuildScript) {
            list.gap();
            problems.warning("BUILD_SCRIPT_ONLY", Location.WHOLE_FILE,
                    "The lockfile lists what the build itself runs with, not what it makes; nothing is concluded from what is missing.",
                    "Ask the sender for gradle.lockfile beside it.");
        }
        var project = LockProject.unnamed(NAME, "?", InventoryKind.lockfile("maven"), file.name());
        return new ReadResult(NAME, List.of(list.draft(project)), List.of(), List.of(), List.of(), List.of(), problems.list());
    }

    private static boolean isBuildScript(String line) {
        return line.endsWith("=" + BUILD_SCRIPT);
    }

    private static void take(String line, Location at, LockList list, Problems problems) {
        var parts = LINE.matcher(OLD_LINE.matcher(line).matches() ? line + "=" : line);
        var purl = parts.matches() ? Purls.of("maven", parts.group(1), parts.group(2), parts.group(3)) : null;
        if (purl == null || purl.isEmpty()) {
            list.gap();
            problems.error("BAD_LINE", at, "A line is group:name:version=configurations; this one was passed over.",
                    "Make the lockfile again with Gradle, or ask the sender for the file again.");
            return;
        }
        list.add(new Listed(parts.group(2), parts.group(3), purl.get(), at).group(parts.group(1))
                .ref(parts.group(1) + ":" + parts.group(2) + ":" + parts.group(3)).scope(scope(parts.group(4))));
    }

    /** What only tests and the build itself use is for development. */
    private static Scope scope(String configurations) {
        if (configurations.isEmpty()) {
            return Scope.UNSTATED;
        }
        boolean shipped = false;
        for (String each : configurations.split(",")) {
            boolean test = each.startsWith("test") || each.contains("Test");
            boolean build = NOT_SHIPPED.contains(each) || each.endsWith("AnnotationProcessor") || each.startsWith("kotlinCompiler");
            shipped |= !test && !build;
        }
        return shipped ? Scope.REQUIRED : Scope.DEVELOPMENT;
    }
}
