package org.vouchsafe.ui.incidents.keeping;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.retention.KeptEvidence;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.component.table.Filter;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.session.Reply;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;

/** How long each original is kept, and the one chosen. */
public final class OriginalsViewModel {
    /** How an original stands. */
    enum Standing {
        HELD, WAITS, KEPT, PAST, UNDATED, GONE
    }

    private final Session session;
    private final KeepingSources sources;
    private final Latest reading;
    private final TableModel<KeptEvidence> table;
    private final ReadOnlyObjectWrapper<@Nullable KeptEvidence> chosen = new ReadOnlyObjectWrapper<>();
    private Set<EvidenceId> ofIncident = Set.of();

    public OriginalsViewModel(Session session, KeepingSources sources) {
        this.session = session;
        this.sources = sources;
        this.reading = session.tasks().latest("Read how long originals are kept");
        Filter<KeptEvidence> own = new Filter<>("Of this incident", each -> ofIncident.contains(each.evidence()));
        this.table = new TableModel<>(columns(), List.of(own, filter("Under hold", Standing.HELD),
                filter("Disposal asked", Standing.WAITS), filter("Day is past", Standing.PAST), filter("No day", Standing.UNDATED),
                filter("Disposed of", Standing.GONE)));
        table.filterProperty().set(own);
    }

    private Filter<KeptEvidence> filter(String title, Standing standing) {
        return new Filter<>(title, each -> standing(each) == standing);
    }

    private List<Column<KeptEvidence>> columns() {
        return List.of(
                Column.<KeptEvidence>identifier("evidence", "Evidence", 84, each -> each.evidence().toString())
                        .ordered(Comparator.comparingLong(each -> each.evidence().value())),
                Column.text("name", "Name", 220, KeptEvidence::name),
                Column.<KeptEvidence>text("standing", "Status", 150, each -> words(standing(each)))
                        .ordered(Comparator.comparing(this::standing)).drawn(this::chip),
                Column.text("class", "Class", 100, KeptEvidence::retentionClass),
                Column.<KeptEvidence>text("until", "Keep until", 110,
                        each -> each.until() == null ? "no day" : session.moments().day(each.until()))
                        .ordered(Comparator.comparing(each -> each.until() == null ? LocalDate.MAX : each.until())));
    }

    Standing standing(KeptEvidence kept) {
        if (kept.tombstone() != null) {
            return Standing.GONE;
        }
        if (kept.asked() != null) {
            return Standing.WAITS;
        }
        if (!kept.holds().isEmpty()) {
            return Standing.HELD;
        }
        return kept.until() == null ? Standing.UNDATED
                : kept.until().isBefore(LocalDate.ofInstant(session.standpoint(), ZoneOffset.UTC)) ? Standing.PAST : Standing.KEPT;
    }

    private static String words(Standing standing) {
        return switch (standing) {
            case HELD -> "Under hold";
            case WAITS -> "Disposal asked";
            case KEPT -> "Kept";
            case PAST -> "Day is past";
            case UNDATED -> "Kept, no day";
            case GONE -> "Disposed of";
        };
    }

    StateChip chip(KeptEvidence kept) {
        Standing standing = standing(kept);
        return new StateChip(switch (standing) {
            case HELD, KEPT -> Tone.FIXED;
            case WAITS, PAST -> Tone.UNKNOWN;
            case UNDATED -> Tone.NEUTRAL;
            case GONE -> Tone.NONE;
        }, words(standing));
    }

    TableModel<KeptEvidence> table() {
        return table;
    }

    ReadOnlyObjectProperty<@Nullable KeptEvidence> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    void choose(@Nullable KeptEvidence kept) {
        if (kept != null) {
            chosen.set(kept);
        }
    }

    /** Reads them anew, with those an incident rests on first. */
    void read(Set<EvidenceId> cited) {
        ofIncident = cited;
        var from = session.viewpoint();
        reading.read(progress -> sources.all(from), fresh -> {
            table.fill(fresh);
            KeptEvidence shown = chosen.get();
            chosen.set(shown == null ? null
                    : fresh.stream().filter(each -> each.evidence().equals(shown.evidence())).findFirst().orElse(null));
        });
    }

    void keep(KeptEvidence kept, String retentionClass, @Nullable LocalDate until, String reason, Reply reply) {
        act(kept, "How long " + kept.evidence() + " is kept was set.",
                (id, why) -> sources.keep(id, retentionClass, until, why, session.actor()), reason, reply);
    }

    void hold(KeptEvidence kept, String reason, Reply reply) {
        act(kept, kept.evidence() + " is under hold.", (id, why) -> sources.hold(id, why, session.actor()), reason, reply);
    }

    void release(KeptEvidence kept, String reason, Reply reply) {
        act(kept, "The hold of " + kept.evidence() + " is ended.", (id, why) -> sources.release(id, why, session.actor()), reason, reply);
    }

    void ask(KeptEvidence kept, String reason, Reply reply) {
        act(kept, "Asked. Another person must approve it.", (id, why) -> sources.ask(id, why, session.actor()), reason, reply);
    }

    void takeBack(KeptEvidence kept, String reason, Reply reply) {
        act(kept, "It is not disposed of.", (id, why) -> sources.takeBack(id, why, session.actor()), reason, reply);
    }

    void approve(KeptEvidence kept, Reply reply) {
        act(kept, "The bytes of " + kept.evidence() + " are gone; what they were stays on record.",
                (id, why) -> sources.approve(id, session.actor()), "", reply);
    }

    private void act(KeptEvidence kept, String told, BiConsumer<EvidenceId, String> act, String reason, Reply reply) {
        if (session.whyReadOnly() != null) {
            reply.refused().accept(session.whyReadOnly());
            return;
        }
        session.tasks().read("Retention of " + kept.evidence(), progress -> {
            act.accept(kept.evidence(), reason);
            return kept.evidence();
        }, done -> {
            reply.done().run();
            session.acts().overtaken();
            session.notices().done(told);
            session.changed();
        }, failure -> reply.refused().accept(failure.message()));
    }
}
