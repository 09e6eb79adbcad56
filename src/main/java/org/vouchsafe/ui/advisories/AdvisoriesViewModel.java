package org.vouchsafe.ui.advisories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.component.table.Filter;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.session.Acts;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.AddToAdvisory;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.read.AdvisoryRow;
import org.vouchsafe.usecase.read.StateFilter;

/** The advisories, and the one chosen with its releases and the statements received about it. */
public final class AdvisoriesViewModel {
    /** Where advisories come from. */
    public interface Sources {
        List<AdvisoryRow> rows(Viewpoint viewpoint);

        List<ClaimRow> claims(String advisory, Viewpoint viewpoint);

        List<PositionRow> positions(String advisory, Viewpoint viewpoint);

        AddToAdvisory.Outcome add(AddToAdvisory.Request request, Actor actor);

        /** From an open workspace. */
        static Sources of(UseCases use) {
            return new Sources() {
                @Override
                public List<AdvisoryRow> rows(Viewpoint viewpoint) {
                    return use.advisories().rows(viewpoint);
                }

                @Override
                public List<ClaimRow> claims(String advisory, Viewpoint viewpoint) {
                    return use.advisories().claims(advisory, viewpoint);
                }

                @Override
                public AddToAdvisory.Outcome add(AddToAdvisory.Request request, Actor actor) {
                    return use.addToAdvisory().add(request, actor);
                }

                @Override
                public List<PositionRow> positions(String advisory, Viewpoint viewpoint) {
                    return use.states().rows(new StateFilter(null, null, null, advisory, null, null), viewpoint);
                }
            };
        }
    }

    /** An advisory with its releases, worst first, and the statements about it, newest first. */
    public record Chosen(AdvisoryRow row, List<PositionRow> positions, List<ClaimRow> claims) {}

    private final Session session;
    private final Sources sources;
    private final Following following;
    private final Latest reading;
    private final Latest opening;
    private final TableModel<AdvisoryRow> table;
    private final ReadOnlyObjectWrapper<@Nullable Chosen> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable AdvisoryRow> toSelect = new ReadOnlyObjectWrapper<>();
    private @Nullable String wanted;

    public AdvisoriesViewModel(Session session, Sources sources) {
        this.session = session;
        this.sources = sources;
        this.reading = session.tasks().latest("Read the advisories");
        this.opening = session.tasks().latest("Open an advisory");
        this.following = new Following(session, this::read);
        this.table = new TableModel<>(columns(session), List.of(new Filter<>("Malicious", AdvisoryRow::malicious),
                new Filter<>("Affecting us", r -> count(r, State.AFFECTED) > 0), new Filter<>("Withdrawn", AdvisoryRow::withdrawn)));
    }

    private static List<Column<AdvisoryRow>> columns(Session session) {
        return List.of(Column.text("title", "Advisory", 180, r -> r.title()),
                Column.identifier("id", "Id", 176, r -> r.advisory()),
                Column.identifier("aliases", "Also known as", 220, (AdvisoryRow r) -> String.join(", ", r.aliases())).hidden(),
                Column.text("kind", "Kind", 120, r -> r.withdrawn() ? "Withdrawn" : r.malicious() ? "Malicious" : "Vulnerability"),
                Column.number("affected", "Affected", 84, r -> count(r, State.AFFECTED)),
                Column.number("unknown", "Unknown", 86, r -> count(r, State.UNKNOWN)),
                Column.number("fixed", "Fixed", 66, r -> count(r, State.FIXED)),
                Column.number("clear", "Not affected", 110, r -> count(r, State.NOT_AFFECTED)),
                Column.number("claims", "Claims", 74, r -> (long) r.claims()),
                Column.<AdvisoryRow>text("modified", "Changed", 130,
                        r -> r.modified() == null ? "" : session.moments().minute(r.modified()))
                        .ordered(java.util.Comparator.comparing(AdvisoryRow::modified,
                                java.util.Comparator.nullsFirst(java.util.Comparator.naturalOrder())))
                        .hidden());
    }

    static long count(AdvisoryRow row, State state) {
        return row.states().getOrDefault(state, 0);
    }

    public void attach() {
        following.attach();
    }

    public void detach() {
        following.detach();
    }

    public TableModel<AdvisoryRow> table() {
        return table;
    }

    public ReadOnlyObjectProperty<@Nullable Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** A row that is to be selected because somebody came here for it. */
    public ReadOnlyObjectProperty<@Nullable AdvisoryRow> toSelectProperty() {
        return toSelect.getReadOnlyProperty();
    }

    /** Shows one; null: leaves what is shown. */
    public void choose(@Nullable AdvisoryRow row) {
        if (row == null) {
            return;
        }
        Viewpoint from = session.viewpoint();
        wanted = row.advisory();
        opening.read(progress -> new Chosen(row,
                sources.positions(row.advisory(), from).stream().sorted(java.util.Comparator.comparing(p -> p.position().state())).toList(),
                sources.claims(row.advisory(), from)), chosen::set);
    }

    /** Shows the advisory with this id or alias. */
    public void open(String key) {
        wanted = key;
        selectWanted();
    }

    /** Why nothing can be changed now; null when it can. */
    public @Nullable String whyReadOnly() {
        return session.whyReadOnly();
    }

    /** A window as typed, its ends included. */
    public record WindowWanted(String from, String to, AddToAdvisory.Nature nature, String source) {}

    /**
     * Records when affected versions of an advisory could be had, or that it is malicious code.
     *
     * @return what is still missing or cannot be read, in one sentence; empty when it is being recorded
     */
    public Optional<String> add(AdvisoryRow row, WindowWanted typed) {
        if (typed.source().isBlank()) {
            return Optional.of("Say who says so.");
        }
        var windows = new ArrayList<AddToAdvisory.Window>();
        if (!typed.from().isBlank() || !typed.to().isBlank()) {
            Instant start = WindowEnd.START.read(typed.from());
            Instant end = WindowEnd.END.read(typed.to());
            if (start == null || end == null) {
                return Optional.of("Write both ends as 2026-03-31 or 2026-03-31T00:21:58Z.");
            }
            if (end.isBefore(start)) {
                return Optional.of("The window ends before it starts.");
            }
            windows.add(new AddToAdvisory.Window(start, end));
        } else if (typed.nature() == AddToAdvisory.Nature.AS_RECORDED) {
            return Optional.of("Give the window, or say that it is malicious.");
        }
        record(new AddToAdvisory.Request(row.advisory(), windows, typed.nature(), typed.source().strip()));
        return Optional.empty();
    }

    private void record(AddToAdvisory.Request request) {
        session.tasks().read("Add to " + request.advisory(), progress -> sources.add(request, session.actor()), outcome -> {
            session.acts().did(new Acts.Act("addition to " + request.advisory(), progress -> sources.add(request, session.actor())));
            session.notices().done("Added to " + request.advisory() + "." + (outcome.changes().isEmpty() ? " No state changed."
                    : " States changed: " + outcome.changes().size() + "."));
            session.changed();
        });
    }

    private void selectWanted() {
        String id = wanted;
        Optional<AdvisoryRow> row = id == null ? Optional.empty()
                : table.rows().stream().filter(r -> r.advisory().equals(id) || r.aliases().contains(id)).findFirst();
        row.ifPresent(found -> {
            table.clearFilter();
            toSelect.set(found);
            choose(found);
        });
    }

    private void read() {
        Viewpoint from = session.viewpoint();
        reading.read(progress -> sources.rows(from), fresh -> {
            table.fill(fresh);
            selectWanted();
        });
    }
}
