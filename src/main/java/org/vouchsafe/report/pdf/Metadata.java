package org.vouchsafe.report.pdf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.report.Document;

/** Title, times and identification of the file, once for the info dictionary and once as XMP; both must say the same (ISO 19005-3, 6.6). */
final class Metadata {
    private static final String PROGRAM = "Vouchsafe";
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    /** PDF/A demands a description of every schema it does not know itself; this one says that the file also follows PDF/UA-1. */
    private static final String UA_SCHEMA = """
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
            """;

    private Metadata() {}

    /** Fills the info dictionary, times and file identifier included. */
    static void info(Document document, PdfDictionary info) {
        PdfDate date = date(document.generatedAt());
        info.put(PdfName.TITLE, new PdfString(printable(document.title()), PdfObject.TEXT_UNICODE));
        info.put(PdfName.SUBJECT, new PdfString(printable(document.subtitle()), PdfObject.TEXT_UNICODE));
        info.put(PdfName.KEYWORDS, new PdfString(document.reportId() + ", " + document.tlp().label(), PdfObject.TEXT_UNICODE));
        info.put(PdfName.CREATOR, new PdfString(PROGRAM));
        info.put(PdfName.PRODUCER, new PdfString(PROGRAM));
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        byte[] id = java.util.HexFormat.of()
                .parseHex(Sha256.of((document.reportId() + '\n' + document.title() + '\n' + document.tlp() + '\n'
                        + document.generatedAt() + '\n' + document.cutOff()).getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32));
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    }

    static PdfDate date(Instant at) {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(at.toEpochMilli());
        return new PdfDate(calendar);
    }

    /** The XMP packet. */
    static byte[] xmp(Document document) {
        String date = SECONDS.format(document.generatedAt());
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language></rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
                <pdf:Producer>%s</pdf:Producer><pdf:Keywords>%s</pdf:Keywords></rdf:Description>
                <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                <xmp:CreatorTool>%s</xmp:CreatorTool><xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate></rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
                %s<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <pdfuaid:part>1</pdfuaid:part></rdf:Description>
                </rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".formatted(escaped(printable(document.title())), escaped(printable(document.subtitle())),
                escaped(document.language()), PROGRAM, escaped(document.reportId() + ", " + document.tlp().label()), PROGRAM, date, date,
                UA_SCHEMA).getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Controls and unpaired surrogates cannot stand in XML; info dictionary and XMP must agree, so both leave them out. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().map(c -> Character.isWhitespace(c) ? ' ' : c).filter(c -> {
            int type = Character.getType(c);
            return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE && type != Character.UNASSIGNED
                    && type != Character.PRIVATE_USE;
        }).forEach(out::appendCodePoint);
        return out.toString();
    }
}
