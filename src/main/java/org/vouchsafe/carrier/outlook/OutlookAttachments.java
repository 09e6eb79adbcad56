package org.vouchsafe.carrier.outlook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.carrier.Member;
import org.vouchsafe.carrier.MemberPath;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Allowance;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

/** What is attached to an Outlook message. Not thread-safe. */
final class OutlookAttachments {
    private final String message;
    private final Allowance allowance;
    private final Problems problems;
    private final Set<String> names = new HashSet<>();

    OutlookAttachments(String message, Allowance allowance, Problems problems) {
        this.message = message;
        this.allowance = allowance;
        this.problems = problems;
    }

    /** One attachment; empty, with a problem, when it has no bytes. */
    Optional<Member> read(AttachmentChunks attachment) throws IOException {
        allowance.entry();
        if (attachment.isEmbeddedMessage()) {
            String subject = attachment.getEmbeddedMessage() == null ? "" : embeddedName(attachment);
            return Optional.of(member(unique(subject), standingAlone(attachment.getAttachmentDirectory().getDirectory())));
        }
        String name = name(attachment);
        byte[] bytes = attachment.getAttachData() == null ? null : attachment.getAttachData().getValue();
        if (bytes == null) {
            problems.error("NO_ATTACHMENT", Location.WHOLE_FILE,
                    "The attachment \"" + MemberPath.shown(name)
                            + "\" is only a reference or an embedded object; it is not in the message.",
                    "Ask the sender for the file itself.");
            return Optional.empty();
        }
        return Optional.of(member(unique(name), bytes));
    }

    private Member member(String path, byte[] bytes) throws IOException {
        allowance.spend(bytes.length);
        return new Member(path, new SourceFile(message + "!" + path, bytes), Member.Role.ATTACHED);
    }

    private static String embeddedName(AttachmentChunks attachment) throws IOException {
        var embedded = attachment.getEmbeddedMessage();
        embedded.setReturnNullOnMissingChunk(true);
        try {
            String subject = embedded.getSubject();
            return (subject == null || subject.isBlank() ? "message" : subject) + ".msg";
        } catch (org.apache.poi.hsmf.exceptions.ChunkNotFoundException e) {
            return "message.msg";
        }
    }

    /** A message within a message is a folder of the same file; by itself it becomes a file of the same parts. */
    private static byte[] standingAlone(DirectoryNode directory) throws IOException {
        try (var alone = new POIFSFileSystem(); var out = new ByteArrayOutputStream()) {
            EntryUtils.copyNodes(directory, alone.getRoot());
            alone.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static String name(AttachmentChunks attachment) {
        String name = text(attachment.getAttachLongFileName());
        String shorter = name == null ? text(attachment.getAttachFileName()) : name;
        return shorter == null ? "attachment" : shorter;
    }

    private static @Nullable String text(@Nullable StringChunk chunk) {
        return chunk == null || chunk.getValue() == null || chunk.getValue().isBlank() ? null : chunk.getValue();
    }

    private String unique(String wanted) {
        String flat = MemberPath.shown(wanted.replace("\0", "").replace('\\', '/').replaceAll("^.*/", "").replace('!', '_')).strip();
        String plain = flat.isEmpty() || flat.equals(".") || flat.equals("..") ? "attachment" : flat;
        String result = plain;
        int dot = plain.lastIndexOf('.') < 1 ? plain.length() : plain.lastIndexOf('.');
        for (int i = 2; !names.add(result.toLowerCase(Locale.ROOT)); i++) {
            result = plain.substring(0, dot) + " (" + i + ")" + plain.substring(dot);
        }
        return result;
    }
}
