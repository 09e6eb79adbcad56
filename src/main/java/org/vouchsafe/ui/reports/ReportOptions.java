package org.vouchsafe.ui.reports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.usecase.PublishReport.Kind;
import org.vouchsafe.usecase.PublishReport.Output;
import org.vouchsafe.usecase.PublishReport.Status;

/**
 * What is asked for.
 *
 * @param scope what it is about; null while a list is being refilled
 * @param label traffic light label without its {@code TLP:}
 * @param day as of whose end it looks; null: as the window does
 * @param keyFile the PKCS#12 file to sign with; null: unsigned
 * @param reviewed whether a field is kept for the signature of a reviewer
 */
public record ReportOptions(ObjectProperty<@Nullable Kind> kind, StringProperty scope, StringProperty addressee, StringProperty label,
        ObjectProperty<Status> status, ObjectProperty<Output> output, ObjectProperty<@Nullable LocalDate> day,
        ObjectProperty<@Nullable Path> keyFile, BooleanProperty reviewed) {
    /** Traffic light labels in the order of how far a report may go. */
    public static final List<String> LABELS = List.of("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED");

    /** As one begins. */
    public ReportOptions() {
        this(new SimpleObjectProperty<>(), new SimpleStringProperty(""), new SimpleStringProperty(""), new SimpleStringProperty("AMBER"),
                new SimpleObjectProperty<>(Status.FINAL), new SimpleObjectProperty<>(Output.PDF), new SimpleObjectProperty<>(),
                new SimpleObjectProperty<>(), new SimpleBooleanProperty());
    }
}
