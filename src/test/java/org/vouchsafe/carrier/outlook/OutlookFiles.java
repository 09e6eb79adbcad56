package org.vouchsafe.carrier.outlook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Makes Outlook messages for tests, property by property (MS-OXMSG). */
public final class OutlookFiles {
    private OutlookFiles() {}

    /** A message with a sender, a subject, a text, the header fields it came with (empty: none) and attachments. */
    public static byte[] message(String subject, String headers, String text, Map<String, byte[]> attachments) {
        try (var file = new POIFSFileSystem(); var out = new ByteArrayOutputStream()) {
            DirectoryEntry root = file.getRoot();
            fill(root, subject, headers, text, 32);
            int number = 0;
            for (Map.Entry<String, byte[]> each : attachments.entrySet()) {
                DirectoryEntry attachment = root.createDirectory(String.format("__attach_version1.0_#%08X", number++));
                stream(attachment, "__properties_version1.0", new byte[8]);
                text(attachment, "3707", each.getKey());
                stream(attachment, "__substg1.0_37010102", each.getValue());
            }
            file.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message that carries another. */
    public static byte[] carrying(String subject, String innerSubject) {
        try (var file = new POIFSFileSystem(); var out = new ByteArrayOutputStream()) {
            fill(file.getRoot(), subject, "", "See below", 32);
            DirectoryEntry attachment = file.getRoot().createDirectory("__attach_version1.0_#00000000");
            stream(attachment, "__properties_version1.0", new byte[8]);
            fill(attachment.createDirectory("__substg1.0_3701000D"), innerSubject, "", "Inner text", 24);
            file.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(DirectoryEntry at, String subject, String headers, String text, int header) throws IOException {
        stream(at, "__properties_version1.0", new byte[header]);
        text(at, "0037", subject);
        text(at, "0C1A", "Anna Berg");
        text(at, "5D01", "anna@northwind.example");
        text(at, "0E04", "Mara Lind");
        text(at, "1000", text);
        text(at, "1035", "<43@northwind.example>");
        if (!headers.isEmpty()) {
            text(at, "007D", headers);
        }
    }

    private static void text(DirectoryEntry at, String property, String text) throws IOException {
        stream(at, "__substg1.0_" + property + "001F", text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static void stream(DirectoryEntry at, String name, byte[] bytes) throws IOException {
        at.createDocument(name, new ByteArrayInputStream(bytes));
    }
}
