package org.vouchsafe.usecase.questionnaire;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.IncidentId;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.request.RequestForm;

/**
 * What shall go out, to whom.
 *
 * @param template id of the questionnaire; not used for the short form
 * @param due the day by which an answer is wanted
 */
public record Asking(RequestForm form, String template, Language language, Whom whom, LocalDate due) {

    /** Whom to ask, and about what. */
    public sealed interface Whom {
        /** The advisory it is about; null when about none in particular. */
        @Nullable
        String advisory();

        /**
         * These suppliers.
         *
         * @param products names of the products asked about; empty: all the supplier has
         * @param advisory what is put beside the questions is about this one; null: about none in particular
         */
        record Suppliers(List<String> names, List<String> products, @Nullable String advisory) implements Whom {
            public Suppliers {
                names = List.copyOf(names);
                products = List.copyOf(products);
            }
        }

        /** Every supplier with a release that is unknown towards an advisory, or in the scope of an incident. */
        static Whom unknown(String advisoryOrIncident) {
            return IncidentId.isOne(advisoryOrIncident) ? new InIncident(advisoryOrIncident) : new Unknowns(advisoryOrIncident);
        }

        /** Every supplier with a release whose state towards this advisory is unknown, about the products of those releases. */
        record Unknowns(String advisory) implements Whom {}

        /** Every supplier with a release in the scope of this incident whose state is unknown, about the products of those releases. */
        record InIncident(String incident) implements Whom {
            @Override
            public @Nullable String advisory() {
                return null;
            }
        }
    }
}
