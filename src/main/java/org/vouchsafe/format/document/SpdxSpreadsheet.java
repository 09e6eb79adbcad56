package org.vouchsafe.format.document;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.zip.Archive;

/** Tells the spreadsheets of the SPDX tools from other workbooks by the names of their sheets. */
final class SpdxSpreadsheet {
    private SpdxSpreadsheet() {}

    static boolean is(Archive archive) {
        Optional<SourceFile> sheets = archive.entry("xl/workbook.xml", new Problems("", Limits.DEFAULT));
        String xml = sheets.map(file -> new String(file.bytes(), StandardCharsets.UTF_8)).orElse("");
        return xml.contains("name=\"Document Info\"") && xml.contains("name=\"Package Info\"");
    }
}
