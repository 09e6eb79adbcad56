package org.vouchsafe.ui.reports.sent;

import java.nio.file.Path;
import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.publication.Dispatch;
import org.vouchsafe.domain.publication.DispatchId;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.PublishReport.Signing;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.publish.register.PublicationRegister.Outdated;
import org.vouchsafe.usecase.publish.register.PublicationRegister.Sending;
import org.vouchsafe.usecase.read.PublishedReport;
import org.vouchsafe.usecase.sealing.SealReports;

/** Where the register of publications comes from and goes to. */
public interface SentSources {
    /** Files that were written, to whom they went, and who holds a revision that was replaced. */
    record Register(List<PublishedReport> published, List<Dispatch> sent, List<Outdated> outdated) {}

    /** As it stood at that viewpoint. */
    Register read(Viewpoint viewpoint);

    Dispatch send(Sending sending, Actor actor);

    Dispatch takeBack(DispatchId line, String reason, Actor actor);

    /** The reviewer's signature in the field that a signed PDF keeps for it; the file is replaced. */
    SealReports.Outcome review(Path report, Signing signing);

    /** From an open workspace. */
    static SentSources of(UseCases use) {
        return new SentSources() {
            @Override
            public Register read(Viewpoint viewpoint) {
                return new Register(use.reports().published(viewpoint), use.publications().register().sent(viewpoint),
                        use.publications().register().outdated(viewpoint));
            }

            @Override
            public Dispatch send(Sending sending, Actor actor) {
                return use.publications().register().sent(sending, actor);
            }

            @Override
            public SealReports.Outcome review(Path report, Signing signing) {
                return use.seals().review(new SealReports.Target(report, report), signing);
            }

            @Override
            public Dispatch takeBack(DispatchId line, String reason, Actor actor) {
                return use.publications().register().takeBack(line.toString(), reason, actor);
            }
        };
    }
}
