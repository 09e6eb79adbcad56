package org.vouchsafe.usecase.questionnaire;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.request.OpenPosition;
import org.vouchsafe.domain.questionnaire.request.Remark;
import org.vouchsafe.domain.questionnaire.request.RequestForm;
import org.vouchsafe.domain.questionnaire.request.RequestScope;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.questionnaire.OpenPositionsWorkbook;
import org.vouchsafe.questionnaire.OpenRequest;
import org.vouchsafe.questionnaire.Request;
import org.vouchsafe.questionnaire.RequestWorkbook;
import org.vouchsafe.questionnaire.words.CoverLetter;
import org.vouchsafe.questionnaire.words.Words;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.publish.FileDrop;

/** Sends questionnaires and short forms: one workbook for each supplier, with a covering letter, recorded as one act. */
public final class SendRequests {
    /** The act, as the log names it. */
    public static final String ACTION = "send questionnaire";
    private static final String NOTHING_OPEN = "no position of theirs is open. "
            + "Of the releases asked about that are in use or superseded none is unknown, affected or contradicted.";
    private final Workspace workspace;
    private final Positions positions;
    private final HeldTemplates templates;
    private final InstantSource clock;

    public SendRequests(Workspace workspace, Positions positions, HeldTemplates templates, InstantSource clock) {
        this.workspace = workspace;
        this.positions = positions;
        this.templates = templates;
        this.clock = clock;
    }

    /** Where the workbooks go. */
    public sealed interface Target {
        /** One workbook, to exactly this file, without a letter. */
        record OneFile(Path file) implements Target {}

        /** A workbook and a letter for each supplier, into this folder, which must exist. */
        record Folder(Path folder) implements Target {}
    }

    /** All that is known before anything is written. */
    private record Prepared(Addressee addressee, List<Remark> remarks, List<OpenPosition> open, List<String> concerning) {}

    /** Those that get something, and the names of those that do not. */
    private record Meant(List<Prepared> asked, List<String> passedOver) {}

    /**
     * What became of those that were meant.
     *
     * @param requests those that went out; never empty
     * @param passedOver suppliers that got no short form, by name, since no position of theirs is open
     */
    public record Sent(List<SentRequest> requests, List<String> passedOver) {
        public Sent {
            requests = List.copyOf(requests);
            passedOver = List.copyOf(passedOver);
        }

        /** Who got nothing and why, a sentence for each. */
        public List<String> left() {
            return passedOver.stream().map(each -> "Nothing went to " + each + ": " + NOTHING_OPEN).toList();
        }
    }

    /**
     * Writes the workbooks and records the requests; all of them or none.
     *
     * @throws Refused when template, supplier, product or advisory is not known, the day is past, nothing is open, or a file cannot be written
     */
    public Sent send(Asking asking, Target target, Actor actor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (asking.due().isBefore(today)) {
            throw new Refused(Refused.Kind.REQUEST, "The day " + asking.due() + " is past. Choose one on which an answer can still come.");
        }
        return Guard.of(() -> {
            @Nullable Template template = asking.form() == RequestForm.OPEN_POSITIONS ? null
                    : workspace.read(tx -> templates.find(tx, asking.template(), asking.language()));
            Meant meant = workspace.read(tx -> prepare(tx, asking, template));
            List<Prepared> prepared = meant.asked();
            if (target instanceof Target.OneFile && prepared.size() > 1) {
                throw new Refused(Refused.Kind.REQUEST, "That is " + prepared.size()
                        + " suppliers, and each gets a workbook of its own. Name a folder to put them in.");
            }
            String title = template == null ? Words.of(asking.language()).text("short.title") : template.title();
            try (FileDrop drop = new FileDrop(FileDrop.Existing.REFUSE)) {
                if (target instanceof Target.OneFile(Path file)) {
                    drop.demandFree(List.of(file));
                }
                List<SentRequest> sent = workspace.write(new Entry(actor.name(), ACTION, title, ""), tx -> {
                    List<SentRequest> all = new ArrayList<>();
                    for (Prepared each : prepared) {
                        all.add(new Sending(tx, drop, asking, template, title, target, actor).send(each, freeId(tx, today)));
                    }
                    tx.subject(all.stream().map(each -> each.id() + " " + title + ", to " + each.supplier())
                            .collect(Collectors.joining("; ")));
                    // Last within the change: when a workbook cannot be put in place, nothing was sent.
                    drop.place();
                    return all;
                });
                drop.settle();
                return new Sent(sent, meant.passedOver());
            }
        });
    }

    private Meant prepare(ReadTx tx, Asking asking, @Nullable Template template) {
        var set = positions.within(tx, Viewpoint.LATEST);
        List<Prepared> prepared = new ArrayList<>();
        List<String> passedOver = new ArrayList<>();
        var addressees = new Addressees(tx, set);
        for (Addressee each : addressees.of(asking.whom())) {
            List<String> concerning = addressees.concerning(asking.whom(), each);
            if (template != null) {
                List<Remark> remarks = new Remarks(tx, positions, each, concerning, Words.of(asking.language())).of(template);
                prepared.add(new Prepared(each, remarks, List.of(), concerning));
            } else {
                List<OpenPosition> open = open(each.positions());
                if (open.isEmpty()) {
                    passedOver.add(each.supplier().name());
                } else {
                    prepared.add(new Prepared(each, List.of(), open, concerning));
                }
            }
        }
        if (prepared.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST, "Nothing was sent: " + NOTHING_OPEN);
        }
        return new Meant(prepared, passedOver);
    }

    private static List<OpenPosition> open(List<PositionRow> rows) {
        List<OpenPosition> open = new ArrayList<>();
        rows.stream().filter(Addressees::isOpen).forEach(row -> {
            List<String> ids = new ArrayList<>(List.of(row.position().advisory()));
            ids.addAll(row.position().aliases());
            open.add(new OpenPosition("P-" + (open.size() + 1), row.product(), row.release(), ids, row.advisoryTitle(),
                    row.position().components().stream().map(ComponentNames::shown).distinct().toList()));
        });
        return open;
    }

    /** The writing of one act. */
    private record Sending(WriteTx tx, FileDrop drop, Asking asking, @Nullable Template template, String title, Target target,
            Actor actor) {

        SentRequest send(Prepared prepared, Numbered numbered) {
            Addressee addressee = prepared.addressee();
            String supplier = addressee.supplier().name();
            Instant now = numbered.now();
            byte[] workbook = template == null
                    ? OpenPositionsWorkbook
                            .write(new OpenRequest(numbered.id(), supplier, actor.name(), asking.language(), asking.due(), now,
                                    prepared.open()))
                    : RequestWorkbook.write(template,
                            new Request(numbered.id(), supplier, actor.name(), addressee.productNames(), asking.due(),
                                    now, prepared.concerning(), prepared.remarks()));
            Path file = switch (target) {
                case Target.OneFile one -> one.file();
                case Target.Folder in -> in.folder().resolve(RequestNames.file(numbered.id(), supplier) + ".xlsx");
            };
            drop.prepare(file, workbook);
            @Nullable Path letter = switch (target) {
                case Target.OneFile _ -> null;
                case Target.Folder in -> in.folder().resolve(RequestNames.file(numbered.id(), supplier) + ".txt");
            };
            if (letter != null) {
                drop.prepare(letter, letter(prepared, numbered.id(), supplier).getBytes(StandardCharsets.UTF_8));
            }
            var scope = new RequestScope(asking.form(), asking.language(), addressee.products().stream().map(Product::id).toList(),
                    addressee.positions().stream().map(PositionRow::releaseId).distinct().toList(), prepared.concerning(),
                    prepared.remarks(), prepared.open(), Sha256.of(workbook));
            tx.recordQuestionnaires().sent(numbered.id(), template, scope, addressee.supplier().id(), addressee.productNames(),
                    asking.due());
            return new SentRequest(numbered.id(), supplier, file, letter, prepared.remarks().size(), prepared.open().size());
        }

        private String letter(Prepared prepared, String id, String supplier) {
            List<String> about = new ArrayList<>(prepared.concerning());
            about.addAll(prepared.addressee().productNames());
            return new CoverLetter(id, title, supplier, actor.name(), asking.due(), about,
                    prepared.remarks().isEmpty() ? CoverLetter.Known.NOTHING : CoverLetter.Known.SHOWN).text(Words.of(asking.language()));
        }
    }

    private record Numbered(String id, Instant now) {}

    private Numbered freeId(ReadTx tx, LocalDate today) {
        return new Numbered(RequestNames.free(tx, today), clock.instant());
    }

    /** A path that ends as workbooks do is one, and any other a folder. */
    public static Target target(Path out) {
        boolean named = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx");
        return Files.isDirectory(out) || !named ? new Target.Folder(out) : new Target.OneFile(out);
    }
}
