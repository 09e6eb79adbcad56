package org.vouchsafe.usecase.review.action;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.action.GapAction;
import org.vouchsafe.domain.questionnaire.action.GapActionId;
import org.vouchsafe.domain.questionnaire.action.GapStep;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.questionnaire.SheetRow;
import org.vouchsafe.store.review.GapRecorder.Standing;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.answers.WhoAnswered;
import org.vouchsafe.usecase.questionnaire.HeldTemplates;
import org.vouchsafe.usecase.register.RegisterIndex;

/** What becomes of gaps. Each step is a fact; none changes a state. */
public final class GapActions {
    /** How the log calls these acts. */
    public static final String DONE = "close gap";
    public static final String MOVE = "move gap";
    public static final String REOPEN = "reopen gap";
    public static final String DROP = "drop gap";
    private final Workspace workspace;
    private final HeldTemplates templates;
    private final InstantSource clock;

    public GapActions(Workspace workspace, HeldTemplates templates, InstantSource clock) {
        this.workspace = workspace;
        this.templates = templates;
        this.clock = clock;
    }

    /** All gaps: overdue ones first, then open ones by their day, then those that are done or dropped. */
    public List<GapRow> all(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> within(tx, viewpoint)));
    }

    /** The same within a read that is under way. */
    public List<GapRow> within(ReadTx tx, Viewpoint viewpoint) {
        LocalDate day = day(viewpoint);
        var register = new RegisterIndex(tx.register().portfolio(viewpoint));
        Map<EvidenceId, AnswerSheet> sheets = new HashMap<>();
        for (SheetRow each : tx.questionnaires().sheets(viewpoint)) {
            sheets.putIfAbsent(each.evidence(), each.sheet());
        }
        return tx.gaps().at(viewpoint).stream().map(each -> row(tx, register, sheets.get(each.answer().sheet()), each, day))
                .sorted(Comparator.comparingInt((GapRow each) -> rank(each.timing())).thenComparing(each -> each.action().last().due())
                        .thenComparing(each -> each.action().id()))
                .toList();
    }

    private static int rank(GapRow.Timing timing) {
        return switch (timing) {
            case OVERDUE -> 0;
            case OPEN -> 1;
            case DONE -> 2;
            case DROPPED -> 3;
        };
    }

    private GapRow row(ReadTx tx, RegisterIndex register, @Nullable AnswerSheet sheet, GapAction action, LocalDate day) {
        String asked = sheet == null ? action.answer().question() : asked(tx, sheet, action.answer().question());
        SupplierId supplier = sheet == null ? null : WhoAnswered.of(tx, register, action.answer().sheet(), sheet);
        String name = supplier == null ? sheet == null ? "" : sheet.supplier()
                : register.supplier(supplier).map(Supplier::name).orElse(sheet == null ? "" : sheet.supplier());
        return new GapRow(action, name, asked, switch (action.last().kind()) {
            case DONE -> GapRow.Timing.DONE;
            case DROPPED -> GapRow.Timing.DROPPED;
            case OPENED, MOVED, REOPENED -> action.isOverdue(day) ? GapRow.Timing.OVERDUE : GapRow.Timing.OPEN;
        });
    }

    private String asked(ReadTx tx, AnswerSheet sheet, String question) {
        return templates.asSentOrToday(tx, sheet).flatMap(each -> each.question(question)).map(Question::text)
                .or(() -> sheet.answers().stream().filter(each -> each.questionId().equals(question)).map(Answer::asked)
                        .filter(Objects::nonNull).filter(each -> !each.isBlank()).map(String::strip).findFirst())
                .orElse(question);
    }

    /**
     * It is closed.
     *
     * @param evidence what shows it; at least one piece that is held and counts, and not the workbook the gap was found in
     * @throws Refused when there is no such gap, it is not open, or nothing else that is held shows it
     */
    public void done(GapActionId id, List<EvidenceId> evidence, String note, Actor actor) {
        if (evidence.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST, "Say what shows that " + id + " is closed: the number of a piece of evidence.");
        }
        step(id, DONE, note, actor, (tx, gap) -> {
            demandOpen(gap);
            if (evidence.contains(gap.answer().sheet())) {
                throw new Refused(Refused.Kind.REQUEST,
                        "That is the workbook the gap was found in; name what shows that it is closed.");
            }
            evidence.forEach(each -> {
                if (tx.evidence().find(each, Viewpoint.LATEST).filter(found -> found.withdrawn() == null).isEmpty()) {
                    throw new Refused(Refused.Kind.REQUEST, each + " is not held, or it is withdrawn.");
                }
            });
            return new Standing(GapStep.Kind.DONE, gap.last().owner(), gap.last().due(), evidence);
        });
    }

    /**
     * Somebody else must close it, or by another day; null leaves as it is.
     *
     * @throws Refused when there is no such gap, it is not open, no reason is given, or the day is past
     */
    public void move(GapActionId id, @Nullable String owner, @Nullable LocalDate due, String reason, Actor actor) {
        demandReason(reason);
        if (due != null && due.isBefore(day(Viewpoint.LATEST))) {
            throw new Refused(Refused.Kind.REQUEST, "The day " + due + " is past. Choose one by which it can be closed.");
        }
        step(id, MOVE, reason, actor, (_, gap) -> {
            demandOpen(gap);
            return new Standing(GapStep.Kind.MOVED, owner == null || owner.isBlank() ? gap.last().owner() : owner.strip(),
                    due == null ? gap.last().due() : due, List.of());
        });
    }

    /**
     * It is not closed after all.
     *
     * @throws Refused when there is no such gap, it is open, or no reason is given
     */
    public void reopen(GapActionId id, String reason, Actor actor) {
        demandReason(reason);
        step(id, REOPEN, reason, actor, (_, gap) -> {
            if (gap.isOpen()) {
                throw new Refused(Refused.Kind.REQUEST, id + " is open.");
            }
            return new Standing(GapStep.Kind.REOPENED, gap.last().owner(), gap.last().due(), List.of());
        });
    }

    /**
     * It was no gap.
     *
     * @throws Refused when there is no such gap, it is not open, or no reason is given
     */
    public void drop(GapActionId id, String reason, Actor actor) {
        demandReason(reason);
        step(id, DROP, reason, actor, (_, gap) -> {
            demandOpen(gap);
            return new Standing(GapStep.Kind.DROPPED, gap.last().owner(), gap.last().due(), List.of());
        });
    }

    private interface Next {
        Standing after(ReadTx tx, GapAction gap);
    }

    private void step(GapActionId id, String act, String note, Actor actor, Next next) {
        Guard.of(() -> workspace.<@Nullable Object>write(new Entry(actor.name(), act, id.toString(), note.strip()), tx -> {
            GapAction gap = tx.gaps().at(Viewpoint.LATEST).stream().filter(each -> each.id().equals(id)).findFirst()
                    .orElseThrow(() -> new Refused(Refused.Kind.REQUEST,
                            "There is no gap " + id + ". 'vouchsafe questionnaire gaps' shows those there are."));
            Standing standing = next.after(tx, gap);
            tx.subject(id + " " + gap.answer().text());
            tx.recordGaps().step(id, standing, note.strip());
            return null;
        }));
    }

    private static void demandOpen(GapAction gap) {
        if (!gap.isOpen()) {
            throw new Refused(Refused.Kind.REQUEST, gap.id() + " is " + (gap.last().kind() == GapStep.Kind.DONE ? "done" : "dropped")
                    + " already.");
        }
    }

    private static void demandReason(String reason) {
        if (reason.isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "Say why.");
        }
    }

    private LocalDate day(Viewpoint viewpoint) {
        Instant from = viewpoint.asOf() == null ? clock.instant() : viewpoint.asOf();
        return LocalDate.ofInstant(from, ZoneOffset.UTC);
    }
}
