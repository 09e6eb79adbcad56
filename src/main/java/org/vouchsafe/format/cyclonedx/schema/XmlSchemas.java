package org.vouchsafe.format.cyclonedx.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.Source;
import javax.xml.transform.stax.StAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.xml.XmlReading;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Validates BOMs in XML against the official schemas, through the one XML door. Safe for use by several threads. */
final class XmlSchemas {
    private final XmlReading xml;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    XmlSchemas(Limits limits) {
        this.xml = new XmlReading(limits);
    }

    /** What the schema of this version finds wrong, one sentence for each place; empty for a version without a schema. */
    Map<Location, String> findings(SourceFile file, String specVersion) {
        String resource = SchemaSources.xml(specVersion);
        if (resource == null) {
            return Map.of();
        }
        var findings = new Findings();
        try {
            XMLStreamReader at = xml.open(file);
            try {
                xml.root(at);
                Validator validator = compiled.computeIfAbsent(resource, XmlSchemas::compile).newValidator();
                validator.setErrorHandler(findings);
                validator.validate(new StAXSource(at));
            } finally {
                at.close();
            }
        } catch (XMLStreamException | SAXException | IOException e) {
            // Not well-formed: reported by the reader, with the place.
            return findings.found;
        }
        return findings.found;
    }

    private static Schema compile(String resource) {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        try {
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(
                    new Source[] {source(SchemaSources.LICENCES_XML), source(SchemaSources.DEPENDENCY_GRAPH_XML), source(resource)});
        } catch (SAXException e) {
            throw new UncheckedIOException(new IOException("The schema " + resource + " does not compile", e));
        }
    }

    private static Source source(String resource) {
        return new StreamSource(SchemaSources.open(resource));
    }

    /** Collects what is found, the first for each place. */
    private static final class Findings extends DefaultHandler {
        private final Map<Location, String> found = new LinkedHashMap<>();

        @Override
        public void error(SAXParseException e) {
            // Messages begin with the number of the rule in the schema specification: "cvc-type.3.1.3: …".
            found.putIfAbsent(new Location.LineColumn(Math.max(e.getLineNumber(), 0), Math.max(e.getColumnNumber(), 0)),
                    String.valueOf(e.getMessage()).replaceFirst("^cvc-[^:]+: ", ""));
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }
}
