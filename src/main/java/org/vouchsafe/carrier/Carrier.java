package org.vouchsafe.carrier;

import java.io.IOException;
import org.vouchsafe.domain.evidence.Message;
import org.vouchsafe.input.Allowance;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

/** One kind of file that carries others. To add one: one class, one line in {@link Carriers}. */
public interface Carrier {
    /** What it is, for the analyst: {@code zip archive}. */
    String name();

    /** Whether the file is of this kind, judged by content, never by name. */
    boolean recognises(Opening opening);

    /**
     * Hands over everything it holds, one after the other, as far as the allowance goes. What is wrong with it becomes problems, and what
     * is sound is handed over all the same.
     *
     * @return what it is in particular, such as {@code tar archive, packed with gzip}
     * @throws IOException when the file itself or a temporary one cannot be read or written; never for what is in it
     */
    String read(SourceFile file, Allowance allowance, Receiver receiver, Problems problems) throws IOException;

    /** Takes what a carrier holds. */
    interface Receiver {
        /** One file; it is gone when this returns. */
        void take(Member member) throws IOException;

        /** What a mail says of itself; comes before its attachments. */
        void message(Message message);
    }
}
