package org.vouchsafe.format.feed;

import java.util.List;
import org.vouchsafe.domain.feed.FeedKind;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.csaf.CsafFormat;
import org.vouchsafe.format.kev.KevCsv;
import org.vouchsafe.format.kev.KevJson;
import org.vouchsafe.format.nvd.NvdFormat;
import org.vouchsafe.format.osv.GitHubAdvisory;
import org.vouchsafe.format.osv.OsvFormat;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

/** Reads single documents through the format that knows them; feeds hold thousands of one kind, so the last one used is asked first. */
final class DocumentReading {
    private record Known(FeedKind kind, Format format) {}

    private final Limits limits;
    private final List<Known> formats;
    private Known last;

    DocumentReading(Limits limits) {
        this.limits = limits;
        this.formats = List.of(new Known(FeedKind.OSV, new OsvFormat(limits)), new Known(FeedKind.GITHUB, new GitHubAdvisory(limits)),
                new Known(FeedKind.NVD, new NvdFormat(limits)), new Known(FeedKind.KEV, new KevJson(limits)),
                new Known(FeedKind.KEV, new KevCsv(limits)), new Known(FeedKind.CSAF, new CsafFormat(limits)));
        this.last = formats.getFirst();
    }

    /** Reads one and hands it over; a document nobody knows, or of which nothing is left, becomes a problem. */
    void read(SourceFile file, FeedReceiver receiver, Problems problems) {
        Opening opening = new Opening(file, limits);
        Known known = last.format().recognises(opening) ? last
                : formats.stream().filter(each -> each.format().recognises(opening)).findFirst().orElse(null);
        if (known == null) {
            problems.error("UNKNOWN_DOCUMENT", file.frame() == null ? Location.WHOLE_FILE
                    : new Location.JsonPointer(file.frame().pointer(), file.frame().line(), file.frame().column()),
                    "The entry " + file.name().substring(file.name().indexOf('!') + 1)
                            + " is damaged or no advisory of a kind that is read.",
                    "Get the file again from its source.");
            receiver.broken();
            return;
        }
        last = known;
        ReadResult read = known.format().read(file, bytes -> {});
        read.problems().forEach(problems::add);
        if (read.advisories().isEmpty() && read.signals().isEmpty() && read.claimDocuments().isEmpty()) {
            receiver.broken();
        } else {
            receiver.document(new FeedDocument(known.kind(), file, read));
        }
    }
}
