package org.vouchsafe.report;

import java.util.List;
import java.util.Optional;

/** The list of reports: the one place where a new kind is added. */
public record Reports(List<Report> all) {
    public Reports {
        all = List.copyOf(all);
    }

    /** The reports that come with the program, in the order in which they are offered. */
    public static Reports builtIn() {
        return new Reports(List.of());
    }

    /** The report with that id. */
    public Optional<Report> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
