package org.vouchsafe.cli.parcel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.evidence.EvidenceNumber;

import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Passphrase;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.usecase.PublishReport.Output;
import org.vouchsafe.usecase.PublishReport.SignOff;
import org.vouchsafe.usecase.PublishReport.Signing;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.key.KeyPlace;
import org.vouchsafe.usecase.parcel.PackageManifest;
import org.vouchsafe.usecase.parcel.PackageManifest.Scope;
import org.vouchsafe.usecase.parcel.make.MakePackage;
import org.vouchsafe.usecase.parcel.make.PackageRequest;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code package}: writes a signed evidence package. */
@Command(name = "package",
        description = {"Write a signed evidence package: reports, originals, VEX, attestations and proofs of the log, as one file.",
                "Whoever receives it can verify it with other tools; a README.txt in it says how."})
public final class PackageCommand implements Callable<Integer> {
    private final Session session;

    @ArgGroup(multiplicity = "1")
    About about = new About();

    @Option(names = "--author", required = true, paramLabel = "NAME", description = "The organisation that speaks; never a supplier.")
    String author = "";

    @Option(names = "--namespace", paramLabel = "URL", description = "A web address of it; without one no CSAF is written.")
    @Nullable
    String namespace;

    @Option(names = "--out", required = true, paramLabel = "FILE.asice", description = "Where to write it; never overwritten.")
    Path out = Path.of("");

    @Option(names = "--tlp", defaultValue = "AMBER", paramLabel = "LABEL",
            description = "CLEAR, GREEN, AMBER, AMBER+STRICT or RED; AMBER without it.")
    String tlp = "AMBER";

    @Option(names = "--for", paramLabel = "WHO", description = "Whom it is prepared for.")
    @Nullable
    String addressee;

    @Option(names = "--report", split = ",", defaultValue = "pdf,json", paramLabel = "FORMAT",
            description = "Formats of the report in it: pdf, xlsx, json, txt; pdf and json without it.")
    List<String> formats = new ArrayList<>();

    @Option(names = "--omit", paramLabel = "E-…=REASON",
            description = "Leave this original out and say why; its hash stays. May be given often.")
    Map<String, String> omitted = new LinkedHashMap<>();

    @Option(names = "--sign", required = true, paramLabel = "KEY",
            description = "Sign it with a key of KEY.p12, token:LIBRARY[#SLOT] or system.")
    KeyPlace key = new KeyPlace.OfSystem();

    @Option(names = "--alias", paramLabel = "NAME", description = "Which key.")
    @Nullable
    String alias;

    @Mixin
    Passphrase passphrase = new Passphrase();

    /** What the package is about; exactly one. */
    static final class About {
        @Option(names = "--release", required = true, paramLabel = "RELEASE", description = "[SUPPLIER/]PRODUCT@VERSION")
        @Nullable
        String release;

        @Option(names = "--supplier", required = true, paramLabel = "NAME", description = "A supplier.")
        @Nullable
        String supplier;

        @Option(names = {"--incident", "--advisory"}, required = true, paramLabel = "ADVISORY",
                description = "An advisory, by any of its ids, or the incident about it.")
        @Nullable
        String advisory;

        Scope.Kind kind() {
            return release != null ? Scope.Kind.RELEASE : supplier != null ? Scope.Kind.SUPPLIER : Scope.Kind.ADVISORY;
        }

        String words() {
            return release != null ? release : supplier != null ? supplier : advisory != null ? advisory : "";
        }
    }

    public PackageCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var request = new PackageRequest(about.kind(), about.words(), author, namespace, tlp, addressee, outputs(), omissions(),
                session.viewpoint());
        var signing = new Signing(key, passphrase.of(session, key), alias, SignOff.ALONE);
        return session.recording(workspace -> {
            MakePackage.Made made = session
                    .watched(progress -> workspace.packages().make().make(request, out, signing, session.actor(), progress));
            made.notices().forEach(session::tell);
            made.manifest().leftOut().forEach(each -> session.tell("Left out: " + each));
            print(made);
            return ExitCode.DONE;
        });
    }

    private Set<Output> outputs() {
        Set<Output> outputs = new LinkedHashSet<>();
        for (String each : formats) {
            outputs.add(switch (each.strip().toLowerCase(Locale.ROOT)) {
                case "pdf" -> Output.PDF;
                case "xlsx" -> Output.XLSX;
                case "json" -> Output.JSON;
                case "txt" -> Output.TXT;
                default -> throw new Refused(Refused.Kind.REQUEST,
                        "'" + each + "' is not a format. The formats are pdf, xlsx, json and txt.");
            });
        }
        return outputs;
    }

    private Map<EvidenceId, String> omissions() {
        Map<EvidenceId, String> named = new LinkedHashMap<>();
        omitted.forEach((number, reason) -> named.put(new EvidenceNumber().convert(number), reason));
        return named;
    }

    private void print(MakePackage.Made made) {
        PackageManifest manifest = made.manifest();
        if (session.json()) {
            session.printJson(json -> json.object(() -> {
                json.fieldOf("file", made.file());
                json.field("sha256", made.sha256());
                json.field("title", manifest.title());
                json.field("auditSize", manifest.auditSize());
                json.field("auditRoot", manifest.auditRoot());
                json.fieldTexts("files", manifest.files().stream().map(PackageManifest.Listed::path).toList());
                json.fieldTexts("omitted", manifest.originals().stream().filter(each -> each.file() == null)
                        .map(PackageManifest.Original::id).toList());
            }));
            return;
        }
        session.say("Wrote " + made.file() + ", SHA-256 " + made.sha256());
        session.say(manifest.title() + ", TLP:" + manifest.tlp() + ", as recorded up to " + manifest.cutOff());
        manifest.files().forEach(each -> session.say("  " + each.path() + " (" + each.about() + ")"));
        manifest.originals().stream().filter(each -> each.file() == null)
                .forEach(each -> session.say("  left out: " + each.id() + " " + each.name() + ", SHA-256 " + each.sha256() + ": "
                        + each.omitted()));
    }
}
