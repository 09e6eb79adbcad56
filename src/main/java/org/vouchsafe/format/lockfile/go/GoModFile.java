package org.vouchsafe.format.lockfile.go;

import java.util.List;
import java.util.regex.Pattern;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.TextReading;

/** Go's {@code go.mod}: what a module asks for at least. */
public final class GoModFile implements Format {
    private static final String NAME = "go.mod";
    private static final Pattern STATEMENT = Pattern
            .compile("module[ \\t]+[\"`]?[^\\s\"`(:=]+[\"`]?|module[ \\t]*\\(|go[ \\t]+\\d+\\.\\d+\\S*"
                    + "|require[ \\t]*\\(|(?:require|replace|exclude)[ \\t]+\\S+[ \\t]+(?:v\\d|=>).*");
    private final Limits limits;

    public GoModFile(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        return opening.head().lines().map(GoModFile::withoutComment).filter(line -> !line.isEmpty()).findFirst()
                .filter(line -> STATEMENT.matcher(line).matches()).isPresent();
    }

    private static String withoutComment(String line) {
        int comment = line.startsWith("//") ? 0 : line.indexOf(" //");
        return (comment < 0 ? line : line.substring(0, comment)).replace("\uFEFF", "").strip();
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        var reading = new GoModReading(problems);
        for (GoModLines.Statement statement : GoModLines.read(TextReading.text(file, problems), problems)) {
            reading.take(statement);
        }
        progress.read(file.bytes().length);
        if (problems.has("NOT_GO_MOD")) {
            return ReadResult.unread(NAME, problems.list());
        }
        return new ReadResult(NAME + reading.goVersion().map(version -> " " + version).orElse(""),
                List.of(reading.draft(NAME, file.name())),
                List.of(), List.of(), List.of(), List.of(), problems.list());
    }
}
