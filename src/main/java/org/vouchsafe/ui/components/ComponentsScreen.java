package org.vouchsafe.ui.components;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.component.PageHeader;
import org.vouchsafe.ui.component.ViewTabs;
import org.vouchsafe.ui.components.compare.CompareView;
import org.vouchsafe.ui.components.compare.CompareViewModel;
import org.vouchsafe.ui.components.list.ListField;
import org.vouchsafe.ui.components.list.ListViewModel;
import org.vouchsafe.ui.components.list.PastedList;
import org.vouchsafe.ui.components.quality.QualityView;
import org.vouchsafe.ui.components.quality.QualityViewModel;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Screen;

/** All about components: search, a whole list at once, the quality of inventories, and what differs between two. */
public final class ComponentsScreen implements Screen {
    /** The views of this screen. */
    private enum View {
        SEARCH, LIST, QUALITY, COMPARE
    }

    /** What the views show. */
    public record Models(ComponentsViewModel search, ListViewModel list, QualityViewModel quality, CompareViewModel compare) {}

    private final Models models;
    private final VBox page = new VBox();
    private final StackPane body = new StackPane();
    private final ViewTabs<View> tabs;
    private final ListField query;
    private final PageHeader header;
    private final Map<View, Region> views = new LinkedHashMap<>();
    private boolean attached;

    public ComponentsScreen(Desk desk, Models models) {
        this.models = models;
        Map<View, String> words = new LinkedHashMap<>();
        words.put(View.SEARCH, "Search");
        words.put(View.LIST, "List");
        words.put(View.QUALITY, "SBOM quality");
        words.put(View.COMPARE, "Compare");
        tabs = new ViewTabs<>(words);
        query = new ListField(this::ask);
        query.setPromptText("Name, version, package URL, hash, or paste a list");
        query.setAccessibleText("Search all components");
        query.setPrefWidth(380);
        query.textProperty().bindBidirectional(models.search().queryProperty());
        header = new PageHeader("Components", tabs, query);
        views.put(View.SEARCH, new ComponentsView(desk, models.search()));
        views.put(View.LIST, new PastedList(desk, models.list()));
        views.put(View.QUALITY, new QualityView(desk, models.quality()));
        views.put(View.COMPARE, new CompareView(desk, models.compare()));
        page.getStyleClass().add("page");
        // What does not fit scrolls within; the page never pushes the toolbar out of the window.
        body.setMinHeight(0);
        body.setPrefHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        page.getChildren().addAll(header, body);
        tabs.chosenProperty().addListener((o, was, is) -> {
            leave(was);
            show(is);
        });
        models.search().table().rows().addListener((javafx.collections.ListChangeListener<Object>) c -> tell());
        models.quality().table().rows().addListener((javafx.collections.ListChangeListener<Object>) c -> tell());
        show(View.SEARCH);
    }

    @Override
    public Parent view() {
        return page;
    }

    @Override
    public void attach() {
        attached = true;
        come(tabs.chosenProperty().get());
    }

    @Override
    public void detach() {
        attached = false;
        leave(tabs.chosenProperty().get());
    }

    @Override
    public void open(String key) {
        tabs.chosenProperty().set(View.SEARCH);
        models.search().open(key);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.always("search-components", Command.Section.SCREEN, "Search the components", "fth-search", "Shortcut+F", () -> {
                    tabs.chosenProperty().set(View.SEARCH);
                    query.requestFocus();
                }),
                Command.always("look-up-list", Command.Section.SCREEN, "Look up a list of components", "fth-list", null,
                        () -> tabs.chosenProperty().set(View.LIST)),
                Command.always("sbom-quality", Command.Section.SCREEN, "Judge the quality of an SBOM", "fth-check-square", null,
                        () -> tabs.chosenProperty().set(View.QUALITY)),
                Command.always("compare-releases", Command.Section.SCREEN, "Compare two releases", "fth-columns", null,
                        () -> tabs.chosenProperty().set(View.COMPARE)));
    }

    private void ask(String list) {
        tabs.chosenProperty().set(View.LIST);
        models.list().ask(list);
    }

    private void show(View view) {
        Node shown = views.get(view);
        body.getChildren().setAll(shown == null ? List.of() : List.of(shown));
        query.setVisible(view == View.SEARCH || view == View.LIST);
        query.setManaged(query.isVisible());
        tell();
        if (attached) {
            come(view);
        }
    }

    private void tell() {
        header.subtitleProperty().set(switch (tabs.chosenProperty().get()) {
            case SEARCH -> models.search().subtitle();
            case LIST -> "Many coordinates at once: what is found, where, and what is not.";
            case QUALITY -> models.quality().subtitle();
            case COMPARE -> "What differs between two releases, or between two files.";
        });
    }

    private void come(View view) {
        switch (view) {
            case SEARCH -> models.search().attach();
            case LIST -> models.list().attach();
            case QUALITY -> models.quality().attach();
            case COMPARE -> models.compare().attach();
        }
    }

    private void leave(View view) {
        switch (view) {
            case SEARCH -> models.search().detach();
            case LIST -> models.list().detach();
            case QUALITY -> models.quality().detach();
            case COMPARE -> models.compare().detach();
        }
    }
}
