package org.vouchsafe.format.cyclonedx;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouchsafe.domain.questionnaire.ReturnedSheet;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.cyclonedx.attestation.AttestationReading;
import org.vouchsafe.format.cyclonedx.node.XmlBomNode;
import org.vouchsafe.format.cyclonedx.schema.SchemaValidation;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.xml.XmlElement;
import org.vouchsafe.input.xml.XmlReading;

/** CycloneDX in XML, 1.0 to 1.7. */
public final class CycloneDxXml implements Format {
    private static final String NAME = "CycloneDX XML";
    /** In XML the spec version stands in the namespace only. */
    private static final Pattern NAMESPACE = Pattern.compile("http://cyclonedx\\.org/schema/bom/(.+)");
    private final Limits limits;
    private final XmlReading xml;
    private final SchemaValidation schemas;

    public CycloneDxXml(Limits limits, SchemaValidation schemas) {
        this.limits = limits;
        this.xml = new XmlReading(limits);
        this.schemas = schemas;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        // A file with a document type is refused by the reader, with the reason; here it is enough that it names the format.
        return opening.xmlRoot().map(root -> root.name().equals("bom"))
                .orElseGet(() -> opening.head().stripLeading().startsWith("<") && opening.head().contains("cyclonedx.org/schema/bom"));
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        var bom = new Bom(problems);
        Optional<XmlElement> root = xml.stream(file, new XmlBomReading(xml, bom, progress, problems), problems);
        if (root.isEmpty()) {
            // A part of an inventory would seem to say that the rest is not there.
            return ReadResult.unread(NAME, problems.list());
        }
        Bom.Identity identity = identity(root.get(), file, problems);
        schemas.check(file, identity.format(), identity.specVersion(), problems);
        var document = new XmlBomNode(root.get());
        Optional<ReturnedSheet> attested = AttestationReading.of(document, bom.made(), bom.tool(), problems);
        if (attested.isPresent()) {
            bom.attests();
        }
        Stream.of("declarations", "definitions").filter(each -> root.get().child(each) != null)
                .filter(each -> attested.isEmpty() || root.get().childrenOf(each).stream().anyMatch(part -> part.name().equals("patents")))
                .forEach(each -> bom.passOver(each, () -> document.at(each)));
        return bom.finish(identity).answering(attested.stream().toList());
    }

    private static Bom.Identity identity(XmlElement root, SourceFile file, Problems problems) {
        Matcher namespace = NAMESPACE.matcher(root.namespace());
        var fields = new BomHeader(problems);
        return new Bom.Identity(NAME, fields.specVersion(namespace.matches() ? namespace.group(1) : null, root.location()),
                fields.serialNumber(root.attribute("serialNumber"), root.location()),
                fields.version(root.attribute("version"), root.location()),
                file.name());
    }
}
