package org.vouchsafe.carrier.outlook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.vouchsafe.carrier.Carrier;
import org.vouchsafe.carrier.Member;
import org.vouchsafe.carrier.MemberPath;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Allowance;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

/** The wrapping that Outlook puts around attachments when it writes to its own kind ({@code winmail.dat}, TNEF). */
public final class TnefCarrier implements Carrier {
    private static final String NAME = "Outlook attachments (winmail.dat)";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        return opening.startsWith(0x78, 0x9F, 0x3E, 0x22) && opening.file().path() == null;
    }

    @Override
    public String read(SourceFile file, Allowance allowance, Receiver receiver, Problems problems) throws IOException {
        List<Member> members = new ArrayList<>();
        try {
            for (Attachment each : new HMEFMessage(new ByteArrayInputStream(file.bytes())).getAttachments()) {
                allowance.entry();
                byte[] bytes = each.getContents();
                allowance.spend(bytes.length);
                String name = each.getLongFilename() == null ? each.getFilename() : each.getLongFilename();
                String path = (members.size() + 1) + "-" + MemberPath.shown(String.valueOf(name).replace('\\', '/').replaceAll("^.*/", ""));
                members.add(new Member(path, new SourceFile(file.name() + "!" + path, bytes), Member.Role.ATTACHED));
            }
        } catch (Allowance.Overdrawn e) {
            problems.error("TOO_MUCH", Location.WHOLE_FILE, e.getMessage() + " The rest was not unpacked.",
                    "Do not open the file elsewhere; ask the sender about it.");
        } catch (java.util.concurrent.CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The library throws unchecked exceptions of many kinds for damaged files; a file in memory gives no others.
            problems.error("NOT_TNEF", Location.WHOLE_FILE, "The wrapping around the attachments is damaged; it was not read to its end.",
                    "Ask the sender to send the files again as plain attachments.");
        }
        for (Member each : members) {
            receiver.take(each);
        }
        return NAME;
    }
}
