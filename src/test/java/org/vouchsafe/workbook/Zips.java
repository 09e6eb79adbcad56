package org.vouchsafe.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes workbooks apart and puts them together again, so that tests can spoil a part. */
public final class Zips {
    private Zips() {}

    public static Map<String, byte[]> parts(byte[] zip) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A workbook of one sheet named Data with this XML inside its worksheet element, and these shared strings. */
    public static byte[] workbook(String sheet, String... strings) {
        String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        StringBuilder shared = new StringBuilder("<sst " + main + ">");
        for (String each : strings) {
            shared.append("<si>").append(each).append("</si>");
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels",
                bytes(relationships("<Relationship Id=\"r\" Type=\"" + relations + "/officeDocument\" Target=\"xl/workbook.xml\"/>")));
        parts.put("xl/workbook.xml", bytes("<workbook " + main + " xmlns:r=\"" + relations
                + "\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>"));
        parts.put("xl/_rels/workbook.xml.rels",
                bytes(relationships("<Relationship Id=\"s1\" Type=\"" + relations + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"s2\" Type=\"" + relations + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
                        + "<Relationship Id=\"s3\" Type=\"" + relations
                        + "/externalLink\" Target=\"http://elsewhere.example/x\" TargetMode=\"External\"/>")));
        parts.put("xl/sharedStrings.xml", bytes(shared + "</sst>"));
        parts.put("xl/worksheets/sheet1.xml", bytes("<worksheet " + main + ">" + sheet + "</worksheet>"));
        return zip(parts);
    }

    private static String relationships(String inner) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner + "</Relationships>";
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
