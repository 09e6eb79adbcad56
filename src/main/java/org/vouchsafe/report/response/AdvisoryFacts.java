package org.vouchsafe.report.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.ReportFacts.ReportedAdvisory;
import org.vouchsafe.report.section.Tables;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;

/** What the records of an advisory say, as they say it. */
final class AdvisoryFacts {
    /** As many versions as a cell shows. */
    private static final int VERSIONS = 12;

    private AdvisoryFacts() {}

    static Field ids(ReportedAdvisory advisory) {
        Runs ids = new Runs().code(advisory.id());
        if (!advisory.aliases().isEmpty()) {
            ids.text(", also ").code(String.join(", ", advisory.aliases()));
        }
        return (advisory.malicious() ? ids.text(". Malicious package.") : ids).refs(advisory.evidence()).field("Advisory");
    }

    static List<Block> blocks(ReportedAdvisory advisory) {
        List<Block> blocks = new ArrayList<>();
        Tables records = Tables.titled("Records held").column("Id", 24).column("Says", 32).column("Published, changed", 18)
                .column("Severity, as its source gives it", 14).column("Stands in", 12);
        Tables packages = Tables.titled("Packages it names").column("Package", 34).column("Affected", 36).column("Of record", 18)
                .column("Stands in", 12);
        for (AdvisoryRecord each : advisory.records()) {
            records.row(Cell.code(each.id()), Cell.of(each.summary() == null ? "no summary" : each.summary()), Cell.of(dates(each)),
                    Cell.of(each.severity() == null ? "not stated" : each.severity()),
                    new Runs().refs(advisory.evidenceOf(each)).cell());
            each.affected().forEach(affected -> packages.row(new Runs().code(affected.name()).text(affected.ecosystem().isBlank() ? ""
                    : ", " + affected.ecosystem()).cell(), affected(affected), Cell.code(each.id()),
                    new Runs().refs(advisory.evidenceOf(each)).cell()));
        }
        blocks.add(records.or("No record of this advisory is held; it is known from statements alone."));
        blocks.add(packages.or("No record names a package."));
        return blocks;
    }

    private static String dates(AdvisoryRecord record) {
        String published = record.published() == null ? "not stated" : Dates.day(record.published());
        String changed = record.modified() == null ? "" : ", " + Dates.day(record.modified());
        return published + changed + (record.withdrawn() == null ? "" : "; withdrawn " + Dates.day(record.withdrawn()));
    }

    private static Cell affected(AffectedPackage affected) {
        List<String> parts = new ArrayList<>();
        affected.ranges().forEach(range -> parts.add(String.join(", ", range.events().stream()
                .map(each -> each.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + each.version()).toList())));
        if (!affected.versions().isEmpty()) {
            int more = affected.versions().size() - VERSIONS;
            parts.add("versions " + String.join(", ", affected.versions().stream().limit(VERSIONS).toList())
                    + (more > 0 ? " and " + more + " more" : ""));
        }
        if (!affected.hashes().isEmpty()) {
            parts.add(affected.hashes().size() + " artefacts by their hash");
        }
        return Cell.of(parts.isEmpty() ? "no version is stated" : String.join("; ", parts));
    }
}
