package org.vouchsafe.usecase.publish.register;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.publication.Dispatch;
import org.vouchsafe.domain.publication.DispatchId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.report.ReportRow;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.register.Nearest;

/** Who got which report, how and when; and who holds a revision that a newer one replaces. */
public final class PublicationRegister {
    /** How the log calls that a report was handed to somebody. */
    public static final String SENT = "send report";
    /** How the log calls that such a line was wrong. */
    public static final String NOT_SENT = "take back sending of report";
    /** How the log calls that reports look otherwise from now on. */
    public static final String LETTERHEAD = "set letterhead";
    private static final Pattern PRINTED = Pattern.compile("(.+)-(\\d{1,9})");
    private final Workspace workspace;
    private final InstantSource clock;

    public PublicationRegister(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /**
     * What is to be recorded.
     *
     * @param report id and revision ({@code VS-2026-0017-2}), or the beginning of the SHA-256 of one of its files
     * @param format which of its files went; null when only one exists
     * @param channel how: e-mail, portal, by hand
     * @param sent null: today
     */
    public record Sending(String report, @Nullable String format, String recipient, String channel, @Nullable LocalDate sent,
            String note) {}

    /**
     * Somebody who holds a revision that was replaced.
     *
     * @param newer id and revision of the newest one, which he did not get
     */
    public record Outdated(Dispatch held, String newer, LocalDate since) {}

    /** To whom reports went, newest first. */
    public List<Dispatch> sent() {
        return sent(Viewpoint.LATEST);
    }

    /** The same as the register stood at a viewpoint. */
    public List<Dispatch> sent(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> tx.reports().sent(viewpoint)));
    }

    /** Who held a revision of which a newer one had gone out at a viewpoint, and had not been sent that one; by recipient, then report. */
    public List<Outdated> outdated(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> outdated(tx, viewpoint)));
    }

    /**
     * Records that a report went to somebody.
     *
     * @throws Refused when there is no such report, it is a draft, several of its files fit, a name is missing, or the day lies ahead
     */
    public Dispatch sent(Sending sending, Actor actor) {
        String recipient = demanded(sending.recipient(), "Say who got it.");
        String channel = demanded(sending.channel(), "Say how it went: by e-mail, through a portal, by hand.");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate day = sending.sent() == null ? today : sending.sent();
        // A day is ahead of UTC in the east of the world.
        if (day.isAfter(today.plusDays(1))) {
            throw new Refused(Refused.Kind.REQUEST, "The day " + day + " lies ahead. The register tells what happened.");
        }
        return Guard.of(() -> {
            ReportRow report = workspace.read(tx -> found(tx.reports().all(), sending));
            if (day.isBefore(LocalDate.ofInstant(report.publishedAt(), ZoneOffset.UTC).minusDays(1))) {
                throw new Refused(Refused.Kind.REQUEST, "Report " + report.reportId() + " was not published before "
                        + LocalDate.ofInstant(report.publishedAt(), ZoneOffset.UTC) + ", so it cannot have gone out on " + day + ".");
            }
            String subject = report.reportId() + " as " + report.format() + " to " + recipient;
            workspace.write(new Entry(actor.name(), SENT, subject, sending.note()), tx -> {
                tx.recordReports().sent(report, recipient, channel, day, sending.note().strip());
                return subject;
            });
            return sent().getFirst();
        });
    }

    /**
     * Takes a line back that was entered by mistake.
     *
     * @throws Refused when there is no such line
     */
    public Dispatch takeBack(String line, String reason, Actor actor) {
        DispatchId id = DispatchId.of(line).orElseThrow(() -> new Refused(Refused.Kind.REQUEST,
                "'" + line + "' is no line of the register. Lines are named like P-1402."));
        return Guard.of(() -> {
            Dispatch found = sent().stream().filter(each -> each.id().equals(id)).findFirst()
                    .orElseThrow(() -> new Refused(Refused.Kind.REQUEST, "There is no line " + id + " in the register."));
            workspace.write(new Entry(actor.name(), NOT_SENT, found.reportId() + " to " + found.recipient(), reason), tx -> {
                tx.recordReports().notSent(id, reason);
                return id;
            });
            return found;
        });
    }

    private static String demanded(String text, String otherwise) {
        if (text.isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, otherwise);
        }
        return text.strip();
    }

    private static ReportRow found(List<ReportRow> all, Sending sending) {
        String wanted = sending.report().strip();
        List<ReportRow> meant = all.stream().filter(each -> isMeant(each, wanted))
                .filter(each -> sending.format() == null || each.format().equalsIgnoreCase(sending.format())).toList();
        List<ReportRow> rows = meant.stream().filter(each -> !isDraft(each)).toList();
        if (rows.isEmpty() && !meant.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST,
                    "Report " + wanted + " is a draft. Drafts have no number of their own and are not registered.");
        }
        if (rows.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST, "No report '" + wanted + "'" + (sending.format() == null ? ""
                    : " as "
                            + sending.format())
                    + " went out."
                    + Nearest.hint(wanted, all.stream().filter(each -> !isDraft(each)).map(ReportRow::reportId).toList(),
                            "'vouchsafe reports list' shows those that did."));
        }
        if (rows.stream().map(ReportRow::sha256).map(Sha256::hex).distinct().count() > 1) {
            throw new Refused(Refused.Kind.REQUEST, "Report " + wanted + " went out as "
                    + String.join(" and ", rows.stream().map(ReportRow::format).distinct().toList()) + ". Say which file was sent.");
        }
        return rows.getFirst();
    }

    private static boolean isDraft(ReportRow row) {
        return row.title().startsWith("DRAFT ");
    }

    private static boolean isMeant(ReportRow row, String wanted) {
        return row.reportId().equalsIgnoreCase(wanted)
                || wanted.length() >= 8 && row.sha256().hex().startsWith(wanted.toLowerCase(Locale.ROOT));
    }

    private static List<Outdated> outdated(ReadTx tx, Viewpoint viewpoint) {
        Map<String, ReportRow> newest = new LinkedHashMap<>();
        for (ReportRow each : tx.reports().all(viewpoint)) {
            Matcher printed = PRINTED.matcher(each.reportId());
            if (!isDraft(each) && printed.matches()) {
                newest.merge(printed.group(1), each, (one, other) -> revision(one) >= revision(other) ? one : other);
            }
        }
        List<Dispatch> sent = tx.reports().sent(viewpoint);
        List<Outdated> outdated = new ArrayList<>();
        for (Map.Entry<String, ReportRow> line : newest.entrySet()) {
            Map<String, Dispatch> held = new LinkedHashMap<>();
            sent.stream().filter(each -> each.reportId().startsWith(line.getKey() + "-"))
                    .forEach(each -> held.merge(each.recipient().toLowerCase(Locale.ROOT), each,
                            (one, other) -> revision(one.reportId()) >= revision(other.reportId()) ? one : other));
            held.values().stream().filter(each -> revision(each.reportId()) < revision(line.getValue()))
                    .forEach(each -> outdated.add(new Outdated(each, line.getValue().reportId(),
                            LocalDate.ofInstant(line.getValue().publishedAt(), ZoneOffset.UTC))));
        }
        outdated.sort(Comparator.comparing((Outdated each) -> each.held().recipient()).thenComparing(Outdated::newer));
        return List.copyOf(outdated);
    }

    private static int revision(ReportRow row) {
        return revision(row.reportId());
    }

    private static int revision(String reportId) {
        Matcher printed = PRINTED.matcher(reportId);
        return printed.matches() ? Integer.parseInt(printed.group(2)) : 0;
    }
}
