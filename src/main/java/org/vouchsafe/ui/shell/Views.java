package org.vouchsafe.ui.shell;

import java.util.List;
import java.util.function.Function;
import org.vouchsafe.ui.actions.ActionsSources;
import org.vouchsafe.ui.actions.ActionsView;
import org.vouchsafe.ui.actions.ActionsViewModel;
import org.vouchsafe.ui.advisories.AdvisoriesView;
import org.vouchsafe.ui.advisories.AdvisoriesViewModel;
import org.vouchsafe.ui.components.ComponentsScreen;
import org.vouchsafe.ui.components.ComponentsViewModel;
import org.vouchsafe.ui.components.compare.CompareViewModel;
import org.vouchsafe.ui.components.list.ListViewModel;
import org.vouchsafe.ui.components.quality.QualityViewModel;
import org.vouchsafe.ui.evidence.EvidenceView;
import org.vouchsafe.ui.evidence.EvidenceViewModel;
import org.vouchsafe.ui.governance.GovernanceSources;
import org.vouchsafe.ui.governance.GovernanceView;
import org.vouchsafe.ui.governance.GovernanceViewModel;
import org.vouchsafe.ui.inbox.InboxView;
import org.vouchsafe.ui.inbox.InboxViewModel;
import org.vouchsafe.ui.inbox.Sources;
import org.vouchsafe.ui.incidents.IncidentsScreen;
import org.vouchsafe.ui.incidents.clocks.ClockSources;
import org.vouchsafe.ui.incidents.clocks.ClocksViewModel;
import org.vouchsafe.ui.incidents.keeping.KeepingSources;
import org.vouchsafe.ui.incidents.keeping.OriginalsViewModel;
import org.vouchsafe.ui.incidents.message.LetterSources;
import org.vouchsafe.ui.incidents.message.LettersViewModel;
import org.vouchsafe.ui.incidents.opening.OpeningSources;
import org.vouchsafe.ui.incidents.rehearsal.RehearsalSources;
import org.vouchsafe.ui.incidents.rehearsal.RehearsalViewModel;
import org.vouchsafe.ui.incidents.room.IncidentSources;
import org.vouchsafe.ui.incidents.room.RoomViewModel;
import org.vouchsafe.ui.overview.OverviewView;
import org.vouchsafe.ui.overview.OverviewViewModel;
import org.vouchsafe.ui.questionnaires.QuestionnairesScreen;
import org.vouchsafe.ui.questionnaires.compare.AnswersBesideSources;
import org.vouchsafe.ui.questionnaires.compare.AnswersBesideViewModel;
import org.vouchsafe.ui.questionnaires.form.FormSources;
import org.vouchsafe.ui.questionnaires.form.FormsViewModel;
import org.vouchsafe.ui.questionnaires.gap.GapSources;
import org.vouchsafe.ui.questionnaires.gap.GapsViewModel;
import org.vouchsafe.ui.questionnaires.owed.OwedSources;
import org.vouchsafe.ui.questionnaires.owed.OwedViewModel;
import org.vouchsafe.ui.questionnaires.request.RequestSources;
import org.vouchsafe.ui.questionnaires.request.RequestsViewModel;
import org.vouchsafe.ui.questionnaires.review.ReviewSources;
import org.vouchsafe.ui.questionnaires.review.ReviewViewModel;
import org.vouchsafe.ui.questionnaires.template.TemplateSources;
import org.vouchsafe.ui.questionnaires.template.TemplatesViewModel;
import org.vouchsafe.ui.reports.ReportsView;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Screen;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.suppliers.SuppliersView;
import org.vouchsafe.ui.suppliers.SuppliersViewModel;
import org.vouchsafe.usecase.UseCases;

/**
 * The one list of screens. A new screen is a package with a View and a ViewModel, and one line here; rail, shortcuts (Ctrl+1 and on), palette
 * and menu follow from it.
 */
public final class Views {
    private static final String LOOK = "";
    private static final String WORK = "Work";

    /**
     * A screen.
     *
     * @param section group of the rail it stands in
     * @param make makes it, the first time it is shown
     */
    public record Entry(ScreenId id, String title, String icon, String section, Function<Desk, Screen> make) {}

    private Views() {}

    /** All screens, in the order of the rail. */
    public static List<Entry> of(UseCases use, RehearsalSources rehearsals) {
        return List.of(
                new Entry(ScreenId.OVERVIEW, "Overview", "fth-grid", LOOK,
                        desk -> new OverviewView(desk, new OverviewViewModel(desk.session(), OverviewViewModel.Sources.of(use)))),
                new Entry(ScreenId.INBOX, "Inbox", "fth-inbox", LOOK,
                        desk -> new InboxView(desk, new InboxViewModel(desk.session(), Sources.of(use)))),
                new Entry(ScreenId.SUPPLIERS, "Suppliers", "fth-users", LOOK,
                        desk -> new SuppliersView(desk, new SuppliersViewModel(desk.session(), SuppliersViewModel.Sources.of(use)))),
                new Entry(ScreenId.EVIDENCE, "Evidence", "fth-file-text", LOOK,
                        desk -> new EvidenceView(desk, new EvidenceViewModel(desk.session(), EvidenceViewModel.Sources.of(use)))),
                new Entry(ScreenId.COMPONENTS, "Components", "fth-package", LOOK,
                        desk -> components(desk, use)),
                new Entry(ScreenId.ADVISORIES, "Advisories", "fth-shield", LOOK,
                        desk -> new AdvisoriesView(desk, new AdvisoriesViewModel(desk.session(), AdvisoriesViewModel.Sources.of(use)))),
                new Entry(ScreenId.INCIDENTS, "Incidents", "fth-alert-octagon", WORK,
                        desk -> new IncidentsScreen(desk, new RoomViewModel(desk.session(), IncidentSources.of(use), desk.looks()),
                                OpeningSources.of(use), parts(desk, use, rehearsals))),
                new Entry(ScreenId.QUESTIONNAIRES, "Questionnaires", "fth-help-circle", WORK,
                        desk -> questionnaires(desk, use)),
                new Entry(ScreenId.ACTIONS, "Actions", "fth-flag", WORK,
                        desk -> new ActionsView(desk, new ActionsViewModel(desk.session(), ActionsSources.of(use)))),
                new Entry(ScreenId.REPORTS, "Reports", "fth-file", WORK,
                        desk -> new ReportsView(desk, use)),
                new Entry(ScreenId.GOVERNANCE, "Governance", "fth-check-square", WORK,
                        desk -> new GovernanceView(desk, new GovernanceViewModel(desk.session(), GovernanceSources.of(use)))));
    }

    private static IncidentsScreen.Parts parts(Desk desk, UseCases use, RehearsalSources rehearsals) {
        return new IncidentsScreen.Parts(new OriginalsViewModel(desk.session(), KeepingSources.of(use)),
                new ClocksViewModel(desk.session(), ClockSources.of(use)), new LettersViewModel(desk.session(), LetterSources.of(use)),
                new RehearsalViewModel(desk.session(), rehearsals));
    }

    private static Screen questionnaires(Desk desk, UseCases use) {
        return new QuestionnairesScreen(desk, new QuestionnairesScreen.Models(new RequestsViewModel(desk.session(), RequestSources.of(use)),
                new ReviewViewModel(desk.session(), ReviewSources.of(use)),
                new AnswersBesideViewModel(desk.session(), AnswersBesideSources.of(use)),
                new OwedViewModel(desk.session(), OwedSources.of(use)),
                new GapsViewModel(desk.session(), GapSources.of(use)),
                new TemplatesViewModel(desk.session(), TemplateSources.of(use)), new FormsViewModel(desk.session(), FormSources.of(use))));
    }

    private static Screen components(Desk desk, UseCases use) {
        return new ComponentsScreen(desk,
                new ComponentsScreen.Models(new ComponentsViewModel(desk.session(), ComponentsViewModel.Sources.of(use)),
                        new ListViewModel(desk.session(), ListViewModel.Sources.of(use.where())),
                        new QualityViewModel(desk.session(), QualityViewModel.Sources.of(use)),
                        new CompareViewModel(desk.session(), CompareViewModel.Sources.of(use))));
    }
}
