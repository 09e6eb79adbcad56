package org.vouchsafe.ui.reports.packaging;

import java.nio.file.Path;
import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.job.Progress;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.PublishReport.Signing;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.parcel.make.MakePackage.Made;
import org.vouchsafe.usecase.parcel.make.PackageRequest;

/** What making a package needs of the use cases. */
public interface PackagingActs {
    /** The originals that such a package would hold. */
    List<Evidence> originals(PackageRequest request);

    /** See {@link org.vouchsafe.usecase.parcel.make.MakePackage#make}. */
    Made make(PackageRequest request, Path target, Signing signing, Actor actor, Progress progress);

    /** From an open workspace. */
    static PackagingActs of(UseCases use) {
        return new PackagingActs() {
            @Override
            public List<Evidence> originals(PackageRequest request) {
                List<EvidenceId> wanted = use.packages().make().originals(request);
                return use.evidence().rows(Viewpoint.LATEST).stream().map(EvidenceRow::evidence)
                        .filter(each -> wanted.contains(each.id())).toList();
            }

            @Override
            public Made make(PackageRequest request, Path target, Signing signing, Actor actor, Progress progress) {
                return use.packages().make().make(request, target, signing, actor, progress);
            }
        };
    }
}
