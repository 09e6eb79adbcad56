package org.vouchsafe.format.spdx.document;

import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.spdx.draft.SpdxDraft;
import org.vouchsafe.format.spdx.draft.SpdxField;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.xml.RepeatedElements;
import org.vouchsafe.input.xml.XmlElement;
import org.vouchsafe.input.xml.XmlReading;

/** SPDX 2.2 and 2.3 in XML, which is the JSON form with elements for fields; streamed, one package at a time. */
public final class SpdxXml implements Format {
    private static final String NAME = "SPDX XML";
    private static final Set<String> ROOTS = Set.of("Document", "SpdxDocument", "document");
    private final Limits limits;

    public SpdxXml(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        // A file with a document type is refused by the reader, with the reason.
        return opening.xmlRoot().map(root -> ROOTS.contains(root.name())).orElseGet(() -> opening.head().stripLeading().startsWith("<"))
                && (opening.head().contains("<spdxVersion") || opening.head().contains("<SPDXID"));
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        var draft = new SpdxDraft(problems);
        var xml = new XmlReading(limits);
        var elements = new Elements(draft, problems);
        Optional<XmlElement> root = xml.stream(file, (element, at) -> {
            progress.read(at.getLocation().getCharacterOffset());
            return take(element, at, xml, elements, problems);
        }, problems);
        if (root.isEmpty()) {
            return ReadResult.unread(NAME, problems.list());
        }
        // Early Python tools write a document within a document.
        XmlElement inner = root.get().child("Document");
        RepeatedElements.reportWithin(root.get(), Elements.ONCE::contains, problems);
        return inner == null ? draft.finish(NAME, elements.document(new XmlNode(root.get())), file.name())
                : TreeReading.read(NAME, new XmlNode(inner), draft, problems, file.name());
    }

    private static boolean take(XmlElement element, XMLStreamReader at, XmlReading xml, Elements elements, Problems problems)
            throws XMLStreamException {
        return switch (element.name()) {
            case "packages", "files", "snippets", "relationships", "documentDescribes", "externalDocumentRefs" -> {
                xml.element(element, at, XmlReading.ChildReader.KEEP_ALL);
                RepeatedElements.reportWithin(element, Elements.ONCE::contains, problems);
                tell(element, elements);
                yield true;
            }
            case "hasExtractedLicensingInfos", "annotations" -> {
                xml.skip(at);
                yield true;
            }
            default -> false;
        };
    }

    private static void tell(XmlElement element, Elements elements) {
        var node = new XmlNode(element);
        switch (element.name()) {
            case "packages" -> elements.onePackage(node);
            case "files" -> elements.file(node);
            case "snippets" -> elements.snippet(node);
            case "relationships" -> elements.relationship(node);
            case "externalDocumentRefs" -> elements.otherDocument(node);
            default -> elements.describes(new SpdxField(element.text(), element.location()));
        }
    }
}
