package org.vouchsafe.usecase.publish;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vouchsafe.usecase.PublishReport.Output;
import org.vouchsafe.usecase.PublishReport.Status;
import org.vouchsafe.usecase.PublishReport.Target;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.publish.FileDrop.Existing;

/**
 * The file a report goes to, under its final name.
 *
 * @param notices what the user should know about the name, in sentences
 */
public record ReportFile(Path path, Existing existing, List<String> notices) {
    private static final String DRAFT = "DRAFT";
    // What people take a file for by its name; anything else behind a dot may be part of a version.
    private static final Set<String> KINDS = Set.of("pdf", "xlsx", "xls", "xlsm", "json", "csv", "docx", "doc", "html", "htm", "txt", "xml",
            "zip", "asice", "p12", "vouchsafe");

    public ReportFile {
        notices = List.copyOf(notices);
    }

    /**
     * Where a report of that format goes.
     *
     * @throws Refused when the name says another format
     */
    public static ReportFile of(Target target, Output output, Status status) {
        String name = String.valueOf(target.file().getFileName());
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        String own = output.name().toLowerCase(Locale.ROOT);
        if (KINDS.contains(ending) && !ending.equals(own)) {
            throw new Refused(Refused.Kind.REQUEST, "The report is to be written as " + own + ", but " + name + " is called " + ending
                    + ". Name it " + name.substring(0, dot) + "." + own + ", or choose the other format.");
        }
        if (status != Status.DRAFT || name.contains(DRAFT)) {
            return new ReportFile(target.file(), target.existing(), List.of());
        }
        String marked = dot <= 0 ? name + "-" + DRAFT : name.substring(0, dot) + "-" + DRAFT + name.substring(dot);
        // Whoever agreed to replace a file agreed to the name they gave, not to this one.
        return new ReportFile(target.file().resolveSibling(marked), Existing.REFUSE,
                List.of("A draft says so in its file name, so it was written as " + marked + "."));
    }

    public String name() {
        return String.valueOf(path.getFileName());
    }

    /** The signed container beside it, where there is one. */
    public Path container() {
        return path.resolveSibling(name() + ".asice");
    }
}
