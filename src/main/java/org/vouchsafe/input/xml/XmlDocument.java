package org.vouchsafe.input.xml;

import java.io.IOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The same hardened door for what needs a DOM, such as XML signatures: no document type, nothing outside the file, within limits. */
public final class XmlDocument {
    private XmlDocument() {}

    /** The document as a namespace-aware DOM; empty, with a problem, when it is not well-formed, declares a type, or is nested too deep. */
    public static Optional<Document> of(SourceFile file, Limits limits, Problems problems) {
        try {
            DocumentBuilder builder = factory(limits).newDocumentBuilder();
            builder.setErrorHandler(new Quiet());
            builder.setEntityResolver((publicId, systemId) -> {
                throw new SAXException("This file points to another one, which is never opened.");
            });
            return Optional.of(builder.parse(file.open()));
        } catch (SAXException | IOException e) {
            problems.error("NOT_XML", org.vouchsafe.domain.problem.Location.WHOLE_FILE, "This is not well-formed XML: " + e.getMessage(),
                    "Ask the sender for the file again.");
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's XML parser lacks a feature it must have", e);
        }
    }

    private static DocumentBuilderFactory factory(Limits limits) throws ParserConfigurationException {
        // The JDK's own by name: a look-up by service would take whichever parser happens to lie on the class path.
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("jdk.xml.maxElementDepth", Integer.toString(limits.depth() + 2));
        return factory;
    }

    /** Says nothing on the error stream; everything that stops the parser is thrown anyway. */
    private static final class Quiet extends DefaultHandler {
        @Override
        public void error(org.xml.sax.SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
