package org.vouchsafe.usecase;

import java.nio.file.Path;
import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.usecase.read.OriginalText;

/** The evidence register and the originals. */
public final class ReadEvidence {

    public List<EvidenceRow> rows(Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Problems found when it was read. */
    public List<Problem> problems(EvidenceId evidence) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The original as text, whole (up to a limit of lines); hex dump lines for what is not text. */
    public OriginalText original(EvidenceId evidence) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The lines around a cited place. */
    public OriginalText excerpt(Citation citation, int linesAround) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Writes the original, byte for byte. */
    public void extract(EvidenceId evidence, Path target) {
        throw new UnsupportedOperationException("not yet");
    }
}
