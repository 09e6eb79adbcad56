package org.vouchsafe.usecase.inbox;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.inbox.PutOff;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.reading.ReadOverview;

/**
 * Puts items of the inbox off until a day, because they can wait or because the supplier was asked. They change no state, they come back by
 * themselves on that day, and at once when anything about them changes.
 */
public final class PutItemsOff {
    /** How the log calls these acts. */
    public static final String DEFER = "put off";
    public static final String ASK = "ask supplier";
    public static final String RETURN = "take up again";
    private static final int NAMED = 3;
    private final Workspace workspace;
    private final ReadOverview overview;
    private final InstantSource clock;

    public PutItemsOff(Workspace workspace, ReadOverview overview, InstantSource clock) {
        this.workspace = workspace;
        this.overview = overview;
        this.clock = clock;
    }

    /**
     * They can wait until that day.
     *
     * @param keys of items that are in the inbox
     * @throws Refused when a key is none, the day is not to come, no reason is given, or the workspace is read-only
     */
    public void defer(List<String> keys, LocalDate until, String reason, Actor actor) {
        putOff(PutOff.Kind.DEFERRED, keys, until, reason, actor);
    }

    /**
     * The supplier was asked and has until that day to answer.
     *
     * @return the letter, as {@link #letter} writes it
     * @throws Refused as {@link #defer}, and when the items are of several suppliers or of none
     */
    public String ask(List<String> keys, LocalDate due, Actor actor) {
        String letter = letter(keys, due);
        putOff(PutOff.Kind.ASKED, keys, due, "The supplier was asked.", actor);
        return letter;
    }

    /**
     * A letter to the supplier of these items: what is held, what is missing, and by when it is needed. Records nothing.
     *
     * @throws Refused when the items are of several suppliers, or say nothing a supplier could answer
     */
    public String letter(List<String> keys, LocalDate due) {
        return new Letter(chosen(keys), due).text();
    }

    /**
     * They wait no longer.
     *
     * @throws Refused when one of them is not put off
     */
    public void takeUpAgain(List<String> keys, Actor actor) {
        Map<String, InboxItem> waiting = byKey(overview.putOff(Viewpoint.LATEST));
        List<InboxItem> items = keys.stream().map(key -> known(waiting, key, "is not put off")).toList();
        record(new Entry(actor.name(), RETURN, words(items), ""), tx -> {
            items.forEach(each -> tx.recordPutOff().returned(each.key(), "taken up again"));
            return null;
        });
    }

    private void putOff(PutOff.Kind kind, List<String> keys, LocalDate until, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "Say why it can wait.");
        }
        if (!until.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw new Refused(Refused.Kind.REQUEST, "The day " + until + " is not to come. Choose a later one.");
        }
        List<InboxItem> items = chosen(keys);
        record(new Entry(actor.name(), kind == PutOff.Kind.ASKED ? ASK : DEFER, words(items) + " until " + until, reason.strip()), tx -> {
            items.forEach(each -> tx.recordPutOff().putOff(each.key(), kind, until, Standing.of(each), reason.strip()));
            return null;
        });
    }

    private void record(Entry entry, Function<org.vouchsafe.store.WriteTx, @Nullable Object> act) {
        Guard.of(() -> workspace.<@Nullable Object>write(entry, act));
    }

    private List<InboxItem> chosen(List<String> keys) {
        if (keys.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST, "Say which items.");
        }
        Map<String, InboxItem> all = byKey(Stream.concat(overview.inbox(Viewpoint.LATEST).stream(), overview.putOff(Viewpoint.LATEST)
                .stream()).toList());
        return keys.stream().map(key -> known(all, key, "is not in the inbox")).toList();
    }

    private static Map<String, InboxItem> byKey(List<InboxItem> items) {
        return items.stream().collect(Collectors.toMap(InboxItem::key, each -> each, (one, other) -> one));
    }

    private static InboxItem known(Map<String, InboxItem> items, String key, String what) {
        InboxItem item = items.get(key);
        if (item == null) {
            throw new Refused(Refused.Kind.REQUEST, "'" + key + "' " + what + ".");
        }
        return item;
    }

    private static String words(List<InboxItem> items) {
        String named = items.stream().limit(NAMED).map(PutItemsOff::words).collect(Collectors.joining(", "));
        return items.size() <= NAMED ? named : named + " and " + (items.size() - NAMED) + " more";
    }

    private static String words(InboxItem item) {
        return item.row() == null ? item.title() : item.title() + " towards " + item.row().position().advisory();
    }
}
