package org.vouchsafe.carrier.outlook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.vouchsafe.carrier.Carrier;
import org.vouchsafe.carrier.Member;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Allowance;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

/** A message as Outlook saves it ({@code .msg}). */
public final class OutlookCarrier implements Carrier {
    private static final String NAME = "Outlook message";
    /** A name in the directory of every such file, and of no other that begins alike. */
    private static final byte[] MARK = "__properties_version1.0".getBytes(StandardCharsets.UTF_16LE);
    private static final String ASK_AGAIN = "Ask the sender for the message again, or save what is attached with Outlook and import that.";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        return opening.startsWith(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1) && opening.file().path() == null
                && contains(opening.file().bytes());
    }

    private static boolean contains(byte[] bytes) {
        for (int i = 0; i + MARK.length <= bytes.length; i++) {
            if (bytes[i] == MARK[0] && Arrays.equals(bytes, i, i + MARK.length, MARK, 0, MARK.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String read(SourceFile file, Allowance allowance, Receiver receiver, Problems problems) throws IOException {
        List<Member> members = new ArrayList<>();
        try (var message = new MAPIMessage(new ByteArrayInputStream(file.bytes()))) {
            message.setReturnNullOnMissingChunk(true);
            try {
                var attachments = new OutlookAttachments(file.name(), allowance, problems);
                for (AttachmentChunks each : message.getAttachmentFiles()) {
                    attachments.read(each).ifPresent(members::add);
                }
            } catch (Allowance.Overdrawn e) {
                problems.error("TOO_MUCH", Location.WHOLE_FILE, e.getMessage() + " The rest of the message was not looked through.",
                        "Do not open the message elsewhere; ask the sender about it.");
            }
            receiver.message(OutlookWords.of(message));
        } catch (java.util.concurrent.CancellationException e) {
            throw e;
        } catch (IOException | ChunkNotFoundException | RuntimeException | StackOverflowError e) {
            // The library throws unchecked exceptions of many kinds for damaged files; a file in memory gives no others.
            problems.error("NOT_OUTLOOK", Location.WHOLE_FILE, "The Outlook message is damaged and was not read to its end.", ASK_AGAIN);
        }
        for (Member each : members) {
            receiver.take(each);
        }
        return NAME;
    }
}
