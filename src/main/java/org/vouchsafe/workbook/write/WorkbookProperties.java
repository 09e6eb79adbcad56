package org.vouchsafe.workbook.write;

import java.time.Instant;

/**
 * What a workbook says about itself.
 *
 * @param created goes into the properties as created and modified; nothing else in the file depends on time
 */
public record WorkbookProperties(String title, String creator, Instant created) {}
