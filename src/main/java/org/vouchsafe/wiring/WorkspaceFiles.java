package org.vouchsafe.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.carrier.Carriers;
import org.vouchsafe.domain.incident.clock.Clock;
import org.vouchsafe.format.Formats;
import org.vouchsafe.input.Limits;
import org.vouchsafe.questionnaire.Templates;
import org.vouchsafe.questionnaire.review.GuideReading;
import org.vouchsafe.report.Reports;
import org.vouchsafe.report.json.JsonRenderer;
import org.vouchsafe.report.pdf.PdfRenderer;
import org.vouchsafe.report.pdf.layout.PageFormat;
import org.vouchsafe.report.text.TextRenderer;
import org.vouchsafe.report.xlsx.WorkbookRenderer;
import org.vouchsafe.seal.stamp.StampServer;
import org.vouchsafe.store.Opening;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.CheckWorkspace;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.PublishReport;
import org.vouchsafe.usecase.PublishReport.Output;
import org.vouchsafe.usecase.Questionnaires;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.Workspaces;
import org.vouchsafe.usecase.answers.Returns;
import org.vouchsafe.usecase.carry.CarryForward;
import org.vouchsafe.usecase.claim.PlaceClaims;
import org.vouchsafe.usecase.claim.ReadClaims;
import org.vouchsafe.usecase.decide.AddToAdvisory;
import org.vouchsafe.usecase.decide.Decide;
import org.vouchsafe.usecase.decide.SetPolicy;
import org.vouchsafe.usecase.decide.Undo;
import org.vouchsafe.usecase.duty.ReadDuties;
import org.vouchsafe.usecase.evidence.ImportEvidence;
import org.vouchsafe.usecase.evidence.PlaceEvidence;
import org.vouchsafe.usecase.export.ExportAttestations;
import org.vouchsafe.usecase.export.ExportSbom;
import org.vouchsafe.usecase.export.ExportStates;
import org.vouchsafe.usecase.export.ExportVex;
import org.vouchsafe.usecase.export.Exports;
import org.vouchsafe.usecase.feed.AdviseByHand;
import org.vouchsafe.usecase.feed.Advising;
import org.vouchsafe.usecase.feed.ApplyFeeds;
import org.vouchsafe.usecase.feed.FeedLookUp;
import org.vouchsafe.usecase.feed.Feeds;
import org.vouchsafe.usecase.feed.ReadAdvisoryData;
import org.vouchsafe.usecase.governance.ReadGovernance;
import org.vouchsafe.usecase.governance.Weaknesses;
import org.vouchsafe.usecase.history.ReadHistory;
import org.vouchsafe.usecase.identity.EditIdentities;
import org.vouchsafe.usecase.identity.Suggestions;
import org.vouchsafe.usecase.inbox.IncidentItems;
import org.vouchsafe.usecase.inbox.PutItemsOff;
import org.vouchsafe.usecase.incident.Checklist;
import org.vouchsafe.usecase.incident.Incidents;
import org.vouchsafe.usecase.incident.OpenIncident;
import org.vouchsafe.usecase.incident.ReadIncidents;
import org.vouchsafe.usecase.incident.RoomReading;
import org.vouchsafe.usecase.incident.SpeakInIncident;
import org.vouchsafe.usecase.incident.chain.FiveQuestions;
import org.vouchsafe.usecase.incident.chain.ReadChain;
import org.vouchsafe.usecase.incident.clock.ClockData;
import org.vouchsafe.usecase.incident.clock.ReadClocks;
import org.vouchsafe.usecase.incident.follow.FollowIncidents;
import org.vouchsafe.usecase.incident.indicator.SearchedEvidence;
import org.vouchsafe.usecase.incident.indicator.TakeIndicators;
import org.vouchsafe.usecase.incident.look.ReadLooks;
import org.vouchsafe.usecase.incident.message.ExportMessage;
import org.vouchsafe.usecase.incident.plan.Backlog;
import org.vouchsafe.usecase.incident.plan.StartBacklog;
import org.vouchsafe.usecase.incident.scope.ChangeScope;
import org.vouchsafe.usecase.intake.FileReading;
import org.vouchsafe.usecase.intake.LookUp;
import org.vouchsafe.usecase.key.TrustKeys;
import org.vouchsafe.usecase.lookup.CompareFiles;
import org.vouchsafe.usecase.lookup.CompareInventories;
import org.vouchsafe.usecase.lookup.Search;
import org.vouchsafe.usecase.lookup.WhereUsed;
import org.vouchsafe.usecase.pack.ImportPack;
import org.vouchsafe.usecase.pack.MakePack;
import org.vouchsafe.usecase.pack.PackProposals;
import org.vouchsafe.usecase.pack.ReadPack;
import org.vouchsafe.usecase.parcel.exchange.AdoptOriginals;
import org.vouchsafe.usecase.parcel.exchange.ComparePackage;
import org.vouchsafe.usecase.parcel.exchange.Packages;
import org.vouchsafe.usecase.parcel.exchange.TakePackage;
import org.vouchsafe.usecase.parcel.make.MakePackage;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.publish.Edition;
import org.vouchsafe.usecase.publish.Readings;
import org.vouchsafe.usecase.publish.Rendering;
import org.vouchsafe.usecase.publish.ReviewsAt;
import org.vouchsafe.usecase.publish.register.Letterheads;
import org.vouchsafe.usecase.publish.register.PublicationRegister;
import org.vouchsafe.usecase.publish.register.Publications;
import org.vouchsafe.usecase.questionnaire.HeldTemplates;
import org.vouchsafe.usecase.reading.AuditTrail;
import org.vouchsafe.usecase.reading.ReadAdvisories;
import org.vouchsafe.usecase.reading.ReadComponents;
import org.vouchsafe.usecase.reading.ReadDependencies;
import org.vouchsafe.usecase.reading.ReadEvidence;
import org.vouchsafe.usecase.reading.ReadLockfileFacts;
import org.vouchsafe.usecase.reading.ReadOverview;
import org.vouchsafe.usecase.reading.ReadProvenance;
import org.vouchsafe.usecase.reading.ReadQuality;
import org.vouchsafe.usecase.reading.ReadRegister;
import org.vouchsafe.usecase.reading.ReadSignatures;
import org.vouchsafe.usecase.reading.ReadStates;
import org.vouchsafe.usecase.reading.ReadSummary;
import org.vouchsafe.usecase.register.EditRegister;
import org.vouchsafe.usecase.retention.Retaining;
import org.vouchsafe.usecase.review.AnswerReviews;
import org.vouchsafe.usecase.review.JudgeAnswers;
import org.vouchsafe.usecase.review.Reviewing;
import org.vouchsafe.usecase.review.action.GapActions;
import org.vouchsafe.usecase.review.again.AskAgain;
import org.vouchsafe.usecase.review.campaign.Campaigns;
import org.vouchsafe.usecase.review.fact.FactsGathering;
import org.vouchsafe.usecase.review.owed.EvidenceOwed;
import org.vouchsafe.usecase.sealing.SealReports;
import org.vouchsafe.usecase.tracking.TrackAdvisory;
import org.vouchsafe.usecase.whatif.WhatIf;

/** Opens workspace files and puts the use cases around them. */
public final class WorkspaceFiles implements Workspaces {
    private final Surroundings surroundings;
    private final String version;
    private final @Nullable Path feeds;

    /**
     * Workspaces that look nothing up in feeds.
     *
     * @param version of the program, as reports state it
     */
    public WorkspaceFiles(Surroundings surroundings, String version) {
        this(surroundings, version, null);
    }

    private WorkspaceFiles(Surroundings surroundings, String version, @Nullable Path feeds) {
        this.surroundings = surroundings;
        this.version = version;
        this.feeds = feeds;
    }

    @Override
    public WorkspaceFiles feeding(Path folder) {
        return new WorkspaceFiles(surroundings, version, folder);
    }

    /** The same under another clock, for replaying a dated case: without feeds, which know more than was known then. */
    public WorkspaceFiles under(InstantSource clock) {
        return new WorkspaceFiles(new Surroundings(clock, surroundings.random(), surroundings.holder()), version);
    }

    @Override
    public UseCases create(Path file, Actor actor) {
        return opened(Workspace.create(file, surroundings));
    }

    @Override
    public UseCases open(Path file, Access access) {
        Opening opening = Workspace.open(file, switch (access) {
            case WRITE_WHERE_FREE -> Workspace.Access.WRITE_IF_FREE;
            case READ_ONLY -> Workspace.Access.READ;
        }, surroundings);
        if (opening instanceof Opening.Failed failed && failed.why() == Opening.Why.OLDER && access == Access.READ_ONLY) {
            // Bringing it up to date keeps a copy and loses nothing; to be told to run some other command first helps nobody.
            opening = Workspace.open(file, Workspace.Access.WRITE_IF_FREE, surroundings);
        }
        return opened(opening);
    }

    @Override
    public void copy(Path file, Path copy) {
        if (!Files.isRegularFile(file)) {
            throw new Refused(Refused.Kind.REQUEST, "There is no workspace " + file + ". Check the name.");
        }
        if (Files.exists(copy)) {
            throw new Refused(Refused.Kind.REQUEST, "There is a file " + copy + " already. Choose another name.");
        }
        Guard.of(() -> {
            Workspace.copy(file, copy);
            return true;
        });
    }

    private UseCases opened(Opening opening) {
        return switch (opening) {
            case Opening.Opened opened -> useCases(opened.workspace());
            case Opening.Failed failed -> throw new Refused(switch (failed.why()) {
                case MISSING, EXISTS, NOT_A_WORKSPACE, NEWER -> Refused.Kind.REQUEST;
                case OLDER, DAMAGED, ENVIRONMENT -> Refused.Kind.ENVIRONMENT;
            }, failed.sentence());
        };
    }

    private UseCases useCases(Workspace workspace) {
        InstantSource clock = surroundings.clock();
        var searched = new SearchedEvidence();
        List<Clock> clocks = ClockData.read();
        var positions = new Positions(workspace, clock, RuleSet.ofThisProgram(), new FollowIncidents(Checklist.read(), searched, clock));
        var reading = new FileReading(() -> new Formats(Limits.DEFAULT), Limits.DEFAULT);
        FeedLookUp lookUp = feeds == null ? null : new FeedLookUp(feeds, reading);
        var states = new ReadStates(workspace, positions);
        var advisories = new ReadAdvisories(workspace, positions);
        var evidence = new ReadEvidence(workspace, positions);
        var where = new WhereUsed(workspace, positions);
        var register = new ReadRegister(workspace);
        var summary = new ReadSummary(workspace);
        var templates = new Templates();
        var questionnaires = new Questionnaires(workspace, positions, templates, clock);
        var quality = new ReadQuality(workspace);
        var comparison = new CompareInventories(workspace, positions);
        var claims = new ReadClaims(workspace, positions);
        var vex = new ExportVex(workspace, states, claims, clock, version);
        var audit = new AuditTrail(workspace);
        ReviewsAt reviewsAt = at -> new AnswerReviews(workspace,
                new FactsGathering(positions, new HeldTemplates(templates), GuideReading.read()), at);
        var imports = new ImportEvidence(workspace, reading, positions, clock, lookUp == null ? LookUp.NONE : lookUp);
        var reviews = new AnswerReviews(workspace, new FactsGathering(positions, new HeldTemplates(templates), GuideReading.read()), clock);
        var rooms = new RoomReading(positions, Checklist.read(), searched, clock);
        var incidents = incidents(workspace, positions, rooms, imports, reviews, clock);
        var readings = new Readings(register, states, advisories, evidence, where, questionnaires, summary, quality, comparison, reviewsAt,
                audit, vex, incidents);
        var edition = new Edition(version, RuleSet.ofAssessment());
        var reports = new PublishReport(workspace, readings, Reports.builtIn(), rendering(), clock, edition);
        var overview = new ReadOverview(workspace, positions, new Returns(new HeldTemplates(templates), clock), reviews,
                new IncidentItems(clocks, rooms), clock);
        var decide = new Decide(workspace, positions, clock);
        var additions = new AddToAdvisory(workspace, positions);
        var exports = new Exports(vex, new ExportStates(states),
                new ExportSbom(workspace, evidence, version),
                new ExportAttestations(workspace, questionnaires, reviews, clock, version));
        var advising = new Advising(new ApplyFeeds(workspace, positions, lookUp, clock), new ReadAdvisoryData(workspace, clock),
                new AdviseByHand(workspace, positions, reading, clock), feeds == null ? null : new Feeds(feeds, clock, Limits.DEFAULT));
        return new UseCases(advising, imports,
                new PlaceEvidence(workspace, positions),
                decide, states, overview, where,
                register, evidence,
                new ReadComponents(workspace, positions), advisories, new Search(workspace),
                new EditRegister(workspace, positions), new EditIdentities(workspace, positions),
                new Suggestions(workspace, positions),
                audit, new CheckWorkspace(workspace, positions), summary, reports, additions,
                new Undo(workspace, positions), questionnaires, quality, new ReadDependencies(workspace), comparison,
                new SetPolicy(workspace, positions), new ReadLockfileFacts(workspace),
                new TrustKeys(workspace, positions), new ReadSignatures(workspace), new ReadProvenance(workspace),
                new CompareFiles(workspace, () -> new Carriers(Limits.DEFAULT), Limits.DEFAULT),
                new TrackAdvisory(workspace, positions), new ReadHistory(workspace, clock),
                new WhatIf(workspace, positions, clock), new CarryForward(workspace, positions, decide),
                new MakePack(workspace, clock, new HeldTemplates(templates)),
                new ImportPack(workspace, imports, new ReadPack(clock), reading, positions, new HeldTemplates(templates)),
                new PackProposals(workspace, positions, decide),
                claims, new PlaceClaims(workspace, positions), exports, new PutItemsOff(workspace, overview, clock),
                reviewing(workspace, positions, reviews, new HeldTemplates(templates), questionnaires, clock),
                incidents,
                new ReadDuties(workspace, positions, new GapActions(workspace, new HeldTemplates(templates), clock), clocks, clock),
                packages(workspace, new MakePackage(workspace, readings, rendering(), exports, clock, edition), imports, positions, clock),
                new Retaining(workspace, rooms),
                new Publications(new PublicationRegister(workspace, clock), new Letterheads(workspace)),
                new SealReports(clock, surroundings.random(), (authority, request) -> StampServer.ask(authority, request)),
                new ReadGovernance(workspace, Weaknesses.read()),
                workspace::close);
    }

    private static Packages packages(Workspace workspace, MakePackage make, ImportEvidence imports, Positions positions,
            InstantSource clock) {
        return new Packages(make, new TakePackage(workspace, imports, positions), new AdoptOriginals(workspace, imports, positions, clock),
                new ComparePackage(workspace, positions));
    }

    private static Incidents incidents(Workspace workspace, Positions positions, RoomReading rooms, ImportEvidence imports,
            AnswerReviews reviews, InstantSource clock) {
        var reading = new ReadIncidents(workspace, rooms);
        var speaking = new SpeakInIncident(workspace, rooms, positions, clock);
        return new Incidents(new OpenIncident(workspace, positions, clock), new ChangeScope(workspace, positions), speaking, reading,
                new ExportMessage(workspace, () -> new PdfRenderer(PageFormat.A4)),
                new TakeIndicators(workspace, imports, positions), new ReadLooks(workspace, positions, reading),
                new ReadChain(workspace, rooms, reviews, FiveQuestions.read()),
                new ReadClocks(workspace, rooms, speaking, ClockData.read(), clock), new StartBacklog(workspace, Backlog.read(), clock));
    }

    private static Reviewing reviewing(Workspace workspace, Positions positions, AnswerReviews answers, HeldTemplates templates,
            Questionnaires questionnaires, InstantSource clock) {
        return new Reviewing(answers, new JudgeAnswers(workspace, answers, clock), new GapActions(workspace, templates, clock),
                new AskAgain(workspace, answers, templates, clock), new EvidenceOwed(workspace, positions, questionnaires, answers, clock),
                new Campaigns(workspace, questionnaires, answers, clock));
    }

    private static Rendering rendering() {
        return new Rendering(
                Map.of(Output.PDF, () -> new PdfRenderer(PageFormat.A4), Output.XLSX, () -> new WorkbookRenderer(), Output.JSON,
                        () -> new JsonRenderer(), Output.TXT, () -> new TextRenderer()));
    }
}
