// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.SeriesKey;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The mappings in the documentation bring in the files beside them; here as tables of an invented place. */
@ProductTest
class DocumentedMappingsTest {
    private static final Path TEXT = Path.of("docs", "figures-from-files.md");
    private static final Pattern PAIR = Pattern.compile("```csv\n(.+?)```\n```properties\n(.+?)```", Pattern.DOTALL);
    private static final String PLACE = "XX9131";
    private static final LocalDate LETTER = LocalDate.of(2021, 9, 7);

    @Autowired
    private FileImport imports;

    @Autowired
    private Figures figures;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void targets_clearance_cash_machines_and_dealers_come_in_as_the_text_says() throws IOException {
        assertThat(takeAll())
                .containsExactly(
                        new Outcome.Taken("toets-opheldering", 4),
                        new Outcome.Taken("toets-doelen-opheldering", 4),
                        new Outcome.Taken("toets-plofkraken", 4),
                        new Outcome.Taken("toets-aangesloten-opkopers", 2));
        assertThat(inYear("opheldering", "ophelderingspercentage", "straatroof", 2020))
                .hasValue(32.6);
        assertThat(inYear("doelen-opheldering", "doel-ophelderingspercentage", "overval", 2019))
                .hasValue(51);
        assertThat(inYear("plofkraken", "misdrijven", "plofkraak", 2020)).hasValue(42);
        assertThat(value("aangesloten-opkopers", "aangesloten-opkopers", "-", Period.month(2021, 5)))
                .hasValue(6661);
    }

    private List<Outcome> takeAll() throws IOException {
        var outcomes = new ArrayList<Outcome>();
        var pairs = PAIR.matcher(Files.readString(TEXT));
        while (pairs.find()) {
            var mapping = pairs.group(2).replace("dataset=", "dataset=toets-").replace("area=NL", "area=" + PLACE);
            var number = outcomes.size();
            var file = new FigureFile(
                    Files.writeString(folder.resolve(number + ".csv"), pairs.group(1)),
                    Optional.of(Files.writeString(folder.resolve(number + ".properties"), mapping)),
                    Optional.empty(),
                    LocalDate.EPOCH,
                    Optional.empty());
            outcomes.add(imports.take(file, (lines, done, whole) -> {}));
        }
        return outcomes;
    }

    private OptionalDouble inYear(String dataset, String measure, String subject, int year) {
        return value(dataset, measure, subject, Period.year(year));
    }

    private OptionalDouble value(String dataset, String measure, String subject, Period period) {
        var key = new SeriesKey("toets-" + dataset, measure, subject, PLACE);
        return figures.find(key, period.kind(), LETTER).orElseThrow().at(period);
    }
}
