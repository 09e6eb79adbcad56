package org.vouchsafe.carrier.mail;

/** The text of a mail, gathered from its parts: plain where there is plain text, else what the formatted parts say. Not thread-safe. */
final class MailBody {
    /** More than anybody writes; the whole stands in the original. */
    private static final int LONGEST = 64 << 10;
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder formatted = new StringBuilder();

    void plain(String text) {
        add(plain, text);
    }

    void html(String text) {
        add(formatted, HtmlText.of(text.length() > 8 * LONGEST ? text.substring(0, 8 * LONGEST) : text));
    }

    private static void add(StringBuilder target, String text) {
        if (target.length() < LONGEST && !text.isBlank()) {
            target.append(target.isEmpty() ? "" : "\n").append(text, 0, Math.min(text.length(), LONGEST - target.length()));
        }
    }

    String text() {
        return (plain.isEmpty() ? formatted : plain).toString().replace("\r\n", "\n").replace("\0", "").strip();
    }
}
