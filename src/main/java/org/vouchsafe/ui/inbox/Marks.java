package org.vouchsafe.ui.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.usecase.read.InboxItem;

/** The items marked, so that one act does for all of them. */
public final class Marks {
    private final TableModel<InboxItem> items;
    private final Set<String> keys = new HashSet<>();
    private final List<Runnable> listeners = new ArrayList<>();

    Marks(TableModel<InboxItem> items) {
        this.items = items;
        // What is no longer in the inbox is no longer marked.
        items.rows().addListener((InvalidationListener) rows -> {
            Set<String> there = items.rows().stream().map(InboxItem::key).collect(Collectors.toSet());
            told(keys.retainAll(there));
        });
    }

    /** Marked items, in the order of the list. */
    public List<InboxItem> items() {
        return items.rows().stream().filter(this::has).toList();
    }

    public boolean has(InboxItem item) {
        return keys.contains(item.key());
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Calls this whenever the marks change; once, however many change together. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void told(boolean changed) {
        if (changed) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Marks an item, or takes its mark away. */
    public void toggle(InboxItem item) {
        if (!keys.remove(item.key())) {
            keys.add(item.key());
        }
        told(true);
    }

    /** Marks everything shown that waits for the same reason about the same advisory. */
    public void alike(InboxItem item) {
        told(keys.addAll(items.shown().stream().filter(each -> isAlike(each, item)).map(InboxItem::key).toList()));
    }

    public void clear() {
        boolean any = !keys.isEmpty();
        keys.clear();
        told(any);
    }

    private static boolean isAlike(InboxItem one, InboxItem other) {
        return one.kind() == other.kind() && Objects.equals(advisory(one), advisory(other)) && Objects.equals(matter(one), matter(other));
    }

    private static @Nullable String advisory(InboxItem item) {
        return item.row() == null ? null : item.row().position().advisory();
    }

    private static List<String> matter(InboxItem item) {
        PositionRow row = item.row();
        return row == null ? List.of()
                : java.util.stream.Stream.concat(java.util.stream.Stream.of(row.position().state() + " " + row.position().reason()),
                        row.position().contradictions().stream().filter(each -> !each.addressed()).map(each -> each.code().name())).sorted()
                        .toList();
    }
}
