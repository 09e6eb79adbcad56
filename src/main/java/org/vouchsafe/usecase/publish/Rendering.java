package org.vouchsafe.usecase.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.job.Progress;
import org.vouchsafe.report.Renderer;
import org.vouchsafe.usecase.PublishReport.Output;
import org.vouchsafe.usecase.PublishReport.Signing;

/** Renders a document and seals what came out. Renderers are made when first asked for: the libraries behind them are slow to load. */
public final class Rendering {
    private final Map<Output, Supplier<Renderer>> renderers;

    /** @param renderers one for every output */
    public Rendering(Map<Output, Supplier<Renderer>> renderers) {
        this.renderers = new EnumMap<>(renderers);
    }

    /**
     * The bytes that are to leave.
     *
     * @param signing null: it is not signed
     */
    public Sealed sealed(Composed composed, Output output, String fileName, @Nullable Signing signing, Progress progress) {
        return sealed(composed, output, fileName, signing, composed.document().generatedAt(), progress);
    }

    /**
     * The same, signed at another time than that at which the document was composed.
     *
     * @param signing null: it is not signed
     */
    public Sealed sealed(Composed composed, Output output, String fileName, @Nullable Signing signing, Instant signedAt,
            Progress progress) {
        progress.stage("Rendering " + fileName, 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> notices = new ArrayList<>(render(composed, output, out, progress));
        byte[] bytes = output == Output.XLSX ? Sealing.stamped(out.toByteArray(), composed.auditSize(), composed.auditRoot())
                : out.toByteArray();
        if (signing == null) {
            return new Sealed(bytes, null, null, notices);
        }
        progress.stage("Signing " + fileName, 0);
        progress.checkCancelled();
        String reason = "Report " + composed.document().reportId() + " published";
        Sealed sealed = new Sealing(output, fileName, signedAt, reason).with(signing, bytes);
        notices.addAll(sealed.notices());
        return new Sealed(sealed.bytes(), sealed.container(), sealed.signer(), notices);
    }

    private List<String> render(Composed composed, Output output, ByteArrayOutputStream out, Progress progress) {
        Supplier<Renderer> renderer = renderers.get(output);
        if (renderer == null) {
            throw new IllegalStateException("No renderer for " + output);
        }
        try {
            return renderer.get().render(composed.document(), out, progress::checkCancelled);
        } catch (IOException e) {
            throw new UncheckedIOException("The report could not be rendered", e);
        }
    }
}
