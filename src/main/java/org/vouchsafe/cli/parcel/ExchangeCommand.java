package org.vouchsafe.cli.parcel;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.evidence.EvidenceNumber;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ChangeTable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.usecase.parcel.PackageManifest;
import org.vouchsafe.usecase.parcel.exchange.AdoptOriginals;
import org.vouchsafe.usecase.parcel.exchange.ComparePackage.Beside;
import org.vouchsafe.usecase.parcel.exchange.HeldPackage;
import org.vouchsafe.usecase.parcel.exchange.PackageFiles;
import org.vouchsafe.usecase.parcel.exchange.TakePackage;
import org.vouchsafe.usecase.parcel.verify.OpenedPackage;
import org.vouchsafe.usecase.parcel.verify.VerifyPackage.Judged;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code exchange}: evidence packages of other analysts. */
@Command(name = "exchange", description = {"Take evidence packages of other analysts in.",
        "Their states become statements of a third party, their decisions proposals; originals count only once they are adopted."})
public final class ExchangeCommand implements Runnable {
    private final Session session;

    @Spec
    CommandSpec spec;

    public ExchangeCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Say what to do with packages of others: show, import, list, differences or adopt.");
    }

    @Command(name = "show", description = "Verify a package and say what it holds. No workspace is needed.")
    int show(@Parameters(paramLabel = "FILE", description = "The package.") Path file) {
        Judged judged = PackageFiles.passed(file);
        OpenedPackage opened = Objects.requireNonNull(judged.opened(), "one that passes is open");
        session.say(opened.manifest().title() + ", TLP:" + opened.manifest().tlp() + ", by " + opened.manifest().author() + ", prepared by "
                + opened.manifest().preparedBy() + ", as recorded up to " + opened.manifest().cutOff());
        judged.verification().reasons().forEach(session::say);
        session.say("Signed by " + judged.verification().signer() + ", key " + judged.fingerprint());
        opened.manifest().originals().forEach(each -> session.say("  " + words(each)));
        opened.states().forEach(each -> session.say("  state: " + each.place() + ", " + each.advisory() + ": "
                + each.state().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        opened.manifest().decisions().forEach(each -> session.say("  proposal: " + each.supplier() + "/" + each.product() + "@"
                + each.release() + ", " + each.advisory() + ": " + each.state() + ", decided there by " + each.decidedBy() + ": "
                + each.reason()));
        return ExitCode.DONE;
    }

    private static String words(PackageManifest.Original each) {
        return each.id() + " " + each.name() + " (" + each.format() + "), received " + each.receivedAt().toString().substring(0, 10)
                + (each.from() == null ? "" : " from " + each.from()) + (each.place() == null ? ""
                        : ", placed at " + each.place().supplier() + "/" + each.place().product() + "@" + each.place().release())
                + (each.omitted() == null ? "" : ", left out: " + each.omitted());
    }

    @Command(name = "import", description = "Take a package in. By that no state becomes better; 'adopt' takes its originals over.")
    int take(@Parameters(paramLabel = "FILE", description = "The package.") Path file,
            @Option(names = "--accept", paramLabel = "FINGERPRINT",
                    description = "Believe this signer's certificate, whose fingerprint you were given another way.") @Nullable String fingerprint,
            @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "How you know, for the log.") String reason) {
        session.refuseViewpoint();
        var accepted = fingerprint == null ? null : new TakePackage.Accepted(fingerprint, reason);
        return session.writing(workspace -> {
            TakePackage.Taken taken = session
                    .watched(progress -> workspace.packages().take().take(file, accepted, session.actor(), progress));
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    json.fieldOf("evidence", taken.evidence());
                    json.field("title", taken.manifest().title());
                    json.field("signer", taken.verification().signer());
                    json.field("trust", taken.trust());
                    json.fieldOf("news", taken.news());
                    ChangeTable.json(json, taken.changes());
                }));
            } else {
                session.say(taken.news() == TakePackage.News.HELD_ALREADY ? "It is held already as " + taken.evidence() + "."
                        : "Taken in as " + taken.evidence() + ": " + taken.manifest().title() + ".");
                session.say(taken.trust());
                session.say("Its states are statements of a third party, its decisions proposals; none of them applies here.");
                session.say("Its originals are evidence here once you adopt them: 'vouchsafe exchange adopt " + taken.evidence() + "'.");
                ChangeTable.print(session, taken.changes());
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "list", description = "The packages that were taken in.")
    int list() {
        return session.reading(workspace -> {
            List<HeldPackage> held = workspace.packages().compare().held(session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.array(held, each -> json.object(() -> {
                    json.fieldOf("evidence", each.evidence().id());
                    json.field("title", each.manifest().title());
                    json.field("from", each.evidence().origin().from());
                    json.field("workspace", each.manifest().workspace());
                    json.fieldOf("cutOff", each.manifest().cutOff());
                    json.field("why", each.evidence().origin().why());
                })));
            } else if (held.isEmpty()) {
                session.say("No package of another workspace was taken in.");
            } else {
                TextTable table = new TextTable("Package", "Title", "From", "As of", "Workspace", "On whose word");
                held.forEach(each -> table.row(each.evidence().id(), each.manifest().title(), each.evidence().origin().from(),
                        each.manifest().cutOff(), each.manifest().workspace().substring(0, 12), each.evidence().origin().why()));
                table.print(session.terminal().out());
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "differences", description = "States of packages beside our own; those that differ, or with --all every one.")
    int differences(@Option(names = "--all", description = "Also where both say the same.") boolean all) {
        return session.reading(workspace -> {
            List<Beside> beside = workspace.packages().compare().beside(session.viewpoint()).stream()
                    .filter(each -> all || !each.agrees()).toList();
            if (session.json()) {
                session.printJson(json -> json.array(beside, each -> json.object(() -> {
                    json.fieldOf("package", each.parcel().evidence().id());
                    json.field("release", each.there().place());
                    json.field("advisory", each.there().advisory());
                    json.fieldOf("there", each.there().state());
                    json.fieldOf("here", each.here() == null ? null : each.here().position().state());
                })));
            } else if (beside.isEmpty()) {
                session.say(all ? "No package of another workspace was taken in." : "Nothing that other workspaces say differs from here.");
            } else {
                TextTable table = new TextTable("Package", "Release", "Advisory", "There", "Here");
                beside.forEach(each -> table.row(each.parcel().evidence().id(), each.there().place(), each.there().advisory(),
                        state(each.there().state()), each.here() == null ? "not held" : state(each.here().position().state())));
                table.print(session.terminal().out());
            }
            return ExitCode.DONE;
        });
    }

    private static String state(org.vouchsafe.domain.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Command(name = "adopt", description = "Take originals of a package over as evidence here, placed as they were placed there.")
    int adopt(
            @Parameters(paramLabel = "E-…", description = "The package, by its number here.",
                    converter = EvidenceNumber.class) EvidenceId parcel,
            @Option(names = "--only", split = ",", paramLabel = "E-…", description = "Only these, by their numbers there.") @Nullable List<
                    String> only,
            @Option(names = "--reason", required = true, paramLabel = "TEXT",
                    description = "Why they are believed, for the log.") String reason) {
        session.refuseViewpoint();
        Set<String> named = only == null ? Set.of() : new LinkedHashSet<>(only);
        return session.writing(workspace -> {
            AdoptOriginals.Outcome outcome = session.watched(progress -> workspace.packages().adopt()
                    .adopt(new AdoptOriginals.Request(parcel, named, reason), session.actor(), progress));
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    json.fieldArray("originals", outcome.originals(), each -> json.object(() -> {
                        json.field("there", each.original().id());
                        json.fieldOf("here", each.here());
                        json.fieldOf("fate", each.fate());
                        json.field("words", each.words());
                    }));
                    ChangeTable.json(json, outcome.changes());
                }));
            } else {
                TextTable table = new TextTable("There", "Name", "Here", "What became of it");
                outcome.originals().forEach(each -> table.row(each.original().id(), each.original().name(),
                        each.here() == null ? "" : each.here(), fate(each)));
                table.print(session.terminal().out());
                ChangeTable.print(session, outcome.changes());
            }
            boolean open = outcome.originals().stream().anyMatch(each -> each.fate() == AdoptOriginals.Fate.HELD_ELSEWHERE
                    || each.fate() == AdoptOriginals.Fate.NOT_KEPT);
            return open ? ExitCode.SHORT : ExitCode.DONE;
        });
    }

    private static String fate(AdoptOriginals.Adopted each) {
        String word = switch (each.fate()) {
            case TAKEN_OVER -> "taken over";
            case HELD_ALREADY -> "held already";
            case HELD_ELSEWHERE -> "placed elsewhere here";
            case LEFT_OUT -> "left out of the package";
            case NOT_KEPT -> "not kept";
        };
        return each.words().isEmpty() ? word : word + ": " + each.words();
    }
}
