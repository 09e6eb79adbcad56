package org.vouchsafe.usecase.publish.register;

import java.util.Arrays;
import java.util.Locale;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.publication.Letterhead;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;

/** What the reports of a workspace look like. */
public final class Letterheads {
    private static final int LONGEST = 200;
    private static final int MOST_LINES = 5;
    private static final int LARGEST_LOGO = 512 * 1024;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private final Workspace workspace;

    public Letterheads(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The one in force. */
    public Letterhead current() {
        return Guard.of(() -> workspace.read(tx -> tx.reports().letterhead()));
    }

    /** The one that was in force at a viewpoint. */
    public Letterhead at(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> tx.reports().letterhead(viewpoint)));
    }

    /**
     * From now on reports look like this. Those that went out stay as they are.
     *
     * @throws Refused when a text is too long for its place, the colour is none or too pale to be read on paper, or the logo is no picture
     *     that every reader shows
     */
    public Letterhead set(Letterhead wanted, Actor actor) {
        Letterhead head = new Letterhead(wanted.organisation().strip(), wanted.lines().strip(), wanted.footer().strip(),
                wanted.accent().strip().toLowerCase(Locale.ROOT), wanted.logo());
        demand(head.organisation().length() <= LONGEST && head.footer().length() <= LONGEST,
                "Name and foot line may have " + LONGEST + " letters each, or they do not fit their line.");
        demand(head.lines().lines().count() <= MOST_LINES && head.lines().lines().allMatch(each -> each.length() <= LONGEST),
                "Under the name there is room for " + MOST_LINES + " lines of " + LONGEST + " letters.");
        demand(head.accent().isEmpty() || Letterhead.isColour(head.accent()),
                "'" + head.accent() + "' is no colour. Write it as # and six digits, such as #2f5bd7.");
        demand(head.accent().isEmpty() || isReadable(head.accent()),
                "The colour " + head.accent() + " is too pale to be read on white paper. Choose a darker one.");
        Letterhead.Logo logo = head.logo();
        if (logo != null) {
            demand(logo.bytes().length <= LARGEST_LOGO, "The logo may have 512 KB; it is part of every report.");
            demand(begins(logo.bytes(), PNG) && logo.mimeType().equals("image/png")
                    || begins(logo.bytes(), JPEG) && logo.mimeType().equals("image/jpeg"),
                    "The logo is neither a PNG nor a JPEG picture.");
            demand(!logo.description().isBlank(), "Say in a few words what is seen on the logo, for readers who do not see it.");
        }
        Guard.of(() -> workspace.write(new Entry(actor.name(), PublicationRegister.LETTERHEAD, head.organisation(), ""), tx -> {
            tx.recordReports().letterhead(head);
            return head;
        }));
        return head;
    }

    /** The type of a picture by its first bytes; empty for what is neither PNG nor JPEG. */
    public static String typeOf(byte[] picture) {
        return begins(picture, PNG) ? "image/png" : begins(picture, JPEG) ? "image/jpeg" : "";
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length > with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new Refused(Refused.Kind.REQUEST, otherwise);
        }
    }

    /** Contrast with white of at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
    private static boolean isReadable(String colour) {
        double luminance = 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
        return 1.05 / (luminance + 0.05) >= 4.5;
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
