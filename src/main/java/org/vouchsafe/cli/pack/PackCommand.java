package org.vouchsafe.cli.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Passphrase;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ChangeTable;
import org.vouchsafe.usecase.PublishReport.SignOff;
import org.vouchsafe.usecase.PublishReport.Signing;
import org.vouchsafe.usecase.key.KeyPlace;
import org.vouchsafe.usecase.pack.ImportPack;
import org.vouchsafe.usecase.pack.MakePack;
import org.vouchsafe.usecase.pack.PackContents;
import org.vouchsafe.usecase.pack.ReadPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pack}: incident packs for other analysts. */
@Command(name = "pack", description = "Incident packs: advisories, windows, indicators and a questionnaire as one signed file.")
public final class PackCommand implements Runnable {
    private final Session session;

    @Spec
    CommandSpec spec;

    public PackCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with packs: create, show or import.");
    }

    @Command(name = "create", description = "Write a signed pack of these advisories and what was added to them.")
    int create(@Parameters(arity = "1..*", paramLabel = "ADVISORY", description = "Any ids.") List<String> advisories,
            @Option(names = "--title", required = true, paramLabel = "TEXT", description = "What it is about.") String title,
            @Option(names = "--questionnaire", paramLabel = "TEMPLATE",
                    description = "Put this questionnaire template in.") @Nullable String questionnaire,
            @Option(names = "--decisions", description = "Put in what was decided here; elsewhere that is a proposal.") boolean decisions,
            @Option(names = "--out", required = true, paramLabel = "FILE.asice",
                    description = "Where to write it; never overwritten.") Path out,
            @Option(names = "--sign", required = true, paramLabel = "KEY",
                    description = "Sign it with a key of KEY.p12, token:LIBRARY[#SLOT] or system.") KeyPlace key,
            @Option(names = "--alias", paramLabel = "NAME", description = "Which key.") @Nullable String alias,
            @Mixin Passphrase passphrase) {
        session.refuseViewpoint();
        var request = new MakePack.Request(title, advisories, questionnaire,
                decisions ? MakePack.Decisions.AS_PROPOSALS : MakePack.Decisions.LEFT_OUT);
        var signing = new Signing(key, passphrase.of(session, key), alias, SignOff.ALONE);
        return session.writing(workspace -> {
            PackContents pack = workspace.makePack().make(request, out, signing, session.actor());
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    json.fieldOf("file", out);
                    contents(json, pack);
                }));
            } else {
                session.say("Wrote " + out);
                print(pack);
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "show", description = "Say who signed a pack, how old it is and what it holds. No workspace is needed.")
    int show(@Parameters(paramLabel = "FILE", description = "The pack.") Path file) {
        ReadPack.Pack pack = session.workbench().packs().open(file);
        if (session.json()) {
            session.printJson(json -> json.object(() -> opened(json, pack)));
        } else {
            say(pack);
        }
        return ExitCode.DONE;
    }

    @Command(name = "import", description = "Take a pack in as evidence. A decision in it stays a proposal.")
    int take(@Parameters(paramLabel = "FILE", description = "The pack.") Path file) {
        session.refuseViewpoint();
        return session.writing(workspace -> {
            ImportPack.Outcome outcome = session.watched(progress -> workspace.importPack().take(file, session.actor(), progress));
            session.tell(outcome.files().problems());
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    opened(json, outcome.pack());
                    json.field("added", outcome.added());
                    json.fieldTexts("questionnaires", outcome.questionnaires());
                    ChangeTable.json(json, outcome.changes());
                }));
            } else {
                say(outcome.pack());
                session.say("Taken in with " + outcome.files().files().size() + " files; " + outcome.added()
                        + " windows, hashes and malicious marks recorded.");
                if (!outcome.pack().contents().decisions().isEmpty()) {
                    session.say("Its decisions are proposals and were not applied; 'vouchsafe proposals' shows them.");
                }
                outcome.questionnaires()
                        .forEach(each -> session.say("Its questionnaire can be sent: 'vouchsafe questionnaire send --template "
                                + each + " …'."));
                ChangeTable.print(session, outcome.changes());
            }
            return outcome.files().problems().isEmpty() ? ExitCode.DONE : ExitCode.SHORT;
        });
    }

    private void say(ReadPack.Pack pack) {
        session.say("Incident pack \"" + pack.contents().title() + "\" by " + pack.contents().madeBy());
        pack.ages().forEach(session::say);
        session.say("Signed by " + pack.verification().signer()
                + (pack.verification().signedAt() == null ? "" : " at " + pack.verification().signedAt()) + ".");
        pack.verification().reasons().forEach(session::say);
        print(pack.contents());
    }

    private void print(PackContents pack) {
        pack.advisories().forEach(each -> session.say("  advisory " + each.about() + ": " + each.file() + ", SHA-256 " + each.sha256()));
        pack.windows().forEach(each -> session.say("  window of " + each.advisory() + ": " + each.start() + " to " + each.end() + ", by "
                + each.source()));
        pack.malicious().forEach(each -> session.say("  malicious: " + each.advisory() + ", by " + each.source()));
        pack.artefacts().forEach(each -> session.say("  affected artefact of " + each.advisory() + ": " + each.algorithm() + " "
                + each.value() + ", by " + each.source()));
        pack.indicators()
                .forEach(each -> session.say("  indicator of " + each.advisory() + ": " + each.packageName() + " " + each.algorithm()
                        + " " + each.value()));
        pack.questionnaires().forEach(each -> session.say("  questionnaire " + each.about() + ": " + each.file()));
        pack.decisions().forEach(each -> session.say("  proposal: " + each.supplier() + " / " + each.product() + " " + each.release() + ", "
                + each.advisory() + ": " + each.state() + ", decided elsewhere by " + each.decidedBy() + ": " + each.reason()));
    }

    private static void opened(JsonWriter json, ReadPack.Pack pack) {
        json.fieldOf("verdict", pack.verification().verdict());
        json.field("signer", pack.verification().signer());
        json.fieldOf("signedAt", pack.verification().signedAt());
        json.fieldTexts("ages", pack.ages());
        contents(json, pack.contents());
    }

    private static void contents(JsonWriter json, PackContents pack) {
        json.field("title", pack.title());
        json.fieldOf("madeAt", pack.madeAt());
        json.field("madeBy", pack.madeBy());
        json.fieldOf("newestData", pack.newestData());
        List<PackContents.Document> documents = new ArrayList<>(pack.advisories());
        documents.addAll(pack.questionnaires());
        json.fieldArray("documents", documents, each -> json.object(() -> {
            json.field("about", each.about());
            json.field("file", each.file());
            json.field("sha256", each.sha256());
        }));
        json.field("windows", pack.windows().size());
        json.field("malicious", pack.malicious().size());
        json.field("artefacts", pack.artefacts().size());
        json.field("indicators", pack.indicators().size());
        json.field("proposals", pack.decisions().size());
    }
}
