// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.check.CheckAnswer.Outcome;
import nl.waakzaam.stolengoods.check.CheckQuestion;
import nl.waakzaam.stolengoods.check.TheftCheck;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A number that three unrelated goods hold proves nothing; goods of one crime report are related. */
@OnEveryPostgres
@ProductTest
class UnrelatedGoodsTest {
    private static final String HEADER = "bron,bronId,registratienummer,wijzigingsdatum,categorie,serienummer";

    @TempDir
    Path folder;

    @Autowired
    ApplicationContext product;

    @Autowired
    StolenGoodsImport imports;

    @Autowired
    TheftCheck theftCheck;

    private final String number = Register.aNumber();

    @ParameterizedTest
    @CsvSource({
        "PL0900-2026112233, PL0900-2026112233, PL0900-2026112233, REGISTERED",
        "2026-17, 2026-17, 2026-17, REGISTERED",
        "PL0900-2026112233, PL0900-2026112234, PL0900-2026112235, LOOKS_LIKE",
        "PL0900-2026112233, PL0600-2026112233, PL1300-2026112233, LOOKS_LIKE",
        "'', '', '', LOOKS_LIKE"
    })
    void three_goods_of_one_source(String first, String second, String third, Outcome outcome) throws IOException {
        var source = new Deliveries(folder).source;
        bring(line(source, 1, first), line(source, 2, second), line(source, 3, third));
        assertThat(check()).isEqualTo(outcome);
    }

    @Test
    void two_goods_without_a_report_are_not_yet_many() throws IOException {
        var source = new Deliveries(folder).source;
        bring(line(source, 1, ""), line(source, 2, ""));
        assertThat(check()).isEqualTo(Outcome.REGISTERED);
    }

    @ParameterizedTest
    @CsvSource({
        "PL0900-2026112233, PL0900-2026112233, pl0900 2026112233, REGISTERED",
        "2026-17, 2026-17, 2026-17, LOOKS_LIKE"
    })
    void a_number_that_names_its_force_is_one_report_whatever_source_delivers_it(
            String first, String second, String third, Outcome outcome) throws IOException {
        bring(
                line(new Deliveries(folder).source, 1, first),
                line(new Deliveries(folder).source, 1, second),
                line(new Deliveries(folder).source, 1, third));
        assertThat(check()).isEqualTo(outcome);
    }

    private String line(String source, int id, String report) {
        return "%s,%d,%s,2026-03-01,fiets,%s".formatted(source, id, report, number);
    }

    private void bring(String... lines) throws IOException {
        var all = new ArrayList<>(List.of(HEADER));
        all.addAll(List.of(lines));
        var counts = imports.run(new Deliveries(folder).file(all), false, false, (sofar, read, inAll) -> {})
                .counts();
        assertThat(counts.added()).isEqualTo(lines.length);
        new Register(product).awaitFindable(number);
    }

    private Outcome check() {
        var typed = new CheckQuestion.Typed(IdentifierKind.SERIAL, number);
        return theftCheck.check(new CheckQuestion(null, null, List.of(typed))).outcome();
    }
}
