package org.vouchsafe.store.incident;

import java.time.LocalDate;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.Stream;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;
import org.vouchsafe.store.sql.StoreException;

/** What was said in an incident, packed; which kind it is stands beside it. */
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
            case Entry.Closed closed -> out.text(closed.words()).texts(closed.overridden()).text(closed.exceptionBy())
                    .date(closed.watchUntil());
            case Entry.Reopened(String reason) -> out.text(reason);
        }
        return out.bytes();
    }

    static Entry read(EntryKind kind, byte[] packed) {
        PackReader in = new PackReader(packed);
        return switch (kind) {
            case DECIDED -> new Entry.Decided(in.text());
            case NOTED -> new Entry.Noted(in.text());
            case CORRECTED -> new Entry.Corrected(in.number(), in.text());
            case CHANGED -> new Entry.Changed(HeadPack.read(in), in.text());
            case TICKED -> new Entry.Ticked(in.text(), in.word(Progress.class), in.text(), in.text());
            case FILED -> new Entry.Filed(in.word(RecordKind.class), unit(in), in.word(Progress.class), in.text(), in.text(),
                    in.dateOrNull());
            case ASSESSED -> new Entry.Assessed(new Unit.OfEnvironment(in.text()), in.word(State.class), in.text());
            case EXCEPTED -> new Entry.Excepted(unit(in), in.text(), in.text(), in.text(), day(in));
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
            case CLOSED -> new Entry.Closed(in.text(), in.texts(), in.text(), in.dateOrNull());
            case REOPENED -> new Entry.Reopened(in.text());
        };
    }

    private static void unit(PackWriter out, Unit unit) {
        switch (unit) {
            case Unit.Whole _ -> out.number(WHOLE);
            case Unit.OfRelease(ReleaseId release) -> out.number(RELEASE).number(release.value());
            case Unit.OfEnvironment(String name) -> out.number(ENVIRONMENT).text(name);
        }
    }

    private static Unit unit(PackReader in) {
        return switch ((int) in.number()) {
            case WHOLE -> Unit.WHOLE;
            case RELEASE -> new Unit.OfRelease(new ReleaseId(in.number()));
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
