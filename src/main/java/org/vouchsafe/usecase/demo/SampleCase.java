package org.vouchsafe.usecase.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case to replay: what happened, in order, and what is to be reported at its end.
 *
 * @param folder in which its files lie
 * @param end the moment at which the reports are written
 */
public record SampleCase(String title, Path folder, Instant end, List<CaseStep> steps, List<WantedReport> reports) {
    public SampleCase {
        steps = List.copyOf(steps);
        reports = List.copyOf(reports);
    }

    /**
     * A report, by kind and scope as the report command takes them.
     *
     * @param at when it is written; null: at the end
     */
    public record WantedReport(String kind, String scope, String fileName, @Nullable Instant at) {}
}
