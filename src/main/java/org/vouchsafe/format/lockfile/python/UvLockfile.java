package org.vouchsafe.format.lockfile.python;

import java.util.List;
import java.util.regex.Pattern;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonScalar;
import org.vouchsafe.input.tree.JsonValue;
import org.vouchsafe.input.tree.TomlReading;

/** uv's {@code uv.lock}, version 1. */
public final class UvLockfile implements Format {
    private static final String NAME = "uv lockfile";
    private static final Pattern VERSION = Pattern.compile("(?m)^version\\s*=\\s*\\d+\\s*$");
    private static final Pattern MARKS = Pattern.compile(
            "(?m)^requires-python\\s*=|^source\\s*=\\s*\\{|^(sdist|wheels|revision|resolution-markers)\\s*=|^\\[manifest]|^version\\s*=\\s*1\\s*$");
    private static final Pattern OTHERS = Pattern
            .compile("(?m)^(lock-version|lock_version|content-hash|python-versions|category)\\s*=|@generated");
    private final Limits limits;
    private final TomlReading toml;

    public UvLockfile(Limits limits) {
        this.limits = limits;
        this.toml = new TomlReading(limits);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        String head = opening.head();
        // A lockfile without packages still says which Python it is for.
        boolean list = TomlMarks.isListOfPackages(head) || head.contains("requires-python");
        return list && VERSION.matcher(head).find() && MARKS.matcher(head).find() && !OTHERS.matcher(head).find();
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        var packages = new UvPackages(problems);
        var version = new String[] {"?"};
        boolean whole = toml.stream(file, (name, table, end) -> {
            progress.read(end);
            switch (name) {
                case "" -> version[0] = version(table, problems);
                case "package" -> packages.add(table);
                default -> {
                    // Options and the list of workspace members say nothing that the packages do not.
                }
            }
        }, problems);
        return whole ? new ReadResult(NAME + " " + version[0], List.of(packages.draft(NAME, version[0], file.name())), List.of(), List.of(),
                List.of(), List.of(), problems.list()) : ReadResult.unread(NAME, problems.list());
    }

    private static String version(JsonObject root, Problems problems) {
        JsonValue value = root.get("version");
        String version = value instanceof JsonScalar scalar ? scalar.text() : "?";
        if (value != null && !version.equals("1")) {
            problems.warning("UNKNOWN_SPEC_VERSION", value.location(),
                    "Version " + version + " of uv.lock is not known here; it was read as if it were 1.",
                    "Check the packages against the original.");
        }
        return version;
    }
}
