package org.vouchsafe.cli.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Passphrase;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.usecase.PublishReport;
import org.vouchsafe.usecase.PublishReport.Published;
import org.vouchsafe.usecase.PublishReport.SignOff;
import org.vouchsafe.usecase.PublishReport.Signing;
import org.vouchsafe.usecase.PublishReport.Status;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.key.KeyPlace;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report}: composes, renders, signs and records a report. */
@Command(name = "report",
        description = "Write a report: KIND is release, supplier, incident, incident-customer, portfolio, review, quality, comparison, "
                + "evidence, response, changes or audit.")
public final class ReportCommand implements Callable<Integer> {
    /** Nothing need be said. */
    private static final String NOTHING = "nothing";
    private static final Map<String, List<String>> ABOUT = Map.ofEntries(Map.entry("release", List.of("--release")),
            Map.entry("supplier", List.of("--supplier")), Map.entry("incident", List.of("--incident")),
            Map.entry("incident-customer", List.of("--incident")),
            Map.entry("quality", List.of("--release", "--evidence")), Map.entry("comparison", List.of("--compare")),
            Map.entry("portfolio", List.of(NOTHING)), Map.entry("review", List.of("--supplier")),
            Map.entry("evidence", List.of(NOTHING, "--supplier")), Map.entry("response", List.of("--incident")),
            Map.entry("audit", List.of(NOTHING, "--entries")), Map.entry("changes", List.of("--since")));
    private final Session session;

    @Parameters(index = "0", paramLabel = "KIND", description = "Which report; see above.")
    String kind = "";

    @ArgGroup
    Scope scope = new Scope();

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "pdf, xlsx, json or txt.")
    String format = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    Path out = Path.of("");

    @ArgGroup
    @Nullable
    Stage stage;

    @Option(names = "--tlp", defaultValue = "AMBER", paramLabel = "LABEL",
            description = "CLEAR, GREEN, AMBER, AMBER+STRICT or RED; AMBER without it.")
    String tlp = "AMBER";

    @Option(names = "--for", paramLabel = "WHO", description = "Whom it is prepared for.")
    @Nullable
    String addressee;

    @Option(names = "--sign", paramLabel = "KEY", description = "Sign it with a key of KEY.p12, token:LIBRARY[#SLOT] or system.")
    @Nullable
    KeyPlace key;

    @Option(names = "--binds", paramLabel = "FILE",
            description = "Put the SHA-256 of this file into the PDF, such as of the workbook that goes out with it. May be repeated.")
    List<Path> bound = new ArrayList<>();

    @Option(names = "--review", description = "Keep a field in the PDF in which a second person signs: 'seal review'.")
    boolean review;

    @Option(names = "--alias", paramLabel = "NAME", description = "Which key; without it the one that suits the format.")
    @Nullable
    String alias;

    @Mixin
    Passphrase passphrase = new Passphrase();

    /** What the report is about; exactly one. */
    static final class Scope {
        @Option(names = "--release", required = true, paramLabel = "RELEASE", description = "[SUPPLIER/]PRODUCT@VERSION")
        @Nullable
        String release;

        @Option(names = "--supplier", required = true, paramLabel = "NAME", description = "A supplier.")
        @Nullable
        String supplier;

        @Option(names = {"--incident", "--advisory"}, required = true, paramLabel = "ID",
                description = "An incident, such as INC-20260331-1, or an advisory, by any of its ids.")
        @Nullable
        String incident;

        @Option(names = "--evidence", required = true, paramLabel = "E-…", description = "A file, for a quality letter.")
        @Nullable
        String evidence;

        @Option(names = "--compare", required = true, arity = "2", paramLabel = "RELEASE|E-…",
                description = "Both sides of a comparison: before, after.")
        @Nullable
        List<String> sides;

        @Option(names = "--since", required = true, paramLabel = "VS-…", description = "A report that went out, for the changes since.")
        @Nullable
        String since;

        @Option(names = "--entries", required = true, paramLabel = "FROM..TO", description = "Entries of the audit log.")
        @Nullable
        String entries;

        /** The name of the option that was given. */
        String option() {
            return since != null ? "--since"
                    : entries != null ? "--entries"
                            : sides != null ? "--compare"
                                    : evidence != null ? "--evidence"
                                            : release != null ? "--release"
                                                    : supplier != null ? "--supplier" : incident != null ? "--incident" : NOTHING;
        }

        String text() {
            return since != null ? since
                    : entries != null ? entries
                            : sides != null ? String.join(" .. ", sides)
                                    : evidence != null ? evidence
                                            : release != null ? release : supplier != null ? supplier : incident != null ? incident : "";
        }
    }

    /** Draft or final; at most one. */
    static final class Stage {
        @Option(names = "--draft", description = "A draft carries a watermark and is never signed.")
        boolean draft;

        @Option(names = "--final", description = "The default.")
        boolean last;
    }

    public ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<String> about = ABOUT.getOrDefault(kind, List.of(scope.option()));
        if (!about.contains(scope.option())) {
            throw new Refused(Refused.Kind.REQUEST,
                    "Say what the report '" + kind + "' is about with " + String.join(" or ", about)
                            + (scope.option().equals(NOTHING) ? "." : ", not with " + scope.option() + "."));
        }
        Status status = stage != null && stage.draft ? Status.DRAFT : Status.FINAL;
        if (status == Status.DRAFT && key != null) {
            throw new Refused(Refused.Kind.REQUEST, "A draft is never signed. Leave out --sign or --draft.");
        }
        if (review && key == null) {
            throw new Refused(Refused.Kind.REQUEST, "A report that is to be reviewed is signed first by who prepared it. Add --sign.");
        }
        PublishReport.Output output = output();
        var request = new PublishReport.Request(kind, scope.text(), addressee, tlp, status, session.viewpoint());
        Signing signing = key == null ? null
                : new Signing(key, passphrase.of(session, key), alias, review ? SignOff.REVIEWED : SignOff.ALONE);
        return session.recording(workspace -> {
            Published published = session
                    .watched(progress -> workspace.reports().publish(request, output, PublishReport.Target.fresh(out).binding(bound),
                            signing,
                            session.actor(), progress));
            print(published);
            return ExitCode.DONE;
        });
    }

    private PublishReport.Output output() {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "pdf" -> PublishReport.Output.PDF;
            case "xlsx" -> PublishReport.Output.XLSX;
            case "json" -> PublishReport.Output.JSON;
            case "txt" -> PublishReport.Output.TXT;
            default -> throw new Refused(Refused.Kind.REQUEST,
                    "'" + format + "' is not a format. The formats are pdf, xlsx, json and txt.");
        };
    }

    private void print(Published published) {
        published.notices().forEach(session::tell);
        if (session.json()) {
            session.printJson(json -> json.object(() -> {
                json.field("reportId", published.report().reportId());
                json.field("title", published.report().title());
                json.field("sha256", published.report().sha256());
                json.field("signed", published.report().signed());
                json.field("auditSize", published.report().auditSize());
                json.fieldTexts("files", published.files());
            }));
        } else {
            published.files().forEach(file -> session.say("Wrote " + file));
            session.say(
                    "Report " + published.report().reportId() + (published.report().signed() ? ", signed" : ", not signed") + ", SHA-256 "
                            + published.report().sha256());
        }
    }
}
