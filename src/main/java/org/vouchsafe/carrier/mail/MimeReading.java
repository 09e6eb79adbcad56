package org.vouchsafe.carrier.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vouchsafe.carrier.Member;
import org.vouchsafe.carrier.MemberPath;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Allowance;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

/** Takes the parts of one mail apart: its text, and what is attached to it. Used once; not thread-safe. */
final class MimeReading {
    private static final int DEEPEST = 30;
    private static final String ASK_AGAIN = "Ask the sender to send it again, or open the mail with another program and save what is attached.";
    private final String name;
    private final Allowance allowance;
    private final Problems problems;
    private final MailBody body = new MailBody();
    private final List<Member> attached = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    MimeReading(String name, Allowance allowance, Problems problems) {
        this.name = name;
        this.allowance = allowance;
        this.problems = problems;
    }

    /** Where a part stands: in which kind of multipart. */
    private record Within(String multipart, int depth) {}

    /** Takes the whole mail apart. */
    void read(Headers headers) throws IOException {
        part(headers, new Within("", 0));
    }

    String text() {
        return body.text();
    }

    List<Member> attached() {
        return attached;
    }

    private void part(Headers headers, Within within) throws IOException {
        allowance.entry();
        Parameters type = headers.parameters("content-type");
        String kind = type.value().contains("/") ? type.value()
                : within.multipart().equals("multipart/digest") ? "message/rfc822" : "text/plain";
        if (within.depth() > DEEPEST) {
            problems.error("BAD_MIME", at(headers.body().line()), "Parts of the mail are nested more than " + DEEPEST + " deep.",
                    ASK_AGAIN);
        } else if (kind.startsWith("multipart/")) {
            several(headers, kind, type, within);
        } else {
            content(headers, kind, type, within);
        }
    }

    private void several(Headers headers, String kind, Parameters type, Within within) throws IOException {
        if (kind.equals("multipart/encrypted")) {
            encrypted(headers);
        }
        String boundary = type.get("boundary").orElse("");
        Boundary.Split split = Boundary.split(headers.body(), boundary);
        if (boundary.isEmpty() || split.parts().isEmpty()) {
            problems.error("BAD_MIME", at(headers.body().line()),
                    "The mail says it has several parts, but where they begin cannot be found; it was taken for text.", ASK_AGAIN);
            text(headers, "text/plain", type);
            return;
        }
        if (!split.closed()) {
            problems.error("MAIL_CUT_OFF", at(split.parts().getLast().line()),
                    "The mail ends before its last part does; it may have been cut off.",
                    ASK_AGAIN);
        }
        for (Slice part : split.parts()) {
            part(Headers.read(part, problems), new Within(kind, within.depth() + 1));
        }
    }

    private void content(Headers headers, String kind, Parameters type, Within within) throws IOException {
        Parameters disposition = headers.parameters("content-disposition");
        String file = disposition.get("filename").or(() -> type.get("name")).orElse("");
        boolean isText = kind.equals("text/plain") || kind.equals("text/html") || kind.equals("text/enriched");
        if (isText && file.isEmpty() && !disposition.value().equals("attachment")) {
            text(headers, kind, type);
            return;
        }
        if (kind.equals("application/pkcs7-mime") && !type.get("smime-type").orElse("").equals("signed-data")) {
            encrypted(headers);
        }
        byte[] bytes = decoded(headers);
        allowance.spend(bytes.length);
        // Pictures that a formatted text refers to belong to its looks; whatever else is called inline was attached by somebody.
        boolean looks = kind.startsWith("image/") && !disposition.value().equals("attachment")
                && (headers.raw("content-id").isPresent() || within.multipart().equals("multipart/related"));
        String path = unique(file.isEmpty() ? named(kind, bytes) : file);
        attached.add(new Member(path, new SourceFile(name + "!" + path, bytes), looks ? Member.Role.INLINE : Member.Role.ATTACHED));
    }

    private void text(Headers headers, String kind, Parameters type) throws IOException {
        byte[] bytes = decoded(headers);
        allowance.spend(bytes.length);
        String charset = type.get("charset").orElse("");
        Charsets.Decoded text = Charsets.decode(bytes, charset);
        switch (text.fit()) {
            case AS_NAMED -> {
            }
            case UNKNOWN_NAME -> problems.warning("UNKNOWN_CHARSET", at(headers.body().line()),
                    "The text says it is written in \"" + MemberPath.shown(charset)
                            + "\", which is not known; letters with accents may be wrong.",
                    "Look at the original where the wording matters.");
            case OTHER_BYTES -> problems.warning("BAD_CHARSET", at(headers.body().line()),
                    "The text is not written in " + MemberPath.shown(charset) + " as it says; letters with accents may be wrong.",
                    "Look at the original where the wording matters.");
        }
        if (kind.equals("text/html")) {
            body.html(text.text());
        } else {
            body.plain(text.text());
        }
    }

    private byte[] decoded(Headers headers) {
        String encoding = headers.raw("content-transfer-encoding").map(value -> Parameters.of(value).value()).orElse("");
        TransferDecoding.Decoded decoded = TransferDecoding.decode(encoding, headers.body().copy());
        if (!decoded.sound()) {
            problems.warning("BAD_ENCODING", at(headers.body().line()),
                    "A part of the mail is not encoded as " + (encoding.isEmpty() ? "it says" : MemberPath.shown(encoding))
                            + "; it was decoded as far as possible and may be damaged.",
                    ASK_AGAIN);
        }
        return decoded.bytes();
    }

    private void encrypted(Headers headers) {
        problems.error("ENCRYPTED_MAIL", at(headers.body().line()), "The mail is encrypted; what it says and carries cannot be read.",
                "Save its text and attachments from the mail program that can open it, and import those.");
    }

    /** A name for a part that has none. */
    private String named(String kind, byte[] bytes) {
        if (kind.startsWith("message/")) {
            String subject = Headers.read(Slice.of(bytes), new Problems("", allowance.limits())).text("subject").orElse("mail");
            return subject + ".eml";
        }
        String ending = switch (kind) {
            case "text/plain" -> "txt";
            case "application/octet-stream" -> "bin";
            case "image/svg+xml" -> "svg";
            default -> kind.substring(kind.indexOf('/') + 1).replaceAll("^(vnd\\.|x-)", "").replaceAll("[^a-z0-9]+", "-");
        };
        return "part-" + (attached.size() + 1) + "." + ending;
    }

    private String unique(String wanted) {
        String flat = MemberPath.shown(wanted.replace('\\', '/').replaceAll("^.*/", "").replace('!', '_')).strip();
        String plain = flat.isEmpty() || flat.equals(".") || flat.equals("..") ? "part-" + (attached.size() + 1) : flat;
        String result = plain;
        int dot = plain.lastIndexOf('.') < 1 ? plain.length() : plain.lastIndexOf('.');
        for (int i = 2; !names.add(result.toLowerCase(Locale.ROOT)); i++) {
            result = plain.substring(0, dot) + " (" + i + ")" + plain.substring(dot);
        }
        return result;
    }

    private static Location at(int line) {
        return new Location.LineColumn(line, 1);
    }

    static String ascii(Slice slice) {
        return new String(slice.bytes(), slice.from(), slice.length(), StandardCharsets.ISO_8859_1);
    }
}
