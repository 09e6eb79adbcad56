package org.vouchsafe.carrier.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.vouchsafe.carrier.Carrier;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Allowance;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

/** A tar archive as it is. */
public final class TarCarrier implements Carrier {
    private static final String NAME = "tar archive";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        return TarReading.isTar(Arrays.copyOf(opening.first(), TarReading.BLOCK));
    }

    @Override
    public String read(SourceFile file, Allowance allowance, Receiver receiver, Problems problems) throws IOException {
        try (InputStream in = new BufferedInputStream(allowance.guarded(file.open(), () -> file.size()))) {
            new TarReading(file.name(), allowance, receiver, problems).read(in);
        } catch (Allowance.Overdrawn e) {
            problems.error("TOO_MUCH", Location.WHOLE_FILE, e.getMessage() + " The rest was not unpacked.",
                    "Do not open the file elsewhere; ask the sender about it.");
        }
        return NAME;
    }
}
