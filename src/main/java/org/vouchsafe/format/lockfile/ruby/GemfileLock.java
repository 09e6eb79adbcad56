package org.vouchsafe.format.lockfile.ruby;

import java.util.List;
import java.util.regex.Pattern;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.TextReading;

/** Bundler's {@code Gemfile.lock}. */
public final class GemfileLock implements Format {
    private static final String NAME = "Gemfile lockfile";
    private static final Pattern SOURCE = Pattern.compile("(?m)^(GEM|GIT|PATH|PLUGIN SOURCE)[ \\t]*\\r?\\n  (remote|revision|specs|type):");
    private static final Pattern DEPENDENCIES = Pattern.compile("(?m)^DEPENDENCIES[ \\t]*\\r?$");
    private static final Pattern OTHER = Pattern.compile("(?m)^(PLATFORMS|BUNDLED WITH|RUBY VERSION)[ \\t]*\\r?$");
    private final Limits limits;

    public GemfileLock(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        String head = opening.head();
        return SOURCE.matcher(head).find() || DEPENDENCIES.matcher(head).find() && OTHER.matcher(head).find();
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        var sections = new GemfileSections(problems);
        if (!read(file, sections, progress, problems)) {
            return ReadResult.unread(NAME, problems.list());
        }
        return new ReadResult(NAME, List.of(sections.draft(NAME, file.name())), List.of(), List.of(), List.of(), List.of(),
                problems.list());
    }

    /** Gives false where the file is two at once. The text is let go of before the list is made. */
    private static boolean read(SourceFile file, GemfileSections sections, ReadProgress progress, Problems problems) {
        String text = TextReading.text(file, problems);
        // What gems need is connected on a second way through the text: to keep it until all gems are known would take more than the text.
        for (GemfileSections.Pass pass : GemfileSections.Pass.values()) {
            sections.begin(pass);
            if (!read(text, sections, pass == GemfileSections.Pass.NEEDS ? progress : ReadProgress.UNWATCHED, problems)) {
                return false;
            }
        }
        return true;
    }

    private static boolean read(String text, GemfileSections sections, ReadProgress progress, Problems problems) {
        int number = 0;
        for (int from = 0; from < text.length();) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            progress.read(to);
            String line = text.substring(from, to).stripTrailing();
            number++;
            if (line.startsWith("<<<<<<<") || line.startsWith(">>>>>>>") || line.startsWith("=======")) {
                problems.error("MERGE_CONFLICT", new Location.LineColumn(number, 1),
                        "Two versions of the file stand here, one after the other, and which one holds is not said.",
                        "Ask the sender for the lockfile of the release.");
                return false;
            }
            sections.line(line, number);
            from = to + 1;
        }
        return true;
    }
}
