package org.vouchsafe.cli.export;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.usecase.export.ExportAttestations;
import org.vouchsafe.usecase.export.ExportSbom;
import org.vouchsafe.usecase.export.ExportStates;
import org.vouchsafe.usecase.export.ExportVex;
import org.vouchsafe.usecase.read.StateFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: positions as VEX, a table of states, an inventory. */
@Command(name = "export", description = "Write positions as VEX, states as a table, or an inventory.")
public final class ExportCommand implements Runnable {
    private final Session session;

    @Spec
    CommandSpec spec;

    public ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to export: vex, states, sbom or attestations.");
    }

    @Command(name = "vex", description = {"Write our own positions and decisions as a VEX document.",
            "Its author is your organisation; to every supplier it is a third party's word."})
    int vex(@Option(names = "--format", required = true, paramLabel = "FORMAT",
            description = "openvex, csaf or cyclonedx.") ExportVex.Format format,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write; never overwritten.") Path out,
            @Option(names = "--author", required = true, paramLabel = "NAME", description = "Your organisation.") String author,
            @Option(names = "--category", defaultValue = "OTHER", paramLabel = "WORD",
                    description = "As what it speaks: other, coordinator, discoverer or user.") ExportVex.Category category,
            @Option(names = "--namespace", paramLabel = "URL",
                    description = "A web address of your organisation; CSAF needs one.") @Nullable String namespace,
            @Option(names = "--tlp", paramLabel = "LABEL", description = "A label of the Traffic Light Protocol.") @Nullable String tlp,
            @Option(names = "--supplier", paramLabel = "NAME", description = "Only its releases.") @Nullable String supplier,
            @Option(names = "--product", paramLabel = "NAME", description = "Only its releases.") @Nullable String product,
            @Option(names = "--release", paramLabel = "VERSION", description = "Only this one.") @Nullable String release,
            @Option(names = "--advisory", paramLabel = "ID", description = "Only positions towards it.") @Nullable String advisory) {
        var scope = new StateFilter(supplier, product, release, advisory, null, null);
        var request = new ExportVex.Request(format, scope, author, category, namespace, tlp);
        return session.reading(workspace -> {
            ExportVex.Written written = workspace.exports().vex().write(request, out, session.viewpoint());
            return said(written.file(), written.statements(), "statement", "statements");
        });
    }

    @Command(name = "states", description = "Write states as a table.")
    int states(@Option(names = "--format", required = true, paramLabel = "FORMAT", description = "csv or xlsx.") ExportStates.Format format,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write; never overwritten.") Path out,
            @Option(names = "--supplier", paramLabel = "NAME", description = "Only its releases.") @Nullable String supplier,
            @Option(names = "--product", paramLabel = "NAME", description = "Only its releases.") @Nullable String product,
            @Option(names = "--release", paramLabel = "VERSION", description = "Only this one.") @Nullable String release,
            @Option(names = "--advisory", paramLabel = "ID", description = "Only positions towards it.") @Nullable String advisory) {
        var scope = new StateFilter(supplier, product, release, advisory, null, null);
        return session.reading(workspace -> {
            ExportStates.Written written = workspace.exports().states().write(format, scope, out, session.viewpoint());
            return said(written.file(), written.positions(), "position", "positions");
        });
    }

    @Command(name = "sbom", description = {"Write the inventory of a release.",
            "The original byte for byte, or what was read of it as CycloneDX."})
    int sbom(@Parameters(paramLabel = "RELEASE|E-…", description = "[SUPPLIER/]PRODUCT@VERSION, or a piece of evidence.") String subject,
            @Option(names = "--format", defaultValue = "ORIGINAL", paramLabel = "FORMAT",
                    description = "original or cyclonedx.") ExportSbom.Format format,
            @Option(names = "--out", required = true, paramLabel = "FILE",
                    description = "The file to write; never overwritten.") Path out) {
        return session.reading(workspace -> {
            ExportSbom.Written written = workspace.exports().sbom().write(subject, format, out, session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    json.field("file", written.file().toString());
                    json.fieldOf("evidence", written.evidence());
                }));
            } else {
                session.say("Wrote " + written.file() + " from " + written.evidence() + " " + written.evidenceName() + ".");
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "attestations", description = {"Write a supplier's reviewed answers as CycloneDX attestations.",
            "The claims are the supplier's; conformance and confidence are your organisation's judgement."})
    int attestations(@Option(names = "--supplier", required = true, paramLabel = "NAME", description = "Whose answers.") String supplier,
            @Option(names = "--author", required = true, paramLabel = "NAME", description = "Your organisation.") String author,
            @Option(names = "--out", required = true, paramLabel = "FILE",
                    description = "The file to write; never overwritten.") Path out) {
        return session.reading(workspace -> {
            ExportAttestations.Written written = workspace.exports().attestations().write(supplier, author, out, session.viewpoint());
            if (written.unreviewed() > 0) {
                session.tell("Left out: " + written.unreviewed() + " answers nobody reviewed yet.");
            }
            return said(written.file(), written.answers(), "answer", "answers");
        });
    }

    private int said(Path file, int count, String one, String many) {
        if (session.json()) {
            session.printJson(json -> json.object(() -> {
                json.field("file", file.toString());
                json.field(many, count);
            }));
        } else {
            session.say("Wrote " + file + ", " + count + " " + (count == 1 ? one : many) + ".");
        }
        return ExitCode.DONE;
    }
}
