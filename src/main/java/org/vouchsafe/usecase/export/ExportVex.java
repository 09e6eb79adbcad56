package org.vouchsafe.usecase.export;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.format.export.CsafWriter;
import org.vouchsafe.format.export.CycloneDxVexWriter;
import org.vouchsafe.format.export.OpenVexWriter;
import org.vouchsafe.format.export.VexDraft;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.claim.ReadClaims;
import org.vouchsafe.usecase.read.StateFilter;
import org.vouchsafe.usecase.reading.ReadStates;
import org.vouchsafe.usecase.register.Spelling;

/**
 * Writes our own positions and decisions as a VEX document. Its author is the analyst's organisation, so to every supplier it is a third
 * party's word, and says so. The same workspace gives the same bytes.
 */
public final class ExportVex {
    private static final Set<String> LABELS = Set.of("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED");
    private final Workspace workspace;
    private final ReadStates states;
    private final ReadClaims claims;
    private final InstantSource clock;
    private final String program;

    /** @param version of the program, as the document names it */
    public ExportVex(Workspace workspace, ReadStates states, ReadClaims claims, InstantSource clock, String version) {
        this.workspace = workspace;
        this.states = states;
        this.claims = claims;
        this.clock = clock;
        this.program = "Vouchsafe " + version;
    }

    /** The formats it can be written in. */
    public enum Format {
        OPENVEX, CSAF, CYCLONEDX
    }

    /**
     * What is wanted.
     *
     * @param author the organisation that speaks
     * @param category as what it speaks
     * @param namespace a web address of the organisation; needed for CSAF
     * @param tlp a label of TLP 2.0; null for none
     */
    public record Request(Format format, StateFilter scope, String author, Category category,
            @Nullable String namespace, @Nullable String tlp) {}

    /** As what an organisation that is not the supplier may speak (the words of CSAF). There is no way to speak as the vendor. */
    public enum Category {
        OTHER, COORDINATOR, DISCOVERER, USER
    }

    /** How much was written. */
    public record Written(Path file, int statements) {}

    /**
     * Writes it into a new file.
     *
     * @throws Refused when there is nothing to say, the author is a supplier, something that the format needs is missing, or the file is there
     */
    public Written write(Request request, Path file, Viewpoint viewpoint) {
        VexDraft draft = draft(request, viewpoint);
        byte[] bytes = writer(request.format()).write(draft);
        NewFile.write(file, bytes);
        return new Written(file, draft.statements().size());
    }

    /** The bytes of the document. */
    public byte[] bytes(Request request, Viewpoint viewpoint) {
        return writer(request.format()).write(draft(request, viewpoint));
    }

    private static VexDraft.Writer writer(Format format) {
        return switch (format) {
            case OPENVEX -> new OpenVexWriter();
            case CSAF -> new CsafWriter();
            case CYCLONEDX -> new CycloneDxVexWriter();
        };
    }

    private VexDraft draft(Request request, Viewpoint viewpoint) {
        if (request.author().isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "Say which organisation speaks (--author).");
        }
        refuseAddress(request);
        String tlp = request.tlp() == null ? null : request.tlp().strip().toUpperCase(Locale.ROOT).replaceFirst("^TLP:", "");
        if (tlp != null && !LABELS.contains(tlp)) {
            throw new Refused(Refused.Kind.REQUEST,
                    "'" + request.tlp() + "' is no label of TLP 2.0: CLEAR, GREEN, AMBER, AMBER+STRICT or RED.");
        }
        List<PositionRow> rows = states.asked(request.scope(), viewpoint).stream()
                .sorted(Comparator.comparing((PositionRow each) -> each.position().advisory(), AdvisoryIds.SHOWN_FIRST)
                        .thenComparing(PositionRow::supplier).thenComparing(PositionRow::product).thenComparing(PositionRow::release))
                .toList();
        if (rows.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST, "There is no position in that scope, so there is nothing to say.");
        }
        var lines = claims.list(ReadClaims.Filter.ALL, viewpoint);
        return Guard.of(() -> workspace.read(tx -> {
            refuseSupplier(tx.register().portfolio(viewpoint), request.author());
            return draft(request, tlp, rows, new Drafting(tx, viewpoint, lines));
        }));
    }

    private VexDraft draft(Request request, @Nullable String tlp, List<PositionRow> rows, Drafting drafting) {
        Drafting.Edition edition = drafting.edition(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        StateFilter scope = request.scope();
        List<String> parts = Stream.of(request.author(), request.format().name(), scope.supplier(), scope.product(), scope.release(),
                scope.advisory(), scope.state(), scope.basis()).map(each -> Objects.toString(each, "")).toList();
        VexDraft.Category category = switch (request.category()) {
            case OTHER -> VexDraft.Category.OTHER;
            case COORDINATOR -> VexDraft.Category.COORDINATOR;
            case DISCOVERER -> VexDraft.Category.DISCOVERER;
            case USER -> VexDraft.Category.USER;
        };
        String about = scope.supplier() != null ? scope.supplier()
                : scope.product() != null ? scope.product()
                        : scope.advisory() != null ? scope.advisory() : "all suppliers";
        var imprint = new VexDraft.Imprint(request.author().strip(), category, "Third party, not the supplier ("
                + category.name().toLowerCase(Locale.ROOT) + ")", request.namespace(), Drafting.id(edition.origin(), parts),
                edition.version(), edition.time(), "Positions of " + request.author().strip() + " on " + about, program, tlp);
        return new VexDraft(imprint, rows.stream().map(each -> drafting.stated(each, edition.time())).toList());
    }

    /** Under a supplier's name our word would pass for the supplier's own. */
    private static void refuseSupplier(Portfolio portfolio, String author) {
        for (Supplier each : portfolio.suppliers()) {
            boolean same = Stream.of(List.of(each.name()), each.aliases(), each.namespaces(), each.domains()).flatMap(List::stream)
                    .anyMatch(name -> Spelling.same(name, author));
            if (same) {
                throw new Refused(Refused.Kind.REQUEST, "'" + author + "' is a name of the supplier " + each.name()
                        + ", and what is written under it would pass for the supplier's own word. Name your organisation.");
            }
        }
    }

    private static void refuseAddress(Request request) {
        String namespace = request.namespace();
        if (namespace == null && request.format() == Format.CSAF) {
            throw new Refused(Refused.Kind.REQUEST, "CSAF asks for a web address of the publisher (--namespace https://…).");
        }
        if (namespace != null && !namespace.matches("https?://[^\\s/]+\\S*")) {
            throw new Refused(Refused.Kind.REQUEST, "'" + namespace + "' is no web address such as https://assurance.example.");
        }
    }
}
