package org.vouchsafe.ui.incidents.room;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.IncidentId;
import org.vouchsafe.domain.incident.chain.EvidenceChain;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.LookMemory;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.usecase.incident.IncidentRoom;
import org.vouchsafe.usecase.incident.look.RoomChanges;
import org.vouchsafe.usecase.incident.look.Way;

/** The incidents, and the one that is chosen with all that follows from it. What takes longer than the room comes after it. */
public final class RoomViewModel {
    /** What the changes are compared with. */
    public enum Since {
        LAST_LOOK, DAY, WEEK, OPENED
    }

    private static final int HOURS = 24;
    private static final int DAYS = 7;
    private final Session session;
    private final IncidentSources sources;
    private final LookMemory memory;
    private final Following following;
    private final Latest reading;
    private final Latest watching;
    private final Latest entering;
    private final Latest walking;
    private final Latest comparing;
    private final Latest chaining;
    private final RoomActs acts;
    private final ReadOnlyObjectWrapper<@Nullable List<Incident>> incidents = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<IncidentId, String>> contradicted = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<@Nullable IncidentRoom> room = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<ReleaseId, List<Way>>> ways = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<@Nullable RoomChanges> changes = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Since> since = new SimpleObjectProperty<>(Since.LAST_LOOK);
    private String wanted = "";
    private String looking = "";
    private @Nullable Instant lastLook;

    public RoomViewModel(Session session, IncidentSources sources, LookMemory memory) {
        this.session = session;
        this.sources = sources;
        this.memory = memory;
        this.reading = session.tasks().latest("Read the incidents");
        this.watching = session.tasks().latest("Look how far closures hold");
        this.entering = session.tasks().latest("Read an incident");
        this.walking = session.tasks().latest("Find the ways into the releases");
        this.comparing = session.tasks().latest("Compare an incident with an earlier moment");
        this.chaining = session.tasks().latest("Follow the chain of evidence");
        this.acts = new RoomActs(session, sources, () -> wanted);
        this.following = new Following(session, this::read);
        since.addListener((o, was, is) -> compare());
    }

    public void attach() {
        following.attach();
    }

    /** What was seen until now is the last look. */
    public void detach() {
        following.detach();
        remember();
        looking = "";
    }

    /** All incidents, the newest first; null while they are read for the first time. */
    public ReadOnlyObjectProperty<@Nullable List<Incident>> incidentsProperty() {
        return incidents.getReadOnlyProperty();
    }

    /** What speaks against the closures of incidents; empty until it was looked for. */
    public ReadOnlyObjectProperty<Map<IncidentId, String>> contradictedProperty() {
        return contradicted.getReadOnlyProperty();
    }

    /** The room that is shown; null when none is. */
    public ReadOnlyObjectProperty<@Nullable IncidentRoom> roomProperty() {
        return room.getReadOnlyProperty();
    }

    /** By which ways what it is about comes into the releases; empty until they were found. */
    public ReadOnlyObjectProperty<Map<ReleaseId, List<Way>>> waysProperty() {
        return ways.getReadOnlyProperty();
    }

    /** What changed; null until it was compared. */
    public ReadOnlyObjectProperty<@Nullable RoomChanges> changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** What the changes are compared with. */
    public ObjectProperty<Since> sinceProperty() {
        return since;
    }

    /** Follows its chain of evidence; told when it was followed, if it is still the one that is shown. */
    public void chain(Consumer<EvidenceChain> followed) {
        String id = wanted;
        Viewpoint from = session.viewpoint();
        chaining.read(progress -> sources.chain(id, from), followed);
    }

    /** What can be said in it. */
    public RoomActs acts() {
        return acts;
    }

    /** When it was last looked at before this time; null: never. */
    public @Nullable Instant lastLook() {
        return lastLook;
    }

    /** Shows the one with this id. */
    public void open(String id) {
        if (!id.equals(wanted)) {
            remember();
            wanted = id;
            ways.set(Map.of());
            changes.set(null);
            enter();
        }
    }

    private void read() {
        Viewpoint from = session.viewpoint();
        reading.read(progress -> sources.all(from), fresh -> {
            incidents.set(fresh);
            boolean there = fresh.stream().anyMatch(each -> each.id().value().equals(wanted));
            if (!there) {
                wanted = first(fresh).map(IncidentId::value).orElse("");
            }
            enter();
            watching.read(progress -> sources.contradicted(from), contradicted::set);
        });
    }

    /** The newest that is open, or else the newest. */
    private static Optional<IncidentId> first(List<Incident> all) {
        return all.stream().filter(each -> each.status() == Incident.Status.OPEN).findFirst().or(() -> all.stream().findFirst())
                .map(Incident::id);
    }

    private void enter() {
        if (wanted.isEmpty()) {
            entering.forget();
            room.set(null);
            return;
        }
        String id = wanted;
        Viewpoint from = session.viewpoint();
        entering.read(progress -> sources.room(id, from), fresh -> {
            look(fresh.incident());
            room.set(fresh);
            walking.read(progress -> sources.ways(fresh, from), ways::set);
            compare();
        });
    }

    private void compare() {
        IncidentRoom shown = room.get();
        if (shown != null) {
            String id = shown.incident().id().value();
            Instant from = moment(shown.incident());
            Viewpoint viewpoint = session.viewpoint();
            comparing.read(progress -> sources.changes(id, from, viewpoint), changes::set);
        }
    }

    private Instant moment(Incident incident) {
        return switch (since.get()) {
            case LAST_LOOK -> lastLook == null || lastLook.isAfter(session.standpoint()) ? incident.opened().at() : lastLook;
            case DAY -> session.standpoint().minusSeconds(HOURS * 3600L);
            case WEEK -> session.standpoint().minusSeconds(DAYS * HOURS * 3600L);
            case OPENED -> incident.opened().at();
        };
    }

    /** The first time it is shown since the screen came to the front or another room was left. */
    private void look(Incident incident) {
        String key = key(incident);
        if (!key.equals(looking)) {
            looking = key;
            lastLook = memory.last(key).orElse(null);
            remember();
        }
    }

    private void remember() {
        if (!looking.isEmpty() && session.viewpoint().equals(Viewpoint.LATEST)) {
            memory.looked(looking, session.now());
        }
    }

    /** Told apart from an incident of the same day in another workspace by the moment it was opened. */
    private static String key(Incident incident) {
        return incident.id() + "." + Objects.requireNonNull(incident.opened().at()).toEpochMilli();
    }
}
