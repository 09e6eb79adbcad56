package org.vouchsafe.ui.inbox;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.component.state.InboxChip;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.component.table.Filter;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.read.InboxItem;

/** The items, which one is open, and everything that speaks about it. */
public final class InboxViewModel {
    private final Session session;
    private final Sources sources;
    private final CaseReader reader;
    private final Following following;
    private final Latest listing;
    private final Latest opening;
    private final TableModel<InboxItem> items;
    private final Marks marks;
    private final InboxActs acts;
    private final ObjectProperty<@Nullable InboxItem> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable CaseFile> open = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Showing> showing = new SimpleObjectProperty<>(Showing.IN_NEED);
    private int waiting;
    private List<Offer> proposals = List.of();
    private @Nullable String wanted;

    /** Which items the list has. */
    public enum Showing {
        /** Those that need a person now. */
        IN_NEED,
        /** Those that were put off. */
        PUT_OFF
    }

    private record Read(List<InboxItem> inNeed, List<InboxItem> putOff, List<Offer> proposals) {}

    private final Asked asked = new Asked(this::isReading);

    public InboxViewModel(Session session, Sources sources) {
        this.session = session;
        this.sources = sources;
        this.reader = new CaseReader(sources);
        this.listing = session.tasks().latest("Read the inbox");
        this.opening = session.tasks().latest("Read what speaks about an item");
        this.items = new TableModel<>(columns(), filters());
        this.marks = new Marks(items);
        this.following = new Following(session, this::read);
        this.acts = new InboxActs(session, sources, reader, this);
        selected.addListener((o, was, is) -> {
            // Asked for at the item that was open, or before there was one.
            if (was != null) {
                asked.drop();
            }
            readCase(is);
        });
        items.filterProperty().addListener((o, was, is) -> stayWithinShown());
        showing.addListener((o, was, is) -> {
            marks.clear();
            read();
        });
    }

    public void attach() {
        following.attach();
    }

    public void detach() {
        following.detach();
    }

    /** The items, with their filter. */
    public TableModel<InboxItem> items() {
        return items;
    }

    /** The items marked, for which one act does. */
    public Marks marks() {
        return marks;
    }

    /** Which items the list has. */
    public ObjectProperty<Showing> showingProperty() {
        return showing;
    }

    /** How many items are put off. */
    public int waiting() {
        return waiting;
    }

    /** What an act would be about: the items marked, or else the one that is open. */
    public List<InboxItem> chosen() {
        InboxItem open = selected.get();
        return !marks.isEmpty() ? marks.items() : open == null ? List.of() : List.of(open);
    }

    /** Marks the open item, or takes its mark away, and goes on to the next. */
    public void mark() {
        InboxItem item = selected.get();
        if (item != null) {
            marks.toggle(item);
            move(1);
        }
    }

    /** Marks everything shown that waits for the same reason as the open item, about the same advisory. */
    public void markAlike() {
        InboxItem item = selected.get();
        if (item != null) {
            marks.alike(item);
        }
    }

    /** The item that is open; null when there is none. */
    public ObjectProperty<@Nullable InboxItem> selectedProperty() {
        return selected;
    }

    /** What speaks about it; null while it is being read. */
    public ReadOnlyObjectProperty<@Nullable CaseFile> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** {@code 7 items need a person. 2 contradictions.} */
    public String subtitle() {
        int all = (int) items.rows().stream().filter(i -> i.kind() != InboxItem.Kind.CARRY_FORWARD).count();
        if (items.phaseProperty().get() == TableModel.Phase.LOADING) {
            return "Reading the inbox.";
        }
        if (showing.get() == Showing.PUT_OFF) {
            return Count.of(all, "item is put off", "items are put off") + ", and back by itself on its day or when it changes.";
        }
        String also = waiting == 0 ? "" : " " + Count.of(waiting, "more is put off", "more are put off") + ".";
        if (all == 0) {
            return "Nothing needs a person." + also;
        }
        long contradictions = items.rows().stream().filter(i -> i.kind() == InboxItem.Kind.CONTRADICTION).count();
        return Count.of(all, "item needs a person", "items need a person") + "."
                + (contradictions == 0 ? "" : " " + Count.of(contradictions, "contradiction") + ".") + also;
    }

    /** Opens the item with this key, now or as soon as the list is read; unknown keys change nothing. */
    public void open(String key) {
        wanted = key;
        chooseWanted();
    }

    /** To the next (1) or previous (-1) item shown; stops at the ends. */
    public void move(int by) {
        List<InboxItem> shown = items.shown();
        if (!shown.isEmpty()) {
            int at = shown.indexOf(selected.get());
            selected.set(shown.get(Math.clamp(at + by, 0, shown.size() - 1)));
        }
    }

    /** True while what an act would be about is still read. */
    boolean isReading() {
        return marks.isEmpty() && (items.phaseProperty().get() == TableModel.Phase.LOADING
                || open.get() == null && opening.busyProperty().get());
    }

    /** An act asked for before that is over. */
    Asked asked() {
        return asked;
    }

    /** What can be done with what is chosen. */
    public InboxActs acts() {
        return acts;
    }

    private void read() {
        Viewpoint from = session.viewpoint();
        listing.read(progress -> new Read(sources.inbox(from), sources.putOff(from), sources.proposals(from)), read -> {
            waiting = read.putOff().size();
            proposals = read.proposals();
            show(showing.get() == Showing.PUT_OFF ? read.putOff() : Proposals.after(read.inNeed(), proposals));
        });
    }

    /** Keeps the place: the same item if it is still there, else the one that took its position. */
    private void show(List<InboxItem> fresh) {
        InboxItem before = selected.get();
        int at = before == null ? 0 : Math.max(0, items.shown().indexOf(before));
        items.fill(fresh);
        if (wanted != null && chooseWanted()) {
            return;
        }
        List<InboxItem> shown = items.shown();
        InboxItem same = before == null ? null : shown.stream().filter(i -> i.key().equals(before.key())).findFirst().orElse(null);
        InboxItem next = same != null ? same : shown.isEmpty() ? null : shown.get(Math.min(at, shown.size() - 1));
        if (next != null && next.equals(before)) {
            readCase(next);
        }
        if (next == null) {
            asked.drop();
        }
        selected.set(next);
    }

    private boolean chooseWanted() {
        InboxItem found = items.rows().stream().filter(this::isWanted).findFirst().orElse(null);
        if (found == null) {
            return false;
        }
        wanted = null;
        items.clearFilter();
        selected.set(found);
        return true;
    }

    /** By its own key, or by {@code SUPPLIER/PRODUCT@VERSION ADVISORY}, whatever is the matter with that pair. */
    private boolean isWanted(InboxItem item) {
        PositionRow row = item.row();
        return item.key().equals(wanted) || (row != null && (Sources.nameOf(row) + " " + row.position().advisory()).equals(wanted));
    }

    private void stayWithinShown() {
        if (!items.shown().contains(selected.get())) {
            selected.set(items.shown().isEmpty() ? null : items.shown().getFirst());
        }
    }

    private void readCase(@Nullable InboxItem item) {
        if (item == null) {
            opening.forget();
            open.set(null);
            return;
        }
        CaseFile now = open.get();
        if (now != null && !now.item().key().equals(item.key())) {
            open.set(null);
        }
        Viewpoint from = session.viewpoint();
        List<Offer> held = proposals;
        opening.read(progress -> reader.read(item, held, from, progress), file -> {
            open.set(file);
            asked.done();
        }, failure -> {
            asked.drop();
            session.notices().failed(failure);
        });
    }

    private static List<Column<InboxItem>> columns() {
        return List.of(Column.text("title", "About", 0, InboxItem::title), Column.text("supplier", "Supplier", 0, InboxItem::subtitle),
                Column.text("text", "Matter", 0, InboxItem::text), Column.text("kind", "Kind", 0, i -> InboxChip.word(i.kind())));
    }

    private static List<Filter<InboxItem>> filters() {
        return Arrays.stream(InboxItem.Kind.values()).map(kind -> new Filter<InboxItem>(plural(kind), i -> i.kind() == kind)).toList();
    }

    private static String plural(InboxItem.Kind kind) {
        return switch (kind) {
            case INCIDENT -> "Incidents";
            case CONTRADICTION -> "Contradictions";
            case STALE_DECISION -> "Stale";
            case UNKNOWN -> "Unknown";
            case UNPLACED_EVIDENCE -> "Unplaced";
            case UNMATCHED_CLAIM -> "Unmatched";
            case ANSWER_TO_REVIEW -> "Answers";
            case CARRY_FORWARD -> "Proposals";
        };
    }
}
