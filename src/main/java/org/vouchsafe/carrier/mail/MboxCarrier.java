package org.vouchsafe.carrier.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.carrier.Carrier;
import org.vouchsafe.carrier.Member;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Allowance;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

/** A mailbox (RFC 4155): mails one after the other, each after a line that begins with "From ". */
public final class MboxCarrier implements Carrier {
    private static final String NAME = "mailbox";
    private final MimeCarrier mail = new MimeCarrier();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        Slice start = Slice.of(opening.first());
        if (!isFrom(start, start.from())) {
            return false;
        }
        Slice first = new Slice(start.bytes(), start.endOfLine(start.from()), start.to(), 2);
        return mail.recognises(new Opening(new SourceFile("", first.copy()), org.vouchsafe.input.Limits.DEFAULT));
    }

    @Override
    public String read(SourceFile file, Allowance allowance, Receiver receiver, Problems problems) throws IOException {
        if (file.size() > allowance.limits().fileBytes()) {
            problems.error("TOO_LARGE", Location.WHOLE_FILE, "The mailbox has " + (file.size() >> 20) + " MiB and was not looked through.",
                    "The original is kept. Save the mails that matter by themselves and import those.");
            return NAME;
        }
        int number = 0;
        try {
            for (Slice each : mails(Slice.of(file.bytes()))) {
                allowance.entry();
                allowance.spend(each.length());
                String path = "mail-" + ++number + ".eml";
                receiver.take(new Member(path, new SourceFile(file.name() + "!" + path, each.copy()), Member.Role.ATTACHED));
            }
        } catch (Allowance.Overdrawn e) {
            problems.error("TOO_MUCH", Location.WHOLE_FILE, e.getMessage() + " The rest of the mailbox was not looked through.",
                    "Save the mails that matter by themselves and import those.");
        }
        return NAME;
    }

    private static List<Slice> mails(Slice box) {
        List<Slice> mails = new ArrayList<>();
        int start = box.endOfLine(box.from());
        boolean blankBefore = false;
        for (int at = start; at < box.to(); at = box.endOfLine(at)) {
            if (blankBefore && isFrom(box, at)) {
                mails.add(new Slice(box.bytes(), start, at, 1));
                start = box.endOfLine(at);
            }
            blankBefore = box.endOfText(at) == at;
        }
        mails.add(new Slice(box.bytes(), start, box.to(), 1));
        return mails;
    }

    private static boolean isFrom(Slice in, int at) {
        return at + 5 <= in.to() && in.bytes()[at] == 'F' && in.bytes()[at + 1] == 'r' && in.bytes()[at + 2] == 'o'
                && in.bytes()[at + 3] == 'm'
                && in.bytes()[at + 4] == ' ';
    }
}
