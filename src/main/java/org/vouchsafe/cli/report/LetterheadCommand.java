package org.vouchsafe.cli.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.publication.Letterhead;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.publish.register.Letterheads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code reports letterhead}: what reports look like. */
@Command(name = "letterhead",
        description = "Show or set what reports look like. An option that is left out keeps its value; an empty text clears it.")
final class LetterheadCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--organisation", paramLabel = "NAME", description = "Who writes the reports.")
    @Nullable
    String organisation;

    @Option(names = "--lines", paramLabel = "TEXT", description = "Lines under the name, such as an address; \\n breaks a line.")
    @Nullable
    String lines;

    @Option(names = "--footer", paramLabel = "TEXT", description = "A line at the foot of each page.")
    @Nullable
    String footer;

    @Option(names = "--accent", paramLabel = "#RRGGBB", description = "Colour of headings and lines.")
    @Nullable
    String accent;

    @Option(names = "--logo", paramLabel = "FILE", description = "A PNG or JPEG picture of at most 512 KB; '' for none.")
    @Nullable
    String logo;

    @Option(names = "--logo-text", paramLabel = "TEXT", description = "What is seen on it, for readers who do not see.")
    @Nullable
    String logoText;

    LetterheadCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        boolean asks = organisation == null && lines == null && footer == null && accent == null && logo == null && logoText == null;
        return asks ? session.reading(workspace -> shown(workspace.publications().letterheads().at(session.viewpoint())))
                : session.writing(workspace -> shown(workspace.publications().letterheads()
                        .set(changed(workspace.publications().letterheads().current()), session.actor())));
    }

    private Letterhead changed(Letterhead now) {
        return new Letterhead(Objects.requireNonNullElse(organisation, now.organisation()),
                lines == null ? now.lines() : lines.replace("\\n", "\n"), Objects.requireNonNullElse(footer, now.footer()),
                Objects.requireNonNullElse(accent, now.accent()), picture(now.logo()));
    }

    private Letterhead.@Nullable Logo picture(Letterhead.@Nullable Logo now) {
        if (logo == null) {
            return now == null || logoText == null ? now : new Letterhead.Logo(now.mimeType(), logoText, now.bytes());
        }
        if (logo.isBlank()) {
            return null;
        }
        try {
            byte[] bytes = Files.readAllBytes(Path.of(logo));
            return new Letterhead.Logo(Letterheads.typeOf(bytes),
                    logoText != null ? logoText : now == null ? "" : now.description(), bytes);
        } catch (IOException e) {
            throw new Refused(Refused.Kind.REQUEST, "The logo " + logo + " cannot be read.", e);
        }
    }

    private Integer shown(Letterhead head) {
        if (session.json()) {
            session.printJson(json -> json.object(() -> {
                json.field("organisation", head.organisation());
                json.field("lines", head.lines());
                json.field("footer", head.footer());
                json.field("accent", head.accent());
                json.field("logo", head.logo() == null ? null : head.logo().mimeType());
                json.field("logoText", head.logo() == null ? null : head.logo().description());
            }));
        } else {
            session.say("Organisation: " + (head.organisation().isEmpty() ? "none" : head.organisation()));
            session.say("Lines: " + (head.lines().isEmpty() ? "none" : String.join(" / ", head.lines().lines().toList())));
            session.say("Footer: " + (head.footer().isEmpty() ? "none" : head.footer()));
            session.say("Accent: " + (head.accent().isEmpty() ? "the program's own" : head.accent()));
            session.say("Logo: " + (head.logo() == null ? "none" : head.logo().mimeType() + ", " + head.logo().description()));
        }
        return ExitCode.DONE;
    }
}
