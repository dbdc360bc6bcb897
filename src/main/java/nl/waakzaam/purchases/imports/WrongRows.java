// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.waakzaam.purchases.imports.RowsOfPurchase.WrongRow;
import nl.waakzaam.site.Csv;
import org.springframework.context.MessageSource;

/** The report beside an import file: line, column, what is wrong. It never holds what stood in the row. */
final class WrongRows implements AutoCloseable {
    private static final Locale DUTCH = Locale.of("nl");

    private final Writer report;
    private final MessageSource messages;

    private WrongRows(Writer report, MessageSource messages) {
        this.report = report;
        this.messages = messages;
    }

    static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".fouten.csv");
    }

    static WrongRows open(Path report, MessageSource messages) throws IOException {
        var wrong = new WrongRows(Files.newBufferedWriter(report), messages);
        wrong.write(Csv.text(csv -> csv.row("regel", "kolom", "wat er mis is")));
        return wrong;
    }

    void add(WrongRow row) {
        var fault = row.fault();
        var text = messages.getMessage(fault.textKey(), fault.values().toArray(), DUTCH);
        try {
            write(Csv.text(csv -> csv.row(row.line(), fault.path(), text)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        report.close();
    }

    private void write(String text) throws IOException {
        report.write(text);
    }
}
