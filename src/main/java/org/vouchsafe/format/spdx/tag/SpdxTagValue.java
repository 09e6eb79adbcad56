package org.vouchsafe.format.spdx.tag;

import java.util.regex.Pattern;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.spdx.draft.SpdxDraft;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.TextReading;

/** SPDX 2.2 and 2.3 as tag-value text. */
public final class SpdxTagValue implements Format {
    private static final String NAME = "SPDX tag-value";
    private static final Pattern OPENING = Pattern.compile("(?m)^\\s*(SPDXVersion|DocumentNamespace)\\s*:");
    private final Limits limits;

    public SpdxTagValue(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        return !opening.head().stripLeading().startsWith("{") && OPENING.matcher(opening.head()).find();
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        var draft = new SpdxDraft(problems);
        var sections = new Sections(draft, problems);
        new TagLines(TextReading.text(file, problems), problems).forEach(line -> {
            progress.read(0);
            sections.tag(line);
        });
        sections.endOfSection();
        return draft.finish(NAME, sections.document(), file.name());
    }
}
