package org.vouchsafe.usecase.demo;

import java.time.LocalDate;
import java.util.List;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.questionnaire.RequestFilling;

/**
 * A supplier's answers as data.
 *
 * @param supplier who answers
 * @param attachments files that come with the workbook, by their paths in the case
 */
record AnswersFile(String supplier, List<RequestFilling.Entry> entries, RequestFilling.Declaration declaration,
        List<String> attachments) {
    AnswersFile {
        attachments = List.copyOf(attachments);
        entries = List.copyOf(entries);
    }

    static AnswersFile of(JsonObject root) {
        List<RequestFilling.Entry> entries = root.objects("answers").stream()
                .map(each -> new RequestFilling.Entry(CaseReading.text(each, "id"),
                        each.text("product"), CaseReading.text(each, "answer"), CaseReading.text(each, "explanation"), each.texts("files")))
                .toList();
        return new AnswersFile(CaseReading.text(root, "supplier"), entries, new RequestFilling.Declaration(CaseReading.text(root, "name"),
                CaseReading.text(root, "role"), CaseReading.text(root, "contact"), LocalDate.parse(CaseReading.text(root, "date"))),
                root.has("attachments") ? root.texts("attachments") : List.of());
    }
}
