package org.vouchsafe.store.incident;

import java.time.Instant;
import java.time.LocalDate;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.Standing;
import org.vouchsafe.domain.incident.Stream;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.Successors;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;
import org.vouchsafe.store.sql.StoreException;

/** What was said in an incident, packed; which kind it is stands beside it. What was said of a merged release is read of the one that was kept. */
final class EntryPack {
    private static final int WHOLE = 0;
    private static final int RELEASE = 1;
    private static final int ENVIRONMENT = 2;

    private EntryPack() {}

    static byte[] write(Entry entry) {
        PackWriter out = new PackWriter();
        switch (entry) {
            case Entry.Decided(String words) -> out.text(words);
            case Entry.Noted(String words) -> out.text(words);
            case Entry.Corrected(long number, String words) -> out.number(number).text(words);
            case Entry.Changed changed -> {
                HeadPack.write(out, changed.head());
                out.text(changed.reason());
            }
            case Entry.Ticked ticked -> out.text(ticked.item()).word(ticked.progress()).text(ticked.owner()).text(ticked.words());
            case Entry.Filed filed -> {
                out.word(filed.kind());
                unit(out, filed.unit());
                out.word(filed.progress()).text(filed.owner()).text(filed.words()).date(filed.due());
            }
            case Entry.Assessed assessed -> out.text(assessed.environment().name()).word(assessed.state()).text(assessed.words());
            case Entry.Excepted excepted -> {
                unit(out, excepted.unit());
                out.text(excepted.owner()).text(excepted.reason()).text(excepted.control()).date(excepted.until());
            }
            case Entry.ExceptionEnded(long number, String reason) -> out.number(number).text(reason);
            case Entry.ActionOpened opened -> out.text(opened.title()).text(opened.owner()).date(opened.due()).word(opened.priority());
            case Entry.ActionMoved moved -> out.number(moved.action()).text(moved.owner()).date(moved.due()).text(moved.reason());
            case Entry.ActionDone(long action, String words) -> out.number(action).text(words);
            case Entry.ActionVerified(long action, String words) -> out.number(action).text(words);
            case Entry.Indicated(String indicator, String source) -> out.text(indicator).text(source);
            case Entry.Dismissed dismissed -> out.text(dismissed.indicator()).number(dismissed.evidence().value()).text(dismissed.reason());
            case Entry.Drafted(Stream stream, String text) -> out.word(stream).text(text);
            case Entry.Approved(long draft) -> out.number(draft);
            case Entry.Published published -> out.number(published.draft()).text(published.to()).number(published.auditSize())
                    .text(published.auditRoot());
            case Entry.Closed closed -> {
                out.text(closed.words()).texts(closed.overridden()).text(closed.exceptionBy()).date(closed.watchUntil());
                if (closed.stood() != null) {
                    standing(out, closed.stood());
                }
            }
            case Entry.Reopened(String reason) -> out.text(reason);
            case Entry.Contradicted(long closure, String reason) -> out.number(closure).text(reason);
            case Entry.Demanded demanded -> {
                out.list(demanded.kinds(), PackWriter::word);
                unit(out, demanded.unit());
                out.text(demanded.reason());
            }
            case Entry.Unfounded(long demand, String reason) -> out.number(demand).text(reason);
            case Entry.Attached attached -> out.text(attached.environment().name()).text(attached.reason());
            case Entry.Detached detached -> out.text(detached.environment().name()).text(detached.reason());
            case Entry.Dropped(String indicator, String reason) -> out.text(indicator).text(reason);
            case Entry.Kept kept -> out.number(kept.entry()).text(kept.retentionClass()).date(kept.until());
            case Entry.Held(String reason) -> out.text(reason);
            case Entry.Freed(long hold, String reason) -> out.number(hold).text(reason);
            case Entry.Clocked clocked -> out.text(clocked.clock()).text(clocked.step()).word(clocked.progress()).instant(clocked.at())
                    .text(clocked.words());
            case Entry.Looked() -> out.number(0);
            case Entry.Retracted(long number, String reason) -> out.number(number).text(reason);
        }
        return out.bytes();
    }

    static Entry read(EntryKind kind, byte[] packed, Successors successors) {
        PackReader in = new PackReader(packed);
        return switch (kind) {
            case DECIDED -> new Entry.Decided(in.text());
            case NOTED -> new Entry.Noted(in.text());
            case CORRECTED -> new Entry.Corrected(in.number(), in.text());
            case CHANGED -> new Entry.Changed(HeadPack.read(in, successors), in.text());
            case TICKED -> new Entry.Ticked(in.text(), in.word(Progress.class), in.text(), in.text());
            case FILED -> new Entry.Filed(in.word(RecordKind.class), unit(in, successors), in.word(Progress.class), in.text(), in.text(),
                    in.dateOrNull());
            case ASSESSED -> new Entry.Assessed(new Unit.OfEnvironment(in.text()), in.word(State.class), in.text());
            case EXCEPTED -> new Entry.Excepted(unit(in, successors), in.text(), in.text(), in.text(), day(in));
            case EXCEPTION_ENDED -> new Entry.ExceptionEnded(in.number(), in.text());
            case ACTION_OPENED -> new Entry.ActionOpened(in.text(), in.text(), in.dateOrNull(), in.word(IncidentSeverity.class));
            case ACTION_MOVED -> new Entry.ActionMoved(in.number(), in.text(), in.dateOrNull(), in.text());
            case ACTION_DONE -> new Entry.ActionDone(in.number(), in.text());
            case ACTION_VERIFIED -> new Entry.ActionVerified(in.number(), in.text());
            case INDICATED -> new Entry.Indicated(in.text(), in.text());
            case DISMISSED -> new Entry.Dismissed(in.text(), new EvidenceId(in.number()), in.text());
            case DRAFTED -> new Entry.Drafted(in.word(Stream.class), in.text());
            case APPROVED -> new Entry.Approved(in.number());
            case PUBLISHED -> new Entry.Published(in.number(), in.text(), in.number(), in.text());
            case CLOSED -> new Entry.Closed(in.text(), in.texts(), in.text(), in.dateOrNull(), null);
            case CLOSED_STANDING -> new Entry.Closed(in.text(), in.texts(), in.text(), in.dateOrNull(), standing(in, successors));
            case REOPENED -> new Entry.Reopened(in.text());
            case CONTRADICTED -> new Entry.Contradicted(in.number(), in.text());
            case DEMANDED -> new Entry.Demanded(in.list(each -> each.word(RecordKind.class)), unit(in, successors), in.text());
            case UNFOUNDED -> new Entry.Unfounded(in.number(), in.text());
            case ATTACHED -> new Entry.Attached(new Unit.OfEnvironment(in.text()), in.text());
            case DETACHED -> new Entry.Detached(new Unit.OfEnvironment(in.text()), in.text());
            case DROPPED -> new Entry.Dropped(in.text(), in.text());
            case KEPT -> new Entry.Kept(in.number(), in.text(), in.dateOrNull());
            case HELD -> new Entry.Held(in.text());
            case FREED -> new Entry.Freed(in.number(), in.text());
            case CLOCKED -> new Entry.Clocked(in.text(), in.text(), in.word(Progress.class), moment(in), in.text());
            case LOOKED -> {
                in.number();
                yield new Entry.Looked();
            }
            case RETRACTED -> new Entry.Retracted(in.number(), in.text());
        };
    }

    private static void standing(PackWriter out, Standing stood) {
        out.list(stood.unsettled(), (to, each) -> {
            unit(to, each.unit());
            to.text(each.advisory()).word(each.state()).flag(each.contradicted());
        }).texts(stood.missing()).number(stood.newestRelease());
    }

    private static Standing standing(PackReader in, Successors successors) {
        return new Standing(
                in.list(each -> new Standing.Unsettled(unit(each, successors), each.text(), each.word(State.class), each.flag())),
                in.texts(), in.number());
    }

    private static Instant moment(PackReader in) {
        Instant at = in.instantOrNull();
        if (at == null) {
            throw damaged("a clock of an incident has no moment");
        }
        return at;
    }

    private static void unit(PackWriter out, Unit unit) {
        switch (unit) {
            case Unit.Whole _ -> out.number(WHOLE);
            case Unit.OfRelease(ReleaseId release) -> out.number(RELEASE).number(release.value());
            case Unit.OfEnvironment(String name) -> out.number(ENVIRONMENT).text(name);
        }
    }

    private static Unit unit(PackReader in, Successors successors) {
        return switch ((int) in.number()) {
            case WHOLE -> Unit.WHOLE;
            case RELEASE -> new Unit.OfRelease(successors.of(new ReleaseId(in.number())));
            case ENVIRONMENT -> new Unit.OfEnvironment(in.text());
            default -> throw damaged("an entry of an incident is about nothing");
        };
    }

    private static LocalDate day(PackReader in) {
        LocalDate day = in.dateOrNull();
        if (day == null) {
            throw damaged("an exception has no last day");
        }
        return day;
    }

    private static StoreException damaged(String what) {
        return new StoreException(StoreException.Kind.DAMAGED, "The workspace file is damaged: " + what + ".");
    }
}
