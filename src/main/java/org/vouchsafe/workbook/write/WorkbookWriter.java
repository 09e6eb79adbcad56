package org.vouchsafe.workbook.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes one workbook, sheet after sheet, each from top to bottom; rows leave memory as they go, so 100,000 of them are no burden. The same
 * calls give the same bytes. Not thread-safe. Close it: rows wait in temporary files until then.
 */
public final class WorkbookWriter implements AutoCloseable {
    private static final int ROWS_IN_MEMORY = 100;
    private static final int NAME_LENGTH = 31;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final SXSSFWorkbook streaming;
    private final StyleCatalogue styles = new StyleCatalogue(workbook);
    private final Set<String> sheetNames = new HashSet<>();
    private final Set<String> tableNames = new HashSet<>();

    /** A workbook to be read, of any length. */
    public WorkbookWriter(WorkbookProperties properties) {
        this(properties, Texts.IN_CELLS);
    }

    /** A workbook others will go on editing, which some programs only manage when texts stand apart from cells; not for long ones. */
    public static WorkbookWriter forEditing(WorkbookProperties properties) {
        return new WorkbookWriter(properties, Texts.APART);
    }

    /** Where the file keeps the texts of cells. Apart they are shared and all stay in memory. */
    private enum Texts {
        IN_CELLS, APART
    }

    private WorkbookWriter(WorkbookProperties properties, Texts texts) {
        // Temporary files hold what suppliers wrote: they are compressed, and deleted by close().
        streaming = new SXSSFWorkbook(workbook, ROWS_IN_MEMORY, true, texts == Texts.APART);
        streaming.setZip64Mode(Zip64Mode.Never);
        var core = workbook.getProperties().getCoreProperties();
        core.setTitle(properties.title());
        core.setCreator(properties.creator());
        core.setCreated(Optional.of(Date.from(properties.created())));
        core.setModified(Optional.of(Date.from(properties.created())));
        core.setLastModifiedByUser(properties.creator());
        workbook.getProperties().getExtendedProperties().setApplication("Vouchsafe");
    }

    /** Adds a sheet at the end. Its name is brought into a form spreadsheets accept and made unique: ask {@link SheetWriter#name()}. */
    public SheetWriter sheet(String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted.isBlank() ? "Sheet" : SafeText.forCell(wanted).strip());
        return new SheetWriter(streaming.createSheet(unique(safe)), this);
    }

    /** The finished file. Nothing may be written afterwards. */
    public byte[] finish() {
        try {
            // Left to itself the library flushes the sheets in an order that changes from run to run, and numbers their texts by it.
            for (int i = 0; i < streaming.getNumberOfSheets(); i++) {
                streaming.getSheetAt(i).flushRows();
            }
            var out = new ByteArrayOutputStream();
            streaming.write(out);
            return FixedZip.repack(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook could not be put together", e);
        }
    }

    /** Deletes the temporary files. */
    @Override
    public void close() {
        try {
            streaming.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Temporary files of the workbook could not be deleted", e);
        }
    }

    StyleCatalogue styles() {
        return styles;
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    /** A table name that no other table of the workbook has: letters, digits and underscores. */
    String tableName(String wanted) {
        String safe = "T_" + wanted.replaceAll("[^A-Za-z0-9]+", "_");
        String name = safe;
        for (int i = 2; !tableNames.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = safe + "_" + i;
        }
        return name;
    }

    private String unique(String safe) {
        String name = safe;
        for (int i = 2; !sheetNames.add(name.toLowerCase(Locale.ROOT)); i++) {
            String suffix = " " + i;
            name = safe.substring(0, Math.min(safe.length(), NAME_LENGTH - suffix.length())) + suffix;
        }
        return name;
    }
}
