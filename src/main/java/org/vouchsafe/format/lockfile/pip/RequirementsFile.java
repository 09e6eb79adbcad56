package org.vouchsafe.format.lockfile.pip;

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

/** pip's requirements file. */
public final class RequirementsFile implements Format {
    private static final String NAME = "pip requirements";
    private static final Pattern OPTION = Pattern.compile(
            "(-r|-c|-e|-i|-f|--requirement|--constraint|--editable|--index-url|--extra-index-url|--find-links|--no-index|--no-binary"
                    + "|--only-binary|--prefer-binary|--require-hashes|--pre|--trusted-host|--use-feature)([\\s=].*)?");
    /** A name with what only a requirement has behind it: a comparison with a version, an address, a hash. */
    private static final Pattern MARKED = Pattern.compile(
            "[A-Za-z0-9][A-Za-z0-9._-]*\\s*(\\[[^\\]]*])?\\s*\\(?\\s*(((===?|~=|!=|<=|>=)(\\s*[\\d*v$][^\\s;]*)?|[<>]\\s*\\d[^\\s;]*)"
                    + "(\\s*,?\\s*[=~!<>]{1,3}\\s*[\\d*v$][^\\s;]*)*\\s*(\\)?\\s*;.*|\\)|\\\\|\\s--?[A-Za-z].*)?"
                    + "|@\\s*[a-z][a-z0-9+.-]*:.*|.*--hash=sha\\d+:.*)");
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*\\s*(\\[[^\\]]*])?\\s*(;.*)?\\\\?");
    private final Limits limits;

    public RequirementsFile(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** A list of mere names could be any list of words: at least one line must say what only a requirement says, and not one in three. */
    @Override
    public boolean recognises(Opening opening) {
        String head = opening.head();
        if (head.indexOf('\0') >= 0) {
            return false;
        }
        int marked = 0;
        int other = 0;
        for (LogicalLine line : LogicalLine.of(whole(head, opening))) {
            String text = start(line.text());
            if (text.length() > Requirement.LONGEST) {
                other++;
            } else if (OPTION.matcher(text).matches() || MARKED.matcher(text).matches()) {
                marked++;
            } else if (!BARE.matcher(text).matches()) {
                other++;
            }
        }
        return marked > 0 && marked * 2 >= other;
    }

    /** What stands before the options of a line that is too long to be looked at whole; a full list of hashes is. */
    private static String start(String line) {
        int options = line.length() > Requirement.LONGEST ? line.indexOf(" --") : -1;
        return options < 0 ? line : line.substring(0, options);
    }

    /** Without the last line, which the head may have cut. */
    private static String whole(String head, Opening opening) {
        String text = head.replace("\uFEFF", "");
        int end = text.lastIndexOf('\n');
        return opening.file().bytes().length <= head.length() || end < 0 ? text : text.substring(0, end);
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        var reading = new RequirementsReading(problems);
        for (LogicalLine line : LogicalLine.of(TextReading.text(file, problems))) {
            reading.take(line);
        }
        progress.read(file.bytes().length);
        return new ReadResult(NAME, List.of(reading.draft(NAME, file.name())), List.of(), List.of(), List.of(), List.of(), problems.list());
    }
}
