package org.vouchsafe.store.questionnaire;

import java.util.List;
import org.vouchsafe.domain.questionnaire.request.OpenPosition;
import org.vouchsafe.domain.questionnaire.request.Remark;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;

/** The parts of a request's scope. */
final class ScopePack {
    private ScopePack() {}

    static byte[] ids(List<Long> ids) {
        return new PackWriter().list(ids, PackWriter::number).bytes();
    }

    static List<Long> ids(byte[] packed) {
        return new PackReader(packed).list(PackReader::number);
    }

    static byte[] remarks(List<Remark> remarks) {
        return new PackWriter().list(remarks, (out, each) -> out.text(each.questionId()).text(each.product()).text(each.text())).bytes();
    }

    static List<Remark> remarks(byte[] packed) {
        return new PackReader(packed).list(in -> new Remark(in.text(), in.textOrNull(), in.text()));
    }

    static byte[] positions(List<OpenPosition> positions) {
        return new PackWriter().list(positions, (out, each) -> out.text(each.id()).text(each.product()).text(each.release())
                .texts(each.vulnerabilityIds()).text(each.title()).texts(each.components())).bytes();
    }

    static List<OpenPosition> positions(byte[] packed) {
        return new PackReader(packed)
                .list(in -> new OpenPosition(in.text(), in.text(), in.text(), in.texts(), in.text(), in.texts()));
    }
}
