package org.vouchsafe.usecase.incident.plan;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.incident.ReadIncidents;

/** Opens the actions of the hardening backlog in an incident, each with its day, from a template that is data. */
public final class StartBacklog {
    /** How the log calls it. */
    public static final String START = "incident backlog";
    private final Workspace workspace;
    private final List<Backlog.Item> items;
    private final InstantSource clock;

    /** @param items the template */
    public StartBacklog(Workspace workspace, List<Backlog.Item> items, InstantSource clock) {
        this.workspace = workspace;
        this.items = List.copyOf(items);
        this.clock = clock;
    }

    /** The template, in order. */
    public List<Backlog.Item> items() {
        return items;
    }

    /**
     * What is wanted.
     *
     * @param owner who does them, until others are named; blank: nobody is named, and then the gate of the actions is open
     * @param ids only these; empty: all
     * @param from the day from which the days of each run; null: today
     */
    public record Plan(String owner, List<String> ids, @Nullable LocalDate from) {
        public Plan {
            ids = List.copyOf(ids);
        }
    }

    /** Those of the template, in order, of which no action was opened in this incident. */
    public List<Backlog.Item> left(Incident incident) {
        // The day plays no part in which actions there are.
        Set<String> known = Room.of(incident, LocalDate.EPOCH).actions().stream().map(Room.Action::title).collect(Collectors.toSet());
        return items.stream().filter(each -> !known.contains(each.title())).toList();
    }

    /**
     * Opens those that are not open or done yet, as one act that can be undone.
     *
     * @return the numbers of the entries; empty when all were opened before
     * @throws Refused when there is no such incident, or no such item
     */
    public List<Long> start(String incident, Plan plan, Actor actor) {
        plan.ids().stream().filter(each -> items.stream().noneMatch(one -> one.id().equals(each))).findFirst().ifPresent(each -> {
            throw new Refused(Refused.Kind.REQUEST, "The backlog has no item '" + each + "'. It has: "
                    + String.join(", ", items.stream().map(Backlog.Item::id).toList()) + ".");
        });
        LocalDate from = plan.from() == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : plan.from();
        return Guard.of(() -> workspace.write(new org.vouchsafe.store.audit.Entry(actor.name(), START, incident.strip(), ""), tx -> {
            Incident found = ReadIncidents.find(tx, incident, Viewpoint.LATEST);
            List<Long> numbers = left(found).stream().filter(each -> plan.ids().isEmpty() || plan.ids().contains(each.id()))
                    .map(each -> tx.recordIncidents().say(found.id(),
                            new Entry.ActionOpened(each.title(), plan.owner().strip(), from.plusDays(each.days()), each.priority()),
                            List.of()))
                    .toList();
            tx.subject(found.id() + ", " + numbers.size() + (numbers.size() == 1 ? " action" : " actions"));
            return numbers;
        }));
    }
}
