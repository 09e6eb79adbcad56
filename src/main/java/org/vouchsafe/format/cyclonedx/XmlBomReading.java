package org.vouchsafe.format.cyclonedx;

import java.util.ArrayList;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.cyclonedx.node.XmlBomNode;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.xml.RepeatedElements;
import org.vouchsafe.input.xml.XmlElement;
import org.vouchsafe.input.xml.XmlReading;

/** Streams a BOM in XML into a {@link Bom}: one component at a time is a tree, the document never is. */
final class XmlBomReading implements XmlReading.ChildReader {
    /** The BOM's own namespaces and those of its extensions begin so; elements of others may stand anywhere and are passed over. */
    static final String NAMESPACE = "http://cyclonedx.org/schema/";
    /** Parts of a component that may be large and that nobody here reads. */
    private static final Set<String> LEFT_OVER = Set.of("cryptoProperties", "modelCard", "data", "releaseNotes", "patentAssertions");
    /** What a component or the metadata says once; other elements may be repeated, or are not read. */
    private static final Set<String> ONCE = Set.of("group", "name", "version", "purl", "cpe", "hashes", "scope", "supplier", "manufacturer",
            "pedigree", "evidence", "licenses", "timestamp", "lifecycles");
    private static final int NONE = -1;
    private final XmlReading xml;
    private final Bom bom;
    private final ReadProgress progress;
    private final Problems problems;

    XmlBomReading(XmlReading xml, Bom bom, ReadProgress progress, Problems problems) {
        this.xml = xml;
        this.bom = bom;
        this.progress = progress;
        this.problems = problems;
    }

    private static final String XML_SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";

    /** What to do with one element of a list, whose start tag was just read; reads it to its end. */
    private interface ElementReader {
        void read(XmlElement element, XMLStreamReader at) throws XMLStreamException;
    }

    @Override
    public boolean take(XmlElement element, XMLStreamReader at) throws XMLStreamException {
        if (!isOurs(element)) {
            if (element.name().equals("Signature") && element.namespace().equals(XML_SIGNATURE)) {
                bom.signed("XML signature");
            }
            xml.skip(at);
            return true;
        }
        switch (element.name()) {
            case "metadata" -> metadata(element, at);
            case "components" -> components(element, NONE, at);
            case "services" -> each(element, at, "service", this::service);
            case "dependencies" -> each(element, at, "dependency", this::dependency);
            case "compositions" -> each(element, at, "composition", (child, reader) -> {
                keep(child, reader);
                bom.composition(new XmlBomNode(child));
            });
            case "vulnerabilities" -> each(element, at, "vulnerability", (child, reader) -> {
                keep(child, reader);
                RepeatedElements.reportWithin(child, ONCE_IN_A_STATEMENT::contains, problems);
                bom.vulnerability(new XmlBomNode(child));
            });
            case "declarations", "definitions" -> {
                // Kept whole: what they attest is read when all of it is known.
                return false;
            }
            default -> passOver(element, at);
        }
        return true;
    }

    /** Of two states, reasons or times nobody knows which holds. In a list of versions or notes their names do not occur. */
    private static final Set<
            String> ONCE_IN_A_STATEMENT = Set.of("id", "analysis", "state", "justification", "detail", "firstIssued", "lastUpdated",
                    "affects", "ref", "versions", "range", "status");

    private void passOver(XmlElement element, XMLStreamReader at) throws XMLStreamException {
        bom.passOver(element.name(), element::location);
        xml.skip(at);
    }

    private void metadata(XmlElement metadata, XMLStreamReader at) throws XMLStreamException {
        xml.element(metadata, at, (child, reader) -> {
            if (child.name().equals("component") && isOurs(child)) {
                component(child, bom.openRoot(), reader);
                return true;
            }
            if (child.name().equals("distributionConstraints")) {
                passOver(child, reader);
                return true;
            }
            return false;
        });
        RepeatedElements.report(metadata, ONCE::contains, problems);
        bom.metadata(new XmlBomNode(metadata));
    }

    private void components(XmlElement list, int partOf, XMLStreamReader at) throws XMLStreamException {
        xml.element(list, at, (child, reader) -> {
            if (!isOurs(child)) {
                xml.skip(reader);
            } else if (child.name().equals("component")) {
                progress.read(reader.getLocation().getCharacterOffset());
                component(child, bom.open(partOf), reader);
            } else {
                problems.error("WRONG_TYPE", child.location(),
                        "\"" + child.name() + "\" stands where a component is expected; it was passed over, so something may be missing.",
                        "Ask the sender to correct it in the tool that makes the file.");
                bom.loseComponent();
                xml.skip(reader);
            }
            return true;
        });
    }

    private void component(XmlElement component, int member, XMLStreamReader at) throws XMLStreamException {
        xml.element(component, at, (child, reader) -> {
            if (!isOurs(child)) {
                xml.skip(reader);
                return true;
            }
            if (child.name().equals("components")) {
                components(child, member, reader);
                return true;
            }
            if (LEFT_OVER.contains(child.name())) {
                passOver(child, reader);
                return true;
            }
            return false;
        });
        RepeatedElements.report(component, ONCE::contains, problems);
        bom.describe(member, new XmlBomNode(component));
    }

    private void service(XmlElement service, XMLStreamReader at) throws XMLStreamException {
        bom.service(new XmlBomNode(service).text("bom-ref"), service.location());
        xml.element(service, at, (child, reader) -> {
            if (child.name().equals("services") && isOurs(child)) {
                each(child, reader, "service", this::service);
            } else {
                xml.skip(reader);
            }
            return true;
        });
    }

    /** An entry names what it needs as entries within it; in the extension of 1.1 those have their own in turn. */
    private void dependency(XmlElement entry, XMLStreamReader at) throws XMLStreamException {
        var targets = new ArrayList<String>();
        xml.element(entry, at, (child, reader) -> {
            String target = child.attribute("ref");
            if (child.name().equals("dependency") && isOurs(child) && target != null && !target.isEmpty()) {
                targets.add(target);
            }
            nested(child, reader);
            return true;
        });
        String ref = entry.attribute("ref");
        if (ref == null || ref.isEmpty()) {
            problems.error("NO_REF", entry.location(), "A dependency entry does not say whose it is; it was passed over.",
                    "Ask the sender to correct it in the tool that makes the file.");
        } else {
            bom.depends(ref, targets, entry.location());
        }
    }

    /** What stands within an entry has an entry of its own elsewhere, unless it says more here. */
    private void nested(XmlElement entry, XMLStreamReader at) throws XMLStreamException {
        var targets = new ArrayList<String>();
        xml.element(entry, at, (child, reader) -> {
            String target = child.attribute("ref");
            if (child.name().equals("dependency") && target != null && !target.isEmpty()) {
                targets.add(target);
            }
            nested(child, reader);
            return true;
        });
        String ref = entry.attribute("ref");
        if (!targets.isEmpty() && ref != null) {
            bom.depends(ref, targets, entry.location());
        }
    }

    private void each(XmlElement list, XMLStreamReader at, String name, ElementReader element) throws XMLStreamException {
        xml.element(list, at, (child, reader) -> {
            if (child.name().equals(name) && isOurs(child)) {
                element.read(child, reader);
            } else {
                xml.skip(reader);
            }
            return true;
        });
    }

    private void keep(XmlElement element, XMLStreamReader at) throws XMLStreamException {
        xml.element(element, at, XmlReading.ChildReader.KEEP_ALL);
    }

    private static boolean isOurs(XmlElement element) {
        return element.namespace().startsWith(NAMESPACE);
    }
}
