package org.vouchsafe.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouchsafe.format.answers.AnsweredWorkbooks;
import org.vouchsafe.format.answers.AnswersWorkbook;
import org.vouchsafe.format.answers.ShortForm;
import org.vouchsafe.format.answers.foreign.ForeignQuestionnaire;
import org.vouchsafe.format.csaf.CsafFormat;
import org.vouchsafe.format.cyclonedx.CycloneDxJson;
import org.vouchsafe.format.cyclonedx.CycloneDxXml;
import org.vouchsafe.format.cyclonedx.schema.SchemaValidation;
import org.vouchsafe.format.envelope.EnvelopeFormat;
import org.vouchsafe.format.epss.EpssCsv;
import org.vouchsafe.format.kev.KevCsv;
import org.vouchsafe.format.kev.KevJson;
import org.vouchsafe.format.lockfile.NpmLockfile;
import org.vouchsafe.format.lockfile.cargo.CargoLockfile;
import org.vouchsafe.format.lockfile.composer.ComposerLockfile;
import org.vouchsafe.format.lockfile.go.GoModFile;
import org.vouchsafe.format.lockfile.go.GoSumFile;
import org.vouchsafe.format.lockfile.jvm.GradleLockfile;
import org.vouchsafe.format.lockfile.jvm.MavenTree;
import org.vouchsafe.format.lockfile.manifest.PackageJson;
import org.vouchsafe.format.lockfile.nuget.NugetLockfile;
import org.vouchsafe.format.lockfile.pip.RequirementsFile;
import org.vouchsafe.format.lockfile.pnpm.PnpmLockfile;
import org.vouchsafe.format.lockfile.python.PdmLockfile;
import org.vouchsafe.format.lockfile.python.PipfileLock;
import org.vouchsafe.format.lockfile.python.PoetryLockfile;
import org.vouchsafe.format.lockfile.python.PylockFile;
import org.vouchsafe.format.lockfile.python.UvLockfile;
import org.vouchsafe.format.lockfile.ruby.GemfileLock;
import org.vouchsafe.format.lockfile.yarn.YarnBerry;
import org.vouchsafe.format.lockfile.yarn.YarnClassic;
import org.vouchsafe.format.nvd.NvdFormat;
import org.vouchsafe.format.openvex.OpenVexFormat;
import org.vouchsafe.format.osv.GitHubAdvisory;
import org.vouchsafe.format.osv.OsvFormat;
import org.vouchsafe.format.provenance.ProvenanceFormat;
import org.vouchsafe.format.register.RegisterCsv;
import org.vouchsafe.format.register.RegisterWorkbook;
import org.vouchsafe.format.signature.SignatureFormat;
import org.vouchsafe.format.spdx.document.LinkableDocument;
import org.vouchsafe.format.spdx.document.SpdxJson;
import org.vouchsafe.format.spdx.document.SpdxXml;
import org.vouchsafe.format.spdx.document.SpdxYaml;
import org.vouchsafe.format.spdx.rdf.SpdxRdf;
import org.vouchsafe.format.spdx.tag.SpdxTagValue;
import org.vouchsafe.format.spdx.three.SpdxJsonLd;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.questionnaire.Templates;

/** The one list of formats. To add a format: one class and one line in the constructor. */
public final class Formats {
    private final List<Format> formats;
    private final Limits limits;

    /** All formats, within these limits. The first that recognises a file reads it. */
    public Formats(Limits limits) {
        this.limits = limits;
        var schemas = new SchemaValidation(limits);
        List<Format> documents = List.of(
                new CycloneDxJson(limits, schemas),
                new CycloneDxXml(limits, schemas),
                new LinkableDocument(new SpdxJson(limits)),
                new LinkableDocument(new SpdxYaml(limits)),
                new LinkableDocument(new SpdxXml(limits)),
                new LinkableDocument(new SpdxRdf(limits)),
                new LinkableDocument(new SpdxJsonLd(limits)),
                new LinkableDocument(new SpdxTagValue(limits)),
                new NpmLockfile(limits),
                new YarnClassic(limits),
                new YarnBerry(limits),
                new PnpmLockfile(limits),
                new PackageJson(limits, new NpmLockfile(limits)),
                new CargoLockfile(limits),
                new PylockFile(limits),
                new UvLockfile(limits),
                new PoetryLockfile(limits),
                new PdmLockfile(limits),
                new PipfileLock(limits),
                new ComposerLockfile(limits),
                new NugetLockfile(limits),
                new GemfileLock(limits),
                new GoModFile(limits),
                new GoSumFile(limits),
                new GradleLockfile(limits),
                new MavenTree(limits),
                new OpenVexFormat(limits),
                new CsafFormat(limits),
                new OsvFormat(limits),
                new GitHubAdvisory(limits),
                new NvdFormat(limits),
                new KevJson(limits),
                new KevCsv(limits),
                new EpssCsv(limits),
                new SignatureFormat(limits),
                new RegisterCsv(limits),
                new AnsweredWorkbooks(limits, List.of(new ShortForm(limits), new AnswersWorkbook(limits, new Templates()),
                        new ForeignQuestionnaire(limits))),
                new RegisterWorkbook(limits),
                new RequirementsFile(limits));
        var statements = new ProvenanceFormat(limits);
        // Envelopes come first, and those that hold a document before those that only say something of files.
        this.formats = Stream.concat(Stream.of(new EnvelopeFormat(limits, documents, statements), statements), documents.stream()).toList();
    }

    /** The format of the file, judged by content; empty when none knows it. */
    public Optional<Format> recognise(SourceFile file) {
        var opening = new Opening(file, limits);
        return formats.stream().filter(format -> format.recognises(opening)).findFirst();
    }

    /** The formats in the order in which they are asked. */
    public List<Format> all() {
        return formats;
    }
}
